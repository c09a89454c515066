"""The tab Overdragen on receivers: what shows when, and each step by keys from the field to the store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.delivery import Receipt, ReceiverChanged, destruction_requests
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import DossierId, TransferDossier, Way
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.dossier_words import day
from oso_desktop.services import dossiers, handover, receivers, sending
from oso_desktop.services.demo import demo_receiver
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, Window, click, make_ready, opened, settled
from tests.services.partner import introduced

SWV = ReceivingSchool(name="Verband Verzonnen Duinen", brin="PO9900", town="Nieuwoord")


def stored(school: Workspace, dossier_id: DossierId) -> TransferDossier:
    return dossiers.view(school, dossier_id).dossier


def typed(qtbot: QtBot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def handed_over(school: Workspace, dossier_id: DossierId) -> None:
    make_ready(school, dossier_id)
    version = handover.freeze(school, dossier_id)
    handover.record_delivery(school, dossier_id, version.id, way=Way.LAS, on=school.today)


def visible(*fields: QWidget) -> list[bool]:
    return [field.isVisible() for field in fields]


def test_only_the_days_that_matter_ask_for_attention(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R119, R121, R125, R129: each day comes up with the step it belongs to."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    days = (form.enrolmentDate, form.enrolledDate, form.reportedDate, form.movedDate)
    assert visible(*days) == [False, False, False, True]

    for enrolment, shown in (
        (Enrolment.APPLIED, [True, False, False, True]),
        (Enrolment.ENROLLED, [True] * 4),
    ):
        form.enrolment.setFocus()
        form.enrolment.setCurrentIndex(form.enrolment.findData(enrolment))
        form.enrolment.activated.emit(form.enrolment.currentIndex())
        settled(page, qtbot)
        assert visible(*days) == shown
    for field, ago in ((form.enrolmentDate, 9), (form.enrolledDate, 5), (form.reportedDate, 2)):
        typed(qtbot, field, day(school.today - timedelta(days=ago)))
    typed(qtbot, form.movedDate, "31-07-2026")
    page.flush()
    settled(page, qtbot)

    found = stored(school, dossier_id)
    ago_ = [school.today - timedelta(days=count) for count in (9, 5, 2)]
    assert [found.enrolment_date, found.enrolled_on, found.reported_on] == ago_
    assert found.moved_on == date(2026, 7, 31)


def test_days_in_an_impossible_order_are_told_beside_the_fields_and_stay_there(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R121"""
    dossier_id = fresh()
    dossiers.set_enrolment(school, dossier_id, Enrolment.ENROLLED, school.today)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form

    wrong = day(school.today - timedelta(days=3))
    typed(qtbot, form.enrolledDate, wrong)
    page.flush()
    settled(page, qtbot)

    assert "ligt voor die van aanmelding" in form.receiverProblem.text()
    assert form.enrolledDate.text() == wrong
    assert stored(school, dossier_id).enrolled_on is None


