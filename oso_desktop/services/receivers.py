"""The receiver of a dossier: made sure of, reached in time, changed for another, and what it says it got."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oso_desktop.dossier.delivery import (
    DeliveryWithdrawn,
    DestructionConfirmed,
    Receipt,
    ReceiverChanged,
    destruction_requests,
)
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.handed_over import is_awaited
from oso_desktop.dossier.lateness import LateAllowed, last_day, too_late
from oso_desktop.dossier.months import months_after
from oso_desktop.dossier.readiness_when import is_transfer
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool, same_school
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import (
    Delivery,
    DossierId,
    TransferDossier,
    held_by_receiver,
    standing_deliveries,
)
from oso_desktop.gegevensset.texts import clean_line
from oso_desktop.services.dossiers import NotPossible, change_dossier, checked_receiver
from oso_desktop.services.reasons import SHORTEST_REASON, checked_reason
from oso_desktop.services.workspace import Workspace

RECEIVED = "ontvangst bevestigd"


def confirm_receiver(workspace: Workspace, dossier_id: DossierId, *, on: date, how: str) -> None:
    """Records that somebody made sure that this very receiver is the one meant, and how (R131)."""
    said = _said(how, "Vul in hoe u het hebt nagegaan, bijvoorbeeld: gebeld met de administratie.")
    _require_past(workspace, on)

    def alter(dossier: TransferDossier) -> TransferDossier:
        if dossier.receiver is None:
            raise NotPossible("Er is nog geen ontvanger ingevuld.", "Vul eerst de nieuwe school in.")
        fact = ReceiverConfirmed(receiver=dossier.receiver, on=on, how=said, by=workspace.user.name)
        return replace(dossier, events=(*dossier.events, fact))

    change_dossier(workspace, Right.EDIT, "ontvanger gecontroleerd", dossier_id, alter)


def set_moved(workspace: Workspace, dossier_id: DossierId, on: date | None) -> None:
    """Records the day on which the pupil leaves this school, or left; None while it is not known (R129).

    A day to come is fine. One more than a year ahead is a slip of the pen, with which the term would never end. Once
    the term has passed the day can be corrected, which the log tells, but not be emptied: that would let the dossier go
    without the head. Of what was delivered the day also begins the term of keeping (R152), so one with which that
    would have gone too late is for the head.
    """
    today = workspace.today
    if on is not None and on > months_after(today, 12):
        raise NotPossible(
            "De dag van uitschrijving ligt meer dan een jaar in de toekomst.", "Kijk het jaartal na."
        )
    with workspace.view() as unit:
        passed = too_late(unit.dossiers.get(dossier_id).moved_on, today)
    detail = {"term": "voorbij"} if passed and not too_late(on, today) else {}

    def alter(dossier: TransferDossier) -> TransferDossier:
        if on is None and too_late(dossier.moved_on, today):
            raise NotPossible(
                "De termijn van zes maanden is voorbij. Daarom kan deze dag niet leeg worden.",
                "Vul de goede dag in, of vraag de directeur om een uitzondering.",
            )
        late = any(too_late(on, delivery.on) for delivery in standing_deliveries(dossier))
        if late and not (events_of(dossier.events, LateAllowed) or workspace.may(Right.EXCEPTION)):
            raise NotPossible(
                "Met deze dag was de termijn al voorbij toen het dossier wegging.",
                "Kijk het jaartal na. Klopt de dag toch? Laat de directeur die dan invullen.",
            )
        return replace(dossier, moved_on=on)

    change_dossier(workspace, Right.EDIT, "dag van vertrek ingevuld", dossier_id, alter, **detail)


def set_swv_purpose(workspace: Workspace, dossier_id: DossierId, purpose: SwvPurpose) -> None:
    """Records what is asked of the samenwerkingsverband (R141); only in a dossier for one."""

    def alter(dossier: TransferDossier) -> TransferDossier:
        if not dossier.profile.is_swv:
            raise NotPossible(
                "Dit dossier is niet voor een samenwerkingsverband.",
                "Begin bij de leerling een dossier voor het samenwerkingsverband.",
            )
        return replace(dossier, swv_purpose=purpose)

    change_dossier(workspace, Right.EDIT, "doel ingevuld", dossier_id, alter, purpose=purpose.value)


def allow_late(workspace: Workspace, dossier_id: DossierId, *, head: str, reason: str) -> None:
    """Records that the head allows this dossier to go to its receiver today, after its term (R129).

    Only the head may, and who has a store alone in the head's name. Raises NotPossible if nothing has to be allowed.
    """
    name = clean_line(head).strip()
    said = _said(reason, "Vul in waarom het dossier toch nog nodig is.", SHORTEST_REASON)
    if not name:
        raise NotPossible("De naam van de directeur is leeg.", "Vul in wie de uitzondering toestaat.")
    with workspace.change(Right.EXCEPTION, "na de termijn toegestaan", dossier_id) as unit:
        dossier, school = unit.dossiers.get(dossier_id), unit.school.get()
        transfer = school is not None and is_transfer(dossier, school.brin)
        if dossier.receiver is None or not (transfer and too_late(dossier.moved_on, workspace.today)):
            raise NotPossible(
                "Voor dit dossier is geen uitzondering nodig."
                if dossier.moved_on is None
                else f"De termijn loopt nog tot en met {last_day(dossier.moved_on):%d-%m-%Y}.",
                "Kijk bij Overdragen wat er nog te doen is.",
            )
        fact = LateAllowed(
            at=workspace.clock(),
            head=name,
            reason=said,
            by=workspace.user.name,
            receiver=dossier.receiver,
        )
        unit.dossiers.save(replace(dossier, events=(*dossier.events, fact)))


def change_receiver(
    workspace: Workspace, dossier_id: DossierId, receiver: ReceivingSchool
) -> ReceiverChanged:
    """Another school than the one that has the dossier: on record, with the old one asked to destroy it (R132).

    What the old school got, and how far the pupil was there, stays on record. The pupil still has to apply at the new
    school, and a new version has to be made for it. Raises NotPossible while nothing has gone anywhere, and for the
    same school.
    """
    with workspace.change(Right.HAND_OVER, "ontvanger gewijzigd", dossier_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        old, checked = dossier.receiver, checked_receiver(receiver, dossier.profile)
        had = held_by_receiver(dossier)
        if old is None or not had:
            raise NotPossible(
                "Er is nog niets overgedragen aan deze school.", "Verbeter de gegevens van de school zelf."
            )
        if same_school(old, checked):
            raise NotPossible(
                "Dit is dezelfde school en dezelfde vestiging.",
                "Vul de BRIN-code en de vestiging van de andere school in.",
            )
        fact = ReceiverChanged(
            at=workspace.clock(),
            by=workspace.user.name,
            old=old,
            new=checked,
            deliveries=tuple(delivery.id for delivery in had),
            last_version=len(dossier.versions),
            enrolment=dossier.enrolment,
            applied_on=dossier.enrolment_date,
            enrolled_on=dossier.enrolled_on,
            reported_on=dossier.reported_on,
        )
        unit.dossiers.save(
            replace(
                dossier,
                receiver=checked,
                enrolment=Enrolment.NONE,
                enrolment_date=None,
                enrolled_on=None,
                reported_on=None,
                events=(*dossier.events, fact),
            )
        )
    return fact


def confirm_destruction(
    workspace: Workspace, dossier_id: DossierId, change_id: str, *, on: date, how: str
) -> None:
    """Records that the old school said it destroyed what it had, on which day and how it said so (R132)."""
    said = _said(how, "Vul in hoe de school dat heeft laten weten, bijvoorbeeld: per brief.")
    _require_past(workspace, on)

    def alter(dossier: TransferDossier) -> TransferDossier:
        request = next(
            (each for each in destruction_requests(dossier.events) if each.change.id == change_id), None
        )
        if request is None:
            raise NotPossible("Dit verzoek hoort niet bij dit dossier.", "Open het dossier opnieuw.")
        if on < request.change.at.date():
            raise NotPossible(
                "Die dag ligt voor het verzoek.", f"Kies een dag vanaf {request.change.at:%d-%m-%Y}."
            )
        fact = DestructionConfirmed(change_id=change_id, on=on, how=said, by=workspace.user.name)
        return replace(dossier, events=(*dossier.events, fact))

    change_dossier(workspace, Right.HAND_OVER, "vernietiging bevestigd", dossier_id, alter, change=change_id)


def record_receipt(
    workspace: Workspace, dossier_id: DossierId, delivery_id: str, *, on: date, how: str
) -> None:
    """Records that the receiver has what was handed over, in whichever way it went (R126)."""
    said = _checked_answer(workspace, on, how)

    def alter(dossier: TransferDossier) -> TransferDossier:
        delivery = next((each for each in standing_deliveries(dossier) if each.id == delivery_id), None)
        if delivery is None:
            raise NotPossible("Deze overdracht hoort niet bij dit dossier.", "Open het dossier opnieuw.")
        return _received(workspace, dossier, delivery, on, said)

    change_dossier(workspace, Right.HAND_OVER, RECEIVED, dossier_id, alter, delivery=delivery_id)


def record_receipts(workspace: Workspace, carrier_id: str, *, on: date, how: str) -> int:
    """Records that the receiver has everything that went in one file and did not count as received yet (R126).

    All of it or nothing, each dossier with its own line in the log. Gives how many. Raises NotPossible if there is
    nothing left to record, and what `record_receipt` raises.
    """
    said = _checked_answer(workspace, on, how)
    with workspace.change(Right.HAND_OVER, "ontvangst van pakket bevestigd", carrier_id) as unit:
        waiting = [
            (dossier, delivery)
            for dossier in unit.dossiers.all()
            for delivery in standing_deliveries(dossier)
            if carrier_id and delivery.carrier_id == carrier_id and is_awaited(dossier, delivery)
        ]
        if not waiting:
            raise NotPossible(
                "Van alles in dit pakket is de ontvangst al vastgelegd.", "U hoeft niets te doen."
            )
        for dossier, delivery in waiting:
            unit.dossiers.save(_received(workspace, dossier, delivery, on, said))
            unit.audit.append(workspace.log_entry(RECEIVED, dossier.id, delivery=delivery.id))
    return len(waiting)


def _checked_answer(workspace: Workspace, on: date, how: str) -> str:
    """How it is known that something arrived, as one line; raises NotPossible for that or for the day."""
    said = _said(how, "Vul in hoe u dat weet, bijvoorbeeld: in het LAS staat dat het is opgehaald.")
    _require_past(workspace, on)
    return said


def _received(
    workspace: Workspace, dossier: TransferDossier, delivery: Delivery, on: date, how: str
) -> TransferDossier:
    """With the receipt on record; raises NotPossible for a day before it went."""
    if on < delivery.on:
        raise NotPossible("Die dag ligt voor de overdracht.", f"Kies een dag vanaf {delivery.on:%d-%m-%Y}.")
    fact = Receipt(delivery_id=delivery.id, on=on, how=how, by=workspace.user.name)
    return replace(dossier, events=(*dossier.events, fact))


def withdraw_delivery(workspace: Workspace, dossier_id: DossierId, delivery_id: str, *, reason: str) -> None:
    """Records that a hand-over was recorded by mistake; it stays on record with this, and counts no more.

    What was said of its arrival counts no more either. A file that was made for it is not undone by that. Raises
    NotPossible without a reason of ten characters, for one that does not stand, and for one that a school was asked to
    destroy: that request lies there.
    """
    why = checked_reason(reason, "Er staat nog niet wat de vergissing was.")

    def alter(dossier: TransferDossier) -> TransferDossier:
        if all(each.id != delivery_id for each in standing_deliveries(dossier)):
            raise NotPossible(
                "Deze overdracht telt al niet meer, of hoort niet bij dit dossier.",
                "Open het dossier opnieuw.",
            )
        if any(delivery_id in each.deliveries for each in events_of(dossier.events, ReceiverChanged)):
            raise NotPossible(
                "De school is al gevraagd om te vernietigen wat zij kreeg.",
                "Had die school niets? Leg dat vast als antwoord op het verzoek om vernietiging.",
            )
        fact = DeliveryWithdrawn(
            delivery_id=delivery_id, at=workspace.clock(), by=workspace.user.name, reason=why
        )
        return replace(dossier, events=(*dossier.events, fact))

    change_dossier(
        workspace, Right.HAND_OVER, "overdracht: vergissing", dossier_id, alter, delivery=delivery_id
    )


def _said(text: str, next_step: str, shortest: int = 3) -> str:
    """A sentence somebody typed, as one line; raises NotPossible if it is too short to say anything."""
    said = clean_line(text).strip()
    if len(said) < shortest:
        raise NotPossible(
            "Hier staat nog niets." if not said else f"Schrijf minstens {shortest} letters.", next_step
        )
    return said


def _require_past(workspace: Workspace, on: date) -> None:
    if on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
