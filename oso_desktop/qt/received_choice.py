"""For whom of the pupils a dossier is: who is likely, anybody else of the school, or a new pupil."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QEvent, QLocale, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem

from oso_desktop.dossier.parcels import Brought, Proposal
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_received_parcel import Ui_ReceivedParcel
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.listed import unlist
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.received_parcel_model import ParcelModel
from oso_desktop.qt.students_model import folded

if TYPE_CHECKING:
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.services.workspace import Workspace

_MOST_FOUND = 30
_WHO = Qt.ItemDataRole.UserRole
_OPEN, _SEARCH = "kies eerst", "zoek"


class Destination(QObject):
    """The choice in the card of one dossier. `refused` comes with the error of a pupil who cannot be chosen, `taken`
    when somebody chose.
    """

    refused = Signal(object)
    taken = Signal()

    def __init__(
        self, form: Ui_ReceivedParcel, operations: Operations, model: ParcelModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._form, self._operations, self._model = form, operations, model
        self._brought: Brought | None = None
        self._everybody: Sequence[Proposal] = ()
        self._collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        form.choice_combo.activated.connect(self._activated)
        form.search_edit.textEdited.connect(lambda _text: self._narrow())
        form.search_edit.returnPressed.connect(self._take_current)
        form.search_edit.installEventFilter(self)
        form.search_list.itemActivated.connect(self._take)
        form.search_list.itemClicked.connect(self._take)
        form.same_check.clicked.connect(self._confirm)

    def show_dossier(self, brought: Brought) -> None:
        """Shows for whom a dossier is."""
        form, combo, self._brought = self._form, self._form.choice_combo, brought
        self.close()
        for widget in (form.choice_label, combo, form.choice_note):
            widget.setVisible(brought.may_be_received)
        chosen, student_id = self._model.is_for(brought)
        proposals = self._model.proposals(brought)
        with QSignalBlocker(combo):
            combo.clear()
            if not chosen:
                combo.addItem(self.tr("Kies eerst…"), _OPEN)
            for each in proposals:
                combo.addItem(self._named(each), each.student_id)
            combo.addItem(self.tr("Nieuwe leerling"), None)
            combo.addItem(self.tr("Een andere leerling…"), _SEARCH)
            new = len(proposals) + (not chosen)
            combo.setCurrentIndex(
                0 if not chosen else new if student_id is None else max(combo.findData(student_id), 0)
            )
        who = next((each for each in proposals if each.student_id == student_id), None) if chosen else None
        form.choice_note.setText(self._note(brought, who, chosen=chosen))
        asks = brought.may_be_received and who is not None and bool(who.differs)
        form.same_check.setVisible(asks)
        form.same_check.setChecked(asks and self._model.is_confirmed(brought))

    def close(self) -> bool:
        """Ends looking somebody up; whether that was going on."""
        form = self._form
        was = not form.search_edit.isHidden()
        form.search_edit.hide()
        form.search_list.hide()
        form.search_edit.clear()
        unlist(form.search_list)
        if was:
            form.choice_combo.setFocus()
        return was

    def clear(self) -> None:
        """Nobody's name stays on the screen."""
        self.close()
        self._brought, self._everybody = None, ()
        self._form.choice_combo.clear()
        self._form.choice_note.clear()

    # --- the words --------------------------------------------------------------------------------------------------

    def _note(self, brought: Brought, proposal: Proposal | None, *, chosen: bool) -> str:
        if not chosen and brought.proposals:
            return self.tr("U hebt al een leerling die hierop lijkt. Kies of het dezelfde is.")
        if proposal is None:
            return self.tr("De leerling komt erbij met wat in het dossier staat.")
        if proposal.differs:
            born = day(brought.birth_date) if brought.birth_date is not None else self.tr("onbekend")
            return self.tr(
                "Let op, anders dan bij u: {what}. In het dossier staat {name}, geboren {born}. Kijk goed of dit "
                "hetzelfde kind is: anders komen de stukken van het ene kind bij het andere."
            ).format(what=", ".join(map(on_screen, proposal.differs)), name=brought.pupil, born=born)
        if not proposal.why:
            return self.tr("Aan deze leerling verandert nog niets.")
        return self.tr("Reden: {why}. Aan deze leerling verandert nog niets.").format(
            why=on_screen(proposal.why)
        )

    def _named(self, proposal: Proposal) -> str:
        born = f", {day(proposal.birth_date)}" if proposal.birth_date else ""
        group = self.tr(", groep {group}").format(group=proposal.group) if proposal.group else ""
        return f"{proposal.name}{born}{group}"

    # --- what is chosen ---------------------------------------------------------------------------------------------

    def _activated(self, at: int) -> None:
        brought, chosen = self._brought, self._form.choice_combo.itemData(at)
        if brought is None or chosen == _OPEN:
            return
        if chosen == _SEARCH:
            self._look_up(brought)
            return
        self._model.choose(brought, chosen)
        self.show_dossier(brought)

    def _look_up(self, brought: Brought) -> None:
        """Asks which of all pupils it is."""

        def work(workspace: Workspace) -> tuple[Proposal, ...]:
            from oso_desktop.services import receiving  # noqa: PLC0415 - brings the database along

            return receiving.choosable(workspace)

        def done(found: tuple[Proposal, ...]) -> None:
            if self._brought is not brought:
                return
            self._everybody = sorted(found, key=lambda each: self._collator.sortKey(each.name))
            self.show_dossier(brought)
            self._form.search_edit.show()
            self._form.search_list.show()
            self._form.search_edit.setText(brought.pupil.partition(",")[0])
            self._form.search_edit.selectAll()
            self._narrow()
            self._form.search_edit.setFocus()

        self._operations.run(work, done, owner=self, failed=self.refused.emit)

    def _narrow(self) -> None:
        """Shows who has what is typed in the name."""
        listed, parts = self._form.search_list, folded(self._form.search_edit.text()).split()
        unlist(listed)
        for each in self._everybody:
            if all(part in folded(each.name) for part in parts):
                item = QListWidgetItem(self._named(each))
                item.setData(_WHO, each.student_id)
                listed.addItem(item)
            if listed.count() == _MOST_FOUND:
                break
        if listed.count():
            listed.setCurrentRow(0)
        else:
            nobody = QListWidgetItem(self.tr("Geen leerling gevonden. Typ een ander deel van de naam."))
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            listed.addItem(nobody)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through who was found while somebody types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                listed = self._form.search_list
                listed.setCurrentRow(min(max(listed.currentRow() + step, 0), listed.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _take_current(self) -> None:
        self._take(self._form.search_list.currentItem())

    def _take(self, item: QListWidgetItem | None) -> None:
        brought, who = self._brought, item.data(_WHO) if item is not None else None
        if brought is None or who is None:
            return
        student_id: StudentId = who

        def work(workspace: Workspace) -> Proposal:
            from oso_desktop.services import receiving  # noqa: PLC0415 - see above

            return receiving.looked_up(workspace, brought, student_id)

        def done(proposal: Proposal) -> None:
            self._model.choose(brought, proposal.student_id, proposal)
            self.taken.emit()
            if self._brought is brought:
                self.show_dossier(brought)
                (self._form.same_check if proposal.differs else self._form.choice_combo).setFocus()

        def failed(error: OsoError) -> None:
            if self._brought is brought:
                self.show_dossier(brought)
                self._form.choice_combo.setFocus()
            self.refused.emit(error)

        self._operations.run(work, done, owner=self, failed=failed)

    def _confirm(self, on: bool) -> None:
        if self._brought is not None:
            self._model.confirm(self._brought, on=on)
