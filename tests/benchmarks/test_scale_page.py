"""The page about scale says what was measured, and its picture shows it: both are made from the data."""

from __future__ import annotations

import json
import math
from xml.etree import ElementTree

import pytest

from benchmarks.scale import DATA, DOCS, SIZES
from benchmarks.scale_page import PICTURE, WHAT, exponent, page, picture


@pytest.fixture(scope="module")
def data() -> dict[str, object]:
    found: dict[str, object] = json.loads(DATA.read_text(encoding="utf-8"))
    return found


def test_page_and_picture_are_those_of_the_data(data: dict[str, object]) -> None:
    """After new data: `python -m benchmarks.scale --page`."""
    assert (DOCS / "scale.md").read_text(encoding="utf-8") == page(data)
    assert (DOCS / PICTURE).read_text(encoding="utf-8") == picture(data)


def test_every_size_was_measured_in_every_way(data: dict[str, object]) -> None:
    curves = data["curves"]
    assert isinstance(curves, dict)
    assert data["sizes"] == list(SIZES)
    assert set(curves) == set(WHAT)
    assert all(len(curve) == len(SIZES) and min(curve) > 0 for curve in curves.values())


def test_the_picture_is_one_that_can_be_shown(data: dict[str, object]) -> None:
    """Given the picture, then it is XML with a line for each curve and one for n log n in both plots."""
    lines = ElementTree.fromstring(picture(data)).iter("{http://www.w3.org/2000/svg}polyline")
    assert len(list(lines)) == len(WHAT) + 2


@pytest.mark.parametrize("power", [0.0, 1.0, 2.0])
def test_the_exponent_is_that_of_the_curve(power: float) -> None:
    sizes = (20, 600, 2_000, 6_000, 20_000)
    assert math.isclose(exponent(sizes, [9.0, *(3 * size**power for size in sizes[1:])]), power, abs_tol=1e-9)


def test_nothing_that_was_measured_grows_faster_than_n_log_n(data: dict[str, object]) -> None:
    """Given the curves, then none is steeper than n log n over the sizes fitted, nor over the last step by much.

    It sees what happens within one call in C, which a count of calls does not; what is quadratic stands near 2 at last.
    Both have room for a busy machine.
    """
    curves = data["curves"]
    assert isinstance(curves, dict)
    assert {name: found for name, curve in curves.items() if (found := exponent(SIZES, curve)) > 1.25} == {}
    last = {name: exponent(SIZES[-2:], curve[-2:]) for name, curve in curves.items()}
    assert {name: found for name, found in last.items() if found > 1.5} == {}
