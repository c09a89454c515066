"""A letter of the dossier that goes to the printer at once; it is kept and on record as every letter is (R090)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import Picture, Problem, dress_button, words
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.printing import AskPrinter, print_pdf
from oso_desktop.qt.theme import GAP
from oso_desktop.qt.tips import permit
from oso_desktop.services import letters

if TYPE_CHECKING:
    from oso_desktop.dossier.correspondence import LetterKind
    from oso_desktop.qt.dossier_desk import Desk
    from oso_desktop.services.letter_makers import LetterChoice
    from oso_desktop.services.letters import MadeLetter
    from oso_desktop.services.workspace import Workspace


def print_letter(
    desk: Desk,
    ask_printer: AskPrinter,
    parent: QWidget,
    *,
    letter: tuple[LetterKind, str],
    done: Callable[[], None],
    failed: Callable[[OsoError], None],
) -> None:
    """Asks for a printer, makes the letter of this kind for the addressee with this id, and prints it.

    It is made and kept before it is printed, so that what went out is on record; without a printer nothing happens.
    """
    printer = ask_printer(parent)
    if printer is None:
        return
    dossier_id, (kind, to) = desk.dossier_id, letter

    def put_on_paper(made: MadeLetter) -> None:
        def work(workspace: Workspace) -> None:
            print_pdf(made.pdf, printer)
            letters.mark_printed(workspace, made.letter.id)

        desk.change(work, failed, lambda _nothing: done())

    desk.change(lambda workspace: letters.make(workspace, dossier_id, kind, to), failed, put_on_paper)


class DirectPrint(QWidget):
    """A button for one letter, and below it what came of it; hidden while there is no such letter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        dress_button(self.button, "printer")
        self._picture = Picture()
        self._picture.show_icon("check-circle-fill", "good")
        self._printed = QLabel(words("Naar de printer gestuurd. Haal het papier direct op."))
        self._printed.setTextFormat(Qt.TextFormat.PlainText)
        self._printed.setWordWrap(True)
        self.problem = Problem()
        said = QHBoxLayout()
        said.setSpacing(GAP)
        said.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self._printed, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(said)
        column.addWidget(self.problem)
        self._desk: Desk | None = None
        self._ask_printer: AskPrinter | None = None
        self._choice: LetterChoice | None = None
        self.button.clicked.connect(lambda _checked=False: self._print())
        self.reset()

    def attach(self, desk: Desk, ask_printer: AskPrinter, text: str) -> None:
        """Puts the button on a page, with these words on it."""
        self._desk, self._ask_printer = desk, ask_printer
        self.button.setText(text)

    def reset(self) -> None:
        """Forgets the letter before."""
        self._choice = None
        self._say_printed(False)
        self.hide()

    def show_choice(self, choice: LetterChoice | None) -> None:
        """Offers this letter; one that cannot be made yet says why."""
        self._choice = choice
        self.setVisible(choice is not None)
        if choice is not None:
            permit(self.button, on_screen(choice.why_not))

    @property
    def printed(self) -> bool:
        """Whether it says that the letter went to the printer."""
        return self._printed.isVisibleTo(self)

    def _print(self) -> None:
        if self._desk is None or self._ask_printer is None or self._choice is None:
            return
        self._say_printed(False)
        print_letter(
            self._desk,
            self._ask_printer,
            self,
            letter=(self._choice.kind, self._choice.to.id),
            done=lambda: self._say_printed(True),
            failed=self.problem.show_error,
        )

    def _say_printed(self, done: bool) -> None:
        self.problem.clear()
        self._picture.setVisible(done)
        self._printed.setVisible(done)
