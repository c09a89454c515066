"""One thing has one name: what the program, its papers and its forms call keys, sheets, locking and backups."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE, FORMS, RESOURCES = ROOT / "oso_desktop", ROOT / "ui", ROOT / "resources"
OTHERS = frozenset({"codelists", "scan", "demo", "list_columns.json"})
"""Resources whose words are the standard's, a document's, a pupil's or a pupil administration's."""

INSTEAD = {
    r"herstelcode|herstelwoorden|herstelsleutel|codeblad": "de woorden van het herstelblad",
    r"koppelcode|koppelwoorden|uitnodigingsblad": "de woorden van het koppelblad",
    r"op slot\b|afsluiten met sleutel": "vergrendeld",
    r"\bafmeld|uitlog|\binlog|afgemeld": "aanmelden, of vergrendelen",
    r"\bback-ups?\b|veiligheidskopie": "reservekopie",
    r"\bwachtwoordzin|toegangscode|pincode": "wachtwoord",
    r"\bsleutelbos": "sleutelhanger",
    r"\bauditlog|logbestand": "logboek",
    r"\bdevice\b": "computer, of account op deze computer",
}
"""Per name that is not used the one that is."""


def texts() -> Iterator[tuple[str, str]]:
    """Every text that a person may come to read, with where it stands."""
    yield from (found for path in PACKAGE.rglob("*.py") for found in of_code(path))
    yield from (found for path in FORMS.glob("*.ui") for found in of_form(path))
    yield from (found for path in RESOURCES.rglob("*") for found in of_resource(path))


def of_code(path: Path) -> Iterator[tuple[str, str]]:
    """The texts in a module that are sentences or words for people: not its docstrings, and not mere names."""
    if "forms" in path.parts:
        return  # the same as the forms
    tree = ast.parse(path.read_text("utf-8"))
    explaining = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in explaining:
            continue
        if re.search(r" |…|^[A-Z]", node.value):
            yield f"{path.relative_to(ROOT)}:{node.lineno}", node.value


def of_form(path: Path) -> Iterator[tuple[str, str]]:
    for each in ElementTree.parse(path).iter("string"):
        if each.get("notr") != "true":
            yield path.name, each.text or ""


def of_resource(path: Path) -> Iterator[tuple[str, str]]:
    if path.suffix in {".toml", ".json"} and not OTHERS & set(path.parts):
        for line in path.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield str(path.relative_to(ROOT)), line


@pytest.fixture(scope="module")
def all_texts() -> list[tuple[str, str]]:
    if not FORMS.is_dir():
        pytest.skip("the sources are not beside the tests")
    found = list(texts())
    assert len(found) > 3000, "the search finds the texts"
    return found


@pytest.mark.parametrize("name", INSTEAD)
def test_one_thing_has_one_name(name: str, all_texts: list[tuple[str, str]]) -> None:
    """What is said in another word looks like another thing to who reads it."""
    found = [f"{where}: {text}" for where, text in all_texts if re.search(name, text, re.IGNORECASE)]
    assert found == [], f"say: {INSTEAD[name]}"


def test_an_invitation_is_a_letter_to_parents(all_texts: list[tuple[str, str]]) -> None:
    """The paper by which a colleague links an account is the koppelblad; inviting is what one does with it."""
    keys = re.compile("vault|ways|join|people|entr|sign_in|koppelblad|herstelblad|invite")
    found = [
        f"{where}: {text}"
        for where, text in all_texts
        if keys.search(where) and re.search(r"uitnodiging", text, re.IGNORECASE)
    ]
    assert found == []
