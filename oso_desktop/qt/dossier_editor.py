"""Editing the content of one category: forms made from the model, on a page of their own in the tab Samenstellen."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from oso_desktop.dossier.attachments import reference
from oso_desktop.dossier.editing import Edit, Part, block_of, field_in, judged, parts
from oso_desktop.dossier.overview import attachment_label
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.tree import documents
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.edit_block import BlockEditor
from oso_desktop.qt.edit_parts import EditContext
from oso_desktop.qt.edit_record import Incomplete, Record
from oso_desktop.qt.edit_written import Written, written
from oso_desktop.qt.forms.ui_dossier_editor import Ui_DossierEditor
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.typed import leave_out
from oso_desktop.services import editing

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


JUDGE_AFTER_MS = 500
"""How long after the last key the standard is asked about the whole."""


@dataclass(frozen=True, slots=True)
class _Open:
    """A part on show and the form it stands in."""

    part: Part
    editor: BlockEditor


class CategoryEditor(QWidget):
    """The forms of one category of the dossier on show. `closed` tells that the person is done with it."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierEditor()
        self.form.setupUi(self)
        leave_out(self)  # it keeps its own drafts
        self._dossier = DossierId("")
        self._category: Category | None = None
        self._open: list[_Open] = []
        self._drafts: dict[tuple[DossierId, Category], dict[Part, object]] = {}
        self._written: dict[tuple[DossierId, Category], list[Written]] = {}
        self._names: dict[DossierId, str] = {}
        self._judge_soon = QTimer(self)
        self._judge_soon.setSingleShot(True)
        self._judge_soon.setInterval(JUDGE_AFTER_MS)
        self._judge_soon.timeout.connect(self.judge)
        form = self.form
        dress_button(form.backButton, "arrow-left")
        dress_button(form.saveButton, "check", "on_accent")
        form.backButton.clicked.connect(self._back)
        form.cancelButton.clicked.connect(self.cancel)
        form.saveButton.clicked.connect(self.save)
        QShortcut(QKeySequence.StandardKey.Save, self, self.save)

    @property
    def category(self) -> Category | None:
        """The category on show, if any."""
        return self._category

    def editors(self) -> tuple[BlockEditor, ...]:
        """The forms on show."""
        return tuple(each.editor for each in self._open)

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return any(each.editor.dirty for each in self._open)

    def open(self, view: DossierView, category: Category) -> None:
        """Shows the forms of a category; what was typed before and not stored is there again."""
        self._clear()
        self._dossier, self._category = view.dossier.id, category
        self._names[self._dossier] = full_name(view.student.record)
        form = self.form
        form.headingLabel.setText(on_screen(category.label))
        form.hintLabel.setText(self._hint(view, category))
        form.problem.clear()
        context = _context(view)
        for part in parts(view.student, category):
            editor = BlockEditor(part.block, only=part.names, context=context)
            editor.show_block(block_of(view.student, view.school, part))
            editor.changed.connect(self._typed)
            if part.guardian is not None:
                form.editors.addWidget(_heading(_guardian_name(view, part)))
            form.editors.addWidget(editor)
            self._open.append(_Open(part, editor))
        drafts = self._drafts.pop((self._dossier, category), {}) | self._read(
            self._written.pop((self._dossier, category), [])
        )
        for each in self._open:
            if each.part in drafts:
                each.editor.take_draft(drafts[each.part])
        form.keptHint.setVisible(bool(drafts))
        self._show_state()
        self.judge()
        form.scroll.verticalScrollBar().setValue(0)
        form.backButton.setFocus()

    def _hint(self, view: DossierView, category: Category) -> str:
        if category is Category.SCHOOL:
            return self.tr(
                "U wijzigt de gegevens van de school in dit ene dossier. Voor alle dossiers wijzigt u ze bij Beheer."
            )
        if category is Category.OUDERSVERZORGERS:
            return self.tr(
                "Wie het gezag heeft, en een ouder of verzorger toevoegen of verwijderen: dat doet u bij Gegevens."
            )
        if view.dossier.versions:
            return self.tr(
                "Er is al een definitieve versie. Wat u hier wijzigt, komt in een volgende versie, na nieuwe inzage."
            )
        return self.tr("Wat u hier wijzigt, verandert alleen in dit programma. Verander het ook in het LAS.")

    def reveal(self, location: str) -> bool:
        """Brings the field at this location in the dossier into view; tells whether there is one."""
        student = self.desk.current.student
        return any(
            inside is not None and each.editor.reveal(inside)
            for each in self._open
            for inside in [field_in(student, each.part, location)]
        )

    def judge(self) -> None:
        """Says beside the fields what the standard has against them; not while a field cannot be read."""
        view = self.desk.current
        if any(each.editor.problems for each in self._open):
            return
        try:
            reasons = judged(view.student, view.school, view.dossier, self._edits(), view.today)
        except OsoError:
            return  # saving says it, with what to do
        for each in self._open:
            each.editor.show_findings(
                [
                    (
                        inside,
                        f"{on_screen(reason.at_field or reason.text)} {on_screen(reason.next_step)}",
                        reason.severity is Severity.BLOCK,
                    )
                    for reason in reasons
                    if (inside := field_in(view.student, each.part, reason.location)) is not None
                ]
            )

    def _edits(self) -> list[Edit]:
        """What was typed; raises Incomplete where it cannot be stored."""
        return [
            Edit(part=each.part, before=each.editor.original, after=each.editor.value())
            for each in self._open
            if each.editor.dirty
        ]

    def save(self) -> None:
        """Stores what stands in the forms; where something cannot be, it is said there and nothing is stored."""
        category = self._category
        if category is None:
            return
        form = self.form
        form.problem.clear()
        try:
            edits = self._edits()
        except Incomplete as incomplete:
            self._show_incomplete(incomplete)
            return
        if not edits:
            self._close()
            return
        student, place = self.desk.current.student.id, (self._dossier, category)
        form.saveButton.setEnabled(False)

        def refuse(error: OsoError) -> None:
            form.saveButton.setEnabled(True)
            form.problem.show_error(error)

        self.desk.change(
            lambda workspace: editing.save_edits(workspace, student, category, edits),
            refuse,
            lambda _: self._stored(category),
            kept=lambda: self._forget(place),
        )

    def _forget(self, place: tuple[DossierId, Category]) -> None:
        """What waited there is stored."""
        self._drafts.pop(place, None)
        self._written.pop(place, None)
        if place == (self._dossier, self._category):
            self._open.clear()

    def _stored(self, category: Category) -> None:
        if self._category is category:
            self._close()

    def _show_incomplete(self, incomplete: Incomplete) -> None:
        problems = incomplete.problems
        self.form.problem.show_text(
            self.tr("Er is nog niets bewaard. Eén veld klopt niet: {field}.").format(
                field=problems[0].label_path
            )
            if len(problems) == 1
            else self.tr("Er is nog niets bewaard. {n} velden kloppen niet; het eerste is {field}.").format(
                n=len(problems), field=problems[0].label_path
            )
        )
        for each in self._open:
            if problems[0] in each.editor.problems:
                each.editor.reveal(problems[0].location)

    def cancel(self) -> None:
        """Forgets what was typed."""
        if self._category is not None:
            self._forget((self._dossier, self._category))
        self._close()

    def _back(self) -> None:
        """Leaves the page; what was typed is kept for the next time, and never stored unasked."""
        self.keep_draft()
        self._close()

    def keep_draft(self) -> None:
        """Remembers what was typed and not stored, and nothing else of this category."""
        if self._category is None:
            return
        drafts = {each.part: each.editor.draft() for each in self._open if each.editor.dirty}
        self._drafts.pop((self._dossier, self._category), None)
        if drafts:
            self._drafts[self._dossier, self._category] = drafts

    def begun(self, category: Category) -> bool:
        """Whether something typed in this category of the dossier on show waits to be stored."""
        return (self.desk.dossier_id, category) in self._drafts.keys() | self._written.keys()

    def written(self) -> dict[DossierId, list[Written]]:
        """Everything typed and not stored, of any pupil, as JSON."""
        found: dict[DossierId, list[Written]] = {}
        drafts = dict(self._drafts)
        if self._category is not None:
            drafts[self._dossier, self._category] = {
                each.part: each.editor.draft() for each in self._open if each.editor.dirty
            }
        for (dossier, category), typed in drafts.items():
            found.setdefault(dossier, []).extend(
                {
                    "category": category.value,
                    "name": self._names[dossier],
                    "part": _name(part),
                    "draft": written(draft),
                }
                for part, draft in typed.items()
                if isinstance(draft, Record)
            )
        for (dossier, _category), waiting in self._written.items():
            found.setdefault(dossier, []).extend(waiting)
        return {dossier: typed for dossier, typed in found.items() if typed}

    def take_written(self, dossier: DossierId, typed: list[Written]) -> None:
        """What was typed before the program was locked, or ended; it is there when its category is opened."""
        for each in typed:
            category = Category(str(each["category"]))
            self._names[dossier] = str(each["name"])
            self._written.setdefault((dossier, category), []).append(each)

    def _read(self, typed: list[Written]) -> dict[Part, object]:
        """What was written down, for the parts on show; what this program no longer knows is left."""
        found: dict[Part, object] = {}
        said = {str(each["part"]): each["draft"] for each in typed}
        for each in self._open:
            draft = said.get(_name(each.part))
            if isinstance(draft, dict):
                with suppress(RuntimeError, LookupError, TypeError, ValueError):
                    found[each.part] = each.editor.read(draft)
        return found

    def waiting(self) -> tuple[str, ...]:
        """What was typed, of any pupil, and waits to be stored: whose, and in which category."""
        places = dict.fromkeys((*self._drafts, *self._written))
        return tuple(f"{self._names[dossier]}, {category.label}" for dossier, category in places)

    def reset(self) -> None:
        """Another pupil comes on show."""
        self.keep_draft()
        self._clear()

    def _close(self) -> None:
        self._clear()
        self.closed.emit()

    def _clear(self) -> None:
        self._judge_soon.stop()
        self._open.clear()
        self._category = None
        self.form.saveButton.setEnabled(True)
        for widget in widgets_in(self.form.editors):
            self.form.editors.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _typed(self) -> None:
        self.form.problem.clear()
        self._show_state()
        self._judge_soon.start()

    def _show_state(self) -> None:
        self.form.stateLabel.setText(self.tr("Nog niet bewaard.") if self.unsaved else "")
        self.form.cancelButton.setVisible(self.unsaved)


def _context(view: DossierView) -> EditContext:
    labels = Counter(map(attachment_label, view.attachments))
    return EditContext(
        documents={
            reference(each.id): label if labels[label] == 1 else f"{label} ({each.file_name})"
            for each in view.attachments
            for label in [attachment_label(each)]
        },
        blocks={place.document.bestandsinhoud: place.document for place in documents(view.student.record)},
    )


def _guardian_name(view: DossierView, part: Part) -> str:
    return next(full_name(each.block) for each in view.student.guardians if each.id == part.guardian)


def _name(part: Part) -> str:
    """A part as it can be found again after the program was closed."""
    return "|".join((part.path, part.guardian or "", part.block.__name__, *sorted(part.names)))


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", "heading")
    return label
