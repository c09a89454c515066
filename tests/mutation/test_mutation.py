"""The sample of mutants is drawn fairly, and the page about it tells what was found and nothing else."""

from __future__ import annotations

import ast
import re
from collections import Counter

import pytest

from tests.mutation.run import KILLED, SURVIVED, TIMED_OUT, function_of, reaching
from tests.mutation.sample import PROJECT, ROOMS, by_lot
from tests.mutation.score import BY_A_TEST, KINDS, PAGE, Survivor, interval, outcomes, rendered, survivors

NAMES = [f"oso_desktop.dossier.place.x_name__mutmut_{number}" for number in range(1000)]


def functions(file: str) -> set[tuple[str, str]]:
    """Every function of a file, with the class it stands in."""
    tree = ast.parse((PROJECT / file).read_text(encoding="utf-8"))
    found: set[tuple[str, str]] = set()
    for node in tree.body:
        if isinstance(node, ast.FunctionDef):
            found.add(("", node.name))
        elif isinstance(node, ast.ClassDef):
            found |= {(node.name, each.name) for each in node.body if isinstance(each, ast.FunctionDef)}
    return found


def test_the_lot_falls_on_the_same_mutants_whatever_order_they_are_found_in() -> None:
    assert by_lot(reversed(NAMES)) == by_lot(NAMES)
    assert by_lot(NAMES) != NAMES


def test_who_was_drawn_stays_drawn_in_the_same_order_when_others_go_or_come() -> None:
    without = by_lot(NAMES[:900])

    assert [name for name in by_lot(NAMES) if name in set(NAMES[:900])] == without


def test_the_lot_looks_at_no_part_of_the_code_more_than_at_another() -> None:
    """Of a thousand in ten equal parts, two hundred drawn: each part has about twenty."""
    drawn = Counter(NAMES.index(name) // 100 for name in by_lot(NAMES)[:200])

    assert len(drawn) == 10
    assert all(8 <= count <= 32 for count in drawn.values())


def test_the_tests_that_reach_a_function_come_file_by_file_and_the_quickest_of_each_first() -> None:
    stats = {
        "duration_by_test": {
            "a.py::slow": 3.0,
            "a.py::quick": 0.1,
            "a.py::fair": 1.0,
            "b.py::only": 2.0,
            "c.py::no": 0,
        },
        "tests_by_mangled_function_name": {
            function_of(NAMES[0]): ["a.py::slow", "b.py::only", "a.py::quick", "a.py::fair"]
        },
    }

    assert reaching(NAMES[7], stats) == ["a.py::quick", "b.py::only", "a.py::fair", "a.py::slow"]
    assert reaching("oso_desktop.dossier.place.x_other__mutmut_1", stats) == []


@pytest.mark.parametrize(
    ("noticed", "tried", "low", "high"),
    [(0, 10, 0.0, 0.2775), (8, 10, 0.4902, 0.9433), (10, 10, 0.7225, 1.0), (81, 263, 0.2553, 0.3662)],
)
def test_the_interval_is_that_of_wilson(noticed: int, tried: int, low: float, high: float) -> None:
    """The last is the example of Newcombe (1998), method 3; he gives 0.2553 and 0.3662."""
    assert interval(noticed, tried) == pytest.approx((low, high), abs=5e-5)


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == rendered(), "run: python -m tests.mutation.score"


def test_of_each_room_so_many_were_tried_that_the_score_says_something() -> None:
    found = outcomes()

    assert re.fullmatch(r"[0-9a-f]{40}", found["commit"])
    assert set(found["rooms"]) == set(ROOMS)
    for room, of_room in found["rooms"].items():
        assert 40 <= len(of_room["outcomes"]) <= of_room["made"]
        assert {name.split(".")[1] for name in of_room["outcomes"]} == {room}
        assert set(of_room["outcomes"].values()) <= {KILLED, SURVIVED, TIMED_OUT}


def test_every_survivor_was_read_and_nothing_else_is_listed() -> None:
    survived = {
        name
        for of_room in outcomes()["rooms"].values()
        for name, what in of_room["outcomes"].items()
        if what == SURVIVED
    }

    assert {each.mutant for each in survivors()} == survived


@pytest.mark.parametrize("survivor", survivors(), ids=lambda each: each.mutant.split(".", 2)[2])
def test_every_listed_mutant_is_of_a_function_that_is_still_there(survivor: Survivor) -> None:
    """Where a test is the reason, that is still there too."""
    assert survivor.function in functions(survivor.file)
    assert survivor.kind in KINDS
    assert survivor.change
    assert survivor.why
    if survivor.kind in BY_A_TEST:
        named = re.fullmatch(r"`(tests/\S+\.py)`, `(test_\w+)`", survivor.why)
        assert named
        assert ("", named[2]) in functions(named[1])
