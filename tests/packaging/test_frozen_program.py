"""The frozen program as a school gets it: it lies in the folder that OSO_FROZEN_DIR names, as `.ci/run` builds it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from frozen.compare import hashes
from frozen.contents import LIBRARIES_AS_SOURCE
from oso_desktop.qt.language import Language, choose_language, chosen_language
from oso_desktop.services import stores
from oso_desktop.store.migrate import HEAD
from tests.store import corpus_facts as corpus

REVISIONS = sorted(path.name for path in corpus.CORPUS.iterdir() if path.is_dir())
PROGRAM = "oso-desktop.exe" if sys.platform == "win32" else "oso-desktop"


@pytest.fixture(scope="module")
def folder() -> Path:
    """The folder of the frozen program."""
    named = os.environ.get("OSO_FROZEN_DIR")
    if not named:
        pytest.skip("OSO_FROZEN_DIR names no frozen program: python -m frozen.build makes one")
    return Path(named)


def run(folder: Path, home: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the program without the checkout, and with the folders of an account that has only this home."""
    account = {
        **{
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "VIRTUAL", "XDG", "OSO"))
        },
        "PATH": "/nowhere",
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "LOCALAPPDATA": str(home / "data"),
    }
    return subprocess.run(
        [str(folder / PROGRAM), *arguments],
        cwd=home,
        env=account,
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def words_of(store: Path) -> str:
    words: str = json.loads((store / corpus.KEYS_NAME).read_text(encoding="utf-8"))["words"]
    return words


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_new_program_opens_what_an_old_one_left(folder: Path, tmp_path: Path, revision: str) -> None:
    """R164: given the data folder of an account as an older program left it, with its settings, when a new program is
    put in place and run, then it finds the store there, brings it up to date and loses nothing; the settings stay as
    they were, and its own folder too.
    """
    data = tmp_path / "data" / "OSO Desktop"
    shutil.copytree(corpus.CORPUS / revision, data)
    choose_language(data, Language.ENGLISH)
    then: dict[str, Any] = json.loads((data / corpus.FACTS_NAME).read_text(encoding="utf-8"))
    before, ours = hashes(data), hashes(folder)

    done = run(folder, tmp_path, "store", "check", "--words", "--json", given=words_of(data) + "\n")

    assert done.returncode == 0, done.stdout + done.stderr
    assert hashes(folder) == ours
    after = hashes(data)
    untouched = before.keys() - {*corpus.STORE_FILES}
    assert {name: after[name] for name in untouched} == {name: before[name] for name in untouched}
    assert chosen_language(data) is Language.ENGLISH
    kept = [path for path in data.glob("*.db") if path.name != "dossiers.db"]
    assert len(kept) == (0 if revision == HEAD else 1), "a copy of what was brought up to date"
    workspace = corpus.opened(data)
    assert corpus.missing(then["facts"], corpus.facts(workspace)) == []
    workspace.close()


def test_what_a_person_made_never_lies_in_the_folder_of_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """So an update or a removal, which replace that folder, cannot reach it; frozen or not."""
    program = tmp_path / "Program Files" / "OSO Desktop"
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_MEIPASS", str(program / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(program / PROGRAM))
    monkeypatch.chdir(tmp_path)

    place = stores.default_folder()

    assert place.is_absolute()
    assert not place.is_relative_to(program)
    assert place.is_relative_to(Path.home()) or "XDG_DATA_HOME" in os.environ


def test_on_windows_it_lies_in_the_local_data_of_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not in what roams: a store of hundreds of megabytes would be copied at every logon."""
    from platformdirs import windows

    asked: list[str] = []
    monkeypatch.setattr(
        windows, "get_win_folder", lambda kind: asked.append(kind) or "C:\\Users\\x\\AppData\\Local"
    )
    monkeypatch.setattr(
        stores, "user_data_path", lambda *names, **how: Path(windows.Windows(*names, **how).user_data_dir)
    )

    place = stores.default_folder()

    assert asked == ["CSIDL_LOCAL_APPDATA"]
    assert "OSO Desktop" in str(place)


def test_the_parts_list_names_what_is_in_the_folder(folder: Path) -> None:
    listed = json.loads((folder / "sbom.cdx.json").read_text(encoding="utf-8"))

    names = {each["name"] for each in listed["components"]}
    inside = folder / "_internal"
    brought = {
        match[1].lower().replace("_", "-")
        for path in inside.glob("*.dist-info")
        if (match := re.match(r"(.+?)-\d", path.name))
    }
    assert brought <= names
    assert {
        "Python",
        "Qt",
        "SQLCipher",
        "pypdfium2",
        "pyside6-essentials",
        "reportlab",
        "pyinstaller",
    } <= names
    assert {each for each in names if each in {"pytest", "hypothesis", "certifi", "setuptools"}} == set()
    from_index = {
        each["name"]
        for each in listed["components"]
        if each.get("purl", "").startswith("pkg:pypi/") and "#" not in each["purl"]
    }
    pins = (corpus.CORPUS.parents[2] / "pins.txt").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([a-z0-9-]+)==", pins, flags=re.MULTILINE))
    assert from_index - pinned == {"pyinstaller", "pyinstaller-hooks-contrib"}


def test_every_part_has_terms_in_the_folder_or_a_name_for_them(folder: Path) -> None:
    listed = json.loads((folder / "sbom.cdx.json").read_text(encoding="utf-8"))

    for each in listed["components"]:
        (terms,) = each["licenses"]
        named = terms.get("license", {}).get("name", "")
        if named.startswith("licenties/"):
            assert any((folder / named).iterdir()), each["name"]
    assert "LGPL" in (folder / "licenties" / "LEESMIJ.txt").read_text(encoding="utf-8")


def test_what_is_under_the_lgpl_can_be_replaced(folder: Path) -> None:
    for name in LIBRARIES_AS_SOURCE:
        assert (folder / "_internal" / name / "__init__.py").is_file(), name


def test_nothing_of_python_is_asked_of_the_machine(folder: Path, tmp_path: Path) -> None:
    done = run(folder, tmp_path, "--version")

    assert (done.returncode, done.stdout.split()[:2]) == (0, ["OSO", "Desktop"]), done.stderr
