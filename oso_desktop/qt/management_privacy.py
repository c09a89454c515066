"""The tab Privacy: every point that a school must have in order, how it stands, and where to arrange it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from oso_desktop.dossier.privacy_order import HandPoint, PrivacyLine, Standing
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Chip
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import GAP, HALF, Tone
from oso_desktop.qt.tips import only_head, permit

if TYPE_CHECKING:
    from oso_desktop.services.privacy_order import PrivacyOrder
    from oso_desktop.services.workspace import Workspace

_LOOKS = {
    Standing.GOOD: ("check-circle-fill", Tone.GOOD),
    Standing.AGAIN: ("arrow-clockwise", Tone.WARN),
    Standing.OPEN: ("warning-fill", Tone.WARN),
}
_NUMBERS = (
    QT_TRANSLATE_NOOP("Privacy", "geen"),
    QT_TRANSLATE_NOOP("Privacy", "één"),
    QT_TRANSLATE_NOOP("Privacy", "twee"),
    QT_TRANSLATE_NOOP("Privacy", "drie"),
    QT_TRANSLATE_NOOP("Privacy", "vier"),
    QT_TRANSLATE_NOOP("Privacy", "vijf"),
    QT_TRANSLATE_NOOP("Privacy", "zes"),
    QT_TRANSLATE_NOOP("Privacy", "zeven"),
    QT_TRANSLATE_NOOP("Privacy", "acht"),
    QT_TRANSLATE_NOOP("Privacy", "negen"),
    QT_TRANSLATE_NOOP("Privacy", "tien"),
    QT_TRANSLATE_NOOP("Privacy", "elf"),
    QT_TRANSLATE_NOOP("Privacy", "twaalf"),
    QT_TRANSLATE_NOOP("Privacy", "dertien"),
    QT_TRANSLATE_NOOP("Privacy", "veertien"),
    QT_TRANSLATE_NOOP("Privacy", "vijftien"),
    QT_TRANSLATE_NOOP("Privacy", "zestien"),
    QT_TRANSLATE_NOOP("Privacy", "zeventien"),
)
_DESKS = {
    "school": QT_TRANSLATE_NOOP("Privacy", "Naar School"),
    "mensen": QT_TRANSLATE_NOOP("Privacy", "Naar Mensen"),
    "sleutels": QT_TRANSLATE_NOOP("Privacy", "Naar Sleutels"),
    "reservekopie": QT_TRANSLATE_NOOP("Privacy", "Naar Reservekopie"),
    "regio": QT_TRANSLATE_NOOP("Privacy", "Naar Regio en kalender"),
    "bewaren": QT_TRANSLATE_NOOP("Privacy", "Naar Bewaren"),
    "verzoeken": QT_TRANSLATE_NOOP("Privacy", "Naar Verzoeken"),
    "datalek": QT_TRANSLATE_NOOP("Privacy", "Naar Datalek"),
    "logboek": QT_TRANSLATE_NOOP("Privacy", "Naar Logboek"),
}
"""Per tab of the page what leads to it; the names are those of `ManagementPage.show_desk`."""


class PrivacyTab(QWidget):
    """Reads everything anew after each tick. `desk_asked(str)` comes when somebody wants to go to another tab."""

    desk_asked = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.rows: dict[str, PrivacyRow] = {}
        self.answer, self.rights = QLabel(), QLabel()
        self.answer.setProperty("role", "heading")
        self.rights.setProperty("role", "muted")
        self.rights.hide()
        content = QWidget()
        content.setProperty("role", "page")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 12, 16, 12)
        column.setSpacing(10)
        for label in (self.answer, self.rights):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        said = QVBoxLayout()
        self.notices = Notices(said, self)
        column.addLayout(said)
        self._seen = _group(column, self.tr("Dit ziet het programma"))
        self._ticked = _group(column, self.tr("Dit vinkt u zelf af, elk jaar opnieuw"))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def refresh(self) -> None:
        """Reads how things stand."""
        self._shell.operations.run(_read, self.show_found, owner=self, failed=self.notices.error)

    def show_found(self, found: PrivacyOrder) -> None:
        """Shows every point as it stands; the buttons stay those that they were, with the keys where they are."""
        self.answer.setText(_answer(found.good, len(found.lines)))
        self.rights.setText("" if found.may_manage else self.tr("Alleen de directeur kan punten afvinken."))
        self.rights.setVisible(not found.may_manage)
        for line in found.lines:
            row = self.rows.get(line.name)
            if row is None:
                row = self.rows[line.name] = PrivacyRow(line, self.desk_asked.emit, self.tick)
                (self._seen if line.hand is None else self._ticked).addWidget(row)
            row.show_line(line, may_manage=found.may_manage)

    def tick(self, line: PrivacyLine) -> None:
        """Records that a point is in order, or takes back that it is."""
        point = line.hand
        if point is not None:
            self.notices.clear()
            self._shell.operations.run(
                lambda workspace: _changed(workspace, point, done=not line.good),
                lambda _: self.refresh(),
                owner=self,
                failed=self.notices.error,
                changes=True,
            )


class PrivacyRow(QFrame):
    """One point: its sign, its name and meaning, the source, and a button or two."""

    def __init__(
        self, line: PrivacyLine, go: Callable[[str], None], tick: Callable[[PrivacyLine], None]
    ) -> None:
        super().__init__()
        self.line = line
        self.sign = Chip()
        name, meaning, self.below = QLabel(on_screen(line.name)), QLabel(on_screen(line.meaning)), QLabel()
        name.setProperty("role", "strong")
        self.below.setProperty("role", "caption")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, GAP, 0, GAP)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 150)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.sign, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        for at, label in enumerate((name, meaning, self.below)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            grid.addWidget(label, at, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(HALF)
        self.go_button, self.tick_button = _quiet(), _quiet()
        for button in (self.tick_button, self.go_button):
            line_of = QHBoxLayout()
            line_of.addStretch(1)
            line_of.addWidget(button)
            buttons.addLayout(line_of)
        buttons.addStretch(1)
        grid.addLayout(buttons, 0, 2, 3, 1)
        self.go_button.clicked.connect(lambda _checked=False: go(self.line.desk))
        self.tick_button.clicked.connect(lambda _checked=False: tick(self.line))

    def show_line(self, line: PrivacyLine, *, may_manage: bool) -> None:
        """Shows how the point stands now."""
        self.line = line
        self.sign.set(line.standing.value, *_LOOKS[line.standing])
        self.below.setText(" · ".join(filter(None, (on_screen(line.source), _who(line)))))
        self.go_button.setVisible(bool(line.desk))
        self.tick_button.setVisible(line.hand is not None)
        if line.desk:
            _name(self.go_button, _tr(str(_DESKS[line.desk])), line)
        if line.hand is not None:
            words = {
                Standing.GOOD: _tr("Vinkje weghalen"),
                Standing.AGAIN: _tr("Opnieuw afvinken"),
                Standing.OPEN: _tr("Afvinken"),
            }
            _name(self.tick_button, words[line.standing], line)
            permit(self.tick_button, only_head(may_manage))


def _group(column: QVBoxLayout, title: str) -> QVBoxLayout:
    heading = QLabel(title)
    heading.setProperty("role", "field")
    heading.setTextFormat(Qt.TextFormat.PlainText)
    column.addWidget(heading)
    rows = QVBoxLayout()
    rows.setSpacing(0)
    column.addLayout(rows)
    return rows


def _quiet() -> QPushButton:
    button = QPushButton()
    button.setProperty("role", "link")
    button.setAutoDefault(True)
    return button


def _name(button: QPushButton, words: str, line: PrivacyLine) -> None:
    """The words of a button; who hears it is told as well which point it is about."""
    button.setText(words)
    button.setAccessibleName(f"{words}: {on_screen(line.name)}")


def _answer(good: int, total: int) -> str:
    numbers = {"good": _number(good), "total": _number(total)}
    if good == total:
        said = _tr("Alle {total} punten zijn in orde.")
    elif good <= 1:
        said = _tr("{good} van de {total} punten is in orde.")
    else:
        said = _tr("{good} van de {total} punten zijn in orde.")
    words = said.format(**numbers)
    return words[:1].upper() + words[1:]


def _number(number: int) -> str:
    return _tr(str(_NUMBERS[number])) if number < len(_NUMBERS) else str(number)


def _who(line: PrivacyLine) -> str:
    if line.tick is None:
        return ""
    return _tr("afgevinkt op {day} door {name}").format(day=day(line.tick.on), name=line.tick.by)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Privacy", text)


def _read(workspace: Workspace) -> PrivacyOrder:
    from oso_desktop.services.privacy_order import privacy_order  # noqa: PLC0415 - brings the database along

    return privacy_order(workspace)


def _changed(workspace: Workspace, point: HandPoint, *, done: bool) -> None:
    from oso_desktop.services import privacy_order  # noqa: PLC0415 - see above

    if done:
        privacy_order.tick_privacy(workspace, point)
    else:
        privacy_order.untick_privacy(workspace, point)
