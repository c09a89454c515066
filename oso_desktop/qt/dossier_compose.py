"""The tab Samenstellen: every category with its tick, why it is locked or absent, and its content in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from oso_desktop.dossier.editing import parts
from oso_desktop.dossier.items import ItemRef, lost_items
from oso_desktop.dossier.overview import CategoryLine, ItemLine
from oso_desktop.dossier.readiness import Place
from oso_desktop.dossier.regional import is_agreed
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile
from oso_desktop.qt.dossier_advice import AdviceCard
from oso_desktop.qt.dossier_content import (
    Content,
    ContentLine,
    content,
    documents_in,
    left_out_of,
    staying_in,
    summary,
)
from oso_desktop.qt.dossier_desk import Desk, bring_into_view, put_checked, put_choice
from oso_desktop.qt.dossier_editor import CategoryEditor
from oso_desktop.qt.dossier_signs import RULE_LOOKS, dress_button, words
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.forms.ui_dossier_category import Ui_DossierCategory
from oso_desktop.qt.forms.ui_dossier_compose import Ui_DossierCompose
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.room import Fold, give_line
from oso_desktop.qt.scan_panel import ScanPanel
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit, plain_tip
from oso_desktop.services import dossiers, scan
from oso_desktop.services import items as item_choices

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView

BOX = 22
"""The width of a box to tick without words, so that all categories begin at one line."""

ROWS_AT_ONCE = 2
"""How many categories are made in one turn."""

_PICTURE = Qt.ToolButtonStyle.ToolButtonIconOnly
_PICTURE_AND_WORD = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_FILLED_LATER = frozenset({Category.OUDERINZAGE})
"""What the program itself fills after the choice; the rest cannot be ticked while there is nothing in it."""

_EDITED_ON_A_TAB = {Category.OUDERINZAGE: Place.INZAGE, Category.BIJLAGEDOCS: Place.ATTACHMENTS}


@dataclass(frozen=True, slots=True)
class Inside:
    """What a category holds: its content in words, its items, its attachments, and which of those stay.

    `agreed` tells that the part is usual in the region, which does not tick it (R027).
    """

    lines: tuple[ContentLine, ...]
    items: tuple[ItemLine, ...]
    documents: str
    staying: str
    editable: bool
    begun: bool
    agreed: bool = False


class CategoryRow(QFrame):
    """One category: a tick where there is a choice, its rule and reason, its items and its content.

    Signals: `ticked(bool)` for the category, `item_ticked(ItemRef, bool)` for one of its items, `edit` to change it.
    """

    ticked = Signal(bool)
    item_ticked = Signal(object, bool)
    edit = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = Ui_DossierCategory()
        self.form.setupUi(self)
        self._items: tuple[ItemLine, ...] = ()
        form = self.form
        form.goes.clicked.connect(self.ticked)
        form.items.ticked.connect(self.item_ticked)
        form.editButton.clicked.connect(lambda _checked=False: self.edit.emit())
        form.absentIcon.show_icon("prohibit", "muted")
        form.stayingIcon.show_icon("warning-fill", "warn")
        form.leftOutIcon.show_icon("house-line", "muted")
        form.showContent.toggled.connect(self._fold)
        self._fold(False)
        Fold(self, self._make_narrow)

    def _make_narrow(self, narrow: bool) -> None:
        """Its buttons show their pictures only, and why it goes along is on more lines."""
        style = _PICTURE if narrow else _PICTURE_AND_WORD
        for button in (self.form.showContent, self.form.editButton):
            button.setToolButtonStyle(style)
            button.setToolTip(plain_tip(button.accessibleName() if narrow else ""))
        self.form.whyLabel.setWordWrap(narrow)

    def show_line(self, line: CategoryLine, inside: Inside) -> None:
        """Shows the category as it stands; whether its content is unfolded stays as it was."""
        form, rule = self.form, line.rule
        label = on_screen(line.category.label)
        optional, forbidden = rule is CategoryRule.OPTIONAL, rule is CategoryRule.FORBIDDEN
        form.goes.setVisible(not forbidden)
        form.absentIcon.setVisible(forbidden)
        form.goes.setText(label if optional else "")
        form.goes.setMaximumWidth(self.maximumWidth() if optional else BOX)
        form.absentIcon.setFixedWidth(BOX)
        form.goes.setAccessibleName(label)
        form.fixedLabel.setText("" if optional else label)
        form.fixedLabel.setVisible(not optional)
        form.goes.setEnabled(optional and (line.goes or line.filled or line.category in _FILLED_LATER))
        put_checked(form.goes, line.goes)
        word, picture, _tone = RULE_LOOKS[rule]
        form.ruleIcon.show_icon(picture, "muted")
        form.ruleIcon.setVisible(rule is CategoryRule.REQUIRED)
        why = (
            on_screen(line.why)
            if not optional
            else self.tr("in de regio afgesproken")
            if inside.agreed
            else ""
        )
        form.whyLabel.setVisible(bool(why))
        form.whyLabel.setText(why)
        state, look = self._state(line)
        form.stateChip.say(state, look)
        form.goes.setAccessibleDescription(
            f"{words(str(word))}. {state}. {on_screen(line.why)} {why if optional else ''}".strip()
        )
        self._show_inside(line, inside)

    def _show_inside(self, line: CategoryLine, inside: Inside) -> None:
        form, label = self.form, on_screen(line.category.label)
        forbidden = line.rule is CategoryRule.FORBIDDEN
        form.summaryLabel.setText(summary(inside.lines))
        form.summaryLabel.setVisible(bool(inside.lines))
        form.documentsLabel.setText(inside.documents)
        form.documentsLabel.setVisible(bool(inside.documents))
        form.stayingLabel.setText(inside.staying)
        form.stayingLabel.setVisible(bool(inside.staying))
        form.stayingIcon.setVisible(bool(inside.staying))
        left_out = "" if forbidden else left_out_of(inside.items)
        form.leftOutLabel.setText(left_out)
        form.leftOutLabel.setVisible(bool(left_out))
        form.leftOutIcon.setVisible(bool(left_out))
        form.contentLabel.setText("\n".join(each.text for each in inside.lines))
        self._items = inside.items
        form.showContent.setVisible(bool(inside.lines or inside.items) and not forbidden)
        form.showContent.setAccessibleName(self.tr("Inhoud van {label} bekijken").format(label=label))
        elsewhere = _EDITED_ON_A_TAB.get(line.category)
        form.editButton.setVisible((inside.editable or elsewhere is not None) and not forbidden)
        if elsewhere is not None:
            said = self.tr("Naar {tab}").format(tab=on_screen(elsewhere.value).capitalize())
        else:
            said = self.tr("Verder typen") if inside.begun else self.tr("Bewerken")
        form.editButton.setText(said)
        form.editButton.setAccessibleName(f"{said}: {label}")
        dress_button(form.editButton, "pencil-simple" if elsewhere is None else "arrow-right")
        self._fold(form.showContent.isChecked())

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
        with_items = shown and bool(self._items)
        if with_items:
            form.items.show_items(self._items)
        form.items.setVisible(with_items)
        form.contentLabel.setVisible(shown and bool(form.contentLabel.text()))
        dress_button(form.showContent, "caret-down" if shown else "caret-right")
        form.showContent.setText(self.tr("Verberg inhoud") if shown else self.tr("Bekijk inhoud"))


class ComposeTab(QWidget):
    """The categories in three groups, the counter, and the button that confirms the choice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierCompose()
        overview = QWidget()
        self.form.setupUi(overview)
        give_line(overview, self.form.profileWhy, self.form.profileLine, self.form.outer)
        self.editor = CategoryEditor(desk)
        self._pages = QStackedLayout(self)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.addWidget(overview)
        self._pages.addWidget(self.editor)
        self.editor.closed.connect(self._edited)
        self._last_edited: Category | None = None
        self._rows: dict[Category, CategoryRow] = {}
        self._more: list[Callable[[], None]] = []
        """What shows the categories that do not show yet what was read last."""
        form = self.form
        for profile in Profile:
            form.profile.addItem(on_screen(profile.label), profile)
        form.profile.activated.connect(self._choose_profile)
        dress_button(form.confirmButton, "check", "on_accent")
        form.lostIcon.show_icon("warning-fill", "warn")
        form.lostButton.clicked.connect(self._forget_lost)
        self.scan = ScanPanel(desk)
        form.contentLayout.insertWidget(0, self.scan)
        form.confirmButton.clicked.connect(self.confirm)
        self.advice = AdviceCard(desk)
        form.adviceHolder.addWidget(self.advice)

    def row(self, category: Category) -> CategoryRow:
        """The row of a category, as it is after what was read last."""
        self.show_all()
        return self._rows[category]

    def reset(self) -> None:
        """Folds everything for another pupil."""
        self._more.clear()
        for row in self._rows.values():
            row.form.showContent.setChecked(False)
            row.form.rowProblem.clear()
        self.form.confirmProblem.clear()
        self.scan.form.allButton.setChecked(False)
        self.editor.reset()
        self._pages.setCurrentIndex(0)

    def flush(self) -> None:
        """Ticks are saved at once; what is typed in a form is kept, and stored when the person says so."""
        self.advice.flush()
        self.editor.keep_draft()

    def edit(self, category: Category) -> None:
        """Opens the forms of a category, or the tab that is its form."""
        if (elsewhere := _EDITED_ON_A_TAB.get(category)) is not None:
            self.desk.go.emit(elsewhere.value)
            return
        self.make_forms(category)
        self.show_forms()

    def make_forms(self, category: Category) -> None:
        """Makes the forms of a category that has some here, behind what is on show."""
        self._last_edited = category
        self.editor.open(self.desk.current, category)

    def show_forms(self) -> None:
        """Shows them."""
        self._pages.setCurrentWidget(self.editor)

    def reveal(self, category: Category, location: str) -> None:
        """Opens the forms of a category at the field with this location in the dossier."""
        self.edit(category)
        if self.editor.category is category:
            self.editor.reveal(location)

    def _edited(self) -> None:
        """Back among the categories, where the person was."""
        self._pages.setCurrentIndex(0)
        if self.desk.view is not None:
            self.show_view(self.desk.view)
        if self._last_edited is not None:
            row = self.row(self._last_edited)
            bring_into_view(row)
            (row.form.editButton if row.form.editButton.isVisible() else row.form.goes).setFocus()

    def show_view(self, view: DossierView) -> None:
        """Shows the choice as stored."""
        form, dossier = self.form, view.dossier
        put_choice(form.profile, dossier.profile)
        locked = bool(dossier.inzage or dossier.versions)
        form.profileWhy.setText(
            self.tr("Ligt vast, want er is al inzage vastgelegd.")
            if locked
            else self.tr("Verandert u dit, dan beginnen de keuzes opnieuw.")
        )
        permit(form.profile, form.profileWhy.text() if locked else "")
        self.advice.show_view(view)
        form.lostFrame.setVisible(bool(lost_items(view.student, dossier)))
        self.scan.show_record(scan.in_record(view))
        shown = content(view, chosen_only=False)
        self._more = [partial(self._show_category, view, line, shown) for line in view.overview.categories]
        self.show_more()
        overview = view.overview
        form.counterLabel.setText(
            self.tr("{n} van {m} onderdelen gekozen").format(n=overview.chosen, m=overview.choosable)
        )
        self._show_confirmed(view)

    @property
    def behind(self) -> bool:
        """Whether some of the categories do not show yet what was read last."""
        return bool(self._more)

    def show_more(self) -> None:
        """Shows some more of the categories; a row that is made for it takes long, so only a few of those at once."""
        before = len(self._rows)
        while self._more and len(self._rows) - before < ROWS_AT_ONCE:
            self._more.pop(0)()

    def show_all(self) -> None:
        """Shows all of them at once."""
        while self._more:
            self._more.pop(0)()

    def _show_category(self, view: DossierView, line: CategoryLine, shown: Content) -> None:
        holder = self._holder(line.rule)
        row = self._rows.get(line.category) or self._new_row(line.category)
        before = [each for each in view.overview.categories if each.rule is line.rule].index(line)
        if holder.indexOf(row) != before:
            holder.insertWidget(before, row)
        row.show_line(
            line,
            Inside(
                lines=shown.get(line.category, ()),
                items=tuple(each for each in view.overview.items if each.category is line.category),
                documents=documents_in(view, line.category),
                staying=staying_in(view, line.category),
                editable=bool(parts(view.student, line.category)),
                begun=self.editor.begun(line.category),
                agreed=is_agreed(view.region, view.dossier.profile, line.category),
            ),
        )

    def _new_row(self, category: Category) -> CategoryRow:
        row = self._rows[category] = CategoryRow()
        row.ticked.connect(lambda on: self._tick(category, on))
        row.item_ticked.connect(lambda ref, on: self._tick_item(category, ref, on))
        row.edit.connect(lambda: self.edit(category))
        return row

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
        permit(form.confirmButton, self.tr("De keuze is al bevestigd.") if stands else "")
        if choice is None:
            text = self.tr("Nog niet bevestigd. Bekijk ook de bijlagen.")
        elif stands:
            text = self.tr("Bevestigd door {name} op {day}.").format(name=choice.by, day=moment(choice.at))
        else:
            text = self.tr("Er is iets veranderd na het bevestigen. Kijk alles na en bevestig opnieuw.")
        if begun := [category.label for category in Category if self.editor.begun(category)]:
            text = self.tr("Nog niet bewaard wat u typte bij: {list}.").format(list=", ".join(begun))
        form.confirmState.setText(text)

    def _tick(self, category: Category, on: bool) -> None:
        dossier_id, form = self.desk.dossier_id, self.row(category).form
        form.rowProblem.clear()

        def refuse(error: OsoError) -> None:
            put_checked(form.goes, not on)
            form.rowProblem.show_error(error)

        self.desk.change(
            lambda workspace: dossiers.choose_category(workspace, dossier_id, category, chosen=on), refuse
        )

    def _tick_item(self, category: Category, ref: ItemRef, on: bool) -> None:
        dossier_id, form = self.desk.dossier_id, self.row(category).form
        form.rowProblem.clear()

        def refuse(error: OsoError) -> None:
            form.items.put_back()
            form.rowProblem.show_error(error)

        choose = item_choices.take_along if on else item_choices.leave_out
        self.desk.change(lambda workspace: choose(workspace, dossier_id, ref), refuse)

    def _forget_lost(self) -> None:
        dossier_id = self.desk.dossier_id
        self.desk.change(
            lambda workspace: item_choices.forget_lost(workspace, dossier_id),
            self.form.confirmProblem.show_error,
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
