"""The sheet with which a new school asks for the dossier; it is for the new school or the parents, and is no letter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.number_sheet import NumberOnSheet, may_be_printed, number_on_sheet
from oso_desktop.dossier.people import full_name
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.document import Document
from oso_desktop.letters.request_sheet import RequestFacts, request_sheet
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.workspace import Workspace


def _choices(view: DossierView) -> Iterator[LetterChoice]:
    """Only for a move to another school that asks by OSO: an SWV and the own school need none (R138, R139)."""
    if view.dossier.profile.is_swv or view.dossier.profile is Profile.BB or not view.school.uses_oso:
        return
    receiver = view.dossier.receiver
    yield LetterChoice(
        kind=LetterKind.REQUEST_SHEET,
        to=Addressee(
            id="opvragen", name=receiver.name if receiver else "De nieuwe school", about="Ontvanger"
        ),
    )


def _sheet(_: Workspace, view: DossierView, __: Addressee) -> Document:
    record, receiver = view.student.record, view.dossier.receiver
    shown = may_be_printed(view.dossier.profile, view.school) and number_on_sheet(
        events_of(view.dossier.events, NumberOnSheet)
    )
    return request_sheet(
        RequestFacts(
            school=view.school,
            pupil=full_name(record),
            born=record.geboortedatum,
            number=(record.bsn or record.onderwijsnummer or "") if shown else "",
            receiver=receiver.name if receiver else "de nieuwe school",
            ground=legal_ground(view.dossier.profile, view.student, view.school),
            today=view.today,
        )
    )


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {LetterKind.REQUEST_SHEET: Maker(_choices, _sheet)}
)
