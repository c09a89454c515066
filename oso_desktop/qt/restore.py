"""Putting a backup back: which one, what opens it, what will be lost, and done. One card in the window."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt import restore_work
from oso_desktop.qt.forms.ui_restore import Ui_Restore
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.restore_words import (
    aside_words,
    lost_words,
    moment_words,
    moments_words,
    nobody_words,
    size_words,
    ways_words,
)
from oso_desktop.qt.room import FEW_LINES, FEW_ROWS, sit_close
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed_words import TypedWords
from oso_desktop.qt.who_asked import WhoAsked

if TYPE_CHECKING:
    from oso_desktop.dossier.roles import User
    from oso_desktop.qt.first_start import KeychainFactory
    from oso_desktop.services.backup_files import BackupFile
    from oso_desktop.services.entry import Unlocked
    from oso_desktop.services.restore import Checked, Opener, Restored
    from oso_desktop.services.workspace import Workspace

AskFolder = Callable[[QWidget], "Path | None"]


class RestoreStep(Enum):
    """The steps in their order; the words are skipped where the keychain has the key."""

    CHOOSE = 0
    WORDS = 1
    SURE = 2
    DONE = 3


def ask_folder(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog for a folder."""
    chosen = QFileDialog.getExistingDirectory(parent, _tr("Map met reservekopieën"))
    return Path(chosen) if chosen else None


