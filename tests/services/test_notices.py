"""A test result after inzage: the notice, its letter, and what may go when; with real parts, in any order."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from oso_desktop.dossier.correspondence import LetterKind, letters_due
from oso_desktop.dossier.inzage import HolderState, InzageNotice, InzageSeen
from oso_desktop.dossier.people import Student, StudentId
from oso_desktop.dossier.showing import changes_since
from oso_desktop.dossier.transfer import DossierId, Status, Way, shown_contents
from oso_desktop.errors import OsoError
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import (
    attachments,
    dossiers,
    handover,
    letters,
    notices,
    second_delivery,
    students,
    transfers,
)
from oso_desktop.services.dossiers import DossierView, NotPossible
from oso_desktop.services.handover import NotReady
from oso_desktop.services.workspace import Workspace
from tests.dossier.school_work import changes_between, final_test, with_final_test
from tests.services import school
from tests.services.school import FATHER, MOTHER, TODAY, Case

HOLDERS = (MOTHER, FATHER)


def change(workspace: Workspace, student_id: StudentId, alter: Callable[[Student], Student]) -> None:
    with workspace.view() as unit:
        student = unit.students.get(student_id)
    students.save_record(workspace, student_id, alter(student).record)


def result_comes(workspace: Workspace, case: Case, score: int = 540) -> None:
    """The result of the doorstroomtoets is read in, and goes along."""
    change(workspace, case.student.id, lambda student: with_final_test(student, final_test(score)))
    dossiers.choose_category(workspace, case.dossier_id, Category.EINDTOETSBO, chosen=True)


def seen(workspace: Workspace, dossier_id: DossierId) -> DossierView:
    return dossiers.view(workspace, dossier_id)


def states(view: DossierView) -> list[HolderState]:
    return [line.state for line in view.holders]


def noticed(workspace: Workspace, dossier_id: DossierId, *holders: str) -> None:
    for holder in holders or HOLDERS:
        letters.make(workspace, dossier_id, LetterKind.NOTICE, holder)
        notices.give_notice(workspace, dossier_id, holder, on=TODAY)


def test_a_result_with_the_same_advice_goes_after_a_notice_to_everybody(
    running: Workspace, case: Case
) -> None:
    """R108, R109, R134: inzage stays valid, and the second version goes with the day of that inzage."""
    first = handover.freeze(running, case.dossier_id)
    handover.record_delivery(running, case.dossier_id, first.id, way=Way.LAS, on=TODAY)
    result_comes(running, case)
    assert [row.inzage for row in dossiers.rows(running)] == ["2× mededeling sturen"]
    assert [row.status for row in dossiers.rows(running)] == [Status.NOTICE]
    assert [each.step.value for each in second_delivery.found(running)] == ["mededeling sturen"]
    assert transfers.of_student(running, case.student.id)[0].status is Status.NOTICE
    dossiers.confirm_choice(running, case.dossier_id)

    noticed(running, case.dossier_id, MOTHER)
    with pytest.raises(NotReady, match="toetsuitslag"):
        handover.freeze(running, case.dossier_id)
    noticed(running, case.dossier_id, FATHER)
    second = handover.freeze(running, case.dossier_id)
    handover.record_delivery(running, case.dossier_id, second.id, way=Way.LAS, on=TODAY)

    view = seen(running, case.dossier_id)
    assert (view.status, states(view)) == (Status.HANDED_OVER, [HolderState.SEEN] * 2)
    inzage = read_dossier(school.frozen_xml(running, second.id)).dossier.inzage
    assert inzage is not None
    assert (inzage.inzage, inzage.inzagedatum, inzage.akkoord) == (True, TODAY - timedelta(days=6), "Ja")
    assert [each.text.split(" (")[0] for each in changes_between(view.dossier, first, second)] == [
        "Toegevoegd: Doorstroomtoets"
    ]


def test_a_result_with_a_revised_advice_asks_everybody_for_inzage(running: Workspace, case: Case) -> None:
    """R107, R110: and no notice can take its place."""
    result_comes(running, case)

    def revised(student: Student) -> Student:
        advice = student.record.overstapadvies
        assert advice is not None
        return replace(
            student, record=replace(student.record, overstapadvies=replace(advice, herzienadvies="80"))
        )

    change(running, case.student.id, revised)
    dossiers.confirm_choice(running, case.dossier_id)

    view = seen(running, case.dossier_id)
    assert (view.status, states(view)) == (Status.AGAIN, [HolderState.AGAIN] * 2)
    assert not [choice for choice in letters.choices(view) if choice.kind is LetterKind.NOTICE]
    with pytest.raises(NotPossible, match="geen mededeling nodig"):
        notices.give_notice(running, case.dossier_id, MOTHER, on=TODAY)
    with pytest.raises(NotReady) as refusal:
        handover.freeze(running, case.dossier_id)
    assert any(
        "Toegevoegd: Overstapadvies, Herzien advies" in reason.next_step for reason in refusal.value.reasons
    )


def test_a_notice_is_recorded_only_of_a_letter_that_was_made_for_this_content(
    running: Workspace, case: Case
) -> None:
    """R109: with both statements, and dated."""
    give = lambda day=TODAY: notices.give_notice(running, case.dossier_id, MOTHER, on=day)  # noqa: E731
    with pytest.raises(NotPossible, match="geen mededeling nodig"):
        give()
    result_comes(running, case)
    with pytest.raises(NotPossible, match="nog niet bevestigd"):
        give()
    (choice, *_) = [
        each for each in letters.choices(seen(running, case.dossier_id)) if each.kind is LetterKind.NOTICE
    ]
    assert "Bevestig" in choice.why_not
    dossiers.confirm_choice(running, case.dossier_id)
    with pytest.raises(NotPossible, match="nog niet gemaakt"):
        give()
    assert due(running, case) == {LetterKind.NOTICE}
    letter = letters.make(running, case.dossier_id, LetterKind.NOTICE, MOTHER).letter
    assert due(running, case) == set()
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(NotPossible):
            give(day)
    before = seen(running, case.dossier_id).dossier

    fact = give()

    assert isinstance(before.inzage[1], InzageSeen)
    assert fact == InzageNotice(
        holder_id=MOTHER,
        on=TODAY,
        by=running.user.name,
        fingerprint=seen(running, case.dossier_id).fingerprint,
        earlier=before.inzage[1].fingerprint,
        letter_id=letter.id,
    )
    assert seen(running, case.dossier_id).dossier.inzage == (*before.inzage, fact)
    with pytest.raises(NotPossible, match="geen mededeling nodig"):
        give()
    with pytest.raises(NotPossible):
        notices.give_notice(running, case.dossier_id, school.STRANGER, on=TODAY)


def due(workspace: Workspace, case: Case) -> set[LetterKind]:
    view = seen(workspace, case.dossier_id)
    found = letters_due(view.letters, view.dossier, MOTHER, view.fingerprint, view.valid)
    return set(found) - {LetterKind.CONFIRMATION}


def test_a_letter_from_before_another_result_does_not_tell_of_that_one(
    running: Workspace, case: Case
) -> None:
    """R109."""
    result_comes(running, case)
    dossiers.confirm_choice(running, case.dossier_id)
    letters.make(running, case.dossier_id, LetterKind.NOTICE, MOTHER)
    later = replace(running, clock=lambda: school.NOW + timedelta(minutes=5))
    report = attachments.add(
        later, case.student.id, "uitslag.txt", b"De uitslag.", kind_key="leerlingrapport", title="Uitslag"
    )
    school.include(later, case.dossier_id, report.id)
    dossiers.confirm_choice(later, case.dossier_id)

    assert states(seen(later, case.dossier_id)) == [HolderState.NOTICE] * 2
    with pytest.raises(NotPossible, match="nog niet gemaakt"):
        notices.give_notice(later, case.dossier_id, MOTHER, on=TODAY)


def test_what_people_were_shown_stays_on_record_and_no_log_tells_it(running: Workspace, case: Case) -> None:
    """R020, R110, R165: the first content is kept once the choice is another."""
    first = seen(running, case.dossier_id).fingerprint
    result_comes(running, case)
    dossiers.confirm_choice(running, case.dossier_id)
    noticed(running, case.dossier_id)

    view = seen(running, case.dossier_id)

    assert [each.fingerprint for each in shown_contents(view.dossier)] == [first, view.fingerprint]
    assert changes_since(first, view.student, view.dossier, view.attachments)
    with running.view() as unit:
        said = " ".join(f"{each.action} {dict(each.detail)}" for each in unit.audit.entries(100))
    assert "mededeling gegeven" in said
    assert "oorstroomtoets" not in said


def test_a_correction_after_the_hand_over_is_a_new_version_beside_the_old_one(
    running: Workspace, case: Case
) -> None:
    """R107, R133, R161: it waits for inzage, what went stays as it was, and what is new between them is told."""
    first = handover.freeze(running, case.dossier_id)
    handover.record_delivery(running, case.dossier_id, first.id, way=Way.LAS, on=TODAY)
    before = school.frozen_xml(running, first.id)

    def corrected(student: Student) -> Student:
        return replace(student, record=replace(student.record, roepnaam="Pip"))

    change(running, case.student.id, corrected)
    dossiers.confirm_choice(running, case.dossier_id)
    assert seen(running, case.dossier_id).status is Status.AGAIN
    assert [each.step.value for each in second_delivery.found(running)] == ["opnieuw inzage"]
    with pytest.raises(NotReady):
        handover.freeze(running, case.dossier_id)
    for holder in HOLDERS:
        school.see(running, case.dossier_id, holder)
    second = handover.freeze(running, case.dossier_id)

    view = seen(running, case.dossier_id)
    assert [(each.id, each.number) for each in view.dossier.versions] == [(first.id, 1), (second.id, 2)]
    assert school.frozen_xml(running, first.id) == before != school.frozen_xml(running, second.id)
    assert [each.text for each in changes_between(view.dossier, first, second)] == [
        "Veranderd: Gegevens van de leerling, Roepnaam"
    ]


def test_the_kind_of_transfer_is_fixed_once_anybody_was_shown_the_dossier(
    running: Workspace, case: Case
) -> None:
    """R006: also after a notice, which rests on that inzage."""
    result_comes(running, case)
    dossiers.confirm_choice(running, case.dossier_id)
    noticed(running, case.dossier_id)
    before = seen(running, case.dossier_id)

    with pytest.raises(NotPossible, match="soort overstap"):
        dossiers.change_profile(running, case.dossier_id, Profile.POPO)

    assert seen(running, case.dossier_id) == before


def test_after_a_notice_no_other_confirmation_of_inzage_is_asked(running: Workspace, case: Case) -> None:
    """R095, R109: the one that was made still tells when the dossier was seen, and the notice what came after."""
    letters.make(running, case.dossier_id, LetterKind.CONFIRMATION, MOTHER)
    later = replace(running, clock=lambda: school.NOW + timedelta(minutes=5))
    result_comes(later, case)
    dossiers.confirm_choice(later, case.dossier_id)
    noticed(later, case.dossier_id, MOTHER)

    view = seen(later, case.dossier_id)

    assert letters_due(view.letters, view.dossier, MOTHER, view.fingerprint, view.valid) == frozenset()
    assert letters_due(view.letters, view.dossier, FATHER, view.fingerprint, view.valid) == {
        LetterKind.NOTICE
    }


def test_a_choice_is_kept_once_though_it_is_confirmed_twice(running: Workspace, case: Case) -> None:
    before = seen(running, case.dossier_id).dossier

    dossiers.confirm_choice(running, case.dossier_id)

    assert seen(running, case.dossier_id).dossier == before


# --- in any order -----------------------------------------------------------------------------------------------------

NUMBERS = itertools.count(1)
Goes = tuple[str, str, bool]


class Deliveries(RuleBasedStateMachine):
    """A dossier in a real store: the model knows what each parent saw, and what a result adds to that."""

    workspace: Workspace

    @initialize()
    def begin(self) -> None:
        self.case = school.ready_to_go(self.workspace, school.pupil(f"M{next(NUMBERS)}"))
        self.name, self.score, self.going = "Philippijntje", 0, False
        self.chosen = self.seen_first = self.goes
        self.valid = {holder: {self.goes} for holder in HOLDERS}
        self.letter: dict[str, Goes] = {}
        self.had: dict[Goes, int] = {self.goes: 0}
        self.versions: list[tuple[str, Goes]] = []

    @property
    def goes(self) -> Goes:
        return (self.name, str(self.score) if self.going else "", self.going)

    def only_a_result(self, before: Goes) -> bool:
        """The same name, no result then, not even one that stayed behind, and one now."""
        return (
            before[0] == self.name
            and not before[2]
            and self.going
            and bool(self.score)
            and not self.had[before]
        )

    def settled(self, holder: str) -> bool:
        return self.goes in self.valid[holder]

    def attempt(self, allowed: bool, act: Callable[[], object]) -> bool:
        """Does what the model allows; all else is refused and changes nothing."""
        before = seen(self.workspace, self.case.dossier_id)
        if allowed:
            act()
            return True
        with pytest.raises(OsoError):
            act()
        assert seen(self.workspace, self.case.dossier_id) == before
        return False

    @rule(name=st.sampled_from(["Philippijntje", "Pip"]))
    def rename(self, name: str) -> None:
        change(
            self.workspace,
            self.case.student.id,
            lambda student: replace(student, record=replace(student.record, roepnaam=name)),
        )
        self.name = name

    @rule(score=st.sampled_from([0, 540]))
    def read_the_result(self, score: int) -> None:
        result = final_test(score) if score else None
        change(self.workspace, self.case.student.id, lambda student: with_final_test(student, result))
        self.score = score

    @rule(going=st.booleans())
    def choose_the_result(self, going: bool) -> None:
        dossiers.choose_category(self.workspace, self.case.dossier_id, Category.EINDTOETSBO, chosen=going)
        self.going = going

    @rule()
    def confirm(self) -> None:
        dossiers.confirm_choice(self.workspace, self.case.dossier_id)
        self.had.setdefault(self.goes, self.score)
        if self.chosen != self.goes:
            self.letter.clear()
        self.chosen = self.goes

    @rule(holder=st.sampled_from(HOLDERS))
    def have_inzage(self, holder: str) -> None:
        def act() -> None:
            school.see(self.workspace, self.case.dossier_id, holder)

        if self.attempt(self.chosen == self.goes, act):
            self.valid[holder].add(self.goes)

    @rule(holder=st.sampled_from(HOLDERS))
    def write_the_notice(self, holder: str) -> None:
        kind, dossier_id = LetterKind.NOTICE, self.case.dossier_id
        allowed = not self.settled(holder) and self.chosen == self.goes and self.may_be_told(holder)
        if self.attempt(allowed, lambda: letters.make(self.workspace, dossier_id, kind, holder)):
            self.letter[holder] = self.goes

    def may_be_told(self, holder: str) -> bool:
        return any(map(self.only_a_result, self.valid[holder]))

    @rule(holder=st.sampled_from(HOLDERS))
    def give_the_notice(self, holder: str) -> None:
        allowed = (
            not self.settled(holder)
            and self.may_be_told(holder)
            and self.chosen == self.goes == self.letter.get(holder)
        )
        if self.attempt(
            allowed, lambda: notices.give_notice(self.workspace, self.case.dossier_id, holder, on=TODAY)
        ):
            self.valid[holder].add(self.goes)

    @rule()
    def make_final(self) -> None:
        def act() -> None:
            self.versions.append((handover.freeze(self.workspace, self.case.dossier_id).id, self.goes))

        allowed = self.chosen == self.goes and all(map(self.settled, HOLDERS))
        self.attempt(allowed, act)

    @invariant()
    def everybody_stands_where_the_model_says(self) -> None:
        """R107–R111."""
        view = seen(self.workspace, self.case.dossier_id)
        for line in view.holders:
            holder = line.holder.id
            told = HolderState.NOTICE if self.may_be_told(holder) else HolderState.AGAIN
            assert line.state is (HolderState.SEEN if self.settled(holder) else told)


def test_the_services_refuse_every_step_out_of_order(workspace: Workspace) -> None:
    """R018, R107–R111: with a real store; what is refused changes nothing."""
    machine = type("Deliveries", (Deliveries,), {"workspace": workspace})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=3, stateful_step_count=14, deadline=None)
    )


@pytest.mark.slow
def test_the_services_refuse_it_for_long(workspace: Workspace) -> None:
    """R018, R107–R111."""
    machine = type("Deliveries", (Deliveries,), {"workspace": workspace})
    run_state_machine_as_test(
        machine, settings=settings(max_examples=100, stateful_step_count=40, deadline=None)
    )
