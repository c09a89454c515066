"""From one page to another in the window of a large school."""

from __future__ import annotations

from benchmarks.measure import Figure, Sizes, take_turns
from benchmarks.on_screen import at_rest, drawn, names_alone, once, window_of

NAME = "switch"


def measured(sizes: Sizes) -> Figure:
    """Goes through the six pages of the rail, each of which was open before, and between two bare tables."""
    with window_of(sizes) as window:
        from PySide6.QtCore import QStringListModel  # noqa: PLC0415 - only after the screenless platform was chosen
        from PySide6.QtWidgets import QStackedLayout, QTableView  # noqa: PLC0415 - see above

        pages = (
            window.open_todo,
            window.open_students,
            window.open_letters,
            window.open_packages,
            window.open_received,
            window.open_management,
        )
        for page in pages:
            page()
            at_rest(window)
        names, bare = names_alone(window)
        stack, model = QStackedLayout(bare), QStringListModel(names, bare)
        for _ in range(2):
            table = QTableView()
            table.setModel(model)
            stack.addWidget(table)
        bare.show()
        drawn()

        def ours_turns(number: int) -> float:
            pages[number % len(pages)]()
            drawn()
            return 0

        def bare_turns(number: int) -> float:
            stack.setCurrentIndex(number % 2)
            drawn()
            return 0

        def rest(_number: int) -> float:
            at_rest(window)
            return 0

        ours, floor = take_turns(sizes.rounds * len(pages), once(ours_turns, rest), once(bare_turns, rest))
        bare.close()
    return Figure(
        name=NAME,
        what=f"to another page until it is drawn, {sizes.pupils} pupils; the goal is 50 ms",
        floor_is="from one bare table of their names to another",
        unit="ms",
        ours=ours,
        floor=floor,
    )
