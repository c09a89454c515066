"""Numbers and lines that tell who somebody is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_97_10

from oso_desktop.dossier.scan import scan_text

PASSPORT = ("P<NLDVAN<DER<FICTIE<<MILOU<ANNA<<<<<<<<<<<<<", "XK12F34G55NLD1403022F2903024<<<<<<<<<<<<<<04")
CARD = ("I<NLDYR8K92LM43<<<<<<<<<<<<<<<", "1307049M3007044NLD<<<<<<<<<<<2", "FANTASIA<<SEM<<<<<<<<<<<<<<<<<")
OLD_CARD = ("I<POLWYMYSLONA<<ZOFIA<<<<<<<<<<<<<<<", "ABC1234560POL1212307F2706018<<<<<<<0")


def found(text: str, subject: str) -> list[str]:
    """The stretches of a text that are of this subject."""
    return [text[hit.start : hit.end] for hit in scan_text(text) if hit.subject == subject]


@pytest.mark.parametrize("lines", [PASSPORT, CARD, OLD_CARD], ids=["TD3", "TD1", "TD2"])
def test_the_lines_of_an_identity_paper_are_found(lines: tuple[str, ...]) -> None:
    """R058: each line, in a page with other text."""
    page = "Bladzijde 3 van de map.\n" + "\n".join(lines) + "\nDaaronder een stempel."
    assert found(page, "mrz") == list(lines)


@pytest.mark.parametrize(
    "line",
    [
        "P<NLDVAN<DER<FICTIE«MILOU<ANNA<<<<<<<<<<<<<",
        "P < N L D V A N < D E R < F I C T I E < < M I L O U < < < < < < < <",
        "p<nldvan<der<fictie<<milou<anna<<<<<<<<<<<<<",
        "XKI2F34G5SNLDI403022F2903O24<<<<<<<<<<<<<<04",
        "‹‹‹‹ P<NLDVAN<DER<FICTIE<<MILOU<ANNA<<<<<<<<<<",
    ],
)
def test_lines_as_a_scanner_reads_them_are_found(line: str) -> None:
    """R058: with other signs for the fillers, spaces between, small letters, and letters for figures."""
    assert found(f"Scan:\n{line}\nEinde", "mrz")


@pytest.mark.parametrize(
    "text",
    [
        "if (a << 2) { b << 3 } << einde van het voorbeeld in de programmeerles",
        "DIT IS EEN KOP IN HOOFDLETTERS VAN EEN HANDELINGSPLAN",
        "<<<<<<<< knip hier >>>>>>>>",
        "M6 112 E6 121 M7 134 E7 141 M8 150",
    ],
)
def test_other_lines_are_none(text: str) -> None:
    """R058: a heading, a line to cut along, a row of scores."""
    assert found(text, "mrz") == []


accounts = st.integers(0, 10**10 - 1).map(lambda number: f"OSOB{number:010d}")


@given(accounts, st.sampled_from(["", " ", ".", "-"]), st.booleans())
def test_an_account_is_found_however_it_is_written(account: str, between: str, small: bool) -> None:
    """R055: together or in fours, with any sign between, in small letters; what follows is no part of it."""
    whole = f"NL{mod_97_10.calc_check_digits(account + 'NL')}{account}"
    written = between.join(whole[place : place + 4] for place in range(0, len(whole), 4))
    written = written.lower() if small else written
    assert found(f"Op rekening {written} van M. Voorbeeld in 2024", "iban") == [written]


@given(accounts)
def test_a_row_that_fails_its_own_test_is_no_account(account: str) -> None:
    """R055: two wrong check figures make it something else."""
    check = int(mod_97_10.calc_check_digits(account + "NL"))
    assert found(f"Kenmerk NL{(check + 1) % 97:02d}{account}", "iban") == []


@pytest.mark.parametrize(
    ("text", "subject", "number"),
    [
        ("Paspoortnr. U12345678", "documentnummer", "U12345678"),
        ("Nummer identiteitskaart: XK12F34G5.", "documentnummer", "XK12F34G5"),
        ("documentnummer YR8K92LM4", "documentnummer", "YR8K92LM4"),
        ("V-nummer: 2841903375", "vnummer", "V-nummer: 2841903375"),
        ("vreemdelingennummer 284 190 3375", "vnummer", "vreemdelingennummer 284 190 3375"),
        ("BSN 9999.30.266", "bsn", "9999.30.266"),
        ("999 957 387", "bsn", "999 957 387"),
    ],
)
def test_numbers_of_papers_and_people(text: str, subject: str, number: str) -> None:
    """R044, R058, R138: by what stands before it, or by its own test."""
    assert found(text, subject) == [number]


@pytest.mark.parametrize(
    "text",
    ["Ticket 481260030", "Telefoon 06-12345678", "Toets 2025-01-IEP-00412", "Code XK12F34G5 van het slot"],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    """R138: what fails the test of eleven, a telephone, a code without a paper beside it."""
    assert scan_text(text) == []
