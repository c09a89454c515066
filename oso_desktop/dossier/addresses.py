"""The address book: schools to which this one sends, each with the card it gave (R131)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.people import new_id
from oso_desktop.dossier.schools import is_swv_code


class CardState(StrEnum):
    """How sure one can be of the card of another school."""

    NONE = "geen kaart"
    UNCHECKED = "nog niet gecontroleerd"
    CHECKED = "gecontroleerd"
    WITHDRAWN = "ingetrokken"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardCheck:
    """Somebody compared the words of a card by phone; `how` says with whom and at which number it was found."""

    fingerprint: str
    on: date
    how: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSchool:
    """A school in the address book.

    `card` is the one in use, `earlier` those that it took the place of, newest first. `check` counts for the card whose
    fingerprint it has. `withdrawn_on` tells since when the card must not be used, and `withdrawn_why` for what reason.
    `withdrawn` are the fingerprints of all cards that must not be used, earlier ones as well: a new card does not give
    back what was stolen.
    """

    id: str = field(default_factory=new_id)
    name: str
    brin: str
    location: str = "00"
    town: str = ""
    phone: str = ""
    vso: bool = False
    card: SchoolCard | None = None
    earlier: tuple[SchoolCard, ...] = ()
    check: CardCheck | None = None
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    withdrawn: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """BRIN and location, such as 99YY-00, as a receiver has it."""
        return f"{self.brin}-{self.location}"

    @property
    def state(self) -> CardState:
        """How it stands with the card: only one that was compared by phone is one to send to."""
        if self.card is None:
            return CardState.NONE
        if self.withdrawn_on is not None:
            return CardState.WITHDRAWN
        compared = self.check is not None and self.check.fingerprint == self.card.fingerprint
        return CardState.CHECKED if compared else CardState.UNCHECKED

    @property
    def checked(self) -> bool:
        """Whether the card in use is the one that was compared."""
        return self.state is CardState.CHECKED

    def is_withdrawn(self, card: SchoolCard) -> bool:
        """Whether a card must not be used: it was withdrawn, or signs with the key of one that was.

        Who stole a key can put another name or number on it, and has a card that nobody has seen before.
        """
        known = self.earlier if self.card is None else (self.card, *self.earlier)
        gone = [each for each in known if each.fingerprint in self.withdrawn]
        if self.card is not None and self.withdrawn_on is not None:
            gone.append(self.card)
        return any(card.fingerprint == each.fingerprint or card.signing == each.signing for each in gone)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCard:
    """A card of our own school; the private halves of its keys lie sealed beside it.

    `id` is what they are kept under. `withdrawn_on` is the day from which others must not use it; `withdrawn_why` says
    for what reason.
    """

    id: str = field(default_factory=new_id)
    card: SchoolCard
    by: str
    withdrawn_on: date | None = None
    withdrawn_why: str = ""


def looks_like(code: str, known: Iterable[str]) -> str:
    """The known code that this one may be a slip of the pen for: one sign differs, or two neighbours changed places.

    Empty where there is none, and where the code itself is known. PO and VO of one number are two that both exist.
    """
    others = sorted(set(known))
    if code in others:
        return ""
    return next((each for each in others if _nearly(code, each)), "")


def _nearly(one: str, other: str) -> bool:
    if len(one) != len(other) or (is_swv_code(one) and is_swv_code(other) and one[1:] == other[1:]):
        return False
    apart = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) == 2:
        first, second = apart
        return second == first + 1 and (one[first], one[second]) == (other[second], other[first])
    return len(apart) == 1
