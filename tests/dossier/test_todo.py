"""What needs a person, held against the gate: what the list says of a dossier is what the dossier itself says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import AttachmentId, AuthorConsent
from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.delivery import DestructionConfirmed, Receipt, ReceiverChanged
from oso_desktop.dossier.destruction import Archived, CleanUp
from oso_desktop.dossier.inzage import InzageFact, response_due
from oso_desktop.dossier.people import Student, StudentId, outline
from oso_desktop.dossier.readiness import Place, Reason, Severity, readiness
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.rights_requests import Outcome, RequestAnswered, RequestKind, RequestReceived
from oso_desktop.dossier.todo import Line, Phase, School, Todo, Turn, todo
from oso_desktop.dossier.todo_tasks import TASKS
from oso_desktop.dossier.transfer import Choice, Delivery, Status, TransferDossier, Version, Way, status
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import (
    COLLEGE,
    FATHER,
    LONG_AGO,
    MOTHER,
    NOW,
    SCHOOL,
    TODAY,
    file_of,
    fingerprint,
    offered,
    plan,
    pupil,
    saw,
    settled,
    silent,
    situation,
    weighed,
    with_files,
)
from tests.dossier.school_work import confirmed

FILE = AttachmentId("bijlage")
OLD = "wat er eerst stond"


def of(
    student: Student,
    *dossiers: TransferDossier,
    kinds: Iterable[str] = (),
    region: RegionProfile = RegionProfile(),  # noqa: B008 - frozen
    today: date = TODAY,
    **more: Any,
) -> Todo:
    """The list of a school with one pupil."""
    files = tuple((AttachmentId(f"bijlage{number or ''}"), key) for number, key in enumerate(kinds))
    return todo(
        School(
            students=(outline(student),),
            dossiers=dossiers,
            attachments={student.id: files},
            region=region,
            brin=SCHOOL.brin,
            today=today,
            **more,
        )
    )


def lines(found: Todo, key: str) -> tuple[Line, ...]:
    return next((group.lines for group in found.groups if group.task.key == key), ())


def groups(found: Todo) -> set[str]:
    return {group.task.key for group in found.groups} - {"opschonen", "zestien"}


def frozen(student: Student, dossier: TransferDossier, number: int = 1) -> TransferDossier:
    version = Version(
        number=number,
        at=NOW,
        by="C.",
        sha256="0" * 64,
        size=9,
        fingerprint=fingerprint(student, dossier),
        inzage_facts=len(dossier.inzage),
        receiver=COLLEGE,
        purpose="-",
        ground="-",
        categories=(),
        attachments=(),
    )
    return replace(dossier, versions=(*dossier.versions, version))


def delivered(dossier: TransferDossier, on: date = TODAY) -> TransferDossier:
    sent = Delivery(
        version_id=dossier.versions[-1].id,
        way=Way.LAS,
        on=on,
        by="C.",
        receiver=dossier.versions[-1].receiver,
    )
    return replace(dossier, deliveries=(*dossier.deliveries, sent))


STUDENT = pupil()
PLAN = plan(STUDENT)
SEEN = settled(STUDENT, PLAN)
FINAL = frozen(STUDENT, SEEN)
GONE = delivered(FINAL)
CHANGED = replace(GONE, chosen=frozenset({Category.VERZUIM}))

HISTORIES: dict[str, Any] = {
    "nothing": lambda holder, mark: [],
    "offered today": lambda holder, mark: [offered(holder, mark, TODAY)],
    "offered long ago": lambda holder, mark: [offered(holder, mark)],
    "offered twice": lambda holder, mark: [offered(holder, mark), offered(holder, mark, TODAY)],
    "offered something else": lambda holder, mark: [offered(holder, OLD)],
    "seen": lambda holder, mark: [offered(holder, mark), saw(holder, mark)],
    "seen something else": lambda holder, mark: [offered(holder, OLD), saw(holder, OLD)],
    "silent": lambda holder, mark: [offered(holder, mark), silent(holder, mark)],
}


@st.composite
def running(draw: st.DrawFn) -> tuple[Student, TransferDossier, list[str], RegionProfile]:
    """A dossier before its first delivery, at any stage of choice and inzage, with some attachments."""
    born = draw(st.sampled_from([date(2014, 5, 4), TODAY.replace(year=TODAY.year - 17)]))
    kinds = draw(st.lists(st.sampled_from(["uitstroomprofiel", "opp", "toets"]), max_size=2, unique=True))
    student = pupil(born=born)
    files = [
        file_of(student, AttachmentId(f"bijlage{number or ''}"), key) for number, key in enumerate(kinds)
    ]
    student = with_files(student, *files)
    dossier = plan(
        student, draw(st.sampled_from(Profile)), draw(st.frozensets(st.sampled_from(Category), max_size=3))
    )
    mark = fingerprint(student, dossier)
    facts: list[InzageFact] = []
    for holder in (MOTHER, FATHER, "leerling"):
        facts += HISTORIES[draw(st.sampled_from(sorted(HISTORIES)))](holder, mark)
    chosen = draw(st.sampled_from([None, mark, OLD]))
    choice = Choice(by="C.", role="directeur", at=NOW, fingerprint=chosen) if chosen else None
    region = RegionProfile(
        required=draw(st.sampled_from([(), ("uitstroomprofiel",)])),
        swv_needs_inzage=draw(st.booleans()),
        response_days=draw(st.sampled_from([1, 10])),
    )
    return student, replace(dossier, inzage=tuple(facts), choice=choice), kinds, region


@given(running())
def test_the_list_says_what_the_gate_says(
    case: tuple[Student, TransferDossier, list[str], RegionProfile],
) -> None:
    """R087, R096, R107, R109, R028: a dossier is in a group exactly when its own gate gives the reason for it."""
    student, dossier, kinds, region = case
    files = [
        file_of(student, AttachmentId(f"bijlage{number or ''}"), key) for number, key in enumerate(kinds)
    ]
    reasons = readiness(replace(situation(student, dossier, files), region=region))

    def said(*requirements: str) -> list[Reason]:
        return [reason for reason in reasons if reason.requirement in requirements]

    unconfirmed = bool(said("R018, R020"))
    silent_ones = said("R096")
    late = [reason for reason in silent_ones if reason.next_step.startswith("De termijn is voorbij")]
    blocked = [
        reason for reason in reasons if reason.severity is Severity.BLOCK and reason.place is Place.INZAGE
    ]
    inzage_open = [reason for reason in blocked if "R099" not in reason.requirement]

    found = of(student, dossier, kinds=kinds, region=region)

    assert bool(lines(found, "keuze")) == unconfirmed
    assert bool(lines(found, "inzage")) == (bool(said("R086, R087")) and not unconfirmed)
    assert bool(lines(found, "opnieuw-inzage")) == bool(said("R107, R110"))
    assert bool(lines(found, "mededeling")) == bool(said("R108, R109"))
    for line in (*lines(found, "opnieuw-inzage"), *lines(found, "mededeling")):
        assert line.place is (Place.COMPOSE if unconfirmed else Place.INZAGE)
    assert bool(lines(found, "wachten")) == (len(silent_ones) > len(late))
    assert bool(lines(found, "inzage-verlopen")) == bool(late)
    assert bool(lines(found, "regiobijlage")) == any("nog geen" in reason.text for reason in said("R028"))
    states = {"R086, R087", "R107, R110", "R108, R109", "R096"}
    settled_now = not any(reason.requirement in states for reason in inzage_open)
    assert bool(lines(found, "definitief")) == (settled_now and not unconfirmed)
    assert all(each.dossier_id == dossier.id for group in found.groups for each in group.lines if each.place)


@given(running())
def test_every_dossier_that_waits_for_something_is_somewhere(
    case: tuple[Student, TransferDossier, list[str], RegionProfile],
) -> None:
    """R087: no dossier that did not go yet falls through: each is in at least one group, and the sum is right."""
    student, dossier, kinds, region = case

    found = of(student, dossier, kinds=kinds, region=region)

    assert groups(found)
    assert found.total == 1
    assert found.answer.startswith("Nog niet" if found.count(Turn.US) else "U hoeft nu niets te doen")


def test_inzage_that_is_outdated_is_said_before_the_choice_is_confirmed_anew() -> None:
    """users.md §8.3, R107: at once with what comes first, and as before once that is done; one point all the while."""
    before = replace(SEEN, chosen=frozenset({Category.VERZUIM}))
    found = of(STUDENT, before)
    assert groups(found) == {"keuze", "opnieuw-inzage"}
    (line,) = lines(found, "opnieuw-inzage")
    assert (line.detail, line.place) == ("2 ouders; bevestig eerst de keuze", Place.COMPOSE)
    assert {each.dossier_id for group in found.groups for each in group.lines if each.place} == {before.id}

    found = of(STUDENT, confirmed(STUDENT, before))
    assert groups(found) == {"opnieuw-inzage"}
    (line,) = lines(found, "opnieuw-inzage")
    assert (line.detail, line.place) == ("2 ouders", Place.INZAGE)


def test_the_day_of_a_term() -> None:
    """R096: the list gives the last day on which a reaction is in time, and the next day the term has passed."""
    mark = fingerprint(STUDENT, PLAN)
    waiting = replace(
        SEEN, inzage=(offered(MOTHER, mark, TODAY), offered(FATHER, mark), saw(FATHER, mark)), events=()
    )
    due = response_due(TODAY, RegionProfile())

    (line,) = lines(of(STUDENT, waiting), "wachten")
    (late,) = lines(of(STUDENT, waiting, today=due), "inzage-verlopen")

    assert (line.day, line.detail, line.place) == (due - timedelta(days=1), "1 ouder", Place.INZAGE)
    assert not lines(of(STUDENT, waiting, today=due - timedelta(days=1)), "inzage-verlopen")
    assert not lines(of(STUDENT, waiting, today=due), "wachten")
    assert late.day == due - timedelta(days=1)


def test_the_way_of_a_dossier() -> None:
    """R087, R126, R134: choose, offer, make final, hand over, receipt, second delivery: each in its turn."""
    chosen = replace(SEEN, inzage=())
    assert groups(of(STUDENT, PLAN)) == {"keuze"}
    assert groups(of(STUDENT, chosen)) == {"inzage"}
    assert groups(of(STUDENT, SEEN)) == {"definitief"}
    assert groups(of(STUDENT, FINAL)) == {"overdragen"}
    assert groups(of(STUDENT, GONE)) == {"ontvangst"}

    receipt = Receipt(delivery_id=GONE.deliveries[0].id, on=TODAY, how="Gebeld.", by="C.")
    received = replace(GONE, events=(*GONE.events, receipt))
    assert groups(of(STUDENT, received)) == set()

    assert groups(of(STUDENT, replace(CHANGED, events=received.events))) == {"tweede-levering"}


def test_the_answer_in_one_sentence() -> None:
    """R087: "ben ik klaar?" has an answer at every stage; a pupil in two groups counts once."""
    receipt = Receipt(delivery_id=GONE.deliveries[0].id, on=TODAY, how="Gebeld.", by="C.")
    cleaned = (
        CleanUp(at=NOW, by="C.", school_year="2025-2026", looked_at=1, removed=0),
        CleanUp(at=NOW, by="C.", school_year="2026-2027", looked_at=1, removed=0),
    )
    none = todo(School(students=(), dossiers=(), today=TODAY))
    region = RegionProfile(required=("uitstroomprofiel",))

    assert none.answer == "Er zijn nog geen leerlingen. Lees eerst een leerlingenlijst in."
    assert of(STUDENT).answer.startswith("Er is nog geen overstap begonnen.")
    assert (
        of(STUDENT, PLAN, region=region, records=cleaned).answer == "Nog niet: 1 punt vraagt nu iets van u."
    )
    assert (
        of(STUDENT, GONE, records=cleaned).answer == "U hoeft nu niets te doen. 1 dossier wacht op een ander."
    )
    received = replace(GONE, events=(*GONE.events, receipt))
    assert of(STUDENT, received, records=cleaned).answer == "Ja, u bent klaar: 1 dossier is overgedragen."


def test_a_consent_that_was_asked_waits_for_its_author() -> None:
    """R067: a report whose author has not answered waits for somebody else, as long as it is meant to go."""
    student = with_files(STUDENT, file_of(STUDENT, FILE, "psychologisch"))
    asked = plan(student, decisions=[weighed(FILE, author_consent=AuthorConsent.ASKED)])
    left = plan(student, decisions=[weighed(FILE, author_consent=AuthorConsent.ASKED, included=False)])

    (line,) = lines(of(student, asked, kinds=["psychologisch"]), "toestemming")

    assert line.place is Place.ATTACHMENTS
    assert not lines(of(student, left, kinds=["psychologisch"]), "toestemming")
    assert not lines(of(student, asked), "toestemming")  # the file is gone


def test_an_old_school_has_to_say_that_it_destroyed_what_it_got() -> None:
    """R132: after another receiver, until the old school answered."""
    change = ReceiverChanged(
        at=NOW,
        by="C.",
        old=COLLEGE,
        new=replace(COLLEGE, brin="98AB"),
        deliveries=(GONE.deliveries[0].id,),
        last_version=1,
    )
    moved = replace(GONE, receiver=change.new, events=(*GONE.events, change))
    answer = DestructionConfirmed(change_id=change.id, on=TODAY, how="Brief", by="C.")

    assert "elders-vernietigen" in groups(of(STUDENT, moved))
    assert "elders-vernietigen" not in groups(of(STUDENT, replace(moved, events=(*moved.events, answer))))


@pytest.mark.parametrize(
    ("today", "detail"),
    [
        (date(2026, 8, 1), "wordt 16"),
        (date(2027, 5, 3), "wordt 16"),
        (date(2027, 5, 4), "is 16 geworden"),
        (date(2027, 7, 31), "is 16 geworden"),
        (date(2026, 7, 31), None),
        (date(2027, 8, 1), None),
    ],
)
def test_who_turns_sixteen_in_this_school_year(today: date, detail: str | None) -> None:
    """R116: the list of the school year, by day; not the year before or after."""
    found = lines(of(pupil(born=date(2011, 5, 4)), today=today), "zestien")

    assert [(line.detail, line.day) for line in found] == ([(detail, date(2027, 5, 4))] if detail else [])


@pytest.mark.parametrize(
    ("today", "done", "asked"),
    [
        (date(2026, 8, 1), None, True),
        (date(2026, 8, 1), "2025-2026", True),
        (date(2026, 11, 1), "2026-2027", False),
        (date(2026, 7, 31), "2025-2026", False),
    ],
)
def test_cleaning_up_is_asked_once_a_year(today: date, done: str | None, asked: bool) -> None:
    """R036: from the day in the calendar until it is recorded for that school year."""
    records = (CleanUp(at=NOW, by="C.", school_year=done, looked_at=1, removed=0),) if done else ()

    assert bool(lines(of(STUDENT, GONE, today=today, records=records), "opschonen")) == asked


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (BackupPlan(), None),
        (BackupPlan(began=TODAY - timedelta(days=6)), None),
        (BackupPlan(began=TODAY - timedelta(days=7)), "nog nooit"),
        (BackupPlan(began=date(2020, 1, 1), made_outside=NOW - timedelta(days=6)), None),
        (BackupPlan(began=date(2020, 1, 1), made_outside=NOW - timedelta(days=7)), "de laatste is van"),
    ],
)
def test_a_backup_outside_the_computer_is_asked_for_after_a_week(plan: BackupPlan, told: str | None) -> None:
    """R175: with a laptop that is stolen goes what lies on it alone."""
    found = lines(of(STUDENT, GONE, backups=plan), "reservekopie")
    assert bool(found) == (told is not None)
    if told:
        assert told in found[0].detail


def test_a_request_is_in_the_list_until_it_is_answered() -> None:
    """R159: who asked for what, with the last day on which the answer is in time."""
    request = RequestReceived(
        student_id=STUDENT.id,
        kind=RequestKind.ACCESS,
        on=TODAY,
        asked_by="moeder",
        identity="bekend",
        what="alles",
        by="C.",
    )
    answer = RequestAnswered(request=request.id, on=TODAY, outcome=Outcome.GRANTED, reason="-", by="C.")

    (line,) = lines(of(STUDENT, records=(request,)), "verzoeken")

    assert (line.name, line.detail) == (outline(STUDENT).list_name, RequestKind.ACCESS.value)
    assert line.day is not None
    assert line.day > TODAY
    assert not lines(of(STUDENT, records=(request, answer)), "verzoeken")


def test_what_is_over_asks_nothing_any_more() -> None:
    """R129, R155: an archived dossier, or one that nothing may follow, is in no group and in no count."""
    archived = replace(CHANGED, events=(*CHANGED.events, Archived(at=NOW, by="C.")))
    long_gone = replace(CHANGED, moved_on=TODAY - timedelta(days=200))

    for over in (archived, long_gone):
        found = of(STUDENT, over)
        assert groups(found) == set()
        assert found.total == 0


def test_the_bar_counts_the_dossiers_of_this_school_year() -> None:
    """R087: what went last school year is no part of this year's progress."""
    last_year = delivered(FINAL, on=LONG_AGO.replace(year=LONG_AGO.year - 1))

    assert dict(of(STUDENT, GONE).phases)[Phase.GONE] == 1
    assert of(STUDENT, last_year).total == 0
    assert dict(of(STUDENT, PLAN).phases) == {
        Phase.CHOOSE: 1,
        Phase.INZAGE: 0,
        Phase.READY: 0,
        Phase.GONE: 0,
    }


