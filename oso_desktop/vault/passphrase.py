"""The words that open a secured PDF: 80 random bits, on a sheet of their own.

Eight words of ten bits each. They open a file and no store, so nothing in them tells of which they are.
"""

from __future__ import annotations

import secrets

from oso_desktop.assets import word_list
from oso_desktop.vault.secret import Secret

WORD_COUNT = 8


class Passphrase(Secret):
    """The words of one PDF, for its printed sheet."""

    __slots__ = ("words",)

    def __init__(self, words: tuple[str, ...]) -> None:
        self.words = words


def new_passphrase() -> Passphrase:
    """Fresh random words; a word may come twice."""
    return Passphrase(tuple(secrets.choice(word_list()) for _ in range(WORD_COUNT)))
