"""The tab Overdragen by clicks and keys: the school, the reasons, the final version and the way it went."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.history import RowState
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.transfer import DossierId, Status, Way, standing_deliveries
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.dossier_handover_rows import RecordRow
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.services import attachments, dossiers, handover, letters
from oso_desktop.services.demo import demo_receiver
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
from tests.services.partner import introduced
from tests.store.examples import note

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


def test_freezing_sending_and_opening_again(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R130, R131, R150: to a card that was checked, in a chosen folder; the package can be opened again."""
    dossier_id = fresh("Noor Bakker")
    partner = introduced(school, demo_receiver(Profile.POVO))
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    package = form.packageCard.form
    assert not form.finalButton.isEnabled()
    assert not package.actButton.isEnabled()
    assert form.finalWhy.text().startswith("Kan nog niet")
    make_ready(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    click(qtbot, form.finalButton)
    settled(page, qtbot)
    assert package.chip.text() == "aanbevolen"
    assert package.actButton.property("role") == "primary"
    page.handover.ways.place = lambda _parent: tmp_path
    click(qtbot, package.actButton)
    settled(page, qtbot)
    click(qtbot, page.handover.package_rows()[0].form.actButton)
    settled(page, qtbot)

    (carrier,) = tmp_path.glob("*.oso-drager")
    _, (arrived,) = partner.open(carrier)
    assert arrived.manifest.dossier == dossier_id
    assert carrier.name in page.handover.ways.notices.text
    assert "Gecontroleerd: alles klopt" in page.handover.package_rows()[0].form.smallLabel.text()
    assert page.form.statusChip.text() == "overgedragen"
    assert package.actButton.property("role") != "primary"
    assert form.wayHint.text() == (
        "Versie 1 is overgedragen. Is het dossier aangekomen? Leg dat hieronder vast."
    )
    assert FORBIDDEN_WORDS not in " ".join(label.text().lower() for label in page.findChildren(QLabel))


def test_without_a_checked_card_the_package_says_what_to_do_and_the_others_go_on(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R131"""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    with school.store.write() as unit:
        for each in unit.addresses.all():
            unit.addresses.remove(each.id)
        note(unit)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form

    assert "nog geen schoolkaart" in form.packageCard.form.whyLabel.text()
    assert not form.packageCard.form.actButton.isEnabled()
    assert form.packageCard.form.linkButton.isVisibleTo(page)
    assert form.lasCard.form.chip.text() == "aanbevolen"
    for card in (form.securedCard, form.paperCard, form.lasCard):
        assert card.form.actButton.isEnabled()
        assert not card.form.whyLabel.text()


def made_secured(
    page: DossierPage, qtbot: QtBot, school: Workspace, dossier_id: DossierId, folder: Path
) -> None:
    """A dossier that may go is made a secured PDF, by a click."""
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    page.handover.ways.place = lambda _parent: folder
    click(qtbot, page.handover.form.securedCard.form.actButton)
    settled(page, qtbot)


def test_a_secured_pdf_is_made_and_its_sheet_asks_to_be_printed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path, paper: Path
) -> None:
    """R148, R150: the words are on the sheet and gone from the screen once somebody goes back."""
    dossier_id = fresh("Noor Bakker")
    form, ways = page.handover.form, page.handover.ways

    made_secured(page, qtbot, school, dossier_id, tmp_path)

    (made,) = tmp_path.glob("overstap-*")
    assert made.suffix == ".pdf"
    assert form.stack.currentWidget() is form.paper_page
    assert "Druk dit blad nu af" in form.paperHint.text()
    click(qtbot, ways.preview.form.print_button)
    settled(page, qtbot)
    assert paper.exists()
    click(qtbot, form.back_button)
    assert form.stack.currentWidget() is form.work_page
    assert not ways.preview.form.print_button.isVisibleTo(page)
    qtbot.waitUntil(lambda: not form.securedCard.form.actButton.visibleRegion().isEmpty())
    (delivery,) = dossiers.view(school, dossier_id).dossier.deliveries
    assert delivery.way is Way.KEY_SHEET
    assert "niet afgedrukt" not in ways.notices.text


def test_who_goes_back_without_a_sheet_makes_another_pdf_or_takes_the_hand_over_back(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R130, R150: a PDF that nobody has the words of is not on record as handed over unless somebody leaves it so."""
    dossier_id = fresh("Noor Bakker")
    form, ways = page.handover.form, page.handover.ways
    made_secured(page, qtbot, school, dossier_id, tmp_path)

    click(qtbot, form.back_button)

    assert "niet afgedrukt" in ways.notices.text
    click(qtbot, offered(page, qtbot, "Nieuwe pdf &maken…"))
    settled(page, qtbot)
    assert form.stack.currentWidget() is form.paper_page
    assert len(list(tmp_path.glob("overstap-*.pdf"))) == 2
    seen = dossiers.view(school, dossier_id)
    assert [len(seen.dossier.deliveries), len(standing_deliveries(seen.dossier))] == [2, 1]
    click(qtbot, form.back_button)
    click(qtbot, offered(page, qtbot, "Overdracht &terugdraaien"))
    settled(page, qtbot)
    assert dossiers.view(school, dossier_id).status is Status.PACKED
    said = [row.form.smallLabel.text() for row in page.handover.delivery_rows()]
    assert ["Vergissing, telt niet mee" in each for each in said] == [True, True]


def offered(page: DossierPage, qtbot: QtBot, text: str) -> QPushButton:
    """The button of a notice, once that is laid out."""

    def shown() -> list[QPushButton]:
        return [each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible()]

    qtbot.waitUntil(lambda: len(shown()) == 1)
    return shown()[0]


def test_a_hand_over_recorded_by_mistake_is_taken_back_with_a_reason(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R126, R130: it stays in the list as a mistake, and the version can be handed over again."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    version = handover.freeze(school, dossier_id)
    handover.record_delivery(school, dossier_id, version.id, way=Way.PAPER, on=school.today)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form

    click(qtbot, page.handover.delivery_rows()[0].form.mistakeButton)
    assert not form.receipt.form.on.isVisible()
    qtbot.keyClicks(form.receipt.form.how, "Dit ging over een ander kind.")
    click(qtbot, form.receipt.form.saveButton)
    settled(page, qtbot)

    (row,) = page.handover.delivery_rows()
    assert "Dit ging over een ander kind." in row.form.smallLabel.text()
    assert not row.form.mistakeButton.isVisible()
    assert not row.form.actButton.isVisible()
    assert dossiers.view(school, dossier_id).status is Status.FINAL
    assert form.paperCard.form.recordButton.isEnabled()


def test_the_pile_and_the_sheet_for_the_las_are_looked_at_before_they_are_kept(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, paper: Path
) -> None:
    """R126, R148"""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    form, ways = page.handover.form, page.handover.ways
    for card, kinds in (
        (form.paperCard, [LetterKind.COVER_SHEET, LetterKind.RECEIVER_LETTER, LetterKind.RECEIVER_COPY]),
        (form.lasCard, [LetterKind.LAS_SHEET]),
    ):
        before = len(letters.of_dossier(school, dossier_id))
        click(qtbot, card.form.actButton)
        settled(page, qtbot)
        assert len(letters.of_dossier(school, dossier_id)) == before
        click(qtbot, ways.preview.form.print_button)
        settled(page, qtbot)
        kept = letters.of_dossier(school, dossier_id)[before:]
        assert [each.kind for each in kept] == kinds
        assert all(each.printed_at is not None for each in kept)
        click(qtbot, form.back_button)


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
    assert form.paperCard.form.dayField.day() == school.today

    form.paperCard.form.dayField.setFocus()
    form.paperCard.form.dayField.selectAll()
    qtbot.keyClicks(form.paperCard.form.dayField, day(school.today - timedelta(days=1)))
    page.reload()
    settled(page, qtbot)
    click(qtbot, form.paperCard.form.recordButton)
    settled(page, qtbot)
    click(qtbot, form.lasCard.form.recordButton)
    settled(page, qtbot)

    found = dossiers.view(school, dossier_id).dossier.deliveries
    assert [(each.way, each.on) for each in found] == [
        (Way.PAPER, school.today - timedelta(days=1)),
        (Way.LAS, school.today),
    ]
    assert form.paperCard.form.dayField.day() == school.today


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
    for each in (
        form.packageCard.form.actButton,
        form.paperCard.form.recordButton,
        form.lasCard.form.recordButton,
    ):
        assert not each.isEnabled()


def test_a_later_version_leads_to_what_it_has_otherwise_than_the_one_before(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R133, R126: what the second delivery adds is one press away, and it is told what comes next."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    first = handover.freeze(school, dossier_id)
    handover.record_delivery(school, dossier_id, first.id, way=Way.PAPER, on=school.today)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.form
    assert form.wayHint.text() == (
        "Versie 1 is overgedragen. Is het dossier aangekomen? Leg dat hieronder vast."
    )
    (row,) = version_rows(page)
    assert not row.form.actButton.isVisible(), "there is nothing to lay beside the first"

    dossiers.choose_category(school, dossier_id, Category.VERZUIM, chosen=True)
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    page.reload()
    settled(page, qtbot)

    assert form.wayHint.text().startswith("Kies hoe versie 2")
    click(qtbot, version_rows(page)[0].form.actButton)
    settled(page, qtbot)
    assert page.current_tab == "geschiedenis"
    table = page.history.beside
    assert ("Verzuim", RowState.ADDED) in [(each.what, each.state) for each in table.rows]


def test_a_school_without_oso_cannot_record_the_las(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R142: what would be refused is not offered, and it is said why."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    handover.freeze(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    view, form = page.desk.current, page.handover.form
    assert form.lasCard.form.recordButton.isEnabled()

    page.handover.show_view(replace(view, school=replace(view.school, kind=SchoolKind.PRIVATE)))

    assert not form.lasCard.form.recordButton.isEnabled()
    assert form.paperCard.form.recordButton.isEnabled()
    assert form.lasCard.form.whyLabel.text().startswith("Kan hier niet.")


def version_rows(page: DossierPage) -> list[RecordRow]:
    return [row for row in widgets_in(page.handover.form.versions) if isinstance(row, RecordRow)]


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
