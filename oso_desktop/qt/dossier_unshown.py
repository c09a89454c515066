"""In place of the preview: a file that cannot be shown from memory, and the person who looked at it elsewhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from oso_desktop.dossier.attachments import Attachment, AttachmentDecision
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_unshown import Ui_DossierUnshown
from oso_desktop.qt.language import on_screen
from oso_desktop.services.attachments import type_label

_SHOWN = ("application/pdf", "image/", "text/")


class UnshownPanel(QFrame):
    """Says why a file is not shown, takes the person's word for having seen it (R017), and asks before it is opened
    elsewhere.
    """

    def __init__(
        self, confirm: Callable[[Attachment], None], open_elsewhere: Callable[[Attachment], None]
    ) -> None:
        super().__init__()
        self.form = Ui_DossierUnshown()
        self.form.setupUi(self)
        for part in (self.form.scroll.viewport(), self.form.content):
            part.setAutoFillBackground(False)  # the card's own shows
        self._confirm = confirm
        self._open_elsewhere = open_elsewhere
        self.attachment: Attachment | None = None
        self.form.seenButton.clicked.connect(self._seen)
        dress_button(self.form.seenButton, "eye")
        dress_button(self.form.openButton, "arrow-square-out")
        self.form.openButton.clicked.connect(self._ask)
        self.form.askNo.clicked.connect(self._keep_in)
        FormKeys(self, self.form.askNo)
        self.form.askYes.clicked.connect(self._opened)
        self.form.seenIcon.show_icon("check-circle-fill", "good")
        self.forget()

    def offer(self, attachment: Attachment, decision: AttachmentDecision, why: str = "") -> None:
        """Shows that this file cannot be shown; `why` says what is wrong with a file of a type that usually can."""
        self.attachment = attachment
        form = self.form
        label = on_screen(type_label(attachment.media_type))
        form.seenProblem.clear()
        form.headIcon.show_icon("file-x" if why else "file-text", "text")
        form.headLabel.setText(
            words("Dit bestand kan hier niet worden getoond")
            if why or not label
            else words("Dit bestand ({type}) kan hier niet worden getoond").format(type=label)
        )
        form.whyLabel.setText(
            on_screen(why)
            or words("Een ander programma kan het wel lezen, maar alleen als een kopie op de schijf.")
        )
        form.askPanel.hide()
        form.openButton.setVisible(bool(label))
        self.show_decision(decision)
        self.show()

    def show_decision(self, decision: AttachmentDecision) -> None:
        """Whether somebody has confirmed it by now."""
        form, seen = self.form, decision.seen_at
        form.seenButton.setVisible(seen is None)
        form.seenIcon.setVisible(seen is not None)
        form.seenLabel.setVisible(seen is not None)
        if seen is not None:
            form.seenLabel.setText(
                words("Bekeken door {name} op {day}.").format(name=decision.seen_by, day=moment(seen))
            )

    def forget(self) -> None:
        """Nothing is asked any more."""
        self.attachment = None
        self.form.askPanel.hide()
        self.hide()

    def _seen(self) -> None:
        if self.attachment is not None:
            self._confirm(self.attachment)

    def _ask(self) -> None:
        self.form.askPanel.show()
        self.form.askNo.setFocus()  # who presses Enter without reading keeps the document in
        bring_into_view(self.form.askPanel)

    def _keep_in(self) -> None:
        self.form.askPanel.hide()
        self.form.openButton.setFocus()

    def _opened(self) -> None:
        self._keep_in()
        if self.attachment is not None:
            self._open_elsewhere(self.attachment)


def shows(attachment: Attachment) -> bool:
    """Whether the preview can show this type of file, as long as the file is whole."""
    return attachment.media_type.startswith(_SHOWN)
