"""What a check of a dossier finds, and the least that a rule needs to know of an element.

Rules read elements, not objects: a rule must also speak of a file whose texts are no dates or numbers at all, and at
the very place where they stand. lxml's elements fit `Element`, and so do the `Node`s that are made from our own model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

DOCUMENT = "/[1]"
"""Where the official check says what is about the file as a whole."""


class Level(StrEnum):
    """How bad a finding is."""

    ERROR = "fout"
    WARNING = "let op"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One place at which a dossier breaks a rule.

    `key` is the standard's own name of the rule (`OVa.IZ02`), or ours; `location` counts among same-named siblings
    (`/dossier[1]/metadata[1]`), or is `DOCUMENT`; `label_path` is the same place in Dutch, empty for the whole file.
    `text` is Dutch and says what to do; it never repeats a text of the file. `stricter` marks what the official check
    does not enforce.
    """

    key: str
    location: str
    level: Level
    text: str
    label_path: str
    stricter: bool


class Element(Protocol):
    """An element of a dossier, its tag with the namespace in braces, as lxml gives it."""

    @property
    def tag(self) -> str: ...

    @property
    def text(self) -> str | None: ...

    def iter(self, *tags: str) -> Iterator[Element]:
        """Itself and all below it with one of these tags (all, without any), in document order."""

    def iterchildren(self, *tags: str) -> Iterator[Element]:
        """The elements directly below it with one of these tags (all, without any), in order."""

    def getparent(self) -> Element | None: ...
