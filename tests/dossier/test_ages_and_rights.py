"""Who has the right of inzage: age on the day itself, gezag, and never a guardian who died."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.people import (
    PUPIL_HOLDER,
    Gezag,
    Guardian,
    GuardianId,
    HolderKind,
    age_on,
    full_name,
    list_name,
    new_id,
    outline,
    relation_label,
    rights_holders,
)
from oso_desktop.gegevensset.model import Leerling
from tests.dossier.cases import FATHER, MOTHER, TODAY, guardian, pupil

births = st.dates(date(1995, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 5, 3), 15),  # 15 years and 364 days
        (date(2026, 5, 4), 16),  # the sixteenth birthday itself counts
        (date(2026, 5, 5), 16),
    ],
)
def test_the_birthday_itself_counts_as_the_new_age(day: date, age: int) -> None:
    """R114, C5."""
    assert age_on(date(2010, 5, 4), day) == age


@pytest.mark.parametrize(
    ("day", "age"),
    [(date(2024, 2, 28), 15), (date(2024, 2, 29), 16), (date(2025, 2, 28), 16), (date(2025, 3, 1), 17)],
)
def test_who_was_born_on_29_february_turns_on_1_march_in_other_years(day: date, age: int) -> None:
    """R114."""
    assert age_on(date(2008, 2, 29), day) == age


@given(born=births, days=st.integers(0, 20_000))
def test_ages_grow_by_one_on_every_birthday_and_on_no_other_day(born: date, days: int) -> None:
    day = born + timedelta(days=days)
    grew = age_on(born, day + timedelta(days=1)) - age_on(born, day)
    tomorrow = day + timedelta(days=1)
    leapling = (born.month, born.day) == (2, 29) and not calendar.isleap(tomorrow.year)
    birthday = (3, 1) if leapling else (born.month, born.day)

    assert grew == int((tomorrow.month, tomorrow.day) == birthday)
    assert age_on(born, born) == 0


guardians = st.builds(
    Guardian,
    id=st.builds(lambda: GuardianId(new_id())),
    gezag=st.sampled_from(Gezag),
    block=st.builds(
        lambda dead, died: guardian(overleden=dead, overlijdensdatum=died).block,
        st.sampled_from([None, False, True]),
        st.none() | st.just(date(2024, 1, 1)),
    ),
)


@given(
    born=births, people=st.lists(guardians, max_size=4), day=st.dates(date(2022, 12, 31), date(2040, 1, 1))
)
def test_under_sixteen_every_living_guardian_with_gezag_and_from_sixteen_only_the_pupil(
    born: date, people: list[Guardian], day: date
) -> None:
    """R114–R118, L17, L27: judged on the day, so in the middle of a school year too (R116)."""
    student = pupil(guardian(), born=born)
    student = type(student)(key="1", record=student.record, guardians=tuple(people))

    holders = rights_holders(outline(student), day)

    if age_on(born, day) >= 16:
        assert [(holder.id, holder.kind) for holder in holders] == [(PUPIL_HOLDER, HolderKind.PUPIL)]
    else:
        expected = [
            one.id
            for one in people
            if one.gezag is Gezag.YES and not one.block.overleden and one.block.overlijdensdatum is None
        ]
        assert [holder.id for holder in holders] == expected
        assert {holder.kind for holder in holders} <= {HolderKind.GUARDIAN}


def test_at_eighteen_the_guardians_have_no_place_any_more() -> None:
    """R118."""
    (holder,) = rights_holders(outline(pupil(born=date(2008, 3, 26))), TODAY)

    assert holder.kind is HolderKind.PUPIL


def test_without_a_birth_date_the_guardians_are_asked() -> None:
    holders = rights_holders(outline(pupil(born=None)), TODAY)

    assert [holder.id for holder in holders] == [MOTHER, FATHER]


def test_two_guardians_of_one_name_are_two_holders() -> None:
    """L27: both have their own, equal right."""
    student = pupil(guardian(MOTHER, roepnaam="Jo"), guardian(FATHER, roepnaam="Jo"))

    first, second = rights_holders(outline(student), TODAY)

    assert first.name == second.name
    assert first.id != second.id
    assert (first.relation, second.relation) == ("Moeder", "Vader")


@pytest.mark.parametrize(
    ("code", "label"), [("1", "Vader"), ("2", "Moeder"), ("3", "Voogd"), ("7", "Ouder/verzorger")]
)
def test_a_relation_is_named_only_where_the_code_is_certain(code: str, label: str) -> None:
    assert relation_label(guardian(relatietotkind=code)) == label


@pytest.mark.parametrize(
    ("record", "full", "listed"),
    [
        (
            Leerling(achternaam="Berg", voorvoegsel="van den", roepnaam="Cato", voornaam=("Catharina",)),
            "Cato van den Berg",
            "Berg, Cato van den",
        ),
        (Leerling(achternaam="Berg", voornaam=("Catharina", "Anna")), "Catharina Berg", "Berg, Catharina"),
        (Leerling(achternaam="Berg", voorletters_1="C.A."), "C.A. Berg", "Berg, C.A."),
        (Leerling(achternaam="Berg"), "Berg", "Berg"),
    ],
)
def test_names_are_made_of_what_is_known(record: Leerling, full: str, listed: str) -> None:
    assert (full_name(record), list_name(record)) == (full, listed)
