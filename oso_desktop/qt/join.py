"""Working along with dossiers that are there already: which folder, and the words that a colleague gave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_join import Ui_Join
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import FEW_LINES, sit_close
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed_words import TypedWords

if TYPE_CHECKING:
    from oso_desktop.qt.first_start import KeychainFactory

AskStore = Callable[[QWidget], "Path | None"]
"""Asks for the folder of a store; None when the person thinks better of it."""


class JoinPage(QWidget):
    """Links this account to a store. `joined(Path)` comes with its folder, which is remembered by then."""

    joined = Signal(object)
    cancelled = Signal()

    def __init__(
        self,
        operations: Operations,
        keychain_factory: KeychainFactory,
        *,
        ask_store: AskStore | None = None,
    ) -> None:
        from oso_desktop.vault.invitation import InvitationCode  # noqa: PLC0415 - seldom needed

        super().__init__()
        self._operations = operations
        self._keychain_factory = keychain_factory
        self._ask_store = ask_store or _ask_store
        self.form = form = Ui_Join()
        form.setupUi(self)
        sit_close(self, (form.column, form.card_column), (form.words_edit, FEW_LINES))
        self.notices = Notices(form.notices, self)
        self.words = TypedWords(form.words_edit, form.words_part, InvitationCode.form.word_count)
        self.words.forgotten.connect(lambda: self.notices.say(Tone.INFO, *self.words.gone))
        form.folder_error.hide()
        form.words_error.hide()
        form.folder_edit.textChanged.connect(lambda _text: self._say_folder(""))
        form.folder_edit.textEdited.connect(lambda _text: self.notices.clear())  # it is about the try before
        form.words_edit.textChanged.connect(lambda: self._say_words(""))
        form.folder_button.clicked.connect(lambda _checked=False: self.choose())
        form.link_button.clicked.connect(lambda _checked=False: self.link())
        form.known_button.clicked.connect(lambda _checked=False: self.open_known())
        form.back_button.clicked.connect(lambda _checked=False: self.cancelled.emit())

    def begin(self) -> None:
        """Puts the focus where typing begins."""
        self.form.folder_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Asks for the folder with the system's own dialog."""
        if (folder := self._ask_store(self)) is not None:
            self.form.folder_edit.setText(str(folder))
            self.form.words_edit.setFocus()

    def link(self) -> None:
        """Links this account by the words of the invitation."""
        words = self.form.words_edit.toPlainText()
        folder = self._folder()
        self._say_words("" if words.strip() else self.tr("Typ de woorden van het koppelblad over."))
        if folder is None:
            return
        if not words.strip():
            self.form.words_edit.setFocus()
            return
        factory = self._keychain_factory
        self._do(lambda: _linked(folder, words, factory), folder)

    def open_known(self) -> None:
        """Goes to the folder with the key that this account has, or the words of the recovery sheet."""
        if (folder := self._folder()) is not None:
            self._do(lambda: _remembered(folder), folder)

    def _folder(self) -> Path | None:
        """What was filled in, if that can be a folder; says what is missing."""
        typed = self.form.folder_edit.text().strip().strip('"')
        folder = Path(typed)
        if not typed or not folder.is_absolute():
            self._say_folder(
                self.tr("Kies de map waar de dossiers staan.")
                if not typed
                else self.tr("Vul de hele naam van de map in, of kies de map.")
            )
            self.form.folder_edit.setFocus()
            return None
        return folder

    def _do(self, act: Callable[[], None], folder: Path) -> None:
        self._wait(on=True)
        self.notices.clear()
        self._operations.task(
            act,
            lambda _nothing: self._done(folder),
            owner=self,
            failed=self._refused,
            what=self.tr("Account koppelen…"),
        )

    def _done(self, folder: Path) -> None:
        self.form.words_edit.clear()
        self._wait(on=False)
        self.joined.emit(folder)

    def _refused(self, error: OsoError) -> None:
        self._wait(on=False)
        from oso_desktop.services.joining import NoStoreHere  # noqa: PLC0415 - brings the database along

        self.notices.error(error)
        (self.form.folder_edit if isinstance(error, NoStoreHere) else self.form.words_edit).setFocus()
        self.words.select(getattr(error, "position", 0))

    def _wait(self, *, on: bool) -> None:
        form = self.form
        for button in (form.link_button, form.known_button, form.back_button, form.folder_button):
            button.setEnabled(not on)

    def _say_folder(self, words: str) -> None:
        form = self.form
        form.folder_error.setText(on_screen(words))
        form.folder_error.setVisible(bool(words))
        form.folder_edit.setProperty("invalid", bool(words))
        form.folder_edit.setAccessibleDescription(on_screen(words))
        restyle(form.folder_edit)

    def _say_words(self, words: str) -> None:
        form = self.form
        form.words_error.setText(on_screen(words))
        form.words_error.setVisible(bool(words))
        form.words_edit.setAccessibleDescription(on_screen(words))


def _ask_store(parent: QWidget) -> Path | None:
    chosen = QFileDialog.getExistingDirectory(parent, parent.tr("Map met dossiers"))
    return Path(chosen) if chosen else None


def _linked(folder: Path, words: str, factory: KeychainFactory) -> None:
    from oso_desktop.services.joining import accept_invitation  # noqa: PLC0415 - brings the database along

    accept_invitation(folder, words=words, keychain=factory())
    _remembered(folder)


def _remembered(folder: Path) -> None:
    from oso_desktop.services.joining import require_store  # noqa: PLC0415 - see above
    from oso_desktop.services.place import remember_folder  # noqa: PLC0415 - see above

    require_store(folder)
    remember_folder(folder)
