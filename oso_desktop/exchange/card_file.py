"""A school card as a file, and whether what is in it holds."""

from __future__ import annotations

import base64
import binascii
import json
from datetime import date
from typing import Any, Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PublicKey, Suite

from oso_desktop.dossier.cards import SchoolCard, name_on_card
from oso_desktop.dossier.schools import BadSchool, checked_location, checked_receiver_code
from oso_desktop.errors import OsoError

CARD_SUFFIX: Final = ".oso-kaart"
_KIND: Final = "oso-desktop schoolkaart"
_VERSION: Final = 1
_LARGEST: Final = 64 * 1024
_LATTICE: Final = 1_184
_PRIME: Final = 2**255 - 19
_CURVE: Final = -121_665 * pow(121_666, -1, _PRIME) % _PRIME

_ASK_AGAIN: Final = "Vraag de school om de kaart opnieuw te sturen of te brengen."


class CardError(OsoError):
    """A file that is no card that can be used."""


def write_card(card: SchoolCard) -> bytes:
    """The card as JSON in UTF-8; the same card gives the same bytes."""
    fields = {
        "soort": _KIND,
        "versie": _VERSION,
        "brin": card.brin,
        "vestiging": card.location,
        "naam": card.name,
        "plaats": card.town,
        "nummer": card.number,
        "gemaakt": card.made_on.isoformat(),
        "ontvangstsleutel": _text(card.receiving),
        "ondertekensleutel": _text(card.signing),
        "vorige": card.previous,
        "handtekening": _text(card.signature),
        "handtekening_vorige": _text(card.endorsement),
    }
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


def read_card(data: bytes) -> SchoolCard:
    """The card in a file, complete, signed by itself, and with a key to which can be sealed. Raises CardError.

    That says that the keys and the name were put together by who has the keys, and not who that is.
    """
    fields = _fields(data)
    if fields.get("soort") != _KIND:
        raise CardError("Dit bestand is geen schoolkaart.", "Kies een bestand dat eindigt op .oso-kaart.")
    version = fields.get("versie")
    if type(version) is int and version > _VERSION:
        raise CardError(
            "Deze schoolkaart is gemaakt met een nieuwere versie van OSO Desktop.",
            "Werk dit programma bij en lees de kaart dan opnieuw in.",
        )
    try:
        if type(version) is not int or version != _VERSION:
            raise ValueError
        card = _card(fields)
        _suite().encrypt(b"", receiving_key(card))
        _require_a_secret(card.signing)
        Ed25519PublicKey.from_public_bytes(card.signing).verify(card.signature, card.signed_bytes)
    except (InvalidSignature, BadSchool, KeyError, TypeError, ValueError):
        raise CardError(
            "Deze schoolkaart is beschadigd of veranderd: de handtekening klopt niet met de inhoud.",
            _ASK_AGAIN,
        ) from None
    return card


def receiving_key(card: SchoolCard) -> MLKEM768X25519PublicKey:
    """The key to which packages are sealed. Raises ValueError for what cannot be one."""
    return MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(card.receiving[:_LATTICE]),
        X25519PublicKey.from_public_bytes(card.receiving[_LATTICE:]),
    )


def _require_a_secret(signing: bytes) -> None:
    """Raises ValueError for one of the few Ed25519 keys of small order: anybody can sign for those.

    They are the points that, doubled three times, are the neutral one: y is 0, 1 or -1, or a root of d·y⁴ + 2y² - 1,
    where doubling once gives y = 0 (from the equation of the curve in RFC 8032, 5.1).
    """
    y = (int.from_bytes(signing, "little") & (1 << 255) - 1) % _PRIME
    if y in {0, 1, _PRIME - 1} or (_CURVE * pow(y, 4, _PRIME) + 2 * y * y - 1) % _PRIME == 0:
        raise ValueError


def _suite() -> Suite:
    return Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def follows(card: SchoolCard, earlier: SchoolCard) -> bool:
    """Whether the holder of the earlier card says that this one takes its place."""
    if card.previous != earlier.fingerprint or (card.brin, card.location) != (earlier.brin, earlier.location):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(earlier.signing).verify(card.endorsement, card.signed_bytes)
    except (InvalidSignature, ValueError):
        return False
    return True


def _fields(data: bytes) -> dict[str, Any]:
    if len(data) > _LARGEST:
        raise CardError("Dit bestand is geen schoolkaart.", "Kies een bestand dat eindigt op .oso-kaart.")
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError):
        fields = None
    return fields if isinstance(fields, dict) else {}


def _card(fields: dict[str, Any]) -> SchoolCard:
    texts = {key: fields[key] for key in ("brin", "vestiging", "naam", "plaats", "vorige")}
    if not all(isinstance(text, str) for text in texts.values()):
        raise TypeError
    if not texts["naam"] or any(name_on_card(text) != text for text in texts.values()):
        raise ValueError
    number = fields["nummer"]
    if type(number) is not int or not 0 < number < 10_000:
        raise ValueError
    if (checked_receiver_code(texts["brin"]), checked_location(texts["vestiging"])) != (
        texts["brin"],
        texts["vestiging"],
    ):
        raise ValueError
    return SchoolCard(
        brin=texts["brin"],
        location=texts["vestiging"],
        name=texts["naam"],
        town=texts["plaats"],
        number=number,
        made_on=date.fromisoformat(fields["gemaakt"]),
        receiving=_bytes(fields["ontvangstsleutel"]),
        signing=_bytes(fields["ondertekensleutel"]),
        previous=texts["vorige"],
        signature=_bytes(fields["handtekening"]),
        endorsement=_bytes(fields["handtekening_vorige"]),
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text.encode("ascii"), validate=True)
    except (AttributeError, UnicodeEncodeError, binascii.Error):
        raise ValueError from None
