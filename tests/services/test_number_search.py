"""Attachments are searched for personal numbers when they come in, or when a dossier for an SWV is opened (R138)."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.reasons import Severity
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.exchange import packing
from oso_desktop.gegevensset.model import Document, Onderwijsondersteuning, Opp, Overigdocumentlijst
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import attachments, dossiers, handover, letters, secrecy
from oso_desktop.services.imports import import_file
from oso_desktop.services.number_search import SearchWithin
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange import documents
from tests.services import school

SISTER = "999993653"
SWV = Profile.POSWV


def of(workspace: Workspace, student: StudentId) -> tuple[Attachment, ...]:
    with workspace.view() as unit:
        return unit.attachments.of_student(student)


def brought(*papers: tuple[str, bytes]) -> bytes:
    """A dossier file with these documents."""
    found = tuple(
        Document(
            bestandsnaam=name,
            omschrijving="Rapport",
            bestandsinhoud=packing.encode(packing.pack(name, content)),
        )
        for name, content in papers
    )
    return pupils.dossier_file(overigdocumentlijst=Overigdocumentlijst(document=found))


def forgotten(workspace: Workspace, student: StudentId) -> None:
    """The attachments as they were stored before there was a search."""
    with workspace.change(attachments.Right.EDIT, "proef", student) as unit:
        for attachment in unit.attachments.of_student(student):
            unit.attachments.update(replace(attachment, search=None))


def going(workspace: Workspace, student: StudentId, profile: Profile = SWV) -> DossierId:
    """A dossier with which all attachments go."""
    dossier_id = dossiers.start(workspace, student, profile)
    dossiers.choose_category(workspace, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    for attachment in of(workspace, student):
        school.include(workspace, dossier_id, attachment.id)
    return dossier_id


def told(workspace: Workspace, dossier_id: DossierId) -> list[tuple[Severity, str]]:
    """What the gate says of the attachments' contents."""
    return [
        (reason.severity, reason.text)
        for reason in dossiers.view(workspace, dossier_id).reasons
        if reason.requirement == "R138" and "ijlage" in reason.text
    ]


def test_what_is_added_is_searched_at_once(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil()).id
    attachments.add(workspace, student, "plan.pdf", documents.pdf("Plan", f"van {SISTER}"), title="Plan")
    attachments.add(
        workspace, student, "brief.docx", documents.docx("Brief", [pupils.NUMBER[:4], pupils.NUMBER[4:]])
    )
    attachments.add(workspace, student, "schoon.txt", b"Score 535, tel. 06-12345678.")
    attachments.add(workspace, student, "foto.png", documents.png(900, 900), title="Foto")
    dossier_id = going(workspace, student)

    texts = told(workspace, dossier_id)

    assert [severity for severity, _ in texts] == [Severity.BLOCK, Severity.BLOCK, Severity.WARN]
    assert "“Plan” staat een getal" in texts[0][1]
    assert "bladzijde 2" in texts[0][1]
    assert "nummer van de leerling, bij: alinea 2" in texts[1][1]
    assert "“Foto” kon niet" in texts[2][1]
    with pytest.raises(handover.NotReady):
        handover.freeze(workspace, dossier_id)
    assert told(workspace, going(workspace, student, Profile.POVO)) == []


def test_what_a_file_brings_is_searched_and_a_broken_document_is_unread(workspace: Workspace) -> None:
    whole = packing.encode(packing.pack("heel.txt", f"bsn {SISTER}".encode()))
    cut = Document(bestandsnaam="half.txt", omschrijving="Half", bestandsinhoud=whole[:80])
    file = pupils.dossier_file(
        overigdocumentlijst=Overigdocumentlijst(
            document=(Document(bestandsnaam="heel.txt", omschrijving="Heel", bestandsinhoud=whole), cut)
        )
    )
    (student,) = import_file(workspace, file).students

    one, other = of(workspace, student)

    assert one.search is not None
    assert one.search.places_of([SISTER]) == ("het document",)
    assert other.search is not None
    assert (other.search.numbers, other.search.unread) == ((), ("het document",))


