"""The codes are exactly those of the standard, and what its sources do not tell is not presented as certain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

import pytest

from oso_desktop.gegevensset.codelists import codelist, codelists
from oso_desktop.gegevensset.v2019_1.kinds import CODELISTS


class Meaning(TypedDict):
    en: str | None
    source: str


class Listed(TypedDict):
    codes: list[str]
    meanings: dict[str, Meaning]


NOT_FROM_THE_STANDARD = {"I", "I+E", "G", "E", "-"}


@pytest.fixture(scope="module")
def official(conformance: Path) -> dict[str, Listed]:
    found: dict[str, Listed] = json.loads((conformance / "oso" / "codelists.json").read_text("utf-8"))
    return found


def test_the_codes_are_those_of_the_standard(official: dict[str, Listed]) -> None:
    ours = {str(item.number): list(item.entries) for item in codelists(CODELISTS)}

    assert ours == {number: item["codes"] for number, item in official.items()}


def test_a_meaning_that_the_sources_do_not_give_is_not_certain(official: dict[str, Listed]) -> None:
    for number, item in official.items():
        for code, meaning in item["meanings"].items():
            guessed = meaning["source"] in NOT_FROM_THE_STANDARD or "?" in (meaning["en"] or "?")
            assert codelist(int(number), CODELISTS).entries[code].certain is not guessed, (number, code)
