"""Which letters the typefaces can write, and what happens to the others."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.letters.fonts import UNKNOWN, faces, missing_glyphs, normalised, stretches


@pytest.mark.parametrize(
    "text",
    [
        "ŞşİıĞğÇçÖöÜü",
        "ĄąĆćĘęŁłŃńÓóŚśŹźŻż",
        "âêîôûúäëïöü’t ĳĲ",
        "ắằẳẵặấầẩẫậếềểễệốồổỗộơờởỡợưừửữựđĐ",
        "ăâîșțĂÂÎȘȚ",
        "őűŐŰčďěňřšťůž",
        "Юлія Їжак αβγ",
        "“”‘’–—…€•",
        "Ḥaḏīṯ Ṣāliḥ ʿAbd al-Qādir ḫ ḵ",
        "Adẹ́bọ̀lá Ọ̀ṣun",
        "n̈ q̇ m̄ s̱ x̌ e̊",
        "′″‴₺₴‹›№",
        "علي محمد فاطمة پەروین گۆران",
    ],
)
def test_names_of_dutch_pupils_can_be_written(text: str) -> None:
    assert missing_glyphs(text) == set()


def test_every_letter_of_the_alphabets_of_europe_can_be_written() -> None:
    """Latin with all its extensions and marks, Greek and Cyrillic, as far as Unicode gives them a letter."""
    blocks = ((0x20, 0x7E), (0xA1, 0x24F), (0x1E00, 0x1EFF), (0x300, 0x36F), (0x386, 0x3CE), (0x400, 0x45F))
    letters = "".join(
        chr(code)
        for first, last in blocks
        for code in range(first, last + 1)
        if unicodedata.name(chr(code), "")
    )
    # A mark by itself is composed with what stands before it, so each is looked at alone.
    assert {letter for letter in letters if missing_glyphs(letter)} == set()


@pytest.mark.parametrize(
    ("word", "face"),
    [("ḫ", "NotoSans"), ("علي", "NotoSansArabic"), ("İ", "FiraSans-Regular"), ("n̈", "FiraSans-Regular")],
)
def test_a_word_is_set_in_the_first_typeface_that_has_all_of_it(word: str, face: str) -> None:
    assert stretches(word) == [(face, word)]


def test_a_word_of_two_scripts_is_set_in_two_typefaces() -> None:
    assert stretches("ḫع") == [("NotoSans", "ḫ"), ("NotoSansArabic", "ع")]


def test_what_cannot_be_written_is_named() -> None:
    assert missing_glyphs("Ali ሰላም 🙂") == {"ሰ", "ላ", "ም", "🙂"}
    assert stretches("🙂") == [(faces(bold=False)[1].name, UNKNOWN)]


def test_a_word_changes_typeface_as_a_whole() -> None:
    main, helper = (face.name for face in faces(bold=True))
    assert stretches("Beste İbrahim & Co", bold=True) == [
        (main, "Beste"),
        (main, " "),
        (helper, "İbrahim"),
        (main, " "),
        (main, "&"),
        (main, " "),
        (main, "Co"),
    ]


def test_combining_marks_are_composed_and_invisible_controls_dropped() -> None:
    assert normalised("Zoe\u0308\u200b\u202e\r\nx\u2011y\u202fz") == "Zoë\nx-y\u00a0z"


@given(st.text())
def test_all_of_a_text_is_set_and_nothing_else(text: str) -> None:
    """What looks like markup is text like any other."""
    tidy = normalised(text)
    lacking = missing_glyphs(tidy)
    shown = "".join(UNKNOWN if c in lacking else c for c in tidy)
    assert "".join(part for _, part in stretches(text)) == shown
