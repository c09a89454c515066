"""The tab Regio en kalender: what the region agreed on, the terms, and the dates of the school year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QWidget

from oso_desktop.dossier.calendar import has_calendar
from oso_desktop.dossier.region import HolidayRegion, RegionProfile
from oso_desktop.dossier.regional import BadProfile, checked_profile
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dossier_words import NoDay, day, typed_day
from oso_desktop.qt.forms.ui_management_region import Ui_ManagementRegion
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.number_field import dress_number
from oso_desktop.qt.page import Shell
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.plain_table import dress_columns, fit_rows
from oso_desktop.qt.region_tables import AgreementTable, CalendarTable
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import wrap
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import nothing_new, only_head, permit

if TYPE_CHECKING:
    from oso_desktop.services.region import RegionView
    from oso_desktop.services.workspace import Workspace

AskOpen = Callable[[QWidget], Path | None]
AskSave = Callable[[QWidget, str], Path | None]


def ask_open(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog for a region's file."""
    chosen, _kind = QFileDialog.getOpenFileName(
        parent, parent.tr("Regioprofiel inlezen"), in_documents(), parent.tr("Regioprofielen (*.json)")
    )
    return Path(chosen) if chosen else None


def ask_save(parent: QWidget, proposed: str) -> Path | None:
    """Asks with the system's own dialog where a file may go."""
    chosen, _kind = QFileDialog.getSaveFileName(
        parent, parent.tr("Opslaan als bestand"), in_documents(proposed), f"(*{Path(proposed).suffix})"
    )
    return Path(chosen) if chosen else None


