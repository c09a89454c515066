"""Files that came together and of which the kind was guessed: asked about once for each kind, in front of the list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from oso_desktop.dossier.attachments import Attachment, AttachmentId, kind
from oso_desktop.qt.dossier_attachment_state import guess_text
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import GAP
from oso_desktop.qt.tips import plain_tip
from oso_desktop.services import attachments, dossiers

if TYPE_CHECKING:
    from oso_desktop.dossier.transfer import DossierId
    from oso_desktop.services.workspace import Workspace

_SHOWN = 4
"""File names of one kind that are written out; of more it is said how many."""

_SEVERAL = 2
"""With fewer its own row asks."""


def recognised(attachment: Attachment) -> bool:
    """Whether something in the file points to its kind, and to nothing that may not go along."""
    guess = attachment.guess
    return guess is not None and bool(guess.words) and not guess.doubt and attachment.kind != "overig"


class KindsPanel(QFrame):
    """Hidden while there is nothing to ask. It comes up for several files, and stays until each has its answer.

    `confirmed` has the attachments that the person found to be of the kind that was guessed.
    """

    confirmed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setProperty("tone", "neutral")
        self._asked: dict[str, list[Attachment]] = {}
        self._lines: list[QWidget] = []
        self.buttons: dict[str, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(GAP // 2)
        self._grid.setColumnStretch(0, 1)
        self._put(words("Het programma heeft de soort geraden. Klopt dit?"), 0, "strong")
        self._put(words("Klopt één bestand niet? Kies dan bij dat bestand Klopt de soort?"), 1, "caption")
        self.hide()

    @property
    def asks_about(self) -> AbstractSet[AttachmentId]:
        """Of which attachments it asks the kind."""
        return {each.id for asked in self._asked.values() for each in asked}

    def show_asked(self, present: Sequence[Attachment]) -> None:
        """Asks about those of these whose kind was recognised and not confirmed."""
        asked: dict[str, list[Attachment]] = {}
        for each in present:
            if recognised(each):
                asked.setdefault(each.kind, []).append(each)
        if not self._asked and sum(map(len, asked.values())) < _SEVERAL:
            asked = {}
        if asked == self._asked:
            return
        had_focus = any(button.hasFocus() for button in self.buttons.values())
        self._asked = asked
        self._rebuild()
        if had_focus and self.buttons:
            self.take_focus()

    def reset(self) -> None:
        """Another pupil comes on show."""
        self._asked = {}
        self._rebuild()

    def take_focus(self) -> None:
        """Puts the keys on the first question."""
        next(iter(self.buttons.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _rebuild(self) -> None:
        for widget in self._lines:
            widget.hide()
            widget.deleteLater()
        self._lines, self.buttons = [], {}
        for number, (key, files) in enumerate(self._asked.items(), start=2):
            label = on_screen(kind(key).label)
            self._lines.append(self._put(f"{label}: {_names(files)}", number))
            button = QPushButton(words("Ja, klopt"))
            button.setAutoDefault(False)
            button.setAccessibleName(
                words("De soort {kind} klopt: {files}").format(kind=label, files=_names(files))
            )
            button.setToolTip(
                plain_tip("\n".join(f"{each.file_name}: {_why(each)}" for each in files[:_SHOWN]))
            )
            button.clicked.connect(lambda _checked=False, files=files: self.confirmed.emit(files))
            self._grid.addWidget(button, number, 1, Qt.AlignmentFlag.AlignTop)
            self._lines.append(button)
            self.buttons[key] = button
        self.setVisible(bool(self._asked))

    def _put(self, text: str, row: int, role: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
        self._grid.addWidget(label, row, 0, 1, 2 if role else 1)
        return label


def confirm_kinds(workspace: Workspace, dossier_id: DossierId, wanted: Mapping[AttachmentId, str]) -> None:
    """Says of these attachments that they are of this kind; one that was called something else meanwhile stays so."""
    for each in dossiers.view(workspace, dossier_id).attachments:
        if each.guess is not None and wanted.get(each.id) == each.kind:
            attachments.describe(
                workspace,
                each.id,
                kind_key=each.kind,
                title=each.title,
                document_date=each.document_date,
                origin=each.origin,
            )


def _names(files: Sequence[Attachment]) -> str:
    named = ", ".join(each.file_name for each in files[:_SHOWN])
    more = len(files) - _SHOWN
    return words("{names} en nog {n}").format(names=named, n=more) if more > 0 else named


def _why(attachment: Attachment) -> str:
    return guess_text(attachment.guess) if attachment.guess is not None else ""
