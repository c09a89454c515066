"""The first start in the window: the school, the keychain, the recovery sheet. The order lives in first_start_state."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.errors import OsoError
from oso_desktop.qt.demo_school import NoDemo, StartDemo, start_demo
from oso_desktop.qt.first_start_pages import (
    DonePage,
    KeychainPage,
    SchoolPage,
    SheetPage,
    WelcomePage,
    WordsPage,
)
from oso_desktop.qt.first_start_state import FirstStart, Step, back, forward, resumed, school_of, user_of
from oso_desktop.qt.forms.ui_first_start import Ui_FirstStart
from oso_desktop.qt.language_choice import LanguageChoice
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import IconLabel, Panel, restyle
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.room import Fold
from oso_desktop.qt.theme import GAP, HALF, Tone
from oso_desktop.qt.tips import permit

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.stores import NewStore
    from oso_desktop.services.workspace import Workspace
    from oso_desktop.vault.keychain import Keychain
    from oso_desktop.vault.recovery import RecoveryCode

KeychainFactory = Callable[[], "Keychain"]


_STEPS, _NARROW_STEPS, _ABOVE_STEPS = 220, 159, 24


class FirstStartWizard(QWidget):
    """Leads from nothing to an open store.

    `made(workspace)` comes when the store is there, `finished(workspace, bool)` at the end; it says whether to read a
    file in first. `restore` comes instead from who has a backup already, `join` from whoever works along.
    """

    finished = Signal(object, bool)
    made = Signal(object)
    restore = Signal()
    join = Signal()
    speak = Signal(object)

    def __init__(
        self,
        operations: Operations,
        folder: Path,
        keychain_factory: KeychainFactory,
        *,
        ask_printer: AskPrinter = ask_printer,
        ask_path: AskPath = ask_path,
        start_demo: StartDemo = start_demo,
        unfinished: tuple[Workspace, RecoveryCode] | None = None,
    ) -> None:
        """`unfinished` is an open store whose recovery sheet was never confirmed, with the code for a new one."""
        super().__init__()
        self._operations = operations
        self._folder = folder
        self._keychain_factory = keychain_factory
        self._start_demo = start_demo
        self._keychain: Keychain | None = None
        self._workspace: Workspace | None = None
        self._recovery: RecoveryCode | None = None
        self._notice: Panel | None = None
        self._waiting = False
        self.state = resumed() if unfinished else FirstStart()
        self.form = Ui_FirstStart()
        self.form.setupUi(self)
        self.welcome = WelcomePage()
        self.school = SchoolPage()
        self.keychain = KeychainPage()
        self.sheet = SheetPage(operations, ask_printer, ask_path)
        self.words = WordsPage()
        self.pages: dict[Step, QWidget] = {
            Step.WELCOME: self.welcome,
            Step.SCHOOL: self.school,
            Step.KEYCHAIN: self.keychain,
            Step.SHEET: self.sheet,
            Step.WORDS: self.words,
            Step.DONE: DonePage(),
        }
        for page in self.pages.values():
            page.setParent(self.form.pages)
            page.hide()
        self._signs = self._step_signs()
        self.language = LanguageChoice()
        self.language.form.explanation.hide()
        self.language.form.said.hide()
        self.language.form.heading.setProperty("role", "strong")
        self.language.form.heading.setWordWrap(True)
        self.form.steps_column.addWidget(self.language)
        Fold(self, self._fold)
        self._connect()
        self._show()
        if unfinished is not None:
            self._store_is_made(*unfinished)

    def _fold(self, narrow: bool) -> None:
        """The steps take less room beside the page."""
        self.form.steps.setFixedWidth(_NARROW_STEPS if narrow else _STEPS)
        margins = self.form.steps_column.contentsMargins()
        margins.setTop(HALF if narrow else _ABOVE_STEPS)
        margins.setBottom(HALF if narrow else _ABOVE_STEPS)
        self.form.steps_column.setContentsMargins(margins)

    def _connect(self) -> None:
        self.form.next_button.clicked.connect(self.go_on)
        self.form.back_button.clicked.connect(self.go_back)
        self.form.later_button.clicked.connect(lambda: self.finished.emit(self._workspace, False))
        self.language.chosen.connect(self.speak)
        self.welcome.restore.connect(self.restore)
        self.welcome.join.connect(self.join)
        self.welcome.look_around.connect(self.look_around)
        self.keychain.again.connect(self._probe)
        self.sheet.kept.connect(self._sheet_kept)
        self.words.submitted.connect(self.go_on)
        self.school.submitted.connect(self.go_on)

    def _step_signs(self) -> dict[Step, tuple[IconLabel, QLabel]]:
        signs = {}
        for step, (short, _title, _intro) in self._texts().items():
            sign, word = IconLabel("circle", "muted", 16), QLabel(short)
            word.setTextFormat(Qt.TextFormat.PlainText)
            row = QHBoxLayout()
            row.setSpacing(GAP)
            row.setContentsMargins(0, 4, 0, 4)
            row.addWidget(sign)
            row.addWidget(word, 1)
            self.form.step_list.addLayout(row)
            signs[step] = (sign, word)
        return signs

    def _texts(self) -> dict[Step, tuple[str, str, str]]:
        """Per step the word in the list, the title and the sentence below it."""
        return {
            Step.WELCOME: (
                self.tr("Welkom"),
                self.tr("Welkom bij OSO Desktop"),
                self.tr("Met dit programma maakt u de overstapdossiers van uw leerlingen klaar."),
            ),
            Step.SCHOOL: (
                self.tr("Uw school"),
                self.tr("Uw school en uzelf"),
                self.tr("Deze gegevens komen op elke brief en in elk dossier."),
            ),
            Step.KEYCHAIN: (
                self.tr("Sleutelhanger"),
                self.tr("De sleutelhanger van deze computer"),
                self.tr(
                    "Het programma bewaart de sleutel van de dossiers in de sleutelhanger van uw account."
                ),
            ),
            Step.SHEET: (
                self.tr("Herstelblad"),
                self.tr("Druk het herstelblad af"),
                self.tr(
                    "Met deze woorden kunt u bij de dossiers als uw account is veranderd of de sleutel weg is. "
                    "Iedereen die ze heeft, kan dat ook: bewaar het blad in de kluis. Als het is afgedrukt of "
                    "opgeslagen, kunt u verder."
                ),
            ),
            Step.WORDS: (
                self.tr("Controle"),
                self.tr("Typ drie woorden van het blad"),
                self.tr("Zo weet u zeker dat het blad goed is afgedrukt en leesbaar is."),
            ),
            Step.DONE: (
                self.tr("Klaar"),
                self.tr("Alles is klaar"),
                self.tr("De opslag is gemaakt en versleuteld."),
            ),
        }

    def show_state(self, state: FirstStart) -> None:
        """Shows the wizard in this state."""
        self.state = state
        self.school.fill(state.entry)
        self._show()

    def _show(self) -> None:
        step = self.state.step
        _short, title, intro = self._texts()[step]
        self.form.title.setText(title)
        self.form.intro.setText(intro)
        self._turn_to(self.pages[step])
        self.form.back_button.setVisible(self.state.may_go_back)
        self.language.setVisible(step is Step.WELCOME)  # later it would take away what was typed
        self.form.later_button.setVisible(step is Step.DONE)
        self.form.next_button.setText(
            {
                Step.KEYCHAIN: self.tr("Opslag &maken"),
                Step.WORDS: self.tr("&Controleren"),
                Step.DONE: self.tr("Leerlingen &inlezen…"),
            }.get(step, self.tr("&Verder"))
        )
        self._show_steps(step)
        self._show_buttons()
        self._tell(None)

    def _turn_to(self, page: QWidget) -> None:
        """Shows a page, alone in the stack: that asks for the height of its highest page, and would scroll."""
        pages = self.form.pages
        while (old := pages.currentWidget()) is not None and old is not page:
            pages.removeWidget(old)
        if pages.currentWidget() is None:
            pages.addWidget(page)
            page.show()

    def _show_steps(self, now: Step) -> None:
        for step, (sign, word) in self._signs.items():
            done, current = step.value < now.value, step is now
            sign.show_icon(
                "check-circle-fill" if done else "circle-half" if current else "circle",
                "good" if done else "accent" if current else "muted",
            )
            word.setProperty("role", "strong" if current else "" if done else "muted")
            word.setAccessibleDescription(
                self.tr("klaar") if done else self.tr("nu") if current else self.tr("komt nog")
            )
            restyle(word)

    def _show_buttons(self) -> None:
        always = self.state.step in (
            Step.SCHOOL,
            Step.WORDS,
            Step.DONE,
        )  # there, pressing says what is missing
        if self._waiting:
            why = self.tr("Een ogenblik.")
        elif always or self.state.may_go_on:
            why = ""
        elif self.state.step is Step.SHEET:
            why = self.tr("Druk het herstelblad eerst af, of sla het op.")
        else:
            why = self.tr("Zonder sleutelhanger kan het programma niets veilig bewaren.")
        permit(self.form.next_button, why)
        self.form.back_button.setEnabled(not self._waiting)

    def _tell(self, error: OsoError | None) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None
        if error is not None:
            self._notice = Panel(Tone.BAD, error.text, error.next_step, closable=False)
        elif self.state.renewed and self.state.step is Step.SHEET:
            self._notice = Panel(
                Tone.WARN,
                self.tr(
                    "Dit is een nieuw herstelblad. Een blad dat u eerder hebt afgedrukt of bewaard, opent de dossiers "
                    "niet meer."
                ),
                self.tr("Vernietig het eerdere blad, als dat er is, en druk dit blad af."),
                closable=False,
            )
        if self._notice is not None:
            self.form.notices.addWidget(self._notice)

    def look_around(self) -> None:
        """Opens the demo school beside this window."""
        if not self._start_demo():
            self._tell(NoDemo())
            return
        self._tell(None)
        self._notice = Panel(
            Tone.INFO,
            self.tr("De voorbeeldschool komt zo, in een eigen venster."),
            self.tr("Klaar met kijken? Kies daar Verlaten. Dan gaat u hier verder."),
            closable=False,
        )
        self.form.notices.addWidget(self._notice)

    @property
    def notice(self) -> str:
        """What the panel says: what went wrong, or that this is a new sheet."""
        return self._notice.text_label.text() if self._notice is not None else ""

    def go_back(self) -> None:
        """To the step before."""
        self.state = back(self.state)
        self._show()

    def go_on(self) -> None:
        """To the next step, once this one is finished."""
        acts: dict[Step, Callable[[], None]] = {
            Step.SCHOOL: self._take_school,
            Step.KEYCHAIN: self._make_store,
            Step.WORDS: self._check_words,
            Step.DONE: lambda: self.finished.emit(self._workspace, True),
        }
        acts.get(self.state.step, self._step_on)()

    def _step_on(self) -> None:
        self.state = forward(self.state)
        self._show()
        self._focus_first()
        if self.state.step is Step.KEYCHAIN and not self.state.keychain_works:
            self._probe()

    def _focus_first(self) -> None:
        target = {
            Step.SCHOOL: self.school.form.name_edit,
            Step.SHEET: self.sheet.preview.form.print_button,
            Step.WORDS: self.words.form.word_1_edit,
        }.get(self.state.step, self.form.next_button)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_school(self) -> None:
        self.state = replace(self.state, entry=self.school.entry())
        if self.school.show_problems(self.state.entry):
            self._step_on()

    def _wait(self, on: bool) -> None:
        self._waiting = on
        self._show_buttons()

    def _probe(self) -> None:
        self.keychain.show_searching()
        self._wait(True)
        self._operations.task(
            self._keychain_factory, self._keychain_found, owner=self, failed=self._no_keychain
        )

    def _keychain_found(self, found: Keychain) -> None:
        self._keychain = found
        self.state = replace(self.state, keychain_works=True)
        self.keychain.show_found()
        self._wait(False)
        self._focus_first()  # waiting took the focus from the button

    def _no_keychain(self, error: OsoError) -> None:
        self.keychain.show_missing(error)
        self._wait(False)

    def _make_store(self) -> None:
        from oso_desktop.services.stores import create_store  # noqa: PLC0415 - brings the database along

        keychain = self._keychain
        if keychain is None:
            return
        school, user, folder = school_of(self.state.entry), user_of(self.state.entry), self._folder
        self._wait(True)
        self._operations.task(
            lambda: create_store(folder, school=school, user=user, keychain=keychain),
            self._made,
            owner=self,
            failed=self._failed,
            what=self.tr("Opslag maken…"),
        )

    def _made(self, new: NewStore) -> None:
        self._wait(False)
        self.state = forward(replace(self.state, store_made=True))
        self._show()
        self.made.emit(new.workspace)
        self._store_is_made(new.workspace, new.recovery)

    def _store_is_made(self, workspace: Workspace, recovery: RecoveryCode) -> None:
        from oso_desktop.services.stores import recovery_pdf  # noqa: PLC0415 - see above
        from oso_desktop.vault.recovery import challenge  # noqa: PLC0415 - see above

        self._workspace, self._recovery = workspace, recovery
        self.words.ask(challenge(secrets.SystemRandom()))
        self._operations.attach(workspace)
        self._operations.run(
            lambda open_one: recovery_pdf(open_one, recovery),
            self._show_sheet,
            owner=self,
            failed=self._failed,
            what=self.tr("Herstelblad maken…"),
        )

    def _show_sheet(self, pdf: LetterPdf) -> None:
        self.sheet.show_sheet(pdf, PrintKind.RECOVERY_SHEET)
        self._focus_first()

    def _failed(self, error: OsoError) -> None:
        self._wait(False)
        self._tell(error)

    def _sheet_kept(self) -> None:
        self.state = replace(self.state, sheet_kept=True)
        self._show_buttons()
        self.form.next_button.setFocus()

    def _check_words(self) -> None:
        from oso_desktop.services.stores import confirm_recovery  # noqa: PLC0415 - see above

        recovery, answers = self._recovery, self.words.answers()
        if recovery is None or not self.words.complete():
            return
        self._wait(True)
        self._operations.run(
            lambda workspace: confirm_recovery(workspace, recovery, answers),
            lambda _done: self._words_right(),
            owner=self,
            failed=self._words_wrong,
        )

    def _words_right(self) -> None:
        self._wait(False)
        self._recovery = None
        self.sheet.forget()
        self.words.forget()
        self.state = replace(self.state, confirmed=True)
        self._step_on()

    def _words_wrong(self, error: OsoError) -> None:
        self._failed(error)
        self.words.show_wrong(getattr(error, "position", None))
