"""Returned slips: whose answer it is, for which content it counts, and what is forgiven in a code that was typed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import (
    Agreement,
    HolderState,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Manner,
    Recorded,
    current_remarks,
    standing,
)
from oso_desktop.dossier.people import Gezag
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.facts import content_mark, slip_code, slip_signs
from oso_desktop.services import dossiers, handover, informing, inzage, letters, slips, students
from oso_desktop.services.dossiers import DossierView, NotPossible
from oso_desktop.services.slips import SlipFound, SlipState
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.dossier.school_work import final_test, with_final_test
from tests.services import school
from tests.services.school import FATHER, MOTHER, NOW, STRANGER, TODAY, Case


@pytest.fixture(scope="module")
def letters_out(
    tmp_path_factory: pytest.TempPathFactory, empty: Path, keychain: MemoryKeychain
) -> tuple[Path, DossierId]:
    """A closed store with a dossier of which the choice is confirmed, and both parents' letters with a slip."""
    folder = tmp_path_factory.mktemp("letters_out")
    shutil.copytree(empty, folder, dirs_exist_ok=True)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    dossier_id = school.composed(workspace, school.add(workspace, school.pupil()))
    dossiers.confirm_choice(school.ago(workspace, 12), dossier_id)
    invite(school.ago(workspace, 10), dossier_id)
    workspace.close()
    return folder, dossier_id


@pytest.fixture
def sent(
    letters_out: tuple[Path, DossierId], keychain: MemoryKeychain, tmp_path: Path
) -> Iterator[tuple[Workspace, DossierId]]:
    """A copy of that store, open."""
    folder, dossier_id = letters_out
    shutil.copytree(folder, tmp_path / "letters")
    workspace = open_store(tmp_path / "letters", keychain=keychain, clock=school.clock)
    yield workspace, dossier_id
    workspace.close()


def invite(workspace: Workspace, dossier_id: DossierId) -> None:
    for holder in (MOTHER, FATHER):
        letters.make(workspace, dossier_id, LetterKind.INVITATION, holder)


def view(workspace: Workspace, dossier_id: DossierId) -> DossierView:
    return dossiers.view(workspace, dossier_id)


def code_of(workspace: Workspace, dossier_id: DossierId, holder: str) -> str:
    """What stands on a slip that is printed now."""
    return f"{slip_code(dossier_id, holder)}-{content_mark(view(workspace, dossier_id).fingerprint)}"


def changed(workspace: Workspace, dossier_id: DossierId) -> None:
    """Something else goes along, and that is confirmed."""
    dossiers.choose_category(workspace, dossier_id, Category.VERZUIM, chosen=True)
    dossiers.confirm_choice(workspace, dossier_id)


def facts(workspace: Workspace, dossier_id: DossierId) -> tuple[object, ...]:
    return view(workspace, dossier_id).dossier.inzage


def refused(workspace: Workspace, dossier_id: DossierId, code: str) -> SlipFound:
    """Nothing was recorded, and somebody is told what to do."""
    before = view(workspace, dossier_id).dossier
    found = slips.find(workspace, code)
    assert not found.can_be_answered
    assert found.text.endswith(".")
    assert found.next_step.endswith(".")
    with pytest.raises(NotPossible) as outcome:
        slips.answer(workspace, code, on=TODAY, remark="Dit mag nergens komen.")
    assert (outcome.value.text, outcome.value.next_step) == (found.text, found.next_step)
    assert view(workspace, dossier_id).dossier == before
    return found


def test_a_slip_settles_inzage_of_what_its_letter_showed(sent: tuple[Workspace, DossierId]) -> None:
    """R089, R090, R097: by the letter that is in the store; agreement is not asked, and words are kept as said."""
    workspace, dossier_id = sent
    code = code_of(workspace, dossier_id, MOTHER)

    found = slips.find(workspace, code)
    assert (found.state, found.dossier_id, found.holder_id) == (SlipState.OPEN, dossier_id, MOTHER)
    assert found.about == "Moeder"
    assert facts(workspace, dossier_id) == ()
    done = slips.answer(workspace, code, on=TODAY - timedelta(days=3), remark="Wij bellen nog.")

    now = view(workspace, dossier_id)
    (fact,) = now.dossier.inzage
    assert isinstance(fact, InzageSeen)
    assert (fact.holder_id, fact.on) == (MOTHER, TODAY - timedelta(days=3))
    assert (fact.recorded, fact.agreement) == (Recorded.LETTER, Agreement.UNKNOWN)
    assert fact.evidence is not None
    assert fact.evidence.letter_id == now.letters[0].id
    assert {line.holder.id: line.state for line in now.holders} == {
        MOTHER: HolderState.SEEN,
        FATHER: HolderState.TO_OFFER,
    }
    assert [remark.text for remark in now.dossier.remarks] == ["Wij bellen nog."]
    assert done.fact == fact


