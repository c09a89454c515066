"""The log on the page Beheer."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QHeaderView

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_management import Ui_Management
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Panel
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.management import LogLine
    from oso_desktop.store.audit import AuditVerdict

_Index = QModelIndex | QPersistentModelIndex


class LogColumn(IntEnum):
    """The columns in their order."""

    WHEN = 0
    WHO = 1
    WHAT = 2
    ABOUT = 3
    DETAIL = 4


_WHEN_WIDTH = 124
"""What a day and a time need; the other columns share the rest."""


class LogModel(QAbstractTableModel):
    """Lines of the log, to be read only."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[LogLine, ...] = ()

    def show_lines(self, lines: tuple[LogLine, ...]) -> None:
        """Shows these lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(LogColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            LogColumn.WHEN: _tr("Wanneer"),
            LogColumn.WHO: _tr("Wie"),
            LogColumn.WHAT: _tr("Wat"),
            LogColumn.ABOUT: _tr("Over"),
            LogColumn.DETAIL: _tr("Bijzonderheden"),
        }[LogColumn(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        text = {
            LogColumn.WHEN: f"{line.at:%d-%m-%Y %H:%M}",
            LogColumn.WHO: f"{line.by}, {line.role}",
            LogColumn.WHAT: line.action,
            LogColumn.ABOUT: line.about,
            LogColumn.DETAIL: line.detail,
        }[LogColumn(index.column())]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{text.replace('&', '&amp;').replace('<', '&lt;')}</p>" if text else ""
        return text


class LogTab(QObject):
    """Fills the tab Logboek."""

    def __init__(self, form: Ui_Management, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._shell = shell
        self._panel: Panel | None = None
        self.model = LogModel(self)
        table = form.log_table
        table.setModel(self.model)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(LogColumn.WHEN, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(LogColumn.WHEN, _WHEN_WIDTH)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        form.check_button.clicked.connect(lambda _checked=False: self.check())

    @property
    def notice(self) -> str:
        """What the panel of this tab says."""
        return self._panel.text_label.text() if self._panel is not None else ""

    def refresh(self) -> None:
        """Reads the log anew."""
        from oso_desktop.services.management import log_lines  # noqa: PLC0415 - brings the database along

        self._shell.operations.run(log_lines, self.model.show_lines, owner=self, what=_tr("Logboek ophalen…"))

    def check(self) -> None:
        """Recomputes the whole log and says what came of it."""
        from oso_desktop.services.management import check_log  # noqa: PLC0415 - see above

        self._form.check_button.setEnabled(False)
        self._shell.operations.run(
            check_log, self._checked, owner=self, failed=self._failed, what=_tr("Opslag controleren…")
        )

    def _checked(self, verdict: AuditVerdict) -> None:
        if verdict.intact:
            self._tell(
                Tone.GOOD,
                _tr("De opslag is in orde: alle {n} regels van het logboek kloppen.").format(n=verdict.count),
            )
            return
        self._tell(
            Tone.BAD,
            _tr("Het logboek klopt niet: regel {n} is veranderd of weg.").format(n=verdict.first_broken),
            _tr(
                "Werk niet verder met deze opslag. Vraag hulp aan wie uw computers beheert en meld het uw directeur."
            ),
        )

    def _failed(self, error: OsoError) -> None:
        self._tell(Tone.BAD, error.text, error.next_step)

    def _tell(self, tone: Tone, text: str, next_step: str = "") -> None:
        self._form.check_button.setEnabled(True)
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = Panel(tone, text, next_step)
        self._panel.closed.connect(self._forget_panel)
        self._form.log_notices.addWidget(self._panel)

    def _forget_panel(self) -> None:
        self._panel = None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Management", text)
