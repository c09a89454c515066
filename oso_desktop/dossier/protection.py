"""What never leaves the school, whatever was chosen: secret addresses and numbers, forbidden fields, an SWV's PGN."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import is_dataclass, replace
from typing import Final, TypeVar, cast

from oso_desktop.gegevensset.meta import changed, filled, members_of
from oso_desktop.gegevensset.model import Adres, Adreslijst, Communicatie, Instelling, Leerling, Verzorger

SECRET_PHONE = "9999999999"  # noqa: S105 - the standard's public stand-in for a secret number
SECRET_EMAIL = "geheim@geheim.geheim"  # noqa: S105 - the standard's public stand-in for a secret address

WITHHELD: Final = frozenset({"adreslijst", "adresbuitenland", "banknummer"})
"""What `deliverable` may take out, in whole or in part, of what a person could choose to send."""

_Block = TypeVar("_Block")
_Resident = TypeVar("_Resident", Verzorger, Instelling)
House = tuple[str, str]
"""Postcode and number with its addition, written in one way: what tells one house from another."""


def house(address: Adres) -> House:
    """Which house an address is of, whatever the spelling of street and town, and of the number.

    12 with A, 12A, 12-a and 012 A are one house: one system splits number and addition, another does not. Where two
    houses are written alike in this way (12 with 1 and 121) both count as secret, which harms nobody.
    """
    return (_plain(address.postcode), _plain(f"{address.nummer} {address.toevoeging or ''}"))


def _plain(text: str) -> str:
    """Letters and figures alone, in one case, and each number without zeros before it."""
    parts = _PARTS.findall(unicodedata.normalize("NFKC", text).casefold())
    return "".join(part.lstrip("0") or "0" if part.isdecimal() else part for part in parts)


_PARTS = re.compile(r"\d+|[^\W\d_]+")


def secret_houses(record: Leerling, guardians: Collection[Verzorger]) -> frozenset[House]:
    """The houses of everyone around the pupil, the pupil included, whose address is secret."""
    people: tuple[Leerling | Verzorger, ...] = (record, *guardians)
    return frozenset(
        house(address)
        for person in people
        if person.adresgeheim and person.adreslijst is not None
        for address in person.adreslijst.adres
    )


def shielded(block: _Block) -> _Block:
    """The block without secret addresses and with the stand-in for each secret number in it, at whatever depth.

    `geheim` holds for every number of the file, of school, doctor and institution as well (LL08, OVb.LL04), and
    `adresgeheim` for every person (LL06, LL09, OV03). What has nothing secret in it is the same object as before.
    """
    if isinstance(block, Communicatie):
        return cast(_Block, _stand_in(block))
    changes: dict[str, object] = {}
    if getattr(block, "adresgeheim", False):
        changes = {
            name: empty
            for name, empty in (("adreslijst", None), ("adresbuitenland", ()))
            if getattr(block, name, empty) != empty
        }
    return changed(block, changes | _below(block, shielded, leave=changes))


def kept_secret(block: _Block, numbers: Collection[str]) -> _Block:
    """The block in which each of these numbers, as `contact_numbers` gives them, is secret at whatever depth."""
    if isinstance(block, Communicatie):
        known = not block.geheim and _bare(block.nummer) in numbers
        return cast(_Block, replace(block, geheim=True)) if known else block
    return changed(block, _below(block, lambda inner: kept_secret(inner, numbers)))


def _below(
    block: object, alter: Callable[[object], object], *, leave: Collection[str] = ()
) -> dict[str, object]:
    """What of a block is different once the blocks directly in it are altered, but for the attributes `leave`."""
    changes: dict[str, object] = {}
    for member, old in filled(block):
        if member.attr in leave or not member.is_block:
            continue
        if isinstance(old, tuple):
            items = tuple(map(alter, old))
            if any(new is not item for new, item in zip(items, old, strict=True)):
                changes[member.attr] = items
        elif is_dataclass(old) and (new := alter(old)) is not old:
            changes[member.attr] = new
    return changes


def _stand_in(entry: Communicatie) -> Communicatie:
    stand_in = SECRET_EMAIL if entry.soort == "e-mail" else SECRET_PHONE
    return entry if not entry.geheim or entry.nummer == stand_in else replace(entry, nummer=stand_in)


def deliverable(
    record: Leerling,
    guardians: Collection[Verzorger],
    *,
    swv: bool,
    numbers: bool = True,
    secret: Collection[House] | None = None,
) -> Leerling:
    """The pupil's block with the guardians in it and without all that may never be in a dossier.

    Besides what `shielded` does: the four elements that no profile allows are absent (LL03, LL07, LL10, LL11, R037,
    R041), and so is a cultural background, which the standard has a field for and the law forbids (R040, UAVG article
    22); a secret house does not come to light as the address of somebody who lives there too, or of the institution
    that answers for the pupil; and for an SWV there is no personal number (PaO.LL12, R138) and no old bank number
    (PaO.OV05). Without `numbers` there is none for another school either (R142). The pupil's own address is
    left out only by the pupil's own flag, since a receiver cannot do without it otherwise: the readiness gate guards
    that. `secret` are the secret houses where they do not all show in what is given here, since somebody was left out.
    """
    hidden = secret_houses(record, guardians) if secret is None else secret
    people = tuple(_elsewhere(guardian, hidden) for guardian in guardians)
    if swv:
        people = tuple(replace(guardian, banknummer=None) for guardian in people)
    left = {
        "verzorger": people,
        "aansprakelijkeinstelling": _elsewhere(record.aansprakelijkeinstelling, hidden)
        if record.aansprakelijkeinstelling is not None
        else None,
        "geboortemaand": None,
        "postcode4adres": None,
        "geboorteplaats": None,
        "nationaliteit": (),
        "nnca": None,
        "bsn": record.bsn if numbers and not swv else None,
        "onderwijsnummer": record.onderwijsnummer if numbers and not swv else None,
    }
    # Copying a block of fifty fields takes longer than all the rest, and mostly nothing is to be taken out.
    open_record = changed(record, {name: new for name, new in left.items() if getattr(record, name) != new})
    return shielded(open_record)


def _elsewhere(resident: _Resident, secret: Collection[House]) -> _Resident:
    if resident.adreslijst is None:
        return resident
    left = tuple(address for address in resident.adreslijst.adres if house(address) not in secret)
    return replace(resident, adreslijst=Adreslijst(adres=left) if left else None)


def contact_numbers(block: object, *, secret: bool) -> frozenset[str]:
    """The telephone numbers and e-mail addresses in a block that are, or are not, secret; without the stand-ins.

    Written in one way, so that one number with and without spaces is the same.
    """
    found = (_bare(entry.nummer) for entry in _contacts(block) if bool(entry.geheim) is secret)
    return frozenset(found) - {"", _bare(SECRET_PHONE), _bare(SECRET_EMAIL)}


def _bare(number: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", number).casefold() if sign.isalnum())


def _contacts(block: object) -> Iterator[Communicatie]:
    """Every telephone number and e-mail address in a block, at whatever depth."""
    if isinstance(block, Communicatie):
        yield block
        return
    for member in members_of(block):
        value = getattr(block, member.attr) if member.is_block else None
        for item in value if isinstance(value, tuple) else (value,):
            if item is not None:
                yield from _contacts(item)
