"""The help behind F1: the manual, with an index, a search field, and the way back to the work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget
from shiboken6 import isValid

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.forms.ui_help import Ui_Help
from oso_desktop.qt.help_browser import HelpBrowser
from oso_desktop.qt.help_manual import found
from oso_desktop.qt.help_paper import paper
from oso_desktop.qt.listed import unlist
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.printing import AskPrinter, ask_printer, print_pdf
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.theme import WIDE, Tone

_NAME = Qt.ItemDataRole.UserRole


class HelpPage(QWidget):
    """The manual; `closed` when the person goes back to the work. `stay_on` one page where others look along."""

    closed = Signal()

    def __init__(self, operations: Callable[[], Operations], ask_printer: AskPrinter = ask_printer) -> None:
        super().__init__()
        self._operations = operations
        self._ask_printer = ask_printer
        self._problem: Panel | None = None
        self.form = form = Ui_Help()
        form.setupUi(self)
        self.text = HelpBrowser()
        form.text_column.addWidget(self.text)
        QWidget.setTabOrder(form.index_list, self.text)
        QWidget.setTabOrder(self.text, form.back_button)
        dress_button(form.back_button, "arrow-left")
        dress_button(form.forward_button, "arrow-right")
        dress_button(form.print_button, "printer")
        dress_button(form.close_button, "x")
        form.back_button.clicked.connect(self.text.backward)
        form.forward_button.clicked.connect(self.text.forward)
        form.print_button.clicked.connect(lambda _checked=False: self.print_page())
        form.close_button.clicked.connect(self.closed)
        self.text.turned.connect(self._point)
        dress_search(form.search_edit)
        form.search_edit.textChanged.connect(self._search)
        form.search_edit.installEventFilter(self)
        form.index_list.currentItemChanged.connect(self._turned)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.Find), self._seek),
            (QKeySequence(QKeySequence.StandardKey.Print), self.print_page),
            (QKeySequence("Alt+Left"), self.text.backward),
            (QKeySequence("Alt+Right"), self.text.forward),
        ):
            QShortcut(keys, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._search("")

    def open_page(self, name: str) -> None:
        """Shows a page as one comes to it from the work: nothing sought, the keyboard in the text."""
        self.form.search_edit.clear()
        if name != self.text.page:
            self.text.open_page(name)
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stay_on(self, name: str) -> None:
        """Shows this page, its words alone and no way to another, with one back to what stood there."""
        form = self.form
        for part in (form.side, form.back_button, form.forward_button):
            part.hide()
        form.close_button.setText(self.tr("&Terug (Esc)"))
        form.column.setContentsMargins(0, 0, WIDE, 0)  # those of what it stands in
        self.text.alone = True
        self.open_page(name)

    def print_page(self) -> None:
        """Asks which printer and draws the page on show on it, as a letter is; the quick card fits on one A4."""
        self._clear_problem()
        printer = self._ask_printer(self)
        if printer is None:
            return
        name, pictures = self.text.page, not self.text.alone
        self._operations().task(
            lambda: print_pdf(paper(name, pictures=pictures), printer),
            lambda _pages: None,
            owner=self,
            failed=self._failed,
            what=self.tr("Afdrukken…"),
        )

    def _failed(self, error: OsoError) -> None:
        self._clear_problem()
        self._problem = Panel(Tone.BAD, error.text, error.next_step)
        self.form.text_column.insertWidget(0, self._problem)

    def _clear_problem(self) -> None:
        if self._problem is not None and isValid(self._problem):
            self._problem.hide()
            self._problem.deleteLater()
        self._problem = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """From the search field Enter reads the first page found, and the arrow down goes to what was found."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            index = self.form.index_list
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.count():
                index.setCurrentRow(0)
                self.text.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
            if event.key() == Qt.Key.Key_Down and index.count():
                index.setFocus(Qt.FocusReason.OtherFocusReason)
                index.setCurrentRow(max(index.currentRow(), 0))
                return True
        return super().eventFilter(watched, event)

    def _seek(self) -> None:
        self.form.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.search_edit.selectAll()

    def _search(self, sought: str) -> None:
        """Lists the pages that have these words; the page on show stays, its words marked."""
        index, pages = self.form.index_list, found(sought)
        index.blockSignals(True)
        unlist(index)
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            index.addItem(item)
        index.blockSignals(False)
        self.text.mark(sought.strip())
        self._point()
        self.form.count_label.setText(self._count(len(pages), sought.strip()))

    def _count(self, pages: int, sought: str) -> str:
        if not pages:
            return self.tr("Niets gevonden. Typ een ander woord, of minder woorden.")
        if not sought:
            return self.tr("Alle bladzijden")
        if pages == 1:
            return self.tr("Gevonden op 1 bladzijde")
        return self.tr("Gevonden op {n} bladzijden").format(n=pages)

    def _point(self) -> None:
        """Shows in the index which page is on show, if it is in there, and which ways lead from it."""
        for button, there in zip(
            (self.form.back_button, self.form.forward_button), self.text.can_go, strict=True
        ):
            button.setEnabled(there)
        index = self.form.index_list
        index.blockSignals(True)
        here = [row for row in range(index.count()) if index.item(row).data(_NAME) == self.text.page]
        index.setCurrentRow(here[0] if here else -1)
        index.blockSignals(False)

    def _turned(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_NAME) != self.text.page:
            self.text.open_page(str(item.data(_NAME)), self.form.search_edit.text().strip())
