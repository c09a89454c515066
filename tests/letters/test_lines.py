"""How a text is set in lines: as many words to a line as fit, nothing lost, and as reportlab's own paragraph does."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from oso_desktop.letters.flow import style
from oso_desktop.letters.fonts import advances, faces, stretches
from oso_desktop.letters.lines import GIVE, Lines, set_in_lines
from tests.letters.sizes import SPACED, UNBROKEN

WIDTH = 200.0
LOOK = style(12.0)
WORDS = (
    "de",
    "school",
    "Wij",
    "dossier,",
    "een",
    "overstapdossier",
    "·",
    "€5",
    "Łucja",
    "hè?",
    "(WPO",
    "42).",
)
texts = st.lists(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), min_size=1, max_size=4).map(
    "\n".join
)


def said(lines: Lines) -> list[str]:
    """The words of each line."""
    return ["".join(part for _, part in line.stretches) for line in lines.lines]


def too_wide(lines: Lines) -> list[str]:
    """The lines that are wider than a line may be."""
    space = advances(" ", 12.0)
    return [
        words
        for line, words in zip(lines.lines, said(lines), strict=True)
        if line.width > lines.width + GIVE * space * words.count(" ") + 0.001
    ]


def lines_of(text: str, width: float = WIDTH, *, bold: bool = False) -> Lines:
    return set_in_lines(stretches(text, bold=bold), style(12.0, bold=bold), width)


@given(texts.filter(str.strip))
def test_it_breaks_where_reportlab_does(text: str) -> None:
    paragraph = Paragraph(text.replace("\n", "<br/>"), LOOK)
    _, height = paragraph.wrap(WIDTH, 1e6)

    assert lines_of(text).height == pytest.approx(height)


@given(texts, st.floats(min_value=120, max_value=500))
def test_a_line_has_as_many_words_as_fit(text: str, width: float) -> None:
    lines = lines_of(text, width)
    place = 0
    given_lines = text.split("\n")
    for line in said(lines):
        while not given_lines[place].split() and line:
            place += 1
        words = given_lines[place].split()
        assert words[: len(line.split())] == line.split()
        rest = words[len(line.split()) :]
        if rest:
            assert advances(f"{line} {rest[0]}", 12.0) > width - 0.001
            given_lines[place] = " ".join(rest)
        else:
            place += 1
    assert too_wide(lines) == []


@pytest.mark.parametrize("text", [UNBROKEN, f"{SPACED} {UNBROKEN} {SPACED}", f"a {UNBROKEN}", "W" * 500])
@pytest.mark.parametrize("width", [30.0, 120.0, 467.0])
def test_a_word_that_fits_on_no_line_is_set_in_pieces(text: str, width: float) -> None:
    lines = lines_of(text, width)

    assert "".join(said(lines)).replace(" ", "") == text.replace(" ", "")
    assert too_wide(lines) == []
    assert all(line.stretches for line in lines.lines)


def test_a_long_word_does_not_begin_at_the_end_of_a_line() -> None:
    first, second, *_ = said(lines_of(f"Dit is een brief over {UNBROKEN}"))
    assert first == "Dit is een brief over"
    assert UNBROKEN.startswith(second)


def test_what_is_bold_within_a_sentence_touches_its_full_stop() -> None:
    main, bold = faces(bold=False)[0].name, faces(bold=True)[0].name
    (line,) = set_in_lines([(main, "Dat gaat "), (bold, "niet"), (main, ". Punt")], LOOK, 400).lines

    assert line.stretches == ((main, "Dat gaat "), (bold, "niet"), (main, ". Punt"))


def test_empty_lines_are_room_to_write_on() -> None:
    assert said(lines_of("\n\n\n")) == ["", "", ""]
    assert said(lines_of("a\n\nb\n")) == ["a", "", "b"]
    assert lines_of("").height == lines_of("  ").height == 0


@pytest.mark.parametrize(
    ("count", "room", "split"),
    [
        (2, 1, None),
        (3, 2, None),
        (4, 3, (2, 2)),
        (4, 1, None),
        (9, 4, (4, 5)),
        (9, 8, (7, 2)),
        (5, 2, (2, 3)),
    ],
)
def test_no_line_stands_alone_on_a_page(count: int, room: int, split: tuple[int, int] | None) -> None:
    """`room` lines fit of `count`: at least two stay together on either side."""
    lines = lines_of("\n".join(["regel"] * count))
    parts = lines.split(room * LOOK.leading + 1)

    assert (None if parts is None else tuple(len(part.lines) for part in parts)) == split


@settings(max_examples=20)
@given(texts, st.booleans())
def test_what_is_drawn_is_what_was_set_and_where(text: str, right: bool) -> None:
    lines = set_in_lines(stretches(text), style(12.0, right=right), WIDTH)
    buffer = BytesIO()
    canvas = Canvas(buffer, pagesize=(400, 3000))
    lines.draw(canvas, 100, 2900)
    canvas.showPage()
    canvas.save()
    document = pypdfium2.PdfDocument(buffer.getvalue())
    page = document[0].get_textpage()
    assert page.get_text_range().split() == text.split()
    boxes = [page.get_rect(number) for number in range(page.count_rects())]
    document.close()
    for left, bottom, end, top in boxes:
        assert left >= 99
        assert end <= 100 + WIDTH + 6
        assert 2900 - lines.height - 1 <= bottom <= top <= 2900
    if boxes:
        edge = max(box[2] for box in boxes) if right else min(box[0] for box in boxes)
        assert abs(edge - (100 + WIDTH if right else 100)) < 4
