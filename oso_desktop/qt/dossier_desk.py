"""What the tabs of one dossier share: the dossier on show, the way to change it, and saving while a person types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QWidget,
)

from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.page import Shell
from oso_desktop.qt.theme import GAP

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace

T = TypeVar("T")

SAVE_AFTER_MS = 700
"""How long after the last key a text is saved; leaving the field saves at once."""


class Desk(QObject):
    """The dossier on show and everything the tabs do to it.

    Signals: `stored` after each change, when the page reads anew; `saving(bool)` while a change is under way;
    `refused` after one that could not be made;
    `go(str)` asks for another tab by name, `fill(Reason)` for the very field that a reason is about.
    """

    stored = Signal()
    saving = Signal(bool)
    refused = Signal()
    go = Signal(str)
    fill = Signal(object)

    def __init__(self, shell: Shell, owner: QWidget) -> None:
        super().__init__(owner)
        self.shell = shell
        self.view: DossierView | None = None
        self.dossier_id = DossierId("")
        self._owner = owner

    def open(self, dossier_id: DossierId) -> None:
        """Takes another dossier on show; answers about the one before are dropped from now on."""
        self.dossier_id = dossier_id
        self.view = None

    @property
    def current(self) -> DossierView:
        """The view on show; tabs act only after it came."""
        if self.view is None:
            msg = "no dossier is on show yet"
            raise RuntimeError(msg)
        return self.view

    def ask(
        self,
        operation: Callable[[Workspace], T],
        done: Callable[[T], None],
        failed: Callable[[OsoError], None] | None = None,
        *,
        what: str = "",
    ) -> None:
        """Reads something off the screen's thread; the answer is dropped when another dossier came on show."""
        asked = self.dossier_id

        def answer(result: T) -> None:
            if asked == self.dossier_id:
                done(result)

        def refuse(error: OsoError) -> None:
            if failed is not None and asked == self.dossier_id:
                failed(error)
            elif failed is None:
                self.shell.operations.problem.emit(error)

        self.shell.operations.run(operation, answer, owner=self._owner, failed=refuse, what=what)

    def change(
        self,
        operation: Callable[[Workspace], T],
        failed: Callable[[OsoError], None],
        done: Callable[[T], None] | None = None,
        *,
        kept: Callable[[], None] | None = None,
        what: str = "",
    ) -> None:
        """Changes something; afterwards the page reads anew. A refusal goes to the field that caused it.

        `done` and a refusal are dropped when another dossier came on show; `kept` comes whenever the store has it.
        """
        asked = self.dossier_id
        self.saving.emit(True)

        def answer(result: T) -> None:
            self.saving.emit(False)
            if kept is not None:
                kept()
            if asked != self.dossier_id:
                return
            if done is not None:
                done(result)
            self.stored.emit()

        def refuse(error: OsoError) -> None:
            self.saving.emit(False)
            self.refused.emit()
            if asked == self.dossier_id:
                failed(error)

        self.shell.operations.run(
            operation, answer, owner=self._owner, failed=refuse, changes=True, what=what
        )


