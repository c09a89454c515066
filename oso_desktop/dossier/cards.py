"""School cards: what a school gives to others so that they can send it a package that only it can open (R131, R150).

A card holds public keys and the school's name, and no secret: it may be lost, copied and published. What has to be sure
is whose it is. So its fingerprint is read out by phone as words, to somebody at a number that one knows from elsewhere.
"""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from oso_desktop.assets import word_list
from oso_desktop.gegevensset.texts import clean_line

PHONE_WORDS = 8
"""Words that are read out: ten bits each, so that nobody can make another card with the same ones."""
_BITS_PER_WORD = 10
_LONGEST = 200
_UNSEEN = (
    range(0x034F, 0x0350),
    range(0x115F, 0x1161),
    range(0x17B4, 0x17B6),
    range(0x180B, 0x1810),
    range(0x2065, 0x2066),
    range(0x2800, 0x2801),
    range(0x3164, 0x3165),
    range(0xFE00, 0xFE10),
    range(0xFFA0, 0xFFA1),
    range(0xFFF0, 0xFFF9),
    range(0xE0000, 0xE1000),
)
"""Signs that draw nothing and are not of the category for that: those with Default_Ignorable_Code_Point in Unicode's
DerivedCoreProperties, and the empty Braille pattern."""


def name_on_card(text: str) -> str:
    """A name or place as a card can have it: at most 200 characters on one line, all of which can be seen.

    With signs that nobody sees, such as those that turn the direction of writing, one name could look like another.
    With < and > it could be taken for HTML somewhere.
    """
    seen = "".join(sign for sign in clean_line(text) if _is_seen(sign))
    return clean_line(seen)[:_LONGEST].strip()


def _is_seen(sign: str) -> bool:
    hidden = unicodedata.category(sign) in {"Cf", "Co", "Cs"}
    return not hidden and sign not in "<>" and not any(ord(sign) in each for each in _UNSEEN)


def framed(*parts: str | bytes) -> bytes:
    """The parts one after another, each with its length before it (4 bytes, most significant first; texts in UTF-8).

    No two lists give the same bytes, so what is signed or bound in this form can mean one thing only.
    """
    encoded = (part.encode() if isinstance(part, str) else part for part in parts)
    return b"".join(len(part).to_bytes(4, "big") + part for part in encoded)


@dataclass(frozen=True, kw_only=True)
class SchoolCard:
    """The card of one school location.

    `number` counts the cards of this school from 1. `receiving` is the public key to which packages are sealed
    (ML-KEM-768 of 1,184 bytes, then X25519 of 32), `signing` the one by which its own packages are recognised (Ed25519,
    32 bytes). `signature` is made by the signing key itself, so that nobody can put a name on the keys of another.
    `previous` is the fingerprint of the card that this one takes the place of, and `endorsement` the signature of that
    card's signing key: who has checked the old one need not phone again.
    """

    brin: str
    location: str
    name: str
    town: str
    number: int
    made_on: date
    receiving: bytes
    signing: bytes
    previous: str = ""
    signature: bytes = b""
    endorsement: bytes = b""

    @cached_property
    def signed_bytes(self) -> bytes:
        """What the signature and the endorsement are of: all the other fields."""
        return framed(
            "oso-desktop/school card/1",
            self.brin,
            self.location,
            self.name,
            self.town,
            str(self.number),
            self.made_on.isoformat(),
            self.receiving,
            self.signing,
            self.previous,
        )

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of what is signed, in hex: the name by which a card is known."""
        return hashlib.sha256(self.signed_bytes).hexdigest()

    @property
    def phone_words(self) -> tuple[str, ...]:
        """The beginning of the fingerprint as words to read out, from the list that the recovery sheet is made of."""
        return phone_words(self.fingerprint)


def phone_words(fingerprint: str) -> tuple[str, ...]:
    """The words of a fingerprint (hex, SHA-256)."""
    value = int(fingerprint, 16) >> 256 - PHONE_WORDS * _BITS_PER_WORD
    mask = (1 << _BITS_PER_WORD) - 1
    shifts = range(_BITS_PER_WORD * (PHONE_WORDS - 1), -1, -_BITS_PER_WORD)
    return tuple(word_list()[value >> shift & mask] for shift in shifts)
