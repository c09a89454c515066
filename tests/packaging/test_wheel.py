"""An installed program finds its data without the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as an installer would build it, with the build backend that the tests' environment holds."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", build, str(folder)], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder / done.stdout.strip().splitlines()[-1]


def tracked(folder: str) -> set[str]:
    """The files below a folder of the checkout, as paths from the checkout."""
    return {
        path.relative_to(PROJECT).as_posix()
        for path in (PROJECT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


def test_the_wheel_carries_every_resource_form_and_page_of_the_manual(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    carried = tracked("resources") | tracked("ui") | tracked("docs/handleiding") | {"docs/begrippen.md"}

    assert {f"oso_desktop/{path}" for path in carried} <= names
    assert tracked("oso_desktop") <= names
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


def test_an_installed_program_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    find = "from oso_desktop.assets import docs, resource; print(resource('README.md'), docs(), sep=chr(10))"

    found = subprocess.run(
        [sys.executable, "-S", "-c", find],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
        check=True,
    )

    readme, manual = (Path(line) for line in found.stdout.splitlines())
    assert readme == tmp_path / "site" / "oso_desktop" / "resources" / "README.md"
    assert readme.read_bytes() == (PROJECT / "resources" / "README.md").read_bytes()
    assert (manual / "handleiding" / "README.md").is_file()
    assert manual.is_relative_to(tmp_path)
