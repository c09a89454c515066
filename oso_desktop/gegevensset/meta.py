"""What the model says of each of its fields, and how to walk over all of them.

A field's `metadata` holds the keys that binding libraries know (`type`, `name`, `min_occurs`, `max_occurs`, absent
where there is no maximum) and under `oso` a `Facts`. Nothing here belongs to one yearly version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import Field, dataclass, field, fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import TYPE_CHECKING, Final, TypeVar, cast, get_args, get_type_hints

from oso_desktop.gegevensset.profiles import Category, category_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Block = TypeVar("_Block")
Metadata = Mapping[str, object]
Scalar = str | bool | int | Decimal | date


class Sensitivity(Enum):
    """How much care a field asks (R168); the order is the order of care."""

    GEWOON = "gewoon"
    GEVOELIG = "gevoelig"
    BIJZONDER = "bijzonder"
    NOOIT = "nooit"
    """Forbidden in every profile: never stored, never sent."""

    @property
    def rank(self) -> int:
        """0 for the least, 3 for the most care."""
        return list(Sensitivity).index(self)


@dataclass(frozen=True, slots=True)
class Simple:
    """A simple type of the standard: its name there (None if nameless), its XSD base and its facets in order.

    `example` shows a person how a text of a fixed shape is typed; it is ours. `enclosed` says that in the standard it
    lies within a type of the element alone, so that a file cannot state it by name.
    """

    name: str | None
    base: str
    facets: tuple[tuple[str, str], ...] = ()
    example: str = field(default="", compare=False)
    enclosed: bool = field(default=False, compare=False)


BLOCK: Final = Simple(None, "")
"""The kind of a field that holds other elements."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Elements of one parent of which at most one kind may stand; `required` if there must be one."""

    id: str
    required: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What the standard says of a field; `label` and `help` are Dutch, for the screen.

    `codelist` is the number of an enforced list; `external` names a table outside the standard. `group` marks the
    one field that is no element but a repeated run of elements, `long` a text that may be a story.
    """

    kind: Simple
    label: str
    codelist: int | None = None
    external: str | None = None
    sensitivity: Sensitivity = Sensitivity.GEWOON
    choice: Choice | None = None
    help: str | None = None
    group: bool = False
    long: bool = False

    @property
    def xsd_type(self) -> str | None:
        """`xs:string` and the like; None for a block."""
        return self.kind.base or None

    @property
    def facets(self) -> tuple[tuple[str, str], ...]:
        """Such as `(("minLength", "1"),)`."""
        return self.kind.facets


def one(
    kind: Simple,
    label: str,
    sensitivity: Sensitivity = Sensitivity.GEWOON,
    *,
    name: str | None = None,
    codelist: int | None = None,
    external: str | None = None,
    choice: Choice | None = None,
    help: str | None = None,  # noqa: A002 - the word that forms use for such a text
    long: bool = False,
    occurs: tuple[int, int | None] = (1, 1),
) -> Metadata:
    """Metadata of an element; `name` where it cannot be an attribute name, `occurs` as minimum and maximum."""
    metadata: dict[str, object] = {"type": "Element", "min_occurs": occurs[0]}
    if occurs[1] is not None:
        metadata["max_occurs"] = occurs[1]
    if name is not None:
        metadata["name"] = name
    metadata["oso"] = Facts(kind, label, codelist, external, sensitivity, choice, help, long=long)
    return metadata


def opt(
    kind: Simple,
    label: str,
    sensitivity: Sensitivity = Sensitivity.GEWOON,
    *,
    name: str | None = None,
    codelist: int | None = None,
    external: str | None = None,
    choice: Choice | None = None,
    help: str | None = None,  # noqa: A002 - the word that forms use for such a text
    long: bool = False,
) -> Metadata:
    """An element that may be left out."""
    return one(
        kind,
        label,
        sensitivity,
        name=name,
        codelist=codelist,
        external=external,
        choice=choice,
        help=help,
        long=long,
        occurs=(0, 1),
    )


def many(
    kind: Simple,
    label: str,
    sensitivity: Sensitivity = Sensitivity.GEWOON,
    *,
    least: int = 0,
    codelist: int | None = None,
    external: str | None = None,
    choice: Choice | None = None,
    help: str | None = None,  # noqa: A002 - the word that forms use for such a text
) -> Metadata:
    """An element that may be repeated, at least `least` times."""
    return one(
        kind,
        label,
        sensitivity,
        codelist=codelist,
        external=external,
        choice=choice,
        help=help,
        occurs=(least, None),
    )


def run(label: str) -> Metadata:
    """A run of elements without an element around it, one or more times."""
    return {"type": "Element", "min_occurs": 1, "oso": Facts(BLOCK, label, group=True)}


def content(kind: Simple, label: str, *, help: str | None = None) -> Metadata:  # noqa: A002 - as `one`
    """The text of an element that also carries attributes."""
    return {"type": "Text", "oso": Facts(kind, label, help=help)}


def attribute(kind: Simple, label: str, *, help: str | None = None) -> Metadata:  # noqa: A002 - as `one`
    """An attribute that may be left out."""
    return {"type": "Attribute", "oso": Facts(kind, label, help=help)}


def facts(of: Field[object]) -> Facts:
    """The `oso` key of a field of the model."""
    return cast(Facts, of.metadata["oso"])


@dataclass(frozen=True, slots=True)
class Member:
    """A field of a block, ready for use: `attr` in Python, `name` in XML, `type` without None and tuple."""

    attr: str
    name: str
    form: str
    type: type
    min: int
    max: int | None
    facts: Facts

    @property
    def repeated(self) -> bool:
        """Whether the field holds a tuple."""
        return self.max is None

    @property
    def is_block(self) -> bool:
        """Whether the field holds blocks of the model, which may be no more than a text with attributes."""
        return _is_block(self.type)

    @property
    def kind(self) -> Simple:
        """The simple type of the element's text; `BLOCK` where it holds elements."""
        if self.is_block:
            return next((inner.facts.kind for inner in members(self.type) if inner.form == "Text"), BLOCK)
        return self.facts.kind


