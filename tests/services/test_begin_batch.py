"""What is the same for several pupils is done at once, by the rules of one and with a line in the log for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.schools import BadSchool
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import begin_batch, dossiers, letters
from oso_desktop.services.begin_batch import Begun
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.store.audit import AuditEntry
from tests.services import school
from tests.services.school import MOTHER, RECEIVER, Stage

OTHER = replace(RECEIVER, name="Een Andere Bedachte School", brin="98XX")


@pytest.fixture
def group(workspace: Workspace) -> tuple[StudentId, ...]:
    return tuple(school.add(workspace, school.pupil(f"L{number:04}")).id for number in range(3))


def begun(workspace: Workspace, group: tuple[StudentId, ...]) -> tuple[DossierId, ...]:
    return begin_batch.begin(workspace, group, Profile.POVO).dossiers


def dossier(workspace: Workspace, dossier_id: DossierId) -> TransferDossier:
    return dossiers.view(workspace, dossier_id).dossier


def newest(workspace: Workspace, number: int) -> list[AuditEntry]:
    with workspace.view() as unit:
        return list(unit.audit.entries(number))


def test_a_transfer_is_begun_for_each_with_nothing_chosen_and_a_line_in_the_log(
    workspace: Workspace, group: tuple[StudentId, ...]
) -> None:
    """R001, R164: the same as one by one."""
    alone = dossiers.start(workspace, school.add(workspace, school.pupil("L0009")).id, Profile.POVO)
    (single,) = newest(workspace, 1)

    made = begun(workspace, group)

    for dossier_id, student_id in zip(made, group, strict=True):
        expected = replace(dossier(workspace, alone), id=dossier_id, student_id=student_id)
        assert dossier(workspace, dossier_id) == expected
        assert not dossier(workspace, dossier_id).chosen
    entries = newest(workspace, len(group))
    assert {each.subject for each in entries} == set(made)
    assert {(each.action, tuple(each.detail.items())) for each in entries} == {
        (single.action, tuple(single.detail.items()))
    }


def test_who_has_one_of_this_kind_keeps_it_as_it_is(
    workspace: Workspace, group: tuple[StudentId, ...]
) -> None:
    """R134."""
    present = dossiers.start(workspace, group[0], Profile.POVO)
    dossiers.choose_category(workspace, present, Category.VERZUIM, chosen=True)
    before = dossier(workspace, present)

    done = begin_batch.begin(workspace, (*group, group[1]), Profile.POVO)

    assert (len(done.dossiers), done.running) == (2, 1)
    assert dossier(workspace, present) == before


def test_the_administration_begins_and_chooses_nothing(
    workspace: Workspace, group: tuple[StudentId, ...]
) -> None:
    """R020, R170, users.md §8.1: it gets as far as the letters; who knows the pupil chooses what goes along."""
    desk = school.as_role(workspace, Role.ADMINISTRATION)
    first, *_ = begun(desk, group)
    begin_batch.name_receiver(desk, (first,), RECEIVER)
    assert letters.make(desk, first, LetterKind.INVITATION, MOTHER).letter

    for act in (
        lambda: dossiers.choose_category(desk, first, Category.VERZUIM, chosen=True),
        lambda: dossiers.confirm_choice(desk, first),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_what_was_begun_by_mistake_is_taken_back(workspace: Workspace, group: tuple[StudentId, ...]) -> None:
    """R164."""
    done = begin_batch.begin(workspace, group, Profile.POVO)
    begin_batch.take_back(workspace, done)

    assert not [row for row in dossiers.rows(workspace) if row.dossier_id is not None]
    assert {each.action for each in newest(workspace, 3)} == {"begonnen dossier teruggenomen"}
    with pytest.raises(NotPossible):
        begin_batch.take_back(workspace, done)


@pytest.mark.parametrize(
    "change",
    [
        lambda w, d: dossiers.choose_category(w, d, Category.VERZUIM, chosen=True),
        lambda w, d: dossiers.set_receiver(w, d, RECEIVER),
        lambda w, d: letters.make(w, d, LetterKind.INFORMATION, MOTHER),
    ],
)
def test_nothing_is_taken_back_once_somebody_worked_on_one(
    workspace: Workspace,
    group: tuple[StudentId, ...],
    change: Callable[[Workspace, DossierId], object],
) -> None:
    made = begun(workspace, group)
    change(workspace, made[-1])
    with pytest.raises(NotPossible, match="niets teruggezet"):
        begin_batch.take_back(workspace, Begun(dossiers=made))
    assert len([row for row in dossiers.rows(workspace) if row.dossier_id is not None]) == len(group)


def test_the_new_school_is_filled_in_where_none_stands(
    workspace: Workspace, group: tuple[StudentId, ...]
) -> None:
    """R120, R131, R164: what stands there stays, and nobody is taken to have made sure of this receiver."""
    made = begun(workspace, group)
    dossiers.set_receiver(workspace, made[0], OTHER)

    done = begin_batch.name_receiver(workspace, made, replace(RECEIVER, brin=RECEIVER.brin.lower()))

    assert (done.dossiers, done.other) == (made[1:], 1)
    assert dossier(workspace, made[0]).receiver == OTHER
    assert [dossier(workspace, each).receiver for each in made[1:]] == [RECEIVER, RECEIVER]
    assert not dossier(workspace, made[1]).events
    entries = newest(workspace, 2)
    assert {(each.action, each.subject, each.detail["brin"]) for each in entries} == {
        ("ontvangende school ingevuld", each, RECEIVER.brin) for each in made[1:]
    }


def test_a_school_that_cannot_be_is_filled_in_nowhere(
    workspace: Workspace, group: tuple[StudentId, ...]
) -> None:
    """R120."""
    made = begun(workspace, group)
    for wrong, error in (
        (replace(RECEIVER, brin="9"), BadSchool),
        (replace(RECEIVER, name=" "), NotPossible),
        (replace(RECEIVER, brin="PO9900"), NotPossible),
    ):
        with pytest.raises(error):
            begin_batch.name_receiver(workspace, made, wrong)
    request = dossiers.start(workspace, group[0], Profile.POSWV)
    with pytest.raises(NotPossible, match="samenwerkingsverband"):
        begin_batch.name_receiver(workspace, (*made, request), RECEIVER)
    assert [dossier(workspace, each).receiver for each in made] == [None] * 3


def test_a_school_that_was_filled_in_is_taken_out_again(
    workspace: Workspace, group: tuple[StudentId, ...]
) -> None:
    made = begun(workspace, group)
    done = begin_batch.name_receiver(workspace, made, RECEIVER)
    begin_batch.empty_receiver(workspace, done)
    assert [dossier(workspace, each).receiver for each in made] == [None] * 3

    done = begin_batch.name_receiver(workspace, made, RECEIVER)
    dossiers.set_receiver(workspace, made[1], OTHER)
    with pytest.raises(NotPossible, match="niets teruggezet"):
        begin_batch.empty_receiver(workspace, done)
    assert dossier(workspace, made[0]).receiver == RECEIVER


def test_what_went_out_keeps_its_school(handed: Workspace, stage: Stage) -> None:
    """R132."""
    receiver = dossier(handed, stage.dossier_id).receiver
    assert receiver is not None
    done = begin_batch.Named(dossiers=(stage.dossier_id,), receiver=receiver)
    with pytest.raises(NotPossible):
        begin_batch.empty_receiver(handed, done)
