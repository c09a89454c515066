"""Before letters go out: where each of them goes, and what somebody should look at first (L27, R114)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from oso_desktop.dossier.correspondence import Postal, in_netherlands, known_address, postal_address
from oso_desktop.dossier.people import Gezag, HolderKind, RightsHolder, Student, StudentId
from oso_desktop.dossier.protection import House, house
from oso_desktop.gegevensset.model import Adres

_DUTCH_POSTCODE = re.compile(r"[1-9][0-9]{3} ?[A-Z]{2}", re.IGNORECASE)


class AddressWarning(StrEnum):
    """What is out of the ordinary about one letter; the values are the keys of the sentences on the sheet."""

    NO_ADDRESS = "geen_adres"
    SECRET = "geheim"  # noqa: S105 - a word about an address
    SAME_HOUSE = "zelfde_huis"
    ABROAD = "buitenland"
    ODD_POSTCODE = "postcode"
    TO_PUPIL = "leerling"
    TO_REPRESENTATIVE = "vertegenwoordiger"
    DECEASED = "overleden"
    GEZAG_UNKNOWN = "gezag_onbekend"

    @property
    def label(self) -> str:
        """The words on the screen."""
        return {
            AddressWarning.NO_ADDRESS: "Geen adres bekend",
            AddressWarning.SECRET: "Geheim adres in dit huis",
            AddressWarning.SAME_HOUSE: "Twee brieven op één adres",
            AddressWarning.ABROAD: "Adres in het buitenland",
            AddressWarning.ODD_POSTCODE: "Geen Nederlandse postcode",
            AddressWarning.TO_PUPIL: "16 jaar of ouder: naar de leerling",
            AddressWarning.TO_REPRESENTATIVE: "Naar de vertegenwoordiger",
            AddressWarning.DECEASED: "Een ouder is overleden",
            AddressWarning.GEZAG_UNKNOWN: "Gezag van een ouder onbekend",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressed:
    """A letter that is to go out: about whom and to whom, with the address block as it would be printed."""

    student: Student
    holder: RightsHolder
    postal: Postal
    warnings: tuple[AddressWarning, ...]


def addressed(letters: Iterable[tuple[Student, RightsHolder]]) -> tuple[Addressed, ...]:
    """Each letter of a batch with where it goes and what to look at first, in the same order.

    What concerns a pupil's people as a whole stands with the first letter about that pupil. Raises ValueError for a
    holder who is nobody of the pupil's.
    """
    batch = tuple(letters)
    postals = [postal_address(student, holder) for student, holder in batch]
    to = {(student.id, holder.id): _house(student, holder) for student, holder in batch}
    crowded = Counter((student_id, where) for (student_id, _), where in to.items())
    told: set[StudentId] = set()
    found = []
    for (student, holder), postal in zip(batch, postals, strict=True):
        shared = not postal.in_person and crowded[student.id, to[student.id, holder.id]] > 1
        warnings = [*_of_address(student, holder, postal, shared=shared), *_of_holder(holder)]
        if student.id not in told and holder.kind not in _OWN_RIGHT:
            warnings += _of_guardians(student)
        told.add(student.id)
        found.append(Addressed(student=student, holder=holder, postal=postal, warnings=tuple(warnings)))
    return tuple(found)


_OWN_RIGHT = (HolderKind.PUPIL, HolderKind.REPRESENTATIVE)
"""Where no guardian gets anything by right, so that it does not matter who of them does not."""


def _house(student: Student, holder: RightsHolder) -> House | None:
    address = known_address(student, holder)
    return house(address) if address is not None else None


def _of_address(
    student: Student, holder: RightsHolder, postal: Postal, *, shared: bool
) -> Iterator[AddressWarning]:
    address = known_address(student, holder)
    if address is None:
        yield AddressWarning.NO_ADDRESS
    elif postal.in_person:
        yield AddressWarning.SECRET
    else:
        if shared:
            yield AddressWarning.SAME_HOUSE
        yield from _of_place(address)


def _of_place(address: Adres) -> Iterator[AddressWarning]:
    if not in_netherlands(address):
        yield AddressWarning.ABROAD
    elif not _DUTCH_POSTCODE.fullmatch(address.postcode.strip()):
        yield AddressWarning.ODD_POSTCODE


def _of_holder(holder: RightsHolder) -> Iterator[AddressWarning]:
    if holder.kind is HolderKind.PUPIL:
        yield AddressWarning.TO_PUPIL
    elif holder.kind is HolderKind.REPRESENTATIVE:
        yield AddressWarning.TO_REPRESENTATIVE


def _of_guardians(student: Student) -> Iterator[AddressWarning]:
    if any(each.deceased for each in student.guardians):
        yield AddressWarning.DECEASED
    if any(each.gezag is Gezag.UNKNOWN and not each.deceased for each in student.guardians):
        yield AddressWarning.GEZAG_UNKNOWN
