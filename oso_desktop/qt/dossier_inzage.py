"""The tab Inzage: a card for each person who may see the dossier, and the way into the inzagemodus."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage_block import file_remark
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.dossier_changes import ChangesPanel
from oso_desktop.qt.dossier_desk import Desk, tab_after
from oso_desktop.qt.dossier_holder import HolderCard
from oso_desktop.qt.dossier_holder_remarks import BegunRemark
from oso_desktop.qt.dossier_inzage_extra import Decisions
from oso_desktop.qt.dossier_inzage_mode import InzageMode
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_dossier_inzage import Ui_DossierInzage
from oso_desktop.qt.printing import AskPrinter, ask_printer
from oso_desktop.qt.tips import permit
from oso_desktop.services import letters

if TYPE_CHECKING:
    from oso_desktop.dossier.people import Student
    from oso_desktop.services.dossiers import DossierView, HolderLine


CARDS_AT_ONCE = 2


class InzageTab(QWidget):
    """The cards of the people who may see the dossier."""

    def __init__(self, desk: Desk, printer: AskPrinter = ask_printer) -> None:
        super().__init__()
        self.desk = desk
        self._ask_printer = printer
        self.form = Ui_DossierInzage()
        self.form.setupUi(self)
        self._cards: dict[str, HolderCard] = {}
        self._coming: list[Callable[[], None]] = []
        self._shown = DossierId("")
        self._begun: dict[tuple[DossierId, str], BegunRemark] = {}
        self._told: dict[tuple[DossierId, str], tuple[str, str]] = {}
        self.decisions = Decisions(desk, self.form.decisions)
        self.changes = ChangesPanel(desk)
        self.form.contentLayout.insertWidget(0, self.changes)
        self.mode: InzageMode | None = None
        self.form.evidence.attach(desk, printer, self.tr("Bewijs afdr&ukken…"))
        dress_button(self.form.modeButton, "arrows-out")
        self.form.modeButton.clicked.connect(self.open_mode)

    def cards(self) -> dict[str, HolderCard]:
        """The cards by holder."""
        return dict(self._cards)

    def close_mode(self) -> None:
        """Gives the screen back."""
        if self.mode is not None:
            self.mode.close()

    def come_back(self) -> None:
        """Gives the screen back; who was writing a remark there goes on with it in the card of that person."""
        if self.mode is None:
            return
        holder, caret = self.mode.holder, self.mode.entry.form.text.textCursor().position()
        self.mode.close()
        card = self._cards.get(holder)
        if card is not None and card.entry.draft.strip():
            text = card.entry.form.text
            text.setFocus()
            cursor = text.textCursor()
            cursor.setPosition(caret)
            text.setTextCursor(cursor)

    def reset(self) -> None:
        """Forgets the pupil before; remarks that were begun wait until the pupil is opened again."""
        self.close_mode()
        self._coming = []
        self.changes.reset()
        self.form.evidence.reset()
        for identifier in list(self._cards):
            self._put_away(identifier)
        self.decisions.reset()

    def _put_away(self, identifier: str) -> None:
        card = self._cards.pop(identifier)
        if card.entry.draft.strip():
            self._begun[self._shown, identifier] = card.remarks.begun
        card.hide()
        card.deleteLater()

    def _take_up(self, identifier: str, view: DossierView) -> None:
        """Gives a remark that was begun back, unless it was being kept when the pupil was left and now stands."""
        begun = self._begun.pop((self._shown, identifier), None)
        if (told := self._told.pop((self._shown, identifier), None)) is not None:
            text, replaced = told
            earlier = next((each for each in view.dossier.remarks if each.id == replaced), None)
            begun = BegunRemark(text=text, replaces=earlier)
        kept = [remark.text.split() for remark in view.dossier.remarks if remark.holder_id == identifier]
        if begun is not None and begun.text.split() not in kept:
            self._cards[identifier].remarks.go_on(begun)

    def begun(self) -> dict[tuple[DossierId, str], tuple[str, str]]:
        """Remarks that nobody kept yet, of any pupil: by dossier and holder, with the id of the remark it replaces."""
        begun = dict(self._begun)
        for identifier, card in self._cards.items():
            if card.entry.draft.strip():
                begun[self._shown, identifier] = card.remarks.begun
        found = {
            place: (each.text, each.replaces.id if each.replaces else "") for place, each in begun.items()
        }
        found |= self._told
        for identifier, text in self.mode.drafts().items() if self.mode is not None else ():
            place = (self._shown, identifier)
            found[place] = (text, found.get(place, ("", ""))[1])
        return {place: each for place, each in found.items() if each[0].strip()}

    def take_begun(self, begun: Mapping[tuple[DossierId, str], tuple[str, str]]) -> None:
        """Remarks that were begun before the program was locked; they are there when the pupil is opened."""
        self._told |= begun

    def flush(self) -> None:
        """Facts and remarks are recorded on purpose, never by leaving; half a text waits until it is finished."""

    def show_view(self, view: DossierView) -> None:
        """Shows what was recorded."""
        self._shown = view.dossier.id
        lines = {line.holder.id: line for line in (*view.holders, *view.extra)}
        for gone in self._cards.keys() - lines.keys():
            self._put_away(gone)
        for identifier, card in self._cards.items():
            card.show_line(lines[identifier], view)
        self._coming = [
            partial(self._add, line, view) for each, line in lines.items() if each not in self._cards
        ]
        self.changes.show_view(view)
        evidence = next(each for each in letters.choices(view) if each.kind is LetterKind.EVIDENCE)
        self.form.evidence.show_choice(evidence)
        self.decisions.show_view(view)
        self.form.emptyLabel.setVisible(not view.holders)
        said = file_words(view.student)
        self.form.fileLabel.setText(said)
        self.form.fileLabel.setVisible(bool(said))
        permit(self.form.modeButton, "" if lines else self.form.emptyLabel.text())
        if self.mode is not None:
            self.mode.show_view(view)
        self.show_more()

    @property
    def behind(self) -> bool:
        """Whether cards are still to be made."""
        return bool(self._coming)

    def show_more(self) -> None:
        """Makes some more cards; those of a family with six would keep the window from answering."""
        now, self._coming = self._coming[:CARDS_AT_ONCE], self._coming[CARDS_AT_ONCE:]
        for add in now:
            add()
        tab_after(self.form.modeButton, *self.changes.rows.values(), *self._cards.values())

    def _add(self, line: HolderLine, view: DossierView) -> None:
        card = self._cards[line.holder.id] = HolderCard(self.desk, line)
        self.form.cards.addWidget(card)
        self._take_up(line.holder.id, view)
        card.show_line(line, view)

    def open_mode(self) -> None:
        """Fills the screen with this dossier alone; texts that were begun go along, and come back."""
        drafts = {identifier: card.entry.draft for identifier, card in self._cards.items()}
        self.mode = InzageMode(self.desk, drafts, self, self._ask_printer)
        self.mode.show_view(self.desk.current)
        self.mode.left.connect(self._left)
        self.mode.showFullScreen()

    def _left(self) -> None:
        if self.mode is None:
            return
        for identifier, draft in self.mode.drafts().items():
            if identifier in self._cards:
                self._cards[identifier].entry.set_draft(draft)
                if draft.strip():
                    self._cards[identifier].form.remarkButton.setChecked(True)
        self.mode.deleteLater()
        self.mode = None
        self.form.modeButton.setFocus()


def file_words(student: Student) -> str:
    """What the dossier file said about inzage, for who takes it from here; empty if it said nothing."""
    told = student.file_inzage
    if told is None:
        return ""
    parts = []
    if told.inzagedatum is not None:
        parts.append(words("inzage op {day}").format(day=day(told.inzagedatum)))
    if told.akkoord is not None:
        parts.append(words("akkoord met de inhoud: {answer}").format(answer=told.akkoord.lower()))
    remark = file_remark(student)
    if remark:
        parts.append(words("opmerking: “{text}”").format(text=remark))
    if not parts:
        return ""
    source = words("Eerder ingelezen bestand") if student.file_inzage_kept else words("Ingelezen bestand")
    return f"{source}: {', '.join(parts)}"
