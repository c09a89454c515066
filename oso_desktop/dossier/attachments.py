"""Attachments: what kinds there are, what each asks of the school, and what was decided for this pupil.

The kinds are data (`resources/attachment_kinds.json`), since law and region may change them.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import NewType

from oso_desktop.assets import resource
from oso_desktop.dossier.attachment_inside import AttachmentInside
from oso_desktop.dossier.number_search import AttachmentSearch
from oso_desktop.dossier.people import StudentId, new_id
from oso_desktop.dossier.scan_findings import AttachmentScan

AttachmentId = NewType("AttachmentId", str)

MIN_REASON = 10
"""Characters a reason "waarom nodig" needs at least (R022)."""

_REFERENCE = "oso-bijlage:"


def reference(attachment: AttachmentId) -> str:
    """What stands in a stored record where the standard has a document's content."""
    return f"{_REFERENCE}{attachment}"


def referenced(content: str) -> AttachmentId | None:
    """The attachment that a stored document's content refers to, or None if the content is something else."""
    return AttachmentId(content.removeprefix(_REFERENCE)) if content.startswith(_REFERENCE) else None


class AttachmentClass(StrEnum):
    """How careful the school must be (R024–R026, R033)."""

    USUAL = "gebruikelijk"
    SENSITIVE = "privacygevoelig"
    STRICT = "streng"
    REFUSED = "geweigerd"

    @property
    def needs_reason(self) -> bool:
        """Whether ticking asks "waarom nodig op de nieuwe school?" (R022)."""
        return self in (AttachmentClass.SENSITIVE, AttachmentClass.STRICT)

    @property
    def care(self) -> int:
        """0 for the least care, 3 for the most."""
        return list(AttachmentClass).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentKind:
    """A kind of attachment as data.

    `warning` names the risk, `ground` the article of the law, `asks_author` whether a professional's consent must be
    recorded (R066, R067), `element` the block of the standard in which such a document belongs if the pupil has it.
    `words` are what in a file name or a title points to this kind: patterns of whole words, in which `*` stands for any
    letters (so that Dutch compounds match) and a space for the next word. `phrases` are words that say so anywhere on
    the first pages, since they stand in no other kind of document.

    `parts` are the letters of article 6 of the Besluit under which such a document can fall (L13), `questions` the keys
    of what is asked about it, `old_after_months` from when on it is asked whether it is still needed; None for never.
    `by_school` means that the school itself writes such documents. Of a `report` it must be chosen how much goes along
    (R030). `not_for_swv` means that an SWV never gets it (R060), `needs_title` that only its title says what it is
    (R026).
    """

    key: str
    label: str
    sensitivity: AttachmentClass
    contains: str
    warning: str
    ground: str
    asks_author: bool = False
    element: str = "overigdocumentlijst"
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    old_after_months: int | None = None
    report: bool = False
    not_for_swv: bool = False
    needs_title: bool = False
    by_school: bool = False


@cache
def kinds() -> dict[str, AttachmentKind]:
    """All kinds by key, in the order of the file."""
    rows = json.loads(resource("attachment_kinds.json").read_text(encoding="utf-8"))
    return {
        row["key"]: AttachmentKind(
            **{
                **row,
                "sensitivity": AttachmentClass(row["sensitivity"]),
                **{name: tuple(row.get(name, ())) for name in ("words", "phrases", "parts", "questions")},
            }
        )
        for row in rows
    }


def kind(key: str) -> AttachmentKind:
    """The kind with this key; an unknown key (an older file) counts as the careful kind "overig"."""
    return kinds().get(key) or kinds()["overig"]


