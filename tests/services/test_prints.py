"""A print that belongs to no dossier: on record before it leaves, kept where that is right, and a copy next time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from oso_desktop.dossier.breach import BreachKind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.prints import PrintId, PrintKind, Trace
from oso_desktop.dossier.rights_requests import Outcome, RequestKind
from oso_desktop.dossier.roles import Right
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import (
    address_check,
    breaches,
    people,
    prints,
    requests,
    second_delivery,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.log_book import LogQuery, log_page
from oso_desktop.services.prints import KeptPrint
from oso_desktop.services.requests import RequestStage
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry
from oso_desktop.vault.sealing import SealBroken
from tests.cli import pupils
from tests.letters.reading import pages
from tests.services.school import MOTHER, NOW, TODAY, Case, Stage
from tests.services.test_rights import everything

ASKED = "Oma Verzoekstra, grootmoeder"


@pytest.fixture
def request_id(running: Workspace, case: Case) -> str:
    """A request about the pupil."""
    return requests.receive(
        running,
        case.student.id,
        kind=RequestKind.ACCESS,
        on=TODAY,
        asked_by=ASKED,
        identity="Bekend op school.",
        what="Ik wil alles zien.",
    ).id


def letter(workspace: Workspace, request_id: str) -> LetterPdf:
    return requests.letter(workspace, request_id, RequestStage.RECEIVED)


def keep(workspace: Workspace, request_id: str, case: Case) -> KeptPrint:
    """The letter of now goes to the printer."""
    return prints.keep(
        workspace,
        PrintKind.REQUEST_RECEIVED,
        letter(workspace, request_id),
        about=request_id,
        student_id=case.student.id,
    )


def newest(workspace: Workspace) -> AuditEntry:
    with workspace.view() as unit:
        (entry,) = unit.audit.entries(1)
    return entry


def test_a_letter_about_a_request_is_kept_as_it_was_printed(
    running: Workspace, case: Case, request_id: str
) -> None:
    """R160, R164: its bytes, their digest, when and by whom; sealed for what it is, and told in the log."""
    shown = letter(running, request_id)

    made = keep(running, request_id, case)

    printed = made.printed
    assert printed is not None
    assert made.pdf == shown.data == prints.pdf(running, printed.id)
    assert printed.sha256 == hashlib.sha256(shown.data).hexdigest()
    assert (printed.pages, printed.size) == (shown.pages, len(shown.data))
    assert (printed.at, printed.by, printed.student_id) == (NOW, running.user.name, case.student.id)
    assert prints.kept(running, PrintKind.REQUEST_RECEIVED, request_id) == (printed,)
    with running.view() as unit:
        sealed = unit.prints.content(printed.id)
    for purpose, item in (("brief", printed.id), (prints.PURPOSE, "een ander")):
        with pytest.raises(SealBroken):
            running.unseal(purpose, item, sealed)
    (line,) = log_page(running, LogQuery(action=prints.MADE, student_id=case.student.id)).lines
    assert pupils.SURNAME in line.about
    assert line.detail.split(", ") == [
        PrintKind.REQUEST_RECEIVED.label,
        f"bladzijden: {shown.pages}",
        f"SHA-256 {printed.sha256[:8]}…",
    ]


def test_the_same_letter_again_is_a_copy_with_one_mark_on_every_page(
    running: Workspace, case: Case, request_id: str
) -> None:
    """R160: what was printed first stays as it was; however often it is printed, each copy is one of the first."""
    first = keep(running, request_id, case)
    assert first.printed is not None
    assert prints.earlier(running, PrintKind.REQUEST_RECEIVED, letter(running, request_id), "elders") is None

    copies = [keep(running, request_id, case), prints.again(running, first.printed.id)]
    assert copies[0].printed is not None
    copies.append(prints.again(running, copies[0].printed.id))

    original = pages(LetterPdf(first.pdf, 0, ""))
    assert not any("KOPIE" in page for page in original)
    for copy in copies:
        assert copy.printed is not None
        assert copy.printed.copy_of == first.printed.id
        assert copy.printed.student_id == case.student.id
        assert prints.pdf(running, copy.printed.id) == copy.pdf
        assert copy.printed.sha256 == hashlib.sha256(copy.pdf).hexdigest()
        for old, new in zip(original, pages(LetterPdf(copy.pdf, 0, "")), strict=True):
            assert new.count("KOPIE, gemaakt op ") == 1
            assert new.replace(old, "").strip().startswith("KOPIE")
    assert prints.pdf(running, first.printed.id) == first.pdf
    last = prints.earlier(running, PrintKind.REQUEST_RECEIVED, letter(running, request_id), request_id)
    assert last is not None
    assert (last.last, last.same) == (copies[-1].printed, True)
    assert newest(running).action == prints.COPIED


def test_a_letter_that_says_something_else_is_a_new_print(
    running: Workspace, case: Case, request_id: str
) -> None:
    """R160: another day is another letter; each of the two has its own copies."""
    first = keep(running, request_id, case)
    tomorrow = replace(running, clock=lambda: NOW + timedelta(days=1))
    before = prints.earlier(tomorrow, PrintKind.REQUEST_RECEIVED, letter(tomorrow, request_id), request_id)

    second = keep(tomorrow, request_id, case)

    assert before is not None
    assert (before.last, before.same) == (first.printed, False)
    assert second.printed is not None
    assert second.printed.copy_of is None
    assert second.pdf != first.pdf
    again = keep(running, request_id, case)
    assert again.printed is not None
    assert first.printed is not None
    assert again.printed.copy_of == first.printed.id


def test_the_other_letters_of_a_request_are_told_apart(
    running: Workspace, case: Case, request_id: str
) -> None:
    """R160"""
    keep(running, request_id, case)
    requests.answer(running, request_id, on=TODAY, outcome=Outcome.GRANTED, reason="")
    answered = requests.letter(running, request_id, RequestStage.ANSWERED)

    made = prints.keep(running, PrintKind.REQUEST_ANSWERED, answered, about=request_id)

    assert prints.kept(running, PrintKind.REQUEST_ANSWERED, request_id) == (made.printed,)


PAPERS: dict[PrintKind, Callable[[Workspace, Stage], LetterPdf]] = {
    PrintKind.BREACH: lambda w, s: breaches.sheet(
        w,
        breaches.note(
            w,
            kind=BreachKind.PAPER_LOST,
            known_at=NOW,
            happened=f"Het dossier van {pupils.SURNAME} is kwijt.",
        ).id,
    ),
    PrintKind.SECOND_DELIVERY: lambda w, _: second_delivery.sheet(w),
    PrintKind.ADDRESS_CHECK: lambda w, s: address_check.sheet(w, [(s.dossier_id, MOTHER)]),
}
"""How each paper is made that names several pupils."""


@pytest.mark.parametrize("kind", [kind for kind in PrintKind if kind.trace is Trace.HASH])
def test_what_names_several_pupils_leaves_its_digest_and_no_byte_of_itself(
    handed: Workspace, stage: Stage, kind: PrintKind
) -> None:
    """L29, R134, R171: else it would outlive the destruction of one of them; nothing but the log is another."""
    sheet = PAPERS[kind](handed, stage)
    before = everything(handed)

    for _ in range(2):
        made = prints.keep(handed, kind, sheet, about="q1")
        assert made == KeptPrint(printed=None, pdf=sheet.data)

    after = everything(handed)
    assert {table for table in after if after[table] != before[table]} == {"audit"}
    assert len(after["audit"]) == len(before["audit"]) + 2
    entry = newest(handed)
    assert (entry.action, entry.subject) == (prints.MADE, "q1")
    assert entry.detail == {
        "kind": kind.value,
        "pages": sheet.pages,
        "sha256": hashlib.sha256(sheet.data).hexdigest(),
    }
    assert prints.kept(handed, kind, "q1") == ()


@pytest.mark.parametrize("kind", [kind for kind in PrintKind if kind.trace is Trace.NOTHING])
def test_of_secret_words_it_is_only_on_record_that_they_were_printed(
    workspace: Workspace, kind: PrintKind
) -> None:
    """R175: neither the sheet nor its digest is anywhere in the store."""
    sheet = LetterPdf(b"%PDF-1.7 woorden die de opslag openen", 1, "Blad")
    before = everything(workspace)

    assert prints.keep(workspace, kind, sheet) == KeptPrint(printed=None, pdf=sheet.data)

    after = everything(workspace)
    assert {table for table in after if after[table] != before[table]} == {"audit"}
    assert newest(workspace).subject == workspace.store_id
    assert newest(workspace).detail == {"kind": kind.value, "pages": 1}


def test_a_paper_of_the_school_is_kept_by_its_kind(workspace: Workspace) -> None:
    """R167: the table of rights as it was signed, and the next time a copy of it."""
    sheet = people.rights_sheet(workspace)

    first, second = (prints.keep(workspace, PrintKind.RIGHTS, sheet) for _ in range(2))

    assert first.printed is not None
    assert second.printed is not None
    assert (first.printed.student_id, first.printed.copy_of) == (None, None)
    assert second.printed.copy_of == first.printed.id


def test_what_went_with_its_pupil_is_said_to_be_gone(running: Workspace, case: Case, request_id: str) -> None:
    """L29: a pupil's prints go with the pupil, and who still has the page open hears so."""
    made = keep(running, request_id, case)
    assert made.printed is not None
    identifier = made.printed.id
    with running.change(Right.EDIT, "weg", case.student.id) as unit:
        unit.students.remove(StudentId(case.student.id))

    assert prints.kept(running, PrintKind.REQUEST_RECEIVED, request_id) == ()
    before = everything(running)
    for act in (prints.pdf, prints.again):
        with pytest.raises(NotPossible):
            act(running, PrintId(identifier))
    assert everything(running) == before


def test_every_kind_has_its_own_label() -> None:
    assert len({kind.label for kind in PrintKind}) == len(PrintKind)
    assert {kind.trace for kind in PrintKind} == set(Trace)
    assert set(PAPERS) == {kind for kind in PrintKind if kind.trace is Trace.HASH}
