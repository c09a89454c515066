"""A paper of Beheer goes on record before it leaves: where the record is refused, nothing is printed or saved."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.breach import BreachKind
from oso_desktop.dossier.prints import PrintKind, SchoolPrint
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.errors import OsoError
from oso_desktop.qt import preview as preview_module
from oso_desktop.qt.management_breach import BreachTab
from oso_desktop.qt.management_requests import RequestsTab
from oso_desktop.qt.printing import NotPrinted, print_pdf
from oso_desktop.services import breaches, prints, requests
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.errors import StoreFull
from tests.qt.test_register_tabs import (  # noqa: F401 - fixtures, asked for by their names
    Show,
    at,
    folder,
    opened,
    press,
    settled,
    show,
)
from tests.services.school import NOW, TODAY

LETTER = PrintKind.REQUEST_RECEIVED


@pytest.fixture
def request_id(opened: Workspace) -> str:  # noqa: F811
    """A request about the pupil."""
    with opened.view() as unit:
        (student,) = unit.students.outlines()
    return requests.receive(
        opened,
        student.id,
        kind=RequestKind.ACCESS,
        on=TODAY,
        asked_by="Oma Verzoekstra",
        identity="Bekend op school.",
        what="Ik wil alles zien.",
    ).id


@pytest.fixture
def letter(show: Show, opened: Workspace, request_id: str, qtbot: QtBot) -> RequestsTab:  # noqa: F811
    """The tab with the letter of receipt on show."""
    return letter_in(show, opened, qtbot)


def letter_in(show: Show, workspace: Workspace, qtbot: QtBot) -> RequestsTab:  # noqa: F811
    tab = show(RequestsTab, workspace)
    assert isinstance(tab, RequestsTab)
    tab.form.requests_table.selectRow(0)
    press(qtbot, tab, tab.form.received_button)
    assert tab.papers.preview.pages == 1
    return tab


def press_words(qtbot: QtBot, tab: RequestsTab, words: str) -> None:
    """Presses the button with these words, once it is on the screen."""

    def there() -> list[QPushButton]:
        found = tab.form.paper_page.findChildren(QPushButton)
        return [each for each in found if words in each.text() and each.isVisible()]

    qtbot.waitUntil(lambda: bool(there()))
    press(qtbot, tab, there()[0])


def print_now(qtbot: QtBot, tab: RequestsTab | BreachTab) -> None:
    press(qtbot, tab, tab.papers.preview.form.print_button)


def kept(workspace: Workspace, request_id: str) -> tuple[SchoolPrint, ...]:
    return prints.kept(workspace, LETTER, request_id)


def refuse(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise StoreFull

    monkeypatch.setattr(prints, "_put", full)


def test_it_is_on_record_before_the_printer_gets_it_and_a_copy_the_next_time(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R160, R164: what the printer gets is byte for byte what is kept, and the page says so at once."""
    got: list[bytes] = []

    def watched(data: bytes, printer: QPrinter) -> int:
        last = kept(opened, request_id)[-1]
        assert prints.pdf(opened, last.id) == data
        got.append(data)
        return print_pdf(data, printer)

    monkeypatch.setattr(preview_module, "print_pdf", watched)
    assert letter.papers.told == ""

    print_now(qtbot, letter)
    assert [each.copy_of for each in kept(opened, request_id)] == [None]
    assert f"op 26-03-2026 om 10:30 door {opened.user.name}" in letter.papers.told
    print_now(qtbot, letter)

    first, copy = kept(opened, request_id)
    assert copy.copy_of == first.id
    assert len(set(got)) == 2
    press(qtbot, letter, letter.form.back_button)
    assert letter.papers.told == ""
    press(qtbot, letter, letter.form.received_button)
    assert "Afgedrukt of opgeslagen op 26-03-2026" in letter.papers.told


