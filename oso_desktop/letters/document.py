"""A letter before it is typeset: what is on it and in which order, but not where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from oso_desktop.dossier.correspondence import Postal
from oso_desktop.dossier.stationery import Stationery
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.remembering import remembering
from oso_desktop.letters.texts import Rich


class Mark(Enum):
    """The sign in front of a list item, drawn, not written."""

    GOES = "gaat mee"
    SPOKEN = "mondeling"
    STAYS = "blijft hier"
    POINT = "punt"


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph."""

    text: Rich


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of what follows within an answer; it stays on one page with that."""

    text: str


@dataclass(frozen=True, slots=True)
class Banner:
    """A word or two to be read from across a room."""

    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list; more columns are read down, the left one first. With `small` it is set as a table is, for a long one."""

    items: tuple[Rich, ...]
    mark: Mark
    columns: int = 1
    small: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels with what belongs to them."""

    pairs: tuple[tuple[str, Rich], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, set apart."""

    text: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """Empty lines to write on by hand, across the page."""

    lines: int


@dataclass(frozen=True, slots=True)
class Signature:
    """The greeting, room to sign, and who signs; `by_hand` never has the school's picture of a signature in it."""

    greeting: str
    signer: str
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: what, a word or some lines about it, and why."""

    what: str
    about: str
    why: str


@dataclass(frozen=True, slots=True)
class Table:
    """What goes or stays, and why."""

    heads: tuple[str, str]
    rows: tuple[Row, ...]
    mark: Mark


@dataclass(frozen=True, slots=True)
class Grid:
    """Short words in columns, of which the first says what the row is about and takes this share of the width."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: float


@dataclass(frozen=True, slots=True)
class Words:
    """The numbered words of a recovery sheet, in four columns."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings of the sections that are `listed`, with the numbers of their pages."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """Whole pages kept free for those of another document, between our own head and foot.

    With `below` the first of them is what is left of the page with the text above it, if that is most of the page.
    """

    pages: int
    below: bool = False


Block = (
    Text
    | Heading
    | Banner
    | Items
    | Pairs
    | Quote
    | Ruled
    | Signature
    | Table
    | Grid
    | Words
    | Contents
    | Enclosed
)


@dataclass(frozen=True, slots=True)
class Section:
    """A question and its answer.

    With `wide` the heading stands above the answer instead of beside it; with `new_page` it does not stand on the
    first page, and with `own_page` it begins one of its own; `listed` puts it in the table of contents, and `level`
    is its depth there and among the bookmarks.
    """

    heading: str
    blocks: tuple[Block, ...]
    wide: bool = False
    new_page: bool = False
    own_page: bool = False
    listed: bool = False
    level: int = 1


@dataclass(frozen=True, slots=True)
class Slip:
    """The strip to cut off and hand in.

    `remark` stands above ruled lines, `remark_behind` in its place where the page has no room for them; `lines` are
    the captions for date and signature.
    """

    title: str
    code: str
    seen: str
    remark: str
    remark_behind: str
    lines: tuple[str, str]
    hand_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A letter or a sheet. With `address` it is a letter for a window envelope, else a sheet under a title.

    `title` names the kind of letter without anybody's name; `subject` is the line above the text; `page_label` has
    `{pagina}` and `{paginas}` in it; `unknown_note` is said if a character could not be printed. `language` is the
    BCP 47 tag of its sentences; with `rtl` they are read from right to left. With `archival` the file says of itself
    that it is PDF/A, and brings along what that norm asks.
    """

    school_name: str
    school_lines: tuple[str, ...]
    board: str
    title: str
    subject: str
    mark: str
    date_line: str
    sections: tuple[Section, ...]
    page_label: str
    unknown_note: str
    address: Postal | None = None
    slip: Slip | None = None
    language: str = "nl-NL"
    rtl: bool = False
    archival: bool = False


PLAIN_PAPER = Stationery()


def typeset(
    document: Document, paper: Stationery = PLAIN_PAPER, translation: Document | None = None
) -> LetterPdf:
    """The document as PDF on the school's paper; the same documents on the same paper always give the same bytes.

    A `translation` stands behind it and says of itself that the Dutch text binds.
    """
    from oso_desktop.letters.paper import to_pdf  # noqa: PLC0415 - reportlab takes 0.2 s that starting up need not pay

    with remembering():
        return to_pdf(document, paper, translation)
