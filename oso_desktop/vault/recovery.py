"""The recovery code: 28 Dutch words on the printed sheet that open a store when the keychain cannot.

The words spell 280 bits, ten per word from a list of 1,024 (`resources/recovery_words.txt`), most significant first:

    256 random bits | 12 bits that name the store | 12 bits that check all the others

The check tells a misread word from a code that is right in itself; the store bits tell a sheet of another store.
The list has one spelling per sound (no ij, au, final d or b), no two words that differ by one letter, and no two that
begin with the same four letters.
"""

from __future__ import annotations

import difflib
import hashlib
import os
import random
import re
from collections.abc import Mapping
from functools import cache

from oso_desktop.assets import resource
from oso_desktop.errors import OsoError
from oso_desktop.vault.secret import Secret

WORD_COUNT = 28
CHALLENGE_SIZE = 3
_BITS_PER_WORD = 10
_ENTROPY_SIZE = 32
_TAG_BITS = 12
_CHECK_BITS = 12


class RecoveryCodeError(OsoError):
    """What was typed does not open the store; the subclasses say why."""


class WrongWordCount(RecoveryCodeError):
    """More or fewer words than a recovery code has."""

    def __init__(self, found: int) -> None:
        super().__init__(
            f"Een herstelcode heeft {WORD_COUNT} woorden; dit zijn er {found}.",
            "Typ alle woorden van het herstelblad over in de volgorde van de nummers, met een spatie ertussen.",
        )
        self.found = found


class MistypedWord(RecoveryCodeError):
    """The word at `position` (from 1) is not in the list; `nearest` is the word of the list that looks most like it.

    The nearest word stands in `next_step` only: logs keep the text, and no word of a code belongs there.
    """

    def __init__(self, position: int, nearest: str | None) -> None:
        hint = f"Staat er misschien ‘{nearest}’? " if nearest else ""
        super().__init__(
            f"Woord {position} van de herstelcode komt niet voor in de woordenlijst.",
            f"Vergelijk woord {position} met het herstelblad. {hint}Verbeter het en probeer opnieuw.",
        )
        self.position = position
        self.nearest = nearest


class RecoveryCheckFailed(RecoveryCodeError):
    """All words exist, but together they are no recovery code: one was read wrongly or two changed places."""

    def __init__(self) -> None:
        super().__init__(
            "Alle woorden bestaan, maar samen vormen ze geen herstelcode. Minstens één woord klopt niet of staat op "
            "een andere plaats.",
            "Vergelijk de woorden één voor één met het herstelblad, ook de volgorde, en probeer opnieuw.",
        )


class RecoveryOfOtherStore(RecoveryCodeError):
    """A sound recovery code, but of another store."""

    def __init__(self) -> None:
        super().__init__(
            "Deze herstelcode is goed overgetypt, maar hoort bij een andere opslag.",
            "Zoek het herstelblad dat bij deze opslag hoort, of open de opslag waar dit blad bij hoort.",
        )


class RecoveryCodeWrong(RecoveryCodeError):
    """A sound recovery code of this store that opens it no longer, because a newer one took its place."""

    def __init__(self) -> None:
        super().__init__(
            "Deze herstelcode is goed overgetypt, maar opent deze opslag niet. Waarschijnlijk is er later een nieuw "
            "herstelblad gemaakt; dan is dit blad vervallen.",
            "Zoek het nieuwste herstelblad en gebruik de woorden daarvan.",
        )


class RecoveryNotConfirmed(RecoveryCodeError):
    """A word that was asked back is not the one on the sheet. `position` counts from 1."""

    def __init__(self, position: int) -> None:
        super().__init__(
            f"Woord {position} is niet het woord dat op het herstelblad staat.",
            f"Kijk op het afgedrukte herstelblad bij nummer {position} en typ dat woord over.",
        )
        self.position = position


