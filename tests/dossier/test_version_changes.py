"""What is new since the version that a school has: by kind, in the order of the dossier, and without a value."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given

from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.dossier.version_changes import Novelty, version_changes
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import cases, made, plan, pupil
from tests.dossier.school_work import with_tests

CHOSEN = (Category.TOETSRESULTATEN,)
READING, SPELLING = "Woudreuzin leest", "Paspop spelt"


def of(student: Student, chosen: tuple[Category, ...] = CHOSEN) -> Dossier:
    return made(student, plan(student, Profile.POVO, chosen))


def said(before: Dossier, now: Dossier) -> list[str]:
    return [change.text for change in version_changes(before, now)]


def test_each_kind_of_change_is_counted_and_named_without_what_it_holds() -> None:
    """R133, R134: two tests came, one went; what each is called stays out of it."""
    student = pupil()
    one, both = of(with_tests(student, READING)), of(with_tests(student, READING, SPELLING))
    none = of(student)

    assert said(one, both) == ["Nieuw: Toetsresultaten, Toets"]
    assert said(none, both) == ["Nieuw: Toetsresultaten, Toets (2)"]
    assert said(both, one) == ["Vervallen: Toetsresultaten, Toets"]
    for change in (*version_changes(none, both), *version_changes(both, none)):
        assert READING not in change.text
        assert SPELLING not in change.text


def test_when_and_by_which_program_a_file_was_made_is_no_change() -> None:
    """R134"""
    whole = of(pupil())
    later = replace(whole, metadata=replace(whole.metadata, pakketversie="9"))
    assert later != whole
    assert version_changes(whole, later) == ()


@given(cases(), cases())
def test_the_index_of_any_two_dossiers_reads_the_same_both_ways(
    one: tuple[Student, TransferDossier], other: tuple[Student, TransferDossier]
) -> None:
    """R133, R134: nothing for the same; and as much is gone as would be new the other way round."""
    first, second = made(*one), made(*other)
    assert version_changes(first, first) == ()

    there, back = version_changes(first, second), version_changes(second, first)

    def counted(changes: object, novelty: Novelty) -> int:
        assert isinstance(changes, tuple)
        return sum(each.count for each in changes if each.novelty is novelty)

    assert counted(there, Novelty.NEW) == counted(back, Novelty.GONE)
    assert [each.novelty for each in there] == sorted(
        (each.novelty for each in there), key=list(Novelty).index
    )
