"""Which texts the screen can show, and which of them lack their English.

`python -m tests.qt.translations` tells what is missing, what is no longer used, and what differs in its holes or its
underlined letters. With `--tidy` it takes out what is no longer used and sorts the file.
"""

from __future__ import annotations

import ast
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = ROOT / "resources" / "translations" / "en.json"
INTERNAL = Path(__file__).with_name("internal_texts.json")
"""What looks like a text to the reader of the code below, and is never shown: keys, names in files, SQL."""

CORE = ("services", "store", "vault", "exchange", "dossier", "gegevensset")
"""The rooms whose sentences can reach the screen; what the letters say stays Dutch, as they do."""

SHOWN_FIELDS = {
    "advice_order.json": "label why",
    "attachment_inside.json": "one many next_step",
    "attachment_kinds.json": "label contains warning ground",
    "attachment_questions.json": "parts text label next_step hint law",
    "calendars/*.json": "label asks who law source",
    "codelists/*.json": "name label",
    "languages.toml": "name",
    "list_columns.json": "name",
    "log_words.json": "counts yes_no keychains",
    "own_sentences.toml": "lezers plaatsen naam",
    "retention.json": "label why law",
    "scan/subjects.json": "label why what_to_do ground",
    "school_kinds.json": "label hint why law grounds",
    "storage_places.json": "explained",
}
"""Per resource the fields that the screen shows."""

_TECHNICAL = re.compile(
    r"(==|SELECT |FROM |CREATE |PRAGMA|QWidget|QLabel|rgba|border:|padding|#[A-Za-z]+ ?\{|xs:|http|^[a-z]+/|\.ui$"
    r"|\\d|\(\?|^--|^[A-Z_]+$)"
)
_ONE_WORD = re.compile(r"[A-Za-z_0-9.:/-]+")
_NAME = re.compile(r"[A-ZÀ-Ý][a-zà-ÿ]+")
_HOLE = re.compile(r"\{[\w.:%!-]*\}")
_MNEMONIC = re.compile(r"&(?=\w)")
_NOT_SAID_CALLS = frozenset(
    {
        "getattr",
        "setObjectName",
        "property",
        "setProperty",
        "info",
        "debug",
        "warning",
        "log",
        "compile",
        "text_",
    }
    | {
        "Column",
        "execute",
        "sub",
        "match",
        "fullmatch",
        "search",
        "getLogger",
        "QT_TRANSLATE_NOOP",
        "translate",
    }
)
"""What their first argument is: a key, a pattern, a place of a text, a line of the log."""
_SPOKEN = frozenset({"tr", "_tr", "words"})
_PLACED = frozenset({"translate", "QT_TRANSLATE_NOOP"})
_WORD = re.compile(r"[A-Za-zÀ-ÿ]{2}")
_OUR_FAULTS = frozenset(
    {"NotImplementedError", "ValueError", "RuntimeError", "TypeError", "KeyError", "AssertionError"}
)
"""What they say is for who mends the program."""


def human(text: str) -> bool:
    """Whether a text could be one for people."""
    bare = _HOLE.sub("", text)
    if not re.search(r"[A-Za-zÀ-ÿ]{2}", bare) or not re.search(r"[a-zà-ÿ]", bare) or _TECHNICAL.search(bare):
        return False
    return not _ONE_WORD.fullmatch(bare) or bool(_NAME.fullmatch(bare))


def _unsaid(tree: ast.Module) -> set[int]:
    """The parts of a module that are for nobody's eyes: docstrings, keys, faults of our own."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(id(node.value))
        elif isinstance(node, ast.Subscript):
            found.add(id(node.slice))
        elif isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in _NOT_SAID_CALLS and node.args:
                found.add(id(node.args[0]))
            if isinstance(node.func, ast.Name) and name in _OUR_FAULTS:
                found.update(map(id, ast.walk(node)))
    return found


def texts_of_code(path: Path) -> Iterator[str]:
    """The texts of a module; of one with values in it the template, with {0}, {1} where they stand."""
    tree = ast.parse(path.read_text("utf-8"))
    unsaid = _unsaid(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            whole, count = "", 0
            for part in node.values:
                if isinstance(part, ast.Constant):
                    whole += str(part.value)
                else:
                    whole += f"{{{count}}}"
                    count += 1
                if id(node) in unsaid or isinstance(part, ast.Constant):
                    unsaid.add(id(part))
            if id(node) not in unsaid and human(whole):
                yield whole
    for node in ast.walk(tree):
        plain = isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in unsaid
        if plain and human(node.value):
            yield node.value
    yield from _said_for_sure(tree)


def _said_for_sure(tree: ast.Module) -> Iterator[str]:
    """Single words too: what is given to the translator, and what an enumeration calls its members."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            for given in node.args[:1] if name in _SPOKEN else node.args[1:2] if name in _PLACED else ():
                if isinstance(given, ast.Constant) and re.search(r"[a-zà-ÿ]{2}", str(given.value)):
                    which = node.args[1:2] if name in _SPOKEN else []
                    yield "|".join(
                        str(each.value) for each in (given, *which) if isinstance(each, ast.Constant)
                    )
        elif isinstance(node, ast.ClassDef) and any("Enum" in ast.unparse(base) for base in node.bases):
            for line in node.body:
                if isinstance(line, ast.Assign):
                    for part in ast.walk(line.value):
                        if (
                            isinstance(part, ast.Constant)
                            and isinstance(part.value, str)
                            and _WORD.search(part.value)
                        ):
                            yield part.value


