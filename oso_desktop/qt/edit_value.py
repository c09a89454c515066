"""One value of a block as it is typed, what is wrong with it, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from oso_desktop.gegevensset.meta import Member, Scalar, label_path
from oso_desktop.gegevensset.values import NotAValue, parse, shown
from oso_desktop.qt.language import on_screen, with_step


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a field cannot be stored as it stands: where, by elements and in Dutch, and what to do.

    `location` counts from the block that is edited (`toets[2]/afname[1]`); `text` never repeats what was typed.
    """

    location: str
    label_path: str
    text: str


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in the block that is edited; `before` counts, per element, what a run has before it."""

    path: str = ""
    labels: tuple[str, ...] = ()
    before: dict[str, int] = field(default_factory=dict)

    def child(self, member: Member, number: int = 1) -> Spot:
        """The spot of a field below this one; of the text of an element, that of the element."""
        labels = (*self.labels, on_screen(member.facts.label))
        if member.form == "Text":
            return Spot(self.path, labels)
        number += self.before.get(member.name, 0)
        step = f"@{member.name}" if member.form == "Attribute" else f"{member.name}[{number}]"
        return Spot(f"{self.path}/{step}" if self.path else step, labels)

    def problem(self, text: str) -> FieldProblem:
        """A problem at this spot."""
        return FieldProblem(self.path, label_path(self.labels), text)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check found about a node; `is_error` where a file with it is refused."""

    text: str
    is_error: bool


class Value:
    """One value: as it was stored, and as it is typed since (None if not).

    Of every node, `remarks` are what a check found about it, and `lacking` is a problem that was told when the person
    wanted to store the form.
    """

    def __init__(self, member: Member, original: Scalar | None) -> None:
        self.member = member
        self.original = original
        self.typed: str | None = None
        self.remarks: list[Remark] = []
        self.lacking = ""

    @property
    def text(self) -> str:
        """What stands in the field."""
        return shown(self.member, self.original) if self.typed is None else self.typed

    def put(self, text: str) -> None:
        """Takes what a person typed; the stored text again is as if nothing was typed."""
        self.typed = None if text == shown(self.member, self.original) else text

    @property
    def error(self) -> NotAValue | None:
        """Why what was typed is no value; what was stored is never held against the person."""
        try:
            self.read()
        except NotAValue as error:
            return error
        return None

    @property
    def missing(self) -> NotAValue | None:
        """Why the field cannot stay empty, if it is empty."""
        try:
            if self.empty:
                parse(self.member, "")
        except NotAValue as error:
            return error
        return None

    @property
    def touched(self) -> bool:
        """Whether something else stands there than what was stored."""
        return self.typed is not None and (self.error is not None or self.read() != self.original)

    @property
    def empty(self) -> bool:
        """Whether nothing stands there."""
        return self.original is None if self.typed is None else not self.typed.strip()

    @property
    def bare(self) -> bool:
        """Whether nobody filled anything in."""
        return self.empty

    @property
    def blank(self) -> bool:
        """Whether this item of a list does not count."""
        return self.empty

    def read(self) -> Scalar | None:
        """The value; NotAValue for what is none."""
        return self.original if self.typed is None else parse(self.member, self.typed)

    def problems(self, spot: Spot) -> Iterator[FieldProblem]:
        """What is wrong with what was typed."""
        if (error := self.error) is not None:
            yield spot.problem(with_step(error))

    def below(self) -> Iterator[Value]:
        """Nothing: a value is an end."""
        return iter(())

    def copy(self) -> Value:
        """The same, typed text and all."""
        fresh = Value(self.member, self.original)
        fresh.typed = self.typed
        return fresh
