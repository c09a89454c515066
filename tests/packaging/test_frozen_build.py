"""One commit gives one frozen program: what is fixed before a build, and how two builds are compared."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from frozen import compare
from frozen.build import surroundings


def test_a_build_does_not_depend_on_chance_or_on_the_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    """The order of sets and the hour are fixed; who packs the sources without git may give the hour."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = surroundings()
    assert first["PYTHONHASHSEED"] == "0"
    assert first["SOURCE_DATE_EPOCH"].isdigit()
    assert surroundings() == first

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert surroundings()["SOURCE_DATE_EPOCH"] == "1700000000"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two folders with the same files in them, and a link."""
    for name in ("one", "other"):
        folder = tmp_path / name
        (folder / "in").mkdir(parents=True)
        (folder / "program").write_bytes(b"same")
        (folder / "program").chmod(0o755)
        (folder / "in" / "data").write_bytes(b"data")
        (folder / "link").symlink_to("in/data")
    return tmp_path / "one", tmp_path / "other"


def test_the_same_folders_do_not_differ(pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert compare.main([str(path) for path in pair]) == 0
    assert "3 files, 0 differ" in capsys.readouterr().out


def test_a_changed_byte_a_file_too_many_another_link_and_a_lost_right_are_each_told(
    pair: tuple[Path, Path],
) -> None:
    one, other = pair
    (other / "in" / "data").write_bytes(b"dato")
    (other / "more").touch()
    (other / "link").unlink()
    (other / "link").symlink_to("program")
    (other / "program").chmod(0o644)

    told = [f"only in {other}: more" if "more" in line else line for line in compare.difference(one, other)]

    assert told == ["differs: in/data", "differs: link", f"only in {other}: more", "differs: program"]
    assert compare.main([str(one), str(other)]) == 1


def test_of_one_folder_it_prints_what_sha256sum_checks(
    pair: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert compare.main([str(pair[0])]) == 0

    assert capsys.readouterr().out.splitlines() == [
        f"{hashlib.sha256(b'data').hexdigest()}  in/data",
        f"{hashlib.sha256(b'same').hexdigest()}  program",
    ]
