"""A repeated block as a small table; the row that is changed opens below it, in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from oso_desktop.gegevensset.meta import Member
from oso_desktop.gegevensset.values import required
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_columns import summary
from oso_desktop.qt.edit_parts import (
    Form,
    Heading,
    Kit,
    Part,
    Remarks,
    description,
    link,
    remarks_of,
    text_label,
)
from oso_desktop.qt.edit_record import Node, Record, Rows
from oso_desktop.qt.edit_rows import RowsModel
from oso_desktop.qt.edit_rows_table import RowsTable
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import ShortLabel
from oso_desktop.qt.theme import GAP, HALF
from oso_desktop.qt.tips import permit


class TableView(Part):
    """Title, table, buttons, and below them what was just taken away or is open."""

    def __init__(self, rows: Rows, kit: Kit, member: Member | None = None, *, certain: bool = True) -> None:
        super().__init__()
        self.rows = rows
        self._kit = kit
        self._label = on_screen((member or rows.member).facts.label)
        self._item = on_screen(rows.member.facts.label)
        self._gone: tuple[int, Record] | None = None
        self.form: Form | None = None
        self.table: RowsTable | None = None
        self.model = RowsModel(rows)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, HALF, 0, 0)
        self._column.setSpacing(HALF)
        head = Heading(
            member or rows.member, needed=certain and required(member or rows.member), role="grouptitle"
        )
        self._count = text_label("", "caption")
        head.row.insertWidget(head.row.count() - 1, self._count)
        self.add_button = link(
            "plus",
            words("Toevoegen"),
            words("{label}: {item} toevoegen").format(label=self._label, item=self._item.lower()),
            self.add,
        )
        head.row.addWidget(self.add_button)
        self.put_head(head, self._column)
        self._buttons = QWidget()
        self._buttons.hide()
        self._bar = QVBoxLayout()
        self._bar.setContentsMargins(0, 0, 0, 0)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, HALF, 0, 0)
        self._remarks = Remarks()
        self._column.addWidget(self._buttons)
        self._column.addLayout(self._bar)
        self._column.addLayout(self._remarks)
        self._column.addLayout(self._place)
        self._title = ShortLabel("strong")
        self._show_rows()
        self.refresh()

    def _show_rows(self, select: int = 0) -> None:
        if self.rows.items and self.table is None:
            self._make_table()
        self.model.reset()
        if self.table is not None:
            self.table.setVisible(bool(self.rows.items))
            self._buttons.setVisible(bool(self.rows.items))
            self.table.fit()
            if self.rows.items:
                self.table.selectRow(max(0, min(select, len(self.rows.items) - 1)))
            self._able()
        self._say_count()

    def _say_count(self) -> None:
        number = len(self.rows.counted)
        self._count.setText(str(number) if number else words("niet ingevuld"))

    def _make_table(self) -> None:
        self.table = RowsTable(self.model, self._label)
        self.table.wanted.connect(self.open_row)
        self.table.unwanted.connect(self.remove)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._able())
        self._column.insertWidget(self._column.indexOf(self._buttons), self.table)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(HALF)
        label = self._label
        self.edit_button = link(
            "pencil-simple",
            words("Wijzigen"),
            words("{label}: deze wijzigen").format(label=label),
            self.open_row,
        )
        self.remove_button = link(
            "trash", words("Weghalen"), words("{label}: deze weghalen").format(label=label), self.remove
        )
        self.up_button = link(
            "arrow-up",
            words("Omhoog"),
            words("{label}: deze omhoog").format(label=label),
            lambda: self._move(-1),
        )
        self.down_button = link(
            "arrow-down",
            words("Omlaag"),
            words("{label}: deze omlaag").format(label=label),
            lambda: self._move(1),
        )
        for button in (self.edit_button, self.remove_button, self.up_button, self.down_button):
            row.addWidget(button)
        for button in (self.up_button, self.down_button):
            button.setVisible(self.rows.member.facts.group)
        row.addStretch(1)
        self.table.setAccessibleDescription(description(self.rows.member))
        self._able()

    def _able(self) -> None:
        at, last = self.current, len(self.rows.items) - 1
        pick = "" if at >= 0 else words("Kies eerst een regel in de tabel.")
        permit(self.edit_button, pick)
        permit(self.remove_button, pick)
        permit(self.up_button, pick or ("" if at else words("Deze regel staat al bovenaan.")))
        permit(self.down_button, pick or ("" if at < last else words("Deze regel staat al onderaan.")))

    @property
    def current(self) -> int:
        """The row that is selected, -1 for none."""
        return self.table.currentIndex().row() if self.table is not None else -1

    def add(self) -> None:
        """A new row, opened."""
        self.close_row()
        self._unsay()
        self.rows.items.append(self.rows.made(None))
        self._show_rows(len(self.rows.items) - 1)
        self._kit.changed()
        self.open_row()

    def open_row(self) -> None:
        """Opens the selected row below the table; the keyboard goes there."""
        if self.current < 0:
            return
        record = self.model.record(self.current)
        if self.model.open is not record:
            self.close_row()
            at = self.rows.items.index(record)
            if self.table is not None:
                self.table.selectRow(at)
            self.model.open = record
            self._unsay()
            self._place.addWidget(self._card(record))
            self.model.renew()
        if self.form is not None:
            self.form.reveal([])
            if (card := self.form.widget().parentWidget()) is not None:
                bring_into_view(card)

    def _card(self, record: Record) -> QWidget:
        card = QFrame()
        card.setProperty("role", "rowform")
        column = QVBoxLayout(card)
        column.setContentsMargins(12, GAP, 12, 12)
        column.setSpacing(GAP)
        head = QHBoxLayout()
        self._title = ShortLabel("strong")
        head.addWidget(self._title, 1)
        head.addStretch(1)
        self.close_button = link(
            "caret-up", words("Sluiten"), words("{label}: sluiten").format(label=self._item), self._shut
        )
        head.addWidget(self.close_button)
        column.addLayout(head)
        self.form = self._kit.form(record)
        column.addWidget(self.form.widget())
        self._name_card()
        return card

    def _name_card(self) -> None:
        if self.model.open is None:
            return
        at = self.rows.items.index(self.model.open) + 1
        said = words("{item} {n} van {m}").format(item=self._item, n=at, m=len(self.rows.items))
        about = summary(self.model.open)
        self._title.setText(f"{said} · {about}" if about else said)

    def _shut(self) -> None:
        self.close_row()
        if self.table is not None and self.rows.items:
            self.table.setFocus()
        else:
            self.add_button.setFocus()

    def close_row(self) -> None:
        """Closes the open row; a new one in which nothing was typed is gone."""
        record, self.model.open, self.form = self.model.open, None, None
        while (item := self._place.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        if record is not None and record.blank and record in self.rows.items:
            self.rows.items.remove(record)
            self._show_rows(min(self.current, len(self.rows.items) - 1))
            self._kit.changed()
        elif record is not None and self.table is not None:
            self.table.fit()
        self.model.renew()

    def remove(self) -> None:
        """Takes the selected row away; it can be put back right here."""
        at = self.current
        if at < 0:
            return
        record = self.model.record(at)
        if self.model.open is record:
            self.close_row()
        self._unsay()
        if record in self.rows.items:
            self.rows.items.remove(record)
        self._show_rows(min(at, len(self.rows.items) - 1))
        if not record.blank:
            self._gone = (at, record)
            said = words("{item} weggehaald: {about}.").format(item=self._item, about=summary(record))
            back = link("arrow-counter-clockwise", words("Terugzetten"), words("Terugzetten"), self.put_back)
            self._say(said, back)
            back.setFocus()
        self._kit.changed()

    def put_back(self) -> None:
        """Puts back what was taken away last."""
        if self._gone is None:
            return
        (at, record), self._gone = self._gone, None
        self._unsay()
        self.rows.items.insert(at, record)
        self._show_rows(at)
        if self.table is not None:
            self.table.setFocus()
        self._kit.changed()

    def _move(self, by: int) -> None:
        at = self.current
        items = self.rows.items
        items[at], items[at + by] = items[at + by], items[at]
        self._show_rows(at + by)
        self._name_card()
        self._kit.changed()

    def _say(self, text: str, *buttons: QPushButton) -> None:
        line = QFrame()
        line.setProperty("role", "panel")
        line.setProperty("tone", "neutral")
        row = QHBoxLayout(line)
        row.setContentsMargins(GAP, HALF, GAP, HALF)
        row.setSpacing(GAP)
        label = text_label(text, "plain")
        label.setWordWrap(True)
        row.addWidget(label, 1)
        for button in buttons:
            button.setAccessibleDescription(text)
            row.addWidget(button)
        self._bar.addWidget(line)

    def _unsay(self) -> None:
        self._gone = None
        while (item := self._bar.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()

    def refresh(self) -> None:
        """Shows what stands in the rows now, and what is wrong."""
        self.model.renew()
        self._remarks.say(remarks_of(self.rows))
        self._say_count()
        self._name_card()
        if self.form is not None:
            self.form.refresh()

    def reveal(self, chain: Sequence[Node]) -> None:
        """Opens the row that the chain names; without one, goes to the table."""
        record = next((node for node in chain if isinstance(node, Record) and node in self.rows.items), None)
        if record is None:
            (self.table if self.table is not None and self.rows.items else self.add_button).setFocus()
            return
        at = self.rows.items.index(record)
        if self.table is not None:
            self.table.selectRow(at)
            self.table.scrollTo(self.model.index(at, 0))
        self.open_row()
        if self.form is not None:
            self.form.reveal(list(chain)[list(chain).index(record) + 1 :])
