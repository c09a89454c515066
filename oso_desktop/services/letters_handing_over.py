"""What lies on top: the letter and receipt with a dossier for the receiving school, and a cover for any envelope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.transfer import Package, Version, Way, still_stands
from oso_desktop.letters.cover import cover_to_holder, cover_to_school
from oso_desktop.letters.document import Document
from oso_desktop.letters.handing_over import HandingOverFacts, receiver_letter
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.handover import changes_in
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_inzage import about, facts_for
from oso_desktop.services.workspace import Workspace

_RECEIVER: Final = "ontvanger"
"""The id of the receiving school as an addressee."""

_NO_VERSION: Final = "geen versie"


def _letters(view: DossierView) -> Iterator[LetterChoice]:
    """One with the newest version on paper, and one with its package; an SWV has a covering letter of its own.

    Their ids are those of the version and the package, from which the mark on letter and receipt is made.
    """
    if view.dossier.profile.is_swv:
        return
    version = _newest(view)
    receiver = version.receiver if version else view.dossier.receiver
    package = _package(view)
    for identifier, way in (
        (version.id if version else _NO_VERSION, Way.PAPER),
        *(((package.id, Way.PACKAGE if package.receiver_card else Way.KEY_SHEET),) if package else ()),
    ):
        yield LetterChoice(
            kind=LetterKind.RECEIVER_LETTER,
            to=Addressee(
                id=identifier,
                name=receiver.name if receiver else "De nieuwe school",
                about=f"Ontvanger, {way.value}",
            ),
            why_not=_why_not(view, version),
        )


def _newest(view: DossierView) -> Version | None:
    return view.dossier.versions[-1] if view.dossier.versions else None


def _package(view: DossierView) -> Package | None:
    """The last package that was made of the newest version."""
    version = _newest(view)
    made = [each for each in view.dossier.packages if version is not None and each.version_id == version.id]
    return made[-1] if made else None


def _why_not(view: DossierView, version: Version | None) -> str:
    if version is None:
        return "Maak eerst bij Overdragen het dossier definitief."
    if not still_stands(version, view.dossier, view.fingerprint):
        return "Er is daarna iets veranderd. Maak eerst bij Overdragen het dossier opnieuw definitief."
    return ""


def _letter(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    package, version = _package(view), view.dossier.versions[-1]
    with workspace.view() as unit:
        before, changes = changes_in(workspace, unit, view.dossier, version)
    return receiver_letter(
        HandingOverFacts(
            school=view.school,
            student=view.student,
            dossier=view.dossier,
            version=version,
            before=before,
            changes=changes,
            package=package if package is not None and package.id == to.id else None,
            today=view.today,
            signer=f"{workspace.user.name}, {workspace.user.role.value}",
        )
    )


def _covers(view: DossierView) -> Iterator[LetterChoice]:
    for line in (*view.holders, *view.extra):
        yield LetterChoice(kind=LetterKind.COVER_SHEET, to=about(line.holder))
    if (receiver := view.dossier.receiver) is not None:
        yield LetterChoice(
            kind=LetterKind.COVER_SHEET,
            to=Addressee(id=_RECEIVER, name=receiver.name, about="Ontvanger"),
        )


def _cover(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    receiver = view.dossier.receiver
    if to.id == _RECEIVER and receiver is not None:
        return cover_to_school(view.school, view.dossier.id, receiver, today=view.today)
    return cover_to_holder(facts_for(workspace, view, to))


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.RECEIVER_LETTER: Maker(_letters, _letter),
        LetterKind.COVER_SHEET: Maker(_covers, _cover),
    }
)
