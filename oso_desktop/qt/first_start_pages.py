"""The pages of the first start: what each step shows and asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.school_kinds import SchoolKind, rules_of
from oso_desktop.errors import OsoError
from oso_desktop.qt.first_start_state import SchoolEntry, problems
from oso_desktop.qt.forms.ui_first_start_done import Ui_FirstStartDone
from oso_desktop.qt.forms.ui_first_start_keychain import Ui_FirstStartKeychain
from oso_desktop.qt.forms.ui_first_start_school import Ui_FirstStartSchool
from oso_desktop.qt.forms.ui_first_start_sheet import Ui_FirstStartSheet
from oso_desktop.qt.forms.ui_first_start_welcome import Ui_FirstStartWelcome
from oso_desktop.qt.forms.ui_first_start_words import Ui_FirstStartWords
from oso_desktop.qt.kept_prints import KeptPreview
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import IconLabel, Panel, restyle
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.room import Fold, lay
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.prints import KeptPrint
    from oso_desktop.services.workspace import Workspace


class WelcomePage(QWidget):
    """What the program does and what to have at hand.

    `restore` comes from who has a backup already, `join` from whoever works along with dossiers that are there, and
    `look_around` from who wants to see the demo school first.
    """

    restore = Signal()
    join = Signal()
    look_around = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = form = Ui_FirstStartWelcome()
        form.setupUi(self)
        form.restore_button.clicked.connect(lambda _checked=False: self.restore.emit())
        form.join_button.clicked.connect(lambda _checked=False: self.join.emit())
        form.demo_button.clicked.connect(lambda _checked=False: self.look_around.emit())
        Fold(self, lambda narrow: lay(form.other_starts, down=narrow))
        form.icon_1.addWidget(IconLabel("check-square", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        form.icon_2.addWidget(IconLabel("eye", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        form.icon_3.addWidget(IconLabel("lock-key", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)


class DonePage(QWidget):
    """What to do with the sheet, and what comes next."""

    def __init__(self) -> None:
        super().__init__()
        form = Ui_FirstStartDone()
        form.setupUi(self)
        form.icon_1.addWidget(IconLabel("archive-box", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)
        form.icon_2.addWidget(IconLabel("users", "accent", 24), 0, Qt.AlignmentFlag.AlignTop)


class SchoolPage(QWidget):
    """The school and the person; what is wrong stands below its field."""

    submitted = Signal()

    def __init__(self, *, ask_user: bool = True) -> None:
        """Without `ask_user` only the school is asked for."""
        super().__init__()
        self.form = Ui_FirstStartSchool()
        self.form.setupUi(self)
        self._left_out = frozenset() if ask_user else _OF_USER
        if not ask_user:
            self._hide_user()
        self.form.role_combo.addItem(self.tr("Kies…"), None)
        for role in Role:
            self.form.role_combo.addItem(on_screen(role.value).capitalize(), role)
        for kind in SchoolKind:
            self.form.kind_combo.addItem(on_screen(rules_of(kind).label), kind)
        self.form.kind_combo.currentIndexChanged.connect(lambda _index: self._explain_kind())
        self._explain_kind()
        self.form.brin_edit.setMaxLength(4)
        self.form.location_edit.setMaxLength(2)
        for name in _OF_USER | frozenset(self._names()):
            self._error(name).hide()
        for name in self._names():
            if name != "role":
                self._edit(name).returnPressed.connect(self.submitted)
                self._edit(name).textEdited.connect(lambda _text, its=name: self._say(its, ""))
        self.form.role_combo.currentIndexChanged.connect(lambda _index: self._say("role", ""))

    def _explain_kind(self) -> None:
        """How to know the kind, and what is off for it with the article it rests on (R142–R146)."""
        rules = rules_of(SchoolKind(self.form.kind_combo.currentData()))
        if rules.oso:
            self.form.kind_hint.setText(
                self.tr(
                    "{hint} Wie OSO gebruikt, heeft daarvoor een overeenkomst van het bestuur met Kennisnet. Dit "
                    "programma vervangt die niet."
                ).format(hint=on_screen(rules.hint))
            )
        else:
            self.form.kind_hint.setText(
                self.tr("{hint} {why} ({law}) Pakket en papier blijven mogelijk.").format(
                    hint=on_screen(rules.hint), why=on_screen(rules.why), law=on_screen(rules.law)
                )
            )

    def _hide_user(self) -> None:
        form = self.form
        for widget in (
            form.school_title, form.you_title, form.user_name_label, form.user_name_edit, form.role_label,
            form.role_combo,
        ):  # fmt: skip
            widget.hide()

    def _names(self) -> list[str]:
        left_out = _WITHOUT_ERROR | self._left_out
        return [field.name for field in fields(SchoolEntry) if field.name not in left_out]

    def _edit(self, name: str) -> QLineEdit:
        found = self.findChild(QLineEdit, f"{name}_edit")
        if not isinstance(found, QLineEdit):
            raise LookupError(name)
        return found

    def _error(self, name: str) -> QLabel:
        found = self.findChild(QLabel, f"{name}_error")
        if not isinstance(found, QLabel):
            raise LookupError(name)
        return found

    def _field(self, name: str) -> QLineEdit | QComboBox:
        return self.form.role_combo if name == "role" else self._edit(name)

    def entry(self) -> SchoolEntry:
        """What stands in the fields."""
        texts = {
            field.name: self._edit(field.name).text()
            for field in fields(SchoolEntry)
            if field.name not in _CHOICES
        }
        role = self.form.role_combo.currentData()
        kind = SchoolKind(self.form.kind_combo.currentData())
        return SchoolEntry(**texts, role=Role(role) if role is not None else None, kind=kind)

    def fill(self, entry: SchoolEntry) -> None:
        """Puts an entry into the fields."""
        for field in fields(SchoolEntry):
            if field.name not in _CHOICES:
                self._edit(field.name).setText(getattr(entry, field.name))
        self.form.kind_combo.setCurrentIndex(list(SchoolKind).index(entry.kind))
        self.form.role_combo.setCurrentIndex(0 if entry.role is None else list(Role).index(entry.role) + 1)

    def show_problems(self, entry: SchoolEntry) -> bool:
        """Says below each field what is wrong and goes to the first; True when nothing is."""
        found = problems(entry)
        for name in self._names():
            self._say(name, found.get(name, ""))
        for name in self._names():
            if name in found:
                self._field(name).setFocus()
                return False
        return True

    def _say(self, name: str, words: str) -> None:
        label, field = self._error(name), self._field(name)
        if label.text() == on_screen(words) and label.isHidden() is not bool(words):
            return
        label.setText(on_screen(words))
        label.setVisible(bool(words))
        field.setProperty("invalid", bool(words))
        field.setAccessibleDescription(on_screen(words))
        restyle(field)


_CHOICES = frozenset({"role", "kind"})
_WITHOUT_ERROR = frozenset({"board", "email", "kind"})
_OF_USER = frozenset({"user_name", "role"})


class KeychainPage(QWidget):
    """Whether this computer has a keychain to be trusted."""

    again = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Ui_FirstStartKeychain()
        self.form.setupUi(self)
        self.form.again_button.clicked.connect(self.again)
        self._panel: Panel | None = None
        self.show_searching()

    def _show(self, tone: Tone, text: str, next_step: str = "") -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = Panel(tone, text, next_step, closable=False)
        self.form.outcome.addWidget(self._panel)
        self.form.again_button.setVisible(tone is Tone.BAD)

    @property
    def outcome(self) -> str:
        """What the page says of the keychain."""
        return self._panel.text_label.text() if self._panel is not None else ""

    def show_searching(self) -> None:
        """The answer is on its way; a keychain may ask the person something first."""
        self._show(Tone.INFO, self.tr("De sleutelhanger wordt geprobeerd…"))

    def show_found(self) -> None:
        """A value was written, read back and removed."""
        self._show(
            Tone.GOOD,
            self.tr("De sleutelhanger werkt."),
            self.tr("Een proefsleutel is bewaard, teruggelezen en weer verwijderd."),
        )

    def show_missing(self, error: OsoError) -> None:
        """There is none, or it is not to be trusted."""
        self._show(Tone.BAD, error.text, error.next_step)


class SheetPage(QWidget):
    """A sheet with secret words: the log knows only that it left. `kept` comes once it was printed or saved."""

    kept = Signal()

    def __init__(self, operations: Operations, ask_printer: AskPrinter, ask_path: AskPath) -> None:
        super().__init__()
        form = Ui_FirstStartSheet()
        form.setupUi(self)
        self.preview = KeptPreview(operations, self, ask_printer=ask_printer, ask_path=ask_path)
        self.preview.clear(self.tr("Het herstelblad wordt gemaakt…"))
        self.preview.setMinimumHeight(240)
        form.preview_column.addWidget(self.preview)
        self.preview.printed.connect(self.kept)
        self.preview.saved.connect(self.kept)

    def show_sheet(self, pdf: LetterPdf, kind: PrintKind) -> None:
        """Shows the sheet."""

        def put(workspace: Workspace) -> KeptPrint:
            from oso_desktop.services import prints  # noqa: PLC0415 - brings the database along

            return prints.keep(workspace, kind, pdf)

        self.preview.show_kept(pdf.data, f"{kind.value}.pdf", put)

    def forget(self) -> None:
        """The words are on paper now and nowhere else."""
        self.preview.clear()


class WordsPage(QWidget):
    """Three words of the sheet, typed back."""

    submitted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Ui_FirstStartWords()
        self.form.setupUi(self)
        form = self.form
        self._edits = (form.word_1_edit, form.word_2_edit, form.word_3_edit)
        self._labels = (form.word_1_label, form.word_2_label, form.word_3_label)
        self._errors = (form.word_1_error, form.word_2_error, form.word_3_error)
        self._positions: tuple[int, ...] = ()
        for edit, error in zip(self._edits, self._errors, strict=True):
            error.hide()
            edit.returnPressed.connect(self.submitted)
            edit.textEdited.connect(error.hide)

    def ask(self, positions: Sequence[int]) -> None:
        """Asks for the words at these positions, from 1."""
        self._positions = tuple(positions)
        for label, edit, position in zip(self._labels, self._edits, positions, strict=True):
            label.setText(
                self.tr("Woord &{n}").format(n=position)
                if position < 10
                else self.tr("Woord {n}").format(n=position)
            )
            edit.setAccessibleName(self.tr("Woord {n} van het herstelblad").format(n=position))

    def answers(self) -> Mapping[int, str]:
        """What was typed, by position."""
        return {position: edit.text() for position, edit in zip(self._positions, self._edits, strict=True)}

    def complete(self) -> bool:
        """Whether each word was typed; says below the field which was not."""
        for edit, error in zip(self._edits, self._errors, strict=True):
            missing = not edit.text().strip()
            error.setText(self.tr("Typ dit woord over van het blad.") if missing else "")
            error.setVisible(missing)
        empty = next((edit for edit in self._edits if not edit.text().strip()), None)
        if empty is not None:
            empty.setFocus()
        return empty is None

    def show_wrong(self, position: int | None) -> None:
        """Goes to the word that is not the one on the sheet."""
        for its, edit in zip(self._positions, self._edits, strict=True):
            if its == position:
                edit.setFocus()
                edit.selectAll()

    def forget(self) -> None:
        """Empties the fields."""
        for edit in self._edits:
            edit.clear()
