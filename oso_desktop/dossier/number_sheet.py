"""The sheet with which a new school asks for a dossier: with the personal number only when the head says so (R136)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.gegevensset.profiles import Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberOnSheet:
    """That the head let the pupil's personal number stand on the sheet, or took it off again (R136, R139)."""

    at: datetime
    allowed: bool
    by: str


def may_be_printed(profile: Profile, school: OwnSchool) -> bool:
    """Whether the law gives a ground to print the number: only for a move to another school (R138, R139, R142)."""
    return school.uses_oso and profile in _MOVES


_MOVES: Final = (Profile.POPO, Profile.POVO, Profile.VOVO)


def number_on_sheet(events: Iterable[NumberOnSheet]) -> bool:
    """Whether the number stands on the sheet now; not until the head says so."""
    return next((event.allowed for event in reversed(tuple(events))), False)
