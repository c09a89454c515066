"""docs/school: the papers for the FG, the board and the participation council, made from their sources.

`python -m tests.documents.school` writes them. A source in `sources/` is the paper with its figures left open:
`{{name}}` is a figure of `facts.py`, and alone on its line a table of `tables.py`. What a school fills in itself stands
as `[in te vullen: …]`.
"""

from __future__ import annotations

import re
from pathlib import Path

from tests.documents.facts import facts
from tests.documents.references import ROOT
from tests.documents.tables import tables

SOURCES = Path(__file__).parent / "sources"
PAGES = ROOT / "docs" / "school"

_OPEN = re.compile(r"\{\{([^{}]+)\}\}")
_NOTE = "<!-- Gemaakt door python -m tests.documents.school. Wijzig tests/documents/sources/{name}. -->\n\n"


class NoSuchFigure(Exception):
    """A source asks for a figure or a table that nobody makes."""


def sources() -> list[Path]:
    """Every source, in the order of its name."""
    return sorted(SOURCES.glob("*.md"))


def rendered(source: Path) -> str:
    """The paper that this source becomes."""
    return _NOTE.format(name=source.name) + filled(source.read_text(encoding="utf-8"))


def filled(text: str) -> str:
    """A source with its figures and tables."""
    return _OPEN.sub(lambda found: _value(found[1].strip()), text)


def _value(name: str) -> str:
    if name in facts():
        return facts()[name]
    if name in tables():
        return tables()[name]()
    raise NoSuchFigure(name)


def asked() -> set[str]:
    """The names that the sources ask for."""
    return {name.strip() for path in sources() for name in _OPEN.findall(path.read_text(encoding="utf-8"))}


def write() -> None:
    """Writes every paper."""
    PAGES.mkdir(exist_ok=True)
    for source in sources():
        (PAGES / source.name).write_text(rendered(source), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
