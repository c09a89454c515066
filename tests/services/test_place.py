"""Where an account's dossiers lie: remembered for that account alone, and never guessed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oso_desktop.services import place
from oso_desktop.services.files import NotWritten
from oso_desktop.services.place import POINTER, chosen_folder, remember_folder, remembered_folder
from oso_desktop.store.database import FILE_NAME


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this account, which is not there yet."""
    folder = tmp_path / "account" / "OSO Desktop"
    monkeypatch.setattr(place, "default_folder", lambda: folder)
    return folder


def test_without_a_choice_it_is_the_accounts_own_folder(own: Path) -> None:
    assert chosen_folder() == own
    assert remembered_folder() is None


def test_a_choice_is_remembered_and_can_be_taken_back(own: Path, tmp_path: Path) -> None:
    shared = tmp_path / "gedeeld"

    remember_folder(shared)
    assert chosen_folder() == remembered_folder() == shared
    assert json.loads((own / POINTER).read_text("utf-8")) == {
        "format": "oso-desktop place",
        "folder": str(shared),
    }
    assert [path.name for path in own.iterdir()] == [POINTER]

    remember_folder(own)
    assert chosen_folder() == own
    assert not (own / POINTER).exists()
    remember_folder(own)


def test_dossiers_come_in_an_empty_folder_or_in_one_of_their_own(own: Path, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    assert place.folder_for(folder) == folder, "it is not there yet"
    folder.mkdir()
    assert place.folder_for(folder) == folder
    (folder / "brief.txt").write_text("een brief")
    assert place.folder_for(folder) == folder / own.name
    (folder / FILE_NAME).write_bytes(b"dossiers")
    assert place.folder_for(folder) == folder, "they are there already"


@pytest.mark.parametrize(
    "harm",
    [
        "",
        "{",
        "[]",
        '{"folder": "/x"}',
        '{"format": "oso-desktop place"}',
        '{"format": "oso-desktop place", "folder": 7}',
        '{"format": "oso-desktop place", "folder": "onderweg"}',
        "[" * 100_000,
        "\ufeff",
    ],
)
def test_a_pointer_that_is_not_ours_points_nowhere(harm: str, own: Path) -> None:
    own.mkdir(parents=True)
    (own / POINTER).write_text(harm, "utf-8")

    assert chosen_folder() == own


def test_a_place_that_cannot_be_remembered_is_told(own: Path, tmp_path: Path) -> None:
    own.parent.write_text("een bestand op de plek van de map", "utf-8")

    with pytest.raises(NotWritten):
        remember_folder(tmp_path / "gedeeld")
