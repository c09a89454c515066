"""The log for people: narrowed, page by page, printed and exported, and nobody takes it along unseen."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.services import log_book
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.log_book import (
    ALL,
    MOST_PRINTED,
    PAGE_LINES,
    LogFormat,
    LogQuery,
    export_log,
    log_choices,
    log_page,
    print_log,
)
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.store.audit import AuditEntry
from tests.letters.reading import words
from tests.services import school
from tests.services.school import NOW, TODAY, USER, Stage


def act(workspace: Workspace, action: str, subject: str = "-", **detail: str | int) -> None:
    with workspace.change(Right.EDIT, action, subject, **detail):
        pass


def newest(workspace: Workspace) -> log_book.LogLine:
    return log_page(workspace).lines[0]


def exported(workspace: Workspace, query: LogQuery = ALL, *, names: bool = False) -> list[dict[str, Any]]:
    data = export_log(workspace, query, LogFormat.JSON_LINES, names=names)
    return [json.loads(line) for line in data.decode().splitlines()]


def test_everything_about_a_pupil_is_found_by_the_pupil(handed: Workspace, stage: Stage) -> None:
    """R164, R165: by the dossier, a letter or an attachment too, and nothing of anybody else."""
    pupil = stage.case.student
    about = log_page(handed, LogQuery(student_id=pupil.id))

    assert {line.about for line in about.lines} == {full_name(pupil.record)}
    assert {"brief gemaakt", "definitief gemaakt"} <= {line.action for line in about.lines}
    assert about.total == len(about.lines) < log_page(handed).total
    assert log_page(handed, LogQuery(student_id="niemand")).total == 0


def test_the_log_is_read_a_page_at_a_time(running: Workspace) -> None:
    """Each line once, the newest first."""
    with running.change(Right.EDIT, "de laatste", "-") as unit:
        for number in range(PAGE_LINES + 5):
            entry = AuditEntry(
                at=NOW, by="B", role="directeur", action="pagina", subject="-", detail={"n": number}
            )
            unit.audit.append(entry)
    first, second = log_page(running), log_page(running, skip=PAGE_LINES)

    assert len(first.lines) == PAGE_LINES
    assert first.total == second.total == PAGE_LINES + len(second.lines)
    told = [line.detail for line in (*first.lines, *second.lines) if line.action == "pagina"]
    assert told == [str(number) for number in reversed(range(PAGE_LINES + 5))]


def test_it_is_narrowed_by_person_act_words_and_days(running: Workspace) -> None:
    other = replace(running, user=User(name="C. Collega", role=Role.HEAD))
    act(other, "iets Bijzonders")
    later = replace(running, clock=lambda: running.clock() + timedelta(days=9))
    act(later, "later")

    def actions(**asked: Any) -> list[str]:
        return [line.action for line in log_page(running, LogQuery(**asked)).lines]

    assert actions(by="C. Collega") == actions(words=" bijzonder ") == ["iets Bijzonders"]
    assert actions(action="later") == actions(since=TODAY + timedelta(days=9)) == ["later"]
    assert "later" not in actions(until=TODAY)
    choices = log_choices(running)
    assert {USER.name, "C. Collega"} <= set(choices.people)
    assert {"later", "iets Bijzonders"} <= set(choices.actions)
    assert [name for _, name in choices.pupils] == sorted(name for _, name in choices.pupils)


@pytest.mark.parametrize("names", [False, True])
def test_an_export_holds_the_chain_in_its_order(handed: Workspace, stage: Stage, names: bool) -> None:
    """R164: without names a pupil is an id; the seals are those of the store, so two exports can be compared."""
    rows = exported(handed, names=names)

    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    with handed.view() as unit:
        assert [row["mac"] for row in rows] == [each.mac.hex() for each in unit.audit.sealed()][: len(rows)]
    said = json.dumps(rows, ensure_ascii=False)
    assert (full_name(stage.case.student.record) in said) is names
    assert stage.case.student.id in said
    again = exported(handed, names=names)
    assert again[: len(rows)] == rows


def test_a_spreadsheet_reads_it_and_works_nothing_out(running: Workspace) -> None:
    act(running, "=1+1", omschrijving="łódź; en meer")
    data = export_log(running, LogQuery(action="=1+1"), LogFormat.CSV, names=True)

    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")
    assert row["action"] == "'=1+1"
    assert json.loads(row["detail"]) == {"omschrijving": "łódź; en meer"}
    assert row["about"] == "'-"


def test_on_paper_it_tells_who_did_what_and_what_was_left_out(handed: Workspace, stage: Stage) -> None:
    """R164"""
    whole = words(print_log(handed))
    part = words(print_log(handed, LogQuery(action="definitief gemaakt")))

    assert "Alle handelingen" in whole
    assert "weggelaten" in part
    assert full_name(stage.case.student.record) in part
    assert "brief gemaakt" not in part


TAKES: dict[str, tuple[Callable[[Workspace, LogQuery], object], str, str]] = {
    "print": (print_log, "logboek afgedrukt", "regels: {count}"),
    "csv": (
        lambda w, q: export_log(w, q, LogFormat.CSV, names=False),
        "logboek uitgevoerd",
        "regels: {count}, zonder namen, csv",
    ),
    "jsonl": (
        lambda w, q: export_log(w, q, LogFormat.JSON_LINES, names=True),
        "logboek uitgevoerd",
        "regels: {count}, met namen, jsonl",
    ),
}


_OF_PAPER = r", bladzijden: \d+, SHA-256 [0-9a-f]{8}…$"


@pytest.mark.parametrize("name", TAKES)
def test_who_takes_the_log_along_is_on_record(handed: Workspace, name: str) -> None:
    """R164, R166: only who manages may, and how much it was stands in the log itself."""
    take, action, detail = TAKES[name]
    head = school.as_role(handed, Role.HEAD)
    before = log_page(handed).total

    take(head, ALL)

    said = newest(handed)
    assert (said.action, sorted(re.sub(_OF_PAPER, "", said.detail).split(", "))) == (
        action,
        sorted(detail.format(count=before).split(", ")),
    )
    assert bool(re.search(_OF_PAPER, said.detail)) == (name == "print"), "a paper can be compared with it"
    assert log_page(handed).total == before + 1
    with pytest.raises(NotPossible):
        take(head, LogQuery(by="niemand"))
    for role in set(Role) - {Role.HEAD}:
        with pytest.raises(NotAllowed):
            take(school.as_role(handed, role), ALL)
    assert log_page(handed).total == before + 1


def test_too_much_for_paper_is_said_before_anything_is_made(
    running: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_book, "MOST_PRINTED", 1)
    before = log_page(running).total

    with pytest.raises(NotPossible, match="1"):
        print_log(running)
    assert log_page(running).total == before
    assert MOST_PRINTED > PAGE_LINES


@pytest.mark.parametrize(
    ("detail", "said"),
    [
        ({"keychain": "keyring.backends.Windows.WinVaultKeyring"}, "Windows-referentiebeheer"),
        ({"keychain": "keyring.backends.SecretService.Keyring"}, "sleutelhanger van dit account"),
        ({"keychain": ""}, "met het herstelblad"),
        ({"oorzaak": "niets gedaan", "concepten": 2}, "niets gedaan, bewaarde teksten: 2"),
        ({"allowed": 0}, "niet toegestaan"),
        ({"allowed": 1}, "toegestaan"),
        ({"password": 1, "wrong": 2}, "met wachtwoord, verkeerde pogingen: 2"),
        ({"until": "2026-12-06"}, "06-12-2026"),
    ],
)
def test_a_detail_is_said_in_words_and_not_as_a_computer_knows_it(
    running: Workspace, detail: dict[str, str | int], said: str
) -> None:
    """R164: what stands in the log can be read by who must account for it."""
    act(running, "proef", **detail)

    assert sorted(newest(running).detail.split(", ")) == sorted(said.split(", "))
