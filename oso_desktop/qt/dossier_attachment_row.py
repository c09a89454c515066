"""One attachment on the tab Bijlagen: its tick, its signs, and its privacy warning in place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Protocol

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from oso_desktop.dossier.attachments import (
    MIN_REASON,
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    AttachmentKind,
    AuthorConsent,
    Extent,
    kind,
    kinds,
)
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule
from oso_desktop.qt.dossier_attachment_state import AttachmentState
from oso_desktop.qt.dossier_desk import (
    Autosave,
    bring_into_view,
    put_checked,
    put_choice,
    put_plain,
    put_text,
)
from oso_desktop.qt.dossier_signs import CLASS_LOOKS, dress_button
from oso_desktop.qt.dossier_words import button_text, day, typed_day
from oso_desktop.qt.forms.ui_dossier_attachment import Ui_DossierAttachment

TICK_WIDTH = 40
"""What a checkbox needs beside its words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What the person decided in a row."""

    included: bool
    extent: Extent
    reason: str
    warning_seen: bool
    consent: AuthorConsent
    author: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """How the person described a file."""

    kind: str
    title: str
    document_date: date | None


class RowDesk(Protocol):
    """What a row asks of its tab; `done` and `failed` report back to it."""

    def look(self, attachment: Attachment) -> None:
        """Show the document."""
        ...

    def ticked(self, attachment: Attachment) -> None:
        """The person lets the attachment go along."""
        ...

    def decide(
        self,
        attachment: AttachmentId,
        decided: Decided,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Store a decision."""
        ...

    def describe(
        self,
        attachment: AttachmentId,
        described: Described,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Store a description."""
        ...

    def choose(self, category: Category, failed: Callable[[OsoError], None]) -> None:
        """Let a part of the dossier go along."""
        ...

    def remove(self, attachment: Attachment, failed: Callable[[OsoError], None]) -> None:
        """Take an attachment away for good."""
        ...


class AttachmentRow(QFrame):
    """The attachment with its decision; fields are saved as the person types."""

    def __init__(self, desk: RowDesk) -> None:
        super().__init__()
        self.form = Ui_DossierAttachment()
        self.form.setupUi(self)
        self._desk = desk
        self._title = ""
        self._known = False
        self.attachment: Attachment | None = None
        self._category: Category | None = None
        self._fill_choices()
        self._decision = Autosave(self._save_decision, self)
        self._description = Autosave(self._save_description, self)
        form = self.form
        dress_button(form.viewButton, "eye")
        dress_button(form.describeButton, "pencil-simple")
        dress_button(form.removeButton, "trash")
        for picture in (form.warningIcon, form.noteIcon):
            picture.show_icon("warning-fill", "warn")
        form.viewButton.clicked.connect(self._look)
        form.chooseButton.clicked.connect(self._choose_category)
        form.removeButton.clicked.connect(self._ask_removal)
        form.removeNo.clicked.connect(self._keep)
        form.removeYes.clicked.connect(self._remove)
        form.describeButton.toggled.connect(form.describePanel.setVisible)
        form.describeHint.hide()
        form.detailButton.toggled.connect(self._fold)
        form.reason.textChanged.connect(self._count)
        form.goes.clicked.connect(self._ticked)
        self._decision.watch(
            form.goes, form.full, form.spoken, form.reason, form.author, form.consent, form.warningSeen
        )
        self._description.watch(form.kind, form.titleEdit, form.dateEdit)

    def _fill_choices(self) -> None:
        form = self.form
        for each in kinds().values():
            if each.sensitivity is not AttachmentClass.REFUSED:
                form.kind.addItem(each.label, each.key)
        for consent in AuthorConsent:
            form.consent.addItem(consent.value, consent)

    def show_state(self, state: AttachmentState) -> None:
        """Shows the attachment as stored; what is being typed stays."""
        attachment, about, form = state.attachment, state.about, self.form
        self.attachment = attachment
        self._title = attachment.title or attachment.file_name
        self._elide()
        self._name_parts(self._title)
        form.metaLabel.setText(state.meta())
        form.classChip.say(about.sensitivity.value, CLASS_LOOKS[about.sensitivity])
        if not self._description.held:
            put_choice(form.kind, about.key)
            put_text(form.titleEdit, attachment.title)
            put_text(form.dateEdit, day(attachment.document_date) if attachment.document_date else "")
        if not self._decision.held:
            self._fill_decision(state.decision)
        self._show_warning(about)
        self._show_signs(state)
        form.removeText.setText(state.removal())

    def _name_parts(self, title: str) -> None:
        form = self.form
        self.setAccessibleName(title)
        form.goes.setAccessibleName(title)
        form.goes.setToolTip("" if form.goes.text() == button_text(title) else escape(title))
        for button, text in (
            (form.viewButton, self.tr("{title} bekijken")),
            (form.describeButton, self.tr("{title} beschrijven")),
            (form.removeButton, self.tr("{title} verwijderen")),
            (form.detailButton, self.tr("Waarschuwing en reden bij {title}")),
            (form.removeNo, self.tr("{title} laten staan")),
            (form.removeYes, self.tr("{title} echt verwijderen")),
        ):
            button.setAccessibleName(text.format(title=title))

    def _show_signs(self, state: AttachmentState) -> None:
        form = self.form
        going, seen, note = state.going(), state.seen(), state.note()
        form.stateChip.say(*going)
        form.seenChip.say(*seen)
        form.goes.setAccessibleDescription(f"{state.about.sensitivity.value}. {going[0]}. {seen[0]}")
        if note and form.notePanel.isHidden() and self.window().focusWidget() is form.reason:
            bring_into_view(form.reasonCount)  # the note pushes down where the person is typing
        form.notePanel.setVisible(bool(note))
        form.noteLabel.setText(note)
        category = state.category
        choosable = category is not None and category.rule is CategoryRule.OPTIONAL
        self._category = category.category if category is not None else None
        form.chooseButton.setVisible(choosable)
        if category is not None:
            label = button_text(category.category.label)
            form.chooseButton.setText(self.tr("{category} kiezen").format(category=label))

    def _fill_decision(self, decision: AttachmentDecision) -> None:
        form = self.form
        put_checked(form.goes, decision.included)
        put_checked(form.full, decision.extent is Extent.FULL)
        put_checked(form.spoken, decision.extent is Extent.SPOKEN)
        put_plain(form.reason, decision.reason)
        put_checked(form.warningSeen, decision.warning_seen)
        put_text(form.author, decision.author)
        put_choice(form.consent, decision.author_consent)
        self._count()

    def _show_warning(self, about: AttachmentKind) -> None:
        form = self.form
        asks = form.goes.isChecked() and about.sensitivity.needs_reason
        if not self._known:  # later it is for the person to fold: nobody is lectured twice, or cut short
            self._known = True
            form.detailButton.setChecked(asks and not self._complete())
        form.detailButton.setVisible(asks)
        self._fold(form.detailButton.isChecked())
        form.containsLabel.setText(self.tr("Hierin staan: {what}.").format(what=about.contains))
        form.riskLabel.setText(self.tr("Let op: {risk}").format(risk=about.warning))
        form.groundLabel.setText(self.tr("Op grond van: {ground}").format(ground=about.ground))
        form.authorPanel.setVisible(about.asks_author)

    def _complete(self) -> bool:
        return self.form.warningSeen.isChecked() and bool(self.form.reason.toPlainText().strip())

    def _fold(self, unfolded: bool) -> None:
        form = self.form
        asks = not form.detailButton.isHidden()
        dress_button(form.detailButton, "caret-down" if unfolded else "caret-right")
        form.warningPanel.setVisible(asks and unfolded)
        form.reasonLine.setVisible(asks and not unfolded)
        form.reasonLine.setText(self.tr("Waarom: {reason}").format(reason=form.reason.toPlainText()))

    def _elide(self) -> None:
        room = self.form.goes.width() - TICK_WIDTH
        shown = self.form.goes.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.form.goes.setText(button_text(shown))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A long title is shortened to the room there is; the tooltip has it whole."""
        super().resizeEvent(event)
        self._elide()

    def _ticked(self, on: bool) -> None:
        if self.attachment is None:
            return
        if on:
            self._desk.ticked(self.attachment)
            self.form.detailButton.setChecked(True)
        self._show_warning(kind(self.attachment.kind))
        if on and kind(self.attachment.kind).sensitivity.needs_reason and not self.form.reason.toPlainText():
            self.form.reason.setFocus()
            bring_into_view(self.form.reasonCount)

    def _count(self) -> None:
        length = len(self.form.reason.toPlainText().strip())
        self.form.reasonCount.setText(
            self.tr("{n} tekens").format(n=length)
            if length >= MIN_REASON
            else self.tr("{n} van minstens {m} tekens").format(n=length, m=MIN_REASON)
        )

    def _look(self) -> None:
        if self.attachment is not None:
            self._desk.look(self.attachment)

    def _choose_category(self) -> None:
        if self._category is not None:
            self.form.rowProblem.clear()
            self._desk.choose(self._category, self.form.rowProblem.show_error)
            self.form.goes.setFocus()

    def _ask_removal(self) -> None:
        self.form.removePanel.show()
        self.form.removeNo.setFocus()
        bring_into_view(self)

    def _keep(self) -> None:
        self.form.removePanel.hide()
        self.form.removeButton.setFocus()

    def _remove(self) -> None:
        """What was being typed about it goes too; until it is gone, nothing can be done to it any more."""
        if self.attachment is None:
            return
        self._description.forget()
        self._decision.forget()
        self.setEnabled(False)

        def refuse(error: OsoError) -> None:
            self.setEnabled(True)
            self.form.removePanel.hide()
            self.form.rowProblem.show_error(error)

        self._desk.remove(self.attachment, refuse)

    def ask_kind(self) -> None:
        """Opens the description of a file that was just added, so that the guess is looked at."""
        self.form.describeHint.show()
        self.form.describeButton.setChecked(True)
        self.form.kind.setFocus()

    def flush(self) -> None:
        """Saves at once."""
        self._description.flush()
        self._decision.flush()

    def _save_decision(self, autosave: Autosave) -> None:
        if self.attachment is None:
            return
        form = self.form
        form.rowProblem.clear()
        decided = Decided(
            included=form.goes.isChecked(),
            extent=Extent.SPOKEN if form.spoken.isChecked() else Extent.FULL,
            reason=form.reason.toPlainText(),
            warning_seen=form.warningSeen.isChecked(),
            consent=AuthorConsent(form.consent.currentData()),
            author=form.author.text(),
        )

        def refuse(error: OsoError) -> None:
            autosave.refused()
            with QSignalBlocker(form.goes):
                form.goes.setChecked(not decided.included)
            form.rowProblem.show_error(error)

        self._desk.decide(self.attachment.id, decided, autosave.saved, refuse)

    def _save_description(self, autosave: Autosave) -> None:
        if self.attachment is None:
            return
        form = self.form
        form.describeProblem.clear()
        try:
            document_date = typed_day(form.dateEdit.text())
        except OsoError as error:
            autosave.refused()
            form.describeProblem.show_error(error)
            return
        described = Described(
            kind=form.kind.currentData(), title=form.titleEdit.text(), document_date=document_date
        )

        def refuse(error: OsoError) -> None:
            autosave.refused()
            form.describeProblem.show_error(error)

        self._desk.describe(self.attachment.id, described, autosave.saved, refuse)