def test_every_status_is_a_phase() -> None:
    """R087: no dossier is without a place in the bar."""
    for dossier in (PLAN, replace(SEEN, inzage=()), SEEN, FINAL, GONE):
        assert of(STUDENT, dossier).total == 1
        assert status(dossier, outline(STUDENT), TODAY) in Status


def test_the_next_dates_are_those_that_did_not_pass() -> None:
    """R122: what runs or comes, in order; a year that the program does not know is said to be unknown."""
    march = of(STUDENT, today=date(2027, 3, 24))
    later = of(STUDENT, today=date(2031, 3, 24))

    assert march.known
    assert [each.key for each in march.next_moments][:2] == ["inzage-aanbieden", "definitief-advies"]
    assert all(each.last >= march.today for each in march.next_moments)
    assert not later.known
    assert later.moments == ()


def test_every_task_says_what_to_do() -> None:
    """R087: a group has a name, a sentence and a turn; keys are different."""
    assert len({task.key for task in TASKS}) == len(TASKS)
    assert all(task.label and task.ask.endswith(".") for task in TASKS)


def test_lines_come_by_day_and_then_by_name() -> None:
    """R087: what is due first stands first."""
    students = [
        replace(outline(pupil(born=date(2011, 5, day))), id=StudentId(f"l{day}"), list_name=name)
        for day, name in ((9, "Aker"), (4, "Zand"), (4, "Berg"))
    ]
    found = todo(School(students=tuple(students), dossiers=(), today=datetime(2026, 9, 1, tzinfo=UTC).date()))

    assert [line.name for line in lines(found, "zestien")] == ["Berg", "Zand", "Aker"]


def test_dossiers_that_nobody_looked_through_are_one_line_for_each_school() -> None:
    """R133: what another school brought does not lie forgotten."""
    nothing = School(students=(), dossiers=(), today=TODAY)
    assert not lines(todo(nothing), "ontvangen")
    waiting = replace(nothing, unread=("Verderop", "De Horizon", "Verderop"))
    assert {line.name for line in lines(todo(waiting), "ontvangen")} == {
        "Nieuw ontvangen dossier van De Horizon: nakijken",
        "2 nieuw ontvangen dossiers van Verderop: nakijken",
    }
