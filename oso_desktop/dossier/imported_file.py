"""A dossier file of a pupil who is here already: what of it comes in, and what a person entered that stays. Pure.

The comparison is that of `dossier.imported`, over the elements of the pupil block and of the support in it. Guardians
and documents are put together elsewhere, so that nothing of them is lost.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from typing import Any, Final

from oso_desktop.dossier.imported import PIECES, Difference, Piece, Verdict, is_empty, judge, mark_of
from oso_desktop.dossier.people import Guardian, Student, full_name
from oso_desktop.gegevensset.meta import members, members_of
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling, Onderwijsondersteuning
from oso_desktop.gegevensset.values import shown

_SUPPORT: Final = "onderwijsondersteuning"
_ELSEWHERE: Final = frozenset({"verzorger", "overigdocumentlijst", _SUPPORT})
"""Put together from what was there and what comes; or compared in parts."""
_SCHOOL: Final = "school"
_NEW: Final = "verzorger"
"""The name of a guardian who was not there: its id is made on storing."""
_LONGEST: Final = 60
"""Signs of a value that is shown as it is; a longer one is told to be other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What becomes of the elements of a file: the names of those that `stay` as the pupil has them."""

    stay: frozenset[str]
    differences: tuple[Difference, ...]


@cache
def _own() -> tuple[Piece, ...]:
    known = {attr for piece in PIECES for attr in piece.attrs} | _ELSEWHERE
    return (
        *PIECES,
        *(
            Piece(each.attr, each.facts.label, (each.attr,))
            for each in members(Leerling)
            if each.attr not in known
        ),
    )


@cache
def _support() -> tuple[Piece, ...]:
    return tuple(
        Piece(f"{_SUPPORT}/{each.attr}", each.facts.label, (each.attr,))
        for each in members(Onderwijsondersteuning)
    )


def _values(record: Leerling) -> dict[Piece, object]:
    support = record.onderwijsondersteuning or Onderwijsondersteuning()
    return {piece: piece.of(record) for piece in _own()} | {
        piece: getattr(support, piece.attrs[0]) for piece in _support()
    }


def settled(present: Student, coming: Leerling, take: Collection[str]) -> Settled:
    """What becomes of a record that comes for a pupil who is here; `take` names what somebody chose to take over."""
    mine, theirs = _values(present.record), _values(coming)
    stay: set[str] = set()
    found = []
    for piece, value in theirs.items():
        verdict = judge(mine[piece], value, present.imported.get(piece.name), mark=piece.mark)
        entered = verdict is Verdict.ASKED
        if verdict is not Verdict.STAYS:
            found.append(_difference(piece, mine[piece], value, entered=entered))
        if (verdict is Verdict.STAYS and value != mine[piece]) or (entered and piece.name not in take):
            stay.add(piece.name)
    return Settled(stay=frozenset(stay), differences=tuple(found))


def without(record: Leerling, stay: Collection[str]) -> Leerling:
    """The record of a file without what will not come in, so that no document of that is taken out of it."""
    changes: dict[str, Any] = {
        piece.attrs[0]: () if isinstance(piece.of(record), tuple) else None
        for piece in _own()
        if piece.name in stay and piece not in PIECES
    }
    support = record.onderwijsondersteuning
    if support is not None:
        dropped: dict[str, Any] = {
            attr: () if isinstance(getattr(support, attr), tuple) else None
            for piece in _support()
            if piece.name in stay
            for attr in piece.attrs
        }
        changes[_SUPPORT] = replace(support, **dropped)
    return replace(record, **changes)


def with_stayed(record: Leerling, earlier: Leerling, stay: Collection[str]) -> Leerling:
    """The record with what stays as it was in the earlier one."""
    changes: dict[str, Any] = {
        attr: getattr(earlier, attr) for piece in _own() if piece.name in stay for attr in piece.attrs
    }
    old = earlier.onderwijsondersteuning or Onderwijsondersteuning()
    new = record.onderwijsondersteuning or Onderwijsondersteuning()
    support = replace(
        new, **{piece.attrs[0]: getattr(old, piece.attrs[0]) for piece in _support() if piece.name in stay}
    )
    changes[_SUPPORT] = support if support != Onderwijsondersteuning() else None
    return replace(record, **changes)


def marks_of(
    record: Leerling, earlier: Mapping[str, str], coming: Leerling | None = None, stay: Collection[str] = ()
) -> dict[str, str]:
    """The marks after a file: of what came in as it is stored, of what stayed as the file (`coming`) had it."""
    said = _values(coming) if coming is not None else {}
    marks = dict(earlier)
    for piece, value in _values(record).items():
        brought = said[piece] if piece.name in stay else value
        if not is_empty(brought) or piece.name in marks:
            marks[piece.name] = piece.mark(brought)
    return marks


def settled_guardians(
    present: Student, coming: Collection[Guardian], take: Collection[str]
) -> tuple[tuple[Guardian, ...], tuple[Difference, ...]]:
    """The guardians of a file, each whom a person changed here as that person left it."""
    known = {each.id: each for each in present.guardians}
    brought, found = [], []
    for guardian in coming:
        mine = known.get(guardian.id)
        name = guardian_mark(guardian)
        if mine is None:
            found.append(
                Difference(name=_NEW, label="Ouder of verzorger", old="", new=full_name(guardian.block))
            )
            brought.append(guardian)
            continue
        verdict = judge(mine.block, guardian.block, present.imported.get(name))
        entered = verdict is Verdict.ASKED
        if verdict is not Verdict.STAYS:
            old, new = full_name(mine.block), full_name(guardian.block)
            new = f"{new}, gewijzigd" if old == new else new
            found.append(Difference(name=name, label="Ouder of verzorger", old=old, new=new, entered=entered))
        brought.append(guardian if verdict is Verdict.TAKEN or (entered and name in take) else mine)
    return tuple(brought), tuple(found)


def guardian_mark(guardian: Guardian) -> str:
    """The name of a guardian among the marks."""
    return f"verzorger {guardian.id}"


def guardian_marks(coming: Collection[Guardian], present: Student | None = None) -> dict[str, str]:
    """The marks of the guardians as a file brought them; of who only was there already they stay as they are."""
    there = {id(each) for each in present.guardians} if present is not None else set()
    return {guardian_mark(each): mark_of(each.block) for each in coming if id(each) not in there}


def settled_school(
    present: Student, coming: HuidigeSchool, take: Collection[str]
) -> tuple[HuidigeSchool, tuple[Difference, ...]]:
    """The school that a file names, unless a person changed it here."""
    mine = present.sender
    verdict = judge(mine, coming, present.imported.get(_SCHOOL))
    if verdict is Verdict.STAYS:
        return mine or coming, ()
    entered = verdict is Verdict.ASKED
    old = mine.naam if mine is not None else ""
    new = f"{coming.naam}, gewijzigd" if old == coming.naam else coming.naam
    told = Difference(name=_SCHOOL, label="School", old=old, new=new, entered=entered)
    return (mine if mine is not None and entered and _SCHOOL not in take else coming), (told,)


def school_mark(coming: HuidigeSchool) -> dict[str, str]:
    """The mark of the school as a file brought it."""
    return {_SCHOOL: mark_of(coming)}


def _difference(piece: Piece, mine: object, theirs: object, *, entered: bool) -> Difference:
    old, new = _words(piece, mine), _words(piece, theirs)
    if old == new:
        new = f"{new}, gewijzigd"
    return Difference(name=piece.name, label=piece.label, old=old, new=new, entered=entered)


def _words(piece: Piece, value: object) -> str:
    if piece in PIECES or is_empty(value):
        return piece.words(value)
    if is_dataclass(value):
        return _block_words(value)
    if isinstance(value, tuple):
        return _count(len(value))
    block = Onderwijsondersteuning if piece.name.startswith(f"{_SUPPORT}/") else Leerling
    member = next(each for each in members(block) if each.attr == piece.attrs[0])
    text = shown(member, value)  # type: ignore[arg-type]  # a plain value of the standard
    return text if len(text) <= _LONGEST else "ingevuld"


def _block_words(block: object) -> str:
    """How many things stand in a block of things; of another block its values, if they are few and short."""
    values = [
        (member, value)
        for member in members_of(block)
        if (value := getattr(block, member.attr)) not in (None, ())
    ]
    counts = [len(value) for _, value in values if isinstance(value, tuple)]
    if len(counts) == len(values) == 1:
        return _count(counts[0])
    if counts or any(member.is_block for member, _ in values):
        return "ingevuld"
    said = ", ".join(f"{member.facts.label.lower()} {shown(member, value)}" for member, value in values)
    return said if len(said) <= _LONGEST else "ingevuld"


def _count(number: int) -> str:
    return "1 onderdeel" if number == 1 else f"{number} onderdelen"
