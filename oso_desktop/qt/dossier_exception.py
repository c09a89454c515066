"""Where the head can allow that a dossier goes after its term, with a reason (R129)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.forms.ui_dossier_exception import Ui_DossierException
from oso_desktop.services import receivers

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


class ExceptionBox(QFrame):
    """Shows only while the term holds the dossier up, and only to who may allow more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierException()
        self.form.setupUi(self)
        self.form.allowButton.clicked.connect(self.allow)
        self._desk: Desk | None = None
        self.hide()

    @property
    def desk(self) -> Desk:
        """The dossier on show."""
        if self._desk is None:
            msg = "the box is not on a page yet"
            raise RuntimeError(msg)
        return self._desk

    def attach(self, desk: Desk) -> None:
        """Puts the box on a page."""
        self._desk = desk

    def reset(self) -> None:
        """Forgets the pupil before."""
        self.form.head.clear()
        self.form.reason.clear()
        self.form.problem.clear()
        self.hide()

    def show_view(self, view: DossierView) -> None:
        """Asks who may do it only when there is something to allow."""
        late = any(
            reason.requirement == "R129" and reason.severity is Severity.BLOCK for reason in view.reasons
        )
        if not late:
            self.hide()
        elif self.isHidden():
            user = self.desk.shell.workspace.user
            name = user.name if user.role is Role.HEAD else view.school.head_teacher
            self.desk.ask(
                lambda workspace: workspace.may(Right.EXCEPTION), lambda may: self._offer(name, may=may)
            )

    def _offer(self, name: str, *, may: bool) -> None:
        if may:
            if not self.form.head.text():
                self.form.head.setText(name)
            self.show()

    def allow(self) -> None:
        """Records it."""
        form, dossier_id = self.form, self.desk.dossier_id
        form.problem.clear()
        head, reason = form.head.text(), form.reason.text()
        self.desk.change(
            lambda workspace: receivers.allow_late(workspace, dossier_id, head=head, reason=reason),
            form.problem.show_error,
            lambda _: self.reset(),
        )
