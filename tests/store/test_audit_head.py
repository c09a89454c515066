"""The head of the audit chain, kept outside the database: without it, cutting off the end would go unseen."""

from __future__ import annotations

import errno
from contextlib import suppress
from pathlib import Path

import pytest

from oso_desktop.store.audit import (
    HEAD_LAGGED,
    HEAD_NAME,
    HEAD_WAS_GONE,
    LAG_TOLERATED,
    AuditEntry,
    AuditHead,
    AuditVerdict,
    ChainFault,
    LogFilter,
    genesis,
    read_head,
    write_head,
)
from oso_desktop.store.backup import UNFINISHED
from oso_desktop.store.database import Store
from tests.store.chains import broken, tamper, verdict_of
from tests.store.examples import KEYS, STORE_ID, entry


@pytest.mark.parametrize("content", [None, "", "5", "x y", "-1 00"])
def test_without_its_head_nobody_vouches_for_the_end(
    kept: Store, tmp_path: Path, content: str | None
) -> None:
    if content is None:
        (tmp_path / HEAD_NAME).unlink()
    else:
        (tmp_path / HEAD_NAME).write_text(content)

    assert verdict_of(kept) == broken(5, ChainFault.HEAD_MISSING)


def test_a_head_that_lags_behind_is_no_fault(kept: Store, tmp_path: Path) -> None:
    """Killed between the commit and the head: the work is saved, and the chain is whole."""
    head = (tmp_path / HEAD_NAME).read_bytes()
    with kept.write() as unit:
        unit.audit.append(entry())
    (tmp_path / HEAD_NAME).write_bytes(head)

    assert verdict_of(kept) == AuditVerdict(intact=True, count=6, behind=1)


def test_a_head_that_cannot_be_written_does_not_undo_the_work(kept: Store, tmp_path: Path) -> None:
    (tmp_path / HEAD_NAME).unlink()
    (tmp_path / HEAD_NAME).mkdir()
    with kept.write() as unit:
        unit.audit.append(entry("toch bewaard"))

    with kept.read() as unit:
        assert unit.audit.entries(1)[0].action == "toch bewaard"


@pytest.mark.parametrize("refused", ["open", "replace"])
def test_what_kept_a_head_from_being_written_is_what_is_told(
    refused: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk must not pass for one that is away; nothing half written stays."""

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    write_head(tmp_path / HEAD_NAME, AuditHead(1, bytes(32)))
    with monkeypatch.context() as patch:
        patch.setattr(Path, refused, full)
        with pytest.raises(OSError, match="No space") as problem:
            write_head(tmp_path / HEAD_NAME, AuditHead(2, bytes(32)))

    assert problem.value.errno == errno.ENOSPC
    assert read_head(tmp_path / HEAD_NAME) == AuditHead(1, bytes(32))
    assert [path.name for path in tmp_path.iterdir()] == [HEAD_NAME]


def test_power_that_goes_while_a_head_is_written_leaves_what_is_known_as_unfinished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next backup clears it away by that name."""

    class PowerCut(Exception):
        pass

    def cut(*_: object) -> None:
        raise PowerCut

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut)
        with pytest.raises(PowerCut):
            write_head(tmp_path / HEAD_NAME, AuditHead(1, bytes(32)))

    assert [path.suffix for path in tmp_path.iterdir()] == [UNFINISHED]


def noted(store: Store) -> list[int]:
    """How many entries there were each time the head turned out to be gone, the newest first."""
    with store.read() as unit:
        found = unit.audit.entries(99, which=LogFilter(action=HEAD_WAS_GONE))
    return [int(each.detail["regels"]) for each in found]


@pytest.mark.parametrize("content", [None, "", "x y"])
def test_the_next_write_puts_on_record_that_the_head_was_gone(
    kept: Store, tmp_path: Path, content: str | None
) -> None:
    """R164: the new head would hide that entries may have been cut off with the old one."""
    tamper(kept, "DELETE FROM audit WHERE number > 3")
    (tmp_path / HEAD_NAME).unlink()
    if content is not None:
        (tmp_path / HEAD_NAME).write_text(content)
    with kept.read() as unit:
        assert not unit.audit.is_anchored()

    for action in ("eerste daarna", "tweede daarna"):
        with kept.write() as unit:
            unit.audit.append(entry(action))

    assert noted(kept) == [3]
    with kept.read() as unit:
        last, first, told = unit.audit.entries(3)
        assert unit.audit.is_anchored()
    assert told == AuditEntry(
        at=first.at, by="onbekend", role="", action=HEAD_WAS_GONE, subject=STORE_ID, detail={"regels": 3}
    )
    assert (first.action, last.action) == ("eerste daarna", "tweede daarna")
    assert verdict_of(kept) == AuditVerdict(intact=True, count=6)


def test_a_head_that_cannot_be_written_is_not_told_with_each_write(kept: Store, tmp_path: Path) -> None:
    """R164: once, and again when it is gone after it could be written."""
    (tmp_path / HEAD_NAME).unlink()
    (tmp_path / HEAD_NAME).mkdir()
    for _ in range(3):
        with kept.write() as unit:
            unit.audit.append(entry())
    assert noted(kept) == [5]
    (tmp_path / HEAD_NAME).rmdir()
    with kept.write() as unit:
        unit.audit.append(entry())
    (tmp_path / HEAD_NAME).unlink()
    with kept.write() as unit:
        unit.audit.append(entry())

    assert noted(kept) == [10, 5]


