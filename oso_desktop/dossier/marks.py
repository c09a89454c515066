"""Short marks of content: the same for the same content, and telling nothing about it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import is_dataclass

from oso_desktop.gegevensset.meta import members_of


def written(value: object) -> object:
    """A value in a form that does not depend on fields that are empty, so that a wider model changes no mark."""
    if isinstance(value, tuple):
        return [written(item) for item in value]
    if is_dataclass(value):
        return {
            member.name: written(inner)
            for member in members_of(value)
            if (inner := getattr(value, member.attr)) not in (None, ())
        }
    return value


def line(value: object) -> str:
    """A written value as one text."""
    return json.dumps(value, default=str, ensure_ascii=False, separators=(",", ":"))


def mark(text: str) -> str:
    """The mark of a text: sixteen hexadecimal figures."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