class RegionTab(QWidget):
    """Shows what was agreed on; what is changed is a draft until it is stored."""

    def __init__(self, shell: Shell, *, ask_open: AskOpen = ask_open, ask_save: AskSave = ask_save) -> None:
        super().__init__()
        self._shell, self._ask_open, self._ask_save = shell, ask_open, ask_save
        self._view: RegionView | None = None
        self._draft = RegionProfile()
        self.form = form = Ui_ManagementRegion()
        form.setupUi(self)
        wrap(form.year_row)
        self.notices = Notices(form.notices, self)
        for region in HolidayRegion:
            form.holidays_box.addItem(on_screen(region.value).capitalize(), region)
        self.agreed, self.calendar = AgreementTable(self), CalendarTable(self)
        form.agreed_table.setModel(self.agreed)
        dress_columns(form.agreed_table, (0, 130, 130))
        form.calendar_table.setModel(self.calendar)
        dress_columns(form.calendar_table, (0, 104, 104, 150, 250))
        form.calendar_table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        fit_rows(form.agreed_table, self.agreed.rowCount(), most=8)
        dress_number(form.days_box, self.tr("Termijn voor een reactie, in schooldagen"))
        CalmWheel(self).protect(self)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        self.agreed.changed.connect(lambda profile: self._take(agreed=profile))
        self.calendar.changed.connect(lambda profile: self._take(calendar=profile))
        self.calendar.refused.connect(self._say_no_day)
        form.name_edit.textChanged.connect(lambda _text: self._show_buttons())
        form.closed_edit.textChanged.connect(lambda _text: self._show_buttons())
        form.days_box.valueChanged.connect(lambda _value: self._show_buttons())
        form.swv_box.toggled.connect(lambda _on: self._show_buttons())
        form.holidays_box.currentIndexChanged.connect(lambda _index: self._region_chosen())
        form.year_box.currentTextChanged.connect(lambda _text: self._show_year())
        form.save_button.clicked.connect(lambda _checked=False: self.save())
        form.undo_button.clicked.connect(lambda _checked=False: self.undo())
        form.import_button.clicked.connect(lambda _checked=False: self.take_in())
        form.export_button.clicked.connect(lambda _checked=False: self.hand_on())
        form.calendar_button.clicked.connect(lambda _checked=False: self.save_calendar())
        form.guide_button.clicked.connect(lambda _checked=False: self.save_guide())

    def refresh(self) -> None:
        """Reads how things stand."""
        from oso_desktop.services.region import region  # noqa: PLC0415 - brings the database along

        self._shell.operations.run(region, self.show_view, owner=self)

    def show_view(self, view: RegionView) -> None:
        """Shows how things stand, unless something was changed here that is not stored yet."""
        typing = self.unsaved
        self._view = view
        form = self.form
        form.rights_label.setText(self.tr("Alleen de directeur kan dit wijzigen."))
        form.rights_label.setVisible(not view.may_manage)
        for button in (form.save_button, form.undo_button, form.import_button):
            button.setVisible(view.may_manage)
        for field in (form.name_edit, form.closed_edit):
            field.setReadOnly(not view.may_manage)
        for box in (form.holidays_box, form.days_box, form.swv_box):
            permit(box, only_head(view.may_manage))
        if not form.year_box.count():
            form.year_box.addItems(view.years)
            form.year_box.setCurrentText(view.present)
        if not typing:
            self.show_profile(view.profile)

    def show_profile(self, profile: RegionProfile) -> None:
        """Fills the fields and tables with a profile, stored or not."""
        self._draft = profile
        form = self.form
        form.name_edit.setText(profile.name)
        form.holidays_box.setCurrentIndex(form.holidays_box.findData(profile.holidays))
        form.days_box.setValue(profile.response_days)
        form.swv_box.setChecked(profile.swv_needs_inzage)
        form.closed_edit.setText(", ".join(map(day, profile.closed)))
        self.agreed.show_profile(profile, editable=self._may)
        self._show_year()
        self._show_buttons()

    @property
    def _may(self) -> bool:
        return self._view is not None and self._view.may_manage

    def profile(self) -> RegionProfile:
        """What stands in the fields and tables; raises BadProfile for what is no day."""
        form = self.form
        return replace(
            self._draft,
            name=form.name_edit.text(),
            holidays=HolidayRegion(form.holidays_box.currentData()),
            response_days=form.days_box.value(),
            swv_needs_inzage=form.swv_box.isChecked(),
            closed=_typed_days(form.closed_edit.text()),
        )

    @property
    def unsaved(self) -> bool:
        """Whether something differs from the store."""
        if self._view is None:
            return False
        try:
            return checked_profile(self.profile()) != self._view.profile
        except BadProfile:
            return True

    def _take(self, *, agreed: RegionProfile | None = None, calendar: RegionProfile | None = None) -> None:
        """A table was changed: the draft has it now, and so has the other table."""
        if agreed is not None:
            self._draft = replace(
                self._draft,
                required=agreed.required,
                agreed=agreed.agreed,
                agreed_categories=agreed.agreed_categories,
            )
        if calendar is not None:
            self._draft = replace(self._draft, dates=calendar.dates, own_holidays=calendar.own_holidays)
        self.notices.clear()
        self._show_buttons()

    def _region_chosen(self) -> None:
        self._draft = replace(self._draft, holidays=HolidayRegion(self.form.holidays_box.currentData()))
        self._show_year()
        self._show_buttons()

    def _show_year(self) -> None:
        form, year = self.form, self.form.year_box.currentText()
        if not year:
            return
        self.calendar.show_year(self._draft, year, editable=self._may)
        fit_rows(form.calendar_table, self.calendar.rowCount(), most=12)
        known = self.tr(
            "Dubbelklik op een datum om hem te veranderen; maak hem leeg voor de landelijke datum. Een datum van uw "
            "regio geldt alleen in dit schooljaar."
        )
        unknown = self.tr(
            "Van dit schooljaar staat de kalender nog niet in dit programma. Vul zelf de data in die u nodig hebt."
        )
        form.calendar_note.setText(known if has_calendar(year) else unknown)

    def _show_buttons(self) -> None:
        for button in (self.form.save_button, self.form.undo_button):
            permit(button, nothing_new(self.unsaved))

    def _say_no_day(self) -> None:
        self.notices.say(
            Tone.BAD,
            self.tr("Dit is geen dag in dit schooljaar."),
            self.tr("Typ dag, maand en jaar, zoals 24-03-2027."),
        )

    def undo(self) -> None:
        """Puts back what is stored."""
        if self._view is not None:
            self.show_profile(self._view.profile)
            self.notices.clear()

    def save(self) -> None:
        """Stores what stands here, or says what cannot be right."""
        from oso_desktop.services.region import save_region  # noqa: PLC0415 - brings the database along

        try:
            wanted = checked_profile(self.profile())
        except BadProfile as error:
            self.notices.error(error)
            return
        self._change(lambda workspace: save_region(workspace, wanted), self.tr("Bewaard."))

    def take_in(self) -> None:
        """Takes a region's file over in place of what is stored and of what was changed here."""
        path = self._ask_open(self)
        if path is None:
            return
        self._change(
            lambda workspace: _taken_in(workspace, path),
            self.tr("Het regioprofiel is overgenomen. Kijk na of de data en bijlagen kloppen."),
        )

    def _change(self, act: Callable[[Workspace], RegionProfile], said: str) -> None:
        before = self._view.profile if self._view is not None else None

        def stored(profile: RegionProfile) -> None:
            self._stored(profile)
            self.notices.clear()
            if before is not None:
                self._shell.toast.offer(
                    said, lambda workspace: save_region(workspace, before), lambda: self._stored(before)
                )

        from oso_desktop.services.region import save_region  # noqa: PLC0415 - brings the database along

        self._shell.operations.run(act, stored, owner=self, failed=self.notices.error, changes=True)

    def _stored(self, profile: RegionProfile) -> None:
        if self._view is not None:
            self._view = replace(self._view, profile=profile)
        self.show_profile(profile)

    def hand_on(self) -> None:
        """Writes what is stored to a file for other schools."""
        from oso_desktop.services.region import export_region  # noqa: PLC0415 - brings the database along

        self._write("regioprofiel.json", export_region)

    def save_calendar(self) -> None:
        """Writes the school year on show to a file for a calendar program."""
        from oso_desktop.services.region import export_calendar  # noqa: PLC0415 - brings the database along

        year = self.form.year_box.currentText()
        self._write(f"overstap-{year}.ics", lambda workspace: export_calendar(workspace, year))

    def save_guide(self) -> None:
        """Writes the text on transfers for the school's guide to a file."""
        from oso_desktop.services.region import export_school_guide  # noqa: PLC0415 - brings the database along

        self._write("schoolgids-overstap.txt", export_school_guide)

    def _write(self, proposed: str, make: Callable[[Workspace], bytes]) -> None:
        path = self._ask_save(self, proposed)
        if path is None:
            return
        self._shell.operations.run(
            lambda workspace: _written(path, make(workspace)),
            lambda name: self.notices.say(Tone.GOOD, self.tr("{name} is opgeslagen.").format(name=name)),
            owner=self,
            failed=self.notices.error,
        )


def _taken_in(workspace: Workspace, path: Path) -> RegionProfile:
    from oso_desktop.services.files import read_input  # noqa: PLC0415 - see above
    from oso_desktop.services.region import import_region  # noqa: PLC0415 - see above

    return import_region(workspace, read_input(path))


def _written(path: Path, data: bytes) -> str:
    from oso_desktop.services.files import write_output  # noqa: PLC0415 - see above

    write_output(path, data)
    return path.name


def _typed_days(text: str) -> tuple[date, ...]:
    """The days that stand in a field, with commas between them."""
    found = []
    for part in text.split(","):
        try:
            one = typed_day(part)
        except NoDay:
            raise BadProfile(
                "Bij de andere dagen zonder school staat iets wat geen datum is.",
                "Typ dag, maand en jaar, met een komma tussen twee dagen: 18-11-2026, 10-02-2027.",
            ) from None
        if one is not None:
            found.append(one)
    return tuple(found)
