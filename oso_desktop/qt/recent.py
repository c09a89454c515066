"""The dossiers that were opened last, as buttons in the rail."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QToolButton

from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.icons import icon
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.tips import hint

if TYPE_CHECKING:
    from oso_desktop.qt.main_window import MainWindow
    from oso_desktop.services.workspace import Workspace

RECENT = 6
NAV_ICON = QSize(26, 20)
"""Wider than high: the air between icon and word."""


class RecentDossiers:
    """Those of one window, the last one first, as long as its store is open."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._column, self._heading = window.form.recent_column, window.form.recent_label
        self._known: list[tuple[DossierId, str]] = []
        self._wide = True
        self._heading.hide()

    def remember(self, dossier_id: DossierId) -> None:
        """This one was opened."""

        def show(name: str) -> None:
            others = [(other, its) for other, its in self._known if other != dossier_id]
            self._known = [(dossier_id, name), *others][:RECENT]
            self._show(dossier_id)

        self._window.operations.run(
            lambda workspace: _pupil_name(workspace, dossier_id),
            show,
            owner=self._window,
            failed=lambda _error: None,
        )

    def forget(self, dossier_id: str) -> None:
        """This one is gone."""
        self._known = [(other, name) for other, name in self._known if other != dossier_id]
        self._show(DossierId(""))

    def check(self, dossier_id: str) -> None:
        """This one is on show; empty for none."""
        for button in self._buttons():
            button.setChecked(button.property("dossier") == dossier_id)

    def fit(self, wide: bool) -> None:
        """Without its name a dossier is only a folder like any other: in a narrow rail there are none."""
        self._wide = wide
        self._heading.setVisible(wide and bool(self._known))
        for button in self._buttons():
            button.setVisible(wide)

    def _show(self, current: DossierId) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for dossier_id, name in self._known:
            self._column.addWidget(self._button(dossier_id, name))
        self.fit(self._wide)
        if self._window.dossier_on_show:
            self.check(current)

    def _buttons(self) -> Iterator[QToolButton]:
        yield from (each for each in widgets_in(self._column) if isinstance(each, QToolButton))

    def _button(self, dossier_id: DossierId, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "nav")
        button.setProperty("dossier", dossier_id)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon("folder-simple"))
        button.setIconSize(NAV_ICON)
        bold = button.font()
        bold.setBold(True)  # as it is while the dossier is on show
        shown = QFontMetrics(bold).elidedText(name, Qt.TextElideMode.ElideRight, 108)
        button.setText(shown.replace("&", "&&"))
        hint(button, name)
        button.setAccessibleName(name)
        size = button.sizePolicy()
        size.setHorizontalPolicy(size.Policy.Expanding)
        button.setSizePolicy(size)
        button.clicked.connect(lambda _checked=False: self._window.open_dossier(dossier_id))
        return button


def _pupil_name(workspace: Workspace, dossier_id: DossierId) -> str:
    from oso_desktop.dossier.people import full_name  # noqa: PLC0415 - an entrance page needs none of it
    from oso_desktop.services.dossiers import view  # noqa: PLC0415 - see above

    return full_name(view(workspace, dossier_id).student.record)
