"""What was left out is found again in a pupil whom a file brought anew, and not taken for the same of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.found_again import found_again
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.items import items, lost_items, without_items
from oso_desktop.dossier.people import Guardian, Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import Toets
from tests.dossier.cases import FATHER, MOTHER, addresses, guardian, plan, pupil
from tests.dossier.item_cases import a_test, pupil_with_items

TOGETHER, ELSEWHERE = addresses("Samenpad"), addresses("Nieuwpad")
MUM, DAD = guardian(MOTHER, adreslijst=TOGETHER), guardian(FATHER, adreslijst=TOGETHER)
ILL = "Was ziek"


def child_of(student: Student, number: int, path: str) -> ItemRef:
    """The first item inside the item with this number, from 0, of those at a path."""
    found = [each for each in items(student) if each.ref.path.endswith(path)][number]
    return next(child.ref for child in found.children if child.summary.startswith(("bezoek", ILL)))


def lives_openly(student: Student, dossier: TransferDossier) -> set[str]:
    left = without_items(student, dossier.left_out).guardians
    return {each.id for each in left if each.block.adreslijst is not None}


def again(student: Student, ref: ItemRef, after: Student) -> TransferDossier:
    return found_again(replace(plan(student), left_out=frozenset({ref})), student, after)


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    "after",
    [(MUM, DAD), (DAD, MUM), (replace(DAD, block=replace(DAD.block, iban="x")), MUM)],
    ids=["same", "other order", "other order and changed beside it"],
)
def test_an_address_stays_out_with_the_same_parent(after: tuple[Guardian, ...], number: int) -> None:
    before = pupil(MUM, DAD)
    student = pupil(*after)

    dossier = again(before, child_of(before, number, "/verzorger"), student)

    assert lives_openly(student, dossier) == {(FATHER, MOTHER)[number]}
    assert not lost_items(student, dossier)


@pytest.mark.parametrize("other", [TOGETHER, None], ids=["both lived there", "only she did"])
def test_who_moved_is_not_taken_for_who_lives_there_now(other: object) -> None:
    """Her new address would go along unasked."""
    before = pupil(MUM, guardian(FATHER, adreslijst=other))
    student = pupil(replace(MUM, block=replace(MUM.block, adreslijst=ELSEWHERE)), DAD)

    dossier = again(before, child_of(before, 0, "/verzorger"), student)

    assert lost_items(student, dossier) == tuple(dossier.left_out)
    assert lives_openly(student, dossier) == {MOTHER, FATHER}


SPELLING, SUMS = a_test("Spelling", ILL), a_test("Rekenen", ILL)
BETTER = a_test("Rekenen, beter", ILL)


@pytest.mark.parametrize(
    ("before", "after", "left"),
    [
        ((SPELLING, SUMS), (SUMS, SPELLING), (None, ILL)),
        ((SPELLING, SUMS), (SUMS,), (None,)),
        ((a_test("Spelling"), SUMS), (a_test("Spelling"), BETTER), (None, None)),
        ((SPELLING, SUMS), (SPELLING, BETTER), "lost"),
        ((SPELLING, SUMS), (SPELLING, a_test("Rekenen", "Nu beter")), "lost"),
    ],
)
def test_a_remark_stays_out_of_the_test_it_was_made_on(
    before: tuple[Toets, ...], after: tuple[Toets, ...], left: tuple[str | None, ...] | str
) -> None:
    present, student = pupil_with_items(*before), pupil_with_items(*after)

    dossier = again(present, child_of(present, 1, "/toets"), student)

    tests = without_items(student, dossier.left_out).record.toetslijst
    assert tests is not None
    found = "lost" if lost_items(student, dossier) else tuple(test.opmerking for test in tests.toets)
    assert found == left
