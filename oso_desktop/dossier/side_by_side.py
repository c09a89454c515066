"""What another school brought of a pupil beside what this school has, item by item. Pure.

All of it follows from what the model says of its fields. A block of which both have one is compared field by field; an
item of a list is compared as a whole, since half a test result is another result. In both records a document's content
is replaced by a mark of its bytes, so that the same document is the same whatever it is called.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, is_dataclass
from datetime import date
from enum import StrEnum
from operator import eq
from typing import Final, cast

from oso_desktop.dossier.marks import line, mark, written
from oso_desktop.dossier.people import full_name
from oso_desktop.gegevensset.meta import Member, Scalar, Sensitivity, members, members_of
from oso_desktop.gegevensset.model import Adres, Communicatie, Document, Leerling, Persoon, Verzorger
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.prune import is_list
from oso_desktop.gegevensset.tree import documents
from oso_desktop.gegevensset.values import shown

LEERLING: Final = "huidigeschool/leerling"
_EMPTY: Final = (None, ())
_UNITS: Final = (Adres, Communicatie)
_SKIPPED: Final = frozenset({f"{LEERLING}/leerlingid"})
"""By what number the other school knows the pupil says nothing of the pupil."""
_AS_ONE: Final = frozenset({"voornaam", "adresbuitenland"})
"""Repeated, and yet one thing: somebody's names, the lines of one address."""
_NUMBERS: Final = frozenset({"bsn", "onderwijsnummer"})
_SECRETS: Final = frozenset({"adresgeheim", "geheim"})
_SEEN_THROUGH: Final = frozenset({"onderwijsondersteuning"})
"""A block whose name is that of nothing on the screen."""
_OWN_WORD: Final = {
    f"{LEERLING}/overstapadvies": (
        "Het advies legt uw school zelf vast. Lees wat de andere school schrijft, en pas zo nodig uw eigen advies aan."
    ),
    f"{LEERLING}/verzorger/wettigevertegenwoordiger": (
        "Wie gezag heeft, legt uw school zelf vast. Vraag het de ouder en vul het in bij Gegevens."
    ),
}
"""What nobody takes over from another school once this one has an answer of its own."""
_OTHER_NUMBER: Final = (
    "Het nummer is anders dan dat van u. Kijk in uw LAS welk nummer klopt, en verbeter het daar of bij "
    "Gegevens."
)
_STAYS_SECRET: Final = "Bij u is dit geheim. Dat verandert alleen iemand van uw school, bij Gegevens."  # noqa: S105
_OTHER_CHOICE: Final = (
    "Bij u staat op deze plaats iets wat er niet samen mee kan: {label}. Pas dat zo nodig aan bij Gegevens."
)


class Standing(StrEnum):
    """How an item of the delivery and what the school has compare."""

    THEIRS = "nieuw voor u"
    DIFFERENT = "anders"
    SAME = "hetzelfde"
    OURS = "alleen bij u"


