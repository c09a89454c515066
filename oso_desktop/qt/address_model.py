"""The address book as a table that can be searched and sorted; how a card stands is icon, word and colour."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication, QObject

from oso_desktop.dossier.addresses import CardState, KnownSchool
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.row_table import RowColumn, RowProxy, RowTable
from oso_desktop.qt.students_model import folded
from oso_desktop.qt.theme import Tone

CARD_LOOKS: dict[CardState, tuple[str, Tone]] = {
    CardState.NONE: ("circle-dashed", Tone.NEUTRAL),
    CardState.UNCHECKED: ("warning-fill", Tone.WARN),
    CardState.CHECKED: ("check-circle-fill", Tone.GOOD),
    CardState.WITHDRAWN: ("prohibit", Tone.BAD),
}
"""Icon and tone of how it stands with a card."""


class Column(IntEnum):
    """What is told of a school."""

    NAME = 0
    TOWN = 1
    CODE = 2
    LOCATION = 3
    CARD = 4


def card_words(school: KnownSchool) -> str:
    """How it stands with the card of a school, in a few words."""
    if school.state is CardState.CHECKED and school.check is not None:
        return _tr("gecontroleerd op {day}").format(day=day(school.check.on))
    if school.state is CardState.WITHDRAWN and school.withdrawn_on is not None:
        return _tr("ingetrokken op {day}").format(day=day(school.withdrawn_on))
    return on_screen(school.state.value)


def facts(school: KnownSchool) -> str:
    """What is known of a school beside its row."""
    lines = [school.name + (f", {_tr('telefoon')} {school.phone}" if school.phone else "")]
    if school.card is not None:
        said = _tr("Kaart {number}, gemaakt op {day}.")
        lines[0] += ". " + said.format(number=school.card.number, day=day(school.card.made_on))
    if school.state is CardState.CHECKED and school.check is not None:
        said = _tr("Gecontroleerd op {day} door {by}. {how}")
        lines.append(
            said.format(day=day(school.check.on), by=school.check.by, how=on_screen(school.check.how))
        )
    elif school.state is CardState.UNCHECKED:
        lines.append(_tr("Bel de school en controleer de kaart. Daarna kunt u er een pakket mee versturen."))
    elif school.state is CardState.WITHDRAWN and school.withdrawn_on is not None:
        said = _tr("Niet meer gebruiken sinds {day}. {why}")
        lines.append(said.format(day=day(school.withdrawn_on), why=school.withdrawn_why))
    if school.earlier:
        numbers = ", ".join(f"{each.number} ({day(each.made_on)})" for each in school.earlier)
        lines.append(_tr("Eerdere kaarten: {numbers}.").format(numbers=numbers))
    return "\n".join(lines)


def found_by(school: KnownSchool) -> str:
    """In what somebody searches for a school."""
    return folded(f"{school.name} {school.town} {school.brin} {school.code}")


class AddressModel(RowTable[KnownSchool]):
    """The schools as they were read last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(
            (
                RowColumn(head=_tr("School"), text=lambda school: school.name),
                RowColumn(head=_tr("Plaats"), text=lambda school: school.town),
                RowColumn(head=_tr("BRIN"), text=lambda school: school.brin),
                RowColumn(head=_tr("Vestiging"), text=lambda school: school.location),
                RowColumn(
                    head=_tr("Kaart"),
                    text=card_words,
                    look=lambda school: CARD_LOOKS[school.state],
                    rank=lambda school: list(CardState).index(school.state),
                ),
            ),
            lambda school: school.id,
            parent,
        )


class AddressProxy(RowProxy[KnownSchool]):
    """Shows the schools in which all words occur."""

    def __init__(self, model: AddressModel, parent: QObject | None = None) -> None:
        super().__init__(model, found_by, parent)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Addresses", text)