def test_a_head_that_differs_is_no_anchor(kept: Store, tmp_path: Path) -> None:
    """R164: nor one that is ahead; one that lags is, since that is what a power cut leaves."""
    with kept.read() as unit:
        (second,) = [each.mac for each in unit.audit.sealed() if each.number == 2]
        for head, anchored in (
            (AuditHead(2, second), True),
            (AuditHead(2, bytes(32)), False),
            (AuditHead(9, second), False),
            (AuditHead(0, genesis(bytearray(KEYS["audit_key"]), STORE_ID)), True),
            (AuditHead(0, bytes(32)), False),
        ):
            write_head(tmp_path / HEAD_NAME, head)
            assert unit.audit.is_anchored() is anchored


def test_a_write_that_fails_tells_of_no_head(kept: Store, tmp_path: Path) -> None:
    (tmp_path / HEAD_NAME).unlink()
    with suppress(ZeroDivisionError), kept.write() as unit:
        unit.audit.append(entry())
        raise ZeroDivisionError
    assert noted(kept) == []
    with kept.write() as unit:
        unit.audit.append(entry())
    assert noted(kept) == [5]


def test_a_head_that_could_not_be_replaced_and_then_goes_is_told(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R164: a virus scanner that held the head for a moment is no reason to expect that there will be none."""

    def held(*_: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held)
        with kept.write() as unit:
            unit.audit.append(entry())
    (tmp_path / HEAD_NAME).unlink()
    with kept.write() as unit:
        unit.audit.append(entry())
    assert noted(kept) == [6]


@pytest.mark.parametrize("more", [0, 1])
def test_a_head_of_long_ago_is_put_on_record_before_it_is_replaced(
    kept: Store, tmp_path: Path, more: int
) -> None:
    """R164: given the head of an old backup, then the next write tells, once; of what a mishap explains nothing."""
    old = (tmp_path / HEAD_NAME).read_bytes()
    for _ in range(LAG_TOLERATED + more):
        with kept.write() as unit:
            unit.audit.append(entry())
    (tmp_path / HEAD_NAME).write_bytes(old)
    for _ in range(2):
        with kept.write() as unit:
            unit.audit.append(entry())

    with kept.read() as unit:
        found = unit.audit.entries(99, which=LogFilter(action=HEAD_LAGGED))
        told = unit.audit.entries(3)[2]
    assert [each.detail for each in found] == [{"regels": LAG_TOLERATED + 1}] * more
    assert (told.action == HEAD_LAGGED) is bool(more)
    assert verdict_of(kept) == AuditVerdict(intact=True, count=7 + LAG_TOLERATED + 2 * more)


def test_a_head_that_is_held_for_long_is_no_head_of_long_ago(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R164: what could not be replaced lags for that reason; after it could be, an old one is told again."""

    def held(*_: object) -> None:
        raise PermissionError

    def write() -> None:
        with kept.write() as unit:
            unit.audit.append(entry())

    def told() -> int:
        with kept.read() as unit:
            return unit.audit.count(LogFilter(action=HEAD_LAGGED))

    old = (tmp_path / HEAD_NAME).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", held)
        for _ in range(2 * LAG_TOLERATED):
            write()
    write()
    assert told() == 0
    (tmp_path / HEAD_NAME).write_bytes(old)
    write()
    assert told() == 1


def test_a_chain_that_was_made_anew_does_not_fit_the_head_outside(kept: Store, tmp_path: Path) -> None:
    """Also not before its first entry: who has every key still cannot pass off another chain for this one."""
    head = (tmp_path / HEAD_NAME).read_text()
    write_head(tmp_path / HEAD_NAME, AuditHead(3, bytes(32)))
    differs = verdict_of(kept)
    write_head(tmp_path / HEAD_NAME, AuditHead(0, bytes(32)))
    from_the_start = verdict_of(kept)
    write_head(tmp_path / HEAD_NAME, AuditHead(0, genesis(bytearray(KEYS["audit_key"]), STORE_ID)))
    behind = verdict_of(kept)
    (tmp_path / HEAD_NAME).write_text(head)

    assert differs == broken(3, ChainFault.HEAD_DIFFERS, shown=3)
    assert from_the_start == broken(1, ChainFault.HEAD_DIFFERS)
    assert behind == AuditVerdict(intact=True, count=5, behind=5)
    assert verdict_of(kept) == AuditVerdict(intact=True, count=5)


def test_the_last_entries_cut_off_show_by_the_head_outside(kept: Store) -> None:
    tamper(kept, "DELETE FROM audit WHERE number > 3")

    assert verdict_of(kept) == broken(4, ChainFault.MISSING, count=3)


def test_an_empty_chain_without_its_head_lacks_its_first_entry(store: Store, tmp_path: Path) -> None:
    (tmp_path / HEAD_NAME).unlink()

    assert verdict_of(store).first_broken == 1
