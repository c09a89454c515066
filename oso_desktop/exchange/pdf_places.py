"""Where things stand on a page of a PDF: its boxes, and rectangles through the matrices that place them."""

from __future__ import annotations

from collections.abc import Iterable
from math import inf
from typing import Any, Final

from pikepdf import Array, Object

Matrix = tuple[float, float, float, float, float, float]
"""As PDF writes one: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

UNIT: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
UNIT_SQUARE: Final[Box] = (0.0, 0.0, 1.0, 1.0)
"""What a picture fills before it is placed."""

EVERYWHERE: Final[Box] = (-inf, -inf, inf, inf)

_DEEPEST: Final = 60


def inherited(page: Object, key: str) -> Any:
    """A page's own value, or that of the branch of the tree on which it hangs."""
    node: Any = page
    for _ in range(_DEEPEST):
        if key in node:
            return node[key]
        if "/Parent" not in node:
            return None
        node = node["/Parent"]
    return None


def visible_box(page: Object) -> Box:
    """What of the page is seen."""
    media = rectangle(inherited(page, "/MediaBox")) or (0.0, 0.0, 612.0, 792.0)
    crop = rectangle(inherited(page, "/CropBox")) or media
    return max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])


def rectangle(value: Any) -> Box | None:
    """A rectangle as PDF writes one, whichever corners it names; None for what is none."""
    if not isinstance(value, Array) or len(value) != 4:
        return None
    one, two, three, four = (float(number) for number in value)
    return min(one, three), min(two, four), max(one, three), max(two, four)


def numbers(values: Iterable[Any]) -> Matrix:
    """A matrix as PDF writes one; raises ValueError for what is none."""
    found = tuple(float(value) for value in values)
    if len(found) != 6:
        msg = "a matrix has six numbers"
        raise ValueError(msg)
    return found


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does first `inner`, then `outer`."""
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def placed(corners: Box, matrix: Matrix) -> Box:
    """The smallest upright rectangle around another one, once that is placed."""
    a, b, c, d, e, f = matrix
    spots = [
        (a * x + c * y + e, b * x + d * y + f)
        for x in (corners[0], corners[2])
        for y in (corners[1], corners[3])
    ]
    return (
        min(x for x, _ in spots),
        min(y for _, y in spots),
        max(x for x, _ in spots),
        max(y for _, y in spots),
    )


def sticks_out(found: Box, box: Box, much: float) -> bool:
    """Whether a rectangle reaches out of a box by more than this part of the box's side."""
    wide, high = (box[2] - box[0]) * much, (box[3] - box[1]) * much
    return (
        found[0] < box[0] - wide
        or found[1] < box[1] - high
        or found[2] > box[2] + wide
        or found[3] > box[3] + high
    )
