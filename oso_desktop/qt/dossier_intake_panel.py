"""What is said about files that come in: how far it is, what came in, and of each that did not why and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_intake import Incoming, Outcome
from oso_desktop.qt.dossier_signs import Picture, dress_button, words
from oso_desktop.qt.forms.ui_dossier_intake import Ui_DossierIntake
from oso_desktop.qt.language import with_step
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import GAP, Tone
from oso_desktop.services.attachments_in import AlreadyHere, WithAnother

_HIGHEST = 190
"""Pixels that the list of what did not come in may take; it scrolls beyond."""
_MOST_LINES = 60


class IntakePanel(QFrame):
    """Hidden while there is nothing to say. `stopped` and `closed` are what the person does."""

    stopped = Signal()
    closed = Signal()
    insisted = Signal(object)
    """The person says that a file of another pupil (an `Incoming`) is about this pupil too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierIntake()
        self.form.setupUi(self)
        for part in (self.form.scroll.viewport(), self.form.content):
            part.setAutoFillBackground(False)  # the panel's own shows
        dress_button(self.form.closeButton, "x", "muted")
        self.form.stopButton.clicked.connect(self.stopped)
        self.form.closeButton.clicked.connect(self.closed)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_progress(self, number: int, total: int) -> None:
        """Which file of how many is being taken in."""
        form = self.form
        form.headIcon.show_icon("paperclip", "text")
        form.headLabel.setText(
            words("Bijlage {number} van {total} toevoegen…").format(number=number, total=total)
        )
        form.progress.setRange(0, total)
        form.progress.setValue(number - 1)
        self._arrange(running=True)
        self._paint(Tone.NEUTRAL)

    def show_text(self, text: str) -> None:
        """One thing that is to be known, such as what cannot be pasted."""
        self._clear()
        self._head("warning-fill", Tone.WARN, text)

    def show_outcome(self, outcome: Outcome, *, originals: bool) -> None:
        """How it went; `originals` tells that the files on the computer are still there."""
        self._clear()
        said = " ".join(_heading(outcome, originals=originals))
        if outcome.refused or outcome.left:
            self._head("warning-fill", Tone.WARN, said)
        else:
            self._head("check-circle-fill", Tone.GOOD, said)
        for name, remark in outcome.remarks[:_MOST_LINES]:
            self._line("info-fill", "info", f"{name}: {remark}")
        for file, error in outcome.refused[:_MOST_LINES]:
            self._refusal(file, error)
        if len(outcome.refused) > _MOST_LINES:
            more = len(outcome.refused) - _MOST_LINES
            self._line("info-fill", "info", words("En nog {n} bestanden.").format(n=more))
        self.form.scroll.setVisible(bool(outcome.refused or outcome.remarks))
        self._fit()

    def text(self) -> str:
        """All that stands there."""
        lines = [label.text() for label in self.form.content.findChildren(QLabel) if label.text()]
        return "\n".join([self.form.headLabel.text(), *lines])

    def _head(self, icon: str, tone: Tone, text: str) -> None:
        self.form.headIcon.show_icon(icon, tone.value)
        self.form.headLabel.setText(text)
        self._arrange(running=False)
        self._paint(tone)

    def _paint(self, tone: Tone) -> None:
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            restyle(self)

    def _arrange(self, *, running: bool) -> None:
        form = self.form
        form.progress.setVisible(running)
        form.stopButton.setVisible(running)
        form.closeButton.setVisible(not running)
        form.scroll.setVisible(False)
        self.setAccessibleDescription(form.headLabel.text())
        self.show()

    def _refusal(self, file: Incoming, error: OsoError) -> None:
        text = f"{file.name}: {with_step(error)}"
        if isinstance(error, AlreadyHere):
            self._line("info-fill", "info", text)
        elif isinstance(error, WithAnother):
            self._line("warning-fill", "warn", text, lambda: self.insisted.emit(file), file.name)
        else:
            self._line("warning-circle-fill", "bad", text)

    def _line(
        self, icon: str, tint: str, text: str, insist: Callable[[], None] | None = None, name: str = ""
    ) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        picture = Picture()
        picture.show_icon(icon, tint)
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        if insist is not None:
            button = QPushButton(words("Toch toevoegen"))
            button.setAccessibleName(words("{name} toch toevoegen").format(name=name))
            button.clicked.connect(lambda _checked=False: insist())
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.form.lines.addWidget(line)

    def _clear(self) -> None:
        while (item := self.form.lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _fit(self) -> None:
        """The list is as high as what stands in it, up to a point."""
        width = max(self.form.scroll.viewport().width(), 300)
        wanted = self.form.lines.heightForWidth(width) if self.form.lines.count() else 0
        self.form.scroll.setFixedHeight(min(max(wanted, 0) + 2, _HIGHEST))


def _heading(outcome: Outcome, *, originals: bool) -> Iterator[str]:
    added, refused = len(outcome.added), len(outcome.refused)
    if added or not refused:
        yield (
            words("1 bijlage toegevoegd.")
            if added == 1
            else words("{n} bijlagen toegevoegd.").format(n=added)
        )
    if refused:
        yield (
            words("1 bestand is niet toegevoegd.")
            if refused == 1
            else words("{n} bestanden zijn niet toegevoegd.").format(n=refused)
        )
    if outcome.left:
        yield words("U hebt gestopt: {n} bestanden zijn niet meer toegevoegd.").format(n=outcome.left)
    if added and originals:
        yield words(
            "Hier ligt een versleutelde kopie. Het bestand zelf staat nog op uw computer, onversleuteld. "
            "Verwijder het daar zelf als u het niet meer nodig hebt, ook uit de prullenbak."
        )