def test_while_an_application_waits_it_says_when_the_school_decides(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """L6"""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    hint = page.handover.receiver.form.decisionHint
    assert not hint.isVisible()

    dossiers.set_enrolment(school, dossier_id, Enrolment.APPLIED, date(2026, 3, 25))
    page.reload()
    settled(page, qtbot)

    assert hint.isVisible()
    assert "uiterlijk op 06-05-2026, of als zij uitstel neemt op 03-06-2026" in hint.text()


def test_purpose_and_ground_are_told_and_a_duty_asks_for_no_consent(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """R004, R005, R008, R076: for a school it is a duty; a request has a purpose of its own."""
    opened(page, qtbot, fresh(), "overdragen")
    said = page.handover.receiver.form.groundLabel.text()
    assert "WPO artikel 42" in said
    assert "verplicht: er is geen toestemming voor nodig" in said

    opened(page, qtbot, fresh(profile=Profile.POSWV), "overdragen")
    said = page.handover.receiver.form.groundLabel.text()
    assert "samenwerkingsverband" in said
    assert "toestemming" not in said


def test_how_the_receiver_was_made_sure_of_is_asked_in_place_and_then_shown(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R131"""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "overdragen")
    section = page.handover.receiver
    assert not section.form.check.isVisible()  # nothing to make sure of yet
    dossiers.set_receiver(school, dossier_id, ReceivingSchool(name="Duincollege", brin="98XX"))
    page.reload()
    settled(page, qtbot)
    check = section.form.check.form

    click(qtbot, check.saveButton)
    settled(page, qtbot)
    assert "nog niets" in check.problem.text()
    typed(qtbot, check.how, "Gebeld met de administratie")
    click(qtbot, check.saveButton)
    settled(page, qtbot)

    assert not section.form.check.isVisible()
    assert section.form.checkedBox.isVisible()
    assert not any(reason.requirement == "R131" for reason in page.desk.current.reasons)


@pytest.fixture
def gone(page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh) -> DossierId:
    """A dossier that was handed over, on show."""
    dossier_id = fresh("Noor Bakker")
    handed_over(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    return dossier_id


def test_before_anything_went_there_is_no_other_school_to_tell(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    """R132: until then the fields themselves are put right."""
    opened(page, qtbot, fresh(), "overdragen")

    assert not page.handover.change.isVisible()
    assert not page.handover.exception.isVisible()
    assert not page.handover.receiver.form.brin.isReadOnly()


def test_another_school_is_told_in_place_and_the_old_one_is_followed_until_it_answered(
    page: DossierPage, qtbot: QtBot, school: Workspace, gone: DossierId
) -> None:
    """R132: both schools stay in sight."""
    change, form = page.handover.change, page.handover.change.form
    assert page.handover.receiver.form.brin.isReadOnly()
    old = stored(school, gone).receiver
    assert old is not None
    click(qtbot, form.otherButton)
    typed(qtbot, form.school, "Lyceum aan Zee")
    typed(qtbot, form.brin, "95")
    click(qtbot, form.changeButton)
    settled(page, qtbot)
    assert "BRIN" in form.problem.text()
    assert events_of(stored(school, gone).events, ReceiverChanged) == ()

    typed(qtbot, form.brin, "95VV")
    click(qtbot, form.changeButton)
    settled(page, qtbot)

    assert not form.changeBox.isVisible()
    assert page.handover.receiver.form.school.text() == "Lyceum aan Zee"
    (row,) = change.request_rows()
    assert f"{old.name} moet het dossier vernietigen" in row.form.textLabel.text()
    click(qtbot, row.form.actButton)
    typed(qtbot, form.answer.form.how, "Strook per post terug")
    click(qtbot, form.answer.form.saveButton)
    settled(page, qtbot)

    (request,) = destruction_requests(stored(school, gone).events)
    assert request.confirmed is not None
    assert not form.answer.isVisible()
    (row,) = change.request_rows()
    assert "heeft het dossier vernietigd" in row.form.textLabel.text()
    assert not row.form.actButton.isVisible()


def test_a_change_that_was_not_meant_leaves_all_as_it_is(
    page: DossierPage, qtbot: QtBot, school: Workspace, gone: DossierId
) -> None:
    """R132"""
    form, before = page.handover.change.form, stored(school, gone)
    click(qtbot, form.otherButton)
    assert not form.otherButton.isVisible(), "it is open"
    typed(qtbot, form.school, "Lyceum aan Zee")
    click(qtbot, form.cancelButton)

    assert not form.changeBox.isVisible()
    assert form.otherButton.hasFocus()
    assert form.school.text() == ""
    assert stored(school, gone) == before


def test_that_it_was_fetched_is_recorded_at_the_hand_over(
    page: DossierPage, qtbot: QtBot, school: Workspace, gone: DossierId
) -> None:
    """R126"""
    (row,) = page.handover.delivery_rows()
    assert row.form.actButton.text() == "Opgehaald?"
    click(qtbot, row.form.actButton)
    receipt = page.handover.form.receipt
    typed(qtbot, receipt.form.how, "Staat in het LAS")
    click(qtbot, receipt.form.saveButton)
    settled(page, qtbot)

    (fact,) = events_of(stored(school, gone).events, Receipt)
    assert (fact.on, fact.how) == (school.today, "Staat in het LAS")
    (row,) = page.handover.delivery_rows()
    assert "Opgehaald op" in row.form.smallLabel.text()
    assert not row.form.actButton.isVisible()
    assert not receipt.isVisible()


def test_after_the_term_the_head_allows_it_in_place(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R129: who has the store alone does it in the head's name, with a reason."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    receivers.set_moved(school, dossier_id, date(2025, 8, 31))
    opened(page, qtbot, dossier_id, "overdragen")
    box, form = page.handover.exception, page.handover.exception.form
    assert box.isVisible()
    assert not page.handover.form.finalButton.isEnabled()
    (row,) = (row for row in page.handover.reason_rows() if row.reason.requirement == "R129")
    click(qtbot, row.form.goButton)
    assert form.reason.hasFocus()

    click(qtbot, form.allowButton)
    settled(page, qtbot)
    assert "nog niets" in form.problem.text()
    typed(qtbot, form.reason, "De nieuwe school vroeg er nu pas om.")
    click(qtbot, form.allowButton)
    settled(page, qtbot)

    (fact,) = events_of(stored(school, dossier_id).events, LateAllowed)
    assert fact.head == dossiers.view(school, dossier_id).school.head_teacher
    assert not box.isVisible()
    assert page.handover.form.finalButton.isEnabled()


def test_who_is_not_the_head_is_not_asked_to_allow_anything(
    qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R129: it is said to ask the head."""
    dossier_id = fresh("Noor Bakker")
    make_ready(school, dossier_id)
    receivers.set_moved(school, dossier_id, date(2025, 8, 31))
    window = Window(replace(school, user=User(name="Een ander", role=Role.ADMINISTRATION)))
    page = DossierPage(window, printer=None, path=lambda _parent, _name: None)  # type: ignore[arg-type]  # nothing is printed
    qtbot.addWidget(page)
    try:
        with qtbot.waitExposed(page):
            page.show()
        opened(page, qtbot, dossier_id, "overdragen")

        assert not page.handover.exception.isVisible()
        (row,) = (row for row in page.handover.reason_rows() if row.reason.requirement == "R129")
        assert "directeur" in row.form.stepLabel.text()
    finally:
        window.operations.shut_down()


def test_a_request_asks_what_it_is_for_and_says_who_keeps_it(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R138, R140, R141, R070, L19."""
    dossier_id = fresh(profile=Profile.POSWV)
    dossiers.set_receiver(school, dossier_id, SWV)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    assert visible(form.purpose, form.agreement, form.swvHint, form.movedDate) == [True, True, True, False]
    assert "drie jaar" in form.swvHint.text()

    form.purpose.setFocus()
    form.purpose.setCurrentIndex(form.purpose.findData(SwvPurpose.ARRANGEMENT))
    form.purpose.activated.emit(form.purpose.currentIndex())
    typed(qtbot, form.agreement, "Convenant 2025")
    typed(qtbot, form.agreementDate, "01-08-2025")
    page.flush()
    settled(page, qtbot)

    found = stored(school, dossier_id)
    assert found.swv_purpose is SwvPurpose.ARRANGEMENT
    assert found.receiver == replace(SWV, agreement="Convenant 2025", agreement_on=date(2025, 8, 1))
    assert "een arrangement" in form.groundLabel.text()


def missing_receiver(school: Workspace, dossier_id: DossierId) -> None: ...


def receiver_alone(school: Workspace, dossier_id: DossierId) -> None:
    dossiers.set_receiver(school, dossier_id, ReceivingSchool(name="Duincollege", brin="98XX"))


@pytest.mark.parametrize(
    ("before", "requirement", "field"),
    [
        (missing_receiver, "R120", "school"),
        (receiver_alone, "R119, R121", "enrolment"),
        (receiver_alone, "R129", "movedDate"),
        (receiver_alone, "R131", "check.how"),
    ],
)
def test_each_reason_leads_to_its_own_field(
    page: DossierPage,
    qtbot: QtBot,
    school: Workspace,
    fresh: Fresh,
    before: Callable[[Workspace, DossierId], None],
    requirement: str,
    field: str,
) -> None:
    """R018"""
    dossier_id = fresh()
    before(school, dossier_id)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    (row,) = (row for row in page.handover.reason_rows() if row.reason.requirement == requirement)

    click(qtbot, row.form.goButton)

    assert (form.check.form.how if field == "check.how" else getattr(form, field)).hasFocus()


FORMS = sorted((Path(__file__).parents[3] / "ui").glob("*.ui"))


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_no_form_asks_for_consent_to_a_transfer(form: Path) -> None:
    """R076–R079: nothing to tick, choose or press says toestemming, but where it is the author's of a report."""
    if form.stem.startswith("dossier_attachment"):
        return
    asking = [
        "".join(widget.itertext()).lower()
        for widget in ElementTree.parse(form).iter("widget")
        if widget.get("class") in ("QCheckBox", "QRadioButton", "QComboBox", "QPushButton", "QLineEdit")
    ]
    assert not [text for text in asking if "toestemming" in text or "instemming" in text]


def test_one_answer_of_the_school_goes_for_all_that_went_in_one_package(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R126: as on the page Pakketten, the tick is there where more than one pupil is awaited, and is off."""
    introduced(school, demo_receiver(Profile.POVO))
    both = [fresh("Noor Bakker"), fresh("Noor Bakker")]
    for each in both:
        make_ready(school, each)
        handover.freeze(school, each)
    sending.send(school, both, tmp_path)
    opened(page, qtbot, both[0], "overdragen")
    receipt = page.handover.form.receipt
    click(qtbot, page.handover.delivery_rows()[0].form.actButton)
    settled(page, qtbot)
    assert receipt.form.allBox.isVisible()
    assert "alle 2 dossiers" in receipt.form.allBox.text()
    assert not receipt.form.allBox.isChecked()
    click(qtbot, receipt.form.allBox)
    typed(qtbot, receipt.form.how, "Gebeld: alles is open")
    click(qtbot, receipt.form.saveButton)
    settled(page, qtbot)

    for each in both:
        (fact,) = events_of(stored(school, each).events, Receipt)
        assert fact.how == "Gebeld: alles is open"
    assert not receipt.isVisible()
