"""Windows under test: dressed as in the program, with the worker stopped at the end, and small documents to look at."""

from __future__ import annotations

import gc
import io
import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, QLocale
from PySide6.QtGui import QCloseEvent, QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.printing import prepared_printer
from oso_desktop.qt.sweeping import take_back
from oso_desktop.qt.theme import Scheme, theme
from oso_desktop.services.dossiers import rows, start
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.ui_thread import Watch

NOW = datetime(2026, 4, 8, 10, 15, tzinfo=timezone(timedelta(hours=2)))


_watches: list[Watch] = []
"""The one of this process, once a test of the interface was run."""


@pytest.fixture(scope="session", autouse=True)
def ui_watch(qapp: QApplication) -> Iterator[Watch]:
    """Measures how long the thread of the window is kept, in every test of the interface."""
    gc.disable()  # as in the program: see `Sweeper`
    watch = Watch()
    _watches.append(watch)
    with pytest.MonkeyPatch.context() as patch:
        watch.begin(patch)
        yield watch
        watch.end()


@pytest.fixture(autouse=True)
def nothing_set_aside() -> Iterator[None]:
    """A test that looks through the heap finds in it what tests before it left there."""
    yield
    take_back()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """A test in which the thread of the window was kept too long fails."""
    if not _watches:
        return (yield)
    (watch,) = _watches
    # The windows of tests before it wait for a loop to be deleted in: that is no work of this one.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with watch.test(item.nodeid):
        result = yield
    if kept := watch.too_long():
        pytest.fail("the window could not answer meanwhile\n" + "\n".join(map(str, kept)), pytrace=False)
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How long the longest was, what was left out, and what may take longer."""
    for watch in _watches:
        terminalreporter.section("thread of the window")
        for line in watch.report():
            terminalreporter.line(line)


class PatientBot(QtBot):
    """Waits for as long as a machine with much else to do may take; what never comes fails a minute later."""

    PATIENCE = 60_000
    """Milliseconds."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **asked: Any) -> SignalBlocker:
        return super().waitSignal(signal, timeout=timeout, **asked)

    def waitExposed(self, widget: QWidget, *, timeout: int = PATIENCE) -> AbstractContextManager[object]:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = PATIENCE) -> AbstractContextManager[object]:
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """In place of the one that waits five seconds."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    """Every window has the program's own look and speaks Dutch, as it does at school."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    if not qapp.styleSheet():
        theme().apply(Scheme.LIGHT)


@pytest.fixture
def operations(qtbot: QtBot) -> Iterator[Operations]:
    """A queue of work without a store."""
    queue = Operations()
    yield queue
    queue.shut_down()


@pytest.fixture(scope="session")
def three_pages() -> bytes:
    """A PDF of three A4 pages, each saying its number."""
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for number in (1, 2, 3):
        canvas.drawString(100, 700, f"Bladzijde {number}")
        canvas.rect(60, 60, 475, 722)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def picture() -> bytes:
    """A PNG of 400 by 200 points."""
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def printer_to(path: Path) -> QPrinter:
    """A printer as the program prepares it, whose paper is a PDF file."""
    printer = prepared_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryKeychain]:
    """A closed store with the demo school's pupils, of which the first three by name have a transfer; and its key."""
    from oso_desktop.services.demo import demo_school, demo_store, demo_students

    folder, keychain = tmp_path_factory.mktemp("demo") / "store", MemoryKeychain()
    made = demo_store(folder, demo_school(), keychain, lambda: NOW)
    with made.change(Right.IMPORT, "leerlingen", "test") as unit:
        for student, _row in demo_students(made.today):
            unit.students.save(student)
    for row in sorted(rows(made), key=lambda row: row.student.list_name)[:3]:
        start(made, row.student.id, Profile.POVO)
    made.close()
    return folder, keychain


@pytest.fixture
def workspace(demo_store: tuple[Path, MemoryKeychain], tmp_path: Path) -> Iterator[Workspace]:
    """A copy of that store, open, in the folder `store`."""
    folder, keychain = demo_store
    shutil.copytree(folder, tmp_path / "store")
    opened = open_store(tmp_path / "store", keychain=keychain, clock=lambda: NOW)
    yield opened
    opened.close()


OpenWindow = Callable[..., MainWindow]
"""Takes a workspace, or none, and a size if it is not that of a small laptop."""


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens the window, on a store as after the start of the program; it is closed when the test ends."""
    opened: list[MainWindow] = []

    def start(workspace: Workspace | None = None, size: tuple[int, int] = (1366, 768)) -> MainWindow:
        window = MainWindow(Operations())
        opened.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        if workspace is not None:
            window.open_workspace(workspace)
            qtbot.waitUntil(lambda: not window.operations.working)
        return window

    yield start
    for window in opened:
        window.closeEvent(QCloseEvent())
        window.operations.shut_down()