class RestoreWizard(QWidget):
    """Leads from a folder with backups to a store that can be opened; until the last button nothing changes.

    `opened(workspace)` comes when the words opened the store that was put back, `again` when the keychain is to do it,
    `cancelled` when nothing is to be put back after all. The store in `folder` must be closed.
    """

    opened = Signal(object)
    again = Signal()
    cancelled = Signal()

    def __init__(
        self,
        operations: Operations,
        folder: Path,
        keychain_factory: KeychainFactory,
        *,
        asked_by: User | None = None,
        ask_folder: AskFolder = ask_folder,
    ) -> None:
        """`asked_by` is who had signed in to the dossiers that stand there and asked for it, if somebody had."""
        from oso_desktop.services.backup_files import local_folder  # noqa: PLC0415 - brings the database along
        from oso_desktop.services.stores import store_exists  # noqa: PLC0415 - see above
        from oso_desktop.vault.recovery import WORD_COUNT  # noqa: PLC0415 - see above

        super().__init__()
        self._operations = operations
        self._folder = folder
        self._keychain_factory = keychain_factory
        self.who_asked = WhoAsked(asked_by, self)
        self.who_asked.forgotten.connect(self._nobody_there)
        self._ask_folder = ask_folder
        self._place = local_folder(folder)
        self._empty = not store_exists(folder)  # a clean machine: nothing to lose and nothing to set aside
        self._files: tuple[BackupFile, ...] = ()
        self._checked: Checked | None = None
        self._words = ""
        self._by_words = False
        self.step = RestoreStep.CHOOSE
        self.form = form = Ui_Restore()
        form.setupUi(self)
        lower = (form.backups_table, FEW_ROWS), (form.words_edit, FEW_LINES)
        sit_close(self, (form.column, form.card_column), *lower)
        self.notices = Notices(form.notices, self)
        self.words = TypedWords(form.words_edit, form.words_column, WORD_COUNT)
        self.words.forgotten.connect(self._words_gone)
        self.table = PlainTable((self.tr("Gemaakt op"), self.tr("Grootte")), self)
        dress_table(form.backups_table, self.table, (0, 140))
        form.folder_button.clicked.connect(lambda _checked=False: self.choose_folder())
        form.cancel_button.clicked.connect(lambda _checked=False: self.cancelled.emit())
        form.back_button.clicked.connect(lambda _checked=False: self.go_back())
        form.next_button.clicked.connect(lambda _checked=False: self.go_on())
        form.backups_table.doubleClicked.connect(lambda _index: self.go_on())
        self._turn_to(RestoreStep.CHOOSE)
        self.look_in(self._place)

    def look_in(self, place: Path) -> None:
        """Shows the backups in a folder, the newest chosen."""
        folder = self._folder
        self._operations.task(
            lambda: restore_work.found(folder, place),
            lambda files: self._show_files(place, files),
            owner=self,
            failed=self.notices.error,
        )

    def choose_folder(self) -> None:
        """Another folder, such as a stick."""
        place = self._ask_folder(self)
        if place is not None:
            self.notices.clear()
            self.look_in(place)

    def _show_files(self, place: Path, files: tuple[BackupFile, ...]) -> None:
        self._place, self._files = place, files
        form = self.form
        form.place_label.setText(
            self.tr("Op deze computer, naast de dossiers:")
            if place.parent == self._folder
            else self.tr("In de map {folder}:").format(folder=place)
        )
        moments = moments_words([file.at for file in files])
        self.table.show_rows(
            [
                PlainRow(key=file.path.name, texts=(at, size_words(file.size)))
                for file, at in zip(files, moments, strict=True)
            ]
        )
        form.backups_table.setVisible(bool(files))
        form.none_label.setVisible(not files)
        form.place_label.setVisible(bool(files) or place.parent != self._folder)
        if files:
            form.backups_table.selectRow(0)
            form.backups_table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            form.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_buttons()

    @property
    def chosen(self) -> BackupFile | None:
        """The backup that is chosen."""
        row = self.form.backups_table.currentIndex().row()
        return self._files[row] if 0 <= row < len(self._files) else None

    def go_on(self) -> None:
        """To the next step."""
        if self.step is RestoreStep.CHOOSE:
            self._check("")
        elif self.step is RestoreStep.WORDS:
            self._check(self.form.words_edit.toPlainText())
        elif self.step is RestoreStep.SURE:
            self._restore()
        else:
            self._open()

    def go_back(self) -> None:
        """To choosing another backup."""
        self._words, self._checked = "", None
        self.form.words_edit.clear()
        self.notices.clear()
        self._turn_to(RestoreStep.CHOOSE)

    def _words_gone(self) -> None:
        """Without the words nothing can be put back; what was put back already can be opened all the same."""
        self._words = ""
        if self.step in (RestoreStep.WORDS, RestoreStep.SURE):
            self._checked = None
            self._turn_to(RestoreStep.WORDS)
            self.notices.say(Tone.INFO, *self.words.gone)

    def _nobody_there(self) -> None:
        """Whoever goes on now may be somebody else: what was about to be put back is asked for again."""
        if self.step is RestoreStep.SURE:
            self.go_back()
            self.notices.say(Tone.INFO, *nobody_words())

    def _check(self, words: str) -> None:
        file = self.chosen
        if file is None:
            return
        if self.step is RestoreStep.WORDS and not words.strip():
            self.notices.say(Tone.WARN, self.tr("Typ eerst de woorden van het herstelblad."))
            return
        folder, opener = self._folder, self._opener(words)
        self._words, self._by_words = words, bool(words)
        self._wait()
        self._operations.task(
            lambda: restore_work.checked(folder, file, opener),
            self._show_checked,
            owner=self,
            failed=self._not_checked,
            what=self.tr("Reservekopie nakijken…"),
        )

    def _opener(self, words: str) -> Callable[[], Opener]:
        """What opens a backup; the keychain is asked for off the screen's thread, and only if there are no words."""
        factory, asked_by = self._keychain_factory, self.who_asked.user

        def opener() -> Opener:
            from oso_desktop.services.restore import Opener  # noqa: PLC0415 - brings the database along

            return Opener(words=words, keychain=None if words else factory(), asked_by=asked_by)

        return opener

    def _not_checked(self, error: OsoError) -> None:
        self._words = ""
        if self.step is RestoreStep.CHOOSE and restore_work.words_needed(error):
            self.notices.clear()
            self._turn_to(RestoreStep.WORDS)
            return
        if self.step is RestoreStep.CHOOSE and restore_work.may_not(error):
            self._turn_to(RestoreStep.WORDS)
            self.form.intro.setText(self.tr("Met het herstelblad uit de kluis kan het zonder de directeur."))
            self.notices.error(error)
            return
        if self.step is RestoreStep.WORDS and not restore_work.words_needed(error):
            # It is the backup: another one is the way on, with the same words.
            self._turn_to(RestoreStep.CHOOSE)
            self.form.backups_table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.notices.error(error)
        self._show_buttons()
        if self.step is RestoreStep.WORDS:
            self.form.words_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.words.select(getattr(error, "position", 0))

    def _show_checked(self, checked: Checked) -> None:
        if self._by_words and not self._words:
            return  # they were put away meanwhile
        self._checked = checked
        self.notices.clear()
        form = self.form
        at = moment_words(checked.file.at)
        form.sure_what.setText(self.tr("De reservekopie van {at} is nagekeken en is heel.").format(at=at))
        form.sure_lost.setText(lost_words(checked, at, empty=self._empty))
        form.sure_aside.setVisible(not self._empty)
        form.sure_aside.setText(
            self.tr(
                "Wat er nu staat, wordt niet weggegooid. Het programma zet het apart, in de map “vervangen” met de "
                "datum van vandaag."
            )
            if checked.other_store
            else self.tr(
                "Wat er nu staat, zet het programma apart, in de map “vervangen” met de datum van vandaag. Na dertig "
                "dagen vernietigt het die map."
            )
        )
        form.sure_ways.setText(ways_words(checked, at))
        self._turn_to(RestoreStep.SURE)

    def _restore(self) -> None:
        if self._checked is None:
            return
        folder, file, opener = self._folder, self._checked.file, self._opener(self._words)
        self._wait()
        self._operations.task(
            lambda: restore_work.restored(folder, file, opener),
            self._show_done,
            owner=self,
            failed=self._not_restored,
            what=self.tr("Reservekopie terugzetten…"),
        )

    def _not_restored(self, error: OsoError) -> None:
        self.notices.error(error)
        self._show_buttons()

    def _show_done(self, done: Restored) -> None:
        form = self.form
        self.notices.clear()
        form.done_what.setText(
            self.tr("De dossiers zijn weer zoals op {at}.").format(at=moment_words(done.checked.file.at))
        )
        form.done_aside.setVisible(done.aside is not None)
        if done.aside is not None:
            form.done_aside.setText(aside_words(done.aside.name, done.aside_until))
        next_words = self.tr("In het logboek staat dat deze kopie is teruggezet.")
        if not done.checked.sure:
            next_words += " " + self.tr(
                "Kijk nu eerst bij Beheer › Mensen: nodig opnieuw uit wie na de kopie kwam, en laat opnieuw "
                "vertrekken wie daarna wegging."
            )
        form.done_next.setText(next_words)
        self._turn_to(RestoreStep.DONE)

    def _open(self) -> None:
        words, folder, factory = self._words, self._folder, self._keychain_factory
        self._words = ""
        if not words:
            self.again.emit()
            return
        from oso_desktop.qt.entrance import recovered  # noqa: PLC0415 - the entrance leads here

        self._wait()
        self._operations.task(
            lambda: recovered(folder, words, factory),
            self._opened,
            owner=self,
            failed=lambda _: self.again.emit(),  # which shows what is the matter
            what=self.tr("Opslag openen…"),
        )

    def _opened(self, found: Workspace | Unlocked) -> None:
        self.form.words_edit.clear()
        self.opened.emit(found)

    def _wait(self) -> None:
        for button in (self.form.next_button, self.form.back_button, self.form.cancel_button):
            button.setEnabled(False)

    def _turn_to(self, step: RestoreStep) -> None:
        self.step = step
        self.who_asked.goes_on()
        form = self.form
        titles = {
            RestoreStep.CHOOSE: (
                self.tr("Reservekopie terugzetten"),
                self.tr("Kies de kopie die u wilt terugzetten. De nieuwste staat bovenaan."),
            ),
            RestoreStep.WORDS: (
                self.tr("Typ de woorden van het herstelblad"),
                self.tr(
                    "Dit account heeft geen sleutel voor deze kopie. Met het herstelblad uit de kluis gaat hij open."
                ),
            ),
            RestoreStep.SURE: (self.tr("Wat er gebeurt"), ""),
            RestoreStep.DONE: (self.tr("De reservekopie staat terug"), ""),
        }
        title, intro = titles[step]
        form.title.setText(title)
        form.intro.setText(intro)
        form.intro.setVisible(bool(intro))
        form.words_why.hide()
        pages = (form.choose_page, form.words_page, form.sure_page, form.done_page)
        for number, page in enumerate(pages):
            policy = page.sizePolicy()
            shown = number == step.value
            policy.setVerticalPolicy(policy.Policy.Preferred if shown else policy.Policy.Ignored)
            page.setSizePolicy(policy)
        form.pages.setCurrentWidget(pages[step.value])
        form.next_button.setText(
            {
                RestoreStep.SURE: self.tr("&Terugzetten"),
                RestoreStep.DONE: self.tr("Dossiers &openen"),
            }.get(step, self.tr("&Verder"))
        )
        form.back_button.setVisible(step in (RestoreStep.WORDS, RestoreStep.SURE))
        form.cancel_button.setVisible(step is not RestoreStep.DONE)
        self._show_buttons()
        if step is RestoreStep.WORDS:
            form.words_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step is RestoreStep.SURE:
            form.back_button.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter is not to replace a store
        else:
            form.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        form = self.form
        form.cancel_button.setEnabled(True)
        form.back_button.setEnabled(True)
        nothing = self.step is RestoreStep.CHOOSE and not self._files
        permit(form.next_button, self.tr("Er is nog geen reservekopie gekozen.") if nothing else "")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Restore", text)
