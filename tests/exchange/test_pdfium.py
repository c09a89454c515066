"""PDFium bears one thread at a time; the program has two workers, and a preview that draws in a third thread."""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.exchange import merging, text_pdf
from oso_desktop.exchange.pdf_pages import pages_named
from oso_desktop.exchange.pdfium import PDFIUM
from oso_desktop.exchange.text_parts import Budget

OURS = Path(merging.__file__).parents[1]


@pytest.fixture
def three_pages() -> bytes:
    canvas = Canvas(file := io.BytesIO())
    for number in range(3):
        canvas.drawString(100, 100, f"bladzijde {number}")
        canvas.addPageLabel(number, prefix="strook" if number == 1 else "anders")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bool]]:
    """Whether the lock was held each time that a document was opened."""
    found: list[bool] = []
    opened = pypdfium2.PdfDocument

    def watched(*given: Any, **named: Any) -> pypdfium2.PdfDocument:
        found.append(PDFIUM.locked())
        return opened(*given, **named)

    monkeypatch.setattr(pypdfium2, "PdfDocument", watched)
    yield found
    assert not PDFIUM.locked()


def test_a_text_is_read_by_one_thread_at_a_time(three_pages: bytes, held: list[bool]) -> None:
    pieces, _ = text_pdf.read_pdf(three_pages, Budget())

    assert pieces
    assert held == [True]


def test_pages_are_drawn_by_one_thread_at_a_time(
    three_pages: bytes, held: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(merging, "_has_hidden_layers", lambda _source: True)

    merging.mergeable(three_pages, "application/pdf")

    assert held == [True]


def test_an_error_halfway_that_somebody_keeps_holds_nobody_up(
    three_pages: bytes, held: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told on the screen's thread, which cannot let go of what a worker took."""

    def broken(_picture: object) -> None:
        raise OSError

    monkeypatch.setattr(merging, "_has_hidden_layers", lambda _source: True)
    monkeypatch.setattr(merging, "_on_white", broken)

    with pytest.raises(merging.NotMergeable) as kept:
        merging.mergeable(three_pages, "application/pdf")

    assert held == [True]
    assert not PDFIUM.locked()
    assert kept.value.__traceback__ is not None


def test_whoever_asks_pdfium_knows_the_lock() -> None:
    asking = {path for path in OURS.rglob("*.py") if "import pypdfium2" in path.read_text(encoding="utf-8")}

    assert asking
    assert [path.name for path in asking if "import PDFIUM" not in path.read_text(encoding="utf-8")] == []


def test_a_page_is_found_by_the_name_it_has(three_pages: bytes) -> None:
    assert pages_named(three_pages, "strook") == {1}
    assert pages_named(three_pages, "niets") == frozenset()
    assert pages_named(b"geen PDF", "strook") == frozenset()


def test_qtpdf_is_never_asked_for_a_name_of_a_page() -> None:
    """It asks PDFium for that without its own lock."""
    assert [
        f"{path.name}:{node.lineno}"
        for path in (OURS / "qt").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute) and node.attr in ("pageLabel", "pageIndexForLabel", "pageModel")
    ] == []
