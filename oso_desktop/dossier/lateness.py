"""Handing over after the term of six months, which only the head can allow (R129)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LateAllowed:
    """The head allowed that this dossier goes after its term all the same; `by` recorded it."""

    at: datetime
    head: str
    reason: str
    by: str
