"""Receivers in the store: made sure of, reached in time, changed with everything kept, and what arrived."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import (
    DeliveryWithdrawn,
    Receipt,
    ReceiverChanged,
    destruction_requests,
    receipt_of,
)
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.handed_over import HandState
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.people import new_id
from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool
from oso_desktop.dossier.second_delivery import NextStep
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import DossierId, Status, TransferDossier, Way, held_by_receiver
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import (
    dossiers,
    handed_over,
    handover,
    inzage,
    letters,
    receivers,
    second_delivery,
    students,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.handover import NotReady
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.cli.running import words_of
from tests.services import school
from tests.services.school import MOTHER, NOW, TODAY, Case, Stage

OTHER = ReceivingSchool(name="Het Bedachte Lyceum", brin="97XX", town="Verzinstad")
ANNEX = replace(school.RECEIVER, location="02")
HEAD = User(name="B. Denkbeeldig", role=Role.HEAD)
YESTERDAY = TODAY - timedelta(days=1)
LATE = date(2025, 9, 20)
"""The term of who left then ended six days before this school's today."""


def seen(workspace: Workspace, dossier_id: DossierId) -> dossiers.DossierView:
    return dossiers.view(workspace, dossier_id)


def gone(workspace: Workspace, stage: Stage, way: Way = Way.LAS) -> str:
    """The final version has been handed over; its delivery's id."""
    return handover.record_delivery(workspace, stage.dossier_id, stage.version_id, way=way, on=TODAY).id


def applied_again(workspace: Workspace, dossier_id: DossierId) -> None:
    """The pupil is enrolled at the new school too, and somebody made sure of that."""
    dossiers.set_enrolment(workspace, dossier_id, Enrolment.ENROLLED, TODAY, enrolled_on=TODAY)
    receivers.confirm_receiver(workspace, dossier_id, on=TODAY, how="Gebeld met de administratie.")


# --- made sure of, and the days ------------------------------------------------------------------------------------


