"""Recording the advice: the process and the pupil's block say one thing, and inzage waits for an open result."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from oso_desktop.dossier.advice import Exemption, advice_state
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import HolderState, Manner
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.model import Overstapadvies
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import advice, dossiers, handover, inzage, letters, students
from oso_desktop.services.advice import AdviceEntry, entry_of
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.handover import NotReady
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.letters.reading import words
from tests.services import school
from tests.services.school import FATHER, MOTHER, TODAY, Case

WHY = "Bij havo past het tempo van deze leerling nog niet goed genoeg."


@pytest.fixture
def begun(workspace: Workspace) -> DossierId:
    """A dossier of a pupil of whom nothing of the advice is known yet."""
    student = school.add(workspace, school.pupil(overstapadvies=Overstapadvies(contactnodig=False)))
    return dossiers.start(workspace, student.id, Profile.POVO)


def entry(workspace: Workspace, dossier_id: DossierId) -> AdviceEntry:
    seen = dossiers.view(workspace, dossier_id)
    return entry_of(seen.student, seen.dossier)


def say(workspace: Workspace, dossier_id: DossierId, **said: Any) -> Overstapadvies:
    """Says this of the advice beside what is recorded; the block afterwards."""
    advice.save(workspace, dossier_id, replace(entry(workspace, dossier_id), **said))
    block = dossiers.view(workspace, dossier_id).student.record.overstapadvies
    return block or Overstapadvies()


def test_the_way_of_an_advice_is_written_in_the_block_once(workspace: Workspace, begun: DossierId) -> None:
    """L1–L4, L11: provisional in January, result, definitive and wishes; process and block are one answer."""
    january = school.ago(workspace, 70)
    block = say(january, begun, provisional="60", wish_parents="70", wish_pupil="60")
    assert (block.advies, block.herzienadvies, block.wensouders, block.wensleerling) == (
        "60",
        None,
        "70",
        "60",
    )
    assert entry(workspace, begun).provisional_on == TODAY - timedelta(days=70)

    say(workspace, begun, test="61", test_on=TODAY - timedelta(days=3))
    block = say(workspace, begun, definitive="61", motivation="De toets laat zien dat het tempo lukt.")
    assert (block.advies, block.herzienadvies) == ("60", "61")
    assert block.motivatie_herzienadvies == "De toets laat zien dat het tempo lukt."
    assert block.contactnodig is False

    seen = dossiers.view(workspace, begun)
    recorded = seen.dossier.advice
    assert recorded.provisional is not None
    assert recorded.definitive is not None
    assert (recorded.provisional.by, recorded.definitive.on) == (school.USER.name, TODAY)
    assert advice_state(recorded, seen.student.record).definitive == "61"

    block = say(workspace, begun, definitive=None)
    assert (block.advies, block.herzienadvies) == ("60", None)
    assert dossiers.view(workspace, begun).dossier.advice.definitive is None


def test_an_advice_that_stays_is_definitive_without_a_revised_one(
    workspace: Workspace, begun: DossierId
) -> None:
    """L4: the standard's revised advice is for another advice only."""
    say(workspace, begun, provisional="60")
    block = say(workspace, begun, definitive="60")
    assert (block.advies, block.herzienadvies) == ("60", None)
    assert entry(workspace, begun).definitive == "60"
    assert say(workspace, begun, definitive="60") == block


def test_saying_the_same_again_changes_nothing(workspace: Workspace, begun: DossierId) -> None:
    """L4: what was recorded keeps its day and its person."""
    early = replace(school.ago(workspace, 9), user=replace(school.USER, name="Een ander"))
    say(early, begun, provisional="60", definitive="61")
    before = dossiers.view(workspace, begun)
    say(workspace, begun, wish_pupil="61")
    after = dossiers.view(workspace, begun)
    assert after.dossier.advice == before.dossier.advice
    assert after.dossier.advice.definitive is not None
    assert after.dossier.advice.definitive.by == "Een ander"


