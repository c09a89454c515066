"""Inzage that was offered to many people on one day: with the pile of invitations that was just printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from oso_desktop.dossier.correspondence import LetterId, LetterKind
from oso_desktop.dossier.inzage import InzageFact, InzageOffered, InzageWithdrawn, Manner, standing
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.errors import OsoError
from oso_desktop.services.advice import require_settled
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.inzage import Check, record_in
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_OFFERED, _TAKEN_BACK = "inzage aangeboden", "aanbod van inzage teruggenomen"
_MISTAKE = "Vastgelegd voor een hele stapel brieven en direct teruggenomen."


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOffered:
    """Of whom an offer could not be recorded, and why."""

    pupil: str
    holder_name: str
    error: OsoError


@dataclass(frozen=True, slots=True, kw_only=True)
class OffersMade:
    """What was recorded, by dossier, and what was not."""

    offers: tuple[tuple[DossierId, InzageOffered], ...]
    refused: tuple[NotOffered, ...] = ()


def offer_by_letters(
    workspace: Workspace, letter_ids: Iterable[LetterId], *, on: date, manner: Manner
) -> OffersMade:
    """Records of everybody to whom one of these invitations went that inzage was offered (R087, R088, R110).

    All of it in one transaction, by the rules of `inzage.offer`, with a line in the log for each person. Of whom it
    cannot be recorded stands among the refused and keeps nobody else back; so does whose letter tells of other content
    than would go out now, or never went to a printer or a file.
    """
    workspace.require(Right.INZAGE)
    made: list[tuple[DossierId, InzageOffered]] = []
    refused: list[NotOffered] = []
    with workspace.store.write() as unit:
        for letter in map(unit.letters.get, letter_ids):
            fact = InzageOffered(
                holder_id=letter.holder_id,
                on=on,
                manner=manner,
                by=workspace.user.name,
                fingerprint=letter.fingerprint,
            )
            try:
                if letter.kind is not LetterKind.INVITATION or letter.printed_at is None:
                    raise NotPossible("Deze brief is nog niet afgedrukt of opgeslagen.", "Druk hem eerst af.")
                stored = record_in(workspace, unit, letter.dossier_id, fact, _of_the_letter(fact), _settled)
            except OsoError as error:
                student_id = unit.dossiers.get(letter.dossier_id).student_id
                pupil = unit.students.outline(student_id).list_name
                refused.append(NotOffered(pupil=pupil, holder_name=letter.holder_name, error=error))
                continue
            if not isinstance(stored, InzageOffered):
                raise TypeError("what was stored is what was recorded")
            made.append((letter.dossier_id, stored))
            unit.audit.append(workspace.log_entry(_OFFERED, letter.dossier_id, holder=letter.holder_id))
    return OffersMade(offers=tuple(made), refused=tuple(refused))


def take_back(workspace: Workspace, made: OffersMade) -> None:
    """Takes all of these offers back, since they were a mistake: they stay on record and count no more.

    What stood before them counts again. Raises NotPossible, and takes nothing back, once something else was recorded
    about one of these people since.
    """
    workspace.require(Right.INZAGE)
    with workspace.store.write() as unit:
        for dossier_id, offer in reversed(made.offers):
            dossier = unit.dossiers.get(dossier_id)
            stood = standing(dossier.inzage, offer.holder_id)
            if not stood or stood[-1] != offer:
                raise NotPossible(
                    "Er is daarna nog iets vastgelegd over een van deze mensen. Er is niets teruggenomen.",
                    "Open de dossiers en herstel het daar bij Inzage.",
                )
            withdrawn = InzageWithdrawn(
                holder_id=offer.holder_id,
                on=workspace.today,
                reason=_MISTAKE,
                by=workspace.user.name,
                fingerprint=offer.fingerprint,
            )
            unit.dossiers.save(replace(dossier, inzage=(*dossier.inzage, withdrawn, *stood[:-1])))
            unit.audit.append(workspace.log_entry(_TAKEN_BACK, dossier_id, holder=offer.holder_id))


def _of_the_letter(told: InzageOffered) -> Check:
    def check(_unit: Unit, _dossier: TransferDossier, fact: InzageFact) -> None:
        if fact.fingerprint != told.fingerprint:
            raise NotPossible(
                "Er is iets veranderd aan wat meegaat nadat deze brief is gemaakt.",
                "Bevestig bij Samenstellen wat meegaat en maak een nieuwe uitnodiging.",
            )

    return check


def _settled(unit: Unit, dossier: TransferDossier, _fact: InzageFact) -> None:
    require_settled(unit, dossier)
