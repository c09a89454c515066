"""The list of addresses on paper: every letter in its place, counted, with what to look at in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.addressing import AddressWarning
from oso_desktop.dossier.stationery import Stationery
from oso_desktop.letters.address_check import AddressRow, address_check
from oso_desktop.letters.document import Grid, Pairs, typeset
from tests.letters.every_letter import CATALOGUE
from tests.letters.people import SCHOOL, TODAY
from tests.letters.pictures_made import drawn
from tests.letters.reading import badly_placed, dense, words
from tests.letters.sizes import Size, case

MOTHER = AddressRow(
    code="K7M2-Q9XD",
    pupil="Vries, Sanne de",
    group="8a",
    addressee="Hanneke de Vries",
    relation="Moeder",
    address=("Moederpad 8", "9998 MY  VOORBEELDUM"),
)
FATHER = replace(
    MOTHER,
    code="Q09B-9JVQ",
    addressee="Pieter Jansen",
    relation="Vader",
    address=(),
    warnings=(AddressWarning.SECRET,),
)
SIGNER = "Marijke de Boer, intern begeleider"


def test_each_letter_stands_where_it_lies_in_the_pile_with_what_is_printed_on_it() -> None:
    """L27: the mark to find it by, about whom, to whom, where; or that it is handed over, and why."""
    sheet = address_check(SCHOOL, (FATHER, MOTHER), signer=SIGNER, today=TODAY)
    text = words(sheet)

    assert not badly_placed(sheet)
    assert text.index(FATHER.code) < text.index(MOTHER.code)
    for said in (
        "Vries, Sanne de",
        "Groep 8a",
        "Hanneke de Vries",
        "Moederpad 8",
        "Persoonlijk overhandigen",
        "In dit huis is een adres geheim.",
        "Marijke de Boer",
    ):
        assert dense(said) in dense(text), said


@pytest.mark.parametrize("name", ["address_check_sheet", "matrix_paper"])
def test_that_somebody_looked_is_signed_by_hand(name: str) -> None:
    """L27, R169: given a school with a picture of a signature for its letters, then what proves a check has none."""
    sheet = next(each for each in CATALOGUE if each.name == name).make(case(Size.LONG)).document

    assert typeset(sheet, Stationery(signature=drawn())).data == typeset(sheet).data


@pytest.mark.parametrize(
    ("rows", "counted"),
    [((MOTHER,), ("1", "1", "0", "0")), ((MOTHER, FATHER, FATHER), ("3", "1", "2", "2"))],
)
def test_the_letters_are_counted(rows: tuple[AddressRow, ...], counted: tuple[str, ...]) -> None:
    """So that nobody misses one: all, by post, by hand, and to be looked at."""
    sheet = address_check(SCHOOL, rows, signer=SIGNER, today=TODAY)

    (pairs,) = [block for section in sheet.sections for block in section.blocks if isinstance(block, Pairs)]
    assert tuple(value[0].text for _, value in pairs.pairs) == counted
    (grid,) = [block for section in sheet.sections for block in section.blocks if isinstance(block, Grid)]
    assert len(grid.rows) == len(rows)


@pytest.mark.parametrize("warning", AddressWarning)
def test_every_warning_is_a_sentence_on_paper(warning: AddressWarning) -> None:
    plain, warned = (
        words(address_check(SCHOOL, (replace(MOTHER, warnings=each),), signer=SIGNER, today=TODAY))
        for each in ((), (warning,))
    )
    assert len(warned) > len(plain) + 10
