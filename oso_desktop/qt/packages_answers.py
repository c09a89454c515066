"""What the receiving school says of a line of the page Pakketten, and what was recorded by mistake."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from oso_desktop.dossier.handed_over import HandLine, HandState
from oso_desktop.qt.dossier_confirm import ConfirmForm, Refused
from oso_desktop.qt.dossier_handover_rows import mistake_words
from oso_desktop.qt.dossier_words import counted
from oso_desktop.qt.page import Shell

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

RECEIPT, MISTAKE, DESTROYED = "ontvangst", "vergissing", "vernietiging"
"""What is asked; with the id of what it is about this is `ConfirmForm.asked`."""


class Answers(QObject):
    """Asks, which it tells by `begun`, stores the answer, and tells by `recorded(str)` what was put on record."""

    begun = Signal()
    recorded = Signal(str)

    def __init__(self, confirm: ConfirmForm, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._confirm, self._shell, self._page = confirm, shell, parent

    def ask_receipt(self, line: HandLine | None, together: int = 1) -> None:
        """Asks how it is known that what was handed over has arrived (R126); `together` are awaited in one package."""
        if line is None or line.delivery is None:
            return
        dossier_id, delivery = line.dossier_id, line.delivery
        words = (
            self.tr("Heeft {school} het dossier van {name} ontvangen?").format(
                school=line.receiver.name, name=line.name
            ),
            "",
            self.tr("Bijvoorbeeld: ontvangstbewijs terug"),
        )
        for_all = together > 1

        def store(workspace: Workspace, on: date, how: str) -> int:
            from oso_desktop.services import receivers  # noqa: PLC0415 - brings the database along

            if for_all and self._confirm.for_all:
                return receivers.record_receipts(workspace, delivery.carrier_id, on=on, how=how)
            receivers.record_receipt(workspace, dossier_id, delivery.id, on=on, how=how)
            return 1

        self._ask(
            (RECEIPT, delivery.id),
            words,
            store,
            lambda count: counted(
                count,
                self.tr("De ontvangst van {name} is vastgelegd.").format(name=line.name),
                self.tr("De ontvangst van {n} dossiers is vastgelegd."),
            ),
            for_all=self.tr("Voor alle {n} dossiers in dit pa&kket").format(n=together) if for_all else "",
        )

    @staticmethod
    def about(asked: str, line: HandLine) -> bool:
        """Whether something that was asked (`ConfirmForm.asked`) is about this line."""
        what, _, about = asked.partition(" ")
        if what == DESTROYED:
            return line.state is HandState.ASKED and line.change_id == about
        return line.delivery is not None and line.delivery.id == about and (what == MISTAKE or line.awaited)

    def ask_again(self, asked: str, line: HandLine, together: int) -> None:
        """Asks once more what was being asked about this line when the program was locked."""
        what = asked.partition(" ")[0]
        if what == RECEIPT:
            self.ask_receipt(line, together)
        elif what == MISTAKE:
            self.ask_mistake(line)
        else:
            self.ask_destroyed(line)

    def ask_mistake(self, line: HandLine | None) -> None:
        """Asks why this hand-over was recorded by mistake, and takes it back."""
        if line is None or line.delivery is None:
            return
        dossier_id, delivery = line.dossier_id, line.delivery

        def store(workspace: Workspace, _on: date, reason: str) -> int:
            from oso_desktop.services import receivers  # noqa: PLC0415 - brings the database along

            receivers.withdraw_delivery(workspace, dossier_id, delivery.id, reason=reason)
            return 1

        done = self.tr("Vastgelegd: dit was een vergissing. Het staat nog bij het dossier.")
        self._ask((MISTAKE, delivery.id), mistake_words(delivery), store, lambda _count: done, why=True)

    def ask_destroyed(self, line: HandLine | None) -> None:
        """Asks how it is known that the old school destroyed what it had (R132)."""
        if line is None or not line.change_id:
            return
        dossier_id, change_id = line.dossier_id, line.change_id
        words = (
            self.tr("Heeft {school} het dossier van {name} vernietigd?").format(
                school=line.receiver.name, name=line.name
            ),
            "",
            self.tr("Bijvoorbeeld: per brief bevestigd"),
        )

        def store(workspace: Workspace, on: date, how: str) -> int:
            from oso_desktop.services import receivers  # noqa: PLC0415 - brings the database along

            receivers.confirm_destruction(workspace, dossier_id, change_id, on=on, how=how)
            return 1

        done = self.tr("De vernietiging is vastgelegd.")
        self._ask((DESTROYED, change_id), words, store, lambda _count: done)

    def _ask(
        self,
        asked: tuple[str, str],
        words: tuple[str, str, str],
        store: Callable[[Workspace, date, str], int],
        done: Callable[[int], str],
        *,
        why: bool = False,
        for_all: str = "",
    ) -> None:
        """Asks, stores the answer and tells `done` of how many were recorded."""
        self.begun.emit()

        def stored(count: int) -> None:
            self._confirm.close_form()
            self.recorded.emit(done(count))

        def act(on: date, how: str, refused: Refused) -> None:
            self._shell.operations.run(
                lambda workspace: store(workspace, on, how),
                stored,
                owner=self._page,  # which hears of it at a lock as well
                failed=refused,
                changes=True,
            )

        self._confirm.ask(" ".join(asked), words, self._shell.workspace.today, act, why=why, for_all=for_all)
