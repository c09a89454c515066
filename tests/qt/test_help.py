"""The help behind F1: it brings the page that belongs to the work, over everything, and the work back as it was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QImage, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.errors import OsoError
from oso_desktop.qt.entrance import Entrance
from oso_desktop.qt.help_manual import CARD, found, in_manual, manual_pages
from oso_desktop.qt.help_page import HelpPage
from oso_desktop.qt.help_places import INDEX, PAGE_OF
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.lock_page import LockPage
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import WIDE, Scheme, color, theme
from oso_desktop.services.dossiers import rows
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.test_mnemonics import clashes

MARKDOWN = QTextDocument.ResourceType.MarkdownResource.value


@pytest.fixture
def empty(operations: Operations, qtbot: QtBot) -> MainWindow:
    """A window without a store."""
    window = MainWindow(operations)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def window(empty: MainWindow, workspace: Workspace, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window on the demo school."""
    empty.open_workspace(workspace)
    settle(empty, qtbot)
    yield empty
    settle(empty, qtbot)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.operations.working)
    QApplication.processEvents()


def f1(window: MainWindow, qtbot: QtBot) -> HelpPage:
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_F1)
    assert window.help.on_show
    assert window.help.page is not None
    return window.help.page


def named(window: MainWindow, qtbot: QtBot) -> str:
    """The page that F1 brings; the help is closed again."""
    name = f1(window, qtbot).text.page
    window.help.close()
    return name


def test_each_page_of_the_window_has_its_own_page_of_the_manual(window: MainWindow, qtbot: QtBot) -> None:
    """UI.md: contextual help; every page that the rail leads to, and both tabs of Inzage & brieven."""
    seen = []
    for key in range(1, 7):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + key), Qt.KeyboardModifier.ControlModifier)
        settle(window, qtbot)
        page = window.form.pages.currentWidget()
        assert type(page).__name__ in PAGE_OF
        name = named(window, qtbot)
        assert in_manual(name) is not None
        seen.append(name)
    assert INDEX not in seen
    assert len(set(seen)) == 6
    window.open_letters()
    window.letters_page.form.tabs.setCurrentWidget(window.letters_page.slips)
    assert named(window, qtbot) == "12-strookjes.md"


def test_each_tab_of_beheer_has_a_page_of_the_manual(window: MainWindow, qtbot: QtBot) -> None:
    window.open_management()
    settle(window, qtbot)
    tabs = window.management_page.form.tabs
    names = {}
    for number in range(tabs.count()):
        tabs.setCurrentIndex(number)
        settle(window, qtbot)
        tab = tabs.widget(number)
        assert type(tab).__name__ in PAGE_OF or tab.objectName() in PAGE_OF
        names[tabs.tabText(number)] = named(window, qtbot)
    assert all(in_manual(name) is not None for name in names.values())
    assert names["Datalek"] == "30-datalek.md"
    assert len(set(names.values())) >= 9


