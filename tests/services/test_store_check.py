"""A check of the store names every kind of fault, none of them ends it, and a sound store is said to be sound."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.dossier.backup_plan import BackupPlan, name_of
from oso_desktop.services.backup_files import backups_in, local_folder
from oso_desktop.services.backups import back_up
from oso_desktop.services.entry import NOT_ANCHORED, unlock
from oso_desktop.services.restore import Opener, restore
from oso_desktop.services.store_check import Part, check_folder, check_store
from oso_desktop.services.store_check_words import item_words
from oso_desktop.services.store_report import MOST_OF_A_KIND, StoreReport
from oso_desktop.services.stores import open_store
from oso_desktop.store import check
from oso_desktop.store._tables import metadata
from oso_desktop.store.audit import HEAD_NAME, AuditHead, write_head
from oso_desktop.store.backup import head_file
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import StoreClosed, StoreInUse, StoreMissing
from oso_desktop.store.migrate import HEAD
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import Purpose, derive
from oso_desktop.vault.recovery import RecoveryCodeWrong, new_recovery_code
from oso_desktop.vault.slots import load_slots, unlock_with_keychain
from tests.services import school
from tests.services.backups.backing import Later, note
from tests.store import corpus_facts as corpus

PAGE = 4096
NAMES = ("Zwaluwstaartje", "Verzinsel", "Łęcki", "Denkbeeldig", "Half getypt")
Keychain = Any


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed store with one of every kind of thing in it."""
    shutil.copytree(corpus.CORPUS / HEAD, tmp_path / "opslag")
    backup_named(tmp_path / "opslag", corpus.NOW)
    return tmp_path / "opslag"


def backup_named(folder: Path, at: datetime) -> None:
    """A file that is called as a backup of that moment; a check of the store does not open backups."""
    local_folder(folder).mkdir(exist_ok=True)
    store_id = load_slots(folder).slots.store_id
    (local_folder(folder) / f"{name_of(store_id, at).stem}.osobackup").write_bytes(b"")


def keys(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / corpus.KEYS_NAME).read_text())
    return found


def keychain(folder: Path) -> Keychain:
    return corpus.keychain_of(keys(folder))


def checked(folder: Path) -> StoreReport:
    return check_folder(folder, keychain=keychain(folder), clock=lambda: corpus.NOW)


def kinds(report: StoreReport) -> list[tuple[str, str]]:
    return [(finding.key, finding.place) for finding in report.findings]


