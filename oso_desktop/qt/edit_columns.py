"""What of a block stands in its row of a table, and in the line of a folded group: the few values that tell most."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oso_desktop.gegevensset.meta import BLOCK, Choice, Member, Sensitivity, members
from oso_desktop.gegevensset.values import FieldKind, field_kind, required
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_documents import is_document
from oso_desktop.qt.edit_record import Place, Record, Rows, is_value
from oso_desktop.qt.edit_value import Value
from oso_desktop.qt.language import on_screen

COLUMNS = 4
"""As many as fit beside each other; more only where more values must be there anyway."""
MOST = 5
_LONGEST = 80
_SUMMARY = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A value, by the way to it through single blocks; or whatever was chosen of fields that exclude each other."""

    header: str
    way: tuple[Member, ...] = ()
    choice: Choice | None = None

    @property
    def is_yes_no(self) -> bool:
        """Whether the cell is ja or nee."""
        return bool(self.way) and field_kind(self.way[-1]) is FieldKind.YES_NO

    def text(self, record: Record) -> str:
        """What stands in the cell, in words."""
        if self.choice is not None:
            return _joined(
                f"{on_screen(member.facts.label)} {said}".strip()
                for member in record.together(self.choice)
                if record.filled(member) and (said := in_words(record, member)) is not None
            )
        here: Record | None = record
        for member in self.way[:-1]:
            node = here.node(member) if here is not None else None
            here = node.record if isinstance(node, Place) else None
        return (in_words(here, self.way[-1]) or "") if here is not None else ""


def in_words(record: Record, member: Member) -> str | None:
    """A value, or several, as they stand in the field; "" for a block, None where nothing is filled in."""
    if not record.filled(member):
        return None
    node = record.node(member)
    if isinstance(node, Value):
        return _short(_worded(member, node.text))
    if isinstance(node, Rows):
        return _joined(_short(_worded(member, item.text)) for item in node.counted if isinstance(item, Value))
    return ""


def _worded(member: Member, text: str) -> str:
    return on_screen(text) if field_kind(member) in (FieldKind.CODE, FieldKind.YES_NO) else text


def columns(block: type) -> tuple[Column, ...]:
    """The columns for a table of these blocks: what must be filled in first, then what comes first in the standard."""
    found = list(_candidates(block, ()))
    needed = [column for column in found if column.choice or all(required(member) for member in column.way)]
    others = [column for column in found if column not in needed]
    most = max(COLUMNS, min(MOST, len(needed)))
    taken = [*needed, *others][:most]
    return tuple(column for column in found if column in taken)


def _candidates(block: type, way: tuple[Member, ...]) -> Iterator[Column]:
    seen: set[Choice] = set()
    for member in members(block):
        choice = member.facts.choice
        if member.facts.sensitivity is Sensitivity.NOOIT:
            continue
        if choice is not None:
            if choice not in seen and not way:
                seen.add(choice)
                yield Column(words("Ingevuld"), choice=choice)
        elif is_value(member):
            yield Column(on_screen(member.facts.label), (*way, member))
        elif not member.repeated and member.kind is BLOCK and required(member):
            if is_document(member.type):
                continue
            yield from _candidates(member.type, (*way, member))


def summary(record: Record, *, labelled: bool = False) -> str:
    """The first few values of a block in one line, with what they are if `labelled`; a bare ja or nee says nothing."""
    said = [
        f"{column.header}: {text}" if labelled and column.way else text
        for column in columns(record.block)
        if (text := column.text(record)) and (labelled or not column.is_yes_no)
    ]
    if not said:
        counts = ((member, record.count(member.name)) for member in record.members)
        said = [
            words("{label} ({n})").format(label=on_screen(member.facts.label), n=number)
            if member.repeated
            else on_screen(member.facts.label)
            for member, number in counts
            if number
        ]
    return " · ".join(said[:_SUMMARY])


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _joined(texts: Iterator[str]) -> str:
    return ", ".join(text for text in texts if text)