def texts_of_form(path: Path) -> Iterator[str]:
    """The texts of a form that are to be translated."""
    for node in ElementTree.parse(path).iter("string"):
        if node.get("notr") != "true" and node.text and _WORD.search(node.text.replace("&", "").strip()):
            yield node.text


def texts_of_data(value: object, fields: frozenset[str]) -> Iterator[str]:
    """The texts in what a resource holds: those of these fields, or of all if there are none."""
    if isinstance(value, str):
        if not fields and _WORD.search(value):
            yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from texts_of_data(each, frozenset() if name in fields else fields)
    elif isinstance(value, list):
        for each in value:
            yield from texts_of_data(each, fields)


def texts() -> dict[str, str]:
    """Every text that could be shown, with a file in which it stands."""
    found: dict[str, str] = {}
    for path, said in _places():
        for text in said:
            found.setdefault(text, str(path.relative_to(ROOT)))
    return found


def _places() -> Iterator[tuple[Path, Iterator[str]]]:
    for path in sorted((ROOT / "ui").glob("*.ui")):
        yield path, texts_of_form(path)
    for path in sorted((ROOT / "oso_desktop" / "qt").glob("*.py")):
        if "scenes" not in path.name and path.name not in {"screenshots.py", "catalogue.py"}:
            yield path, texts_of_code(path)
    for room in CORE:
        for path in sorted((ROOT / "oso_desktop" / room).rglob("*.py")):
            if not {"bindings", "migrations"} & set(path.parts) and "demo" not in path.name:
                yield path, texts_of_code(path)
    for pattern, fields in SHOWN_FIELDS.items():
        for path in sorted((ROOT / "resources").glob(pattern)):
            read = tomllib.loads if path.suffix == ".toml" else json.loads
            yield path, texts_of_data(read(path.read_text("utf-8")), frozenset(fields.split()))


def english() -> dict[str, str]:
    """What is translated."""
    found: dict[str, str] = json.loads(ENGLISH.read_text("utf-8"))
    return found


def internal() -> set[str]:
    """What was looked at and is not for people."""
    return set(json.loads(INTERNAL.read_text("utf-8")))


def faults_of(dutch: str, said: str) -> Iterator[str]:
    """What a translation may not change."""
    if Counter(_HOLE.findall(dutch)) != Counter(_HOLE.findall(said)):
        yield "other holes"
    if len(_MNEMONIC.findall(dutch)) != len(_MNEMONIC.findall(said)):
        yield "other underlined letters"
    if (dutch[: len(dutch) - len(dutch.lstrip())], dutch[len(dutch.rstrip()) :]) != (
        said[: len(said) - len(said.lstrip())],
        said[len(said.rstrip()) :],
    ):
        yield "other white space around it"


def write(found: dict[str, str]) -> None:
    """Writes the translations, sorted."""
    ordered = dict(sorted(found.items(), key=lambda pair: (pair[0].casefold(), pair[0])))
    ENGLISH.write_text(json.dumps(ordered, ensure_ascii=False, indent=1) + "\n", "utf-8")


def main() -> int:
    """Tells what there is to do; 0 when that is nothing."""
    used, said, apart = texts(), english(), internal()
    if "--tidy" in sys.argv:
        said = {text: each for text, each in said.items() if text in used}
        write(said)
        INTERNAL.write_text(
            json.dumps(sorted(apart & used.keys()), ensure_ascii=False, indent=1) + "\n", "utf-8"
        )
        apart &= used.keys()
    told = [f"missing ({used[text]}): {text!r}" for text in used if text not in said and text not in apart]
    told += [f"not used: {text!r}" for text in (*said, *sorted(apart)) if text not in used]
    told += [f"{fault}: {text!r}" for text, each in said.items() for fault in faults_of(text, each)]
    sys.stdout.write("\n".join(told or [f"{len(said)} texts, all in English."]) + "\n")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main())
