"""The tab Briefpapier: the window of the envelopes, logo and signature, print, and sentences in the school's words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from oso_desktop.dossier.stationery import Language, OwnSentence, Stationery, Window
from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_management_paper import Ui_ManagementPaper
from oso_desktop.qt.management_sentences import SentencesPart
from oso_desktop.qt.page import Shell
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.register_parts import Notices, Papers
from oso_desktop.qt.theme import Tone, color
from oso_desktop.qt.tips import only_head, permit

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.stationery import Paper
    from oso_desktop.services.workspace import Workspace

AskPicture = Callable[[QWidget], Path | None]
"""Asks for a picture; None when the person thinks better of it."""

_USUAL = OwnSentence(
    language=Language.DUTCH, letter="uitnodiging_inzage", table="ouder", key="eigen", words=()
)
"""The letter that most parents get, to show the paper with."""


def ask_picture(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog for a picture."""
    chosen, _kind = QFileDialog.getOpenFileName(
        parent,
        parent.tr("Afbeelding kiezen"),
        in_documents(),
        parent.tr("Afbeeldingen (*.png *.jpg *.jpeg)"),
    )
    return Path(chosen) if chosen else None


class EnvelopeDrawing(QWidget):
    """A small envelope with its window on one side; a click on it chooses that side, as the button above it does."""

    clicked = Signal()

    def __init__(self, side: Window) -> None:
        super().__init__()
        self._side = side
        self.setFixedSize(QSize(176, 88))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(color("control"), 1.2))
        painter.setBrush(color("surface"))
        painter.drawRoundedRect(paper, 4, 4)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(paper.right() - 22, paper.top() + 8, 14, 17))  # where the stamp goes
        left = paper.left() + 14 if self._side is Window.LEFT else paper.right() - 86
        window = QRectF(left, paper.bottom() - 44, 72, 32)
        painter.setPen(QPen(color("accent"), 1.6))
        painter.setBrush(color("selected"))
        painter.drawRoundedRect(window, 3, 3)
        painter.setPen(QPen(color("text"), 2))
        for number, width in enumerate((46, 34, 52)):
            y = window.top() + 8 + 8 * number
            painter.drawLine(round(left) + 8, round(y), round(left) + 8 + width, round(y))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()