def test_how_somebody_made_sure_is_kept_in_their_own_words(running: Workspace, case: Case) -> None:
    """R131"""
    receivers.confirm_receiver(running, case.dossier_id, on=YESTERDAY, how="  Gebeld,\nnummer uit de gids ")

    fact = seen(running, case.dossier_id).dossier.events[-1]
    assert (fact.on, fact.how, fact.by) == (YESTERDAY, "Gebeld, nummer uit de gids", school.USER.name)  # type: ignore[union-attr]  # it is a confirmation


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda w, d: receivers.confirm_receiver(w, d, on=TODAY, how=" "), "nog niets"),
        (
            lambda w, d: receivers.confirm_receiver(w, d, on=TODAY + timedelta(days=1), how="Gebeld."),
            "toekomst",
        ),
        (lambda w, d: receivers.set_moved(w, d, TODAY + timedelta(days=367)), "meer dan een jaar"),
        (lambda w, d: receivers.set_swv_purpose(w, d, SwvPurpose.TLV), "niet voor een samenwerkingsverband"),
        (lambda w, d: receivers.change_receiver(w, d, OTHER), "nog niets overgedragen"),
        (lambda w, d: receivers.record_receipt(w, d, "weg", on=TODAY, how="Gebeld."), "hoort niet bij"),
        (lambda w, d: receivers.confirm_destruction(w, d, "weg", on=TODAY, how="Gebeld."), "hoort niet bij"),
        (
            lambda w, d: dossiers.set_enrolment(w, d, Enrolment.APPLIED, TODAY + timedelta(days=1)),
            "in de toekomst",
        ),
        (
            lambda w, d: dossiers.set_enrolment(w, d, Enrolment.ENROLLED, TODAY, enrolled_on=YESTERDAY),
            "inschrijving ligt voor die van aanmelding",
        ),
        (
            lambda w, d: dossiers.set_enrolment(
                w, d, Enrolment.ENROLLED, YESTERDAY, enrolled_on=TODAY, reported_on=YESTERDAY
            ),
            "melding daarvan ligt voor die van inschrijving",
        ),
        (lambda w, d: dossiers.set_receiver(w, d, school.SWV), "nummer van een samenwerkingsverband"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do_and_changes_nothing(
    running: Workspace, case: Case, act: Callable[[Workspace, DossierId], None], message: str
) -> None:
    """R119, R121, R125, R131, R132, R140, R141."""
    before = seen(running, case.dossier_id).dossier

    with pytest.raises(NotPossible, match=message) as refused:
        act(running, case.dossier_id)

    assert refused.value.next_step.endswith(".")
    assert seen(running, case.dossier_id).dossier == before


def test_days_that_a_pupil_is_not_up_to_are_forgotten(running: Workspace, case: Case) -> None:
    """R121: who is only applied was not enrolled on any day."""
    dossiers.set_enrolment(
        running, case.dossier_id, Enrolment.ENROLLED, YESTERDAY, enrolled_on=YESTERDAY, reported_on=TODAY
    )
    dossier = seen(running, case.dossier_id).dossier
    assert (dossier.enrolled_on, dossier.reported_on) == (YESTERDAY, TODAY)

    dossiers.set_enrolment(running, case.dossier_id, Enrolment.APPLIED, YESTERDAY, enrolled_on=YESTERDAY)
    dossier = seen(running, case.dossier_id).dossier
    assert (dossier.enrolment_date, dossier.enrolled_on, dossier.reported_on) == (YESTERDAY, None, None)


# --- too late ------------------------------------------------------------------------------------------------------


def head(workspace: Workspace, at: datetime = NOW) -> Workspace:
    return replace(workspace, user=HEAD, clock=lambda: at)


def test_after_six_months_only_the_head_lets_it_go_and_only_that_day(handed: Workspace, stage: Stage) -> None:
    """R129: with a reason, on record, and logged without the reason."""
    receivers.set_moved(handed, stage.dossier_id, LATE)
    with pytest.raises(NotReady, match="mocht het dossier nog weg"):
        gone(handed, stage)
    for role in (Role.ADMINISTRATION, Role.COUNSELLOR):
        with pytest.raises(NotAllowed):
            receivers.allow_late(
                school.as_role(handed, role), stage.dossier_id, head=HEAD.name, reason="Nodig bij start."
            )

    receivers.allow_late(
        head(handed), stage.dossier_id, head=HEAD.name, reason=f"Gevraagd voor {pupils.SURNAME}."
    )
    with pytest.raises(NotReady):
        gone(replace(handed, clock=lambda: NOW + timedelta(days=1)), stage)
    gone(handed, stage)

    (fact,) = events_of(seen(handed, stage.dossier_id).dossier.events, LateAllowed)
    assert (fact.head, fact.by, fact.receiver) == (HEAD.name, HEAD.name, school.RECEIVER)
    with handed.view() as unit:
        entry = next(each for each in unit.audit.entries(9) if each.action == "na de termijn toegestaan")
    assert pupils.SURNAME not in f"{dict(entry.detail)}"
    assert entry.role == Role.HEAD.value


def test_emptying_the_day_of_leaving_is_no_way_around_the_head(handed: Workspace, stage: Stage) -> None:
    """R129: a slip can be corrected by who made it, which the log tells; leaving it open cannot."""
    clerk = school.as_role(handed, Role.ADMINISTRATION)
    receivers.set_moved(clerk, stage.dossier_id, LATE)

    with pytest.raises(NotPossible, match="niet leeg"):
        receivers.set_moved(clerk, stage.dossier_id, None)
    assert seen(handed, stage.dossier_id).dossier.moved_on == LATE

    receivers.set_moved(clerk, stage.dossier_id, TODAY)
    with handed.view() as unit:
        told = [dict(each.detail) for each in unit.audit.entries(9) if "vertrek" in each.action]
    assert told[0]["term"] == "voorbij"
    assert "term" not in told[1]


def test_a_day_with_which_it_would_have_gone_too_late_is_for_the_head(
    handed: Workspace, stage: Stage
) -> None:
    """R129, R152: five years are counted from that day, and a wrong year would end them at once."""
    clerk = school.as_role(handed, Role.ADMINISTRATION)
    gone(handed, stage)
    before = seen(handed, stage.dossier_id).dossier.moved_on

    with pytest.raises(NotPossible, match="al voorbij toen"):
        receivers.set_moved(clerk, stage.dossier_id, date(2016, 7, 31))
    assert seen(handed, stage.dossier_id).dossier.moved_on == before

    receivers.set_moved(clerk, stage.dossier_id, YESTERDAY)
    receivers.set_moved(head(handed), stage.dossier_id, LATE)
    assert seen(handed, stage.dossier_id).dossier.moved_on == LATE


def test_who_has_the_store_alone_records_it_in_the_head_s_name(running: Workspace, case: Case) -> None:
    """R129: there is nobody else to do it, and both names stay."""
    receivers.set_moved(running, case.dossier_id, LATE)

    receivers.allow_late(
        running, case.dossier_id, head=" B. Denkbeeldig ", reason="De school vroeg er nu pas om."
    )

    (fact,) = events_of(seen(running, case.dossier_id).dossier.events, LateAllowed)
    assert (fact.head, fact.by) == ("B. Denkbeeldig", school.USER.name)


@pytest.mark.parametrize(
    ("moved", "named", "reason", "message"),
    [
        (LATE, " ", "De school vroeg er nu pas om.", "naam van de directeur"),
        (LATE, "B.", "Nodig.", "minstens 10 letters"),
        (LATE, "B.", "", "nog niets"),
        (LATE + timedelta(days=6), "B.", "De school vroeg er nu pas om.", "loopt nog tot en met 26-03-2026"),
        (None, "B.", "De school vroeg er nu pas om.", "geen uitzondering nodig"),
    ],
)
def test_an_exception_needs_a_name_a_reason_and_something_to_allow(
    running: Workspace, case: Case, moved: date | None, named: str, reason: str, message: str
) -> None:
    """R129"""
    receivers.set_moved(running, case.dossier_id, moved)

    with pytest.raises(NotPossible, match=message):
        receivers.allow_late(running, case.dossier_id, head=named, reason=reason)

    assert events_of(seen(running, case.dossier_id).dossier.events, LateAllowed) == ()


def test_an_exception_is_not_for_another_school(running: Workspace, case: Case) -> None:
    """R129, R120"""
    receivers.set_moved(running, case.dossier_id, LATE)
    receivers.allow_late(running, case.dossier_id, head="B.", reason="De school vroeg er nu pas om.")
    dossiers.set_receiver(running, case.dossier_id, OTHER)

    with pytest.raises(NotReady, match="mocht het dossier nog weg"):
        handover.freeze(running, case.dossier_id)


def test_the_term_follows_the_day_at_school_and_not_the_one_in_greenwich(
    handed: Workspace, stage: Stage
) -> None:
    """R129: half an hour after midnight the last day has passed, though in UTC it lasts two hours more."""
    receivers.set_moved(handed, stage.dossier_id, LATE + timedelta(days=6))
    summer = timezone(timedelta(hours=2))
    last = replace(handed, clock=lambda: datetime(2026, 3, 26, 23, 30, tzinfo=summer))
    after = replace(handed, clock=lambda: datetime(2026, 3, 27, 0, 30, tzinfo=summer))

    assert not [r for r in seen(last, stage.dossier_id).reasons if r.severity is Severity.BLOCK]
    (blocked,) = (r for r in seen(after, stage.dossier_id).reasons if r.severity is Severity.BLOCK)
    assert blocked.requirement == "R129"


# --- another school ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("other", [OTHER, ANNEX])
def test_another_school_leaves_all_there_was_and_asks_the_old_one_to_destroy_it(
    handed: Workspace, stage: Stage, other: ReceivingSchool
) -> None:
    """R132, R133: another location is another school; the pupil still has to apply there."""
    delivery = gone(handed, stage)
    before = seen(handed, stage.dossier_id).dossier
    with pytest.raises(NotPossible, match="is al naar Het Verzonnen College gegaan"):
        dossiers.set_receiver(handed, stage.dossier_id, other)
    with pytest.raises(NotPossible, match="dezelfde school"):
        receivers.change_receiver(handed, stage.dossier_id, replace(school.RECEIVER, name="Anders gespeld"))

    change = receivers.change_receiver(handed, stage.dossier_id, other)

    after = seen(handed, stage.dossier_id)
    assert (after.dossier.receiver, after.dossier.enrolment) == (other, Enrolment.NONE)
    assert (change.old, change.deliveries, change.last_version) == (before.receiver, (delivery,), 1)
    assert (change.applied_on, change.enrolled_on) == (before.enrolment_date, before.enrolled_on)
    assert (after.dossier.versions, after.dossier.deliveries) == (before.versions, before.deliveries)
    assert after.status is not Status.HANDED_OVER
    assert {"R119, R121", "R131"} <= {reason.requirement for reason in after.reasons}
    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        gone(handed, stage)

    applied_again(handed, stage.dossier_id)
    fresh = handover.freeze(handed, stage.dossier_id)
    handover.record_delivery(handed, stage.dossier_id, fresh.id, way=Way.PAPER, on=TODAY)

    done = seen(handed, stage.dossier_id).dossier
    assert (fresh.number, fresh.receiver) == (2, other)
    assert [each.receiver for each in done.deliveries] == [before.receiver, other]


def test_the_answer_of_the_old_school_is_kept_with_its_day(handed: Workspace, stage: Stage) -> None:
    """R132: bevestigd op."""
    gone(handed, stage)
    change = receivers.change_receiver(handed, stage.dossier_id, OTHER)
    later = replace(handed, clock=lambda: NOW + timedelta(days=9))
    (open_,) = destruction_requests(seen(later, stage.dossier_id).dossier.events)
    assert open_.confirmed is None
    with pytest.raises(NotPossible, match="voor het verzoek"):
        receivers.confirm_destruction(later, stage.dossier_id, change.id, on=YESTERDAY, how="Brief.")

    receivers.confirm_destruction(later, stage.dossier_id, change.id, on=later.today, how="Strook terug.")

    (closed,) = destruction_requests(seen(later, stage.dossier_id).dossier.events)
    assert closed.confirmed is not None
    assert (closed.confirmed.on, closed.confirmed.how) == (later.today, "Strook terug.")


def test_a_pupil_who_returns_to_the_first_school_gets_a_fresh_dossier_there(
    handed: Workspace, stage: Stage
) -> None:
    """R132: it was asked to destroy the first one, so that stands for nothing any more."""
    gone(handed, stage)
    receivers.change_receiver(handed, stage.dossier_id, OTHER)
    dossiers.set_receiver(handed, stage.dossier_id, school.RECEIVER)  # nothing went to the other one yet

    dossier = seen(handed, stage.dossier_id).dossier
    assert held_by_receiver(dossier) == ()
    assert seen(handed, stage.dossier_id).status is not Status.HANDED_OVER
    applied_again(handed, stage.dossier_id)
    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        gone(handed, stage)
    fresh = handover.freeze(handed, stage.dossier_id)
    handover.record_delivery(handed, stage.dossier_id, fresh.id, way=Way.PAPER, on=TODAY)
    second = receivers.change_receiver(handed, stage.dossier_id, OTHER)

    assert len(second.deliveries) == 1  # what it was asked to destroy before is not asked again
    assert len(destruction_requests(seen(handed, stage.dossier_id).dossier.events)) == 2


def test_the_letter_to_the_old_school_says_what_to_destroy_and_not_where_the_pupil_goes(
    handed: Workspace, stage: Stage
) -> None:
    """R132: no more than that school needs to know."""
    gone(handed, stage)
    kinds = {choice.kind for choice in letters.choices(seen(handed, stage.dossier_id))}
    assert LetterKind.DESTRUCTION_REQUEST not in kinds
    change = receivers.change_receiver(handed, stage.dossier_id, OTHER)

    made = letters.make(handed, stage.dossier_id, LetterKind.DESTRUCTION_REQUEST, change.id)

    said = words_of(made.pdf)
    assert made.letter.pages == 1
    assert made.letter.holder_name == school.RECEIVER.name
    for word in (pupils.SURNAME, "Versie 1", "26 maart 2026", "Bevestiging van vernietiging"):
        assert word in said
    for word in (OTHER.name, OTHER.town, pupils.NUMBER, pupils.STREET):
        assert word not in said


# --- nothing is ever overwritten -----------------------------------------------------------------------------------

STEPS = (
    "remark",
    "freeze",
    "package",
    "paper",
    "las",
    "change",
    "applied",
    "receipt",
    "mistake",
    "answer",
    "spelling",
)


def step(workspace: Workspace, dossier_id: DossierId, what: str, number: int) -> None:
    """One thing a person may do; refused where it makes no sense."""
    dossier = stored(workspace, dossier_id)
    newest = dossier.versions[-1].id if dossier.versions else None
    if what == "remark":
        inzage.add_remark(workspace, dossier_id, MOTHER, f"Nog iets, nummer {number}.")
    elif what == "freeze":
        handover.freeze(workspace, dossier_id)
    elif what == "change":
        other = OTHER if dossier.receiver == school.RECEIVER else school.RECEIVER
        receivers.change_receiver(workspace, dossier_id, other)
    elif what == "applied":
        applied_again(workspace, dossier_id)
    elif what == "spelling" and dossier.receiver:
        dossiers.set_receiver(workspace, dossier_id, replace(dossier.receiver, name=f"Naam {number}"))
    elif what in ("receipt", "mistake") and dossier.deliveries:
        say_of(workspace, dossier, what)
    elif what == "answer" and (asked := destruction_requests(dossier.events)):
        receivers.confirm_destruction(workspace, dossier_id, asked[0].change.id, on=TODAY, how="Brief.")
    elif newest and what == "package":
        handover.export_package(workspace, dossier_id, newest)
    elif newest and what in ("paper", "las"):
        way = Way.PAPER if what == "paper" else Way.LAS
        handover.record_delivery(workspace, dossier_id, newest, way=way, on=TODAY)


def say_of(workspace: Workspace, dossier: TransferDossier, what: str) -> None:
    """The first hand-over arrived, or the last was a mistake."""
    first, last = dossier.deliveries[0].id, dossier.deliveries[-1].id
    if what == "receipt":
        receivers.record_receipt(workspace, dossier.id, first, on=TODAY, how="Gebeld.")
    else:
        receivers.withdraw_delivery(workspace, dossier.id, last, reason="Bij het verkeerde kind.")


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One store for all the runs of a property."""
    workspace = school.create(tmp_path_factory.mktemp("keeps") / "store", MemoryKeychain())
    yield workspace
    workspace.close()


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(run=st.lists(st.sampled_from(STEPS), min_size=6, max_size=10))
def test_whatever_is_done_later_nothing_that_went_is_altered(lasting: Workspace, run: list[str]) -> None:
    """R133, R152: every version, package, delivery and event stays, byte for byte, at its place."""
    case = school.ready_to_go(lasting, school.pupil(new_id()))
    kept: tuple[tuple[object, ...], ...] = ((), (), (), ())
    sealed: dict[str, bytes] = {}
    for number, what in enumerate(("freeze", "las", *run)):
        minute = replace(lasting, clock=lambda at=number: NOW + timedelta(minutes=at))
        with suppress(OsoError):  # what makes no sense now is refused
            step(minute, case.dossier_id, what, number)
        dossier = stored(lasting, case.dossier_id)
        now = (dossier.versions, dossier.packages, dossier.deliveries, dossier.events)
        for before, after in zip(kept, now, strict=True):
            assert after[: len(before)] == before
        kept = now
        sealed = contents(lasting, dossier, sealed) | sealed
    assert len(sealed) == len(dossier.versions) + len(dossier.packages) >= 1
    assert contents(lasting, dossier, {}) == sealed


def stored(workspace: Workspace, dossier_id: DossierId) -> TransferDossier:
    with workspace.view() as unit:
        return unit.dossiers.get(dossier_id)


def contents(workspace: Workspace, dossier: TransferDossier, known: Container[str]) -> dict[str, bytes]:
    """What lies sealed of each version and package that is not known yet."""
    found = {
        each.id: school.frozen_xml(workspace, each.id) for each in dossier.versions if each.id not in known
    }
    return found | {
        each.id: school.packed_xml(workspace, each.id) for each in dossier.packages if each.id not in known
    }


# --- recorded by mistake -------------------------------------------------------------------------------------------


def test_a_hand_over_recorded_by_mistake_counts_no_more_and_stays_on_record(
    handed: Workspace, stage: Stage
) -> None:
    """R126, R130, R133: as if it had not gone, for whoever asks, and the paper for an inspector tells both."""
    case, before = stage.case, handed_over.lines(handed)
    delivery = gone(handed, stage, Way.PAPER)
    receivers.record_receipt(handed, stage.dossier_id, delivery, on=TODAY, how="Ontvangstbewijs terug.")

    receivers.withdraw_delivery(handed, stage.dossier_id, delivery, reason="Dit ging over een ander kind.")

    found = seen(handed, stage.dossier_id)
    assert found.status is Status.FINAL
    assert held_by_receiver(found.dossier) == ()
    assert [each.id for each in found.dossier.deliveries] == [delivery]
    assert [line.state for line in before] == [HandState.TO_GIVE]
    assert handed_over.lines(handed) == before
    dossiers.set_receiver(
        handed, stage.dossier_id, replace(school.RECEIVER, brin="98XX")
    )  # no change on record
    students.save_record(handed, case.student.id, replace(case.student.record, roepnaam="Anders"))
    assert second_delivery.found(handed) == ()
    papers = words_of(letters.preview(handed, stage.dossier_id, LetterKind.EVIDENCE, "school").data)
    assert "Vergissing, vastgelegd op" in papers
    assert "Dit ging over een ander kind." in papers


def test_a_mistake_needs_a_reason_and_is_one_only_once(handed: Workspace, stage: Stage) -> None:
    delivery = gone(handed, stage)
    for wrong, said in ((delivery, "oeps"), ("weg", "Dit ging over een ander kind.")):
        with pytest.raises(NotPossible):
            receivers.withdraw_delivery(handed, stage.dossier_id, wrong, reason=said)
    assert seen(handed, stage.dossier_id).status is Status.HANDED_OVER

    receivers.withdraw_delivery(handed, stage.dossier_id, delivery, reason="Dit ging over een ander kind.")

    with pytest.raises(NotPossible, match="telt al niet meer"):
        receivers.withdraw_delivery(
            handed, stage.dossier_id, delivery, reason="Dit ging over een ander kind."
        )
    with pytest.raises(NotPossible, match="hoort niet bij"):
        receivers.record_receipt(handed, stage.dossier_id, delivery, on=TODAY, how="Gebeld.")
    gone(handed, stage)
    assert seen(handed, stage.dossier_id).status is Status.HANDED_OVER


def test_what_a_school_was_asked_to_destroy_is_no_mistake_any_more(handed: Workspace, stage: Stage) -> None:
    """R132"""
    delivery = gone(handed, stage)
    receivers.change_receiver(handed, stage.dossier_id, OTHER)

    with pytest.raises(NotPossible, match="al gevraagd"):
        receivers.withdraw_delivery(
            handed, stage.dossier_id, delivery, reason="Dit ging over een ander kind."
        )
    events = seen(handed, stage.dossier_id).dossier.events
    assert events_of(events, DeliveryWithdrawn) == ()


# --- what arrived, and what the log says ---------------------------------------------------------------------------


@pytest.mark.parametrize("way", [Way.PAPER, Way.LAS])
def test_what_arrived_is_recorded_for_each_hand_over(handed: Workspace, stage: Stage, way: Way) -> None:
    """R126, R130: klaargezet op and opgehaald op, typed by the school; other ways likewise."""
    delivery = gone(handed, stage, way)
    later = replace(handed, clock=lambda: NOW + timedelta(days=3))
    with pytest.raises(NotPossible, match="voor de overdracht"):
        receivers.record_receipt(later, stage.dossier_id, delivery, on=YESTERDAY, how="Gebeld.")

    receivers.record_receipt(later, stage.dossier_id, delivery, on=later.today, how="In het LAS opgehaald.")

    found = receipt_of(events_of(seen(later, stage.dossier_id).dossier.events, Receipt), delivery)
    assert found is not None
    assert (found.on, found.how, found.by) == (later.today, "In het LAS opgehaald.", school.USER.name)


@pytest.mark.parametrize("way", [Way.PACKAGE, Way.PAPER, Way.LAS])
def test_the_log_says_to_whom_on_what_ground_for_what_and_how_much(
    handed: Workspace, stage: Stage, way: Way
) -> None:
    """R005, R008, R165, L30: for every way out, with version, person and time; codes and counts, and nobody's name."""
    if way is Way.PACKAGE:
        handover.export_package(handed, stage.dossier_id, stage.version_id)
    else:
        gone(handed, stage, way)

    (version,) = seen(handed, stage.dossier_id).dossier.versions
    with handed.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert dict(entry.detail) | {"way": way.value} == {
        "version": stage.version_id,
        "number": 1,
        "way": way.value,
        "receiver": "99YY-00",
        "purpose": version.purpose,
        "ground": "WPO artikel 42",
        "parts": len(version.categories),
        "attachments": 1,
        "people": "één persoon",
    }
    assert (entry.by, entry.at, entry.subject) == (school.USER.name, NOW, stage.dossier_id)


# --- the second delivery -------------------------------------------------------------------------------------------


def test_the_second_delivery_lists_who_needs_what_and_nobody_else(handed: Workspace, stage: Stage) -> None:
    """R134, R107: from the change on, through inzage, until it went again."""
    assert second_delivery.found(handed) == ()
    gone(handed, stage)
    assert second_delivery.found(handed) == ()
    assert "Bij niemand" in words_of(second_delivery.sheet(handed).data)

    students.save_record(handed, stage.case.student.id, replace(stage.case.student.record, roepnaam="Anders"))
    (found,) = second_delivery.found(handed)
    assert (found.dossier_id, found.step, found.last) == (stage.dossier_id, NextStep.INZAGE, TODAY)
    sheet = words_of(second_delivery.sheet(handed).data)
    assert "Opnieuw inzage geven" in sheet
    assert pupils.SURNAME in sheet

    dossiers.confirm_choice(handed, stage.dossier_id)
    school.give_inzage(handed, stage.dossier_id)
    (found,) = second_delivery.found(handed)
    assert found.step is NextStep.READY
    fresh = handover.freeze(handed, stage.dossier_id)
    (found,) = second_delivery.found(handed)
    assert found.step is NextStep.READY
    handover.record_delivery(handed, stage.dossier_id, fresh.id, way=Way.LAS, on=TODAY)
    assert second_delivery.found(handed) == ()


def test_another_school_needs_a_first_delivery_and_no_second(handed: Workspace, stage: Stage) -> None:
    """R132, R134"""
    gone(handed, stage)
    receivers.change_receiver(handed, stage.dossier_id, OTHER)

    assert second_delivery.found(handed) == ()


# --- the samenwerkingsverband --------------------------------------------------------------------------------------


def asked(workspace: Workspace, purpose: SwvPurpose = SwvPurpose.TLV) -> DossierId:
    """A dossier for an SWV that says what it is for."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student, Profile.POSWV)
    receivers.set_swv_purpose(workspace, dossier_id, purpose)
    return dossier_id


@pytest.mark.parametrize("purpose", SwvPurpose)
def test_the_letters_of_a_request_say_what_it_is_for_who_keeps_it_and_for_how_long(
    workspace: Workspace, purpose: SwvPurpose
) -> None:
    """R138, R140, R141, L19, R070: one page each, and no personal number in either."""
    dossier_id = asked(workspace, purpose)
    agreed = replace(school.SWV, agreement="Convenant Verzonnen Duinen", agreement_on=date(2025, 8, 1))
    dossiers.set_receiver(workspace, dossier_id, agreed)

    cover = letters.preview(workspace, dossier_id, LetterKind.SWV_COVER, "samenwerkingsverband")
    parents = letters.preview(workspace, dossier_id, LetterKind.SWV_PARENTS, MOTHER)

    for letter in (cover, parents):
        said = " ".join(words_of(letter.data).split())
        assert letter.pages == 1
        assert purpose.request in said
        assert pupils.NUMBER not in said
        assert "WPO artikel 18a" in said
    assert "3 jaar" in " ".join(words_of(parents.data).split())
    assert "zelf verantwoordelijk" in " ".join(words_of(parents.data).split())
    assert "Convenant Verzonnen Duinen, 1 augustus 2025" in " ".join(words_of(cover.data).split())


def test_a_dossier_for_a_school_has_no_letters_of_a_request(handed: Workspace, stage: Stage) -> None:
    """R139, R140"""
    kinds = {choice.kind for choice in letters.choices(seen(handed, stage.dossier_id))}
    assert not kinds & {LetterKind.SWV_COVER, LetterKind.SWV_PARENTS}


def test_a_request_that_does_not_say_what_for_gets_no_letters_yet(workspace: Workspace) -> None:
    """R141"""
    student = school.add(workspace, school.pupil())
    dossier_id = dossiers.start(workspace, student.id, Profile.POSWV)
    about = [c for c in letters.choices(seen(workspace, dossier_id)) if c.kind is LetterKind.SWV_COVER]
    assert [choice.possible for choice in about] == [False]

    dossiers.set_receiver(workspace, dossier_id, school.SWV)
    about = [c for c in letters.choices(seen(workspace, dossier_id)) if c.kind is LetterKind.SWV_PARENTS]
    assert {choice.why_not for choice in about} == {"Kies eerst bij Overdragen waarvoor de aanvraag is."}


def test_a_request_begins_empty_beside_a_transfer_of_the_same_pupil(running: Workspace, case: Case) -> None:
    """R007, R006: nothing is taken over from the transfer; each item is asked about again."""
    fresh = seen(running, dossiers.start(running, case.student.id, Profile.POSWV)).dossier

    assert (fresh.chosen, fresh.left_out, fresh.decisions, fresh.choice) == (
        frozenset(),
        frozenset(),
        (),
        None,
    )
    assert (fresh.receiver, fresh.swv_purpose, fresh.events) == (None, None, ())


def test_an_objection_of_a_parent_is_recorded_and_stops_nothing(running: Workspace, case: Case) -> None:
    """R077, R163: parents have inzage and a say about the content, and no veto on what the law demands."""
    inzage.add_remark(running, case.dossier_id, MOTHER, "Wij maken bezwaar tegen het versturen.")

    version = handover.freeze(running, case.dossier_id)

    assert "Wij maken bezwaar" in school.frozen_xml(running, version.id).decode()


def test_the_store_keeps_both_schools_beside_each_other(handed: Workspace, stage: Stage) -> None:
    """R132, R133: read back from the store itself."""
    gone(handed, stage)
    receivers.change_receiver(handed, stage.dossier_id, OTHER)

    with handed.view() as unit:
        (change,) = events_of(unit.dossiers.get(stage.dossier_id).events, ReceiverChanged)
    assert (change.old, change.new) == (school.RECEIVER, OTHER)
