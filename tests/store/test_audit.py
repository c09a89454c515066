"""The audit chain: every entry is there as it was written, and any change, gap or cut shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.store.audit import (
    HEAD_NAME,
    AuditEntry,
    AuditRepository,
    AuditVerdict,
    ChainFault,
    LogFilter,
    _values,
    genesis,
    read_head,
)
from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.errors import StoreDamaged
from tests.store.chains import ENTRIES, broken, tamper, verdict_after, verdict_of
from tests.store.examples import KEYS, STORE_ID, create, entry, keyed, reopen


def test_entries_come_back_newest_first(kept: Store) -> None:
    with kept.read() as unit:
        assert unit.audit.entries(100) == tuple(reversed(ENTRIES))
        assert unit.audit.entries(2) == (ENTRIES[4], ENTRIES[3])
        assert unit.audit.entries(2, skip=3) == (ENTRIES[1], ENTRIES[0])
        assert unit.audit.entries(100, subject="s1") == (ENTRIES[3], ENTRIES[1])


def test_an_untouched_chain_is_whole(store: Store, kept: Store, tmp_path: Path) -> None:
    """R164"""
    assert verdict_of(kept) == AuditVerdict(intact=True, count=5)
    kept.close()
    again = reopen(tmp_path)
    assert verdict_of(again) == AuditVerdict(intact=True, count=5)
    again.close()


def test_an_empty_chain_is_whole(store: Store) -> None:
    assert verdict_of(store) == AuditVerdict(intact=True, count=0)


def test_a_change_of_any_value_of_any_entry_is_found(kept: Store) -> None:
    """R164, R165: nobody can say afterwards that it went to another, on another day or by another person."""
    found = {}
    for number in range(1, 6):
        for column in ("at", "by", "role", "action", "subject", "detail", "mac"):
            value = "zeroblob(32)" if column == "mac" else f"\"{column}\" || 'x'"
            verdict = verdict_after(kept, f'UPDATE audit SET "{column}" = {value} WHERE number = {number}')
            assert not verdict.intact
            assert (verdict.at, verdict.action) == (
                ENTRIES[number - 1].at.isoformat() + "x" * (column == "at"),
                ENTRIES[number - 1].action + "x" * (column == "action"),
            )
            found[number, column] = (verdict.count, verdict.first_broken, verdict.fault)

    assert found == {key: (5, key[0], ChainFault.CHANGED) for key in found}
    assert verdict_of(kept).intact


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_entry_is_found(kept: Store, number: int) -> None:
    """R164: only added to."""
    tamper(kept, f"DELETE FROM audit WHERE number = {number}")

    assert verdict_of(kept) == broken(number, ChainFault.MISSING, count=4)


def test_closing_the_gap_does_not_hide_it(kept: Store) -> None:
    tamper(
        kept, "DELETE FROM audit WHERE number = 2", "UPDATE audit SET number = number - 1 WHERE number > 2"
    )

    assert verdict_of(kept) == broken(2, ChainFault.CHANGED, count=4, shown=3)


def test_swapped_entries_are_found(kept: Store) -> None:
    tamper(
        kept,
        "UPDATE audit SET number = 99 WHERE number = 2",
        "UPDATE audit SET number = 2 WHERE number = 3",
        "UPDATE audit SET number = 3 WHERE number = 99",
    )

    assert verdict_of(kept).first_broken == 2


def test_removing_all_of_it_is_found(kept: Store) -> None:
    tamper(kept, "DELETE FROM audit")

    assert verdict_of(kept) == broken(1, ChainFault.MISSING, count=0)


def test_a_log_tells_whether_something_was_added_and_adds_nothing_unasked(store: Store) -> None:
    """R164: a unit of work that changes something and adds nothing is refused by what is told here."""
    with store._connected(writing=True) as connection:
        log = AuditRepository(connection, bytearray(KEYS["audit_key"]), STORE_ID, Path("nergens"))
        assert log.appended is None
        log.append(entry())
        assert log.appended == log.head()
        assert log.count() == 1
        connection.rollback()


def test_a_chain_under_another_key_is_broken_from_the_start(kept: Store, tmp_path: Path) -> None:
    kept.close()
    other = Store.open(tmp_path, store_id=STORE_ID, **{**KEYS, "audit_key": bytes(32)})

    assert verdict_of(other) == broken(1, ChainFault.CHANGED, shown=1)
    other.close()


def test_an_entry_has_no_room_for_a_document(store: Store) -> None:
    """R164: an id or a code has room, up to the bound."""
    with store.write() as unit:
        with pytest.raises(ValueError, match="200"):
            unit.audit.append(entry(tekst="x" * 201))
        unit.audit.append(entry(tekst="x" * 200))

    with store.read() as unit:
        (only,) = unit.audit.entries(9)
    assert only.detail == {"tekst": "x" * 200}


# --- any single change --------------------------------------------------------------------------------------------

Row = tuple[Any, ...]


@pytest.fixture(scope="module")
def chained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store with five entries that every example works on and leaves as it was."""
    store = create(tmp_path_factory.mktemp("chain"))
    with store.write() as unit:
        for each in ENTRIES:
            unit.audit.append(each)
    yield store
    store.close()


