"""`oso-desktop package` and `store export`: carriers, and all that is in the store, without a window or a name."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

import pytest

from oso_desktop import cli
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.secured_pdf import secured_pdf
from oso_desktop.services import handover, receiving, store_export
from oso_desktop.services.stores import create_store, open_store, recover_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry
from oso_desktop.vault import keychain
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.exchange import documents
from tests.exchange.carriers import RECEIVER, SENDER, XML, carrier_at, sealed_packages
from tests.lasting import lasting_places
from tests.services import partner, school
from tests.services.partner import Partner

SURNAME = pupils.SURNAME


@pytest.fixture(autouse=True)
def _lasting() -> Iterator[None]:
    with lasting_places():
        yield


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command goes by the clock on the wall; half a year after its pupils left, no dossier here may go any more."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return school.NOW.astimezone(tz)

    monkeypatch.setattr("oso_desktop.services.workspace.datetime", Clock)


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> MemoryKeychain:
    kept = MemoryKeychain()
    monkeypatch.setattr(keychain, "os_keychain", lambda: kept)
    return kept


@pytest.fixture
def folder(tmp_path: Path, keys: MemoryKeychain) -> Path:
    return tmp_path / "opslag"


def changed(folder: Path, keys: MemoryKeychain) -> Workspace:
    return open_store(folder, keychain=keys, clock=school.clock)


@pytest.fixture
def other(folder: Path, keys: MemoryKeychain) -> Partner:
    """A closed store with two final versions for a school that is known, and one more that is not ready."""
    workspace = school.create(folder, keys)
    found = partner.introduced(workspace)
    for number in ("L0001", "L0002"):
        case = school.ready_to_go(workspace, school.pupil(number))
        handover.freeze(workspace, case.dossier_id)
    workspace.close()
    return found


def run(*arguments: object, folder: Path | None = None) -> int:
    where = ("--folder", folder) if folder else ()
    return cli.main([str(each) for each in (*arguments, *where)])


def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def log(folder: Path, keys: MemoryKeychain) -> list[AuditEntry]:
    workspace = changed(folder, keys)
    with workspace.view() as unit:
        found = [each.entry for each in unit.audit.sealed()]
    workspace.close()
    return found


# --- verify -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def carrier(tmp_path: Path) -> Path:
    return carrier_at(tmp_path / "klas.oso-drager")


def test_a_carrier_is_verified_without_a_store(carrier: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """R131: from whom and for whom; the words of a card are to be heard from its school and stand nowhere."""
    assert run("package", "verify", carrier) == 0
    said = capsys.readouterr().out
    for card in (SENDER, RECEIVER):
        mark = card.fingerprint[:16]
        assert f"{mark[:4]} {mark[4:8]} {mark[8:12]} {mark[12:]}." in said
        assert not any(f"{card.phone_words[at]} {card.phone_words[at + 1]}" in said for at in range(7))
    assert "BRIN 99ZZ" in said

    assert run("package", "verify", carrier, "--json") == 0
    told = answer(capsys)
    assert told["whole"] is True
    assert told["sender"] == {"brin": "99ZZ", "location": "00", "card": SENDER.fingerprint}
    assert told["receiver"] == {"brin": "99YY", "location": "00", "card": RECEIVER.fingerprint}
    assert [each["package"] for each in told["packages"]] == ["pakket-1"]
    assert told["signed_by_card"] is False


def test_it_is_verified_against_a_card(
    carrier: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for card, code in ((SENDER, 0), (RECEIVER, 1)):
        (tmp_path / "kaart").write_bytes(write_card(card))
        assert run("package", "verify", carrier, "--card", tmp_path / "kaart", "--json") == code
        told = answer(capsys)
        assert told["whole"] is (code == 0)
        assert told.get("signed_by_card", False) is (code == 0)


def twice(path: Path) -> None:
    path.unlink()
    carrier_at(path, sealed_packages() * 2)


@pytest.mark.parametrize(
    ("change", "code", "kind"),
    [
        (lambda path: path.write_bytes(path.read_bytes()[:-1] + b"x"), 1, "CarrierAltered"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), 1, "CarrierTruncated"),
        (twice, 1, "TwoWithOneId"),
        (lambda path: path.write_bytes(XML), 2, "NotACarrier"),
        (lambda path: path.unlink(), 2, "NotRead"),
    ],
)
def test_what_does_not_verify_has_a_code_and_a_reason(
    carrier: Path, change: Any, code: int, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(carrier)

    assert run("package", "verify", carrier, "--json") == code
    assert answer(capsys)["error"]["kind"] == kind
    assert run("package", "verify", carrier) == code
    assert capsys.readouterr().err.count("\n") == 2


# --- make and list ----------------------------------------------------------------------------------------------------


def test_a_batch_is_made_and_what_is_in_the_store_is_listed(
    folder: Path, other: Partner, keys: MemoryKeychain, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R131, R150, L30: the receiver opens it, the hand-over is on record, and no name is told."""
    out = tmp_path / "stick"
    out.mkdir()
    assert run("package", "make", out, "--to", "99yy", "--dry-run", "--json", folder=folder) == 0
    assert answer(capsys)["path"] is None

    assert run("package", "make", out, "--to", "99YY", "--json", folder=folder) == 0
    made = answer(capsys)
    head, opened = other.open(Path(made["path"]))
    assert len(opened) == len(made["dossiers"]) == 2
    assert head.carrier_id == made["carrier"]

    assert run("package", "list", folder=folder) == 0
    listed = capsys.readouterr().out
    assert listed.count("meegegeven") == 2
    assert run("package", "list", "--json", folder=folder) == 0
    lines = answer(capsys)
    assert {each["dossier"] for each in lines} == set(made["dossiers"])
    assert SURNAME not in listed + json.dumps(lines) + json.dumps(made)
    assert any(each.action == "pakket geschreven" for each in log(folder, keys))

    assert run("package", "make", out, "--to", "99YY", folder=folder) == 2, "all were given"
    assert "0 dossiers" in capsys.readouterr().out
    start = made["dossiers"][0][:10]
    assert run("package", "make", out, "--to", "99YY-00", "--dossier", start, folder=folder) == 0
    assert capsys.readouterr().out.startswith("1 dossier in ")
    assert len(list(out.iterdir())) == 2


