"""A short mark of all that could go along for a pupil, so that a list can tell what changed without reading records.

One mark per category and per attachment, so that a change in what stays behind asks nobody to look again (R110).
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from oso_desktop.dossier.itemrefs import ItemRef, signs, whole_record
from oso_desktop.dossier.marks import line, mark, told
from oso_desktop.dossier.protection import deliverable, shielded
from oso_desktop.gegevensset.meta import filled
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.tree import documents, rewrite_documents

_NUMBERS: Final = frozenset({"bsn", "onderwijsnummer"})
_LEERLING: Final = "huidigeschool/leerling"
RESULTS: Final = frozenset({Category.EINDTOETSBO, Category.TOETSRESULTATEN})
"""The categories that hold test results, and nothing else."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The marks: per category, per category of the numbers that an SWV does not get, per attachment, and of each item.

    `results` holds per category of test results (`RESULTS`) the marks of what stands in it, without documents: each
    with the name of its element before it. `items` and `results` are None in what was written before a dossier knew
    of them; since then the pupil has not changed.
    """

    parts: dict[str, str]
    numbers: dict[str, str]
    attachments: dict[str, tuple[str, str]]
    items: frozenset[str] | None
    results: dict[str, tuple[str, ...]] | None = None

    def has_item(self, ref: ItemRef) -> bool:
        """Whether the pupil has this item as it was when it was chosen."""
        return self.items is None or ref.sign in self.items

    def part(self, category: Category, *, swv: bool) -> str:
        """The mark of one category without its attachments; empty if the pupil has nothing in it."""
        part = self.parts.get(category, "")
        return part if swv else part + self.numbers.get(category, "")

    def category_of(self, reference: str) -> Category | None:
        """In which category the attachment with this reference stands; None if the pupil has no such attachment."""
        found = self.attachments.get(mark(reference))
        return None if found is None else Category(found[0])

    def attachment(self, reference: str) -> str:
        """The mark of an attachment the pupil has: its reference, place, name and description."""
        return self.attachments[mark(reference)][1]


def content_digest(
    record: Leerling,
    guardians: Collection[Verzorger],
    objection: str = "",
    sender: HuidigeSchool | None = None,
) -> str:
    """The marks as one text, for `read_digest`; of what could be delivered, so nothing secret or forbidden counts.

    `objection` is what a parent or the pupil said in the dossier file that the pupil came from, and `sender` the
    school that it names, kept without the pupil; they travel too.
    """
    # What an SWV does not get has marks of its own below; leaving the pupil's numbers out when the pieces are gathered
    # spares a copy of the whole block.
    people = [replace(each, banknummer=None) if each.banknummer else each for each in guardians]
    open_record = deliverable(record, people, swv=False)
    attached = list(documents(open_record))
    bare = rewrite_documents(open_record, lambda _: None) if attached else open_record
    parts: dict[str, list[str]] = {}
    results: dict[str, list[str]] = {}
    for path, name, value in _pieces(bare):
        category = category_of(path)
        if category is not None:
            parts.setdefault(category.value, []).append(f'["{name}",{told(value)}]')
            if category in RESULTS:
                results[category.value] = _results(value)
    if sender is not None:
        parts[Category.SCHOOL.value] = [told(shielded(sender))]
    if objection:
        parts[Category.OUDERINZAGE.value] = [told(objection)]
    numbers = {
        Category.LEERLING.value: [record.bsn, record.onderwijsnummer],
        Category.OUDERSVERZORGERS.value: [guardian.banknummer for guardian in guardians],
    }
    return json.dumps(
        {
            "parts": {category: mark(f"[{','.join(pieces)}]") for category, pieces in parts.items()},
            "numbers": {category: mark(line(found)) for category, found in numbers.items() if any(found)},
            "attachments": {
                mark(place.document.bestandsinhoud): (
                    place.category,
                    mark(told((place.path, place.document))),
                )
                for place in attached
                if place.category is not None
            },
            "items": signs(whole_record(record, guardians)),
            "results": results,
        },
        separators=(",", ":"),
    )


def read_digest(text: str) -> Digest:
    """What `content_digest` wrote."""
    raw = json.loads(text)
    return Digest(
        parts=raw["parts"],
        numbers=raw["numbers"],
        attachments={key: (category, found) for key, (category, found) in raw["attachments"].items()},
        items=frozenset(raw["items"]) if "items" in raw else None,
        results={category: tuple(found) for category, found in raw["results"].items()}
        if "results" in raw
        else None,
    )


def _results(block: object) -> list[str]:
    """What stands in a block of test results: each test of a list, each value of a single test."""
    return [
        f"{member.name} {mark(told(piece))}"
        for member, value in filled(block)
        for piece in (value if isinstance(value, tuple) else (value,))
    ]


def _pieces(record: Leerling) -> list[tuple[str, str, object]]:
    """Path, name and value of the pieces of a pupil in which something stands, each of one category."""
    blocks: tuple[tuple[str, object], ...] = (
        (_LEERLING, record),
        (f"{_LEERLING}/onderwijsondersteuning", record.onderwijsondersteuning),
    )
    return [
        (f"{path}/{member.name}", member.name, value)
        for path, block in blocks
        if block is not None
        for member, value in filled(block)
        if member.attr not in _NUMBERS
    ]
