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
    has_reason,
    kind,
    kinds,
)
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import (
    Autosave,
    bring_into_view,
    put_checked,
    put_choice,
    put_plain,
    put_text,
)
from oso_desktop.qt.dossier_signs import CLASS_LOOKS, dress_button
from oso_desktop.qt.dossier_words import button_text, day, size, typed_day
from oso_desktop.qt.forms.ui_dossier_attachment import Ui_DossierAttachment
from oso_desktop.qt.theme import Tone

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
        self._fill_choices()
        self._decision = Autosave(self._save_decision, self)
        self._description = Autosave(self._save_description, self)
        form = self.form
        dress_button(form.viewButton, "eye")
        dress_button(form.describeButton, "pencil-simple")
        form.warningIcon.show_icon("warning-fill", "warn")
        form.viewButton.clicked.connect(self._look)
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

    def show_attachment(
        self, attachment: Attachment, decision: AttachmentDecision, goes: bool, category: str
    ) -> None:
        """Shows the attachment as stored, in the category with that name; what is being typed stays."""
        self.attachment = attachment
        about, form = kind(attachment.kind), self.form
        title = attachment.title or attachment.file_name
        self._title = title
        self._elide()
        form.goes.setAccessibleName(title)
        form.goes.setToolTip("" if form.goes.text() == button_text(title) else escape(title))
        form.viewButton.setAccessibleName(self.tr("{title} bekijken").format(title=title))
        form.describeButton.setAccessibleName(self.tr("{title} beschrijven").format(title=title))
        form.detailButton.setAccessibleName(self.tr("Waarschuwing en reden bij {title}").format(title=title))
        form.metaLabel.setText(_meta(attachment, about))
        form.classChip.say(about.sensitivity.value, CLASS_LOOKS[about.sensitivity])
        if not self._description.held:
            put_choice(form.kind, about.key)
            put_text(form.titleEdit, attachment.title)
            put_text(form.dateEdit, day(attachment.document_date) if attachment.document_date else "")
        if not self._decision.held:
            self._fill_decision(decision)
        self._show_warning(about)
        self._show_state(about, decision, goes)
        stuck = decision.travels and not goes
        form.noteLabel.setVisible(stuck)
        form.noteLabel.setText(
            self.tr("Het onderdeel {category} gaat nog niet mee. Kies dat bij Samenstellen.").format(
                category=category
            )
        )

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

    def _show_state(self, about: AttachmentKind, decision: AttachmentDecision, goes: bool) -> None:
        form = self.form
        word, look = self._state(about, decision, goes)
        form.stateChip.say(word, look)
        unseen = decision.seen_at is None
        form.seenChip.say(
            self.tr("nog niet bekeken") if unseen else self.tr("bekeken"),
            ("eye-slash", Tone.WARN) if unseen and decision.travels else ("eye", Tone.NEUTRAL),
        )
        form.goes.setAccessibleDescription(f"{about.sensitivity.value}. {word}. {form.seenChip.text()}")
        self.setAccessibleName(self._title)

    def _state(
        self, about: AttachmentKind, decision: AttachmentDecision, goes: bool
    ) -> tuple[str, tuple[str, Tone]]:
        if not decision.included:
            return self.tr("blijft hier"), ("house-line", Tone.NEUTRAL)
        if about.sensitivity.needs_reason and not has_reason(decision):
            return self.tr("gekozen, reden ontbreekt"), ("warning-fill", Tone.WARN)
        if about.sensitivity.needs_reason and not decision.warning_seen:
            return self.tr("gekozen, waarschuwing ongelezen"), ("warning-fill", Tone.WARN)
        if decision.extent is Extent.SPOKEN:
            return self.tr("alleen mondeling"), ("chat-circle-dots", Tone.INFO)
        if not goes:
            return self.tr("gekozen, onderdeel gaat niet mee"), ("warning-fill", Tone.WARN)
        return self.tr("gaat mee"), ("arrow-right", Tone.GOOD)

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
            self.form.detailButton.setChecked(True)
        self._show_warning(kind(self.attachment.kind))
        if on and kind(self.attachment.kind).sensitivity.needs_reason and not self.form.reason.toPlainText():
            self.form.reason.setFocus()
            bring_into_view(self)

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


def _meta(attachment: Attachment, about: AttachmentKind) -> str:
    parts = [] if attachment.title == about.label else [about.label]
    if attachment.document_date:
        parts.append(day(attachment.document_date))
    parts += [size(attachment.size), attachment.file_name]
    return " · ".join(parts)
