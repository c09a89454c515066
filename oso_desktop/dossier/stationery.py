"""What a school puts on its own paper: logo, signature, the side of the window, and sentences in its own words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from oso_desktop.dossier.languages import LanguageFacts, languages


class Window(StrEnum):
    """On which side the school's window envelopes (C5/6) have their window."""

    LEFT = "links"
    RIGHT = "rechts"


class Language(StrEnum):
    """The languages for which there is room, by ISO 639 code; the Dutch text is always there and is the one that binds.

    What each is called and how it is read is data (`resources/languages.toml`). Only those that somebody checked are
    `offered`.
    """

    DUTCH = "nl"
    ENGLISH = "en"
    TURKISH = "tr"
    ARABIC = "ar"
    POLISH = "pl"
    UKRAINIAN = "uk"
    TIGRINYA = "ti"
    ROMANIAN = "ro"
    SPANISH = "es"
    FRISIAN = "fy"
    SOMALI = "so"

    @property
    def label(self) -> str:
        """The name on the screen."""
        return self.facts.name

    @property
    def facts(self) -> LanguageFacts:
        """How it is read, and who checked its texts."""
        return languages()[self.value]

    @property
    def rtl(self) -> bool:
        """Whether it is read from right to left."""
        return self.facts.direction == "rtl"

    @property
    def offered(self) -> bool:
        """Whether a letter may be made in it: somebody who speaks it has read every text."""
        return self.facts.checked_on is not None


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
    sides never puts two pupils on one sheet, and leaves the back of a page with a slip empty.
    """

    window: Window = Window.LEFT
    logo: bytes = b""
    signature: bytes = b""
    large: bool = False
    blank_backs: bool = False
    sentences: tuple[OwnSentence, ...] = ()
