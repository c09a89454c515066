"""The letters of a whole group: who gets which and where it goes, then one after the other through `letters.make`."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from oso_desktop.dossier.addressing import addressed
from oso_desktop.dossier.correspondence import Letter, LetterId, LetterKind, letters_due
from oso_desktop.dossier.inzage import HolderState
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, Status, TransferDossier
from oso_desktop.errors import OsoError
from oso_desktop.exchange.pdf_joining import joined
from oso_desktop.letters.facts import slip_code
from oso_desktop.letters.remembering import remembering
from oso_desktop.services import letter_copies, letters
from oso_desktop.services.dossiers import DossierView, NotPossible, view_in
from oso_desktop.services.letter_makers import Addressee
from oso_desktop.services.letters import MadeLetter
from oso_desktop.services.press import PLAIN, PrintOptions
from oso_desktop.services.workspace import Workspace

Progress = Callable[[int, int], None]
"""Hears before each letter which one it is, from 1, and of how many."""
Cancelled = Callable[[], bool]
"""Is asked before each letter whether somebody wants no more of them."""

_SENT = frozenset({Status.FINAL, Status.PACKED, Status.HANDED_OVER, Status.ARCHIVED})
"""From here on nobody needs a letter by itself; one can still be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchLine:
    """One letter that could be made: about whom, to whom, and where it goes.

    Without an `address` it is handed over in person. `warnings` are in words. `why_not` tells why it cannot be made and
    what to do. `earlier` is the last one of this kind to this person, and `needed` tells whether one has to be made
    now, so that nobody gets the same paper twice by mistake. `unchanged` says that the earlier one went out and tells
    of the same content, so that a copy of it is as good.
    """

    dossier_id: DossierId
    pupil: str
    group: str
    kind: LetterKind
    to: Addressee
    address: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    why_not: str = ""
    earlier: Letter | None = None
    needed: bool = False
    unchanged: bool = False

    @property
    def possible(self) -> bool:
        """Whether it can be made now."""
        return not self.why_not

    @property
    def file_name(self) -> str:
        """Without anybody's name: the mark on the letter tells whose it is."""
        return f"{self.kind.value}-{slip_code(self.dossier_id, self.to.id)}.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPupil:
    """One pupil of the group; without a transfer there is nothing to write about."""

    student_id: StudentId
    dossier_id: DossierId | None
    name: str
    group: str
    lines: tuple[BatchLine, ...] = ()

    def of(self, kind: LetterKind) -> tuple[BatchLine, ...]:
        """The letters of one kind about this pupil."""
        return tuple(line for line in self.lines if line.kind is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchPlan:
    """What could be written to the people of these pupils. `group` is empty for all pupils."""

    groups: tuple[str, ...]
    group: str
    pupils: tuple[BatchPupil, ...]

    @property
    def kinds(self) -> tuple[LetterKind, ...]:
        """The letters that anybody of this group could get, in the order of the work; a cover sheet goes with one."""
        found = {line.kind for pupil in self.pupils for line in pupil.lines} - {LetterKind.COVER_SHEET}
        return tuple(sorted(found, key=lambda kind: (_ORDER.get(kind, len(_ORDER)), kind.label)))


_ORDER = {
    kind: number
    for number, kind in enumerate(
        (
            LetterKind.INFORMATION,
            LetterKind.INVITATION,
            LetterKind.OVERVIEW,
            LetterKind.DOSSIER_COPY,
            LetterKind.REMINDER,
            LetterKind.CONFIRMATION,
            LetterKind.NOTICE,
        )
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMade:
    """A letter that could not be made after all, and why."""

    line: BatchLine
    error: OsoError


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchMade:
    """What came of a batch: whole letters, each kept; those that were refused; and whether it was stopped before."""

    made: tuple[tuple[BatchLine, MadeLetter], ...]
    refused: tuple[NotMade, ...] = ()
    stopped: bool = False


def plan(
    workspace: Workspace, group: str | None = None, students: Iterable[StudentId] | None = None
) -> BatchPlan:
    """Every letter to the people of a group, or of these pupils; nothing is made.

    Without either it is the group in which most transfers are under way; an empty `group` means everybody.
    """
    today = workspace.today
    with workspace.view() as unit:
        outlines = sorted(unit.students.outlines(), key=lambda each: _alphabetical(each.list_name))
        newest: dict[StudentId, TransferDossier] = {}
        for dossier in unit.dossiers.all():
            newest.setdefault(dossier.student_id, dossier)
        groups = tuple(sorted({name for each in outlines if (name := _group(each))}))
        chosen = frozenset(students) if students is not None else None
        if chosen is not None:
            group = ""
        elif group is None or (group and group not in groups):
            group = _busiest(outlines, newest)
        wanted = [
            each
            for each in outlines
            if (each.id in chosen if chosen is not None else not group or _group(each) == group)
        ]
        pupils = tuple(
            BatchPupil(
                student_id=each.id,
                dossier_id=newest[each.id].id if each.id in newest else None,
                name=each.list_name,
                group=_group(each),
                lines=tuple(_lines(view_in(unit, newest[each.id].id, today), each))
                if each.id in newest
                else (),
            )
            for each in wanted
        )
    return BatchPlan(groups=groups, group=group, pupils=pupils)


@remembering()
def preview(
    workspace: Workspace,
    lines: Iterable[BatchLine],
    options: PrintOptions = PLAIN,
    progress: Progress = lambda _number, _of: None,
    cancelled: Cancelled = lambda: False,
    *,
    copies: bool = False,
) -> bytes:
    """The whole job as one PDF, as it would be now; nothing is kept. Empty once somebody stopped it.

    With `copies` each letter that went out before is the same paper again, marked as a copy.

    Raises NotPossible, naming the pupil, for a letter that cannot be shown to this person.
    """
    workspace.require(Right.LETTERS)
    wanted = tuple(lines)
    pages = []
    for number, line in enumerate(wanted, start=1):
        if cancelled():
            return b""
        progress(number, len(wanted))
        try:
            if earlier := _again(line, copies=copies):
                pages.append(letter_copies.preview(workspace, earlier))
            else:
                found = letters.preview(workspace, line.dossier_id, line.kind, line.to.id, options)
                pages.append(found.data)
        except OsoError as error:
            raise NotPossible(f"{line.pupil}: {error.text}", error.next_step) from error
    return joined(pages)


@remembering()
def make(
    workspace: Workspace,
    lines: Iterable[BatchLine],
    options: PrintOptions = PLAIN,
    progress: Progress = lambda _number, _of: None,
    cancelled: Cancelled = lambda: False,
    *,
    copies: bool = False,
) -> BatchMade:
    """Makes the letters one by one, each whole and on record before the next; stopping leaves those that were made.

    A letter that is refused, because something was changed meanwhile, does not keep the others back. With `copies` each
    letter that went out before is printed again as it was, marked as a copy (R090).
    """
    workspace.require(Right.LETTERS)
    wanted = tuple(lines)
    made: list[tuple[BatchLine, MadeLetter]] = []
    refused: list[NotMade] = []
    for number, line in enumerate(wanted, start=1):
        if cancelled():
            return BatchMade(made=tuple(made), refused=tuple(refused), stopped=True)
        progress(number, len(wanted))
        try:
            letter = (
                letter_copies.again(workspace, earlier)
                if (earlier := _again(line, copies=copies))
                else letters.make(workspace, line.dossier_id, line.kind, line.to.id, options)
            )
        except OsoError as error:
            refused.append(NotMade(line=line, error=error))
        else:
            made.append((line, letter))
    return BatchMade(made=tuple(made), refused=tuple(refused))


def _again(line: BatchLine, *, copies: bool) -> LetterId | None:
    """The letter that is printed again in place of a new one; a cover sheet tells nothing that could be another."""
    if not copies or line.earlier is None or not line.unchanged or line.kind is LetterKind.COVER_SHEET:
        return None
    return line.earlier.id


def mark_printed(workspace: Workspace, letter_ids: Iterable[LetterId]) -> None:
    """Records of each of these letters that it was sent to a printer."""
    workspace.require(Right.LETTERS)
    for letter_id in letter_ids:
        letters.mark_printed(workspace, letter_id)


def one_pdf(pdfs: Iterable[bytes]) -> bytes:
    """The letters as one document, in their order."""
    return joined(pdfs)


# --- what stands in a line ----------------------------------------------------------------------------------------


def _group(student: StudentOutline) -> str:
    return student.group or student.year_group


def _alphabetical(name: str) -> str:
    """As in a Dutch class list: Özdemir stands with the O."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _busiest(students: Iterable[StudentOutline], dossiers: dict[StudentId, TransferDossier]) -> str:
    """The group with the most transfers; of several the last by name, as the highest is the one that leaves."""
    count = Counter(_group(each) for each in students if each.id in dossiers)
    return max(count, key=lambda name: (count[name], name), default="")


def _lines(view: DossierView, student: StudentOutline) -> Iterator[BatchLine]:
    """Only letters to people: a sheet that stays at school is made in the dossier that it is about."""
    people = tuple(line.holder for line in (*view.holders, *view.extra))
    places = dict(
        zip(
            (holder.id for holder in people),
            addressed((view.student, holder) for holder in people),
            strict=True,
        )
    )
    for choice in letters.choices(view):
        place = places.get(choice.to.id)
        if place is None:
            continue
        earlier = _earlier(view, choice.kind, choice.to.id)
        yield BatchLine(
            dossier_id=view.dossier.id,
            pupil=student.list_name,
            group=_group(student),
            kind=choice.kind,
            to=choice.to,
            address=() if place.postal.in_person else place.postal.lines[1:],
            warnings=tuple(warning.label for warning in place.warnings),
            why_not=choice.why_not,
            earlier=earlier,
            needed=choice.possible and _needed(view, choice.kind, choice.to.id, earlier),
            unchanged=earlier is not None and _went_out(earlier, view),
        )


def _earlier(view: DossierView, kind: LetterKind, holder_id: str) -> Letter | None:
    found = [
        each
        for each in view.letters
        if each.kind is kind and each.holder_id == holder_id and each.copy_of is None
    ]
    return found[-1] if found else None


def _needed(view: DossierView, kind: LetterKind, holder_id: str, earlier: Letter | None) -> bool:
    if kind in (LetterKind.CONFIRMATION, LetterKind.NOTICE):
        return kind in letters_due(view.letters, view.dossier, holder_id, view.fingerprint, view.valid)
    if view.status in _SENT or (earlier is not None and _went_out(earlier, view)):
        return False
    if kind is LetterKind.INVITATION:
        states = {line.holder.id: line.state for line in (*view.holders, *view.extra)}
        return states[holder_id] in (HolderState.TO_OFFER, HolderState.AGAIN)
    return True


def _went_out(earlier: Letter, view: DossierView) -> bool:
    """Whether this very content went to the printer before; information in advance is about no content."""
    same = earlier.kind is LetterKind.INFORMATION or earlier.fingerprint == view.fingerprint
    return same and earlier.printed_at is not None
