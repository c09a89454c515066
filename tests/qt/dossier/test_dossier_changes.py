"""What has changed after inzage, on the tab Inzage: told in words, and the notice recorded by clicks and keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import HolderState, InzageNotice
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers, letters, students
from oso_desktop.services.workspace import Workspace
from tests.dossier.school_work import advised, final_test, with_final_test
from tests.qt.dossier.desk import Fresh, click, make_ready, opened, settled


def change(school: Workspace, dossier_id: DossierId, alter: Callable[[Student], Student]) -> None:
    student = dossiers.view(school, dossier_id).student
    students.save_record(school, student.id, alter(student).record)


def seen_without_result(school: Workspace, dossier_id: DossierId) -> None:
    """Everybody saw the dossier before the doorstroomtoets."""
    change(school, dossier_id, lambda student: with_final_test(student, None))
    make_ready(school, dossier_id)


def a_result_comes(school: Workspace, dossier_id: DossierId) -> None:
    change(school, dossier_id, lambda student: with_final_test(student, final_test()))
    dossiers.choose_category(school, dossier_id, Category.EINDTOETSBO, chosen=True)


def test_a_result_is_told_and_the_notice_is_recorded_for_each_parent(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R108, R109: first the choice, then the letter, then the day."""
    dossier_id = fresh("Noor Bakker")
    seen_without_result(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    panel = page.inzage.changes
    assert panel.isHidden()

    a_result_comes(school, dossier_id)
    page.reload()
    settled(page, qtbot)
    assert panel.isVisible()
    assert page.form.statusChip.text() == Status.NOTICE.value
    assert "toetsuitslag" in panel.form.headLabel.text()
    assert "Toegevoegd: Doorstroomtoets (eindtoets), Resultaat" in panel.form.changesLabel.text()
    assert "Bevestig eerst" in panel.form.stepLabel.text()
    assert not any(row.isVisible() for row in panel.rows.values())
    assert {card.form.nextLabel.text() for card in page.inzage.cards().values()} == {
        "Bevestig eerst bij Samenstellen wat er nu meegaat."
    }

    dossiers.confirm_choice(school, dossier_id)
    page.reload()
    settled(page, qtbot)
    assert "advies niet is veranderd" in panel.form.stepLabel.text()
    assert "Maak hierboven de mededeling" in page.inzage.cards()[next(iter(panel.rows))].form.nextLabel.text()
    (holder, row), *_ = panel.rows.items()
    assert row.form.letterButton.isVisible()
    assert not row.form.giveButton.isVisible()
    click(qtbot, row.form.letterButton)
    settled(page, qtbot)
    assert page.current_tab == "brieven"
    entries = [page.letters.form.choices.item(n).text() for n in range(page.letters.form.choices.count())]
    assert entries[0].startswith(LetterKind.NOTICE.label), "what is to be made stands on top"
    assert "Nog te maken" in entries[0]

    for each in list(panel.rows):
        letters.make(school, dossier_id, LetterKind.NOTICE, each)
    page.reload()
    page.show_tab("inzage")
    settled(page, qtbot)
    assert page.inzage.cards()[holder].form.nextLabel.text() == (
        "De mededeling is gemaakt. Geef die, en leg hierboven vast op welke dag."
    )
    row.form.givenDate.clear()
    click(qtbot, row.form.giveButton)
    settled(page, qtbot)
    assert panel.form.problem.isVisible()
    row.form.givenDate.show_day(school.today)
    click(qtbot, row.form.giveButton)
    settled(page, qtbot)
    assert holder not in panel.rows
    for other in list(panel.rows.values()):
        click(qtbot, other.form.giveButton)
        settled(page, qtbot)

    view = dossiers.view(school, dossier_id)
    assert [line.state for line in view.holders] == [HolderState.SEEN] * len(view.holders)
    assert sum(isinstance(fact, InzageNotice) for fact in view.dossier.inzage) == len(view.holders)
    assert panel.isHidden()


def test_a_revised_advice_is_told_on_the_tab_and_at_the_gate(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R107, R110: usability test 3: seen without searching."""
    dossier_id = fresh("Noor Bakker")
    seen_without_result(school, dossier_id)

    def revised(student: Student) -> Student:
        return advised(with_final_test(student, final_test()), herzienadvies="80")

    change(school, dossier_id, revised)
    opened(page, qtbot, dossier_id, "inzage")

    panel = page.inzage.changes
    assert page.form.statusChip.text() == Status.AGAIN.value
    assert "Toegevoegd: Overstapadvies, Herzien advies" in panel.form.changesLabel.text()
    assert not panel.rows
    assert any("Herzien advies" in reason.next_step for reason in dossiers.view(school, dossier_id).reasons)


def test_the_next_pupil_shows_nothing_of_the_one_before(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    first, second = fresh("Noor Bakker"), fresh("Daan de Boer")
    seen_without_result(school, first)
    a_result_comes(school, first)
    dossiers.confirm_choice(school, first)
    opened(page, qtbot, first, "inzage")
    assert page.inzage.changes.rows

    opened(page, qtbot, second, "inzage")

    assert page.inzage.changes.isHidden()
    assert not page.inzage.changes.rows


def test_the_tab_key_reaches_the_notice_where_it_stands(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R108: the panel is made after the cards, and stands above them."""
    dossier_id = fresh("Noor Bakker")
    seen_without_result(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    a_result_comes(school, dossier_id)
    dossiers.confirm_choice(school, dossier_id)
    page.reload()
    settled(page, qtbot)
    rows = [row.form.letterButton for row in page.inzage.changes.rows.values()]
    cards = list(page.inzage.cards().values())

    page.inzage.form.modeButton.setFocus()
    reached: list[QWidget] = []
    while not any(cards[0].isAncestorOf(each) for each in reached):
        qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        reached.append(page.window().focusWidget())
        assert len(reached) < 50

    assert [each for each in reached if each in rows] == rows
