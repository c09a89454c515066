"""What the school records that belongs to no single transfer: facts of the whole store, never changed afterwards.

A new kind of record is a frozen dataclass in the module of its subject, and one line in each of the two lists here. The
names in `RECORDS` stand in every store: they never change. A record that names a pupil's id goes when the pupil goes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, TypeVar

from oso_desktop.dossier.breach import BreachAnswered, BreachDecided, BreachNoted, BreachReported
from oso_desktop.dossier.destruction import CleanUp, Destruction, DestructionProposed, ProposalWithdrawn
from oso_desktop.dossier.received import ReceivedDestroyed
from oso_desktop.dossier.rights_requests import RequestAnswered, RequestExtended, RequestReceived
from oso_desktop.dossier.secrecy import SecrecyPromised

Record = (
    Destruction
    | CleanUp
    | DestructionProposed
    | ProposalWithdrawn
    | RequestReceived
    | RequestExtended
    | RequestAnswered
    | BreachNoted
    | BreachAnswered
    | BreachDecided
    | BreachReported
    | SecrecyPromised
    | ReceivedDestroyed
)

RECORDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        Destruction: "vernietiging",
        CleanUp: "opschoning",
        DestructionProposed: "voorstel vernietiging",
        ProposalWithdrawn: "voorstel ingetrokken",
        RequestReceived: "verzoek",
        RequestExtended: "verzoek verlengd",
        RequestAnswered: "verzoek beantwoord",
        BreachNoted: "datalek",
        BreachAnswered: "datalek beoordeeld",
        BreachDecided: "datalek besloten",
        BreachReported: "datalek gemeld",
        SecrecyPromised: "geheimhouding",
        ReceivedDestroyed: "ontvangst vernietigd",
    }
)
"""The name under which a store keeps each kind."""

_Record = TypeVar("_Record")


def records_of(records: Iterable[Record], kind: type[_Record]) -> tuple[_Record, ...]:
    """The records of one kind, in the order of recording."""
    return tuple(record for record in records if isinstance(record, kind))
