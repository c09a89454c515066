"""The audit chain: every entry is there as it was written, and any change, gap or cut shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.store.audit import HEAD_NAME, AuditVerdict
from oso_desktop.store.database import Store
from tests.store.examples import KEYS, NOON, STORE_ID, entry, reopen

ENTRIES = [
    replace(entry(f"daad {number}", f"s{number % 2}", aantal=number), at=NOON + timedelta(number))
    for number in range(5)
]


@pytest.fixture
def kept(store: Store) -> Store:
    """A store with five entries, written in three units of work."""
    for part in (ENTRIES[:1], ENTRIES[1:4], ENTRIES[4:]):
        with store.write() as unit:
            for each in part:
                unit.audit.append(each)
    return store


def verdict(store: Store) -> AuditVerdict:
    with store.read() as unit:
        return unit.audit.verify()


def tamper(store: Store, *statements: str) -> None:
    """What somebody with the key and a database tool could do: triggers do not stop them."""
    with store._connected(writing=True) as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_changed")
        connection.exec_driver_sql("DROP TRIGGER audit_stays")
        for statement in statements:
            connection.exec_driver_sql(statement)


def verdict_after(store: Store, statement: str) -> AuditVerdict:
    """The verdict while a statement of tampering stands; it is undone afterwards."""
    with store._connected(writing=True) as connection:
        connection.exec_driver_sql("DROP TRIGGER audit_changed")
        connection.exec_driver_sql(statement)
        found = store._unit(connection).audit.verify()
        connection.rollback()
    return found


def test_entries_come_back_newest_first(kept: Store) -> None:
    with kept.read() as unit:
        assert unit.audit.entries(100) == tuple(reversed(ENTRIES))
        assert unit.audit.entries(2) == (ENTRIES[4], ENTRIES[3])
        assert unit.audit.entries(2, skip=3) == (ENTRIES[1], ENTRIES[0])
        assert unit.audit.entries(100, subject="s1") == (ENTRIES[3], ENTRIES[1])


def test_an_untouched_chain_is_whole(store: Store, kept: Store, tmp_path: Path) -> None:
    """R164"""
    assert verdict(kept) == AuditVerdict(intact=True, count=5)
    kept.close()
    again = reopen(tmp_path)
    assert verdict(again) == AuditVerdict(intact=True, count=5)
    again.close()


def test_an_empty_chain_is_whole(store: Store) -> None:
    assert verdict(store) == AuditVerdict(intact=True, count=0)


def test_a_change_of_any_value_of_any_entry_is_found(kept: Store) -> None:
    """R164, R165: nobody can say afterwards that it went to another, on another day or by another person."""
    found = {}
    for number in range(1, 6):
        for column in ("at", "by", "role", "action", "subject", "detail", "mac"):
            value = "zeroblob(32)" if column == "mac" else f"\"{column}\" || 'x'"
            found[number, column] = verdict_after(
                kept, f'UPDATE audit SET "{column}" = {value} WHERE number = {number}'
            )

    assert found == {key: AuditVerdict(intact=False, count=5, first_broken=key[0]) for key in found}
    assert verdict(kept).intact


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_entry_is_found(kept: Store, number: int) -> None:
    """R164: only added to."""
    tamper(kept, f"DELETE FROM audit WHERE number = {number}")

    assert verdict(kept) == AuditVerdict(intact=False, count=4, first_broken=number)


def test_closing_the_gap_does_not_hide_it(kept: Store) -> None:
    tamper(
        kept, "DELETE FROM audit WHERE number = 2", "UPDATE audit SET number = number - 1 WHERE number > 2"
    )

    assert verdict(kept) == AuditVerdict(intact=False, count=4, first_broken=2)


def test_swapped_entries_are_found(kept: Store) -> None:
    tamper(
        kept,
        "UPDATE audit SET number = 99 WHERE number = 2",
        "UPDATE audit SET number = 2 WHERE number = 3",
        "UPDATE audit SET number = 3 WHERE number = 99",
    )

    assert verdict(kept).first_broken == 2


def test_removing_all_of_it_is_found(kept: Store) -> None:
    tamper(kept, "DELETE FROM audit")

    assert verdict(kept) == AuditVerdict(intact=False, count=0, first_broken=1)


@pytest.mark.parametrize("content", [None, "", "5", "x y", "5 00"])
def test_without_its_head_nobody_vouches_for_the_end(
    kept: Store, tmp_path: Path, content: str | None
) -> None:
    if content is None:
        (tmp_path / HEAD_NAME).unlink()
    else:
        (tmp_path / HEAD_NAME).write_text(content)

    assert verdict(kept) == AuditVerdict(intact=False, count=5, first_broken=5)


def test_a_head_that_lags_behind_is_no_fault(kept: Store, tmp_path: Path) -> None:
    """Killed between the commit and the head: the work is saved, and the chain is whole."""
    head = (tmp_path / HEAD_NAME).read_bytes()
    with kept.write() as unit:
        unit.audit.append(entry())
    (tmp_path / HEAD_NAME).write_bytes(head)

    assert verdict(kept) == AuditVerdict(intact=True, count=6)


def test_a_head_that_cannot_be_written_does_not_undo_the_work(kept: Store, tmp_path: Path) -> None:
    (tmp_path / HEAD_NAME).unlink()
    (tmp_path / HEAD_NAME).mkdir()
    with kept.write() as unit:
        unit.audit.append(entry("toch bewaard"))

    with kept.read() as unit:
        assert unit.audit.entries(1)[0].action == "toch bewaard"


def test_a_chain_under_another_key_is_broken_from_the_start(kept: Store, tmp_path: Path) -> None:
    kept.close()
    other = Store.open(tmp_path, store_id=STORE_ID, **{**KEYS, "audit_key": bytes(32)})

    assert verdict(other) == AuditVerdict(intact=False, count=5, first_broken=1)
    other.close()


def test_an_entry_has_no_room_for_a_document(store: Store) -> None:
    """R164"""
    with store.write() as unit, pytest.raises(ValueError, match="200"):
        unit.audit.append(entry(tekst="x" * 201))
