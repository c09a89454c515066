"""Which letters the typefaces can write, and what happens to the others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.letters.fonts import UNKNOWN, faces, markup, missing_glyphs, normalised


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
    ],
)
def test_names_of_dutch_pupils_can_be_written(text: str) -> None:
    assert missing_glyphs(text) == set()


def test_what_cannot_be_written_is_named() -> None:
    assert missing_glyphs("Ali علي 🙂") == {"ع", "ل", "ي", "🙂"}
    assert markup("🙂") == f'<font name="{faces(bold=False)[1].name}">{UNKNOWN}</font>'


def test_a_word_changes_typeface_as_a_whole() -> None:
    helper = faces(bold=True)[1].name
    assert markup("Beste İbrahim & Co", bold=True) == f'Beste <font name="{helper}">İbrahim</font> &amp; Co'


def test_combining_marks_are_composed_and_invisible_controls_dropped() -> None:
    assert normalised("Zoe\u0308\u200b\u202e\r\nx\u2011y\u202fz") == "Zoë\nx-y\u00a0z"


@given(st.text())
def test_markup_says_nothing_of_its_own(text: str) -> None:
    """Whatever the text, no tag but the typeface's and the line break's comes out of it."""
    bare = markup(text).replace("<br/>", "").replace("</font>", "")
    for face in faces(bold=False):
        bare = bare.replace(f'<font name="{face.name}">', "")
    assert "<" not in bare
    assert ">" not in bare
