"""The page *Inzage en brieven*: the letters of a whole group, and the slips that come back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence, QShortcut

from oso_desktop.dossier.people import StudentId
from oso_desktop.qt.forms.ui_letters_page import Ui_LettersPage
from oso_desktop.qt.group_letters import GroupLetters
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.printing import AskFolder, AskPath, AskPrinter, ask_folder, ask_path, ask_printer
from oso_desktop.qt.slips_tab import SlipsTab


class LettersPage(Page):
    """Its two tabs, each with a life of its own."""

    def __init__(
        self,
        shell: Shell,
        *,
        printer: AskPrinter = ask_printer,
        path: AskPath = ask_path,
        folder: AskFolder = ask_folder,
    ) -> None:
        super().__init__(shell)
        self.form = Ui_LettersPage()
        self.form.setupUi(self)
        self.group = GroupLetters(shell, printer=printer, path=path, folder=folder)
        self.slips = SlipsTab(shell)
        tabs = self.form.tabs
        tabs.addTab(self.group, self.tr("Brieven voor een groep"))
        tabs.addTab(self.slips, self.tr("Antwoordstroken"))
        tabs.tabBar().setAccessibleName(self.tr("Brieven of antwoordstroken"))
        tabs.currentChanged.connect(lambda _index: self.enter())
        self.operations.changed.connect(self._store_changed)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.group.refresh)

    def enter(self) -> None:
        if self.form.tabs.currentWidget() is self.slips:
            self.slips.begin()
        else:
            self.group.refresh()

    def choose_students(self, students: Sequence[StudentId]) -> None:
        """Letters for these pupils."""
        self.form.tabs.setCurrentWidget(self.group)
        self.group.choose_students(students)

    def _store_changed(self) -> None:
        if self.group.isVisible():  # else `enter` reads
            self.group.refresh()
