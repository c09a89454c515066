"""What stands in a layout, in its order.

A layout is never asked for its items (`QLayout.itemAt`): Python goes on knowing such an item by its address after Qt
has thrown it away with its widget. A widget that is made at that address later is known by it twice, and when it goes
the program ends in the middle of the work.
"""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QWidget


def parts_in(layout: QLayout) -> list[tuple[int, QWidget | QLayout]]:
    """The widgets and layouts that stand directly in a layout, each with its place among the items."""
    around = layout.parentWidget()
    near = [] if around is None else around.children()
    found: list[tuple[int, QWidget | QLayout]] = [
        (at, each) for each in near if isinstance(each, QWidget) and (at := layout.indexOf(each)) >= 0
    ]
    found += [
        (at, each)
        for each in layout.children()
        if isinstance(each, QLayout) and (at := layout.indexOf(each)) >= 0
    ]
    return sorted(found, key=lambda part: part[0])


def widgets_in(layout: QLayout) -> list[QWidget]:
    """The widgets that stand directly in a layout."""
    return [part for _, part in parts_in(layout) if isinstance(part, QWidget)]
