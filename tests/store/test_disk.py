"""A full disk, a folder that may not be written: nothing that was reported as saved is lost.

What a store is put through by every use case stands in tests/hardship.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from oso_desktop.store.database import FILE_NAME, Store
from oso_desktop.store.errors import StoreFull, StoreMissing
from tests.store import apart as acts
from tests.store.conftest import Apart
from tests.store.examples import attempt, big, create, reopen


def keys(store: Store) -> list[str]:
    with store.read() as unit:
        assert unit.audit.verify().intact
        return [student.key for student in unit.students.outlines()]


def test_a_full_disk_loses_only_what_was_being_saved(store: Store, tmp_path: Path) -> None:
    attempt(store, big("1"))

    def limit(connection: Any, *_: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {(tmp_path / FILE_NAME).stat().st_size // 4096 + 20}")

    event.listen(store._engine, "checkout", limit)
    with pytest.raises(StoreFull):
        attempt(store, big("2"))
    event.remove(store._engine, "checkout", limit)
    assert keys(store) == ["1"]

    attempt(store, big("3"))
    store.close()
    again = reopen(tmp_path)
    assert keys(again) == ["1", "3"]
    again.close()


def test_a_file_that_may_not_grow_loses_only_what_was_being_saved(folder: Path, apart: Apart) -> None:
    store = reopen(folder)
    attempt(store, big("1"))
    store.close()

    assert apart(acts.write_beyond_limit, folder) == ["StoreUnreachable", "['1']"]

    again = reopen(folder)
    attempt(again, big("3"))
    assert keys(again) == ["1", "3"]
    again.close()


def test_a_disk_that_is_full_at_the_first_start_leaves_nothing_half(tmp_path: Path, apart: Apart) -> None:
    assert apart(acts.make_beyond_limit, tmp_path) == ["StoreUnreachable"]

    with pytest.raises(StoreMissing):
        reopen(tmp_path)
    create(tmp_path).close()


@pytest.fixture
def public(empty: Path) -> Iterator[Path]:
    """A store in a folder that everybody can reach, unlike pytest's own, but nobody else can write."""
    folder = Path("/tmp") / f"oso-store-{os.urandom(8).hex()}"
    shutil.copytree(empty, folder)
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_folder_that_may_not_be_written_is_named_as_such(apart: Apart, public: Path) -> None:
    assert apart(acts.open_without_permission, public) == ["StoreReadOnly"]
    assert apart(acts.make_without_permission, public) == ["StoreReadOnly"]


def test_a_file_that_may_not_be_written_is_named_as_such(apart: Apart, public: Path) -> None:
    public.chmod(0o777)
    (public / "dossiers.lock").chmod(0o666)

    assert apart(acts.write_without_permission, public) == ["StoreReadOnly"]
