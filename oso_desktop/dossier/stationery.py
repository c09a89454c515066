"""What a school puts on its own paper: logo, signature, the side of the window, and sentences in its own words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Window(StrEnum):
    """On which side the school's window envelopes (C5/6) have their window."""

    LEFT = "links"
    RIGHT = "rechts"


class Language(StrEnum):
    """The languages in which a letter to parents can be made; Dutch is always there and is the one that binds."""

    DUTCH = "nl"
    ENGLISH = "en"

    @property
    def label(self) -> str:
        """The name on the screen."""
        return {Language.DUTCH: "Nederlands", Language.ENGLISH: "Engels"}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSentence:
    """The school's own words in place of one sentence, or of the sentences of one list.

    `letter` is the name of the file in `resources/letters`, `table` and `key` say where in it; `words` are as many
    sentences as the file has there.
    """

    language: Language
    letter: str
    table: str
    key: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stationery:
    """The school's own paper; without any of it letters come out on plain paper in the program's words.

    `logo` and `signature` are PNG or JPEG files, empty for none. With `large` every letter is set in 16 points.
    `blank_backs` adds an empty page where a letter has an odd number of them, so that a printer which prints on both
    sides never puts two pupils on one sheet.
    """

    window: Window = Window.LEFT
    logo: bytes = b""
    signature: bytes = b""
    large: bool = False
    blank_backs: bool = False
    sentences: tuple[OwnSentence, ...] = ()
