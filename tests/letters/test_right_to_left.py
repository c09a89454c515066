"""Letters that are read from right to left: how they look, and what a screen reader hears."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.letters.document import Document, Items, Mark, Pairs, Section, Signature, Text
from oso_desktop.letters.fonts import advances
from oso_desktop.letters.rtl import has_rtl, visual
from oso_desktop.letters.texts import plain
from tests.letters.reading import badly_placed, boxes, on_paper
from tests.letters.structure_of import heard
from tests.letters.test_tagged import document

QUESTION, ANSWER = "ماذا يمكنك أن تفعل؟", "يمكنك قراءة الملف كله في 3 april 2026 مع Sanne de Vries. " * 4
ARABIC = replace(
    document(
        Section(QUESTION, (Text(plain(ANSWER)), Items((plain("قراءة"), plain("كتابة")), Mark.GOES))),
        Section("متى؟", (Pairs((("التاريخ", plain("غدا")),)), Signature("مع التحية،", "Iris, ib"))),
        subject="ملف الانتقال",
        language="ar",
    ),
    rtl=True,
)


def test_the_letters_of_a_word_are_joined_and_stand_from_right_to_left() -> None:
    """Given the name Ali, then its three letters have their shapes within a word, the first one at the right."""
    assert visual("علي", 12.0, 400.0, rtl=True) == "\ufef2\ufee0\ufecb"


def test_words_and_numbers_of_another_script_keep_their_own_direction() -> None:
    seen = visual("علي 2026 Sanne de Vries", 12.0, 400.0, rtl=True)

    assert seen.startswith("Sanne de Vries 2026 ")


@given(
    st.lists(st.sampled_from(["قراءة", "الملف", "2026", "Sanne", "في", "المدرسة"]), min_size=1, max_size=40),
    st.floats(min_value=60, max_value=400),
)
def test_lines_are_broken_as_they_are_read(words: list[str], width: float) -> None:
    """No line is wider than there is room, and the first line has the first words, not the last."""
    text = " ".join(words)

    lines = visual(text, 12.0, width, rtl=True).split("\n")

    assert all(advances(line, 12.0) <= width + 0.01 for line in lines)
    assert sum(len(line.split()) for line in lines) == len(words)
    first = words[: len(lines[0].split())]
    assert visual(" ".join(first), 12.0, 10_000.0, rtl=True) == lines[0]


@pytest.mark.parametrize(
    ("text", "expected"), [("Ali", False), ("Ḥaḏīṯ", False), ("علي", True), ("a שלום", True)]
)
def test_only_what_needs_it_is_put_in_another_order(text: str, expected: bool) -> None:
    assert has_rtl(text) is expected


def ink_ends(top: float, bottom: float, within: tuple[float, float]) -> float:
    """Where the rightmost ink is between two heights and two widths of the first page, all in mm.

    PDFium's boxes of text that is read from right to left cannot be trusted.
    """
    page = pypdfium2.PdfDocument(on_paper(ARABIC).data)[0]
    dots = 10  # per mm
    picture = page.render(scale=dots * 25.4 / 72, grayscale=True).to_pil()
    band = picture.crop((int(within[0] * dots), int(top * dots), int(within[1] * dots), int(bottom * dots)))
    dark = band.point(lambda shade: 255 if shade < 160 else 0).getbbox()
    assert dark is not None
    return within[0] + float(dark[2]) / dots


def test_a_letter_in_arabic_hangs_from_the_right_margin() -> None:
    """The title and the questions end at the right margin, the answers at the edge of their column."""
    assert badly_placed(ARABIC) == []
    assert 188.5 < ink_ends(45, 58, (20, 205)) <= 190.1
    assert 188.5 < ink_ends(68, 82, (152, 205)) <= 190.1
    assert 148.5 < ink_ends(68, 82, (20, 153)) <= 150.1


def test_a_screen_reader_hears_it_in_the_order_of_reading() -> None:
    """What is drawn stands in the order of the eye; what is said in its place is the text as it was written."""
    from oso_desktop.letters.document import typeset

    data = typeset(ARABIC).data
    spoken = [heard_text.encode("utf-16-be").hex().encode() for heard_text in (QUESTION, "قراءة", "غدا")]
    assert heard(ARABIC)[0].forgotten == ""

    with pikepdf.open(__import__("io").BytesIO(data)) as pdf:
        said = b"".join(
            pikepdf.unparse_content_stream(pikepdf.parse_content_stream(page)) for page in pdf.pages
        )
    assert all(each in said.lower() for each in spoken)


def test_an_arabic_name_in_a_dutch_letter_is_joined_too() -> None:
    """Given a father called علي, then his name is set in its own direction in a letter from left to right."""
    letter: Document = document(Section("Wie?", (Text(plain("Beste علي, dit is een brief.")),)))

    texts = " ".join(text for _, _, text in boxes(letter))

    assert "Beste" in texts
    assert badly_placed(letter) == []
