"""The content of a dossier in words: every field under its own name, codes as what they mean, what is empty left out.

All of it follows from what the model says of its fields; only which lists are easier to read as a table, and what
stands in which column of it, is said here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from types import MappingProxyType
from typing import Final, cast

from oso_desktop.dossier.attachments import referenced
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.protection import SECRET_EMAIL, SECRET_PHONE
from oso_desktop.gegevensset.meta import Member, Scalar, Sensitivity, members, members_of
from oso_desktop.gegevensset.model import (
    Adres,
    CategorieUitlevering,
    CijferlijstGroep,
    Communicatie,
    Document,
    Dossier,
    EindtoetsDomein,
    EindtoetsOnderdeel,
    Huisarts,
    Onderdeel,
    Referentiescore,
    Resultaatvakkenvo,
    Schoolloopbaan,
    Score,
    Toets,
    Toetsonderdeel,
    Verzorger,
    Vroegschools,
)
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.gegevensset.prune import is_list
from oso_desktop.gegevensset.values import FieldKind, field_kind, shown
from oso_desktop.letters.document import Block, Grid, Heading, Pairs
from oso_desktop.letters.texts import Rich, Texts, plain

_SPLIT: Final = frozenset({"huidigeschool", "leerling", "onderwijsondersteuning"})
"""Blocks of which the parts belong to different categories."""
_OPEN: Final = frozenset({"toetsidentificatie", "afname", "resultaat", "toetsscore"})
"""Blocks whose name adds nothing to the names of the fields in them."""
_UNITS: Final = (
    Adres,
    Communicatie,
    Document,
    EindtoetsDomein,
    Onderdeel,
    Referentiescore,
    Score,
    Toetsonderdeel,
)
"""Blocks that within a table are read as one."""
_MOST_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One thing to be read: where it stands in its block (attributes with points between), its name and its words."""

    path: str
    label: str
    words: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """How a list is a table: per column the paths that stand in it, the first bare under its own name as the head.

    What belongs to no column stands in the last one. `first` is the share of the width that the first one takes.
    """

    first: float
    columns: tuple[tuple[str, ...], ...]


_TABLES: Final[Mapping[type, _Columns]] = MappingProxyType(
    {
        Schoolloopbaan: _Columns(
            0.19,
            (
                ("schooljaar",),
                ("jaargroep", "groepsnaam", "groepscode"),
                ("brincode", "vestigingscode", "schoolsoort", "schooltype", "voelement"),
                ("begindatum", "einddatum"),
            ),
        ),
        Toets: _Columns(0.42, (("toetsidentificatie.toetsnaam", "toetsidentificatie", "afname"), ())),
        EindtoetsOnderdeel: _Columns(
            0.5, (("onderdeelcode", "onderdeelomschrijving"), ("ond_referentieniveau",))
        ),
        CijferlijstGroep: _Columns(0.3, (("naam",), ("score",), ("onderdeel",))),
        Resultaatvakkenvo: _Columns(
            0.25, (("vakcode", "vakleergebied"), ("afgerond", "datumafgerond"), ("examenvak",), ())
        ),
        Vroegschools: _Columns(
            0.5, (("codevroegschoolsprogramma",), ("vroegschoolsdatumingang",), ("vroegschoolseinddatum",))
        ),
    }
)


