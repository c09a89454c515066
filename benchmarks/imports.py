"""Reading in the pupil list of a large school: from the bytes of the file to the encrypted store, plan included."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from xml.etree import ElementTree

from lxml import etree
from sqlalchemy import insert, select

from benchmarks.class_list import class_list
from benchmarks.measure import Figure, Sizes, take_turns, timed
from benchmarks.schools import School
from oso_desktop.services.demo import demo_school, demo_store
from oso_desktop.services.imports import import_file
from oso_desktop.services.workspace import Workspace
from oso_desktop.store._tables import student_records, students
from oso_desktop.store.engine import make_engine
from oso_desktop.vault.keychain import MemoryKeychain

NAME = "import"

_Rows = list[dict[str, Any]]


def measured(sizes: Sizes) -> Figure:
    """Each round in a new, empty store; making that one is not measured."""
    data = class_list(sizes.pupils)
    with _empty_school() as school:
        import_file(school.workspace, data)
        rows = _rows(school)
        if len(rows[0]) != sizes.pupils:
            raise AssertionError("not everybody is in the store")

    def ours(number: int) -> float:
        with _empty_school() as school:
            return timed(lambda _: import_file(school.workspace, data))(number)

    def floor(number: int) -> float:
        with _empty_school() as school:
            return timed(lambda _: _inserted(school, data, rows))(number)

    def peer(number: int) -> float:
        with TemporaryDirectory(prefix="oso-benchmark-") as name:
            return timed(lambda _: _scripted(data, Path(name) / "plain.db"))(number)

    imported, inserted, scripted = take_turns(sizes.rounds, ours, floor, peer)
    return Figure(
        name=NAME,
        what=f"{sizes.pupils} pupils of an EDEXML file of {len(data) / 1000:.0f} kB read, compared and stored",
        floor_is="bare lxml parse, and the same rows inserted at once through the same encrypting engine",
        peer_is="a script: ElementTree, a JSON text for each pupil, plain SQLite; no check, comparison or encryption",
        unit="ms",
        ours=imported,
        floor=inserted,
        peer=scripted,
    )


@contextmanager
def _empty_school() -> Iterator[School]:
    with TemporaryDirectory(prefix="oso-benchmark-", ignore_cleanup_errors=True) as name:
        folder, keychain = Path(name) / "store", MemoryKeychain()
        workspace: Workspace = demo_store(folder, demo_school(), keychain)
        try:
            yield School(folder=folder, keychain=keychain, workspace=workspace, dossiers=())
        finally:
            workspace.close()


def _rows(school: School) -> tuple[_Rows, _Rows]:
    """What stands in the store of each pupil after reading the list in."""
    engine = make_engine(school.folder / "dossiers.db", bytearray(school.database_key()))
    with engine.connect() as connection:
        outlines, records = (
            [dict(row._mapping) for row in connection.execute(select(table))]
            for table in (students, student_records)
        )
    return outlines, records


def _inserted(school: School, data: bytes, rows: tuple[_Rows, _Rows]) -> None:
    etree.fromstring(data)
    engine = make_engine(school.folder / "dossiers.db", bytearray(school.database_key()))
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        for table, values in zip((students, student_records), rows, strict=True):
            connection.execute(insert(table), values)


def _scripted(data: bytes, path: Path) -> None:
    """What somebody writes in an afternoon."""
    rows = [
        (json.dumps({"key": pupil.get("key"), **{each.tag: each.text for each in pupil}}),)
        for pupil in ElementTree.fromstring(data).iter("leerling")
    ]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE pupils (number INTEGER PRIMARY KEY, told TEXT)")
        connection.executemany("INSERT INTO pupils (told) VALUES (?)", rows)
        connection.commit()
