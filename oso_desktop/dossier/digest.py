"""A short mark of all that could go along for a pupil, so that a list can tell what changed without reading records.

One mark per category and per attachment, so that a change in what stays behind asks nobody to look again (R110).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, is_dataclass
from typing import Final

from oso_desktop.dossier.protection import deliverable
from oso_desktop.gegevensset.meta import members_of
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.tree import documents, rewrite_documents
from oso_desktop.gegevensset.v2019_1 import Leerling, Verzorger

_LEERLING: Final = "huidigeschool/leerling"


@dataclass(frozen=True, slots=True)
class Digest:
    """The marks: per category, per category of the numbers that an SWV does not get, and per attachment."""

    parts: dict[str, str]
    numbers: dict[str, str]
    attachments: dict[str, tuple[str, str]]

    def part(self, category: Category, *, swv: bool) -> str:
        """The mark of one category without its attachments; empty if the pupil has nothing in it."""
        number = "" if swv else self.numbers.get(category.value, "")
        return f"{self.parts.get(category.value, '')}{number}"

    def category_of(self, reference: str) -> Category | None:
        """In which category the attachment with this reference stands; None if the pupil has no such attachment."""
        found = self.attachments.get(_mark(reference))
        return None if found is None else Category(found[0])

    def attachment(self, reference: str) -> str:
        """The mark of an attachment the pupil has: its reference, place, name and description."""
        return self.attachments[_mark(reference)][1]


def content_digest(record: Leerling, guardians: Collection[Verzorger], objection: str = "") -> str:
    """The marks as one text, for `read_digest`; of what could be delivered, so nothing secret or forbidden counts.

    `objection` is what a parent or the pupil said in the dossier file that the pupil came from; it travels too.
    """
    open_record = deliverable(record, guardians, swv=True)
    bare = rewrite_documents(open_record, lambda _: None)
    parts: dict[str, list[object]] = {}
    for path, name, value in _pieces(bare):
        category = category_of(path)
        if category is not None and value not in (None, ()):
            parts.setdefault(category.value, []).append([name, _written(value)])
    if objection:
        parts[Category.OUDERINZAGE.value] = [objection]
    numbers = {
        Category.LEERLING.value: [record.bsn, record.onderwijsnummer],
        Category.OUDERSVERZORGERS.value: [guardian.banknummer for guardian in guardians],
    }
    return json.dumps(
        {
            "parts": {category: _mark(_line(pieces)) for category, pieces in parts.items()},
            "numbers": {category: _mark(_line(found)) for category, found in numbers.items() if any(found)},
            "attachments": {
                _mark(place.document.bestandsinhoud): (
                    place.category,
                    _mark(_line([place.path, _written(place.document)])),
                )
                for place in documents(open_record)
                if place.category is not None
            },
        },
        separators=(",", ":"),
    )


def read_digest(text: str) -> Digest:
    """What `content_digest` wrote."""
    raw = json.loads(text)
    return Digest(
        parts=dict(raw["parts"]),
        numbers=dict(raw["numbers"]),
        attachments={key: (category, mark) for key, (category, mark) in raw["attachments"].items()},
    )


def _pieces(record: Leerling) -> list[tuple[str, str, object]]:
    """Path, name and value of the pieces of a pupil that belong to one category each."""
    blocks: tuple[tuple[str, object], ...] = (
        (_LEERLING, record),
        (f"{_LEERLING}/onderwijsondersteuning", record.onderwijsondersteuning),
    )
    return [
        (f"{path}/{member.name}", member.name, getattr(block, member.attr))
        for path, block in blocks
        if block is not None
        for member in members_of(block)
    ]


def _written(value: object) -> object:
    """A value in a form that does not depend on fields that are empty, so that a wider model changes no mark."""
    if isinstance(value, tuple):
        return [_written(item) for item in value]
    if is_dataclass(value):
        return {
            member.name: _written(inner)
            for member in members_of(value)
            if (inner := getattr(value, member.attr)) not in (None, ())
        }
    return value


def _line(value: object) -> str:
    return json.dumps(value, default=str, ensure_ascii=False, separators=(",", ":"))


def _mark(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
