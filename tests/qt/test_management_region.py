"""The tab Regio en kalender: what was agreed on is set, taken in and handed on; dates are typed in the table."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.assets import resource
from oso_desktop.dossier.calendar import moment
from oso_desktop.dossier.region import HolidayRegion, OwnHoliday, RegionProfile
from oso_desktop.dossier.roles import Role, User
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.management_region import RegionTab
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.toast import Toast
from oso_desktop.services.region import example, region, save_region
from oso_desktop.services.workspace import Workspace

EXAMPLE = resource("demo/regioprofiel.json")
TICK = Qt.ItemDataRole.CheckStateRole


@dataclass
class Shell:
    """A window around the tab, and what its file dialogs answer."""

    operations: Operations
    toast: Toast = field(init=False)
    chosen: Path | None = None
    proposed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)

    def asked(self, _parent: object) -> Path | None:
        return self.chosen

    def asked_where(self, _parent: object, proposed: str) -> Path | None:
        self.proposed.append(proposed)
        return self.chosen


@dataclass
class Desk:
    """The tab of somebody at the keyboard."""

    tab: RegionTab
    shell: Shell
    workspace: Workspace

    @property
    def stored(self) -> RegionProfile:
        return region(self.workspace).profile


@pytest.fixture
def sit(workspace: Workspace, qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Opens the tab for somebody; the demo's only user may manage."""
    running: list[Operations] = []

    def start(who: Workspace = workspace) -> Desk:
        operations = Operations(who)
        running.append(operations)
        shell = Shell(operations)
        tab = RegionTab(shell, ask_open=shell.asked, ask_save=shell.asked_where)  # type: ignore[arg-type]  # as a tab sees it
        qtbot.addWidget(tab)
        tab.resize(1000, 640)
        tab.show()
        tab.refresh()
        qtbot.waitUntil(lambda: not operations.working)
        return Desk(tab, shell, who)

    yield start
    for operations in running:
        operations.shut_down()


@pytest.fixture
def desk(sit: Callable[..., Desk]) -> Desk:
    return sit()


def settle(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.shell.operations.working)


def row(desk: Desk, label: str) -> QModelIndex:
    """The first cell of the calendar's last row with this name; of two summers that is the coming one."""
    calendar = desk.tab.calendar
    found = [number for number in range(calendar.rowCount()) if calendar.index(number, 0).data() == label]
    return calendar.index(found[-1], 0)


def type_date(desk: Desk, label: str, column: int, text: str, qtbot: QtBot) -> None:
    """Types a date into the table as a person does: a double click, the text, Enter."""
    table = desk.tab.form.calendar_table
    index = row(desk, label).siblingAtColumn(column)
    table.scrollTo(index)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    if text:
        qtbot.keyClicks(editor, text)
    else:
        qtbot.keyClick(editor, Qt.Key.Key_Delete)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.findChild(QLineEdit) is None)


def test_fields_are_stored_when_asked(desk: Desk, qtbot: QtBot) -> None:
    """R027, R096: name, holidays, term and the flag of the samenwerkingsverband."""
    form = desk.tab.form
    assert not form.save_button.isEnabled()

    form.name_edit.setText("Kust")
    form.holidays_box.setCurrentIndex(2)
    form.days_box.setValue(15)
    form.swv_box.click()
    form.closed_edit.setText("10-02-2027, 18-11-2026")
    assert form.save_button.isEnabled()
    form.save_button.click()
    settle(desk, qtbot)

    assert desk.stored == RegionProfile(
        name="Kust",
        holidays=HolidayRegion.SOUTH,
        response_days=15,
        swv_needs_inzage=True,
        closed=(date(2026, 11, 18), date(2027, 2, 10)),
    )
    assert desk.shell.toast.said == "Bewaard."
    assert not form.save_button.isEnabled()


def test_ticks_are_agreements(desk: Desk, qtbot: QtBot) -> None:
    """R027, R028: asked of every pupil, or usual, for kinds of attachment; parts can only be usual."""
    table = desk.tab.agreed
    names = [table.index(number, 0).data() for number in range(table.rowCount())]

    def tick(name: str, column: int) -> bool:
        return table.setData(table.index(names.index(name), column), Qt.CheckState.Checked, TICK)

    assert tick("Uitstroomprofiel of regionaal formulier", 1)
    assert tick("Handelingsplan", 2)
    assert tick("Onderdeel: Verzuim", 2)
    assert not tick("Onderdeel: Verzuim", 1)
    assert "Kopie van een identiteitsbewijs" not in names
    desk.tab.form.save_button.click()
    settle(desk, qtbot)

    assert desk.stored == RegionProfile(
        required=("uitstroomprofiel",), agreed=("handelingsplan",), agreed_categories=(Category.VERZUIM,)
    )


