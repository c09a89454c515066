"""Everything in the store for who moves or archives it: a sealed copy, or a readable folder that is not sealed.

The sealed copy is a backup as any other, which opens with the ways in that it has now. The readable one is for a school
that leaves the program: files that any program opens, and so can anybody who finds them.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final

from oso_desktop.dossier.people import Student
from oso_desktop.dossier.received import RECEIVED_PURPOSE
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.durable import put_in_place
from oso_desktop.exchange.file_names import safe_file_name
from oso_desktop.exchange.packing import NotUnpackable, unpack
from oso_desktop.services import backups, log_book
from oso_desktop.services.attachments import packed_text
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import write_output, writing_below
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.leaving import UNFINISHED
from oso_desktop.services.letters import PURPOSE as LETTER
from oso_desktop.services.log_book import LogFormat, LogQuery
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit
from oso_desktop.store.payload import dump

FORMAT: Final = "oso-desktop export"
VERSION: Final = 1
INDEX: Final = "inhoud.json"
LOG: Final = "logboek.jsonl"
_NAME: Final = "oso-export-"

_File = tuple[dict[str, Any], str, Callable[[], bytes]]
"""What is said of a file, its name in the pupil's folder, and its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreExport:
    """What was made: a file or a folder, whether it is sealed, and how much is in it.

    `remains` are the names of folders beside it in which an earlier one was broken off: unsealed, and never finished.
    """

    path: Path
    sealed: bool
    pupils: int
    files: int
    remains: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """For programs."""
        return {
            "path": str(self.path),
            "sealed": self.sealed,
            "pupils": self.pupils,
            "files": self.files,
            "remains": list(self.remains),
        }


def export_sealed(workspace: Workspace, folder: Path) -> StoreExport:
    """A copy of the store as it is, with its key slots, in a folder. On record, in the copy too.

    Raises NotAllowed, and what a backup there raises.
    """
    with workspace.change(Right.MANAGE, "opslag uitgevoerd", workspace.store_id, soort="versleuteld") as unit:
        pupils = len(unit.students.known())
    made = backups.copy_to(workspace, folder)
    return StoreExport(path=made.path, sealed=True, pupils=pupils, files=3)


def export_readable(workspace: Workspace, folder: Path) -> StoreExport:
    """Everything in files that any program opens, UNENCRYPTED, in a new folder below `folder`; on record beforehand.

    Whoever does it opened the store with the words of the recovery sheet: who has those has everything already.
    Raises NotAllowed, NotPossible and NotWritten; then nothing is left there.
    """
    workspace.require(Right.MANAGE)
    if not workspace.by_sheet:
        raise NotPossible(
            "Alles onversleuteld wegschrijven kan alleen met de woorden van het herstelblad.",
            "Gebruik --words, of laat --keep-plaintext weg: dan komt er een versleutelde kopie.",
        )
    with workspace.change(Right.MANAGE, "opslag uitgevoerd", workspace.store_id, soort="onversleuteld"):
        pass
    target = folder / f"{_NAME}{workspace.clock():%Y%m%d-%H%M%S}"
    with writing_below(folder):
        if not folder.is_dir():
            raise FileNotFoundError
        remains = tuple(sorted(path.name for path in folder.glob(f"{_NAME}*{UNFINISHED}")))
        unfinished = Path(mkdtemp(prefix=f"{target.name}.", suffix=UNFINISHED, dir=folder))
    try:
        writer = _Writer(workspace, unfinished)
        pupils = writer.everything()
        with writing_below(folder):
            put_in_place(unfinished, target)
    except BaseException:
        with suppress(OSError):
            shutil.rmtree(unfinished)
        raise
    return StoreExport(path=target, sealed=False, pupils=pupils, files=writer.files, remains=remains)


@dataclass
class _Writer:
    """Writes one thing after another, each read from the store when its turn comes."""

    workspace: Workspace
    folder: Path
    files: int = field(default=0)

    def everything(self) -> int:
        """All of it; gives how many pupils there are."""
        with self.workspace.view() as unit:
            known = [each.id for each in unit.students.known()]
            pupils = [
                self.pupil(unit, unit.students.get(student_id), f"{number:04d}")
                for number, student_id in enumerate(known, start=1)
            ]
            school = unit.school.get()
        rows = log_book.export_log(self.workspace, LogQuery(), LogFormat.JSON_LINES, names=False)
        self.put(LOG, rows)
        index = {
            "format": FORMAT,
            "version": VERSION,
            "made": self.workspace.clock().isoformat(),
            "store": self.workspace.store_id,
            "school": json.loads(dump(school)) if school is not None else None,
            "pupils": pupils,
        }
        self.put(INDEX, json.dumps(index, ensure_ascii=False, indent=1).encode())
        return len(pupils)

    def pupil(self, unit: Unit, student: Student, name: str) -> dict[str, Any]:
        """One pupil's folder."""
        dossiers = unit.dossiers.of_student(student.id)
        self.put(f"{name}/leerling.json", dump(student).encode())
        for number, dossier in enumerate(dossiers, start=1):
            self.put(f"{name}/dossier-{number}.json", dump(dossier).encode())
        return {
            "id": student.id,
            "folder": name,
            "files": [
                {**said, "file": self.put(f"{name}/{path}", content())}
                for said, path, content in (
                    *self._versions(unit, dossiers),
                    *self._letters(unit, dossiers),
                    *self._attachments(unit, student),
                    *self._received(unit, student),
                )
            ],
        }

    def put(self, path: str, data: bytes) -> str:
        write_output(self.folder / path, data)
        self.files += 1
        return path

    def _versions(self, unit: Unit, dossiers: Sequence[TransferDossier]) -> Iterator[_File]:
        for number, dossier in enumerate(dossiers, start=1):
            for version in dossier.versions:
                blob = unit.versions.content(version.id)
                yield (
                    {"kind": "definitieve versie", "dossier": dossier.id, "version": version.number},
                    f"dossier-{number}-versie-{version.number}.xml",
                    partial(self.workspace.unseal, VERSION_PURPOSE, version.id, blob),
                )

    def _letters(self, unit: Unit, dossiers: Sequence[TransferDossier]) -> Iterator[_File]:
        for dossier in dossiers:
            for number, letter in enumerate(unit.letters.of_dossier(dossier.id), start=1):
                blob = unit.letters.content(letter.id)
                yield (
                    {"kind": "brief", "dossier": dossier.id, "letter": letter.kind.value},
                    f"brief-{dossier.id[:8]}-{number}.pdf",
                    partial(self.workspace.unseal, LETTER, letter.id, blob),
                )

    def _attachments(self, unit: Unit, student: Student) -> Iterator[_File]:
        for number, attachment in enumerate(unit.attachments.of_student(student.id), start=1):
            text = packed_text(self.workspace, unit, attachment)
            try:
                name, data = attachment.file_name, unpack(text).content
            except NotUnpackable:  # it came broken, and goes as it came
                name, data = attachment.file_name + ".base64", text.encode()
            yield (
                {"kind": "bijlage", "attachment": attachment.kind, "title": attachment.title},
                f"bijlage-{number}-{safe_file_name(name)}",
                partial(bytes, data),
            )

    def _received(self, unit: Unit, student: Student) -> Iterator[_File]:
        for number, delivery in enumerate(unit.received.of_student(student.id), start=1):
            blob = unit.received.content(delivery.id)
            yield (
                {"kind": "ontvangen", "sender": delivery.sender_brin, "version": delivery.version},
                f"ontvangen-{number}.xml",
                partial(self.workspace.unseal, RECEIVED_PURPOSE, delivery.id, blob),
            )
