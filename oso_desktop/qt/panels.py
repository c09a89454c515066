"""Panels and chips: what is said beside the work instead of in a dialog. Always icon, word and colour."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import GAP, HALF, Tone
from oso_desktop.qt.tips import hint

TONE_ICONS = {
    Tone.NEUTRAL: "circle",
    Tone.INFO: "info-fill",
    Tone.GOOD: "check-circle-fill",
    Tone.WARN: "warning-fill",
    Tone.BAD: "warning-circle-fill",
}

STATUS_LOOKS: dict[Status | None, tuple[str, Tone]] = {
    None: ("circle-dashed", Tone.NEUTRAL),
    Status.CONCEPT: ("pencil-simple", Tone.NEUTRAL),
    Status.COMPOSED: ("check", Tone.INFO),
    Status.OFFERED: ("hourglass-medium", Tone.INFO),
    Status.SEEN: ("eye", Tone.GOOD),
    Status.AGAIN: ("arrow-clockwise", Tone.WARN),
    Status.NOTICE: ("envelope-simple", Tone.WARN),
    Status.FINAL: ("lock-simple", Tone.GOOD),
    Status.PACKED: ("package", Tone.INFO),
    Status.HANDED_OVER: ("paper-plane-tilt", Tone.GOOD),
    Status.ARCHIVED: ("archive", Tone.NEUTRAL),
}
"""Icon and tone of each status; None stands for a pupil without a transfer."""

_SHORT = 110
"""Letters: a longer text is too much to be read in bold."""


def restyle(widget: QWidget) -> None:
    """Has the style sheet look again after a dynamic property changed."""
    for each in (widget, *widget.findChildren(QWidget)):
        each.style().unpolish(each)
        each.style().polish(each)


class IconLabel(QLabel):
    """An icon as a label; the word beside it says what it means, so screen readers skip it."""

    def __init__(
        self, name: str = "info", tint: str = "text", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._icon = icon(name, tint)
        self.setFixedSize(size, size)

    def show_icon(self, name: str, tint: str) -> None:
        """Another icon."""
        self._icon = icon(name, tint)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


class ShortLabel(QLabel):
    """A text that gives way: it ends in dots where there is no room for it, and its hint has the whole."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.inset = 0
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)

    def setText(self, text: str) -> None:
        super().setText(text)
        hint(self, text)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        room = self.contentsRect().adjusted(self.inset, 0, 0, 0)
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        self.style().drawItemText(
            painter,
            room,
            int((Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter).value),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )
        painter.end()


class Chip(QFrame):
    """A small sign: icon, word and colour."""

    def __init__(
        self, text: str = "", icon_name: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self._icon = IconLabel(size=14)
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 2, GAP, 2)
        row.setSpacing(HALF + 2)
        row.addWidget(self._icon)
        row.addWidget(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, icon_name or TONE_ICONS[tone], tone)

    def set(self, text: str, icon_name: str, tone: Tone) -> None:
        """Another sign."""
        self._text.setText(on_screen(text))
        self._icon.show_icon(icon_name, tone.value)
        self.setProperty("tone", tone.value)
        restyle(self)

    def set_status(self, status: Status | None) -> None:
        """The sign for how far a dossier is."""
        icon_name, tone = STATUS_LOOKS[status]
        self.set(status.value if status else self.tr("geen overstap"), icon_name, tone)

    def text(self) -> str:
        """The word."""
        return self._text.text()


class Panel(QFrame):
    """A message in the page: what is the matter, what to do next, and perhaps buttons; can be closed."""

    closed = Signal()

    def __init__(
        self,
        tone: Tone,
        text: str,
        next_step: str = "",
        *,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._closable = closable
        self.setProperty("role", "panel")
        self.setProperty("tone", tone.value)
        text, next_step = on_screen(text), on_screen(next_step)
        self.setAccessibleName(f"{text} {next_step}".strip())
        self._icon = IconLabel(TONE_ICONS[tone], tone.value, 20)
        self.text_label = _words(text, "strong" if next_step and len(text) <= _SHORT else "")
        self.step_label = _words(next_step, "")
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(GAP)
        self._buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(HALF)
        words.addWidget(self.text_label)
        words.addWidget(self.step_label)
        words.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, GAP, 10)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        # Not before it has a place: it would be a window of its own.
        self.step_label.setVisible(bool(next_step))
        if closable:
            row.addWidget(self._close_button(), 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def add_button(self, label: str, act: Callable[[], None], *, primary: bool = False) -> QPushButton:
        """A button below the words."""
        button = QPushButton(label)
        if primary:
            button.setProperty("role", "primary")
        button.clicked.connect(lambda _checked=False: act())
        self._buttons.setContentsMargins(0, GAP, 0, 0)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape in it closes it as its cross does: of a question nothing is done then."""
        if self._closable and event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _close_button(self) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("x", "muted"))
        button.setIconSize(QSize(14, 14))
        button.setAccessibleName(self.tr("Melding sluiten"))
        button.setToolTip(self.tr("Melding sluiten"))
        button.clicked.connect(self._close)
        return button

    def _close(self) -> None:
        self.closed.emit()
        self.hide()
        self.deleteLater()


def _words(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
