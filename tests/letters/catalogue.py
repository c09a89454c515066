"""What the catalogue of letters and sheets is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from oso_desktop.letters.document import Document
from tests.letters.sizes import Case


@dataclass(frozen=True, slots=True)
class Made:
    """A document and what must be readable on it: every name, day and own word that went in."""

    document: Document
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One letter or sheet: its name here, the function of the program that makes it, and how it is asked."""

    name: str
    made_by: Callable[..., Document]
    make: Callable[[Case], Made]


class Catalogue(list[Entry]):
    """Entries in their order, each added where its function stands."""

    def of(
        self, made_by: Callable[..., Document]
    ) -> Callable[[Callable[[Case], Made]], Callable[[Case], Made]]:
        """Adds what is decorated, under its own name."""

        def add(make: Callable[[Case], Made]) -> Callable[[Case], Made]:
            self.append(Entry(make.__name__, made_by, make))
            return make

        return add
