"""From one field of an attachment to the next that is still empty: by Enter, or as an answer asks more."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from oso_desktop.dossier.attachments import AuthorConsent
from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.forms.ui_dossier_attachment import Ui_DossierAttachment


class NextField(QObject):
    """Watches the lines of one row. Only a click leads on from a choice: the arrows go from one answer to the other."""

    def __init__(self, row: QWidget, form: Ui_DossierAttachment) -> None:
        super().__init__(row)
        self._row, self._form = row, form
        self._asks: dict[QObject, QWidget] = {
            form.part: form.pages,
            form.consent.buttons[AuthorConsent.GIVEN]: form.consentOn,
        }
        row.installEventFilter(self)
        for button in self._asks:
            button.installEventFilter(self)

    def go_on(self) -> None:
        """To the first that is empty after the one with the keys, else to the first of all; none is fine too."""
        order = list(self._order())
        here = self._row.window().focusWidget()
        at = next((number for number, (field, _) in enumerate(order) if field is here), -1)
        empty = [field for field, missing in (*order[at + 1 :], *order[: at + 1]) if missing]
        if empty:
            empty[0].setFocus(Qt.FocusReason.TabFocusReason)
            bring_into_view(empty[0])

    def _order(self) -> Iterator[tuple[QWidget, bool]]:
        """What is asked, as it stands below each other, and whether it is still to be filled in."""
        form = self._form
        extent = (form.full, form.part, form.spoken)
        questions = form.questions.findChildren(QLineEdit) + form.questions.findChildren(ChoiceField)
        fields: tuple[tuple[QWidget, bool], ...] = (
            (form.dateEdit, not form.dateEdit.text()),
            (form.origin, not form.origin.text()),
            (form.full, not any(button.isChecked() for button in extent)),
            (form.pages, not form.pages.text()),
            (form.reason, not form.reason.toPlainText().strip()),
            (form.article, not form.article.value),
            *((field, not _answer(field)) for field in sorted(questions, key=lambda each: each.y())),
            (form.author, not form.author.text()),
            (form.authorProfession, not form.authorProfession.text()),
            (form.authorOrganisation, not form.authorOrganisation.text()),
            (form.consent, form.consent.value == AuthorConsent.NOT_ASKED),
            (form.consentOn, not form.consentOn.text()),
            (form.warningSeen, not form.warningSeen.isChecked()),
        )
        return ((field, missing) for field, missing in fields if field.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no field had use for comes by the row; what is clicked, by the button."""
        asks = self._asks.get(watched)
        if asks is not None and event.type() is QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, asks, asks.setFocus)  # it comes up with the click
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if enter and plain and isinstance(self._row.window().focusWidget(), QLineEdit):
                self.go_on()
                return True
        return super().eventFilter(watched, event)


def _answer(field: QWidget) -> str:
    if isinstance(field, ChoiceField):
        return field.value
    return field.text() if isinstance(field, QLineEdit) else ""
