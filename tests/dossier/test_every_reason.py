"""Every reason that the gate can give: its article, its next step, and words that help and do not scold."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import oso_desktop.dossier

ROOM = Path(oso_desktop.dossier.__file__).parent
MAKERS = {"block", "warn", "inform"}
SCOLDING = re.compile(
    r"\b(u moet|u had|fout van u|verboden voor u|vergeten|vergat|onjuist ingevuld|nalatig|overtred\w*|strafbaar)\b",
    re.IGNORECASE,
)
LONGEST_SENTENCE = 26
"""Words of the longest sentence that a B1 reader is asked to read here."""


@dataclass(frozen=True)
class Said:
    """One reason in the code: where, and its texts as far as they stand there."""

    where: str
    given: int
    text: str
    next_step: str


def _words(node: ast.expr) -> str:
    """The text of an expression, with a word in place of what is filled in; of a choice, both."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(_words(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return "dit"
    if isinstance(node, ast.IfExp):
        return f"{_words(node.body)} {_words(node.orelse)}"
    if isinstance(node, ast.BinOp):
        return _words(node.left) + _words(node.right)
    return "dit"


def reasons() -> Iterator[Said]:
    for path in sorted(ROOM.glob("*.py")):
        if path.name == "reasons.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _is_maker(node.func):
                yield _said(f"{path.name}:{node.lineno}", node)


def _said(where: str, node: ast.Call) -> Said:
    # A maker of a room's own has what the screen says beside the field in front of the others.
    own = isinstance(node.func, ast.Name) and node.func.id.startswith("_")
    given = node.args[1:] if own else node.args
    named = {word.arg: word.value for word in node.keywords}
    text = given[0] if given else named["text"]
    step = given[1] if len(given) > 1 else named["next_step"]
    count = len(given) + len({"text", "next_step", "place", "requirement", "law"} & set(named))
    return Said(where, count + own, _words(text), _words(step))


def _is_maker(func: ast.expr) -> bool:
    if isinstance(func, ast.Name):
        return func.id.removeprefix("_") in MAKERS
    # One of two, chosen on the spot.
    return isinstance(func, ast.IfExp) and _is_maker(func.body) and _is_maker(func.orelse)


ALL = tuple(reasons())


def test_there_are_reasons_to_look_at() -> None:
    assert len(ALL) > 60


def test_every_reason_names_the_article_it_rests_on() -> None:
    """Helpful means saying why; a reason without an article could not be answered for."""
    assert [said.where for said in ALL if said.given < 5] == []


def test_every_reason_says_what_to_do_in_whole_sentences() -> None:
    literal = [said for said in ALL if said.next_step != "dit"]
    assert [said.where for said in literal if not said.next_step.strip().endswith((".", "?", "!"))] == []
    whole = [said for said in ALL if said.text != "dit"]
    assert [said.where for said in whole if not said.text.strip().endswith((".", "?", "dit"))] == []


def test_no_reason_scolds() -> None:
    assert [
        (said.where, found[0]) for said in ALL if (found := SCOLDING.search(f"{said.text} {said.next_step}"))
    ] == []


@pytest.mark.parametrize("part", ["text", "next_step"])
def test_no_sentence_is_longer_than_a_b1_reader_likes(part: str) -> None:
    long = [
        (said.where, len(sentence.split()))
        for said in ALL
        for sentence in re.split(r"(?<=[.?!:])\s+", getattr(said, part))
        if len(sentence.split()) > LONGEST_SENTENCE
    ]
    assert long == []


def test_no_next_step_repeats_what_is_the_matter() -> None:
    """Said once."""
    told = [said for said in ALL if said.next_step.strip() not in ("", "dit")]
    assert [said.where for said in told if said.next_step.strip() in said.text] == []
