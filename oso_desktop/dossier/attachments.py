"""Attachments: what kinds there are, what each asks of the school, and what was decided for this pupil.

The kinds are data (`resources/attachment_kinds.json`), since law and region may change them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import NewType

from oso_desktop.assets import resource
from oso_desktop.dossier.people import StudentId, new_id

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


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentKind:
    """A kind of attachment as data.

    `warning` names the risk, `ground` the article of the law, `asks_author` whether a professional's consent must be
    recorded (R066, R067), `element` the block of the standard in which such a document belongs if the pupil has it,
    `words` what in a file name points to this kind.
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


@cache
def kinds() -> dict[str, AttachmentKind]:
    """All kinds by key, in the order of the file."""
    rows = json.loads(resource("attachment_kinds.json").read_text(encoding="utf-8"))
    return {
        row["key"]: AttachmentKind(
            **{
                **row,
                "sensitivity": AttachmentClass(row["sensitivity"]),
                "words": tuple(row.get("words", ())),
            }
        )
        for row in rows
    }


def kind(key: str) -> AttachmentKind:
    """The kind with this key; an unknown key (an older file) counts as the careful kind "overig"."""
    return kinds().get(key) or kinds()["overig"]


def guess_kind(file_name: str, element: str = "") -> str:
    """The likeliest kind's key from the block of the standard a file stands in, else from words in its name.

    A guess only: the person confirms it. Nothing recognised gives "overig", the kind with the strongest warning.
    """
    name = file_name.lower().replace("_", " ").replace("-", " ")
    for candidate in kinds().values():
        if any(word in name for word in candidate.words):
            return candidate.key
    for candidate in kinds().values():
        if element and candidate.element != "overigdocumentlijst" and candidate.element in element:
            return candidate.key
    return "overig"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A pupil's file without its content.

    `file_name` is what the receiver will see, `size` counts the document's bytes, `sha256` (hex) is of the content as
    it is kept: the ZIP in which it travels. `verbatim` means that the original text of the dossier file is kept in
    its place, because packing it again would not give the same text; such a file travels exactly as it came.
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


class Extent(StrEnum):
    """How much of a report goes along (R030–R032)."""

    FULL = "volledig"
    SPOKEN = "mondeling"


class AuthorConsent(StrEnum):
    """What the author of a professional's report said about sharing it (R066, R067)."""

    NOT_ASKED = "niet gevraagd"
    ASKED = "gevraagd"
    GIVEN = "gegeven"
    FORBIDDEN = "verboden"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentDecision:
    """What the school decided about one attachment in one dossier; every value has a person and a moment behind it."""

    attachment_id: AttachmentId
    included: bool = False
    extent: Extent = Extent.FULL
    reason: str = ""
    warning_seen: bool = False
    seen_at: datetime | None = None
    seen_by: str = ""
    author_consent: AuthorConsent = AuthorConsent.NOT_ASKED
    author: str = ""
    decided_by: str = ""
    decided_at: datetime | None = None

    @property
    def travels(self) -> bool:
        """Whether the file itself is meant to be in the package."""
        return self.included and self.extent is Extent.FULL


def has_reason(decision: AttachmentDecision) -> bool:
    """Whether the reason says something: at least ten characters and not merely "nodig" (R022)."""
    words = decision.reason.strip().lower().rstrip(".!")
    return len(words) >= MIN_REASON and len(set(words)) > 3 and set(words.split()) != {"nodig"}