class InWords:
    """Sets the content of one dossier in words.

    `texts` are the few words that the model does not have, and `enclosed` what the attachments are called, by number.
    """

    def __init__(self, content: Dossier, texts: Texts, enclosed: Mapping[str, str]) -> None:
        self._content = content
        self._texts = texts
        self._enclosed = enclosed

    def category(self, category: Category) -> tuple[Block, ...]:
        """All of one category; nothing for one in which nothing stands."""
        return tuple(self._of_category(self._content, "", category))

    def _of_category(self, block: object, path: str, category: Category) -> Iterator[Block]:
        mine, around = [], []
        for member, value in _filled(block):
            here = f"{path}/{member.name}".removeprefix("/")
            if member.attr in _SPLIT:
                around.append((value, here))
            elif category_of(here) is category:
                mine.append((member, value))
        yield from self._fields(mine, category)
        for value, here in around:
            yield from self._of_category(value, here, category)

    def _fields(
        self, fields: Iterable[tuple[Member, object]], category: Category | None = None
    ) -> Iterator[Block]:
        """The fields of one block: first what is a line each, so that none of it seems to belong to a part with a name.

        The part that is a whole category has no name here: its section has it.
        """
        pairs: list[tuple[str, Rich]] = []
        parts: list[tuple[Member, object]] = []
        for member, value in fields:
            lines = self._lines(member, value)
            if lines is None:
                parts.append((member, value))
            else:
                pairs += [(leaf.label, plain(leaf.words)) for leaf in lines]
        if pairs:
            yield Pairs(tuple(pairs))
        for member, value in parts:
            yield from self._part(
                member, value, named=category is None or member.facts.label != category.label
            )

    def _lines(self, member: Member, value: object) -> list[_Leaf] | None:
        """A field that is one line, or a few; None for one that is a block."""
        if not member.is_block:
            return [_Leaf("", member.facts.label, _words(member, value))]
        inside, items = _looked_through(member, value)
        if issubclass(inside.type, CategorieUitlevering):
            return []  # which part goes and which does not, the whole paper tells
        if issubclass(inside.type, Adres | Communicatie | Document):
            return [self._unit(inside, item, "") for item in items]
        return None

    def _part(self, member: Member, value: object, *, named: bool) -> Iterator[Block]:
        """A block within a block, or a list of them."""
        inside, items = _looked_through(member, value)
        grid = self._grid(inside, items) if inside.repeated else None
        numbered = inside.repeated and grid is None and len(items) > 1
        if named and not numbered:
            yield Heading(_named(member.facts.label, items))
        if grid is not None:
            yield grid
            return
        for number, item in enumerate(items, start=1):
            if numbered:
                one = self._texts.line("nummer", {"naam": inside.facts.label, "aantal": str(number)})
                yield Heading(_named(one, [item]))
            yield from self._fields(_filled(item))

    def _unit(self, member: Member, item: object, path: str) -> _Leaf:
        """What is read as one, though it has parts."""
        if isinstance(item, Adres):
            said = {each.attr: _words(each, value) for each, value in _filled(item)}
            return _Leaf(
                path, _capital(said.get("soortadres", member.facts.label)), self._address(item, said)
            )
        if isinstance(item, Communicatie):
            return self._contact(member, item, path)
        if isinstance(item, Document):
            number = referenced(item.bestandsinhoud) or ""
            said = {"aantal": number, "naam": self._enclosed.get(number, item.bestandsnaam)}
            return _Leaf(path, member.facts.label, self._texts.line("zie_bijlage", said))
        if isinstance(item, Referentiescore):
            said = {each.attr: _words(each, value) for each, value in _filled(item)}
            kind_ = _capital(said.get("codereferentiescore", member.facts.label))
            label = _with_more(kind_, said.get("codevergelijkingsgroep", ""))
            return _Leaf(path, label, _with_more(said.get("waarde", ""), said.get("kwalificatie", "")))
        if isinstance(item, Score):
            return _Leaf(path, member.facts.label, _with_more(item.waarde or "", item.kwalificatie or ""))
        if isinstance(item, EindtoetsDomein):
            return _Leaf(path, member.facts.label, ", ".join(leaf.words for leaf in self._leaves(item, "")))
        if isinstance(item, Onderdeel):
            said_of = ", ".join(leaf.words for leaf in self._leaves(item, "") if leaf.path != "naam")
            return _Leaf(path, member.facts.label, f"{item.naam}: {said_of}")
        said_all = "; ".join(f"{leaf.label}: {leaf.words}" for leaf in self._leaves(item, ""))
        return _Leaf(path, member.facts.label, said_all)

    def _address(self, item: Adres, said: Mapping[str, str]) -> str:
        street = " ".join(filter(None, (said.get("aanduiding", ""), item.straat, item.nummer)))
        land = item.land
        country = (
            _with_more(land.omschrijving or land.value, land.value if land.omschrijving else "")
            if land
            else ""
        )
        parts = (
            " ".join(filter(None, (street, item.toevoeging))),
            item.locatieomschrijving,
            f"{item.postcode}  {item.plaats}",
            self._texts.line("gemeente", {"plaats": item.gemeente}) if item.gemeente else "",
            country,
        )
        return ", ".join(part.strip() for part in parts if part and part.strip())

    def _contact(self, member: Member, item: Communicatie, path: str) -> _Leaf:
        said = {each.attr: _words(each, value) for each, value in _filled(item)}
        label = _with_more(_capital(said.get("soort", member.facts.label)), said.get("aanduiding", ""))
        secret = item.geheim or item.nummer in (SECRET_PHONE, SECRET_EMAIL)
        words = self._texts.line("geheim") if secret else item.nummer
        return _Leaf(path, label, f"{words}, {self._texts.line('nood')}" if item.noodnummer else words)

    def _leaves(self, block: object, path: str, before: str = "") -> Iterator[_Leaf]:
        """All that is to be read in a block, in order; a field deeper down has the name of its block before its own."""
        for member, value in _filled(block):
            here = f"{path}.{member.attr}".removeprefix(".")
            if not member.is_block:
                yield _Leaf(here, _within(before, member.facts.label), _words(member, value))
                continue
            shown_member, items = _looked_through(member, value)
            for item in items:
                if isinstance(item, _UNITS):
                    leaf = self._unit(shown_member, item, here)
                    yield _Leaf(leaf.path, _within(before, leaf.label), leaf.words)
                elif member.attr in _OPEN:
                    yield from self._leaves(item, here, before)
                else:
                    yield from self._leaves(item, here, _within(before, shown_member.facts.label))

    def _grid(self, member: Member, items: list[object]) -> Grid | None:
        """The list as a table; None for one that is no table, or would be one of a single plain line."""
        columns = _TABLES.get(member.type) or _plain_columns(member, items)
        if columns is None:
            return None
        rows: list[tuple[str, ...]] = []
        for item in items:
            parts = item.toetsonderdeel if isinstance(item, Toets) else ()
            leaves = [
                leaf for leaf in self._leaves(item, "") if not (parts and leaf.path == "toetsonderdeel")
            ]
            rows.append(_row(columns, leaves))
            rows += [self._part_of_test(part) for part in parts]
        heads = tuple(_head(member, paths) or self._texts.line("kolom_rest") for paths in columns.columns)
        kept = [place for place in range(len(heads)) if place == 0 or any(row[place] for row in rows)]
        if len(kept) < 2:
            return None
        return Grid(
            tuple(heads[place] for place in kept),
            tuple(tuple(row[place] for place in kept) for row in rows),
            columns.first,
        )

    def _part_of_test(self, part: Toetsonderdeel) -> tuple[str, ...]:
        leaves = list(self._leaves(part, ""))
        name = next((leaf.words for leaf in leaves if leaf.path == "onderdeelnaam"), "")
        code = [leaf for leaf in leaves if leaf.path == "eldonderdeelcode"]
        rest = [leaf for leaf in leaves if leaf.path not in ("onderdeelnaam", "eldonderdeelcode")]
        first = "\n".join(
            (*((f"– {name}",) if name else ()), *(f"{leaf.label}: {leaf.words}" for leaf in code))
        )
        return (first, "\n".join(f"{leaf.label}: {leaf.words}" for leaf in rest))


