"""The carrier: one file that brings packages from one school to another, as far as it can be read without a key.

Only ids and BRINs stand in it in clear. Which bytes hold what is told in docs/formats.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from oso_desktop.dossier.cards import framed
from oso_desktop.errors import OsoError

APPLICATION_ID: Final = 0x4F534F43
"""`OSOC`: where an SQLite file says what it is for (byte 68)."""
CARRIER_FORMAT: Final = 1
"""Where it says which version of that (byte 60)."""
SEAL_MARK: Final = b"oso-drager-zegel"
"""What the seal begins with; the sender's signing key (32 bytes) and the signature (64 bytes) follow."""
SUFFIX: Final = ".oso-drager"
MOST_PACKAGES: Final = 1_000
LARGEST_PACKAGE: Final = 900 * 2**20
"""Bytes; a database keeps no larger piece than 1,000 million."""

_ASK_AGAIN: Final = (
    "Er is niets overgenomen. Vraag de afzender om het bestand opnieuw te maken en te brengen."
)


class CarrierError(OsoError):
    """A carrier that cannot be used; each kind has its own text and next step."""


class NotACarrier(CarrierError):
    """Another kind of file."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is geen pakket met overstapdossiers.",
            "Kies het bestand dat u van de andere school kreeg. De naam eindigt op .oso-drager.",
        )


class CarrierTruncated(CarrierError):
    """The end of the file is missing."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is niet compleet: het einde ontbreekt. Waarschijnlijk is het kopiëren afgebroken.",
            "Er is niets overgenomen. Kopieer het bestand opnieuw van de stick of de map waar het stond. Helpt dat "
            "niet, vraag dan de afzender om een nieuw bestand.",
        )


class CarrierAltered(CarrierError):
    """A byte is not as the sender wrote it."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is onderweg veranderd of beschadigd: het zegel van de afzender klopt niet.",
            _ASK_AGAIN,
        )


class CarrierOfFuture(CarrierError):
    """Made by a newer program."""

    def __init__(self) -> None:
        super().__init__(
            "Dit bestand is gemaakt met een nieuwere versie van OSO Desktop.",
            "Er is niets overgenomen. Werk dit programma bij en open het bestand dan opnieuw.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierHead:
    """From whom to whom; cards by their fingerprints (hex)."""

    carrier_id: str
    sender_brin: str
    sender_location: str
    sender_card: str
    receiver_brin: str
    receiver_location: str
    receiver_card: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CarrierPackage:
    """What is said of a package outside it; `version` counts the final versions of that dossier from 1."""

    package_id: str
    dossier_id: str
    version: int


def package_info(head: CarrierHead, package: CarrierPackage) -> bytes:
    """What a package is bound to: who opens it in another's name, or passes it off as another, opens nothing."""
    return framed(
        "oso-desktop/package/1",
        head.sender_brin,
        head.sender_location,
        head.sender_card,
        head.receiver_brin,
        head.receiver_location,
        head.receiver_card,
        package.package_id,
        package.dossier_id,
        str(package.version),
    )
