"""What happens around a transfer and stays on record: facts of one dossier, in the order in which they were recorded.

A new kind of event is a frozen dataclass in the module of its subject, and one line in each of the two lists here. The
names in `EVENTS` stand in every store: they never change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

from oso_desktop.dossier.delivery import DeliveryWithdrawn, DestructionConfirmed, Receipt, ReceiverChanged
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.informing import InformingWithdrawn, InzageCopy, InzageInformed
from oso_desktop.dossier.inzage_extra import ParentsInformedToo, WithoutGezagAllowed, WithoutGezagWithdrawn
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.number_sheet import NumberOnSheet
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.scan_decisions import ScanDecision, UnreadLookedAt
from oso_desktop.dossier.shown import Shown

DossierEvent = (
    ReceiverConfirmed
    | LateAllowed
    | Receipt
    | DeliveryWithdrawn
    | ReceiverChanged
    | DestructionConfirmed
    | Archived
    | InzageInformed
    | InzageCopy
    | InformingWithdrawn
    | WithoutGezagAllowed
    | WithoutGezagWithdrawn
    | ParentsInformedToo
    | ScanDecision
    | UnreadLookedAt
    | Shown
    | NumberOnSheet
)

EVENTS: Final[Mapping[type, str]] = MappingProxyType(
    {
        ReceiverConfirmed: "ontvanger gecontroleerd",
        LateAllowed: "na de termijn toegestaan",
        Receipt: "ontvangst bevestigd",
        DeliveryWithdrawn: "overdracht: vergissing",
        ReceiverChanged: "ontvanger gewijzigd",
        DestructionConfirmed: "vernietiging bevestigd",
        Archived: "gearchiveerd",
        InzageInformed: "vooraf geïnformeerd",
        InzageCopy: "afschrift gegeven",
        InformingWithdrawn: "informeren: vergissing",
        WithoutGezagAllowed: "inzage zonder gezag toegestaan",
        WithoutGezagWithdrawn: "inzage zonder gezag ingetrokken",
        ParentsInformedToo: "ouders ook geïnformeerd",
        ScanDecision: "vondst beoordeeld",
        UnreadLookedAt: "zelf nagelezen",
        Shown: "getoond",
        NumberOnSheet: "nummer op opvraagblad",
    }
)
"""The name under which a store keeps each kind."""

_Event = TypeVar("_Event")


def events_of(events: Iterable[DossierEvent], kind: type[_Event]) -> tuple[_Event, ...]:
    """The events of one kind, in the order of recording."""
    return tuple(event for event in events if isinstance(event, kind))
