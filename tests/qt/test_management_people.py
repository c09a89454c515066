"""The tab Mensen: who comes, who goes, by what password, and the rights on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.services import people
from oso_desktop.services.workspace import Workspace
from tests.qt.test_management_page import settle
from tests.qt.test_management_ways import head, open_page  # noqa: F401 - the same head at the same page
from tests.services.quick import quick_passwords

COLLEAGUE = "B. Bedacht"
THEIRS, OWN = "vier losse woorden hier", "groene fiets bij water"


@pytest.fixture
def page(
    open_page: Callable[[Workspace], ManagementPage],  # noqa: F811 - a fixture by its name
    head: Workspace,  # noqa: F811 - see above
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> ManagementPage:
    """The tab, as the head sees it who works alone."""
    quick_passwords(monkeypatch)
    opened = open_page(head)
    opened.show_desk("mensen")
    settle(opened, qtbot)
    return opened


def names(page: ManagementPage) -> dict[str, bool]:
    """Everybody in the store, and whether they work here."""
    return {person.name: person.left is None for person in people.people(page.shell.workspace)}


def add(page: ManagementPage, qtbot: QtBot, own: str = OWN) -> None:
    form = page.people.form
    form.add_button.click()
    form.name_edit.setText(COLLEAGUE)
    form.role_combo.setCurrentIndex(form.role_combo.findData(Role.COUNSELLOR))
    for field, typed in (
        (form.new_edit, THEIRS),
        (form.again_edit, THEIRS),
        (form.own_edit, own),
        (form.own_again_edit, own),
    ):
        field.setText(typed)
    form.do_button.click()
    settle(page, qtbot)


def choose(page: ManagementPage, name: str) -> None:
    page.people.form.people_table.selectRow(page.people.model.row_of(name))


def answer(page: ManagementPage, word: str) -> QPushButton:
    """The button of the question asked last."""
    return [each for each in page.people.findChildren(QPushButton) if each.text().startswith(word)][-1]


def test_a_colleague_is_added_and_no_password_stays_in_a_field(page: ManagementPage, qtbot: QtBot) -> None:
    """R166: from the tab, without anything else."""
    form = page.people.form
    add(page, qtbot)

    assert names(page)[COLLEAGUE]
    assert page.people.model.row_of(COLLEAGUE) >= 0
    assert COLLEAGUE in page.people.notices.text
    assert form.stack.currentWidget() is form.work_page
    assert [
        field.text() for field in (form.new_edit, form.again_edit, form.own_edit, form.own_again_edit)
    ] == [""] * 4


def test_a_password_that_is_refused_keeps_what_was_filled_in(page: ManagementPage, qtbot: QtBot) -> None:
    form = page.people.form
    add(page, qtbot, own="kort")

    assert COLLEAGUE not in names(page)
    assert form.stack.currentWidget() is form.form_page
    assert form.name_edit.text() == COLLEAGUE


def test_leaving_is_asked_and_enter_does_not_say_yes(page: ManagementPage, qtbot: QtBot) -> None:
    """R166: given a colleague, when they left, then they are shown as gone and nothing can be done with them."""
    add(page, qtbot)
    form = page.people.form
    choose(page, COLLEAGUE)
    form.leave_button.click()
    no = answer(page, "&Nee")
    assert page.people.focusWidget() is no
    no.click()
    settle(page, qtbot)
    assert names(page)[COLLEAGUE]
    assert page.people.focusWidget() is form.people_table

    form.leave_button.click()
    answer(page, "&Ja").click()
    settle(page, qtbot)
    assert not names(page)[COLLEAGUE]
    choose(page, COLLEAGUE)
    assert not any(
        button.isEnabled() for button in (form.role_button, form.password_button, form.leave_button)
    )


def test_the_rights_come_on_paper(page: ManagementPage, qtbot: QtBot) -> None:
    """R167: shown and printable."""
    page.people.form.print_button.click()
    qtbot.waitUntil(lambda: page.people.papers.preview.pages >= 1)
    page.leave()
    assert page.people.papers.preview.pages == 0
