"""Opening the store: from the key in the keychain, or the words of the sheet, to the rows of the first list."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from functools import partial
from multiprocessing import get_context
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from benchmarks.measure import Contender, Figure, Other, Sizes, take_turns, timed
from benchmarks.pupil_list import SAME_COLUMNS, keyed
from benchmarks.schools import School, school
from oso_desktop.services.dossiers import rows
from oso_desktop.services.stores import open_store, recover_store
from oso_desktop.services.workspace import Workspace

NAME = "open"

_PASSWORD = "acht woorden van een mens"


def measured(sizes: Sizes) -> Figure:
    """Each round opens the store anew, reads the list, and closes it outside the time that counts."""
    with (
        school(
            pupils=sizes.pupils // 10 or sizes.pupils, dossiers=min(sizes.in_process, sizes.pupils // 10)
        ) as made,
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as elsewhere,
    ):
        key = made.database_key()
        made.workspace.close()  # only one program at a time may have a store open
        file = made.folder / "dossiers.db"
        other = made.folder / "password.db"
        _with_password(file, key, other)
        by_keychain = _opened(partial(open_store, made.folder, keychain=made.keychain))
        by_words = _opened(partial(recover_store, made.folder, words=made.words, keychain=None))
        contenders: tuple[Contender, ...] = (
            by_keychain,
            lambda number: elsewhere.submit(_read, number, file, key).result(),
            lambda number: elsewhere.submit(_read, number, other, None).result(),
            by_words,
        )
        for contender in contenders:
            contender(0)
        ours, floor, peer, words = take_turns(sizes.rounds * 3, *contenders)
        pupils = _pupils(made)
    return Figure(
        name=NAME,
        what=f"the store of {pupils} pupils opened with the key in a keychain in memory, to the rows of the list",
        floor_is="a bare SQLCipher connection with the raw key, and the same columns of the same file",
        peer_is="the same connection with a typed password, from which SQLCipher derives the key as it comes",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
        others={
            "words": Other("ours with the words of the recovery sheet, whose key is hard to derive", words)
        },
    )


def _opened(door: partial[Workspace]) -> Contender:
    def run(number: int) -> float:
        found: list[Workspace] = []

        def enter(_: int) -> None:
            found.append(door())
            if not rows(found[0]):
                raise AssertionError("nobody is on the list")

        try:
            return timed(enter)(number)
        finally:
            for workspace in found:
                workspace.close()

    return run


def _pupils(made: School) -> int:
    with closing(open_store(made.folder, keychain=made.keychain)) as workspace:
        return len(rows(workspace))


def _with_password(file: Path, key: bytes, other: Path) -> None:
    """A copy of the store under a password."""
    with closing(keyed(file, key)) as connection:
        connection.execute(f"ATTACH DATABASE '{other}' AS other KEY '{_PASSWORD}'")
        connection.execute("SELECT sqlcipher_export('other')").fetchall()


def _read(number: int, path: Path, key: bytes | None) -> float:
    def read(_: int) -> None:
        if key is not None:
            connection = keyed(path, key)
        else:
            connection = sqlcipher.connect(str(path))
            connection.execute(f"PRAGMA key = '{_PASSWORD}'")
        with closing(connection):
            for query in SAME_COLUMNS:
                connection.execute(query).fetchall()

    return timed(read)(number)
