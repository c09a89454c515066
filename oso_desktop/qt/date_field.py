"""A field for a day: it keeps what a person types as it is typed, and a calendar helps who would rather point."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QToolButton, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import NoDay, day, pydate, qdate, typed_day
from oso_desktop.qt.icons import icon
from oso_desktop.qt.panels import restyle

WIDTH = 148
"""Room for dd-mm-jjjj and the calendar's button."""

CALENDAR = (300, 240)
"""Room for the names of the days and six weeks."""


class DayMissing(OsoError):
    """A day that is needed was not filled in."""

    def __init__(self) -> None:
        super().__init__(words("De datum is nog leeg."), words("Typ dag, maand en jaar, zoals 24-03-2026."))


class DateField(QLineEdit):
    """Typed as day-month-year; empty is a day that is not known. What is no day is marked when the field is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("dd-mm-jjjj"))
        self.setFixedWidth(WIDTH)
        self._button = self.addAction(icon("calendar-blank", "muted"), self.ActionPosition.TrailingPosition)
        self._button.setText(self.tr("Kalender"))  # its name for a screen reader, and its hint
        self._button.triggered.connect(self.open_calendar)
        self.textChanged.connect(lambda _text: self._mark(False))
        self.editingFinished.connect(self._look)

    def show_day(self, value: date | None) -> None:
        """Shows a day that was read; None empties the field."""
        text = day(value) if value else ""
        if self.text() != text:
            self.setText(text)

    def day(self) -> date | None:
        """The day that stands there, None for an empty field; NoDay for anything else."""
        return typed_day(self.text())

    def needed_day(self) -> date:
        """The day that stands there; DayMissing for an empty field, NoDay for what is no day."""
        found = self.day()
        if found is None:
            raise DayMissing
        return found

    def open_calendar(self) -> None:
        """Shows the calendar under the field."""
        calendar = self.calendar()
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar.move(self.mapToGlobal(QPoint(0, self.height())))
        calendar.show()
        calendar.setFocus()

    def calendar(self) -> QCalendarWidget:
        """A calendar at the day that stands in the field; a day picked in it fills the field."""
        calendar = QCalendarWidget(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setMinimumSize(*CALENDAR)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        try:
            found = self.day()
        except NoDay:
            found = None
        if found is not None:
            calendar.setSelectedDate(qdate(found))
        for name, picture in (("prevmonth", "caret-left"), ("nextmonth", "caret-right")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(icon(picture, "text"))
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())  # red is for what is wrong
        calendar.clicked.connect(partial(self._pick, calendar))
        calendar.activated.connect(partial(self._pick, calendar))
        return calendar

    def _pick(self, calendar: QCalendarWidget, picked: QDate) -> None:
        self.setText(day(pydate(picked)))
        calendar.close()
        self.setFocus()
        self.textEdited.emit(self.text())  # a person chose it, as if it had been typed

    def _look(self) -> None:
        try:
            self.day()
        except NoDay:
            self._mark(True)

    def _mark(self, wrong: bool) -> None:
        if bool(self.property("invalid")) is not wrong:
            self.setProperty("invalid", wrong)
            restyle(self)
