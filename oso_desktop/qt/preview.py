"""Looking at a document that lives in memory only: PDF, picture or plain text. Nothing is written to disk for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QImage, QKeySequence, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_preview import Ui_Preview
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.places import goes_elsewhere
from oso_desktop.qt.preview_content import decoded, read_picture
from oso_desktop.qt.preview_picture import PreviewPicture
from oso_desktop.qt.preview_search import PreviewSearch
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer, print_pdf, save_pdf
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out

PDF = "application/pdf"
_STEP = 1.25
_SMALLEST, _LARGEST = 0.25, 4.0


class Preview(QWidget):
    """Shows one document. `printed` and `saved` come after the person did so from here."""

    printed = Signal()
    saved = Signal()
    _records = False
    """Whether drawing for the printer also puts something on record."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        ask_printer: AskPrinter = ask_printer,
        ask_path: AskPath = ask_path,
        may_keep: bool = True,
        operations: Operations | None = None,
    ) -> None:
        """`may_keep` offers printing and saving; without it the document can only be looked at.

        `operations` draws for the printer beside the screen, for which a page takes a quarter of a second.
        """
        super().__init__(parent)
        self._ask_printer = ask_printer
        self._ask_path = ask_path
        self._may_keep = may_keep
        self._operations = operations
        self._printing = False
        self._data = b""
        self._file_name = ""
        self._warning: Panel | None = None
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self.form = Ui_Preview()
        self.form.setupUi(self)
        self.form.pdf_view.setDocument(self._document)
        self.form.pdf_view.setPageMode(QPdfView.PageMode.MultiPage)
        self.form.pdf_view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        # A page as wide as the view and about as high needs the bar only while the bar is not there: it came and went
        # without end.
        self.form.pdf_view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.form.pdf_view.pageNavigator().currentPageChanged.connect(self._show_page_number)
        leave_out(self.form.page_edit)
        self.search = PreviewSearch(self.form, self._document, self)
        self._picture = PreviewPicture(self.form.image_area, self.form.image_label)
        self._dress()
        self._connect()
        self.clear()

    def _dress(self) -> None:
        form = self.form
        pictures = {
            form.previous_page: "caret-up",
            form.next_page: "caret-down",
            form.zoom_out: "magnifying-glass-minus",
            form.zoom_in: "magnifying-glass-plus",
            form.zoom_fit: "arrows-out-line-horizontal",
        }
        for button, name in pictures.items():
            button.setIcon(icon(name))
            button.setIconSize(QSize(18, 18))
        form.print_button.setIcon(icon("printer"))
        form.save_button.setIcon(icon("floppy-disk"))
        self._words = {button: button.text() for button in (form.save_button, form.print_button)}
        for worded, words in self._words.items():
            worded.setAccessibleName(words.replace("&", ""))

    def _connect(self) -> None:
        form = self.form
        form.previous_page.clicked.connect(lambda: self.go_to_page(self.page - 1))
        form.next_page.clicked.connect(lambda: self.go_to_page(self.page + 1))
        form.zoom_in.clicked.connect(lambda: self.zoom_by(_STEP))
        form.zoom_out.clicked.connect(lambda: self.zoom_by(1 / _STEP))
        form.zoom_fit.clicked.connect(self.fit_width)
        form.print_button.clicked.connect(self.print_document)
        form.save_button.clicked.connect(self.warn_and_save)
        self._shortcut(QKeySequence.StandardKey.ZoomIn, lambda: self.zoom_by(_STEP))
        self._shortcut(QKeySequence("Ctrl+="), lambda: self.zoom_by(_STEP))
        self._shortcut(QKeySequence.StandardKey.ZoomOut, lambda: self.zoom_by(1 / _STEP))
        self._shortcut(QKeySequence("Ctrl+0"), self.fit_width)
        self._shortcut(QKeySequence.StandardKey.Print, self.print_document)
        self._shortcut(QKeySequence("PgUp"), lambda: self.go_to_page(self.page - 1))
        self._shortcut(QKeySequence("PgDown"), lambda: self.go_to_page(self.page + 1))
        self._shortcut(QKeySequence("Ctrl+G"), self._ask_page)
        self._shortcut(QKeySequence.StandardKey.Find, self._ask_words)
        self._shortcut(QKeySequence("F3"), lambda: self._seek(1))
        self._shortcut(QKeySequence("Shift+F3"), lambda: self._seek(-1))
        # Not for the whole preview: in a field these keys go to the end of what is typed.
        for keys, last in (("Home", False), ("End", True)):
            action = self._shortcut(QKeySequence(keys), partial(self._to_end, last=last))
            self.removeAction(action)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            form.pdf_view.addAction(action)
        form.page_edit.editingFinished.connect(self._go_to_typed)

    def _ask_page(self) -> None:
        if self.showing_pdf:
            self.form.page_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.form.page_edit.selectAll()

    def _go_to_typed(self) -> None:
        """What is no number leads nowhere, and the field shows the page on show again."""
        typed = self.form.page_edit.text().strip()
        if typed.isdecimal() and int(typed) != self.page + 1:
            self.go_to_page(int(typed) - 1)
        elif self.showing_pdf:
            self._show_page_number()

    def _ask_words(self) -> None:
        if self.showing_pdf:
            self.search.open()

    def _seek(self, by: int) -> None:
        if self.showing_pdf:
            self.search.step(by)

    def _to_end(self, *, last: bool) -> None:
        self.go_to_page(self.pages - 1 if last else 0)

    def _shortcut(self, keys: QKeySequence | QKeySequence.StandardKey, act: Callable[[], None]) -> QAction:
        action = QAction(self)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: act())
        self.addAction(action)
        return action

    def clear(self, text: str = "") -> None:
        """Shows nothing, with a word about why or what to do; forgets the document."""
        self.search.forget()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        self._data = b""
        self._picture.show(QImage())
        self.form.text_view.clear()
        self.form.nothing_label.setText(on_screen(text) or self.tr("Kies iets om het hier te bekijken."))
        self._drop_warning()
        self._turn_to(self.form.nothing)

    def show_content(self, data: bytes, media_type: str, file_name: str = "") -> None:
        """Shows a document of any type; one that cannot be shown says so and why."""
        if media_type == PDF:
            self.show_pdf(data, file_name)
        elif media_type.startswith("image/"):
            self.show_image(data)
        elif media_type in ("text/plain", "text/csv"):
            self.show_text(decoded(data))
        else:
            self.clear(
                self.tr(
                    "Dit soort bestand kan hier niet worden getoond, omdat een ander programma het buiten de "
                    "versleuteling zou bewaren. Vraag de maker om een pdf en voeg die toe."
                )
            )

    def show_pdf(self, data: bytes, file_name: str = "") -> None:
        """Shows a PDF from its first page, as wide as the room allows."""
        self.clear()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        if self._document.error() is QPdfDocument.Error.IncorrectPassword:
            self.clear(self.tr("Dit document heeft een wachtwoord. Vraag de maker om een versie zonder."))
            return
        if self._document.error() is not QPdfDocument.Error.None_ or self._document.pageCount() < 1:
            self.clear(
                self.tr("Dit document is beschadigd of geen pdf. Vraag de maker om een nieuwe versie.")
            )
            return
        self._data = data
        self._file_name = file_name
        self._turn_to(self.form.pdf_view)
        self.fit_width()
        self.go_to_page(0)

    def show_image(self, data: bytes) -> None:
        """Shows a picture, upright as the camera or scanner meant it."""
        self.clear()
        image = read_picture(data)
        if image is None:
            self.clear(
                self.tr("Deze afbeelding is te groot om te tonen. Scan hem opnieuw met minder punten.")
            )
            return
        if image.isNull():
            self.clear(self.tr("Deze afbeelding is beschadigd. Vraag de maker om een nieuwe versie."))
            return
        self._turn_to(self.form.image_area)
        self._picture.show(image)

    def show_text(self, text: str) -> None:
        """Shows plain text, never as anything else."""
        self.clear()
        self.form.text_view.setPlainText(text)
        self._turn_to(self.form.text_view)

    @property
    def showing_pdf(self) -> bool:
        """Whether there are pages to go through and words to search."""
        return self.form.stack.currentWidget() is self.form.pdf_view

    @property
    def pages(self) -> int:
        """How many pages there are; 1 for a picture or text, 0 for nothing."""
        if self.showing_pdf:
            return self._document.pageCount()
        return 0 if self.form.stack.currentWidget() is self.form.nothing else 1

    @property
    def page(self) -> int:
        """The page in view, from 0."""
        return self.form.pdf_view.pageNavigator().currentPage()

    @property
    def explanation(self) -> str:
        """What stands where no document is shown."""
        return self.form.nothing_label.text()

    def go_to_page(self, number: int) -> None:
        """Turns to a page, from 0; stays within the document."""
        if not self.showing_pdf:
            return
        within = max(0, min(number, self._document.pageCount() - 1))
        self.form.pdf_view.pageNavigator().jump(within, QPointF())
        self._show_page_number()

    def zoom_by(self, factor: float) -> None:
        """Larger or smaller."""
        view = self.form.pdf_view
        if self.form.stack.currentWidget() is view:
            now = view.zoomFactor() if view.zoomMode() is QPdfView.ZoomMode.Custom else self._fitting_zoom()
            view.setZoomMode(QPdfView.ZoomMode.Custom)
            view.setZoomFactor(max(_SMALLEST, min(now * factor, _LARGEST)))
        elif self.form.stack.currentWidget() is self.form.image_area:
            self._picture.zoom_by(factor)
        elif self.form.stack.currentWidget() is self.form.text_view:
            self.form.text_view.zoomIn(1 if factor > 1 else -1)

    def _fitting_zoom(self) -> float:
        width = self._document.pagePointSize(self.page).width() / 72 * self.logicalDpiX()
        return self.form.pdf_view.viewport().width() / max(1.0, width)

    def fit_width(self) -> None:
        """As wide as the room allows."""
        self.form.pdf_view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._picture.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture.resized()
        self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Words where there is room for them, for printing rather than for saving; a screen reader has them anyhow."""
        for button, words in self._words.items():
            button.setText(words)
        for button in self._words:
            self.form.tools.invalidate()
            if self.form.tools.sizeHint().width() > self.width():
                button.setText("")

    def _turn_to(self, widget: QWidget) -> None:
        form = self.form
        form.stack.setCurrentWidget(widget)
        is_pdf = widget is form.pdf_view
        for each in (form.previous_page, form.next_page, form.page_edit, form.page_label, form.search_button):
            each.setVisible(is_pdf)
        for each in (form.zoom_in, form.zoom_out, form.zoom_fit):
            each.setVisible(widget is not form.nothing)
        form.print_button.setVisible(is_pdf and self._may_keep)
        form.save_button.setVisible(is_pdf and self._may_keep)
        self._fit_buttons()

    def _show_page_number(self) -> None:
        pages = self._document.pageCount()
        self.form.page_edit.setText(str(self.page + 1))
        self.form.page_label.setText(self.tr("van {pages}").format(pages=pages))
        self.form.previous_page.setEnabled(self.page > 0)
        self.form.next_page.setEnabled(self.page < pages - 1)

    def print_document(self) -> None:
        """Asks for a printer and prints; what goes wrong stands in a panel above the document."""
        if not self._data or not self._may_keep or self._printing:
            return
        printer = self._ask_printer(self)
        if printer is not None:
            self._print_on(printer)

    def _print_on(self, printer: QPrinter) -> None:
        if self._operations is None:
            raise RuntimeError("nothing draws for the printer")
        data = self._data

        def done(_nothing: object) -> None:
            self._printing = False
            self._at_printer(data)

        def failed(error: OsoError) -> None:
            self._printing = False
            self._notice(Tone.BAD, error.text, error.next_step)

        self._printing = True
        self._operations.task(
            self._drawing(data, printer),
            done,
            owner=self,
            failed=failed,
            changes=self._records,
            what=self.tr("Afdrukken…"),
        )

    def _drawing(self, data: bytes, printer: QPrinter) -> Callable[[], object]:
        """What is done beside the screen."""
        return lambda: print_pdf(data, printer)

    def _at_printer(self, data: bytes) -> None:
        """Tells it, unless the person went on to another document meanwhile."""
        if self._data is not data:
            return
        self._notice(
            Tone.GOOD,
            self.tr("Het document is naar de printer gestuurd."),
            self.tr(
                "Haal het direct op en berg het op in een afgesloten kast: er staan persoonsgegevens in."
            ),
        )
        self.printed.emit()

    def warn_and_save(self) -> None:
        """Says first that a saved file is not encrypted; saves only when the person still wants to."""
        if not self._data or not self._may_keep:
            return
        panel = self._notice(
            Tone.WARN,
            self.tr("Een opgeslagen pdf is niet versleuteld: wie bij de map kan, kan hem lezen."),
            self.tr("Sla alleen op als afdrukken niet kan, en verwijder het bestand daarna."),
        )
        panel.add_button(self.tr("Toch opslaan…"), self._save)
        panel.add_button(self.tr("Niet opslaan"), self._drop_warning).setFocus()

    def _save(self) -> None:
        path = self._ask_path(self, Path(self._file_name).stem or self.tr("document"))
        if path is None:
            self._drop_warning()
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        elsewhere = goes_elsewhere(path.parent)
        if not elsewhere:
            self._write(path)
            return
        panel = self._notice(
            Tone.WARN, elsewhere, self.tr("Kies liever een map die alleen op deze computer staat.")
        )
        panel.add_button(self.tr("Andere map…"), self._save).setFocus()
        panel.add_button(self.tr("Toch hier opslaan"), partial(self._write, path))

    def _write(self, path: Path) -> None:
        try:
            save_pdf(self._data, path)
        except OsoError as error:
            self._notice(Tone.BAD, error.text, error.next_step)
            return
        self._notice(Tone.GOOD, self.tr("Het document is opgeslagen, zonder versleuteling."))
        self.saved.emit()

    def _notice(self, tone: Tone, text: str, next_step: str = "") -> Panel:
        self._drop_warning()
        self._warning = Panel(tone, text, next_step)
        self._warning.closed.connect(self._forget_warning)
        self.form.notices.addWidget(self._warning)
        return self._warning

    @property
    def notice(self) -> Panel | None:
        """The panel above the document, if there is one."""
        return self._warning

    def _forget_warning(self) -> None:
        self._warning = None

    def _drop_warning(self) -> None:
        if self._warning is not None:
            self._warning.hide()
            self._warning.deleteLater()
            self._warning = None