def test_a_date_is_typed_in_the_table(desk: Desk, qtbot: QtBot) -> None:
    """R123, R124, R125: a region's date moves a moment, an empty one gives the country's back."""
    desk.tab.form.year_box.setCurrentText("2026-2027")
    type_date(desk, "Aanmelden bij het voortgezet onderwijs", 1, "18-03-2027", qtbot)
    type_date(desk, "Loting en plaatsing", 2, "14-4-2027", qtbot)
    desk.tab.form.save_button.click()
    settle(desk, qtbot)

    assert set(desk.stored.dates) == {("aanmelding:van", date(2027, 3, 18)), ("loting", date(2027, 4, 14))}
    assert row(desk, "Loting en plaatsing").siblingAtColumn(4).data() == "afspraak"

    type_date(desk, "Aanmelden bij het voortgezet onderwijs", 1, "", qtbot)
    desk.tab.form.save_button.click()
    settle(desk, qtbot)

    applying = moment("aanmelding", "2026-2027", desk.stored)
    assert applying is not None
    assert applying.first == date(2027, 3, 25)
    assert row(desk, "Aanmelden bij het voortgezet onderwijs").siblingAtColumn(1).data() == "25-03-2027"


def test_a_holiday_is_typed_in_the_table(desk: Desk, qtbot: QtBot) -> None:
    """R096: two weeks of May holiday, and back to the country's."""
    desk.tab.form.year_box.setCurrentText("2026-2027")
    type_date(desk, "Meivakantie", 2, "09-05-2027", qtbot)
    desk.tab.form.save_button.click()
    settle(desk, qtbot)
    assert desk.stored.own_holidays == (
        OwnHoliday(key="meivakantie", first=date(2027, 4, 24), last=date(2027, 5, 9)),
    )

    type_date(desk, "Meivakantie", 2, "", qtbot)
    assert row(desk, "Meivakantie").siblingAtColumn(2).data() == "02-05-2027"


@pytest.mark.parametrize("text", ["31-02-2027", "morgen", "24-03-2029"])
def test_what_is_no_day_of_the_year_changes_nothing(desk: Desk, text: str, qtbot: QtBot) -> None:
    """R124: said at once, and the old date stays."""
    desk.tab.form.year_box.setCurrentText("2026-2027")
    type_date(desk, "Definitief schooladvies geven", 2, text, qtbot)

    assert desk.tab.notices.text == "Dit is geen dag in dit schooljaar."
    assert row(desk, "Definitief schooladvies geven").siblingAtColumn(2).data() == "24-03-2027"
    assert not desk.tab.unsaved


def test_what_cannot_be_is_said_and_not_stored(desk: Desk, qtbot: QtBot) -> None:
    """R027: a moment that ends before it begins, and a closed day that is no day."""
    before = desk.stored
    desk.tab.form.year_box.setCurrentText("2026-2027")
    type_date(desk, "Aanmelden bij het voortgezet onderwijs", 1, "15-04-2027", qtbot)
    desk.tab.form.save_button.click()
    settle(desk, qtbot)
    assert "Aanmelden" in desk.tab.notices.text

    desk.tab.form.undo_button.click()
    assert not desk.tab.unsaved
    desk.tab.form.closed_edit.setText("volgende week")
    desk.tab.form.save_button.click()
    settle(desk, qtbot)
    assert "geen datum" in desk.tab.notices.text
    assert desk.stored == before


