"""The value of one field as a person types it and as it stands there, and what a block still lacks.

All of it follows from what the model says of a field; nothing here knows an element or a yearly version. What is
accepted is exactly what the standard's schema and its enforced code lists accept, so a form can say beside the field
what the check would say of the file. Dutch ways of writing are turned into the standard's own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, auto
from functools import cache
from itertools import groupby
from typing import Final

from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.codelists import CodeLabel, CodeList, codelist
from oso_desktop.gegevensset.meta import Member, Scalar, members
from oso_desktop.gegevensset.texts import clean_line, clean_text

_LONG: Final = 120
"""Characters beyond which a text gets room for more lines."""

LONGEST_NUMBER: Final = 100
"""Signs in a number; the schema sets no bound and Python's own is a protection, not an answer for a user."""


class FieldKind(Enum):
    """What a field asks for, and so with what it is filled in."""

    TEXT = auto()
    """One line."""
    LONG_TEXT = auto()
    """As many lines as it takes."""
    NUMBER = auto()
    """Whole."""
    DECIMAL = auto()
    DATE = auto()
    YES_NO = auto()
    CODE = auto()
    """One of `choices`."""
    BLOCK = auto()
    """Other fields; `parse` and `shown` are not for it."""


class NotAValue(OsoError):
    """A typed text that the standard does not accept in this field; never repeats what was typed."""


def field_kind(member: Member) -> FieldKind:
    """The kind of a field; of a repeated one, the kind of each item."""
    if member.is_block:
        return FieldKind.BLOCK
    if member.facts.codelist is not None:
        return FieldKind.CODE
    found = _KINDS[member.kind.base]
    if found is FieldKind.TEXT and (member.facts.long or (limit(member) or 0) > _LONG):
        return FieldKind.LONG_TEXT
    return found


_KINDS: Final = {
    "xs:string": FieldKind.TEXT,
    "xs:integer": FieldKind.NUMBER,
    "xs:int": FieldKind.NUMBER,
    "xs:decimal": FieldKind.DECIMAL,
    "xs:date": FieldKind.DATE,
    "xs:boolean": FieldKind.YES_NO,
}


def required(member: Member) -> bool:
    """Whether the block around it cannot be without this field; of a choice, no single field is required."""
    if member.form == "Text":
        return not _may_be_empty(member)
    return member.min > 0 and member.facts.choice is None


def limit(member: Member) -> int | None:
    """The most characters that the field may hold, None without a bound."""
    most = dict(member.kind.facets).get("maxLength")
    return None if most is None else int(most)


def choices(member: Member) -> tuple[tuple[str, CodeLabel], ...]:
    """The codes of a coded field with their labels, in the standard's order; empty for any other field."""
    found = _list_of(member)
    return () if found is None else tuple(found.entries.items())


def parse(member: Member, typed: str, was: Scalar | None = None) -> Scalar | None:
    """The value that a person typed; None for an empty field that may be empty (or an empty item of a repeated one).

    Raises `NotAValue` where the standard refuses it. With `was`, the value that was stored, a text that is still what
    `shown` gave stays that value to the letter, spaces at its ends included, but is judged all the same.
    """
    if was is not None and typed == shown(member, was):
        value: Scalar = was
    else:
        kind = field_kind(member)
        text = clean_text(typed).strip() if kind is FieldKind.LONG_TEXT else clean_line(typed)
        if not text:
            return _empty(member)
        value = _READERS[kind](member, text)
    _judge(member, value)
    return value


