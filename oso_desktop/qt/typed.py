"""What a person typed in fields and did not save: written down by place, and put back there after a lock.

A field is found again by the names of the parts around it. A part of which there are several, such as the card of a
person, has a name of its own (`name_part`); without one its fields are not filled again, since a text must never come
to stand with another person. What finds no place any more is given back as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTextEdit,
    QToolButton,
    QWidget,
)

_PART = "draftPart"
_QUIET = "draftNone"

Entry: TypeAlias = dict[str, object]
"""One field as JSON: `path`, `text`, and what was open and chosen around it."""


def name_part(part: QWidget, name: str) -> None:
    """Tells one of several equal parts of a page from the others, by an id that stays."""
    part.setProperty(_PART, name)


def leave_out(part: QWidget) -> None:
    """What is typed in this part is never written down: secrets, what is only a filter, and what keeps its own."""
    part.setProperty(_QUIET, True)


@dataclass(frozen=True, slots=True)
class Lost:
    """A text that found no place any more."""

    text: str


def typed_in(page: QWidget, saved: Iterable[QWidget] = ()) -> list[Entry]:
    """Every text in this page that a person typed; `saved` are fields of which the store has what stands there."""
    done = set(map(id, saved))
    return [
        {
            "path": path,
            "text": _text(field),
            "open": [where for button in _open_buttons(page, field) if (where := _path(page, button))],
            "chosen": [
                [where, _state(choice)] for choice in _choices(field) if (where := _path(page, choice))
            ],
        }
        for field in _fields(page)
        if id(field) not in done
        and _modified(field)
        and _text(field)
        and (path := _path(page, field)) is not None
    ]


def place_in(page: QWidget, field: QWidget) -> Entry:
    """Where in a page a person is: the part that has the focus, and how far in its text; nothing of what they type.

    Unlike a text, the focus may come to stand in the first of some equal parts instead of the second if one has gone.
    """
    names: list[str] = []
    here, above = field, field.parentWidget()
    while here is not page and above is not None and not here.isHidden():
        alike = [each for each in _inside(above) if _name(each) == _name(here)]
        names.append(f"{alike.index(here)} {_name(here)}")
        here, above = above, above.parentWidget()
    return {"path": names[::-1], "caret": _caret(field)}


def go_to(page: QWidget, place: Entry) -> None:
    """Puts the focus where `place_in` says it was, if there still is such a part."""
    field = page
    for name in _paths(place.get("path")):
        number, _, its = str(name).partition(" ")
        alike = [each for each in _inside(field) if _name(each) == its]
        if int(number) >= len(alike):
            return
        field = alike[int(number)]
    if field is not page and field.isVisible() and field.isEnabled():
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        _set_caret(field, place.get("caret"))
        _bring_in_view(field)


def _inside(part: QWidget) -> list[QWidget]:
    """What is on show in a part; what was replaced may be on its way out still."""
    return [each for each in part.children() if isinstance(each, QWidget) and not each.isHidden()]


def _caret(field: QWidget) -> int:
    if isinstance(field, QLineEdit):
        return field.cursorPosition()
    return field.textCursor().position() if isinstance(field, QPlainTextEdit | QTextEdit) else 0


def _set_caret(field: QWidget, caret: object) -> None:
    at = min(caret if isinstance(caret, int) else 0, len(_text(field)))
    if isinstance(field, QLineEdit):
        field.setCursorPosition(at)
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(at)
        field.setTextCursor(cursor)


def _bring_in_view(field: QWidget) -> None:
    around = field.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(field)
        around = around.parentWidget()


def put_back(page: QWidget, entries: Iterable[Entry]) -> list[Lost]:
    """Fills the fields as they were, as if the person typed it again; gives what found no place.

    What is not stored counts as typed again, so a field that saves by itself saves it.
    """
    entries = list(entries)
    for entry in entries:
        for path in _paths(entry.get("open")):
            button = _find(page, path)
            if isinstance(button, QAbstractButton) and not button.isChecked():
                button.setChecked(True)
    lost = []
    for entry in entries:
        text = str(entry.get("text", ""))
        field = _find(page, entry.get("path"))
        chosen = entry.get("chosen")
        for where, state in chosen if isinstance(chosen, list) else ():
            if (choice := _find(page, where)) is not None:
                _choose(choice, state)
        if field is None or not field.isEnabled():
            lost.append(Lost(text))
        elif _text(field) != text:
            _type(field, text)
    return lost


def _find(page: QWidget, path: object) -> QWidget | None:
    """The field, button or choice at this path, if it cannot be another part's: see `_path`."""
    here = page
    for name in _paths(path):
        alike = [each for each in here.children() if isinstance(each, QWidget) and _name(each) == name]
        if not alike or (len(alike) > 1 and not alike[-1].property(_PART)) or alike[-1].property(_QUIET):
            return None
        here = alike[-1]
    return here if here is not page and (_is_field(here) or _is_choice(here)) else None


