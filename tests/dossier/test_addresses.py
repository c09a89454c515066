"""Which codes may be a slip of the pen for another (R131), and how it stands with a card."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.addresses import CardCheck, CardState, KnownSchool, looks_like
from tests.exchange.cards import card

DIGITS, CAPITALS = "0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
codes = st.from_regex(r"\A[0-9]{2}[A-Z]{2}\Z")


@given(codes, st.integers(0, 3), st.data())
def test_one_other_sign_is_asked_about(code: str, at: int, data: st.DataObject) -> None:
    """R131: whichever sign it is."""
    sign = data.draw(st.sampled_from(DIGITS if at < 2 else CAPITALS).filter(lambda each: each != code[at]))
    typed = code[:at] + sign + code[at + 1 :]
    assert looks_like(typed, [code]) == code
    assert looks_like(typed, [code, typed]) == "", "who is known is no slip of the pen"


@given(codes, st.sets(codes))
def test_what_is_found_is_nearly_the_same_and_never_the_same(code: str, known: set[str]) -> None:
    """R131"""
    found = looks_like(code, known)
    if found:
        assert found in known - {code}
        apart = [at for at in range(4) if code[at] != found[at]]
        swapped = code[::-1] in (found[::-1], found) or sorted(code) == sorted(found)
        assert len(apart) == 1 or (len(apart) == 2 and swapped)


@pytest.mark.parametrize(
    ("typed", "known", "found"),
    [
        ("89XX", "98XX", "98XX"),
        ("98YX", "98XY", "98XY"),
        ("9XX8", "98XX", ""),
        ("97YX", "98XX", ""),
        ("PO2701", "VO2701", ""),
        ("PO2702", "PO2701", "PO2701"),
        ("PO2710", "PO2701", "PO2701"),
        ("98XX", "PO2701", ""),
        ("98XX", "98XX", ""),
    ],
)
def test_neighbours_that_changed_places_and_codes_that_both_exist(typed: str, known: str, found: str) -> None:
    """R131, R140: PO and VO of one region are two samenwerkingsverbanden."""
    assert looks_like(typed, [known]) == found


def test_only_the_card_that_was_compared_is_checked() -> None:
    """R131: not one that took its place, nor one that was withdrawn."""
    first, second = card(1), card(2)
    check = CardCheck(fingerprint=first.fingerprint, on=date(2026, 3, 2), how="Gebeld.", by="A. Bedacht")
    school = KnownSchool(name="Het Bedachte College", brin="98XX", check=check)
    for each, state in (
        (school, CardState.NONE),
        (replace(school, card=first), CardState.CHECKED),
        (replace(school, card=second), CardState.UNCHECKED),
        (replace(school, card=first, check=None), CardState.UNCHECKED),
        (replace(school, card=first, withdrawn_on=date(2026, 3, 3)), CardState.WITHDRAWN),
    ):
        assert each.state is state
        assert each.checked is (state is CardState.CHECKED)
