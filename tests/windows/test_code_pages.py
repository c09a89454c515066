"""A list as Excel on a Dutch Windows saves it, in each of its forms."""

from __future__ import annotations

import pytest

from oso_desktop.exchange.list_reader import read_list
from oso_desktop.exchange.list_text import decoded
from tests.exchange.list_files import HEADERS
from tests.windows.imitation import real_only

NAMES = ("Zoë", "André", "Renée", "Özlem", "Noëlle")
FORMS = [
    pytest.param("cp1252", ";", id="CSV"),
    pytest.param("utf-8-sig", ";", id="CSV UTF-8"),
    pytest.param("cp850", ";", id="CSV MS-DOS"),
    pytest.param("utf-16", "\t", id="Unicode text"),
    pytest.param("mbcs", ";", id="the code page of this Windows", marks=real_only),
    pytest.param("oem", ";", id="the code page of its console", marks=real_only),
]


def a_list(encoding: str, between: str, end: str = "\r\n") -> bytes:
    rows = [
        HEADERS,
        *(
            (f"{1000 + at}", name, "", "Verzonnen", "9-3-2014", "V", "8A", "8")[: len(HEADERS)]
            for at, name in enumerate(NAMES)
        ),
    ]
    return end.join(between.join(row) for row in [*rows, ()]).encode(encoding)


@pytest.mark.parametrize(("encoding", "between"), FORMS)
def test_the_letters_of_a_list_are_read_whatever_form_excel_saved_it_in(encoding: str, between: str) -> None:
    """Nobody is asked for a character set that they have never heard of."""
    text = decoded(a_list(encoding, between))

    assert text is not None
    assert [name for name in NAMES if name in text[0]] == list(NAMES)


@pytest.mark.parametrize(("encoding", "between"), FORMS)
def test_the_pupils_of_it_too(encoding: str, between: str) -> None:
    read = read_list(a_list(encoding, between))

    assert [row.student.record.roepnaam for row in read.rows] == list(NAMES)


@pytest.mark.parametrize("chosen", ["utf-8", "utf-16", "cp1252", "cp850"])
def test_a_choice_that_does_not_fit_breaks_nothing(chosen: str) -> None:
    """Who chooses a wrong set sees wrong letters at worst, and every row."""
    found = decoded(a_list("cp1252", ";"), chosen)

    assert found is not None
    assert len(found[0].splitlines()) == len(NAMES) + 1
