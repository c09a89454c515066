"""`oso-desktop store check`: whether the store is sound, for people and for programs, without a name in the answer."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop import cli
from oso_desktop.services.backups import back_up
from oso_desktop.services.workspace import system_clock
from oso_desktop.store.audit import HEAD_NAME
from oso_desktop.store.migrate import HEAD
from oso_desktop.vault import keychain
from tests.store import corpus_facts as corpus

KEYS = json.loads((corpus.CORPUS / HEAD / corpus.KEYS_NAME).read_text())
FINDING_KEYS = {"key", "level", "place", "item", "text", "next_step"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed store, with a backup of today."""
    shutil.copytree(corpus.CORPUS / HEAD, tmp_path / "opslag")
    workspace = corpus.opened(tmp_path / "opslag")
    now = system_clock()
    assert back_up(replace(workspace, clock=lambda: now)).made
    workspace.close()
    return tmp_path / "opslag"


@pytest.fixture(autouse=True)
def own_keychain(monkeypatch: pytest.MonkeyPatch) -> None:
    """The keychain of the account that made the store."""
    monkeypatch.setattr(keychain, "os_keychain", lambda: corpus.keychain_of(KEYS))


def check(folder: Path, *arguments: str) -> int:
    return cli.main(["store", "check", "--folder", str(folder), *arguments])


def test_a_sound_store_is_code_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder) == 0
    said = capsys.readouterr()

    assert said.out.startswith("De opslag is in orde.")
    assert said.err.count("Bezig met") == 5


def test_as_json_it_is_one_object_and_nothing_else(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(folder, "--json") == 0
    said = capsys.readouterr()
    answer = json.loads(said.out)

    assert (answer["sound"], answer["findings"], said.err) == (True, [], "")
    assert answer["log"]["intact"]


def test_a_finding_is_code_1_with_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """R164"""
    (folder / HEAD_NAME).unlink()

    assert check(folder) == 1
    spoken = capsys.readouterr().out
    assert check(folder, "--json") == 1
    answer = json.loads(capsys.readouterr().out)
    (finding,) = answer["findings"]
    assert finding.keys() == FINDING_KEYS
    assert finding["text"] in spoken
    assert finding["next_step"] in spoken
    assert answer["log"]["fault"] == "geen ijkpunt"


def test_no_backup_is_told_and_is_code_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """R174: a warning is no damage."""
    shutil.rmtree(folder / "reservekopieen")

    assert check(folder) == 0
    spoken = capsys.readouterr().out
    assert check(folder, "--json") == 0
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["key"], finding["level"]) == ("reservekopie", "let op")
    assert finding["text"] in spoken


def test_damage_that_keeps_it_from_opening_is_a_finding_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "dossiers.db").write_bytes(b"x" * 8192)

    assert check(folder, "--json") == 1
    answer = json.loads(capsys.readouterr().out)
    assert [finding["key"] for finding in answer["findings"]] == ["opent-niet"]
    assert answer["log"] is None


def test_the_words_of_the_sheet_are_read_from_the_input(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Never from the command line, which other people on the computer can see."""

    def absent() -> object:
        raise keychain.KeychainMissing

    monkeypatch.setattr(keychain, "os_keychain", absent)
    monkeypatch.setattr("sys.stdin", io.StringIO(KEYS["words"] + "\n"))

    assert check(folder, "--words") == 0
    assert KEYS["words"].split()[0] not in capsys.readouterr().out
    assert check(folder) == 2


def test_with_the_program_open_it_says_so_and_is_code_2(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = corpus.opened(folder)
    code = check(folder)
    workspace.close()

    assert code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "is al open" in said.err


def test_without_a_store_it_is_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "leeg") == 2
    assert capsys.readouterr().out == ""
