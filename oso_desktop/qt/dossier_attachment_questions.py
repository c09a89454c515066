"""The questions about one attachment, in place under its tick: only those that matter, and what an answer does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from oso_desktop.dossier.attachment_questions import (
    AnswerKind,
    Question,
    answered_day,
    asked,
    filled_in,
    questions,
)
from oso_desktop.dossier.attachments import Answer, Attachment, AttachmentDecision, kind
from oso_desktop.errors import OsoError
from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_desk import put_text
from oso_desktop.qt.dossier_signs import Problem
from oso_desktop.qt.dossier_words import day, typed_day
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import GAP


class AnswerUnreadable(OsoError):
    """An answer that is no date; it is said beside its field."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One question on the screen."""

    question: Question
    label: QLabel
    field: ChoiceField | QLineEdit
    said: Problem

    def show(self, on: bool) -> None:
        self.label.setVisible(on)
        self.field.setVisible(on)
        if not on:
            self.said.clear()

    def put(self, value: str) -> None:
        if isinstance(self.field, ChoiceField):
            self.field.put(value)
        elif self.question.answer is AnswerKind.DATE:
            found = answered_day(value)
            put_text(self.field, day(found) if found else "")
        else:
            put_text(self.field, value)

    def answer(self) -> str:
        """Raises OsoError for what is no date."""
        if isinstance(self.field, ChoiceField):
            return self.field.value
        if self.question.answer is AnswerKind.DATE:
            found = typed_day(self.field.text())
            return found.isoformat() if found else ""
        return self.field.text()


class AttachmentQuestions(QWidget):
    """One field per question; the tab order is that of the questions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, _Line] = {}
        self._asked: set[str] = set()
        self._kind = ""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP // 2)

    def field(self, question: str) -> ChoiceField | QLineEdit:
        """Where this question is answered."""
        return self._lines[question].field

    def said(self, question: str) -> str:
        """What the answer to this question does, as it stands there."""
        return self._lines[question].said.text()

    def build(self, attachment: Attachment, watch: Callable[[QWidget], None]) -> None:
        """Makes the fields for the kind of attachment, once; `watch` has each saved as it is filled in."""
        if self._kind == attachment.kind:
            return
        self._kind = attachment.kind
        for line in self._lines.values():
            for widget in (line.label, line.field, line.said):
                widget.hide()
                widget.deleteLater()
        about = kind(attachment.kind)
        self._lines = {
            question.key: self._line(question)
            for question in questions().values()
            if question.everywhere or question.key in about.questions
        }
        for line in self._lines.values():
            watch(line.field)

    def _line(self, question: Question) -> _Line:
        label, said = QLabel(), Problem()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        field: ChoiceField | QLineEdit
        if question.answer is AnswerKind.CHOICE:
            field = ChoiceField()
            field.offer({option.value: on_screen(option.label) for option in question.choices})
        elif question.answer is AnswerKind.DATE:
            field = DateField()
            field.setMaxLength(10)
        else:
            field = QLineEdit()
            field.setMaxLength(200)
            field.setPlaceholderText(on_screen(question.hint))
        label.setBuddy(field)
        side = Qt.AlignmentFlag.AlignLeft if isinstance(field, DateField) else Qt.AlignmentFlag(0)
        self._layout.addWidget(label)
        self._layout.addWidget(field, alignment=side)
        self._layout.addWidget(said)
        said.hide()
        return _Line(question, label, field, said)

    def fill(self, decision: AttachmentDecision) -> None:
        """Shows the answers that are stored."""
        for key, line in self._lines.items():
            line.put(decision.answer(key))

    @property
    def any_asked(self) -> bool:
        """Whether there is a question that matters."""
        return bool(self._asked)

    @property
    def answered(self) -> bool:
        """Whether each question that matters has an answer."""
        return all(self._now(self._lines[key]) for key in self._asked)

    def show_asked(self, attachment: Attachment, today: date) -> None:
        """Shows the questions that matter as they are answered on the screen, and what an answer does."""
        now = replace(
            AttachmentDecision(attachment_id=attachment.id),
            answers=tuple(Answer(key, self._now(line)) for key, line in self._lines.items()),
        )
        wanted = self._asked = {question.key for question in asked(attachment, now, today)}
        for key, line in self._lines.items():
            line.show(key in wanted)
            text = filled_in(on_screen(line.question.text), attachment)
            line.label.setText(text)
            if isinstance(line.field, ChoiceField):
                line.field.ask(text)
            else:
                line.field.setAccessibleName(text)
            effect = line.question.effect(now.answer(key), today)
            if key in wanted and now.answer(key) and effect is not None:
                said = filled_in(on_screen(effect.text), attachment)
                line.said.show_text(f"{said[0].upper()}{said[1:]} {effect.next_step}")
            elif key in wanted:
                line.said.clear()

    def _now(self, line: _Line) -> str:
        try:
            return line.answer()
        except OsoError:
            return ""

    def answers(self) -> dict[str, str]:
        """The answers on the screen; raises AnswerUnreadable for what is no date, and says so beside the field."""
        found = {}
        for key, line in self._lines.items():
            try:
                found[key] = line.answer()
            except OsoError as error:
                line.said.show_error(error)
                raise AnswerUnreadable(error.text, error.next_step) from error
        return found