def keyed(folder: Path) -> sqlcipher.Connection:
    """A connection past the program, as somebody with the key and a database tool makes it."""
    store_key = unlock_with_keychain(load_slots(folder).slots, keychain(folder))
    connection = sqlcipher.connect(str(folder / FILE_NAME), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{derive(store_key, Purpose.DATABASE).hex()}'\"")
    return connection


def tamper(folder: Path, *statements: str) -> None:
    """Does these past the triggers, which are put back afterwards."""
    connection = keyed(folder)
    triggers = connection.execute("SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for _, sql in triggers:
        connection.execute(f"DROP TRIGGER {sql.split()[2]}")
    for statement in statements:
        connection.execute(statement)
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for table, sql in triggers:
        if table in there:
            connection.execute(sql)
    connection.close()


def test_an_untouched_store_is_sound(folder: Path) -> None:
    """R164"""
    seen: list[Part] = []

    report = check_folder(folder, keychain=keychain(folder), progress=seen.append, clock=lambda: corpus.NOW)

    assert report.findings == ()
    assert report.sound
    assert report.log is not None
    assert report.log.intact
    assert seen == list(Part)
    with_content = [name for name in metadata.tables if name.endswith(("_contents", "_keys"))]
    assert report.items == len(with_content) + 1  # one of each, and a draft
    assert report.rows > 2 * len(with_content)


def test_the_words_of_the_sheet_open_it_for_a_check_too(folder: Path) -> None:
    report = check_folder(folder, words=keys(folder)["words"], clock=lambda: corpus.NOW)
    assert report.findings == ()


PAYLOADS = [name for name, table in metadata.tables.items() if "payload" in table.c]


@pytest.mark.parametrize("table", PAYLOADS)
def test_a_row_that_the_program_cannot_have_written_is_named(folder: Path, table: str) -> None:
    which = " WHERE name = 'functionaris'" if table == "settings" else ""
    tamper(folder, f"UPDATE {table} SET payload = 'geen json'{which}")

    assert ("waarde", table) in kinds(checked(folder)), (
        "no row of it in tests/store/make_corpus.py, or `_KEPT` of store/check.py lacks it"
    )


@pytest.mark.parametrize("table", [name for name in metadata.tables if name != "store_info"])
def test_every_table_is_called_by_its_name_in_words(table: str) -> None:
    """Nobody reads of damage in a name of the program; `store_info` is read before there is a check."""
    assert item_words(table, "7") != table, "it has no words in services/store_check_words.py"


def test_without_the_record_of_what_was_taken_away_a_store_does_not_open(folder: Path) -> None:
    """R164: else a sheet or an account that was taken away would open it again; the check says so."""
    tamper(folder, "UPDATE settings SET payload = 'geen json' WHERE name = 'sleutels'")

    assert kinds(checked(folder)) == [("opent-niet", "")]


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE attachments SET kind = 'toets'", ("plaats", "attachments")),
        ("UPDATE remarks SET id = 'x'", ("plaats", "remarks")),
        ("UPDATE prints SET about = 'x'", ("plaats", "prints")),
        ("UPDATE prints SET student_id = NULL", ("plaats", "prints")),
        ("DELETE FROM print_contents", ("zonder inhoud", "print_contents")),
        ("UPDATE users SET name = 'x'", ("plaats", "users")),
        ("UPDATE settings SET name = 'x' WHERE name = 'functionaris'", ("waarde", "settings")),
        ("UPDATE students SET birth_date = 'x'", ("waarde", "students")),
        ("UPDATE students SET guardians = '[[1]]'", ("waarde", "students")),
        ("UPDATE drafts SET at = 'x'", ("waarde", "drafts")),
        ("UPDATE drafts SET place = 'elders'", ("verzegeling", "drafts")),
        ("UPDATE drafts SET by = 'een ander'", ("verzegeling", "drafts")),
        ("DELETE FROM version_contents", ("zonder inhoud", "version_contents")),
        ("UPDATE remarks SET dossier_id = 'x'", ("verwijzing", "remarks")),
        ("UPDATE package_contents SET wrapped_key = zeroblob(60)", ("verzegeling", "package_contents")),
        ("CREATE TABLE erbij (x)", ("tabellen", "erbij")),
        ("DROP TABLE drafts", ("onleesbaar", "drafts")),
        ("UPDATE users SET payload = CAST(x'ff' AS TEXT)", ("onleesbaar", "users")),
        ("DROP INDEX ix_audit_subject", ("tabellen", "ix_audit_subject")),
        ("UPDATE audit SET detail = '{}' WHERE number = 3", ("logboek veranderd", "audit")),
        ("DELETE FROM audit WHERE number = 2", ("logboek weg", "audit")),
        ("DELETE FROM audit WHERE number > 3", ("logboek weg", "audit")),
    ],
)
def test_each_kind_of_tampering_is_named(folder: Path, statement: str, expected: tuple[str, str]) -> None:
    """R164"""
    tamper(folder, statement)
    report = checked(folder)

    assert expected in kinds(report)
    assert not report.sound


@pytest.mark.parametrize(
    "table",
    [
        "attachment_contents",
        "version_contents",
        "package_contents",
        "letter_contents",
        "print_contents",
        "received_contents",
        "own_card_keys",
        "drafts",
    ],
)
@pytest.mark.parametrize("column", ["sealed", "wrapped_key"])
def test_a_sealed_item_that_was_changed_is_named(folder: Path, table: str, column: str) -> None:
    tamper(folder, f"UPDATE {table} SET {column} = CAST({column} || x'00' AS BLOB)")

    assert ("verzegeling", table) in kinds(checked(folder))


