"""In place of the preview: the duty of secrecy, before somebody opens a strict document for the first time (L18)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.forms.ui_dossier_attachment_secrecy import Ui_DossierAttachmentSecrecy
from oso_desktop.qt.language import on_screen


class SecrecyPanel(QFrame):
    """Shows the duty and takes the promise; then the document that was asked for is opened."""

    def __init__(self, promise: Callable[[Attachment], None]) -> None:
        super().__init__()
        self.form = Ui_DossierAttachmentSecrecy()
        self.form.setupUi(self)
        self._attachment: Attachment | None = None
        self._promise = promise
        self.form.headIcon.show_icon("lock-simple", "warn")
        dress_button(self.form.promiseButton, "check-circle")
        self.form.promiseButton.clicked.connect(self._promised)
        self.forget()

    def ask(self, attachment: Attachment, duty: OsoError, *, with_focus: bool) -> None:
        """Asks the promise before this attachment; without the focus no key that is meant for a field gives it."""
        self._attachment = attachment
        self.form.promiseProblem.clear()
        once = self.tr("Dat belooft u één keer. Daarna ziet u de bijlage.")
        self.form.dutyLabel.setText(f"{on_screen(duty.text)} {once}")
        self.show()
        if with_focus:
            self.form.promiseButton.setFocus()

    def forget(self) -> None:
        """Nothing is asked any more."""
        self._attachment = None
        self.hide()

    def _promised(self) -> None:
        if self._attachment is not None:
            self._promise(self._attachment)
