"""What a file said last of a pupil, so that a later one brings its news and never undoes what a person entered. Pure.

Of each piece that a file brings a short mark is kept with the pupil. Three are then compared: what the pupil has, what
the new file says, and what the last one said. Where the pupil still has what the last file said, nobody touched it and
the new file may change it. Where the new file says what the last one said, whatever the pupil has was entered by a
person and stays. Only where both differ is there something to ask, and until somebody chooses, what was entered stays.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import date
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter
from typing import Any, Final

from oso_desktop.dossier.marks import told
from oso_desktop.dossier.people import Student, joined
from oso_desktop.gegevensset.meta import Member, members
from oso_desktop.gegevensset.model import Communicatielijst, Leerling, Schoolloopbaan, Schoolloopbaanlijst
from oso_desktop.gegevensset.values import shown

EMPTY: Final = (None, (), "")


class Verdict(Enum):
    """What becomes of a piece: nothing, the file's word, or a question."""

    STAYS = 1
    TAKEN = 2
    ASKED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A piece of which a file says something else than the pupil has; `old` and `new` as a person reads them.

    `entered` tells that a person entered what the pupil has (or that nobody can tell any more): it stays, unless
    somebody takes the new one over.
    """

    name: str
    label: str
    old: str = field(repr=False)
    new: str = field(repr=False)
    entered: bool = False


def mark_of(value: object) -> str:
    """A mark of a piece: eight hexadecimal figures, enough to see that somebody changed it."""
    return f"{_sum(value):08x}"


def short_mark_of(value: object) -> str:
    """The same with four figures, from which a number of nine figures cannot be found back by trying them all."""
    return f"{_sum(value) & 0xFFFF:04x}"


def _sum(value: object) -> int:
    text = value if isinstance(value, str) else _text(value)
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return "\x1f".join(map(_text, value))
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else told(value)


def is_empty(value: object) -> bool:
    """Whether a piece says nothing; of a pair, whether neither does."""
    return value in EMPTY or (isinstance(value, tuple) and all(part in EMPTY for part in value))


def judge(
    mine: object, theirs: object, base: str | None, *, mark: Callable[[object], str] = mark_of
) -> Verdict:
    """What becomes of a piece that the pupil has as `mine` and the file as `theirs`, not empty.

    `base` is the mark of what the last file said. Without one, nobody can tell who entered what is there.
    """
    if theirs == mine:
        return Verdict.STAYS
    if base is None:
        return Verdict.TAKEN if is_empty(mine) else Verdict.ASKED
    if mark(theirs) == base:
        return Verdict.STAYS
    return Verdict.TAKEN if mark(mine) == base else Verdict.ASKED


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """What a person sees as one: its name among the marks, its Dutch label and its attributes of the pupil block.

    `of` gives the piece of a record; of more than one attribute, a tuple. `clears` tells that a list from which it is
    gone takes it away, where that list had brought it.
    """

    name: str
    label: str
    attrs: tuple[str, ...]
    clears: bool = False
    mark: Callable[[object], str] = mark_of
    of: Callable[[object], object] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "of", attrgetter(*self.attrs))

    def into(self, value: object) -> dict[str, Any]:
        """The attributes with this value."""
        return {self.attrs[0]: value} if len(self.attrs) == 1 else dict(zip(self.attrs, value, strict=True))  # type: ignore[call-overload]  # a pair

    def words(self, value: object) -> str:
        """The value as a person reads it; of a personal number only that there is one (R048)."""
        if is_empty(value):
            return ""
        if self is NUMBER:
            return "ingevuld"
        if self is SURNAME:
            return joined(value)  # type: ignore[arg-type]  # prefix and surname
        if isinstance(value, tuple):
            return joined(map(str, value))
        return shown(_member(self.attrs[0]), value)  # type: ignore[arg-type]  # a plain value of the standard


SURNAME: Final = Piece("achternaam", "Achternaam", ("voorvoegsel", "achternaam"), clears=True)
NUMBER: Final = Piece("nummer", "Persoonsgebonden nummer", ("bsn", "onderwijsnummer"), mark=short_mark_of)
LEFT: Final = Piece("datumuitschrijving", "Datum uitschrijving", ("datumuitschrijving",), clears=True)
PIECES: Final = (
    SURNAME,
    Piece("roepnaam", "Roepnaam", ("roepnaam",)),
    Piece("voornaam", "Voornamen", ("voornaam",)),
    Piece("voorletters_1", "Voorletters", ("voorletters_1",)),
    Piece("geboortedatum", "Geboortedatum", ("geboortedatum",)),
    Piece("geslacht", "Geslacht", ("geslacht",)),
    NUMBER,
    Piece("leerlinggewicht", "Leerlinggewicht", ("leerlinggewicht",)),
    Piece("datuminschrijving", "Datum inschrijving", ("datuminschrijving",)),
    LEFT,
)
"""What a list knows of a pupil and a person may have entered differently."""
_MARKED: Final = tuple((piece.name, piece.of, piece.mark) for piece in PIECES)
"""The same, for what is done to thousands of pupils."""

_PLACES: Final = {"group": "Groep", "year_group": "Leerjaar", "school_year": "Schooljaar"}
"""What only a file says, so that the newest one is right."""
_MAIL: Final = "e-mail"


@cache
def _member(attr: str) -> Member:
    return next(each for each in members(Leerling) if each.attr == attr)


@lru_cache(maxsize=128)
def _mark_of_year(year: Schoolloopbaan) -> str:
    """The mark of a year as a list tells it, which is one and the same for all pupils of a group."""
    return mark_of(year)


def listed_first(listed: Student) -> Student:
    """A pupil whom a list brings for the first time, with the marks of what it says."""
    record = listed.record
    marks = {}
    for name, of, mark in _MARKED:
        value = of(record)
        if value and (value.__class__ is not tuple or any(value)):  # `is_empty` in a third of the time
            marks[name] = mark(value)
    if record.communicatielijst is not None:
        marks[_MAIL] = mark_of(record.communicatielijst)
    if (year := _year_of(record)) is not None:
        marks[_year_name(year)] = _mark_of_year(year)
    return replace(listed, imported=marks)


def listed_again(
    present: Student, listed: Student, given: Collection[str], take: Collection[str] = ()
) -> tuple[Student, tuple[Difference, ...]]:
    """The pupil with what a list says of it, and what differed.

    `given` names what the list says something about (see `exchange.pupil_list.ListedPupil`); `take` the pieces of which
    somebody chose the new one over what was entered.
    """
    marks = dict(present.imported)
    changes: dict[str, Any] = {}
    found: list[Difference] = []
    old = present.record
    for piece in PIECES:
        mine, theirs = piece.of(old), _said(piece, old, listed.record, given)
        if theirs == mine and marks.get(piece.name) is not None:
            continue
        verdict = _judged(piece, mine, theirs, marks.get(piece.name), said=_is_given(piece, given))
        if verdict is not Verdict.STAYS:
            entered = verdict is Verdict.ASKED
            found.append(_difference(piece, mine, theirs, entered=entered))
            if not entered or piece.name in take:
                changes |= piece.into(theirs)
        if not is_empty(theirs) or verdict is Verdict.TAKEN:
            marks[piece.name] = piece.mark(theirs)
    found += _mail(old, listed.record, marks, changes)
    found += _career(old, listed.record, marks, changes)
    places = {name: value for name in _PLACES if (value := getattr(listed, name))}
    found += [
        Difference(name=name, label=_PLACES[name], old=before, new=value)
        for name, value in places.items()
        if (before := getattr(present, name)) != value
    ]
    if not found and marks == present.imported:
        return present, ()
    record = replace(old, **changes) if changes else old
    return replace(present, record=record, imported=marks, **places), tuple(found)


def left_on(present: Student, on: date, take: Collection[str] = ()) -> tuple[Student, tuple[Difference, ...]]:
    """The pupil with the day on which it left according to a list; all else stays."""
    mine, base = present.record.datumuitschrijving, present.imported.get(LEFT.name)
    verdict = judge(mine, on, base)
    marks = {**present.imported, LEFT.name: mark_of(on)}
    if verdict is Verdict.STAYS:
        return (present if marks == present.imported else replace(present, imported=marks)), ()
    entered = verdict is Verdict.ASKED
    record = present.record
    if not entered or LEFT.name in take:
        record = replace(record, datumuitschrijving=on)
    return replace(present, record=record, imported=marks), (_difference(LEFT, mine, on, entered=entered),)


def _is_given(piece: Piece, given: Collection[str]) -> bool:
    return any(attr in given for attr in piece.attrs)


def _said(piece: Piece, old: Leerling, new: Leerling, given: Collection[str]) -> object:
    """What the list says of a piece; with an equal surname and no word about what stands before it, that stays."""
    if piece is SURNAME and "voorvoegsel" not in given and new.achternaam == old.achternaam:
        return (new.voorvoegsel or old.voorvoegsel, new.achternaam)
    return piece.of(new)


def _judged(piece: Piece, mine: object, theirs: object, base: str | None, *, said: bool) -> Verdict:
    if not is_empty(theirs):
        return judge(mine, theirs, base, mark=piece.mark)
    untouched = base is not None and not is_empty(mine) and piece.mark(mine) == base
    return Verdict.TAKEN if piece.clears and said and untouched else Verdict.STAYS


def _difference(piece: Piece, mine: object, theirs: object, *, entered: bool) -> Difference:
    old, new = piece.words(mine), piece.words(theirs)
    if piece is NUMBER and old:
        new = "een ander nummer"
    return Difference(name=piece.name, label=piece.label, old=old, new=new, entered=entered)


def _mail(old: Leerling, new: Leerling, marks: dict[str, str], changes: dict[str, Any]) -> list[Difference]:
    """An address of a list comes where there was none, or in the place of its own earlier one."""
    mine, theirs = old.communicatielijst, new.communicatielijst
    if theirs is None or theirs == mine:
        return []
    base = marks.get(_MAIL)
    if mine is not None and (base is None or mark_of(mine) != base):
        return []
    if mine is None and base is not None:
        return []  # somebody took it away
    marks[_MAIL] = mark_of(theirs)
    changes["communicatielijst"] = theirs
    return [Difference(name=_MAIL, label="E-mail", old=_addresses(mine), new=_addresses(theirs))]


def _addresses(found: Communicatielijst | None) -> str:
    return ", ".join(each.nummer for each in found.communicatie) if found is not None else ""


def _career(old: Leerling, new: Leerling, marks: dict[str, str], changes: dict[str, Any]) -> list[Difference]:
    """The running year comes beside the earlier ones, or in the place of what the last list said of it."""
    theirs = _year_of(new)
    if theirs is None:
        return []
    years = old.schoolloopbaanlijst.schoolloopbaan if old.schoolloopbaanlijst else ()
    name = _year_name(theirs)
    same = [place for place, year in enumerate(years) if _year_name(year) == name]
    base = marks.get(name)
    if not same:
        if base is not None:
            return []  # somebody took it away
        after = (*years, theirs)
    else:
        mine = years[same[-1]]
        if mine == theirs or base is None or mark_of(mine) != base:
            return []
        after = (*years[: same[-1]], theirs, *years[same[-1] + 1 :])
    marks[name] = mark_of(theirs)
    changes["schoolloopbaanlijst"] = Schoolloopbaanlijst(schoolloopbaan=after)
    before = _year_words(years[same[-1]]) if same else ""
    return [Difference(name=name, label="Schoolloopbaan", old=before, new=_year_words(theirs))]


def _year_of(record: Leerling) -> Schoolloopbaan | None:
    years = record.schoolloopbaanlijst.schoolloopbaan if record.schoolloopbaanlijst else ()
    return years[-1] if years else None


def _year_name(year: Schoolloopbaan) -> str:
    return f"{year.schooljaar} {year.brincode}"


def _year_words(year: Schoolloopbaan) -> str:
    return f"{year.schooljaar}, groep {year.groepsnaam or year.groepscode}"
