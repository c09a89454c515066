"""What the frozen program may weigh and hold; `.ci/run` holds what it built against it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from frozen import figures
from frozen.budget import budget, files, main, unexpected, weights

PROJECT = Path(__file__).resolve().parents[2]


def put(folder: Path, path: str, size: int) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    with (folder / path).open("wb") as file:
        file.truncate(size)


def test_a_light_folder_is_within_its_budget(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(tmp_path, "oso-desktop", 10)
    put(tmp_path, "_internal/PySide6/Qt/lib/libQt6Core.so.6", 10)

    assert main([str(tmp_path)]) == 0
    assert "TOO HEAVY" not in capsys.readouterr().out


def test_one_group_over_its_limit_fails_though_the_whole_is_light(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, "_internal/lxml/etree.so", 9_000_000)

    assert main([str(tmp_path)]) == 1
    heavy = [line for line in capsys.readouterr().out.splitlines() if "TOO HEAVY" in line]
    assert [line.split(":")[0] for line in heavy] == ["XML"]


def test_the_whole_has_a_limit_of_its_own() -> None:
    limits = budget()
    light = {"libgtk.so.0": 1}

    assert [weight.name for weight in weights(light, limits, "linux")][-1] == "total"
    assert sum(group["limit"] for group in limits["groups"].values()) > limits["total"]["linux"]


@pytest.mark.parametrize(
    "path",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt6WebEngineCore.dll",
        "PySide6/QtSql.abi3.so",
        "PySide6/QtNetwork.pyd",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/sqldrivers/qsqlite.dll",
    ],
)
def test_a_part_of_qt_that_is_not_named_is_reported(path: str, tmp_path: Path) -> None:
    put(tmp_path, f"_internal/{path}", 1)

    assert unexpected([path], budget()) == [path]
    assert main([str(tmp_path)]) == 1


def test_what_is_named_may_be_there_on_each_system() -> None:
    paths = [
        "PySide6/Qt/lib/libQt6Core.so.6",
        "PySide6/Qt6Core.dll",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
    ]

    assert unexpected(paths, budget()) == []


def test_a_link_weighs_nothing(tmp_path: Path) -> None:
    put(tmp_path, "_internal/libQt6Core.so.6", 5)
    (tmp_path / "_internal" / "link.so").symlink_to("libQt6Core.so.6")

    assert files(tmp_path) == {"libQt6Core.so.6": 5}


def test_an_empty_folder_is_no_light_program(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "frozen.budget", str(tmp_path)], cwd=PROJECT, capture_output=True, check=False
    )

    assert done.returncode == 2


def test_the_page_with_figures_is_what_the_command_writes_and_keeps_to_the_limits() -> None:
    """`python -m frozen.figures` renews it; a limit that was lowered below what was measured would be a lie."""
    known = json.loads(figures.FIGURES.read_text(encoding="utf-8"))
    groups = budget()["groups"]

    assert figures.DOCUMENT.read_text(encoding="utf-8") == figures.document(known)
    assert known["differ"] == 0
    assert [
        name for name, size in known["weights"].items() if name in groups and size > groups[name]["limit"]
    ] == []
    assert known["weights"]["total"] <= budget()["total"]["linux"]