@given(st.data())
def test_a_code_is_found_however_it_was_typed(data: st.DataObject) -> None:
    """Small letters, spaces, hyphens that are missing or elsewhere, and letters that look like a digit."""
    code = f"{slip_code(DossierId(data.draw(st.uuids()).hex), MOTHER)}-{content_mark(data.draw(st.text()))}"
    looks_like = {"0": "0Oo", "1": "1IiLl", "V": "VvUu"}
    typed = "".join(
        data.draw(st.sampled_from(looks_like.get(sign, (sign, sign.lower()))))
        + data.draw(st.sampled_from(["", "", " ", "-", "–"]))
        for sign in code
        if sign != "-"
    )
    assert slip_signs(typed) == code.replace("-", "")


@pytest.mark.parametrize("code", ["", "K7M2", "K7M2-Q9XD-3FT", "K7M2-Q9XD-3FTA-2", "????"])
def test_a_code_that_is_too_short_or_too_long_says_what_one_looks_like(
    sent: tuple[Workspace, DossierId], code: str
) -> None:
    found = refused(*sent, code)
    assert found.state is SlipState.UNKNOWN
    assert "K7M2-Q9XD-3FTA" in found.next_step


def test_a_code_of_nobody_says_so(sent: tuple[Workspace, DossierId]) -> None:
    found = refused(*sent, "ZZZZ-ZZZZ-ZZZZ")
    assert (found.state, found.dossier_id) == (SlipState.UNKNOWN, None)


def test_a_slip_from_before_a_change_counts_for_nothing(sent: tuple[Workspace, DossierId]) -> None:
    """R107, R110: what was seen is not what would go out now; the slip of the new letter does count."""
    workspace, dossier_id = sent
    old = code_of(workspace, dossier_id, MOTHER)
    changed(workspace, dossier_id)

    assert refused(workspace, dossier_id, old).state is SlipState.CHANGED
    assert refused(workspace, dossier_id, old[:9]).state is SlipState.CHANGED, (
        "its letter showed other content"
    )
    invite(workspace, dossier_id)
    assert refused(workspace, dossier_id, old).state is SlipState.CHANGED
    assert refused(workspace, dossier_id, old[:9]).state is SlipState.INCOMPLETE, (
        "which of two letters is it?"
    )
    slips.answer(workspace, code_of(workspace, dossier_id, MOTHER), on=TODAY)

    found = refused(workspace, dossier_id, old)
    assert found.state is SlipState.CHANGED


def test_a_later_test_result_asks_for_a_notice_and_not_for_a_new_invitation(
    running: Workspace, case: Case
) -> None:
    """R108, R109: inzage of what the letter showed stays valid then."""
    old = code_of(running, case.dossier_id, MOTHER)
    with running.view() as unit:
        student = unit.students.get(case.student.id)
    students.save_record(running, student.id, with_final_test(student, final_test()).record)
    dossiers.choose_category(running, case.dossier_id, Category.EINDTOETSBO, chosen=True)
    found = refused(running, case.dossier_id, old)
    assert found.state is SlipState.CHANGED
    assert "al vastgelegd" in found.text
    assert "mededeling" in found.next_step


def test_the_first_eight_signs_do_while_every_letter_showed_the_same(
    sent: tuple[Workspace, DossierId],
) -> None:
    workspace, dossier_id = sent
    invite(workspace, dossier_id)
    slips.answer(workspace, slip_code(dossier_id, FATHER), on=TODAY)
    assert view(workspace, dossier_id).holders[1].state is HolderState.SEEN


