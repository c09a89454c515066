"""On the tab Gegevens: who acts for a pupil under curatele, mentorschap or bewind, if anybody does (L17)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLineEdit

from oso_desktop.dossier.people import Capacity, Representative, age_on, new_id
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk, bring_into_view, put_choice
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_representative import Ui_DossierRepresentative
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.room import keep_room
from oso_desktop.services import students

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


ASKED_FROM = 16
"""From this age on it may matter: what a judge decides holds from eighteen, and a dossier of now may go then."""


class RepresentativeCard(QFrame):
    """One line while nobody acts for the pupil; who does, and the fields to record it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierRepresentative()
        self.form.setupUi(self)
        self._stored: Representative | None = None
        form = self.form
        for capacity in Capacity:
            form.capacity.addItem(on_screen(capacity.value), capacity)
        dress_button(form.removeButton, "trash")
        keep_room(form.editButton)
        form.editButton.toggled.connect(self._turn)
        form.removeButton.clicked.connect(lambda _checked=False: self.remove())
        form.cancelButton.clicked.connect(lambda _checked=False: self.leave())
        FormKeys(form.editPanel, form.cancelButton, form.saveButton)
        form.saveButton.clicked.connect(self.save)

    def show_view(self, view: DossierView) -> None:
        """Shows who acts for the pupil as stored; open fields stay as they are.

        A judge appoints nobody for a child: for whom is not nearly of age the question is not asked.
        """
        self._stored = view.student.representative
        born = view.student.record.geboortedatum
        child = born is not None and age_on(born, view.today) < ASKED_FROM
        self.setVisible(self._stored is not None or not child)
        form, who = self.form, self._stored
        if who is None:
            form.whoLabel.setText(self.tr("Geen curator, mentor of bewindvoerder"))
            form.editButton.setText(self.tr("Toevoegen…"))
            dress_button(form.editButton, "plus")
        else:
            form.whoLabel.setText(f"{who.name} ({on_screen(who.capacity.value)})")
            form.editButton.setText(self.tr("Wijzigen"))
            dress_button(form.editButton, "pencil-simple")
        form.addressLabel.setText(self._address())
        form.addressLabel.setVisible(who is not None)
        form.removeButton.setVisible(who is not None)
        form.editButton.setAccessibleName(
            self.tr("Vertegenwoordiger: {act}").format(act=form.editButton.text())
        )
        form.removeButton.setAccessibleName(self.tr("Vertegenwoordiger verwijderen"))
        self.setAccessibleName(self.tr("Vertegenwoordiger: {name}").format(name=form.whoLabel.text()))
        if form.editPanel.isHidden():
            self._put()

    def _address(self) -> str:
        who = self._stored
        if who is None or not who.street:
            return self.tr("Geen adres bekend: brieven moet u zelf meegeven.")
        return f"{who.street} {who.number}, {who.postcode} {who.town}"

    def _texts(self) -> tuple[tuple[QLineEdit, str], ...]:
        form, who = self.form, self._stored
        return (
            (form.name, who.name if who else ""),
            (form.street, who.street if who else ""),
            (form.number, who.number if who else ""),
            (form.postcode, who.postcode if who else ""),
            (form.town, who.town if who else ""),
        )

    def _put(self) -> None:
        for field, text in self._texts():
            field.setText(text)
        put_choice(self.form.capacity, self._stored.capacity if self._stored else Capacity.CURATOR)
        self.form.editProblem.clear()

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        if self.form.editPanel.isHidden():
            return False
        stored = self._stored.capacity if self._stored else Capacity.CURATOR
        return self.form.capacity.currentData() != stored or any(
            field.text() != text for field, text in self._texts()
        )

    def reset(self) -> None:
        """Forgets the pupil before."""
        self.form.editButton.setChecked(False)

    def leave(self) -> None:
        """Takes the fields away."""
        self.reset()
        self.form.editButton.setFocus()

    def _turn(self, on: bool) -> None:
        self.form.editPanel.setVisible(on)
        self.form.editButton.setVisible(not on)
        if on:
            self._put()
            self.form.name.setFocus()
            bring_into_view(self.form.editPanel)

    def remove(self) -> None:
        """Records that nobody acts for the pupil any more, and offers to put back who did."""
        before, student = self._stored, self.desk.current.student.id
        if before is None:
            return

        def offer() -> None:
            self.desk.shell.toast.offer(
                self.tr("{name} handelt niet meer voor deze leerling.").format(name=before.name),
                lambda workspace: students.save_representative(workspace, student, before),
                self.desk.stored.emit,
            )

        self._keep(None, offer)

    def save(self) -> None:
        """Stores what stands in the fields; what is missing is said in the form."""
        form = self.form
        self._keep(
            Representative(
                id=self._stored.id if self._stored else new_id(),
                name=form.name.text(),
                capacity=Capacity(form.capacity.currentData()),
                street=form.street.text().strip(),
                number=form.number.text().strip(),
                postcode=form.postcode.text().strip(),
                town=form.town.text().strip(),
            )
        )

    def _keep(self, representative: Representative | None, then: Callable[[], None] = lambda: None) -> None:
        form, student = self.form, self.desk.current.student.id
        form.editProblem.clear()

        def refused(error: OsoError) -> None:
            form.editButton.setChecked(True)
            form.editProblem.show_error(error)

        def done(_: None) -> None:
            self.leave()
            then()

        self.desk.change(
            lambda workspace: students.save_representative(workspace, student, representative), refused, done
        )
