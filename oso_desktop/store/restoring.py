"""Puts a backup in the place of a store: everything beside it first, then one rename that decides, then the moving.

A folder can be found by the next start of the program in three states. `terugzetten` alone: the restore was cut off,
the store is as it was. `terugzetten-klaar`: it was decided, and `finish` moves what is left to move. Neither: nothing
is going on. What stood there before is moved into `vervangen-…`, never removed.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
from datetime import datetime
from pathlib import Path

from oso_desktop.durable import put_in_place, sync_folder
from oso_desktop.store.audit import HEAD_NAME, AuditRepository, read_head, write_head
from oso_desktop.store.backup import (
    Backup,
    BackupBroken,
    BackupKeys,
    examine,
    head_file,
)
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.engine import make_engine

BUILD_NAME = "terugzetten"
READY_NAME = "terugzetten-klaar"
ASIDE = "vervangen-"
_ASIDE_MOMENT = "%Y%m%d-%H%M%S"
_ASIDE_FORM = re.compile(rf"{ASIDE}(\d{{8}}-\d{{6}})(-\d+)?", re.ASCII)
_ASIDE_FILE = "vervangen"
"""In the folder that is ready: the name of the folder to which the old store goes, then what comes in its place."""
_JOURNAL = f"{FILE_NAME}-journal"


def unpack(backup: Path, folder: Path, keys: BackupKeys) -> Backup:
    """Puts a backup into an empty `folder` as a store that may be opened, looked through once it is there.

    Where no head was kept beside it, the end of its own chain becomes the head, and `anchored` is False. Raises what
    `backup.examine` does, and OSError.
    """
    target = folder / FILE_NAME
    shutil.copyfile(backup, target)  # a backup is at rest: nobody writes in it
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    found = examine(target, keys)
    kept = read_head(head_file(backup))
    with make_engine(target, keys.database).connect() as connection, connection.begin():
        end = AuditRepository(connection, keys.audit, keys.store_id, folder / HEAD_NAME).head()
    if kept is not None and kept != end:
        raise BackupBroken
    write_head(folder / HEAD_NAME, end)
    sync_folder(folder)
    return Backup(entries=found.entries, revision=found.revision, size=found.size, anchored=kept is not None)


def clear_build(folder: Path) -> Path:
    """An empty folder in which a store may be built, without what an attempt that was cut off left; raises OSError."""
    build = folder / BUILD_NAME
    if build.exists():
        shutil.rmtree(build)
    build.mkdir(parents=True, mode=0o700)
    return build


def decide(folder: Path, at: datetime) -> Path:
    """From here on the store in `terugzetten` is the store; `finish` moves it into place. Gives where the old one goes.

    The caller keeps every other instance off the folder. Raises OSError, and then nothing has changed.
    """
    build = folder / BUILD_NAME
    aside = _free(folder, f"{ASIDE}{at.strftime(_ASIDE_MOMENT)}")
    coming = sorted(path.name for path in build.iterdir())
    (build / _ASIDE_FILE).write_text("\n".join([aside.name, *coming]), encoding="ascii")
    _sync_files(build)
    put_in_place(build, folder / READY_NAME)
    sync_folder(folder)
    return aside


def set_aside_at(folder: Path) -> datetime | None:
    """The moment of the restore that put a store aside in this folder; None for any other folder."""
    found = _ASIDE_FORM.fullmatch(folder.name)
    if found is None or folder.is_symlink() or not folder.is_dir():
        return None
    with contextlib.suppress(ValueError):
        return datetime.strptime(found[1], _ASIDE_MOMENT)  # noqa: DTZ007 - a name has no zone
    return None


def pending(folder: Path) -> bool:
    """Whether a restore was decided and not finished."""
    return (folder / READY_NAME).exists()


def finish(folder: Path, others: tuple[str, ...]) -> None:
    """Moves a store that was decided on into place, from wherever it was cut off; nothing to do if there is none.

    `others` are the names of the files beside the database and its head that belong to a store. The database comes
    last. The caller keeps every other instance off the folder. Raises OSError, and then it can be called again.
    """
    ready = folder / READY_NAME
    if not ready.exists():
        return
    if (ready / _ASIDE_FILE).exists():
        name_aside, *coming = (ready / _ASIDE_FILE).read_text(encoding="ascii").splitlines()
        aside = folder / name_aside
        aside.mkdir(exist_ok=True, mode=0o700)
        for name in (_JOURNAL, *others):
            if name not in coming:
                _move(folder / name, aside / name)
        for name in (*others, _JOURNAL, HEAD_NAME, FILE_NAME):
            if (ready / name).exists():
                _move(folder / name, aside / name)
                put_in_place(ready / name, folder / name)
        sync_folder(aside)
        sync_folder(folder)
        if not any(aside.iterdir()):
            aside.rmdir()  # there was no store
    shutil.rmtree(ready)


def _move(source: Path, target: Path) -> None:
    if source.exists():
        put_in_place(source, target)


def _free(folder: Path, name: str) -> Path:
    tries = (folder / (f"{name}-{number}" if number else name) for number in range(1000))
    return next(path for path in tries if not path.exists())


def _sync_files(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    sync_folder(folder)
