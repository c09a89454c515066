"""Pages out of a PDF, with nothing of the others: what is left behind is not in the new file in any form (R031).

A PDF is no stack of pages: pages share lists of pictures and fonts, form fields hang together, and titles, bookmarks,
notes and enclosed files stand around them. So the new file is built from nothing, and takes over what the chosen pages
draw and no more. Form fields and notes become part of the page as it looks. PDFium, which shows PDFs here, copies a
shared list whole, with the pictures of other pages in it; qpdf, under pikepdf, lets every object be looked at.

Of a font that the document shares, the shapes of its letters stay as they are: letters, but no words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

from oso_desktop.errors import OsoError

if TYPE_CHECKING:
    import pikepdf

_PRINT_AGAIN: Final = (
    "Druk de bladzijden die mee moeten af naar een nieuwe pdf. Voeg die toe als eigen bijlage."
)


class NotCuttable(OsoError):
    """A PDF out of which pages cannot be taken, or pages that it does not have."""


def page_count(data: bytes) -> int:
    """How many pages the PDF has; raises NotCuttable for what no pages can be taken from."""
    with _opened(data) as source:
        return len(source.pages)


def cut(data: bytes, pages: Sequence[int]) -> bytes:
    """A PDF of these pages alone, numbered from 1, in this order; the same input always gives the same bytes.

    Raises NotCuttable for what is no readable PDF, is locked, has hidden layers or a form of its own kind, for a page
    that it does not have, and for pages that are windows on one drawing, so that one cannot go without the other.
    """
    import pikepdf  # noqa: PLC0415 - a large library, needed by few

    from oso_desktop.exchange.pdf_pruning import Pruning, Unprunable  # noqa: PLC0415

    with _opened(data) as source:
        wrong = [number for number in pages if not 1 <= number <= len(source.pages)]
        if wrong or not pages:
            raise NotCuttable(
                f"Dit document heeft {_count(len(source.pages))}. "
                + (f"Bladzijde {wrong[0]} is er niet." if wrong else "Er is geen bladzijde gekozen."),
                "Kijk bij Bekijken welke bladzijden mee moeten en typ die nummers.",
            )
        target = pikepdf.new()
        pruning = Pruning(source, target, pages)
        if "/AcroForm" in source.Root and source.Root.AcroForm.get("/NeedAppearances", False):
            source.generate_appearance_streams()
        source.flatten_annotations("screen")
        try:
            for number in pages:
                target.pages.append(pikepdf.Page(pruning.page(number)))
        except Unprunable as problem:
            raise NotCuttable(
                "Uit deze pdf is geen losse bladzijde te halen, omdat de bladzijden één geheel zijn."
                if problem.shared
                else "Deze pdf is te ingewikkeld om er bladzijden uit te halen.",
                _PRINT_AGAIN,
            ) from problem
        result = BytesIO()
        target.save(
            result,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=True,
        )
        return result.getvalue()


def pages_named(data: bytes, name: str) -> frozenset[int]:
    """The pages, from 0, that the document itself calls so; none of one that is no PDF, or that is locked."""
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as source:
            return frozenset(number for number, page in enumerate(source.pages) if str(page.label) == name)
    except (pikepdf.PdfError, RecursionError, TypeError, ValueError, KeyError):
        return frozenset()


def _count(pages: int) -> str:
    return "1 bladzijde" if pages == 1 else f"{pages} bladzijden"


@contextmanager
def _opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    import pikepdf  # noqa: PLC0415

    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True) as source:
            _require_plain(source)
            yield source
    except pikepdf.PasswordError:
        raise _locked() from None
    except (
        pikepdf.PdfError,
        pikepdf.DependencyError,
        RecursionError,
        TypeError,
        ValueError,
        KeyError,
    ) as error:
        raise NotCuttable(
            "Dit bestand is geen pdf die te openen is, of het is beschadigd.",
            "Maak of download het opnieuw, of stuur een samenvatting als eigen bijlage.",
        ) from error


def _require_plain(source: pikepdf.Pdf) -> None:
    """Of what is locked, hidden or drawn by a program the pages alone do not tell what the person saw."""
    if source.is_encrypted:
        raise _locked()
    form = source.Root.get("/AcroForm")
    if form is not None and "/XFA" in form:
        raise NotCuttable("Deze pdf is een invulformulier van een bijzondere soort.", _PRINT_AGAIN)
    layers = source.Root.get("/OCProperties")
    standard = layers.get("/D") if layers is not None else None
    if standard is not None and (standard.get("/BaseState") == "/OFF" or len(standard.get("/OFF", ()))):
        raise NotCuttable("In deze pdf zitten lagen die niet te zien zijn.", _PRINT_AGAIN)


def _locked() -> NotCuttable:
    return NotCuttable(
        "Deze pdf is beveiligd. Er zijn geen bladzijden uit te halen.",
        "Vraag de maker om een pdf zonder beveiliging, of stuur een samenvatting als eigen bijlage.",
    )
