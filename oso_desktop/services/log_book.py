"""The log for people: read page by page, narrowed, printed and exported. Taking it out of the program is on record."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any

from oso_desktop.assets import resource
from oso_desktop.dossier.attachments import kinds
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.log_sheet import LoggedDay, LoggedLine, log_sheet
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry, LogFilter, SealedEntry
from oso_desktop.store.database import Unit

PAGE_LINES = 200
"""What is read at a time."""
MOST_OF_ONE = 1_000
"""Lines of one dossier: far more than the work on one makes."""
MOST_PRINTED = 2_000
"""Lines on paper: some sixty pages; who needs more exports."""
_ID = re.compile(r"[0-9a-f-]{32,36}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SHOWN_OF_ID = 8
_CALCULATES = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet takes a text for something to work out."""


class LogFormat(StrEnum):
    """How the log can be exported."""

    CSV = "csv"
    JSON_LINES = "jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class LogQuery:
    """What somebody wants to see; what is empty does not narrow. `student_id` is everything about that pupil."""

    by: str = ""
    action: str = ""
    words: str = ""
    student_id: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One entry of the log for people: `about` is the pupil's name where the entry is about one, else a short code."""

    at: datetime
    by: str
    role: str
    action: str
    about: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LogPage:
    """A part of the log, the newest first, and how many lines the whole answer has."""

    lines: tuple[LogLine, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogChoices:
    """What there is to choose from: who did something, what was done, and the pupils by name with their ids."""

    people: tuple[str, ...]
    actions: tuple[str, ...]
    pupils: tuple[tuple[str, str], ...]


ALL = LogQuery()


def log_page(workspace: Workspace, query: LogQuery = ALL, *, skip: int = 0) -> LogPage:
    """At most `PAGE_LINES` lines after the first `skip`. Raises StoreDamaged for an entry that was tampered with."""
    with workspace.view() as unit:
        which, named = _filter(unit, query), _Names(workspace, unit)
        entries = unit.audit.entries(PAGE_LINES, skip=skip, which=which)
        return LogPage(lines=tuple(map(named.line, entries)), total=unit.audit.count(which))


def dossier_log(workspace: Workspace, dossier_id: DossierId) -> tuple[LogLine, ...]:
    """What was done in one dossier, the newest first. Raises StoreDamaged for an entry that was tampered with."""
    with workspace.view() as unit:
        named = _Names(workspace, unit)
        return tuple(map(named.line, unit.audit.entries(MOST_OF_ONE, subject=dossier_id)))


def log_choices(workspace: Workspace) -> LogChoices:
    """What the log can be narrowed to."""
    with workspace.view() as unit:
        pupils = sorted((student.list_name, str(student.id)) for student in unit.students.outlines())
        return LogChoices(
            people=unit.audit.people(),
            actions=unit.audit.actions(),
            pupils=tuple((identifier, name) for name, identifier in pupils),
        )


def print_log(workspace: Workspace, query: LogQuery = ALL) -> LetterPdf:
    """These lines on paper, for the file of the board or an inspector; on record (R164).

    Raises NotPossible where nothing or too much would come out.
    """
    workspace.require(Right.MANAGE)
    with workspace.view() as unit:
        which, named, school = _filter(unit, query), _Names(workspace, unit), unit.school.get()
        count = unit.audit.count(which)
        if not count:
            raise NotPossible("Er zijn geen regels om af te drukken.", "Maak de keuze hierboven ruimer.")
        if count > MOST_PRINTED:
            raise NotPossible(
                f"Dit zijn {count} regels; op papier gaan er hoogstens {MOST_PRINTED}.",
                "Kies een kortere periode, of exporteer het logboek.",
            )
        if school is None:
            raise NotPossible("De gegevens van de school ontbreken.", "Vul die eerst in bij Beheer › School.")
        days: dict[date, list[LoggedLine]] = {}
        for sealed in unit.audit.sealed(which):
            line = named.line(sealed.entry)
            days.setdefault(line.at.date(), []).append(
                LoggedLine(
                    at=line.at,
                    who=f"{line.by}, {line.role}",
                    what=" – ".join(part for part in (line.action, line.about, line.detail) if part),
                )
            )
    on_paper = tuple(LoggedDay(on=day, lines=tuple(lines)) for day, lines in days.items())
    sheet = printed(workspace, lambda: log_sheet(school, on_paper, whole=query == ALL, today=workspace.today))
    with workspace.change(
        Right.MANAGE,
        "logboek afgedrukt",
        workspace.store_id,
        aantal=count,
        pages=sheet.pages,
        sha256=hashlib.sha256(sheet.data).hexdigest(),
    ):
        pass
    return sheet


def export_log(workspace: Workspace, query: LogQuery, form: LogFormat, *, names: bool) -> bytes:
    """These lines as a file, the oldest first, each with its place and its MAC in the chain; on record (R164).

    Without `names` pupils are told by id alone. Who did what is told always: that is what a log is for. Raises
    NotPossible where nothing would come out.
    """
    workspace.require(Right.MANAGE)
    with workspace.view() as unit:
        named = _Names(workspace, unit)
        rows = [_row(each, named, names=names) for each in unit.audit.sealed(_filter(unit, query))]
    if not rows:
        raise NotPossible("Er zijn geen regels om te exporteren.", "Maak de keuze hierboven ruimer.")
    data = _as_csv(rows) if form is LogFormat.CSV else _as_json_lines(rows)
    with workspace.change(
        Right.MANAGE,
        "logboek uitgevoerd",
        workspace.store_id,
        soort=form.value,
        aantal=len(rows),
        namen=int(names),
    ):
        pass
    return data


def _row(sealed: SealedEntry, named: _Names, *, names: bool) -> dict[str, object]:
    entry = sealed.entry
    row: dict[str, object] = {
        "number": sealed.number,
        "at": entry.at.isoformat(),
        "by": entry.by,
        "role": entry.role,
        "action": entry.action,
        "subject": entry.subject,
        "detail": dict(entry.detail),
        "mac": sealed.mac.hex(),
    }
    return row | ({"about": named.about(entry.subject)} if names else {})


def _as_csv(rows: list[dict[str, object]]) -> bytes:
    """For a Dutch spreadsheet: semicolons, and a mark that it is UTF-8."""
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for row in rows:
        detail = json.dumps(row["detail"], ensure_ascii=False, sort_keys=True)
        writer.writerow({name: _harmless(value) for name, value in (row | {"detail": detail}).items()})
    return text.getvalue().encode("utf-8-sig")


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_CALCULATES) else value


