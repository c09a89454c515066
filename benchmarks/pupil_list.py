"""The list of a large school: from the encrypted file to rows that can be shown."""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from benchmarks.measure import Contender, Figure, Sizes, take_turns, timed
from benchmarks.schools import school
from oso_desktop.services.dossiers import rows

NAME = "list"

SAME_COLUMNS = (
    """SELECT id, key, name, list_name, group_name, year_group, birth_date, guardians, content_hash, profile
    FROM students ORDER BY number""",
    "SELECT student_id, id, kind FROM attachments ORDER BY number",
    """SELECT student_id, json_extract(payload, '$.record.overstapadvies.advies'),
    json_extract(payload, '$.record.overstapadvies.herzienadvies')
    FROM student_records WHERE student_id IN (SELECT student_id FROM dossiers)""",
    "SELECT id, payload FROM dossiers ORDER BY number DESC",
    *(
        f"SELECT dossier_id, payload FROM {facts} ORDER BY number"
        for facts in ("inzage_facts", "remarks", "versions", "packages", "deliveries")
    ),
)
"""What the list is made of, by the tables as they are."""


def measured(sizes: Sizes) -> Figure:
    """Reads the list anew each time, from opening a connection to the last row."""
    # SQLCipher's memory protection, which our store turns on, stays on for all of a process. What is compared does
    # without, so it has a process of its own.
    with (
        school(pupils=sizes.pupils, dossiers=sizes.in_process) as made,
        ProcessPoolExecutor(1, mp_context=get_context("spawn")) as elsewhere,
    ):
        place = made.folder / "dossiers.db", made.database_key()
        if len(rows(made.workspace)) != sizes.pupils:
            raise AssertionError("not everybody is on the list")
        contenders: tuple[Contender, ...] = (
            timed(lambda _: rows(made.workspace)),
            lambda number: elsewhere.submit(_floor, number, *place).result(),
            lambda number: elsewhere.submit(_peer, number, *place).result(),
        )
        for contender in contenders:
            contender(0)
        ours, floor, peer = take_turns(sizes.rounds * 3, *contenders)
    return Figure(
        name=NAME,
        what=f"rows of {sizes.pupils} pupils, {sizes.in_process} of them with a dossier in process",
        floor_is="raw SQLCipher query of the same columns of the same file, without memory protection",
        peer_is="reading every pupil's whole record for the list, as plain JSON",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def keyed(path: Path, key: bytes) -> sqlcipher.Connection:
    """A connection past the store, as it comes."""
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _floor(number: int, path: Path, key: bytes) -> float:
    def read(_: int) -> None:
        connection = keyed(path, key)
        for query in SAME_COLUMNS:
            connection.execute(query).fetchall()
        connection.close()

    return timed(read)(number)


def _peer(number: int, path: Path, key: bytes) -> float:
    def read(_: int) -> None:
        connection = keyed(path, key)
        for table in ("student_records", "dossiers", "inzage_facts"):
            for (text,) in connection.execute(f"SELECT payload FROM {table}"):
                json.loads(text)
        connection.close()

    return timed(read)(number)
