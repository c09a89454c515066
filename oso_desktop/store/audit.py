"""The audit chain: who did what, each entry bound to the one before, so that a change or a gap shows.

The newest link is also kept in a small file beside the database (`AuditHead`), without which cutting off the end
would go unseen.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import ColumnElement, Connection, Row, func, insert, select

from oso_desktop.durable import put_in_place
from oso_desktop.store._tables import audit
from oso_desktop.store.errors import StoreDamaged

HEAD_NAME = "dossiers.logboek"
HEAD_WAS_GONE = "ijkpunt van het logboek ontbrak"
"""What the log says of a write that found no head: until then nobody vouches that the end of the log was whole."""
HEAD_LAGGED = "ijkpunt van het logboek liep achter"
"""What it says of one that lagged by more than mishap explains: one of long ago may have been put back."""
LAG_TOLERATED = 5
"""Entries by which the head may lag before that is told: a power cut costs one, a full disk some more."""
_NOBODY = "onbekend"
MAX_DETAIL = 200
"""Characters of one value in an entry's detail: room for an id or a code, not for a document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One act: when, by whom in which role, what, on which subject (an id), and ids, counts and codes as detail."""

    at: datetime
    by: str
    role: str
    action: str
    subject: str
    detail: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))


class ChainFault(StrEnum):
    """What is wrong with the chain at the first place where something is."""

    CHANGED = "veranderd"
    """An entry is not as it was written, is in another's place, or was put in."""
    MISSING = "weg"
    """There is no entry where one must be."""
    HEAD_MISSING = "geen ijkpunt"
    """The file outside the database is gone or unreadable: nobody vouches for the end."""
    HEAD_DIFFERS = "ander ijkpunt"
    """The chain fits by itself, and is not the one that the file outside the database saw: all of it was remade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditVerdict:
    """Whether the chain is whole, how many entries it has, and the number of the first that is wrong or missing.

    `at` and `action` are what stands in that entry now, if there is one. `behind` is by how many entries the head
    outside lags; a power cut may do that, and it is no fault.
    """

    intact: bool
    count: int
    first_broken: int | None = None
    fault: ChainFault | None = None
    at: str = ""
    action: str = ""
    behind: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LogFilter:
    """Which entries are asked for; what is empty does not narrow. `since` and `until` are days, both included."""

    by: str = ""
    action: str = ""
    words: str = ""
    subjects: frozenset[str] | None = None
    since: date | None = None
    until: date | None = None

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """The same for the database."""
        if self.by:
            yield audit.c.by == self.by
        if self.action:
            yield audit.c.action == self.action
        if self.words:
            yield audit.c.action.icontains(self.words, autoescape=True)
        if self.subjects is not None:
            yield audit.c.subject.in_(sorted(self.subjects))
        # A moment is written as ISO 8601 in the time of the school, so its day is how it begins.
        if self.since:
            yield audit.c.at >= self.since.isoformat()
        if self.until:
            yield audit.c.at < (self.until + timedelta(days=1)).isoformat()


EVERYTHING = LogFilter()


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedEntry:
    """An entry with its place in the chain: what another program needs to see the order."""

    number: int
    entry: AuditEntry
    mac: bytes


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The newest link of the chain: the number of entries, and the MAC of the last."""

    count: int
    mac: bytes


