"""The generated parts of docs/architecture.md: which room imports which, as a picture and as a table.

`python -m tests.documents.architecture` writes them. The rooms, their floors and who alone may import which library
come from `.importlinter`; the imports from the code itself, as grimp finds them, of which import-linter is made too.
"""

from __future__ import annotations

import configparser
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

import grimp

from tests.documents.architecture_picture import drawn
from tests.documents.references import ROOT

PACKAGE: Final = "oso_desktop"
PAGE: Final = ROOT / "docs" / "architecture.md"
PICTURE: Final = ROOT / "docs" / "images" / "architecture.svg"
RENEW: Final = "python -m tests.documents.architecture"

_BEGIN: Final = f"<!-- Written by {RENEW}: -->"
_END: Final = "<!-- Up to here. -->"
_WRITTEN: Final = re.compile(rf"(?<={re.escape(_BEGIN)}\n).*?(?={re.escape(_END)})", re.DOTALL)


class NoFloor(Exception):
    """A room of the package has no floor in `.importlinter` yet."""


class NoPlace(Exception):
    """The page has lost one of the lines between which the table stands."""


@dataclass(frozen=True, slots=True)
class Imports:
    """What the modules of one room import: other rooms, and libraries by the name under which they are imported."""

    rooms: frozenset[str]
    libraries: frozenset[str]


def _contracts() -> configparser.ConfigParser:
    read = configparser.ConfigParser()
    read.read(ROOT / ".importlinter", encoding="utf-8")
    return read


def floors() -> tuple[tuple[str, ...], ...]:
    """The rooms from top to bottom; those on one floor do not know each other."""
    lines = _contracts()["importlinter:contract:layers"]["layers"].split("\n")
    return tuple(
        tuple(room.strip(" ()") for room in re.split(r"[|:]", line)) for line in lines if line.strip()
    )


def alone() -> Mapping[str, frozenset[str]]:
    """By library the rooms that alone may import it."""
    rules = _contracts()
    return {
        library: frozenset(
            room.removeprefix(f"{PACKAGE}.") for room in rules[name]["allowed_importers"].split()
        )
        for name in rules.sections()
        if rules[name].get("type") == "protected"
        for library in rules[name]["protected_modules"].split()
    }


@cache
def imports() -> Mapping[str, Imports]:
    """What each room imports, by room from top to bottom; the package itself, which holds its version, is no room.

    Raises NoFloor.
    """
    graph = grimp.build_graph(PACKAGE, include_external_packages=True, cache_dir=None)
    found: dict[str, set[str]] = {room: set() for floor in floors() for room in floor}
    for module in graph.modules:
        package, *inside = module.split(".")
        if package == PACKAGE and inside:
            if inside[0] not in found:
                raise NoFloor(inside[0])
            found[inside[0]] |= graph.find_modules_directly_imported_by(module)
    return {
        room: Imports(
            rooms=frozenset(_rooms_of(modules) - {room}),
            libraries=frozenset(filter(_is_library, modules)),
        )
        for room, modules in found.items()
    }


def _rooms_of(modules: Iterable[str]) -> set[str]:
    return {
        parts[1] for parts in (each.split(".") for each in modules) if parts[0] == PACKAGE and len(parts) > 1
    }


def _is_library(module: str) -> bool:
    """Neither ours nor Python's own, nor stubs that only a type checker reads; of a library the graph has the top."""
    ours = module == PACKAGE or module.startswith(f"{PACKAGE}.")
    return not ours and module not in sys.stdlib_module_names and not module.startswith("_")


def table() -> str:
    """Each room with what it imports; a library stands in bold where a contract lets this room have it and not all."""
    order, guarded = [room for floor in floors() for room in floor], alone()
    lines = ["| room | rooms it imports | libraries it imports |", "|---|---|---|"]
    for room, found in imports().items():
        rooms = ", ".join(f"`{each}`" for each in order if each in found.rooms)
        libraries = ", ".join(
            f"**{each}**" if room in guarded.get(each, ()) else each
            for each in sorted(found.libraries, key=str.casefold)
        )
        lines.append(f"| `{room}` | {rooms} | {libraries} |")
    return "\n".join(lines)


def page(text: str) -> str:
    """The page with its table as it is now; raises NoPlace."""
    written, count = _WRITTEN.subn(lambda _: f"\n{table()}\n\n", text)
    if count != 1:
        raise NoPlace(f"{PAGE.name}: {_BEGIN} … {_END}")
    return written


def picture() -> str:
    """The rooms on their floors, with an arrow to what each imports."""
    return drawn(floors(), {room: found.rooms for room, found in imports().items()})


def paragraphs(text: str) -> Iterator[str]:
    """The rooms to which the page gives a paragraph."""
    return (found[1] for found in re.finditer(r"^- \*\*`(\w+)`\*\*", text, re.MULTILINE))


def write() -> None:
    """Writes both."""
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
