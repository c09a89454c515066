"""Inzage: who was offered to see the dossier, who saw it, and what they said. Facts only, never changed afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from oso_desktop.dossier.calendar import school_days_after
from oso_desktop.dossier.people import new_id
from oso_desktop.dossier.region import RegionProfile


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
class Evidence:
    """What proves that inzage took place, as far as its way of recording asks for it (R090–R093).

    A letter: the id of a letter in the store, or the place where the paper copy is `kept`. A report: who was `present`
    and the `points` that were discussed. An oral statement: the time (`at`), who told it (`told_by`)
    to whom (`told_to`). A tick in the LAS: who put it there.
    """

    letter_id: str = ""
    kept: str = ""
    present: str = ""
    points: str = ""
    at: time | None = None
    told_by: str = ""
    told_to: str = ""
    ticked_by: str = ""

    def proves(self, recorded: Recorded) -> bool:
        """Whether nothing is missing of what this way of recording asks."""
        return bool(
            {
                Recorded.LETTER: self.letter_id or self.kept.strip(),
                Recorded.REPORT: self.present.strip() and self.points.strip(),
                Recorded.STATEMENT: self.at is not None and self.told_by.strip() and self.told_to.strip(),
                Recorded.LAS_TICK: self.ticked_by.strip(),
            }[recorded]
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageSeen:
    """One holder saw the dossier. `fingerprint` is of the selected content as it was then (R110).

    `evidence` is what proves it; what was recorded before the program asked for that has none.
    """

    holder_id: str
    on: date
    recorded: Recorded
    agreement: Agreement
    by: str
    fingerprint: str
    note: str = ""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageNoResponse:
    """The school goes on after an offer that stayed without a reaction, with its reason (R096).

    `fingerprint` is of the selected content as it was then; it must be what had been offered. `due` is the first day
    after the term, as the school and its region had it then: what they agree on later does not undo it. It is missing
    in what was recorded while the term was ten days from Monday to Friday everywhere.
    """

    holder_id: str
    on: date
    reason: str
    by: str
    fingerprint: str
    due: date | None = None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class InzageNotice:
    """One holder got the notice that a test result was added and that the advice stayed as it was (R109).

    Their inzage of what has the fingerprint `earlier` thereby counts for what has `fingerprint`. `letter_id` is of the
    letter in the store, `on` the day on which it was given or sent.
    """

    holder_id: str
    on: date
    by: str
    fingerprint: str
    earlier: str
    letter_id: str


InzageFact = InzageOffered | InzageSeen | InzageNoResponse | InzageNotice | InzageWithdrawn
Standing = InzageOffered | InzageSeen | InzageNoResponse | InzageNotice
"""A fact that may count: all but the one that takes the others back."""


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


def standing(facts: Iterable[InzageFact], holder_id: str) -> tuple[Standing, ...]:
    """What counts of one holder, in the order of recording: the facts after the last withdrawal."""
    kept: list[Standing] = []
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


def response_due(offered: date, region: RegionProfile) -> date:
    """The first day on which the term for a reaction has passed: after the agreed number of school days (R096)."""
    return school_days_after(offered, region.response_days, region) + timedelta(days=1)


def term_passed(offer: InzageOffered, silence: InzageNoResponse) -> bool:
    """Whether this offer had its whole term when the school went on without a reaction."""
    due = silence.due or _plain_due(offer.on)
    return offer.on < due <= silence.on


def _plain_due(offered: date) -> date:
    """The term as it was everywhere at first: ten days from Monday to Friday, and the day after."""
    day, left = offered, 10
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
    NOTICE = "mededeling sturen"


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
    """The fact by which inzage of this content is settled for this holder; None while it is not.

    Having seen it counts more than not having reacted, and of several the last. Going on without a reaction counts
    only with a reason, and after the whole term since an offer of this same content (R096, R110). Inzage of other
    content counts only where a notice tells this holder that no more than a test result came after it, be it one after
    another (R108, R109): the fact then has the fingerprint of what was seen.
    """
    return _closing(standing(facts, holder_id), holder_id, fingerprint)


def _closing(
    own: tuple[Standing, ...], holder_id: str, fingerprint: str
) -> InzageSeen | InzageNoResponse | None:
    about = [fact for fact in own if fact.fingerprint == fingerprint]
    for fact in reversed(about):
        if isinstance(fact, InzageSeen):
            return fact
    for number, fact in reversed(list(enumerate(about))):
        if (
            isinstance(fact, InzageNoResponse)
            and fact.reason.strip()
            and any(term_passed(offer, fact) for offer in offers(about[:number], holder_id, fingerprint))
        ):
            return fact
    for number, fact in reversed(list(enumerate(own))):
        if isinstance(fact, InzageNotice) and fact.fingerprint == fingerprint:
            before = _closing(own[:number], holder_id, fact.earlier)
            if before is not None:
                return before
    return None


def noticed(facts: Iterable[InzageFact], holder_id: str, fingerprint: str) -> InzageNotice | None:
    """The last standing notice to this holder about the content with this fingerprint."""
    found = [
        fact
        for fact in standing(facts, holder_id)
        if isinstance(fact, InzageNotice) and fact.fingerprint == fingerprint
    ]
    return found[-1] if found else None


def last_settled(facts: tuple[InzageFact, ...], holder_id: str, fingerprints: Collection[str]) -> str | None:
    """Of these contents the last one of which inzage is settled for this holder; None if it is of none."""
    told = [fact.fingerprint for fact in standing(facts, holder_id) if fact.fingerprint in fingerprints]
    return next((mark for mark in reversed(told) if closing_fact(facts, holder_id, mark)), None)


def holder_state(
    facts: tuple[InzageFact, ...], holder_id: str, fingerprint: str, valid: Collection[str] = ()
) -> HolderState:
    """The state of one holder for the dossier whose selected content has this fingerprint.

    Inzage of other content than what would go out now does not count, and neither does an offer of it (R107, R110).
    `valid` are the fingerprints of earlier content from which this one differs by added test results alone (see
    `transfer.valid_inzage`): inzage of that stays valid, and asks for a notice first (R108, R109).
    """
    closing = closing_fact(facts, holder_id, fingerprint)
    if closing is not None and closing.fingerprint in (fingerprint, *valid):
        return HolderState.SEEN if isinstance(closing, InzageSeen) else HolderState.NO_RESPONSE
    if last_settled(facts, holder_id, valid) is not None:
        return HolderState.NOTICE
    if offers(facts, holder_id, fingerprint):
        return HolderState.OFFERED
    return HolderState.AGAIN if standing(facts, holder_id) else HolderState.TO_OFFER


def agreement_of_all(closing: Iterable[InzageSeen | InzageNoResponse]) -> Agreement:
    """One word for the file: Nee when anyone disagrees, Ja when all agree, else Onbekend."""
    answers = {fact.agreement if isinstance(fact, InzageSeen) else Agreement.UNKNOWN for fact in closing}
    if Agreement.NO in answers:
        return Agreement.NO
    return Agreement.YES if answers == {Agreement.YES} else Agreement.UNKNOWN
