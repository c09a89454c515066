"""The card of one person with the right of inzage: how far the school is with them, and what to record next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QToolButton, QWidget

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.informing import InformedBy, informing_standing
from oso_desktop.dossier.inzage import (
    Agreement,
    HolderState,
    InzageOffered,
    InzageSeen,
    Manner,
    Recorded,
    standing,
)
from oso_desktop.dossier.people import HolderKind
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import CalmWheel, Desk, bring_into_view, put_choice
from oso_desktop.qt.dossier_holder_facts import history
from oso_desktop.qt.dossier_holder_remarks import HolderRemarks
from oso_desktop.qt.dossier_holder_seen import EvidenceFields
from oso_desktop.qt.dossier_holder_steps import Step, about_holder, manner_words, steps
from oso_desktop.qt.dossier_signs import HOLDER_LOOKS, Picture, Problem, dress_button, words
from oso_desktop.qt.dossier_words import holder_name
from oso_desktop.qt.forms.ui_dossier_holder import Ui_DossierHolder
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed import name_part
from oso_desktop.services import informing, inzage

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView, HolderLine
    from oso_desktop.services.workspace import Workspace


class NotChosen(OsoError):
    """A choice that only a person can make was not made."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing, words("Kies wat klopt en leg het dan vast."))