class PaperTab(QWidget):
    """What is chosen here is stored at once; a picture that went can be put back."""

    def __init__(
        self,
        shell: Shell,
        *,
        ask_printer: AskPrinter = ask_printer,
        ask_path: AskPath = ask_path,
        ask_picture: AskPicture = ask_picture,
    ) -> None:
        super().__init__()
        self._shell, self._ask_picture = shell, ask_picture
        self._found: Paper | None = None
        self.form = form = Ui_ManagementPaper()
        form.setupUi(self)
        self.papers = Papers(
            form, Preview(ask_printer=ask_printer, ask_path=ask_path, operations=shell.operations)
        )
        self.notices = Notices(form.notices, self)
        self.sentences = SentencesPart(form, shell, self)
        for side, radio, column in (
            (Window.LEFT, form.left_radio, form.left_column),
            (Window.RIGHT, form.right_radio, form.right_column),
        ):
            drawing = EnvelopeDrawing(side)
            column.addWidget(drawing)
            drawing.clicked.connect(radio.click)
            radio.clicked.connect(lambda _checked=False, side=side: self._set_window(side))
        for picture in (form.logo_picture, form.signature_picture):
            picture.setProperty("role", "card")
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.large_box.clicked.connect(self._set_large)
        form.blank_box.clicked.connect(self._set_blank)
        form.logo_button.clicked.connect(lambda _checked=False: self.choose_logo())
        form.logo_away.clicked.connect(lambda _checked=False: self._set_logo(b""))
        form.signature_button.clicked.connect(lambda _checked=False: self.choose_signature())
        form.signature_away.clicked.connect(lambda _checked=False: self._set_signature(b""))
        form.words_button.clicked.connect(lambda _checked=False: self.show_sentences())
        form.example_button.clicked.connect(lambda _checked=False: self._look(_USUAL, form.example_button))
        form.settings_button.clicked.connect(lambda _checked=False: self.show_settings())
        self.sentences.look.connect(lambda place: self._look(place, form.look_button))
        self.sentences.stored.connect(self._read)

    def refresh(self) -> None:
        """Reads how things stand."""
        self._read()
        if self.form.work_stack.currentWidget() is self.form.sentences_page:
            self.sentences.refresh()

    def _read(self) -> None:
        from oso_desktop.services.stationery import paper  # noqa: PLC0415 - brings the database along

        self._shell.operations.run(paper, self.show_found, owner=self)

    def show_found(self, found: Paper) -> None:
        """Shows how things stand."""
        form, stationery = self.form, found.stationery
        self._found = found
        form.rights_label.setText(self.tr("Alleen de directeur kan dit wijzigen."))
        form.rights_label.setVisible(not found.may_manage)
        form.left_radio.setChecked(stationery.window is Window.LEFT)
        form.right_radio.setChecked(stationery.window is Window.RIGHT)
        form.large_box.setChecked(stationery.large)
        form.blank_box.setChecked(stationery.blank_backs)
        for widget in (form.left_radio, form.right_radio, form.large_box, form.blank_box):
            permit(widget, only_head(found.may_manage))
        self._show_picture(form.logo_picture, stationery.logo, self.tr("Nog geen logo"))
        self._show_picture(form.signature_picture, stationery.signature, self.tr("Nog geen handtekening"))
        for choose, away, data in (
            (form.logo_button, form.logo_away, stationery.logo),
            (form.signature_button, form.signature_away, stationery.signature),
        ):
            choose.setVisible(found.may_manage)
            away.setVisible(found.may_manage and bool(data))
        count = len(stationery.sentences)
        form.words_note.setText(
            self.tr(
                "Uw school gebruikt overal de woorden van het programma. U mag veel zinnen zelf schrijven."
            )
            if not count
            else self.tr("Uw school schreef één zin zelf.")
            if count == 1
            else self.tr("Uw school schreef {n} zinnen zelf.").format(n=count)
        )
        self.sentences.show_paper(found)

    def _show_picture(self, label: QLabel, data: bytes, none: str) -> None:
        picture = QPixmap()
        if not data or not picture.loadFromData(data):
            label.clear()
            label.setText(none)
            return
        ratio = self.devicePixelRatioF()
        room = (label.maximumSize() - QSize(16, 16)) * ratio
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        picture.setDevicePixelRatio(ratio)
        label.setPixmap(picture)

    def _set_window(self, side: Window) -> None:
        from oso_desktop.services import stationery  # noqa: PLC0415 - brings the database along

        self._change(lambda workspace: stationery.set_window(workspace, side))

    def _set_large(self, on: bool) -> None:
        from oso_desktop.services import stationery  # noqa: PLC0415 - see above

        self._change(lambda workspace: stationery.set_large(workspace, large=on))

    def _set_blank(self, on: bool) -> None:
        from oso_desktop.services import stationery  # noqa: PLC0415 - see above

        self._change(lambda workspace: stationery.set_blank_backs(workspace, blank=on))

    def choose_logo(self) -> None:
        """Asks for a picture and prints it above every letter from now on."""
        from oso_desktop.services.stationery import set_logo  # noqa: PLC0415 - see above

        self._choose(set_logo, lambda stationery: stationery.logo, self.tr("Het logo staat op uw brieven."))

    def choose_signature(self) -> None:
        """Asks for a picture and prints it below every letter from now on."""
        from oso_desktop.services.stationery import set_signature  # noqa: PLC0415 - see above

        said = self.tr("De handtekening staat onder uw brieven.")
        self._choose(set_signature, lambda stationery: stationery.signature, said)

    def _choose(
        self, put: Callable[[Workspace, bytes], None], of: Callable[[Stationery], bytes], said: str
    ) -> None:
        path = self._ask_picture(self)
        if path is not None:
            self._put(put, lambda: _read_picture(path), of, said)

    def _set_logo(self, data: bytes) -> None:
        from oso_desktop.services.stationery import set_logo  # noqa: PLC0415 - see above

        self._put(set_logo, lambda: data, lambda stationery: stationery.logo, self.tr("Het logo is weg."))

    def _set_signature(self, data: bytes) -> None:
        from oso_desktop.services.stationery import set_signature  # noqa: PLC0415 - see above

        said = self.tr("De handtekening is weg.")
        self._put(set_signature, lambda: data, lambda stationery: stationery.signature, said)

    def _put(
        self,
        put: Callable[[Workspace, bytes], None],
        data: Callable[[], bytes],
        of: Callable[[Stationery], bytes],
        said: str,
    ) -> None:
        """Stores a picture, and offers to put back the one of before."""
        before = of(self._found.stationery) if self._found is not None else b""

        def tell() -> None:
            self.notices.clear()
            self._shell.toast.offer(said, lambda workspace: put(workspace, before), self._read)

        self._change(lambda workspace: put(workspace, data()), tell)

    def _change(self, act: Callable[[Workspace], object], done: Callable[[], None] | None = None) -> None:
        """Stores something and shows how things stand; what was refused shows as it was."""

        def stored(_: object) -> None:
            (done or self.notices.clear)()
            self._read()

        def refused(error: OsoError) -> None:
            self.notices.error(error)
            self._read()

        self._shell.operations.run(act, stored, owner=self, failed=refused, changes=True)

    def show_sentences(self) -> None:
        """Turns to the sentences of the letters."""
        self.form.work_stack.setCurrentWidget(self.form.sentences_page)
        self.sentences.refresh()
        self.form.letter_combo.setFocus()

    def show_settings(self) -> None:
        """Turns back to the paper; what was typed is stored, if it can be."""
        self.sentences.leave()
        self.form.work_stack.setCurrentWidget(self.form.settings_page)
        self.form.words_button.setFocus()

    def _look(self, place: OwnSentence, came_from: QPushButton) -> None:
        """Shows the letter in which a sentence stands."""
        from oso_desktop.services.press import PrintOptions  # noqa: PLC0415 - see above
        from oso_desktop.services.stationery_example import example  # noqa: PLC0415 - see above

        options = PrintOptions(beside=place.language)

        def show(letter: LetterPdf | None) -> None:
            if letter is None:
                self.sentences.notices.say(Tone.INFO, self.tr("Van deze brief is er geen voorbeeld."))
                return
            form = self.form
            count = self.tr("één bladzijde") if letter.pages == 1 else self.tr("{n} bladzijden")
            form.paper_note.setText(
                self.tr("Voorbeeld over een verzonnen leerling: {count}.").format(
                    count=count.format(n=letter.pages)
                )
            )
            self.papers.show_paper(letter.data, f"voorbeeld-{place.letter}.pdf", came_from)

        self._shell.operations.run(
            lambda workspace: example(workspace, place, options),
            show,
            owner=self,
            failed=self.sentences.notices.error
            if self.form.work_stack.currentWidget() is self.form.sentences_page
            else self.notices.error,
        )


def _read_picture(path: Path) -> bytes:
    from oso_desktop.services.files import read_input  # noqa: PLC0415 - see above

    return read_input(path)
