"""What is known against what the program brings along is told, and so is what nobody could look up."""

from __future__ import annotations

import json

from tests.packaging.known_vulnerabilities import read

SOUND = {"name": "lxml", "version": "6.1", "vulns": []}
NOT_THERE = {"name": "sqlcipher3", "skip_reason": "Dependency not found"}
BAD = {
    "name": "pillow",
    "version": "1.0",
    "vulns": [{"id": "PYSEC-0", "fix_versions": ["1.1"]}, {"id": "PYSEC-1", "fix_versions": []}],
}


def answer(*found: dict[str, object]) -> str:
    return json.dumps({"dependencies": found, "fixes": []})


def test_what_is_known_is_a_fault_with_its_remedy() -> None:
    code, words = read(answer(SOUND, BAD), 2).told(must_answer=False)

    assert code == 1
    assert "known: pillow 1.0: PYSEC-0, mended in 1.1\nknown: pillow 1.0: PYSEC-1\n" in words


def test_what_could_not_be_looked_up_is_told_and_before_a_release_a_fault() -> None:
    audit = read(answer(SOUND, NOT_THERE), 2)

    assert audit.told(must_answer=False) == (0, "1 of 2 could not be looked up\n1 of 2 looked up, 0 known")
    assert audit.told(must_answer=True)[0] == 1


def test_no_answer_at_all_is_no_good_news() -> None:
    assert read("", 40).told(must_answer=False) == (
        0,
        "40 of 40 could not be looked up\n0 of 40 looked up, 0 known",
    )
    assert read("", 40).told(must_answer=True)[0] == 1


def test_all_well() -> None:
    assert read(answer(SOUND), 1).told(must_answer=True) == (0, "1 of 1 looked up, 0 known")
