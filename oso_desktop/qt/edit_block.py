"""A form for a block of the standard, made from the model's metadata: no word of it is written for any one block."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QVBoxLayout, QWidget

from oso_desktop.gegevensset.meta import BLOCK, Choice, Member
from oso_desktop.gegevensset.values import FieldKind, field_kind
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.edit_documents import DocumentsView, is_document
from oso_desktop.qt.edit_fields import ValuesView, ValueView
from oso_desktop.qt.edit_group import ChoiceView, GroupView
from oso_desktop.qt.edit_parts import EditContext, Kit, Part
from oso_desktop.qt.edit_record import (
    Incomplete,
    Node,
    Place,
    Record,
    Rows,
    is_value,
    only_wraps,
    spoken_for,
)
from oso_desktop.qt.edit_table import TableView
from oso_desktop.qt.edit_value import FieldProblem, Remark, Spot, Value
from oso_desktop.qt.edit_written import Written, go_on_with
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import GAP, WIDE

__all__ = ["BlockEditor", "EditContext", "FieldProblem", "Incomplete"]

COLUMN = 290
"""The least width of a column of fields."""
MOST_COLUMNS = 3

FieldView: TypeAlias = ValueView | ValuesView | DocumentsView | TableView | GroupView | ChoiceView


class RecordForm(QWidget):
    """The fields of one block: short ones beside each other as the width allows, the rest over the whole width.

    `certain` says that the block is there whatever is typed, so that its required fields are required now.
    """

    def __init__(self, record: Record, kit: Kit, *, certain: bool = True) -> None:
        super().__init__()
        self.record = record
        self._kit = kit
        self._certain = certain
        self._cells: list[tuple[FieldView, bool]] = []
        self._views: dict[int, FieldView] = {}
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(WIDE)
        self._grid.setVerticalSpacing(GAP + 2)
        seen: set[Choice] = set()
        for member in record.members:
            choice = member.facts.choice
            if choice is not None and len(record.together(choice)) > 1:
                if choice not in seen:
                    seen.add(choice)
                    self._add_choice(choice)
            else:
                self._add(member)
        self._place(1)

    def widget(self) -> QWidget:
        """Itself."""
        return self

    def views(self) -> tuple[FieldView, ...]:
        """The parts of the form, in the order of the standard."""
        return tuple(view for view, _wide in self._cells)

    def view(self, attr: str) -> FieldView:
        """The part for a field."""
        node = next(self.record.node(member) for member in self.record.members if member.attr == attr)
        return self._views[id(node)]

    def _add_choice(self, choice: Choice) -> None:
        together = {member.attr: member for member in self.record.together(choice)}
        view = ChoiceView(self.record, choice, self._kit, lambda attr: self._chosen_view(together[attr]))
        for member in together.values():
            self._views[id(self.record.node(member))] = view
        self._cells.append((view, any(not is_value(member) for member in together.values())))

    def _chosen_view(self, member: Member) -> FieldView:
        node = self.record.node(member)
        if isinstance(node, Place) and not is_document(member.type) and not only_wraps(member.type):
            return GroupView(node, self._kit, opened=True)
        return self._made(member, node)[0]

    def _add(self, member: Member) -> None:
        node = self.record.node(member)
        if isinstance(node, Place) and member.kind is not BLOCK and node.record is not None:
            inner = node.record
            for each in inner.members:  # a text with attributes: no more than a few fields
                value = inner.node(each)
                view, wide = self._made(each, value, certain=node.needed and self._certain)
                self._views[id(value)] = view
                self._views.setdefault(id(node), view)
                self._cells.append((view, wide))
            return
        view, wide = self._made(member, node)
        self._views[id(node)] = view
        if isinstance(node, Place) and node.record is not None and only_wraps(member.type):
            self._views[id(node.record.node(node.record.members[0]))] = view
        self._cells.append((view, wide))

    def _made(
        self, member: Member, node: Value | Rows | Place, *, certain: bool | None = None
    ) -> tuple[FieldView, bool]:
        """The part for a field, and whether it takes the whole width."""
        if isinstance(node, Value):
            sure = self._certain if certain is None else certain
            return ValueView(node, self._kit, certain=sure), field_kind(member) is FieldKind.LONG_TEXT
        if isinstance(node, Rows):
            return self._made_rows(node, member)
        if is_document(member.type):
            return DocumentsView(node, self._kit), False
        if only_wraps(member.type) and node.record is not None and node.record.members:
            inner = node.record.node(node.record.members[0])
            if isinstance(inner, Rows):
                return self._made_rows(inner, member)
            if isinstance(inner, Place) and is_document(inner.member.type):
                return DocumentsView(inner, self._kit, member), False
        return GroupView(node, self._kit, opened=len(self.record.members) == 1), True

    def _made_rows(self, rows: Rows, member: Member) -> tuple[FieldView, bool]:
        if is_value(rows.member):
            return ValuesView(rows, self._kit), False
        if is_document(rows.member.type):
            return DocumentsView(rows, self._kit, member), False
        return TableView(rows, self._kit, member, certain=self._certain), True

    def minimumSizeHint(self) -> QSize:
        """The width of one column: a form that stands in three can always be made narrower."""
        widest = max((view.minimumSizeHint().width() for view, _wide in self._cells), default=0)
        return QSize(widest, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(max(1, min(MOST_COLUMNS, event.size().width() // COLUMN)))

    def _place(self, columns: int) -> None:
        """Puts the parts in so many columns, row by row."""
        if columns == self._columns:
            return
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._columns = columns
        row = column = 0
        for view, wide in self._cells:
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(
                view,
                row,
                column,
                1,
                columns if wide else 1,
                Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignTop,
            )
            column = columns if wide else column + 1
            if column >= columns:
                row, column = row + 1, 0

    def refresh(self) -> None:
        """Says what is wrong now."""
        for view, _wide in self._cells:
            view.refresh()

    def reveal(self, chain: Sequence[Node]) -> None:
        """Goes to the last node of the chain that has a part here; without one, to the first field."""
        for at in reversed(range(len(chain))):
            if (view := self._views.get(id(chain[at]))) is not None:
                view.reveal(chain[at:])
                return
        if self._cells:
            self._cells[0][0].reveal([])


class BlockEditor(QWidget):
    """A form for one block. `changed` comes whenever the person changed something.

    `only` names the elements to show, None stands for all. What is not shown, and what was not touched, comes back
    as it was. Fields that no profile may hold are never shown.
    """

    changed = Signal()

    def __init__(
        self,
        block_type: type,
        *,
        only: Collection[str] | None = None,
        context: EditContext,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._block_type = block_type
        self._only = None if only is None else frozenset(only)
        self._record = Record(block_type, None, ())
        self._marked: list[tuple[Node, FieldProblem]] = []
        self._remarked: list[Node] = []
        self._kit = Kit(context, self._changed, self._form_for)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.form = RecordForm(self._record, self._kit)
        self._column.addWidget(self.form)

    @property
    def original(self) -> object | None:
        """The block that was shown, from which `value` differs by what the person did; a draft brings its own."""
        return self._record.original

    def show_block(self, block: object | None) -> None:
        """Shows a block as stored; what was typed before is forgotten. None is a block that is not there yet."""
        self._take(Record(self._block_type, block, self._only))

    def _take(self, record: Record) -> None:
        self._record = record
        self._marked, self._remarked = [], []
        self._column.removeWidget(self.form)
        self.form.hide()
        self.form.deleteLater()
        self.form = RecordForm(record, self._kit, certain=record.original is not None)
        self._column.addWidget(self.form)

    def _form_for(self, record: Record) -> RecordForm:
        return RecordForm(record, self._kit)

    def value(self) -> object | None:
        """The block as it is now, the very same if nothing changed; None where there was none and nothing was typed.

        Raises Incomplete, and says it beside each field, when something cannot be stored.
        """
        if problems := self.problems:
            self._mark(problems)
            raise Incomplete(problems)
        if not self._record.touched:
            return self._record.original
        return self._record.read()

    @property
    def problems(self) -> tuple[FieldProblem, ...]:
        """What cannot be stored as it stands, in the order of the standard."""
        return () if self._record.blank else tuple(self._record.problems(Spot()))

    @property
    def dirty(self) -> bool:
        """Whether something else stands there than what was shown."""
        return self._record.touched

    def draft(self) -> object:
        """All that was typed, right or wrong, to go on with later."""
        return self._record.copy()

    def take_draft(self, draft: object) -> None:
        """Goes on with what was typed before; `original` is then the block that it began with."""
        if not isinstance(draft, Record) or draft.block is not self._block_type:
            raise TypeError("this is no draft of such a block")
        self._take(draft.copy())

    def read(self, draft: Written) -> object:
        """A draft again, for `take_draft`; raises what `go_on_with` raises."""
        return go_on_with(self._record, draft)

    def show_findings(self, findings: Sequence[tuple[str, str, bool]]) -> None:
        """Says beside the fields what a check found: location in the block, Dutch text, whether it is an error."""
        for node in self._remarked:
            node.remarks.clear()
        self._remarked = []
        for location, text, is_error in findings:
            chain, _whole = self._record.find(location)
            if chain:
                node = spoken_for(chain[-1])
                node.remarks.append(Remark(text, is_error))
                self._remarked.append(node)
        self.form.refresh()

    def reveal(self, location: str) -> bool:
        """Opens what is folded on the way to a location and puts the keyboard there; False if it is not there."""
        chain, whole = self._record.find(location)
        if not chain:
            return False
        self.form.reveal(chain)
        if (field := QApplication.focusWidget()) is not None and self.isAncestorOf(field):
            bring_into_view(_around(field))
        return whole

    def _mark(self, problems: Sequence[FieldProblem]) -> None:
        for node, _problem in self._marked:
            node.lacking = ""
        self._marked = []
        for problem in problems:
            chain, _whole = self._record.find(problem.location)
            if chain:
                node = spoken_for(chain[-1])
                node.lacking = on_screen(problem.text)
                self._marked.append((node, problem))
        self.form.refresh()

    def _changed(self) -> None:
        if self._marked:
            left = {problem.text for problem in self.problems}
            for node, problem in self._marked:
                if problem.text not in left or (isinstance(node, Value) and not node.empty):
                    node.lacking = ""
        self.form.refresh()
        self.changed.emit()


def _around(field: QWidget) -> QWidget:
    """The part of the form that a field is in, with its label and what is said below it."""
    here: QWidget | None = field
    while here is not None:
        if isinstance(here, ChoiceView) or (isinstance(here, Part) and here.head is not None):
            return here
        here = here.parentWidget()
    return field
