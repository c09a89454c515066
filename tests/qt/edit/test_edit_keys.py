"""Forms by keys and by ear: tables, the order of Tab, names of everything, and the explanation under F1."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.gegevensset.model import (
    Cijferlijst,
    CijferlijstGroep,
    CijferlijstTypelijst,
    Huisarts,
    Leerling,
    Onderwijsondersteuning,
    Score,
    Stage,
)
from oso_desktop.qt.edit_block import BlockEditor, RecordForm
from oso_desktop.qt.edit_group import GroupView
from oso_desktop.qt.edit_rows_table import RowsTable
from oso_desktop.qt.edit_table import TableView
from oso_desktop.qt.reading_order import go_to_next
from tests.qt.edit.blocks import arbitrary
from tests.qt.edit.desk import Shown, field, focused, lines, name_of, press, retype, said, shows, unfold

PUPIL = Leerling(
    achternaam="Proef", stage=(Stage(functierol="bakker"), Stage(functierol="smid"), Stage(functierol="kok"))
)


def stages(editor: BlockEditor) -> tuple[TableView, RowsTable]:
    view = editor.form.view("stage")
    assert isinstance(view, TableView)
    assert view.table is not None
    return view, view.table


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2])
def test_a_key_opens_the_row_below_the_table(key: Qt.Key, shown: Shown) -> None:
    editor = shown(Leerling, PUPIL, only={"stage"})
    view, table = stages(editor)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)

    QTest.keyClick(table, key)

    assert view.form is not None
    assert focused().accessibleName() == "Begindatum"
    retype(field(view.form, "functierol"), "edelsmid")
    assert view.model.cell(1, 3) == "edelsmid"
    assert isinstance(editor.value(), Leerling)
    assert editor.value().stage[1] == Stage(functierol="edelsmid")  # type: ignore[union-attr]
    press(view.close_button)
    assert view.form is None
    assert focused() is table


def test_delete_takes_away_at_once_and_what_was_taken_away_can_be_put_back(shown: Shown) -> None:
    editor = shown(Leerling, PUPIL, only={"stage"})
    _view, table = stages(editor)
    table.setFocus()
    table.selectRow(1)

    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert editor.value() == Leerling(achternaam="Proef", stage=(PUPIL.stage[0], PUPIL.stage[2]))
    assert name_of(focused()) == "Terugzetten"
    press(focused())

    assert editor.value() is PUPIL
    assert focused() is table
    assert table.currentIndex().row() == 1


def test_tab_goes_on_from_an_answer_that_was_changed_after_something_was_added(shown: Shown) -> None:
    pupil = Leerling(achternaam="P", adresgeheim=False)
    editor = shown(Leerling, pupil, only={"roepnaam", "adresgeheim", "leerlingid", "huisarts"})
    group = editor.form.view("huisarts")
    assert isinstance(group, GroupView)
    _yes, no, *_rest = field(editor.form, "adresgeheim").input.fields()
    no.setFocus()
    press(group.add_button)  # the order of Tab is made anew
    QApplication.processEvents()
    QApplication.processEvents()
    no.setFocus()

    QTest.keyClick(no, Qt.Key.Key_Left)
    assert name_of(focused()) == "Geheim adres: ja"

    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert name_of(focused()) == "Leerlingnummer van de school"
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert name_of(focused()) == "Roepnaam"


def test_a_new_row_is_not_said_to_be_empty_before_somebody_was_there(shown: Shown) -> None:
    editor = shown(Leerling, Leerling(achternaam="P"), only={"adreslijst"})
    view = editor.form.view("adreslijst")
    assert isinstance(view, TableView)

    press(view.add_button)

    assert focused().accessibleName() == "Soort adres, verplicht"
    assert lines(editor) == []
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert len(lines(editor)) == 1


def test_a_new_row_that_stays_empty_is_gone_when_it_is_closed(shown: Shown) -> None:
    editor = shown(Leerling, PUPIL, only={"stage"})
    view, table = stages(editor)

    press(view.add_button)
    assert table.model().rowCount() == 4
    assert view.model.cell(3, 0) == "nog leeg"
    press(view.close_button)

    assert table.model().rowCount() == 3
    assert editor.value() is PUPIL


def test_subjects_of_a_report_card_can_be_put_in_another_order(shown: Shown) -> None:
    """Their order is that of the file; of other rows the order means nothing."""
    groups = tuple(
        CijferlijstGroep(naam=name, score=(Score(waarde=mark),))
        for name, mark in (("taal", "7"), ("rekenen", "8"))
    )
    card = Cijferlijst(jaargroep="8", cijferlijstTypelijst=CijferlijstTypelijst(groep=groups))
    editor = shown(Cijferlijst, card)
    view = editor.form.view("cijferlijstTypelijst")
    assert isinstance(view, TableView)
    assert view.table is not None
    view.table.selectRow(1)

    press(view.up_button)

    now = editor.value()
    assert isinstance(now, Cijferlijst)
    assert now.cijferlijstTypelijst.groep == groups[::-1]
    assert view.table.currentIndex().row() == 0
    press(view.down_button)
    assert editor.value() is card
    other, _table = stages(shown(Leerling, PUPIL, only={"stage"}))
    assert not other.up_button.isVisible()


def tab_order(editor: BlockEditor) -> list[QWidget]:
    """Where the window that an editor is in would take Tab in it, from the first field until it is there again."""
    if (here := editor.focusWidget()) is not None:
        here.clearFocus()
    found: list[QWidget] = []
    while go_to_next(editor, forward=True):
        here = editor.focusWidget()
        assert here is not None
        if here in found:
            break
        found.append(here)
    return found


def test_tab_goes_through_the_form_as_it_reads_also_in_what_was_opened_later(
    shown: Shown, qtbot: QtBot
) -> None:
    editor = shown(
        Leerling, Leerling(achternaam="P", huisarts=Huisarts(achternaam="Visser"), stage=PUPIL.stage)
    )
    group, (view, table) = editor.form.view("huisarts"), stages(editor)
    assert isinstance(group, GroupView)
    group.fold.setChecked(True)
    table.selectRow(0)
    view.open_row()
    QApplication.processEvents()
    QApplication.processEvents()

    order = tab_order(editor)

    places = [each.mapTo(editor, each.rect().topLeft()) for each in order]
    rows = [(place.y() // 24, place.x()) for place in places]
    assert len(order) > 40
    steps = [(after[0] - before[0], after[1] - before[1]) for before, after in pairwise(rows)]
    assert [step for step in steps if step[0] < -2 and step[1] <= 0] == []  # up only to the next column
    names = [name_of(each) for each in order]
    assert (
        names.index("Huisarts: inklappen") < names.index("Achternaam, verplicht", 20) < names.index("Stage")
    )


@pytest.mark.parametrize("block", [Leerling, Onderwijsondersteuning, Cijferlijst])
def test_everything_that_takes_the_keyboard_has_a_name(block: type, shown: Shown) -> None:
    editor = shown(block, arbitrary(block, random.Random(3), likely=0.5))
    unfold(editor.form, deep=1)
    QApplication.processEvents()

    reached = [
        each
        for each in editor.findChildren(QWidget)
        if each.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and shows(each, editor)
        and each.focusProxy() is None
        and each.window() is editor.window()  # the lists under a field are windows of their own
        and not isinstance(each.parentWidget(), QLineEdit)
        and not each.objectName().startswith("qt_")
    ]

    assert [each for each in reached if not name_of(each)] == []
    assert len(reached) > 15


def test_f1_in_a_field_explains_it_and_a_screen_reader_hears_it_at_once(shown: Shown) -> None:
    editor = shown(Leerling, Leerling(achternaam="Proef"))
    view = field(editor.form, "adresgeheim")
    assert view.head is not None
    assert view.head.help is not None
    button = view.input.fields()[0]
    explanation = view.value.member.facts.help or ""
    assert explanation in said(button)
    assert "Privacygevoelig" in said(button)
    button.setFocus()

    QTest.keyClick(button, Qt.Key.Key_F1)
    assert view.head.help.isChecked()
    assert view.manual is not None, "from the explanation a way leads on to the manual"
    assert view.manual.isVisible()
    QTest.keyClick(button, Qt.Key.Key_F1)

    assert not view.head.help.isChecked()
    assert not view.manual.isVisible()
    assert "verplicht" in name_of(field(editor.form, "achternaam").input.fields()[0])


@pytest.mark.parametrize("width", [460, 700, 1180])
def test_nothing_needs_more_width_than_there_is(width: int, shown: Shown) -> None:
    editor = shown(Leerling, arbitrary(Leerling, random.Random(5), likely=0.4))
    unfold(editor.form, deep=0)
    window = editor.window()
    window.resize(width, 700)
    QApplication.processEvents()
    QApplication.processEvents()

    assert isinstance(editor.form, RecordForm)
    assert editor.form._columns == {460: 1, 700: 2, 1180: 3}[width]
    assert editor.minimumSizeHint().width() <= width


def test_a_row_higher_than_the_window_opens_at_its_beginning(shown: Shown, qtbot: QtBot) -> None:
    editor = shown(Leerling, PUPIL, only={"stage"}, visible=False)
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidget(editor)
    area.setWidgetResizable(True)
    area.resize(420, 160)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    view, _table = stages(editor)

    press(view.add_button)

    assert view.form is not None
    assert view.form.widget().height() > area.viewport().height()
    first = focused()
    qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())
    assert view.close_button.mapTo(area.viewport(), QPoint()).y() >= 0
