"""The whole dossier to read for the receiving school, and what to tick in the LAS: both of the version that stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.transfer import Package
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.letters.document import Document
from oso_desktop.letters.handing_over import HandingOverFacts
from oso_desktop.letters.las_sheet import LasFacts, las_sheet
from oso_desktop.letters.receiver_copy import ReceiverCopyFacts, receiver_copy
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_copy import Copy, all_shown, finished, shown, standing
from oso_desktop.services.workspace import Workspace

RECEIVER: Final = "ontvanger"
"""The id of the receiving school as an addressee."""
_LAS: Final = "las"
_FINAL_FIRST: Final = "Maak eerst bij Overdragen het dossier definitief."


def _copies(view: DossierView) -> Iterator[LetterChoice]:
    version = standing(view)
    receiver = version.receiver if version else view.dossier.receiver
    yield LetterChoice(
        kind=LetterKind.RECEIVER_COPY,
        to=Addressee(id=RECEIVER, name=receiver.name if receiver else "De nieuwe school", about="Ontvanger"),
        why_not="" if version else _FINAL_FIRST,
    )


def _sheets(view: DossierView) -> Iterator[LetterChoice]:
    if view.school.uses_oso:
        yield LetterChoice(
            kind=LetterKind.LAS_SHEET,
            to=Addressee(id=_LAS, name="Wie het klaarzet in het LAS"),
            why_not="" if standing(view) else _FINAL_FIRST,
        )


def composed_copy(workspace: Workspace, view: DossierView, package: Package | None = None) -> Copy:
    """The dossier to read, of the version that stands; `package` is the one with which it goes, if it is no paper."""
    going, found = all_shown(workspace, view, None)
    document = receiver_copy(
        ReceiverCopyFacts(
            **_facts(workspace, view),
            package=package,
            content=going.content,
            going=going.categories,
            enclosures=tuple(each.enclosure for each in found),
        )
    )
    return Copy(
        **{each.name: getattr(document, each.name) for each in fields(Document)},
        merged=tuple(each.pages for each in found if each.pages is not None),
    )


def _las(workspace: Workspace, view: DossierView, _to: Addressee) -> Document:
    known = _facts(workspace, view)
    version = known["version"]
    with workspace.view() as unit:
        xml = workspace.unseal(VERSION_PURPOSE, version.id, unit.versions.content(version.id))
    return las_sheet(LasFacts(**known, overview=view.overview, content=read_dossier(xml).dossier))


def _facts(workspace: Workspace, view: DossierView) -> dict[str, Any]:
    """What every paper about the version that stands is made from."""
    version = standing(view)
    if version is None:
        msg = "a paper about a final version without one got past its own check"
        raise AssertionError(msg)
    known = {
        "school": view.school,
        "student": view.student,
        "dossier": view.dossier,
        "version": version,
        "today": view.today,
        "signer": f"{workspace.user.name}, {workspace.user.role.value}",
    }
    return {each.name: known[each.name] for each in fields(HandingOverFacts) if each.name in known}


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.RECEIVER_COPY: Maker(
            _copies, lambda workspace, view, _to: composed_copy(workspace, view), finish=finished, shows=shown
        ),
        LetterKind.LAS_SHEET: Maker(_sheets, _las),
    }
)
