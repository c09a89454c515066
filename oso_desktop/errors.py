"""The one family of errors that a user can act on; every other exception is a bug and propagates."""

from __future__ import annotations


class OsoError(Exception):
    """Something a person can put right.

    `text` says in Dutch what is wrong and where, without personal data; `next_step` says what to do. Both are shown
    beside each other, on screen and on the command line. Never put a key, a name or a number of a person in either.
    """

    def __init__(self, text: str, next_step: str) -> None:
        super().__init__(text)
        self.text = text
        self.next_step = next_step
