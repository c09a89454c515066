"""Samenstellen: single items by tick, and each category edited in a form made from the model."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.editing import EDITABLE
from oso_desktop.dossier.items import ItemRef
from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_handover_rows import RecordRow
from oso_desktop.qt.dossier_items import ItemList
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.reading_order import go_to_next
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.demo import demo_document
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, click, opened, settled


def items_of(page: DossierPage, category: Category) -> ItemList:
    row = page.compose.row(category)
    row.form.showContent.setChecked(True)
    return row.form.items


def turn(items: ItemList, ref: ItemRef, on: bool) -> None:
    item = items.item_of(ref)
    assert item is not None
    assert item.flags() & Qt.ItemFlag.ItemIsUserCheckable
    item.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def refs(page: DossierPage, category: Category) -> list[ItemRef]:
    return [line.ref for line in page.desk.current.overview.items if line.category is category]


def address_of_a_guardian(page: DossierPage) -> ItemRef:
    """Something that no rule asks for."""
    return next(ref for ref in refs(page, Category.OUDERSVERZORGERS) if ref.path.endswith("/adres"))


def field(page: DossierPage, attr: str) -> QLineEdit:
    """The field of the first form on show in which an attribute of its block is typed."""
    found = page.compose.editor.editors()[0].form.view(attr).findChild(QLineEdit)
    assert found is not None
    return found


def test_one_item_is_left_out_shown_as_such_and_taken_along_again(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    category = Category.OUDERSVERZORGERS
    first = address_of_a_guardian(page)
    items = items_of(page, category)

    turn(items, first, on=False)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.left_out == {first}
    form = page.compose.row(category).form
    assert form.leftOutLabel.text().startswith("Weggelaten: ")
    assert form.leftOutLabel.isVisible()
    item = items.item_of(first)
    assert item is not None
    assert item.text(1) == "weggelaten"
    told = next(
        row.form.smallLabel.text()
        for row in page.handover.findChildren(RecordRow)
        if row.form.textLabel.text() == category.label
    )
    assert form.leftOutLabel.text() in told.splitlines()

    turn(items, first, on=True)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.left_out == frozenset()
    assert not form.leftOutLabel.isVisible()


def test_no_row_cuts_off_a_button_or_a_tick(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh(files=("opp",)), "samenstellen")
    items = items_of(page, Category.OUDERSVERZORGERS)
    rows = [page.compose.row(category) for category in Category]
    buttons = [
        each for row in rows for each in row.findChildren(QAbstractButton) if each.isVisible() and each.text()
    ]

    assert len(buttons) > len(rows)
    qtbot.waitUntil(lambda: all(each.height() >= each.sizeHint().height() for each in buttons))
    first = items.topLevelItem(0)
    assert items.visualItemRect(first).height() >= 24


def test_items_of_a_category_that_stays_here_have_no_tick(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    items = items_of(page, Category.VERZUIM)
    found = [items.item_of(ref) for ref in refs(page, Category.VERZUIM)]
    assert found
    assert all(item and not item.flags() & Qt.ItemFlag.ItemIsUserCheckable for item in found)
    click(qtbot, page.compose.row(Category.VERZUIM).form.goes)
    settled(page, qtbot)
    assert any(
        item.flags() & Qt.ItemFlag.ItemIsUserCheckable
        for ref in refs(page, Category.VERZUIM)
        if (item := items.item_of(ref)) is not None
    )


def test_something_left_out_that_changed_asks_for_a_new_look(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    assert not page.compose.form.lostFrame.isVisible()
    turn(items_of(page, Category.OUDERSVERZORGERS), address_of_a_guardian(page), on=False)
    settled(page, qtbot)
    student = dossiers.view(school, dossier_id).student
    with school.change(Right.IMPORT, "nieuw bestand", student.id) as unit:
        unit.students.save(
            replace(student, guardians=(), record=replace(student.record, verzorgersaansprakelijk=None))
        )
    page.reload()
    settled(page, qtbot)
    assert page.compose.form.lostFrame.isVisible()

    click(qtbot, page.compose.form.lostButton)
    settled(page, qtbot)

    assert not page.compose.form.lostFrame.isVisible()
    assert dossiers.view(school, dossier_id).dossier.left_out == frozenset()


def test_every_category_has_its_form(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    editor = page.compose.editor
    for category in EDITABLE - {Category.BIJLAGEDOCS}:
        page.compose.edit(category)
        assert editor.isVisible()
        assert editor.editors()
        assert editor.form.headingLabel.text() == category.label
        editor.form.backButton.click()
        assert not editor.isVisible()


def test_inzage_and_attachments_have_a_tab_of_their_own(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    for category, tab in ((Category.OUDERINZAGE, Place.INZAGE), (Category.BIJLAGEDOCS, Place.ATTACHMENTS)):
        page.show_tab("samenstellen")
        page.compose.row(category).form.editButton.click()
        assert page.current_tab == tab.value


def test_tab_goes_from_the_heading_through_all_forms_to_the_buttons(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    page.compose.row(Category.OUDERSVERZORGERS).form.editButton.click()
    editor = page.compose.editor
    assert len(editor.editors()) > 1
    assert editor.form.backButton.hasFocus()
    QApplication.processEvents()
    passed: list[QWidget] = []

    while not editor.form.saveButton.hasFocus():
        here = page.focusWidget()
        assert here is not None
        assert here not in passed
        passed.append(here)
        assert go_to_next(page, forward=True)

    assert passed[0] is editor.form.backButton
    through = [
        next(number for number, form in enumerate(editor.editors()) if form.isAncestorOf(each))
        for each in passed[1:]
    ]
    assert through == sorted(through)
    assert set(through) == set(range(len(editor.editors())))


def test_what_is_typed_is_kept_stored_and_shown(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    page.compose.row(Category.LEERLING).form.editButton.click()
    editor = page.compose.editor
    calling = field(page, "roepnaam")
    calling.setFocus()
    calling.clear()
    qtbot.keyClicks(calling, "Daantje")
    assert editor.form.stateLabel.text() == "Nog niet bewaard."

    editor.form.backButton.click()
    assert page.compose.row(Category.LEERLING).form.editButton.text() == "Verder typen"
    assert dossiers.view(school, dossier_id).student.record.roepnaam != "Daantje"
    opened(page, qtbot, fresh(name="Noor Bakker"), "samenstellen")
    assert page.compose.row(Category.LEERLING).form.editButton.text() == "Bewerken"

    opened(page, qtbot, dossier_id, "samenstellen")
    page.compose.row(Category.LEERLING).form.editButton.click()
    assert field(page, "roepnaam").text() == "Daantje"
    assert editor.form.keptHint.isVisible()
    click(qtbot, editor.form.saveButton)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).student.record.roepnaam == "Daantje"
    assert not editor.isVisible()
    assert page.compose.row(Category.LEERLING).form.editButton.text() == "Bewerken"


def test_what_cannot_be_stored_is_said_at_the_field_and_nothing_is_stored(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    before = dossiers.view(school, dossier_id).student
    page.compose.edit(Category.LEERLING)
    editor = page.compose.editor
    surname = field(page, "achternaam")
    surname.selectAll()
    qtbot.keyClick(surname, Qt.Key.Key_Delete)

    editor.save()

    assert "Achternaam" in editor.form.problem.text()
    assert editor.isVisible()
    settled(page, qtbot)
    assert dossiers.view(school, dossier_id).student == before


def test_not_storing_forgets_what_was_typed(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    page.compose.edit(Category.LEERLING)
    editor = page.compose.editor
    field(page, "roepnaam").setFocus()
    qtbot.keyClicks(field(page, "roepnaam"), "x")
    click(qtbot, editor.form.cancelButton)
    page.compose.edit(Category.LEERLING)
    assert not editor.unsaved
    assert not editor.form.keptHint.isVisible()


def test_what_was_stored_waits_no_longer_also_after_a_look_at_another_tab(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    editor, row = page.compose.editor, page.compose.row(Category.LEERLING)
    row.form.editButton.click()
    qtbot.keyClicks(field(page, "roepnaam"), "tje")
    page.show_tab("gegevens")
    page.show_tab("samenstellen")
    assert editor.isVisible()
    assert editor.waiting() == (f"{page.form.nameLabel.text()}, {Category.LEERLING.label}",)

    editor.save()
    settled(page, qtbot)

    assert editor.waiting() == ()
    assert row.form.editButton.text() == "Bewerken"
    row.form.editButton.click()
    assert not editor.unsaved


def test_what_waits_to_be_stored_is_said_where_the_choice_is_confirmed(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    page.compose.edit(Category.LEERLING)
    qtbot.keyClicks(field(page, "roepnaam"), "tje")
    page.compose.editor.form.backButton.click()
    assert Category.LEERLING.label in page.compose.form.confirmState.text()
    page.compose.edit(Category.LEERLING)
    page.compose.editor.cancel()
    assert Category.LEERLING.label not in page.compose.form.confirmState.text()


def test_a_reason_leads_to_its_very_field(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh(), "samenstellen")
    page.compose.edit(Category.LEERLING)
    number = field(page, "leerlingid")
    number.setFocus()
    number.selectAll()
    qtbot.keyClick(number, Qt.Key.Key_Delete)
    page.compose.editor.save()
    settled(page, qtbot)
    page.show_tab("overdragen")
    (row,) = [row for row in page.handover.reason_rows() if row.reason.location.endswith("/leerlingid[1]")]

    row.form.goButton.click()

    assert page.current_tab == "samenstellen"
    assert page.compose.editor.category is Category.LEERLING
    qtbot.waitUntil(lambda: field(page, "leerlingid").hasFocus())


def test_an_empty_part_leads_to_its_form_and_guardians_to_where_they_are_added(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    student = dossiers.view(school, dossier_id).student
    with school.change(Right.IMPORT, "leeg", student.id) as unit:
        record = replace(student.record, verzorgersaansprakelijk=None, overstapadvies=None)
        unit.students.save(replace(student, guardians=(), record=record))
    opened(page, qtbot, dossier_id, "overdragen")
    rows = {row.reason.category: row for row in page.handover.reason_rows() if not row.reason.location}

    click(qtbot, rows[Category.OVERSTAPADVIES].form.goButton)
    assert page.current_tab == "samenstellen"
    assert page.compose.editor.category is Category.OVERSTAPADVIES
    page.compose.editor.cancel()
    page.show_tab("overdragen")
    click(qtbot, rows[Category.OUDERSVERZORGERS].form.goButton)
    assert page.current_tab == "gegevens"


def test_the_number_that_is_missing_can_be_typed_where_the_reason_leads(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """A pupil has either of two numbers; the reason names one, and that one is then chosen."""
    dossier_id = fresh()
    student = dossiers.view(school, dossier_id).student
    with school.change(Right.IMPORT, "leeg", student.id) as unit:
        unit.students.save(replace(student, record=replace(student.record, bsn=None, onderwijsnummer=None)))
    opened(page, qtbot, dossier_id, "overdragen")
    (row,) = [row for row in page.handover.reason_rows() if row.reason.location.endswith("/bsn[1]")]

    click(qtbot, row.form.goButton)

    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Burgerservicenummer"
    assert not page.compose.editor.unsaved


def test_a_save_that_ends_when_another_pupil_is_on_show_leaves_nothing_waiting(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id, other = fresh(), fresh(name="Noor Bakker")
    opened(page, qtbot, dossier_id, "samenstellen")
    page.compose.edit(Category.LEERLING)
    field(page, "roepnaam").selectAll()
    qtbot.keyClicks(field(page, "roepnaam"), "Daniel")
    page.compose.editor.save()
    page.show_dossier(other)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).student.record.roepnaam == "Daniel"
    assert page.compose.editor.waiting() == ()
    opened(page, qtbot, dossier_id, "samenstellen")
    assert page.compose.row(Category.LEERLING).form.editButton.text() == "Bewerken"


def test_two_attachments_of_one_name_are_told_apart_in_a_form(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh(files=("opp", "rapport"))
    student = dossiers.view(school, dossier_id).student.id
    attachments.add(school, student, "opp nieuw.pdf", demo_document("opp"), kind_key="opp")
    opened(page, qtbot, dossier_id, "samenstellen")
    page.compose.edit(Category.ONDERWIJSONDERSTEUNING)
    choices = {
        box.itemText(number)
        for box in page.compose.editor.findChildren(QComboBox)
        for number in range(box.count())
        if "(OPP)" in box.itemText(number)
    }
    assert len(choices) == 2
    assert all(choice.endswith(".pdf)") for choice in choices)