class RecoveryCode(Secret):
    """A sound recovery code. `words` are for the printed sheet only; nothing of them shows in a repr."""

    __slots__ = ("_entropy", "_tag", "words")

    def __init__(self, entropy: bytes, tag: int) -> None:
        if len(entropy) != _ENTROPY_SIZE or tag >> _TAG_BITS:
            msg = "a recovery code has 256 random bits and a 12-bit tag"
            raise ValueError(msg)
        self._entropy = entropy
        self._tag = tag
        self.words: tuple[str, ...] = _spell(entropy, tag)

    def reveal(self) -> bytes:
        """The 32 random bytes, for wrapping inside this room."""
        return self._entropy

    def belongs_to(self, store_id: str) -> bool:
        """Whether the store bits fit. One code in 4,096 of another store fits by chance; it opens nothing."""
        return self._tag == _store_tag(store_id)


def new_recovery_code(store_id: str) -> RecoveryCode:
    """A fresh random code for one store."""
    return RecoveryCode(os.urandom(_ENTROPY_SIZE), _store_tag(store_id))


def parse_words(text: str) -> RecoveryCode:
    """The code in a text as a person types it: any case, spacing, line breaks, punctuation and numbering ("1. Appel").

    Raises WrongWordCount, MistypedWord or RecoveryCheckFailed.
    """
    typed = _letters(text)
    if len(typed) != WORD_COUNT:
        raise WrongWordCount(len(typed))
    numbers = _numbers()
    value = 0
    for position, word in enumerate(typed, start=1):
        if word not in numbers:
            raise MistypedWord(position, _nearest(word))
        value = value << _BITS_PER_WORD | numbers[word]
    content, check = value >> _CHECK_BITS, value & (1 << _CHECK_BITS) - 1
    entropy = (content >> _TAG_BITS).to_bytes(_ENTROPY_SIZE, "big")
    tag = content & (1 << _TAG_BITS) - 1
    if _check(entropy, tag) != check:
        raise RecoveryCheckFailed
    return RecoveryCode(entropy, tag)


def challenge(rng: random.Random) -> tuple[int, ...]:
    """Positions (from 1, ascending) of the words to ask back. Pass `secrets.SystemRandom()`."""
    return tuple(sorted(rng.sample(range(1, WORD_COUNT + 1), CHALLENGE_SIZE)))


def check_answers(code: RecoveryCode, answers: Mapping[int, str]) -> None:
    """Compare words typed back, by position from 1, with the code. Raises RecoveryNotConfirmed.

    Fewer answers than a challenge asks is a bug (ValueError).
    """
    if len(answers) < CHALLENGE_SIZE:
        msg = f"a recovery sheet is confirmed by at least {CHALLENGE_SIZE} words"
        raise ValueError(msg)
    for position, answer in sorted(answers.items()):
        if _letters(answer) != [code.words[position - 1]]:
            raise RecoveryNotConfirmed(position)


@cache
def word_list() -> tuple[str, ...]:
    """The 1,024 words, sorted; a word's place is its ten bits."""
    return tuple(resource("recovery_words.txt").read_text(encoding="ascii").split())


@cache
def _numbers() -> Mapping[str, int]:
    return {word: number for number, word in enumerate(word_list())}


def _letters(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text.casefold())


def _nearest(word: str) -> str | None:
    return next(iter(difflib.get_close_matches(word, word_list(), n=1, cutoff=0.6)), None)


def _spell(entropy: bytes, tag: int) -> tuple[str, ...]:
    value = (int.from_bytes(entropy, "big") << _TAG_BITS | tag) << _CHECK_BITS | _check(entropy, tag)
    mask = (1 << _BITS_PER_WORD) - 1
    shifts = range(_BITS_PER_WORD * (WORD_COUNT - 1), -1, -_BITS_PER_WORD)
    return tuple(word_list()[value >> shift & mask] for shift in shifts)


def _store_tag(store_id: str) -> int:
    return _first_bits(b"oso-desktop/store tag/" + store_id.encode(), _TAG_BITS)


def _check(entropy: bytes, tag: int) -> int:
    return _first_bits(b"oso-desktop/recovery check/" + entropy + tag.to_bytes(2, "big"), _CHECK_BITS)


def _first_bits(data: bytes, bits: int) -> int:
    return int.from_bytes(hashlib.sha256(data).digest()[:2], "big") >> 16 - bits
