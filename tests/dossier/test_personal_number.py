"""Personal numbers are recognised however people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.nl import bsn

from oso_desktop.dossier.personal_number import holds_any_number, holds_number


def _completed(first_eight: int) -> str:
    figures = f"{first_eight:08}"
    check = sum((9 - place) * int(figure) for place, figure in enumerate(figures)) % 11
    return f"{figures}{check}"


NUMBERS = st.integers(1_000_000, 99_999_999).map(_completed).filter(bsn.is_valid)
BETWEEN = st.sampled_from(["", ".", " ", "-", "_", "/", " - ", "\u00a0", "\u2011", "\u200b", "·"])
AROUND = st.sampled_from(["", "bsn", "BSN: ", "(", "nr.", "Plan voor ", "_"])


@given(
    number=NUMBERS, between=st.tuples(BETWEEN, BETWEEN), before=AROUND, after=AROUND, full_width=st.booleans()
)
def test_a_number_is_found_in_every_spelling(
    number: str, between: tuple[str, str], before: str, after: str, full_width: bool
) -> None:
    """R138."""
    written = f"{number[:4]}{between[0]}{number[4:6]}{between[1]}{number[6:]}"
    if full_width:
        written = written.translate({ord(str(figure)): 0xFF10 + figure for figure in range(10)})
    text = f"{before}{written}{after}"

    assert holds_any_number(text)
    assert holds_number(text, [number])
    assert holds_number(text.replace("0", "٠"), [number])


@given(number=NUMBERS, other=NUMBERS)
def test_the_number_of_another_is_not_one_s_own(number: str, other: str) -> None:
    assert holds_number(f"plan {other}.pdf", [number]) is (number == other)


@given(number=NUMBERS, wrong=st.integers(1, 9))
def test_one_figure_changed_is_no_number(number: str, wrong: int) -> None:
    """The test of eleven notices every single change; an onderwijsnummer begins with 10."""
    altered = f"{(int(number[0]) + wrong) % 10}{number[1:]}"

    assert not holds_any_number(altered) or altered.startswith("10")


@pytest.mark.parametrize(
    "text", ["", "plan.pdf", "000000000", "٣", "12-05-2024 1", "2024-2025 1", "2024/05/12 3"]
)
def test_what_is_no_number(text: str) -> None:
    assert not holds_any_number(text)
    assert not holds_number(text, ["", "999990019"])


def test_a_number_begins_with_a_zero_or_not() -> None:
    assert holds_number("plan 12345672", ["012345672"])
