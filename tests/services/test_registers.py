"""Keeping and ending, requests and breaches: the registers of a whole school, in a real store."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from oso_desktop.dossier.breach import REPORTED_TO, Answer, BreachKind, BreachNoted, PrivacyOfficer
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.destruction import CleanUp, Proposed
from oso_desktop.dossier.records import records_of
from oso_desktop.dossier.retention import Holding
from oso_desktop.dossier.rights_requests import Outcome, RequestKind, RequestReceived
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import Status, Way
from oso_desktop.letters.registers import RequestStage
from oso_desktop.services import (
    breaches,
    dossiers,
    handover,
    letters,
    receivers,
    requests,
    retention,
    transfers,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.handover import NotReady
from oso_desktop.services.letters_evidence import SCHOOL
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli.running import words_of
from tests.services import school
from tests.services.school import LEAVES, NOW, TODAY, Stage
from tests.store.examples import note

DOOR = "De stick met het pakket is in de trein blijven liggen."


def on(workspace: Workspace, day: date, role: Role = Role.HEAD, name: str = "B. Denkbeeldig") -> Workspace:
    """The same store on another day, with somebody else at the keyboard."""
    return replace(
        workspace,
        clock=lambda: datetime.combine(day, NOW.timetz()),
        user=User(name=name, role=role),
    )


@pytest.fixture
def delivered(handed: Workspace, stage: Stage) -> Workspace:
    """A school in which one dossier left by package and on paper, and the pupil was deregistered."""
    receivers.set_moved(handed, stage.dossier_id, LEAVES)
    handover.export_package(handed, stage.dossier_id, stage.version_id)
    handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    receivers.set_moved(handed, stage.fresh, LEAVES)
    return handed


def whole(stage: Stage) -> tuple[Proposed, ...]:
    student = stage.case.student.id
    return (
        Proposed(student_id=student, dossier_id=stage.dossier_id),
        Proposed(student_id=student),
    )


def test_nothing_that_was_delivered_can_be_destroyed_before_five_years(
    delivered: Workspace, stage: Stage
) -> None:
    """R152, R155, L15: a day before the term the program refuses, whoever asks."""
    eve = date(2031, 7, 30)
    xml = school.frozen_xml(delivered, stage.version_id)

    with pytest.raises(NotPossible):
        retention.propose(on(delivered, eve), (whole(stage)[0],))

    assert school.frozen_xml(delivered, stage.version_id) == xml
    (version,) = [
        row for row in retention.retention(on(delivered, eve)).rows if row.kept.what is Holding.VERSION
    ]
    assert (version.due, version.kept.until) == (False, date(2031, 7, 31))


def test_destroying_takes_two_people_and_leaves_a_statement_without_a_name(
    delivered: Workspace, stage: Stage
) -> None:
    """R155, R156, L29"""
    late = date(2031, 8, 1)
    clerk = on(delivered, late, Role.ADMINISTRATION, "Een administratie")
    with delivered.store.write() as unit:
        unit.users.save(User(name="B. Denkbeeldig", role=Role.HEAD))
        note(unit)
    proposal = retention.propose(clerk, whole(stage))

    with pytest.raises(NotAllowed):
        retention.destroy(clerk, proposal.id)
    with pytest.raises(NotPossible, match="zelf gedaan"):
        retention.destroy(replace(clerk, user=User(name=clerk.user.name, role=Role.HEAD)), proposal.id)
    head = on(delivered, late)
    done = retention.destroy(head, proposal.id)

    assert [(each.term, each.count) for each in done.destroyed] == [("leerlingdossier", 1), ("okr", 1)]
    with head.view() as unit:
        assert unit.students.outlines() == []
        assert unit.dossiers.all() == []
        with pytest.raises(KeyError):
            unit.versions.content(stage.version_id)
    text = " ".join(words_of(retention.statement(head, done.id).data).split())
    assert "Verklaring van vernietiging" in text
    assert "1 keer, uitgeschreven op 31 juli 2026" in text
    record = stage.case.student.record
    assert record.achternaam not in text
    assert str(record.roepnaam) not in text
    found = retention.retention(head)
    assert (found.proposal, found.rows, found.destructions) == (None, (), (done,))


def with_nothing_else(delivered: Workspace, stage: Stage) -> None:
    """The pupil has the one dossier that was delivered, and no other beside it."""
    transfers.remove_untouched(delivered, stage.fresh)
    with delivered.store.write() as unit:
        unit.users.save(User(name="B. Denkbeeldig", role=Role.HEAD))
        note(unit)


def destroyed(workspace: Workspace, day: date, *what: Proposed) -> None:
    proposal = retention.propose(on(workspace, day, Role.ADMINISTRATION, "Een administratie"), what)
    retention.destroy(on(workspace, day), proposal.id)


def test_a_last_dossier_and_the_pupil_s_own_data_can_go_together(delivered: Workspace, stage: Stage) -> None:
    """R155, L29"""
    with_nothing_else(delivered, stage)

    destroyed(delivered, date(2031, 8, 1), *whole(stage))

    with delivered.view() as unit:
        assert (unit.students.outlines(), unit.dossiers.all()) == ([], [])


def test_what_nobody_chose_is_not_destroyed_along(delivered: Workspace, stage: Stage) -> None:
    """R155: with the delivered dossier of a pupil the pupil's own data do not go unasked."""
    with_nothing_else(delivered, stage)

    destroyed(delivered, date(2031, 8, 1), whole(stage)[0])

    with delivered.view() as unit:
        assert unit.dossiers.all() == []
        assert unit.students.get(stage.case.student.id).record.achternaam
        assert unit.attachments.of_student(stage.case.student.id)


