"""The tab Overdragen by clicks and keys: the school, the reasons, the final version and the way it went."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.transfer import Status, Way
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.dossier_desk import widgets_in
from oso_desktop.qt.dossier_handover_rows import RecordRow
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.dossier_words import day
from oso_desktop.services import attachments, dossiers, handover
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import NOW
from tests.qt.dossier.desk import (
    Fresh,
    click,
    make_ready,
    opened,
    settled,
    the_attachment,
)

FORBIDDEN_WORDS = "verzonden via oso"


def test_every_reason_leads_to_the_tab_where_it_can_be_put_right(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh(), "overdragen")
    rows = page.handover.reason_rows()
    assert {row.reason.place.value for row in rows} >= {"samenstellen", "inzage", "overdragen"}

    for row in rows:
        page.show_tab("overdragen")
        click(qtbot, row.form.goButton)
        assert page.current_tab == row.reason.place.value


def test_the_receiving_school_is_saved_while_typing_and_checked_beside_the_field(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form

    qtbot.keyClicks(form.school, "Duincollege")
    qtbot.keyClicks(form.brin, "98")
    page.flush()
    settled(page, qtbot)
    assert "BRIN" in form.receiverProblem.text()
    assert form.brin.text() == "98"
    qtbot.keyClicks(form.brin, "XX")
    page.show_tab("gegevens")
    settled(page, qtbot)

    receiver = dossiers.view(school, dossier_id).dossier.receiver
    assert receiver is not None
    assert (receiver.name, receiver.brin, receiver.location) == ("Duincollege", "98XX", "00")
    assert not form.receiverProblem.text()


def test_freezing_sealing_and_opening_again(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    dossier_id = fresh("Noor Bakker")
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    assert not form.finalButton.isEnabled()
    assert not form.packageButton.isEnabled()
    assert form.finalWhy.text().startswith("Kan nog niet")
    make_ready(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    click(qtbot, form.finalButton)
    settled(page, qtbot)
    click(qtbot, form.packageButton)
    settled(page, qtbot)
    click(qtbot, page.handover.package_rows()[0].form.actButton)
    settled(page, qtbot)

    assert "Gecontroleerd: alles klopt" in page.handover.package_rows()[0].form.smallLabel.text()
    view = dossiers.view(school, dossier_id)
    assert (view.status, view.dossier.deliveries) == (Status.PACKED, ())
    assert page.form.statusChip.text() == "pakket gemaakt"
    assert form.packageButton.property("role") != "primary"
    assert form.wayHint.text() == (
        "Het pakket staat klaar in de opslag. Leg vast hoe het dossier de school verlaat: op papier of in het LAS."
    )
    assert (
        "versleuteld in de opslag van dit programma" in page.handover.package_rows()[0].form.smallLabel.text()
    )
    assert FORBIDDEN_WORDS not in " ".join(label.text().lower() for label in page.findChildren(QLabel))


def test_what_went_on_paper_is_recorded_with_its_day(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R130; a day that was picked survives what is stored meanwhile."""
    dossier_id = fresh("Noor Bakker", files=("rapport",))
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    going = the_attachment(school, dossier_id, "rapport")
    attachments.mark_seen(school, dossier_id, going)
    attachments.decide(school, dossier_id, going, included=True)
    yesterday = replace(school, clock=lambda: NOW - timedelta(days=1))
    make_ready(yesterday, dossier_id)
    handover.freeze(yesterday, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    assert form.envelopeHint.text().startswith(
        "In de envelop: het dossier van Noor Bakker uit uw LAS, afgedrukt, en 1 bijlage."
    )
    assert form.paperDate.day() == school.today

    form.paperDate.setFocus()
    form.paperDate.selectAll()
    qtbot.keyClicks(form.paperDate, day(school.today - timedelta(days=1)))
    page.reload()
    settled(page, qtbot)
    click(qtbot, form.paperButton)
    settled(page, qtbot)
    click(qtbot, form.lasButton)
    settled(page, qtbot)

    found = dossiers.view(school, dossier_id).dossier.deliveries
    assert [(each.way, each.on) for each in found] == [
        (Way.PAPER, school.today - timedelta(days=1)),
        (Way.LAS, school.today),
    ]
    assert form.paperDate.day() == school.today


def test_after_a_change_the_version_is_said_to_be_out_of_date(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R132: another school asks for another version; until then nothing is there to hand over."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    assert not form.finalButton.isEnabled()
    assert not form.packagesBox.isVisible()
    assert form.wayHint.text().startswith("Kies hoe versie 1")

    page.handover.receiver.form.brin.setFocus()
    page.handover.receiver.form.brin.selectAll()
    qtbot.keyClicks(page.handover.receiver.form.brin, "97YY")
    page.flush()
    settled(page, qtbot)

    assert form.finalButton.isEnabled()
    assert form.wayHint.text().startswith("Na versie 1 is er iets veranderd.")
    for each in (form.packageButton, form.paperButton, form.lasButton):
        assert not each.isEnabled()


def test_under_a_version_stands_what_it_has_otherwise_than_the_one_before(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R133, R126: what the second delivery adds is told, and what comes next: whether the first arrived."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    first = handover.freeze(school, dossier_id)
    handover.record_delivery(school, dossier_id, first.id, way=Way.PAPER, on=school.today)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    assert form.wayHint.text() == (
        "Versie 1 is overgedragen. Is het dossier aangekomen? Leg dat hieronder vast."
    )
    assert "Anders dan" not in versions_said(page)

    dossiers.choose_category(school, dossier_id, Category.VERZUIM, chosen=True)
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    assert "Anders dan versie 1:\n•  Toegevoegd: Verzuim" in versions_said(page)
    assert form.wayHint.text().startswith("Kies hoe versie 2")


def test_a_school_without_oso_cannot_record_the_las(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R142: what would be refused is not offered, and it is said why."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    view, form = page.desk.current, page.handover.form
    assert form.lasButton.isEnabled()

    page.handover.show_view(replace(view, school=replace(view.school, kind=SchoolKind.PRIVATE)))

    assert not form.lasButton.isEnabled()
    assert form.paperButton.isEnabled()
    assert "Klaarzetten in het LAS kan hier niet." in form.wayHint.text()


def versions_said(page: DossierPage) -> str:
    rows = widgets_in(page.handover.form.versions)
    return "\n".join(row.form.smallLabel.text() for row in rows if isinstance(row, RecordRow))


def test_reasons_are_told_in_words_without_numbers_of_requirements(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "overdragen")

    said = " ".join(label.text() for label in page.handover.findChildren(QLabel) if label.isVisible())

    assert "WPO artikel 42" in said
    assert not re.search(r"\bR\d{3}\b", said)


def test_what_asks_nothing_has_no_button(page: DossierPage, qtbot: QtBot, fresh: Fresh) -> None:
    """R138: that the number stays here is told; no button leads to where there is nothing to do."""
    opened(page, qtbot, fresh("Noor Bakker", Profile.POSWV), "overdragen")

    rows = {row.reason.next_step: row.form.goButton.isVisible() for row in page.handover.reason_rows()}

    assert rows["U hoeft niets te doen."] is False
    assert True in rows.values()


def test_a_samenwerkingsverband_is_named_as_such_and_its_number_fits(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R140: it is a party of its own, with a number of six signs and without locations."""
    dossier_id = fresh(profile=Profile.POSWV)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    assert "samenwerkingsverband" in page.handover.form.receiverHeading.text()
    assert not form.location.isVisible()
    form.school.setFocus()
    qtbot.keyClicks(form.school, "SWV Verzonnen Duinen")
    page.handover.receiver.form.brin.setFocus()
    qtbot.keyClicks(form.brin, "PO2799")
    page.flush()
    settled(page, qtbot)
    receiver = dossiers.view(school, dossier_id).dossier.receiver
    assert receiver is not None
    assert (receiver.name, receiver.brin) == ("SWV Verzonnen Duinen", "PO2799")

    opened(page, qtbot, fresh(), "overdragen")
    assert "school" in page.handover.form.receiverHeading.text()
    assert form.location.isVisible()