class Autosave(QObject):
    """Saves fields a moment after the last key, and at once when one is left.

    While `held`, the fields belong to the person and must not be overwritten by what was read: from the first key
    until what was typed has been stored, and after a refusal until it was put right.
    """

    def __init__(self, save: Callable[[Autosave], None], parent: QObject) -> None:
        super().__init__(parent)
        self._save = save
        self._dirty = False
        self._under_way = 0
        self._refused = False
        self._fields: set[QObject] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def held(self) -> bool:
        """Whether what stands in the fields is newer than what was read."""
        return self._dirty or self._refused or self._under_way > 0

    @property
    def stuck(self) -> bool:
        """Whether the store would not have what stands in the fields."""
        return self._refused

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """The fields that it looks after."""
        return tuple(field for field in self._fields if isinstance(field, QWidget))

    def watch(self, *fields: QWidget) -> None:
        """Saves when a person changes one of these fields."""
        for field in fields:
            self._fields.add(field)
            field.installEventFilter(self)
            if isinstance(field, QLineEdit):
                field.textEdited.connect(self.touched)
            elif isinstance(field, QPlainTextEdit):
                field.textChanged.connect(self.touched)
            elif isinstance(field, QComboBox):
                field.activated.connect(self.touched_now)
            elif isinstance(field, QCheckBox | QRadioButton):
                field.clicked.connect(self.touched_now)
            elif isinstance(field, ChoiceField):
                field.chosen.connect(self.touched_now)

    def touched(self) -> None:
        """A key was pressed."""
        self._dirty = True
        self._timer.start()

    def touched_now(self) -> None:
        """Something was chosen, which needs no waiting."""
        self._dirty = True
        self.flush()

    def flush(self) -> None:
        """Saves now what has not been saved."""
        self._timer.stop()
        if self._dirty:
            self._dirty = False
            self._refused = False
            self._under_way += 1
            self._save(self)

    def saved(self) -> None:
        """The store has it."""
        self._under_way = max(0, self._under_way - 1)

    def refused(self) -> None:
        """The store would not have it; it stays in the fields."""
        self._under_way = max(0, self._under_way - 1)
        self._refused = True

    def forget(self) -> None:
        """Another pupil's data comes into the fields."""
        self._timer.stop()
        self._dirty = self._refused = False
        self._under_way = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a field saves it."""
        if event.type() is QEvent.Type.FocusOut and watched in self._fields:
            self.flush()
        return False


class CalmWheel(QObject):
    """Keeps the mouse wheel from changing a choice that somebody only scrolls past."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Gives the wheel to the page around a field that does not have the focus."""
        if (
            event.type() is QEvent.Type.Wheel
            and isinstance(watched, QComboBox | QAbstractSpinBox)
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return False

    def protect(self, page: QWidget) -> None:
        """Looks after every such field in `page`."""
        for kind in (QComboBox, QAbstractSpinBox):
            for field in page.findChildren(kind):
                field.installEventFilter(self)


def put_text(field: QLineEdit, text: str) -> None:
    """Shows a text that was read; the cursor stays where it is when nothing changed."""
    if field.text() != text:
        field.setText(text)
    field.setModified(False)


def put_plain(field: QPlainTextEdit, text: str) -> None:
    """The same for a field of several lines, without taking it for typing."""
    if field.toPlainText() != text:
        field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(False)
    field.document().setModified(False)


def put_choice(field: QComboBox, value: object) -> None:
    """Chooses the entry with this value, which is added as it is if the list does not know it."""
    at = field.findData(value)
    if at < 0:
        field.addItem(str(value), value)
        at = field.count() - 1
    if at != field.currentIndex():
        field.setCurrentIndex(at)


def put_checked(field: QCheckBox | QRadioButton, on: bool) -> None:
    """Shows a tick that was read; `clicked` is not sent for it."""
    if field.isChecked() != on:
        field.setChecked(on)


def tab_after(first: QWidget, *parts: QWidget) -> QWidget:
    """Has the Tab key go from `first` through these parts, in this order; what it reaches last.

    What is made later than its page would otherwise come after everything else, wherever it stands. Within a part the
    order is that in which its form makes the fields. (Walking `nextInFocusChain` would hand the binding's ownership of
    widgets on from one to the next, and break those that somebody holds.)
    """
    for part in parts:
        for field in (part, *part.findChildren(QWidget)):
            reached = bool(field.focusPolicy() & Qt.FocusPolicy.TabFocus)
            apart = (
                field.focusProxy() is not None or field.window() is not first.window()
            )  # such as a calendar
            if reached and field is not first and not apart:
                QWidget.setTabOrder(first, field)
                first = field
    return first


def bring_into_view(widget: QWidget) -> None:
    """Scrolls the list around a widget until the whole of it shows, or its beginning if it is too high for that.

    Two turns later: in the first the new widths are laid out, in the second the heights of texts that wrap in them.
    """
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if isinstance(area, QScrollArea):
        show = partial(_scroll_to, area, widget)
        QTimer.singleShot(0, widget, partial(QTimer.singleShot, 0, widget, show))


def _scroll_to(area: QScrollArea, widget: QWidget) -> None:
    if not area.viewport().isAncestorOf(widget):
        return  # it was put elsewhere meanwhile
    area.ensureWidgetVisible(widget, 0, GAP)
    bar, above = area.verticalScrollBar(), widget.mapTo(area.viewport(), QPoint()).y() - GAP
    if above < 0:
        bar.setValue(bar.value() + above)