@pytest.mark.parametrize("back", [False, True])
def test_what_is_left_of_a_pupil_goes_with_the_last_dossier_unless_the_pupil_is_back(
    delivered: Workspace, stage: Stage, back: bool
) -> None:
    """R154, R155, L29"""
    with_nothing_else(delivered, stage)
    destroyed(delivered, date(2028, 8, 1), whole(stage)[1])
    if back:
        with delivered.store.write() as unit:
            present = unit.students.get(stage.case.student.id)
            unit.students.save(replace(present, school_year="2031-2032"))
            note(unit)

    destroyed(delivered, date(2031, 8, 1), whole(stage)[0])

    with delivered.view() as unit:
        assert len(unit.students.outlines()) == back


def test_after_two_years_only_what_must_be_kept_is_left_and_can_still_be_found(
    delivered: Workspace, stage: Stage
) -> None:
    """R152, R154, R155, L29"""
    later = on(delivered, date(2028, 8, 1))
    xml = school.frozen_xml(delivered, stage.version_id)
    with delivered.store.write() as unit:
        unit.users.save(User(name="B. Denkbeeldig", role=Role.HEAD))
        note(unit)
    proposal = retention.propose(
        on(delivered, date(2028, 8, 1), Role.ADMINISTRATION, "Een administratie"), (whole(stage)[1],)
    )

    retention.destroy(later, proposal.id)

    student_id = stage.case.student.id
    with later.view() as unit:
        left = unit.students.get(student_id)
        assert unit.attachments.of_student(student_id) == ()
    assert left.record.achternaam == stage.case.student.record.achternaam
    assert left.guardians == ()
    assert left.record.adreslijst is None
    assert left.record.bsn is None
    assert school.frozen_xml(later, stage.version_id) == xml
    assert [row.kept.what for row in retention.retention(later).rows] == [Holding.VERSION]
    assert dossiers.view(later, stage.dossier_id).dossier.deliveries


def test_a_proposal_is_of_what_is_due_and_can_be_taken_back(delivered: Workspace, stage: Stage) -> None:
    """R155"""
    later = on(delivered, date(2028, 8, 1))
    with pytest.raises(NotPossible, match="termijn"):
        retention.propose(later, whole(stage))
    with pytest.raises(NotPossible):
        retention.propose(later, ())
    proposal = retention.propose(later, (whole(stage)[1],))
    with pytest.raises(NotPossible, match="al een voorstel"):
        retention.propose(later, (whole(stage)[1],))
    with pytest.raises(NotPossible):
        retention.withdraw(later, proposal.id, reason="nee")
    retention.withdraw(later, proposal.id, reason="De leerling komt misschien terug.")
    assert retention.retention(later).proposal is None
    with pytest.raises(NotPossible, match="afgehandeld"):
        retention.destroy(later, proposal.id)


@pytest.mark.parametrize("years", [-1, 0, 4, 21])
def test_a_term_below_the_law_or_a_slip_is_refused(handed: Workspace, years: int) -> None:
    """R155, L15"""
    head = on(handed, TODAY)
    with pytest.raises(NotPossible):
        retention.set_term(head, "okr", years)
    retention.set_term(head, "okr", 7)
    assert {term.key: term.years for term in retention.retention(head).terms}["okr"] == 7


def test_the_inventory_counts_what_is_kept_and_the_yearly_look_is_on_record(
    delivered: Workspace, stage: Stage
) -> None:
    """R036, R156"""
    counted = {each.label: each for each in retention.retention(delivered).inventory}
    assert counted["leerlingen"].count == 1
    assert counted["definitieve versies"].count == 1
    assert (counted["overdrachten"].count, counted["overdrachten"].oldest) == (1, TODAY)
    retention.clean_up(delivered, looked_at=3, removed=1)
    with delivered.view() as unit:
        (done,) = records_of(unit.records.all(), CleanUp)
    assert (done.school_year, done.looked_at, done.removed) == ("2025-2026", 3, 1)


