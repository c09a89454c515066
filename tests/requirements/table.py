"""docs/requirements.md: which tests prove each requirement and each fact of law, or why none does.

`python -m tests.requirements.table` writes it. A test proves a number by naming it: a requirement (R) anywhere in the
test, a fact of law (L) in its docstring; `R037–R044` names all from the first to the last.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).parent.parent
DATA = Path(__file__).with_name("requirements.toml")
PAGE = TESTS.parent / "docs" / "requirements.md"

LEVELS = {
    "must": "refuses",
    "warn": "warns",
    "does": "does",
    "doc": "told",
    "out": "outside",
}
_NUMBER = re.compile(r"\b(R)(\d{3})\b(?:\s*[–-]\s*R?(\d{3})\b)?|\b(L)(\d{1,2})\b(?:\s*[–-]\s*L?(\d{1,2})\b)?")
_HEAD = """# Requirements and law, and what proves them

This page is made by `python -m tests.requirements.table`; a test keeps it fresh. R001–R185 are the requirements of the
agreements between schools, L1–L40 the facts of law that go above them. *Refuses*: the program does not let it happen.
*Warns*: it warns and lets a person decide. *Does*: it does or offers what is said. *Told*: a text for people, no
behaviour. *Outside*: not this program's task, which only guards against it.

"""


@dataclass(frozen=True, slots=True)
class Requirement:
    """One line of the data: `number` such as R022 or L8, how strictly, what, and why there is no test, if so."""

    number: str
    level: str
    what: str
    why: str


def requirements() -> tuple[Requirement, ...]:
    """All of them, requirements first, each in the order of its number."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    why = data["why"]
    return tuple(
        Requirement(number, level, what, why.get(number, ""))
        for table in ("requirement", "law")
        for number, (level, what) in data[table].items()
    )


def reasons_without_owner() -> set[str]:
    """Numbers under [why] that are no requirement."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return set(data["why"]) - set(data["requirement"]) - set(data["law"])


def proofs() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Of each number the tests that name it: file under tests/ and name of the test."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for path in sorted(TESTS.rglob("test_*.py")):
        if path.parent == DATA.parent:
            continue
        text = path.read_text(encoding="utf-8")
        file = path.relative_to(TESTS).as_posix()
        for test in _tests(ast.parse(text)):
            for number in sorted(_numbers(test, text)):
                found[number].append((file, test.name))
    return {number: tuple(tests) for number, tests in found.items()}


def _tests(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield node


def _numbers(test: ast.FunctionDef, text: str) -> set[str]:
    first = min((line.lineno for line in test.decorator_list), default=test.lineno)
    source = "\n".join(text.splitlines()[first - 1 : test.end_lineno])
    said = set(numbers_in(ast.get_docstring(test) or ""))
    return said | {number for number in numbers_in(source) if number.startswith("R")}


def numbers_in(text: str) -> Iterator[str]:
    """The numbers that a text names, ranges written out."""
    for match in _NUMBER.finditer(text):
        letter, width = ("R", 3) if match[1] else ("L", 0)
        first, last = (match[2], match[3]) if match[1] else (match[5], match[6])
        for number in range(int(first), int(last or first) + 1):
            yield f"{letter}{number:0{width}}"


def rendered() -> str:
    """The whole page."""
    proven = proofs()
    parts = [_HEAD]
    for title, letter in (("Requirements", "R"), ("Law", "L")):
        parts.append(f"## {title}\n\n| number | how | what | proven by |\n|---|---|---|---|\n")
        parts += [
            f"| {each.number} | {LEVELS[each.level]} | {each.what} | {shown} |\n"
            for each in requirements()
            for shown in (_shown(proven.get(each.number, ()), each.why),)
            if each.number.startswith(letter)
        ]
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n"


def _shown(tests: tuple[tuple[str, str], ...], why: str) -> str:
    if not tests:
        return f"*{why}*"
    by_file: dict[str, list[str]] = defaultdict(list)
    for file, name in tests:
        by_file[file].append(name.removeprefix("test_").replace("_", " "))
    return "<br>".join(f"`{file}`: {'; '.join(dict.fromkeys(names))}" for file, names in by_file.items())


if __name__ == "__main__":
    PAGE.write_text(rendered(), encoding="utf-8")
