"""The list of a large school: from the encrypted file to rows that can be shown."""

from __future__ import annotations

import json
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from benchmarks.measure import Figure, Sizes, take_turns, timed
from benchmarks.schools import school
from oso_desktop.services.dossiers import rows

NAME = "list"

_SAME_COLUMNS = (
    """SELECT id, key, name, list_name, group_name, year_group, birth_date, guardians, content_hash, profile
    FROM students ORDER BY number""",
    "SELECT student_id, id, kind FROM attachments ORDER BY number",
    "SELECT id, payload FROM dossiers ORDER BY number DESC",
    *(
        f"SELECT dossier_id, payload FROM {facts} ORDER BY number"
        for facts in ("inzage_facts", "remarks", "versions", "packages", "deliveries")
    ),
)


def measured(sizes: Sizes) -> Figure:
    """Reads the list anew each time, from opening a connection to the last row."""
    with school(pupils=sizes.pupils, dossiers=sizes.in_process) as made:
        path, key = made.folder / "dossiers.db", made.database_key()
        listed = len(rows(made.workspace))
        if listed != sizes.pupils or _floor(path, key) < listed:
            raise AssertionError("not everybody is on the list")
        ours, floor, peer = take_turns(
            sizes.rounds * 3,
            timed(lambda _: rows(made.workspace)),
            timed(lambda _: _floor(path, key)),
            timed(lambda _: _peer(path, key)),
        )
    return Figure(
        name=NAME,
        what=f"rows of {sizes.pupils} pupils, {sizes.in_process} of them with a dossier in process",
        floor_is="raw query of the same columns of the same encrypted file",
        peer_is="reading every pupil's whole record for the list, as plain JSON",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def _keyed(path: Path, key: bytes) -> sqlcipher.Connection:
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    return connection


def _floor(path: Path, key: bytes) -> int:
    connection = _keyed(path, key)
    found = sum(len(connection.execute(query).fetchall()) for query in _SAME_COLUMNS)
    connection.close()
    return found


def _peer(path: Path, key: bytes) -> int:
    connection = _keyed(path, key)
    found = 0
    for table in ("student_records", "dossiers", "inzage_facts"):
        found += len([json.loads(text) for (text,) in connection.execute(f"SELECT payload FROM {table}")])
    connection.close()
    return found
