"""What a file does to one pupil, piece by piece, with a tick for each piece that a person entered differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QVBoxLayout, QWidget

from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.import_model import Column, Row, cell, kind_word, remark
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import HALF
from oso_desktop.qt.tips import permit
from oso_desktop.services.import_plan import RowKind

if TYPE_CHECKING:
    from oso_desktop.dossier.imported import Difference
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.qt.forms.ui_students_import import Ui_StudentsImport
    from oso_desktop.services.import_plan import Alike, PlannedPupil


class ImportDetail(QObject):
    """The card beside the list. `taken` holds by pupil what a person chose over what was entered.

    `answered` comes with a row and who of the pupils here it is (None for nobody of them), or False as its answer.
    """

    changed = Signal()
    answered = Signal(object, object)

    def __init__(self, form: Ui_StudentsImport, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._last: QWidget = form.import_table
        self._column: QVBoxLayout = form.detail_rows
        self.taken: defaultdict[str, set[str]] = defaultdict(set)
        self.checks: dict[str, QCheckBox] = {}
        self.answers: list[QPushButton] = []

    def forget(self) -> None:
        """Another file: nothing is chosen."""
        self.taken.clear()

    def show_row(self, row: Row | None) -> None:
        """Shows one row of the list."""
        form = self._form
        self._clear()
        permit(form.detail_card, "" if row is not None else self.tr("Kies een regel"))
        if row is None:
            form.detail_name.setText(self.tr("Kies een regel"))
            form.detail_about.clear()
            form.detail_text.clear()
            return
        pupil = row.pupil
        form.detail_name.setText(cell(row, Column.NAME))
        form.detail_about.setText(_about(self, row))
        form.detail_text.setText(self._said(row))
        if pupil is not None:
            self._ask(row, pupil)
            for difference in pupil.differences:
                self._add(pupil.key, difference)

    def _said(self, row: Row) -> str:
        return " ".join(part for part in (self._becomes(row), remark(row)) if part)

    def _becomes(self, row: Row) -> str:
        pupil = row.pupil
        if pupil is None:
            return ""
        if pupil.kind is RowKind.NEW:
            return self.tr("Deze leerling komt erbij.")
        if pupil.asked:
            return self.tr(
                "Hier is iets ingevuld dat anders is dan in het bestand. Dat blijft staan, tenzij u kiest."
            )
        return self.tr("Er verandert niets.") if pupil.kind is RowKind.SAME else ""

    def _clear(self) -> None:
        self.checks, self.answers, self._last = {}, [], self._form.import_table
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _ask(self, row: Row, pupil: PlannedPupil) -> None:
        """Who of the pupils here it may be, to be answered; an answer can be taken back."""
        if not pupil.alike:
            return
        if pupil.kind is not RowKind.ALIKE:
            same = next((each for each in pupil.alike if each.student_id == pupil.student_id), None)
            self._label(
                self.tr("U koos: dit is een andere leerling.")
                if same is None
                else self.tr("U koos: dit is dezelfde leerling als {name}.").format(name=same.name)
            )
            self._button(self.tr("Opnieuw &kiezen"), row, answer=False)
            return
        for each in pupil.alike:
            self._label(self.tr("Bij u"), "field")
            self._label("\n".join(self._told(each)))
            self._button(self.tr("Dezelfde leerling"), row, each.student_id, about=each.name)
        self._button(self.tr("Een andere leerling"), row, None)

    def _told(self, alike: Alike) -> Iterator[str]:
        born = self.tr(", geboren {day}").format(day=day(alike.birth_date)) if alike.birth_date else ""
        group = self.tr(", groep {name}").format(name=alike.group) if alike.group else ""
        yield f"{alike.name}{born}{group}"
        if alike.sender:
            yield self.tr("Ontvangen van {school}").format(school=alike.sender)
        if alike.differs:
            yield self.tr("Let op, anders: {what}").format(what=", ".join(map(on_screen, alike.differs)))

    def _button(self, text: str, row: Row, answer: StudentId | bool | None, *, about: str = "") -> None:
        button = QPushButton(text)
        plain = text.replace("&", "")
        button.setAccessibleName(f"{plain}: {about}" if about else plain)
        button.clicked.connect(lambda _checked=False: self.answered.emit(row, answer))
        self._column.addSpacing(HALF)
        self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(self._last, button)
        self._last = button
        self.answers.append(button)

    def _add(self, key: str, difference: Difference) -> None:
        self._label(on_screen(difference.label), "field")
        old = difference.old or self.tr("leeg")
        new = difference.new or self.tr("leeg")
        if not difference.entered:
            self._label(self.tr("{old} → {new}").format(old=old, new=new) if difference.old else new)
            return
        self._label(self.tr("Blijft: {old}").format(old=old))
        self._label(self.tr("In het bestand: {new}").format(new=new))
        check = QCheckBox(self.tr("Neem over uit het bestand"))
        check.setAccessibleName(
            self.tr("{label}: neem {new} over uit het bestand").format(
                label=on_screen(difference.label), new=new
            )
        )
        check.setChecked(difference.name in self.taken[key])
        check.toggled.connect(lambda on: self._take(key, difference.name, on=on))
        self._column.addWidget(check)
        QWidget.setTabOrder(self._last, check)
        self._last = check
        self.checks[difference.name] = check

    def _take(self, key: str, name: str, *, on: bool) -> None:
        if on:
            self.taken[key].add(name)
        else:
            self.taken[key].discard(name)
        self.changed.emit()

    def _label(self, text: str, role: str = "") -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if role:
            label.setProperty("role", role)
            label.setIndent(0)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self._column.addWidget(label)


def _about(owner: QObject, row: Row) -> str:
    """Group, birthday and place in the file."""
    parts = [kind_word(row)]
    pupil = row.pupil
    if pupil is not None and pupil.group:
        parts.append(owner.tr("groep {name}").format(name=pupil.group))
    if pupil is not None and pupil.birth_date is not None:
        parts.append(owner.tr("geboren {day}").format(day=day(pupil.birth_date)))
    if pupil is not None and pupil.line:
        parts.append(owner.tr("regel {n}").format(n=pupil.line))
    return " · ".join(parts)
