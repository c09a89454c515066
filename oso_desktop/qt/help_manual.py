"""The manual for schools as the program carries it: its pages with their titles, and searching in them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from oso_desktop.assets import docs

FOLDER = "handleiding"
TERMS = "../begrippen.md"
"""The list of terms, as the manual links to it."""

CARD = "snelkaart.md"
"""The quick card, made for one A4."""

_FIRST = ("README.md", CARD, TERMS)
_MARKS = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*_`|#>]|:?-{3,}:?")


@dataclass(frozen=True, slots=True)
class ManualPage:
    """One page: its file as seen from the manual's folder, its title, and its words for searching."""

    name: str
    title: str
    words: str


@cache
def manual_pages() -> tuple[ManualPage, ...]:
    """All pages: what there is of all tasks, the quick card and the terms first, then the tasks in their order."""
    folder = docs() / FOLDER
    tasks = sorted(path.name for path in folder.glob("[0-9]*.md"))
    return tuple(_read(name, folder / name) for name in (*_FIRST, *tasks))


def _read(name: str, path: Path) -> ManualPage:
    text = path.read_text(encoding="utf-8")
    title = next(line for line in text.splitlines() if line.startswith("# ")).removeprefix("# ").strip()
    plain = " ".join(_MARKS.sub(r" \1 ", text).split())
    return ManualPage(name, title, folded(plain))


def folded(text: str) -> str:
    """A text as it is sought: without capitals and accents."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def found(sought: str) -> list[ManualPage]:
    """The pages that have all of these words, first those with them in the title or often; without words every page."""
    words = folded(sought).split()
    pages = [page for page in manual_pages() if all(word in page.words for word in words)]

    def weight(page: ManualPage) -> tuple[bool, int]:
        title = folded(page.title)
        return all(word in title for word in words), sum(page.words.count(word) for word in words)

    return sorted(pages, key=weight, reverse=True) if words else pages


def in_manual(name: str) -> Path | None:
    """The file of a page or picture by its place seen from the manual's folder; None for what is no part of it."""
    top = docs().resolve()
    path = (top / FOLDER / name).resolve()
    carried = path.is_relative_to(top / FOLDER) or path == (top / FOLDER / TERMS).resolve()
    return path if carried and path.is_file() else None
