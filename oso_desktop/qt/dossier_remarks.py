"""What parents say: writing it while they watch, reading it back, and showing it unchangeable afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QWidget

from oso_desktop.dossier.inzage import Remark
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.forms.ui_dossier_remark import Ui_DossierRemark
from oso_desktop.qt.forms.ui_dossier_remark_entry import Ui_DossierRemarkEntry
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import permit

Keep = Callable[[str, Callable[[], None], Callable[[OsoError], None]], None]
"""Stores a text; calls the first when it is kept, the second with a refusal."""


class RemarkEntry(QWidget):
    """Two steps: write, then read back and keep. Half a text survives everything but keeping it."""

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self.form = Ui_DossierRemarkEntry()
        self.form.setupUi(self)
        self._keep = keep
        form = self.form
        form.steps.setCurrentWidget(form.writeStep)
        form.text.textChanged.connect(self._enable)
        form.readBack.clicked.connect(self.read_back)
        form.changeButton.clicked.connect(self.write)
        form.keepButton.clicked.connect(self.keep)
        self._enable()

    @property
    def draft(self) -> str:
        """What has been typed and not kept yet."""
        return self.form.text.toPlainText()

    def set_draft(self, text: str) -> None:
        """Goes on with a text that was begun elsewhere."""
        if self.draft != text:
            self.form.text.setPlainText(text)
        self.form.steps.setCurrentWidget(self.form.writeStep)

    def write(self) -> None:
        """Back to writing."""
        self.form.steps.setCurrentWidget(self.form.writeStep)
        self.form.text.setFocus()

    def read_back(self) -> None:
        """Shows the text as it will be kept."""
        self.form.entryProblem.clear()
        self.form.readText.setText(self.draft)
        self.form.steps.setCurrentWidget(self.form.readStep)
        self.form.readText.setFocus()  # a key or a click too many must not keep it
        bring_into_view(self)

    def keep(self) -> None:
        """Keeps the text for good."""
        self.form.keepButton.setEnabled(False)
        self._keep(self.draft, self._kept, self._refused)

    def _kept(self) -> None:
        self.form.keepButton.setEnabled(True)
        self.form.text.clear()
        self.write()

    def _refused(self, error: OsoError) -> None:
        self.form.keepButton.setEnabled(True)
        self.write()
        self.form.entryProblem.show_error(error)

    def _enable(self) -> None:
        permit(self.form.readBack, "" if self.draft.strip() else self.tr("Typ eerst de opmerking."))


Withdraw = Callable[[Remark, str, bool, Callable[[OsoError], None]], None]
"""Withdraws a remark with a reason, at its author's request or not; calls the last with a refusal."""


class RemarkCard(QFrame):
    """A kept remark. Nobody can change it; its author can correct it with a new one, and a mistake can be withdrawn."""

    def __init__(
        self,
        remark: Remark,
        replaced_by: Remark | None,
        correct: Callable[[Remark], None],
        withdraw: Withdraw,
    ) -> None:
        super().__init__()
        self.remark = remark
        self._withdraw = withdraw
        self.form = Ui_DossierRemark()
        self.form.setupUi(self)
        form = self.form
        form.lockIcon.show_icon("lock-simple", "muted")
        form.whenLabel.setText(self._said(replaced_by))
        form.textLabel.setText(remark.text)
        form.textLabel.setEnabled(replaced_by is None)
        dress_button(form.correctButton, "arrow-bend-up-left")
        dress_button(form.mistakeButton, "eraser")
        for button, name in (
            (form.correctButton, self.tr("{name} verbetert de eigen opmerking")),
            (form.mistakeButton, self.tr("Vergissing bij de opmerking van {name}")),
        ):
            button.setVisible(replaced_by is None)
            button.setAccessibleName(name.format(name=remark.holder_name))
        form.correctButton.clicked.connect(lambda _checked=False: correct(remark))
        form.mistakeButton.toggled.connect(self._turn)
        form.mistakeSave.clicked.connect(self.withdraw)

    def _said(self, after: Remark | None) -> str:
        remark = self.remark
        said = self.tr("{name}, {day}. Vastgelegd door {by}, kan niet meer worden veranderd.").format(
            name=remark.holder_name, day=moment(remark.at), by=remark.by
        )
        if after is None:
            return said
        if after.withdrawal is None:
            gone = self.tr("Vervangen door {name} op {day}; gaat niet mee.").format(
                name=after.holder_name, day=moment(after.at)
            )
        else:
            gone = self.tr("Ingetrokken door {by} op {day}, {ground}: {reason} Gaat niet mee.").format(
                by=after.by,
                day=moment(after.at),
                ground=on_screen(after.withdrawal.ground.value),
                reason=after.withdrawal.reason,
            )
        return f"{said} {gone}"

    def _turn(self, on: bool) -> None:
        form = self.form
        form.mistakePanel.setVisible(on)
        if on:
            form.wrongDossier.setFocus()
            bring_into_view(form.mistakePanel)

    def withdraw(self) -> None:
        """Withdraws the remark for the ground and the reason that were given."""
        form = self.form
        form.mistakeProblem.clear()
        if not form.wrongDossier.isChecked() and not form.onRequest.isChecked():
            form.mistakeProblem.show_text(self.tr("Kies eerst waarom deze opmerking niet meegaat."))
            return
        reason, asked = form.mistakeReason.toPlainText(), form.onRequest.isChecked()
        self._withdraw(self.remark, reason, asked, form.mistakeProblem.show_error)
