"""The day of a document is guessed where it says itself which that is, and never from a day of somebody's life."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import DateGuess
from oso_desktop.dossier.date_guess import guess_date
from oso_desktop.dossier.kind_guess import NAME, Beginning

PAGE = "bladzijde 1"
DAY = date(2026, 1, 15)


def begins(*lines: str) -> Beginning:
    beginning = Beginning()
    beginning.read(PAGE, "\r\n".join(lines), content=True)
    return beginning


@pytest.mark.parametrize(
    ("name", "lines", "guess"),
    [
        ("OPP 15-01-2026.pdf", (), DateGuess(day=DAY, words="15-01-2026", place=NAME)),
        ("OPP_2026-01-15.pdf", (), DateGuess(day=DAY, words="2026-01-15", place=NAME)),
        ("20260115 OPP.pdf", (), DateGuess(day=DAY, words="20260115", place=NAME)),
        ("OPP 15 jan 2026.pdf", (), DateGuess(day=DAY, words="15 jan 2026", place=NAME)),
        (
            "OPP.pdf",
            ("OPP", "Datum: 15 januari 2026"),
            DateGuess(day=DAY, words="15 januari 2026", place=PAGE),
        ),
        ("OPP.pdf", ("Datum", "15-1-2026"), DateGuess(day=DAY, words="15-1-2026", place=PAGE)),
        ("OPP.pdf", ("Opgesteld op 15/01/2026",), DateGuess(day=DAY, words="15/01/2026", place=PAGE)),
        (
            "OPP.pdf",
            ("Nergenshuizen, 15 januari 2026",),
            DateGuess(day=DAY, words="15 januari 2026", place=PAGE),
        ),
        (
            "scan_20250301.pdf",
            ("Verslagdatum 15-01-2026",),
            DateGuess(day=DAY, words="15-01-2026", place=PAGE),
        ),
    ],
)
def test_the_day_and_where_it_stands(name: str, lines: tuple[str, ...], guess: DateGuess) -> None:
    """R035: a person is told where it stands, so that it can be checked at a glance."""
    assert guess_date(name, begins(*lines)) == guess


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("OPP.pdf", ("Geboortedatum: 23-04-2014",)),
        ("OPP.pdf", ("Geboren op 23-04-2014",)),
        ("OPP.pdf", ("Evaluatiedatum: 15-06-2026",)),
        ("OPP.pdf", ("23-04-2014",)),
        ("OPP.pdf", ("Op 15-01-2026 is met de ouders gesproken.",)),
        ("OPP.pdf", ("Datum: 15-01-2026 tot 01-07-2026",)),
        ("OPP.pdf", ("Datum: 31-02-2026",)),
        ("OPP.pdf", ("Datum: 15-01-1926",)),
        ("OPP 15-01-2026 tot 01-07-2026.pdf", ()),
        ("IMG_20260115.jpg", ()),
        ("OPP 2025-2026.pdf", ()),
        ("plan 120260115.pdf", ()),
    ],
)
def test_what_may_be_another_day_is_not_guessed(name: str, lines: tuple[str, ...]) -> None:
    """R035: a wrong date that looks right is worse than none."""
    assert guess_date(name, begins(*lines)) is None


@given(st.text(), st.text())
def test_whatever_a_file_says_it_gives_an_answer(name: str, text: str) -> None:
    found = guess_date(name, begins(text))
    assert found is None or found.words in name.replace("_", " ") or found.words in text
