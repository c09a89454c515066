"""Whether two records under one key are of one child. Pure.

A list and a dossier file may come from programs that number their pupils apart, and a number may be given out again.
To mistake one child for another would put one child's papers under the other's name, and before the wrong parents.
"""

from __future__ import annotations

import unicodedata
from enum import Enum

from oso_desktop.gegevensset.v2019_1 import Leerling


class _Same(Enum):
    """How one piece of two records compares; UNKNOWN where either lacks it."""

    YES = 1
    NO = 2
    UNKNOWN = 3


def same_pupil(one: Leerling, other: Leerling) -> bool:
    """Whether these two records with one key can be of the same child.

    An equal personal number decides, whatever became of the names. Without it, another birth date or first name is
    another child, so that neither a number given out again nor a twin passes; another surname is the same child only
    where birth date and first name are known to be equal, and so is another personal number, with the surname equal.
    """
    number = _numbers(one, other)
    if number is _Same.YES:
        return True
    born, first = _equal(one.geboortedatum, other.geboortedatum), _first_names(one, other)
    if _Same.NO in (born, first):
        return False
    certain = born is first is _Same.YES
    surname = bool(_surnames(one) & _surnames(other))
    return (surname or certain) if number is _Same.UNKNOWN else (surname and certain)


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
    apart = (name for names in record.voornaam for name in names.split())
    return {_plain(name) for name in (*apart, record.roepnaam)} - {""}


def _surnames(record: Leerling) -> set[str]:
    """The surname without and with what stands before it, since one program puts `van den` in the name itself."""
    return {_plain(record.achternaam), _plain(f"{record.voorvoegsel or ''}{record.achternaam}")}


def _plain(text: str | None) -> str:
    """Letters and digits alone, without case and accents."""
    apart = unicodedata.normalize("NFKD", (text or "").casefold())
    return "".join(letter for letter in apart if letter.isalnum())
