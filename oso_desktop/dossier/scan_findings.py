"""What a scan of a document for sensitive words leaves behind: what kind stands where, never the words (R046, R055).

The words themselves stay inside the sealed document. What is kept are the subject, the place and a salted mark, by
which a decision about a finding is known again.
"""

from __future__ import annotations

import re
import secrets
import unicodedata
from dataclasses import dataclass, field
from hashlib import blake2b

from oso_desktop.dossier.scan import scan_text, subjects

SCAN_VERSION = 1
"""Rises with every scanner that finds more; what an older one passed is scanned again."""

WHOLE_DOCUMENT = "het document"
"""The place that is all of it."""
TOO_MANY_FINDINGS = "een deel van de vondsten"

_MOST_FINDINGS = 1_000
_MOST_PLACES = 200
_MOST_UNREAD = 50
_AROUND = 60
"""Signs that a person is shown on either side of what was found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanFinding:
    """Words in a text that are, or could be, of a kind that asks care.

    `subject` is a key of `scan.subjects()`, `places` are Dutch and fit for a sentence, `mark` is a salted hash (16 hex
    figures). Words that may stay for a good reason are one finding wherever they stand in a document: they are one
    question. What may never stay is asked about at each place, since one may be a false alarm and another not.
    """

    subject: str
    mark: str
    places: tuple[str, ...]
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentScan:
    """A scan of one attachment: with which scanner, what it found, and where it could not read.

    `read_any` says that there were words at all that could be read.
    """

    version: int
    salt: str
    findings: tuple[ScanFinding, ...] = ()
    unread: tuple[str, ...] = ()
    read_any: bool = True

    @property
    def current(self) -> bool:
        """Whether no later scanner could find more."""
        return self.version >= SCAN_VERSION


@dataclass(frozen=True, slots=True)
class Snippet:
    """What a person is shown of a finding: the words, and a little of what stands around them."""

    place: str
    before: str
    words: str
    after: str

    @property
    def text(self) -> str:
        """In one line."""
        return f"{self.before}{self.words}{self.after}"


def mark(salt: str, *parts: str) -> str:
    """The salted hash by which the same words at the same place are known again."""
    text = "\x1f".join(map(plain, parts))
    return blake2b(text.encode(), key=bytes.fromhex(salt), digest_size=8).hexdigest()


def plain(text: str) -> str:
    """A text in one spelling: no capitals, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def snippet(place: str, text: str, start: int, end: int, around: int = _AROUND) -> Snippet:
    """The words from `start` to `end` with what stands around them, in one line."""
    before, after = text[max(0, start - around) : start], text[end : end + around]
    if start > around:
        before = _HALF_AT_START.sub("", before)
    if end + around < len(text):
        after = _HALF_AT_END.sub("", after)
    return Snippet(
        place=place,
        before=("…" if start > around else "") + _line(before, keep_end=True),
        words=" ".join(text[start:end].split()),
        after=_line(after, keep_start=True) + ("…" if end + around < len(text) else ""),
    )


_HALF_AT_START = re.compile(r"^\S+(?=\s)")
_HALF_AT_END = re.compile(r"(?<=\s)\S+$")
"""A word of which a piece was cut off, unless it is all there is."""


def _line(text: str, *, keep_start: bool = False, keep_end: bool = False) -> str:
    line = " ".join(text.split())
    if not line:
        return " " if text else ""
    start = " " if keep_start and text[0].isspace() else ""
    return start + line + (" " if keep_end and text[-1].isspace() else "")


@dataclass(slots=True)
class Scanner:
    """Takes texts with their places, and gives what stands in them.

    `salt` is that of an earlier scan of the same document, so that what was decided then still counts. With `showing`
    it gathers the snippets by mark, for a person who looks at them now; nothing of them is kept.
    """

    salt: str = field(default_factory=lambda: secrets.token_hex(16))
    showing: bool = False
    snippets: dict[str, list[Snippet]] = field(default_factory=dict)
    _found: dict[str, ScanFinding] = field(default_factory=dict)
    _read_any: bool = False
    _unread: dict[str, None] = field(default_factory=dict)

    def read(self, place: str, text: str, *, content: bool = True) -> None:
        """Looks through one text; one that is no content, such as a property, does not make a document readable."""
        self._read_any = self._read_any or (content and bool(text.strip()))
        about = subjects()
        for hit in scan_text(text):
            words = text[hit.start : hit.end]
            where = () if about[hit.subject].may_keep else (place,)
            key = mark(self.salt, hit.subject, words, *where)
            known = self._found.get(key)
            if known is None and len(self._found) >= _MOST_FINDINGS:
                self.could_not_read(TOO_MANY_FINDINGS)
                return
            self._found[key] = _counted(known, hit.subject, key, place)
            if self.showing:
                self.snippets.setdefault(key, []).append(snippet(place, text, hit.start, hit.end))

    def could_not_read(self, place: str) -> None:
        """Notes where nobody could read."""
        if len(self._unread) < _MOST_UNREAD:
            self._unread[place] = None

    def result(self) -> AttachmentScan:
        """What was found so far."""
        return AttachmentScan(
            version=SCAN_VERSION,
            salt=self.salt,
            findings=tuple(self._found.values()),
            unread=tuple(self._unread),
            read_any=self._read_any,
        )


def _counted(known: ScanFinding | None, subject: str, key: str, place: str) -> ScanFinding:
    """A finding with one more place where it stands."""
    if known is None:
        return ScanFinding(subject=subject, mark=key, places=(place,))
    more = () if place in known.places or len(known.places) >= _MOST_PLACES else (place,)
    return ScanFinding(subject=subject, mark=key, places=(*known.places, *more), count=known.count + 1)
