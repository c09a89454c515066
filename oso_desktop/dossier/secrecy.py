"""Who promised to keep secret what stands in documents about health: only who is bound to it may open these (L18)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SecrecyPromised:
    """A person read the duty of secrecy and promised to keep it, once and for every document (UAVG artikel 30 lid 4).

    It holds for the name and the role in which it was given.
    """

    by: str
    role: str
    at: datetime
