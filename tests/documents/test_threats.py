"""The threat model in docs/security.md goes point by point: each has a test that shows what holds it off."""

from __future__ import annotations

import re

from tests.documents.references import ROOT

PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
MODEL = PAGE.partition("## Dreigingsmodel, punt voor punt\n")[2].partition("\n## ")[0]
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]] for line in MODEL.splitlines() if line.startswith("| D")
]
_TEST = re.compile(r"`tests/[a-z_/]+\.py::test_[a-z_0-9]+`")


def test_every_point_has_its_number_and_says_what_holds_it_off() -> None:
    assert [row[0] for row in ROWS] == [f"D{number}" for number in range(1, len(ROWS) + 1)]
    assert len(ROWS) > 25
    for _number, tries, held_by, _shown_by, _left in ROWS:
        assert tries
        assert held_by


def test_every_point_has_a_test_of_its_own() -> None:
    """That each of them exists is seen by `test_references`."""
    shown = {number: _TEST.findall(shown_by) for number, _, _, shown_by, _ in ROWS}

    assert [number for number, tests in shown.items() if not tests] == []
    named = [test for tests in shown.values() for test in tests]
    assert sorted(named) == sorted(set(named))


def test_everybody_against_whom_it_protects_has_a_part() -> None:
    parts = re.findall(r"^### (.+)$", MODEL, re.MULTILINE)

    assert len(parts) == len(set(parts)) == MODEL.count("| nr |") == 7
