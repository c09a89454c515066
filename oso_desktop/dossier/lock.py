"""After how long without a key or a click the program locks itself (SECURITY, People)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LEAST_MINUTES, MOST_MINUTES = 2, 60
WARNED_SECONDS: Final = 60
"""How long before the lock the person is told, so that reading along does not end in a locked screen unawares."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LockTerms:
    """What the school set. ValueError outside the bounds: never locking is not a choice."""

    idle_minutes: int = 10

    def __post_init__(self) -> None:
        if not LEAST_MINUTES <= self.idle_minutes <= MOST_MINUTES:
            msg = f"between {LEAST_MINUTES} and {MOST_MINUTES} minutes"
            raise ValueError(msg)
