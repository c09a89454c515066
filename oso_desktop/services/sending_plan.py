"""What could leave as a package to a school card: to which schools, of which pupils, and why not (R131, R134)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import MOST_PACKAGES
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import ReceivingSchool, same_school
from oso_desktop.dossier.transfer import DossierId, Version, VersionId, standing_deliveries, still_stands
from oso_desktop.errors import OsoError
from oso_desktop.exchange.package import Signer
from oso_desktop.services import handover
from oso_desktop.services.cards import NoCard, signer_in
from oso_desktop.services.dossiers import DossierView, NotPossible, view_in
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why something cannot go yet, and what to do about it."""

    text: str
    next_step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One pupil whose dossier is final and for this school; `refusal` is None for who may go now.

    `size` is of the dossier in bytes. `given` tells that this very version was handed over before. `before` is the
    number of the version that the school has already, and `changes` tells by kind what is otherwise since (R134).
    """

    dossier_id: DossierId
    version_id: VersionId
    name: str
    group: str
    number: int
    size: int
    attachments: int
    given: bool
    before: int = 0
    changes: tuple[str, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """A receiving school for which there are final versions; `pupils` counts those that were not handed over yet."""

    receiver: ReceivingSchool
    pupils: int
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SendingPlan:
    """What could go to one school. `refusal` says why nothing can: no card, or one that nobody checked by phone."""

    receiver: ReceivingSchool
    refusal: Refusal | None
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Of the newest version of one dossier: why it cannot go as a package to a card (None if it can), and what is new.

    `before` is the number of the version that the school has already, 0 in a first delivery; `changes` tells by kind
    what is otherwise since (R134).
    """

    version_id: VersionId
    card: Refusal | None
    before: int
    changes: tuple[str, ...]


def card_refusal(workspace: Workspace, receiver: ReceivingSchool) -> Refusal | None:
    """Why a package cannot go to this school, and what to do; None if it can."""
    with workspace.view() as unit:
        return _card_refusal(workspace, unit, receiver)


def outlook(workspace: Workspace, dossier_id: DossierId) -> Outlook:
    """What somebody should know before the newest version of one dossier goes; raises NotPossible without one."""
    with workspace.view() as unit:
        dossier = unit.dossiers.get(dossier_id)
        if not dossier.versions:
            raise NotPossible("Het dossier is nog niet definitief.", "Maak het eerst definitief.")
        version = dossier.versions[-1]
        before, changes = handover.changes_in(workspace, unit, dossier, version)
        return Outlook(
            version_id=version.id,
            card=_card_refusal(workspace, unit, version.receiver),
            before=before.number if before is not None else 0,
            changes=tuple(change.text for change in changes),
        )


def schools(workspace: Workspace) -> tuple[School, ...]:
    """The schools for which there are final versions that still stand as far as can be told without opening them."""
    found: dict[tuple[str, str], tuple[ReceivingSchool, int]] = {}
    with workspace.view() as unit:
        for dossier in unit.dossiers.all():
            receiver, newest = dossier.receiver, dossier.versions[-1] if dossier.versions else None
            if receiver is None or newest is None or not same_school(newest.receiver, receiver):
                continue
            key = (receiver.brin, receiver.location)
            waits = not any(each.version_id == newest.id for each in standing_deliveries(dossier))
            found[key] = (receiver, found.get(key, (receiver, 0))[1] + waits)
        return tuple(
            School(receiver=receiver, pupils=pupils, refusal=_card_refusal(workspace, unit, receiver))
            for receiver, pupils in sorted(found.values(), key=lambda each: each[0].name.casefold())
        )


def plan(workspace: Workspace, brin: str, location: str) -> SendingPlan:
    """Every pupil whose dossier is final for the school at this location, and why one may not go; nothing is made.

    Raises NotPossible if no dossier is for this school.
    """
    workspace.require(Right.HAND_OVER)
    with workspace.view() as unit:
        outlines = {each.id: each for each in unit.students.outlines()}
        there = [
            dossier
            for dossier in unit.dossiers.all()
            if dossier.receiver is not None
            and (dossier.receiver.brin, dossier.receiver.location) == (brin, location)
            and dossier.versions
            and same_school(dossier.versions[-1].receiver, dossier.receiver)
        ]
        if not there:
            raise NotPossible(
                "Er is geen definitief dossier voor deze school.",
                "Maak eerst bij een leerling het dossier definitief.",
            )
        receiver = there[0].versions[-1].receiver
        candidates = (_candidate(workspace, unit, view_in(unit, each.id, workspace.today)) for each in there)
        pupils = {each.id: outlines[each.student_id] for each in there}
        named = [
            replace(each, name=pupil.list_name, group=pupil.group)
            for each in candidates
            for pupil in [pupils[each.dossier_id]]
        ]
        return SendingPlan(
            receiver=receiver,
            refusal=_card_refusal(workspace, unit, receiver),
            candidates=tuple(sorted(named, key=lambda each: (each.group, each.name.casefold()))),
        )


