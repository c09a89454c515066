"""A disk between the program and one folder: it sees every change of a file, and can refuse it.

The encrypting library reaches its files through a table of functions (sqlite.org/vfs.html), which the library for
Linux exports; the program's own code goes through `os` and `io`. Both are led through here, so that one record holds
all that happens to the folder, in its order. On Windows that table is not exported, and another one is used.
"""

from __future__ import annotations

import builtins
import ctypes
import errno
import io
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.store.database import Store


class Kind(StrEnum):
    """What is done to a file or a folder."""

    READ = "read"
    CREATE = "create"
    WRITE = "write"
    TRUNCATE = "truncate"
    SYNC = "sync"
    RENAME = "rename"
    UNLINK = "unlink"
    MKDIR = "mkdir"
    RMDIR = "rmdir"
    SYNC_FOLDER = "sync folder"


@dataclass(frozen=True, slots=True)
class Op:
    """One thing done to a path. `at` is an offset, or the new size of a truncation; `target` the new name."""

    kind: Kind
    path: str
    at: int = 0
    data: bytes = b""
    target: str = ""


class Refused(OSError):
    """The disk says no; of a write, `done` bytes were written all the same."""

    def __init__(self, number: int, done: int = 0) -> None:
        super().__init__(number, os.strerror(number))
        self.done = done


Ask = Callable[[Op], None]
"""Called before each operation; raises Refused."""


def nothing_refused(_: Op) -> None:
    """The disk of every day."""


class Disk:
    """The record of one folder, and what decides about each operation."""

    def __init__(self, root: Path) -> None:
        self.root = os.path.realpath(root) + os.sep
        self.ask: Ask = nothing_refused
        self.ops: list[Op] = []
        self.recording = False
        self.bugs: list[BaseException] = []

    def has(self, path: str) -> bool:
        return path.startswith(self.root)

    def refuse(self, op: Op) -> None:
        """Asks, and keeps the operation in the record if it may go on. Raises Refused."""
        try:
            self.ask(op)
        except Refused as refusal:
            if refusal.done and op.kind is Kind.WRITE:
                self._keep(Op(op.kind, op.path, op.at, op.data[: refusal.done]))
            raise
        self._keep(op)

    def _keep(self, op: Op) -> None:
        if self.recording and op.kind is not Kind.READ:
            self.ops.append(op)


# --- the encrypting library ------------------------------------------------------------------------------------------

_POINTERS = [
    *(
        "close",
        "read",
        "write",
        "truncate",
        "sync",
        "size",
        "lock",
        "unlock",
        "reserved",
        "control",
        "sector",
    ),
    *("traits", "shm_map", "shm_lock", "shm_barrier", "shm_unmap", "fetch", "unfetch"),
]


class _Methods(ctypes.Structure):
    """sqlite3_io_methods"""

    _fields_ = [("version", ctypes.c_int), *((name, ctypes.c_void_p) for name in _POINTERS)]


class _File(ctypes.Structure):
    """sqlite3_file"""

    _fields_ = [("methods", ctypes.POINTER(_Methods))]


class _System(ctypes.Structure):
    """sqlite3_vfs, as far as the functions that are led through here"""

    _fields_ = [
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
    ]


_INT, _LONG, _PTR = ctypes.c_int, ctypes.c_int64, ctypes.c_void_p
_OPEN = ctypes.CFUNCTYPE(_INT, _PTR, _PTR, _PTR, _INT, _PTR)
_DELETE = ctypes.CFUNCTYPE(_INT, _PTR, _PTR, _INT)
_MOVE = ctypes.CFUNCTYPE(_INT, _PTR, _PTR, _INT, _LONG)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _PTR, _LONG)
_SYNC = ctypes.CFUNCTYPE(_INT, _PTR, _INT)

_FULL, _CANTOPEN = 13, 14
_FAILED = {Kind.READ: 266, Kind.WRITE: 778, Kind.SYNC: 1034, Kind.TRUNCATE: 1546, Kind.UNLINK: 2570}
"""The library's word for each failure (sqlite.org/rescode.html)."""
_MAY_CREATE = 0x4


def _answer(refusal: Refused, kind: Kind) -> int:
    """What the library's own functions for Linux make of an error number (os_unix.c): only no room is told apart."""
    if kind is Kind.CREATE:
        return _CANTOPEN
    if kind is Kind.SYNC_FOLDER:
        return 0  # it does not look what became of that
    return _FULL if kind is Kind.WRITE and refusal.errno == errno.ENOSPC else _FAILED[kind]


def missing() -> str:
    """Why the library's file functions cannot be led through here; empty if they can."""
    if sys.platform != "linux":
        return "the file functions of the encrypting library are only within reach on Linux"
    return "" if _library() else "this build of the encrypting library keeps its file functions to itself"


def _library() -> ctypes.CDLL | None:
    import sqlcipher3._sqlite3

    library = ctypes.CDLL(sqlcipher3._sqlite3.__file__)
    return library if hasattr(library, "sqlite3_vfs_find") else None


