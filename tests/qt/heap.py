"""Looking through all that lives in this process: every object that Python can reach, and every text that Qt shows."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeGuard, TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QWidget
from shiboken6 import isValid

_PLAIN = (str, bytes, bytearray, memoryview)


@dataclass
class Found:
    """What a look through everything came upon: how much there was, which canaries, with what held them, and which
    objects of the kinds that were asked for, by id.
    """

    objects: int = 0
    texts: int = 0
    widgets: int = 0
    canaries: dict[str, set[str]] = field(default_factory=dict)
    alive: dict[int, str] = field(default_factory=dict)


Kind = TypeVar("Kind")


def is_one(value: object, *kinds: type[Kind]) -> TypeGuard[Kind]:
    """Whether it is of such a kind, by its own type. To be asked what it says it is, as `isinstance` does, runs the
    code of whatever lives here, and of what a weak proxy stood for and is gone raises an error.
    """
    return issubclass(type(value), kinds)


class Canaries:
    """What may not be found, by a name for the report. The test's own copies do not count."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._bytes: dict[str, bytes] = {}
        self._own: set[int] = set()

    def __len__(self) -> int:
        return len(self._texts) + len(self._bytes)

    def add(self, name: str, value: str | bytes) -> None:
        """One more; a text also as bytes, a key also as figures."""
        self._own.add(id(value))
        if isinstance(value, bytes):
            self._bytes[name] = value
            self._texts[name] = value.hex()
        else:
            self._texts[name] = value
            for encoding in ("utf-8", "utf-16-le"):
                self._bytes[f"{name} {encoding}"] = value.encode(encoding)
        self._own |= {id(own) for own in (*self._texts.values(), *self._bytes.values())}

    def held_by(self, value: object) -> Iterator[str]:
        """The names of those in a text or in bytes."""
        if id(value) in self._own:
            return
        if is_one(value, str):
            yield from (name for name, wanted in self._texts.items() if wanted in value)
        elif is_one(value, memoryview):
            with suppress(ValueError):  # it was let go of
                yield from self.held_by(bytes(value))
        elif is_one(value, bytes, bytearray):
            yield from (name for name, wanted in self._bytes.items() if wanted in value)


def everything() -> Iterator[object]:
    """Every object that the collector knows, and all that those lead to; and what other threads are busy with."""
    todo: list[object] = [*gc.get_objects(), *_busy_with()]
    seen = {id(todo)}
    while todo:
        fresh = []
        for each in todo:
            if id(each) in seen:
                continue
            seen.add(id(each))
            yield each
            if not is_one(each, *_PLAIN):
                fresh.extend(gc.get_referents(each))
        todo.clear()  # it came upon itself, and would keep what it holds until garbage is looked for
        todo = fresh


def _busy_with() -> list[object]:
    """What other threads have at hand. This thread's own frame would hold itself, and with it the whole search."""
    mine = threading.get_ident()
    here = [frame for thread, frame in sys._current_frames().items() if thread != mine]
    found: list[object] = []
    while here:
        frame = here.pop()
        found.extend(frame.f_locals.values())
        if frame.f_back is not None:
            here.append(frame.f_back)
    return found


def look_through(canaries: Canaries, kinds: tuple[type, ...]) -> Found:
    """All of it."""
    found = Found()
    for each in everything():
        found.objects += 1
        if is_one(each, *_PLAIN):
            found.texts += 1
            for name in canaries.held_by(each):
                found.canaries.setdefault(name, set()).add(type(each).__name__)
        elif is_one(each, *kinds):
            found.alive[id(each)] = type(each).__name__
    for where, text in shown():
        found.widgets += 1
        for name in canaries.held_by(text):
            found.canaries.setdefault(name, set()).add(where)
    return found


def shown() -> Iterator[tuple[str, str]]:
    """Every text that some widget, window, document or list of Qt holds, on the screen or not; and the clipboard."""
    for widget in QApplication.allWidgets():
        if isValid(widget):
            yield from _of_widget(widget)
    for window in QGuiApplication.allWindows():
        yield "window", window.title()
    yield "clipboard", QGuiApplication.clipboard().text()


def _of_widget(widget: QWidget) -> Iterator[tuple[str, str]]:
    kind = type(widget).__name__
    about = widget.metaObject()
    for number in range(about.propertyCount()):
        name = about.property(number).name()
        if name in _WRITTEN:
            value = widget.property(name)
            yield f"{kind}.{name}", value if isinstance(value, str) else ""
    for name in widget.dynamicPropertyNames():
        key = bytes(name.data()).decode()
        if not key.startswith("_"):  # Qt's own
            yield f"{kind}.{key}", str(widget.property(key))
    for document in widget.findChildren(QTextDocument):
        yield f"{kind} document", document.toPlainText()
        if document.isUndoAvailable():
            yield f"{kind} undo", document.toRawText()
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from ((f"{kind} item", text) for text in _items(widget.model(), QModelIndex()))
    if isinstance(widget, QLabel):
        yield f"{kind} text", widget.text()


_WRITTEN = frozenset(
    {
        *("text", "plainText", "html", "title", "windowTitle", "toolTip", "statusTip", "whatsThis"),
        *("accessibleName", "accessibleDescription", "placeholderText", "currentText", "displayText"),
    }
)


def _items(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
                value = model.data(index, role)
                if isinstance(value, str):
                    yield value
        if not isinstance(model, QAbstractListModel):
            yield from _items(model, model.index(row, 0, parent))
