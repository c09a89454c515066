"""One attachment on the tab Bijlagen: its tick, its signs, and its privacy warning in place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from oso_desktop.dossier.attachments import MIN_REASON, Attachment, AttachmentId, AttachmentKind, kind
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule
from oso_desktop.qt.dossier_attachment_desk import RowDesk
from oso_desktop.qt.dossier_attachment_fields import (
    fill_choices,
    fill_decision,
    fill_description,
    offer_parts,
    read_decision,
    read_description,
    show_fitting,
)
from oso_desktop.qt.dossier_attachment_next import NextField
from oso_desktop.qt.dossier_attachment_proposal import ProposalLine
from oso_desktop.qt.dossier_attachment_questions import AnswerUnreadable
from oso_desktop.qt.dossier_attachment_state import AttachmentState, guess_question
from oso_desktop.qt.dossier_desk import Autosave, bring_into_view
from oso_desktop.qt.dossier_signs import CLASS_LOOKS, CLASS_TIPS, dress_button, words
from oso_desktop.qt.dossier_words import button_text
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_attachment import Ui_DossierAttachment
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import hint, plain_tip

TICK_WIDTH = 40
"""What a checkbox needs beside its words."""


class AttachmentRow(QFrame):
    """The attachment with its decision; fields are saved as the person types."""

    def __init__(self, desk: RowDesk) -> None:
        super().__init__()
        self.form = Ui_DossierAttachment()
        self.form.setupUi(self)
        self._desk = desk
        self._title = ""
        self._last_asked: QWidget = self.form.article
        self._known = False
        self.asks_more = False
        self.asks_kind = False
        self._older: AttachmentId | None = None
        self.attachment: Attachment | None = None
        self._today = date.min
        self._category: Category | None = None
        fill_choices(self.form)
        self.setTabOrder(self.form.consentOn, self.form.request.button)
        self.setTabOrder(self.form.request.button, self.form.warningSeen)
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
        form.removeButton.clicked.connect(self.ask_removal)
        form.olderButton.clicked.connect(self._ask_older)
        form.rightButton.clicked.connect(self._confirm_kind)
        form.removeNo.clicked.connect(self._keep)
        FormKeys(form.removePanel, form.removeNo)
        form.removeYes.clicked.connect(self._remove)
        form.describeButton.toggled.connect(self._fold_description)
        form.detailButton.toggled.connect(self._fold)
        form.reason.textChanged.connect(self._count)
        form.goes.clicked.connect(self._ticked)
        self._proposal = ProposalLine(
            form, self._description
        )  # first: what is confirmed is stored before the tick
        self._decision.watch(
            *(form.goes, form.full, form.part, form.spoken, form.pages, form.reason, form.article),
            *(form.author, form.authorProfession, form.authorOrganisation, form.consent, form.consentOn),
            form.warningSeen,
        )
        self._description.watch(form.kind, form.titleEdit, form.dateEdit, form.origin)
        for button in (form.full, form.part, form.spoken):
            button.toggled.connect(self._refit)
        form.consent.chosen.connect(self._refit)
        self._keys = NextField(self, form)

    def show_state(self, state: AttachmentState) -> None:
        """Shows the attachment as stored; what is being typed stays."""
        attachment, about, form = state.attachment, state.about, self.form
        self.attachment, self._today = attachment, state.today
        self._proposal.proposal = state.proposal
        form.questions.build(attachment, self._watch)
        offer_parts(form, about)
        self._title = attachment.title or attachment.file_name
        self._elide()
        self._show_guess(attachment, about)
        self._name_parts(self._title)
        form.metaLabel.setText(state.meta())
        form.classChip.say(on_screen(about.sensitivity.value), CLASS_LOOKS[about.sensitivity])
        hint(form.classChip, words(str(CLASS_TIPS[about.sensitivity])))
        self._show_remarks(state)
        if not self._description.held:
            fill_description(form, attachment, about)
        if not self._decision.held:
            fill_decision(form, about, state.decision)
            self._count()
        self._show_warning(about)
        self._show_signs(state)
        form.removeText.setText(state.removal())
        form.request.show_choice(state.request)

    def _show_guess(self, attachment: Attachment, about: AttachmentKind) -> None:
        """A kind that was guessed is asked about until a person said what it is."""
        form, why = self.form, attachment.guess
        self.asks_kind = why is not None
        form.describeHint.setVisible(self.asks_kind)
        form.rightButton.setVisible(why is not None and bool(why.words))
        if why is not None:
            form.describeHint.setText(guess_question(why, about))

    def _show_remarks(self, state: AttachmentState) -> None:
        form, (text, careful) = self.form, state.remarks()
        self._older = state.older
        form.insidePanel.setVisible(bool(text))
        form.olderButton.setVisible(state.older is not None)
        form.insideLabel.setText(text)
        tone = Tone.WARN if careful else Tone.NEUTRAL
        form.insideIcon.show_icon("warning-fill" if careful else "info-fill", "warn" if careful else "info")
        if form.insidePanel.property("tone") != tone.value:
            form.insidePanel.setProperty("tone", tone.value)
            restyle(form.insidePanel)

    def _name_parts(self, title: str) -> None:
        form = self.form
        self.setAccessibleName(title)
        form.goes.setAccessibleName(title)
        form.goes.setToolTip("" if form.goes.text() == button_text(title) else plain_tip(title))
        for button, text in (
            (form.viewButton, self.tr("{title} bekijken")),
            (form.removeButton, self.tr("{title} verwijderen")),
            (form.detailButton, self.tr("Waarschuwing en reden bij {title}")),
            (form.removeNo, self.tr("{title} laten staan")),
            (form.removeYes, self.tr("{title} echt verwijderen")),
            (form.olderButton, self.tr("De oude versie van {title} verwijderen")),
            (form.rightButton, self.tr("De soort van {title} klopt")),
            (form.request.button, self.tr("Brief aan de schrijver van {title} afdrukken")),
        ):
            button.setAccessibleName(text.format(title=title))
        self._name_description()

    def _show_signs(self, state: AttachmentState) -> None:
        form = self.form
        going, seen, note = state.going(), state.seen(), state.note()
        form.stateChip.say(*going)
        form.seenChip.say(*seen)
        signs = f"{on_screen(state.about.sensitivity.value)}. {going[0]}. {seen[0]}."
        form.goes.setAccessibleDescription(f"{signs} {form.classChip.accessibleDescription()}")
        if note and form.notePanel.isHidden() and self.window().focusWidget() is form.reason:
            bring_into_view(form.reasonCount)  # the note pushes down where the person is typing
        form.notePanel.setVisible(bool(note))
        form.noteLabel.setText(note)
        category = state.category
        choosable = category is not None and category.rule is CategoryRule.OPTIONAL
        self._category = category.category if category is not None else None
        form.chooseButton.setVisible(choosable)
        if category is not None:
            label = button_text(on_screen(category.category.label))
            form.chooseButton.setText(self.tr("{category} kiezen").format(category=label))

    def _watch(self, field: QWidget) -> None:
        """Has an answer saved, and reached with Tab after what stands above it."""
        self._decision.watch(field)
        self.setTabOrder(self._last_asked, field)
        self.setTabOrder(field, self.form.author)
        self._last_asked = field

    def _refit(self) -> None:
        if self.attachment is not None:
            show_fitting(self.form, self.attachment, kind(self.attachment.kind))
            self._proposal.refresh()

    def _as_proposed(self, attachment: Attachment) -> Attachment:
        """With the day that is proposed: how old it is, is asked before that is confirmed."""
        found = self._proposal.current.day
        return replace(attachment, document_date=found.day) if found is not None else attachment

    def go_on(self) -> None:
        """Puts the keys on what is still to be filled in, if it was decided that this goes along."""
        if self.form.goes.isChecked():
            self._keys.go_on()

    def _show_warning(self, about: AttachmentKind) -> None:
        form = self.form
        sensitive = about.sensitivity.needs_reason
        if self.attachment is not None:
            form.questions.show_asked(self._as_proposed(self.attachment), self._today)
        asks = form.goes.isChecked() and (sensitive or form.questions.any_asked)
        if not self._known:  # later it is for the person to fold: nobody is lectured twice, or cut short
            self._known = True
            complete = self._complete() if sensitive else form.questions.answered
            self.asks_more = asks and not complete
        form.detailButton.setVisible(asks)
        form.detailButton.setText(self.tr("Waarschuwing en reden") if sensitive else self.tr("Vraag"))
        self._fold(form.detailButton.isChecked())
        form.containsLabel.setText(self.tr("Hierin staan: {what}.").format(what=on_screen(about.contains)))
        form.riskLabel.setText(self.tr("Let op: {risk}").format(risk=on_screen(about.warning)))
        form.groundLabel.setText(self.tr("Op grond van: {ground}").format(ground=on_screen(about.ground)))
        self._refit()

    @property
    def unfolded(self) -> bool:
        """Whether its warning or its description is open."""
        return self.form.warningPanel.isVisibleTo(self) or self.form.describePanel.isVisibleTo(self)

    def unfold(self) -> None:
        """Opens the warning with what is asked about it."""
        self.form.detailButton.setChecked(True)

    def fold_up(self) -> None:
        """Saves, and closes all but what the store would not have: that has to be put right first."""
        self.flush()
        if not self._decision.stuck:
            self.form.detailButton.setChecked(False)
        if not self._description.stuck:
            self.form.describeButton.setChecked(False)

    def _open_again(self, button: QToolButton) -> None:
        """Shows what was refused after it had been folded, and folds nothing else for it."""
        with QSignalBlocker(button):
            button.setChecked(True)
        self._fold(self.form.detailButton.isChecked())
        self._fold_description(self.form.describeButton.isChecked())

    def _complete(self) -> bool:
        return self.form.warningSeen.isChecked() and bool(self.form.reason.toPlainText().strip())

    def _fold(self, unfolded: bool) -> None:
        form = self.form
        asks = not form.detailButton.isHidden()
        dress_button(form.detailButton, "caret-down" if unfolded else "caret-right")
        form.warningPanel.setVisible(asks and unfolded)
        form.reasonLine.setVisible(asks and not unfolded and bool(form.reason.toPlainText().strip()))
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
            self._ask_description(self.attachment)
        self._show_warning(kind(self.attachment.kind))
        if on and kind(self.attachment.kind).sensitivity.needs_reason and not self.form.reason.toPlainText():
            self.form.reason.setFocus()
            bring_into_view(self.form.reasonCount)

    def _ask_description(self, attachment: Attachment) -> None:
        """Opens the fields for date and source of a sensitive file, if one is neither known nor proposed (R035)."""
        about = kind(attachment.kind)
        proposal = self._proposal.current
        known = attachment.document_date is not None or proposal.day is not None
        lacks = not known or not (attachment.origin or about.asks_author or proposal.origin)
        if about.sensitivity.needs_reason and lacks:
            self.form.describeButton.setChecked(True)

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

    def ask_removal(self) -> None:
        """Asks whether it may go."""
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

    def _ask_older(self) -> None:
        if self._older is not None:
            self._desk.ask_removal_of(self._older)

    def ask_kind(self) -> None:
        """Opens the description of a file that was just added, for the question whether its kind was guessed well."""
        self.form.describeButton.setChecked(True)
        self.form.kind.setFocus()

    def _confirm_kind(self) -> None:
        """The person found the guess right: that is stored, and the description can be folded."""
        self._description.touched_now()
        self.form.describeButton.setChecked(False)
        self.form.describeButton.setFocus()

    def _fold_description(self, unfolded: bool) -> None:
        self.form.describePanel.setVisible(unfolded)

    def _name_description(self) -> None:
        form = self.form
        form.describeButton.setText(self.tr("Klopt de soort?") if self.asks_kind else self.tr("Beschrijven"))
        form.describeButton.setAccessibleName(
            self.tr("Klopt de soort van {title}?").format(title=self._title)
            if self.asks_kind
            else self.tr("{title} beschrijven").format(title=self._title)
        )

    def flush(self) -> None:
        """Saves at once."""
        self._description.flush()
        self._decision.flush()

    def _save_decision(self, autosave: Autosave) -> None:
        if self.attachment is None:
            return
        form = self.form
        for problem in (form.rowProblem, form.pagesProblem, form.authorProblem):
            problem.clear()
        form.questions.show_asked(self._as_proposed(self.attachment), self._today)
        self._refit()
        try:
            decided = read_decision(form)
        except AnswerUnreadable:
            autosave.refused()
            return
        except OsoError as error:
            autosave.refused()
            form.authorProblem.show_error(error)
            return

        def refuse(error: OsoError) -> None:
            autosave.refused()
            if decided.pages_of_a_part:  # the tick stays: it is the pages that are wrong
                form.pagesProblem.show_error(error)
                self._open_again(form.detailButton)
                return
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
            described = read_description(form)
        except OsoError as error:
            autosave.refused()
            form.describeProblem.show_error(error)
            return

        def refuse(error: OsoError) -> None:
            autosave.refused()
            form.describeProblem.show_error(error)
            self._open_again(form.describeButton)

        self._desk.describe(self.attachment.id, described, autosave.saved, refuse)