CHANGES = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, 4), st.integers(1, 7), st.text("ab0", min_size=1, max_size=3)),
    st.tuples(st.just("delete"), st.integers(0, 4)),
    st.tuples(st.just("delete and close up"), st.integers(0, 4)),
    st.tuples(st.just("put in"), st.integers(0, 5), st.integers(0, 4)),
    st.tuples(st.just("swap"), st.integers(0, 4), st.integers(0, 4)),
    st.tuples(st.just("cut off"), st.integers(0, 4)),
    st.tuples(st.just("renumber"), st.integers(0, 4), st.integers(-3, 9)),
)


def changed(rows: list[Row], change: tuple[Any, ...]) -> list[Row]:
    """The rows after a change; their numbers stand first and their MACs last."""
    act, at, *rest = change
    rows = list(rows)
    if act == "edit":
        column, text = rest
        value = rows[at][column]
        rows[at] = (
            *rows[at][:column],
            value + text.encode() if isinstance(value, bytes) else value + text,
            *rows[at][column + 1 :],
        )
    elif act == "delete":
        del rows[at]
    elif act == "delete and close up":
        del rows[at]
        rows = [(number, *row[1:]) for number, row in enumerate(rows, start=1)]
    elif act == "put in":
        rows.insert(at, rows[rest[0]])
        rows = [(number, *row[1:]) for number, row in enumerate(rows, start=1)]
    elif act == "swap":
        other = rest[0]
        rows[at], rows[other] = (rows[at][0], *rows[other][1:]), (rows[other][0], *rows[at][1:])
    elif act == "cut off":
        rows = rows[:at]
    else:
        free = rest[0] not in [row[0] for row in rows]
        rows[at] = (rest[0] if free else rows[at][0], *rows[at][1:])
    return sorted(rows)


@given(change=CHANGES)
def test_of_any_single_change_the_first_broken_entry_is_named(
    chained: Store, change: tuple[Any, ...]
) -> None:
    """R164: edited, taken out, put in, swapped, cut off or renumbered; the oracle compares with what was written."""
    columns = "number, at, by, role, action, subject, detail, mac"
    with chained._connected(writing=True) as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_changed")
        connection.exec_driver_sql("DROP TRIGGER audit_stays")
        written = [tuple(row) for row in connection.exec_driver_sql(f"SELECT {columns} FROM audit")]
        now = changed(written, change)
        connection.exec_driver_sql("DELETE FROM audit")
        for row in now:
            connection.exec_driver_sql(f"INSERT INTO audit ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        found = chained._unit(connection).audit.verify()
        connection.rollback()

    length = max(len(now), len(written))
    first = next((n + 1 for n in range(length) if now[n : n + 1] != written[n : n + 1]), None)
    assert (found.intact, found.count, found.first_broken) == (first is None, len(now), first)


@pytest.mark.parametrize(
    "statement", ["UPDATE audit SET at = 'ooit' WHERE number = 2", "UPDATE audit SET detail = '[1]'"]
)
def test_an_entry_that_the_program_cannot_have_written_is_damage(kept: Store, statement: str) -> None:
    tamper(kept, statement)

    with kept.read() as unit, pytest.raises(StoreDamaged):
        unit.audit.entries(5)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET action = 'anders' WHERE number = 2",
        "DELETE FROM audit WHERE number = 5",
        "DELETE FROM audit",
        (
            "INSERT OR REPLACE INTO audit SELECT 2, at, by, role, 'anders', subject, detail, mac FROM audit "
            "WHERE number = 2"
        ),
    ],
)
def test_the_database_itself_only_adds(kept: Store, tmp_path: Path, statement: str) -> None:
    """R164: also for a tool that has the key, as long as it leaves the triggers."""
    kept.close()
    connection = keyed(tmp_path / FILE_NAME)
    connection.execute("PRAGMA recursive_triggers = ON")
    with pytest.raises(Exception, match="facts are not"):
        connection.execute(statement)
    connection.close()

    again = reopen(tmp_path)
    assert verdict_of(again) == AuditVerdict(intact=True, count=5)
    again.close()


