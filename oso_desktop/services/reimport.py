"""A pupil who comes in again: the file brings what it knows, and nothing that the school had is lost. Pure.

Only for a pupil of whom `services.identity` says that it is the same one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from oso_desktop.dossier.people import Gezag, Guardian, Student
from oso_desktop.dossier.protection import contact_numbers, kept_secret
from oso_desktop.gegevensset.model import Inzage, Leerling, Onderwijsondersteuning, Verzorger
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category

_EMPTY = (None, ())
_STAYS = MappingProxyType(
    {
        "voornaam": "de voornamen",
        "roepnaam": "de roepnaam",
        "voorletters_1": "de voorletters",
        "geboortedatum": "de geboortedatum",
        "geslacht": "het geslacht",
        "datuminschrijving": "de datum van inschrijving",
    }
)
"""What a dossier file of the pupil may be silent about without anything being meant by it, by Dutch name."""
_LEERLING = ("huidigeschool", "leerling")
_SUPPORT = (*_LEERLING, "onderwijsondersteuning")


def merged_record(
    new: Leerling, earlier: Leerling, left_out: Collection[Category], *, numbers_left_out: bool
) -> Leerling:
    """The record of a dossier file, with the earlier data of the categories that the file leaves out on purpose.

    `numbers_left_out` says that files of this kind may hold no personal number (R138). A secret address or telephone
    number stays secret until a person says otherwise: a file that does not know of it must not bring it out.
    """
    changes: dict[str, Any] = {}
    support: dict[str, Any] = {}
    new_support = new.onderwijsondersteuning or Onderwijsondersteuning()
    old_support = earlier.onderwijsondersteuning or Onderwijsondersteuning()
    for category in left_out:
        for path in CATEGORY_ELEMENTS.get(category, ()):
            *block, name = path.split("/")
            if tuple(block) == _SUPPORT and getattr(new_support, name) in _EMPTY:
                support[name] = getattr(old_support, name)
            elif tuple(block) == _LEERLING and name != "verzorger" and getattr(new, name) in _EMPTY:
                changes[name] = getattr(earlier, name)
    if (whole := replace(new_support, **support)) != Onderwijsondersteuning():
        changes["onderwijsondersteuning"] = whole
    if numbers_left_out and not (new.bsn or new.onderwijsnummer):
        changes |= {"bsn": earlier.bsn, "onderwijsnummer": earlier.onderwijsnummer}
    if earlier.adresgeheim:
        changes["adresgeheim"] = True
    changes |= {name: getattr(earlier, name) for name in _STAYS if getattr(new, name) in _EMPTY}
    return kept_secret(replace(new, **changes), _secret_numbers(earlier))


def _secret_numbers(earlier: Leerling | Verzorger) -> frozenset[str]:
    """The numbers that were secret wherever they stood."""
    return contact_numbers(earlier, secret=True) - contact_numbers(earlier, secret=False)


def kept_in_silence(present: Student, new: Student) -> tuple[Student, tuple[str, ...]]:
    """The new pupil with the group and years that only the school knew, and the notice of all that was kept."""
    places = {"group": "de groep", "year_group": "het leerjaar", "school_year": "het schooljaar"}
    kept = {name: value for name in places if (value := getattr(present, name)) and not getattr(new, name)}
    told = [
        label
        for name, label in _STAYS.items()
        if getattr(new.record, name) in _EMPTY and getattr(present.record, name) not in _EMPTY
    ]
    told += [places[name] for name in kept]
    notice = f"Dit bestand zegt niets over: {', '.join(told)}. Wat u al had, is gebleven."
    return replace(new, **kept), (notice,) if told else ()


def kept_inzage(present: Student, new: Inzage | None) -> tuple[Inzage | None, tuple[str, ...]]:
    """What the files together say of inzage, and notices: nothing that a parent said is lost (R098).

    Words that the newest file does not repeat stay before its own. A Nee stays until a file says Ja.
    """
    old = present.file_inzage
    if old is None or new is None:
        told = bool(old and (old.redennietakkoord or old.akkoord == "Nee"))
        return new or old, (
            "Dit bestand zegt niets over inzage. Wat een eerder bestand zei, is gebleven.",
        ) * told
    before, after = old.redennietakkoord or "", new.redennietakkoord or ""
    akkoord = "Nee" if old.akkoord == "Nee" and new.akkoord != "Ja" else new.akkoord
    if not before.strip() or before.strip() in after:
        return replace(new, akkoord=akkoord), ()
    both = f"{before}\n\n{after}" if after.strip() else before
    notice = "Een opmerking van een ouder of leerling uit een eerder bestand staat niet in dit bestand en is gebleven."
    return replace(new, akkoord=akkoord, redennietakkoord=both), (notice,)


def merged_guardians(
    blocks: Collection[Verzorger], present: tuple[Guardian, ...]
) -> tuple[tuple[Guardian, ...], tuple[Guardian, ...]]:
    """The guardians that a file brings, and those whom the pupil had and the file does not name.

    Who was there keeps id and gezag, also in the words of the standard, and remains deceased, at a secret address and
    with a secret number if that was known.
    """
    left = list(present)
    brought = []
    for block in blocks:
        same = [guardian for guardian in left if _same_person(guardian.block, block)]
        known = max(same, key=lambda guardian: _likeness(guardian.block, block), default=None)
        if known is None:
            brought.append(Guardian(block=block, gezag=_gezag(block)))
            continue
        left.remove(known)
        kept = {
            name: value
            for name in _KEPT
            if (value := getattr(known.block, name)) and not getattr(block, name)
        }
        if known.gezag is not Gezag.UNKNOWN:
            kept["wettigevertegenwoordiger"] = known.gezag is Gezag.YES
        secret = _secret_numbers(known.block)
        brought.append(replace(known, block=kept_secret(replace(block, **kept), secret)))
    return tuple(brought), tuple(left)


_KEPT = ("adresgeheim", "overleden", "overlijdensdatum")


def _same_person(one: Verzorger, other: Verzorger) -> bool:
    return (one.achternaam, one.voorletters_1, one.relatietotkind) == (
        other.achternaam,
        other.voorletters_1,
        other.relatietotkind,
    )


def _likeness(one: Verzorger, other: Verzorger) -> int:
    """How much else is the same of two who go by one name: gezag must not pass from the one to the other."""
    return sum(
        getattr(one, name) == getattr(other, name)
        for name in ("roepnaam", "voornaam", "geslacht", "adreslijst", "communicatielijst")
    )


def _gezag(block: Verzorger) -> Gezag:
    return Gezag.YES if block.wettigevertegenwoordiger else Gezag.NO
