"""What travels in an attachment beside what its pages show: other files, hidden sheets, program code.

What is said of each, and whether a file with it is refused, is data (`resources/attachment_inside.json`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from oso_desktop.assets import resource

INSIDE_VERSION = 2
"""Rises with every look that finds more; what was looked at by an older one is looked at again."""

MOST_NAMES = 5
"""Names of enclosed files that are kept and told; of more only how many."""


class InsideKind(StrEnum):
    """What may be in a file that nobody sees who looks at its pages."""

    FILES = "bestanden"
    OBJECTS = "objecten"
    CODE = "programmacode"
    LAUNCH = "opdrachten"
    CONTROLS = "besturing"
    LINKS = "koppelingen"
    REMOTE = "van buiten"
    SHEETS = "verborgen werkbladen"
    SLIDES = "verborgen dia's"
    LAYERS = "verborgen lagen"
    CHANGES = "wijzigingen"
    COMMENTS = "opmerkingen"
    PROTECTED = "beveiligd"
    HEAVY = "zware bladzijden"
    PIXELS = "grote afbeelding"
    UNSEEN = "niet helemaal bekeken"
    CLOSED = "niet te openen"


@dataclass(frozen=True, slots=True)
class Inside:
    """One such thing: how many there are of it, and for enclosed files the first names."""

    kind: InsideKind
    count: int = 1
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentInside:
    """A look inside one attachment: by which version of the program, and what it found."""

    version: int = INSIDE_VERSION
    found: tuple[Inside, ...] = ()

    @property
    def current(self) -> bool:
        """Whether no later look could find more."""
        return self.version >= INSIDE_VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class InsideAbout:
    """What is said of a kind of thing: with `one` or with `many`, where `{n}` is how many, and what to do.

    `refused` says that no file with it is taken in, `careful` that it deserves a warning sign and not only a remark.
    """

    one: str
    many: str
    next_step: str
    refused: bool = False
    careful: bool = False


@cache
def about_inside() -> dict[InsideKind, InsideAbout]:
    """What is said of each kind of thing."""
    rows = json.loads(resource("attachment_inside.json").read_text(encoding="utf-8"))
    return {InsideKind(key): InsideAbout(**row) for key, row in rows.items()}


@dataclass(frozen=True, slots=True)
class InsideLine:
    """One sentence about what is in a file, what to do, and whether it deserves a warning sign."""

    text: str
    next_step: str
    careful: bool


def inside_lines(inside: AttachmentInside | None) -> Iterator[InsideLine]:
    """What there is to say, what deserves a warning first; nothing for a file that was not looked into."""
    found = inside.found if inside is not None else ()
    for each in sorted(found, key=lambda thing: not about_inside()[thing.kind].careful):
        about = about_inside()[each.kind]
        text = (about.one if each.count == 1 else about.many).replace("{n}", str(each.count))
        if each.names:
            more = each.count - len(each.names)
            names = ", ".join(each.names) + (f" en nog {more}" if more > 0 else "")
            text = f"{text.removesuffix('.')}: {names}."
        yield InsideLine(text, about.next_step, about.careful)