def _card_refusal(workspace: Workspace, unit: Unit, receiver: ReceivingSchool) -> Refusal | None:
    try:
        checked_card(unit, receiver)
        if signer_in(workspace, unit) is None:
            raise NoCard
    except OsoError as error:
        return Refusal(text=error.text, next_step=error.next_step)
    return None


def checked_card(unit: Unit, receiver: ReceivingSchool) -> SchoolCard:
    """The card of this school that somebody compared by phone; raises NotPossible with what there is to do (R131)."""
    known = unit.addresses.find(receiver.brin, receiver.location)
    name = receiver.name
    if known is None or known.card is None:
        raise NotPossible(
            f"Van {name} is er nog geen schoolkaart.",
            "Vraag de school om haar schoolkaart en lees die in bij Beheer › Scholen, of kies een andere manier.",
        )
    if known.withdrawn_on is not None:
        raise NotPossible(
            f"De schoolkaart van {name} mag niet meer gebruikt worden.",
            "Vraag de school om een nieuwe kaart, of kies een andere manier.",
        )
    if not known.checked:
        raise NotPossible(
            f"De schoolkaart van {name} is nog niet gecontroleerd.",
            "Bel de school en vergelijk de woorden van de kaart bij Beheer › Scholen.",
        )
    return known.card


def same_card(workspace: Workspace, unit: Unit, receiver: ReceivingSchool, card: SchoolCard) -> bool:
    """Whether a package may still go to this card, by our own."""
    known = unit.addresses.find(receiver.brin, receiver.location)
    return (
        known is not None
        and known.checked
        and known.card == card
        and _card_refusal(workspace, unit, receiver) is None
    )


def gate(
    workspace: Workspace, dossier_ids: Sequence[DossierId]
) -> tuple[ReceivingSchool, Signer, SchoolCard]:
    """Looks at all of them before anything is made; raises what `sending.send` says."""
    if not dossier_ids:
        raise NotPossible("Er is nog niemand gekozen.", "Kies eerst de leerlingen die meegaan.")
    if len(dossier_ids) > MOST_PACKAGES:
        raise NotPossible(
            f"In één pakket passen hoogstens {MOST_PACKAGES} dossiers.", "Maak meer dan één pakket."
        )
    with workspace.view() as unit:
        receivers = [
            _going(workspace, unit, each, named=len(dossier_ids) > 1).receiver for each in dossier_ids
        ]
        if not all(same_school(each, receivers[0]) for each in receivers):
            raise NotPossible(
                "Deze leerlingen gaan niet allemaal naar dezelfde school.",
                "Maak voor elke school een eigen pakket.",
            )
        card = checked_card(unit, receivers[0])
        signer = signer_in(workspace, unit)
    if signer is None:
        raise NoCard
    return receivers[0], signer, card


def _going(workspace: Workspace, unit: Unit, dossier_id: DossierId, *, named: bool) -> Version:
    """The newest version, which may go now; with `named` a refusal says of which pupil it is."""
    dossier = unit.dossiers.get(dossier_id)
    if not dossier.versions:
        raise NotPossible("Het dossier is nog niet definitief.", "Maak het eerst bij Overdragen definitief.")
    try:
        handover.going_in(workspace, unit, dossier_id, dossier.versions[-1].id)
    except OsoError as error:
        if not named:
            raise
        who = full_name(unit.students.get(dossier.student_id).record)
        raise NotPossible(f"{who}: {error.text}", error.next_step) from error
    return dossier.versions[-1]


def _refusal(workspace: Workspace, unit: Unit, dossier_id: DossierId) -> Refusal | None:
    """Why the newest version of a dossier may not go now."""
    try:
        _going(workspace, unit, dossier_id, named=False)
    except OsoError as error:
        return Refusal(text=error.text, next_step=error.next_step)
    return None


def _candidate(workspace: Workspace, unit: Unit, seen: DossierView) -> Candidate:
    newest = seen.dossier.versions[-1]
    stands = still_stands(newest, seen.dossier, seen.fingerprint)
    before, changes = handover.changes_in(workspace, unit, seen.dossier, newest) if stands else (None, ())
    return Candidate(
        dossier_id=seen.dossier.id,
        version_id=newest.id,
        name="",
        group="",
        number=newest.number,
        size=newest.size,
        attachments=len(newest.attachments),
        given=any(each.version_id == newest.id for each in standing_deliveries(seen.dossier)),
        before=before.number if before is not None else 0,
        changes=tuple(change.text for change in changes),
        refusal=_refusal(workspace, unit, seen.dossier.id),
    )
