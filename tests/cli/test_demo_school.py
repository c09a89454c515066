"""The demo school through the whole job: every pupil to a verified package, and letters only to whom they may go."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oso_desktop.assets import resource
from oso_desktop.services import dossiers, letters
from oso_desktop.services.selftest import checks
from oso_desktop.vault.keychain import KeychainMissing, MemoryKeychain
from tests.cli.running import Ran, run, without_keychain, words_of


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    folder = tmp_path_factory.mktemp("demo")
    return folder, run("demo", "--headless", folder)


def row_of(first_name: str) -> dict[str, object]:
    rows = json.loads(resource("demo/school.json").read_text(encoding="utf-8"))["leerlingen"]
    found: dict[str, object] = next(row for row in rows if row["roepnaam"] == first_name)
    return found


def test_every_pupil_of_the_demo_school_ends_in_a_verified_package(done: tuple[Path, Ran]) -> None:
    folder, ran = done

    assert (ran.code, ran.err) == (0, "")
    assert ran.last["students"] == ran.last["dossiers"] == ran.last["packages"] == ran.last["verified"] == 12
    assert ran.last["letters"] == len(list((folder / "letters").glob("*.pdf")))
    assert not (folder / "dossiers").exists()
    assert "houdt de sleutel alleen in het geheugen" in ran.out
    assert "kan nog niet weg" not in ran.out


def test_letters_go_to_living_holders_of_gezag_only_and_tell_them_nobodys_address(
    done: tuple[Path, Ran],
) -> None:
    folder, ran = done
    workspace = ran.opened(folder)
    by_pupil: dict[str, set[str]] = {}
    texts: dict[str, str] = {}
    for row in dossiers.rows(workspace):
        assert row.dossier_id is not None
        made = letters.of_dossier(workspace, row.dossier_id)
        by_pupil[row.student.name] = {letter.holder_name for letter in made}
        if row.student.name.startswith("Zofia"):
            texts = {letter.id: words_of(letters.pdf(workspace, letter.id)) for letter in made}
    workspace.close()

    # Each of these pupils has two parents: one is deceased, one has no gezag, of one it is unknown.
    for name in ("Daan", "Zofia", "Milan"):
        (holders,) = (found for pupil, found in by_pupil.items() if pupil.startswith(name))
        assert len(holders) == 1
        assert len(row_of(name)["ouders"]) == 2  # type: ignore[arg-type]  # a list in the JSON
    (joris,) = (found for pupil, found in by_pupil.items() if pupil.startswith("Joris"))
    assert joris == {"Joris Vermeulen"}  # sixteen or older: the pupil alone
    assert len(texts) == 3
    assert not [
        text for text in texts.values() if "Industrieweg" in text
    ]  # where the parent without gezag lives
    assert all("Zofia" in text for text in texts.values())


def test_the_selftest_tries_the_real_parts() -> None:
    with without_keychain(MemoryKeychain()):
        tries = dict(checks())
        with pytest.raises(KeychainMissing):
            tries["sleutelhanger"]()
        assert tries["lettertypen"]() == "in orde"
    assert list(tries) == ["netwerk", "sleutelhanger", "lettertypen", "opslag, dossiers en brieven"]
