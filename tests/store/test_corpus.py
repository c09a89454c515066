"""Every store that a version of this program ever wrote opens with this one, with all that was in it.

The files were each made by the program of that time (`python -m tests.store.make_corpus`) and never change.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory

from oso_desktop.services.stores import recover_store
from oso_desktop.store import migrate
from oso_desktop.store.database import FILE_NAME
from oso_desktop.store.errors import CopyFailed, StoreFull, StoreTooNew
from tests.store import corpus_facts as corpus
from tests.store.corpus_facts import CORPUS, MANIFEST
from tests.store.make_corpus import main as make_corpus

LISTED: dict[str, str] = json.loads(MANIFEST.read_text(encoding="utf-8"))
REVISIONS = sorted({name.split("/")[0] for name in LISTED})
OLD = [revision for revision in REVISIONS if revision != migrate.HEAD]


@pytest.fixture
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of one store of the corpus, to work on."""
    shutil.copytree(CORPUS / request.param, tmp_path / "oud")
    return tmp_path / "oud"


each_revision = pytest.mark.parametrize("kept", REVISIONS, indirect=True)
each_old_revision = pytest.mark.parametrize("kept", OLD, indirect=True)


def known(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / corpus.FACTS_NAME).read_text(encoding="utf-8"))
    return found


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def test_the_corpus_only_grows() -> None:
    """R164: each file that ever was in it is there as it was, and nothing is there that is not listed."""
    there = {
        path.relative_to(CORPUS).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in CORPUS.rglob("*")
        if path.is_file() and path != MANIFEST
    }

    assert there == LISTED


def test_every_revision_has_a_store_of_its_time() -> None:
    scripts = ScriptDirectory(str(migrate.SCRIPTS))

    assert {script.revision for script in scripts.walk_revisions()} == set(REVISIONS)


def test_a_store_of_the_corpus_is_never_made_again() -> None:
    before = bytes_of(CORPUS / migrate.HEAD)

    assert make_corpus() == 1
    assert bytes_of(CORPUS / migrate.HEAD) == before


@each_revision
def test_an_old_store_opens_with_everything_in_it(kept: Path) -> None:
    """R164: also what is sealed unseals, the log is whole, and who could come in still can."""
    then = known(kept)

    workspace = corpus.opened(kept)

    with workspace.store.read() as unit:
        assert unit.audit.verify().intact
    assert corpus.missing(then["facts"], corpus.facts(workspace)) == []
    assert corpus.log(workspace, len(then["log"])) == then["log"]
    workspace.close()


@each_revision
def test_the_words_of_an_old_recovery_sheet_still_open_it(kept: Path) -> None:
    words = json.loads((kept / corpus.KEYS_NAME).read_text())["words"]

    workspace = recover_store(kept, words=words, keychain=None, clock=lambda: corpus.NOW)

    assert corpus.missing(known(kept)["facts"], corpus.facts(workspace)) == []
    workspace.close()


@each_revision
def test_a_copy_is_kept_of_what_is_brought_up_to_date_and_of_nothing_else(kept: Path) -> None:
    """The copy is the file as it was, byte for byte; opening once more makes no other."""
    before = (kept / FILE_NAME).read_bytes()
    is_old = kept_revision(kept) != migrate.HEAD

    for _ in range(2):
        corpus.opened(kept).close()

    copies = [path for path in kept.iterdir() if path.suffix == ".db" and path.name != FILE_NAME]
    assert [path.read_bytes() for path in copies] == ([before] if is_old else [])


def kept_revision(folder: Path) -> str:
    listed = {digest: name for name, digest in LISTED.items() if name.endswith(FILE_NAME)}
    return listed[hashlib.sha256((folder / FILE_NAME).read_bytes()).hexdigest()].split("/")[0]


@each_old_revision
def test_without_room_for_the_copy_nothing_is_brought_up_to_date(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old store stays as it is, and opens once there is room."""
    before = bytes_of(kept)

    def full(_: object, target: Path) -> None:
        Path(target).write_bytes(b"half")
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(shutil, "copyfile", full)
        with pytest.raises(StoreFull):
            corpus.opened(kept)

    assert bytes_of(kept) == before
    corpus.opened(kept).close()


@each_old_revision
def test_a_copy_that_came_out_wrong_stops_the_work(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not the same file is no copy: a disk that lies about what it wrote must not cost the only good one."""
    before = bytes_of(kept)

    def spoilt(source: Path, target: Path) -> None:
        Path(target).write_bytes(Path(source).read_bytes()[:-1] + b"?")

    monkeypatch.setattr(shutil, "copyfile", spoilt)

    with pytest.raises(CopyFailed):
        corpus.opened(kept)
    assert bytes_of(kept) == before


@each_revision
def test_a_store_of_a_newer_program_is_left_alone_to_the_byte(
    kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To a program that knows no revision but an earlier one, each of these is a newer store."""
    monkeypatch.setattr(migrate, "HEAD", "0000")

    def unheard_of(_: str) -> None:
        raise StoreTooNew

    monkeypatch.setattr(migrate, "check_known", unheard_of)
    before = bytes_of(kept)

    with pytest.raises(StoreTooNew):
        corpus.opened(kept)

    assert bytes_of(kept) == before


def test_what_is_lost_or_changed_is_told_from_what_was_added() -> None:
    then = {"a": 1, "b": [{"c": 2}], "d": None}

    assert corpus.missing(then, {"a": 1, "b": [{"c": 2, "new": 3}], "new": 4}) == []
    assert corpus.missing(then, {"a": 2, "b": [{}], "d": None}) == [".a", ".b[0].c"]
    assert corpus.missing(then, {"b": [], "d": 0}) == [".a", ".b", ".d"]
