"""Which mutants stand for the rooms that are too large to change everywhere.

`mutmut` must have made them: see docs/maintainers.md. The choice goes by the name of each mutant alone, so that the
same code gives the same sample, a mutant that was chosen stays chosen when others come and go, and a run that was
stopped halfway leaves a sample as well.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MUTANTS = PROJECT / "mutants"
ROOMS = ("dossier", "gegevensset", "exchange")


def made(room: str) -> list[str]:
    """The name of every mutant of a room."""
    of_files = (path.read_text(encoding="utf-8") for path in (MUTANTS / "oso_desktop" / room).rglob("*.meta"))
    return [name for text in of_files for name in json.loads(text)["exit_code_by_key"]]


def by_lot(names: Iterable[str]) -> list[str]:
    """In an order that has nothing to do with what they are, and is always the same."""
    return sorted(names, key=lambda name: hashlib.sha256(name.encode()).digest())
