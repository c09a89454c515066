"""Inzage that was offered with a pile of invitations: on record for all at once, and taken back at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from oso_desktop.dossier.correspondence import Letter, LetterId, LetterKind
from oso_desktop.dossier.inzage import Agreement, HolderState, InzageOffered, Manner, Recorded
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services import dossiers, inzage, inzage_batch, letters, letters_batch
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.services import school
from tests.services.school import FATHER, MOTHER, TODAY


@pytest.fixture
def group(workspace: Workspace) -> tuple[DossierId, ...]:
    """Two pupils whose choice is confirmed."""
    made = []
    for number in range(2):
        dossier_id = school.composed(workspace, school.add(workspace, school.pupil(f"L{number:04}")))
        dossiers.confirm_choice(workspace, dossier_id)
        made.append(dossier_id)
    return tuple(made)


def printed(workspace: Workspace, kind: LetterKind = LetterKind.INVITATION) -> list[Letter]:
    """A letter of this kind to everybody of the group, out of the printer."""
    lines = [line for pupil in letters_batch.plan(workspace).pupils for line in pupil.of(kind)]
    made = [letter.letter for _, letter in letters_batch.make(workspace, lines).made]
    letters_batch.mark_printed(workspace, ids(made))
    return made


def ids(made: list[Letter]) -> list[LetterId]:
    return [letter.id for letter in made]


def states(workspace: Workspace, dossier_id: DossierId) -> dict[str, HolderState]:
    return {line.holder.id: line.state for line in dossiers.view(workspace, dossier_id).holders}


def test_all_who_got_an_invitation_are_on_record_as_offered(
    workspace: Workspace, group: tuple[DossierId, ...]
) -> None:
    """R087, R088, R164: one click for the pile, a line in the log for each person; then a reminder can follow."""
    pile = printed(workspace)
    with workspace.view() as unit:
        before = unit.audit.count()

    done = inzage_batch.offer_by_letters(workspace, ids(pile), on=TODAY, manner=Manner.HANDED)

    assert done.refused == ()
    assert [(where, offer.holder_id) for where, offer in done.offers] == [
        (dossier_id, holder) for dossier_id in group for holder in (MOTHER, FATHER)
    ]
    for dossier_id in group:
        assert set(states(workspace, dossier_id).values()) == {HolderState.OFFERED}
        facts = dossiers.view(workspace, dossier_id).dossier.inzage
        assert {(fact.on, fact.manner) for fact in facts if isinstance(fact, InzageOffered)} == {
            (TODAY, Manner.HANDED)
        }
    with workspace.view() as unit:
        fresh = unit.audit.entries(unit.audit.count() - before)
    assert [entry.action for entry in fresh] == ["inzage aangeboden"] * len(pile)
    assert {(entry.subject, entry.detail["holder"]) for entry in fresh} == {
        (dossier_id, holder) for dossier_id in group for holder in (MOTHER, FATHER)
    }
    reminders = [
        line for pupil in letters_batch.plan(workspace).pupils for line in pupil.of(LetterKind.REMINDER)
    ]
    assert len(reminders) == len(pile)
    assert all(line.possible for line in reminders)


def test_who_cannot_be_recorded_is_told_by_pupil_and_keeps_nobody_back(
    workspace: Workspace, group: tuple[DossierId, ...]
) -> None:
    """R110: a letter about other content than would go out now offers nothing of it."""
    pile = printed(workspace)
    dossiers.choose_category(workspace, group[0], Category.TOETSRESULTATEN, chosen=True)
    dossiers.confirm_choice(workspace, group[0])

    done = inzage_batch.offer_by_letters(workspace, ids(pile), on=TODAY, manner=Manner.SENT)

    assert {where for where, _ in done.offers} == {group[1]}
    name = dossiers.view(workspace, group[0]).student
    assert [each.holder_name for each in done.refused] == [letter.holder_name for letter in pile[:2]]
    assert {each.pupil.split(",")[0] for each in done.refused} == {name.record.achternaam}
    assert all("nieuwe uitnodiging" in each.error.next_step for each in done.refused)
    assert set(states(workspace, group[0]).values()) == {HolderState.TO_OFFER}


@pytest.mark.parametrize("days", [1, -400])
def test_the_day_is_as_for_one_dossier(workspace: Workspace, group: tuple[DossierId, ...], days: int) -> None:
    """R088: not in the future, and not before the choice was confirmed."""
    done = inzage_batch.offer_by_letters(
        workspace, ids(printed(workspace)), on=TODAY + timedelta(days=days), manner=Manner.SENT
    )

    assert (done.offers, len(done.refused)) == ((), 2 * len(group))


def test_a_letter_that_never_left_or_is_no_invitation_offers_nothing(
    workspace: Workspace, group: tuple[DossierId, ...]
) -> None:
    inside = letters.make(workspace, group[0], LetterKind.INVITATION, MOTHER).letter
    other = printed(workspace, LetterKind.INFORMATION)

    done = inzage_batch.offer_by_letters(workspace, [inside.id, *ids(other)], on=TODAY, manner=Manner.SENT)

    assert done.offers == ()
    assert len(done.refused) == 1 + len(other)


def test_a_mistake_is_taken_back_for_all_and_what_stood_before_counts_again(
    workspace: Workspace, group: tuple[DossierId, ...]
) -> None:
    """R110: as a single mistake, it stays on record."""
    inzage.offer(workspace, group[0], MOTHER, on=TODAY, manner=Manner.AT_SCHOOL)
    before = states(workspace, group[0])
    done = inzage_batch.offer_by_letters(workspace, ids(printed(workspace)), on=TODAY, manner=Manner.SENT)

    inzage_batch.take_back(workspace, done)

    assert states(workspace, group[0]) == before
    assert set(states(workspace, group[1]).values()) == {HolderState.TO_OFFER}
    assert len(dossiers.view(workspace, group[1]).dossier.inzage) == 4, "offered and taken back, for both"


def test_nothing_is_taken_back_once_somebody_saw_it(
    workspace: Workspace, group: tuple[DossierId, ...]
) -> None:
    done = inzage_batch.offer_by_letters(workspace, ids(printed(workspace)), on=TODAY, manner=Manner.SENT)
    inzage.seen(workspace, group[0], MOTHER, on=TODAY, recorded=Recorded.LETTER, agreement=Agreement.UNKNOWN)

    with pytest.raises(NotPossible, match="niets teruggenomen"):
        inzage_batch.take_back(workspace, done)

    assert states(workspace, group[0]) == {MOTHER: HolderState.SEEN, FATHER: HolderState.OFFERED}
    assert set(states(workspace, group[1]).values()) == {HolderState.OFFERED}
