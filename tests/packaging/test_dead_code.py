"""Nothing dead stays behind: what the program defines is used in it or in its tests, or there is a reason here."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtPdfWidgets, QtPrintSupport, QtWidgets
from vulture import Vulture

PROJECT = Path(__file__).resolve().parents[2]
OURS = PROJECT / "oso_desktop"

MADE = OURS / "qt" / "forms"
"""Written by the compiler of forms, which imports more than it uses."""

STANDARDS = tuple((OURS / "gegevensset").glob("v*_*"))
"""The fields of the standard are read by way of their own description: `gegevensset.structure`."""

TABLES = OURS / "store" / "migrations" / "versions"
"""Alembic reads the names of its own at the head of a script."""

ALIVE = {
    "qt/theme.py": "a colour of the theme is put in the style sheet by its name: `resources/style`",
    "dossier/stationery.py": "a language or kind of paper is looked up by the value that stands in the store",
    "one_bracket": "a key of `advice_order.json`",
    "LAPTOP_LOST": "a kind of breach that is chosen by its value",
    "ADMINISTRATOR": "a function that is chosen by its value",
    "XmlDeclHandler": "expat calls it",
    "StartDoctypeDeclHandler": "expat calls it",
    "StartElementHandler": "expat calls it",
    "BBox": "a key of PDF, written into the file",
    "CharProcs": "a key of PDF, written into the file",
    "OutputIntents": "a key of PDF, written into the file",
    "Tabs": "a key of PDF, written into the file",
    "useA85": "reportlab reads it",
    "internalName": "reportlab reads it",
    "clip": "Qt reads what is to be drawn of a text document",
    "create_system": "zipfile writes it",
    "serialize": "xsdata calls its converters",
    "deserialize": "xsdata calls its converters",
    "DataclassInstance": "named in a cast, for the type checker",
    "_alive": "holds on to what would else be freed and its number used again",
    "source_parent": "Qt's own name for what a proxy model is given",
    "unraisablehook": "Python calls it",
    "raiseExceptions": "logging reads it",
}
"""By its name, or for a whole module by its path in the program, why what seems dead is not."""

QT = {
    name
    for room in (QtCore, QtGui, QtWidgets, QtPdfWidgets, QtPrintSupport)
    for kind in (getattr(room, name) for name in dir(room))
    if isinstance(kind, type)
    for name in dir(kind)
}
"""What Qt calls where one of ours has it too."""


def seeming_dead() -> list[tuple[str, str]]:
    """What is defined in the program and named nowhere: the module and the name."""
    search = Vulture(ignore_decorators=["@*.register"])
    search.scavenge([str(PROJECT / each) for each in ("oso_desktop", "tests", "benchmarks", "frozen")])
    found = []
    for each in search.get_unused_code(min_confidence=60):
        path = Path(each.filename)
        if not path.is_relative_to(OURS) or any(map(path.is_relative_to, (MADE, *STANDARDS, TABLES))):
            continue
        if each.typ != "method" or each.name not in QT:
            found.append((path.relative_to(OURS).as_posix(), each.name))
    return found


@pytest.fixture(scope="module")
def seeming() -> list[tuple[str, str]]:
    return seeming_dead()


def test_nothing_is_dead(seeming: list[tuple[str, str]]) -> None:
    assert [(path, name) for path, name in seeming if path not in ALIVE and name not in ALIVE] == []


def test_what_is_said_to_be_alive_is_still_there(seeming: list[tuple[str, str]]) -> None:
    assert set(ALIVE) - {part for each in seeming for part in each} == set()
