"""A person's remarks on a sheet: word for word, with who, when and about what, and never somebody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.inzage import Remark
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.document import Document, Quote
from oso_desktop.letters.facts import LetterFacts, slip_code
from oso_desktop.letters.remark_sheet import RemarkFacts, remark_sheet
from tests.letters.people import FATHER, MOTHER, SCHOOL, TODAY, address, facts, pupil, remark
from tests.letters.reading import badly_placed, dense, pages, words

LONG = "Wij zijn het niet eens met het advies, want thuis zien wij iets heel anders. " * 60


def of(*remarks: Remark, built: LetterFacts | None = None, relation: str = "Moeder") -> RemarkFacts:
    built = built or facts()
    return RemarkFacts(
        school=SCHOOL,
        student=built.student,
        dossier=built.dossier,
        relation=relation,
        remarks=remarks,
        today=TODAY,
    )


def quoted(document: Document) -> list[str]:
    return [
        block.text for section in document.sections for block in section.blocks if isinstance(block, Quote)
    ]


def test_it_says_who_said_what_and_when_about_which_dossier() -> None:
    """R097, R098: a sheet that can go along as an attachment."""
    sheet = remark_sheet(of(remark("Sanne kan meer dan in het advies staat.")))
    (page,) = pages(sheet)

    assert not badly_placed(sheet)
    for said in (
        "Hanneke de Vries",
        "Moeder",
        "Sanne de Vries",
        "Wat is er gezegd op 20 maart 2026?",
        "Vastgelegd door M. de Boer",
        "Sanne kan meer dan in het advies staat.",
        "Onderwijskundig rapport bij de overstap naar een andere school",
        "Voorbeeldcollege",
        "Basisschool De Wilgentuin",
        slip_code(facts().dossier.id, MOTHER),
    ):
        assert said in page, said


@given(said=st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=4))
def test_not_a_sign_of_what_was_said_is_altered(said: list[str]) -> None:
    """R098: whatever was typed reaches the paper as it is, and is never read as markup or as a place to fill in."""
    sheet = remark_sheet(of(*(remark(text) for text in said)))

    assert quoted(sheet) == said


@pytest.mark.parametrize(
    "text",
    [
        "Regel één.\nRegel twee.\n\nEn {naam} en **dit** en <b>dat</b> & zo.",
        "Zażółć gęślą jaźń, İstanbul'da, Đặng Thị Ngọc Ánh.",
        "W" * 200,
    ],
)
def test_what_was_said_is_read_back_from_the_paper(text: str) -> None:
    """R098"""
    sheet = remark_sheet(of(remark(text)))

    assert dense(text) in dense(words(sheet))
    assert not badly_placed(sheet)


def test_many_and_long_remarks_run_on_over_pages_without_losing_a_word() -> None:
    """R098"""
    sheet = remark_sheet(of(*(remark(f"Nummer {number}. {LONG}") for number in range(4))))
    text = "".join(pages(sheet))

    assert len(pages(sheet)) > 2
    assert text.count("thuis zien wij iets heel anders") + text.count("thuis") >= 240
    assert all(f"Nummer {number}." in text for number in range(4))
    assert not badly_placed(sheet)


def test_no_sheet_has_the_words_of_two_people() -> None:
    """One guardian never reads what the other said; a sheet without words is no sheet."""
    with pytest.raises(ValueError, match="one person"):
        of(remark("Mijn woorden."), remark("Haar woorden.", FATHER))
    with pytest.raises(ValueError, match="one person"):
        of()


def test_it_is_not_of_another_pupil() -> None:
    other = replace(pupil(), id="student-2")
    with pytest.raises(ValueError, match="another pupil"):
        RemarkFacts(
            school=SCHOOL,
            student=other,
            dossier=facts().dossier,
            relation="",
            remarks=(remark("Mijn woorden."),),
            today=TODAY,
        )


def test_it_has_no_address_and_no_number_of_anybody() -> None:
    """R138, Appendix A: it may go to a samenwerkingsverband too."""
    built = facts(profile=Profile.POSWV)
    text = words(remark_sheet(of(remark("Ik maak mij zorgen."), built=built)))
    (own,) = address("Leerlingweg", "3").adres

    assert own.straat not in text
    assert str(built.student.record.bsn) not in text


def test_without_a_receiver_or_a_known_relation_it_says_no_more_than_is_known() -> None:
    sheet = remark_sheet(of(remark("Ik weet het niet."), built=facts(receiver=None), relation=""))
    text = words(sheet)

    assert "nog niet bekend" in text
    assert "Moeder" not in text
    assert "None" not in text
