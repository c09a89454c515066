"""Inzage: who was offered to see the dossier, who saw it, and what they said. Facts only, never changed afterwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from oso_desktop.dossier.people import new_id

RESPONSE_SCHOOL_DAYS = 10
"""School days the school waits for a reaction before it may go on without one (R096)."""


class Recorded(StrEnum):
    """The four ways in which inzage may be proven (R090–R093); any one is enough."""

    LETTER = "kopie van de brief"
    REPORT = "verslag van het gesprek"
    STATEMENT = "mondelinge mededeling"
    LAS_TICK = "vinkje in het LAS"


class Manner(StrEnum):
    """How the person could see the dossier (R088)."""

    HANDED = "afschrift meegegeven"
    SENT = "afschrift toegezonden"
    AT_SCHOOL = "op school ingezien"


class Agreement(StrEnum):
    """Whether the person agrees with the content, never with the sending; the values are the standard's (list 37)."""

    YES = "Ja"
    NO = "Nee"
    UNKNOWN = "Onbekend"


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageOffered:
    """The school offered inzage to one holder. `fingerprint` is of the selected content that was offered (R110)."""

    holder_id: str
    on: date
    manner: Manner
    by: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageSeen:
    """One holder saw the dossier. `fingerprint` is of the selected content as it was then (R110)."""

    holder_id: str
    on: date
    recorded: Recorded
    agreement: Agreement
    by: str
    fingerprint: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageNoResponse:
    """The school goes on after an offer that stayed without a reaction, with its reason (R096).

    `fingerprint` is of the selected content as it was then; it must be what had been offered.
    """

    holder_id: str
    on: date
    reason: str
    by: str
    fingerprint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageWithdrawn:
    """What was recorded about one holder before was a mistake: it stays on record and counts no more.

    `reason` says what was wrong. `fingerprint` is of the selected content as it was then.
    """

    holder_id: str
    on: date
    reason: str
    by: str
    fingerprint: str


InzageFact = InzageOffered | InzageSeen | InzageNoResponse | InzageWithdrawn


class WithdrawalGround(StrEnum):
    """The only grounds on which a remark travels no more (R098): its author's wish, or that it belongs elsewhere."""

    ON_REQUEST = "op verzoek van wie het zei"
    WRONG_DOSSIER = "in het verkeerde dossier getypt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why an earlier remark was withdrawn, in the words of who recorded that."""

    ground: WithdrawalGround
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What a holder said, in their own words; it travels unchanged and nobody at school can alter it (R097, R098).

    `replaces` is the id of the holder's own earlier remark, if they corrected themselves. With a `withdrawal` nothing
    comes in its place: the text is empty, and the earlier remark stays on record and travels no more.
    """

    id: str = field(default_factory=new_id)
    holder_id: str
    holder_name: str
    text: str
    at: datetime
    by: str
    replaces: str | None = None
    withdrawal: Withdrawal | None = None


def current_remarks(remarks: tuple[Remark, ...]) -> tuple[Remark, ...]:
    """The remarks that stand: all but those that their own author replaced or that were withdrawn."""
    replaced = {remark.replaces for remark in remarks if remark.replaces}
    return tuple(remark for remark in remarks if remark.id not in replaced and remark.withdrawal is None)


def standing(
    facts: Iterable[InzageFact], holder_id: str
) -> tuple[InzageOffered | InzageSeen | InzageNoResponse, ...]:
    """What counts of one holder, in the order of recording: the facts after the last withdrawal."""
    kept: list[InzageOffered | InzageSeen | InzageNoResponse] = []
    for fact in facts:
        if fact.holder_id != holder_id:
            continue
        if isinstance(fact, InzageWithdrawn):
            kept.clear()
        else:
            kept.append(fact)
    return tuple(kept)


def anything_stands(facts: tuple[InzageFact, ...]) -> bool:
    """Whether anything that was recorded about anyone still counts."""
    return any(standing(facts, holder_id) for holder_id in {fact.holder_id for fact in facts})


def response_due(offered: date, school_days: int = RESPONSE_SCHOOL_DAYS) -> date:
    """The first day on which the term for a reaction has passed, counting Monday to Friday after the offer."""
    day, left = offered, school_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < 5:
            left -= 1
    return day + timedelta(days=1)


class HolderState(StrEnum):
    """Where one holder stands; computed from the facts."""

    TO_OFFER = "nog aan te bieden"
    OFFERED = "aangeboden"
    SEEN = "ingezien"
    NO_RESPONSE = "geen reactie"
    AGAIN = "opnieuw nodig"


def offers(facts: Iterable[InzageFact], holder_id: str, fingerprint: str) -> tuple[InzageOffered, ...]:
    """The standing offers to this holder of the content with this fingerprint, in the order of recording."""
    return tuple(
        fact
        for fact in standing(facts, holder_id)
        if isinstance(fact, InzageOffered) and fact.fingerprint == fingerprint
    )


def closing_fact(
    facts: tuple[InzageFact, ...], holder_id: str, fingerprint: str
) -> InzageSeen | InzageNoResponse | None:
    """The fact by which inzage of exactly this content is settled for this holder; None while it is not.

    Having seen it counts more than not having reacted, and of several the last. Going on without a reaction counts
    only with a reason, and after the whole term since an offer of this same content (R096, R110).
    """
    own = [fact for fact in standing(facts, holder_id) if fact.fingerprint == fingerprint]
    for fact in reversed(own):
        if isinstance(fact, InzageSeen):
            return fact
    for number, fact in reversed(list(enumerate(own))):
        if (
            isinstance(fact, InzageNoResponse)
            and fact.reason.strip()
            and any(
                response_due(offer.on) <= fact.on for offer in offers(own[:number], holder_id, fingerprint)
            )
        ):
            return fact
    return None


def holder_state(facts: tuple[InzageFact, ...], holder_id: str, fingerprint: str) -> HolderState:
    """The state of one holder for the dossier whose selected content has this fingerprint.

    Inzage of other content than what would go out now does not count, and neither does an offer of it (R107, R110).
    """
    closing = closing_fact(facts, holder_id, fingerprint)
    if closing is not None:
        return HolderState.SEEN if isinstance(closing, InzageSeen) else HolderState.NO_RESPONSE
    if offers(facts, holder_id, fingerprint):
        return HolderState.OFFERED
    return HolderState.AGAIN if standing(facts, holder_id) else HolderState.TO_OFFER


def agreement_of_all(closing: Iterable[InzageSeen | InzageNoResponse]) -> Agreement:
    """One word for the file: Nee when anyone disagrees, Ja when all agree, else Onbekend."""
    answers = {fact.agreement if isinstance(fact, InzageSeen) else Agreement.UNKNOWN for fact in closing}
    if Agreement.NO in answers:
        return Agreement.NO
    return Agreement.YES if answers == {Agreement.YES} else Agreement.UNKNOWN
