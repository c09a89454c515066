"""The first start as a state machine: no way past a missing keychain or an unconfirmed sheet (SECURITY, keys)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.roles import Role
from oso_desktop.qt.first_start_state import (
    FirstStart,
    SchoolEntry,
    Step,
    back,
    forward,
    problems,
    resumed,
    school_of,
    user_of,
)

WHOLE = SchoolEntry(
    name=" Basisschool De Vuurtoren ",
    brin="99zz",
    location="",
    street="Dijk",
    house_number="1",
    postcode="1234 AB",
    town="Zeedorp",
    phone="0123-456789",
    head_teacher="A. Zee",
    contact_person="B. Duin",
    user_name="C. Strand",
    role=Role.COUNSELLOR,
)

STATES = st.builds(
    FirstStart,
    step=st.sampled_from(Step),
    entry=st.sampled_from([SchoolEntry(), WHOLE]),
    keychain_works=st.booleans(),
    store_made=st.booleans(),
    sheet_kept=st.booleans(),
    confirmed=st.booleans(),
)


def test_a_whole_entry_gives_school_and_user_in_their_official_form() -> None:
    assert problems(WHOLE) == {}
    school = school_of(WHOLE)
    assert (school.name, school.brin, school.location) == ("Basisschool De Vuurtoren", "99ZZ", "00")
    assert (user_of(WHOLE).name, user_of(WHOLE).role) == ("C. Strand", Role.COUNSELLOR)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", " "),
        ("brin", ""),
        ("brin", "9ZZ"),
        ("brin", "ZZ99"),
        ("location", "0"),
        ("street", ""),
        ("house_number", " "),
        ("postcode", ""),
        ("town", ""),
        ("phone", ""),
        ("head_teacher", ""),
        ("contact_person", ""),
        ("user_name", ""),
        ("role", None),
    ],
)
def test_each_thing_that_is_missing_or_wrong_is_said_at_its_own_field(field: str, value: str | None) -> None:
    found = problems(replace(WHOLE, **{field: value}))  # type: ignore[arg-type]  # a field of the entry
    assert list(found) == [field]
    assert found[field].endswith(".")


@given(STATES)
def test_going_on_takes_one_step_or_none(state: FirstStart) -> None:
    assert forward(state).step.value - state.step.value == int(state.may_go_on)


@given(STATES)
def test_going_back_takes_one_step_or_none(state: FirstStart) -> None:
    assert state.step.value - back(state).step.value == int(state.may_go_back)


@given(STATES)
def test_no_way_round_keychain_sheet_and_words(state: FirstStart) -> None:
    after = forward(state).step
    if state.step is Step.KEYCHAIN and not state.keychain_works:
        assert after is Step.KEYCHAIN
    if state.step is Step.SHEET and not (state.store_made and state.sheet_kept):
        assert after is Step.SHEET
    if state.step is Step.WORDS and not state.confirmed:
        assert after is Step.WORDS


@given(STATES)
def test_what_made_the_store_cannot_be_changed_afterwards(state: FirstStart) -> None:
    if state.store_made and state.step is not Step.WORDS:
        assert not state.may_go_back


def test_a_first_start_that_was_cut_off_goes_on_at_the_sheet() -> None:
    state = resumed()
    assert (state.step, state.may_go_on, state.may_go_back) == (Step.SHEET, False, False)
    assert forward(replace(state, sheet_kept=True)).step is Step.WORDS
