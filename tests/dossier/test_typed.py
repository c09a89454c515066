"""What is typed or pasted is kept word for word, but for signs that nobody sees and no file can hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.typed import clean_block, clean_record
from oso_desktop.exchange.oso_xml import read_dossier, write_dossier
from oso_desktop.gegevensset.texts import clean_line, clean_text
from tests.dossier.cases import COLLEGE, SCHOOL, addresses, made, plan, pupil

PASTED = st.text(st.characters() | st.sampled_from("\x00\x01\x08\t\n\x0b\x0c\r\x1f\x7f\x85\u2028\ufffe"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("een\r\ntwee\rdrie\nvier", "een\ntwee\ndrie\nvier"),
        ("uit\x0bWord\x0cgeplakt", "uit\nWord\ngeplakt"),
        ("a\x00\x02\x1f\ud800\uffffb", "ab"),
        ("  spaties \t tab  ", "  spaties \t tab  "),
        ("café \u00a0\u200d\U0001f468 e\u0301", "café \u00a0\u200d\U0001f468 e\u0301"),
    ],
)
def test_what_is_kept_of_a_text(typed: str, kept: str) -> None:
    """R098."""
    assert clean_text(typed) == kept


@given(typed=PASTED)
def test_whatever_is_pasted_can_be_written_and_read_back(typed: str) -> None:
    kept = clean_text(typed)
    student = pupil()
    advice = student.record.overstapadvies
    assert advice is not None
    record = replace(student.record, overstapadvies=replace(advice, argumentatie=f"x{kept}"))
    composed = made(replace(student, record=record), plan(student))

    assert read_dossier(write_dossier(composed)).dossier == composed
    assert clean_text(kept) == kept
    assert clean_text(clean_line(typed)) == clean_line(typed)
    assert "\n" not in clean_line(typed)


def test_a_block_that_was_read_stays_as_it_was_unless_no_file_could_hold_it() -> None:
    record = pupil(roepnaam="Ida\r\nAnna").record
    broken = replace(record, adreslijst=addresses(street="Verzin\x02laan"))

    assert clean_block(record) is record
    lines = clean_block(broken).adreslijst
    assert lines is not None
    assert lines.adres[0].straat == "Verzinlaan"


def test_the_particulars_of_a_school_stand_on_one_line_each() -> None:
    typed = replace(SCHOOL, name=" De\x0bSchool ", address=replace(SCHOOL.address, street="Pad\n\x01"))

    assert clean_record(typed) == replace(
        SCHOOL, name="De School", address=replace(SCHOOL.address, street="Pad")
    )
    assert clean_record(COLLEGE) == COLLEGE