class HolderCard(QFrame):
    """One person; each act opens its fields in the card."""

    def __init__(self, desk: Desk, line: HolderLine) -> None:
        super().__init__()
        self.desk = desk
        self.line = line
        self.form = Ui_DossierHolder()
        self.form.setupUi(self)
        self.remarks = HolderRemarks(desk, self.form, line.holder.id)
        self.entry = self.remarks.entry
        name_part(self, line.holder.id)
        self._evidence = EvidenceFields(self.form)
        self._fill()
        self._connect()
        CalmWheel(self).protect(self)

    def _fill(self) -> None:
        form = self.form
        for field, values in (
            (form.informHow, InformedBy),
            (form.offerManner, Manner),
            (form.copyManner, (Manner.HANDED, Manner.SENT)),
            (form.seenRecorded, Recorded),
        ):
            field.addItem(self.tr("Kies…"), None)
            for value in values:
                field.addItem(
                    manner_words(value) if isinstance(value, Manner) else on_screen(value.value), value
                )
        dress_button(form.historyButton, "clock-counter-clockwise")
        dress_button(form.mistakeButton, "eraser")
        for agreement in (Agreement.UNKNOWN, Agreement.YES, Agreement.NO):
            form.seenAgreement.addItem(on_screen(agreement.value).lower(), agreement)
        form.personIcon.show_icon("student" if self.line.holder.kind is HolderKind.PUPIL else "user", "text")
        name = self.line.holder.name
        for button, text in (
            (form.informButton, self.tr("Vastleggen dat het vooraf is verteld aan {name}")),
            (form.offerButton, self.tr("Inzage aanbieden aan {name}")),
            (form.copyButton, self.tr("Afschrift voor {name} vastleggen")),
            (form.seenButton, self.tr("Inzage door {name} vastleggen")),
            (form.silentButton, self.tr("Geen reactie van {name} vastleggen")),
            (form.remarkButton, self.tr("Opmerking of bezwaar van {name} vastleggen")),
            (form.historyButton, self.tr("Alles wat over {name} is vastgelegd")),
            (form.mistakeButton, self.tr("Vergissing bij de inzage van {name} rechtzetten")),
        ):
            button.setAccessibleName(text.format(name=name))

    def _connect(self) -> None:
        form = self.form
        for button, panel, first in self._panels():
            button.toggled.connect(lambda on, b=button, p=panel, f=first: self._turn(b, p, f, on))
        form.historyButton.toggled.connect(form.factsLabel.setVisible)
        form.offerManner.currentIndexChanged.connect(lambda _index: self._tell_copy())
        self._tell_copy()
        form.seenAgreement.setAccessibleDescription(form.seenAgreementHint.text())
        form.informSave.clicked.connect(self.inform)
        form.offerSave.clicked.connect(self.offer)
        form.copySave.clicked.connect(self.give_copy)
        form.seenSave.clicked.connect(self.seen)
        form.silentSave.clicked.connect(self.no_response)
        form.mistakeSave.clicked.connect(self.withdraw)

    def _tell_copy(self) -> None:
        """Says while it is being filled in that a copy goes with the offer, so that nobody records it twice."""
        self.form.offerHint.setVisible(
            self.form.offerManner.currentData() in (Manner.HANDED.value, Manner.SENT.value)
        )

    def _panels(self) -> tuple[tuple[QToolButton, QFrame, QWidget], ...]:
        form = self.form
        return (
            (form.informButton, form.informPanel, form.informDate),
            (form.offerButton, form.offerPanel, form.offerDate),
            (form.copyButton, form.copyPanel, form.copyDate),
            (form.seenButton, form.seenPanel, form.seenDate),
            (form.silentButton, form.silentPanel, form.silentReason),
            (form.remarkButton, form.remarkPanel, self.entry.form.text),
            (form.mistakeButton, form.mistakePanel, form.mistakeReason),
        )

    def _turn(self, button: QToolButton, panel: QFrame, first: QWidget, on: bool) -> None:
        panel.setVisible(on)
        if not on:
            return
        for other, _panel, _first in self._panels():
            if other is not button:
                other.setChecked(False)
        first.setFocus()
        bring_into_view(panel)

    def show_line(self, line: HolderLine, view: DossierView) -> None:
        """Shows the person as recorded; open fields stay as they are."""
        self.line = line
        form, holder = self.form, line.holder
        informed_only = holder.kind is HolderKind.WITH_PUPIL
        state = self.tr("ook geïnformeerd") if informed_only else on_screen(line.state.value)
        form.nameLabel.setText(holder_name(holder))
        form.stateChip.say(state, ("info", Tone.NEUTRAL) if informed_only else HOLDER_LOOKS[line.state])
        self.setAccessibleName(f"{holder_name(holder)}: {state}")
        about = about_holder(holder, view)
        form.aboutLabel.setText(about)
        form.aboutLabel.setVisible(bool(about))
        lines = history(view.dossier, holder.id, view.letters)
        form.factsLabel.setText("\n".join(lines) or self.tr("Er is nog niets vastgelegd."))
        form.historyButton.setText(self.tr("Alles wat is vastgelegd ({n})").format(n=len(lines)))
        form.historyButton.setVisible(bool(lines))
        self._prepare(view)
        self._evidence.show_letters(view.letters, holder.id)
        stands = standing(view.dossier.inzage, holder.id) or informing_standing(
            view.dossier.events, holder.id
        )
        form.mistakeButton.setVisible(bool(stands))
        self._show_steps(view)
        self.remarks.show_remarks(view.dossier.remarks)

    def _show_steps(self, view: DossierView) -> None:
        """What was done, and the one thing to do next, with its button marked."""
        form, now = self.form, steps(self.line, view)
        inzage_rows = self.line.holder.kind is not HolderKind.WITH_PUPIL
        undone = self.tr("nog niet vastgelegd")
        rows: tuple[tuple[Picture, QLabel, QLabel, str, str], ...] = (
            (form.informedIcon, form.informedTitle, form.informedState, now.informed, undone),
            (form.offeredIcon, form.offeredTitle, form.offeredState, now.offered, undone),
            (form.copyIcon, form.copyTitle, form.copyState, now.copied, self.tr("nog te geven")),
            (form.seenIcon, form.seenTitle, form.seenState, now.seen, undone),
        )
        for picture, title, told, said, missing in rows:
            picture.show_icon("check-circle" if said else "circle-dashed", "good" if said else "muted")
            told.setText(said or missing)
            _tone(told, "" if said else "muted")
            for each in (picture, title, told):
                each.setVisible(inzage_rows or title in (form.informedTitle, form.copyTitle))
        waiting = self.line.state is HolderState.OFFERED
        form.offerButton.setVisible(inzage_rows)
        form.seenButton.setVisible(inzage_rows)
        form.silentButton.setVisible(waiting)
        early = self.tr("Dat kan pas als de tijd om te reageren voorbij is.")
        permit(form.silentButton, "" if now.todo is Step.SILENT else early)
        form.remarkButton.setVisible(inzage_rows)
        form.nextLabel.setText(on_screen(now.advice))
        form.nextIcon.show_icon("arrow-right" if now.todo else "check", "accent" if now.todo else "good")
        for button, step in (
            (form.informButton, Step.INFORM),
            (form.offerButton, Step.OFFER),
            (form.copyButton, Step.COPY),
            (form.seenButton, Step.SEEN),
            (form.silentButton, Step.SILENT),
        ):
            _mark(button, now.todo is step)

    def _prepare(self, view: DossierView) -> None:
        """Fields that are not open start at today, and at how it was recorded last in this dossier, if it was."""
        form, facts = self.form, view.dossier.inzage
        if form.informPanel.isHidden():
            made = [
                letter
                for letter in view.letters
                if letter.kind is LetterKind.INFORMATION and letter.holder_id == self.line.holder.id
            ]
            form.informDate.show_day(made[-1].at.date() if made else view.today)
            put_choice(form.informHow, InformedBy.LETTER if made else None)
        if form.offerPanel.isHidden():
            form.offerDate.show_day(view.today)
            manners = [fact.manner for fact in facts if isinstance(fact, InzageOffered)]
            put_choice(form.offerManner, manners[-1] if manners else None)
        if form.copyPanel.isHidden():
            form.copyDate.show_day(view.today)
            put_choice(form.copyManner, None)
        if form.seenPanel.isHidden():
            form.seenDate.show_day(view.today)
            ways = [fact.recorded for fact in facts if isinstance(fact, InzageSeen)]
            put_choice(form.seenRecorded, ways[-1] if ways else None)

    def inform(self) -> None:
        """Records that the person was told in advance."""
        form, dossier_id, holder = self.form, self.desk.dossier_id, self.line.holder.id
        try:
            on = form.informDate.needed_day()
            how = InformedBy(_chosen(form.informHow, self.tr("Hoe het is verteld, is nog leeg.")))
        except OsoError as error:
            form.informProblem.show_error(error)
            return
        self._record(
            form.informButton,
            form.informProblem,
            lambda workspace: informing.inform(workspace, dossier_id, holder, on=on, how=how),
        )

    def give_copy(self) -> None:
        """Records that the person got a copy."""
        form, dossier_id, holder = self.form, self.desk.dossier_id, self.line.holder.id
        try:
            on = form.copyDate.needed_day()
            manner = Manner(_chosen(form.copyManner, self.tr("Hoe het afschrift is gegeven, is nog leeg.")))
        except OsoError as error:
            form.copyProblem.show_error(error)
            return
        self._record(
            form.copyButton,
            form.copyProblem,
            lambda workspace: informing.give_copy(workspace, dossier_id, holder, on=on, manner=manner),
        )

    def offer(self) -> None:
        """Records the offer."""
        form, dossier_id, holder = self.form, self.desk.dossier_id, self.line.holder.id
        try:
            on = form.offerDate.needed_day()
            manner = Manner(_chosen(form.offerManner, self.tr("Hoe de inzage is aangeboden, is nog leeg.")))
        except OsoError as error:
            form.offerProblem.show_error(error)
            return
        self._record(
            form.offerButton,
            form.offerProblem,
            lambda workspace: inzage.offer(workspace, dossier_id, holder, on=on, manner=manner),
        )

    def seen(self) -> None:
        """Records that the person saw the dossier."""
        form, dossier_id, holder = self.form, self.desk.dossier_id, self.line.holder.id
        note = form.seenNote.text()
        try:
            on = form.seenDate.needed_day()
            recorded = Recorded(_chosen(form.seenRecorded, self.tr("Hoe het is vastgelegd, is nog leeg.")))
            evidence = self._evidence.evidence()
        except OsoError as error:
            form.seenProblem.show_error(error)
            return
        agreement = Agreement(form.seenAgreement.currentData())
        self._record(
            form.seenButton,
            form.seenProblem,
            lambda workspace: inzage.seen(
                workspace,
                dossier_id,
                holder,
                on=on,
                recorded=recorded,
                agreement=agreement,
                evidence=evidence,
                note=note,
            ),
        )

    def no_response(self) -> None:
        """Records that the school goes on without a reaction."""
        form, dossier_id, holder = self.form, self.desk.dossier_id, self.line.holder.id
        reason = form.silentReason.toPlainText()
        self._record(
            form.silentButton,
            form.silentProblem,
            lambda workspace: inzage.no_response(workspace, dossier_id, holder, reason=reason),
        )

    def withdraw(self) -> None:
        """Records that what was recorded of this person was a mistake."""
        form, dossier_id, holder = self.form, self.desk.dossier_id, self.line.holder.id
        reason = form.mistakeReason.toPlainText()
        self._record(
            form.mistakeButton,
            form.mistakeProblem,
            lambda workspace: inzage.withdraw_inzage(workspace, dossier_id, holder, reason=reason),
        )

    def _record(self, button: QToolButton, problem: Problem, work: Callable[[Workspace], None]) -> None:
        problem.clear()

        def close(_: None) -> None:
            button.setChecked(False)
            button.setFocus()
            if button is self.form.mistakeButton:
                self.form.mistakeReason.clear()
            elif button is self.form.seenButton:
                self._evidence.clear()

        self.desk.change(work, problem.show_error, close)


def _chosen(field: QComboBox, missing: str) -> str:
    """The value chosen in a field; NotChosen with what is missing as long as nobody chose."""
    value = field.currentData()
    if value is None:
        raise NotChosen(missing)
    return str(value)


def _tone(label: QLabel, role: str) -> None:
    """Gives a label another role of the style sheet."""
    if (label.property("role") or "") != role:
        label.setProperty("role", role)
        restyle(label)


def _mark(button: QToolButton, is_next: bool) -> None:
    """Marks the button of the step that comes next."""
    if bool(button.property("next")) is not is_next:
        button.setProperty("next", is_next)
        restyle(button)
