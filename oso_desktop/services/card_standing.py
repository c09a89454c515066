"""What a card is to this school: the first of its own, the successor of a checked one, or one that nobody knows (R131).

Only what a checked card says of another counts. That a card once had the place says nothing: it may have been of
somebody else, and that is why it went.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.exchange.card_file import follows


class CardNews(Enum):
    """What a card is to this school."""

    NEW_SCHOOL = auto()
    """Nobody knows this school here yet."""
    FIRST_CARD = auto()
    """The school is known, and had no card."""
    SAME = auto()
    """It is the card that is in use."""
    FOLLOWS_CHECKED = auto()
    """The card in use, which was checked, says that this one takes its place."""
    FOLLOWS = auto()
    """The card in use says so, and nobody ever checked that one."""
    OTHER = auto()
    """The school has another card here, and none that was checked says something of this one: perhaps somebody put
    it in between."""
    EARLIER = auto()
    """The card in use, which was checked, took its place, and says so itself or by those between."""
    WITHDRAWN = auto()
    """The school said that it must not be used any more."""
    OWN = auto()
    """It is of this school itself."""

    @property
    def can_be_taken(self) -> bool:
        """Whether it adds something to the address book."""
        return self not in _NOTHING_NEW


_NOTHING_NEW: Final = frozenset({CardNews.SAME, CardNews.EARLIER, CardNews.WITHDRAWN, CardNews.OWN})

REFUSED: Final = {
    CardNews.SAME: ("Deze kaart staat al in het adresboek.", "U hoeft niets te doen."),
    CardNews.EARLIER: (
        "Dit is een oude kaart van deze school: u hebt al een nieuwere.",
        "Vraag de school om haar nieuwste kaart als u twijfelt.",
    ),
    CardNews.WITHDRAWN: (
        "Deze kaart is ingetrokken en mag niet meer gebruikt worden.",
        "Vraag de school om een nieuwe kaart.",
    ),
    CardNews.OWN: (
        "Dit is de kaart van uw eigen school.",
        "Geef deze kaart aan de scholen die u een dossier sturen. In het adresboek hoort die niet.",
    ),
}
"""What is said of a card that brings nothing new."""


def news_of(school: KnownSchool | None, card: SchoolCard, own: OwnSchool | None) -> CardNews:
    """What this card is, beside what is known of its school and of one's own."""
    if own is not None and (card.brin, card.location) == (own.brin, own.location):
        return CardNews.OWN
    if school is None:
        return CardNews.NEW_SCHOOL
    if school.is_withdrawn(card):
        return CardNews.WITHDRAWN
    if school.card is None:
        return CardNews.FIRST_CARD
    if card.fingerprint == school.card.fingerprint:
        return CardNews.SAME
    if school.checked and card.fingerprint in _vouched_for(school):
        return CardNews.EARLIER
    # Whoever has the keys of a withdrawn card could let it vouch for anything.
    if school.is_withdrawn(school.card) or not follows(card, school.card):
        return CardNews.OTHER
    return CardNews.FOLLOWS_CHECKED if school.checked else CardNews.FOLLOWS


def _vouched_for(school: KnownSchool) -> Iterator[str]:
    """The fingerprints of the earlier cards from which each next one led to the card in use, without a gap.

    That a card once had the place says nothing: it may have been of somebody else, and that is why it went.
    """
    known = {each.fingerprint: each for each in school.earlier}
    later = school.card
    while later is not None:
        before = known.get(later.previous)
        if before is None or not follows(later, before):
            return
        yield before.fingerprint
        later = before