@pytest.mark.parametrize("table", ["attachments", "versions", "packages", "letters", "prints", "received"])
def test_an_item_that_is_another_than_was_recorded_is_named(folder: Path, table: str) -> None:
    """L30: the XML of a final version, too: it is what its digest says, or it is found out."""
    tamper(folder, f"UPDATE {table} SET payload = json_set(payload, '$.sha256', '{'00' * 32}')")

    assert kinds(checked(folder)) == [("ander-stuk", f"{table.removesuffix('s')}_contents")]


def test_a_protection_that_was_taken_off_is_named(folder: Path) -> None:
    """R164: only added to; without its trigger a table could be changed unseen by the database."""
    connection = keyed(folder)
    connection.execute("DROP TRIGGER audit_changed")
    connection.close()

    assert kinds(checked(folder)) == [("tabellen", "audit_changed")]


def test_the_first_broken_entry_of_the_log_is_named_with_what_stands_there(folder: Path) -> None:
    """R164"""
    tamper(folder, "UPDATE audit SET subject = 'x' WHERE action = 'corpus gevuld'")
    report = checked(folder)

    assert [finding.item for finding in report.findings] == ["3"]
    assert "regel 3" in report.findings[0].text
    assert "corpus gevuld" in report.findings[0].text
    assert report.as_json()["log"] == {
        "entries": 4,
        "intact": False,
        "first_broken": 3,
        "fault": "veranderd",
        "at": "2026-03-02T12:00:00+00:00",
        "action": "corpus gevuld",
        "behind": 0,
    }


def _remove(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (_remove, [("logboek geen ijkpunt", "audit")]),
        (lambda path: path.write_text("x"), [("logboek geen ijkpunt", "audit")]),
        (lambda path: write_head(path, AuditHead(3, bytes(32))), [("logboek ander ijkpunt", "audit")]),
        (lambda path: write_head(path, AuditHead(9, bytes(32))), [("logboek weg", "audit")]),
    ],
    ids=["gone", "unreadable", "differs", "ahead"],
)
def test_what_is_wrong_outside_the_database_is_told_apart(
    folder: Path, change: Callable[[Path], object], expected: list[tuple[str, str]]
) -> None:
    """R164"""
    change(folder / HEAD_NAME)

    assert kinds(checked(folder)) == expected


def test_a_head_that_lags_far_behind_is_good_to_know(folder: Path) -> None:
    workspace = corpus.opened(folder)
    head = (folder / HEAD_NAME).read_bytes()
    with workspace.store.write() as unit:
        (last,) = unit.audit.entries(1)
        for _ in range(6):
            unit.audit.append(last)
    (folder / HEAD_NAME).write_bytes(head)
    workspace.close()
    report = checked(folder)

    assert kinds(report) == [("ijkpunt loopt achter", "audit")]
    assert report.sound


def test_that_the_head_once_lagged_far_is_said_for_ever_after(folder: Path) -> None:
    """R164: given the head of an old backup, then the next act brings it up to date and hides nothing by it."""
    workspace = corpus.opened(folder)
    head = (folder / HEAD_NAME).read_bytes()
    for back in (False, True):
        for _ in range(6):
            with workspace.store.write() as unit:
                (last,) = unit.audit.entries(1)
                unit.audit.append(last)
        if not back:
            (folder / HEAD_NAME).write_bytes(head)
    workspace.close()

    report = checked(folder)

    assert kinds(report) == [("ijkpunt liep achter", "audit")]
    assert report.sound


