"""Whether two records under one key are of one child. Pure.

A list and a dossier file may come from programs that number their pupils apart, and a number may be given out again.
To mistake one child for another would put one child's papers under the other's name, and before the wrong parents.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import Final

from oso_desktop.gegevensset.model import Leerling


class _Same(Enum):
    """How one piece of two records compares; UNKNOWN where either lacks it."""

    YES = 1
    NO = 2
    UNKNOWN = 3


def same_pupil(one: Leerling, other: Leerling, *, numbered: bool = False) -> bool:
    """Whether these two records can be of the same child.

    An equal personal number decides, whatever became of the names. Without it, another birth date or first name is
    another child, so that neither a number given out again nor a twin passes; another surname is the same child only
    where birth date and first name are known to be equal, and so is another personal number, with the surname equal.

    `numbered` tells that the school gave both the same number and has no second child of this surname and birthday:
    then a first name that was corrected is no other child, with birthday and surname equal and no number against it.
    """
    return not differing(one, other, numbered=numbered)


def differing(one: Leerling, other: Leerling, *, numbered: bool = False) -> tuple[str, ...]:
    """By what two records are of two children, in Dutch; nothing where they can be of the same one."""
    number = _numbers(one, other)
    if number is _Same.YES:
        return ()
    born, first = _equal(one.geboortedatum, other.geboortedatum), _first_names(one, other)
    surname = bool(_surnames(one) & _surnames(other))
    if numbered and born is _Same.YES and surname and number is _Same.UNKNOWN:
        return ()
    certain = born is first is _Same.YES
    if _Same.NO not in (born, first) and (
        (surname or certain) if number is _Same.UNKNOWN else (surname and certain)
    ):
        return ()
    found = {
        "de voornaam": first is _Same.NO,
        "de achternaam": not surname,
        "de geboortedatum": born is _Same.NO,
        OTHER_NUMBER: number is _Same.NO,
    }
    return tuple(name for name, differs in found.items() if differs)


def in_words(pieces: Sequence[str]) -> str:
    """Pieces of a record in one sentence: what of them is other."""
    *before, last = pieces
    return f"{', '.join(before)} en {last} zijn anders" if before else f"{last} is anders"


OTHER_NUMBER: Final = "het persoonsgebonden nummer"
"""Of two children, whatever anybody says."""


def person(record: Leerling) -> Leerling:
    """Of a record nothing but what tells whose it is."""
    return Leerling(
        voornaam=record.voornaam,
        voorvoegsel=record.voorvoegsel,
        achternaam=record.achternaam,
        roepnaam=record.roepnaam,
        geboortedatum=record.geboortedatum,
        bsn=record.bsn,
        onderwijsnummer=record.onderwijsnummer,
    )


class Siblings:
    """Which surnames and birthdays more than one child has, among those who are here or those in a list."""

    def __init__(self, *groups: Iterable[tuple[str, date | None]]) -> None:
        self._many: set[tuple[str, date | None]] = set()
        for group in groups:
            counted = Counter((_plain(name.partition(",")[0]), born) for name, born in group)
            self._many |= {each for each, count in counted.items() if count > 1}

    def has(self, record: Leerling) -> bool:
        """Whether there is a second child of this surname and birthday: a twin, who may have got the number."""
        return any((name, record.geboortedatum) in self._many for name in _surnames(record))


def _equal(one: object, other: object) -> _Same:
    if one is None or other is None:
        return _Same.UNKNOWN
    return _Same.YES if one == other else _Same.NO


def _numbers(one: Leerling, other: Leerling) -> _Same:
    """Each kind of number is compared with its like, since a pupil may get the one after the other."""
    found = {_equal(one.bsn, other.bsn), _equal(one.onderwijsnummer, other.onderwijsnummer)}
    return next((answer for answer in (_Same.YES, _Same.NO) if answer in found), _Same.UNKNOWN)


def _first_names(one: Leerling, other: Leerling) -> _Same:
    """Equal where they share a calling name or a first name; initials are no name."""
    names, others = _called(one), _called(other)
    if not names or not others:
        return _Same.UNKNOWN
    return _Same.YES if names & others else _Same.NO


def _called(record: Leerling) -> set[str]:
    apart = (name for names in (*record.voornaam, record.roepnaam or "") for name in names.split())
    return {_plain(name) for name in (*apart, record.roepnaam)} - {""}


def _surnames(record: Leerling) -> set[str]:
    """The surname without and with what stands before it, since one program puts `van den` in the name itself."""
    return {_plain(record.achternaam), _plain(f"{record.voorvoegsel or ''}{record.achternaam}")}


def _plain(text: str | None) -> str:
    """Letters and digits alone, without case and accents."""
    apart = unicodedata.normalize("NFKD", (text or "").casefold())
    return "".join(letter for letter in apart if letter.isalnum())
