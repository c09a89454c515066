"""The catalogue holds every use case that writes: a new one without an entry fails here."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.hardship.catalogue import USE_CASES
from tests.hardship.recording import Recording
from tests.hardship.writers import ELSEWHERE, REACHED_BY, writers


def test_no_writer_is_missing(record_property: Any) -> None:
    """R164, R174: what is done to the store under hardship is done by every use case there is."""
    assert writers() == set(REACHED_BY) | set(ELSEWHERE)
    assert not set(REACHED_BY) & set(ELSEWHERE)
    assert set(REACHED_BY.values()) <= set(USE_CASES)
    record_property("measured: use cases that write", len(USE_CASES))
    record_property("measured: functions that write", len(REACHED_BY))


@pytest.mark.parametrize("sample", [1, pytest.param(None, marks=pytest.mark.slow)])
def test_each_use_case_writes_by_the_functions_it_stands_for(
    sample: int | None, recordings: Callable[[str], Recording], chance: random.Random
) -> None:
    """R174: of those that stand for none as well something is on the disk afterwards that was not there."""
    for name in chance.sample(sorted(USE_CASES), k=sample or len(USE_CASES)):
        (_, before), *_, (_, after) = recordings(name).held
        assert after != before, name
        missed = {place for place, by in REACHED_BY.items() if by == name} - recordings(name).writers
        assert not missed, f"{name} does not reach them"
