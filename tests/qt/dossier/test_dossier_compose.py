"""The tab Samenstellen by clicks and keys: what may be chosen, and that a choice is kept."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import Status
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import advice, dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import (
    Fresh,
    Window,
    click,
    opened,
    settled,
)


def test_choosing_a_category_is_kept_and_counted(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    assert page.compose.form.counterLabel.text() == "0 van 7 onderdelen gekozen"

    click(qtbot, page.compose.row(Category.VERZUIM).form.goes)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.chosen == {Category.VERZUIM}
    assert page.compose.form.counterLabel.text() == "1 van 7 onderdelen gekozen"
    assert page.compose.row(Category.VERZUIM).form.stateChip.text() == "gaat mee"
    assert page.compose.row(Category.TOETSRESULTATEN).form.stateChip.text() == "blijft hier"


def test_the_space_bar_ticks_a_category_and_is_kept(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R016, R019: without a mouse; another look at the dossier shows the same."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    tick = page.compose.row(Category.VERZUIM).form.goes
    assert tick.focusPolicy() & Qt.FocusPolicy.TabFocus
    tick.setFocus()

    qtbot.keyClick(tick, Qt.Key.Key_Space)
    settled(page, qtbot)
    assert dossiers.view(school, dossier_id).dossier.chosen == {Category.VERZUIM}

    opened(page, qtbot, dossier_id, "samenstellen")
    assert page.compose.row(Category.VERZUIM).form.goes.isChecked()
    qtbot.keyClick(page.compose.row(Category.VERZUIM).form.goes, Qt.Key.Key_Space)
    settled(page, qtbot)
    assert dossiers.view(school, dossier_id).dossier.chosen == frozenset()


def test_only_what_the_profile_leaves_open_can_be_ticked(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """R029: a mandatory category is ticked and locked, a forbidden one has no tick at all, an empty one waits."""
    for profile in Profile:
        opened(page, qtbot, fresh(profile=profile), "samenstellen")
        lines = {line.category: line for line in page.desk.current.overview.categories}
        assert any(not line.filled for line in lines.values())
        for category in Category:
            form = page.compose.row(category).form
            rule = category_rule(profile, category)
            assert form.goes.isVisibleTo(page) is (rule is not CategoryRule.FORBIDDEN), category
            something = lines[category].filled or category is Category.OUDERINZAGE
            assert form.goes.isEnabled() is (rule is CategoryRule.OPTIONAL and something), category
            assert form.goes.isChecked() is (rule is CategoryRule.REQUIRED), category
            assert category.label in (form.goes.text(), form.fixedLabel.text())


def test_a_tick_at_an_empty_category_can_be_taken_away_but_not_put_back(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    lines = dossiers.view(school, dossier_id).overview.categories
    empty = next(
        line.category
        for line in lines
        if line.rule is CategoryRule.OPTIONAL
        and not line.filled
        and line.category is not Category.OUDERINZAGE
    )
    dossiers.choose_category(school, dossier_id, empty, chosen=True)
    opened(page, qtbot, dossier_id, "samenstellen")
    form = page.compose.row(empty).form
    assert form.stateChip.text() == "nog leeg"

    click(qtbot, form.goes)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.chosen == frozenset()
    assert not form.goes.isEnabled()
    assert form.stateChip.text() == "geen gegevens"


def test_confirming_moves_on_to_the_next_step(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    advice.confirm_stated(school, dossier_id)
    opened(page, qtbot, dossier_id, "samenstellen")

    click(qtbot, page.compose.form.confirmButton)
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).status is Status.COMPOSED
    assert not page.compose.form.confirmButton.isEnabled()
    assert page.form.statusChip.text() == Status.COMPOSED.value
    assert page.form.nextButton.text() == "&Volgende stap: Inzage"
    qtbot.mouseClick(page.form.nextButton, Qt.MouseButton.LeftButton)
    assert page.current_tab == "inzage"


def test_who_may_not_choose_is_told_so_beside_the_tick(school: Workspace, qtbot: QtBot, fresh: Fresh) -> None:
    """R166: the matrix decides; the tick goes back."""
    dossier_id = fresh()
    clerk = Window(replace(school, user=User(name="B. Balie", role=Role.ADMINISTRATION)))
    page = DossierPage(clerk)
    qtbot.addWidget(page)
    opened(page, qtbot, dossier_id, "samenstellen")
    form = page.compose.row(Category.VERZUIM).form

    form.goes.click()
    settled(page, qtbot)

    assert not form.goes.isChecked()
    assert "rol administratie" in form.rowProblem.text()
    assert dossiers.view(school, dossier_id).dossier.chosen == frozenset()
    clerk.operations.shut_down()
