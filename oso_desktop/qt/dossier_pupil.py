"""The tab Gegevens: who the pupil is, who has gezag, and the few things a pupil from a list still lacks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QWidget

from oso_desktop.dossier.people import Guardian, GuardianId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.meta import changed
from oso_desktop.gegevensset.model import Leerling, Overstapadvies
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_desk import Autosave, Desk, put_choice, put_text
from oso_desktop.qt.dossier_guardians import GuardianCard, GuardianDraft, GuardianForm
from oso_desktop.qt.dossier_identity import IdentityCard
from oso_desktop.qt.dossier_representative import RepresentativeCard
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.forms.ui_dossier_pupil import Ui_DossierPupil
from oso_desktop.qt.language import on_screen
from oso_desktop.services import dossiers, students

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace

ADVICES = 2
"""The standard's list of advices for secondary education."""


class PupilTab(QWidget):
    """Guardians as cards; advice, wishes and contact as fields that save themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierPupil()
        self.form.setupUi(self)
        self._cards: dict[GuardianId, GuardianCard] = {}
        self._new: GuardianForm | None = None
        self._dossier = DossierId("")
        self._drafts: dict[tuple[DossierId, GuardianId | None], GuardianDraft] = {}
        form = self.form
        self.identity = IdentityCard(desk)
        form.identityHolder.addWidget(self.identity)
        self.representative = RepresentativeCard(desk)
        form.representativeHolder.addWidget(self.representative)
        dress_button(form.addGuardian, "plus")
        form.addGuardian.clicked.connect(lambda _checked=False: self.add_guardian())
        for field in (form.advice, form.wishParents, form.wishPupil):
            _fill_advices(field)
        form.contactNeeded.addItem(self.tr("niet ingevuld"), None)
        form.contactNeeded.addItem(self.tr("ja"), True)
        form.contactNeeded.addItem(self.tr("nee"), False)
        self._autosave = Autosave(self._save, self)
        self._autosave.watch(
            form.advice,
            form.wishParents,
            form.wishPupil,
            form.contactNeeded,
            form.contactPerson,
            form.contactPhone,
        )

    def show_view(self, view: DossierView) -> None:
        """Shows the pupil as stored."""
        self.identity.show_view(view)
        self._show_guardians(view)
        self.representative.show_view(view)
        if self._dossier != view.dossier.id:
            self._dossier = view.dossier.id
            self._take_up_drafts()
        # the card on the tab Samenstellen asks for these where the law has more to say of them
        for asked_there in (self.form.advice, self.form.wishParents, self.form.wishPupil):
            self.form.essentials.setRowVisible(asked_there, view.dossier.profile is not Profile.POVO)
        self.form.essentialsHeading.setText(
            self.tr("Contact met de nieuwe school")
            if view.dossier.profile is Profile.POVO
            else self.tr("Advies, wensen en contact")
        )
        if self._autosave.held:
            return
        form, advice = self.form, view.student.record.overstapadvies or Overstapadvies()
        put_choice(form.advice, advice.advies or "")
        put_choice(form.wishParents, advice.wensouders or "")
        put_choice(form.wishPupil, advice.wensleerling or "")
        put_choice(form.contactNeeded, advice.contactnodig)
        put_text(form.contactPerson, advice.contactpersoon or "")
        put_text(form.contactPhone, advice.contacttelefoon or "")

    def reset(self) -> None:
        """Forgets the pupil before, but for what was typed in a form and not stored yet."""
        for identifier, fields in self._open_forms().items():
            if fields.unsaved:
                self._drafts[self._dossier, identifier] = fields.draft
        self.identity.reset()
        self.representative.reset()
        self._dossier = DossierId("")
        self._autosave.forget()
        self._close_new()
        for card in self._cards.values():
            _drop(card)
        self._cards.clear()

    def drafts(self) -> dict[tuple[DossierId, GuardianId | None], GuardianDraft]:
        """What was typed about guardians and not stored yet, of any pupil."""
        return self._drafts | {
            (self._dossier, identifier): fields.draft
            for identifier, fields in self._open_forms().items()
            if fields.unsaved
        }

    def take_drafts(self, drafts: Mapping[tuple[DossierId, GuardianId | None], GuardianDraft]) -> None:
        """What was typed before the program was locked; it is there when the pupil is opened."""
        self._drafts |= drafts

    def flush(self) -> None:
        """Saves at once; a form that is open stays open."""
        self._autosave.flush()

    def _open_forms(self) -> dict[GuardianId | None, GuardianForm]:
        """The forms that are open, by guardian; None is a new one."""
        found: dict[GuardianId | None, GuardianForm] = {
            identifier: card.fields for identifier, card in self._cards.items() if card.fields is not None
        }
        return found | {None: self._new} if self._new is not None else found

    def _take_up_drafts(self) -> None:
        """Opens again what was open when the person left this dossier."""
        for dossier, identifier in [key for key in self._drafts if key[0] == self._dossier]:
            draft = self._drafts.pop((dossier, identifier))
            if identifier is None:
                self.add_guardian().go_on(draft)
            elif identifier in self._cards:
                self._cards[identifier].edit().go_on(draft)

    @property
    def unsaved(self) -> bool:
        """Whether something typed in a form is not stored."""
        typed = self.identity.unsaved or self.representative.unsaved
        return typed or any(fields.unsaved for fields in self._open_forms().values())

    def cards(self) -> tuple[GuardianCard, ...]:
        """The guardians on show."""
        return tuple(self._cards.values())

    @property
    def new_form(self) -> GuardianForm | None:
        """The open form for a new guardian, if any."""
        return self._new

    def _show_guardians(self, view: DossierView) -> None:
        guardians = {guardian.id: guardian for guardian in view.student.guardians}
        for gone in self._cards.keys() - guardians.keys():
            _drop(self._cards.pop(gone))
        for identifier, guardian in guardians.items():
            if identifier in self._cards:
                self._cards[identifier].show_guardian(guardian)
            else:
                card = GuardianCard(guardian, self._store_guardian, self._remove_guardian)
                self._cards[identifier] = card
                self.form.guardianCards.addWidget(card)
        self.form.guardiansHint.setVisible(not guardians)

    def add_guardian(self) -> GuardianForm:
        """Opens an empty form below the cards."""
        if self._new is None:
            self._new = GuardianForm(None, self._store_guardian, self._close_new)
            self.form.newGuardian.addWidget(self._new)
        self._new.form.initials.setFocus()
        return self._new

    def _close_new(self) -> None:
        if self._new is not None:
            _drop(self._new)
            self._new = None
            self.form.addGuardian.setFocus()

    def _store_guardian(
        self,
        guardian: Guardian,
        before: Guardian | None,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        student = self.desk.current.student.id
        self.desk.change(
            lambda workspace: students.save_guardian(workspace, student, guardian, before=before),
            failed,
            lambda _: done(),
        )

    def _remove_guardian(self, guardian: Guardian) -> None:
        student = self.desk.current.student.id
        self.desk.change(
            lambda workspace: students.remove_guardian(workspace, student, guardian.id),
            self.form.essentialsProblem.show_error,
        )

    def _save(self, autosave: Autosave) -> None:
        dossier_id, alter = self.desk.dossier_id, self._typed()
        self.form.essentialsProblem.clear()

        def work(workspace: Workspace) -> None:
            student = dossiers.view(
                workspace, dossier_id
            ).student  # as it is now: an attachment may have come
            students.save_record(workspace, student.id, alter(student.record))

        def refuse(error: OsoError) -> None:
            autosave.refused()
            self.form.essentialsProblem.show_error(error)

        self.desk.change(work, refuse, lambda _: autosave.saved())

    def _typed(self) -> Callable[[Leerling], Leerling]:
        """What the fields say now, as a change of the pupil's record."""
        form = self.form
        values = {
            "advies": form.advice.currentData() or None,
            "wensouders": form.wishParents.currentData() or None,
            "wensleerling": form.wishPupil.currentData() or None,
            "contactnodig": form.contactNeeded.currentData(),
            "contactpersoon": form.contactPerson.text().strip() or None,
            "contacttelefoon": form.contactPhone.text().strip() or None,
        }

        def alter(record: Leerling) -> Leerling:
            advice = changed(record.overstapadvies or Overstapadvies(), values)
            return replace(record, overstapadvies=None if advice == Overstapadvies() else advice)

        return alter


def _fill_advices(field: QComboBox) -> None:
    field.addItem(words("niet ingevuld"), "")
    for code in codelist(ADVICES).entries:
        field.addItem(on_screen(codelist(ADVICES).words(code)), code)


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
