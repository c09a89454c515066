"""The way for a school without this program: a PDF with everything in it, and its key on a sheet apart (R148, R150).

The words of the key are made here and are nowhere kept: not in the store, not in the log, not on the disk. They are on
the sheet that is printed, and if that is lost a new PDF with other words is made. In which order the file is written
and put on record is told in `leaving`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from oso_desktop.dossier.handed_over import is_awaited
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import (
    Delivery,
    DossierId,
    Package,
    VersionId,
    Way,
    standing_deliveries,
)
from oso_desktop.exchange import packing
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.package import read_package
from oso_desktop.exchange.secured_pdf import EnclosedFile, secured_pdf
from oso_desktop.gegevensset.tree import documents
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import LetterPdf, slip_code
from oso_desktop.letters.key_sheet import KeySheetFacts, key_sheet
from oso_desktop.services import handover, prints
from oso_desktop.services.dossiers import DossierView, view
from oso_desktop.services.leaving import leaving, write_synced
from oso_desktop.services.letters_copy import finished
from oso_desktop.services.letters_receiver_copy import composed_copy
from oso_desktop.services.press import printed
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import LogFilter
from oso_desktop.store.database import Unit
from oso_desktop.vault.passphrase import Passphrase, new_passphrase

TYPED: Final = 4
"""Letters of a word that are typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Secured:
    """A PDF that was made: where it is, the mark on it and on its sheet, the sheet, and the words.

    The sheet and the words are there as long as this object lives.
    """

    path: Path
    package: Package
    code: str
    size: int
    words: Passphrase = field(repr=False)
    sheet: LetterPdf = field(repr=False)
    delivery_id: str


def typed(words: Passphrase) -> str:
    """What a PDF reader is given: of each word its first four letters, without spaces.

    By these the words of the list differ from each other, so nothing of the 80 bits is lost, and the 32 letters are as
    many as every reader takes (`secured_pdf.LONGEST`).
    """
    return "".join(word[:TYPED] for word in words.words)


def as_typed(text: str) -> str:
    """What a person typed from a key sheet, as a PDF reader is given it: the words, or their first letters together."""
    words = re.split(r"[\s,;.\-]+", text.casefold().strip())
    return "".join(word[:TYPED] for word in words) if len(words) > 1 else words[0]


def make(workspace: Workspace, dossier_id: DossierId, version_id: VersionId, folder: Path) -> Secured:
    """Writes the version as a secured PDF in the folder, and records that it was handed over.

    The sheet with its words is drawn before that, so no PDF is on record that nobody could ever open. Made again it is
    another file with other words; the one before stays what it is. Raises what `handover.going_in` raises, and
    NotWritten where the disk refuses.
    """
    workspace.require(Right.HAND_OVER)
    package = _package_for(workspace, dossier_id, version_id)
    seen, words = view(workspace, dossier_id), new_passphrase()
    xml = _xml_of(workspace, package)
    composed: list[Document] = []

    def compose() -> Document:
        composed.append(composed_copy(workspace, seen, package))
        return composed[-1]

    drawn = printed(workspace, compose)
    pages = finished(composed[0], drawn)
    data = secured_pdf(pages.data, xml, _enclosed(xml), typed(words))
    del xml  # it may be hundreds of megabytes
    code = slip_code(dossier_id, package.id)
    paper = _sheet(workspace, seen, package, code, words)
    with leaving(folder, f"overstap-{code}.pdf") as file:
        write_synced(file.unfinished, data)
        with workspace.change(
            Right.HAND_OVER,
            "overdracht vastgelegd",
            dossier_id,
            version=version_id,
            way=Way.KEY_SHEET.value,
            **handover.said(workspace, dossier_id, version_id),
        ) as unit:
            dossier, version = handover.going_in(workspace, unit, dossier_id, version_id)
            delivery = Delivery(
                version_id=version_id,
                way=Way.KEY_SHEET,
                on=workspace.today,
                by=workspace.user.name,
                receiver=version.receiver,
                package_id=package.id,
            )
            unit.dossiers.save(replace(dossier, deliveries=(*dossier.deliveries, delivery)))
            file.finish()
    return Secured(
        path=file.target,
        package=package,
        code=code,
        size=len(data),
        words=words,
        sheet=paper,
        delivery_id=delivery.id,
    )


def put_sheet(workspace: Workspace, secured: Secured) -> prints.KeptPrint:
    """Puts on record that the sheet is printed, and nothing of what stands on it."""
    return prints.keep(workspace, PrintKind.KEY_SHEET, secured.sheet, about=secured.package.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unopenable:
    """A hand-over as a PDF that nobody can open, since the sheet with its words never came out."""

    delivery_id: str
    file_name: str


def unopenable(workspace: Workspace, dossier_id: DossierId) -> Unopenable | None:
    """The last hand-over of a dossier whose sheet was neither printed nor saved, such as at a lock; None without one.

    One of which the school said that it has it, or that it is to destroy, is past that.
    """
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
        printed_of = sheets_out(unit, (each.package_id or "" for each in dossier.deliveries))
    found = [
        each
        for each in standing_deliveries(dossier)
        if each.way is Way.KEY_SHEET and each.package_id and each.package_id not in printed_of
        if is_awaited(dossier, each)
    ]
    if not found:
        return None
    code = slip_code(dossier_id, found[-1].package_id or "")
    return Unopenable(delivery_id=found[-1].id, file_name=f"overstap-{code}.pdf")


def sheets_out(unit: Unit, packages: Iterable[str]) -> frozenset[str]:
    """Of which of these packages the sheet with the words was printed or saved, by the log."""
    which = LogFilter(action=prints.MADE, subjects=frozenset(packages))
    return frozenset(each.subject for each in unit.audit.entries(unit.audit.count(which), which=which))


def _sheet(
    workspace: Workspace, seen: DossierView, package: Package, code: str, words: Passphrase
) -> LetterPdf:
    """The sheet with the words; `put_sheet` puts on record that it is printed."""
    version = next(each for each in seen.dossier.versions if each.id == package.version_id)
    return printed(
        workspace,
        lambda: key_sheet(
            KeySheetFacts(
                school=seen.school,
                receiver=version.receiver,
                code=code,
                words=words.words,
                typed=tuple(word[:TYPED] for word in words.words),
                today=workspace.today,
            )
        ),
    )


def _package_for(workspace: Workspace, dossier_id: DossierId, version_id: VersionId) -> Package:
    """A package for no card: one of this version that was made and did not leave, or a new one."""
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
        handover.going_in(workspace, unit, dossier_id, version_id)
    # nor one that was a mistake: its mark stands on a sheet with other words
    left = {delivery.package_id for delivery in dossier.deliveries}
    for package in reversed(dossier.packages):
        if package.version_id == version_id and not package.receiver_card and package.id not in left:
            return package
    return handover.export_package(workspace, dossier_id, version_id)


def _xml_of(workspace: Workspace, package: Package) -> bytes:
    with workspace.view() as unit:
        content = workspace.unseal(handover.PACKAGE_PURPOSE, package.id, unit.packages.content(package.id))
    return read_package(content).xml


def _enclosed(xml: bytes) -> Iterator[EnclosedFile]:
    """The attachments out of the packing in which they travel; one that was broken already is in the XML only."""
    for place in documents(read_dossier(xml).dossier.huidigeschool.leerling):
        try:
            unpacked = packing.unpack(place.document.bestandsinhoud)
        except (packing.NotUnpackable, packing.NotPacked, packing.Dangerous):
            continue
        yield EnclosedFile(unpacked.file_name, unpacked.content)
