"""What does not fit on a screen: words cut off, columns too narrow for their heads, parts that are out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)

from oso_desktop.qt.panels import ShortLabel
from oso_desktop.qt.theme import GAP

LONGER = 0.4
"""How much longer another language may be than Dutch."""

_PIECES = re.compile(r"\{[^}]*\}|%\w+|&(?=\w)|[^\W\d_]+|.", re.DOTALL)
_PICTURE = Qt.ToolButtonStyle.ToolButtonIconOnly
_TEXTS = (QLabel, QPushButton, QCheckBox, QRadioButton, QLineEdit, QPlainTextEdit, QComboBox)
_LAST_LINE = 2
"""Points by which letters may reach under the edge of what they stand in."""


def stretched(text: str) -> str:
    """A text whose words are longer, with its places between braces, its underlined letter and marks as they were.

    What was stretched already is left as it is: a text may come by the translator and by the core.
    """
    return "".join(
        piece + piece[-1] * max(1, round(len(piece) * LONGER))
        if piece.isalpha() and len(piece) > 1 and piece[-1] != piece[-2]
        else piece
        for piece in _PIECES.findall(text)
    )


class Stretcher(QTranslator):
    """Says every text of the program in a language in which everything is longer."""

    @property
    def texts(self) -> Stretcher:
        """The same for what the core made: see `language.on_screen`."""
        return self

    def say(self, text: str) -> str:
        """A text of the core, longer."""
        return stretched(text)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        del context, disambiguation, n
        return stretched(source)


def called(widget: QWidget) -> str:
    """What to call a widget by."""
    return widget.objectName() or widget.metaObject().className()


def cut_off(widget: QPushButton | QLabel) -> str:
    """What of a button or label does not fit into it, if anything."""
    if isinstance(widget, QLabel) and not widget.text():
        return ""
    needed = widget.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = QSize(0, widget.heightForWidth(widget.width()))
    if widget.width() >= needed.width() - 1 and widget.height() >= needed.height() - 1:
        return ""
    return f"{called(widget)} {widget.text()!r}: {widget.size().toTuple()} of {needed.toTuple()}"


def misfits(window: QWidget) -> list[str]:
    """What on show is not wholly to be read, or not to be reached by going down."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if widget.isVisible():
            found += [*_words(widget), *_place(widget, window)]
    return found


def lost(window: QWidget) -> list[str]:
    """What of a page in a small window is cut off, covered or only reached by going sideways.

    A table, a choice and a row of tabs may have more than they show: they lead to it themselves, by the arrow keys too.
    """
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget, QTabBar):
            continue
        if isinstance(widget, QHeaderView):
            found += _heads(widget)
        elif not isinstance(widget, QAbstractItemView):
            words = isinstance(widget, QPushButton | QLabel | QCheckBox | QRadioButton | QToolButton)
            found += [*(_words(widget) if words else ()), *_place(widget, window), *_covered(widget)]
    return found


def _covered(box: QWidget) -> Iterator[str]:
    """Texts and fields within one box of which one lies over another."""
    if isinstance(box, QLineEdit | QComboBox):  # its buttons lie in it
        return
    parts = [part for part in box.children() if isinstance(part, _TEXTS) and part.isVisible()]
    for number, part in enumerate(parts):
        for other in parts[number + 1 :]:
            both = part.geometry().intersected(other.geometry())
            if both.width() > _LAST_LINE and both.height() > _LAST_LINE:
                yield f"{called(part)} and {called(other)} of {called(box)} lie over each other"


def _words(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QPushButton | QLabel):
        short = isinstance(widget, ShortLabel)  # it says in its hint what it has no room for
        if not short and (text := cut_off(widget)):
            yield text
    elif isinstance(widget, QCheckBox | QRadioButton | QToolButton):
        worded = not isinstance(widget, QToolButton) or widget.toolButtonStyle() is not _PICTURE
        needed = widget.minimumSizeHint().width()
        yield from _within(widget, widget.text() if worded else "", needed, widget.width())
    elif isinstance(widget, QLineEdit | QComboBox):
        if not widget.toolTip():
            yield from _within(widget, *_typed(widget))
    elif isinstance(widget, QHeaderView):
        yield from _heads(widget)
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)


def _typed(field: QLineEdit | QComboBox) -> tuple[str, int, int]:
    """What the program says in a field, the room that it needs, and what it has."""
    if isinstance(field, QLineEdit):
        text, margins = "" if field.text() else field.placeholderText(), field.textMargins()
        room = field.width() - margins.left() - margins.right() - 2 * _LAST_LINE
    else:
        text, option = field.currentText(), QStyleOptionComboBox()
        field.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = field.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, field).width()
    return text, field.fontMetrics().horizontalAdvance(text), room


def _within(widget: QWidget, text: str, needed: int, room: int) -> Iterator[str]:
    if text and room < needed - 1:
        yield f"{called(widget)} {text!r}: {room} of {needed}"


def _heads(header: QHeaderView) -> Iterator[str]:
    view, font = header.parentWidget(), header.font()
    font.setBold(True)
    bold = QFontMetrics(font)
    for section in range(header.count()):
        text = str(header.model().headerData(section, header.orientation()) or "")
        if header.model().headerData(section, header.orientation(), Qt.ItemDataRole.ToolTipRole):
            continue
        if not header.isSectionHidden(section) and header.orientation() is Qt.Orientation.Horizontal:
            needed = bold.horizontalAdvance(text) + 2 * GAP
            yield from _within(view or header, text, needed, header.sectionSize(section))


def _cells(view: QAbstractItemView) -> Iterator[str]:
    """Cells of which a part is dots, and which say the whole nowhere."""
    index = view.indexAt(QPoint(1, 1))
    while index.isValid() and view.viewport().rect().intersects(view.visualRect(index)):
        for column in range(_columns(view)):
            cell = index.siblingAtColumn(column)
            text = str(cell.data() or "")
            room = view.visualRect(cell).width()
            if room and not cell.data(Qt.ItemDataRole.ToolTipRole):
                needed = view.fontMetrics().horizontalAdvance(max(text.split("\n"), key=len))
                yield from _within(view, text, needed, room)
        index = _next(view, index)


def _columns(view: QAbstractItemView) -> int:
    if isinstance(view, QTreeView):
        return view.header().count()
    return view.horizontalHeader().count() if isinstance(view, QTableView) else 1


def _next(view: QAbstractItemView, index: QModelIndex) -> QModelIndex:
    return view.indexBelow(index) if isinstance(view, QTreeView) else index.siblingAtRow(index.row() + 1)


def _place(widget: QWidget, window: QWidget) -> Iterator[str]:
    """Whether it lies wholly in what it stands in, and whether that goes down only."""
    if isinstance(widget, QTabBar):
        last = widget.tabRect(widget.count() - 1)
        if last.right() > widget.width():
            yield f"tabs of {called(widget)}: {widget.width()} of {last.right()}"
    if isinstance(widget, QScrollArea | QAbstractItemView) and widget.horizontalScrollBar().maximum() > 0:
        yield f"{called(widget)} goes sideways by {widget.horizontalScrollBar().maximum()}"
    box = widget.parentWidget()
    if box is None or widget is window or widget.isWindow() or _rolls(box):
        return
    inside, outside = widget.geometry(), box.rect()
    if not outside.adjusted(-1, -1, 1, 1 + _LAST_LINE).contains(inside):
        yield f"{called(widget)} stands out of {called(box)}: {inside.getRect()} of {outside.getRect()}"


def _rolls(box: QWidget) -> bool:
    area = box.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is box