@pytest.mark.parametrize(
    "steps",
    [
        (1, 0, 1),
        (0, 1, 1, 0),
    ],
)
def test_an_answer_counts_only_for_the_content_that_its_letter_showed(
    sent: tuple[Workspace, DossierId], steps: tuple[int, ...]
) -> None:
    """R107, R110: whatever was chosen and invited for in between, a slip settles exactly its own content."""
    workspace, dossier_id = sent
    printed: dict[str, str] = {
        code_of(workspace, dossier_id, MOTHER): view(workspace, dossier_id).fingerprint
    }
    for chosen in steps:
        dossiers.choose_category(workspace, dossier_id, Category.VERZUIM, chosen=bool(chosen))
        dossiers.confirm_choice(workspace, dossier_id)
        invite(workspace, dossier_id)
        now = view(workspace, dossier_id).fingerprint
        printed[code_of(workspace, dossier_id, MOTHER)] = now
        for code, content in printed.items():
            if content != now:
                assert refused(workspace, dossier_id, code).state is SlipState.CHANGED
                continue
            done = slips.answer(workspace, code, on=TODAY)
            assert done.fact.fingerprint == now
            slips.undo(workspace, done)
    assert len(printed) == 2


def test_a_slip_that_is_scanned_twice_is_recorded_once(sent: tuple[Workspace, DossierId]) -> None:
    workspace, dossier_id = sent
    code = code_of(workspace, dossier_id, MOTHER)
    slips.answer(workspace, code, on=TODAY)
    assert refused(workspace, dossier_id, code).state is SlipState.ANSWERED


def test_a_mistake_is_taken_back_and_what_stood_before_it_counts_again(
    sent: tuple[Workspace, DossierId],
) -> None:
    """R098: all of it stays on record, the words of the slip too, which then travel no more."""
    workspace, dossier_id = sent
    inzage.offer(workspace, dossier_id, MOTHER, on=TODAY - timedelta(days=8), manner=Manner.SENT)
    done = slips.answer(workspace, code_of(workspace, dossier_id, MOTHER), on=TODAY, remark="Niet van ons.")
    slips.undo(workspace, done)

    now = view(workspace, dossier_id)
    assert now.holders[0].state is HolderState.OFFERED
    assert [type(fact) for fact in now.dossier.inzage] == [
        InzageOffered,
        InzageSeen,
        InzageWithdrawn,
        InzageOffered,
    ]
    assert standing(now.dossier.inzage, MOTHER) == now.dossier.inzage[:1]
    assert len(now.dossier.remarks) == 2
    assert current_remarks(now.dossier.remarks) == ()
    with pytest.raises(NotPossible, match="daarna"):
        slips.undo(workspace, done)


def test_what_was_recorded_since_is_not_taken_back_with_a_slip(sent: tuple[Workspace, DossierId]) -> None:
    workspace, dossier_id = sent
    done = slips.answer(workspace, code_of(workspace, dossier_id, MOTHER), on=TODAY)
    school.see(workspace, dossier_id, MOTHER)
    before = facts(workspace, dossier_id)
    with pytest.raises(NotPossible, match="daarna"):
        slips.undo(workspace, done)
    assert facts(workspace, dossier_id) == before


def gezag_ends(workspace: Workspace, dossier_id: DossierId) -> None:
    student = view(workspace, dossier_id).student
    guardian = next(each for each in student.guardians if each.id == MOTHER)
    students.save_guardian(workspace, student.id, replace(guardian, gezag=Gezag.NO))


def mother_goes(workspace: Workspace, dossier_id: DossierId) -> None:
    students.remove_guardian(workspace, view(workspace, dossier_id).student.id, MOTHER)


@pytest.mark.parametrize("lost", [gezag_ends, mother_goes])
def test_who_has_no_gezag_any_more_answers_nothing(
    sent: tuple[Workspace, DossierId], lost: Callable[[Workspace, DossierId], None]
) -> None:
    """R080, R115: the slip is known all the same, so that somebody can be told."""
    workspace, dossier_id = sent
    code = code_of(workspace, dossier_id, MOTHER)
    lost(workspace, dossier_id)
    found = refused(workspace, dossier_id, code)
    assert (found.state, found.dossier_id, found.holder_id) == (SlipState.NO_RIGHT, dossier_id, MOTHER)
    assert found.holder


def test_somebody_who_never_had_the_right_answers_nothing(sent: tuple[Workspace, DossierId]) -> None:
    workspace, dossier_id = sent
    assert refused(workspace, dossier_id, slip_code(dossier_id, STRANGER)).state is SlipState.NO_RIGHT