_Items = tuple[object, ...]
Steps = tuple[tuple[str, int], ...]
"""Where something stands below our pupil: per step the attribute and the number, from 0, among its siblings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One line of an item: what it is called and what stands there. `paper` is the mark of a document's bytes."""

    label: str
    value: str = field(repr=False)
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One item, as they say it and as it stands here.

    `key` names the item of the delivery and, where it replaces something, the value that it replaces: by it somebody
    chooses, and never over a value that came since. `around` are the Dutch names of what
    it stands in. `beside` tells that it comes beside what is here and replaces nothing. `why_not` says in Dutch why it
    cannot be taken over; empty if it can, or if there is nothing to take. `value` is what they have and `mark` the mark
    of that; it goes below our pupil at `steps`, as `member`.
    """

    key: str
    path: str
    category: Category
    label: str
    around: tuple[str, ...] = ()
    theirs: tuple[Said, ...] = ()
    ours: tuple[Said, ...] = ()
    standing: Standing
    beside: bool = False
    why_not: str = ""
    mark: str = ""
    member: Member = field(repr=False)
    value: object = field(default=None, repr=False)
    steps: Steps = ()

    @property
    def may_be_taken(self) -> bool:
        """Whether somebody can choose it."""
        return self.standing in (Standing.THEIRS, Standing.DIFFERENT) and not self.why_not


def compared(theirs: Leerling, ours: Leerling) -> tuple[Pair, ...]:
    """Both pupils, with the guardians in them, item by item in the order of the standard.

    A personal number is never told, only that there is one (R048).
    """
    have = frozenset(place.document.bestandsinhoud for place in documents(ours))
    return tuple(_Look(have).block(Leerling, theirs, ours, _At(LEERLING)))


def marks_in(record: Leerling) -> frozenset[tuple[str, str]]:
    """Path and mark of everything in a record: what is not among them of an earlier delivery is new since that."""
    return frozenset(_marks(record, LEERLING))


def _marks(block: object, path: str) -> Iterator[tuple[str, str]]:
    for member in members_of(block):
        value = getattr(block, member.attr)
        here = f"{path}/{member.name}"
        if value in _EMPTY:
            continue
        yield here, _mark(value)
        for item in value if isinstance(value, tuple) else (value,):
            yield here, _mark(item)
            if is_dataclass(item):
                yield from _marks(item, here)


def _mark(value: object) -> str:
    return mark(line(written(value)))


@dataclass(frozen=True, slots=True)
class _At:
    """Where in both records one is: the path of elements, the place in ours, and the Dutch names around it."""

    path: str
    steps: Steps = ()
    around: tuple[str, ...] = ()

    def below(self, member: Member) -> _At:
        """At a member of the block that is here."""
        return _At(f"{self.path}/{member.name}", (*self.steps, (member.attr, 0)), self.around)

    def within(self, *labels: str) -> _At:
        """The same, inside something with this name."""
        return _At(self.path, self.steps, (*self.around, *labels))


class _Look:
    """One comparison; it counts how often each item came, so that two alike have each a name."""

    def __init__(self, have: frozenset[str]) -> None:
        self._have = have
        self._turns: Counter[tuple[str, str]] = Counter()

    def block(self, kind: type, theirs: object | None, ours: object | None, at: _At) -> Iterator[Pair]:
        """The pairs of a block of which both have one, or one has none and could have an empty one."""
        for member in members(kind):
            brought, here = (None if each is None else getattr(each, member.attr) for each in (theirs, ours))
            place = at.below(member)
            if place.path in _SKIPPED or member.facts.sensitivity is Sensitivity.NOOIT:
                continue
            if brought not in _EMPTY or here not in _EMPTY:
                why_not = _why_not(member, brought, here, place.path) or _rival(member, brought, here, ours)
                yield from self._member(member, brought, here, place, why_not)

    def _member(self, member: Member, theirs: object, ours: object, at: _At, why_not: str) -> Iterator[Pair]:
        if member.repeated and member.attr not in _AS_ONE:
            yield from self._items(member, theirs, ours, at)
        elif not member.repeated and is_list(member.type):
            (inner,) = members(member.type)
            brought, here = (getattr(each, inner.attr) if each is not None else () for each in (theirs, ours))
            yield from self._items(inner, brought, here, at.below(inner))
        elif _goes_deeper(member, theirs, ours, at.path):
            labels = () if member.attr in _SEEN_THROUGH else (member.facts.label,)
            yield from self.block(member.type, theirs, ours, at.within(*labels))
        else:
            yield self._pair(member, theirs, ours, at, why_not=why_not)

    def _items(self, member: Member, theirs: object, ours: object, at: _At) -> Iterator[Pair]:
        """The items of a list: those that are the same, those of one thing said otherwise, and the others."""
        brought, here = cast(_Items, theirs or ()), cast(_Items, ours or ())
        found = _matched(brought, here)
        for number, item in enumerate(brought):
            own = here[found[number]] if number in found else None
            if isinstance(item, Verzorger) and isinstance(own, Verzorger) and item != own:
                steps = (*at.steps[:-1], (member.attr, found[number]))
                yield from self.block(Verzorger, item, own, _At(at.path, steps, (*at.around, full_name(own))))
            else:
                yield self._pair(member, item, own, at, beside=True)
        for number, own in enumerate(here):
            if number not in found.values():
                yield self._pair(member, None, own, at)

    def _pair(
        self,
        member: Member,
        theirs: object,
        ours: object,
        at: _At,
        *,
        beside: bool = False,
        why_not: str = "",
    ) -> Pair:
        standing = self._standing(theirs, ours)
        found, key = "", ""
        if theirs not in _EMPTY:
            found = _mark(theirs)
            self._turns[at.path, found] += 1
            key = f"{at.path.removeprefix(LEERLING).strip('/')}#{found}#{self._turns[at.path, found]}"
            if not beside and ours not in _EMPTY:
                key += f"#{_mark(ours)}"
        return Pair(
            key=key,
            path=at.path,
            category=category_of(at.path) or Category.LEERLING,
            label=member.facts.label,
            around=at.around,
            theirs=tuple(_said(member, theirs)),
            ours=tuple(_said(member, ours)),
            standing=standing,
            beside=beside,
            why_not="" if standing in (Standing.SAME, Standing.OURS) else why_not,
            mark=found,
            member=member,
            value=theirs,
            steps=at.steps,
        )

    def _standing(self, theirs: object, ours: object) -> Standing:
        if isinstance(theirs, Document) and theirs.bestandsinhoud in self._have:
            return Standing.SAME
        if theirs in _EMPTY:
            return Standing.OURS
        if ours in _EMPTY:
            return Standing.THEIRS
        return Standing.SAME if theirs == ours else Standing.DIFFERENT


def _goes_deeper(member: Member, theirs: object, ours: object, path: str) -> bool:
    """Whether a block is compared field by field: where both have one, or an empty one can be made."""
    if not member.is_block or path in _OWN_WORD or member.type in _UNITS or member.type is Document:
        return False
    inner = members(member.type)
    both = theirs is not None and ours is not None
    return all(each.form == "Element" for each in inner) and (both or all(each.min == 0 for each in inner))


def _matched(brought: _Items, here: _Items) -> dict[int, int]:
    """Of what was brought, by number, which of ours it is; those that are equal before those that only look alike."""
    found: dict[int, int] = {}
    for alike in (eq, _one_thing):
        for number, item in enumerate(brought):
            left = (at for at in range(len(here)) if at not in found.values())
            if (
                number not in found
                and (at := next((at for at in left if alike(item, here[at])), None)) is not None
            ):
                found[number] = at
    return found


def _why_not(member: Member, theirs: object, ours: object, path: str) -> str:
    """Why what is here is not replaced by what they say; empty where it can be."""
    if theirs in _EMPTY or ours in _EMPTY:
        return ""
    if member.attr in _NUMBERS:
        return _OTHER_NUMBER
    if member.attr in _SECRETS and ours is True:
        return _STAYS_SECRET
    return _OWN_WORD.get(path, "")


def _rival(member: Member, theirs: object, ours: object, around: object | None) -> str:
    """Why something cannot come where nothing is: the standard allows one of several, and another one is here."""
    if theirs in _EMPTY or ours not in _EMPTY or around is None or member.facts.choice is None:
        return ""
    for other in members_of(around):
        chosen = other.attr != member.attr and other.facts.choice == member.facts.choice
        if chosen and getattr(around, other.attr) not in _EMPTY:
            return _OTHER_CHOICE.format(label=other.facts.label)
    return ""


def _one_thing(theirs: object, ours: object) -> bool:
    """Whether two items that differ are two ways of telling one thing: a person, a test on a day, a school year."""
    if isinstance(theirs, Verzorger) and isinstance(ours, Verzorger):
        return _one_person(theirs, ours)
    if isinstance(theirs, Document) and isinstance(ours, Document):
        return theirs.bestandsinhoud == ours.bestandsinhoud
    if not is_dataclass(theirs) or isinstance(theirs, _UNITS):
        return False
    name = _what(theirs)
    return bool(name) and name == _what(ours)


def _what(block: object) -> tuple[str, ...]:
    """The first text and the first day in a block, by which a person knows it; empty without both."""
    found = tuple(_plain_values(block))
    text = next((value.casefold().strip() for value in found if isinstance(value, str)), "")
    day = next((value.isoformat() for value in found if isinstance(value, date)), "")
    return (text, day) if text and day else ()


def _plain_values(block: object) -> Iterator[object]:
    """The values in a block in order, those of its lists and documents left out."""
    for member in members_of(block):
        value = getattr(block, member.attr)
        if member.repeated or member.type is Document:
            continue
        if is_dataclass(value):
            yield from _plain_values(value)
        else:
            yield value


def _one_person(one: Persoon, other: Persoon) -> bool:
    """The same surname and something of the same first names, or initials; and not of another kind to the child."""
    if one.achternaam.casefold() != other.achternaam.casefold():
        return False
    kinds = (getattr(one, "relatietotkind", None), getattr(other, "relatietotkind", None))
    if None not in kinds and kinds[0] != kinds[1]:
        return False
    if one.voorletters_1 and other.voorletters_1:
        return _letters(one.voorletters_1) == _letters(other.voorletters_1)
    names = [{name.casefold() for name in (*each.voornaam, each.roepnaam) if name} for each in (one, other)]
    return bool(names[0] & names[1])


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text.casefold()))


def _said(member: Member, value: object) -> Iterator[Said]:
    """An item line by line."""
    if value in _EMPTY:
        return
    label = member.facts.label
    if member.attr in _NUMBERS:
        yield Said(label=label, value="ingevuld")
    elif isinstance(value, tuple):
        yield Said(label=label, value=", ".join(shown(member, cast(Scalar, each)) for each in value))
    elif is_dataclass(value):
        yield from _lines(value, ())
    else:
        yield Said(label=label, value=shown(member, cast(Scalar, value)))


def _lines(block: object, around: tuple[str, ...]) -> Iterator[Said]:
    if isinstance(block, Document):
        label = " › ".join((*around, "Bijlage"))
        yield Said(label=label, value=block.omschrijving or block.bestandsnaam, paper=block.bestandsinhoud)
        return
    for member in members_of(block):
        if member.facts.sensitivity is Sensitivity.NOOIT:
            continue
        value = getattr(block, member.attr)
        items = value if isinstance(value, tuple) else (value,)
        for item in items:
            if item in _EMPTY:
                continue
            if member.type is Document:
                yield from _lines(item, around)
            elif is_dataclass(item):
                bare = is_list(member.type) or member.facts.group
                yield from _lines(item, around if bare else (*around[-1:], member.facts.label))
            elif member.attr in _NUMBERS:
                yield Said(label=member.facts.label, value="ingevuld")
            else:
                inside = around if member.form == "Text" else (*around, member.facts.label)
                yield Said(label=" › ".join(inside), value=shown(member, cast(Scalar, item)))
