"""What an entry of the log may hold beside who, when, what and whom: only what `resources/log_details.json` lists.

A new detail is a line there, with what it is: a count, an id, a day or a code. Never a name, never somebody's words.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import oso_desktop
from oso_desktop.assets import resource
from oso_desktop.dossier.roles import Role
from oso_desktop.services import log_book
from oso_desktop.services.log_book import LogFormat
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import MAX_DETAIL
from tests.services import school

ALLOWED: dict[str, str] = json.loads(resource("log_details.json").read_text(encoding="utf-8"))
SERVICES = Path(oso_desktop.__file__).parent / "services"
_A_WORD_OF_OURS = re.compile(r"[^\n\r\t]{0,200}")


def _is_day(value: object) -> bool:
    return isinstance(value, str) and bool(date.fromisoformat(value[:10]))


FITS: dict[str, Callable[[object], bool]] = {
    "count": lambda value: isinstance(value, int),
    "id": lambda value: isinstance(value, str) and " " not in value and len(value) <= 40,
    "day": _is_day,
    "code": lambda value: isinstance(value, str) and bool(_A_WORD_OF_OURS.fullmatch(value)),
}


def trees() -> Iterator[ast.Module]:
    for path in sorted(SERVICES.glob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def passing_on(modules: list[ast.Module]) -> dict[str, set[str]]:
    """The functions that pass details on to an entry of the log, each with the parameters that are its own."""
    return {
        each.name: {one.arg for one in (*each.args.args, *each.args.kwonlyargs)}
        for module in modules
        for each in ast.walk(module)
        if isinstance(each, ast.FunctionDef) and each.args.kwarg and each.args.kwarg.arg == "detail"
    }


def keys_in(module: ast.Module, known: dict[str, set[str]]) -> Iterator[str]:
    """Every key of a detail that stands in a module by name."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            yield from _keys_of_call(node, known)
        elif (
            isinstance(node, ast.FunctionDef) and ast.unparse(node.returns or node) == "dict[str, str | int]"
        ):
            returned = (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return))
            yield from (text for value in returned for text in _texts(value))


def _keys_of_call(node: ast.Call, known: dict[str, set[str]]) -> Iterator[str]:
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    if name in known:
        yield from (one.arg for one in node.keywords if one.arg and one.arg not in known[name])
    elif name == "AuditEntry":
        yield from (text for one in node.keywords if one.arg == "detail" for text in _texts(one.value))


def _texts(value: ast.expr | None) -> Iterator[str]:
    if isinstance(value, ast.Dict):
        yield from (key.value for key in value.keys if isinstance(key, ast.Constant))


def test_every_detail_of_the_log_is_listed_and_every_line_of_the_list_is_used() -> None:
    """R164: no content of documents in it."""
    modules = list(trees())
    known = passing_on(modules)
    used = {key for module in modules for key in keys_in(module, known)}

    assert {"change", "change_dossier"} <= set(known)
    assert used - set(ALLOWED) == set(), "add these to resources/log_details.json, with what they are"
    assert set(ALLOWED) - used == set(), "these are in resources/log_details.json and nowhere else"
    assert set(ALLOWED.values()) <= set(FITS)


def test_what_the_log_says_in_words_is_a_detail_of_the_list() -> None:
    """R164: a word for a count or for yes and no belongs to a detail that there is, and is a count there."""
    words = json.loads(resource("log_words.json").read_text(encoding="utf-8"))

    assert {ALLOWED.get(key) for key in (*words["counts"], *words["yes_no"])} == {"count"}


def test_each_detail_is_what_the_list_says(handed: Workspace) -> None:
    """R164"""
    data = log_book.export_log(
        school.as_role(handed, Role.HEAD), log_book.ALL, LogFormat.JSON_LINES, names=False
    )
    details = [json.loads(line)["detail"] for line in data.decode().splitlines()]
    wrong = [
        (key, value)
        for detail in details
        for key, value in detail.items()
        if key not in ALLOWED or not FITS[ALLOWED[key]](value) or len(str(value)) > MAX_DETAIL
    ]

    assert wrong == []
    assert len({key for detail in details for key in detail}) > 5
