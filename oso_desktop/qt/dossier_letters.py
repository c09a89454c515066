"""The tab Brieven: which letters can be made, a preview beside the list, and what was made when."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from oso_desktop.dossier.correspondence import Letter, LetterId, LetterKind, letters_due
from oso_desktop.dossier.delivery import destruction_requests
from oso_desktop.dossier.stationery import Language
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.facts import slip_code
from oso_desktop.qt.dossier_desk import CalmWheel, Desk
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.forms.ui_dossier_letters import Ui_DossierLetters
from oso_desktop.qt.icons import icon
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.listed import unlist
from oso_desktop.qt.page import Shell
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.print_choices import chosen_options, fill_languages, show_options
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.room import Fold, split
from oso_desktop.qt.tips import permit
from oso_desktop.services import letter_copies, letters
from oso_desktop.services.press import PLAIN, PrintOptions, fitting, has_words

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.letter_makers import Addressee, LetterChoice
    from oso_desktop.services.letters import MadeLetter
    from oso_desktop.services.workspace import Workspace

_VALUE = Qt.ItemDataRole.UserRole


class LetterPreview(Preview):
    """A preview whose document is made and kept before it is printed or saved, so that what went out is on record.

    `went_to_printer(LetterId)` tells that a letter did, and that this is on record.
    """

    went_to_printer = Signal(object)
    _records = True

    def __init__(
        self,
        make_first: Callable[[Callable[[], None]], None],
        on_show: Callable[[], LetterId | None],
        shell: Shell,
        printer: AskPrinter,
        path: AskPath,
    ) -> None:
        super().__init__(ask_printer=printer, ask_path=path, operations=shell.operations)
        self._make_first, self._on_show, self._shell = make_first, on_show, shell
        self._leaving: LetterId | None = None

    def print_document(self) -> None:
        """Makes the letter, then prints it."""
        self._make_first(super().print_document)

    def _print_on(self, printer: QPrinter) -> None:
        self._leaving = self._on_show()
        super()._print_on(printer)

    def _drawing(self, data: bytes, printer: QPrinter) -> Callable[[], object]:
        draw, workspace, letter = super()._drawing(data, printer), self._shell.workspace, self._leaving

        def work() -> None:
            draw()
            if letter is not None:
                letters.mark_printed(workspace, letter)

        return work

    def _at_printer(self, data: bytes) -> None:
        super()._at_printer(data)
        if self._leaving is not None:
            self.went_to_printer.emit(self._leaving)

    def warn_and_save(self) -> None:
        """Makes the letter, then warns, and saves it if the person still wants to."""
        self._make_first(super().warn_and_save)


class LettersTab(QWidget):
    """Letters that can be made, above the letters that were made."""

    def __init__(self, desk: Desk, printer: AskPrinter = ask_printer, path: AskPath = ask_path) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierLetters()
        self.form.setupUi(self)
        self.preview = LetterPreview(self._make_first, lambda: self._shown, desk.shell, printer, path)
        self.preview.went_to_printer.connect(self._printed)
        self.preview.saved.connect(self._saved)
        self.form.previewHolder.addWidget(self.preview)
        self.form.splitter.setSizes([420, 560])
        Fold(self, lambda narrow: split(self.form.splitter, down=narrow))
        self._choices: tuple[LetterChoice, ...] = ()
        self._letters: tuple[Letter, ...] = ()
        self._chosen: LetterChoice | None = None
        self._chosen_in: DossierView | None = None
        self._shown: LetterId | None = None
        self._out: set[LetterId] = set()
        self._options: dict[tuple[DossierId, str], PrintOptions] = {}
        fill_languages(self.form.languageBox)
        CalmWheel(self).protect(self)
        self.form.options.hide()
        self.form.languageBox.activated.connect(lambda _index: self._choose_options())
        self.form.largeBox.clicked.connect(lambda _on: self._choose_options())
        self.form.choices.currentItemChanged.connect(self._choose)
        self.form.choices.itemClicked.connect(self._choose)
        self.form.made.currentItemChanged.connect(self._choose_made)
        self.form.made.itemClicked.connect(self._choose_made)

    def reset(self) -> None:
        """Forgets the pupil before, the letter on show first of all."""
        self.preview.clear()
        self.form.options.hide()
        self._chosen = self._chosen_in = None
        self._shown = None
        self._letters = ()
        self._choices = ()
        for each in (self.form.choices, self.form.made):
            _refill(each, [])
        self.form.letterProblem.clear()
        self.form.whyNot.clear()

    def flush(self) -> None:
        """Nothing is typed here."""

    def show_view(self, view: DossierView) -> None:
        """Shows the letters that can be made now; those made come from the store."""
        self._choices = letters.choices(view)
        self._show_choices(view)
        if not self._choices:
            self.form.whyNot.setText(
                self.tr("Er is nog niemand aan wie een brief kan. Voeg bij Gegevens de ouders toe.")
            )
        elif self._chosen is None and self._shown is None:
            self.form.whyNot.setText(self.tr("Kies een brief om hem eerst te bekijken."))
        self._show_anew()
        dossier_id: DossierId = self.desk.dossier_id
        self.desk.ask(lambda workspace: letters.of_dossier(workspace, dossier_id), self._show_made)

    def showEvent(self, event: QShowEvent) -> None:
        """The letter on show may say something else by now."""
        super().showEvent(event)
        self._show_anew()

    def _show_anew(self) -> None:
        """Shows the chosen letter again after a change; one that was made is kept and stays as it is."""
        chosen, view = self._chosen, self.desk.view
        if chosen is None or self._shown is not None or view is None:
            return
        if not self.isVisible() or view == self._chosen_in:
            return
        for choice in self._choices:
            if choice.kind is chosen.kind and choice.to.id == chosen.to.id:
                self._show_choice(choice)
                return
        self._chosen = None
        self.form.options.hide()
        self.form.previewTitle.setText(self.tr("Voorbeeld"))
        self.form.whyNot.setText(self.tr("Kies een brief om hem eerst te bekijken."))
        self.preview.clear()

    def _show_choices(self, view: DossierView) -> None:
        """What has to be made now stands on top; the rest in the order of the work."""
        first: list[QListWidgetItem] = []
        rest: list[QListWidgetItem] = []
        for choice in self._choices:
            due = "" if choice.why_not else self._due(choice, view)
            text = f"{on_screen(choice.kind.label)}\n{addressee_name(choice.to)}"
            if note := on_screen(choice.why_not) or due:
                text += f"\n{note}"
            picture = icon("envelope-simple", "text") if choice.possible else icon("prohibit", "muted")
            (first if due else rest).append(_item(text, (choice.kind, choice.to.id), picture))
        _refill(self.form.choices, [*first, *rest])

    def _due(self, choice: LetterChoice, view: DossierView) -> str:
        """That a confirmation, a notice or a request to an old school has to be made, or made again."""
        kind, holder = choice.kind, choice.to.id
        if kind is LetterKind.DESTRUCTION_REQUEST:
            asked = any(letter.kind is kind and letter.holder_id == holder for letter in self._letters)
            waits = any(
                request.change.id == holder and request.confirmed is None
                for request in destruction_requests(view.dossier.events)
            )
            return self.tr("Nog te maken.") if waits and not asked else ""
        if kind not in letters_due(self._letters, view.dossier, holder, view.fingerprint, view.valid):
            return ""
        if any(letter.kind is kind and letter.holder_id == holder for letter in self._letters):
            return self.tr("Opnieuw maken: er is daarna iets veranderd.")
        return self.tr("Nog te maken.")

    def _show_made(self, made: tuple[Letter, ...]) -> None:
        self._letters = made
        self._show_choices(self.desk.current)
        items = []
        for letter in reversed(made):
            text = self.tr("{kind} voor {name}\ngemaakt op {day}").format(
                kind=on_screen(letter.kind.label), name=isolated(letter.holder_name), day=moment(letter.at)
            )
            if letter.copy_of is not None:
                text = self.tr("Kopie van {letter}").format(letter=text[:1].lower() + text[1:])
            if letter.printed_at is not None:
                text += self.tr("\nafgedrukt of opgeslagen op {day}").format(day=moment(letter.printed_at))
            picture = icon("copy", "muted") if letter.copy_of is not None else icon("check-circle", "good")
            items.append(_item(text, letter.id, picture))
        _refill(self.form.made, items)
        self.form.made.setVisible(bool(made))
        self.form.madeEmpty.setVisible(not made)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        kind, holder = item.data(_VALUE)
        choice = next(choice for choice in self._choices if choice.kind == kind and choice.to.id == holder)
        self._shown = None
        self.form.made.setCurrentRow(-1)
        self._show_choice(choice)

    def _show_choice(self, choice: LetterChoice) -> None:
        self._chosen, self._chosen_in = choice, self.desk.view
        self.form.letterProblem.clear()
        self.form.whyNot.setText(on_screen(choice.why_not))
        self.form.previewTitle.setText(
            f"{on_screen(choice.kind.label)}, {isolated(on_screen(choice.to.name))}"
        )
        self.form.options.setVisible(choice.possible)
        if not choice.possible:
            self.preview.clear(choice.why_not)
            return
        self._show_options(choice)
        dossier_id, options = self.desk.dossier_id, self._options_for(choice)
        self.desk.ask(
            lambda workspace: letters.preview(workspace, dossier_id, choice.kind, choice.to.id, options),
            lambda pdf: self._show_pdf(pdf.data, choice, options),
            self.form.letterProblem.show_error,
        )

    def _options_for(self, choice: LetterChoice) -> PrintOptions:
        """What was chosen for this person before, as far as this letter can be so."""
        return fitting(choice.kind, self._options.get((self.desk.dossier_id, choice.to.id), PLAIN))

    def _show_options(self, choice: LetterChoice) -> None:
        form = self.form
        languages = (Language(form.languageBox.itemData(at)) for at in range(form.languageBox.count()))
        speaks = sum(has_words(choice.kind, each) for each in languages) > 1
        permit(form.languageBox, "" if speaks else self.tr("Deze brief is er alleen in het Nederlands."))
        show_options(self._options_for(choice), form.languageBox, form.largeBox)

    def _choose_options(self) -> None:
        """Kept for this person as long as the program is open: the next letter is in the same language."""
        if self._chosen is not None:
            key = (self.desk.dossier_id, self._chosen.to.id)
            self._options[key] = chosen_options(self.form.languageBox, self.form.largeBox)
            self._show_choice(self._chosen)

    def _show_pdf(self, data: bytes, choice: LetterChoice, options: PrintOptions) -> None:
        if self._chosen == choice and self._options_for(choice) == options:
            self.preview.show_pdf(data, self._file_name(choice.kind, choice.to.id))

    def _file_name(self, kind: LetterKind, holder_id: str) -> str:
        """Another one for each person, without anybody's name: the mark that stands on the letter tells whose it is."""
        return f"{kind.value}-{slip_code(self.desk.dossier_id, holder_id)}.pdf"

    def _choose_made(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        letter = next(letter for letter in self._letters if letter.id == item.data(_VALUE))
        self._shown, self._chosen = letter.id, None
        self.form.options.hide()
        self.form.choices.setCurrentRow(-1)
        self.form.whyNot.setText(
            self.tr(
                "Dit is de brief zoals hij is gemaakt en bewaard. Drukt u hem nog een keer af, dan staat er kopie op."
            )
            if self._is_out(letter.id)
            else self.tr("Dit is de brief zoals hij is gemaakt en bewaard.")
        )
        self.form.previewTitle.setText(f"{on_screen(letter.kind.label)}, {isolated(letter.holder_name)}")
        self.desk.ask(
            lambda workspace: letters.pdf(workspace, letter.id),
            lambda data: self._show_kept(letter, data),
            self.form.letterProblem.show_error,
        )

    def _show_kept(self, letter: Letter, data: bytes) -> None:
        if self._shown == letter.id:
            self.preview.show_pdf(data, self._file_name(letter.kind, letter.holder_id))

    def _is_out(self, letter_id: LetterId) -> bool:
        """Whether this very paper was printed or saved before."""
        printed = {letter.id for letter in self._letters if letter.printed_at is not None}
        return letter_id in printed | self._out

    def _make_first(self, then: Callable[[], None]) -> None:
        """What went out before goes out again as a copy, which is kept as well (R090)."""
        choice, dossier_id, shown = self._chosen, self.desk.dossier_id, self._shown
        if shown is not None and self._is_out(shown):
            self._keep(lambda workspace: letter_copies.again(workspace, shown), then)
        elif shown is not None or choice is None:
            then()
        else:
            options = self._options_for(choice)
            self._keep(
                lambda workspace: letters.make(workspace, dossier_id, choice.kind, choice.to.id, options),
                then,
            )

    def _keep(self, make: Callable[[Workspace], MadeLetter], then: Callable[[], None]) -> None:
        def made(letter: MadeLetter) -> None:
            self._shown = letter.letter.id
            self.form.options.hide()
            self.preview.show_pdf(letter.pdf, self._file_name(letter.letter.kind, letter.letter.holder_id))
            then()

        self.desk.change(make, self.form.letterProblem.show_error, made)

    def _printed(self, letter: LetterId) -> None:
        self._out.add(letter)
        self.desk.stored.emit()

    def _saved(self) -> None:
        letter = self._shown
        if letter is not None:
            self._out.add(letter)
            self.desk.change(
                lambda workspace: letters.mark_printed(workspace, letter), self.form.letterProblem.show_error
            )


def addressee_name(to: Addressee) -> str:
    """Such as "A. Jansen (moeder)"."""
    name = isolated(on_screen(to.name))
    return f"{name} ({on_screen(to.about).lower()})" if to.about else name


def _item(text: str, value: object, picture: QIcon) -> QListWidgetItem:
    item = QListWidgetItem(picture, text)
    item.setData(_VALUE, value)
    return item


def _refill(shown: QListWidget, items: list[QListWidgetItem]) -> None:
    """Other items, the same one current, without taking that for a choice."""
    current = shown.currentItem()
    value = current.data(_VALUE) if current else None
    shown.blockSignals(True)
    unlist(shown)
    for item in items:
        shown.addItem(item)
        if value is not None and item.data(_VALUE) == value:
            shown.setCurrentItem(item)
    shown.blockSignals(False)
