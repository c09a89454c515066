"""The end of what a restore put aside: after the same term as backups from before a destruction, on record (L29, R155).

It holds every pupil of then, also who was destroyed since. It is the way back from a wrong restore, so it stays for the
grace of the backups (30 days), and then until it is certain that it is not the only good copy: the store in its place
is open, and a backup of that store, made after the restore, has just been opened and found whole. A store of another
school is never ours to destroy; it is told. Whose it is, its key slots say, and where they are lost or damaged our key:
what that does not open may be of anybody, and stays. So does one from the future: some clock is or was wrong.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from oso_desktop.dossier.backup_plan import BackupPlan, short
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services.backup_files import backups_in, local_folder
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import LogFilter
from oso_desktop.store.database import FILE_NAME, LOCK_NAME, Store, held
from oso_desktop.store.restoring import ASIDE, set_aside_at
from oso_desktop.vault.slots import SlotsDamaged, SlotsMissing, load_slots

ENDED = "apart gezette opslag vernietigd"
"""What the log says of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """One store that was put aside, since when, and until which day it is kept for certain; None where it stays."""

    folder: Path
    since: datetime
    until: date | None


def stores_set_aside(folder: Path, store: Store, grace_days: int) -> tuple[SetAside, ...]:
    """All that stand beside the store in `folder`, the oldest first."""
    found = [(since, path) for path in folder.glob(f"{ASIDE}*") if (since := set_aside_at(path)) is not None]
    return tuple(
        SetAside(
            folder=path,
            since=since,
            until=until(since, grace_days) if _is_ours(path, store) else None,
        )
        for since, path in sorted(found)
    )


def until(since: datetime, grace_days: int) -> date:
    """The last day for which what was put aside at a moment is kept for certain."""
    return (since + timedelta(days=grace_days)).date()


def destroy_set_aside(workspace: Workspace) -> tuple[SetAside, ...]:
    """Destroys what was put aside and has had its term, each on record; gives what still stands all the same.

    What cannot go now, for whatever reason, goes later: nobody is held up. Raises what writing in the log raises.
    """
    left = []
    with workspace.view() as unit:
        grace = unit.settings.get(BackupPlan).grace_days
    wall = workspace.clock().replace(tzinfo=None)
    for each in stores_set_aside(workspace.folder, workspace.store, grace):
        if each.until is None or wall < each.since + timedelta(days=grace):
            continue
        if _good_copy_since(workspace, each.since):
            with suppress(OSError, OsoError):
                _empty(each.folder)
        if _holds_anything(each.folder):
            left.append(each)
            continue
        _record(workspace, each)
        with suppress(OSError):
            each.folder.rmdir()
    return tuple(left)


def _good_copy_since(workspace: Workspace, since: datetime) -> bool:
    """Whether a backup of this store from after a moment opens and is whole; the newest that does settles it."""
    with workspace.view() as unit:
        chosen = unit.settings.get(BackupPlan).folder
    for place in (local_folder(workspace.folder), *([Path(chosen)] if chosen else [])):
        with suppress(OsoError):
            for file in backups_in(place, short(workspace.store_id)):
                if file.at <= since:
                    break
                with suppress(OsoError):
                    workspace.store.examine_backup(file.path)
                    return True
    return False


def _empty(folder: Path) -> None:
    """Takes away what is in a folder, the database first. Raises StoreInUse, OSError."""
    with held(folder):
        (folder / FILE_NAME).unlink(missing_ok=True)
        for path in sorted(folder.iterdir()):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path.name != LOCK_NAME:
                path.unlink()
    (folder / LOCK_NAME).unlink(missing_ok=True)


def _holds_anything(folder: Path) -> bool:
    with suppress(OSError):
        return any(folder.iterdir())
    return True


def _record(workspace: Workspace, each: SetAside) -> None:
    """Puts on record that a store is gone, unless an end that was cut off did so already."""
    with workspace.view() as unit:
        told = unit.audit.entries(1000, which=LogFilter(action=ENDED))
    if not any(entry.detail["map"] == each.folder.name for entry in told):
        with workspace.change(Right.VIEW, ENDED, workspace.store_id, map=each.folder.name):
            pass


def _is_ours(folder: Path, store: Store) -> bool:
    """Whether what stands in a folder is of this store: by its key slots, or without sound ones by our key.

    Without a database there is nothing to lose: so much is left of an end that was cut off.
    """
    try:
        return load_slots(folder).slots.store_id == store.store_id
    except (SlotsMissing, SlotsDamaged):
        return not os.path.lexists(folder / FILE_NAME) or store.opens(folder / FILE_NAME)
    except OsoError:  # not to be read now, or of a later version: nobody can say whose it is
        return False
