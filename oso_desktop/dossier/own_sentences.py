"""A school's own words in a letter: which sentences may change, and what an own sentence must keep (R076).

What may not change is data in `resources/own_sentences.toml`: headings, slips, and whatever says what one may do, who
decides, and until when. An own sentence has the same places between braces as the program's, so that no fact falls
out of a letter and none is asked for that is not there.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from functools import cache
from types import MappingProxyType
from typing import Final, TypeAlias

from oso_desktop.assets import resource
from oso_desktop.dossier.stationery import Language, OwnSentence
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.texts import clean_line

CLOSING: Final = "eigen"
"""The key of the paragraph that a school may add to a letter; the program has no words there."""

GREETING: Final = "groet"
"""The key of the words above a signature: a table that has it is of a letter that can have such a paragraph."""

LONGEST: Final = 600
"""Signs: no sentence of a school is longer, nor more than twice as long as the program's."""

_SHORT: Final = 120
"""Signs that an own sentence may always have, however short the program's is."""

PLACE: Final = re.compile(r"\{([^{}]*)\}")
"""A place between braces."""

_WORD: Final = re.compile(r"[^\W\d_]+")
_SENTENCE: Final = re.compile(r"[^.?!;:]+")
_BETWEEN: Final = 4
"""So many other words may stand where a phrase has `…`."""
_WHOLE: Final = 2
"""A word of a phrase that is no longer than this is no beginning of others."""
_MARKUP: Final = re.compile(r"</?[a-zA-Z]")
_ZERO_WIDTH: Final = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")

Table: TypeAlias = Mapping[str, str | tuple[str, ...]]
"""The sentences of one table of a letter, by key."""


class BadSentence(OsoError):
    """Words that cannot stand in this place of a letter; `number` is the one that is wrong, from 0."""

    def __init__(self, text: str, next_step: str, number: int = 0) -> None:
        super().__init__(text, next_step)
        self.number = number


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRules:
    """What stays fixed in one letter; `fixed` are patterns of keys.

    With `of_consent` it asks somebody for consent, as the law wants of who wrote a report.
    """

    name: str = ""
    fixed: tuple[str, ...] = ()
    of_consent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """How a sentence about sending makes it wait for somebody: words of sending, and phrases of waiting."""

    sending: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The data of `resources/own_sentences.toml`.

    `never` are parts of words; `phrases` and those of a condition are beginnings of words, with `…` for some others.
    `forms` are the words with which a pupil is addressed, and for which of the phrases' words they stand.
    """

    fixed: tuple[str, ...]
    fixed_places: frozenset[str]
    closing_places: frozenset[str]
    never: Mapping[Language, tuple[str, ...]]
    phrases: Mapping[Language, tuple[str, ...]]
    conditions: Mapping[Language, Condition]
    forms: Mapping[str, tuple[str, ...]]
    readers: Mapping[str, str]
    places: Mapping[str, str]
    letters: Mapping[str, LetterRules]


@cache
def rules() -> Rules:
    """The data; a letter that is not among `letters` is fixed as a whole."""
    data = tomllib.loads(resource("own_sentences.toml").read_text(encoding="utf-8"))
    return Rules(
        fixed=tuple(data["vast"]),
        fixed_places=frozenset(data["vaste_plaatsen"]),
        closing_places=frozenset(data["slot_plaatsen"]),
        never=MappingProxyType({Language(key): tuple(words) for key, words in data["nooit"].items()}),
        phrases=MappingProxyType({Language(key): tuple(found) for key, found in data["nooit_samen"].items()}),
        conditions=MappingProxyType(
            {
                Language(key): Condition(sending=tuple(row["versturen"]), waiting=tuple(row["wachten"]))
                for key, row in data["voorwaarde"].items()
            }
        ),
        forms=MappingProxyType({form: tuple(words) for form, words in data["aanspreken"].items()}),
        readers=MappingProxyType(data["lezers"]),
        places=MappingProxyType(data["plaatsen"]),
        letters=MappingProxyType(
            {
                letter: LetterRules(
                    name=row.get("naam", ""),
                    fixed=tuple(row.get("vast", ())),
                    of_consent=row.get("over_toestemming", False),
                )
                for letter, row in data["brieven"].items()
            }
        ),
    )


def places_in(sentence: str) -> frozenset[str]:
    """What stands between braces."""
    return frozenset(PLACE.findall(sentence))


def originals(table: Table, key: str) -> tuple[str, ...] | None:
    """The program's sentences at this key, one empty for the school's own paragraph; None where there are none."""
    found = table.get(key)
    if found is None:
        return ("",) if key == CLOSING and GREETING in table else None
    return (found,) if isinstance(found, str) else found


def is_fixed(letter: str, key: str, sentences: Collection[str]) -> bool:
    """Whether nobody may change these sentences of the program."""
    known = rules()
    if letter not in known.letters:
        return True
    patterns = (*known.fixed, *known.letters[letter].fixed)
    return any(fnmatchcase(key, pattern) for pattern in patterns) or any(
        places_in(sentence) & known.fixed_places for sentence in sentences
    )


def closing_places(table: Table) -> frozenset[str]:
    """What the school's own paragraph may speak of: what this letter speaks of anyway."""
    spoken = {
        place for key in table for sentence in originals(table, key) or () for place in places_in(sentence)
    }
    return rules().closing_places & spoken


