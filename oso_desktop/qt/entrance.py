"""What stands in the window when the store does not open: why, and the ways on. Each cause has a screen of its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_entrance import Ui_Entrance
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import Panel, restyle
from oso_desktop.qt.room import FEW_LINES, sit_close
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed_words import TypedWords

if TYPE_CHECKING:
    from oso_desktop.qt.first_start import KeychainFactory
    from oso_desktop.services.entry import Unlocked
    from oso_desktop.services.workspace import Workspace
    from oso_desktop.vault.keychain import Keychain


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """What a cause looks like: its title, and which ways on it offers. The first of them that it has is the main one.

    `words` is the recovery sheet, `mend` taking the key slots from beside a backup, `restore` putting a backup back,
    `again` another try, which there always is.
    """

    title: str
    words: bool = False
    mend: bool = False
    restore: bool = False
    wait: bool = False
    """Whether trying again is the main way: nothing is lost, something else must happen first."""

    @property
    def tone(self) -> Tone:
        """How bad it is: only what cost data, or may have, is bad."""
        return Tone.BAD if self.restore and not self.wait else Tone.WARN


_OTHER = Screen(title="De dossiers gaan niet open", wait=True)


@cache
def screens() -> tuple[tuple[type[OsoError], Screen], ...]:
    """Every cause with its screen; the first that fits counts."""
    from oso_desktop.services.entry import NobodyHere  # noqa: PLC0415 - brings the database along
    from oso_desktop.store import errors as store  # noqa: PLC0415 - see above
    from oso_desktop.vault import keychain, slot_files, slots, spoken_code  # noqa: PLC0415 - keyring is slow to load
    from oso_desktop.vault.recovery import RecoveryCodeWrong  # noqa: PLC0415 - see above

    return (
        (slots.KeychainEmpty, Screen(title="De sleutel is niet gevonden", words=True)),
        (slots.KeychainChanged, Screen(title="Deze computer heeft een andere sleutelhanger", words=True)),
        (keychain.KeychainEntryWrong, Screen(title="De sleutel past niet op deze dossiers", words=True)),
        (keychain.KeychainLocked, Screen(title="De sleutelhanger is vergrendeld", words=True, wait=True)),
        (keychain.KeychainMissing, Screen(title="Er is geen sleutelhanger", words=True)),
        (keychain.KeychainUnavailable, Screen(title="De sleutelhanger werkt niet goed", words=True)),
        (NobodyHere, Screen(title="Dit account hoort bij niemand", words=True)),
        (spoken_code.MistypedWord, Screen(title="Eén woord klopt niet", words=True)),
        (spoken_code.WrongWordCount, Screen(title="Er ontbreken woorden, of er zijn er te veel", words=True)),
        (spoken_code.CodeCheckFailed, Screen(title="De woorden horen niet bij elkaar", words=True)),
        (spoken_code.CodeOfOtherStore, Screen(title="Dit herstelblad is van andere dossiers", words=True)),
        (RecoveryCodeWrong, Screen(title="Dit herstelblad is vervallen", words=True)),
        (slot_files.SlotsMissing, Screen(title="Het sleutelbestand is weg", mend=True, restore=True)),
        (slots.SlotsDamaged, Screen(title="Het sleutelbestand is beschadigd", mend=True, restore=True)),
        (store.StoreDamaged, Screen(title="De dossiers zijn beschadigd", restore=True)),
        (store.StoreForeign, Screen(title="Er staat een ander bestand", restore=True)),
        (store.StoreMissing, Screen(title="De dossiers zijn weg", restore=True)),
        (slot_files.FolderAway, Screen(title="De map met dossiers is er niet", wait=True, restore=True)),
        (store.StoreTooNew, Screen(title="Dit programma is te oud voor deze dossiers", wait=True)),
        (slots.SlotsTooNew, Screen(title="Dit programma is te oud voor deze sleutels", wait=True)),
        (store.StoreInUse, Screen(title="De dossiers zijn al open", wait=True)),
        (slot_files.SlotsNotReadable, Screen(title="Het sleutelbestand is niet te lezen", wait=True)),
        (store.StoreReadOnly, Screen(title="Het programma mag hier niet schrijven", wait=True)),
        (store.StoreFull, Screen(title="De schijf is vol", wait=True)),
        (store.StoreBusy, Screen(title="Een ander programma houdt het bestand vast", wait=True)),
        (store.StoreUnreachable, Screen(title="De schijf geeft een fout", wait=True, restore=True)),
    )


def screen_of(error: OsoError) -> Screen:
    """How this cause looks."""
    return next((screen for kind, screen in screens() if isinstance(error, kind)), _OTHER)


def words_help(error: OsoError) -> bool:
    """Whether the recovery sheet is the way on: the key is what is missing, not the store."""
    return screen_of(error).words


class Entrance(QWidget):
    """Shows one error.

    `opened(Workspace or Unlocked)` comes when the words opened the store, `again` asks for another try, `restore` for
    putting a backup back, `elsewhere` for another folder.
    """

    opened = Signal(object)
    again = Signal()
    restore = Signal()
    elsewhere = Signal()

    def __init__(
        self, operations: Operations, folder: Path, keychain_factory: KeychainFactory, error: OsoError
    ) -> None:
        from oso_desktop.vault.recovery import WORD_COUNT  # noqa: PLC0415 - see `screens`

        super().__init__()
        self._operations = operations
        self._folder = folder
        self._keychain_factory = keychain_factory
        self._panel: Panel | None = None
        self._first: QWidget = self
        self.form = form = Ui_Entrance()
        form.setupUi(self)
        sit_close(self, (form.column, form.card_column), (form.words_edit, FEW_LINES))
        self.words = TypedWords(form.words_edit, form.words_column, WORD_COUNT)
        self.words.forgotten.connect(self._words_gone)
        form.folder_button.hide()
        form.folder_button.clicked.connect(self.elsewhere)
        form.again_button.clicked.connect(self.again)
        form.open_button.clicked.connect(self.open_with_words)
        form.restore_button.clicked.connect(self.restore)
        form.mend_button.clicked.connect(self.mend)
        self.show_error(error)

    def show_error(self, error: OsoError) -> None:
        """Shows this cause."""
        screen, form = screen_of(error), self.form
        mend = screen.mend and self._can_mend()
        form.title.setText(self.tr(screen.title))
        form.words_part.setVisible(screen.words)
        form.open_button.setVisible(screen.words)
        form.mend_button.setVisible(mend)
        form.restore_button.setVisible(screen.restore)
        ways = (
            (form.again_button, screen.wait),
            (form.mend_button, mend),
            (form.open_button, screen.words),
            (form.restore_button, screen.restore),
            (form.again_button, True),
        )
        main = next(button for button, there in ways if there)
        for button in (form.again_button, form.open_button, form.mend_button, form.restore_button):
            self._weigh(button, button is main)
        extra = self._extra(mend=mend, restore=screen.restore)
        self._tell(screen.tone, error.text, extra if mend else f"{error.next_step}\n{extra}".strip())
        self._first = form.words_edit if screen.words and not screen.wait else main
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_folder(self) -> None:
        """Offers another folder as the main way on."""
        form = self.form
        form.title.setText(self.tr("Waar komen de dossiers?"))  # there are none yet
        form.folder_button.show()
        self._weigh(form.again_button, main=False)
        self._weigh(form.folder_button, main=True)
        self._first = form.folder_button

    def showEvent(self, event: QShowEvent) -> None:
        """Begins where the way on begins: before it is in a window, nothing can have the focus."""
        super().showEvent(event)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _extra(self, *, mend: bool, restore: bool) -> str:
        if mend:
            return self.tr(
                "Naast een reservekopie op deze computer staat dit bestand nog. Haal het terug: aan de dossiers zelf "
                "verandert dan niets."
            )
        newest = self._newest_backup() if restore else ""
        if newest:
            return self.tr("De nieuwste reservekopie op deze computer is van {at}.").format(at=newest)
        return (
            self.tr("Hebt u een reservekopie op een stick of op de schijf van de school?") if restore else ""
        )

    def _newest_backup(self) -> str:
        from oso_desktop.qt.restore_words import moment_words  # noqa: PLC0415 - seldom seen
        from oso_desktop.services.backup_files import local_folder  # noqa: PLC0415 - brings the database along
        from oso_desktop.services.restore import of_store  # noqa: PLC0415 - see above

        try:
            files = of_store(self._folder, local_folder(self._folder))
        except OsoError:
            return ""
        return moment_words(files[0].at) if files else ""

    def _can_mend(self) -> bool:
        from oso_desktop.services.restore import can_mend_slots  # noqa: PLC0415 - see above

        return can_mend_slots(self._folder)

    @staticmethod
    def _weigh(button: QPushButton, main: bool) -> None:
        button.setProperty("role", "primary" if main else "")
        button.setDefault(main)
        restyle(button)

    def _tell(self, tone: Tone, text: str, next_step: str) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = Panel(tone, text, next_step, closable=False)
        self.form.notices.addWidget(self._panel)

    @property
    def notice(self) -> str:
        """What the panel says."""
        return self._panel.text_label.text() if self._panel is not None else ""

    @property
    def next_step(self) -> str:
        """What the panel says to do."""
        return self._panel.step_label.text() if self._panel is not None else ""

    def open_with_words(self) -> None:
        """Tries the words that were typed."""
        words, folder, factory = self.form.words_edit.toPlainText(), self._folder, self._keychain_factory
        self.form.open_button.setEnabled(False)
        self._operations.task(
            lambda: recovered(folder, words, factory),
            self._open,
            owner=self,
            failed=self._refused,
            what=self.tr("Opslag openen…"),
        )

    def _open(self, found: Workspace | Unlocked) -> None:
        self.form.words_edit.clear()
        self.opened.emit(found)

    def _refused(self, error: OsoError) -> None:
        self.form.open_button.setEnabled(True)
        self.show_error(error)
        position = getattr(error, "position", None)
        if isinstance(position, int):
            self.words.select(position)

    def _words_gone(self) -> None:
        self.form.title.setText(self.tr("Typ de woorden van het herstelblad"))
        self._tell(Tone.INFO, *self.words.gone)

    def mend(self) -> None:
        """Takes the key slots from beside a backup, and tries again."""
        folder = self._folder
        self.form.mend_button.setEnabled(False)
        self._operations.task(
            lambda: _mended(folder),
            lambda _: self.again.emit(),
            owner=self,
            failed=self._not_mended,
            what=self.tr("Sleutelbestand terughalen…"),
        )

    def _not_mended(self, error: OsoError) -> None:
        self.form.mend_button.setEnabled(True)
        self._tell(Tone.BAD, error.text, error.next_step)


def recovered(folder: Path, words: str, factory: KeychainFactory) -> Workspace | Unlocked:
    """The store, opened with the words of the sheet, with this account's keychain as a way in if there is one.

    Where more people work, it must still be asked who it is.
    """
    from oso_desktop.services.entry import come_in, unlock_with_words  # noqa: PLC0415 - brings the database along
    from oso_desktop.vault.keychain import KeychainUnavailable  # noqa: PLC0415 - see above

    keychain: Keychain | None
    try:
        keychain = factory()
    except KeychainUnavailable:
        keychain = (
            None  # a school must be able to reach its own data; the words are then needed at every start
        )
    return come_in(unlock_with_words(folder, words=words, keychain=keychain))


def _mended(folder: Path) -> None:
    from oso_desktop.services.restore import mend_slots  # noqa: PLC0415 - see above

    mend_slots(folder)
