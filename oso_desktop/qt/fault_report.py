"""The card Foutrapport on the page Beheer: what may be sent of a fault, shown whole before anybody saves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.forms.ui_fault_report import Ui_FaultReport
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.theme import Tone, theme
from oso_desktop.services.files import write_output

if TYPE_CHECKING:
    from oso_desktop.services.fault_report import Looks

AskFile = Callable[[QWidget, str], Path | None]
FILE_NAME = "foutrapport.txt"


def ask_file(parent: QWidget, proposed: str) -> Path | None:
    """Asks with the system's own dialog where the report may go."""
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, parent.tr("Foutrapport opslaan"), in_documents(proposed), parent.tr("Tekst (*.txt)")
    )
    return Path(chosen) if chosen else None


class FaultReportCard(QWidget):
    """A button, and once it was pressed the report with the buttons that keep it; pressed again it is made anew."""

    def __init__(self, shell: Shell, ask_file: AskFile = ask_file) -> None:
        super().__init__()
        self._shell = shell
        self._ask_file = ask_file
        self._panel: Panel | None = None
        self.form = form = Ui_FaultReport()
        form.setupUi(self)
        form.report_text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        form.make_button.clicked.connect(lambda _checked=False: self.make())
        form.save_button.clicked.connect(lambda _checked=False: self.save())
        form.copy_button.clicked.connect(lambda _checked=False: self.copy())
        self._show_report("")

    def make(self) -> None:
        """Reads the log of faults and shows the report on it."""
        from oso_desktop.services.fault_report import fault_report  # noqa: PLC0415 - seldom needed

        self._tell(None)
        folder, looks = self._shell.workspace.folder, looks_of_now()
        self._shell.operations.task(
            lambda: fault_report(folder, looks),
            self._made,
            owner=self,
            failed=self._failed,
            what=self.tr("Foutrapport maken…"),
        )

    def _made(self, text: str) -> None:
        self._show_report(text)
        self.form.report_text.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def _show_report(self, text: str) -> None:
        form = self.form
        form.report_text.setPlainText(text)
        for shown in (form.report_text, form.save_button, form.copy_button):
            shown.setVisible(bool(text))

    def save(self) -> None:
        """Saves what is on show as a small text file."""
        self._tell(None)
        path, text = self._ask_file(self, FILE_NAME), self.form.report_text.toPlainText()
        if path is None:
            return
        self._shell.operations.task(
            lambda: write_output(path, text.replace("\n", "\r\n").encode()),
            lambda _: self._tell(
                Panel(Tone.GOOD, self.tr("Het foutrapport is opgeslagen."), self.tr("U kunt het versturen."))
            ),
            owner=self,
            failed=self._failed,
            what=self.tr("Foutrapport opslaan…"),
        )

    def copy(self) -> None:
        """Puts what is on show on the clipboard."""
        QGuiApplication.clipboard().setText(self.form.report_text.toPlainText())
        self._tell(Panel(Tone.GOOD, self.tr("Gekopieerd. U kunt het foutrapport nu plakken.")))

    def _failed(self, error: OsoError) -> None:
        self._tell(Panel(Tone.BAD, error.text, error.next_step))

    def _tell(self, panel: Panel | None) -> None:
        if self._panel is not None and isValid(self._panel):
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = panel
        if panel is not None:
            self.form.notices.addWidget(panel)
            panel.show()  # not only once the layout gets to it
            bring_into_view(self)


def looks_of_now() -> Looks:
    """How the window is drawn now: sizes and names that are Qt's own, never those that a screen has."""
    from oso_desktop.services.fault_report import Looks, Screen  # noqa: PLC0415 - seldom needed

    return Looks(
        qt=qVersion(),
        platform=QGuiApplication.platformName(),
        screens=tuple(
            Screen(
                width=screen.size().width(),
                height=screen.size().height(),
                scale=screen.devicePixelRatio(),
            )
            for screen in QGuiApplication.screens()
        ),
        scheme=theme().scheme.value,
    )
