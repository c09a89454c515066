"""What was handed over as a table that can be searched, sorted and narrowed; the state is icon, word and colour."""

from __future__ import annotations

from collections import Counter
from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject

from oso_desktop.dossier.handed_over import HandLine, HandState
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.row_table import RowColumn, RowProxy, RowTable
from oso_desktop.qt.theme import Tone

HAND_LOOKS: dict[HandState, tuple[str, Tone]] = {
    HandState.AGAIN: ("arrow-clockwise", Tone.WARN),
    HandState.TO_GIVE: ("package", Tone.INFO),
    HandState.ASKED: ("trash", Tone.WARN),
    HandState.UNDERWAY: ("hourglass-medium", Tone.INFO),
    HandState.ARRIVED: ("check-circle-fill", Tone.GOOD),
    HandState.DESTROYED: ("check-circle", Tone.NEUTRAL),
}
"""Icon and tone of each state."""


class Column(IntEnum):
    """What is told of a line."""

    NAME = 0
    GROUP = 1
    RECEIVER = 2
    WAY = 3
    DAY = 4
    STATE = 5


def way_words(line: HandLine) -> str:
    """How it went, with which version."""
    if line.delivery is None:
        return _tr("versie {n}").format(n=line.number)
    return _tr("{way}, versie {n}").format(way=on_screen(line.delivery.way.value), n=line.number)


def key_of(line: HandLine) -> str:
    """What tells a line from all others, also after it was read again."""
    return line.delivery.id if line.delivery is not None else f"versie {line.version_id}"


class PackagesModel(RowTable[HandLine]):
    """The lines as they were read last: what there is to do first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                RowColumn(head=_tr("Leerling"), text=lambda line: line.name),
                RowColumn(head=_tr("Groep"), text=lambda line: line.group),
                RowColumn(head=_tr("School"), text=lambda line: line.receiver.name),
                RowColumn(head=_tr("Hoe"), text=way_words),
                RowColumn(
                    head=_tr("Op"),
                    text=lambda line: day(line.delivery.on) if line.delivery is not None else "",
                    rank=lambda line: line.delivery.on.toordinal() if line.delivery is not None else 0,
                ),
                RowColumn(
                    head=_tr("Status"),
                    text=lambda line: on_screen(line.state.value),
                    look=lambda line: HAND_LOOKS[line.state],
                    rank=lambda line: list(HandState).index(line.state),
                ),
            ),
            key_of,
            parent,
        )

    def counts(self) -> Counter[HandState]:
        """How many lines there are in each state."""
        return Counter(line.state for line in self.rows)

    def awaited_with(self, line: HandLine) -> int:
        """How many hand-overs of which nothing was heard yet went in one file with this one, itself among them."""
        carrier = line.delivery.carrier_id if line.delivery is not None else ""
        return sum(
            bool(carrier)
            and each.awaited
            and each.delivery is not None
            and each.delivery.carrier_id == carrier
            for each in self.rows
        )


class PackagesProxy(RowProxy[HandLine]):
    """Shows the lines in one state, or all, in which all words occur."""

    def __init__(self, model: PackagesModel, parent: QObject | None = None) -> None:
        super().__init__(
            model, lambda line: f"{line.name} {line.group} {line.receiver.name} {line.receiver.brin}", parent
        )
        self.state: HandState | None = None

    def narrow(self, state: HandState | None) -> None:
        """Shows the lines in this state only; None: in any."""
        self.beginFilterChange()
        self.state = state
        self.endFilterChange()

    def kept(self, row: HandLine) -> bool:
        return self.state in (None, row.state)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Packages", text)
