"""The audit chain: who did what, each entry bound to the one before, so that a change or a gap shows.

The newest link is also kept in a small file beside the database (`AuditHead`), without which cutting off the end
would go unseen.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import Connection, Row, func, insert, select

from oso_desktop.store._tables import audit

HEAD_NAME = "dossiers.logboek"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditVerdict:
    """Whether the chain is whole, how many entries it has, and the number of the first that is wrong or missing."""

    intact: bool
    count: int
    first_broken: int | None = None


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The newest link of the chain: the number of entries, and the MAC of the last."""

    count: int
    mac: bytes


class AuditRepository:
    """The chain, within one unit of work."""

    def __init__(self, connection: Connection, key: bytearray, store_id: str, head_file: Path) -> None:
        self._connection = connection
        self._key = key
        self._store_id = store_id
        self._head_file = head_file
        self.appended: AuditHead | None = None
        """The head after this unit's own entries; None while there are none."""

    def append(self, entry: AuditEntry) -> None:
        """Add an entry at the end; raises ValueError for a detail that is too long to be an id, count or code."""
        if any(isinstance(value, str) and len(value) > MAX_DETAIL for value in entry.detail.values()):
            msg = f"a value in an audit entry has at most {MAX_DETAIL} characters"
            raise ValueError(msg)
        head = self.appended or self._stored_head()
        values = _values(entry)
        mac = self._mac(head.count + 1, values, head.mac)
        self._connection.execute(insert(audit), {"number": head.count + 1, **values, "mac": mac})
        self.appended = AuditHead(head.count + 1, mac)

    def entries(self, limit: int, *, skip: int = 0, subject: str | None = None) -> tuple[AuditEntry, ...]:
        """The newest entries first, at most `limit` after the first `skip`; of one subject only, if given."""
        query = select(audit).order_by(audit.c.number.desc()).limit(limit).offset(skip)
        if subject is not None:
            query = query.where(audit.c.subject == subject)
        return tuple(_entry(row) for row in self._connection.execute(query))

    def verify(self) -> AuditVerdict:
        """Recompute the chain from its first entry, and compare it with the head outside the database.

        The head may lag behind, since it is written just after a commit; it may never be ahead or differ.
        """
        kept = read_head(self._head_file)
        mac, count = self._genesis(), 0
        # Without a head nobody can vouch for the end of the chain.
        broken = None if kept is not None else max(1, self._count())
        if kept is not None and kept.count == 0 and not hmac.compare_digest(kept.mac, mac):
            broken = 1
        for row in self._connection.execute(select(audit).order_by(audit.c.number)):
            count += 1
            values = {name: getattr(row, name) for name in _COLUMNS}
            mac = self._mac(count, values, mac)
            fits = row.number == count and hmac.compare_digest(mac, row.mac)
            if fits and kept is not None and kept.count == count:
                fits = hmac.compare_digest(mac, kept.mac)
            if not fits:
                return AuditVerdict(intact=False, count=self._count(), first_broken=count)
        if kept is not None and kept.count > count:
            broken = count + 1
        return AuditVerdict(intact=broken is None, count=count, first_broken=broken)

    def _stored_head(self) -> AuditHead:
        row = self._connection.execute(
            select(audit.c.number, audit.c.mac).order_by(audit.c.number.desc()).limit(1)
        ).one_or_none()
        return AuditHead(row.number, row.mac) if row else AuditHead(0, self._genesis())

    def _count(self) -> int:
        return self._connection.execute(select(func.count()).select_from(audit)).scalar_one()

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
    return AuditEntry(
        at=datetime.fromisoformat(row.at),
        by=row.by,
        role=row.role,
        action=row.action,
        subject=row.subject,
        detail=MappingProxyType(json.loads(row.detail)),
    )


def read_head(path: Path) -> AuditHead | None:
    """The head kept outside the database; None if the file is gone or is not ours."""
    try:
        count, mac = path.read_text(encoding="ascii").split()
        return AuditHead(int(count), bytes.fromhex(mac))
    except (OSError, ValueError):
        return None


def write_head(path: Path, head: AuditHead) -> None:
    """Put the head in place in one step, so that a power cut leaves the old or the new one; raises OSError."""
    fresh = path.with_suffix(".nieuw")
    try:
        with fresh.open("w", encoding="ascii") as file:
            file.write(f"{head.count} {head.mac.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
