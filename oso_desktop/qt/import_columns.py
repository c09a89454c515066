"""What each column of a table is taken to hold, for a person to look at and choose otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.exchange.pupil_list import Choices, DateOrder, Field
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import ShortLabel
from oso_desktop.qt.room import Fold, lay
from oso_desktop.qt.tips import hint

if TYPE_CHECKING:
    from oso_desktop.exchange.pupil_list import Column, Table

T = TypeVar("T")

_HIGHEST, _LOWEST = 236, 62
"""How high the list of columns is in a large and in a small window."""
_MOST = 200
"""Columns that are shown; no list of pupils has as many."""
_SAMPLE = 64
_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "cp1252": "Windows (West-Europa)",
    "cp850": "DOS (West-Europa)",
}
_SURE = ("utf-8", "utf-16")
"""What no other set of signs passes for: nothing to choose."""


class ColumnsPanel(QWidget):
    """The columns of one table. `chosen` gives the choices once a person makes one."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._choices = Choices()
        self.combos: dict[int, QComboBox] = {}
        self.order_combo: QComboBox | None = None
        self.encoding_combo: QComboBox | None = None
        self.sheet_combo: QComboBox | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column = column
        self._content: QWidget | None = None

    def show_table(self, table: Table, choices: Choices) -> None:
        """Shows how a table was read with these choices."""
        self._choices = choices
        if self._content is not None:
            self._content.deleteLater()
            self._content.hide()
        self.combos = {}
        self._content = content = QWidget(self)
        self._column.addWidget(content)
        rows = QVBoxLayout(content)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        self._add_whole(content, rows, table)
        rows.addWidget(self._columns(table))

    @property
    def controls(self) -> list[QComboBox]:
        """All that can be chosen, from top to bottom; the same one has the same name after another reading."""
        whole = (self.sheet_combo, self.encoding_combo, self.order_combo)
        return [*(combo for combo in whole if combo is not None), *self.combos.values()]

    def _add_whole(self, content: QWidget, rows: QVBoxLayout, table: Table) -> None:
        """What is chosen for the whole table, where there is anything to choose."""
        line = QHBoxLayout()
        line.setSpacing(8)
        self.sheet_combo = self.encoding_combo = self.order_combo = None
        if len(table.sheets) > 1:
            self.sheet_combo = self._combo(
                line,
                self.tr("Werk&blad"),
                {name: name for name in table.sheets},
                table.sheet,
                lambda sheet: replace(self._choices, sheet=sheet),
            )
        if table.encoding and (table.encoding not in _SURE or self._choices.encoding is not None):
            self.encoding_combo = self._combo(
                line,
                self.tr("&Tekens lezen als"),
                {code: on_screen(name) for code, name in _ENCODINGS.items()},
                table.encoding,
                lambda encoding: replace(self._choices, encoding=encoding),
            )
        if table.doubtful_dates:
            self.order_combo = self._combo(
                line,
                self.tr("&Volgorde in datums"),
                {order: on_screen(order.value) for order in DateOrder},
                table.date_order,
                lambda order: replace(self._choices, date_order=order),
            )
        Fold(content, lambda narrow: lay(line, down=narrow))
        line.addStretch()
        if line.count() > 1:
            rows.addLayout(line)

    def _combo(
        self,
        line: QHBoxLayout,
        words: str,
        shown: Mapping[T, str],
        now: T,
        choices: Callable[[T], Choices],
    ) -> QComboBox:
        label = QLabel(words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        combo = QComboBox()
        combo.setAccessibleName(words.replace("&", ""))
        label.setBuddy(combo)
        label.setMargin(2)
        values = tuple(shown)
        combo.addItems(list(shown.values()))
        combo.setCurrentIndex(values.index(now) if now in values else 0)
        # By its place: what Qt keeps of a choice is no longer of its own type.
        combo.activated.connect(lambda place: self.chosen.emit(choices(values[place])))
        line.addWidget(label)
        line.addWidget(combo)
        line.addSpacing(8)
        return combo

    def _columns(self, table: Table) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("Kolommen van het bestand"))
        content = QWidget()
        content.setProperty("role", "page")
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Kolom in het bestand"), self.tr("Wordt gelezen als"), self.tr("Voorbeelden"))
        for number, head in enumerate(heads):
            grid.addWidget(_label(head, "caption"), 0, number)
        for place, column in enumerate(table.columns[:_MOST], start=1):
            self._add_column(grid, place, column)
        scroll.setWidget(content)
        scroll.setMaximumHeight(min(_HIGHEST, content.sizeHint().height() + 4))
        scroll.setMinimumHeight(min(_LOWEST, content.sizeHint().height() + 4))
        return scroll

    def _add_column(self, grid: QGridLayout, place: int, column: Column) -> None:
        name = column.header or self.tr("Kolom {n}").format(n=column.number + 1)
        header = _label(name, "strong")
        header.setMaximumWidth(220)
        header.setWordWrap(True)
        grid.addWidget(header, place, 0)
        if column.dropped:
            why = self.tr("Wordt niet ingelezen: {what} hoort niet in een overstapdossier.")
            told = _label(why.format(what=on_screen(column.dropped)), "muted")
            told.setWordWrap(True)
            grid.addWidget(told, place, 1, 1, 2)
            return
        samples = ", ".join(column.samples)
        sample = ShortLabel("muted")
        sample.setText(samples if len(samples) <= _SAMPLE else f"{samples[: _SAMPLE - 1]}…")
        sample.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid.addWidget(sample, place, 2)
        combo = QComboBox()
        combo.setAccessibleName(self.tr("Kolom {name} lezen als").format(name=name))
        hint(combo, on_screen(column.why))
        fields = (None, *Field)
        combo.addItems(
            [self.tr("niet inlezen") if field is None else on_screen(field.value) for field in fields]
        )
        combo.setCurrentIndex(fields.index(column.field))
        combo.activated.connect(lambda place: self._choose(column.number, fields[place]))
        self.combos[column.number] = combo
        grid.addWidget(combo, place, 1)

    def _choose(self, number: int, field: Field | None) -> None:
        self.chosen.emit(replace(self._choices, columns={**self._choices.columns, number: field}))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
