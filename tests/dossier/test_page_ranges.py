"""Pages as a person types them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.page_ranges import LARGEST_PAGE, BadPages, pages_in, spoken_pages, written_pages

PAGES = st.sets(st.integers(1, LARGEST_PAGE), max_size=30)


@pytest.mark.parametrize(
    ("typed", "pages", "written", "spoken"),
    [
        ("", (), "", ""),
        ("  ", (), "", ""),
        ("3", (3,), "3", "bladzijde 3"),
        ("1-2, 5", (1, 2, 5), "1-2, 5", "bladzijde 1-2 en 5"),
        ("5,1 – 2", (1, 2, 5), "1-2, 5", "bladzijde 1-2 en 5"),
        ("1 t/m 3 en 2", (1, 2, 3), "1-3", "bladzijde 1-3"),
        ("1; 3; 5", (1, 3, 5), "1, 3, 5", "bladzijde 1, 3 en 5"),
        ("2-2", (2,), "2", "bladzijde 2"),
        ("1,2,3", (1, 2, 3), "1-3", "bladzijde 1-3"),
        (f"{LARGEST_PAGE}", (LARGEST_PAGE,), f"{LARGEST_PAGE}", f"bladzijde {LARGEST_PAGE}"),
    ],
)
def test_pages_are_read_put_in_order_and_said(
    typed: str, pages: tuple[int, ...], written: str, spoken: str
) -> None:
    """R031."""
    assert pages_in(typed) == pages
    assert written_pages(pages) == written
    assert spoken_pages(typed) == spoken


@pytest.mark.parametrize(
    "typed",
    ["0", "-1", "1-", "-", "a", "1-2-3", "1..3", "2-1", "1,,2", "1.5", f"{LARGEST_PAGE + 1}", "1-99999999"],
)
def test_anything_else_is_refused_with_what_to_type(typed: str) -> None:
    """R031: so a slip of the finger never sends another page."""
    with pytest.raises(BadPages) as refused:
        pages_in(typed)
    assert refused.value.next_step.endswith(".")


@given(pages=PAGES)
def test_what_is_written_reads_back_as_the_same_pages(pages: set[int]) -> None:
    wanted = tuple(sorted(pages))
    assert pages_in(written_pages(wanted)) == wanted
    assert written_pages(pages_in(written_pages(wanted))) == written_pages(wanted)


@given(text=st.text(alphabet="0123456789-,; enx", max_size=20))
def test_any_text_is_pages_or_a_clear_error(text: str) -> None:
    try:
        pages = pages_in(text)
    except BadPages:
        return
    assert list(pages) == sorted(set(pages))
    assert all(1 <= page <= LARGEST_PAGE for page in pages)