def test_that_the_head_was_once_gone_is_said_for_ever_after(folder: Path) -> None:
    """R164: at the opening, on record with the next act, and by each later check, though a new head vouches again."""
    (folder / HEAD_NAME).unlink()
    opened = unlock(folder, keychain=keychain(folder))
    assert NOT_ANCHORED in opened.notice
    opened.close()
    for _ in range(2):
        workspace = corpus.opened(folder)
        with workspace.store.write() as unit:
            (last,) = unit.audit.entries(1)
            unit.audit.append(last)
        workspace.close()

    report = checked(folder)

    assert kinds(report) == [("ijkpunt ontbrak", "audit")]
    assert report.sound
    assert report.log is not None
    assert report.log.intact
    again = unlock(folder, keychain=keychain(folder))
    assert NOT_ANCHORED not in again.notice
    again.close()


def test_the_key_file_is_part_of_the_store(folder: Path) -> None:
    workspace = corpus.opened(folder)
    (folder / "keyslots.json").write_text("{}")
    damaged = check_store(workspace)
    (folder / "keyslots.json").unlink()
    missing = check_store(workspace)
    workspace.close()

    assert kinds(damaged) == kinds(missing) == [("sleutelbestand", "")]
    assert kinds(check_folder_with_spoilt_slots(folder)) == [("opent-niet", "")]


def check_folder_with_spoilt_slots(folder: Path) -> StoreReport:
    (folder / "keyslots.json").write_text("{}")
    return checked(folder)


def pages(folder: Path) -> int:
    return (folder / FILE_NAME).stat().st_size // PAGE


def spoil(folder: Path, page: int) -> None:
    data = bytearray((folder / FILE_NAME).read_bytes())
    data[(page - 1) * PAGE + 100] ^= 1
    (folder / FILE_NAME).write_bytes(data)


@pytest.mark.parametrize("step", [9, pytest.param(1, marks=pytest.mark.slow)])
def test_a_damaged_page_is_named_wherever_it_is(folder: Path, step: int, record_property: Any) -> None:
    """Each page in turn: the check says so, ends with an answer, and never shows data."""
    whole = (folder / FILE_NAME).read_bytes()
    unnamed = []
    tried = range(1, pages(folder) + 1, step)
    for page in tried:
        spoil(folder, page)
        report = checked(folder)
        (folder / FILE_NAME).write_bytes(whole)
        if report.sound:
            unnamed.append(page)
        said = json.dumps(report.as_json(), ensure_ascii=False)
        assert [name for name in NAMES if name in said] == []

    record_property(
        "measured: damaged pages found by a check of the store",
        f"{len(tried) - len(unnamed)} of {len(tried)}",
    )
    assert unnamed == []


@pytest.mark.parametrize("cut", [1, 100, PAGE, 3 * PAGE])
def test_a_file_that_was_cut_off_is_named(folder: Path, cut: int) -> None:
    data = (folder / FILE_NAME).read_bytes()
    (folder / FILE_NAME).write_bytes(data[:-cut])

    assert not checked(folder).sound


def test_very_many_faults_of_a_kind_are_counted(folder: Path) -> None:
    statement = "INSERT INTO records (payload, payload_version) VALUES ('x', 1)"
    tamper(folder, *[statement] * 40)
    report = checked(folder)

    assert len(report.findings) == MOST_OF_A_KIND + 1
    assert "nog 20" in report.findings[-1].text


def test_every_finding_says_what_to_do(folder: Path) -> None:
    tamper(
        folder, "UPDATE audit SET by = 'x'", "DELETE FROM letter_contents", "UPDATE records SET payload = 'x'"
    )

    for finding in checked(folder).findings:
        assert finding.text.endswith(".")
        assert len(finding.next_step) > 20
        assert "{" not in finding.text


def test_what_cannot_be_checked_at_all_is_said(folder: Path) -> None:
    workspace = corpus.opened(folder)
    with pytest.raises(StoreInUse):
        checked(folder)
    workspace.close()
    with pytest.raises(StoreClosed):
        check_store(workspace)
    with pytest.raises(RecoveryCodeWrong):
        check_folder(folder, words=" ".join(new_recovery_code(workspace.store_id).words))
    (folder / FILE_NAME).unlink()
    with pytest.raises(StoreMissing):
        checked(folder)


