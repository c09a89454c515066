"""Who the pupil is, on the tab Gegevens; and what the dossier file said of inzage, on the tab Inzage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.people import Student
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.model import Adres, Adreslijst, Inzage
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, click, opened, settled


def stored(school: Workspace, dossier_id: DossierId) -> Student:
    return dossiers.view(school, dossier_id).student


def put(school: Workspace, dossier_id: DossierId, **changes: object) -> None:
    """The pupil as if it came in otherwise."""
    student = stored(school, dossier_id)
    with school.change(Right.IMPORT, "proef", student.id) as unit:
        unit.students.save(replace(student, **changes))  # type: ignore[arg-type]  # names of the pupil


def type_into(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_a_missing_birth_date_is_asked_for_where_the_gate_sends_people(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R114: the right of inzage hangs on it."""
    dossier_id = fresh()
    put(school, dossier_id, record=replace(stored(school, dossier_id).record, geboortedatum=None))
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.identity.form
    assert form.born.isVisible()
    assert form.bornChip.text() == "geboortedatum ontbreekt"

    type_into(qtbot, form.born, "31-02-2014")
    click(qtbot, form.saveButton)
    assert "geen datum" in form.problem.text()
    assert form.born.hasFocus()
    type_into(qtbot, form.born, "28-02-2099")
    click(qtbot, form.saveButton)
    settled(page, qtbot)
    assert "toekomst" in form.problem.text()
    type_into(qtbot, form.born, "28/2/2014")
    click(qtbot, form.saveButton)
    settled(page, qtbot)

    assert stored(school, dossier_id).birth_date == date(2014, 2, 28)
    assert "geboren 28-02-2014" in form.factsLabel.text()
    assert not form.born.isVisible()
    assert not form.bornChip.isVisible()
    assert not any("geboortedatum" in reason.text for reason in dossiers.view(school, dossier_id).reasons)


def test_names_days_and_address_are_corrected(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.identity.form
    click(qtbot, form.editButton)
    typed = {
        form.firstNames: "Daan Willem",
        form.callingName: "Daantje",
        form.prefix: "van",
        form.surname: "Boer",
        form.enrolled: "01-09-2020",
        form.street: "Duinpad",
        form.number: "12a",
        form.postcode: "1234 AB",
        form.town: "Zeeduin",
    }
    for field, text in typed.items():
        type_into(qtbot, field, text)
    form.secretAddress.click()
    click(qtbot, form.saveButton)
    settled(page, qtbot)

    record = stored(school, dossier_id).record
    assert (record.voornaam, record.roepnaam) == (("Daan", "Willem"), "Daantje")
    assert (record.voorvoegsel, record.achternaam) == ("van", "Boer")
    assert record.datuminschrijving == date(2020, 9, 1)
    assert record.adreslijst is not None
    address = record.adreslijst.adres[0]
    assert (address.straat, address.nummer, address.postcode, address.plaats) == (
        "Duinpad",
        "12a",
        "1234 AB",
        "Zeeduin",
    )
    assert record.adresgeheim
    assert "Duinpad" not in form.addressLabel.text()


def test_half_an_address_is_not_taken(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    before = stored(school, dossier_id)
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.identity.form
    click(qtbot, form.editButton)
    type_into(qtbot, form.street, "Duinpad")
    form.town.clear()
    click(qtbot, form.saveButton)
    settled(page, qtbot)

    assert "niet compleet" in form.problem.text()
    assert stored(school, dossier_id) == before


def test_what_was_not_touched_stays_exactly_as_it_came(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """A first name of two words is one name; a number keeps its addition; a second address stays."""
    dossier_id = fresh()
    home = Adres(
        soortadres="woon", straat="Dijk", nummer="1", toevoeging="bis", postcode="1234 AB", plaats="Zeeduin"
    )
    other = replace(home, straat="Wal")
    record = replace(
        stored(school, dossier_id).record,
        voornaam=("Anne Marie",),
        adreslijst=Adreslijst(adres=(home, other)),
    )
    put(school, dossier_id, record=record)
    opened(page, qtbot, dossier_id, "gegevens")
    form = page.pupil.identity.form
    click(qtbot, form.editButton)
    type_into(qtbot, form.callingName, "Anne")
    type_into(qtbot, form.town, "Duinzee")
    click(qtbot, form.saveButton)
    settled(page, qtbot)

    moved = Adreslijst(adres=(replace(home, plaats="Duinzee"), other))
    assert stored(school, dossier_id).record == replace(record, roepnaam="Anne", adreslijst=moved)


def test_a_form_that_was_left_open_comes_back_as_it_was(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    first, second = fresh("Noor Bakker"), fresh("Daan de Boer")
    opened(page, qtbot, first, "gegevens")
    form = page.pupil.identity.form
    click(qtbot, form.editButton)
    type_into(qtbot, form.callingName, "Noortje")
    opened(page, qtbot, second, "gegevens")
    assert not form.callingName.isVisible()

    page.show_dossier(first)
    settled(page, qtbot)
    assert page.current_tab == "gegevens"
    assert form.callingName.text() == "Noortje"
    assert form.keptHint.isVisible()
    click(qtbot, form.cancelButton)
    assert stored(school, first).record.roepnaam != "Noortje"


def test_the_inzage_tab_tells_what_the_file_said(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R098: an objection that came with the file is in sight, word for word."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "inzage")
    assert not page.inzage.form.fileLabel.isVisible()

    told = Inzage(
        voorlopigdossier=False,
        inzage=True,
        inzagedatum=date(2026, 3, 2),
        akkoord="Nee",
        redennietakkoord="Het advies is <b>te laag</b>.",
    )
    put(school, dossier_id, file_inzage=told)
    page.reload()
    settled(page, qtbot)
    said = page.inzage.form.fileLabel
    assert said.isVisible()
    assert said.text() == (
        "Ingelezen bestand: inzage op 02-03-2026, akkoord met de inhoud: nee, "
        "opmerking: “Het advies is <b>te laag</b>.”"
    )
