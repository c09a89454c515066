"""What a person at a large school waits for on the screen: a key in the search field, and another page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from benchmarks.measure import Contender, Sizes, timed
from benchmarks.schools import school

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from oso_desktop.qt.main_window import MainWindow


@contextmanager
def window_of(sizes: Sizes) -> Iterator[MainWindow]:
    """The program's window on a large school, at work and drawn, without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from oso_desktop.qt.application import make_application  # noqa: PLC0415 - Qt looks for its screen when it is loaded
    from oso_desktop.qt.main_window import MainWindow  # noqa: PLC0415 - see above
    from oso_desktop.qt.operations import Operations  # noqa: PLC0415 - see above

    with school(pupils=sizes.pupils, dossiers=sizes.in_process) as made:
        make_application(unseen=True)
        operations = Operations()
        window = MainWindow(operations)
        window.resize(1366, 768)
        window.show()
        try:
            window.open_workspace(made.workspace)
            window.open_students()
            at_rest(window)
            if window.students_page.model.rowCount() != sizes.pupils:
                raise AssertionError("not everybody is on the list")
            yield window
        finally:
            window.close()
            operations.shut_down()


def at_rest(window: MainWindow) -> None:
    """Waits until everything that was asked for is read and shown."""
    from oso_desktop.qt.screenshots import settle  # noqa: PLC0415 - brings Qt along

    settle(window)


def drawn() -> None:
    """What was asked of the screen until now is on it."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - brings Qt along

    QApplication.processEvents()


def names_alone(window: MainWindow) -> tuple[list[str], QWidget]:
    """What the search looks in, a text each, and a window of the same size to show them in."""
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - brings Qt along

    model = window.students_page.model
    bare = QWidget()
    bare.resize(window.size())
    return [model.row(number).student.list_name for number in range(model.rowCount())], bare


def once(work: Contender, before: Contender) -> Contender:
    """Only `work` is timed; `before` makes it the same each time."""

    def run(number: int) -> float:
        before(number)
        return timed(work)(number)

    return run
