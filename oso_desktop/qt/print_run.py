"""One job on the printer for many letters, drawn beside the screen one by one, so that somebody can stop it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from oso_desktop.errors import OsoError
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.printing import Sheets, begin_printing, draw_page, pdf_document, slips_of


class PrintRun(QObject):
    """Draws letters one after the other.

    Signals: `letter(int)` when one begins, from 0, and `drawn(int)` when the whole of it went to the printer;
    `finished(int)` with how many did, `failed(OsoError, int)` the same after an error.

    Stopping takes effect after the letter that is being drawn: none goes out without its last page. On a printer that
    somebody set to both sides every letter begins on a sheet of its own, so that no two pupils share one, and nothing
    stands on the back of a slip.
    """

    letter = Signal(int)
    drawn = Signal(int)
    finished = Signal(int)
    failed = Signal(object, int)

    def __init__(
        self, letters: Sequence[bytes], printer: QPrinter, operations: Operations, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._operations = operations
        self._letters = letters
        self._printer = printer
        self._painter = QPainter()
        self._done = 0
        self._sheets = Sheets(printer)
        self._stopped = False

    def start(self) -> None:
        """Opens the job; the letters follow by themselves."""
        self._beside(lambda: begin_printing(self._painter, self._printer), self._next)

    def stop(self) -> None:
        """No more letters after this one."""
        self._stopped = True

    def _beside(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        self._operations.task(work, lambda _none: then(), owner=self, failed=self._fail)

    def _next(self) -> None:
        if self._stopped or self._done == len(self._letters):
            self._beside(self._end, lambda: self.finished.emit(self._done))
            return
        self.letter.emit(self._done)
        self._beside(lambda: self._draw(self._letters[self._done]), self._drew)

    def _draw(self, letter: bytes) -> None:
        with pdf_document(letter) as document:
            self._sheets.begin_sheet()
            slips = slips_of(letter)
            for number in range(document.pageCount()):
                self._sheets.turn_to(slip=number in slips)
                draw_page(document, number, self._printer, self._painter)

    def _drew(self) -> None:
        self._done += 1
        self.drawn.emit(self._done - 1)
        self._next()

    def _end(self) -> None:
        self._painter.end()

    def _fail(self, error: OsoError) -> None:
        if self._painter.isActive():
            self._painter.end()
        self.failed.emit(error, self._done)