def shown(member: Member, value: Scalar | None) -> str:
    """What stands in the field for a stored value; `parse` takes it back as that value."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, date):
        return f"{value.day:02}-{value.month:02}-{value.year:04}"
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    listed = _list_of(member)
    return str(value) if listed is None else listed.words(str(value))


@dataclass(frozen=True, slots=True)
class Incomplete:
    """Why a block cannot stand as it is: `members` are the fields concerned.

    `text` and `next_step` are Dutch. `clash` tells whether there are too many of the members instead of none.
    """

    members: tuple[Member, ...]
    text: str
    next_step: str
    clash: bool


def incomplete(block: type, present: Collection[str]) -> tuple[Incomplete, ...]:
    """What the schema has against a block in which just the fields named in `present` (attributes) are filled in."""
    found: list[Incomplete] = []
    for choice, together in groupby(members(block), key=lambda member: member.facts.choice):
        group = tuple(together)
        if choice is None:
            found += [_absent((one,)) for one in group if required(one) and one.attr not in present]
            continue
        filled = tuple(member for member in group if member.attr in present)
        if len(filled) > 1:
            found.append(_clash(filled))
        elif choice.required and not filled:
            found.append(_absent(group))
    return tuple(found)


def typed_date(text: str) -> date | None:
    """The day in a text such as 31-1-2026, 31/01/2026 or 2026-01-31, its year in four figures; None for no day."""
    found = _DAY.fullmatch(_plain_figures(text).strip())
    if found is None:
        return None
    part = found.groupdict()
    year, month, day = (int(part[name] or part[f"{name}_first"]) for name in ("year", "month", "day"))
    try:
        return date(year, month, day)
    except ValueError:
        return None


_DAY: Final = re.compile(
    r"(?P<day>[0-9]{1,2})\s*[-/.]\s*(?P<month>[0-9]{1,2})\s*[-/.]\s*(?P<year>[0-9]{4})"
    r"|(?P<year_first>[0-9]{4})-(?P<month_first>[0-9]{1,2})-(?P<day_first>[0-9]{1,2})"
)


def _empty(member: Member) -> Scalar | None:
    if _may_be_empty(member) and member.form == "Text":
        return ""
    if required(member) and not member.repeated:
        raise NotAValue("Dit veld is nog leeg.", _absent((member,)).next_step)
    return None


def _may_be_empty(member: Member) -> bool:
    """Whether the schema accepts an empty text here."""
    plain = member.kind.base == "xs:string" and member.facts.codelist is None
    return plain and dict(member.kind.facets).get("minLength", "0") == "0"


def _read_text(member: Member, text: str) -> Scalar:
    pattern = _pattern(member)
    if pattern is None:
        return text
    return next((form for form in _other_forms(_plain_figures(text)) if pattern.fullmatch(form)), text)


def _other_forms(text: str) -> Iterator[str]:
    """The text itself, and in what other forms it could be meant; the first that fits is taken."""
    yield text
    large = text.upper()
    yield large
    if (day := typed_date(text)) is not None:
        yield f"{day.day:02}-{day.month:02}-{day.year:04}"
    if (years := _YEARS.fullmatch(large)) is not None:
        first, second = (int(year) if len(year) > 2 else 2000 + int(year) for year in years.groups())
        if second == first + 1:  # otherwise it may be a month or anything
            yield f"{first}-{second}"


_YEARS: Final = re.compile(r"([0-9]{4}|[0-9]{2})\s*[-/–]\s*([0-9]{4}|[0-9]{2})")


def _read_number(_: Member, text: str) -> Scalar:
    plain = _plain_figures(text)
    if not re.fullmatch(r"[+-]?[0-9]+", plain):
        raise NotAValue("Dit is geen heel getal.", "Typ alleen cijfers, zoals 12.")
    return int(_bounded(plain))


def _read_decimal(_: Member, text: str) -> Scalar:
    plain = _plain_figures(text).replace(",", ".")
    if not re.fullmatch(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", plain):
        raise NotAValue("Dit is geen getal.", "Typ een getal met een komma, zoals 7,5.")
    return Decimal(_bounded(plain))


def _bounded(number: str) -> str:
    if len(number) > LONGEST_NUMBER:
        raise NotAValue("Dit getal is te lang.", f"Typ een getal van hoogstens {LONGEST_NUMBER} cijfers.")
    return number


def _read_date(_: Member, text: str) -> Scalar:
    found = typed_date(text)
    if found is None:
        raise NotAValue("Dit is geen datum.", "Typ de datum als 31-01-2026.")
    return found


def _read_yes_no(_: Member, text: str) -> Scalar:
    found = _YES_NO.get(text.casefold())
    if found is None:
        raise NotAValue("Dit is geen ja of nee.", "Typ ja of nee.")
    return found


_YES_NO: Final = {"ja": True, "j": True, "true": True, "1": True} | {
    "nee": False,
    "n": False,
    "false": False,
    "0": False,
}


def _read_code(member: Member, text: str) -> Scalar:
    """A code may be typed as it is, in other capitals, or as the words that stand for it."""
    listed = choices(member)
    if any(code == text for code, _ in listed):
        return text
    sought = text.casefold()
    forms = ((code, (code, label.text, shown(member, code))) for code, label in listed)
    return next((code for code, said in forms if sought in map(str.casefold, said)), text)


_READERS: Final = {
    FieldKind.TEXT: _read_text,
    FieldKind.LONG_TEXT: _read_text,
    FieldKind.NUMBER: _read_number,
    FieldKind.DECIMAL: _read_decimal,
    FieldKind.DATE: _read_date,
    FieldKind.YES_NO: _read_yes_no,
    FieldKind.CODE: _read_code,
}


def _judge(member: Member, value: Scalar) -> None:
    """Raises `NotAValue` for a value of the right type that breaks a facet or is not in the list."""
    listed = _list_of(member)
    if listed is not None:
        if value not in listed:
            raise NotAValue("Deze waarde staat niet in de lijst.", "Kies een waarde uit de lijst.")
        return
    facets = dict(member.kind.facets)
    if isinstance(value, str):
        _judge_length(facets, value)
    elif isinstance(value, int) and not isinstance(value, bool):
        _judge_range(_INT_RANGE | facets if member.kind.base == "xs:int" else facets, value)
    pattern = _pattern(member)
    if pattern is not None and not pattern.fullmatch(str(value)):
        raise NotAValue("Dit past niet in dit veld.", f"Typ het zo: {member.kind.example}.")


_INT_RANGE: Final = {"minInclusive": str(-(2**31)), "maxInclusive": str(2**31 - 1)}


def _judge_length(facets: dict[str, str], text: str) -> None:
    least, most = int(facets.get("minLength", 0)), facets.get("maxLength")
    if len(text) < least:
        raise NotAValue("Deze tekst is te kort.", f"Typ minstens {least} tekens.")
    if most is not None and len(text) > int(most):
        over = len(text) - int(most)
        signs = "1 teken" if over == 1 else f"{over} tekens"
        raise NotAValue(f"Deze tekst is te lang: hoogstens {most} tekens.", f"Haal er {signs} af.")


def _judge_range(facets: dict[str, str], number: int) -> None:
    if not facets:
        return
    low, high = int(facets["minInclusive"]), int(facets["maxInclusive"])
    if not low <= number <= high:
        raise NotAValue("Dit getal kan hier niet.", f"Typ een getal van {low} tot en met {high}.")


def _pattern(member: Member) -> re.Pattern[str] | None:
    shape = dict(member.kind.facets).get("pattern")
    return None if shape is None else _compiled(shape)


@cache
def _compiled(shape: str) -> re.Pattern[str]:
    """A pattern of the schema in the words of Python, which knows no `\\p`."""
    return re.compile(shape.replace(r"\p{Nd}", r"\d"))


def _plain_figures(text: str) -> str:
    """The text with every figure of any script as one of 0 to 9."""
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


def _list_of(member: Member) -> CodeList | None:
    return None if member.facts.codelist is None else codelist(member.facts.codelist)


def _absent(group: tuple[Member, ...]) -> Incomplete:
    names = [f"«{member.facts.label}»" for member in group]
    if len(group) > 1:
        return Incomplete(
            group,
            "Hier ontbreekt nog een keuze.",
            f"Vul één van deze velden in: {_either(names)}.",
            clash=False,
        )
    if group[0].is_block:
        return Incomplete(group, f"{names[0]} ontbreekt nog.", f"Voeg {names[0]} toe.", clash=False)
    return Incomplete(group, f"{names[0]} is nog leeg.", f"Vul {names[0]} in.", clash=False)


def _clash(group: tuple[Member, ...]) -> Incomplete:
    names = [f"«{member.facts.label}»" for member in group]
    text = f"{_either(names, 'en')} kunnen niet samen ingevuld zijn."
    return Incomplete(group, text, "Laat er één staan en maak de andere leeg.", clash=True)


def _either(names: list[str], word: str = "of") -> str:
    return f"{', '.join(names[:-1])} {word} {names[-1]}"