def longest(original: str) -> int:
    """The most signs that an own sentence in place of this one may have."""
    return min(LONGEST, max(_SHORT, 2 * len(original))) if original else LONGEST


def clean_words(text: str) -> str:
    """The text on one line, with single spaces and without signs that nobody sees."""
    return " ".join(clean_line(_ZERO_WIDTH.sub("", text)).split())


def checked(own: OwnSentence, table: Table) -> OwnSentence:
    """The school's words as they are kept, on one line each and without signs that nobody sees.

    `table` has the program's words of the same letter in the same language. Raises BadSentence.
    """
    program = originals(table, own.key)
    if program is None or len(program) != len(own.words):
        raise BadSentence(
            "Deze zin staat niet meer in de brief.", "Haal uw eigen woorden weg, of kies een andere zin."
        )
    if is_fixed(own.letter, own.key, program):
        raise BadSentence(
            "Deze zin is vast: hij zegt wat de lezer mag, wie beslist, of wanneer iets uiterlijk moet.",
            "Wilt u iets toevoegen? Gebruik dan de eigen alinea onder aan de brief.",
        )
    words = tuple(map(clean_words, own.words))
    closing = closing_places(table) if own.key == CLOSING else None
    for number, (text, program_words) in enumerate(zip(words, program, strict=True)):
        if text != program_words:
            check_words(own, number, text, program_words, closing)
    return replace(own, words=words)


def check_words(
    place: OwnSentence, number: int, text: str, original: str, closing: frozenset[str] | None = None
) -> None:
    """Raises BadSentence if this text cannot stand in the place of the `original`, the program's; as `clean_words`.

    `closing` is what the school's own paragraph may speak of; None for every other sentence.
    """
    if not text:
        raise BadSentence(
            "Hier staat nog niets.", "Schrijf een zin, of ga terug naar de tekst van het programma.", number
        )
    if len(text) > (most := longest(original)):
        raise BadSentence(
            f"Deze tekst is te lang: {len(text)} tekens.", f"Gebruik ten hoogste {most} tekens.", number
        )
    _check_places(text, places_in(original) if closing is None else closing, number, all_of=closing is None)
    _check_markup(text, number)
    if not rules().letters[place.letter].of_consent:
        _check_consent(text, place.language, number)


def _check_places(text: str, may: frozenset[str], number: int, *, all_of: bool) -> None:
    rest = PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        raise BadSentence(
            "Er staat een accolade los.",
            "Zet om elk woord dat het programma invult { en }, of gebruik de knoppen.",
            number,
        )
    used = places_in(text)
    if unknown := sorted(used - may):
        raise BadSentence(
            f"{_braced(unknown)} kan hier niet: dat weet het programma in deze zin niet.",
            f"Haal weg: {_braced(unknown)}.",
            number,
        )
    if all_of and (missing := sorted(may - used)):
        raise BadSentence(
            f"{_braced(missing)} ontbreekt: dat moet in deze zin blijven staan.",
            f"Zet erbij: {_braced(missing)}. Daar vult het programma {_meant(missing)} in.",
            number,
        )


