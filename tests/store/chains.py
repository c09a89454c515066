"""Five entries of the audit chain, and what somebody with a database tool could do to them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from oso_desktop.store.audit import AuditVerdict, ChainFault
from oso_desktop.store.database import Store
from tests.store.examples import NOON, entry

ENTRIES = [
    replace(entry(f"daad {number}", f"s{number % 2}", aantal=number), at=NOON + timedelta(number))
    for number in range(5)
]


def verdict_of(store: Store) -> AuditVerdict:
    with store.read() as unit:
        return unit.audit.verify()


def broken(
    number: int, fault: ChainFault, *, count: int = 5, shown: int | None = None, action: str = ""
) -> AuditVerdict:
    """The verdict on a chain that is broken at `number`, where now stands what entry `shown` says."""
    there = ENTRIES[shown - 1] if shown else None
    return AuditVerdict(
        intact=False,
        count=count,
        first_broken=number,
        fault=fault,
        at=there.at.isoformat() if there else "",
        action=action or (there.action if there else ""),
    )


def tamper(store: Store, *statements: str) -> None:
    """What somebody with the key and a database tool could do: triggers do not stop them."""
    with store._connected(writing=True) as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_changed")
        connection.exec_driver_sql("DROP TRIGGER audit_stays")
        for statement in statements:
            connection.exec_driver_sql(statement)


def verdict_after(store: Store, *statements: str) -> AuditVerdict:
    """The verdict while statements of tampering stand; they are undone afterwards."""
    with store._connected(writing=True) as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_changed")
        connection.exec_driver_sql("DROP TRIGGER audit_stays")
        for statement in statements:
            connection.exec_driver_sql(statement)
        found = store._unit(connection).audit.verify()
        connection.rollback()
    return found