def test_a_file_is_taken_in_and_handed_on(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """R027: from a file and to one, which is the same again."""
    before = desk.stored
    desk.shell.chosen = Path(str(EXAMPLE))
    desk.tab.form.import_button.click()
    settle(desk, qtbot)
    desk.shell.toast.undo()
    settle(desk, qtbot)
    assert desk.stored == before, "a file that was the wrong one leaves nothing behind"
    assert desk.tab.form.name_edit.text() == before.name

    desk.tab.form.import_button.click()
    settle(desk, qtbot)
    assert desk.stored == example()
    assert desk.tab.form.name_edit.text() == "Kustregio (voorbeeld)"

    desk.shell.chosen = tmp_path / "uit.json"
    desk.tab.form.export_button.click()
    settle(desk, qtbot)
    assert desk.shell.proposed == ["regioprofiel.json"]
    save_region(desk.workspace, RegionProfile())
    desk.shell.chosen = tmp_path / "uit.json"
    desk.tab.form.import_button.click()
    settle(desk, qtbot)
    assert desk.stored == example()


def test_a_broken_file_changes_nothing(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """R027: the error stands beside the work, and what was stored stands."""
    broken = tmp_path / "regio.json"
    broken.write_text("{}", encoding="utf-8")
    desk.shell.chosen = broken
    desk.tab.form.import_button.click()
    settle(desk, qtbot)
    assert desk.tab.notices.text == "Dit bestand is geen regioprofiel."

    desk.shell.chosen = tmp_path / "weg.json"
    desk.tab.form.import_button.click()
    settle(desk, qtbot)
    assert "niet te openen" in desk.tab.notices.text
    assert desk.stored == RegionProfile()


def test_the_calendar_goes_to_a_file(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """R105, R122: the school year on show, for Outlook; a dialog that is closed writes nothing."""
    desk.tab.form.year_box.setCurrentText("2026-2027")
    desk.tab.form.calendar_button.click()
    settle(desk, qtbot)
    desk.shell.chosen = tmp_path / "agenda.ics"
    desk.tab.form.calendar_button.click()
    settle(desk, qtbot)

    assert desk.shell.proposed == ["overstap-2026-2027.ics"] * 2
    assert (tmp_path / "agenda.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert desk.tab.notices.text == "agenda.ics is opgeslagen."


def test_the_text_for_the_school_guide_goes_to_a_file(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    """R103: to copy from."""
    desk.shell.chosen = tmp_path / "gids.txt"
    desk.tab.form.guide_button.click()
    settle(desk, qtbot)

    assert desk.shell.proposed == ["schoolgids-overstap.txt"]
    assert "overstapdossier" in (tmp_path / "gids.txt").read_text(encoding="utf-8")
    assert desk.tab.notices.text == "gids.txt is opgeslagen."


def test_who_may_not_manage_looks_only(sit: Callable[..., Desk], workspace: Workspace) -> None:
    """R166: only the head sets the agreements; everybody may save the calendar."""
    from oso_desktop.services.workspace import Right

    with workspace.change(Right.MANAGE, "proef", "collega") as unit:
        unit.users.save(User(name="Een collega", role=Role.ADMINISTRATION))
    desk = sit(replace(workspace, user=User(name="Een collega", role=Role.ADMINISTRATION)))
    form = desk.tab.form

    assert form.rights_label.isVisible()
    assert not form.save_button.isVisible()
    assert not form.import_button.isVisible()
    assert form.name_edit.isReadOnly()
    assert not form.days_box.isEnabled()
    assert not desk.tab.agreed.setData(desk.tab.agreed.index(0, 1), Qt.CheckState.Checked, TICK)
    assert not desk.tab.calendar.setData(desk.tab.calendar.index(0, 2), "01-03-2027")
    assert form.calendar_button.isVisible()


def test_another_reading_leaves_what_is_being_changed(desk: Desk, qtbot: QtBot) -> None:
    """UI.md: nobody loses what was typed because something else was stored."""
    desk.tab.form.name_edit.setText("Half getypt")
    desk.tab.refresh()
    settle(desk, qtbot)

    assert desk.tab.form.name_edit.text() == "Half getypt"


def test_the_tables_keep_qts_rules_and_speak(desk: Desk) -> None:
    """UI.md: item models, of which a screen reader hears each cell with its row and head."""
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (desk.tab.agreed, desk.tab.calendar)
    ]
    desk.tab.show_profile(example())
    desk.tab.form.year_box.setCurrentText("2026-2027")
    spoken = Qt.ItemDataRole.AccessibleTextRole

    assert desk.tab.agreed.data(desk.tab.agreed.index(0, 1), spoken).endswith("Bij elke leerling: nee")
    lottery = row(desk, "Loting en plaatsing").siblingAtColumn(2)
    assert desk.tab.calendar.data(lottery, spoken) == "Loting en plaatsing, Tot en met: 14-04-2027"
    del testers


def test_every_control_has_a_name_and_a_letter_of_its_own(desk: Desk) -> None:
    """UI.md: keyboard and screen reader."""
    labels = [label for label in desk.tab.findChildren(QLabel) if label.buddy() is not None]
    assert {label.buddy().objectName() for label in labels} >= {
        "name_edit",
        "holidays_box",
        "days_box",
        "year_box",
        "closed_edit",
    }
    texts = [each.text() for each in (*labels, *desk.tab.findChildren(QAbstractButton))]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == len(set(letters))


def test_a_year_without_a_calendar_says_so(desk: Desk) -> None:
    """R122: the dates that are needed can be typed all the same."""
    desk.tab.form.year_box.addItem("2031-2032")
    desk.tab.form.year_box.setCurrentText("2031-2032")

    assert "nog niet in dit programma" in desk.tab.form.calendar_note.text()
    assert desk.tab.calendar.rowCount() > 15
