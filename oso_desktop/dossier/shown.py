"""What people were shown, kept beside the fingerprint of it, so that the program can say later what has changed (R110).

Two things are kept of every content that somebody was shown. Its marks decide: whether nothing but a test result was
added (R108) is read from them alone, also in a list that reads no pupil's record. Its lines tell, in Dutch, what it
was, for who has to be shown the dossier again.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Final

from oso_desktop.dossier.attachments import AttachmentId, Extent, kinds, reference
from oso_desktop.dossier.digest import RESULTS
from oso_desktop.dossier.marks import mark
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category

_RESULT: Final = ("toets ", "eindtoetsresultaat ")
"""How the mark of a result begins; that somebody took part in a test is none yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The marks of one content: what goes along, and what the pupil had besides.

    `parts` holds the mark of each category that goes, `results` what stands in those of test results (None where
    nobody can tell), `left_out` the signs of the items that stay behind in them, `objection` what the pupil's file
    says against it, and `attachments` the mark of each attachment that goes or is spoken about. `known` marks all
    results and attachments that the pupil had, going or not: what is not among them came later.
    """

    profile: str
    parts: Mapping[str, str]
    attachments: Mapping[str, str]
    left_out: tuple[str, ...] = ()
    objection: str = ""
    results: Mapping[str, tuple[str, ...]] | None = None
    known: frozenset[str] = frozenset()

    @property
    def fingerprint(self) -> str:
        """A hash over all that goes along (hex); what stays behind does not count."""
        parts = [
            self.profile,
            *(f"{category}={found}" for category, found in sorted(self.parts.items())),
            *(f"zonder {sign}" for sign in self.left_out),
            *filter(None, [self.objection]),
            *sorted(self.attachments.values()),
        ]
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()

    def written(self) -> str:
        """As one text, for `read_selection`."""
        raw = asdict(self) | {"known": sorted(self.known)}
        return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def read_selection(text: str) -> Selection:
    """What `Selection.written` wrote."""
    raw = json.loads(text)
    results = raw["results"]
    return Selection(
        profile=raw["profile"],
        parts=raw["parts"],
        attachments=raw["attachments"],
        left_out=tuple(raw["left_out"]),
        objection=raw["objection"],
        results=None if results is None else {category: tuple(found) for category, found in results.items()},
        known=frozenset(raw["known"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that goes along, as a person knows it.

    `place` is the path of the element below `dossier`, or the attachment's id; two lines of one place are versions of
    the same thing unless there may be `many` of them. `mark` is of its content, `label` its kind and `summary` a few
    words of it. `rest` tells that it stands for all of a category that has no line of its own, `paper` that it is an
    attachment.
    """

    category: str
    place: str
    mark: str
    label: str
    summary: str = ""
    many: bool = False
    rest: bool = False
    paper: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A content as it was when the choice of it was confirmed: from then on people could be shown it (R018, R020).

    `marks` is a written `Selection`, `lines` what `written_lines` made. They hold a pupil's data: they stay in the
    store, and no log and no letter to anybody else names them. `at` is when it was confirmed; None for a content that
    is only looked at.
    """

    fingerprint: str
    marks: str
    lines: str
    at: datetime | None = None

    @property
    def selection(self) -> Selection:
        """Its marks."""
        return read_selection(self.marks)


_KEYS: Final = ("category", "place", "mark", "label", "summary", "many", "rest", "paper")


def written_lines(lines: Iterable[Line]) -> str:
    """The lines as one text."""
    rows = [[getattr(each, key) for key in _KEYS] for each in lines]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def read_lines(text: str) -> tuple[Line, ...]:
    """What `written_lines` wrote."""
    return tuple(Line(**dict(zip(_KEYS, row, strict=True))) for row in json.loads(text))


# --- only a test result (R108) ----------------------------------------------------------------------------------------


def only_results_added(
    before: Selection, now: Selection, reports: Collection[AttachmentId] = frozenset()
) -> bool:
    """Whether the one difference is that test results came along that the pupil did not have before (R108).

    Nothing was taken away or altered, the advice and all else that goes is the same, and nothing comes along that was
    there before and stayed behind: that is another choice. A result may bring its documents; `reports` are the
    attachments that the school calls a report of a test, which often stand among the other documents.
    """
    added = _added_results(before, now)
    if added is None or now.results is None:
        return False
    papers = _added_papers(before, now, reports)
    if papers is None or not (any(piece.startswith(_RESULT) for piece in added) or papers):
        return False
    fresh_parts = now.parts.keys() - before.parts.keys()
    # A part in which nothing else stands may come with the results that make it.
    allowed = {category.value for category in RESULTS} | {Category.BIJLAGEDOCS.value}
    return (
        before.profile == now.profile
        and before.left_out == now.left_out
        and before.objection == now.objection
        and before.parts.keys() <= now.parts.keys()
        and fresh_parts <= allowed
        and all(now.parts[part] == found for part, found in before.parts.items() if part not in RESULTS)
        and all(now.results.get(part) if part in RESULTS else papers for part in fresh_parts)
        and all(not now.parts[part] for part in fresh_parts - RESULTS)
    )


def _added_results(before: Selection, now: Selection) -> tuple[str, ...] | None:
    """What was added to the test results; None if anything was taken away, altered, or held back before."""
    if before.results is None or now.results is None:
        return None
    added: list[str] = []
    for category in sorted(before.results.keys() | now.results.keys()):
        was, has = Counter(before.results.get(category, ())), Counter(now.results.get(category, ()))
        if was - has:
            return None
        more = (has - was).elements()
        added += [_known_piece(category, piece, number) for piece, number in _numbered(more, was)]
    if before.known.intersection(added):
        return None
    return tuple(each.partition(" ")[2] for each in added)


def _numbered(pieces: Iterable[str], present: Counter[str]) -> list[tuple[str, int]]:
    """Each piece with its number among equal ones, counting on after those present."""
    count = Counter(present)
    found = []
    for piece in pieces:
        count[piece] += 1
        found.append((piece, count[piece]))
    return found


def _known_piece(category: str, piece: str, number: int) -> str:
    return f"{category} {piece} {number}"


def known_results(results: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """All results of a pupil as `Selection.known` holds them."""
    return frozenset(
        _known_piece(category, piece, number)
        for category, pieces in results.items()
        for piece, number in _numbered(pieces, Counter())
    )


def known_attachment(attachment: AttachmentId) -> str:
    """An attachment as `Selection.known` holds it."""
    return mark(reference(attachment))


def _added_papers(
    before: Selection, now: Selection, reports: Collection[AttachmentId]
) -> tuple[str, ...] | None:
    """The documents that came with the results; None if one was taken away, altered, or is no such document."""
    if any(now.attachments.get(paper) != found for paper, found in before.attachments.items()):
        return None
    added = now.attachments.keys() - before.attachments.keys()
    for paper in added:
        spoken = now.attachments[paper].startswith(Extent.SPOKEN)
        if spoken or paper not in reports or known_attachment(AttachmentId(paper)) in before.known:
            return None
    return tuple(sorted(added))


@cache
def report_kinds() -> frozenset[str]:
    """The kinds of attachment that belong to a test: those whose block in the standard is one of test results."""
    blocks = {path.rpartition("/")[2] for category in RESULTS for path in CATEGORY_ELEMENTS[category]}
    return frozenset(key for key, about in kinds().items() if about.element in blocks)


def reports_among(attachments: Iterable[tuple[AttachmentId, str]]) -> frozenset[AttachmentId]:
    """Of attachments with the key of their kind: those that are a report of a test."""
    wanted = report_kinds()
    return frozenset(attachment for attachment, key in attachments if key in wanted)


def results_since(
    shown: Iterable[Shown], now: Selection, reports: Collection[AttachmentId] = frozenset()
) -> frozenset[str]:
    """The fingerprints of what was shown from which the present content differs by added test results alone."""
    contents = tuple(shown)
    if not contents:
        return frozenset()
    fingerprint = now.fingerprint
    return frozenset(
        each.fingerprint
        for each in contents
        if each.fingerprint != fingerprint and only_results_added(each.selection, now, reports)
    )


# --- what has changed, in words ---------------------------------------------------------------------------------------


class ChangeKind(StrEnum):
    """What happened to one thing."""

    ADDED = "toegevoegd"
    REMOVED = "gaat niet meer mee"
    ALTERED = "veranderd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `what` names the thing; `was` and `now` are a few words of it, where it was altered.

    `line` is the thing itself, for who has to name it in another language.
    """

    kind: ChangeKind
    what: str
    was: str = ""
    now: str = ""
    line: Line | None = field(default=None, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The difference as one line in Dutch, such as "Veranderd: Overstapadvies, Advies, van havo naar vwo"."""
        if not self.what:
            return "Er is iets veranderd."
        step = f", van {self.was or 'leeg'} naar {self.now or 'leeg'}" if self.was or self.now else ""
        return f"{self.kind.value.capitalize()}: {self.what}{step}"


UNKNOWN: Final = Change(kind=ChangeKind.ALTERED, what="")
"""All that can be said of content of which only the fingerprint was kept."""


def changed_since(before: Shown | None, now: Shown) -> tuple[Change, ...]:
    """What is different now, in the order of the dossier; empty for the same content.

    Where nothing was kept of what was shown (`before` is None), or the difference shows in no line, it is `UNKNOWN`.
    """
    if before is None:
        return (UNKNOWN,)
    if before.fingerprint == now.fingerprint:
        return ()
    return tuple(_differences(read_lines(before.lines), read_lines(now.lines))) or (UNKNOWN,)


def _differences(before: Sequence[Line], now: Sequence[Line]) -> list[Change]:
    old, new = Counter(before), Counter(now)
    gone, come = list((old - new).elements()), list((new - old).elements())
    changes = []
    for line in come:
        earlier = _same_thing(line, gone)
        if earlier is None:
            changes.append((line, Change(kind=ChangeKind.ADDED, what=_name(line), line=line)))
        else:
            gone.remove(earlier)
            changes.append((line, _altered(earlier, line)))
    changes += [(line, Change(kind=ChangeKind.REMOVED, what=_name(line), line=line)) for line in gone]
    return _ordered(_told_once(changes))


def _told_once(changes: Sequence[tuple[Line, Change]]) -> list[tuple[Line, Change]]:
    """Of a whole category that comes or goes only that is told, and of test results only which these are."""
    whole = {
        (line.category, change.kind)
        for line, change in changes
        if line.rest and change.kind is not ChangeKind.ALTERED
    }
    lines = {(line.category, change.kind) for line, change in changes if not (line.rest or line.paper)}
    return [
        (line, change)
        for line, change in changes
        if line.paper
        or (key := (line.category, change.kind)) not in whole
        or line.rest != (line.category in RESULTS and key in lines)
    ]


def _same_thing(line: Line, gone: Sequence[Line]) -> Line | None:
    """What this line was before; of things of which there are many only one that is called the same."""
    for earlier in gone:
        if (earlier.place, earlier.rest) == (line.place, line.rest) and (
            not line.many or earlier.summary == line.summary
        ):
            return earlier
    return None


def _altered(before: Line, now: Line) -> Change:
    if before.summary == now.summary:
        return Change(kind=ChangeKind.ALTERED, what=_name(now), line=now)
    return Change(kind=ChangeKind.ALTERED, what=now.label, was=before.summary, now=now.summary, line=now)


def _name(line: Line) -> str:
    usual = line.paper and line.summary == Extent.FULL
    return f"{line.label} ({line.summary})" if line.summary and not usual else line.label


def _ordered(changes: Sequence[tuple[Line, Change]]) -> list[Change]:
    order = [category.value for category in Category]
    return [change for _, change in sorted(changes, key=lambda each: order.index(each[0].category))]
