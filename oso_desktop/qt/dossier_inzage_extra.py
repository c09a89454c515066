"""Below the cards of the tab Inzage: who may see the dossier without having the right, by a decision with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from oso_desktop.dossier.inzage_extra import could_be_allowed, decisions, pupil_answer, pupil_may_agree
from oso_desktop.dossier.people import Guardian, GuardianId, full_name
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk, bring_into_view
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day, guardian_line
from oso_desktop.qt.forms.ui_dossier_decision import Ui_DossierDecision
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.typed import name_part
from oso_desktop.services import inzage_extra

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace

Record = Callable[["Workspace", str], None]
"""Records a decision with the reason that was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What one card asks: `key` tells it from the others, `ask` stands above the field for the reason."""

    key: str
    title: str
    hint: str
    act: str
    ask: str
    record: Record


def questions(view: DossierView) -> Iterator[Question]:
    """What can be decided now in this dossier."""
    dossier_id, allowed = view.dossier.id, decisions(view.dossier.events)
    for guardian in could_be_allowed(view.student, view.today):
        yield (_withdraw if guardian.id in allowed else _allow)(view, guardian)
    if not pupil_may_agree(view.student, view.today):
        return
    answer = pupil_answer(view.dossier.events)
    if answer is not None and answer.agreed:
        yield Question(
            key="pupil-no",
            title=words("De ouders worden ook geïnformeerd"),
            hint=words("Vastgelegd op {day} door {by}: {how}").format(
                day=day(answer.at.date()), by=answer.by, how=answer.how
            ),
            act=words("Niet meer…"),
            ask=words("Hoe heeft de leerling gezegd dat dit niet meer hoeft?"),
            record=lambda workspace, how: inzage_extra.record_pupil_answer(
                workspace, dossier_id, agreed=False, how=how
            ),
        )
    else:
        yield Question(
            key="pupil-yes",
            title=words("Ouders ook informeren"),
            hint=words(
                "De leerling heeft zelf het recht op inzage. Vindt de leerling het goed, dan kunt u de ouders ook "
                "informeren. Dat hoeft niet, en de overdracht hangt er niet van af."
            ),
            act=words("Leerling vindt het goed…"),
            ask=words("Hoe heeft de leerling dit gezegd?"),
            record=lambda workspace, how: inzage_extra.record_pupil_answer(
                workspace, dossier_id, agreed=True, how=how
            ),
        )


def _allow(view: DossierView, guardian: Guardian) -> Question:
    dossier_id, who = view.dossier.id, guardian.id
    return Question(
        key=f"allow-{who}",
        title=guardian_line(guardian),
        hint=words(
            "Zonder gezag is er geen recht op inzage. Vraagt deze ouder erom, dan kan de school met een reden "
            "besluiten om toch inzage te geven (BW artikel 1:377c)."
        ),
        act=words("Toch inzage geven…"),
        ask=words("Waarom mag deze ouder het dossier zien?"),
        record=lambda workspace, reason: inzage_extra.allow_without_gezag(
            workspace, dossier_id, GuardianId(who), reason=reason
        ),
    )


def _withdraw(view: DossierView, guardian: Guardian) -> Question:
    dossier_id, who = view.dossier.id, guardian.id
    return Question(
        key=f"withdraw-{who}",
        title=words("Besluit over {name}").format(name=full_name(guardian.block)),
        hint=words("Deze ouder mag het dossier zien. Wat er over is vastgelegd, blijft bewaard."),
        act=words("Besluit intrekken…"),
        ask=words("Waarom geldt het besluit niet meer?"),
        record=lambda workspace, reason: inzage_extra.withdraw_without_gezag(
            workspace, dossier_id, GuardianId(who), reason=reason
        ),
    )


class DecisionCard(QFrame):
    """One question; its field opens in the card."""

    def __init__(self, desk: Desk, question: Question) -> None:
        super().__init__()
        self.desk = desk
        self.question = question
        self.form = Ui_DossierDecision()
        self.form.setupUi(self)
        form = self.form
        form.picture.show_icon("users", "muted")
        form.actButton.toggled.connect(self._turn)
        form.saveButton.clicked.connect(self.save)
        self.show_question(question)

    def show_question(self, question: Question) -> None:
        """Shows the question as it stands; a reason that was begun stays."""
        self.question = question
        form = self.form
        form.titleLabel.setText(on_screen(question.title))
        form.hintLabel.setText(on_screen(question.hint))
        form.actButton.setText(on_screen(question.act))
        form.actButton.setAccessibleName(f"{on_screen(question.title)}: {on_screen(question.act)}")
        form.reasonLabel.setText(on_screen(question.ask))
        self.setAccessibleName(on_screen(question.title))

    def _turn(self, on: bool) -> None:
        self.form.panel.setVisible(on)
        if on:
            self.form.reason.setFocus()
            bring_into_view(self.form.panel)

    def save(self) -> None:
        """Records the decision with its reason."""
        record, reason = self.question.record, self.form.reason.toPlainText()
        self.form.problem.clear()

        def refused(error: OsoError) -> None:
            self.form.problem.show_error(error)

        self.desk.change(lambda workspace: record(workspace, reason), refused)


class Decisions:
    """The cards below those of the people, one for each question."""

    def __init__(self, desk: Desk, layout: QVBoxLayout) -> None:
        self._desk = desk
        self._layout = layout
        self._cards: dict[str, DecisionCard] = {}

    def cards(self) -> dict[str, DecisionCard]:
        """The cards on show, by the key of their question."""
        return dict(self._cards)

    def show_view(self, view: DossierView) -> None:
        """Shows what can be decided now."""
        asked = {question.key: question for question in questions(view)}
        for gone in self._cards.keys() - asked.keys():
            _drop(self._cards.pop(gone))
        for key, question in asked.items():
            if key in self._cards:
                self._cards[key].show_question(question)
            else:
                self._cards[key] = DecisionCard(self._desk, question)
                name_part(self._cards[key], key)
                self._layout.addWidget(self._cards[key])

    def reset(self) -> None:
        """Forgets the pupil before."""
        for key in list(self._cards):
            _drop(self._cards.pop(key))


def _drop(card: DecisionCard) -> None:
    card.hide()
    card.deleteLater()