def _paths(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _fields(page: QWidget) -> Iterator[QWidget]:
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        yield from filter(_is_field, page.findChildren(kind))


def _is_field(widget: QWidget) -> bool:
    """Whether a person types a text in it that is no secret."""
    if isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        return False
    if isinstance(widget, QLineEdit) and widget.echoMode() is not QLineEdit.EchoMode.Normal:
        return False
    return isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit) and not widget.isReadOnly()


def _is_choice(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton):
        return widget.isCheckable()
    return isinstance(widget, QComboBox | QSpinBox)


def _modified(field: QWidget) -> bool:
    if isinstance(field, QLineEdit):
        return field.isModified()
    return isinstance(field, QPlainTextEdit | QTextEdit) and field.document().isModified()


def _text(field: QWidget) -> str:
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit | QTextEdit) else ""


def _type(field: QWidget, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
        field.setModified(True)
        field.textEdited.emit(text)
    elif isinstance(field, QPlainTextEdit | QTextEdit):
        field.setPlainText(text)
        field.document().setModified(True)


def _path(page: QWidget, widget: QWidget) -> list[str] | None:
    """The names from the page down; empty where one could also be another part's, None for what is left out."""
    names: list[str] = []
    unsure = False
    here: QWidget | None = widget
    while here is not None and here is not page:
        above = here.parentWidget()
        if here.property(_QUIET) or above is None:
            return None
        own, name = here.property(_PART), _name(here)
        alike = [
            each
            for each in above.children()
            if isinstance(each, QWidget) and each is not here and not each.property(_PART)
        ]
        unsure = unsure or (not own and any(_plain_name(each) == name for each in alike))
        names.append(name)
        here = above
    return [] if unsure else names[::-1]


def _name(widget: QWidget) -> str:
    own = widget.property(_PART)
    return f"#{own}" if own else _plain_name(widget)


def _plain_name(widget: QWidget) -> str:
    return widget.objectName() or type(widget).__name__


def _around(field: QWidget) -> QWidget:
    """The part of the page that this field belongs to: the nearest one that is a class of ours."""
    here = field.parentWidget()
    while here is not None and type(here).__module__.startswith("PySide6"):
        here = here.parentWidget()
    return here or field


def _open_buttons(page: QWidget, field: QWidget) -> Iterator[QAbstractButton]:
    """The buttons that are pressed in the parts around a field, from the outside in: they unfolded it."""
    around: list[QWidget] = []
    here: QWidget | None = _around(field)
    while here is not None and here is not page:
        around.append(here)
        here = _around(here) if here.parentWidget() is not None else None
    for part in reversed(around):
        for kind in (QToolButton, QPushButton):
            for button in part.findChildren(kind):
                if button.isCheckable() and button.isChecked() and _around(button) is part:
                    yield button


def _choices(field: QWidget) -> Iterator[QWidget]:
    """What was ticked and chosen beside a text; the store does not have it, or the text would be stored too."""
    part = _around(field)
    for kind in (QCheckBox, QRadioButton, QComboBox, QSpinBox):
        for choice in part.findChildren(kind):
            if _around(choice) is part and choice.isEnabled():
                yield choice


def _state(choice: QWidget) -> object:
    if isinstance(choice, QAbstractButton):
        return choice.isChecked()
    if isinstance(choice, QComboBox):
        return choice.currentText()
    return choice.value() if isinstance(choice, QSpinBox) else None


def _choose(choice: QWidget, state: object) -> None:
    if isinstance(choice, QRadioButton) and state is False:
        return  # another one of the group is set instead
    if isinstance(choice, QAbstractButton) and isinstance(state, bool):
        choice.setChecked(state)
    elif isinstance(choice, QComboBox) and (at := choice.findText(str(state))) >= 0:
        choice.setCurrentIndex(at)
    elif isinstance(choice, QSpinBox) and isinstance(state, int):
        choice.setValue(state)
