"""The file with the key slots: never half written, and never a reason to lose a store."""

from __future__ import annotations

import contextlib
import json
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop import durable
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCodeWrong
from oso_desktop.vault.slot_files import (
    PREVIOUS_FILE,
    SLOTS_FILE,
    SlotsNotReadable,
    drop_prepared,
    install_slots,
    mend_previous,
    prepare_slots,
    prepared_changes,
    prepared_slots,
)
from oso_desktop.vault.slots import (
    FolderAway,
    KeySlots,
    SlotsDamaged,
    SlotsMissing,
    SlotsNotSaved,
    SlotsTooNew,
    add_keychain_slot,
    confirm_recovery,
    load_slots,
    renew_recovery,
    save_slots,
    unlock_with_recovery,
)
from tests.vault.conftest import NewStore


class PowerCut(Exception):
    pass


def with_another_laptop(store: NewStore) -> KeySlots:
    return add_keychain_slot(store.slots, store.key, MemoryKeychain(), label="tweede")


def test_what_was_saved_is_loaded(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)

    assert load_slots(tmp_path) == (new_store.slots, None)
    assert {path.name for path in tmp_path.iterdir()} == {SLOTS_FILE}


def test_the_file_before_is_kept(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    save_slots(tmp_path, with_another_laptop(new_store))

    assert KeySlots.from_json((tmp_path / PREVIOUS_FILE).read_text("utf-8")) == new_store.slots
    assert {path.name for path in tmp_path.iterdir()} == {SLOTS_FILE, PREVIOUS_FILE}


def test_a_void_code_does_not_live_on_in_the_previous_file(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    renewed, code = renew_recovery(new_store.slots, new_store.key)
    save_slots(tmp_path, renewed)
    save_slots(tmp_path, confirm_recovery(renewed, code, dict(enumerate(code.words, start=1))))

    (tmp_path / SLOTS_FILE).unlink()
    with pytest.raises(RecoveryCodeWrong):
        unlock_with_recovery(load_slots(tmp_path).slots, new_store.words)


@pytest.mark.parametrize("harm", ["missing", "empty", "cut", "one letter"])
def test_a_harmed_file_falls_back_to_the_previous_one_and_says_so(
    harm: str, tmp_path: Path, new_store: NewStore
) -> None:
    save_slots(tmp_path, new_store.slots)
    save_slots(tmp_path, with_another_laptop(new_store))
    file = tmp_path / SLOTS_FILE
    text = file.read_text("utf-8")
    harmed = {"empty": "", "cut": text[: len(text) // 2], "one letter": text.replace("tweede", "tweade")}
    if harm == "missing":
        file.unlink()
    else:
        file.write_text(harmed[harm], "utf-8")

    loaded = load_slots(tmp_path)

    assert loaded.slots == new_store.slots
    state = "ontbreekt" if harm == "missing" else "is beschadigd"
    assert loaded.warning == (
        f"Het sleutelbestand (keyslots.json) {state}. De vorige versie wordt gebruikt. Maak nu een reservekopie en "
        "controleer bij Beheer › Sleutels of alles klopt."
    )


def test_a_harmed_file_is_not_kept_as_the_previous_one(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    save_slots(tmp_path, with_another_laptop(new_store))
    (tmp_path / SLOTS_FILE).write_text("{", "utf-8")

    save_slots(tmp_path, with_another_laptop(new_store))

    assert KeySlots.from_json((tmp_path / PREVIOUS_FILE).read_text("utf-8")) == new_store.slots


def test_a_folder_without_slots_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(SlotsMissing) as problem:
        load_slots(tmp_path)

    assert "reservekopie" in problem.value.next_step


def test_a_folder_that_is_away_is_told_apart_from_one_without_slots(tmp_path: Path) -> None:
    with pytest.raises(FolderAway) as problem:
        load_slots(tmp_path / "schijf")

    assert "Sluit die aan" in problem.value.next_step
    assert problem.value.text != SlotsMissing().text


def test_a_system_that_cannot_flush_a_folder_keeps_slots_all_the_same(
    tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows opens no folder as a file; its rename is of itself in order."""
    monkeypatch.setattr(durable, "os", SimpleNamespace(name="nt"))

    save_slots(tmp_path, new_store.slots)

    assert load_slots(tmp_path) == (new_store.slots, None)


def test_a_file_and_its_folder_are_on_the_disk_before_anything_is_said_to_be_saved(
    tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    if os.name != "posix":
        pytest.skip("this system flushes no folders")
    flushed: list[bool] = []
    original = os.fsync

    def flush(descriptor: int) -> None:
        flushed.append(stat.S_ISDIR(os.fstat(descriptor).st_mode))
        original(descriptor)

    monkeypatch.setattr(os, "fsync", flush)
    save_slots(tmp_path, new_store.slots)

    assert flushed == [False, True]


def test_a_name_that_changes_leaves_the_file_before_as_it_was(tmp_path: Path, new_store: NewStore) -> None:
    """Given a change that takes no way in away, then the file before is a file of before, and no second copy."""
    slot = new_store.slots.keychain[0]
    named = replace(new_store.slots, keychain=(replace(slot, label="balie"),))
    save_slots(tmp_path, new_store.slots)
    save_slots(tmp_path, named)

    assert KeySlots.from_json((tmp_path / PREVIOUS_FILE).read_text("utf-8")) == new_store.slots


def test_no_more_than_a_little_of_a_file_is_ever_read(tmp_path: Path, new_store: NewStore) -> None:
    """Given a file that somebody made enormous, then it is damage, and the memory of the laptop is spared."""
    (tmp_path / SLOTS_FILE).write_text(" " * 1_000_000 + new_store.slots.to_json(), "utf-8")

    with pytest.raises(SlotsDamaged):
        load_slots(tmp_path)


def test_two_harmed_files_are_damage(tmp_path: Path) -> None:
    (tmp_path / SLOTS_FILE).write_bytes(b"\xff\xfe")
    (tmp_path / PREVIOUS_FILE).write_text("[]", "utf-8")

    with pytest.raises(SlotsDamaged):
        load_slots(tmp_path)


def test_a_file_of_a_newer_version_is_told_and_never_passed_over(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    save_slots(tmp_path, with_another_laptop(new_store))
    newer = json.loads((tmp_path / SLOTS_FILE).read_text("utf-8")) | {"version": 3, "digest": "another"}
    (tmp_path / SLOTS_FILE).write_text(json.dumps(newer), "utf-8")

    with pytest.raises(SlotsTooNew) as problem:
        load_slots(tmp_path)

    assert "Werk het programma bij" in problem.value.next_step


def test_a_file_that_may_not_be_read_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / SLOTS_FILE).mkdir()

    with pytest.raises(SlotsNotReadable):
        load_slots(tmp_path)


@pytest.mark.parametrize("steps", range(12))
def test_a_power_cut_at_any_step_leaves_slots_that_open_the_store(
    steps: int, tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given three sheets made in turn, when power goes after any number of steps of the last save."""
    first, code = new_store.slots, new_store.code
    second = confirm_recovery(first, code, dict(enumerate(code.words, start=1)))
    renewed, code = renew_recovery(second, new_store.key)
    third = confirm_recovery(renewed, code, dict(enumerate(code.words, start=1)))
    for slots in (first, second, renewed):
        save_slots(tmp_path, slots)
    left = iter(range(steps))

    def until_the_cut(step: Callable[..., object]) -> Callable[..., object]:
        def wrapped(*args: object) -> object:
            if next(left, None) is None:
                raise PowerCut
            return step(*args)

        return wrapped

    monkeypatch.setattr(os, "fsync", until_the_cut(os.fsync))
    monkeypatch.setattr(Path, "replace", until_the_cut(Path.replace))
    with contextlib.suppress(PowerCut):
        save_slots(tmp_path, third)

    loaded = load_slots(tmp_path)
    assert loaded.warning is None
    assert loaded.slots in (renewed, third)
    assert unlock_with_recovery(loaded.slots, " ".join(code.words)) == new_store.key


def test_a_disk_that_refuses_leaves_the_old_file_standing(
    tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_slots(tmp_path, new_store.slots)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SlotsNotSaved):
        save_slots(tmp_path, with_another_laptop(new_store))

    assert load_slots(tmp_path) == (new_store.slots, None)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_any_other_json_is_damage(value: object) -> None:
    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(json.dumps(value))


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "{", "", "NaN", '{"format": "oso-desktop keyslots", "version": true}']
)
def test_hostile_texts_are_damage(text: str) -> None:
    with pytest.raises(SlotsDamaged):
        KeySlots.from_json(text)


CHANGE = "7d9c"


def test_prepared_slots_are_whole_on_the_disk_and_in_force_with_one_rename(
    tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: given a disk that is full once they were prepared, then they come in force all the same."""
    save_slots(tmp_path, new_store.slots)
    after = with_another_laptop(new_store)

    prepare_slots(tmp_path, after, CHANGE)
    assert prepared_changes(tmp_path) == (CHANGE,)
    assert prepared_slots(tmp_path, CHANGE) == after
    assert load_slots(tmp_path) == (new_store.slots, None)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(Path, "open", full)
    install_slots(tmp_path, CHANGE)
    monkeypatch.undo()
    assert load_slots(tmp_path) == (after, None)
    assert prepared_changes(tmp_path) == ()
    assert KeySlots.from_json((tmp_path / PREVIOUS_FILE).read_text("utf-8")) == new_store.slots


@pytest.mark.parametrize("refused", ["open", "fsync"])
def test_slots_that_cannot_be_prepared_leave_nothing_behind(
    refused: str, tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_slots(tmp_path, new_store.slots)
    names = {path.name for path in tmp_path.iterdir()}
    renewed, code = renew_recovery(new_store.slots, new_store.key)
    after = confirm_recovery(renewed, code, dict(enumerate(code.words, start=1)))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, refused, full)
        with pytest.raises(SlotsNotSaved):
            prepare_slots(tmp_path, after, CHANGE)

    assert {path.name for path in tmp_path.iterdir()} == names
    assert load_slots(tmp_path) == (new_store.slots, None)


def test_what_cannot_be_put_in_force_or_dropped_stays_prepared(
    tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_slots(tmp_path, new_store.slots)
    prepare_slots(tmp_path, with_another_laptop(new_store), CHANGE)

    def gone(*_: object, **__: object) -> None:
        raise OSError(19, "No such device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", gone)
        patch.setattr(Path, "unlink", gone)
        with pytest.raises(SlotsNotSaved):
            install_slots(tmp_path, CHANGE)
        drop_prepared(tmp_path, CHANGE)
    assert prepared_changes(tmp_path) == (CHANGE,)
    assert load_slots(tmp_path) == (new_store.slots, None)

    drop_prepared(tmp_path, CHANGE)
    drop_prepared(tmp_path, CHANGE)
    assert prepared_changes(tmp_path) == ()


def test_a_folder_out_of_reach_is_not_taken_for_one_in_which_nothing_is_prepared(tmp_path: Path) -> None:
    with pytest.raises(SlotsNotReadable):
        prepared_changes(tmp_path / "schijf")


def test_other_files_are_not_taken_for_prepared_slots(tmp_path: Path, new_store: NewStore) -> None:
    save_slots(tmp_path, new_store.slots)
    for name in ("keyslots.volgt-a.bak", "mijn keyslots.volgt-a.json", "keyslots.json.oud"):
        (tmp_path / name).touch()

    assert prepared_changes(tmp_path) == ()


def test_a_spare_file_that_opens_more_than_the_newest_is_mended(
    tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: power that goes between the two files leaves a lost laptop in the spare one, until the next opening."""
    more, after = with_another_laptop(new_store), new_store.slots
    save_slots(tmp_path, more)
    save_slots(tmp_path, more)
    prepare_slots(tmp_path, after, CHANGE)
    install_slots(tmp_path, CHANGE)
    spare = tmp_path / PREVIOUS_FILE
    assert KeySlots.from_json(spare.read_text("utf-8")) == more

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        mend_previous(tmp_path)
    assert KeySlots.from_json(spare.read_text("utf-8")) == more
    mend_previous(tmp_path)
    assert KeySlots.from_json(spare.read_text("utf-8")) == after


@pytest.mark.parametrize("cut_off", [SLOTS_FILE, PREVIOUS_FILE])
def test_a_save_that_was_cut_off_leaves_no_way_in_that_was_taken_away_since(
    cut_off: str, tmp_path: Path, new_store: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: given power that goes before a name changes, and a laptop lost since, then at the next opening only the
    two files with slots are there."""
    more, after = with_another_laptop(new_store), new_store.slots
    save_slots(tmp_path, more)
    original = Path.replace

    def until_the_cut(path: Path, target: Path) -> Path:
        if target.name == cut_off:
            raise PowerCut
        return original(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", until_the_cut)
        with pytest.raises(PowerCut):
            save_slots(tmp_path, more)
    prepare_slots(tmp_path, after, CHANGE)
    install_slots(tmp_path, CHANGE)
    assert (tmp_path / cut_off).with_suffix(".new").exists()

    mend_previous(tmp_path)

    left = [KeySlots.from_json(path.read_text("utf-8")) for path in tmp_path.iterdir()]
    assert all(each == after for each in left)
    assert {path.name for path in tmp_path.iterdir()} <= {SLOTS_FILE, PREVIOUS_FILE}


def test_a_spare_file_stays_where_the_newest_is_damaged(tmp_path: Path, new_store: NewStore) -> None:
    """Given that it is the only way in, then it is left alone."""
    save_slots(tmp_path, new_store.slots)
    save_slots(tmp_path, with_another_laptop(new_store))
    (tmp_path / SLOTS_FILE).write_text("{", "utf-8")

    mend_previous(tmp_path)

    assert load_slots(tmp_path).slots == new_store.slots