_LED: list[_Led] = []
"""Kept for good: a file that was opened through one goes on calling it until it is closed."""


class _Led:
    """The library's file functions, led through a disk; `restore` puts them back for what is opened from then on."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._paths: dict[int, str] = {}
        self._fresh: set[str] = set()
        self._tables: dict[int, tuple[_Methods, object]] = {}
        library = _library()
        assert library is not None
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_System)
        library.sqlite3_vfs_find.argtypes = [ctypes.c_char_p]
        self._system = library.sqlite3_vfs_find(None).contents
        self._originals = self._system.open, self._system.delete
        self._kept = _OPEN(self._open), _DELETE(self._delete)
        self._system.open, self._system.delete = (ctypes.cast(each, _PTR).value for each in self._kept)
        _LED.append(self)

    def restore(self) -> None:
        self._system.open, self._system.delete = self._originals

    def _asked(
        self, op: Op, go_on: Callable[[], int], in_part: Callable[[int], object] = lambda _: None
    ) -> int:
        """The library's answer, or the disk's refusal in the library's words, after what it did all the same."""
        try:
            self._disk.refuse(op)
        except Refused as refusal:
            if refusal.done:
                in_part(refusal.done)
            return _answer(refusal, op.kind)
        except BaseException as bug:  # noqa: BLE001 - it cannot go through the library; the test looks at it
            self._disk.bugs.append(bug)
            return _FAILED[Kind.READ]
        return go_on()

    def _open(self, system: int, name: int, file: int, flags: int, out: int) -> int:
        def go_on() -> int:
            return int(_OPEN(self._originals[0])(system, name, file, flags, out))

        path = os.path.realpath(os.fsdecode(ctypes.string_at(name))) if name else ""
        if not self._disk.has(path):
            return go_on()
        if flags & _MAY_CREATE and not Path(path).exists():
            self._fresh.add(path)
            code = self._asked(Op(Kind.CREATE, path), go_on)
        else:
            code = go_on()
        if code == 0:
            self._paths[file] = path
            handle = _File.from_address(file)
            handle.methods = ctypes.pointer(self._table(handle.methods))
        return code

    def _delete(self, system: int, name: int, sync: int) -> int:
        def go_on() -> int:
            return int(_DELETE(self._originals[1])(system, name, sync))

        path = os.path.realpath(os.fsdecode(ctypes.string_at(name)))
        return self._asked(Op(Kind.UNLINK, path), go_on) if self._disk.has(path) else go_on()

    def _table(self, original: Any) -> _Methods:
        """The functions of an open file with ours in between."""
        address = ctypes.addressof(original.contents)
        if address not in self._tables:
            table = _Methods.from_buffer_copy(original.contents)
            ours = {
                "read": _MOVE(self._read(_MOVE(table.read))),
                "write": _MOVE(self._write(_MOVE(table.write))),
                "truncate": _TRUNCATE(self._truncate(_TRUNCATE(table.truncate))),
                "sync": _SYNC(self._sync(_SYNC(table.sync))),
            }
            for name, function in ours.items():
                setattr(table, name, ctypes.cast(function, _PTR).value)
            self._tables[address] = table, ours
        return self._tables[address][0]

    def _read(self, read: Any) -> Callable[[int, int, int, int], int]:
        def on_read(file: int, data: int, size: int, at: int) -> int:
            return self._asked(Op(Kind.READ, self._paths[file], at), lambda: int(read(file, data, size, at)))

        return on_read

    def _write(self, write: Any) -> Callable[[int, int, int, int], int]:
        def on_write(file: int, data: int, size: int, at: int) -> int:
            op = Op(Kind.WRITE, self._paths[file], at, ctypes.string_at(data, size))
            return self._asked(
                op,
                lambda: int(write(file, data, size, at)),
                lambda done: write(file, data, done, at),
            )

        return on_write

    def _truncate(self, truncate: Any) -> Callable[[int, int], int]:
        def on_truncate(file: int, size: int) -> int:
            return self._asked(Op(Kind.TRUNCATE, self._paths[file], size), lambda: int(truncate(file, size)))

        return on_truncate

    def _sync(self, sync: Any) -> Callable[[int, int], int]:
        def on_sync(file: int, flags: int) -> int:
            path = self._paths[file]
            code = self._asked(Op(Kind.SYNC, path), lambda: int(sync(file, flags)))
            if (
                code == 0 and path in self._fresh
            ):  # with the first sync of a journal the library syncs its name
                self._fresh.discard(path)
                if path.endswith("-journal"):
                    code = self._asked(Op(Kind.SYNC_FOLDER, str(Path(path).parent)), lambda: 0)
            return code

        return on_sync


# --- the program's own files -----------------------------------------------------------------------------------------


