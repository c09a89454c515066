"""Two small pictures of the page Te doen: how far the dossiers are, and where in the school year we are."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from oso_desktop.dossier.calendar import Holiday, Moment, school_year_days
from oso_desktop.dossier.todo import Phase, Todo
from oso_desktop.qt.dutch_dates import day_month, day_month_year, month, span
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import GAP, HALF, color
from oso_desktop.qt.tips import hint, plain_tip

_TONES = {Phase.CHOOSE: "neutral", Phase.INZAGE: "warn", Phase.READY: "info", Phase.GONE: "good"}
_BAR, _DOT, _NEAR = 12, 4.0, 7
_TOLD = 3


class PhaseBar(QWidget):
    """One bar of all dossiers of this school year, in the order of the work, with the numbers below it in words."""

    def __init__(self) -> None:
        super().__init__()
        self._phases: tuple[tuple[Phase, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_todo(self, found: Todo) -> None:
        """Shows how far the dossiers are; nothing where there are none."""
        self._phases = found.phases
        self.setVisible(bool(found.total))
        said = ", ".join(f"{count} {on_screen(phase.value)}" for phase, count in self._phases)
        self.setAccessibleName(self.tr("{n} dossiers: {list}").format(n=found.total, list=said))
        hint(self, self.accessibleName())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, _BAR + GAP + self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        total = sum(count for _, count in self._phases)
        filled = [(phase, count) for phase, count in self._phases if count]
        room = self.width() - 2.0 * (len(filled) - 1)
        left = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for phase, count in filled:
            width = room * count / total
            painter.setBrush(color(_TONES[phase]))
            painter.drawRoundedRect(QRectF(left, 0, width, _BAR), 3, 3)
            left += width + 2
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        metrics = QFontMetricsF(self.font())
        left, top = 0.0, float(_BAR + GAP)
        for phase, count in self._phases:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(_TONES[phase]))
            square = metrics.ascent() * 0.72
            painter.drawRoundedRect(QRectF(left, top + metrics.ascent() - square, square, square), 2, 2)
            words = f"{count} {on_screen(phase.value)}"
            painter.setPen(color("text" if count else "muted"))
            left += square + HALF + 2
            painter.drawText(QPointF(left, top + metrics.ascent()), words)
            left += metrics.horizontalAdvance(words) + 20


class YearLine(QWidget):
    """The school year from August until July: holidays as bands, moments as dots, and today."""

    def __init__(self) -> None:
        super().__init__()
        self._today = date(2000, 1, 1)
        self._year = "1999-2000"
        self._moments: tuple[Moment, ...] = ()
        self._holidays: tuple[Holiday, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_year(self, found: Todo) -> None:
        """Shows the school year of today."""
        self._today, self._year = found.today, found.year
        self._moments, self._holidays = found.moments, found.holidays
        said = [self.tr("Vandaag is het {day}.").format(day=day_month_year(found.today))]
        said += [
            f"{span(each.first, each.last)}: {on_screen(each.label)}." for each in found.next_moments[:_TOLD]
        ]
        self.setAccessibleName(self.tr("Schooljaar {year}").format(year=found.year))
        self.setAccessibleDescription(" ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, 2 * self.fontMetrics().height() + 26)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def place_of(self, day: date) -> float:
        """How far from the left a day stands."""
        first, last = school_year_days(self._year)
        days = (last - first).days + 1
        return _DOT + (self.width() - 2 * _DOT) * ((day - first).days + 0.5) / days

    def about(self, place: float) -> str:
        """What lies at a place of the line: moments first, then a holiday; empty where nothing does."""
        near = [each for each in self._moments if abs(self.place_of(each.last) - place) <= _NEAR]
        if near:
            return "\n".join(f"{span(each.first, each.last)}: {on_screen(each.label)}" for each in near)
        free = [
            each
            for each in self._holidays
            if self.place_of(each.first) - 1 <= place <= self.place_of(each.last) + 1
        ]
        return "\n".join(f"{span(each.first, each.last)}: {on_screen(each.label)}" for each in free)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), plain_tip(self.about(event.pos().x())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self.fontMetrics().height()
        middle = height + 12.0
        self._paint_line(painter, middle)
        self._paint_months(painter, middle + 10 + self.fontMetrics().ascent())
        self._paint_today(painter, middle)

    def _paint_line(self, painter: QPainter, middle: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("line"))
        painter.drawRoundedRect(QRectF(0, middle - 1, self.width(), 2), 1, 1)
        first, last = school_year_days(self._year)
        painter.setBrush(color("neutral_soft"))
        painter.setPen(QPen(color("line"), 1))
        for each in self._holidays:
            begin, end = self.place_of(max(each.first, first)), self.place_of(min(each.last, last))
            painter.drawRoundedRect(QRectF(begin, middle - 5, end - begin, 10), 3, 3)
        for moment in self._moments:
            gone = moment.last < self._today
            painter.setPen(QPen(color("surface"), 1.5))
            painter.setBrush(color("disabled" if gone else "accent"))
            painter.drawEllipse(QPointF(self.place_of(moment.last), middle), _DOT, _DOT)

    def _paint_months(self, painter: QPainter, base: float) -> None:
        first, last = school_year_days(self._year)
        metrics = QFontMetricsF(self.font())
        day = first
        while day <= last:
            following = (day + timedelta(days=32)).replace(day=1)
            left, right = self.place_of(day), self.place_of(following)
            name = month(day)
            painter.setPen(color("muted"))
            painter.drawText(QPointF((left + right - metrics.horizontalAdvance(name)) / 2, base), name)
            if day > first:
                painter.setPen(QPen(color("line"), 1))
                painter.drawLine(QPointF(left, base - metrics.ascent()), QPointF(left, base))
            day = following

    def _paint_today(self, painter: QPainter, middle: float) -> None:
        place = self.place_of(self._today)
        words = self.tr("vandaag, {day}").format(day=day_month(self._today))
        metrics = QFontMetricsF(self.font())
        width = metrics.horizontalAdvance(words)
        left = min(max(0.0, place - width / 2), self.width() - width)
        painter.setPen(color("text"))
        painter.drawText(QPointF(left, metrics.ascent()), words)
        painter.setPen(QPen(color("text"), 2))
        painter.drawLine(QPointF(place, metrics.height() + 1), QPointF(place, middle + 8))
