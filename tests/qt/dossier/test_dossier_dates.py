"""The days on the tabs Inzage and Overdragen: what is typed stands, and nothing is filled in that nobody said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.inzage import InzageOffered, InzageSeen, Manner, Recorded
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.qt.date_field import DateField, DayMissing
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.dossier_words import NoDay, day, qdate, typed_day
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.dossier.desk import Fresh, click, opened, settled


def retype(qtbot: QtBot, field: DateField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def choose(field: QComboBox, text: str) -> None:
    at = field.findText(text)
    assert at >= 0, text
    field.setCurrentIndex(at)


@given(st.dates(min_value=date(1900, 1, 1)), st.sampled_from("-/."))
def test_a_written_day_is_read_back_as_the_same_day(value: date, between: str) -> None:
    assert typed_day(day(value).replace("-", between)) == value
    assert typed_day(value.isoformat()) == value


@pytest.mark.parametrize("text", ["24-03", "31-02-2026", "24-03-26", "gisteren", "24-03-1026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(NoDay):
        typed_day(text)


def test_a_field_keeps_what_is_typed_over_it_and_marks_what_is_no_day(qtbot: QtBot) -> None:
    field, other = DateField(), DateField()
    for each in (field, other):
        qtbot.addWidget(each)
    with qtbot.waitExposed(field):
        field.show()
    field.show_day(date(2026, 3, 21))
    retype(qtbot, field, "01-01-2026")
    assert (field.text(), field.day()) == ("01-01-2026", date(2026, 1, 1))

    retype(qtbot, field, "1-13-2026")
    field.editingFinished.emit()
    assert field.text() == "1-13-2026"
    assert field.property("invalid")
    field.clear()
    assert not field.property("invalid")
    assert field.day() is None
    with pytest.raises(DayMissing):
        field.needed_day()


def test_the_calendar_fills_the_field_as_if_it_was_typed(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    field.show_day(date(2026, 3, 21))
    calendar = field.calendar()
    assert calendar.selectedDate() == qdate(date(2026, 3, 21))

    with qtbot.waitSignal(field.textEdited):
        calendar.clicked.emit(qdate(date(2026, 3, 9)))

    assert field.day() == date(2026, 3, 9)


def test_since_when_a_pupil_is_enrolled_is_only_what_somebody_filled_in(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R119: a day that the program made up would be taken for a fact."""
    dossier_id = fresh("Noor Bakker")
    dossiers.set_enrolment(school, dossier_id, Enrolment.ENROLLED, None)
    opened(page, qtbot, dossier_id, "overdragen")
    form = page.handover.receiver.form
    assert form.enrolmentDate.isVisible()
    assert form.enrolmentDate.text() == ""

    retype(qtbot, form.enrolmentDate, "01-13-2026")
    page.flush()
    settled(page, qtbot)
    assert "geen datum" in form.receiverProblem.text()
    assert form.enrolmentDate.text() == "01-13-2026"
    assert dossiers.view(school, dossier_id).dossier.enrolment_date is None
    retype(qtbot, form.enrolmentDate, "01-01-2026")
    page.flush()
    settled(page, qtbot)

    assert dossiers.view(school, dossier_id).dossier.enrolment_date == date(2026, 1, 1)
    assert form.receiverProblem.text() == ""
    assert form.enrolmentDate.text() == "01-01-2026"


def test_a_day_that_cannot_be_filled_in_yet_shows_nothing(
    page: DossierPage, qtbot: QtBot, fresh: Fresh
) -> None:
    opened(page, qtbot, fresh("Noor Bakker"), "overdragen")

    form = page.handover.form
    for field in (form.paperCard.form.dayField, form.lasCard.form.dayField):
        assert not field.isEnabled()
        assert field.text() == ""


def test_how_inzage_went_is_chosen_by_a_person_and_then_proposed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """R088, R090: what stands on record was chosen, for the day that was typed."""
    dossier_id = fresh("Noor Bakker")
    dossiers.confirm_choice(school, dossier_id)
    opened(page, qtbot, dossier_id, "inzage")
    first, second = page.inzage.cards().values()

    click(qtbot, first.form.offerButton)
    click(qtbot, first.form.offerSave)
    settled(page, qtbot)
    assert "nog leeg" in first.form.offerProblem.text()
    choose(first.form.offerManner, "op school in te zien")
    retype(qtbot, first.form.offerDate, day(school.today - timedelta(days=400)))
    click(qtbot, first.form.offerSave)
    settled(page, qtbot)
    assert "lag nog niet vast" in first.form.offerProblem.text()
    retype(qtbot, first.form.offerDate, "gisteren")
    click(qtbot, first.form.offerSave)
    assert "geen datum" in first.form.offerProblem.text()
    retype(qtbot, first.form.offerDate, day(school.today))
    click(qtbot, first.form.offerSave)
    settled(page, qtbot)
    click(qtbot, first.form.seenButton)
    click(qtbot, first.form.seenSave)
    settled(page, qtbot)
    assert "nog leeg" in first.form.seenProblem.text()
    choose(first.form.seenRecorded, Recorded.REPORT)
    first.form.seenPresent.setText("vader en meester Tom")
    first.form.seenPoints.setPlainText("Het hele dossier.")
    click(qtbot, first.form.seenSave)
    settled(page, qtbot)

    offered, seen = dossiers.view(school, dossier_id).dossier.inzage
    assert isinstance(offered, InzageOffered)
    assert (offered.on, offered.manner) == (school.today, Manner.AT_SCHOOL)
    assert isinstance(seen, InzageSeen)
    assert seen.recorded is Recorded.REPORT
    assert second.form.offerManner.currentData() == Manner.AT_SCHOOL
    assert second.form.seenRecorded.currentData() == Recorded.REPORT
