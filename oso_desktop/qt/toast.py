"""What was just done and can be taken back: a bar at the lower edge of the page, in place of a question beforehand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.theme import GAP, WIDE
from oso_desktop.qt.tips import hint

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

LEAST_MS, WORD_MS = 15_000, 600
"""How long a bar stands at least, and for each of its words: twice what a slow reader needs (WCAG 2.2.1)."""

_WIDEST = 760


class Toast(QWidget):
    """One bar at a time: what was done, and a button (and Ctrl+Z) that undoes it.

    It takes no focus and closes by itself after `lasts` milliseconds. That time begins anew when the mouse or the
    keyboard leaves it, and does not run while they are in it, nor while the bar or the window is out of sight.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """`operations` is where what is to be undone in the store is done."""
        super().__init__(parent)
        self._operations = operations
        self._undo: Callable[[], None] | None = None
        self._page: QWidget | None = None
        self._came_from: QWidget | None = None
        self._field: QWidget | None = None
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.close_bar)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._build()
        self.hide()
        self._keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        self._keys.setEnabled(False)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _build(self) -> None:
        self.bar = QFrame()
        self.bar.setProperty("role", "toast")
        self.bar.setMaximumWidth(_WIDEST)
        self.text_label = QLabel()
        self.text_label.setTextFormat(Qt.TextFormat.PlainText)
        self.text_label.setWordWrap(True)
        self.undo_button = QPushButton(self.tr("Ongedaan maken"))
        self.undo_button.setIcon(icon("arrow-counter-clockwise"))
        self.undo_button.setIconSize(QSize(22, 16))  # with air between icon and word, which Qt leaves out
        self.undo_button.setAutoDefault(True)
        self.undo_button.clicked.connect(lambda _checked=False: self.undo())
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("x", "muted"))
        self.close_button.setIconSize(QSize(14, 14))
        self.close_button.setAccessibleName(self.tr("Melding sluiten"))
        self.close_button.setToolTip(self.tr("Melding sluiten"))
        self.close_button.clicked.connect(lambda _checked=False: self.close_bar())
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(12, GAP, GAP, GAP)
        row.setSpacing(12)
        row.addWidget(IconLabel("check-circle-fill", "good", 20))
        row.addWidget(self.text_label, 1)
        row.addWidget(self.undo_button)
        row.addWidget(self.close_button)
        around = QHBoxLayout(self)
        around.setContentsMargins(WIDE, GAP, WIDE, 12)
        around.addStretch(1)
        around.addWidget(self.bar, 100)
        around.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    # --- what is said -----------------------------------------------------------------------------------------------

    def offer(
        self, said: str, undo: Callable[[Workspace], object], then: Callable[[], None] = lambda: None
    ) -> None:
        """Tells what was done in the store; `undo` takes it back there, and `then` comes when it did.

        What cannot be taken back any more says why in the window, as every refusal without a place of its own.
        """

        def done(_: object) -> None:
            self.say(self.tr("Het is weer zoals het was."))
            then()

        def act() -> None:
            self._operations.run(undo, done, owner=self, changes=True)

        self._put(said, act)

    def offer_here(self, said: str, undo: Callable[[], None], page: QWidget) -> None:
        """Tells what became other on the screen only; it goes with its page."""
        self._put(said, undo, page)

    def say(self, said: str) -> None:
        """Tells something of which there is nothing to undo."""
        self._put(said, None)

    @property
    def said(self) -> str:
        """What it says now; empty when there is no bar."""
        return "" if self.isHidden() else self.text_label.text()

    @property
    def lasts(self) -> int:
        """How long this bar stands when nobody touches it, in milliseconds."""
        return max(LEAST_MS, WORD_MS * len(self.text_label.text().split()))

    def undo(self) -> None:
        """Takes back what it tells of, once."""
        act = self._undo
        self.close_bar()
        if act is not None:
            act()

    def page_left(self, page: QWidget) -> None:
        """Another page comes up: what was only on the screen of this one is over."""
        if self._page is page:
            self.close_bar()

    def close_bar(self) -> None:
        """Takes the bar away; the keyboard goes back to where it was before it came into it."""
        inside = self._holds_focus()
        self._undo = self._page = None
        self._keys.setEnabled(False)
        self.timer.stop()
        self._watch(None)
        before, self._came_from = self._came_from, None
        if inside and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.text_label.clear()  # it may hold a name

    def _put(self, said: str, act: Callable[[], None] | None, page: QWidget | None = None) -> None:
        said = on_screen(said)
        if not self.isHidden():
            self.close_bar()
        self._undo, self._page = act, page
        self.text_label.setText(said)
        self.undo_button.setVisible(act is not None)
        self._keys.setEnabled(act is not None)
        hint(self.undo_button, f"{said} {self.tr('Ongedaan maken kan ook met Ctrl+Z.')}")
        self.bar.setAccessibleName(said)
        self.show()
        self._watch(QApplication.focusWidget())
        self._run()
        told = f"{said} {self.tr('Ongedaan maken kan met Ctrl+Z.')}" if act is not None else said
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    # --- how long it stands -----------------------------------------------------------------------------------------

    def _holds_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _run(self) -> None:
        """Time runs only while somebody can read it and is not in it."""
        seen = self.isVisible() and self.window().isActiveWindow()
        if not seen or self._holds_focus() or self.bar.underMouse():
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start(self.lasts)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (
            QEvent.Type.HoverEnter,
            QEvent.Type.HoverMove,
            QEvent.Type.HoverLeave,
            QEvent.Type.WindowActivate,
            QEvent.Type.WindowDeactivate,
        ):
            self._run()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    # --- the keyboard -----------------------------------------------------------------------------------------------

    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        if self.isHidden():
            return
        if now is not None and self.isAncestorOf(now) and old is not None and not self.isAncestorOf(old):
            self._came_from = old
        self._watch(now)
        self._run()

    def _watch(self, field: QWidget | None) -> None:
        """Looks after the field in which the keyboard is: every text field takes Ctrl+Z, with or without use for it."""
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = field if isinstance(field, QLineEdit | QPlainTextEdit | QTextEdit) else None
        if self._field is not None:
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaves Ctrl+Z to the bar where the field has nothing to undo."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.matches(QKeySequence.StandardKey.Undo)
            and not _has_own_undo(watched)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def _has_own_undo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable() and not field.isReadOnly()
    if isinstance(field, QPlainTextEdit | QTextEdit):
        return field.document().isUndoAvailable() and not field.isReadOnly()
    return False
