"""Short marks of content: the same for the same content, and telling nothing about it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import is_dataclass
from datetime import date
from json.encoder import encode_basestring
from typing import Final

from oso_desktop.gegevensset.meta import filled

_ENCODER: Final = json.JSONEncoder(default=str, ensure_ascii=False, separators=(",", ":"))


def written(value: object) -> object:
    """A value in a form that does not depend on fields that are empty, so that a wider model changes no mark."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [written(item) for item in value]
    if is_dataclass(value):
        return {member.name: written(inner) for member, inner in filled(value)}
    return value


def line(value: object) -> str:
    """A written value as one text."""
    return _ENCODER.encode(value)


def told(value: object) -> str:
    """The line of what is written of a value, without making the one before the other."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, tuple):
        return f"[{','.join([told(item) for item in value])}]"
    if isinstance(value, date):
        return f'"{value}"'
    if is_dataclass(value):
        inside = [f'"{member.name}":{told(inner)}' for member, inner in filled(value)]
        return f"{{{','.join(inside)}}}"
    return line(value)


def mark(text: str) -> str:
    """The mark of a text: sixteen hexadecimal figures."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
