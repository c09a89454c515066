"""The registers on the page Beheer by mouse and keys: keeping and destroying, requests of people, data breaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.breach import BreachKind
from oso_desktop.dossier.rights_requests import KEEPING, Outcome, RequestKind
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.transfer import DossierId, Way
from oso_desktop.qt.management_breach import BreachTab
from oso_desktop.qt.management_keeping import KeepingTab
from oso_desktop.qt.management_requests import RequestsTab
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.toast import Toast
from oso_desktop.services import breaches, handover, requests, retention
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import printer_to
from tests.services import school
from tests.services.school import NOW, TODAY
from tests.store.examples import note

Tab = KeepingTab | RequestsTab | BreachTab
HEAD = User(name="B. Denkbeeldig", role=Role.HEAD)


@dataclass
class Window:
    """A window around the tab."""

    workspace: Workspace
    operations: Operations
    toast: Toast = field(init=False)
    opened: list[DossierId] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None: ...

    def clear_messages(self) -> None: ...

    def open_dossier(self, dossier_id: DossierId) -> None:
        self.opened.append(dossier_id)

    def open_students(self) -> None: ...


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryKeychain, str]:
    """A closed store with one dossier that left by package and on paper."""
    place, keychain = tmp_path_factory.mktemp("school") / "store", MemoryKeychain()
    made = school.create(place, keychain)
    case = school.ready_to_go(made, school.pupil())
    version = handover.freeze(made, case.dossier_id)
    handover.export_package(made, case.dossier_id, version.id)
    handover.record_delivery(made, case.dossier_id, version.id, way=Way.PAPER, on=TODAY)
    with made.store.write() as unit:
        unit.users.save(HEAD)
        note(unit)
    made.close()
    return place, keychain, case.dossier_id


@pytest.fixture
def opened(folder: tuple[Path, MemoryKeychain, str], tmp_path: Path) -> Iterator[Workspace]:
    import shutil

    from oso_desktop.services.stores import open_store

    place, keychain, _ = folder
    shutil.copytree(place, tmp_path / "store")
    workspace = open_store(tmp_path / "store", keychain=keychain, clock=lambda: NOW)
    yield workspace
    workspace.close()


Show = Callable[..., Tab]


@pytest.fixture
def show(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., Tab]]:
    """Shows one tab to a person at the keyboard."""
    running: list[Operations] = []

    def start(kind: type[Tab], who: Workspace) -> Tab:
        operations = Operations(who)
        running.append(operations)
        tab = kind(
            Window(who, operations),
            ask_printer=lambda _: printer_to(tmp_path / "blad.pdf"),
            ask_path=lambda *_: None,
        )
        qtbot.addWidget(tab)
        tab.resize(1100, 700)
        with qtbot.waitExposed(tab):
            tab.show()
        tab.refresh()
        qtbot.waitUntil(lambda: not operations.working)
        return tab

    yield start
    for operations in running:
        operations.shut_down()


def settled(qtbot: QtBot, tab: Tab) -> None:
    qtbot.waitUntil(lambda: not tab._shell.operations.working)


def press(qtbot: QtBot, tab: Tab, button: QAbstractButton) -> None:
    assert button.isEnabled()
    assert button.isVisibleTo(tab)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(qtbot, tab)


def at(workspace: Workspace, day: date, user: User | None = None) -> Workspace:
    return replace(workspace, clock=lambda: datetime.combine(day, NOW.timetz()), user=user or workspace.user)


def tick_all(tab: KeepingTab) -> None:
    for row in range(tab.kept.rowCount()):
        tab.kept.setData(tab.kept.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)


def test_what_is_not_due_cannot_be_ticked(show: Show, opened: Workspace) -> None:
    """R152, R155"""
    tab = show(KeepingTab, at(opened, date(2028, 7, 30)))
    tick_all(tab)
    assert tab.kept.chosen == ()
    assert not tab.form.propose_button.isVisibleTo(tab)
    assert "niets vernietigd" in tab.form.propose_why.text()


def test_one_proposes_and_another_destroys_and_the_statement_can_be_read(
    show: Show, opened: Workspace, qtbot: QtBot
) -> None:
    """R155, R156: two people, and a second question before what cannot be undone."""
    day = date(2028, 8, 1)
    tab = show(KeepingTab, at(opened, day))
    tick_all(tab)
    press(qtbot, tab, tab.form.propose_button)
    assert "directeur" in tab.notices.text

    head = show(KeepingTab, at(opened, day, HEAD))
    press(qtbot, head, head.form.destroy_button)
    assert not retention.retention(opened).destructions
    press(qtbot, head, head.form.sure_yes)
    assert len(retention.retention(opened).destructions) == 1
    assert head.form.proposal_box.isHidden()
    press(qtbot, head, head.form.statement_button)
    assert head.papers.preview.pages == 1
    press(qtbot, head, head.form.back_button)
    assert head.papers.preview.pages == 0


def test_what_is_left_of_something_removed_can_be_cleared_away_at_once(
    show: Show, opened: Workspace, qtbot: QtBot
) -> None:
    """L29: the page says so as long as there is anything to clear away, and no longer."""
    tab = show(KeepingTab, opened)
    assert tab.form.tidy_button.isHidden()
    with opened.store.write() as unit:
        note(unit)
        unit.mark_remains()
    tab.refresh()
    settled(qtbot, tab)
    assert tab.form.tidy_label.isVisibleTo(tab)

    press(qtbot, tab, tab.form.tidy_button)

    assert "geen resten meer" in tab.notices.text
    assert tab.form.tidy_button.isHidden()
    assert tab.form.tidy_label.isHidden()


def test_who_may_not_destroy_hears_why_and_nothing_goes(show: Show, opened: Workspace, qtbot: QtBot) -> None:
    """R155, R167"""
    tab = show(KeepingTab, at(opened, date(2028, 8, 1)))
    tick_all(tab)
    press(qtbot, tab, tab.form.propose_button)
    press(qtbot, tab, tab.form.destroy_button)
    press(qtbot, tab, tab.form.sure_yes)
    assert "vernietigen" in tab.notices.text
    assert not retention.retention(opened).destructions

    tab.form.withdraw_reason.setText("De leerling komt terug.")
    press(qtbot, tab, tab.form.withdraw_button)
    assert retention.retention(opened).proposal is None


def test_old_attachments_lead_to_their_dossier_and_looking_is_on_record(
    show: Show, opened: Workspace, qtbot: QtBot, folder: tuple[Path, MemoryKeychain, str]
) -> None:
    """R036"""
    tab = show(KeepingTab, at(opened, date(2027, 9, 1)))
    tab.form.clean_table.selectRow(0)
    press(qtbot, tab, tab.form.open_button)
    assert tab._shell.opened == [folder[2]]
    press(qtbot, tab, tab.form.clean_button)
    assert "01-09-2027" in tab.form.clean_last.text()


def test_a_term_is_changed_by_the_head_and_never_below_the_law(
    show: Show, opened: Workspace, qtbot: QtBot
) -> None:
    """R155, L15, L29"""
    tab = show(KeepingTab, at(opened, TODAY, HEAD))
    before = retention.retention(opened).terms
    tab.form.terms_table.selectRow(0)
    tab.form.term_years.setValue(4)
    press(qtbot, tab, tab.form.term_button)
    assert "mag niet" in tab.notices.text
    tab.form.terms_table.selectRow(0)
    tab.form.term_years.setValue(8)
    press(qtbot, tab, tab.form.term_button)
    assert retention.retention(opened).terms[0].years == 8
    tab._shell.toast.undo()
    qtbot.waitUntil(lambda: tab._shell.toast.said == "Het is weer zoals het was.")
    assert retention.retention(opened).terms == before


def test_a_request_comes_in_gets_its_letter_and_is_answered(
    show: Show, opened: Workspace, qtbot: QtBot
) -> None:
    """R158, R160, R162, L21"""
    tab = show(RequestsTab, opened)
    press(qtbot, tab, tab.form.new_button)
    press(qtbot, tab, tab.form.save_button)
    assert "welke leerling" in tab.notices.text, "nobody stands there who was not chosen"
    assert tab.form.student_box.hasFocus()
    tab.form.student_box.setCurrentIndex(0)
    press(qtbot, tab, tab.form.save_button)
    assert "wie het verzoek doet" in tab.notices.text
    assert tab.form.by_field.hasFocus()
    tab.form.kind_box.setCurrentIndex(tab.form.kind_box.findData(RequestKind.DELETION))
    tab.form.by_field.setText("B. Denkbeeldig, moeder")
    tab.form.identity_field.setText("Bekend op school.")
    tab.form.what_field.setText("Wis alles.")
    press(qtbot, tab, tab.form.save_button)
    (row,) = requests.register(opened)
    assert row.request.received.kind is RequestKind.DELETION
    assert tab.form.received_button.hasFocus(), "the letter that goes along is next"
    press(qtbot, tab, tab.form.received_button)
    assert tab.papers.preview.pages == 1
    press(qtbot, tab, tab.form.back_button)
    tab.form.language_box.setCurrentIndex(tab.form.language_box.findData(Language.ENGLISH))
    press(qtbot, tab, tab.form.received_button)
    assert tab.papers.preview.pages == 2
    press(qtbot, tab, tab.form.back_button)

    tab.form.outcome_box.setCurrentIndex(tab.form.outcome_box.findData(Outcome.PARTLY))
    assert tab.form.reason_field.toPlainText() == KEEPING
    press(qtbot, tab, tab.form.answer_button)
    (row,) = requests.register(opened)
    assert row.request.answered is not None
    assert row.request.answered.outcome is Outcome.PARTLY
    assert not tab.form.answer_button.isVisibleTo(tab)
    assert tab.form.answered_button.isEnabled()


def test_the_pupils_of_a_request_stand_as_in_a_class_list(show: Show, opened: Workspace) -> None:
    """In a list of four hundred somebody looks by the alphabet, with Özdemir at the O."""
    for number, name in enumerate(("Zwart", "Özdemir", "Aalders", "Peters")):
        pupil = school.pupil(f"L09{number:02}")
        school.add(opened, replace(pupil, record=replace(pupil.record, achternaam=name)))
    box = show(RequestsTab, opened).form.student_box
    found = [box.itemText(at).split(",")[0] for at in range(box.count())]
    assert [name for name in found if name in ("Zwart", "Özdemir", "Aalders", "Peters")] == [
        "Aalders",
        "Özdemir",
        "Peters",
        "Zwart",
    ]


def test_a_request_can_take_longer_once(show: Show, opened: Workspace, qtbot: QtBot) -> None:
    """L21"""
    tab = show(RequestsTab, opened)
    student = tab.form.student_box.itemData(0)
    requests.receive(
        opened,
        student,
        kind=RequestKind.ACCESS,
        on=TODAY - timedelta(days=5),
        asked_by="A. Denkbeeldig",
        identity="Bekend.",
        what="Alles zien.",
    )
    tab.refresh()
    settled(qtbot, tab)
    tab.form.requests_table.selectRow(0)
    press(qtbot, tab, tab.form.extend_button)
    assert "meer tijd" in tab.notices.text
    tab.form.reason_field.setPlainText("Er is heel veel om na te kijken.")
    press(qtbot, tab, tab.form.extend_button)
    assert requests.register(opened)[0].request.extended is not None
    assert not tab.form.extend_button.isVisibleTo(tab)


def test_a_breach_is_noted_judged_decided_and_reported(show: Show, opened: Workspace, qtbot: QtBot) -> None:
    """R171, R172, R173, L22"""
    tab = show(BreachTab, opened)
    press(qtbot, tab, tab.form.new_button)
    assert tab.form.known_day.day() == TODAY
    row = next(
        number for number in range(tab.lost.rowCount()) if tab.lost.index(number, 4).data() == Way.PAPER.value
    )
    tab.form.lost_table.selectRow(row)
    settled(qtbot, tab)
    assert "kan het lezen" in tab.form.lost_content.text()
    assert "Handelingsplan" in tab.form.lost_content.text()
    tab.lost.setData(tab.lost.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    press(qtbot, tab, tab.form.save_button)
    assert "wat er is gebeurd" in tab.notices.text
    tab.form.kind_box.setCurrentIndex(tab.form.kind_box.findData(BreachKind.PAPER_LOST))
    tab.form.happened_field.setPlainText("De envelop is nooit aangekomen.")
    press(qtbot, tab, tab.form.save_button)
    assert "Nog 72 uur" in tab.form.clock_label.text()
    assert not tab.form.decide_button.isVisibleTo(tab)

    tab.form.encrypted_box.setCurrentText("nee")
    press(qtbot, tab, tab.form.judge_button)
    assert "hoog risico" in tab.form.advice_label.text()
    assert tab.form.authority_check.isChecked()
    assert tab.form.people_check.isChecked()
    tab.form.people_check.setChecked(False)
    tab.form.reason_field.setPlainText("Overlegd met de functionaris.")
    tab.form.decided_field.setText("De FG")
    press(qtbot, tab, tab.form.decide_button)
    tab.form.to_box.setCurrentIndex(1)
    press(qtbot, tab, tab.form.report_button)
    (breach,) = breaches.register(opened)
    assert not breach.open
    assert breach.authority_told
    press(qtbot, tab, tab.form.sheet_button)
    assert tab.papers.preview.pages >= 1


@pytest.mark.parametrize("kind", [KeepingTab, RequestsTab, BreachTab])
def test_everything_that_takes_the_focus_has_a_name(show: Show, opened: Workspace, kind: type[Tab]) -> None:
    tab = show(kind, opened)
    unnamed = [
        widget.objectName()
        for widget in tab.form.work_page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.objectName()
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert unnamed == []


@pytest.mark.parametrize("kind", [KeepingTab, RequestsTab, BreachTab])
def test_no_two_shortcuts_clash_on_one_card(show: Show, opened: Workspace, kind: type[Tab]) -> None:
    tab = show(kind, opened)
    for card in [
        each for each in tab.form.work_page.findChildren(QWidget) if each.property("role") == "card"
    ]:
        letters = [
            text[text.index("&") + 1].lower()
            for text in (getattr(each, "text", str)() for each in card.findChildren(QWidget))
            if isinstance(text, str) and "&" in text.replace("&&", "")
        ]
        assert len(letters) == len(set(letters)), card.objectName()
