"""The sentences of the letters in the tab Briefpapier: the program's words beside those of the school."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from oso_desktop.dossier.own_sentences import BadSentence, longest
from oso_desktop.dossier.stationery import Language, OwnSentence
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.forms.ui_management_paper import Ui_ManagementPaper
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.management_sentence_list import At, SentenceList
from oso_desktop.qt.management_sentence_places import SentencePlaces
from oso_desktop.qt.page import Shell
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import Fold, give_line, shorten, split
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import nothing_new, permit
from oso_desktop.qt.typed import name_part

if TYPE_CHECKING:
    from oso_desktop.services.stationery import LetterSentences, Paper, SentenceRow, Sentences
    from oso_desktop.services.workspace import Workspace


class SentencesPart(QObject):
    """What is typed is stored with the button, or on the way to another sentence.

    `look(OwnSentence)` asks for the letter in which a sentence stands, `stored` comes after each change.
    """

    look = Signal(object)
    stored = Signal()

    def __init__(self, form: Ui_ManagementPaper, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._form, self._shell = form, shell
        self._paper: Paper | None = None
        self._found: Sentences | None = None
        self._at: At | None = None
        self._row: SentenceRow | None = None
        self._typed: dict[At, str] = {}
        self._refused = False
        self.notices = Notices(form.sentence_notices, self)
        dress_button(form.settings_button, "arrow-left")
        dress_button(form.look_button, "eye")
        self.list = SentenceList(form.sentence_tree)
        self.list.turned.connect(self._turn)
        self.places = SentencePlaces(form, self)
        form.splitter.setSizes([460, 560])
        give_line(form.sentences_page, form.look_button, form.sentences_bar, form.sentences_column)
        Fold(form.sentences_page, self._fold)
        form.letter_combo.activated.connect(lambda _index: self._show_letter())
        form.language_combo.activated.connect(lambda _index: self._other_language())
        form.own_edit.textChanged.connect(self._show_state)
        form.save_button.clicked.connect(lambda _checked=False: self.save())
        form.undo_button.clicked.connect(lambda _checked=False: self.undo())
        form.program_button.clicked.connect(lambda _checked=False: self.give_back())
        form.look_button.clicked.connect(lambda _checked=False: self._ask_look())
        self._show_row()

    def _fold(self, narrow: bool) -> None:
        shorten(self._form.letter_combo, on=narrow)
        split(self._form.splitter, down=narrow)

    @property
    def language(self) -> Language:
        """The language on show."""
        return Language(self._form.language_combo.currentData() or Language.DUTCH)

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._form.own_edit.toPlainText()

    @property
    def unsaved(self) -> bool:
        """Whether the field differs from what is printed."""
        return self._row is not None and self._at is not None and self.text != self._row.now[self._at.number]

    def show_paper(self, paper: Paper) -> None:
        """Takes over who may change something, and which languages there are."""
        self._paper = paper
        combo = self._form.language_combo
        if combo.count() != len(paper.languages):
            combo.clear()
            for language in paper.languages:
                combo.addItem(on_screen(language.label), language)
        for widget in (self._form.language_title, combo):
            widget.setVisible(len(paper.languages) > 1)
        self._show_state()

    def refresh(self) -> None:
        """Reads the sentences anew."""
        from oso_desktop.services.stationery import sentences  # noqa: PLC0415 - brings the database along

        language = self.language
        self._shell.operations.run(
            lambda workspace: sentences(workspace, language),
            lambda found: self.show_found(found, language),
            owner=self,
            failed=self.notices.error,
        )

    def show_found(self, found: Sentences, language: Language) -> None:
        """Shows the letters, with the same one chosen; what is typed stays."""
        if language is not self.language:
            return
        self._found = found
        combo = self._form.letter_combo
        chosen = combo.currentData()
        labels = [
            _tr("{letter}, voor {reader}").format(letter=on_screen(each.label), reader=on_screen(each.reader))
            for each in found.letters
        ]
        combo.clear()
        for label, each in zip(labels, found.letters, strict=True):
            combo.addItem(label, _key(each.letter, each.table))
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        self._fill()

    @property
    def _letter(self) -> LetterSentences | None:
        chosen = self._form.letter_combo.currentData()
        letters = self._found.letters if self._found is not None else ()
        return next((each for each in letters if _key(each.letter, each.table) == chosen), None)

    def _show_letter(self) -> None:
        self.leave()
        self._at = None
        self.notices.clear()
        self._fill()

    def _other_language(self) -> None:
        self.leave()
        self._at = None
        self.refresh()

    def _fill(self) -> None:
        """The sentences of the letter under their questions, the same one current; what is being typed stays."""
        letter, found = self._letter, self._found
        typing = self.unsaved and self._form.own_edit.document().isModified()
        letters = {(each.letter, each.table) for each in found.letters} if found is not None else set()
        here = {(letter.letter, letter.table)} if letter is not None else set()
        unused = [
            own
            for own in (found.unused if found is not None else ())
            if (own.letter, own.table) in here or (own.letter, own.table) not in letters
        ]
        self.list.fill(letter, unused, self._typed, self._at)
        self._turn(typing=typing and self.list.current == self._at)

    def _turn(self, *, typing: bool = False) -> None:
        """Goes to the sentence that is current in the list; with `typing` the field is left alone."""
        at = self.list.current
        if at != self._at:
            self.leave()
        self._at, self._row = at, self.list.row(at)
        self._refused = self._refused and typing
        if self._row is not None and at is not None and not typing:
            waiting = self._typed.get(at)
            self._put(self._row.now[at.number] if waiting is None else waiting)
            self._form.own_edit.document().setModified(waiting is not None)
        self._show_row()

    def _put(self, text: str) -> None:
        """Has a text in the field; the cursor stays if it stands there already."""
        if text != self.text:
            self._form.own_edit.blockSignals(True)
            self._form.own_edit.setPlainText(text)
            self._form.own_edit.blockSignals(False)

    def _show_row(self) -> None:
        """The program's words, the school's, and what may stand in them."""
        form, row, at = self._form, self._row, self._at
        unused = at is not None and at.unused
        if not self._refused:
            form.own_problem.clear()
        form.editor.setVisible(at is not None)
        if at is None:
            return
        name_part(
            form.own_edit,
            f"{at.place.language}/{at.place.letter}/{at.place.table}/{at.place.key}/{at.number}",
        )
        fixed = unused or (row is not None and row.fixed)
        for widget in (form.own_title, form.own_edit, form.count_label, form.bold_note):
            widget.setVisible(not fixed)
        form.fixed_label.setVisible(fixed)
        if row is None:
            form.question_label.setText(_tr("Niet meer in gebruik"))
            form.program_title.setText(_tr("Uw school schreef"))
            form.program_label.setText("\n".join(at.place.words))
            form.fixed_label.setText(
                _tr(
                    "Het programma heeft hier nu een andere zin, of geen zin meer. Deze woorden staan niet in de brief."
                )
            )
        else:
            form.question_label.setText(on_screen(row.heading))
            form.program_title.setText(_tr("Het programma schrijft"))
            form.program_label.setText(row.program[at.number] or _tr("Hier schrijft het programma niets."))
            form.fixed_label.setText(
                _tr(
                    "Deze zin is vast: hij zegt wat de lezer mag, wie beslist of wanneer iets moet, of hij hoort "
                    "bij de opmaak. Wilt u iets toevoegen? Gebruik de eigen alinea onder aan de brief."
                )
            )
        self._show_places()
        self._show_state()

    def _show_places(self) -> None:
        row, at = self._row, self._at
        names = row.places[at.number] if row is not None and at is not None and not row.fixed else ()
        self.places.show(names, may=self._may)

    @property
    def _elsewhere(self) -> str:
        """The other languages of the letter on show."""
        letter = self._letter
        return (
            _tr(" en het ").join(on_screen(each.label) for each in letter.also_in)
            if letter is not None
            else ""
        )

    @property
    def _may(self) -> bool:
        return self._paper is not None and self._paper.may_manage

    def _show_state(self) -> None:
        """Which buttons there are, how long the text is, and whether what was wrong still is."""
        form, row, at = self._form, self._row, self._at
        unused = at is not None and at.unused
        open_here = row is not None and not row.fixed
        form.own_edit.setReadOnly(not self._may)
        for button in (form.save_button, form.undo_button):
            button.setVisible(open_here and self._may)
            permit(button, nothing_new(self.unsaved))
        own = (
            row is not None
            and at is not None
            and bool(row.own)
            and row.own[at.number] != row.program[at.number]
        )
        form.program_button.setVisible(self._may and (unused or own))
        form.other_note.setVisible(own and bool(self._elsewhere))
        form.other_note.setText(
            _tr("Deze brief is er ook in het {languages}. Kijk of de zin daar nog hetzelfde zegt.").format(
                languages=self._elsewhere
            )
        )
        form.program_button.setText(_tr("Weghalen") if unused else _tr("Tekst van het &programma"))
        if row is None or at is None:
            return
        form.count_label.setText(
            _tr("{n} van ten hoogste {most} tekens").format(
                n=len(self.text.strip()), most=longest(row.program[at.number])
            )
        )
        if self._refused:
            self._check()

    def _check(self) -> bool:
        """Says beside the field what is wrong with the text; whether nothing is."""
        row, at = self._row, self._at
        self._form.own_problem.clear()
        if row is None or at is None or self.text == row.program[at.number]:
            return True
        try:
            row.check(at.number, self.text)
        except BadSentence as error:
            if not (row.program[at.number] == "" and not self.text.strip()):  # an own paragraph may go
                self._form.own_problem.show_error(error)
                return False
        return True

    def undo(self) -> None:
        """Has what is printed stand in the field again."""
        if self._row is not None and self._at is not None:
            self._typed.pop(self._at, None)
            self._refused = False
            self._put(self._row.now[self._at.number])
            self._form.own_problem.clear()
            self._fill()
            self._form.own_edit.setFocus()

    def save(self) -> None:
        """Stores the text, or says below it what is wrong."""
        row, at = self._row, self._at
        if row is None or at is None or not self.unsaved or not self._may:
            return
        self._refused = not self._check()
        if self._refused:
            self._form.own_edit.setFocus()
            QTimer.singleShot(0, self, self._show_problem)  # once it is laid out
            return
        self._store(
            at, row, row.saying(at.number, self.text), _tr("Bewaard. Zo staat het vanaf nu in de brief.")
        )

    def _show_problem(self) -> None:
        """What is wrong below the edge of a small window goes unseen."""
        self._form.editor_scroll.ensureWidgetVisible(self._form.own_problem, 0, 8)

    def leave(self) -> None:
        """Stores what was typed; what cannot be stored waits there, and is said."""
        row, at = self._row, self._at
        if row is None or at is None or row.fixed or not self._may:
            return
        if not self.unsaved:
            self._typed.pop(at, None)
        elif self._check():
            self._store(
                at, row, row.saying(at.number, self.text), _tr("Bewaard. Zo staat het vanaf nu in de brief.")
            )
        else:
            self._typed[at] = self.text
            self._form.own_problem.clear()
            self.notices.say(
                Tone.WARN,
                _tr("Een zin is niet bewaard, want er klopt nog iets niet."),
                _tr("Kies de zin met “niet bewaard” en maak hem af."),
            )
        self._row = None

    def give_back(self) -> None:
        """Goes back to the program's words; takes away what is not used any more."""
        from oso_desktop.services.stationery import drop_sentence, set_sentence  # noqa: PLC0415 - see above

        row, at = self._row, self._at
        if at is None:
            return
        if row is None:
            own = at.place
            self._at = None
            self._run(
                lambda workspace: drop_sentence(workspace, own),
                _tr("Deze woorden zijn weg."),
                lambda workspace: set_sentence(workspace, own),
            )
            return
        said = _tr("De tekst van het programma staat er weer.")
        self._put(row.program[at.number])
        self._store(at, row, row.saying(at.number, row.program[at.number]), said)

    def _store(self, at: At, row: SentenceRow, sentence: OwnSentence, said: str) -> None:
        from oso_desktop.services.stationery import drop_sentence, set_sentence  # noqa: PLC0415 - see above

        before = replace(row.place, words=row.own)

        def put_back(workspace: Workspace) -> None:
            if before.words:
                set_sentence(workspace, before)
            else:
                drop_sentence(workspace, before)

        self._typed.pop(at, None)
        self._form.own_edit.document().setModified(False)

        def keep() -> None:
            self._typed[at] = sentence.words[at.number]

        self._run(lambda workspace: set_sentence(workspace, sentence), said, put_back, keep)

    def _run(
        self,
        act: Callable[[Workspace], object],
        said: str,
        undo: Callable[[Workspace], object],
        keep: Callable[[], None] = lambda: None,
    ) -> None:
        """Stores something, tells it and offers to `undo` it; `keep` saves what was typed if it is refused."""

        def done(_: object) -> None:
            self.notices.clear()
            self._shell.toast.offer(said, undo, renew)
            renew()

        def renew() -> None:
            self.refresh()
            self.stored.emit()

        def refused(error: OsoError) -> None:
            keep()
            self.notices.error(error)
            self.refresh()

        self._shell.operations.run(act, done, owner=self, failed=refused, changes=True)

    def _ask_look(self) -> None:
        """Stores what was typed first, so that it stands in the letter."""
        at = self._at
        if at is not None:
            if self.unsaved and self._may:
                self.save()
                if self._refused:
                    return
            self.look.emit(replace(at.place, words=()))


def _key(letter: str, table: str) -> str:
    """What a letter for one kind of reader is found by in the list."""
    return f"{letter}/{table}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("ManagementPaper", text)
