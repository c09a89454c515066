"""Guardians on the tab Gegevens: a card for each, and the form to add or correct one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit

from oso_desktop.dossier.people import Gezag, Guardian, full_name, relation_label
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.model import Verzorger
from oso_desktop.qt.dossier_address import (
    AddressFields,
    address_line,
    address_texts,
    missing_field,
    with_address,
)
from oso_desktop.qt.dossier_desk import put_choice
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_words import gezag_words, guardian_line
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_guardian import Ui_DossierGuardian
from oso_desktop.qt.forms.ui_dossier_guardian_form import Ui_DossierGuardianForm
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.room import Fold, shorten
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import leave_out

RELATIONS = 41
"""The standard's list of relations to the child."""

Store = Callable[[Guardian, Guardian | None, Callable[[], None], Callable[[OsoError], None]], None]
"""Saves a guardian; calls the first when it is done, the second with a refusal."""

_GEZAG_LOOKS = {
    Gezag.YES: ("check-circle", Tone.GOOD),
    Gezag.NO: ("minus-circle", Tone.NEUTRAL),
    Gezag.UNKNOWN: ("question", Tone.WARN),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardianDraft:
    """What stands in the fields of one guardian."""

    initials: str = ""
    prefix: str = ""
    surname: str = ""
    relation: str = ""
    gezag: Gezag = Gezag.UNKNOWN
    street: str = ""
    number: str = ""
    postcode: str = ""
    town: str = ""
    secret: bool = False
    deceased: bool = False

    @classmethod
    def of(cls, guardian: Guardian) -> GuardianDraft:
        """The fields as stored; of the addresses only the first."""
        block = guardian.block
        draft = cls(
            initials=block.voorletters_1 or "",
            prefix=block.voorvoegsel or "",
            surname=block.achternaam,
            relation=block.relatietotkind or "",
            gezag=guardian.gezag,
            secret=bool(block.adresgeheim),
            deceased=guardian.deceased,
        )
        street, number, postcode, town = address_texts(block.adreslijst)
        return replace(draft, street=street, number=number, postcode=postcode, town=town)


class GuardianForm(QFrame):
    """The fields of one guardian; `guardian` None is a new one."""

    def __init__(self, guardian: Guardian | None, store: Store, closed: Callable[[], None]) -> None:
        super().__init__()
        self.form = Ui_DossierGuardianForm()
        self.form.setupUi(self)
        Fold(self, lambda narrow: shorten(self.form.relation, self.form.gezag, on=narrow))
        leave_out(self)  # the tab keeps the drafts of its forms
        self._guardian = guardian
        self._store = store
        self._closed = closed
        form = self.form
        form.relation.addItem(self.tr("niet ingevuld"), "")
        for code in codelist(RELATIONS).entries:
            form.relation.addItem(on_screen(codelist(RELATIONS).words(code)), code)
        for gezag in Gezag:
            form.gezag.addItem(on_screen(gezag.value), gezag)
        if guardian is not None:  # in the card that says who it is
            form.formHeading.hide()
            self.setProperty("role", "")
            self.setFrameShape(QFrame.Shape.NoFrame)
            form.outer.setContentsMargins(0, 8, 4, 4)
        form.saveButton.clicked.connect(self.save)
        form.cancelButton.clicked.connect(lambda _checked=False: closed())
        FormKeys(self, form.cancelButton, form.saveButton)
        form.keptHint.hide()
        self._begun = GuardianDraft.of(guardian) if guardian else GuardianDraft()
        self._put(self._begun)

    def _put(self, draft: GuardianDraft) -> None:
        form = self.form
        for field, text in self._texts(draft):
            field.setText(text)
        put_choice(form.relation, draft.relation)
        put_choice(form.gezag, draft.gezag)
        form.secret.setChecked(draft.secret)
        form.deceased.setChecked(draft.deceased)

    def _texts(self, draft: GuardianDraft) -> tuple[tuple[QLineEdit, str], ...]:
        form = self.form
        return (
            (form.initials, draft.initials),
            (form.prefix, draft.prefix),
            (form.surname, draft.surname),
            (form.street, draft.street),
            (form.number, draft.number),
            (form.postcode, draft.postcode),
            (form.town, draft.town),
        )

    def _places(self) -> AddressFields:
        form = self.form
        return form.street, form.number, form.postcode, form.town

    @property
    def draft(self) -> GuardianDraft:
        """What stands in the fields now."""
        form = self.form
        return GuardianDraft(
            initials=form.initials.text(),
            prefix=form.prefix.text(),
            surname=form.surname.text(),
            relation=form.relation.currentData(),
            gezag=Gezag(form.gezag.currentData()),
            street=form.street.text(),
            number=form.number.text(),
            postcode=form.postcode.text(),
            town=form.town.text(),
            secret=form.secret.isChecked(),
            deceased=form.deceased.isChecked(),
        )

    @property
    def unsaved(self) -> bool:
        """Whether a person changed something that is not stored."""
        return self.draft != self._begun

    def go_on(self, draft: GuardianDraft) -> None:
        """Goes on with what was typed before the person left."""
        self._put(draft)
        self.form.keptHint.show()

    def save(self) -> None:
        """Stores what stands in the fields; what is missing is said in the form."""
        form = self.form
        form.formProblem.clear()
        if not form.surname.text().strip():
            form.formProblem.show_text(self.tr("De achternaam is leeg. Vul de achternaam in."))
            form.surname.setFocus()
            return
        if (missing := missing_field(self._places())) is not None:
            form.formProblem.show_text(
                self.tr(
                    "Het adres is niet compleet. Vul straat, huisnummer, postcode en plaats in, of geen van alle."
                )
            )
            missing.setFocus()
            return
        self._store(self._made(), self._guardian, self._closed, form.formProblem.show_error)

    def _made(self) -> Guardian:
        form = self.form
        block = (
            self._guardian.block
            if self._guardian
            else Verzorger(achternaam="", wettigevertegenwoordiger=False)
        )
        gezag = Gezag(form.gezag.currentData())
        deceased = form.deceased.isChecked()
        made = replace(
            block,
            voorletters_1=form.initials.text().strip() or None,
            voorvoegsel=form.prefix.text().strip() or None,
            achternaam=form.surname.text().strip(),
            relatietotkind=form.relation.currentData() or None,
            adresgeheim=_ticked(form.secret, block.adresgeheim),
            overleden=_ticked(form.deceased, block.overleden),
            overlijdensdatum=block.overlijdensdatum if deceased else None,
            wettigevertegenwoordiger=gezag is Gezag.YES,
            adreslijst=with_address(block.adreslijst, [field.text() for field in self._places()]),
        )
        if self._guardian is None:
            return Guardian(block=made, gezag=gezag)
        return replace(self._guardian, block=made, gezag=gezag)


class GuardianCard(QFrame):
    """One guardian: name, gezag, address, and the form when it is being corrected."""

    def __init__(self, guardian: Guardian, store: Store, remove: Callable[[Guardian], None]) -> None:
        super().__init__()
        self.form = Ui_DossierGuardian()
        self.form.setupUi(self)
        self.guardian = guardian
        self._store = store
        self._fields: GuardianForm | None = None
        dress_button(self.form.editButton, "pencil-simple")
        dress_button(self.form.removeButton, "trash")
        self.form.editButton.clicked.connect(lambda _checked=False: self.edit())
        self.form.removeButton.clicked.connect(self._ask)
        self.form.removeNo.clicked.connect(self._keep)
        FormKeys(self.form.removePanel, self.form.removeNo)
        self.form.removeYes.clicked.connect(lambda _checked=False: remove(self.guardian))
        self.show_guardian(guardian)

    def show_guardian(self, guardian: Guardian) -> None:
        """Shows the person as stored; an open form is left alone."""
        self.guardian = guardian
        form, block = self.form, guardian.block
        name = full_name(block)
        form.nameLabel.setText(f"{isolated(name)} ({on_screen(relation_label(guardian)).lower()})")
        self.setAccessibleName(guardian_line(guardian))
        gezag = "" if guardian.deceased else gezag_words(guardian)
        form.gezagChip.say(gezag, _GEZAG_LOOKS[guardian.gezag])
        form.secretChip.say(self.tr("geheim adres") if block.adresgeheim else "", ("lock-key", Tone.WARN))
        form.deceasedChip.say(self.tr("overleden") if guardian.deceased else "", ("flower", Tone.NEUTRAL))
        form.addressLabel.setText(_address_line(block))
        form.addressLabel.setVisible(not guardian.deceased)
        form.editButton.setAccessibleName(self.tr("{name} wijzigen").format(name=name))
        form.removeButton.setAccessibleName(self.tr("{name} verwijderen").format(name=name))

    def edit(self) -> GuardianForm:
        """Opens the form in the card."""
        if self._fields is None:
            self._fields = GuardianForm(self.guardian, self._store, self.close_form)
            self.form.formHolder.addWidget(self._fields)
            self.form.editButton.hide()
        self._fields.form.surname.setFocus()
        return self._fields

    def close_form(self) -> None:
        """Takes the form away."""
        if self._fields is not None:
            self._fields.hide()
            self._fields.deleteLater()
            self._fields = None
            self.form.editButton.show()
            self.form.editButton.setFocus()

    @property
    def fields(self) -> GuardianForm | None:
        """The open form, if any."""
        return self._fields

    def _ask(self) -> None:
        self.form.removePanel.show()
        self.form.removeNo.setFocus()

    def _keep(self) -> None:
        self.form.removePanel.hide()
        self.form.removeButton.setFocus()


def _ticked(box: QCheckBox, before: bool | None) -> bool | None:
    """What the tick says; "not filled in" stays so where nothing changed, or inzage would be needed again."""
    return before if bool(before) is box.isChecked() else box.isChecked()


def _address_line(block: Verzorger) -> str:
    if block.adresgeheim:
        return words("Geheim adres: staat in geen brief en gaat niet mee.")
    if not block.adreslijst:
        return words("Geen adres bekend: brieven moet u zelf meegeven.")
    return address_line(block.adreslijst.adres[0])
