"""The school's own paper: the side of the window, logo, signature, and sentences in its own words (R076)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.own_sentences import (
    CLOSING,
    GREETING,
    BadSentence,
    Table,
    check_words,
    checked,
    clean_words,
    closing_places,
    is_fixed,
    originals,
    places_in,
    rules,
    usable,
)
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.stationery import Language, OwnSentence, Stationery, Window
from oso_desktop.exchange.pictures import clean_picture
from oso_desktop.letters.texts import original
from oso_desktop.services.workspace import Workspace

ABOVE: Final = "Boven aan de brief"
"""What stands above the first question."""

BELOW: Final = "Onder aan de brief"
"""What stands above the signature."""

_HEADING: Final = ("_vraag", "_titel")


@dataclass(frozen=True, slots=True, kw_only=True)
class SentenceRow:
    """The words at one place of a letter; more than one sentence where the letter has a list.

    `program` are the program's words, `own` the school's, empty without any; `fixed` may not change. `heading` is the
    question under which they stand, `places` is what an own sentence may speak of, in the order of the program's.
    """

    place: OwnSentence
    heading: str
    program: tuple[str, ...]
    own: tuple[str, ...]
    fixed: bool
    places: tuple[tuple[str, ...], ...]

    @property
    def now(self) -> tuple[str, ...]:
        """What is printed."""
        return self.own or self.program

    def saying(self, number: int, text: str) -> OwnSentence:
        """The same place with another sentence at this number."""
        return replace(
            self.place, words=tuple(text if at == number else each for at, each in enumerate(self.now))
        )

    def check(self, number: int, text: str) -> None:
        """Raises BadSentence if this text cannot stand there."""
        closing = frozenset(self.places[number]) if self.place.key == CLOSING else None
        words = clean_words(text)
        check_words(self.place, number, words, self.program[number], closing)
        _check_signs(number, words)


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSentences:
    """The sentences of a letter for one kind of reader, in the order in which they are printed.

    `also_in` are the other languages in which it can be made.
    """

    letter: str
    table: str
    label: str
    reader: str
    rows: tuple[SentenceRow, ...]
    also_in: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """All letters that a school may put in its own words, in one language.

    `unused` are the school's words for what the program does not say any more.
    """

    letters: tuple[LetterSentences, ...]
    unused: tuple[OwnSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """How the school's paper is now, and whether the user may change it; `languages` have letters of their own."""

    stationery: Stationery
    may_manage: bool
    languages: tuple[Language, ...]


def paper(workspace: Workspace) -> Paper:
    """How things stand."""
    may = workspace.may(Right.MANAGE)
    with workspace.view() as unit:
        found = unit.settings.get(Stationery)
    return Paper(stationery=found, may_manage=may, languages=tuple(_offered()))


def _offered() -> Iterator[Language]:
    """Dutch first, and every other language in which a letter can be made."""
    for each in Language:
        if each is Language.DUTCH or each.offered:
            yield each


def sentences(workspace: Workspace, language: Language = Language.DUTCH) -> Sentences:
    """Each letter with the program's words, the school's, and what may change."""
    with workspace.view() as unit:
        own = [each for each in unit.settings.get(Stationery).sentences if each.language is language]
    by_place = {(each.letter, each.table, each.key): each for each in own}
    letters = []
    used = set()
    for letter in rules().letters:
        for name, table in _tables(letter, language).items():
            rows = tuple(_rows(language, letter, name, table, by_place))
            used |= {(letter, name, row.place.key) for row in rows if row.own}
            letters.append(
                LetterSentences(
                    letter=letter,
                    table=name,
                    label=rules().letters[letter].name or LetterKind(letter).label,
                    reader=rules().readers[name],
                    rows=rows,
                    also_in=tuple(
                        each for each in _offered() if each is not language and name in _tables(letter, each)
                    ),
                )
            )
    unused = tuple(each for place, each in by_place.items() if place not in used)
    return Sentences(letters=tuple(letters), unused=unused)


def _tables(letter: str, language: Language) -> dict[str, Table]:
    try:
        found = original(letter, language)
    except FileNotFoundError:
        return {}
    return {name: texts.sentences for name, texts in found.items()}


