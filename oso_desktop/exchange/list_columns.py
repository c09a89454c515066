"""What the columns of a table hold: guessed by the words of the header, confirmed by what stands below it.

Which words administrations use, and which columns the program does not keep, is data: `resources/list_columns.json`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from types import MappingProxyType
from typing import Final

from oso_desktop.assets import resource
from oso_desktop.exchange import pupil_values
from oso_desktop.exchange.list_dates import day_of
from oso_desktop.exchange.list_sheet import ABOVE, Row
from oso_desktop.exchange.pupil_list import Column, DateOrder, Field

NAMES: Final = frozenset({Field.SURNAME, Field.FULL_NAME})
"""Of these a table has to have one: a pupil has a surname."""
_SAMPLE: Final = 300
"""Rows by which a guess is confirmed."""
_SHOWN: Final = 3
_LONGEST_HEADER: Final = 60
DATES: Final = frozenset({Field.BIRTH_DATE, Field.ENROLLED, Field.LEFT})
NUMBERS: Final = frozenset({Field.NUMBER, Field.BSN, Field.EDUCATION_NUMBER})
_DISTINCT: Final = 3
"""With fewer rows nothing can be said of a column as a whole."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words that are known: fields by header, by word and by phrase what is not kept, and words in cells."""

    fields: Mapping[str, Field]
    dropped: Mapping[str, str]
    phrases: Mapping[str, str]
    about_pupil: frozenset[str]
    prefixes: frozenset[str]
    sexes: Mapping[str, str]
    months: Mapping[str, int]


@cache
def known_words() -> Words:
    """The words from the resource."""
    raw = json.loads(resource("list_columns.json").read_text("utf-8"))
    return Words(
        fields=MappingProxyType(
            {plain(header): Field[name] for name, headers in raw["fields"].items() for header in headers}
        ),
        dropped=MappingProxyType({word: each["name"] for each in raw["dropped"] for word in each["words"]}),
        phrases=MappingProxyType(
            {f" {phrase} ": each["name"] for each in raw["dropped"] for phrase in each.get("phrases", ())}
        ),
        about_pupil=frozenset(raw["about_pupil"]),
        prefixes=frozenset(raw["prefixes"]),
        sexes=MappingProxyType({word: code for code, words in raw["sexes"].items() for word in words}),
        months=MappingProxyType(
            {word: int(number) for number, words in raw["months"].items() for word in words}
        ),
    )


def plain(text: str) -> str:
    """A header in small letters without accents, and with one space for whatever else stands in it."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", letters))


def _meaning(header: str) -> tuple[Field | None, str]:
    """The field that a plain header names, and the name of what it holds that is not kept; either may be missing."""
    words = known_words()
    if header in words.fields:
        return words.fields[header], ""
    tokens = header.split()
    dropped = next((words.dropped[token] for token in tokens if token in words.dropped), "") or next(
        (name for phrase, name in words.phrases.items() if phrase in f" {header} "), ""
    )
    if dropped:
        return None, dropped
    bare = " ".join(token for token in tokens if token not in words.about_pupil)
    return words.fields.get(bare), ""


_BRACKETS: Final = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")


def _meaning_of(header: str) -> tuple[Field | None, str]:
    """The same of a header as it stands there; what stands in brackets counts only where the rest tells nothing."""
    whole = _meaning(plain(header))
    return whole if any(whole) else (_meaning(_bare(header))[0], "")


def _bare(header: str) -> str:
    """A plain header without what it has in brackets: `Voornamen (officieel)`."""
    return plain(_BRACKETS.sub(" ", header))


def known_headers(cells: Iterable[str]) -> int:
    """How many of these texts are a header that is known."""
    return sum(any(_meaning_of(text[:_LONGEST_HEADER])) for text in cells if text and not text[0].isdigit())


def header_of(rows: Sequence[Row]) -> int | None:
    """The place of the row with the most headers that are known; None where there is none.

    One that is known is enough if it is that of the surname, beside others; else there have to be two.
    """
    best, found = 0, None
    for place, row in enumerate(islice(rows, ABOVE)):
        known = known_headers(row.cells)
        if known > best and len(row.cells) > 1 and (known > 1 or _has_surname(row.cells)):
            best, found = known, place
    return found


def _has_surname(cells: Iterable[str]) -> bool:
    return any(_meaning_of(text[:_LONGEST_HEADER])[0] in NAMES for text in cells)


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in the cells of a table, as far as it tells what a column holds."""

    order: DateOrder
    epoch_1904: bool
    samples: tuple[tuple[str, ...], ...]
    """Of each column the first filled cells."""

    def dates(self, number: int) -> float:
        """Which part of a column is a day."""
        return _part(self.samples[number], self._is_day)

    def numbers(self, number: int) -> float:
        """Which part of a column is a personal number by its elfproef."""
        return _part(self.samples[number], is_number)

    def _is_day(self, text: str) -> bool:
        try:
            day_of(text, self.order, known_words().months, epoch_1904=self.epoch_1904)
        except (ValueError, OverflowError):
            return False
        return True


def is_number(text: str) -> bool:
    """Whether a text is a personal number of a pupil."""
    try:
        pupil_values.education_number(number_in(text))
    except ValueError:
        return False
    return True


def _is_year_group(text: str) -> bool:
    try:
        return bool(pupil_values.year_group(text))
    except ValueError:
        return False


def number_in(text: str) -> str:
    """The figures of a personal number, with the zero before them that a spreadsheet loses."""
    figures = re.sub(r"[ .\-]", "", text)
    return figures.zfill(9) if figures.isascii() and figures.isdigit() and 7 <= len(figures) < 9 else figures


