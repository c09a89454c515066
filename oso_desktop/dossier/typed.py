"""What people type or paste, made fit to be kept: a dossier must never be held up by signs that nobody can see."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from oso_desktop.gegevensset.meta import changed, members_of
from oso_desktop.gegevensset.texts import UNSEEN, clean_line, clean_text

Block = TypeVar("Block")


def clean_record(record: Block) -> Block:
    """A dataclass of our own, such as a school, with all its texts on one line; an address within it likewise."""
    changes: dict[str, object] = {}
    for field in fields(record):  # type: ignore[arg-type]  # a dataclass
        value = getattr(record, field.name)
        if isinstance(value, str):
            changes[field.name] = clean_line(value)
        elif is_dataclass(value):
            changes[field.name] = clean_record(value)
    return replace(record, **changes)  # type: ignore[type-var]  # a dataclass, as above


def clean_block(block: Block) -> Block:
    """A block of the standard with only those texts cleaned that no file could hold; what was read stays as it was."""
    changes: dict[str, object] = {}
    for member in members_of(block):
        value = getattr(block, member.attr)
        fresh = tuple(map(_cleaned, value)) if isinstance(value, tuple) else _cleaned(value)
        if fresh != value:
            changes[member.attr] = fresh
    return changed(block, changes)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value) if UNSEEN.search(value.replace("\r", "")) else value
    return clean_block(value) if is_dataclass(value) else value
