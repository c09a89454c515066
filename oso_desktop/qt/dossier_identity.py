"""Who the pupil is, on the tab Gegevens: a card with names, days and address, and the form to correct them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLineEdit

from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.number_sheet import NumberOnSheet, may_be_printed, number_on_sheet
from oso_desktop.dossier.people import joined
from oso_desktop.dossier.personal_number import masked
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.qt.dossier_address import (
    AddressFields,
    address_line,
    address_texts,
    missing_field,
    with_address,
)
from oso_desktop.qt.dossier_desk import Desk, bring_into_view, put_checked
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_words import day, typed_day
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_identity import Ui_DossierIdentity
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.room import Fold, keep_room, lay
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out
from oso_desktop.services import dossiers, number_sheet, students

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityDraft:
    """What stands in the fields, as it was typed."""

    first_names: str
    calling_name: str
    prefix: str
    surname: str
    born: str
    enrolled: str
    address: tuple[str, str, str, str]
    secret: bool

    @classmethod
    def of(cls, record: Leerling) -> IdentityDraft:
        """The pupil as stored."""
        return cls(
            first_names=joined(record.voornaam),
            calling_name=record.roepnaam or "",
            prefix=record.voorvoegsel or "",
            surname=record.achternaam,
            born=_day(record.geboortedatum),
            enrolled=_day(record.datuminschrijving),
            address=address_texts(record.adreslijst),
            secret=bool(record.adresgeheim),
        )

    def put_into(self, record: Leerling) -> Leerling:
        """The record with what was typed; raises NoDay. What was not touched stays exactly as it is."""
        before = IdentityDraft.of(record)
        return replace(
            record,
            voornaam=record.voornaam
            if self.first_names == before.first_names
            else tuple(self.first_names.split()),
            roepnaam=self.calling_name.strip() or None,
            voorvoegsel=self.prefix.strip() or None,
            achternaam=self.surname.strip(),
            geboortedatum=typed_day(self.born),
            datuminschrijving=typed_day(self.enrolled),
            adreslijst=record.adreslijst
            if self.address == before.address
            else with_address(record.adreslijst, self.address),
            adresgeheim=record.adresgeheim if self.secret is before.secret else self.secret,
        )


class IdentityCard(QFrame):
    """The card; its form opens by itself while the day of birth is unknown, since the right of inzage hangs on it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierIdentity()
        self.form.setupUi(self)
        Fold(self, lambda narrow: lay(self.form.pgnLine, down=narrow))
        leave_out(self.form.fields)  # the card keeps its own drafts
        self._dossier = DossierId("")
        self._stored: IdentityDraft | None = None
        self._drafts: dict[DossierId, IdentityDraft] = {}
        form = self.form
        dress_button(form.editButton, "pencil-simple")
        keep_room(form.editButton)
        form.editButton.clicked.connect(lambda _checked=False: self.edit())
        form.saveButton.clicked.connect(lambda _checked=False: self.save())
        form.cancelButton.clicked.connect(lambda _checked=False: self.close_fields())
        FormKeys(form.fields, form.cancelButton)
        form.pgnButton.clicked.connect(self._ask_number)
        form.pgnOnSheet.clicked.connect(self._put_on_sheet)
        for field in self._fields():
            field.returnPressed.connect(self.save)
        form.fields.hide()

    def _fields(self) -> tuple[QLineEdit, ...]:
        form = self.form
        names = (form.firstNames, form.callingName, form.prefix, form.surname)
        return (*names, form.born, form.enrolled, *self._address_fields())

    def _address_fields(self) -> AddressFields:
        form = self.form
        return form.street, form.number, form.postcode, form.town

    def show_view(self, view: DossierView) -> None:
        """Shows the pupil as stored; an open form is left alone."""
        record, form = view.student.record, self.form
        names = joined(record.voornaam) or record.roepnaam or record.voorletters_1
        facts = (
            [words("roepnaam {name}").format(name=record.roepnaam)]
            if record.roepnaam not in (None, names)
            else []
        )
        if record.geboortedatum is not None:
            facts.append(words("geboren {day}").format(day=day(record.geboortedatum)))
        if record.datuminschrijving is not None:
            facts.append(words("ingeschreven sinds {day}").format(day=day(record.datuminschrijving)))
        form.nameLabel.setText(isolated(joined((names, record.voorvoegsel, record.achternaam))))
        form.factsLabel.setText(" · ".join(facts))
        form.factsLabel.setVisible(bool(facts))
        form.addressLabel.setText(_address_words(record))
        self._mask_number(record)
        self._show_on_sheet(view)
        missing = words("geboortedatum ontbreekt") if record.geboortedatum is None else ""
        form.bornChip.say(missing, ("warning-fill", Tone.WARN))
        self._stored = IdentityDraft.of(record)
        if self._dossier != view.dossier.id:
            self._dossier = view.dossier.id
            self._begin(record)

    def _mask_number(self, record: Leerling) -> None:
        """Shows that there is a number and its end; the rest only who asks for it (R048)."""
        form, number = self.form, record.bsn or record.onderwijsnummer or ""
        form.pgnLabel.setVisible(bool(number))
        form.pgnButton.setVisible(bool(number))
        form.pgnButton.setChecked(False)
        self._say_number(masked(number), shown=False)

    def _show_on_sheet(self, view: DossierView) -> None:
        """The tick is the head's; who may not is told so by whoever decides that (R136)."""
        box, record = self.form.pgnOnSheet, view.student.record
        box.setVisible(
            bool(record.bsn or record.onderwijsnummer) and may_be_printed(view.dossier.profile, view.school)
        )
        put_checked(box, number_on_sheet(events_of(view.dossier.events, NumberOnSheet)))

    def _put_on_sheet(self, on: bool) -> None:
        dossier_id, form = self.desk.dossier_id, self.form
        form.pgnProblem.clear()

        def refuse(error: OsoError) -> None:
            put_checked(form.pgnOnSheet, not on)
            form.pgnProblem.show_error(error)

        self.desk.change(
            lambda workspace: number_sheet.put_on_sheet(workspace, dossier_id, allowed=on), refuse
        )

    def _say_number(self, number: str, *, shown: bool) -> None:
        form = self.form
        form.pgnLabel.setText(self.tr("Persoonsgebonden nummer: {number}").format(number=number))
        form.pgnButton.setText(self.tr("Verberg") if shown else self.tr("Toon"))
        form.pgnButton.setAccessibleName(
            self.tr("Persoonsgebonden nummer verbergen")
            if shown
            else self.tr("Persoonsgebonden nummer tonen")
        )
        dress_button(form.pgnButton, "eye-slash" if shown else "eye")

    def _ask_number(self, shown: bool) -> None:
        record = self.desk.current.student.record
        if not shown:
            self._mask_number(record)
            return
        student = self.desk.current.student.id
        self.desk.ask(
            lambda workspace: students.shown_number(workspace, student),
            lambda number: self._say_number(number, shown=True),
        )

    def _begin(self, record: Leerling) -> None:
        """Another pupil came on show: go on with what was begun, or ask for what is missing."""
        draft = self._drafts.pop(self._dossier, None)
        if draft is not None or record.geboortedatum is None:
            self._open(draft or IdentityDraft.of(record))
            self.form.keptHint.setVisible(draft is not None)

    def drafts(self) -> dict[DossierId, IdentityDraft]:
        """What was typed and not stored yet, of any pupil."""
        return self._drafts | ({self._dossier: self.draft} if self.unsaved else {})

    def take_drafts(self, drafts: Mapping[DossierId, IdentityDraft]) -> None:
        """What was typed before the program was locked; it is there when the pupil is opened."""
        self._drafts |= drafts

    def reset(self) -> None:
        """Forgets the pupil before, but for what was typed and not stored yet."""
        if self.unsaved:
            self._drafts[self._dossier] = self.draft
        self._dossier = DossierId("")
        self._stored = None
        self.form.fields.hide()
        self.form.editButton.show()

    @property
    def draft(self) -> IdentityDraft:
        """What stands in the fields now."""
        form = self.form
        street, number, postcode, town = (field.text() for field in self._address_fields())
        return IdentityDraft(
            first_names=form.firstNames.text(),
            calling_name=form.callingName.text(),
            prefix=form.prefix.text(),
            surname=form.surname.text(),
            born=form.born.text(),
            enrolled=form.enrolled.text(),
            address=(street, number, postcode, town),
            secret=form.secretAddress.isChecked(),
        )

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not stored."""
        return self._stored is not None and not self.form.fields.isHidden() and self.draft != self._stored

    def edit(self) -> None:
        """Opens the form in the card."""
        if self._stored is not None:
            self._open(self._stored)
            self.form.callingName.setFocus()
            bring_into_view(self.form.fields)

    def _open(self, draft: IdentityDraft) -> None:
        form = self.form
        texts = (
            draft.first_names,
            draft.calling_name,
            draft.prefix,
            draft.surname,
            draft.born,
            draft.enrolled,
        )
        for field, text in zip(self._fields(), (*texts, *draft.address), strict=True):
            field.setText(text)
        form.secretAddress.setChecked(draft.secret)
        form.problem.clear()
        form.keptHint.hide()
        form.editButton.hide()
        form.fields.show()

    def close_fields(self) -> None:
        """Takes the form away."""
        self.form.fields.hide()
        self.form.editButton.show()
        self.form.editButton.setFocus()

    def save(self) -> None:
        """Stores what stands in the fields; what is wrong is said in the form."""
        form, draft = self.form, self.draft
        form.problem.clear()
        if (missing := missing_field(self._address_fields())) is not None:
            form.problem.show_text(
                self.tr(
                    "Het adres is niet compleet. Vul straat, huisnummer, postcode en plaats in, of geen van alle."
                )
            )
            missing.setFocus()
            bring_into_view(form.problem)
            return
        for field in (form.born, form.enrolled):
            try:
                typed_day(field.text())
            except OsoError as error:
                form.problem.show_error(error)
                field.setFocus()
                bring_into_view(form.problem)
                return
        self.desk.change(
            _storing(self.desk.dossier_id, draft), form.problem.show_error, lambda _: self.close_fields()
        )


def _storing(dossier_id: DossierId, draft: IdentityDraft) -> Callable[[Workspace], None]:
    def work(workspace: Workspace) -> None:
        student = dossiers.view(workspace, dossier_id).student  # as it is now: an attachment may have come
        students.save_record(workspace, student.id, draft.put_into(student.record))

    return work


def _day(value: date | None) -> str:
    return day(value) if value is not None else ""


def _address_words(record: Leerling) -> str:
    if record.adresgeheim:
        return words("Geheim adres: staat in geen brief en gaat niet mee.")
    if record.adreslijst is None:
        return words("Geen adres bekend.")
    return address_line(record.adreslijst.adres[0])
