"""The catalogue holds every use case that writes: a new one without an entry fails here."""

from __future__ import annotations

import ast
import pkgutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from oso_desktop import services
from oso_desktop.store.database import Store
from oso_desktop.vault import slot_files
from tests.hardship.catalogue import USE_CASES
from tests.hardship.scene import Base, Truth, at_rest, copied

Place = tuple[str, str]
ROOM = Path(services.__path__[0])

ELSEWHERE: dict[Place, str] = {
    ("workspace", "change"): "is what the others write with",
    ("demo", "demo_workspace"): "makes up a school to look at; no school's data are in it",
    ("rehearsal", "_carry_demo_school"): "the same",
    ("rehearsal", "_carry_all"): "the same",
    ("stores", "_made"): "has no store yet: see test_first_start",
    ("stores", "_make_database"): "the same",
}


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
        case ast.Call(func=ast.Name(id="save_slots")):
            return True
        case ast.Call(func=ast.Attribute(attr="change")):
            return True
        case ast.Call(func=ast.Attribute(attr="write", value=holder)):
            return ast.unparse(holder).endswith("store")
    return False


@contextmanager
def seen_writing() -> Iterator[set[Place]]:
    """The functions of the services from which the store is written to, or key slots are saved, within it."""
    seen: set[Place] = set()
    write, save = Store.write, slot_files.save_slots

    def look() -> None:
        frame = sys._getframe(2)
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            if path.parent == ROOM and path.stem != "workspace":
                seen.add((path.stem, frame.f_code.co_name))
                return
            frame = frame.f_back  # type: ignore[assignment]

    def writing(store: Store) -> Any:
        look()
        return write(store)

    def saving(*given: Any) -> None:
        look()
        save(*given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "write", writing)
        for name in (module.name for module in pkgutil.iter_modules(services.__path__)):
            module = import_module(f"{services.__name__}.{name}")
            if getattr(module, "save_slots", None) is save:
                patch.setattr(module, "save_slots", saving)
        yield seen


def test_no_writer_is_missing(base: Base, truth: Truth, fast: Path, record_property: Any) -> None:
    """R164–R178: what is done to the store under hardship is done by every use case there is."""
    with seen_writing() as seen:
        for name, use_case in USE_CASES.items():
            with copied(base, fast / "store") as scene:
                act = use_case(scene)
                before = at_rest(scene, truth)
                act()
                assert at_rest(scene, truth) != before, name

    assert writers() - seen == set(ELSEWHERE)
    assert set(ELSEWHERE) <= writers()
    record_property("measured: use cases that write", len(USE_CASES))
    record_property("measured: functions that write", len(writers()))
