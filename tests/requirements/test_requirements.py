"""Every requirement and every fact of law has its proof, and the page that tells so is fresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.requirements.table import (
    LEVELS,
    PAGE,
    numbers_in,
    proofs,
    reasons_without_owner,
    rendered,
    requirements,
)


def test_all_numbers_are_there_once_and_in_order() -> None:
    numbers = [each.number for each in requirements()]
    assert numbers == [f"R{n:03}" for n in range(1, 186)] + [f"L{n}" for n in range(1, 41)]
    assert {each.level for each in requirements()} == set(LEVELS)


def test_nothing_that_the_program_must_refuse_is_without_a_test() -> None:
    proven = proofs()
    assert [
        each.number for each in requirements() if each.level == "must" and each.number not in proven
    ] == []


def test_whatever_has_no_test_says_why() -> None:
    proven = proofs()
    assert [each.number for each in requirements() if each.number not in proven and not each.why] == []


def test_nobody_makes_excuses_for_what_is_proven() -> None:
    proven = proofs()
    assert [each.number for each in requirements() if each.number in proven and each.why] == []
    assert reasons_without_owner() == set()


def test_no_test_names_a_number_that_does_not_exist() -> None:
    assert set(proofs()) - {each.number for each in requirements()} == set()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("R022, L13: a reason", ["R022", "L13"]),
        ("R037–R040", ["R037", "R038", "R039", "R040"]),
        ("L1-L3 and R129", ["L1", "L2", "L3", "R129"]),
        ("OVa.LL12, R22 and XR022 are none", []),
    ],
)
def test_a_number_is_found_as_it_is_written(text: str, numbers: list[str]) -> None:
    assert list(numbers_in(text)) == numbers


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == rendered(), "python -m tests.requirements.table"


def test_what_the_source_documents_call_a_must_is_one_here(conformance: Path) -> None:
    """Stricter is free; a must of the source documents that is less here would be a way out."""
    text = (conformance / "domain" / "requirements.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (R\d{3}) \|(.*)\|$", text, re.MULTILINE)
    wanted = {number for number, cells in rows if re.match(r"\s*MUST\b", cells.split(" | ")[-1])}
    levels = {each.number: each.level for each in requirements()}
    assert {number for number in wanted if levels[number] != "must"} == set()
    assert len(rows) == 185