def _part(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, texts)) / len(texts) if texts else 0.0


def samples_of(rows: Sequence[Row], width: int) -> tuple[tuple[str, ...], ...]:
    """Of each column the filled cells of the first rows."""
    found: list[list[str]] = [[] for _ in range(width)]
    for row in islice(rows, _SAMPLE):
        for number, text in enumerate(row.cells[:width]):
            if text:
                found[number].append(text)
    return tuple(map(tuple, found))


def guessed(
    headers: Sequence[str], content: Content, chosen: Mapping[int, Field | None]
) -> tuple[Column, ...]:
    """What each column is taken to hold. What somebody chose holds, but for a column that is never read."""
    meanings = [_meaning(plain(header)) for header in headers]
    told = {field for field, _ in meanings}
    for number, header in enumerate(headers):
        field, dropped = _meaning_of(header)
        if field not in told:  # a header that says it without brackets goes first, wherever it stands
            meanings[number] = field, dropped
    taken = {field for number, field in chosen.items() if field is not None and number < len(headers)}
    columns = []
    for number, header in enumerate(headers):
        field, dropped = meanings[number]
        why = ""
        if dropped:
            why = "Wordt niet bewaard: niet nodig voor een overstapdossier."
        elif number in chosen:
            field, why = chosen[number], "Door u gekozen."
        else:
            field, why = _confirmed(number, field, header, content)
            if field in taken:
                why = f"«{field}» staat al in een andere kolom."
                field = None
        if field is not None:
            taken.add(field)
        columns.append(
            Column(
                number=number,
                header=header[:_LONGEST_HEADER],
                field=field,
                why=why,
                dropped=dropped,
                samples=() if dropped else content.samples[number][:_SHOWN],
            )
        )
    return _with_first_name(tuple(columns), chosen)


def _confirmed(number: int, field: Field | None, header: str, content: Content) -> tuple[Field | None, str]:
    texts = content.samples[number]
    if len(texts) >= _DISTINCT and content.numbers(number) >= 0.9 and field not in NUMBERS:
        if field is Field.KEY:
            return Field.NUMBER, "Er staan persoonsgebonden nummers in, die voldoen aan de elfproef."
        return None, "Lijkt een persoonsgebonden nummer. Kies zelf of het van de leerling is."
    if field is None:
        return _by_content(header, number, content)
    if not texts:
        return field, f"De kop is «{header[:_LONGEST_HEADER]}»; de kolom is leeg."
    if field in DATES and content.dates(number) < 0.5:
        return None, "De kop noemt een datum, maar er staan geen datums in de kolom."
    if field in NUMBERS and content.numbers(number) < 0.5:
        return None, "De kop noemt een persoonsgebonden nummer, maar de nummers voldoen niet aan de elfproef."
    if field is Field.YEAR_GROUP and _part(texts, _is_year_group) < 0.5:
        return None, "Er staan geen leerjaren van 1 tot en met 8 (of 11 tot en met 16) in de kolom."
    if field is Field.SEX and sex_codes(texts) is None:
        return None, "Niet te zien is wat in deze kolom een jongen en wat een meisje is."
    return field, f"De kop is «{header[:_LONGEST_HEADER]}»."


def _by_content(header: str, number: int, content: Content) -> tuple[Field | None, str]:
    """A column without a header that is known; one that has no header at all may still tell what it is."""
    texts = content.samples[number]
    if not texts:
        return None, "De kolom is leeg."
    if header:
        return None, "Het programma kent deze kop niet."
    if len(texts) >= _DISTINCT and content.dates(number) >= 0.9:
        return Field.BIRTH_DATE, "Er staan datums in de kolom. Controleer of dit de geboortedatum is."
    if len(texts) >= _DISTINCT and sex_codes(texts) is not None:
        return Field.SEX, "In de kolom staat jongen of meisje, in het kort."
    return None, "De kolom heeft geen kop."


def sex_codes(texts: Iterable[str]) -> Mapping[str, str] | None:
    """The code of the standard for each word in a column; None where its words do not tell boys from girls.

    M is a man beside V, and a girl (meisje) beside J. Figures say nothing: EDEXML and OSO count the other way round.
    """
    words = known_words().sexes
    found = {text.casefold().rstrip(".") for text in texts} - {""}
    codes = {word: words[word] for word in found if word in words}
    others = found - set(codes) - {"m"}
    if "m" in found:
        if {"j", "jongen"} & found and not {"v", "vrouw"} & found:
            codes["m"] = "1"
        elif "1" in codes.values() and "2" not in codes.values():
            codes["m"] = "2"
        else:
            return None
    if not set(codes.values()) & {"1", "2"} or len(others) > len(codes):
        return None
    return codes


def _with_first_name(columns: tuple[Column, ...], chosen: Mapping[int, Field | None]) -> tuple[Column, ...]:
    """One column «voornaam», in a list without «roepnaam», is what the pupil is called."""
    fields = {column.field for column in columns}
    if Field.CALLING_NAME in fields:
        return columns
    return tuple(
        Column(
            number=column.number,
            header=column.header,
            field=Field.CALLING_NAME,
            why="De kop is «voornaam» en er is geen kolom met de roepnaam.",
            samples=column.samples,
        )
        if column.field is Field.FIRST_NAMES
        and column.number not in chosen
        and _bare(column.header) in _ONE_NAME
        else column
        for column in columns
    )


_ONE_NAME: Final = frozenset({"voornaam", "voornaam leerling", "leerling voornaam"})
