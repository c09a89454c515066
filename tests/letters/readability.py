"""How hard a text is to read, by the formulas of Flesch and of Douma: the length of its sentences and of its words.

Douma: W.H. Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960), who fitted Flesch's formula to Dutch. Flesch:
R. Flesch, A new readability yardstick (Journal of Applied Psychology 32, 1948). Both give about 100 for a text that
everybody can read and 0 for one that hardly anybody can; 60 to 70 is ordinary, 70 to 80 easy (twelve years old).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from oso_desktop.letters.document import Document, Items, Section, Table, Text
from oso_desktop.letters.texts import Rich

_END = re.compile(r"(?<=[.!?:])[)’”]?\s+(?=[^a-z])")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Longest first: a trema begins a syllable of its own, so ë is never part of a group.
_DUTCH = re.compile(
    r"aai|ooi|oei|eeu|ieu|aa|ee|ie|oo|uu|oe|eu|ui|ei|ij|ou|au|(?<!q)u|[aeioyáàâäéèêëíîïóòôöúûüý]"
)
_ENGLISH = re.compile(r"[aeiouyé]+")
_SILENT = re.compile(r"(?<![aeiouy])(?<![^aeiouy]l)e$|[^aeiouytd]ed$|[^aeiouyscgxz]es$(?<![^aeiouy]les)")
"""An e at the end that is not heard: have, called, gives; not in table, needed, places."""
_TWO = re.compile(r"eo(?![up])|ia(?!l)|ua(?!l)")
"""Two vowels that are two syllables: in video, not in people or special."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the formulas work with, over one text, and its longest sentence."""

    sentences: int
    words: int
    syllables: int
    longest: str

    @property
    def average(self) -> float:
        """Words in a sentence."""
        return self.words / self.sentences

    @property
    def longest_words(self) -> int:
        """Words in the longest sentence."""
        return len(words(self.longest))

    @property
    def douma(self) -> float:
        """The score of a Dutch text."""
        return 206.84 - 0.93 * self.average - 77 * self.syllables / self.words

    @property
    def flesch(self) -> float:
        """The score of an English text."""
        return 206.835 - 1.015 * self.average - 84.6 * self.syllables / self.words


def read(pieces: Iterable[str], syllables: Callable[[str], int]) -> Reading:
    """The reading of pieces of text, none of which runs on into the next."""
    found = [sentence for piece in pieces for sentence in sentences(piece)]
    told = [word for sentence in found for word in words(sentence)]
    longest = max(found, key=lambda sentence: len(words(sentence)))
    return Reading(len(found), len(told), sum(map(syllables, told)), longest)


def sentences(text: str) -> list[str]:
    """The sentences of a text; a colon before a capital or a number ends one, and what it announces are names."""
    found = _END.split(" ".join(text.split()))
    return [
        each
        for before, each in zip(["", *found], found, strict=False)
        if words(each) and not before.endswith(":")
    ]


def words(text: str) -> list[str]:
    """The words; numbers and signs are none."""
    return _WORD.findall(text)


def dutch_syllables(word: str) -> int:
    """By groups of vowels; an abbreviation is spelled out."""
    if _spelled(word):
        return len(word)
    return max(1, len(_DUTCH.findall(word.lower())))


def english_syllables(word: str) -> int:
    """By groups of vowels, without an e that is not heard; an abbreviation is spelled out."""
    if _spelled(word):
        return len(word)
    low = word.lower().removesuffix("’s")
    groups = len(_ENGLISH.findall(low)) + len(_TWO.findall(low)) - len(_SILENT.findall(low))
    return max(1, groups)


def _spelled(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def prose(document: Document) -> Iterator[str]:
    """What the program itself says in whole sentences, in the order of the page.

    Left out are names in a list or beside a label, and what people wrote themselves: no sentence of ours makes those
    easier or harder.
    """
    yield document.subject
    for section in document.sections:
        if section.heading:
            yield section.heading
        yield from filter(_is_prose, _told(section))
    if document.slip:
        yield document.slip.hand_in


def _is_prose(piece: str) -> bool:
    return piece.rstrip(")").endswith((".", "?", "!", ":"))


def _told(section: Section) -> Iterator[str]:
    for block in section.blocks:
        match block:
            case Text(text):
                yield _said(text)
            case Items(items):
                yield from map(_explained, items)
            case Table(_, rows):
                for row in rows:
                    yield from (*row.about.splitlines(), row.why)
            case _:
                pass


def _explained(item: Rich) -> str:
    """An item of a list without the name in bold that it begins with."""
    return _said(item[1:] if item[0].bold and item[0].text.rstrip().endswith(".") else item)


def _said(text: Rich) -> str:
    return "".join(run.text for run in text)