def _check_markup(text: str, number: int) -> None:
    parts = text.split("**")
    if len(parts) % 2 == 0 or any("*" in part for part in parts) or not all(map(str.strip, parts[1::2])):
        raise BadSentence(
            "De sterretjes voor vet kloppen niet.",
            "Zet ** voor en ** achter de woorden die vet moeten, en gebruik verder geen sterretjes.",
            number,
        )
    if _MARKUP.search(text):
        raise BadSentence(
            "Hier staat opmaak die in een brief niet kan.", "Gebruik gewone tekst, en ** voor vet.", number
        )


def _check_consent(text: str, language: Language, number: int) -> None:
    """R076: nothing in a letter may read as if the transfer waits for somebody's consent."""
    if found := spoken_of_consent(text, language):
        raise BadSentence(
            f"“{found}” kan niet in deze brief. Niemand hoeft het versturen goed te vinden, en de brief "
            "mag die indruk niet geven.",
            "Schrijf het anders, bijvoorbeeld: “U kunt ons laten weten wat u ervan vindt.”",
            number,
        )


def spoken_of_consent(text: str, language: Language) -> str:
    """The first words that do not belong in a letter about a transfer, as they were written; empty without any.

    These are words of consent, phrases that say the same without them, and a condition in a sentence about sending.
    The text is as `clean_words` gives it.
    """
    plain, known = text.replace("**", ""), rules()
    languages = {Language.DUTCH, language}
    starts = [start for each in languages for start in known.never.get(each, ())]
    for word in _WORD.finditer(plain):
        if any(start in _folded(word[0]) for start in starts):
            return word[0]
    for sentence in _SENTENCE.findall(plain):
        words = list(_WORD.finditer(PLACE.sub(lambda place: "_" * len(place[0]), sentence)))
        folded = [_folded(word[0]) for word in words]
        for each in languages:
            phrases = list(known.phrases.get(each, ()))
            condition = known.conditions.get(each, Condition())
            if any(word.startswith(condition.sending) for word in folded):
                phrases += condition.waiting
            for phrase in phrases:
                if (found := _phrase_in(folded, phrase.split())) is not None:
                    return str(sentence[words[found[0]].start() : words[found[1]].end()])
    return ""


def _phrase_in(words: Sequence[str], phrase: Sequence[str]) -> tuple[int, int] | None:
    """The first and the last word of this phrase among these; None if it is not there."""
    for first in range(len(words)):
        last = _follows(words, first, phrase)
        if last is not None:
            return first, last
    return None


def _follows(words: Sequence[str], at: int, phrase: Sequence[str]) -> int | None:
    """The place of the last word of the phrase, if it begins there."""
    if phrase[0] == "…":
        ends = (_follows(words, at + skipped, phrase[1:]) for skipped in range(_BETWEEN + 1))
        return next((end for end in ends if end is not None), None)
    if at >= len(words) or not _is(words[at], phrase[0]):
        return None
    return at if len(phrase) == 1 else _follows(words, at + 1, phrase[1:])


def _is(word: str, wanted: str) -> bool:
    if len(wanted) <= _WHOLE:
        return wanted in (word, *rules().forms.get(word, ()))
    return word.startswith(wanted)


def _folded(word: str) -> str:
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def usable(own: OwnSentence, table: Table) -> bool:
    """Whether these words still fit the letter; a later version of the program may have another sentence there."""
    try:
        return checked(own, table) == own
    except BadSentence:
        return False


def _braced(names: Collection[str]) -> str:
    return " en ".join(f"{{{name}}}" for name in names)


def _meant(names: Collection[str]) -> str:
    return " en ".join(rules().places.get(name, name) for name in names)
