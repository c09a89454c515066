"""How one item of a pupil's data is pointed at, so that the choice to leave it out holds for that content only."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from oso_desktop.dossier.marks import mark, told
from oso_desktop.gegevensset.model import Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.prune import Part, parts, walk

UNKNOWN_TURN = 0
"""The turn of an item of which nobody can tell any more which of several it is; such a reference points at nothing."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ItemRef:
    """One item: a part of the pupil's data that may be absent, such as one diagnosis, one test, one address.

    `path` is the path below `dossier`, `huidigeschool/leerling/toetslijst/toets`; `mark` is of the item's content,
    references to its documents included; `turn` is its number, from 1, among items of the same path and content, or
    UNKNOWN_TURN. Once the content changes the reference points at nothing, so that nobody takes the new content for
    what was chosen.
    """

    path: str
    mark: str
    turn: int = 1

    @property
    def category(self) -> Category | None:
        """The category of selective delivery in which the item stands."""
        return category_of(self.path)

    @property
    def sign(self) -> str:
        """A short mark of the reference itself, for lists that know no content."""
        return _sign(self.path, self.mark, self.turn)


def _sign(path: str, content: str, turn: int) -> str:
    return mark(f"{path}\x1f{content}\x1f{turn}")[:12]


def whole_record(record: Leerling, guardians: Collection[Verzorger]) -> Leerling:
    """The pupil's block with the guardians in it: all of which items are parts."""
    return replace(record, verzorger=tuple(guardians)) if guardians or record.verzorger else record


def referred(whole: Leerling, at: Collection[str] | None = None) -> Iterator[tuple[ItemRef, Part]]:
    """Every item of a pupil with the guardians, in document order, those inside others after what they stand in.

    With `at` only those with one of these paths, which is much less work: each mark is of all that stands in an item.
    """
    for part, content, turn in _marked(whole, at):
        yield ItemRef(path=part.path, mark=content, turn=turn), part


def signs(whole: Leerling) -> list[str]:
    """The signs of all items, in document order, without the references themselves."""
    return [_sign(part.path, content, turn) for part, content, turn in _marked(whole, None)]


def _marked(whole: Leerling, at: Collection[str] | None) -> Iterator[tuple[Part, str, int]]:
    turns: dict[tuple[str, str], int] = {}
    for part in walk(parts(whole)):
        if at is not None and part.path not in at:
            continue
        content = mark(told(part.value))
        turn = turns[part.path, content] = turns.get((part.path, content), 0) + 1
        yield part, content, turn
