"""Dossiers in which every free text is a word that stands nowhere else, so that a paper tells what is on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, is_dataclass
from typing import TypeVar

from oso_desktop.gegevensset.meta import changed, members_of
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category, category_of

_Block = TypeVar("_Block")


@dataclass
class Words:
    """The words that were put in, each with the path of elements where it stands."""

    at: dict[str, str] = field(default_factory=dict)

    def put(self, block: _Block, path: str = "") -> _Block:
        """The block with a word of its own in every free text."""
        changes: dict[str, object] = {}
        for member in members_of(block):
            value = getattr(block, member.attr)
            here = f"{path}/{member.name}".removeprefix("/")
            free = member.kind.base == "xs:string" and not member.is_block and member.facts.codelist is None
            if free and member.attr != "bestandsinhoud" and not dict(member.facts.facets).get("pattern"):
                new: object = tuple(self._word(here) for _ in value) if isinstance(value, tuple) else value
                if isinstance(value, str):
                    new = self._word(here)
            elif isinstance(value, tuple):
                new = tuple(self.put(item, here) if is_dataclass(item) else item for item in value)
            else:
                new = self.put(value, here) if is_dataclass(value) else value
            if new != value:
                changes[member.attr] = new
        return changed(block, changes)

    def _word(self, path: str) -> str:
        word = f"Woord{len(self.at)}X"
        self.at[word] = path
        return word

    def category(self, word: str) -> Category | None:
        """The category in which a word stands."""
        return category_of(self.at[word])


def words_in(content: Dossier) -> Iterator[str]:
    """The words that stand in a dossier."""
    yield from _texts(content)


def _texts(block: object) -> Iterator[str]:
    for member in members_of(block):
        value = getattr(block, member.attr)
        for item in value if isinstance(value, tuple) else (value,):
            if is_dataclass(item):
                yield from _texts(item)
            elif isinstance(item, str) and item.startswith("Woord"):
                yield item