def _raw(disk: Disk, path: str) -> type[io.FileIO]:
    class Raw(io.FileIO):
        """A file whose every change is asked first."""

        def write(self, data: Any, /) -> int:
            given = bytes(data)
            at = os.fstat(self.fileno()).st_size if "a" in self.mode else self.tell()
            try:
                disk.refuse(Op(Kind.WRITE, path, at, given))
            except Refused as refusal:
                super().write(given[: refusal.done])
                raise
            return super().write(given) or 0

        def truncate(self, size: int | None = None, /) -> int:
            length = self.tell() if size is None else size
            disk.refuse(Op(Kind.TRUNCATE, path, length))
            return super().truncate(length)

    return Raw


def _full(path: Any) -> str:
    """The whole path of a name or of an open file; a last part that is a link is not followed."""
    if isinstance(path, int):
        return str(Path(f"/proc/self/fd/{path}").readlink()) if path > 2 else ""
    text = Path(os.fsdecode(path))
    return str(text.parent.resolve() / text.name)


class _Python:
    """What the program's own code does to files, led through a disk."""

    def __init__(self, disk: Disk, patch: pytest.MonkeyPatch) -> None:
        self._disk = disk
        self._real_open, self._os_open, self._os_fsync, self._os_write = io.open, os.open, os.fsync, os.write
        for module in (io, builtins):
            patch.setattr(module, "open", self._open)
        patch.setattr(os, "open", self._descriptor)
        patch.setattr(os, "fsync", self._fsync)
        patch.setattr(os, "write", self._write)
        for name, kind in (
            ("unlink", Kind.UNLINK),
            ("remove", Kind.UNLINK),
            ("mkdir", Kind.MKDIR),
            ("rmdir", Kind.RMDIR),
        ):
            patch.setattr(os, name, self._of_one(getattr(os, name), kind))
        for name in ("replace", "rename"):
            patch.setattr(os, name, self._of_two(getattr(os, name)))
        # By names and in small steps, so that each can be seen.
        patch.setattr(shutil, "_use_fd_functions", False)
        patch.setattr(shutil, "_USE_CP_SENDFILE", False, raising=False)

    def _open(self, file: Any, mode: str = "r", buffering: int = -1, *rest: Any, **named: Any) -> Any:
        path = _full(file)
        if isinstance(file, int) or not self._disk.has(path) or not set(mode) & set("wax+"):
            return self._real_open(file, mode, buffering, *rest, **named)
        if not Path(path).exists():
            self._disk.refuse(Op(Kind.CREATE, path))
        elif "w" in mode and Path(path).stat().st_size:
            self._disk.refuse(Op(Kind.TRUNCATE, path, 0))
        raw = _raw(self._disk, path)(file, mode.replace("b", "").replace("t", ""))
        if buffering == 0:
            return raw
        buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, *rest, **named)

    def _descriptor(self, path: Any, flags: int, *rest: Any, **named: Any) -> int:
        where = _full(path)
        if flags & os.O_CREAT and self._disk.has(where) and not Path(where).exists():
            self._disk.refuse(Op(Kind.CREATE, where))
        return self._os_open(path, flags, *rest, **named)

    def _fsync(self, number: Any) -> None:
        path = _full(number if isinstance(number, int) else number.fileno())
        if self._disk.has(path + os.sep) and Path(path).is_dir():
            self._disk.refuse(Op(Kind.SYNC_FOLDER, path))
        elif self._disk.has(path):
            self._disk.refuse(Op(Kind.SYNC, path))
        self._os_fsync(number)

    def _write(self, number: int, data: Any, /) -> int:
        path = _full(number)
        if self._disk.has(path):
            self._disk.refuse(Op(Kind.WRITE, path, os.lseek(number, 0, os.SEEK_CUR), bytes(data)))
        return self._os_write(number, data)

    def _of_one(self, real: Callable[..., Any], kind: Kind) -> Callable[..., Any]:
        def act(path: Any, *rest: Any, **named: Any) -> Any:
            if self._disk.has(_full(path)):
                self._disk.refuse(Op(kind, _full(path)))
            return real(path, *rest, **named)

        return act

    def _of_two(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def act(source: Any, target: Any, **named: Any) -> Any:
            if self._disk.has(_full(source)) or self._disk.has(_full(target)):
                self._disk.refuse(Op(Kind.RENAME, _full(source), target=_full(target)))
            return real(source, target, **named)

        return act


@contextmanager
def watched(root: Path, store: Store | None = None) -> Iterator[Disk]:
    """Within it, all that is done to files below `root` goes through the disk that is given.

    A store that is open there lets go of its connection first: what it opened before would not be seen.
    """
    if reason := missing():
        pytest.skip(reason)
    if store is not None:
        store._engine.dispose()
    disk = Disk(root)
    led = _Led(disk)
    try:
        with pytest.MonkeyPatch.context() as patch:
            _Python(disk, patch)
            yield disk
    finally:
        led.restore()
    assert not disk.bugs, disk.bugs
