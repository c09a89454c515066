"""A page of ours over every page of a paper: nothing of the paper goes, and it grows no more than it must."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name, ObjectStreamMode, OutlineItem, Pdf
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.exchange.stamping import stamped


def paper(pages: int, word: str = "KOP") -> bytes:
    """A tagged paper with a bookmark for each page, its objects loose as most programs save them."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for number in range(pages):
        canvas.drawString(60, 700, f"{word}{number}")
        canvas.showPage()
    canvas.save()
    result = BytesIO()
    with Pdf.open(BytesIO(target.getvalue())) as document:
        document.Root.MarkInfo = Dictionary(Marked=True)
        document.Root.StructTreeRoot = document.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        with document.open_outline() as outline:
            outline.root.extend(OutlineItem(f"blad {number}", number) for number in range(pages))
        document.save(result, object_stream_mode=ObjectStreamMode.disable, deterministic_id=True)
    return result.getvalue()


def words(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


STAMP = paper(2, "KOPIE")


def test_the_first_page_of_the_stamp_stands_on_every_page_with_what_stood_there() -> None:
    found = words(stamped(paper(3), STAMP))

    assert [(f"KOP{number}" in text, "KOPIE0" in text) for number, text in enumerate(found)] == [
        (True, True)
    ] * 3
    assert not any("KOPIE1" in text for text in found)


def test_tags_and_bookmarks_stay() -> None:
    """R090: a copy is read aloud as its original is."""
    with Pdf.open(BytesIO(stamped(paper(3), STAMP))) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.StructTreeRoot.Type == Name.StructTreeRoot
        with document.open_outline() as outline:
            assert [item.title for item in outline.root] == ["blad 0", "blad 1", "blad 2"]


def test_the_same_two_always_give_the_same_bytes() -> None:
    """R090: what was seen before it was printed is what was printed."""
    assert stamped(paper(2), STAMP) == stamped(paper(2), STAMP)


def test_a_long_paper_is_smaller_with_its_stamp_than_it_was_without() -> None:
    """What is in it is packed together; the stamp itself is in it once."""
    long = paper(200)

    assert len(stamped(long, STAMP)) < len(long)


def test_a_paper_that_was_stamped_before_keeps_that_stamp_too() -> None:
    (found,) = words(stamped(stamped(paper(1), STAMP), paper(1, "NOGEENS")))

    assert [word in found for word in ("KOP0", "KOPIE0", "NOGEENS0")] == [True] * 3


@pytest.mark.parametrize(("document", "stamp"), [(b"geen PDF", STAMP), (STAMP, b"geen PDF")])
def test_what_is_no_pdf_is_said_to_be_none(document: bytes, stamp: bytes) -> None:
    with pytest.raises(pikepdf.PdfError):
        stamped(document, stamp)
