"""The parts below the dossier page: days and sizes in words, saving while typing, and content in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.inzage import InzageOffered, Manner
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Guardian, Student, age_on, birthday
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.transfer import Status, TransferDossier
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.dossier_content import ContentLine, content, summary
from oso_desktop.qt.dossier_desk import Autosave, CalmWheel
from oso_desktop.qt.dossier_words import NoDay, day, facts_of, size, typed_day
from oso_desktop.services.demo import demo_school, demo_students
from oso_desktop.services.dossiers import DossierView

TODAY = date(2026, 4, 8)
days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@given(days, st.sampled_from("-/."))
def test_a_typed_day_reads_back(value: date, between: str) -> None:
    assert typed_day(f" {day(value).replace('-', between)} ") == value


@pytest.mark.parametrize("text", ["31-02-2026", "gisteren", "2026", "1-2-3-4", "12-13-2026"])
def test_what_is_no_day_is_said_to_be_none(text: str) -> None:
    with pytest.raises(NoDay):
        typed_day(text)


def test_an_empty_day_is_unknown() -> None:
    assert typed_day("  ") is None


@given(days)
def test_sixteen_begins_on_the_sixteenth_birthday(born: date) -> None:
    """R114: also for who was born on 29 February."""
    assert age_on(born, birthday(born, 16)) == 16
    assert age_on(born, birthday(born, 16) - timedelta(days=1)) == 15


@pytest.mark.parametrize(
    ("octets", "said"), [(0, "0 bytes"), (999, "999 bytes"), (28_400, "28 kB"), (1_250_000, "1,2 MB")]
)
def test_sizes_are_said_the_dutch_way(octets: int, said: str) -> None:
    assert size(octets) == said


def pupil(name: str) -> Student:
    return next(student for student, _row in demo_students(TODAY) if student.record.roepnaam == name)


def test_the_header_names_age_group_and_gezag() -> None:
    facts = facts_of(pupil("Daan"), TODAY)

    assert facts[0].startswith("12 jaar")
    assert facts[1] == "groep 8B"
    assert facts[2:] == ["Annelies de Boer (moeder, gezag)", "Kees de Boer (vader, overleden)"]


def test_the_header_says_from_when_a_pupil_decides() -> None:
    student = pupil("Daan")
    fifteen = replace(student, record=replace(student.record, geboortedatum=date(2010, 6, 1)))
    sixteen = replace(student, record=replace(student.record, geboortedatum=date(2010, 4, 8)))

    assert "wordt 16 op 01-06-2026" in facts_of(fifteen, TODAY)
    assert "heeft zelf recht op inzage" in facts_of(sixteen, TODAY)


def view_of(student: Student, dossier: TransferDossier) -> DossierView:
    return DossierView(
        student=student,
        school=demo_school(),
        dossier=dossier,
        attachments=(),
        overview=overview(student, dossier, ()),
        holders=(),
        reasons=(),
        status=Status.CONCEPT,
        fingerprint="",
        today=TODAY,
        region=RegionProfile(),
    )


def said(view: DossierView, *, chosen_only: bool) -> str:
    shown = content(view, chosen_only=chosen_only)
    return "\n".join(line.text for lines in shown.values() for line in lines)


def test_what_parents_see_is_what_goes_and_nothing_else() -> None:
    student = pupil("Daan")
    dossier = TransferDossier(
        student_id=student.id, profile=Profile.POVO, chosen=frozenset({Category.VERZUIM})
    )
    view = view_of(student, dossier)

    assert set(content(view, chosen_only=True)) - {Category.OUDERINZAGE} == {
        Category.METADATA,
        Category.SCHOOL,
        Category.LEERLING,
        Category.OUDERSVERZORGERS,
        Category.SCHOOLLOOPBAAN,
        Category.OVERSTAPADVIES,
        Category.VERZUIM,
    }
    assert Category.TOETSRESULTATEN in content(view, chosen_only=False)
    assert Category.TOETSRESULTATEN not in content(view, chosen_only=True)


def test_a_secret_address_and_a_number_for_the_swv_are_not_shown_as_going() -> None:
    """R138 and the privacy rules of the standard."""
    student = pupil("Daan")
    guardian: Guardian = student.guardians[0]
    hidden = replace(guardian, block=replace(guardian.block, adresgeheim=True))
    secret = replace(student, record=replace(student.record, adresgeheim=True), guardians=(hidden,))
    dossier = TransferDossier(student_id=student.id, profile=Profile.POSWV)

    open_text = said(view_of(student, replace(dossier, profile=Profile.POVO)), chosen_only=True)
    text = said(view_of(secret, dossier), chosen_only=True)

    assert "Dorpsstraat" in open_text
    assert "Onderwijsnummer" in open_text
    assert "Dorpsstraat" not in text
    assert "Onderwijsnummer" not in text


def test_inzage_is_shown_as_the_file_says_it_also_while_other_parts_are_unchosen() -> None:
    student = pupil("Daan")
    offered = InzageOffered(
        holder_id=student.guardians[0].id, on=date(2026, 4, 1), manner=Manner.HANDED, by="A. de Wit"
    )
    dossier = TransferDossier(student_id=student.id, profile=Profile.POVO, inzage=(offered,))
    view = view_of(student, dossier)

    both = [content(view, chosen_only=only)[Category.OUDERINZAGE] for only in (True, False)]

    assert both[0] == both[1]


def test_the_summary_counts_blocks_and_names_the_first_values() -> None:
    lines = (
        ContentLine(0, "Schooljaar", ""),
        ContentLine(1, "Groepscode", "8"),
        ContentLine(0, "Schooljaar", ""),
        *(ContentLine(0, label, "ja") for label in "ABCDE"),
    )

    assert summary(lines) == "2 schooljaren · A: ja · B: ja · C: ja · en nog 2"


def test_typing_saves_once_and_holds_the_field_until_it_is_stored(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    saves: list[str] = []
    autosave = Autosave(lambda _: saves.append(field.text()), field)
    autosave.watch(field)

    qtbot.keyClicks(field, "abc")
    assert saves == []
    assert autosave.held
    qtbot.waitUntil(lambda: saves == ["abc"])
    assert autosave.held
    autosave.saved()
    assert not autosave.held


def test_a_refused_text_stays_in_the_field(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    autosave = Autosave(lambda autosave: autosave.refused(), field)
    autosave.watch(field)

    qtbot.keyClicks(field, "12")
    autosave.flush()

    assert autosave.held


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_changes_only_the_choice_that_has_the_focus(qtbot: QtBot, focused: bool) -> None:
    page = QWidget()
    field, other = QComboBox(), QLineEdit()
    field.addItems(["a", "b", "c"])
    field.setCurrentIndex(1)
    layout = QVBoxLayout(page)
    layout.addWidget(other)
    layout.addWidget(field)
    qtbot.addWidget(page)
    calm = CalmWheel(page)
    calm.protect(page)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    (field if focused else other).setFocus()

    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(field.mapToGlobal(QPoint(5, 5))),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, wheel)

    assert field.currentText() == ("c" if focused else "b")