class AuditRepository:
    """The chain, within one unit of work."""

    def __init__(
        self,
        connection: Connection,
        key: bytearray,
        store_id: str,
        head_file: Path,
        *,
        head_told: tuple[str, int] | None = None,
    ) -> None:
        """`head_told` is put on record just before the first entry of this unit: an action and a number of entries."""
        self._connection = connection
        self._key = key
        self._store_id = store_id
        self._head_file = head_file
        self._head_told = head_told
        self.appended: AuditHead | None = None
        """The head after this unit's own entries; None while there are none."""

    def append(self, entry: AuditEntry) -> None:
        """Add an entry at the end; raises ValueError for a detail that is too long to be an id, count or code."""
        if any(isinstance(value, str) and len(value) > MAX_DETAIL for value in entry.detail.values()):
            msg = f"a value in an audit entry has at most {MAX_DETAIL} characters"
            raise ValueError(msg)
        if self._head_told is not None:
            (action, number), self._head_told = self._head_told, None
            self.append(
                AuditEntry(
                    at=entry.at,
                    by=_NOBODY,
                    role="",
                    action=action,
                    subject=self._store_id,
                    detail={"regels": number},
                )
            )
        head = self.appended or self.head()
        values = _values(entry)
        mac = self._mac(head.count + 1, values, head.mac)
        self._connection.execute(insert(audit), {"number": head.count + 1, **values, "mac": mac})
        self.appended = AuditHead(head.count + 1, mac)

    def entries(
        self, limit: int, *, skip: int = 0, subject: str | None = None, which: LogFilter = EVERYTHING
    ) -> tuple[AuditEntry, ...]:
        """The newest entries first, at most `limit` after the first `skip`; of one subject only, if given.

        Raises StoreDamaged for an entry that this program cannot have written.
        """
        query = select(audit).where(*which.conditions()).order_by(audit.c.number.desc())
        if subject is not None:
            query = query.where(audit.c.subject == subject)
        return tuple(_entry(row) for row in self._connection.execute(query.limit(limit).offset(skip)))

    def count(self, which: LogFilter = EVERYTHING) -> int:
        """How many entries there are of these."""
        return self._connection.execute(
            select(func.count()).select_from(audit).where(*which.conditions())
        ).scalar_one()

    def sealed(self, which: LogFilter = EVERYTHING) -> Iterator[SealedEntry]:
        """These entries with their place in the chain, the oldest first. Raises StoreDamaged as `entries` does."""
        for row in self._connection.execute(
            select(audit).where(*which.conditions()).order_by(audit.c.number)
        ):
            yield SealedEntry(number=row.number, entry=_entry(row), mac=row.mac)

    def people(self) -> tuple[str, ...]:
        """Everybody who ever did something."""
        return tuple(self._connection.execute(select(audit.c.by).distinct().order_by(audit.c.by)).scalars())

    def actions(self) -> tuple[str, ...]:
        """Everything that was ever done, each once."""
        query = select(audit.c.action).distinct().order_by(audit.c.action)
        return tuple(self._connection.execute(query).scalars())

    def verify(self) -> AuditVerdict:
        """Recompute the chain from its first entry, and compare it with the head outside the database.

        The head may lag behind, since it is written just after a commit; it may never be ahead or differ.
        """
        kept, count, mac = read_head(self._head_file), 0, self._genesis()
        if kept is not None and kept.count == 0 and not hmac.compare_digest(kept.mac, mac):
            return self._broken(1, ChainFault.HEAD_DIFFERS)
        for row in self._connection.execute(select(audit).order_by(audit.c.number)):
            count += 1
            values = {name: getattr(row, name) for name in _COLUMNS}
            mac = self._mac(count, values, mac)
            if row.number > count:
                return self._broken(count, ChainFault.MISSING)
            if row.number != count or not hmac.compare_digest(mac, row.mac):
                return self._broken(count, ChainFault.CHANGED, row)
            if kept is not None and kept.count == count and not hmac.compare_digest(mac, kept.mac):
                return self._broken(count, ChainFault.HEAD_DIFFERS, row)
        if kept is None:
            return self._broken(max(1, count), ChainFault.HEAD_MISSING)
        if kept.count > count:
            return self._broken(count + 1, ChainFault.MISSING)
        return AuditVerdict(intact=True, count=count, behind=count - kept.count)

    def _broken(
        self, number: int, fault: ChainFault, row: Row[tuple[object, ...]] | None = None
    ) -> AuditVerdict:
        at, action = (row.at, row.action) if row is not None else ("", "")
        return AuditVerdict(
            intact=False, count=self.count(), first_broken=number, fault=fault, at=at, action=action
        )

    def head(self) -> AuditHead:
        """The newest link that stands in the database."""
        row = self._connection.execute(
            select(audit.c.number, audit.c.mac).order_by(audit.c.number.desc()).limit(1)
        ).one_or_none()
        return AuditHead(row.number, row.mac) if row else AuditHead(0, self._genesis())

    def is_anchored(self) -> bool:
        """Whether there is a head outside the database, and it is a link of this chain; a quick look, no proof."""
        kept = read_head(self._head_file)
        return kept is not None and self.agrees(kept)

    def agrees(self, kept: AuditHead) -> bool:
        """Whether a head that was kept is a link of this chain: it may lag behind, but not be ahead or differ."""
        if kept.count == 0:
            return hmac.compare_digest(kept.mac, self._genesis())
        mac = self._connection.execute(
            select(audit.c.mac).where(audit.c.number == kept.count)
        ).scalar_one_or_none()
        return mac is not None and hmac.compare_digest(mac, kept.mac)

    def _genesis(self) -> bytes:
        return genesis(self._key, self._store_id)

    def _mac(self, number: int, values: Mapping[str, str], previous: bytes) -> bytes:
        canonical = json.dumps([number, *(values[name] for name in _COLUMNS)], ensure_ascii=False)
        return hmac.digest(self._key, previous + canonical.encode(), hashlib.sha256)


_COLUMNS = ("at", "by", "role", "action", "subject", "detail")


def genesis(key: bytearray, store_id: str) -> bytes:
    """What the first entry is bound to: this very store, so that no chain can be moved to another."""
    return hmac.digest(key, b"oso-desktop audit chain\x00" + store_id.encode(), hashlib.sha256)


def _values(entry: AuditEntry) -> dict[str, str]:
    return {
        "at": entry.at.isoformat(),
        "by": entry.by,
        "role": entry.role,
        "action": entry.action,
        "subject": entry.subject,
        "detail": json.dumps(dict(entry.detail), ensure_ascii=False, sort_keys=True),
    }


def _entry(row: Row[tuple[object, ...]]) -> AuditEntry:
    try:
        at, detail = datetime.fromisoformat(row.at), dict(json.loads(row.detail))
    except (TypeError, ValueError) as error:  # somebody wrote in it past the program
        raise StoreDamaged from error
    return AuditEntry(
        at=at,
        by=row.by,
        role=row.role,
        action=row.action,
        subject=row.subject,
        detail=MappingProxyType(detail),
    )


def read_head(path: Path) -> AuditHead | None:
    """The head kept outside the database; None if the file is gone or is not ours."""
    try:
        count, mac = path.read_text(encoding="ascii").split()
        head = AuditHead(int(count), bytes.fromhex(mac))
    except (OSError, ValueError):
        return None
    return head if head.count >= 0 else None


def write_head(path: Path, head: AuditHead) -> None:
    """Put the head in place in one step, so that a power cut leaves the old or the new one; raises OSError."""
    fresh = path.with_suffix(".nieuw")
    try:
        with fresh.open("w", encoding="ascii") as file:
            file.write(f"{head.count} {head.mac.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
        put_in_place(fresh, path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
