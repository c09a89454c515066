"""Requests of people about their data: what was asked, by when it must be answered, and how it was (R158–R163, L21).

The term is one calendar month from the day of receipt; once it may be made two months longer, if the person hears why
within the first month (AVG article 12 paragraph 3). The older four weeks are an aim, no term (C6).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from oso_desktop.dossier.months import months_after
from oso_desktop.dossier.people import new_id

TERM_MONTHS, LONGER_BY = 1, 2
AIM = timedelta(weeks=4)


class RequestKind(StrEnum):
    """What somebody may ask, with the article that gives the right."""

    ACCESS = "inzage of kopie"
    CORRECTION = "verbetering"
    DELETION = "verwijdering"
    RESTRICTION = "beperking"
    OBJECTION = "bezwaar"

    @property
    def law(self) -> str:
        """The article."""
        return {
            RequestKind.ACCESS: "AVG artikel 15",
            RequestKind.CORRECTION: "AVG artikel 16",
            RequestKind.DELETION: "AVG artikel 17",
            RequestKind.RESTRICTION: "AVG artikel 18",
            RequestKind.OBJECTION: "AVG artikel 21",
        }[self]

    @property
    def advice(self) -> str:
        """What the school should know before it decides; each right has its own trap."""
        return {
            RequestKind.ACCESS: "Geef alles wat over de leerling is vastgelegd, ook het logboek van wie wat deed. Dek "
            "gegevens van anderen af. Een kopie is gratis.",
            RequestKind.CORRECTION: "Feiten die niet kloppen, verbetert u. Een oordeel van de school blijft staan, met "
            "de opmerking van de ouder ernaast. Is het dossier al overgedragen? Laat het de nieuwe school weten.",
            RequestKind.DELETION: "Wat niet meer nodig is, verwijdert u. Een overgedragen dossier moet u vijf jaar "
            "bewaren: dat deel wijst u af.",
            RequestKind.RESTRICTION: "Gebruik de gegevens niet zolang u het verzoek bekijkt, behalve voor wat de wet "
            "van u vraagt.",
            RequestKind.OBJECTION: "Leg het bezwaar vast als opmerking. De overdracht aan de nieuwe school is een "
            "plicht en gaat door.",
        }[self]


KEEPING = (
    "De wet zegt dat de school het overgedragen dossier bewaart tot vijf jaar na de uitschrijving (Besluit "
    "uitwisseling leer- en begeleidingsgegevens, artikel 7a). Daarom kunnen wij dit deel nu niet verwijderen. Daarna "
    "vernietigen wij het."
)
"""The words with which a request for deletion is turned down where the law keeps something (R162)."""


class Outcome(StrEnum):
    """How a request ended."""

    GRANTED = "toegewezen"
    PARTLY = "deels toegewezen"
    REFUSED = "afgewezen"
    TAKEN_BACK = "ingetrokken"


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestReceived:
    """A request as it came in; `asked_by` is who asks and in which capacity, `identity` how the school knows that."""

    id: str = field(default_factory=new_id)
    student_id: str
    kind: RequestKind
    on: date
    asked_by: str
    identity: str
    what: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestExtended:
    """The term was made longer, and the person told why on that day."""

    request: str
    on: date
    reason: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswered:
    """The school's decision, as the person was told on that day."""

    request: str
    on: date
    outcome: Outcome
    reason: str
    by: str


RequestFact = RequestReceived | RequestExtended | RequestAnswered


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request with all that was recorded of it."""

    received: RequestReceived
    extended: RequestExtended | None
    answered: RequestAnswered | None

    @property
    def first_term(self) -> date:
        """The last day of the first month, in which an answer or the reason for more time must be given."""
        return months_after(self.received.on, TERM_MONTHS)

    @property
    def due(self) -> date:
        """The last day on which an answer is in time."""
        months = TERM_MONTHS + (LONGER_BY if self.extended else 0)
        return months_after(self.received.on, months)

    @property
    def aim(self) -> date:
        """The day by which schools like to have answered."""
        return min(self.received.on + AIM, self.first_term)

    @property
    def open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.answered is None

    def may_be_extended(self, today: date) -> bool:
        """Whether more time can still be taken: once, and within the first month."""
        return self.open and self.extended is None and today <= self.first_term

    def late(self, today: date) -> bool:
        """Whether the answer is, or came, after its term."""
        return (self.answered.on if self.answered else today) > self.due


def requests(facts: Iterable[RequestFact]) -> tuple[Request, ...]:
    """Every request from the recorded facts, in the order in which they came in."""
    received: dict[str, RequestReceived] = {}
    extended: dict[str, RequestExtended] = {}
    answered: dict[str, RequestAnswered] = {}
    for fact in facts:
        if isinstance(fact, RequestReceived):
            received[fact.id] = fact
        elif isinstance(fact, RequestExtended):
            extended.setdefault(fact.request, fact)
        else:
            answered.setdefault(fact.request, fact)
    return tuple(
        Request(received=each, extended=extended.get(key), answered=answered.get(key))
        for key, each in received.items()
    )