def test_where_the_record_is_refused_nothing_is_printed_or_saved(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R164: a full disk keeps the paper in the program, and the page says why."""
    preview = letter.papers.preview
    refuse(monkeypatch)
    preview._ask_path = lambda *_: tmp_path / "bewaard.pdf"

    print_now(qtbot, letter)
    assert preview.notice is not None
    assert preview.notice.text_label.text() == StoreFull().text
    press(qtbot, letter, preview.form.save_button)
    press_words(qtbot, letter, "Toch opslaan")

    assert preview.notice.text_label.text() == StoreFull().text
    assert not (tmp_path / "blad.pdf").exists()
    assert not (tmp_path / "bewaard.pdf").exists()
    assert kept(opened, request_id) == ()


def test_what_is_saved_is_what_was_kept(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """R160"""
    preview = letter.papers.preview
    preview._ask_path = lambda *_: tmp_path / "bewaard.pdf"

    press(qtbot, letter, preview.form.save_button)
    assert kept(opened, request_id) == ()
    press_words(qtbot, letter, "Toch opslaan")

    (printed,) = kept(opened, request_id)
    assert (tmp_path / "bewaard.pdf").read_bytes() == prints.pdf(opened, printed.id)


def test_who_thinks_better_of_it_at_the_printer_leaves_no_record(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    qtbot: QtBot,
) -> None:
    letter.papers.preview._ask_printer = lambda _: None

    print_now(qtbot, letter)

    assert kept(opened, request_id) == ()


def test_a_printer_that_fails_makes_no_copy_of_the_next_try(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def out_of_paper(data: bytes, printer: QPrinter) -> int:
        raise NotPrinted("De printer doet niets.", "Kijk of er papier in zit.")

    with monkeypatch.context() as patched:
        patched.setattr(preview_module, "print_pdf", out_of_paper)
        print_now(qtbot, letter)
    assert letter.papers.preview.notice is not None
    assert "doet niets" in letter.papers.preview.notice.text_label.text()
    assert letter.papers.told == ""
    print_now(qtbot, letter)

    assert [each.copy_of for each in kept(opened, request_id)] == [None]
    assert letter.papers.told != ""


def test_of_another_day_the_earlier_print_can_be_looked_at_and_copied(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    show: Show,  # noqa: F811
    qtbot: QtBot,
) -> None:
    """R160: the letter of today is a new print; the one of yesterday is shown as it was, and printed as a copy."""
    print_now(qtbot, letter)
    (first,) = kept(opened, request_id)
    tomorrow = at(opened, TODAY + timedelta(days=1))

    tab = letter_in(show, tomorrow, qtbot)
    assert tab.papers.told.startswith("Eerder afgedrukt of opgeslagen op 26-03-2026")
    today = tab.papers.preview._data
    press_words(qtbot, tab, "Eerdere afdruk")

    assert tab.papers.preview._data == prints.pdf(opened, first.id) != today
    assert "KOPIE" in tab.papers._told.step_label.text()  # type: ignore[union-attr]  # just shown
    print_now(qtbot, tab)
    assert [each.copy_of for each in kept(opened, request_id)] == [None, first.id]


def test_the_sheet_of_a_breach_is_on_record_and_not_kept(
    show: Show,  # noqa: F811
    opened: Workspace,  # noqa: F811
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    """L29, R171: it may name several pupils."""
    breaches.note(opened, kind=BreachKind.PAPER_LOST, known_at=NOW, happened="Een map is kwijt geraakt.")
    tab = show(BreachTab, opened)
    assert isinstance(tab, BreachTab)
    tab.form.breaches_table.selectRow(0)
    press(qtbot, tab, tab.form.sheet_button)
    for _ in range(2):
        print_now(qtbot, tab)

    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert tab.papers.told == ""
    with opened.view() as unit:
        assert unit.prints.all() == ()
        entries = unit.audit.entries(2)
    assert [(each.action, each.detail["kind"]) for each in entries] == [(prints.MADE, "meldblad_datalek")] * 2


def test_what_is_gone_while_it_was_on_show_is_said(
    letter: RequestsTab,
    opened: Workspace,  # noqa: F811
    request_id: str,
    show: Show,  # noqa: F811
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Given a print that went with its pupil, when somebody wants to look at it, then that is said in its place."""
    print_now(qtbot, letter)
    tab = letter_in(show, at(opened, TODAY + timedelta(days=1)), qtbot)

    def gone(*_: object) -> bytes:
        raise OsoError("Deze afdruk is er niet meer.", "Lees de lijst opnieuw.")

    monkeypatch.setattr(prints, "pdf", gone)
    press_words(qtbot, tab, "Eerdere afdruk")

    assert tab.papers.told == "Deze afdruk is er niet meer."