def _named(label: str, items: list[object]) -> str:
    """The name of a block, and of a person whose it is."""
    if len(items) == 1 and isinstance(items[0], Verzorger | Huisarts):
        return f"{label}: {full_name(cast(Verzorger, items[0]))}"
    return label


def _row(columns: _Columns, leaves: list[_Leaf]) -> tuple[str, ...]:
    cells: list[list[tuple[int, str]]] = [[] for _ in columns.columns]
    for leaf in leaves:
        place, rank = _place(columns, leaf)
        bare = rank == 0 and leaf.path == columns.columns[place][0]
        cells[place].append((rank, leaf.words if bare else f"{leaf.label}: {leaf.words}"))
    return tuple("\n".join(words for _, words in sorted(cell, key=lambda each: each[0])) for cell in cells)


def _place(columns: _Columns, leaf: _Leaf) -> tuple[int, int]:
    """The column of a leaf, and its rank there: what is named first stands first."""
    for number, paths in enumerate(columns.columns):
        for rank, path in enumerate(paths):
            if leaf.path == path or (rank and leaf.path.startswith(path)):
                return number, rank
    return len(columns.columns) - 1, len(columns.columns[-1]) + 1


def _head(member: Member, paths: tuple[str, ...]) -> str:
    """The name of what stands first in a column."""
    if not paths:
        return ""
    found, block = member, member.type
    for attr in paths[0].split("."):
        found = next(each for each in members(block) if each.attr == attr)
        block = found.type
    return found.facts.label


def _plain_columns(member: Member, items: list[object]) -> _Columns | None:
    """A column for each field, of a list of which each item has but a few short ones; None for any other list."""
    found = [
        each
        for each in members(member.type)
        if any(getattr(item, each.attr) not in (None, (), "") for item in items)
    ]
    short = all(
        not each.is_block and not each.repeated and field_kind(each) is not FieldKind.LONG_TEXT
        for each in found
    )
    if len(items) < 2 or not short or not 2 <= len(found) <= _MOST_COLUMNS:
        return None
    return _Columns(1 / len(found), tuple((each.attr,) for each in found))


def _looked_through(member: Member, value: object) -> tuple[Member, list[object]]:
    """The items of a field, and of the wrapper of a list its items."""
    if not member.repeated and is_list(member.type):
        (inner,) = members(member.type)
        return inner, list(getattr(value, inner.attr))
    return member, list(value) if isinstance(value, tuple) else [value]


def _filled(block: object) -> Iterator[tuple[Member, object]]:
    """What stands in a block and may be on paper."""
    for member in members_of(block):
        value = getattr(block, member.attr)
        empty = value in (None, ()) or (isinstance(value, str) and not value.strip())
        if not empty and member.facts.sensitivity is not Sensitivity.NOOIT:
            yield member, value


def _words(member: Member, value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(shown(member, cast(Scalar, each)) for each in value)
    if is_dataclass(value):
        return ""
    return shown(member, cast(Scalar, value))


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _within(around: str, label: str) -> str:
    return f"{around}, {label[:1].lower()}{label[1:]}" if around else label


def _with_more(text: str, more: str) -> str:
    return f"{text} ({more})" if text and more else text or more