def test_each_tab_of_a_dossier_has_a_page_of_the_manual(
    window: MainWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    dossier = next(row.dossier_id for row in rows(workspace) if row.dossier_id is not None)
    window.open_dossier(dossier)
    settle(window, qtbot)
    names = []
    for name in window.dossier_page.tab_names():
        window.dossier_page.show_tab(name)
        settle(window, qtbot)
        assert type(window.dossier_page.form.tabs.currentWidget()).__name__ in PAGE_OF
        names.append(named(window, qtbot))
    assert len(set(names)) == len(names) == 7


def test_every_name_that_has_a_page_is_a_widget_of_the_program() -> None:
    package = Path(__file__).resolve().parents[2] / "oso_desktop" / "qt"
    source = "\n".join(path.read_text("utf-8") for path in package.rglob("*.py"))
    for name, page in PAGE_OF.items():
        assert re.search(rf'^class {name}\(|setObjectName\(u"{name}"\)', source, re.MULTILINE), name
        assert in_manual(page) is not None, page


def test_help_comes_without_a_store_and_while_locked_and_goes_back(
    empty: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """The manual holds nothing of anybody: who cannot get in needs it most."""
    door = Entrance(empty.operations, tmp_path, MemoryKeychain, OsoError("Het gaat niet.", "Probeer iets."))
    lock = LockPage(Cause.IDLE, kept=False)
    for entrance, page in ((door, "32-als-er-iets-misgaat.md"), (lock, "26-vergrendelen-en-wachtwoorden.md")):
        empty.show_entrance(entrance)
        before = empty.focusWidget()
        shown = f1(empty, qtbot)
        assert shown.text.page == page
        qtbot.keyClick(shown.text, Qt.Key.Key_Escape)
        assert entrance.isVisible()
        assert empty.focusWidget() is before


def test_the_work_comes_back_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.open_students()
    settle(window, qtbot)
    field = window.students_page.form.search_edit
    field.setFocus()
    qtbot.keyClicks(field, "wis")
    page = f1(window, qtbot)
    assert page.text.page == "03-overstap-beginnen.md"
    qtbot.mouseClick(page.form.close_button, Qt.MouseButton.LeftButton)
    assert window.focusWidget() is field
    assert field.text() == "wis"


def test_another_page_of_the_program_puts_the_help_away(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.form.help_button, Qt.MouseButton.LeftButton)
    assert window.help.on_show
    window.open_students()
    assert not window.help.on_show
    assert window.students_page.isVisible()


def test_a_lock_takes_the_help_away_too(window: MainWindow, qtbot: QtBot) -> None:
    f1(window, qtbot)
    window.empty(Operations(parent=window))
    window.show_entrance(LockPage(Cause.IDLE, kept=False))
    settle(window, qtbot)
    assert not window.help.on_show
    assert named(window, qtbot) == "26-vergrendelen-en-wachtwoorden.md"
    window.operations.shut_down()


@pytest.fixture
def page(operations: Operations, qtbot: QtBot) -> HelpPage:
    page = HelpPage(lambda: operations)
    qtbot.addWidget(page)
    page.resize(1180, 720)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_back_and_forward_go_where_one_was(page: HelpPage, qtbot: QtBot) -> None:
    text, form = page.text, page.form
    assert not form.back_button.isEnabled()
    page.open_page("07-inzage.md")
    assert not form.back_button.isEnabled()
    text.verticalScrollBar().setValue(200)
    text.anchorClicked.emit(QUrl("12-strookjes.md"))
    text.anchorClicked.emit(QUrl("../begrippen.md"))
    assert [text.page, form.index_list.currentItem().text()] == ["../begrippen.md", "Begrippen"]
    assert not form.forward_button.isEnabled()
    qtbot.keyClick(text, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert text.page == "12-strookjes.md"
    form.back_button.click()
    assert (text.page, text.verticalScrollBar().value()) == ("07-inzage.md", 200)
    assert not form.back_button.isEnabled()
    qtbot.keyClick(form.index_list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert text.page == "12-strookjes.md"


def test_every_link_is_reached_by_tab_and_followed_by_enter(page: HelpPage, qtbot: QtBot) -> None:
    """UI.md: everything by keyboard."""
    page.open_page("07-inzage.md")
    reached = []
    for _ in range(20):
        qtbot.keyClick(page.text, Qt.Key.Key_Tab)
        if page.focusWidget() is not page.text:
            break
        reached.append(page.text.textCursor().charFormat().anchorHref())
    assert reached == re.findall(r"\]\((\d\d-[^)]*)\)", in_manual("07-inzage.md").read_text("utf-8"))  # type: ignore[union-attr]
    assert page.focusWidget() is page.form.print_button, "there is nothing to go back to yet"
    page.text.setFocus()
    qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    qtbot.keyClick(page.text, Qt.Key.Key_Return)
    assert page.text.page == "05-samenstellen.md"


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/",
        "http://example.org/x.md",
        "file:///etc/passwd",
        "../../pyproject.toml",
        "../security.md",
        "/security.md",
        "bestaat-niet.md",
    ],
)
def test_nothing_is_read_but_the_manual(page: HelpPage, link: str) -> None:
    """SECURITY: no network, and of the disk only what the program carries."""
    page.open_page("07-inzage.md")
    page.text.anchorClicked.emit(QUrl(link))
    assert page.text.page == "07-inzage.md"
    assert page.text.loadResource(MARKDOWN, QUrl(link)) is None


def test_searching_lists_the_pages_that_have_the_words_and_marks_them(page: HelpPage, qtbot: QtBot) -> None:
    page.open_page(INDEX)
    form = page.form
    assert form.index_list.count() == len(manual_pages())
    qtbot.keyClick(page.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is form.search_edit
    qtbot.keyClicks(form.search_edit, "DATALEK melden")
    listed = [form.index_list.item(row).text() for row in range(form.index_list.count())]
    assert listed[0] == "30. Een datalek"
    assert listed == [each.title for each in found("datalek melden")]
    assert all("datalek" in each.words and "melden" in each.words for each in found("datalek melden"))
    assert form.count_label.text() == f"Gevonden op {len(listed)} bladzijden"
    qtbot.keyClick(form.search_edit, Qt.Key.Key_Return)
    assert page.text.page == "30-datalek.md"
    marks = [mark.cursor.selectedText().casefold() for mark in page.text.extraSelections()]
    assert set(marks) == {"datalek", "melden"}
    qtbot.keyClick(page.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(form.search_edit, Qt.Key.Key_Down)
    assert page.focusWidget() is form.index_list
    qtbot.keyClick(form.index_list, Qt.Key.Key_Down)
    assert page.text.page == found("datalek melden")[1].name
    form.search_edit.setText("zzzz")
    assert form.index_list.count() == 0
    assert "Niets gevonden" in form.count_label.text()
    form.search_edit.clear()
    assert page.text.marked == 0


def test_accents_and_capitals_do_not_matter_in_searching() -> None:
    assert found("één keer") == found("EEN KEER")
    assert found("privacygevoelig herstelblad onzinwoord") == []


def test_pictures_are_as_wide_as_the_text_and_said_in_words(page: HelpPage) -> None:
    """WCAG 1.1.1: who does not see a picture reads what is in it."""
    page.open_page("07-inzage.md")
    document = page.text.document()
    image = page.text.loadResource(
        QTextDocument.ResourceType.ImageResource.value, QUrl("beeld/dossier-inzage.png")
    )
    assert isinstance(image, QImage)
    assert image.deviceIndependentSize().width() == page.text.lineWrapColumnOrWidth() - 2 * WIDE
    assert not document.find("De tab Inzage met een kaart per ouder").isNull()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST])
def test_links_have_the_colour_of_the_look_in_force(page: HelpPage, scheme: Scheme) -> None:
    page.open_page("07-inzage.md")
    try:
        theme().apply(scheme)
        cursor = page.text.document().find("taak 5")
        assert cursor.charFormat().foreground().color() == color("accent")
        assert cursor.charFormat().fontUnderline()
    finally:
        theme().apply(Scheme.LIGHT)


def test_no_page_is_wider_than_the_window_in_which_it_is_read(page: HelpPage, qtbot: QtBot) -> None:
    page.resize(911 - 60, 512)
    QApplication.processEvents()
    for each in manual_pages():
        page.text.open_page(each.name)
        assert page.text.horizontalScrollBar().maximum() == 0, each.name
        assert page.text.document().toPlainText().startswith(each.title), each.name


def test_all_of_it_has_a_name_and_no_two_letters_clash(page: HelpPage) -> None:
    """EN 301 549: no control without a name."""
    page.open_page(INDEX)
    for widget in page.findChildren(QWidget):
        focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus and widget.isVisible()
        inner = isinstance(widget.parentWidget(), QAbstractScrollArea | QLineEdit)
        if focusable and not inner:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget
    assert clashes(page) == {}


def test_the_quick_card_is_found_by_ctrl_k(window: MainWindow, qtbot: QtBot) -> None:
    window.find_anything()
    settle(window, qtbot)
    qtbot.keyClicks(window.finder.form.find_edit, "snelkaart")
    qtbot.keyClick(window.finder.form.find_edit, Qt.Key.Key_Return)
    assert window.help.on_show
    assert window.help.page is not None
    assert window.help.page.text.page == CARD