@pytest.mark.parametrize("words", [["--to", "98XX"], ["--to", "99YY", "--dossier", "zzz"]])
def test_what_cannot_be_made_is_told(
    folder: Path, other: Partner, tmp_path: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("package", "make", tmp_path, *words, folder=folder) == 2
    assert capsys.readouterr().err


# --- open -------------------------------------------------------------------------------------------------------------


@pytest.fixture
def came(tmp_path: Path, other: Partner) -> Path:
    """The dossier of a pupil of another school."""
    workspace = school.create(tmp_path / "andere", MemoryKeychain())
    case = school.ready_to_go(workspace, school.pupil("V1"))
    version = handover.freeze(workspace, case.dossier_id)
    (tmp_path / "dossier.xml").write_bytes(school.frozen_xml(workspace, version.id))
    workspace.close()
    return tmp_path / "dossier.xml"


def test_what_came_is_opened_without_a_name_and_nothing_is_written(
    folder: Path, came: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("package", "open", came, folder=folder) == 0
    assert run("package", "open", came, "--json", folder=folder) == 0
    said = capsys.readouterr().out
    assert ", 1 bijlage, " in said
    told = json.loads(said.splitlines()[-1])
    assert [each["verdict"] for each in told["dossiers"]] == ["new"]
    assert told["written"] == []
    assert SURNAME not in said


def test_a_secured_pdf_asks_for_the_words_of_its_key_sheet(
    folder: Path,
    came: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R148, L30: the words are read and are no part of the command, where others on the computer see them."""
    key = "appebezecitrdorpegelfietgordhame"
    path, out = tmp_path / "overstap.pdf", tmp_path / "uit"
    path.write_bytes(secured_pdf(documents.pdf("Een dossier"), came.read_bytes(), (), key))
    monkeypatch.setattr("sys.stdin", io.StringIO("andere woorden\n"))
    assert run("package", "open", path, folder=folder) == 2
    assert "gaat de pdf niet open" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{key}\n"))
    assert run("package", "open", path, "--out", out, "--keep-plaintext", "--json", folder=folder) == 0
    assert [each["verdict"] for each in json.loads(capsys.readouterr().out)["dossiers"]] == ["new"]
    (written,) = out.iterdir()
    assert written.read_bytes() == came.read_bytes()


def test_plaintext_is_written_only_when_asked_for_twice_and_is_on_record(
    folder: Path,
    came: Path,
    keys: MemoryKeychain,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """L30: nothing personal lies unencrypted on the disk unless a person chose that and was told."""
    out = tmp_path / "leesbaar"
    assert run("package", "open", came, "--out", out, folder=folder) == 2
    assert run("package", "open", came, "--keep-plaintext", folder=folder) == 2
    assert not out.exists()

    assert run("package", "open", came, "--out", out, "--keep-plaintext", folder=folder) == 0
    (written,) = out.iterdir()
    assert written.read_bytes() == came.read_bytes()
    assert "ONVERSLEUTELD op de schijf: 1 dossier," in capsys.readouterr().err
    assert "ontvangen dossiers onversleuteld bewaard" in [each.action for each in log(folder, keys)]


# --- store export -----------------------------------------------------------------------------------------------------


def test_the_sealed_export_opens_as_any_backup_and_holds_no_name(
    folder: Path, other: Partner, keys: MemoryKeychain, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """R164: with its key slots beside it, and on record in the copy too."""
    out = tmp_path / "archief"
    out.mkdir()
    assert run("store", "export", out, "--json", folder=folder) == 0
    made = answer(capsys)
    assert (made["sealed"], made["pupils"]) == (True, 2)
    assert {path.name.partition(".")[2] for path in out.iterdir()} == {
        "osobackup",
        "logboek",
        "keyslots.json",
    }
    assert not [path for path in out.iterdir() if SURNAME.encode() in path.read_bytes()]
    assert "opslag uitgevoerd" in [each.action for each in log(folder, keys)]


def test_the_readable_export_takes_the_words_of_the_sheet(
    tmp_path: Path, keys: MemoryKeychain, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """R132, R133: everything leaves with the school: dossiers, attachments, letters, data, deliveries and the log."""
    folder, out = tmp_path / "opslag", tmp_path / "uit"
    out.mkdir()
    new = create_store(folder, school=school.SCHOOL, user=school.USER, keychain=keys, clock=school.clock)
    workspace = school.confirmed(new)
    stage = school.made_final(workspace, school.ready_to_go(workspace, school.pupil()))
    xml = school.frozen_xml(workspace, stage.version_id)
    (tmp_path / "ontvangen.xml").write_bytes(xml)
    parcel = receiving.look(workspace, tmp_path / "ontvangen.xml")
    receiving.receive(workspace, parcel, {0: stage.case.student.id})
    workspace.close()

    assert run("store", "export", out, "--keep-plaintext", folder=folder) == 2
    assert not list(out.iterdir())
    monkeypatch.setattr("sys.stdin", io.StringIO(" ".join(new.recovery.words)))
    assert run("store", "export", out, "--keep-plaintext", "--words", "--json", folder=folder) == 0
    said = capsys.readouterr()
    made = json.loads(said.out)
    assert "ONVERSLEUTELD" in said.err

    (found,) = out.iterdir()
    assert made["path"] == str(found)
    index = json.loads((found / "inhoud.json").read_text(encoding="utf-8"))
    assert (index["format"], index["version"]) == ("oso-desktop export", 1)
    (pupil,) = index["pupils"]
    kinds = {each["kind"]: found / each["file"] for each in pupil["files"]}
    assert set(kinds) == {"definitieve versie", "brief", "bijlage", "ontvangen"}
    assert kinds["definitieve versie"].read_bytes() == kinds["ontvangen"].read_bytes() == xml
    assert kinds["bijlage"].read_bytes() == pupils.DOCUMENT_TEXT.encode()
    assert kinds["brief"].read_bytes().startswith(b"%PDF")
    student = json.loads((found / pupil["folder"] / "leerling.json").read_text(encoding="utf-8"))
    assert student["record"]["achternaam"] == SURNAME
    lines = [json.loads(line) for line in (found / "logboek.jsonl").read_text(encoding="utf-8").splitlines()]
    assert lines[-1]["action"] == "opslag uitgevoerd"
    assert made["files"] == sum(1 for path in found.rglob("*") if path.is_file())


def test_what_fails_halfway_leaves_nothing_readable(
    tmp_path: Path, keys: MemoryKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, out = tmp_path / "opslag", tmp_path / "uit"
    out.mkdir()
    new = create_store(folder, school=school.SCHOOL, user=school.USER, keychain=keys, clock=school.clock)
    workspace = school.confirmed(new)
    school.ready_to_go(workspace, school.pupil())
    workspace.close()
    workspace = recover_store(folder, words=" ".join(new.recovery.words), keychain=None, clock=school.clock)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store_export.log_book, "export_log", full)
    with pytest.raises(OSError, match="space"):
        store_export.export_readable(workspace, out)
    workspace.close()

    assert not list(out.iterdir())


def test_what_an_export_that_was_cut_off_left_is_named_the_next_time(
    tmp_path: Path, keys: MemoryKeychain
) -> None:
    """R168: nothing unsealed lies about unseen."""
    folder, out = tmp_path / "opslag", tmp_path / "uit"
    out.mkdir()
    left = out / "oso-export-20260326-103000.abc.deel"
    left.mkdir()
    new = create_store(folder, school=school.SCHOOL, user=school.USER, keychain=keys, clock=school.clock)
    new.workspace.close()
    workspace = recover_store(folder, words=" ".join(new.recovery.words), keychain=None, clock=school.clock)

    made = store_export.export_readable(workspace, out)
    workspace.close()

    assert made.remains == (left.name,)
    assert {path.name for path in out.iterdir()} == {left.name, made.path.name}
