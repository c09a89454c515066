"""A block within a form: a group that can be folded, added and taken away; and fields of which one may be filled in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from oso_desktop.gegevensset.meta import Choice
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_columns import summary
from oso_desktop.qt.edit_parts import (
    HEAD,
    Form,
    Heading,
    Kit,
    Part,
    Remarks,
    View,
    emptied,
    link,
    remarks_of,
    text_label,
)
from oso_desktop.qt.edit_record import Node, Place, Record, remarked
from oso_desktop.qt.edit_value import Remark
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import ShortLabel
from oso_desktop.qt.theme import GAP, HALF
from oso_desktop.qt.tips import hint

KINDS = 340
"""Room for the longest label."""


class GroupView(Part):
    """A titled block. One that must be there is open; another can be folded, added and taken away.

    The fields are made when the group is opened for the first time.
    """

    def __init__(self, place: Place, kit: Kit, *, opened: bool) -> None:
        super().__init__()
        self.place = place
        self._kit = kit
        self._gone: Record | None = None
        self.form: Form | None = None
        member = place.member
        self._label = on_screen(member.facts.label)
        self.setProperty("role", "group")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF, 0, 0)
        column.setSpacing(HALF)
        head = Heading(member, needed=False, role="grouptitle")
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setProperty("role", "fold")
        self.fold.setFixedSize(20, 22)
        self.fold.setIconSize(QSize(14, 14))
        head.row.insertWidget(0, self.fold)
        self._summary = ShortLabel("caption")
        head.row.insertWidget(head.row.count() - 1, self._summary)
        said = words("{label}: {act}")
        self.add_button = self._link("plus", words("Toevoegen"), said, self.add)
        self.back_button = self._link("arrow-counter-clockwise", words("Terugzetten"), said, self.put_back)
        self.remove_button = self._link("trash", words("Weghalen"), said, self.remove)
        for button in (self.add_button, self.back_button, self.remove_button):
            head.row.addWidget(button)
        self.put_head(head, column)
        self._remarks = Remarks()
        column.addLayout(self._remarks)
        self._body = QVBoxLayout()
        self._body.setContentsMargins(GAP + HALF, 0, 0, 0)
        column.addLayout(self._body)
        self.fold.toggled.connect(self._folded)
        self._show(opened or place.needed)

    def _link(self, picture: str, act: str, said: str, do: Callable[[], None]) -> QPushButton:
        return link(picture, act, said.format(label=self._label, act=act.lower()), do)

    def _show(self, opened: bool) -> None:
        there, free = self.place.record is not None, not self.place.needed
        self.fold.setVisible(there and free)
        self.add_button.setVisible(not there)
        self.remove_button.setVisible(there and free)
        self.back_button.setVisible(not there and self._gone is not None)
        emptied(self._body)
        self.form = None
        self.fold.blockSignals(True)
        self.fold.setChecked(there and opened)
        self.fold.blockSignals(False)
        self._folded(there and opened)
        self.refresh()

    def _folded(self, opened: bool) -> None:
        self.fold.setIcon(icon("caret-down" if opened else "caret-right", "text"))
        act = words("inklappen") if opened else words("uitklappen")
        self.fold.setAccessibleName(words("{label}: {act}").format(label=self._label, act=act))
        hint(self.fold, act)
        if opened and self.form is None and self.place.record is not None:
            self.form = self._kit.form(self.place.record)
            self._body.addWidget(self.form.widget())
        if self.form is not None:
            self.form.widget().setVisible(opened)
        self._say_summary()

    def _say_summary(self) -> None:
        record = self.place.record
        if record is None:
            said = words("weggehaald") if self._gone is not None else words("niet ingevuld")
        else:
            said = "" if self.fold.isChecked() or self.place.needed else summary(record, labelled=True)
        self._summary.setText(said)

    def add(self) -> None:
        """Makes room for the block and opens it."""
        self._gone = None
        self.place.add()
        self._show(opened=True)
        self._kit.changed()
        if self.form is not None:
            self.form.reveal([])

    def remove(self) -> None:
        """Takes the block away; it can be put back right here."""
        record, self.place.record = self.place.record, None
        self._gone = record if record is not None and not record.blank else None
        self._show(opened=False)
        self._kit.changed()
        (self.back_button if self._gone is not None else self.add_button).setFocus()

    def put_back(self) -> None:
        """Puts back what was taken away."""
        self.place.record, self._gone = self._gone, None
        self._show(opened=True)
        self._kit.changed()
        self.remove_button.setFocus()

    def refresh(self) -> None:
        """Says what is wrong now; a folded group also for what it hides."""
        here: list[Node] = [self.place] if self.place.record is None else [self.place, self.place.record]
        said = [remark for node in here for remark in remarks_of(node)]
        if self.form is not None:
            self.form.refresh()
        if self.form is None or not self.form.widget().isVisibleTo(self):
            said += [remark for node in here[1:] for remark in remarked(node) if remark not in said]
        self._remarks.say(dict.fromkeys(said))
        self._say_summary()

    def reveal(self, chain: Sequence[Node]) -> None:
        """Unfolds the group and goes to the field."""
        if self.place.record is None:
            self.add_button.setFocus()
            return
        if self.form is None or not self.fold.isChecked():
            self.fold.setChecked(True)
            self._folded(True)
        if self.form is not None:
            self.form.reveal([node for node in chain if node not in (self.place, self.place.record)])


class _Kinds(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceView(QWidget):
    """Fields that exclude each other: which one it is, and that one. More than one can only come from a file."""

    def __init__(
        self, record: Record, choice: Choice, kit: Kit, view_of: Callable[[str], QWidget | None]
    ) -> None:
        super().__init__()
        self._record = record
        self._choice = choice
        self._kit = kit
        self._view_of = view_of
        self._views: list[QWidget] = []
        every = record.together(choice)
        labels = [on_screen(member.facts.label) for member in every]
        few = len(labels) == 2
        self._name = (
            words("{a} of {b}").format(a=labels[0], b=labels[1].lower()) if few else words("Wat vult u in?")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(HALF + 2)
        head.addStrut(HEAD)
        head.addWidget(text_label(self._name, "editlabel"))
        if choice.required:
            head.addWidget(text_label(words("verplicht"), "caption"))
        head.addStretch(1)
        column.addLayout(head)
        self.kinds = _Kinds()
        self.kinds.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kinds.setPlaceholderText(words("kies wat u invult"))
        if not choice.required:
            self.kinds.addItem(words("niet ingevuld"), None)
        for member in every:
            self.kinds.addItem(on_screen(member.facts.label), member.attr)
        said = words("{name}, verplicht").format(name=self._name) if choice.required else self._name
        self.kinds.setAccessibleName(said)
        self.kinds.setMaximumWidth(KINDS)
        column.addWidget(self.kinds)
        self._fields = QVBoxLayout()
        self._fields.setContentsMargins(0, HALF, 0, 0)
        self._fields.setSpacing(GAP)
        column.addLayout(self._fields)
        self._remarks = Remarks()
        column.addLayout(self._remarks)
        self.kinds.activated.connect(self._chosen)
        self._build()

    def _build(self) -> None:
        emptied(self._fields)
        self._views = []
        active = self._record.chosen(self._choice)
        one = active[0] if len(active) == 1 else None
        self.kinds.setCurrentIndex(-1 if len(active) > 1 else self.kinds.findData(one))
        for attr in active:
            if (view := self._view_of(attr)) is not None:
                self._fields.addWidget(view)
                self._views.append(view)
        self.refresh()

    def choose(self, attr: str | None) -> None:
        """Chooses one of the fields, or none."""
        self.kinds.setCurrentIndex(self.kinds.findData(attr))
        self._chosen(self.kinds.currentIndex())

    def _chosen(self, index: int) -> None:
        self._record.choose(self._choice, self.kinds.itemData(index))
        self._build()
        self._kit.changed()

    def refresh(self) -> None:
        """Says what is wrong now."""
        every = self._record.together(self._choice)
        active = self._record.chosen(self._choice)
        said: list[Remark] = []
        if len(active) > 1:
            names = [f"«{on_screen(member.facts.label)}»" for member in every if member.attr in active]
            both = words("{names} zijn samen ingevuld. Kies er één: de andere gaat dan weg.")
            said.append(Remark(both.format(names=words(" en ").join(names)), is_error=False))
        for member in every:
            if member.attr not in active:
                said += remarks_of(self._record.node(member))
        self._remarks.say(said)
        for view in self._views:
            _as_view(view).refresh()

    def reveal(self, chain: Sequence[Node]) -> None:
        """Goes to the field that the chain names, which is chosen if none was, or to the choice."""
        every = self._record.together(self._choice)
        named = next((each.attr for each in every if self._record.node(each) in chain), None)
        if named is not None and not self._record.chosen(self._choice):
            self.choose(named)
        active = self._record.chosen(self._choice)
        for member, view in zip(active, self._views, strict=False):
            if member == named:
                _as_view(view).reveal(chain)
                return
        self.kinds.setFocus()


def _as_view(widget: QWidget) -> View:
    return widget  # type: ignore[return-value]  # every widget that a form makes for a field is a View
