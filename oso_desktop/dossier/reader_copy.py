"""What of a dossier stands in the copy for one reader: all that goes along, but nothing secret of somebody else.

The copy goes to one person and lies about at home. The receiving school gets the dossier itself, which this does not
change.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import is_dataclass, replace
from typing import Final, TypeVar

from oso_desktop.dossier.people import RightsHolder, Student
from oso_desktop.dossier.protection import (
    House,
    contact_numbers,
    house,
    kept_secret,
    secret_houses,
    shielded,
)
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.meta import changed, members_of
from oso_desktop.gegevensset.model import Adreslijst, Dossier, HuidigeSchool, Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Profile

_NUMBER_PRINTED: Final = frozenset({Profile.POPO, Profile.POVO, Profile.VOVO})
STRUCK: Final = "[geheim adres weggelaten]"
"""What stands in the place of a secret address that somebody wrote in a text."""
_TELLING: Final = 4
"""Letters and figures that a street or a postcode has at least; what is shorter stands by chance in any text."""
_BETWEEN: Final = r"[\W_]*"
_Block = TypeVar("_Block")


def number_printed(profile: Profile, reader: RightsHolder) -> bool:
    """Whether the personal number may stand on this paper.

    Only in a dossier for another school, and for who has the right of inzage: the law has a ground for the number
    between the two schools, the pupil and the parents, and for no other paper (R138, R139).
    """
    return profile in _NUMBER_PRINTED and reader.kind.by_right


def for_reader(content: Dossier, student: Student, dossier: TransferDossier, reader: RightsHolder) -> Dossier:
    """The content as this reader may have it on paper.

    An address in a secret house is absent wherever it stands, the pupil's own too: the pupil may live with whoever
    keeps it secret, and the reader may be the very person who must not know. A number that is secret with anyone is
    shown with nobody. What others said of the dossier (their words, and the one answer of all together) is theirs,
    and so are their bank accounts.
    """
    people = (student.record, *student.guardian_blocks)
    hidden: frozenset[str] = frozenset().union(*(contact_numbers(each, secret=True) for each in people))
    away = _away_from(content.huidigeschool, secret_houses(student.record, student.guardian_blocks))
    school = _with_own_account(shielded(kept_secret(away, hidden)), student, reader)
    if not number_printed(dossier.profile, reader):
        school = replace(school, leerling=replace(school.leerling, bsn=None, onderwijsnummer=None))
    secret = secret_addresses(student)
    if secret is not None:
        school = _blotted(school, secret)
    said = content.inzage
    if said is not None and not only_own_words(student, dossier, reader):
        said = replace(said, akkoord=None, redennietakkoord=None, toestemming=None)
    return replace(content, huidigeschool=school, inzage=said)


def only_own_words(student: Student, dossier: TransferDossier, reader: RightsHolder) -> bool:
    """Whether nobody else has a part in what the dossier says of inzage.

    Whose words the file held that the pupil came from, nobody knows.
    """
    heard = {said.holder_id for said in (*dossier.remarks, *dossier.inzage)}
    return heard <= {reader.id} and student.file_inzage is None


def _away_from(block: _Block, secret: Collection[House]) -> _Block:
    """The block without any address in one of these houses, at whatever depth."""
    changes: dict[str, object] = {}
    for member in members_of(block):
        old = getattr(block, member.attr) if member.is_block else None
        new: object = old
        if isinstance(old, Adreslijst):
            left = tuple(address for address in old.adres if house(address) not in secret)
            new = old if left == old.adres else Adreslijst(adres=left) if left else None
        elif isinstance(old, tuple):
            items = tuple(_away_from(item, secret) for item in old)
            new = old if all(one is other for one, other in zip(items, old, strict=True)) else items
        elif is_dataclass(old):
            new = _away_from(old, secret)
        if new is not old:
            changes[member.attr] = new
    return changed(block, changes)


def _with_own_account(school: HuidigeSchool, student: Student, reader: RightsHolder) -> HuidigeSchool:
    """Without the bank accounts of everybody but the reader."""
    own = next((guardian.block for guardian in student.guardians if guardian.id == reader.id), None)

    def without(person: Verzorger) -> Verzorger:
        mine = own is not None and _name(person) == _name(own)
        return person if mine else replace(person, iban=None, banknummer=None)

    people = tuple(map(without, school.leerling.verzorger))
    return replace(school, leerling=replace(school.leerling, verzorger=people))


def _name(person: Verzorger) -> tuple[object, ...]:
    return (person.achternaam, person.voorvoegsel, person.voornaam, person.roepnaam, person.relatietotkind)


def secret_addresses(student: Student) -> re.Pattern[str] | None:
    """How the addresses that somebody around the pupil keeps secret are written in a text; None if there are none.

    A street with its number, and a postcode, unless somebody else has that openly.
    """
    people: tuple[Leerling | Verzorger, ...] = (student.record, *student.guardian_blocks)
    secret = secret_houses(student.record, student.guardian_blocks)
    every = [each for person in people if person.adreslijst for each in person.adreslijst.adres]
    hidden = [each for each in every if house(each) in secret]
    open_codes = {_compact(each.postcode) for each in every if each not in hidden}
    forms = {
        rf"{_spelled(each.straat)}{_BETWEEN}{re.escape(each.nummer.strip())}(?!\d)"
        for each in hidden
        if sum(map(str.isalnum, each.straat)) >= _TELLING
    }
    codes = {_compact(each.postcode) for each in hidden} - open_codes
    forms |= {_spelled(code) for code in codes if sum(map(str.isalnum, code)) >= _TELLING}
    return re.compile("|".join(sorted(forms)), re.IGNORECASE) if forms else None


def _compact(text: str) -> str:
    return "".join(text.split()).upper()


def _spelled(text: str) -> str:
    """A pattern for a name, whatever signs stand between its letters, with `straat` in full or as `str.`."""
    name = "".join(sign for sign in text if sign.isalnum())
    shorter = name[: -len("aat")] if name.casefold().endswith("straat") else name
    spelled = _BETWEEN.join(map(re.escape, shorter))
    return spelled if shorter == name else rf"{spelled}(?:{_BETWEEN}a{_BETWEEN}a{_BETWEEN}t)?"


def _blotted(block: _Block, secret: re.Pattern[str]) -> _Block:
    """The block with every secret address that stands in a text struck out."""
    changes: dict[str, object] = {}
    for member in members_of(block):
        old = getattr(block, member.attr)
        items = old if isinstance(old, tuple) else (old,)
        new = tuple(
            secret.sub(STRUCK, item)
            if isinstance(item, str)
            else _blotted(item, secret)
            if is_dataclass(item)
            else item
            for item in items
        )
        if any(one is not other and one != other for one, other in zip(new, items, strict=True)):
            changes[member.attr] = new if isinstance(old, tuple) else new[0]
    return changed(block, changes)
