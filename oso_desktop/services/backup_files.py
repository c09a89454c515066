"""Backups as files in a folder: which there are, the key slots beside them, and taking them away."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from oso_desktop.dossier.backup_plan import BackupName, parse
from oso_desktop.durable import put_in_place
from oso_desktop.errors import OsoError
from oso_desktop.services.files import folder_refused
from oso_desktop.store.backup import SUFFIX, UNFINISHED, head_file
from oso_desktop.vault.slots import KeySlots

LOCAL_NAME = "reservekopieen"
"""The folder in that of the store where backups are always made."""

SLOTS_SUFFIX = ".keyslots.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupFile:
    """One backup as it lies somewhere; nothing of it was opened. `size` is in bytes."""

    path: Path
    name: BackupName
    size: int

    @property
    def at(self) -> datetime:
        """When it was made, by the clock of the computer that made it."""
        return self.name.at


def local_folder(folder: Path) -> Path:
    """Where the backups lie that are always made, of the store in `folder`."""
    return folder / LOCAL_NAME


def backups_in(folder: Path, store: str = "") -> tuple[BackupFile, ...]:
    """The backups in a folder, the newest first; only those of one store, if the sign of its name is given.

    Raises NotRead for a folder that is there and cannot be listed; one that is not there has none.
    """
    try:
        found = [file for path in folder.iterdir() if (file := _backup_file(path)) is not None]
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise folder_refused(folder, error) from error
    return tuple(
        sorted(
            (file for file in found if file.name.store == (store or file.name.store)),
            key=lambda file: (file.name, file.path.name),
            reverse=True,
        )
    )


def backup_file(path: Path) -> BackupFile | None:
    """The backup that a person pointed at; None for any other file, or one that is not there."""
    with suppress(OSError):
        return _backup_file(path)
    return None


def slots_file(backup: Path) -> Path:
    """Where the key slots of a backup are."""
    return backup.with_name(backup.name.removesuffix(SUFFIX) + SLOTS_SUFFIX)


def slots_beside(backup: Path) -> KeySlots | None:
    """The key slots beside a backup; None where they are gone or damaged. Raises SlotsTooNew."""
    from oso_desktop.vault.slot_data import SlotsDamaged  # noqa: PLC0415 - read with the rest of the vault

    try:
        return KeySlots.from_json(slots_file(backup).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, SlotsDamaged):
        return None


def put_slots_beside(backup: Path, slots: KeySlots, guard: Callable[[], None] = lambda: None) -> None:
    """Writes the key slots beside a backup, in place of others, in one step. Raises OSError.

    `guard` may raise to break it off: what a slow stick held up may be overtaken by later slots.
    """
    path, text = slots_file(backup), slots.to_json()
    with suppress(OSError, UnicodeDecodeError):
        if path.read_text(encoding="utf-8") == text:
            return
    fresh = path.with_name(path.name + UNFINISHED)
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        guard()
        put_in_place(fresh, path)
    except (OSError, OsoError):
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


def renew_slots(folder: Path, slots: KeySlots, store: str, guard: Callable[[], None]) -> bool:
    """Puts these key slots beside every backup of the store in a folder; whether that went well everywhere.

    `guard` is as for `put_slots_beside`.
    """
    try:
        found = backups_in(folder, store)
    except OsoError:
        return False
    whole = folder.exists()
    for file in found:
        try:
            put_slots_beside(file.path, slots, guard)
        except OSError:
            whole = False
    return whole


def remove_backup(file: BackupFile) -> None:
    """Takes a backup away with what lies beside it, the database first. Raises OSError."""
    file.path.unlink(missing_ok=True)
    for beside in (head_file(file.path), slots_file(file.path)):
        beside.unlink(missing_ok=True)


def clear_unfinished(folder: Path, store: str, *, only: Path | None = None) -> None:
    """Takes away what backups of this store left that were cut off; what does not go now stays for the next time.

    Of one backup, if it is given: of another somebody may be at work on just now.
    """
    with suppress(OSError):
        for path in list(folder.iterdir()):
            stem, _, rest = path.name.partition(".")
            name = parse(stem)
            if name is None or name.store != store or not path.is_file():
                continue
            if only is not None and stem != only.stem:
                continue
            orphan = rest in (SLOTS_SUFFIX[1:], head_file(Path(SUFFIX)).name[1:])
            if f".{rest}".endswith((UNFINISHED, f"{UNFINISHED}-journal")) or (
                orphan and not path.with_name(stem + SUFFIX).exists()
            ):
                with suppress(OSError):
                    path.unlink()


def _backup_file(path: Path) -> BackupFile | None:
    if path.suffix != SUFFIX or (name := parse(path.stem)) is None or not path.is_file():
        return None
    return BackupFile(path=path, name=name, size=path.stat().st_size)
