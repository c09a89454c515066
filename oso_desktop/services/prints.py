"""Every print that belongs to no dossier is on record before it leaves the program; printed again it is a copy.

Most are kept as sealed bytes, with digest, moment and person. Two kinds are not, on purpose:

- What names several pupils (the sheet of a breach, the second delivery, the list of addresses, and the log, which
  `log_book.print_log` puts on record in the same way) would outlive the destruction of one of them. Destroying in time
  weighs heavier than keeping a list that can be made again, so the log says that it was printed, with its number of
  pages and its digest: a paper that somebody holds can be compared.
- What carries words that open the store (the recovery sheet, an invitation) is on paper and nowhere else. The log says
  that it was printed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.prints import PrintId, PrintKind, SchoolPrint, Trace, new_print_id
from oso_desktop.dossier.roles import Right
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.copies import copy_of, marked
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace

PURPOSE = "afdruk"
MADE, COPIED = "afdruk gemaakt", "kopie van afdruk gemaakt"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPrint:
    """What may now go to the printer: these bytes. `printed` is None where none of them were kept."""

    printed: SchoolPrint | None
    pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierPrint:
    """The last print of a paper that was kept; `same` tells that the paper still is the same, byte for byte."""

    last: SchoolPrint
    same: bool


def keep(
    workspace: Workspace,
    kind: PrintKind,
    pdf: LetterPdf,
    *,
    about: str = "",
    student_id: StudentId | None = None,
) -> KeptPrint:
    """Puts a print on record, and keeps it where `kind.trace` says so; only then may it leave the program.

    The same paper as before, byte for byte, gives a copy of the first print. `student_id` is the pupil whom it names.
    """
    digest = hashlib.sha256(pdf.data).hexdigest()
    if kind.trace is not Trace.BYTES:
        hashed = {"sha256": digest} if kind.trace is Trace.HASH else {}
        subject = about or workspace.store_id
        with workspace.change(Right.LETTERS, MADE, subject, kind=kind.value, pages=pdf.pages, **hashed):
            pass
        return KeptPrint(printed=None, pdf=pdf.data)
    workspace.require(Right.LETTERS)
    first = _first_of(kept(workspace, kind, about), digest)
    if first is not None:
        return again(workspace, first.id)
    made = SchoolPrint(
        kind=kind,
        about=about,
        student_id=student_id,
        at=workspace.clock(),
        by=workspace.user.name,
        pages=pdf.pages,
        size=len(pdf.data),
        sha256=digest,
    )
    return _put(workspace, MADE, made, pdf.data)


def again(workspace: Workspace, print_id: PrintId) -> KeptPrint:
    """A copy of a print, marked with its own day on every page, and kept; that of a copy is one of the first print.

    Raises NotPossible for a print that went with its pupil.
    """
    workspace.require(Right.LETTERS)
    first = _found(workspace, print_id)
    if first.copy_of is not None:
        first = _found(workspace, first.copy_of)
    data = marked(workspace, pdf(workspace, first.id))
    return _put(workspace, COPIED, replace(copy_of(workspace, first, data), id=new_print_id()), data)


def kept(workspace: Workspace, kind: PrintKind, about: str = "") -> tuple[SchoolPrint, ...]:
    """The prints of one paper that were kept, oldest first, copies among them."""
    with workspace.view() as unit:
        return unit.prints.of(kind, about)


def earlier(workspace: Workspace, kind: PrintKind, pdf: LetterPdf, about: str = "") -> EarlierPrint | None:
    """What was printed before of a paper that is on the screen now; None if nothing of it was kept."""
    before = kept(workspace, kind, about)
    first = _first_of(before, hashlib.sha256(pdf.data).hexdigest())
    of_it = [each for each in before if first is not None and first.id in (each.id, each.copy_of)]
    return EarlierPrint(last=(of_it or before)[-1], same=bool(of_it)) if before else None


def pdf(workspace: Workspace, print_id: PrintId) -> bytes:
    """The exact bytes of a print that was kept; raises NotPossible for one that went with its pupil."""
    _found(workspace, print_id)
    with workspace.view() as unit:
        return workspace.unseal(PURPOSE, print_id, unit.prints.content(print_id))


def _first_of(before: Iterable[SchoolPrint], digest: str) -> SchoolPrint | None:
    """The print with these bytes that is no copy itself."""
    return next((each for each in before if each.copy_of is None and each.sha256 == digest), None)


def _found(workspace: Workspace, print_id: PrintId) -> SchoolPrint:
    with workspace.view() as unit:
        try:
            return unit.prints.get(print_id)
        except KeyError:
            raise NotPossible("Deze afdruk is er niet meer.", "Lees de lijst opnieuw.") from None


def _put(workspace: Workspace, action: str, made: SchoolPrint, data: bytes) -> KeptPrint:
    with workspace.change(
        Right.LETTERS, action, made.id, kind=made.kind.value, pages=made.pages, sha256=made.sha256
    ) as unit:
        unit.prints.add(made, workspace.seal(PURPOSE, made.id, data))
    return KeptPrint(printed=made, pdf=data)
