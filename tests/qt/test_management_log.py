"""The tab Logboek: it reads on as somebody scrolls, narrows, prints and exports, and tells all that a check found."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Right, Role
from oso_desktop.qt.management_log import LogColumn, LogTab
from oso_desktop.qt.management_page import ManagementPage
from oso_desktop.services.log_book import PAGE_LINES
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import HEAD_NAME, AuditEntry
from tests.qt.test_management_page import NOW, open_page, settle  # noqa: F401 - a fixture, asked for by its name
from tests.services import school


@pytest.fixture
def log(
    workspace: Workspace,
    open_page: Callable[[Workspace], ManagementPage],  # noqa: F811
    qtbot: QtBot,
    tmp_path: Path,
) -> LogTab:
    """The tab, as the head sees it, with more lines than are read at a time."""
    head = school.as_role(workspace, Role.HEAD)
    with head.change(Right.EDIT, "de laatste", "-") as unit:
        for number in range(PAGE_LINES + 5):
            unit.audit.append(
                AuditEntry(
                    at=NOW,
                    by="B. Denkbeeldig",
                    role="directeur",
                    action="pagina",
                    subject="-",
                    detail={"n": number},
                )
            )
    page = open_page(head)
    page.form.tabs.setCurrentWidget(page.form.log_tab)
    settle(page, qtbot)
    page.log._ask_export = lambda _parent, _name: tmp_path / "uit.csv"
    page.log._ask_printer = lambda _parent: _printer(tmp_path / "uit.pdf")
    return page.log


def _printer(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def done(log: LogTab, qtbot: QtBot) -> None:
    operations = log._shell.operations
    qtbot.waitUntil(lambda: not operations.working)


def choose(box: QComboBox, text: str) -> None:
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def shown(log: LogTab, column: LogColumn) -> list[str]:
    return [log.model.index(row, column).data() for row in range(log.model.rowCount())]


def test_it_reads_on_as_somebody_scrolls(log: LogTab, qtbot: QtBot) -> None:
    """R164: every line can be seen, not only the last."""
    assert log.model.rowCount() == PAGE_LINES
    total = int(log.bar.count_label.text().split()[0])
    assert total > PAGE_LINES

    log._form.log_table.scrollToBottom()
    qtbot.waitUntil(lambda: log.model.rowCount() == total)
    numbers = [text for text in shown(log, LogColumn.DETAIL) if text.isdigit()]
    assert numbers[: PAGE_LINES + 5] == [str(number) for number in reversed(range(PAGE_LINES + 5))]
    assert not log.model.canFetchMore(QModelIndex())


def test_it_narrows_and_shows_all_again(log: LogTab, qtbot: QtBot) -> None:
    choose(log.bar.what_box, "de laatste")
    done(log, qtbot)
    assert shown(log, LogColumn.WHAT) == ["de laatste"]
    assert log.bar.count_label.text() == "1 regel"
    assert log.bar.all_button.isVisible()

    choose(log.bar.who_box, "B. Denkbeeldig")
    done(log, qtbot)
    assert log.bar.count_label.text() == "Geen regels gevonden"
    assert not log.bar.export_button.isEnabled()

    log.bar.all_button.setFocus()
    log.bar.all_button.click()
    done(log, qtbot)
    assert log.model.rowCount() == PAGE_LINES
    assert not log.bar.all_button.isVisible()
    focused = log.bar.words_edit.window().focusWidget()
    assert focused is log.bar.words_edit, (
        "the button took the keys along: the next Enter would leave the page"
    )


def test_words_and_days_narrow_as_they_are_typed(log: LogTab, qtbot: QtBot) -> None:
    qtbot.keyClicks(log.bar.words_edit, "LAATSTE")
    qtbot.waitUntil(lambda: log.model.rowCount() == 1)
    log.bar.since_edit.setText("31-12-2090")
    log.bar.since_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: log.model.rowCount() == 0)
    log.bar.since_edit.setText("geen dag")
    log.bar.since_edit.editingFinished.emit()
    qtbot.waitUntil(lambda: log.model.rowCount() == 1)


def test_an_export_and_a_print_stand_in_the_log_at_once(log: LogTab, qtbot: QtBot, tmp_path: Path) -> None:
    """R164: who took the log along is itself on record; whoever did is told what that means."""
    choose(log.bar.what_box, "de laatste")
    done(log, qtbot)
    log.bar.export_button.click()
    done(log, qtbot)
    assert b"de laatste" in (tmp_path / "uit.csv").read_bytes()
    assert "niet versleuteld" in log.notice

    log.bar.print_button.click()
    qtbot.waitUntil((tmp_path / "uit.pdf").exists)
    done(log, qtbot)
    log.bar.all_button.click()
    done(log, qtbot)
    assert shown(log, LogColumn.WHAT)[:2] == ["logboek afgedrukt", "logboek uitgevoerd"]


def test_thinking_better_of_it_leaves_no_trace(log: LogTab, qtbot: QtBot) -> None:
    log._ask_export = lambda _parent, _name: None
    log._ask_printer = lambda _parent: None
    before = log.bar.count_label.text()
    log.bar.export_button.click()
    log.bar.print_button.click()
    log.refresh()
    done(log, qtbot)

    assert log.bar.count_label.text() == before
    assert log.notice == ""


def test_a_file_that_cannot_be_written_is_told(log: LogTab, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    log._ask_export = lambda _parent, _name: tmp_path / "bestand" / "uit.jsonl"
    log.bar.export_button.click()
    done(log, qtbot)

    assert "niet worden geschreven" in log.notice


def test_a_check_tells_each_finding_with_what_to_do(log: LogTab, qtbot: QtBot) -> None:
    """R164"""
    (log._shell.workspace.folder / HEAD_NAME).unlink()
    (log._shell.workspace.folder / "keyslots.json").write_text("{}")
    log._form.check_button.click()
    done(log, qtbot)

    assert len(log._panels) >= 2
    assert "ijkpunt" in log.notice
    assert "sleutelbestand" in log.notice
    assert log._form.check_button.isEnabled()
    log._panels[0].closed.emit()
    assert "ijkpunt" not in log.notice or len(log._panels) >= 1
