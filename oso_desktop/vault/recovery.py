"""The recovery code: 28 Dutch words on the printed sheet that open a store when the keychain cannot.

256 random bits | 12 bits that name the store | 12 bits that check all the others
"""

from __future__ import annotations

import random
from collections.abc import Mapping

from oso_desktop.vault.spoken_code import (
    CodeError,
    CodeForm,
    SpokenCode,
    letters,
    new_code,
    parse_code,
)

CHALLENGE_SIZE = 3
WORD_COUNT = 28


class RecoveryCodeWrong(CodeError):
    """A sound recovery code of this store that opens it no longer, because a newer one took its place."""

    def __init__(self) -> None:
        super().__init__(
            "Deze woorden zijn goed overgetypt, maar openen deze opslag niet. Waarschijnlijk is er later een nieuw "
            "herstelblad gemaakt; dan is dit blad vervallen.",
            "Zoek het nieuwste herstelblad en gebruik de woorden daarvan.",
        )


class RecoveryNotConfirmed(CodeError):
    """A word that was asked back is not the one on the sheet. `position` counts from 1."""

    def __init__(self, position: int) -> None:
        super().__init__(
            f"Woord {position} is niet het woord dat op het herstelblad staat.",
            f"Kijk op het afgedrukte herstelblad bij nummer {position} en typ dat woord over.",
        )
        self.position = position


class RecoveryCode(SpokenCode):
    """The code of the recovery sheet."""

    __slots__ = ()
    form = CodeForm(
        sheet="herstelblad",
        word_count=WORD_COUNT,
        entropy_size=32,
        tag_bits=12,
        check_bits=12,
        purpose=b"oso-desktop/recovery check/",
    )


def new_recovery_code(store_id: str) -> RecoveryCode:
    """A fresh random code for this store."""
    return new_code(RecoveryCode, store_id)


def parse_words(text: str) -> RecoveryCode:
    """The recovery code in what a person typed. Raises WrongWordCount, MistypedWord or CodeCheckFailed."""
    return parse_code(RecoveryCode, text)


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
        if letters(answer) != [code.words[position - 1]]:
            raise RecoveryNotConfirmed(position)