def test_a_new_store_has_the_tables_that_the_check_expects(folder: Path) -> None:
    assert set(metadata.tables) <= set(check.expected_schema())


def told_of_backups(folder: Path, now: datetime) -> list[str]:
    report = check_folder(folder, keychain=keychain(folder), clock=lambda: now)
    assert report.sound, "good to know, and no damage"
    assert json.loads(json.dumps(report.as_json()))["sound"]
    assert set(kinds(report)) <= {("reservekopie", "reservekopieen")}
    assert all(len(finding.next_step) > 20 for finding in report.findings)
    return [finding.text for finding in report.findings]


def test_a_store_without_a_backup_is_told(folder: Path) -> None:
    """R174, R175"""
    shutil.rmtree(local_folder(folder))

    (text,) = told_of_backups(folder, corpus.NOW)
    assert "geen reservekopie" in text


def test_a_newest_backup_that_is_too_old_is_told_while_there_is_newer_work(folder: Path) -> None:
    """R174, R175: after a week; after a holiday in which nothing was done the old one holds everything."""
    assert told_of_backups(folder, corpus.NOW + timedelta(days=6, hours=23)) == []
    (text,) = told_of_backups(folder, corpus.NOW + timedelta(days=7))
    assert "02-03-2026" in text

    workspace = corpus.opened(folder)
    with workspace.store.write() as unit:
        (last,) = unit.audit.entries(1)
        unit.audit.append(last)
        unit.settings.save(BackupPlan(entries=unit.audit.head().count))
    workspace.close()
    assert told_of_backups(folder, corpus.NOW + timedelta(days=60)) == []


def test_a_backup_in_the_chosen_folder_counts_and_one_of_another_store_does_not(
    folder: Path, tmp_path: Path
) -> None:
    later = corpus.NOW + timedelta(days=20)
    workspace = corpus.opened(folder)
    with workspace.store.write() as unit:
        (last,) = unit.audit.entries(1)
        unit.audit.append(last)
        unit.settings.save(BackupPlan(folder=str(tmp_path / "stick")))
    workspace.close()
    (local_folder(folder) / f"oso-ffffffff-{later:%Y%m%d-%H%M%S}.osobackup").write_bytes(b"")
    backup_named(folder, later + timedelta(days=900))
    assert len(told_of_backups(folder, later)) == 1

    backup_named(folder, later)
    (tmp_path / "stick").mkdir()
    for path in local_folder(folder).glob(f"*{later:%Y%m%d}*"):
        path.rename(tmp_path / "stick" / path.name)
    assert told_of_backups(folder, later) == []


def test_that_older_files_were_put_in_the_place_of_the_store_is_told_by_a_newer_backup(
    tmp_path: Path,
) -> None:
    """R164: given a backup that somebody copied over the store, with its head, then the log itself is whole; a newer
    backup tells. A restore by the program tells it itself.
    """
    own, clock, folder = MemoryKeychain(), Later(), tmp_path / "school"
    for _ in range(2):
        opened = (
            open_store(folder, keychain=own, clock=clock) if folder.exists() else school.create(folder, own)
        )
        note(opened)
        back_up(opened)
        opened.close()
        clock.move(hours=1)
    _, oldest = backups_in(local_folder(folder))
    aside = shutil.copytree(folder, tmp_path / "eerlijk")

    shutil.copyfile(oldest.path, folder / FILE_NAME)
    shutil.copyfile(head_file(oldest.path), folder / HEAD_NAME)
    assert ("nieuwere reservekopie", "audit") in kinds(check_folder(folder, keychain=own, clock=clock))

    restore(aside, oldest, Opener(keychain=own), clock=clock)
    assert not check_folder(aside, keychain=own, clock=clock).findings