def _as_json_lines(rows: list[dict[str, object]]) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def _filter(unit: Unit, query: LogQuery) -> LogFilter:
    about = None
    if query.student_id:
        about = frozenset(
            subject for subject, student in unit.subjects().items() if student == query.student_id
        ) | {query.student_id}
    return LogFilter(
        by=query.by,
        action=query.action,
        words=query.words.strip(),
        subjects=about,
        since=query.since,
        until=query.until,
    )


class _Names:
    """What people call the subjects of the log."""

    def __init__(self, workspace: Workspace, unit: Unit) -> None:
        names = {str(student.id): student.name for student in unit.students.outlines()}
        self._names = {
            subject: names[student] for subject, student in unit.subjects().items() if student in names
        }
        self._names[workspace.store_id] = "deze opslag"

    def about(self, subject: str) -> str:
        """The name of the pupil whom an id is about; else a short code."""
        return self._names.get(subject, _short(subject))

    def line(self, entry: AuditEntry) -> LogLine:
        """An entry for people."""
        return LogLine(
            at=entry.at,
            by=entry.by,
            role=entry.role,
            action=entry.action,
            about=self.about(entry.subject),
            detail=", ".join(_said(entry.detail)),
        )


def _said(detail: Mapping[str, str | int]) -> Iterator[str]:
    """Codes as words, and numbers with what they count; an id says nothing to a person."""
    words = _words()
    for key, value in detail.items():
        text = str(value)
        if key == "keychain":
            yield (
                next((said for part, said in words["keychains"].items() if part and part in text), "")
                or (words["keychains"][""])
            )
        elif key == "sha256":
            yield f"SHA-256 {text[:_SHOWN_OF_ID]}…"
        elif key in words["yes_no"] and value in (0, 1):
            yield words["yes_no"][key][int(value)]
        elif key in words["counts"]:
            yield f"{words['counts'][key]}: {text}"
        elif _DAY.fullmatch(text):
            yield f"{date.fromisoformat(text):%d-%m-%Y}"
        elif text == _short(text):
            yield _labels().get(text, text)


@cache
def _words() -> dict[str, Any]:
    """How details are said, by their key."""
    found: dict[str, Any] = json.loads(resource("log_words.json").read_text(encoding="utf-8"))
    return found


@cache
def _labels() -> Mapping[str, str]:
    return {
        **{category.value: category.label for category in Category},
        **{profile.value: profile.label for profile in Profile},
        **{key: found.label for key, found in kinds().items()},
        **{kind.value: kind.label for kind in PrintKind},
    }


def _short(text: str) -> str:
    """An id by its first characters; anything else as it is."""
    return text[:_SHOWN_OF_ID] if _ID.fullmatch(text) else text