# --- what is asked for --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (LogFilter(), [1, 2, 3, 4, 5]),
        (LogFilter(by="proef"), [1, 2, 3, 4, 5]),
        (LogFilter(by="niemand"), []),
        (LogFilter(action="daad 3"), [4]),
        (LogFilter(words="AAD 3"), [4]),
        (LogFilter(words="%"), []),
        (LogFilter(subjects=frozenset({"s1"})), [2, 4]),
        (LogFilter(subjects=frozenset({"s0", "s1"})), [1, 2, 3, 4, 5]),
        (LogFilter(subjects=frozenset()), []),
        (LogFilter(since=date(2026, 3, 4)), [3, 4, 5]),
        (LogFilter(until=date(2026, 3, 4)), [1, 2, 3]),
        (LogFilter(since=date(2026, 3, 3), until=date(2026, 3, 4), words="daad 2"), [3]),
    ],
)
def test_the_log_can_be_narrowed(kept: Store, which: LogFilter, expected: list[int]) -> None:
    """R164: by person, act, subject and days, both included; a sign of the search language is only itself."""
    with kept.read() as unit:
        found = [each.entry for each in unit.audit.sealed(which)]
        assert [ENTRIES.index(each) + 1 for each in found] == expected
        assert [each.number for each in unit.audit.sealed(which)] == expected
        assert unit.audit.entries(100, which=which) == tuple(reversed(found))
        assert unit.audit.count(which) == len(expected)


def test_who_ever_did_what_is_told_once(kept: Store) -> None:
    with kept.read() as unit:
        assert unit.audit.people() == ("proef",)
        assert unit.audit.actions() == tuple(each.action for each in ENTRIES)


def test_people_and_acts_stand_in_the_order_of_their_letters(store: Store) -> None:
    """Given entries in any order, then whoever looks for a name or an act finds it where it is looked for."""
    with store.write() as unit:
        for name, action in (
            ("Zwart", "wissen"),
            ("Adam", "printen"),
            ("Mol", "inlezen"),
            ("Adam", "wissen"),
        ):
            unit.audit.append(replace(ENTRIES[0], by=name, action=action))

    with store.read() as unit:
        assert unit.audit.people() == ("Adam", "Mol", "Zwart")
        assert unit.audit.actions() == ("inlezen", "printen", "wissen")


def test_an_entry_for_another_program_carries_its_own_link(kept: Store, tmp_path: Path) -> None:
    """The newest link outside the store is that of the last entry, and each entry has another."""
    with kept.read() as unit:
        macs = [each.mac for each in unit.audit.sealed()]

    head = read_head(tmp_path / HEAD_NAME)
    assert head is not None
    assert macs[-1] == head.mac
    assert len(set(macs)) == len(macs) == 5


def test_what_is_bound_stands_for_all_time(tmp_path: Path) -> None:
    """R164, L30: known key and entry, known MAC; another form of the text would break the log of every old store."""
    key = bytearray(range(32))
    store = create(tmp_path)
    with store.read() as unit:
        log = AuditRepository(unit._connection, key, "winkel-1", tmp_path / "hoofd")
        values = _values(
            AuditEntry(
                at=datetime.fromisoformat("2026-11-22T10:00:00+01:00"),
                by="Zoë Bedacht",
                role="directeur",
                action="proef",
                subject="x-1",
                detail={"z": 1, "a": "é"},
            )
        )
        assert values["detail"] == '{"a": "é", "z": 1}'
        assert genesis(key, "winkel-1").hex() == (
            "640682f0fcbf01c00e9c915a91f850f85cf9f5b7e01dc98d970170a2b13d242c"
        )
        assert log._mac(1, values, genesis(key, "winkel-1")).hex() == (
            "e26c2e31381d244b833ab7f55929637b28da82f9b65f7744460e60d8f8e1fe02"
        )
    store.close()
