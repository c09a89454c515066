"""The tab Privacy by mouse and keys, on a real store."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.privacy_order import HandPoint
from oso_desktop.dossier.roles import Role
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.qt.management_privacy import PrivacyRow
from oso_desktop.services.people import add_here
from oso_desktop.services.privacy_order import privacy_order
from oso_desktop.services.workspace import Workspace
from tests.qt.test_management_page import open_page, settle  # noqa: F401 - a fixture, asked for by its name

GUIDE = "Tekst in de schoolgids"


@pytest.fixture
def page(open_page: Callable[..., ManagementPage], qtbot: QtBot) -> ManagementPage:  # noqa: F811 - see above
    page = open_page()
    page.show_desk("privacy")
    settle(page, qtbot)
    return page


def row(page: ManagementPage, name: str) -> PrivacyRow:
    return page.privacy.rows[name]


def test_it_is_the_first_tab_and_answers_in_one_sentence(page: ManagementPage) -> None:
    """R180: the question is whether it is in order; the answer stands on top."""
    assert page.form.tabs.widget(0) is page.privacy
    found = privacy_order(page.shell.workspace)
    assert len(page.privacy.rows) == len(found.lines) == 17
    words = {1: "Eén", 2: "Twee", 3: "Drie", 4: "Vier", 5: "Vijf", 6: "Zes", 7: "Zeven", 8: "Acht"}
    assert page.privacy.answer.text() == f"{words[found.good]} van de zeventien punten zijn in orde."


def test_a_point_is_ticked_by_the_keyboard_and_the_keys_stay_where_they_are(
    page: ManagementPage, qtbot: QtBot
) -> None:
    """R180: the day and the name stand there at once, and the same button takes it back."""
    guide, before = row(page, GUIDE), page.privacy.answer.text()
    assert guide.sign.text() == "nog doen"
    assert guide.tick_button.accessibleName() == f"Afvinken: {GUIDE}"
    guide.tick_button.setFocus()
    qtbot.keyClick(guide.tick_button, Qt.Key.Key_Space)
    settle(page, qtbot)

    user = page.shell.workspace.user.name
    assert guide.sign.text() == "in orde"
    assert f"door {user}" in guide.below.text()
    assert guide.below.text().startswith("AVG artikel 13")
    assert page.privacy.answer.text() != before
    assert page.focusWidget() is guide.tick_button

    assert guide.tick_button.text() == "Vinkje weghalen"
    qtbot.keyClick(guide.tick_button, Qt.Key.Key_Space)
    settle(page, qtbot)
    assert guide.sign.text() == "nog doen"
    assert page.privacy.answer.text() == before


def test_each_point_leads_to_the_tab_where_it_is_arranged(page: ManagementPage, qtbot: QtBot) -> None:
    """R180: no point without a way to bring it in order."""
    for name, each in page.privacy.rows.items():
        assert each.tick_button.isVisible() is (each.line.hand is not None), name
        assert each.go_button.isVisible() or each.tick_button.isVisible(), name
        if each.go_button.isVisible():
            each.go_button.click()
            shown = page.form.tabs.tabText(page.form.tabs.currentIndex())
            assert each.go_button.text() == f"Naar {shown}"
            page.show_desk("privacy")
            settle(page, qtbot)


def test_who_is_not_the_head_reads_it_and_is_told_who_ticks(
    workspace: Workspace,
    open_page: Callable[..., ManagementPage],  # noqa: F811 - see above
    qtbot: QtBot,
) -> None:
    """R166, R180."""
    add_here(workspace, "D. Directeur", Role.HEAD, "zomer in de polder", own_password="winter aan de dijk")
    page = open_page()
    page.show_desk("privacy")
    settle(page, qtbot)
    assert page.privacy.rights.text() == "Alleen de directeur kan punten afvinken."
    ticks = [each.tick_button for each in page.privacy.rows.values() if each.line.hand is not None]
    assert len(ticks) == len(HandPoint)
    assert not any(button.isEnabled() for button in ticks)
