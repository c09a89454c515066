"""What a document points at: links with their anchors, files and tests named in it, numbers of requirements.

A reader follows these; each of them that leads nowhere is a promise without its proof.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path

from tests.requirements.table import numbers_in, requirements

ROOT = Path(__file__).resolve().parents[2]

_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)
_MARKED = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NO_SLUG = re.compile(r"[^\w\- ]")
_OF_THE_TREE = (
    "tests/",
    "docs/",
    "resources/",
    "benchmarks/",
    "frozen/",
    "ui/",
    "oso_desktop/",
    ".ci/",
)
_OF_THE_PACKAGE = (
    "services/",
    "store/",
    "vault/",
    "exchange/",
    "letters/",
    "dossier/",
    "gegevensset/",
    "qt/",
)
_PLACEHOLDER = re.compile(r"[A-Z]{3,}(?=/|$)|[{<…]")
"""What a reader fills in, such as the CODE of a language."""


def documents() -> list[Path]:
    """Every document that people read: those at the top, and everything under docs/."""
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def broken(page: Path, text: str | None = None) -> list[str]:
    """What in this document, or in `text` at its place, leads nowhere."""
    text = page.read_text(encoding="utf-8") if text is None else text
    return [*_links(page, text), *_paths(page, text), *_numbers(text)]


def _links(page: Path, text: str) -> Iterator[str]:
    for target in _LINK.findall(_CODE.sub("", _FENCED.sub("", text))):
        if target.startswith(("https://", "http://", "mailto:")):
            continue
        file, _, anchor = target.partition("#")
        path = (page.parent / file).resolve() if file else page
        if not path.exists():
            yield f"link to {target}"
        elif anchor and anchor not in (_slugs(text) if path == page else anchors(path)):
            yield f"no such heading: {target}"


@cache
def anchors(page: Path) -> frozenset[str]:
    """The headings of a document as a link names them."""
    return _slugs(page.read_text(encoding="utf-8"))


def _slugs(text: str) -> frozenset[str]:
    found: set[str] = set()
    for heading in _HEADING.findall(_FENCED.sub("", text)):
        plain = _MARKED.sub(r"\1", heading).replace("`", "").replace("*", "").lower()
        slug = base = _NO_SLUG.sub("", plain).replace(" ", "-")
        count = 0
        while slug in found:
            count += 1
            slug = f"{base}-{count}"
        found.add(slug)
    return frozenset(found)


def _paths(page: Path, text: str) -> Iterator[str]:
    for code in _CODE.findall(_FENCED.sub("", text)):
        name, _, test = code.partition("::")
        if " " in name or _PLACEHOLDER.search(name):
            continue
        places = _places(page, name)
        if not places:
            continue
        found = [path for place, pattern in places for path in place.glob(pattern)]
        if not found:
            yield f"path {code}"
        elif test and test.split("[")[0] not in tests_in(found[0]):
            yield f"test {code}"


def _places(page: Path, name: str) -> list[tuple[Path, str]]:
    """Where a path may lie as it is written here; none for what is no path of the project."""
    name = name.rstrip("/")
    if page.name == "requirements.md" and re.fullmatch(r"[\w/]+/test_\w+\.py", name):
        return [(ROOT / "tests", name)]  # that page names them as seen from there
    if name.startswith(_OF_THE_TREE):
        return [(ROOT, name)]
    if name.startswith(_OF_THE_PACKAGE) and name.endswith(".py"):
        return [(ROOT / "oso_desktop", name)]
    return []


@cache
def tests_in(path: Path) -> Collection[str]:
    """The names of the tests of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@cache
def _known() -> frozenset[str]:
    return frozenset(each.number for each in requirements())


def _numbers(text: str) -> Iterator[str]:
    for number in sorted(set(numbers_in(text)) - _known()):
        yield f"requirement {number}"