def test_a_dossier_that_went_on_is_left_alone(running: Workspace, case: Case) -> None:
    """A fact after the final version would make another version necessary; nobody does that with a scanner."""
    dossier_id = case.dossier_id
    letters.make(school.ago(running, 40), dossier_id, LetterKind.INVITATION, FATHER)
    inzage.withdraw_inzage(running, dossier_id, FATHER, reason="Dit was een vergissing.")
    informing.inform(running, dossier_id, FATHER, on=school.INFORMED, how=InformedBy.LETTER)
    inzage.offer(running, dossier_id, FATHER, on=TODAY - timedelta(days=40), manner=Manner.SENT)
    inzage.no_response(running, dossier_id, FATHER, reason="Twee keer gebeld, geen antwoord.")
    code = code_of(running, dossier_id, FATHER)
    assert slips.find(running, code).state is SlipState.OPEN, "a late answer is an answer"
    version = handover.freeze(running, dossier_id)
    assert refused(running, dossier_id, code).state is SlipState.MOVED_ON
    handover.record_delivery(running, dossier_id, version.id, way=Way.PAPER, on=TODAY)
    assert "overgedragen" in refused(running, dossier_id, code).text
    earlier = refused(running, dossier_id, f"{slip_code(dossier_id, FATHER)}-0000")
    assert earlier.state is SlipState.MOVED_ON, "nobody is told to invite for what is gone"


def test_a_slip_of_the_finger_in_the_last_signs_is_not_told_as_a_change(
    sent: tuple[Workspace, DossierId],
) -> None:
    """R107: nobody is invited anew for a typing mistake; the code that was meant still counts."""
    workspace, dossier_id = sent
    code = code_of(workspace, dossier_id, MOTHER)
    for at in range(1, 5):
        wrong = code[:-at] + ("2" if code[-at] != "2" else "3") + code[len(code) - at + 1 :]
        found = refused(workspace, dossier_id, wrong)
        assert found.state is SlipState.MISTYPED
        assert "overgetypt" in found.next_step
    slips.answer(workspace, code, on=TODAY)


def test_the_mark_of_another_letter_is_no_answer(workspace: Workspace) -> None:
    """Only an invitation asks for one."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    dossiers.confirm_choice(workspace, dossier_id)
    letters.make(workspace, dossier_id, LetterKind.OVERVIEW, MOTHER)
    assert refused(workspace, dossier_id, slip_code(dossier_id, MOTHER)).state is SlipState.NO_LETTER


def test_the_slip_of_quite_another_letter_says_which(running: Workspace, case: Case) -> None:
    """The writer of a report and the receiving school send slips back as well."""
    now = view(running, case.dossier_id)
    other = next(
        choice
        for choice in letters.choices(now)
        if choice.possible and choice.to.id not in {line.holder.id for line in now.holders}
    )
    letters.make(running, case.dossier_id, other.kind, other.to.id)
    found = refused(running, case.dossier_id, slip_code(case.dossier_id, other.to.id))
    assert found.state is SlipState.OTHER_LETTER
    assert other.kind.label in found.text


def test_a_choice_that_is_not_confirmed_was_shown_to_nobody(workspace: Workspace) -> None:
    """R018, R110."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    invite(workspace, dossier_id)
    assert refused(workspace, dossier_id, slip_code(dossier_id, MOTHER)).state is SlipState.UNCONFIRMED


def test_nobody_answers_before_the_letter_or_tomorrow(sent: tuple[Workspace, DossierId]) -> None:
    workspace, dossier_id = sent
    code = code_of(workspace, dossier_id, MOTHER)
    for day in (TODAY - timedelta(days=11), TODAY + timedelta(days=1)):
        with pytest.raises(NotPossible, match=r"dag|toekomst"):
            slips.answer(workspace, code, on=day)
    assert facts(workspace, dossier_id) == ()
    assert slips.find(workspace, code).made_on == (NOW - timedelta(days=10)).date()


def test_words_that_cannot_be_kept_keep_the_answer_back(sent: tuple[Workspace, DossierId]) -> None:
    """R097: an answer without the words that stand on its slip would be half of it."""
    workspace, dossier_id = sent
    with pytest.raises(NotPossible, match="leeg"):
        slips.answer(workspace, code_of(workspace, dossier_id, MOTHER), on=TODAY, remark=" ")
    assert facts(workspace, dossier_id) == ()
