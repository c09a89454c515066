"""What is being typed for one block of the standard, apart from any widget: values, problems, places.

A `Record` stands for a block, a `Place` for the room a single block has in it, `Rows` for whatever is repeated and a
`Value` for a text, number, day or code. All are made as late as possible, from the model's metadata alone. What was
not touched is given back as the very object that came in, so nothing that a form cannot show is ever lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import TypeAlias, cast

from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.meta import (
    BLOCK,
    Choice,
    Member,
    Scalar,
    Sensitivity,
    changed,
    members,
)
from oso_desktop.gegevensset.values import (
    FieldKind,
    field_kind,
    incomplete,
    required,
)
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.edit_value import FieldProblem, Remark, Spot, Value
from oso_desktop.qt.language import on_screen, with_step

_STEP = re.compile(r"(?P<name>@?[^/\[\]]+)(?:\[(?P<number>\d+)\])?")
_NOTHING: tuple[object, ...] = (None, ())


class Incomplete(OsoError):
    """Something in the form cannot be stored yet; `problems` are in the order of the standard."""

    def __init__(self, problems: Sequence[FieldProblem]) -> None:
        super().__init__(
            words("Nog niet alles is goed ingevuld."), words("Verbeter wat er bij de velden staat.")
        )
        self.problems = tuple(problems)


class Rows:
    """A repeated value or block. An item that was added and stayed empty does not count."""

    def __init__(self, member: Member, original: tuple[object, ...]) -> None:
        self.member = member
        self.original = original
        self.items: list[Item] = [self.made(each) for each in original]
        self.remarks: list[Remark] = []
        self.lacking = ""

    def made(self, original: object | None) -> Item:
        """An item, not yet among the others."""
        if self.member.is_block:
            return Record(self.member.type, original)
        return Value(self.member, cast("Scalar | None", original))

    @property
    def counted(self) -> list[Item]:
        """The items that would be stored."""
        return [item for item in self.items if not item.blank]

    @property
    def touched(self) -> bool:
        """Whether an item was changed, added, taken away or moved."""
        now = self.counted
        same = len(now) == len(self.original) and all(
            item.original is was for item, was in zip(now, self.original, strict=True)
        )
        return not same or any(item.touched for item in now)

    @property
    def empty(self) -> bool:
        """Whether no item counts."""
        return not self.counted

    @property
    def bare(self) -> bool:
        """Whether nobody filled anything in."""
        return self.empty

    def read(self) -> tuple[object, ...]:
        """What would be stored."""
        return tuple(item.read() for item in self.counted) if self.touched else self.original

    def problems(self, spot: Spot) -> Iterator[FieldProblem]:
        """What is wrong with the items; `spot` is that of the block around them."""
        before: dict[str, int] = {}
        for number, item in enumerate(self.counted, 1):
            if self.member.facts.group and isinstance(item, Record):
                yield from item.problems(
                    Spot(spot.path, (*spot.labels, on_screen(self.member.facts.label)), dict(before))
                )
                for name in item.names:
                    before[name] = before.get(name, 0) + item.count(name)
            else:
                yield from item.problems(spot.child(self.member, number))

    def below(self) -> Iterator[Node]:
        """The items."""
        yield from self.items

    def copy(self) -> Rows:
        """The same, with copies of the items."""
        fresh = Rows(self.member, self.original)
        fresh.items = [item.copy() for item in self.items]
        return fresh


class Place:
    """The room for one block. `implied` where nobody needs to add the block: it is there as soon as it has content."""

    def __init__(self, member: Member, original: object | None) -> None:
        self.member = member
        self.original = original
        self.needed = required(member)
        self.implied = self.needed or only_wraps(member.type) or member.facts.choice is not None
        self.implied = self.implied or member.kind is not BLOCK
        self.record = Record(member.type, original) if original is not None or self.implied else None
        self.remarks: list[Remark] = []
        self.lacking = ""

    @property
    def empty(self) -> bool:
        """Whether no block would be stored."""
        record = self.record
        if record is None:
            return True
        if self.needed or not record.empty:
            return False
        return record.original is None or (self.implied and record.touched)

    @property
    def bare(self) -> bool:
        """Whether nobody filled anything in; a block that must be there may be bare and yet be stored."""
        return self.record is None or self.record.empty

    @property
    def touched(self) -> bool:
        """Whether another block would be stored than was."""
        if self.record is None or self.empty:
            return self.original is not None
        return self.record.original is not self.original or self.record.touched

    def add(self) -> Record:
        """Makes room for a new block."""
        self.record = Record(self.member.type, None)
        return self.record

    def read(self) -> object | None:
        """What would be stored; a block that must be there is made, even bare."""
        made = self.needed and self.original is None
        if not self.touched and not made:
            return self.original
        return None if self.record is None or self.empty else self.record.read()

    def problems(self, spot: Spot) -> Iterator[FieldProblem]:
        """What is wrong with the block, if there is one."""
        if self.record is not None and not self.empty:
            yield from self.record.problems(spot)

    def below(self) -> Iterator[Node]:
        """The block."""
        if self.record is not None:
            yield self.record

    def copy(self) -> Place:
        """The same, with a copy of the block."""
        fresh = Place(self.member, self.original)
        fresh.record = None if self.record is None else self.record.copy()
        return fresh


class Record:
    """A block; `names` are the elements that are edited, of which only those that may exist at all."""

    def __init__(self, block: type, original: object | None, only: Collection[str] | None = None) -> None:
        self.block = block
        self.original = original
        self.members = tuple(
            member
            for member in members(block)
            if member.facts.sensitivity is not Sensitivity.NOOIT and (only is None or member.name in only)
        )
        self.remarks: list[Remark] = []
        self.lacking = ""
        self._only = only
        self._nodes: dict[str, Field] = {}
        self._chosen: dict[Choice, list[str]] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The elements that are edited."""
        return tuple(member.name for member in self.members)

    def node(self, member: Member) -> Field:
        """What is typed for a field."""
        if member.attr not in self._nodes:
            was = self._was(member)
            if member.repeated:
                made: Field = Rows(member, cast("tuple[object, ...]", was))
            elif member.is_block:
                made = Place(member, was)
            else:
                made = Value(member, cast("Scalar | None", was))
            self._nodes[member.attr] = made
        return self._nodes[member.attr]

    def _was(self, member: Member) -> object | None:
        if self.original is None:
            return () if member.repeated else None
        return cast(object, getattr(self.original, member.attr))

    def together(self, choice: Choice) -> tuple[Member, ...]:
        """The fields of a choice that can be shown."""
        return tuple(member for member in self.members if member.facts.choice == choice)

    def chosen(self, choice: Choice) -> list[str]:
        """The attributes that take part of a choice: what was filled in, or what a person chose since."""
        if choice not in self._chosen:
            every = self.together(choice)
            filled = [member.attr for member in every if self._was(member) not in _NOTHING]
            self._chosen[choice] = filled or ([every[0].attr] if len(every) == 1 else [])
        return self._chosen[choice]

    def choose(self, choice: Choice, attr: str | None) -> None:
        """Chooses one field, or none; what was typed in another one waits there, but does not count."""
        self._chosen[choice] = [] if attr is None else [attr]

    def _live(self, member: Member) -> bool:
        return member.facts.choice is None or member.attr in self.chosen(member.facts.choice)

    def filled(self, member: Member) -> bool:
        """Whether the field would be stored with this block."""
        return self._live(member) and not self.node(member).empty

    def _bare(self, member: Member) -> bool:
        if not self._live(member):
            return True
        node = self._nodes.get(member.attr)
        return self._was(member) in _NOTHING if node is None else node.bare

    def _touched(self, member: Member) -> bool:
        if not self._live(member):
            return self._was(member) not in _NOTHING
        node = self._nodes.get(member.attr)
        return node is not None and node.touched

    @property
    def empty(self) -> bool:
        """Whether no field is filled in."""
        return all(self._bare(member) for member in self.members)

    @property
    def blank(self) -> bool:
        """Whether it was added and nothing was typed: then it does not count."""
        return self.original is None and self.empty

    @property
    def touched(self) -> bool:
        """Whether something else would be stored than was."""
        return any(self._touched(member) for member in self.members)

    def read(self) -> object:
        """The block, where there are no problems; the very same if nothing was touched."""
        now = {
            member.attr: self.node(member).read() if self._live(member) else () if member.repeated else None
            for member in self.members
            if self.original is None or self._touched(member)
        }
        return self.block(**now) if self.original is None else changed(self.original, now)

    def count(self, name: str) -> int:
        """How many elements of this name the block would have."""
        member = next((member for member in self.members if member.name == name), None)
        if member is None or not self.filled(member):
            return 0
        node = self.node(member)
        return len(node.counted) if isinstance(node, Rows) else 1

    def problems(self, spot: Spot) -> Iterator[FieldProblem]:
        """What is wrong with what was typed, and what is missing or too much because of it."""
        lacking = {
            absent.members[-1 if absent.clash else 0].attr: with_step(absent)
            for absent in incomplete(self.block, [each.attr for each in self.members if self.filled(each)])
            if self.original is None or any(self._touched(member) for member in absent.members)
        }
        for member in self.members:
            node = self.node(member)
            found: list[FieldProblem] = []
            if self._live(member):
                found = list(node.problems(spot if isinstance(node, Rows) else spot.child(member)))
            if not found and member.attr in lacking:
                here = spot if member.facts.group else spot.child(member)
                found = [here.problem(lacking[member.attr])]
            yield from found

    def find(self, location: str) -> tuple[list[Node], bool]:
        """The nodes on the way to a location, and whether the last one is what stands there."""
        steps = [
            (step["name"].removeprefix("@"), int(step["number"] or 1)) for step in _STEP.finditer(location)
        ]
        return self._find(steps)

    def _find(self, steps: list[tuple[str, int]]) -> tuple[list[Node], bool]:
        if not steps:
            return [], True
        (name, number), rest = steps[0], steps[1:]
        for member in self.members:
            node = self.node(member) if member.name == name or member.facts.group else None
            if isinstance(node, Rows) and member.facts.group:
                for item in node.counted:
                    if isinstance(item, Record) and number <= (inside := item.count(name)):
                        chain, whole = item._find([(name, number), *rest])
                        return [node, item, *chain], whole
                    number -= inside if isinstance(item, Record) else 0
            elif isinstance(node, Rows):
                items = node.counted
                if number > len(items):
                    return [node], False
                item = items[number - 1]
                chain, whole = item._find(rest) if isinstance(item, Record) else ([], not rest)
                return [node, item, *chain], whole
            elif isinstance(node, Place):
                chain, whole = ([], not rest) if node.record is None else node.record._find(rest)
                return [node, *([] if node.record is None else [node.record]), *chain], whole
            elif node is not None:
                return [node], not rest
        return [], False

    def below(self) -> Iterator[Node]:
        """The fields that were looked at so far."""
        yield from self._nodes.values()

    def seen(self, member: Member) -> bool:
        """Whether a field was looked at so far; only such a field can have been typed in."""
        return member.attr in self._nodes

    def choices(self) -> dict[Choice, list[str]]:
        """What was chosen so far, by choice."""
        return {choice: list(attrs) for choice, attrs in self._chosen.items()}

    def begun_with(self, original: object | None) -> Record:
        """A form of the same elements for another block, in which nothing was typed."""
        return Record(self.block, original, self._only)

    def copy(self) -> Record:
        """The same, with copies of all that was typed."""
        fresh = Record(self.block, self.original, self._only)
        fresh._nodes = {attr: node.copy() for attr, node in self._nodes.items()}
        fresh._chosen = {choice: list(attrs) for choice, attrs in self._chosen.items()}
        return fresh


Field: TypeAlias = Value | Rows | Place
Item: TypeAlias = Value | Record
Node: TypeAlias = Value | Rows | Place | Record


def only_wraps(block: type) -> bool:
    """Whether a block adds no word of its own: a list around one kind of block, or around a single block."""
    inner = members(block)
    return len(inner) == 1 and inner[0].is_block


def spoken_for(node: Node) -> Node:
    """Who says what is to be said of a node: a list's own block has no part on show, what it holds has."""
    while isinstance(node, Record) and only_wraps(node.block) and node.members:
        node = node.node(node.members[0])
    return node


def remarked(node: Node) -> list[Remark]:
    """What a check found about a node and about all that was looked at below it."""
    return [*node.remarks, *(remark for below in node.below() for remark in remarked(below))]


def is_value(member: Member) -> bool:
    """Whether the field holds values, one or more, rather than blocks."""
    return field_kind(member) is not FieldKind.BLOCK
