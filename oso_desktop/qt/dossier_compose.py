"""The tab Samenstellen: every category with its tick, why it is locked or absent, and its content in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from oso_desktop.dossier.overview import CategoryLine
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile
from oso_desktop.qt.dossier_content import Content, ContentLine, content, documents_in, staying_in, summary
from oso_desktop.qt.dossier_desk import Desk, put_checked, put_choice
from oso_desktop.qt.dossier_signs import RULE_LOOKS, dress_button, words
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.forms.ui_dossier_category import Ui_DossierCategory
from oso_desktop.qt.forms.ui_dossier_compose import Ui_DossierCompose
from oso_desktop.qt.theme import Tone
from oso_desktop.services import dossiers

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView

Tick = Callable[["CategoryRow", bool], None]

_FILLED_LATER = frozenset({Category.OUDERINZAGE})
"""What the program itself fills after the choice; the rest cannot be ticked while there is nothing in it."""


class CategoryRow(QFrame):
    """One category: a tick where there is a choice, its rule and reason, and its content."""

    def __init__(self, tick: Tick) -> None:
        super().__init__()
        self.form = Ui_DossierCategory()
        self.form.setupUi(self)
        self.category = Category.METADATA
        self.form.goes.clicked.connect(lambda on: tick(self, on))
        self.form.absentIcon.show_icon("prohibit", "muted")
        self.form.stayingIcon.show_icon("warning-fill", "warn")
        self.form.showContent.toggled.connect(self._fold)
        self._fold(False)

    def show_line(
        self, line: CategoryLine, lines: tuple[ContentLine, ...], documents: str, staying: str
    ) -> None:
        """Shows the category as it stands; whether its content is unfolded stays as it was."""
        form, rule = self.form, line.rule
        self.category = line.category
        label = line.category.label
        optional, forbidden = rule is CategoryRule.OPTIONAL, rule is CategoryRule.FORBIDDEN
        form.goes.setVisible(not forbidden)
        form.absentIcon.setVisible(forbidden)
        form.goes.setText(label if optional else "")
        form.goes.setAccessibleName(label)
        form.fixedLabel.setText("" if optional else label)
        form.fixedLabel.setVisible(not optional)
        form.goes.setEnabled(optional and (line.goes or line.filled or line.category in _FILLED_LATER))
        put_checked(form.goes, line.goes)
        word, picture, _tone = RULE_LOOKS[rule]
        form.ruleIcon.show_icon(picture, "muted")
        form.ruleIcon.setVisible(rule is CategoryRule.REQUIRED)
        form.whyLabel.setVisible(not optional)
        form.whyLabel.setText(line.why)
        state, look = self._state(line)
        form.stateChip.say(state, look)
        form.goes.setAccessibleDescription(f"{words(str(word))}. {state}. {line.why}")
        form.summaryLabel.setText(summary(lines))
        form.summaryLabel.setVisible(bool(lines))
        form.documentsLabel.setText(documents)
        form.documentsLabel.setVisible(bool(documents))
        form.stayingLabel.setText(staying)
        form.stayingLabel.setVisible(bool(staying))
        form.stayingIcon.setVisible(bool(staying))
        form.contentLabel.setText("\n".join(each.text for each in lines))
        form.showContent.setVisible(bool(lines) and not forbidden)
        form.showContent.setAccessibleName(self.tr("Inhoud van {label} bekijken").format(label=label))

    def _state(self, line: CategoryLine) -> tuple[str, tuple[str, Tone]]:
        if line.rule is CategoryRule.FORBIDDEN:
            return "", ("prohibit", Tone.NEUTRAL)
        if line.goes and line.filled:
            return self.tr("gaat mee"), ("arrow-right", Tone.GOOD)
        if line.goes:
            return self.tr("nog leeg"), ("warning-fill", Tone.WARN)
        if line.filled:
            return self.tr("blijft hier"), ("house-line", Tone.NEUTRAL)
        return self.tr("geen gegevens"), ("circle-dashed", Tone.NEUTRAL)

    def _fold(self, shown: bool) -> None:
        form = self.form
        form.contentLabel.setVisible(shown)
        dress_button(form.showContent, "caret-down" if shown else "caret-right")
        form.showContent.setText(self.tr("Verberg inhoud") if shown else self.tr("Bekijk inhoud"))


class ComposeTab(QWidget):
    """The categories in three groups, the counter, and the button that confirms the choice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierCompose()
        self.form.setupUi(self)
        self._rows: dict[Category, CategoryRow] = {}
        form = self.form
        for profile in Profile:
            form.profile.addItem(profile.label, profile)
        form.profile.activated.connect(self._choose_profile)
        dress_button(form.confirmButton, "check", "on_accent")
        form.confirmButton.clicked.connect(self.confirm)

    def row(self, category: Category) -> CategoryRow:
        """The row of a category."""
        return self._rows[category]

    def reset(self) -> None:
        """Folds everything for another pupil."""
        for row in self._rows.values():
            row.form.showContent.setChecked(False)
            row.form.rowProblem.clear()
        self.form.confirmProblem.clear()

    def flush(self) -> None:
        """Ticks are saved at once; nothing waits."""

    def show_view(self, view: DossierView) -> None:
        """Shows the choice as stored."""
        form, dossier = self.form, view.dossier
        put_choice(form.profile, dossier.profile)
        locked = bool(dossier.inzage or dossier.versions)
        form.profile.setEnabled(not locked)
        form.profileWhy.setText(
            self.tr("Ligt vast, want er is al inzage vastgelegd.")
            if locked
            else self.tr("Verandert u dit, dan beginnen de keuzes opnieuw.")
        )
        shown = content(view, chosen_only=False)
        for line in view.overview.categories:
            self._show_category(view, line, shown)
        overview = view.overview
        form.counterLabel.setText(
            self.tr("{n} van {m} onderdelen gekozen").format(n=overview.chosen, m=overview.choosable)
        )
        self._show_confirmed(view)

    def _show_category(self, view: DossierView, line: CategoryLine, shown: Content) -> None:
        holder = self._holder(line.rule)
        row = self._rows.get(line.category)
        if row is None:
            row = CategoryRow(self._tick)
            self._rows[line.category] = row
        before = [each for each in view.overview.categories if each.rule is line.rule].index(line)
        if holder.indexOf(row) != before:
            holder.insertWidget(before, row)
        row.show_line(
            line,
            shown.get(line.category, ()),
            documents_in(view, line.category),
            staying_in(view, line.category),
        )

    def _holder(self, rule: CategoryRule) -> QVBoxLayout:
        form = self.form
        return {
            CategoryRule.OPTIONAL: form.optionalRows,
            CategoryRule.REQUIRED: form.requiredRows,
            CategoryRule.FORBIDDEN: form.forbiddenRows,
        }[rule]

    def _show_confirmed(self, view: DossierView) -> None:
        form, choice = self.form, view.dossier.choice
        stands = choice is not None and choice.fingerprint == view.fingerprint
        form.confirmButton.setEnabled(not stands)
        if choice is None:
            text = self.tr("Nog niet bevestigd. Bekijk ook de bijlagen.")
        elif stands:
            text = self.tr("Bevestigd door {name} op {day}.").format(name=choice.by, day=moment(choice.at))
        else:
            text = self.tr("Er is iets veranderd na het bevestigen. Kijk alles na en bevestig opnieuw.")
        form.confirmState.setText(text)

    def _tick(self, row: CategoryRow, on: bool) -> None:
        dossier_id, category = self.desk.dossier_id, row.category
        row.form.rowProblem.clear()

        def refuse(error: OsoError) -> None:
            put_checked(row.form.goes, not on)
            row.form.rowProblem.show_error(error)

        self.desk.change(
            lambda workspace: dossiers.choose_category(workspace, dossier_id, category, chosen=on), refuse
        )

    def _choose_profile(self) -> None:
        dossier_id, profile = self.desk.dossier_id, Profile(self.form.profile.currentData())
        if profile is self.desk.current.dossier.profile:
            return
        self.desk.change(
            lambda workspace: dossiers.change_profile(workspace, dossier_id, profile),
            self.form.confirmProblem.show_error,
        )

    def confirm(self) -> None:
        """Confirms what goes along as it stands now."""
        dossier_id = self.desk.dossier_id
        self.form.confirmProblem.clear()
        self.desk.change(
            lambda workspace: dossiers.confirm_choice(workspace, dossier_id),
            self.form.confirmProblem.show_error,
        )
