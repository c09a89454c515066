"""What each piece of text is: heading, paragraph, list, table, in the order in which it is read aloud."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

_numbers = count()


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A part of a document, by its standard role in PDF (ISO 32000-1, 14.8.4); two are the same only if they are one.

    `language` is set where it differs from the document's, `instead` is said in place of what is drawn. Among the items
    of a list the `number` tells the order, since columns beside each other are drawn line by line.
    """

    role: str
    parent: Node | None = None
    language: str = ""
    instead: str = ""
    number: int = field(default_factory=_numbers.__next__)
