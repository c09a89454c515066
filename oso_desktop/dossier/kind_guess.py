"""What kind of attachment a file seems to be, from its name, its title and its first lines; a person confirms it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Final

from oso_desktop.dossier.attachments import (
    AttachmentClass,
    AttachmentKind,
    KindGuess,
    kind,
    kinds,
    words_in,
)
from oso_desktop.dossier.scan_mrz import mrz_lines

NAME: Final = "de naam van het bestand"
TITLE: Final = "de titel van het document"
_MOST_LINES: Final = 12
"""Lines of the first page that can be a heading; what stands lower is about what the document only mentions."""
_MOST_SIGNS: Final = 3_000
"""Of the first pages, in which is looked for phrases."""
_LONGEST_LINE: Final = 200
_MOST_TITLES: Final = 10
_LONGEST_WORDS: Final = 60


@dataclass(slots=True)
class Beginning:
    """How a document begins, collected while it is read for other reasons; nothing of it is kept."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    text: list[tuple[str, str]] = field(default_factory=list)
    _left: int = _MOST_SIGNS

    def read(self, place: str, text: str, *, content: bool) -> None:
        """Takes a stretch of words; not `content` are the document's own properties, such as its title."""
        if not content:
            if len(self.titles) < _MOST_TITLES:
                self.titles.append(text[:_LONGEST_LINE])
        elif self._left > 0:
            begins = text[: self._left]
            self._left -= len(begins)
            self.text.append((place, begins))
            for line in begins.splitlines():
                if line.strip() and len(self.lines) < _MOST_LINES:
                    self.lines.append((place, line[:_LONGEST_LINE]))


def guess_kind(file_name: str, element: str = "") -> str:
    """The likeliest kind's key from words in a file's name and from the block of the standard it stands in.

    `element` is a path such as `huidigeschool/leerling/verzuim/documentLijst/document`. Where several kinds could be
    meant the one that asks most care wins, then the block's own kind, then the first of the file with kinds. A guess
    only: the person confirms it. Nothing recognised gives "overig", the kind with the strongest warning (R026).
    """
    block = [
        about
        for about in kinds().values()
        if about.element != "overigdocumentlijst" and f"/{about.element}/" in f"/{element}/"
    ]
    named = [about for about, _ in _in_name(file_name)]
    return max((*block, *named), key=_care, default=kinds()["overig"]).key


def guess(file_name: str, beginning: Beginning) -> tuple[str, KindGuess]:
    """The likeliest kind's key of a file that a person adds, and why.

    The name counts, then the first line of the document that says what it is, then its title; what asks most care wins.
    Only if all of these say nothing, phrases on the first pages do. A kind that never travels is taken from the name
    alone: what the text says of one is a doubt, for a letter may tell of a passport without being one.
    """
    named = _most_careful(_in_name(file_name), NAME)
    told, doubt = _told_by(beginning)
    found = max(
        (each for each in (named, *told) if each is not None), key=lambda each: _care(each[0]), default=None
    )
    if found is None:
        return "overig", KindGuess(
            words=doubt[1].words if doubt else "",
            place=doubt[1].place if doubt else "",
            doubt=doubt[0].key if doubt else "",
        )
    about, why = found
    return about.key, KindGuess(words=why.words, place=why.place, doubt=doubt[0].key if doubt else "")


_Told = tuple[AttachmentKind, KindGuess]


def _told_by(beginning: Beginning) -> tuple[list[_Told], _Told | None]:
    """What the document says of itself, and the kind that never travels to which something in it points."""
    said = [
        *_first(((place, _in_words(line)) for place, line in beginning.lines)),
        *_first((TITLE, _in_words(line)) for line in beginning.titles),
    ]
    phrases = [(place, _with_phrases(text)) for place, text in beginning.text]
    doubts = [
        told
        for place, found in (
            *((place, _in_words(line)) for place, line in beginning.lines),
            *phrases,
            *((place, _as_passport(text)) for place, text in beginning.text),
        )
        if (told := _most_careful((each for each in found if _is_refused(each[0])), place)) is not None
    ]
    return said or list(_first(phrases)), doubts[0] if doubts else None


def _first(places: Iterable[tuple[str, Iterable[tuple[AttachmentKind, str]]]]) -> Iterator[_Told]:
    """The most careful kind in the first place that says anything."""
    for place, found in places:
        told = _most_careful((each for each in found if not _is_refused(each[0])), place)
        if told is not None:
            yield told
            return


def _most_careful(found: Iterable[tuple[AttachmentKind, str]], place: str) -> _Told | None:
    best = max(found, key=lambda each: _care(each[0]), default=None)
    return None if best is None else (best[0], KindGuess(words=best[1][:_LONGEST_WORDS], place=place))


def _care(about: AttachmentKind) -> int:
    return about.sensitivity.care


def _is_refused(about: AttachmentKind) -> bool:
    return about.sensitivity is AttachmentClass.REFUSED


def _in_name(file_name: str) -> list[tuple[AttachmentKind, str]]:
    """Words that are written together count as well: `KopiePaspoort`."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", file_name)
    return [each for name in dict.fromkeys((file_name, apart)) for each in _in_words(name)]


def _in_words(text: str) -> list[tuple[AttachmentKind, str]]:
    words = words_in(text)
    return [
        (about, found)
        for about in kinds().values()
        for pattern in about.words
        if (found := _stands_in(pattern, words))
    ]


def _with_phrases(text: str) -> list[tuple[AttachmentKind, str]]:
    words = words_in(text)
    return [
        (about, found)
        for about in kinds().values()
        for pattern in about.phrases
        if (found := _stands_in(pattern, words))
    ]


def _as_passport(text: str) -> list[tuple[AttachmentKind, str]]:
    """The lines for machines at the foot of a passport or an identity card (R058)."""
    return [(kind("kopie_id"), "<<<") for _ in mrz_lines(text)][:1]


def _stands_in(pattern: str, words: Sequence[str]) -> str:
    """The words that fit, as they stand there; empty for none."""
    wanted = pattern.split()
    for start in range(len(words) - len(wanted) + 1):
        run = words[start : start + len(wanted)]
        if all(map(fnmatchcase, run, wanted)):
            return " ".join(run)
    return ""
