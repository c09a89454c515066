"""The deliveries that are here as a table, the newest day first and those of a day by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QLocale, QObject, Qt

from oso_desktop.dossier.received import to_look_through
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.received_words import Look, of_delivery, sender_word, words
from oso_desktop.qt.row_table import RowColumn, RowTable
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.receiving import DeliveryRow


def state_of(row: DeliveryRow) -> tuple[str, Look]:
    """How far a delivery is, in a word with its sign."""
    if row.looked_through is not None:
        return words("nagekeken"), ("check-circle-fill", Tone.GOOD)
    if not to_look_through(row.received, row.events):
        return words("alles kwam binnen"), ("check-circle-fill", Tone.GOOD)
    if row.taken:
        return words("deels overgenomen"), ("hourglass-medium", Tone.INFO)
    return words("nieuw"), ("circle", Tone.INFO)


class DeliveriesModel(RowTable["DeliveryRow"]):
    """One row for each delivery."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(
            (
                RowColumn(head=words("Leerling"), text=lambda row: row.pupil),
                RowColumn(
                    head=words("Van school"),
                    text=lambda row: sender_word(row.received.sender, row.received.sender_brin),
                ),
                RowColumn(head=words("Ontvangen"), text=lambda row: day(row.received.at.date())),
                RowColumn(head=words("Levering"), text=lambda row: of_delivery(row.received)),
                RowColumn(
                    head=words("Status"), text=lambda row: state_of(row)[0], look=lambda row: state_of(row)[1]
                ),
            ),
            lambda row: row.received.id,
            parent,
        )

    def show_rows(self, rows: Sequence[DeliveryRow]) -> None:
        """Shows these deliveries."""
        collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        by_name = sorted(rows, key=lambda row: collator.sortKey(row.pupil))
        self.show(sorted(by_name, key=lambda row: row.received.at.date(), reverse=True))
