"""What of a pupil can be edited under each category, and putting back what was edited. Pure.

A category of selective delivery is no block of the standard: it is a few elements of the school, of the pupil, of the
support or of a guardian. A `Part` says which elements of which block, so that one form, made from the model, serves
every category, and what somebody else changed in the rest of the block meanwhile stays as it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, cast

from oso_desktop.dossier.compose import own_school_block
from oso_desktop.dossier.people import Guardian, GuardianId, Student, bare_sender
from oso_desktop.dossier.readiness_numbers import number_reasons
from oso_desktop.dossier.readiness_rules import rule_reasons
from oso_desktop.dossier.reasons import Reason, Situation
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.meta import changed, members
from oso_desktop.gegevensset.model import (
    Document,
    HuidigeSchool,
    Leerling,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    Verzorger,
)
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.tree import documents

_SCHOOL: Final = "huidigeschool"
_LEERLING: Final = f"{_SCHOOL}/leerling"
_SUPPORT: Final = f"{_LEERLING}/onderwijsondersteuning"
_GUARDIAN: Final = f"{_LEERLING}/verzorger"
_BLOCKS: Final[tuple[tuple[str, type], ...]] = (
    (_SCHOOL, HuidigeSchool),
    (_LEERLING, Leerling),
    (_SUPPORT, Onderwijsondersteuning),
)
_HELD_ELSEWHERE: Final = frozenset({_LEERLING, _SUPPORT, _GUARDIAN, f"{_GUARDIAN}/wettigevertegenwoordiger"})
"""Blocks with parts of their own; and who has gezag, which the school records for each guardian (L27)."""
EDITABLE: Final = frozenset(Category) - {Category.METADATA, Category.OUDERINZAGE}
"""What a person can edit; the rest the program itself records."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The elements `names` of one `block` that belong to a category; `path` is where the block hangs below dossier."""

    path: str
    block: type
    names: frozenset[str]
    guardian: GuardianId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What a person made of a part: the block as it was on the screen at first, and as it is now."""

    part: Part
    before: object
    after: object


class Outdated(OsoError):
    """Somebody else, or a file that was read in, changed the same data since it came on the screen."""

    def __init__(self) -> None:
        super().__init__(
            "Deze gegevens zijn intussen veranderd, bijvoorbeeld doordat een bestand is ingelezen.",
            "Er is niets overschreven. Kies Niet bewaren, open dit onderdeel opnieuw en typ uw wijziging.",
        )


class TwiceUsed(OsoError):
    """One attachment stands at two places."""

    def __init__(self) -> None:
        super().__init__(
            "Dezelfde bijlage is op twee plaatsen gekozen.",
            "Laat de bijlage op één plaats staan en kies bij de andere plaats een andere bijlage of geen.",
        )


def parts(student: Student, category: Category) -> tuple[Part, ...]:
    """What can be edited under a category; nothing for one that is not EDITABLE."""
    found = [
        Part(path=path, block=block, names=names)
        for path, block in _BLOCKS
        if (names := _names(path, block, category))
    ]
    if category is category_of(_GUARDIAN):
        names = _names(_GUARDIAN, Verzorger, category)
        found += [
            Part(path=_GUARDIAN, block=Verzorger, names=names, guardian=guardian.id)
            for guardian in student.guardians
        ]
    return tuple(found)


def _names(path: str, block: type, category: Category) -> frozenset[str]:
    return frozenset(
        member.name
        for member in members(block)
        if (here := f"{path}/{member.name}") not in _HELD_ELSEWHERE and category_of(here) is category
    )


def block_of(student: Student, school: OwnSchool, part: Part) -> object:
    """The block that a part is of, as it would go out: an empty one where the pupil has none yet.

    Raises Outdated if the guardian is no longer there.
    """
    if part.path == _SCHOOL:
        return student.sender or bare_sender(own_school_block(school, student.record))
    if part.path == _LEERLING:
        return student.record
    if part.path == _SUPPORT:
        return student.record.onderwijsondersteuning or Onderwijsondersteuning()
    for guardian in student.guardians:
        if guardian.id == part.guardian:
            return guardian.block
    raise Outdated


def edited(student: Student, school: OwnSchool, edit: Edit) -> Student:
    """The pupil with the elements of the part as edited; all else is as it is now.

    An attachment that no longer stands where it stood moves to the other documents, and one of those that was chosen
    for another place moves there: only its own button removes one.
    Raises Outdated if one of these elements changed meanwhile, TwiceUsed if an attachment would stand twice.
    """
    part = edit.part
    present = block_of(student, school, part)
    attributes = [member.attr for member in members(part.block) if member.name in part.names]
    if any(getattr(present, name) != getattr(edit.before, name) for name in attributes):
        raise Outdated
    fresh = changed(present, {name: getattr(edit.after, name) for name in attributes})
    return student if fresh == present else _kept_attachments(student, _put(student, part, fresh))


def _put(student: Student, part: Part, fresh: object) -> Student:
    if part.path == _SCHOOL:
        return replace(student, sender=cast(HuidigeSchool, fresh))
    if part.path == _LEERLING:
        return replace(student, record=cast(Leerling, fresh))
    if part.path == _SUPPORT:
        support = None if fresh == Onderwijsondersteuning() else cast(Onderwijsondersteuning, fresh)
        return replace(student, record=replace(student.record, onderwijsondersteuning=support))
    return replace(
        student,
        guardians=tuple(
            replace(guardian, block=cast(Verzorger, fresh)) if guardian.id == part.guardian else guardian
            for guardian in student.guardians
        ),
    )


def _kept_attachments(before: Student, after: Student) -> Student:
    """Each attachment at one place: chosen elsewhere it leaves the other documents, left nowhere it returns there."""
    standing = Counter(place.document.bestandsinhoud for place in documents(after.record))
    others = _others(after)
    # Only where the other documents were not edited themselves is one of two places the older one.
    chosen = {content for content, number in standing.items() if number == 2 and others == _others(before)}
    left = tuple(document for document in others if document.bestandsinhoud not in chosen)
    standing.subtract(document.bestandsinhoud for document in others if document not in left)
    if any(number > 1 for number in standing.values()):
        raise TwiceUsed
    returned = tuple(
        place.document for place in documents(before.record) if not standing[place.document.bestandsinhoud]
    )
    if left == others and not returned:
        return after
    document = (*left, *returned)
    listed = Overigdocumentlijst(document=document) if document else None
    return replace(after, record=replace(after.record, overigdocumentlijst=listed))


def _others(student: Student) -> tuple[Document, ...]:
    listed = student.record.overigdocumentlijst
    return listed.document if listed is not None else ()


def corrected(present: Guardian, before: Guardian, after: Guardian) -> Guardian:
    """The guardian as is now, with what a person made of `before`, which stood on the screen; all else stays.

    Raises Outdated if one of the same elements changed meanwhile.
    """
    altered = {
        member.attr: made
        for member in members(Verzorger)
        if (made := getattr(after.block, member.attr)) != getattr(before.block, member.attr)
    }
    if any(getattr(present.block, name) != getattr(before.block, name) for name in altered):
        raise Outdated
    gezag = present.gezag if after.gezag is before.gezag else after.gezag
    return replace(present, block=changed(present.block, altered), gezag=gezag)


def place_of(student: Student, part: Part) -> str:
    """Where the block of a part stands in the pupil's whole dossier, such as `/dossier[1]/huidigeschool[1]`."""
    place = "/dossier[1]" + "".join(f"/{name}[1]" for name in part.path.split("/"))
    if part.guardian is None:
        return place
    number = [guardian.id for guardian in student.guardians].index(part.guardian) + 1
    return f"{place.removesuffix('[1]')}[{number}]"


def field_in(student: Student, part: Part, location: str) -> str | None:
    """A location in the whole dossier as seen from the block of a part; None if it lies outside the part."""
    place = f"{place_of(student, part)}/"
    inside = location.removeprefix(place)
    return inside if location.startswith(place) and inside.partition("[")[0] in part.names else None


def judged(
    student: Student, school: OwnSchool, dossier: TransferDossier, edits: Sequence[Edit], today: date
) -> tuple[Reason, ...]:
    """What stands against the pupil's whole dossier after these edits, nothing of it left out, each at its field.

    That is what the standard says of it, and where a personal number stands that a samenwerkingsverband may not get.
    A form asks this while a person types: attachments are not looked at, nor what was confirmed. Raises as `edited`.
    """
    for edit in edits:
        student = edited(student, school, edit)
    whole = Situation(
        student=student,
        school=school,
        dossier=replace(dossier, chosen=frozenset(Category), left_out=frozenset()),
        attachments=(),
        fingerprint="",
        today=today,
    )
    return (*rule_reasons(whole, ()), *(reason for reason in number_reasons(whole) if reason.location))