@cache
def _is_block(kind: type) -> bool:
    """Asked of every field of every block in each walk over a dossier."""
    return is_dataclass(kind)


@cache
def members(block: type) -> tuple[Member, ...]:
    """The fields of a block in the order of the standard; `form` is Element, Attribute or Text."""
    hints = get_type_hints(block)
    found = []
    for each in fields(block):
        metadata = each.metadata
        found.append(
            Member(
                attr=each.name,
                name=str(metadata.get("name", each.name)),
                form=str(metadata["type"]),
                type=_plain(hints[each.name]),
                min=int(metadata.get("min_occurs", 0)),
                max=None if "min_occurs" in metadata and "max_occurs" not in metadata else 1,
                facts=facts(each),
            )
        )
    return tuple(found)


def changed(block: _Block, changes: Mapping[str, object]) -> _Block:
    """`block` with other values for the attributes named in `changes`, which must fit."""
    return cast(_Block, replace(cast("DataclassInstance", block), **changes)) if changes else block


def members_of(block: object) -> tuple[Member, ...]:
    """The fields of the block of which `block` is an instance."""
    kind: type = type(block)
    return members(kind)


def filled(block: object) -> list[tuple[Member, object]]:
    """The fields of the block in which something stands, with what that is; most fields of most blocks are empty."""
    kind: type = type(block)
    return [
        (member, value)
        for member, value in zip(members(kind), _values(kind)(block), strict=True)
        if value is not None and value != ()
    ]


@cache
def _values(block: type) -> Callable[[object], tuple[object, ...]]:
    """Fetches all fields of a block at once, in a fraction of the time of one after the other."""
    names = tuple(member.attr for member in members(block))
    if len(names) > 1:
        return attrgetter(*names)
    return lambda each: tuple([getattr(each, name) for name in names])


def _plain(hint: object) -> type:
    """`Adres` for `Adres`, `Adres | None` and `tuple[Adres, ...]`."""
    if isinstance(hint, type) and not get_args(hint):
        return hint
    (plain,) = (part for part in get_args(hint) if part not in (NoneType, Ellipsis))
    return cast(type, plain)


@dataclass(frozen=True, slots=True)
class Position:
    """One place in the fully written-out standard.

    `path` starts at the root, such as `/dossier/metadata/datum`; `labels` are the Dutch names along it, the root
    left out; `sensitivity` is the strongest of the place itself and of what it lies in; `max` None is unbounded.
    """

    path: str
    labels: tuple[str, ...]
    member: Member
    min: int
    max: int | None
    sensitivity: Sensitivity
    category: Category | None

    @property
    def below_dossier(self) -> str:
        """The path as `category_of` takes it, such as `huidigeschool/leerling/verzuim`."""
        return self.path.removeprefix("/dossier").removeprefix("/")

    @property
    def label(self) -> str:
        """The Dutch name of the element."""
        return self.member.facts.label

    @property
    def kind(self) -> Simple:
        """The simple type of the element's text; `BLOCK` where it holds elements."""
        return self.member.kind

    @property
    def attributes(self) -> tuple[Member, ...]:
        """The XML attributes that the element may carry."""
        inner = members(self.member.type) if self.member.is_block else ()
        return tuple(member for member in inner if member.form == "Attribute")

    @property
    def label_path(self) -> str:
        """The names as a person reads them: `Leerling › Overstapadvies › Advies`."""
        return label_path(self.labels)


def label_path(labels: tuple[str, ...]) -> str:
    """The names along a path in one line; that the pupil hangs below the school is of no use to a reader."""
    start = labels.index("Leerling") if "Leerling" in labels else 0
    return " › ".join(labels[start:])


def positions(root: type) -> Iterator[Position]:
    """Every position of the standard below and including `root`, in document order; blocks are written out."""
    start = Member("dossier", "dossier", "Element", root, 1, 1, Facts(BLOCK, "Dossier"))
    yield Position("/dossier", (), start, 1, 1, Sensitivity.GEWOON, None)
    yield from _below(root, "/dossier", (), Sensitivity.GEWOON)


def _below(block: type, path: str, labels: tuple[str, ...], care: Sensitivity) -> Iterator[Position]:
    for member in members(block):
        if member.facts.group:
            yield from _below(member.type, path, labels, care)
        elif member.form == "Element":
            here, named = f"{path}/{member.name}", (*labels, member.facts.label)
            strongest = max(care, member.facts.sensitivity, key=lambda level: level.rank)
            category = category_of(here.removeprefix("/dossier/"))
            yield Position(here, named, member, member.min, member.max, strongest, category)
            if member.is_block:
                yield from _below(member.type, here, named, strongest)
