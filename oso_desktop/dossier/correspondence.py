"""Letters as facts: which there are, to whom each may go, and to which address."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from oso_desktop.dossier.people import HolderKind, RightsHolder, Student, new_id
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.v2019_1 import Adres, Adreslijst

LetterId = NewType("LetterId", str)


class LetterKind(StrEnum):
    """The letters and prints of the main job."""

    INVITATION = "uitnodiging_inzage"
    CONFIRMATION = "bevestiging_inzage"
    OVERVIEW = "wat_gaat_mee"

    @property
    def label(self) -> str:
        """The name on the screen."""
        return {
            LetterKind.INVITATION: "Uitnodiging voor inzage",
            LetterKind.CONFIRMATION: "Bevestiging van inzage",
            LetterKind.OVERVIEW: "Wat gaat mee en waarom",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter as it was made; its PDF lies sealed beside it and `sha256` (hex) is of those bytes (R090)."""

    id: LetterId = field(default_factory=lambda: LetterId(new_id()))
    dossier_id: DossierId
    kind: LetterKind
    holder_id: str
    holder_name: str
    at: datetime
    by: str
    pages: int
    size: int
    sha256: str
    printed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Postal:
    """The lines of an address block; `in_person` says that the letter has no address and must be handed over."""

    lines: tuple[str, ...]
    in_person: bool


def postal_address(student: Student, holder: RightsHolder) -> Postal:
    """Where a letter to this holder goes.

    A secret address appears on no letter at all, not even the holder's own: such a letter is handed over in person, as
    is one for which no address is known. A guardian's own address counts; the pupil's is used only for the pupil,
    since a guardian may live elsewhere (L27).
    """
    if holder.kind is HolderKind.PUPIL:
        secret, addresses = bool(student.record.adresgeheim), student.record.adreslijst
    else:
        block = next(guardian.block for guardian in student.guardians if guardian.id == holder.id)
        secret, addresses = bool(block.adresgeheim), block.adreslijst
    address = None if secret else _letter_address(addresses)
    if address is None:
        return Postal(lines=(holder.name,), in_person=True)
    number = f"{address.nummer}{address.toevoeging or ''}"
    return Postal(
        lines=(
            holder.name,
            f"{address.straat} {number}",
            f"{_postcode(address.postcode)}  {address.plaats.upper()}",
        ),
        in_person=False,
    )


def _letter_address(addresses: Adreslijst | None) -> Adres | None:
    if addresses is None or not addresses.adres:
        return None
    order = {"post": 0, "bezoek": 1, "gba": 2}
    return min(addresses.adres, key=lambda address: order.get(address.soortadres, 3))


def _postcode(text: str) -> str:
    compact = text.replace(" ", "").upper()
    return f"{compact[:4]} {compact[4:]}" if len(compact) == 6 else text
