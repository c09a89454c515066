"""A small form for what somebody found out: in what way, and on which day. Several places of the page use it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QFrame, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_dossier_confirm import Ui_DossierConfirm

Refused = Callable[[OsoError], None]
Act = Callable[[date, str, Refused], None]
"""Stores the day and the words, or tells what is wrong with them."""


class ConfirmForm(QFrame):
    """Asks for one thing at a time; hidden while nothing is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierConfirm()
        self.form.setupUi(self)
        self._act: Act | None = None
        self._asked = ""
        self._on: date | None = None
        self.form.saveButton.clicked.connect(self.save)
        self.form.cancelButton.clicked.connect(self.close_form)
        FormKeys(self, self.form.cancelButton, self.form.saveButton)
        self.hide()

    @property
    def asked(self) -> str:
        """What is being asked about; empty while nothing is."""
        return self._asked

    @property
    def for_all(self) -> bool:
        """Whether the answer goes for all that is told beside the tick."""
        return not self.form.allBox.isHidden() and self.form.allBox.isChecked()

    def ask(
        self,
        asked: str,
        words: tuple[str, str, str],
        today: date,
        act: Act,
        *,
        can_cancel: bool = True,
        why: bool = False,
        for_all: str = "",
    ) -> None:
        """Asks about `asked` (an id); `words` are the title, the hint and an example of an answer.

        What was typed stays while the same is asked again. With `why` it asks for a reason and for no day, which is
        `today`. `for_all` is what the tick says with which the answer goes for more than this; there is none if
        it is empty.
        """
        title, hint, example = words
        form = self.form
        if asked != self._asked:
            form.how.clear()
            form.on.show_day(today)
            form.problem.clear()
            form.allBox.setChecked(False)
        form.allBox.setText(for_all)
        form.allBox.setVisible(bool(for_all))
        self._asked, self._act = asked, act
        self._on = today if why else None
        form.howLabel.setText(self.tr("Waarom") if why else self.tr("Hoe"))
        for each in (form.onLabel, form.on):
            each.setVisible(not why)
        form.titleLabel.setText(title)
        form.hintLabel.setText(hint)
        form.hintLabel.setVisible(bool(hint))
        form.how.setPlaceholderText(example)
        form.how.setAccessibleName(f"{form.howLabel.text()}: {title}")
        form.on.setAccessibleName(self.tr("Op welke dag: {title}").format(title=title))
        form.saveButton.setAccessibleName(self.tr("Vastleggen: {title}").format(title=title))
        form.cancelButton.setVisible(can_cancel)
        self.setAccessibleName(title)
        self.show()
        if can_cancel:  # a person asked for it, and it must not open out of sight
            form.how.setFocus()
            bring_into_view(self)

    def close_form(self) -> None:
        """Asks nothing any more."""
        self._asked, self._act = "", None
        self.form.how.clear()
        self.form.problem.clear()
        self.hide()

    def save(self) -> None:
        """Hands over what was filled in."""
        self.form.problem.clear()
        if self._act is None:
            return
        try:
            on = self._on or self.form.on.needed_day()
        except OsoError as error:
            self.form.problem.show_error(error)
            self.form.on.setFocus()
            return
        self._act(on, self.form.how.text(), self._refuse)

    def _refuse(self, error: OsoError) -> None:
        self.form.problem.show_error(error)
        self.form.how.setFocus()
