"""A table of what was read from the store: searched without accents, sorted as Dutch is, and told in words as well."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from oso_desktop.qt.row_table import RowColumn, RowProxy, RowTable
from oso_desktop.qt.theme import Tone

Role = Qt.ItemDataRole


@dataclass(frozen=True)
class Thing:
    """Something with a name, and how far it is."""

    name: str
    state: str = "klaar"


ORDER = ("nieuw", "bezig", "klaar")
NAME, STATE = 0, 1


@pytest.fixture
def table(qapp: QApplication) -> RowTable[Thing]:
    return RowTable(
        (
            RowColumn(head="Naam", text=lambda thing: thing.name),
            RowColumn(
                head="Stand",
                text=lambda thing: thing.state,
                look=lambda thing: ("circle", Tone.INFO if thing.state == "nieuw" else Tone.GOOD),
                rank=lambda thing: ORDER.index(thing.state),
            ),
        ),
        lambda thing: thing.name,
        qapp,
    )


@pytest.fixture
def proxy(table: RowTable[Thing]) -> RowProxy[Thing]:
    return RowProxy(table, lambda thing: f"{thing.name} {thing.state}", table)


def names(proxy: RowProxy[Thing]) -> list[str]:
    return [proxy.row(number).name for number in range(proxy.rowCount())]


def test_it_is_a_table_as_qt_expects_one(table: RowTable[Thing], proxy: RowProxy[Thing]) -> None:
    for model in (table, proxy):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    table.show([Thing("a"), Thing("b")])
    proxy.search("a")
    proxy.sort(NAME)
    table.show([])


def test_a_state_is_told_by_a_word_an_icon_and_a_colour(table: RowTable[Thing]) -> None:
    """UI.md: never by colour alone; what a reader of the screen says has the head with it."""
    table.show([Thing("Zeeduin", "nieuw"), Thing("", "klaar")])
    name, state = table.index(0, NAME), table.index(0, STATE)
    assert state.data(Role.DisplayRole) == "nieuw"
    assert state.data(Role.DecorationRole) is not None
    assert state.data(Role.ForegroundRole) != table.index(1, STATE).data(Role.ForegroundRole)
    assert name.data(Role.DecorationRole) is None
    assert state.data(Role.AccessibleTextRole) == "Stand: nieuw"
    assert table.index(1, NAME).data(Role.AccessibleTextRole) == "Naam: leeg"
    assert table.row_of("Zeeduin") == 0
    assert table.row_of("weg") == -1


def test_rows_are_found_by_any_letters_and_stand_in_dutch_order(
    table: RowTable[Thing], proxy: RowProxy[Thing]
) -> None:
    """UI.md: search as you type, without regard to accents; a state has an order of its own."""
    table.show([Thing("zeeland", "bezig"), Thing("Groep 10"), Thing("Ötter", "nieuw"), Thing("Groep 9")])
    proxy.sort(NAME)
    assert names(proxy) == ["Groep 9", "Groep 10", "Ötter", "zeeland"]
    proxy.sort(STATE)
    assert [proxy.row(number).state for number in range(4)] == ["nieuw", "bezig", "klaar", "klaar"]
    for typed, found in (("otter", ["Ötter"]), ("groep KLAAR 9", ["Groep 9"]), ("niets", [])):
        proxy.search(typed)
        assert names(proxy) == found
