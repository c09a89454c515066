"""`oso-desktop import`: files into the store without a window, by a person who is known; no name in the answer."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from oso_desktop import cli
from oso_desktop.dossier.people import Student
from oso_desktop.services import people
from oso_desktop.services.stores import create_store, open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.people import StudentRepository
from oso_desktop.vault import keychain
from oso_desktop.vault.keychain import MemoryKeychain
from tests.cli import pupils
from tests.exchange.builders import edexml, element, pupil
from tests.services import school
from tests.services.quick import quick_passwords


@pytest.fixture
def keys() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture(autouse=True)
def own_keychain(monkeypatch: pytest.MonkeyPatch, keys: MemoryKeychain) -> None:
    monkeypatch.setattr(keychain, "os_keychain", lambda: keys)
    quick_passwords(monkeypatch)


@pytest.fixture
def folder(tmp_path: Path, keys: MemoryKeychain) -> Path:
    """A closed store with nobody in it yet but one person."""
    school.create(tmp_path / "opslag", keys).close()
    return tmp_path / "opslag"


def opened(folder: Path, keys: MemoryKeychain) -> Workspace:
    return open_store(folder, keychain=keys)


def count(folder: Path, keys: MemoryKeychain) -> int:
    workspace = opened(folder, keys)
    with workspace.view() as unit:
        found = len(unit.students.known())
    workspace.close()
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.xml"
    path.write_bytes(
        edexml(
            pupil("1", element("achternaam", pupils.SURNAME), element("land", "NL")),
            pupil("2", element("achternaam", "Bos")),
        )
    )
    return path


def run(folder: Path, *arguments: object) -> int:
    return cli.main(["import", "--folder", str(folder), *(str(each) for each in arguments)])


def answer(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_a_list_is_read_in_and_told_of_without_a_name(
    folder: Path, file: Path, keys: MemoryKeychain, capsys: pytest.CaptureFixture[str]
) -> None:
    """R184, L30: what a dossier does not need is left out and counted; who did it is on record."""
    assert run(folder, file) == 0
    said = capsys.readouterr().out

    assert "lijst.xml (Leerlingenlijst (EDEXML)), ingelezen: 2 nieuw." in said
    assert "land van herkomst (1)" in said
    assert pupils.SURNAME not in said
    assert count(folder, keys) == 2
    workspace = opened(folder, keys)
    with workspace.store.read() as unit:
        actions = [entry.action for entry in unit.audit.entries(50)]
    workspace.close()
    assert "leerlingenlijst ingelezen" in actions
    assert "aangemeld" in actions


def test_a_dry_run_stores_nothing(
    folder: Path, file: Path, keys: MemoryKeychain, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "--dry-run", "--json", file) == 0
    (told,) = answer(capsys)

    assert (told["stored"], told["counts"]["nieuw"], told["dropped"]) == (False, 2, {"land van herkomst": 1})
    assert count(folder, keys) == 0


def test_the_worst_file_counts_and_the_others_are_read(
    folder: Path, file: Path, tmp_path: Path, keys: MemoryKeychain, capsys: pytest.CaptureFixture[str]
) -> None:
    half = tmp_path / "half.xml"
    half.write_bytes(edexml(pupil("3", element("achternaam", "Bos")), pupil("4")))
    broken = tmp_path / "stuk.xml"
    broken.write_bytes(b"<EDEX>")

    assert run(folder, "--json", "--part", half) == 1
    (told,) = answer(capsys)
    assert [(problem["line"], problem["skipped"]) for problem in told["problems"]] == [(6, True)]
    assert run(folder, "--json", "--part", broken, tmp_path / "weg.xml", file) == 2
    first, second, third = answer(capsys)
    assert first["error"]["next_step"]
    assert second["error"]["next_step"]
    assert third["stored"]
    assert third["counts"]["niet in de lijst"] == 0
    assert count(folder, keys) == 3
    assert run(folder, broken, file) == 2
    assert "1 niet in de lijst" in capsys.readouterr().out


def test_who_it_is_is_asked_where_more_people_come_in(
    folder: Path,
    file: Path,
    keys: MemoryKeychain,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """L30: what is done is done by a person; the password comes from the input, which nobody else sees."""
    workspace = opened(folder, keys)
    own = workspace.user.name
    people.set_own_password(workspace, old="", new="vier losse woorden hier")
    workspace.close()

    assert run(folder, file) == 2
    assert "--as" in capsys.readouterr().err
    monkeypatch.setattr("sys.stdin", io.StringIO("iets heel anders\n"))
    assert run(folder, "--as", own, file) == 2
    monkeypatch.setattr("sys.stdin", io.StringIO("iets heel anders\n"))
    assert run(folder, "--as", "Niemand", file) == 2
    assert "horen niet bij elkaar" in capsys.readouterr().err
    assert cli.main(["import", "--folder", str(folder), "--as", own, str(file)]) == 2
    monkeypatch.setattr("sys.stdin", io.StringIO("vier losse woorden hier\n"))
    assert run(folder, "--as", own, file) == 0
    assert "vier losse" not in capsys.readouterr().out


def test_with_the_program_open_nothing_is_read(
    folder: Path, file: Path, keys: MemoryKeychain, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = opened(folder, keys)
    code = run(folder, file)
    workspace.close()

    assert code == 2
    assert "is al open" in capsys.readouterr().err
    assert count(folder, keys) == 0


def test_what_was_read_in_is_told_also_when_it_is_stopped(
    folder: Path,
    file: Path,
    tmp_path: Path,
    keys: MemoryKeychain,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = tmp_path / "later.xml"
    other.write_bytes(edexml(*(pupil(f"l{n}", element("achternaam", "Bos")) for n in range(150))))
    saved = StudentRepository.save_many

    def stop(repository: StudentRepository, found: list[Student]) -> None:
        saved(repository, found)
        if len(found) > 50:
            raise KeyboardInterrupt

    monkeypatch.setattr(StudentRepository, "save_many", stop)
    assert run(folder, "--json", file, other) == 130
    (told,) = answer(capsys)

    assert (told["file"], told["stored"]) == ("lijst.xml", True)
    monkeypatch.undo()
    monkeypatch.setattr(keychain, "os_keychain", lambda: keys)
    assert count(folder, keys) == 2, "of the second file nothing is stored, although part of it was written"


def test_the_words_of_the_sheet_open_the_store_without_a_keychain(
    tmp_path: Path,
    file: Path,
    keys: MemoryKeychain,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Never from the command line, which other people on the computer can see."""
    new = create_store(tmp_path / "opslag", school=school.SCHOOL, user=school.USER, keychain=keys)
    words = " ".join(new.recovery.words)
    school.confirmed(new).close()

    def absent() -> object:
        raise keychain.KeychainMissing

    monkeypatch.setattr(keychain, "os_keychain", absent)
    monkeypatch.setattr("sys.stdin", io.StringIO(words + "\n"))
    assert run(tmp_path / "opslag", "--words", file) == 0
    said = capsys.readouterr()
    # Word for word: a word of the sheet may stand in any sentence, as all of them come from a list of ordinary ones.
    assert said.out == (
        "lijst.xml (Leerlingenlijst (EDEXML)), ingelezen: 2 nieuw.\n"
        "  Niet ingelezen, want niet nodig voor een overstapdossier: land van herkomst (1).\n"
    )
    assert said.err == ""
