"""What stands in the window when the store does not open: why, and the ways on. Each cause has its own text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_entrance import Ui_Entrance
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.qt.first_start import KeychainFactory
    from oso_desktop.services.workspace import Workspace
    from oso_desktop.vault.keychain import Keychain


def words_help(error: OsoError) -> bool:
    """Whether the recovery sheet is the way on: the key is what is missing, not the store."""
    from oso_desktop.vault.keychain import KeychainEntryWrong, KeychainUnavailable  # noqa: PLC0415 - keyring is slow to load
    from oso_desktop.vault.slots import KeychainChanged, KeychainEmpty  # noqa: PLC0415 - see above

    return isinstance(error, KeychainUnavailable | KeychainEntryWrong | KeychainEmpty | KeychainChanged)


class Entrance(QWidget):
    """Shows one error. `opened(workspace)` comes when the words opened the store, `again` asks for another try."""

    opened = Signal(object)
    again = Signal()

    def __init__(
        self, operations: Operations, folder: Path, keychain_factory: KeychainFactory, error: OsoError
    ) -> None:
        super().__init__()
        self._operations = operations
        self._folder = folder
        self._keychain_factory = keychain_factory
        self._panel: Panel | None = None
        self.form = Ui_Entrance()
        self.form.setupUi(self)
        by_words = words_help(error)
        self.form.title.setText(
            self.tr("De sleutel is niet gevonden") if by_words else self.tr("De dossiers gaan niet open")
        )
        self.form.words_part.setVisible(by_words)
        self.form.open_button.setVisible(by_words)
        self._tell(Tone.WARN if by_words else Tone.BAD, error)
        self.form.again_button.clicked.connect(self.again)
        self.form.open_button.clicked.connect(self.open_with_words)
        if not by_words:
            self.form.again_button.setProperty("role", "primary")

    def _tell(self, tone: Tone, error: OsoError) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = Panel(tone, error.text, error.next_step, closable=False)
        self.form.notices.addWidget(self._panel)

    @property
    def notice(self) -> str:
        """What the panel says."""
        return self._panel.text_label.text() if self._panel is not None else ""

    def open_with_words(self) -> None:
        """Tries the words that were typed."""
        words, folder, factory = self.form.words_edit.toPlainText(), self._folder, self._keychain_factory
        self.form.open_button.setEnabled(False)
        self._operations.task(
            lambda: _recovered(folder, words, factory),
            self._open,
            owner=self,
            failed=self._refused,
            what=self.tr("Opslag openen…"),
        )

    def _open(self, workspace: Workspace) -> None:
        self.form.words_edit.clear()
        self.opened.emit(workspace)

    def _refused(self, error: OsoError) -> None:
        self.form.open_button.setEnabled(True)
        self._tell(Tone.BAD, error)
        self.form.words_edit.setFocus()


def _recovered(folder: Path, words: str, factory: KeychainFactory) -> Workspace:
    from oso_desktop.services.stores import recover_store  # noqa: PLC0415 - brings the database along
    from oso_desktop.vault.keychain import KeychainUnavailable  # noqa: PLC0415 - see above

    keychain: Keychain | None
    try:
        keychain = factory()
    except KeychainUnavailable:
        keychain = (
            None  # a school must be able to reach its own data; the words are then needed at every start
        )
    return recover_store(folder, words=words, keychain=keychain)
