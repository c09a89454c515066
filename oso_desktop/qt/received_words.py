"""The words and signs of the page Ontvangen, and labels for what another school wrote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from oso_desktop.dossier.parcels import Trust, Verdict
from oso_desktop.dossier.received import Source
from oso_desktop.dossier.side_by_side import Standing
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.dossier.received import Received

Look = tuple[str, Tone]
NARROW = 920
"""A page of fewer pixels leaves out the column that the card beside the table tells as well."""
VERDICTS: dict[Verdict, Look] = {
    Verdict.NEW: ("download-simple", Tone.INFO),
    Verdict.AGAIN: ("arrow-clockwise", Tone.INFO),
    Verdict.THERE: ("check", Tone.NEUTRAL),
    Verdict.REFUSED: ("warning-circle-fill", Tone.BAD),
}
TRUSTS: dict[Trust, Look] = {
    Trust.UNSEALED: ("lock-open", Tone.WARN),
    Trust.CHECKED: ("shield-check-fill", Tone.GOOD),
    Trust.UNCHECKED: ("shield-warning", Tone.WARN),
    Trust.EARLIER: ("clock-counter-clockwise", Tone.WARN),
    Trust.VOUCHED: ("shield-check-fill", Tone.GOOD),
    Trust.UNKNOWN: ("shield-warning", Tone.WARN),
    Trust.OTHER: ("warning-octagon", Tone.BAD),
}
STANDINGS: dict[Standing, Look] = {
    Standing.THEIRS: ("plus-circle", Tone.INFO),
    Standing.DIFFERENT: ("arrows-left-right", Tone.WARN),
    Standing.SAME: ("check", Tone.NEUTRAL),
    Standing.OURS: ("house-simple", Tone.NEUTRAL),
}


def words(text: str) -> str:
    """A text of this page in the language of the screen."""
    return QCoreApplication.translate("Received", text)


def of_delivery(received: Received) -> str:
    """Which delivery it is, in a word or two."""
    if not received.package_id:
        return words("beveiligde pdf") if received.source is Source.PDF else words("OSO-bestand")
    return words("pakket, versie {n}").format(n=received.version)


def sender_word(name: str, brin: str) -> str:
    """A school by its name, or by its BRIN where nobody knows the name."""
    return name or words("school {brin}").format(brin=brin)


def card_mark(fingerprint: str) -> str:
    """The end of a card's fingerprint (hex, SHA-256), to tell cards apart by; the words are made of its beginning."""
    return "… " + " ".join(
        fingerprint[start : start + 4] for start in range(len(fingerprint) - 16, len(fingerprint), 4)
    )


def clear(column: QVBoxLayout) -> None:
    """Takes everything out of a column."""
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def put_lines(column: QVBoxLayout, lines: Iterable[tuple[str, str]]) -> None:
    """Fills a column with names and what they say; a name that is empty stands for more of the same."""
    clear(column)
    for name, said in lines:
        if name:
            column.addWidget(_label(name, "field"))
        column.addWidget(_label(said, ""))


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setIndent(0)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label