def test_what_only_the_school_decides_is_not_typed_in_by_everybody(
    workspace: Workspace, begun: DossierId
) -> None:
    """L3, L8, R167: the administration types in advice, result and wishes; the decision is of who may choose."""
    clerk = school.as_role(workspace, Role.ADMINISTRATION)
    say(clerk, begun, provisional="60", test="61", wish_parents="60")
    for decision in ({"definitive": "61"}, {"motivation": WHY}):
        with pytest.raises(NotAllowed):
            say(clerk, begun, **decision)
    with pytest.raises(NotAllowed):
        advice.confirm_stated(clerk, begun)
    assert entry(workspace, begun).definitive is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"definitive": "42"}, "lager"),
        ({"definitive": "42", "motivation": WHY}, "lager"),
        ({"definitive": "99"}, "lijst"),
        ({"wish_parents": "havo"}, "lijst"),
        ({"definitive": "60", "definitive_on": TODAY + timedelta(days=1)}, "toekomst"),
        ({"definitive": "60", "definitive_on": TODAY - timedelta(days=31)}, "eerdere dag"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_of_it_kept(
    workspace: Workspace, begun: DossierId, said: dict[str, object], why: str
) -> None:
    """L3: never lower, whatever the motivation; days in their order."""
    say(workspace, begun, provisional="60", provisional_on=TODAY - timedelta(days=30))
    before = dossiers.view(workspace, begun)
    with pytest.raises(NotPossible, match=why):
        say(workspace, begun, **said)
    assert dossiers.view(workspace, begun) == before


def test_the_provisional_advice_stands_once_a_definitive_one_was_given(
    workspace: Workspace, begun: DossierId
) -> None:
    """L3: else a lower advice could be made to look as if it never was higher."""
    say(workspace, begun, provisional="60", definitive="60")
    with pytest.raises(NotPossible, match="voorlopige advies"):
        say(workspace, begun, provisional="42")
    say(workspace, begun, definitive=None)
    assert say(workspace, begun, provisional="42").advies == "42"


@pytest.mark.parametrize("profile", [profile for profile in Profile if profile is not Profile.POVO])
def test_no_other_transfer_has_an_advice_to_record(workspace: Workspace, profile: Profile) -> None:
    """L7: neither an advice nor an exemption."""
    student = school.add(workspace, school.pupil())
    other = dossiers.start(workspace, student.id, profile)
    for act in (
        lambda: advice.save(workspace, other, AdviceEntry(provisional="60")),
        lambda: advice.set_exemption(workspace, other, Exemption.MULTIPLE),
        lambda: advice.confirm_stated(workspace, other),
    ):
        with pytest.raises(NotPossible):
            act()


def test_an_advice_that_stands_is_made_definitive_at_once(workspace: Workspace, begun: DossierId) -> None:
    """L4: nothing of the dossier changes by that; without an advice there is nothing to make definitive."""
    with pytest.raises(NotPossible, match="nog geen"):
        advice.confirm_stated(workspace, begun)
    say(workspace, begun, provisional="60")
    before = dossiers.view(workspace, begun)
    advice.confirm_stated(workspace, begun)
    after = dossiers.view(workspace, begun)
    assert (after.student, after.fingerprint) == (before.student, before.fingerprint)
    assert entry(workspace, begun).definitive == "60"


def open_result(workspace: Workspace) -> DossierId:
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    say(workspace, dossier_id, test="61", test_on=TODAY)
    dossiers.confirm_choice(workspace, dossier_id)
    return dossier_id


@pytest.mark.parametrize("settle", [{"definitive": "61"}, {"motivation": WHY}])
def test_inzage_is_not_offered_while_a_higher_result_stands_open(
    workspace: Workspace, settle: dict[str, str]
) -> None:
    """L3, R113: parents would see an advice that has to change; raised or motivated, it is offered."""
    dossier_id = open_result(workspace)
    with pytest.raises(NotPossible, match="is hoger dan het advies"):
        inzage.offer(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.HANDED)
    assert dossiers.view(workspace, dossier_id).dossier.inzage == ()

    say(workspace, dossier_id, **settle)
    dossiers.confirm_choice(workspace, dossier_id)
    inzage.offer(workspace, dossier_id, MOTHER, on=TODAY, manner=Manner.HANDED)


def test_in_january_inzage_is_offered_on_the_provisional_advice(workspace: Workspace) -> None:
    """L4: without a result nothing stands in the way of it; the dossier itself has to wait (L7)."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    say(workspace, dossier_id, test=None, definitive=None)
    dossiers.confirm_choice(workspace, dossier_id)
    school.give_inzage(workspace, dossier_id)
    with pytest.raises(NotReady) as refused:
        handover.freeze(workspace, dossier_id)
    assert [reason.requirement for reason in refused.value.reasons] == ["L4, L7, R121, R123"]

    advice.confirm_stated(workspace, dossier_id)
    assert handover.freeze(workspace, dossier_id).number == 1


def test_an_advice_that_changes_after_inzage_asks_for_inzage_anew(running: Workspace, case: Case) -> None:
    """R107, L3: raising it and motivating it both change what parents saw."""
    say(running, case.dossier_id, test="61", definitive="61")
    states = {line.state for line in dossiers.view(running, case.dossier_id).holders}
    assert states == {HolderState.AGAIN}


def test_an_exemption_is_for_the_eyes_of_few(workspace: Workspace, begun: DossierId) -> None:
    """L24, R043: recorded and shown by the counsellor and the head, and in no log."""
    clerk = school.as_role(workspace, Role.ADMINISTRATION)
    with pytest.raises(NotAllowed):
        advice.set_exemption(clerk, begun, Exemption.SHORT_HERE)
    advice.set_exemption(workspace, begun, Exemption.SHORT_HERE)

    dossier = dossiers.view(workspace, begun).dossier
    assert advice.shown_exemption(workspace, dossier) is Exemption.SHORT_HERE
    assert advice.shown_exemption(school.as_role(workspace, Role.HEAD), dossier) is Exemption.SHORT_HERE
    assert advice.shown_exemption(clerk, dossier) is None
    with workspace.view() as unit:
        said = " ".join(f"{entry.action} {dict(entry.detail)}" for entry in unit.audit.entries(50))
    assert "Nederland" not in said
    assert Exemption.SHORT_HERE.name not in said


def test_an_exemption_and_a_result_exclude_each_other(workspace: Workspace, begun: DossierId) -> None:
    """L24: who has a result took the test."""
    say(workspace, begun, provisional="10", test="10")
    with pytest.raises(NotPossible, match="uitslag"):
        advice.set_exemption(workspace, begun, Exemption.VERY_DIFFICULT)
    say(workspace, begun, test=None)
    advice.set_exemption(workspace, begun, Exemption.VERY_DIFFICULT)
    with pytest.raises(NotPossible, match="ontheffing"):
        say(workspace, begun, test="10")
    advice.set_exemption(workspace, begun, None)
    say(workspace, begun, test="10")


def test_with_an_exemption_a_dossier_goes_and_nothing_that_goes_or_is_printed_tells_why(
    workspace: Workspace,
) -> None:
    """L24, R043: neither the file nor any letter."""
    student = school.add(workspace, school.pupil())
    dossier_id = school.composed(workspace, student)
    say(workspace, dossier_id, test=None, definitive=None)
    advice.set_exemption(workspace, dossier_id, Exemption.SHORT_HERE)
    dossiers.confirm_choice(workspace, dossier_id)
    school.give_inzage(workspace, dossier_id)
    version = handover.freeze(workspace, dossier_id)

    printed = school.frozen_xml(workspace, version.id).decode()
    for choice in letters.choices(dossiers.view(workspace, dossier_id)):
        if choice.possible:
            printed += printed_words(letters.make(workspace, dossier_id, choice.kind, choice.to.id).pdf)
    assert Exemption.SHORT_HERE.value not in printed
    assert "ontheffing" not in printed.lower()


def printed_words(pdf: bytes) -> str:
    return words(LetterPdf(pdf, 1, ""))


def decision(workspace: Workspace, dossier_id: DossierId) -> str:
    assert {
        choice.to.id
        for choice in letters.choices(dossiers.view(workspace, dossier_id))
        if choice.kind is LetterKind.ADVICE_DECISION and choice.possible
    } == {MOTHER, FATHER}
    made = letters.make(workspace, dossier_id, LetterKind.ADVICE_DECISION, FATHER)
    assert made.letter.pages == 1
    return printed_words(made.pdf)


def test_the_decision_about_a_raised_advice(workspace: Workspace) -> None:
    """R112, L38: to each holder, with the advices, their days, and where to go who does not agree."""
    dossier_id = open_result(workspace)
    (choice, *_) = [
        c
        for c in letters.choices(dossiers.view(workspace, dossier_id))
        if c.kind is LetterKind.ADVICE_DECISION
    ]
    assert not choice.possible

    say(workspace, dossier_id, definitive="61", definitive_on=TODAY)
    said = decision(workspace, dossier_id)
    assert "Wij stellen het advies bij. Dit is nu het advies" in said
    assert "havo, 9 februari 2026" in said
    assert "havo t/m vwo, 26 maart 2026" in said
    assert "klachtencommissie" in said
    assert "toestemming" not in said


def test_the_decision_about_an_advice_that_is_not_or_partly_raised(workspace: Workspace) -> None:
    """R112, L3: with the motivation word for word."""
    dossier_id = open_result(workspace)
    say(workspace, dossier_id, motivation=WHY)
    said = decision(workspace, dossier_id)
    assert "Wij stellen het advies niet bij." in said
    assert WHY in said

    say(workspace, dossier_id, test="70", definitive="61")
    said = decision(workspace, dossier_id)
    assert "niet helemaal tot de uitslag" in said
    assert WHY in said


def test_without_a_higher_result_there_is_no_decision_to_send(running: Workspace, case: Case) -> None:
    """R112: a letter that makes no sense is not offered."""
    kinds = {choice.kind for choice in letters.choices(dossiers.view(running, case.dossier_id))}
    assert LetterKind.ADVICE_DECISION not in kinds


def test_an_advice_changed_elsewhere_is_not_definitive_any_more(running: Workspace, case: Case) -> None:
    """L4, L7: the pupil's data are the one truth, wherever they are typed."""
    block = replace(school.ADVICE, advies="70")
    students.save_record(running, case.student.id, replace(case.student.record, overstapadvies=block))
    assert entry(running, case.dossier_id).definitive is None
    reasons = dossiers.view(running, case.dossier_id).reasons
    assert "L4, L7, R121, R123" in {reason.requirement for reason in reasons}


def test_the_list_of_pupils_tells_the_advice(workspace: Workspace, begun: DossierId) -> None:
    """users.md §1: what would go out now; first the provisional advice, then the definitive one."""

    def told() -> tuple[str | None, bool]:
        (row,) = [row for row in dossiers.rows(workspace) if row.dossier_id == begun]
        return row.advice, row.definitive_advice

    assert told() == (None, False)
    advice.save(workspace, begun, replace(entry(workspace, begun), provisional="60"))
    assert told() == ("60", False)
    advice.save(workspace, begun, replace(entry(workspace, begun), definitive="60"))
    assert told() == ("60", True)
    advice.save(workspace, begun, replace(entry(workspace, begun), definitive="70"))
    assert told() == ("70", True)


def test_only_a_transfer_to_secondary_education_has_an_advice_in_the_list(workspace: Workspace) -> None:
    """An advice that lies in the file of a pupil who moves to another primary school is none of that transfer."""
    student = school.add(
        workspace, school.pupil(overstapadvies=Overstapadvies(advies="60", contactnodig=False))
    )
    begun = dossiers.start(workspace, student.id, Profile.POPO)
    (row,) = [row for row in dossiers.rows(workspace) if row.dossier_id == begun]
    assert (row.advice, row.definitive_advice) == (None, False)