def asked(workspace: Workspace, stage: Stage, day: date = TODAY, **changes: str) -> RequestReceived:
    said = {
        "asked_by": "B. Denkbeeldig, moeder",
        "identity": "Bekend op school.",
        "what": "Ik wil zien wat u over mijn kind hebt.",
        **changes,
    }
    return requests.receive(workspace, stage.case.student.id, kind=RequestKind.ACCESS, on=day, **said)


def test_a_request_has_its_place_its_term_and_its_letters(handed: Workspace, stage: Stage) -> None:
    """R158, R160, L21"""
    request = asked(handed, stage)
    (row,) = requests.register(handed)
    assert row.request.due == date(2026, 4, 26)
    text = words_of(requests.letter(handed, request.id, RequestStage.RECEIVED).data)
    assert "26 april 2026" in text
    assert "AVG artikel 15" in text
    for stage_ in (RequestStage.EXTENDED, RequestStage.ANSWERED):
        with pytest.raises(NotPossible):
            requests.letter(handed, request.id, stage_)

    requests.extend(handed, request.id, on=TODAY, reason="Er is heel veel om na te kijken.")
    assert "26 juni 2026" in words_of(requests.letter(handed, request.id, RequestStage.EXTENDED).data)
    with pytest.raises(NotPossible):
        requests.extend(handed, request.id, on=TODAY, reason="Nog een keer langer, graag.")
    with pytest.raises(NotPossible):
        requests.answer(handed, request.id, on=TODAY, outcome=Outcome.REFUSED, reason="nee")
    requests.answer(handed, request.id, on=TODAY, outcome=Outcome.PARTLY, reason="Over een ander kind niets.")
    assert "een deel" in words_of(requests.letter(handed, request.id, RequestStage.ANSWERED).data)
    assert not requests.register(handed)[0].request.open
    with pytest.raises(NotPossible, match="al beantwoord"):
        requests.answer(handed, request.id, on=TODAY, outcome=Outcome.GRANTED, reason="")


def test_a_request_that_cannot_be_right_is_refused_and_nothing_is_kept(
    handed: Workspace, stage: Stage
) -> None:
    """R158"""
    for changes in ({"asked_by": " "}, {"identity": ""}, {"what": "\x01"}):
        with pytest.raises(NotPossible):
            asked(handed, stage, **changes)
    with pytest.raises(NotPossible):
        asked(handed, stage, TODAY + timedelta(days=1))
    assert requests.register(handed) == ()
    old = asked(handed, stage, TODAY - timedelta(days=60))
    with pytest.raises(NotPossible, match="eerste maand"):
        requests.extend(handed, old.id, on=TODAY, reason="Er is heel veel om na te kijken.")
    with pytest.raises(NotPossible, match="voor de dag"):
        requests.answer(handed, old.id, on=TODAY - timedelta(days=61), outcome=Outcome.GRANTED, reason="")


def test_the_breach_helper_says_exactly_what_was_in_it_and_whether_it_can_be_read(
    delivered: Workspace, stage: Stage
) -> None:
    """R171, R172, L22"""
    package, paper = (
        next(each for each in breaches.can_be_lost(delivered) if (each.how == Way.PACKAGE.value) is sealed)
        for sealed in (True, False)
    )
    sealed, open_ = breaches.content(delivered, package.id), breaches.content(delivered, paper.id)

    assert sealed.encrypted
    assert "niemand" in sealed.readable
    assert not open_.encrypted
    assert "kan het lezen" in open_.readable
    assert sealed.documents == open_.documents == ("Handelingsplan",)
    assert "het persoonsgebonden nummer" in sealed.weighs
    view = dossiers.view(delivered, stage.dossier_id)
    going = {line.category.label for line in view.overview.categories if line.goes}
    assert set(sealed.parts) == going


def noted(workspace: Workspace, *lost: str) -> BreachNoted:
    return breaches.note(
        workspace, kind=BreachKind.PACKAGE_LOST, known_at=NOW - timedelta(hours=5), happened=DOOR, lost=lost
    )