@dataclass(frozen=True, slots=True, kw_only=True)
class KindGuess:
    """Why a file was taken for its kind: the words that say so, and where they stand (Dutch, fit for a sentence).

    No words mean that nothing was recognised. `doubt` is the key of a kind that never travels, to which these words
    point: the person is asked whether it is one.
    """

    words: str = ""
    place: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateGuess:
    """Of which day a file seems to be: as it is written, and where that stands (Dutch, fit for a sentence)."""

    day: date
    words: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A pupil's file without its content.

    `file_name` is what the receiver will see, `size` counts the document's bytes, `sha256` (hex) is of the content as
    it is kept: the ZIP in which it travels. `verbatim` means that the original text of the dossier file is kept in
    its place, because packing it again would not give the same text; such a file travels exactly as it came.
    `source` says by which way it came in here, `origin` who or what it comes from, in a person's words (R035).
    `packed_name` is what the receiver will see on unpacking; empty if that is `file_name`. `search` tells of personal
    numbers in the document and `scan` of sensitive words, `inside` of what its pages do not show; None if it was not
    searched. `content_sha256` (hex) is of the document's own bytes, whatever it is called; empty while it is not known.
    `guess` tells why this kind was guessed, until a person said what it is; `date_guess` of which day it seems to be,
    until a person said that.
    """

    id: AttachmentId = field(default_factory=lambda: AttachmentId(new_id()))
    student_id: StudentId
    kind: str
    title: str
    file_name: str
    media_type: str
    size: int
    sha256: str
    document_date: date | None = None
    source: str = ""
    verbatim: bool = False
    packed_name: str = ""
    search: AttachmentSearch | None = None
    scan: AttachmentScan | None = None
    origin: str = ""
    inside: AttachmentInside | None = None
    content_sha256: str = ""
    guess: KindGuess | None = None
    date_guess: DateGuess | None = None


class Extent(StrEnum):
    """How much of a report goes along (R030–R032)."""

    FULL = "volledig"
    PART = "deel"
    SPOKEN = "mondeling"


class AuthorConsent(StrEnum):
    """What the author of a professional's report said about sharing it (R066, R067)."""

    NOT_ASKED = "niet gevraagd"
    ASKED = "gevraagd"
    GIVEN = "gegeven"
    FORBIDDEN = "verboden"


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a question about an attachment: a choice, a text, or a day as `2026-03-26`."""

    question: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentDecision:
    """What the school decided about one attachment in one dossier; every value has a person and a moment behind it.

    `seen_elsewhere` says that nobody opened the file here: the person confirmed having seen it where it came from, as
    is the only way for a file that cannot be shown from memory (R017). `extent_chosen` says that somebody chose how
    much goes along, and `pages` which pages of a part (see `page_ranges`). `part` is the letter of article 6 (L13).
    `author` is the name of who wrote a professional's report, and `consent_on` when that person found sharing it good.
    """

    attachment_id: AttachmentId
    included: bool = False
    extent: Extent = Extent.FULL
    reason: str = ""
    warning_seen: bool = False
    seen_at: datetime | None = None
    seen_by: str = ""
    seen_elsewhere: bool = False
    author_consent: AuthorConsent = AuthorConsent.NOT_ASKED
    author: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None
    extent_chosen: bool = False
    pages: str = ""
    part: str = ""
    answers: tuple[Answer, ...] = ()
    author_profession: str = ""
    author_organisation: str = ""
    consent_on: date | None = None

    @property
    def travels(self) -> bool:
        """Whether the file itself is meant to be in the package, whole or in part."""
        return self.included and self.extent is not Extent.SPOKEN

    def answer(self, question: str) -> str:
        """What was answered to this question; empty while nothing was."""
        return next((each.value for each in self.answers if each.question == question), "")


_REPEATED = re.compile(r"(.{1,4})\1{2,}.{0,3}")
_VOWEL = re.compile(r"[aeiouyàáâäèéêëìíîïòóôöùúûü]")


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, without figures and signs."""
    return re.findall(r"[^\W\d_]+", text.lower())


@cache
def _empty_words() -> frozenset[str]:
    """Words of which a reason cannot consist: each only says again that it is needed."""
    rows = json.loads(resource("attachment_questions.json").read_text(encoding="utf-8"))
    return frozenset(rows["empty_words"])


def has_reason(decision: AttachmentDecision) -> bool:
    """Whether the reason says something: ten characters, and a word that says more than "nodig" (R022).

    A word of one letter or a few again and again is none, nor is one without a vowel.
    """
    reason = decision.reason.strip()
    telling = {
        word
        for word in words_in(reason)
        if len(word) > 2
        and word not in _empty_words()
        and _VOWEL.search(word)
        and not _REPEATED.fullmatch(word)
    }
    return len(reason) >= MIN_REASON and len(set("".join(telling))) > 3
