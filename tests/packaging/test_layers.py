"""The contracts in `.importlinter` hold, and each of them can be broken."""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

OFFENCES = {
    "layers": ("gegevensset/offence.py", "import oso_desktop.services"),
    "database": ("services/offence.py", "from sqlalchemy.orm import Session"),
    "keychain": ("store/offence.py", "import keyring"),
    "cryptography": ("store/offence.py", "from cryptography.hazmat.primitives import hashes"),
    "paper": ("exchange/offence.py", "import reportlab"),
    "xml": ("letters/offence.py", "from lxml import etree"),
    "pdf": ("letters/offence.py", "import pypdfium2"),
    "screen": ("services/offence.py", "from PySide6.QtCore import QObject"),
    "never": ("vault/offence.py", "import socket"),
}


def contract_names() -> dict[str, str]:
    """What each contract calls itself in the report, by its short name."""
    read = configparser.ConfigParser()
    read.read(PROJECT / ".importlinter", encoding="utf-8")
    prefix = "importlinter:contract:"
    return {key.removeprefix(prefix): read[key]["name"] for key in read.sections() if key.startswith(prefix)}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the package in a folder against the contracts beside it."""
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package and its contracts in a folder that may be spoiled."""
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "oso_desktop", tmp_path / "oso_desktop", ignore=ignored)
    shutil.copy(PROJECT / ".importlinter", tmp_path)
    return tmp_path


def test_the_program_keeps_every_contract(copy: Path) -> None:
    report = lint(copy)

    assert report.returncode == 0, report.stdout


def test_every_contract_can_be_broken(copy: Path) -> None:
    for place, statement in OFFENCES.values():
        with (copy / "oso_desktop" / place).open("a", encoding="utf-8") as module:
            module.write(f"{statement}\n")

    report = lint(copy)

    assert report.returncode == 1
    assert set(OFFENCES) == set(contract_names())
    assert [name for name in contract_names().values() if f"{name} BROKEN" not in report.stdout] == []


def test_a_room_that_is_in_no_layer_is_reported(copy: Path) -> None:
    (copy / "oso_desktop" / "elsewhere.py").touch()

    report = lint(copy)

    assert report.returncode == 1
    assert "oso_desktop.elsewhere" in report.stdout