def test_a_breach_goes_from_noted_to_reported_with_its_clock_and_its_sheet(delivered: Workspace) -> None:
    """R171, R172, R173, L22"""
    things = [each.id for each in breaches.can_be_lost(delivered)]
    breach = noted(delivered, *things)
    (open_,) = breaches.register(delivered)
    assert open_.left(NOW) == timedelta(hours=67)
    with pytest.raises(NotPossible, match="vragen"):
        breaches.decide(
            delivered, breach.id, to_authority=True, to_people=False, reason=DOOR, decided_by="De FG"
        )
    worst = {"encrypted": Answer.NO, "key_safe": Answer.NO, "got_back": Answer.NO, "sensitive": Answer.YES}
    breaches.judge(delivered, breach.id, **worst)
    for nobody in ({"decided_by": " "}, {"reason": "kort"}):
        with pytest.raises(NotPossible):
            breaches.decide(
                delivered,
                breach.id,
                **{"to_authority": True, "to_people": True, "reason": DOOR, "decided_by": "De FG", **nobody},
            )
    breaches.decide(delivered, breach.id, to_authority=True, to_people=True, reason=DOOR, decided_by="De FG")
    with pytest.raises(NotPossible, match="moment"):
        breaches.report(delivered, breach.id, to=REPORTED_TO[1], at=NOW - timedelta(hours=6))
    for to in REPORTED_TO[1:]:
        assert breaches.register(delivered)[0].open
        breaches.report(delivered, breach.id, to=to, at=NOW, mark="AP-12")
    assert not breaches.register(delivered)[0].open

    breaches.save_privacy_officer(
        on(delivered, TODAY), PrivacyOfficer(name="F. Gegevens", reach="0111 222333")
    )
    text = " ".join(words_of(breaches.sheet(delivered, breach.id).data).split())
    for words in (
        "F. Gegevens, 0111 222333",
        DOOR,
        "Handelingsplan",
        "Datalek met hoog risico. Iemand",
        "De FG",
        "AP-12",
        "versleuteld",
    ):
        assert words in text


def test_a_breach_that_cannot_be_right_is_refused(handed: Workspace) -> None:
    """R171"""
    for changes in (
        {"known_at": NOW + timedelta(minutes=1)},
        {"known_at": NOW - timedelta(days=5000)},
        {"happened": "kwijt"},
        {"lost": ("onbekend",)},
    ):
        with pytest.raises(NotPossible):
            breaches.note(handed, **{"kind": BreachKind.OTHER, "known_at": NOW, "happened": DOOR, **changes})
    assert breaches.register(handed) == ()


def test_one_paper_proves_who_chose_who_saw_and_to_whom_it_went(delivered: Workspace, stage: Stage) -> None:
    """R089, R154, R165"""
    made = letters.make(delivered, stage.dossier_id, LetterKind.EVIDENCE, SCHOOL)
    text = " ".join(words_of(made.pdf).split())
    view = dossiers.view(delivered, stage.dossier_id)
    for words in (
        view.dossier.versions[0].purpose,
        view.dossier.versions[0].sha256[:16],
        "en 1 bijlage.",
        "op papier",
        "klopt",
        *(line.holder.name for line in view.holders),
    ):
        assert words in text
    for fact in view.dossier.inzage:
        assert fact.by in text


def test_an_archived_dossier_says_so_and_asks_for_nothing(delivered: Workspace, stage: Stage) -> None:
    """R152, R155"""
    later = on(delivered, date(2028, 8, 1))
    proposal = retention.propose(later, (whole(stage)[1],))
    retention.destroy(later, proposal.id)
    seen = dossiers.view(later, stage.dossier_id)
    assert seen.status is Status.ARCHIVED
    assert [reason.requirement for reason in seen.reasons] == ["R152, R155"]
    with pytest.raises(NotReady):
        handover.freeze(later, stage.dossier_id)
    assert not [row for row in dossiers.rows(later) if row.undecided]


def test_who_left_without_a_dossier_is_not_forgotten(delivered: Workspace) -> None:
    """R155, R156, L29: later lists do not have the pupil; a school that reads no new lists has nobody missing."""
    gone = replace(school.pupil("L0002"), school_year="2025-2026")
    here = replace(school.pupil("L0003"), school_year="2025-2026")
    for student in (gone, here):
        school.add(delivered, student)
    later = on(delivered, date(2028, 8, 1))

    def due() -> list[str]:
        return [row.kept.student_id for row in retention.retention(later).rows if row.due]

    assert gone.id not in due()
    school.add(delivered, replace(here, school_year="2027-2028"))
    assert gone.id in due()
    assert here.id not in due()
    eve = on(delivered, date(2028, 7, 30))
    assert gone.id not in [row.kept.student_id for row in retention.retention(eve).rows if row.due]
    retention.destroy(later, retention.propose(later, (Proposed(student_id=gone.id),)).id)
    with later.view() as unit:
        assert gone.id not in [each.id for each in unit.students.outlines()]
        assert here.id in [each.id for each in unit.students.outlines()]
