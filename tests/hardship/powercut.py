"""What may be left of a folder when the power goes: everything that was synced, and any part of the rest.

What a disk promises is taken as narrowly as file systems in use do. The content of a file is certain once the file was
synced; until then each write may be there, or not, or in part by sectors, or as room without the bytes, and writes may
reach the disk in any order. Names (making, renaming, removing) reach it in their order, for that is what a journalling
file system keeps, but they are certain only once a folder was synced, and they do not wait for content.
"""

from __future__ import annotations

import os
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.hardship.disk import Kind, Op

SECTOR = 512


@dataclass(eq=False)
class _File:
    """The certain content of a file, and what was done to it since."""

    certain: bytes = b""
    since: list[Op] = field(default_factory=list)


class _Folder:
    """A name that is a folder."""


_Entry = _File | _Folder
Names = dict[str, _Entry]


class Laptop:
    """The disk of a laptop whose power may go after any operation; at first it has what `root` has."""

    def __init__(self, root: Path) -> None:
        self._root = os.path.realpath(root) + os.sep
        self._now: Names = {}
        for path in root.rglob("*"):
            name = str(path.relative_to(root))
            self._now[name] = _Folder() if path.is_dir() else _File(path.read_bytes())
        self._certain = dict(self._now)
        self._since: list[tuple[Op, _Entry | None]] = []

    def again(self) -> Laptop:
        """The same disk, once more; this one must not have done anything yet."""
        other = copy(self)
        other._now = {
            name: _File(entry.certain) if isinstance(entry, _File) else entry
            for name, entry in self._now.items()
        }
        other._certain, other._since = dict(other._now), []
        return other

    def now(self, name: str) -> bytes:
        """What a running program reads in a file."""
        entry = self._now[name]
        assert isinstance(entry, _File)
        return _content(entry.certain, entry.since)

    def _name(self, path: str) -> str:
        return path.removeprefix(self._root)

    def do(self, op: Op) -> None:
        """One operation, done."""
        entry = self._now.get(self._name(op.path))
        match op.kind:
            case Kind.WRITE | Kind.TRUNCATE:
                if isinstance(entry, _File):
                    entry.since.append(op)
            case Kind.SYNC:
                if isinstance(entry, _File):
                    entry.certain = _content(entry.certain, entry.since)
                    entry.since.clear()
            case Kind.SYNC_FOLDER:
                self._certain = dict(self._now)
                self._since.clear()
            case _:
                made: _Entry | None = {Kind.CREATE: _File(), Kind.MKDIR: _Folder()}.get(op.kind)
                self._rename(self._now, op, made)
                self._since.append((op, made))

    def _rename(self, names: Names, op: Op, made: _Entry | None) -> None:
        name = self._name(op.path)
        if made is not None:
            names.setdefault(name, made)
        elif op.kind is Kind.RENAME:
            if name in names:
                target = self._name(op.target)
                names[target] = names.pop(name)
                for below in [each for each in names if each.startswith(name + os.sep)]:
                    names[target + below.removeprefix(name)] = names.pop(below)
        else:
            names.pop(name, None)

    def cut(self, chance: Random) -> dict[str, bytes | None]:
        """What is found after the power went now: the content by name, None for a folder."""
        keeping = chance.choice((0.0, 0.5, 1.0))
        names = dict(self._certain)
        for op, made in self._since[: round(len(self._since) * chance.choice((0.0, chance.random(), 1.0)))]:
            self._rename(names, op, made)
        return {
            name: None if isinstance(entry, _Folder) else _left(entry, keeping, chance)
            for name, entry in names.items()
        }


def _content(before: bytes, ops: list[Op]) -> bytes:
    data = bytearray(before)
    for op in ops:
        end = op.at + len(op.data)
        if len(data) < end:
            data.extend(bytes(end - len(data)))
        if op.kind is Kind.TRUNCATE:
            del data[op.at :]
        else:
            data[op.at : end] = op.data
    return bytes(data)


def _left(file: _File, keeping: float, chance: Random) -> bytes:
    """Of each unsynced change all, nothing or a part."""
    left = []
    for op in file.since:
        if chance.random() < keeping:
            left.append(op)
        elif op.kind is Kind.WRITE and 0 < keeping < 1:
            sectors = chance.randrange(len(op.data) // SECTOR + 1) * SECTOR
            blank = bytes(len(op.data) - sectors) if chance.random() < 0.3 else b""
            part = op.data[:sectors] + blank
            if part:
                left.append(Op(Kind.WRITE, op.path, op.at, part))
    return _content(file.certain, left)


def lay_out(found: dict[str, bytes | None], folder: Path) -> None:
    """Puts what is found into a new folder."""
    folder.mkdir()
    for name in sorted(found):
        data = found[name]
        if data is None:
            (folder / name).mkdir(exist_ok=True)
        else:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
