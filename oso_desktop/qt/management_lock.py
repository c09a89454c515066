"""After how long the program locks itself: a field on the page Beheer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.lock import LEAST_MINUTES, MOST_MINUTES
from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_lock_terms import Ui_LockTerms
from oso_desktop.qt.language import with_step
from oso_desktop.qt.number_field import dress_number
from oso_desktop.qt.page import Shell
from oso_desktop.qt.tips import only_head, permit

if TYPE_CHECKING:
    from oso_desktop.dossier.lock import LockTerms


class LockTermsCard(QWidget):
    """Shows the time; who may manage can set it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.form = Ui_LockTerms()
        self.form.setupUi(self)
        self.form.minutes.setRange(LEAST_MINUTES, MOST_MINUTES)
        dress_number(self.form.minutes, self.form.minutes.accessibleName())
        self.form.save_button.clicked.connect(lambda _checked=False: self.save())
        self.form.minutes.valueChanged.connect(lambda _minutes: self.form.said.clear())

    def refresh(self, *, may_manage: bool) -> None:
        """Reads the time anew."""
        from oso_desktop.services.drafts import lock_terms  # noqa: PLC0415 - brings the database along

        for part in (self.form.minutes, self.form.save_button):
            permit(part, only_head(may_manage))
        self._shell.operations.run(lock_terms, self.show_terms, owner=self)

    def show_terms(self, terms: LockTerms) -> None:
        """Shows the time as stored, unless somebody is in the field."""
        if not self.form.minutes.hasFocus():
            self.form.minutes.setValue(terms.idle_minutes)

    def save(self) -> None:
        """Stores the time."""
        from oso_desktop.services.drafts import set_lock_terms  # noqa: PLC0415 - see above

        minutes = self.form.minutes.value()
        self._shell.operations.run(
            lambda workspace: set_lock_terms(workspace, minutes),
            lambda _: self.form.said.setText(self.tr("Bewaard.")),
            owner=self,
            failed=self._refused,
            changes=True,
        )

    def _refused(self, error: OsoError) -> None:
        self.form.said.setText(with_step(error))
