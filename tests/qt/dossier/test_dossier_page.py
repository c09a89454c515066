"""The dossier page as a whole: reading, leaving, keyboard, names and room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.handover import freeze
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    Window,
    click,
    make_ready,
    opened,
    settled,
    shortcut,
    shortcuts_in,
    the_attachment,
)


def test_looking_without_changing_stores_nothing(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """Or inzage would be needed again for no reason (R107)."""
    dossier_id = fresh(files=("opp",))
    before = dossiers.view(school, dossier_id)

    page.show_dossier(dossier_id)
    for name in page.tab_names():
        page.show_tab(name)
        settled(page, qtbot)
    page.leave()
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id) == before


def test_an_answer_for_another_dossier_is_dropped(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    first, second = fresh("Daan de Boer"), fresh("Noor Bakker")

    page.show_dossier(first)
    page.show_dossier(second)
    settled(page, qtbot)

    assert page.form.nameLabel.text() == "Noor Bakker"
    assert page.desk.current.dossier.id == second


def test_a_change_that_was_refused_is_not_said_to_be_stored(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    said: list[str] = []

    def shown() -> list[str]:
        return [
            label.text() for label in page.findChildren(QLabel) if label.text() in ("Bewaard", "Bewaren…")
        ]

    def refuse(_: Workspace) -> None:
        raise OsoError("Dit gaat niet.", "Doe iets anders.")

    page.desk.change(lambda workspace: dossiers.confirm_choice(workspace, dossier_id), lambda _: None)
    settled(page, qtbot)
    assert shown() == ["Bewaard"]
    page.desk.change(refuse, lambda error: said.append(error.text))
    settled(page, qtbot)

    assert said == ["Dit gaat niet."]
    assert shown() == []


def test_a_dossier_that_cannot_be_read_leaves_nothing_of_the_one_before(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = fresh("Daan de Boer"), fresh("Noor Bakker")
    opened(page, qtbot, first, "samenstellen")

    with monkeypatch.context() as broken:
        broken.setattr(dossiers, "view", refuse)
        page.show_dossier(second)
        settled(page, qtbot)

    assert page.form.pageProblem.text() == "Er is iets stuk. Probeer het later."
    assert not page.form.tabs.isVisible()
    assert page.form.nameLabel.text() == ""
    page.reload()
    settled(page, qtbot)
    assert page.form.tabs.isVisible()
    assert not page.form.pageProblem.text()


def refuse(_workspace: Workspace, _dossier_id: DossierId) -> DossierView:
    raise OsoError("Er is iets stuk.", "Probeer het later.")


def test_an_answer_for_a_closed_page_is_dropped(window: Window, qtbot: QtBot, fresh: Fresh) -> None:
    page = DossierPage(window)
    page.show_dossier(fresh())

    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()

    qtbot.waitUntil(lambda: not window.operations.working)


def test_every_focusable_widget_has_a_name(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """EN 301 549: a screen reader can say what has the focus, on every tab, with everything opened."""
    dossier_id = fresh("Noor Bakker", files=("medisch", "opp"))
    opened(page, qtbot, dossier_id, "bijlagen")
    for kind in ("medisch", "opp"):
        form = page.attachments.row(the_attachment(school, dossier_id, kind)).form
        click(qtbot, form.goes)
        click(qtbot, form.describeButton)
    for card in page.inzage.cards().values():
        card.form.remarkButton.setChecked(True)
    page.pupil.add_guardian()
    settled(page, qtbot)

    nameless = []
    for name in page.tab_names():
        page.show_tab(name)
        for widget in page.findChildren(QWidget):
            if not widget.isVisible() or widget.focusProxy() is not None:
                continue
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                interface = QAccessible.queryAccessibleInterface(widget)
                if not interface.text(QAccessible.Text.Name).strip():
                    nameless.append(f"{name}: {type(widget).__name__} {widget.objectName()}")

    assert nameless == []


def test_no_two_shortcuts_of_a_tab_clash(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """With everything opened that a tab can open."""
    dossier_id = fresh("Noor Bakker", files=("opp",))
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(the_attachment(school, dossier_id)).form
    for button in (form.goes, form.describeButton, form.removeButton):
        click(qtbot, button)
    page.pupil.add_guardian()
    for card in page.inzage.cards().values():
        card.form.remarkButton.setChecked(True)
    settled(page, qtbot)
    page.attachments.unshown.offer(
        page.desk.current.attachments[0], page.desk.current.dossier.decision(AttachmentId(""))
    )
    bar = page.form.tabs.tabBar()
    fixed = [bar.tabText(number) for number in range(bar.count())] + [page.form.nextButton.text()]

    for name in page.tab_names():
        page.show_tab(name)
        keys = [key for text in fixed if (key := shortcut(text))]
        keys += shortcuts_in(page.form.tabs.currentWidget())
        assert sorted({key for key in keys if keys.count(key) > 1}) == [], name


def test_a_tab_has_one_primary_button_at_most(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """UI.md; in every state of the dossier, with everything opened."""
    dossier_id = fresh("Noor Bakker", files=("opp",))
    steps = (lambda: None, lambda: make_ready(school, dossier_id), lambda: freeze(school, dossier_id))
    for step in steps:
        step()
        opened(page, qtbot, dossier_id, "gegevens")
        page.pupil.add_guardian()
        for card in page.inzage.cards().values():
            card.form.remarkButton.setChecked(True)
        for name in page.tab_names():
            page.show_tab(name)
            found = [
                button.text()
                for button in page.findChildren(QPushButton)
                if button.isVisible() and button.isEnabled() and button.property("role") == "primary"
            ]
            assert len(found) <= 1, (name, found)


def test_another_pupil_begins_at_the_top_of_every_tab(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    first, second = fresh("Daan de Boer"), fresh("Noor Bakker")
    page.resize(840, 480)
    opened(page, qtbot, first, "samenstellen")
    bar = page.compose.form.scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())

    opened(page, qtbot, second, "samenstellen")

    assert bar.maximum() > 0
    assert bar.value() == 0


def test_the_keyboard_stays_in_the_dossier_after_saving(window: Window, qtbot: QtBot, fresh: Fresh) -> None:
    """EN 301 549: the button that was pressed is locked, and what is beside the page does not get its focus."""
    outer = QWidget()
    row = QHBoxLayout(outer)
    page = DossierPage(window)
    row.addWidget(page)
    row.addWidget(QPushButton("Leerlingen"))
    qtbot.addWidget(outer)
    with qtbot.waitExposed(outer):
        outer.show()
    opened(page, qtbot, fresh(), "samenstellen")

    click(qtbot, page.compose.form.confirmButton)
    settled(page, qtbot)

    assert not page.compose.form.confirmButton.isEnabled()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.isAncestorOf(focused)


def test_back_leads_to_the_list(page: DossierPage, window: Window, qtbot: QtBot, fresh: Fresh) -> None:
    opened(page, qtbot, fresh(), "bijlagen")

    click(qtbot, page.form.backButton)

    assert window.went_back == 1


def test_the_page_fits_a_small_laptop_at_150_percent(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """1366 by 768 at 150 % leaves 911 by 512 for the whole window; 150 % zoom must not cut anything off."""
    dossier_id = fresh("Noor Bakker", files=("medisch", "opp"))
    opened(page, qtbot, dossier_id, "bijlagen")
    form = page.attachments.row(the_attachment(school, dossier_id, "medisch")).form
    click(qtbot, form.goes)
    click(qtbot, form.describeButton)
    settled(page, qtbot)

    assert page.minimumSizeHint().width() <= 840
    assert page.minimumSizeHint().height() <= 440
    page.resize(840, 440)
    for tab, area in ((name, area) for name in page.tab_names() for area in scroll_areas(page, name)):
        content = area.widget()
        assert content.minimumSizeHint().width() <= area.viewport().width(), tab


def scroll_areas(page: DossierPage, name: str) -> list[QScrollArea]:
    """The scrolling parts of a tab, laid out."""
    page.show_tab(name)
    QApplication.sendPostedEvents()
    areas = page.form.tabs.currentWidget().findChildren(QScrollArea)
    return [area for area in areas if area.isVisible() and area.widget() is not None]
