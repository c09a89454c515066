"""Codes that people read from paper and type: Dutch words that say what is wrong when they are not right.

The words spell bits, ten per word from a list of 1,024 (`resources/recovery_words.txt`), most significant first:

    random bits | bits that name the store | bits that check all the others

The check tells a misread word from a code that is right in itself; the store bits tell a sheet of another store.
The list has one spelling per sound (no ij, au, final d or b), no two words that differ by one letter, and no two that
begin with the same four letters.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import ClassVar, TypeVar

from oso_desktop.assets import word_list
from oso_desktop.errors import OsoError
from oso_desktop.vault.secret import Secret

_BITS_PER_WORD = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeForm:
    """How one kind of code is built: sizes in bits and bytes, and what its sheet is called (a neuter word, "het"). The
    code itself has no name for people: to them it is the words of the sheet."""

    sheet: str
    word_count: int
    entropy_size: int
    tag_bits: int
    check_bits: int
    purpose: bytes
    """What the check is made for, so that the words of one kind are never those of the other."""


class CodeError(OsoError):
    """What was typed does not open the store; the subclasses say why."""


class WrongWordCount(CodeError):
    """More or fewer words than a code of this kind has."""

    def __init__(self, form: CodeForm, found: int) -> None:
        super().__init__(
            f"Een {form.sheet} heeft {form.word_count} woorden; dit zijn er {found}.",
            f"Typ alle woorden van het {form.sheet} over in de volgorde van de nummers, met een spatie ertussen.",
        )
        self.found = found


class MistypedWord(CodeError):
    """The word at `position` (from 1) is not in the list; `nearest` is the word of the list that looks most like it.

    The nearest word stands in `next_step` only: logs keep the text, and no word of a code belongs there.
    """

    def __init__(self, form: CodeForm, position: int, nearest: str | None) -> None:
        hint = f"Staat er misschien ‘{nearest}’? " if nearest else ""
        super().__init__(
            f"Woord {position} van het {form.sheet} komt niet voor in de woordenlijst.",
            f"Vergelijk woord {position} met het {form.sheet}. {hint}Verbeter het en probeer opnieuw.",
        )
        self.position = position
        self.nearest = nearest


class CodeCheckFailed(CodeError):
    """All words exist, but together they are no code: one was read wrongly or two changed places."""

    def __init__(self, form: CodeForm) -> None:
        super().__init__(
            f"Alle woorden bestaan, maar samen zijn het niet de woorden van een {form.sheet}. Minstens één woord klopt "
            "niet of staat op een andere plaats.",
            f"Vergelijk de woorden één voor één met het {form.sheet}, ook de volgorde, en probeer opnieuw.",
        )


class CodeOfOtherStore(CodeError):
    """A sound code, but of another store."""

    def __init__(self, form: CodeForm) -> None:
        super().__init__(
            f"Deze woorden zijn goed overgetypt, maar komen van het {form.sheet} van een andere opslag.",
            f"Zoek het {form.sheet} dat bij deze opslag hoort, of open de opslag waar dit blad bij hoort.",
        )


class SpokenCode(Secret):
    """A sound code. `words` are for the printed sheet only; nothing of them shows in a repr."""

    __slots__ = ("_entropy", "_tag", "words")
    form: ClassVar[CodeForm]

    def __init__(self, entropy: bytes, tag: int) -> None:
        if len(entropy) != self.form.entropy_size or tag >> self.form.tag_bits:
            msg = f"a code of this kind has {self.form.entropy_size} bytes and a {self.form.tag_bits}-bit tag"
            raise ValueError(msg)
        self._entropy = entropy
        self._tag = tag
        self.words: tuple[str, ...] = _spell(self.form, entropy, tag)

    def reveal(self) -> bytes:
        """The random bytes, for wrapping inside this room."""
        return self._entropy

    def belongs_to(self, store_id: str) -> bool:
        """Whether the store bits fit. A few codes of another store fit by chance; they open nothing."""
        return self._tag == _store_tag(self.form, store_id)


Code = TypeVar("Code", bound=SpokenCode)


def new_code(kind: type[Code], store_id: str) -> Code:
    """A fresh random code of this kind for this store."""
    return kind(os.urandom(kind.form.entropy_size), _store_tag(kind.form, store_id))


def parse_code(kind: type[Code], text: str) -> Code:
    """The code of this kind in what a person typed; forgives capitals, spacing, line breaks, punctuation and numbering
    ("1. Appel").

    Raises WrongWordCount, MistypedWord or CodeCheckFailed.
    """
    form = kind.form
    typed = letters(text)
    if len(typed) != form.word_count:
        raise WrongWordCount(form, len(typed))
    numbers = _numbers()
    value = 0
    for position, word in enumerate(typed, start=1):
        if word not in numbers:
            raise MistypedWord(form, position, _nearest(word))
        value = value << _BITS_PER_WORD | numbers[word]
    content, check = value >> form.check_bits, value & (1 << form.check_bits) - 1
    entropy = (content >> form.tag_bits).to_bytes(form.entropy_size, "big")
    tag = content & (1 << form.tag_bits) - 1
    if _check(form, entropy, tag) != check:
        raise CodeCheckFailed(form)
    return kind(entropy, tag)


def letters(text: str) -> list[str]:
    """The words in a text, in small letters."""
    return re.findall(r"[^\W\d_]+", text.casefold())


@cache
def _numbers() -> Mapping[str, int]:
    return {word: number for number, word in enumerate(word_list())}


def _nearest(word: str) -> str | None:
    return next(iter(difflib.get_close_matches(word, word_list())), None)


def _spell(form: CodeForm, entropy: bytes, tag: int) -> tuple[str, ...]:
    content = int.from_bytes(entropy, "big") << form.tag_bits | tag
    value = content << form.check_bits | _check(form, entropy, tag)
    mask = (1 << _BITS_PER_WORD) - 1
    shifts = range(_BITS_PER_WORD * (form.word_count - 1), -1, -_BITS_PER_WORD)
    return tuple(word_list()[value >> shift & mask] for shift in shifts)


def _store_tag(form: CodeForm, store_id: str) -> int:
    return _first_bits(b"oso-desktop/store tag/" + store_id.encode(), form.tag_bits)


def _check(form: CodeForm, entropy: bytes, tag: int) -> int:
    return _first_bits(form.purpose + entropy + tag.to_bytes(2, "big"), form.check_bits)


def _first_bits(data: bytes, bits: int) -> int:
    return int.from_bytes(hashlib.sha256(data).digest()[:2], "big") >> 16 - bits
