"""The catalogue holds every use case that writes: a new one without an entry fails here."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import Any

from tests.hardship.catalogue import USE_CASES
from tests.hardship.recording import ROOM, Place, Recording

ELSEWHERE: dict[Place, str] = {
    ("demo", "demo_workspace"): "makes up a school to look at; no school's data are in it",
    ("rehearsal", "_carry_demo_school"): "the same",
    ("rehearsal", "_carry_all"): "the same",
    ("stores", "_made"): "has no store yet: see the first start in test_killed and test_making_and_restoring",
    ("stores", "_make_database"): "the same",
    ("restore", "restore"): "puts another store in the place of this one: see test_making_and_restoring",
    ("restore", "_put_on_record"): "the same",
    ("restore", "mend_slots"): "is for a store that does not open: see test_damaged",
}
WORDS = {"save_slots", "prepare_slots", "change_slots", "new_device_key"}
UNITS = {"write", "drafting", "compact", "back_up"}


def writers() -> set[Place]:
    """Every function of the services that opens a unit of work to write in, or saves key slots."""
    found = set()
    for path in sorted(ROOM.glob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef) and any(map(_writes, ast.walk(function))):
                found.add((path.stem, function.name))
    return found


def _writes(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id=name)):
            return name in WORDS
        case ast.Call(func=ast.Attribute(attr="change")):
            return True
        case ast.Call(func=ast.Attribute(attr=name, value=holder)):
            return name in UNITS and ast.unparse(holder).endswith("store")
    return False


def test_no_writer_is_missing(recordings: Callable[[str], Recording], record_property: Any) -> None:
    """R164, R174: what is done to the store under hardship is done by every use case there is."""
    seen: set[Place] = set()
    for name in USE_CASES:
        (_, before), *_, (_, after) = recordings(name).held
        assert after != before, name
        seen |= recordings(name).writers

    assert writers() - seen == set(ELSEWHERE)
    record_property("measured: use cases that write", len(USE_CASES))
    record_property("measured: functions that write", len(writers()))
