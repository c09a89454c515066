"""What a later file may change of a pupil: its own earlier word, and nothing that a person entered since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.imported import PIECES, left_on, listed_again, listed_first
from oso_desktop.dossier.people import Student
from oso_desktop.gegevensset.model import (
    Communicatie,
    Communicatielijst,
    Leerling,
    Schoolloopbaan,
    Schoolloopbaanlijst,
)

EVERYTHING = frozenset(attr for piece in PIECES for attr in piece.attrs)


def listed(surname: str = "Bos", **changes: object) -> Student:
    return Student(key="1", record=Leerling(achternaam=surname, **changes))  # type: ignore[arg-type]  # of the block


def again(present: Student, said: Student, *take: str) -> tuple[Student, dict[str, tuple[str, str, bool]]]:
    after, found = listed_again(present, said, EVERYTHING, take)
    return after, {each.name: (each.old, each.new, each.entered) for each in found}


def edited(student: Student, **changes: object) -> Student:
    return replace(student, record=replace(student.record, **changes))  # type: ignore[arg-type]  # see above


def test_what_nobody_touched_follows_the_list() -> None:
    present = listed_first(listed(roepnaam="Noor"))

    after, found = again(present, listed(roepnaam="Noortje"))

    assert found == {"roepnaam": ("Noor", "Noortje", False)}
    assert after.record.roepnaam == "Noortje"


def test_what_a_person_entered_stays_and_the_news_is_asked_about_once() -> None:
    present = edited(listed_first(listed(roepnaam="Noor")), roepnaam="Elif")

    same, nothing = again(present, listed(roepnaam="Noor"))
    assert (same, nothing) == (present, {}), "the list says what it said"

    after, found = again(present, listed(roepnaam="Nora"))
    assert found == {"roepnaam": ("Elif", "Nora", True)}
    assert after.record.roepnaam == "Elif"
    assert again(after, listed(roepnaam="Nora")) == (after, {}), "it was told, and the person let it stand"

    taken, _ = again(present, listed(roepnaam="Nora"), "roepnaam")
    assert taken.record.roepnaam == "Nora"
    assert again(taken, listed(roepnaam="Noor"))[0].record.roepnaam == "Noor", "it is the list's again"


def test_of_a_pupil_from_before_the_marks_nobody_can_tell_so_nothing_is_overwritten() -> None:
    present = listed(roepnaam="Elif")

    after, found = again(present, listed(roepnaam="Noor", geslacht="1"))

    assert found["roepnaam"] == ("Elif", "Noor", True)
    assert found["geslacht"][2] is False, "what was empty is filled"
    assert (after.record.roepnaam, after.record.geslacht) == ("Elif", "1")


def test_what_a_person_took_away_does_not_come_back() -> None:
    mail = Communicatielijst(communicatie=(Communicatie(soort="e-mail", nummer="noor@voorbeeld.nl"),))
    year = Schoolloopbaanlijst(
        schoolloopbaan=(
            Schoolloopbaan(
                schooljaar="2025-2026", groepscode="8", jaargroep="8", brincode="99ZZ", vestigingscode="00"
            ),
        )
    )
    said = listed(roepnaam="Noor", communicatielijst=mail, schoolloopbaanlijst=year)
    present = edited(listed_first(said), roepnaam=None, communicatielijst=None, schoolloopbaanlijst=None)

    assert again(present, said) == (present, {})


def test_a_new_school_year_comes_beside_the_earlier_ones() -> None:
    def of(name: str, group: str) -> Schoolloopbaan:
        return Schoolloopbaan(
            schooljaar=name, groepscode=group, jaargroep="7", brincode="99ZZ", vestigingscode="00"
        )

    def career(*years: Schoolloopbaan) -> Schoolloopbaanlijst:
        return Schoolloopbaanlijst(schoolloopbaan=years)

    first, moved, second = of("2024-2025", "7a"), of("2024-2025", "7b"), of("2025-2026", "8a")
    present = listed_first(listed(schoolloopbaanlijst=career(first)))

    other, _ = again(present, listed(schoolloopbaanlijst=career(moved)))
    after, found = again(other, listed(schoolloopbaanlijst=career(second)))

    assert after.record.schoolloopbaanlijst == career(moved, second)
    assert found == {"2025-2026 99ZZ": ("", "2025-2026, groep 8a", False)}
    by_hand = edited(after, schoolloopbaanlijst=career(first, second))
    assert again(by_hand, listed(schoolloopbaanlijst=career(of("2024-2025", "7c"))))[0] == by_hand


@pytest.mark.parametrize("columns", [EVERYTHING, EVERYTHING - {"voorvoegsel"}])
def test_what_stands_before_a_surname_goes_with_that_surname(columns: frozenset[str]) -> None:
    present = listed_first(listed("Berg", voorvoegsel="van den"))

    after, _ = listed_again(present, listed("Jansen"), columns)
    same, nothing = listed_again(present, listed("Berg"), EVERYTHING - {"voorvoegsel"})

    assert (after.record.voorvoegsel, after.record.achternaam) == (None, "Jansen")
    assert (same, nothing) == (present, ())


def test_of_a_personal_number_no_figure_is_told_and_none_can_be_found_back_from_its_mark() -> None:
    """R048, R139: that a number differs is said, never which it is."""
    present = listed_first(listed(bsn="999990019"))

    after, found = again(present, listed(bsn="999990020"))

    assert found == {"nummer": ("ingevuld", "een ander nummer", False)}
    assert after.record.bsn == "999990020"
    assert len(present.imported["nummer"]) == 4


def test_who_left_has_the_day_on_record_unless_a_person_entered_another() -> None:
    day, other = date(2025, 9, 1), date(2025, 8, 31)
    present = listed_first(listed())

    after, (told,) = left_on(present, day)
    assert (after.record.datumuitschrijving, told.new, told.entered) == (day, "01-09-2025", False)
    assert left_on(after, day) == (after, ())
    mine = edited(present, datumuitschrijving=other)
    kept, (asked,) = left_on(mine, day)
    assert (kept.record.datumuitschrijving, asked.entered) == (other, True)
    assert left_on(mine, day, ("datumuitschrijving",))[0].record.datumuitschrijving == day


NAMES = st.sampled_from(("", "Noor", "Elif", "Daan"))


@given(st.lists(st.tuples(st.booleans(), NAMES), max_size=12))
def test_whatever_happens_a_person_never_loses_a_word_to_a_list(steps: list[tuple[bool, str]]) -> None:
    """An entry, recognisable by a word of its own, stands until the next entry, whatever lists come between."""
    present = listed_first(listed(roepnaam="Noor"))
    entered: str | None = None
    for by_person, name in steps:
        if by_person:
            entered = f"{name} zelf"
            present = edited(present, roepnaam=entered)
            continue
        said = listed(roepnaam=name or None)
        present, _ = again(present, said)
        assert again(present, said) == (present, {}), "the same list once more brings nothing"
        if entered is not None:
            assert present.record.roepnaam == entered
        elif name:
            assert present.record.roepnaam == name
