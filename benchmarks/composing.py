"""Choosing what goes along: a category, an attachment, and after each what is still in the way.

In time of the processor: a disk that is busy takes ten times as long to sync as one that is not, and then both wait.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from time import process_time
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from benchmarks.measure import Figure, Sizes, take_turns, timed
from benchmarks.pupil_list import keyed
from benchmarks.schools import School, school
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services import attachments, dossiers

NAME = "compose"

_STEPS = 4
"""Of each dossier in each round."""


def measured(sizes: Sizes) -> Figure:
    """Each round: of some dossiers a category off and on, a decision about each attachment, the view after each."""
    count = sizes.composed
    with school(pupils=max(sizes.opening, count), dossiers=count, documents=True) as made:
        copy = Path(shutil.copy(made.folder / "dossiers.db", made.folder / "copy.db"))
        with _Bare(copy, made.database_key()) as bare:
            papers = [_Paper(made, bare, dossier) for dossier in made.dossiers]
            contenders = (
                timed(lambda number: _all_of(made, number), process_time),
                timed(lambda _: bare.change_all(papers), process_time),
                timed(lambda _: _written(papers), process_time),
            )
            for contender in contenders:
                contender(0)
            ours, floor, peer = take_turns(sizes.rounds * 2, *contenders)
    return Figure(
        name=NAME,
        what=f"{count * _STEPS} steps in composing {count} dossiers, saved and then looked at again; processor time",
        floor_is="a bare SQLCipher connection that stays open: the same rows read, dossier and a line written, synced",
        peer_is="a program with a plain JSON file for each dossier: read, changed, written anew and synced",
        unit="ms",
        ours=ours,
        floor=floor,
        peer=peer,
    )


def _all_of(made: School, number: int) -> None:
    for dossier in made.dossiers:
        _ours(made, dossier, number)


def _written(papers: Sequence[_Paper]) -> None:
    for each in papers:
        for _ in range(_STEPS):
            each.change()


def _ours(made: School, dossier_id: DossierId, number: int) -> None:
    workspace = made.workspace
    view = dossiers.view(workspace, dossier_id)
    category = min(view.dossier.chosen)

    def look() -> None:
        if dossiers.view(workspace, dossier_id).student.id != view.student.id:
            raise AssertionError("another pupil")

    for chosen in (False, True):
        dossiers.choose_category(workspace, dossier_id, category, chosen=chosen)
        look()
    for attachment in view.attachments:
        attachments.decide(
            workspace,
            dossier_id,
            attachment.id,
            included=number % 2 == 0,
            reason="Nodig om goed te beginnen.",
            warning_seen=True,
        )
        look()


class _Bare:
    """A connection past the store, set as ours but for what it remembers."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._connection: sqlcipher.Connection = keyed(path, key)

    def __enter__(self) -> _Bare:
        for setting in ("journal_mode = TRUNCATE", "synchronous = FULL", "secure_delete = ON"):
            self._connection.execute(f"PRAGMA {setting}").fetchall()
        self._connection.isolation_level = None
        self._connection.execute("CREATE TABLE line (number INTEGER PRIMARY KEY, told TEXT)")
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def read(self, rows: _Rows) -> list[list[Any]]:
        """What a view of the dossier is made of."""
        return [
            self._connection.execute(question, (value,)).fetchall() for question, value in rows.questions()
        ]

    def change_all(self, papers: Sequence[_Paper]) -> None:
        """All steps of a round."""
        for each in papers:
            for _ in range(_STEPS):
                self.change(each.rows)

    def change(self, rows: _Rows) -> None:
        """One step: reads, writes the dossier and a line, and reads again for the view."""
        self._connection.execute("BEGIN IMMEDIATE")
        payload = self.read(rows)[0][0][0]
        self._connection.execute("UPDATE dossiers SET payload = ? WHERE id = ?", (payload, rows.dossier))
        self._connection.execute("INSERT INTO line (told) VALUES (?)", ("onderdeel gekozen" * 10,))
        self._connection.execute("COMMIT")
        self.read(rows)


class _Rows:
    """The rows that belong to one dossier."""

    def __init__(self, dossier: str, student: str) -> None:
        self.dossier, self.student = dossier, student

    def questions(self) -> list[tuple[str, str]]:
        """Each with the id that it asks for."""
        return [
            ("SELECT payload FROM dossiers WHERE id = ?", self.dossier),
            ("SELECT payload FROM student_records WHERE student_id = ?", self.student),
            ("SELECT payload FROM attachments WHERE student_id = ? ORDER BY number", self.student),
            ("SELECT payload FROM inzage_facts WHERE dossier_id = ? ORDER BY number", self.dossier),
            ("SELECT payload FROM letters WHERE dossier_id = ? ORDER BY number", self.dossier),
        ]


class _Paper:
    """The same dossier as a file of a program without a database, in plain text."""

    def __init__(self, made: School, bare: _Bare, dossier: DossierId) -> None:
        self.rows = _Rows(dossier, dossiers.view(made.workspace, dossier).student.id)
        self._path = made.folder / f"{dossier}.json"
        self._write([[json.loads(row[0]) for row in found] for found in bare.read(self.rows)])

    def change(self) -> None:
        """One step, and the file read again for the view."""
        found = json.loads(self._path.read_text(encoding="utf-8"))
        found[0][0]["chosen"] = sorted(found[0][0].get("chosen", []), reverse=True)
        self._write(found)
        json.loads(self._path.read_text(encoding="utf-8"))

    def _write(self, found: object) -> None:
        beside = self._path.with_suffix(".new")
        with beside.open("w", encoding="utf-8") as file:
            file.write(json.dumps(found, ensure_ascii=False))
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self._path)
