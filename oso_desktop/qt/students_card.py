"""The card beside the pupil list: who the chosen pupil is, who has the right of inzage, and what comes next."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from oso_desktop.dossier.people import age_on, rights_holders
from oso_desktop.dossier.roles import Right, allowed
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.forms.ui_students import Ui_Students
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Chip, restyle

if TYPE_CHECKING:
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.dossier.transfer import DossierId
    from oso_desktop.qt.students_transfers import TransferLine
    from oso_desktop.services.dossiers import DossierView, StudentRow
    from oso_desktop.services.transfers import Transfer
    from oso_desktop.services.workspace import Workspace

_WIDTH = 264
_REST_MS = 120
"""Going through the list with an arrow key does not read every dossier on the way."""


class StudentCard(QObject):
    """Fills the right side of the list's form.

    `opened` asks for a dossier, `started` for a transfer of a kind, `removed` for the end of one begun by mistake.
    """

    opened = Signal(str)
    started = Signal(object, object)
    removed = Signal(str)

    def __init__(self, form: Ui_Students, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._shell = shell
        self._row: StudentRow | None = None
        self.lines: list[TransferLine] = []
        self._chip = Chip()
        form.chip_row.addWidget(self._chip)
        form.chip_row.addStretch(1)
        form.open_button.clicked.connect(self._open)
        self.menu = QMenu(form.start_button)
        form.start_button.setMenu(self.menu)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read_step)
        self.show_row(None)

    @property
    def row(self) -> StudentRow | None:
        """The pupil on the card."""
        return self._row

    def show_row(self, row: StudentRow | None) -> None:
        """Shows a pupil, or says that one can be chosen."""
        form = self._form
        if row is None or self._row is None or row.student.id != self._row.student.id:
            self.show_transfers(())
            form.card_scroll.verticalScrollBar().setValue(0)
        self._row = row
        parts = (
            form.about_label, form.line, form.holders_title, form.holders_label, form.transfer_title,
            form.transfer_label, form.step_title, form.step_label, self._chip,
        )  # fmt: skip
        for part in parts:
            part.setVisible(row is not None)
        form.open_button.setVisible(row is not None and row.dossier_id is not None)
        form.start_button.setVisible(row is not None)
        if row is None:
            form.name_label.setText(self.tr("Kies een leerling in de lijst"))
            return
        today = self._shell.workspace.today
        form.name_label.setText(isolated(row.student.name))
        form.about_label.setText(self._about(row, today))
        self._chip.set_status(row.status)
        holders = rights_holders(row.student, today)
        form.holders_label.setText(
            "\n".join(f"{isolated(holder.name)} ({on_screen(holder.relation).lower()})" for holder in holders)
            or self.tr("Nog niet bekend: vul in het dossier in wie het gezag heeft.")
        )
        self._show_start(row)
        self._show_transfer(row)

    def _show_start(self, row: StudentRow) -> None:
        """Another transfer can be begun beside one that is there; only the first is the main thing to do."""
        button, first = self._form.start_button, row.dossier_id is None
        button.setText(self.tr("&Begin overstap") if first else self.tr("&Begin nog een overstap"))
        button.setProperty("role", "primary" if first else "")
        restyle(button)
        frame = self._form.card_column.contentsMargins().left() + 1
        self._form.card.setFixedWidth(max(_WIDTH, button.sizeHint().width() + 2 * frame))
        self.fill_start_menu(self.menu, row)

    def _about(self, row: StudentRow, today: date) -> str:
        born, group = row.student.birth_date, row.student.group or row.student.year_group
        parts = [self.tr("{n} jaar").format(n=age_on(born, today))] if born is not None else []
        if group:
            named = group.lower().startswith("groep")
            parts.append(group if named else self.tr("groep {group}").format(group=group))
        if row.student.key:
            parts.append(self.tr("nummer {key}").format(key=row.student.key))
        return ", ".join(parts)

    def _show_transfer(self, row: StudentRow) -> None:
        form = self._form
        form.transfer_title.setVisible(row.profile is not None)
        form.transfer_label.setVisible(row.profile is not None and not self.lines)
        if row.profile is not None:
            form.transfer_label.setText("\n".join(filter(None, (on_screen(row.profile.label), row.receiver))))
            form.step_label.setText("…")
            self._rest.start()
            return
        self._rest.stop()
        self.show_transfers(())
        form.step_label.setText(self.tr("Begin een overstap als deze leerling naar een andere school gaat."))

    def fill_start_menu(self, menu: QMenu, row: StudentRow) -> None:
        """One line per kind of transfer; the kind that the pupil's file named comes first."""
        menu.clear()
        kinds = sorted(Profile, key=lambda profile: profile.value != row.student.profile)
        for profile in kinds:
            action = QAction(f"{on_screen(profile.label)}", menu)
            action.triggered.connect(
                lambda _checked=False, chosen=profile: self.started.emit(row.student.id, chosen)
            )
            menu.addAction(action)

    def _open(self) -> None:
        if self._row is not None and self._row.dossier_id is not None:
            self.opened.emit(self._row.dossier_id)

    def _read_step(self) -> None:
        if self._row is None or self._row.dossier_id is None:
            return
        student, newest = self._row.student.id, self._row.dossier_id
        self._shell.operations.run(
            lambda workspace: _read(workspace, student, newest),
            lambda found: self._show_step(*found),
            owner=self,
            failed=lambda _error: None,
        )

    def _show_step(self, view: DossierView, transfers: tuple[Transfer, ...]) -> None:
        if self._row is None or self._row.dossier_id != view.dossier.id:
            return
        self.show_transfers(transfers)
        self._form.transfer_label.setVisible(not transfers)
        reason = next(iter(view.reasons), None)
        self._form.step_label.setText(
            f"{on_screen(reason.text)}\n{on_screen(reason.next_step)}"
            if reason is not None
            else self.tr("Er is nu niets te doen.")
        )

    def show_transfers(self, transfers: tuple[Transfer, ...]) -> None:
        """Lists the transfers of the pupil on the card."""
        if transfers == tuple(line.transfer for line in self.lines):
            return
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(transfer, alone=len(transfers) == 1) for transfer in transfers]

    def _line(self, transfer: Transfer, *, alone: bool) -> TransferLine:
        from oso_desktop.qt.students_transfers import TransferLine  # noqa: PLC0415 - the list comes up without it

        user = self._shell.workspace.user
        line = TransferLine(transfer, may_open=not alone, may_remove=allowed(user.role, Right.SELECT))
        line.opened.connect(lambda: self.opened.emit(transfer.id))
        line.removed.connect(lambda: self.removed.emit(transfer.id))
        self._form.transfers_column.addWidget(line)
        return line


def _read(
    workspace: Workspace, student: StudentId, newest: DossierId
) -> tuple[DossierView, tuple[Transfer, ...]]:
    from oso_desktop.services.dossiers import view  # noqa: PLC0415 - brings the database along
    from oso_desktop.services.transfers import of_student  # noqa: PLC0415 - see above

    return view(workspace, newest), of_student(workspace, student)
