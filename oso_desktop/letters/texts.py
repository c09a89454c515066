"""The sentences of the letters: data in `resources/letters`, filled with a pupil's facts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cache

from oso_desktop.assets import resource
from oso_desktop.dossier.own_sentences import usable
from oso_desktop.dossier.stationery import Language, OwnSentence
from oso_desktop.errors import OsoError

PLACEHOLDERS = frozenset(
    {"aantal", "bestuur", "code", "contact", "datum", "grond", "leerling", "naam", "onderdelen", "ontvanger"}
    | {
        "ontvanger_kort",
        "opslag",
        "pagina",
        "paginas",
        "plaats",
        "plicht",
        "reageren_voor",
        "recht",
        "roepnaam",
        "school",
    }
    | {"telefoon", "versturen_op", "wijze"}
    | {"tot", "van"}
    | {"afspraak", "doel", "inzage_op", "map"}
)
"""What may stand between braces in a text; tests hold every file to it."""

_TELEPHONE = "telefoon"
_WITHIN_NUMBER = re.compile(r"(?<=[\d()/.-]) +(?=[\d()/.-])")
_NO_BREAK = "\u00a0"
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class BadLetterText(OsoError):
    """A text file that was changed in a way that cannot be printed."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight."""

    text: str
    bold: bool = False


Rich = tuple[Run, ...]
"""Text with some words in bold. What is in it is plain text: it is never read as markup."""


def plain(text: str) -> Rich:
    """Text as it is, without bold."""
    return (Run(text),)


@dataclass(frozen=True, slots=True)
class Texts:
    """One table of one file: key to sentence, or to several sentences."""

    name: str
    sentences: Mapping[str, str | tuple[str, ...]]

    def fill(self, key: str, values: Mapping[str, str]) -> Rich:
        """The one sentence of this key with the values in it; raises BadLetterText."""
        sentence = self._sentence(key)
        if not isinstance(sentence, str):
            raise self._bad(key, "meer dan één zin")
        return self._filled(key, sentence, values)

    def fill_all(self, key: str, values: Mapping[str, str]) -> tuple[Rich, ...]:
        """All sentences of this key; raises BadLetterText."""
        sentence = self._sentence(key)
        return tuple(
            self._filled(key, each, values)
            for each in ((sentence,) if isinstance(sentence, str) else sentence)
        )

    def line(self, key: str, values: Mapping[str, str] | None = None) -> str:
        """The sentence without bold, for a heading or a label; raises BadLetterText."""
        return "".join(run.text for run in self.fill(key, values or {}))

    def _sentence(self, key: str) -> str | tuple[str, ...]:
        try:
            return self.sentences[key]
        except KeyError:
            raise self._bad(key, "geen tekst") from None

    def _filled(self, key: str, sentence: str, values: Mapping[str, str]) -> Rich:
        def value(match: re.Match[str]) -> str:
            try:
                found = values[match[1]]
            except KeyError:
                raise self._bad(key, f"{{{match[1]}}}, dat hier niet kan") from None
            # Nobody sees at once that a number goes on at the next line.
            return _WITHIN_NUMBER.sub(_NO_BREAK, found) if match[1] == _TELEPHONE else found

        # Bold is found before the values go in, so that no name or remark can be taken for it.
        return tuple(
            Run(_PLACEHOLDER.sub(value, part), bold=index % 2 == 1)
            for index, part in enumerate(sentence.split("**"))
            if part
        )

    def _bad(self, key: str, what: str) -> BadLetterText:
        return BadLetterText(
            f"In de brieftekst {self.name} staat bij “{key}” {what}.",
            "Zet de oude tekst terug, of vraag uw beheerder om het tekstbestand na te kijken.",
        )


def parse(name: str, source: str) -> Mapping[str, Texts]:
    """The tables of a text file in TOML; raises BadLetterText if it cannot be read or knows an unknown placeholder."""
    try:
        tables = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise BadLetterText(
            f"De brieftekst {name} is niet te lezen.",
            "Zet de oude tekst terug, of vraag uw beheerder om het tekstbestand na te kijken.",
        ) from error
    parsed = {}
    for table, rows in tables.items():
        texts = Texts(
            f"{name} ({table})",
            {key: row if isinstance(row, str) else tuple(map(str, row)) for key, row in rows.items()},
        )
        for key in texts.sentences:
            texts.fill_all(key, dict.fromkeys(PLACEHOLDERS, ""))
        parsed[table] = texts
    return parsed


@dataclass(frozen=True, slots=True)
class _Voice:
    language: Language = Language.DUTCH
    sentences: tuple[OwnSentence, ...] = ()


_voice: ContextVar[_Voice] = ContextVar("voice")
_PROGRAM = _Voice()


@contextmanager
def speaking(language: Language, sentences: tuple[OwnSentence, ...] = ()) -> Iterator[None]:
    """Within it every text comes in this language, with the school's own sentences in place of the program's."""
    token = _voice.set(_Voice(language, sentences))
    try:
        yield
    finally:
        _voice.reset(token)


def language() -> Language:
    """The language that is spoken now."""
    return _voice.get(_PROGRAM).language


def load(name: str) -> Mapping[str, Texts]:
    """The tables of `resources/letters/<name>.toml`, in the language and the words of `speaking`."""
    return _load(name, _voice.get(_PROGRAM))


def original(name: str, language: Language = Language.DUTCH) -> Mapping[str, Texts]:
    """The tables of a file in the program's own words; raises FileNotFoundError where there is no translation."""
    folder = "letters" if language is Language.DUTCH else f"letters/{language.value}"
    return _parsed(f"{folder}/{name}.toml", name)


@cache
def _parsed(path: str, name: str) -> Mapping[str, Texts]:
    return parse(name, resource(path).read_text(encoding="utf-8"))


@cache
def _load(name: str, voice: _Voice) -> Mapping[str, Texts]:
    tables = original(name, voice.language)
    own = [each for each in voice.sentences if (each.letter, each.language) == (name, voice.language)]
    if not own:
        return tables
    changed = {table: dict(texts.sentences) for table, texts in tables.items()}
    for each in own:
        here = changed.get(each.table, {})
        program = tables[each.table].sentences if each.table in tables else {}
        if usable(each, program):  # what no longer fits the sentence of a later version, is left alone
            here[each.key] = each.words if isinstance(program.get(each.key), tuple) else each.words[0]
    return {table: Texts(tables[table].name, sentences) for table, sentences in changed.items()}


def long_date(day: date) -> str:
    """A date as one says it, in the language of `speaking`: `3 april 2026`, `3 April 2026`."""
    facts = language().facts
    return facts.long_date.format(dag=day.day, maand=facts.months[day.month - 1], jaar=day.year)