def _rows(
    language: Language,
    letter: str,
    name: str,
    table: Table,
    own: dict[tuple[str, str, str], OwnSentence],
) -> Iterator[SentenceRow]:
    heading = ABOVE
    for key in _keys(table):
        program = originals(table, key) or ()
        if key.endswith(_HEADING):
            heading = program[0]
            continue
        said = own.get((letter, name, key))
        may = closing_places(table)
        yield SentenceRow(
            place=OwnSentence(language=language, letter=letter, table=name, key=key, words=program),
            heading=BELOW if key in (CLOSING, GREETING) else heading,
            program=program,
            own=said.words if said is not None and usable(said, table) else (),
            fixed=is_fixed(letter, key, program),
            places=tuple(tuple(sorted(may if key == CLOSING else places_in(each))) for each in program),
        )


def _keys(table: Table) -> Iterator[str]:
    """In the order of the file; the school's own paragraph stands above the greeting."""
    for key in table:
        if key == GREETING:
            yield CLOSING
        yield key


def set_window(workspace: Workspace, window: Window) -> None:
    """Sets on which side the window of the school's envelopes is."""
    _change(workspace, "briefpapier gewijzigd", lambda now: replace(now, window=window))


def set_large(workspace: Workspace, *, large: bool) -> None:
    """Sets whether every letter is in large print."""
    _change(workspace, "briefpapier gewijzigd", lambda now: replace(now, large=large))


def set_blank_backs(workspace: Workspace, *, blank: bool) -> None:
    """Sets whether a letter with an odd number of pages gets an empty one behind it."""
    _change(workspace, "briefpapier gewijzigd", lambda now: replace(now, blank_backs=blank))


def set_logo(workspace: Workspace, data: bytes) -> None:
    """Prints this picture, made anew, at the top of every letter; none for no bytes. Raises BadPicture."""
    workspace.require(Right.MANAGE)
    logo = clean_picture(data) if data else b""
    _change(workspace, _of_picture("logo", logo), lambda now: replace(now, logo=logo))


def set_signature(workspace: Workspace, data: bytes) -> None:
    """Prints this picture, made anew, above the name of who signs; none for no bytes. Raises BadPicture."""
    workspace.require(Right.MANAGE)
    signature = clean_picture(data) if data else b""
    _change(workspace, _of_picture("handtekening", signature), lambda now: replace(now, signature=signature))


def _of_picture(what: str, data: bytes) -> str:
    return f"{what} gewijzigd" if data else f"{what} weggehaald"


def set_sentence(workspace: Workspace, sentence: OwnSentence) -> OwnSentence:
    """Prints the school's words in place of the program's; gives them as they are kept. Raises BadSentence.

    The program's own words are not kept: they may be better in a later version.
    """
    workspace.require(Right.MANAGE)
    table = _tables(sentence.letter, sentence.language).get(sentence.table, {})
    kept = checked(sentence, table)
    for number, text in enumerate(kept.words):
        _check_signs(number, text)
    if kept.words == originals(table, kept.key):
        drop_sentence(workspace, kept)
        return kept
    _change(
        workspace,
        "eigen zin gewijzigd",
        lambda now: replace(now, sentences=(*_without(now.sentences, kept), kept)),
        kind=kept.letter,
    )
    return kept


def _check_signs(number: int, text: str) -> None:
    """Raises BadSentence for a sign that no typeface of the letters has."""
    from oso_desktop.letters.fonts import missing_glyphs  # noqa: PLC0415 - reportlab takes 0.2 s, and is not for looking

    if missing := sorted(missing_glyphs(text)):
        raise BadSentence(
            f"Dit kan het programma niet afdrukken: {' '.join(missing)}.",
            "Haal het weg, of schrijf het met gewone letters.",
            number,
        )


def drop_sentence(workspace: Workspace, sentence: OwnSentence) -> None:
    """Goes back to the program's words at the place of this sentence, whatever its words are."""
    _change(
        workspace,
        "eigen zin weggehaald",
        lambda now: replace(now, sentences=_without(now.sentences, sentence)),
        kind=sentence.letter,
    )


def _without(all_of: tuple[OwnSentence, ...], one: OwnSentence) -> tuple[OwnSentence, ...]:
    return tuple(each for each in all_of if replace(each, words=()) != replace(one, words=()))


def _change(
    workspace: Workspace, action: str, alter: Callable[[Stationery], Stationery], **detail: str
) -> None:
    """Changes the paper in one transaction; the log tells what was changed and not into what."""
    with workspace.change(Right.MANAGE, action, workspace.store_id, **detail) as unit:
        unit.settings.save(alter(unit.settings.get(Stationery)))
