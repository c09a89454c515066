"""What another school brought: each delivery kept as it came, and what was taken over of it (R133)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NewType

from oso_desktop.dossier.people import StudentId, new_id
from oso_desktop.gegevensset.model import Leerling

ReceivedId = NewType("ReceivedId", str)

RECEIVED_PURPOSE: Final = "ontvangst"
"""What the bytes of a delivery are sealed for."""


class Source(StrEnum):
    """In which form it came."""

    CARRIER = "versleuteld pakket"
    FILE = "OSO-bestand"
    PDF = "beveiligde pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A delivery as it came; the exact bytes of its dossier lie sealed beside it, and `sha256` (hex) is of those.

    `package_id`, `dossier_id`, `version` and `made_on` are what the package says, and empty, 0 and None of a file
    without one. `sender_card` is the fingerprint of the card that signed it, empty without one; `sender_checked` tells
    whether that card had been checked by phone by then. `size` is in bytes. Of a pupil who came in with the delivery,
    `pupil_mark` is of what the pupil had then; it is empty where the pupil was there already.
    """

    id: ReceivedId = field(default_factory=lambda: ReceivedId(new_id()))
    student_id: StudentId
    source: Source
    package_id: str = ""
    dossier_id: str = ""
    version: int = 0
    made_on: date | None = None
    sender: str
    sender_brin: str
    sender_location: str = "00"
    sender_card: str = ""
    sender_checked: bool = False
    profile: str = ""
    at: datetime
    by: str
    size: int
    sha256: str
    pupil_mark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenItem:
    """One item that was taken over: where it belongs (as in `itemrefs`), and what it is called.

    `earlier` is the value that stood there before as text, empty where there was none. By the others it is put back:
    `steps` is where it went (see `side_by_side`), `beside` whether it came beside others, `put` the mark of what was
    put there, and `before` the pupil of then with nothing but the part in which it stands. Without `steps` it cannot.
    """

    path: str
    label: str
    earlier: str = ""
    steps: tuple[tuple[str, int], ...] = ()
    beside: bool = False
    put: str = ""
    before: Leerling | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOver:
    """Somebody took these items of a delivery over into the pupil's own data."""

    at: datetime
    by: str
    items: tuple[TakenItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBack:
    """Somebody undid the taking over of one item: what stood there first stands there again."""

    at: datetime
    by: str
    path: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedThrough:
    """Somebody looked the delivery through and has nothing more to take over."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PupilOfEarlier:
    """The delivery of the same school with which the pupil came in was destroyed, and the pupil stayed.

    From then on this delivery counts as the one with which the pupil came; `pupil_mark` is as of that one.
    """

    at: datetime
    by: str
    pupil_mark: str


ReceivedEvent = TakenOver | PutBack | LookedThrough | PupilOfEarlier

RECEIVED_EVENTS: Final[Mapping[type, str]] = MappingProxyType(
    {
        TakenOver: "overgenomen",
        PutBack: "teruggezet",
        LookedThrough: "nagekeken",
        PupilOfEarlier: "leerling van eerdere levering",
    }
)
"""The name under which a store keeps each kind; it never changes."""


def still_taken(events: Iterable[ReceivedEvent]) -> tuple[tuple[TakenOver, TakenItem], ...]:
    """What was taken over of a delivery and not put back since, in the order in which that was done."""
    found: list[tuple[TakenOver, TakenItem]] = []
    for event in events:
        if isinstance(event, TakenOver):
            found += [(event, item) for item in event.items]
        elif isinstance(event, PutBack):
            last = max((n for n, (_, item) in enumerate(found) if item.path == event.path), default=None)
            if last is not None:
                del found[last]
    return tuple(found)


def to_look_through(delivery: Received, events: Iterable[ReceivedEvent]) -> bool:
    """Whether nobody looked a delivery through. Of one that made its pupil everything came in at once."""
    return not delivery.pupil_mark and not any(isinstance(event, LookedThrough) for event in events)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedDestroyed:
    """A delivery was destroyed because its sender asked for that (R132). It names no pupil.

    `asked_on` is the day of the request, `sha256` (hex) of what was destroyed. `with_pupil` tells that the pupil who
    came in with it went as well, `kept` how many items had been taken over before and stay with the pupil.
    `pupil_made` tells that the pupil was made of it and stays, with all that it held. `dossier_id`, `version` and
    `sender_card` are those of the delivery, by which an older version is known that comes back.
    """

    received_id: str
    sender: str
    sender_brin: str
    package_id: str
    received_on: date
    asked_on: date
    at: datetime
    by: str
    sha256: str
    with_pupil: bool = False
    kept: int = 0
    pupil_made: bool = False
    dossier_id: str = ""
    version: int = 0
    sender_card: str = ""
