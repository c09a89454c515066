"""How one transfer went, from what is on record: its moments in order, and two versions of it side by side. Pure.

Nothing is kept for this. A moment is a recorded fact with its place in time, and what two versions hold is what people
were shown of them (R020, R110, R133).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from oso_desktop.dossier.attachments import Extent
from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.delivery import DeliveryWithdrawn, DestructionConfirmed, Receipt, ReceiverChanged
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import DossierEvent
from oso_desktop.dossier.informing import InformingWithdrawn, InzageCopy, InzageInformed
from oso_desktop.dossier.inzage import InzageFact, Remark
from oso_desktop.dossier.inzage_extra import ParentsInformedToo, WithoutGezagAllowed, WithoutGezagWithdrawn
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.number_sheet import NumberOnSheet
from oso_desktop.dossier.people import PUPIL_HOLDER, Student, full_name
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.shown import ChangeKind, Line, Shown, changed_since, read_lines
from oso_desktop.dossier.transfer import (
    Choice,
    Delivery,
    Package,
    TransferDossier,
    Version,
    shown_contents,
)

TOLD = (
    ReceiverConfirmed,
    LateAllowed,
    Receipt,
    DeliveryWithdrawn,
    ReceiverChanged,
    DestructionConfirmed,
    Archived,
    InzageInformed,
    InzageCopy,
    InformingWithdrawn,
    WithoutGezagAllowed,
    WithoutGezagWithdrawn,
    ParentsInformedToo,
    NumberOnSheet,
)
"""The events that are a moment of the transfer; the others keep what was shown, or what was made of a finding."""

Told = Choice | InzageFact | Remark | Version | Package | Delivery | Letter | DossierEvent
_START, _END = time.min, time.max
_CHOICE, _AFTER_CHOICE, _VERSION, _AFTER_VERSION, _PACKAGE, _AFTER_PACKAGE = range(6)
"""The order of what happened in the very same moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One thing that happened, and its place in time; `at` is None where only the day is on record."""

    on: date
    at: time | None
    what: Told


def moments(dossier: TransferDossier, letters: Iterable[Letter]) -> tuple[Moment, ...]:
    """What is on record of this transfer, in the order in which it happened.

    Of inzage and of hand-overs only the day is on record. On a day with more they stand where they must have been:
    inzage after the choice and the version before it, a hand-over after its version, a receipt after its hand-over.
    """
    placed = sorted(_placed(dossier, letters), key=lambda each: each[0])
    return tuple(moment for _key, moment in placed)


def holder_names(student: Student) -> dict[str, str]:
    """Everybody around a pupil by the id under which inzage is on record."""
    names = {str(each.id): full_name(each.block) for each in student.guardians}
    if (acts := student.representative) is not None:
        names[acts.id] = acts.name
    return names | {PUPIL_HOLDER: full_name(student.record)}


_Key = tuple[date, time, int, int]


def _placed(dossier: TransferDossier, letters: Iterable[Letter]) -> Iterator[tuple[_Key, Moment]]:
    for what in (
        *((dossier.choice,) if dossier.choice is not None else ()),
        *dossier.remarks,
        *dossier.versions,
        *dossier.packages,
        *(each for each in letters if each.printed_at is not None),
    ):
        at = what.at if not isinstance(what, Letter) else what.printed_at
        if at is not None:
            yield _timed(what, at)
    for number, fact in enumerate(dossier.inzage):
        yield _on_day(fact, fact.on, _before(dossier, number), number)
    made = {str(version.id): version.at for version in dossier.versions}
    made |= {str(package.id): package.at for package in dossier.packages}
    for number, delivery in enumerate(dossier.deliveries):
        at = made.get(delivery.package_id or delivery.version_id)
        yield _on_day(delivery, delivery.on, (at, _AFTER_PACKAGE) if at is not None else None, number)
    for number, event in enumerate(dossier.events):
        if isinstance(event, TOLD):
            at, day = getattr(event, "at", None), getattr(event, "on", None)
            late = isinstance(event, Receipt | DestructionConfirmed)
            if isinstance(at, datetime):
                yield _timed(event, at)
            elif isinstance(day, date):
                yield _on_day(event, day, None, number, late=late)


def _before(dossier: TransferDossier, number: int) -> tuple[datetime, int] | None:
    """What certainly came before a fact about inzage: the version that does not rest on it, and what was shown."""
    known = [(each.at, _AFTER_VERSION) for each in dossier.versions if each.inzage_facts <= number]
    shown = dossier.inzage[number].fingerprint
    known += [
        (each.at, _AFTER_CHOICE)
        for each in shown_contents(dossier)
        if each.fingerprint == shown and each.at is not None
    ]
    return max(known, default=None)


def _timed(what: Told, at: datetime) -> tuple[_Key, Moment]:
    rank = _VERSION if isinstance(what, Version) else _PACKAGE if isinstance(what, Package) else _CHOICE
    return (at.date(), at.time(), rank, 0), Moment(on=at.date(), at=at.time(), what=what)


def _on_day(
    what: Told, on: date, after: tuple[datetime, int] | None, number: int, *, late: bool = False
) -> tuple[_Key, Moment]:
    """`after` is what certainly came before it, and the place right after that."""
    at, rank = (_END if late else _START), _AFTER_CHOICE
    if after is not None and after[0].date() == on:
        at, rank = after[0].time(), after[1]
    return (on, at, rank, number), Moment(on=on, at=None, what=what)


# --- side by side -----------------------------------------------------------------------------------------------------


class RowState(StrEnum):
    """What became of one thing from the one content to the other."""

    SAME = "gelijk"
    ADDED = "erbij"
    ALTERED = "veranderd"
    REMOVED = "gaat niet meer mee"


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideRow:
    """One thing in two contents. A side is empty where it is not there; `known` is false where nobody can tell what."""

    what: str
    left: str
    right: str
    state: RowState
    known: bool = True


_STATES = {
    ChangeKind.ADDED: RowState.ADDED,
    ChangeKind.ALTERED: RowState.ALTERED,
    ChangeKind.REMOVED: RowState.REMOVED,
}
GOES = "gaat mee"
"""What is said of a thing of which there are no words."""


def beside(left: Shown | None, right: Shown | None) -> tuple[BesideRow, ...]:
    """Two contents side by side: first what is different, then what is the same, in the order of the dossier."""
    if left is None or right is None:
        return (BesideRow(what="", left="", right="", state=RowState.ALTERED, known=False),)
    rows = []
    for change in changed_since(left, right):
        line = change.line
        words = (line.summary if line is not None else "") or GOES
        name = line.label if line is not None else change.what
        if change.kind is ChangeKind.ALTERED:
            told = (change.was, change.now) if change.was or change.now else ("", "")
        elif change.kind is ChangeKind.ADDED:
            told = ("", words)
        else:
            told = (words, "")
        rows.append(
            BesideRow(
                what=name, left=told[0], right=told[1], state=_STATES[change.kind], known=bool(change.what)
            )
        )
    return (*rows, *_same(read_lines(left.lines), read_lines(right.lines)))


def _same(left: Iterable[Line], right: Iterable[Line]) -> Iterator[BesideRow]:
    for line in (Counter(left) & Counter(right)).elements():
        words = line.summary if line.summary and not (line.paper and line.summary == Extent.FULL) else GOES
        yield BesideRow(what=line.label, left=words, right=words, state=RowState.SAME)
