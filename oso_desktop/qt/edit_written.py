"""What was typed in the form of a block, as JSON, and back: to be kept sealed while the program is locked."""

from __future__ import annotations

from typing import TypeAlias

from oso_desktop.qt.edit_record import Field, Item, Place, Record, Rows
from oso_desktop.qt.edit_value import Value
from oso_desktop.services.drafts import packed, unpacked

Written: TypeAlias = dict[str, object]


def written(record: Record) -> Written:
    """The block with which the form began, and everything that was typed since."""
    was = None if record.original is None else packed(record.original)
    return {"was": was, "typed": _record(record)}


def go_on_with(record: Record, said: Written) -> Record:
    """A record of the same kind with what was written down; raises RuntimeError, KeyError, TypeError or IndexError
    for what this program no longer knows.
    """
    was = said["was"]
    original = None if was is None else unpacked(str(was), record.block)
    fresh = record.begun_with(original)
    _fill(fresh, said["typed"])
    return fresh


def _node(node: Field) -> object:
    if isinstance(node, Value):
        return node.typed
    if isinstance(node, Rows):
        return [[_index(node, item), _item(item)] for item in node.items]
    if node.record is None:
        return None
    return [node.record.original is not None, _record(node.record)]


def _item(item: Item) -> object:
    return item.typed if isinstance(item, Value) else _record(item)


def _index(rows: Rows, item: Item) -> int | None:
    """Which of the stored items this one was, None for a new one."""
    if item.original is None:
        return None
    return next(number for number, was in enumerate(rows.original) if was is item.original)


def _record(record: Record) -> Written:
    return {
        "fields": {
            member.attr: _node(record.node(member)) for member in record.members if record.seen(member)
        },
        "chosen": {choice.id: list(attrs) for choice, attrs in record.choices().items()},
    }


def _fill(record: Record, said: object) -> None:
    if not isinstance(said, dict):
        raise TypeError("no record")
    for member in record.members:
        if member.attr in said["fields"]:
            _fill_node(record.node(member), said["fields"][member.attr])
        choice = member.facts.choice
        if choice is not None and choice.id in said["chosen"]:
            record.chosen(choice)[:] = map(str, said["chosen"][choice.id])


def _fill_node(node: Field, said: object) -> None:
    if isinstance(node, Value):
        _fill_item(node, said)
    elif isinstance(node, Place):
        if said is None:
            node.record = None
            return
        if not isinstance(said, list):
            raise TypeError("no place")
        inner = node.record if said[0] else node.add()
        if inner is None:
            raise KeyError(node.member.attr)
        _fill(inner, said[1])
    elif isinstance(said, list):
        items = []
        for number, typed in said:
            item = node.made(None if number is None else node.original[number])
            _fill_item(item, typed)
            items.append(item)
        node.items = items


def _fill_item(item: Item, said: object) -> None:
    if isinstance(item, Value):
        item.typed = None if said is None else str(said)
    else:
        _fill(item, said)
