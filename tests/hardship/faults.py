"""The ways in which a disk fails."""

from __future__ import annotations

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from oso_desktop.errors import OsoError
from tests.hardship.disk import Ask, Kind, Op, Refused

GROWS = {Kind.CREATE, Kind.MKDIR}


def full_after(room: int, number: int = errno.ENOSPC) -> Ask:
    """No room for more than so many bytes beyond what the files hold; what is given back can be used again."""
    left = room

    def ask(op: Op) -> None:
        nonlocal left
        if op.kind in GROWS and left <= 0:
            raise Refused(number)
        if op.kind not in (Kind.WRITE, Kind.TRUNCATE):
            return
        size = Path(op.path).stat().st_size
        if op.kind is Kind.TRUNCATE:
            left += max(0, size - op.at)
            return
        more = max(0, op.at + len(op.data) - size)
        if more > left:
            done = len(op.data) - more + left
            left = 0
            raise Refused(number, max(0, done))
        left -= more

    return ask


def broken_after(operations: int, number: int, kinds: frozenset[Kind]) -> Ask:
    """Every operation of these kinds fails from a moment on."""
    count = 0

    def ask(op: Op) -> None:
        nonlocal count
        if op.kind is not Kind.READ:
            count += 1
        if count > operations and op.kind in kinds:
            raise Refused(number)

    return ask


def once_at(operation: int, number: int, *, half: bool) -> Ask:
    """One operation fails, of a write after half of it; the next go well."""
    count = 0

    def ask(op: Op) -> None:
        nonlocal count
        if op.kind is Kind.READ:
            return
        count += 1
        if count == operation:
            raise Refused(number, len(op.data) // 2 if half else 0)

    return ask


ALL = frozenset(Kind)
CHANGING = ALL - {Kind.READ}


@dataclass(frozen=True)
class Fault:
    """A way in which a disk fails; `points` gives where it can begin in a use case that did these operations."""

    ask: Callable[[int], Ask]
    points: Callable[[list[Op]], list[int]]


def operations(ops: list[Op]) -> list[int]:
    return list(range(len(ops)))


def sizes(ops: list[Op]) -> list[int]:
    """Every number of bytes at which a write begins, half of it, and one byte before its end."""
    points, total = set(), 0
    for op in ops:
        if op.kind is Kind.WRITE:
            points |= {total, total + len(op.data) // 2, total + len(op.data) - 1}
            total += len(op.data)
    return sorted(points)


FAULTS = {
    "full": Fault(full_after, sizes),
    "quota": Fault(lambda room: full_after(room, errno.EDQUOT), sizes),
    "read-only": Fault(lambda n: broken_after(n, errno.EROFS, CHANGING), operations),
    "unplugged": Fault(lambda n: broken_after(n, errno.ENODEV, ALL), operations),
    "write error": Fault(lambda n: once_at(n + 1, errno.EIO, half=False), operations),
    "torn write": Fault(lambda n: once_at(n + 1, errno.EIO, half=True), operations),
    "no sync": Fault(lambda n: broken_after(n, errno.EIO, frozenset({Kind.SYNC})), operations),
}


def refusal(act: Callable[[], object]) -> OsoError | None:
    """What an act says to a person, if it does not succeed."""
    try:
        act()
    except OsoError as problem:
        return problem
    return None
