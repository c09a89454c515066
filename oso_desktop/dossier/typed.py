"""What people type or paste, made fit to be kept: a dossier must never be held up by signs that nobody can see."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Final, TypeVar

from oso_desktop.gegevensset.meta import changed, members_of

Block = TypeVar("Block")

_LINE_BREAK: Final = re.compile("\r\n|[\r\v\f]")
_UNSEEN: Final = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WHITE: Final = re.compile("[\t\n]+")


def clean_text(text: str) -> str:
    """The text with every kind of line break as a line feed and without control signs; else word for word (R098).

    Word puts a vertical tab where a line was broken by hand, and a form feed between pages. What no XML file can hold
    (other control signs, half characters) has no shape on paper or screen either, so nothing that was said is lost.
    """
    return _UNSEEN.sub("", _LINE_BREAK.sub("\n", text))


def clean_line(text: str) -> str:
    """The same for a name, title or number: on one line, without white space at the ends."""
    return _WHITE.sub(" ", clean_text(text)).strip()


def clean_record(record: Block) -> Block:
    """A dataclass of our own, such as a school, with all its texts on one line; an address within it likewise."""
    changes: dict[str, object] = {}
    for field in fields(record):  # type: ignore[arg-type]  # a dataclass
        value = getattr(record, field.name)
        if isinstance(value, str):
            changes[field.name] = clean_line(value)
        elif is_dataclass(value):
            changes[field.name] = clean_record(value)
    return changed(record, changes)


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
        return clean_text(value) if _UNSEEN.search(value.replace("\r", "")) else value
    return clean_block(value) if is_dataclass(value) else value