def test_what_was_not_searched_holds_a_dossier_for_an_swv_up_until_it_is(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A busy machine may take longer than a person waits.
    monkeypatch.setattr(attachments, "AFTERWARDS", 600.0)
    student = school.add(workspace, school.pupil()).id
    for number in range(3):
        attachments.add(workspace, student, f"plan{number}.pdf", documents.pdf("Plan", SISTER), title="Plan")
    before = of(workspace, student)
    forgotten(workspace, student)
    dossier_id = going(workspace, student)
    waiting = told(workspace, dossier_id)
    fingerprint = dossiers.view(workspace, dossier_id).fingerprint

    searched = attachments.search_missing(school.as_role(workspace, Role.ADMINISTRATION), dossier_id)

    assert [severity for severity, _ in waiting] == [Severity.BLOCK] * 3
    assert all("nog niet doorzocht" in text for _, text in waiting)
    assert searched == 3
    assert all("kan zijn, bij: bladzijde 2" in text for _, text in told(workspace, dossier_id))
    assert [replace(one, search=None) for one in of(workspace, student)] == [
        replace(one, search=None) for one in before
    ]
    assert dossiers.view(workspace, dossier_id).fingerprint == fingerprint
    assert attachments.search_missing(workspace, dossier_id) == 0


def test_a_search_stops_in_time_and_goes_on_later() -> None:
    ticks = iter(range(100))
    within = SearchWithin(seconds=2.5, clock=lambda: float(next(ticks)))

    found = [within.searched(b"Een", "text/plain") is not None for _ in range(5)]

    assert found == [True, True, True, False, False]


def test_with_nothing_to_search_nothing_is_written(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil()).id
    attachments.add(workspace, student, "plan.txt", b"Plan")
    dossier_id = going(workspace, student)

    def entries() -> int:
        with workspace.store.read() as unit:
            return len(unit.audit.entries(1_000))

    before = entries()

    assert attachments.search_missing(workspace, dossier_id) == 0
    assert entries() == before


def test_nothing_that_is_stored_or_logged_tells_the_number(
    workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    student = school.add(workspace, school.pupil()).id
    with caplog.at_level(logging.DEBUG):
        attachments.add(
            workspace, student, "plan.pdf", documents.pdf(f"bsn {SISTER}", title=SISTER), title="Plan"
        )
        forgotten(workspace, student)
        attachments.search_missing(workspace, going(workspace, student))

    (file,) = of(workspace, student)
    with workspace.store.read() as unit:
        audit = repr(unit.audit.entries(1_000))

    assert file.search is not None
    assert file.search.places_of([SISTER]) != ()
    assert SISTER not in repr(file) + audit
    assert SISTER not in caplog.text


def test_neither_the_file_nor_the_package_for_an_swv_tells_the_number(workspace: Workspace) -> None:
    """PaO.LL12: nor what the package says of itself."""
    support = Onderwijsondersteuning(opp=Opp(opp_ingangdatum=date(2025, 9, 1)))
    pupil = school.add(workspace, school.pupil(onderwijsondersteuning=support))
    paper = attachments.add(
        workspace,
        pupil.id,
        "plan.txt",
        b"Plan",
        title="Plan",
        kind_key="handelingsplan",
        document_date=school.TODAY,
        origin="leerkracht groep 8",
    )
    dossier_id = school.composed(workspace, pupil, SWV)
    school.include(workspace, dossier_id, paper.id)
    dossiers.confirm_choice(workspace, dossier_id)
    school.give_inzage(workspace, dossier_id)
    version = handover.freeze(workspace, dossier_id)
    package = handover.export_package(workspace, dossier_id, version.id)

    opened = handover.open_package(workspace, dossier_id, package.id)

    packed = school.packed_xml(workspace, package.id)
    assert pupil.record.achternaam.encode() in packed
    assert pupils.NUMBER.encode() not in packed
    assert pupils.NUMBER not in repr(opened)


def test_no_letter_about_an_swv_dossier_tells_the_number(workspace: Workspace) -> None:
    """R138: of every letter that can be made, not in its words, its properties or its bytes."""
    number = pupils.NUMBER
    pupil = school.add(workspace, school.pupil())
    paper = attachments.add(workspace, pupil.id, "plan.txt", b"Plan", title="Plan")
    dossier_id = school.composed(workspace, pupil, SWV)
    school.include(workspace, dossier_id, paper.id)
    dossiers.confirm_choice(workspace, dossier_id)
    school.give_inzage(workspace, dossier_id)
    secrecy.promise(workspace)  # the copy of the dossier shows an attachment that is to be kept secret
    possible = [each for each in letters.choices(dossiers.view(workspace, dossier_id)) if each.possible]
    assert {LetterKind.INVITATION, LetterKind.CONFIRMATION, LetterKind.OVERVIEW} <= {
        each.kind for each in possible
    }
    for choice in possible:
        made = letters.make(workspace, dossier_id, choice.kind, choice.to.id)
        with pypdfium2.PdfDocument(made.pdf) as document:
            words = "".join(page.get_textpage().get_text_range() for page in document)
            about = repr(document.get_metadata_dict())

        assert "".join(number.split()) not in "".join(words.split())
        assert number not in about
        assert number.encode() not in made.pdf
