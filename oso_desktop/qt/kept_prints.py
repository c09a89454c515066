"""A paper that is put on record before it is printed or saved: nothing leaves the program unseen by the log.

First comes where it goes, then the record, then the paper itself: who thinks better of it at the printer's dialog has
printed nothing and leaves no record; where the record is refused nothing is printed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.prints import PrintKind, SchoolPrint
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.register_parts import PaperForm, Papers
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.prints import EarlierPrint, KeptPrint
    from oso_desktop.services.workspace import Workspace

Put = Callable[["Workspace"], "KeptPrint"]
"""Puts a paper on record and gives what may be printed."""


class KeptPreview(Preview):
    """A preview whose paper goes on record first; what is shown afterwards is what came out of the printer."""

    _put: Put | None = None
    _ready = False
    """Whether the paper on show is on record and did not come out yet: the printer failed."""
    last: SchoolPrint | None = None
    """The last print from here that was kept."""

    def __init__(
        self,
        operations: Operations,
        parent: QWidget | None = None,
        *,
        ask_printer: AskPrinter,
        ask_path: AskPath,
    ) -> None:
        super().__init__(parent, ask_printer=ask_printer, ask_path=ask_path, operations=operations)
        self._recording = operations
        for done in (self.printed, self.saved):
            done.connect(self._came_out)

    def show_kept(self, data: bytes, file_name: str, put: Put) -> None:
        """Shows a paper; `put` is asked each time before it is printed or saved."""
        self.show_pdf(data, file_name)
        self._put = put

    def clear(self, text: str = "") -> None:
        """Shows nothing; forgets the paper, and what was to be recorded of it."""
        super().clear(text)
        self._put, self._ready = None, False

    def _print_on(self, printer: QPrinter) -> None:
        self._record_first(lambda: super(KeptPreview, self)._print_on(printer))

    def _write(self, path: Path) -> None:
        self._record_first(lambda: super(KeptPreview, self)._write(path))

    def _record_first(self, then: Callable[[], None]) -> None:
        put = self._put
        if put is None or self._ready:
            then()
            return

        def done(kept: KeptPrint) -> None:
            if self._put is not put:  # the person went on to something else meanwhile
                return
            if kept.pdf != self._data:
                self.show_kept(kept.pdf, self._file_name, put)
            self._ready, self.last = True, kept.printed
            then()

        self._recording.run(
            put,
            done,
            owner=self,
            failed=lambda error: self._refused(put, error),
            changes=True,
            what=self.tr("Afdruk vastleggen…"),
        )

    def _refused(self, put: Put, error: OsoError) -> None:
        if self._put is put:
            self._notice(Tone.BAD, error.text, error.next_step)

    def _came_out(self) -> None:
        self._ready = False


class KeptPapers(Papers):
    """A paper in the place of a page; it tells when that was printed before, and that a copy is marked as one."""

    def __init__(
        self, form: PaperForm, operations: Operations, *, ask_printer: AskPrinter, ask_path: AskPath
    ) -> None:
        self._kept = KeptPreview(operations, ask_printer=ask_printer, ask_path=ask_path)
        super().__init__(form, self._kept)
        self._operations = operations
        self._column, self._back = form.paper_column, form.back_button
        self._told: Panel | None = None
        for done in (self._kept.printed, self._kept.saved):
            done.connect(self._tell_last)

    @property
    def told(self) -> str:
        """What is said of earlier prints of the paper on show."""
        return self._told.text_label.text() if self._told is not None else ""

    def compose(
        self,
        make: Callable[[Workspace], LetterPdf],
        kind: PrintKind,
        file_name: str,
        came_from: QWidget,
        failed: Callable[[OsoError], None],
        *,
        about: str = "",
        student_id: StudentId | None = None,
    ) -> None:
        """Has a paper made and shows it; `about` and `student_id` as in `services.prints.keep`."""

        def work(workspace: Workspace) -> tuple[LetterPdf, EarlierPrint | None]:
            from oso_desktop.services import prints  # noqa: PLC0415 - brings the database along

            pdf = make(workspace)
            return pdf, prints.earlier(workspace, kind, pdf, about)

        def show(found: tuple[LetterPdf, EarlierPrint | None]) -> None:
            from oso_desktop.services import prints  # noqa: PLC0415 - see above

            pdf, earlier = found

            def put(workspace: Workspace) -> KeptPrint:
                return prints.keep(workspace, kind, pdf, about=about, student_id=student_id)

            self._kept.last = None
            self._kept.show_kept(pdf.data, file_name, put)
            self.come_forward(came_from)
            self._tell_earlier(earlier, file_name)

        self._operations.run(work, show, owner=self._kept, failed=failed, what=self.tr("Blad maken…"))

    def close(self) -> None:
        """Back to the page; nothing of the paper stays on the screen."""
        super().close()
        self._tell(None)

    def _tell_earlier(self, earlier: EarlierPrint | None, file_name: str) -> None:
        if earlier is None:
            self._tell(None)
        elif earlier.same:
            self._tell_of(earlier.last)
        else:
            panel = Panel(
                Tone.INFO,
                self.tr("Eerder afgedrukt of opgeslagen op {day} door {who}.").format(
                    day=moment(earlier.last.at), who=earlier.last.by
                ),
                self.tr("Wat u nu ziet, is anders, al is het maar de datum, en wordt een nieuwe afdruk."),
                closable=False,
            )
            button = panel.add_button(
                self.tr("Eerdere afdruk bekijken"), lambda: self._look_back(earlier.last, file_name)
            )
            self._tell(panel)
            QWidget.setTabOrder(self._back, button)

    def _look_back(self, earlier: SchoolPrint, file_name: str) -> None:
        """Shows a print as it was kept; printed from here it is a copy."""
        from oso_desktop.services import prints  # noqa: PLC0415 - see above

        def show(data: bytes) -> None:
            self._kept.show_kept(data, file_name, lambda workspace: prints.again(workspace, earlier.id))
            self._tell_of(earlier)
            self._kept.setFocus()

        def failed(error: OsoError) -> None:
            self._tell(Panel(Tone.BAD, error.text, error.next_step, closable=False))

        self._operations.run(
            lambda workspace: prints.pdf(workspace, earlier.id), show, owner=self._kept, failed=failed
        )

    def _tell_last(self) -> None:
        if self._kept.last is not None:
            self._tell_of(self._kept.last)

    def _tell_of(self, printed: SchoolPrint) -> None:
        """That the paper on show was printed before."""
        self._tell(
            Panel(
                Tone.INFO,
                self.tr("Afgedrukt of opgeslagen op {day} door {who}.").format(
                    day=moment(printed.at), who=printed.by
                ),
                self.tr("Een nieuwe afdruk krijgt op elke bladzijde het merk KOPIE."),
                closable=False,
            )
        )

    def _tell(self, panel: Panel | None) -> None:
        if self._told is not None:
            self._told.hide()
            self._told.deleteLater()
        self._told = panel
        if panel is not None:
            self._column.insertWidget(self._column.indexOf(self._kept), panel)
