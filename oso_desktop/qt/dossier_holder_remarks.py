"""What one person said about the dossier: remarks that stand, and the one that is being written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from oso_desktop.dossier.inzage import Remark
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_remarks import RemarkCard, RemarkEntry
from oso_desktop.qt.forms.ui_dossier_holder import Ui_DossierHolder
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.typed import leave_out, name_part
from oso_desktop.services import inzage

ENTRY_HEIGHT = 170
"""Room for a few sentences and the two buttons; more text scrolls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunRemark:
    """A remark that nobody kept yet, and the remark that it is to replace."""

    text: str
    replaces: Remark | None = None


class HolderRemarks:
    """Fills the part for remarks in the card of one person."""

    def __init__(self, desk: Desk, form: Ui_DossierHolder, holder_id: str) -> None:
        self._desk, self._form, self._holder_id = desk, form, holder_id
        self._replaces: Remark | None = None
        self._shown: tuple[Remark, ...] = ()
        self.entry = RemarkEntry(self._keep)
        self.entry.setMaximumHeight(ENTRY_HEIGHT)
        leave_out(self.entry)  # the tab keeps remarks that were begun
        form.remarkHolder.addWidget(self.entry)

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """Shows those of this person; what is being written stays."""
        own = tuple(remark for remark in remarks if remark.holder_id == self._holder_id)
        self._form.remarksHeading.setVisible(bool(own))
        if own == self._shown:
            return
        self._shown = own
        while (item := self._form.remarks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        replaced_by = {remark.replaces: remark for remark in own if remark.replaces}
        for remark in own:
            if remark.withdrawal is None:
                card = RemarkCard(remark, replaced_by.get(remark.id), self.correct, self.withdraw)
                name_part(card, remark.id)
                self._form.remarks.addWidget(card)

    def cards(self) -> list[RemarkCard]:
        """The remarks on show."""
        return [widget for widget in widgets_in(self._form.remarks) if isinstance(widget, RemarkCard)]

    @property
    def begun(self) -> BegunRemark:
        """What was begun and not kept."""
        return BegunRemark(text=self.entry.draft, replaces=self._replaces)

    def go_on(self, begun: BegunRemark) -> None:
        """Shows a remark that was begun earlier, open and ready to be finished."""
        self._replaces = begun.replaces
        self.entry.set_draft(begun.text)
        self._form.remarkButton.setChecked(True)

    def correct(self, remark: Remark) -> None:
        """Starts a new remark by the same person in place of an earlier one, from its text."""
        self._replaces = remark
        if not self.entry.draft.strip():
            self.entry.set_draft(remark.text)
        self._form.remarkButton.setChecked(True)
        self.entry.write()

    def withdraw(self, remark: Remark, reason: str, asked: bool, refused: Callable[[OsoError], None]) -> None:
        """Records that a remark travels no more."""
        dossier_id = self._desk.dossier_id

        def done(_: Remark) -> None:
            self._form.remarkButton.setFocus()

        self._desk.change(
            lambda workspace: inzage.withdraw_remark(
                workspace, dossier_id, remark.id, reason=reason, asked_by_holder=asked
            ),
            refused,
            done,
        )

    def _keep(self, text: str, kept: Callable[[], None], refused: Callable[[OsoError], None]) -> None:
        dossier_id, holder = self._desk.dossier_id, self._holder_id
        replaces = self._replaces.id if self._replaces else None

        def done(_: Remark) -> None:
            self._replaces = None
            kept()
            self._form.remarkButton.setChecked(False)

        self._desk.change(
            lambda workspace: inzage.add_remark(workspace, dossier_id, holder, text, replaces=replaces),
            refused,
            done,
        )
