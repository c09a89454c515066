"""Documents are scanned for sensitive words with the same reading as for numbers, and a person decides (R046)."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest

from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.dossier.people import Student, StudentId
from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.roles import MATRIX, Right, Role
from oso_desktop.dossier.scan_decisions import ScanDecision, Standing, UnreadLookedAt, Verdict
from oso_desktop.dossier.scan_findings import SCAN_VERSION
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.exchange import packing
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.gegevensset.model import Document, Nationaliteit, Overigdocumentlijst, Overstapadvies
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import attachments, dossiers, handover, scan, secrecy
from oso_desktop.services.demo_scan import look_through
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.imports import import_file
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli import pupils
from tests.exchange import documents
from tests.exchange.builders import edexml, element, pupil
from tests.services import school
from tests.services.school import Case
from tests.services.test_rights import everything

NATIONALITY = "Nationaliteit: Marokkaanse."
IBAN = "NL91ABNA0417164300"
WHY = "Dit staat in het briefhoofd van de praktijk."
CANARY = "kanariepietje"
PAGES = ("Plan voor rekenen.", f"{CANARY} {NATIONALITY} {CANARY}", f"Rekening {IBAN}")


def of(workspace: Workspace, student: StudentId) -> tuple[Attachment, ...]:
    with workspace.view() as unit:
        return unit.attachments.of_student(student)


def added(workspace: Workspace, data: bytes, name: str = "plan.pdf", **changes: str) -> Attachment:
    student = school.add(workspace, school.pupil()).id
    return attachments.add(workspace, student, name, data, **{"kind_key": "handelingsplan", **changes})


def going(workspace: Workspace, student: StudentId, profile: Profile = Profile.POVO) -> DossierId:
    """A dossier with which all attachments go."""
    dossier_id = dossiers.start(workspace, student, profile)
    dossiers.choose_category(workspace, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    for attachment in of(workspace, student):
        school.include(workspace, dossier_id, attachment.id)
    return dossier_id


def told(workspace: Workspace, dossier_id: DossierId) -> list[str]:
    return [
        reason.text for reason in dossiers.view(workspace, dossier_id).reasons if "R046" in reason.requirement
    ]


def marks(workspace: Workspace, dossier_id: DossierId, identifier: AttachmentId) -> dict[str, str]:
    """The mark of each finding by its subject."""
    found = scan.in_attachments(dossiers.view(workspace, dossier_id))[identifier]
    return {one.finding.subject: one.finding.mark for one in found}


@pytest.mark.parametrize(
    ("name", "data", "place"),
    [
        ("plan.pdf", documents.pdf(*PAGES), "bladzijde 2"),
        ("plan.docx", documents.docx("Plan", NATIONALITY), "alinea 2"),
        ("plan.odt", documents.odt("Plan", NATIONALITY), "alinea 2"),
        (
            "plan.xlsx",
            documents.xlsx([["Plan"], ["", NATIONALITY]], sheet="Rapport"),
            "werkblad Rapport, cel B2",
        ),
        ("plan.txt", NATIONALITY.encode(), "het document"),
    ],
)
def test_a_document_of_each_kind_is_scanned_when_it_comes_in(
    workspace: Workspace, name: str, data: bytes, place: str
) -> None:
    """R046: PDF, DOCX, ODT, XLSX and TXT, each with its page, paragraph or cell."""
    attachment = added(workspace, data, name)
    (stored,) = of(workspace, attachment.student_id)

    assert stored.scan is not None
    assert stored.search is not None
    assert stored.scan.current
    assert stored.scan.read_any
    found = [one for one in stored.scan.findings if one.subject == "nationaliteit"]
    assert [one.places for one in found] == [(place,)]


def test_what_a_dossier_file_brings_is_scanned_too(workspace: Workspace) -> None:
    """R046: and a document that cannot be opened is unread, never clean."""
    whole = packing.encode(packing.pack("heel.txt", NATIONALITY.encode()))
    file = pupils.dossier_file(
        overigdocumentlijst=Overigdocumentlijst(
            document=(
                Document(bestandsnaam="heel.txt", omschrijving="Heel", bestandsinhoud=whole),
                Document(bestandsnaam="half.txt", omschrijving="Half", bestandsinhoud=whole[:80]),
            )
        )
    )
    (student,) = import_file(workspace, file).students
    one, other = of(workspace, student)

    assert one.scan is not None
    assert [each.subject for each in one.scan.findings] == ["nationaliteit"]
    assert other.scan is not None
    assert (other.scan.findings, other.scan.unread, other.scan.read_any) == ((), ("het document",), False)


def test_an_older_scan_is_made_again_and_decisions_still_count(workspace: Workspace) -> None:
    """R046: a better scanner looks again, and nobody is asked twice about the same words."""
    attachment = added(workspace, documents.pdf(*PAGES))
    dossier_id = going(workspace, attachment.student_id)
    for subject, mark in marks(workspace, dossier_id, attachment.id).items():
        scan.decide(workspace, dossier_id, mark, Verdict.FALSE_ALARM, f"{WHY} {subject}")
    assert told(workspace, dossier_id) == []
    with workspace.change(Right.EDIT, "proef", dossier_id) as unit:
        before = unit.attachments.get(attachment.id)
        assert before.scan is not None
        old = replace(before.scan, version=SCAN_VERSION - 1, findings=())
        unit.attachments.update(replace(before, scan=old))

    (waiting,) = told(workspace, dossier_id)
    searched = attachments.search_missing(school.as_role(workspace, Role.ADMINISTRATION), dossier_id)

    assert "nog niet doorzocht" in waiting
    assert searched == 1
    assert told(workspace, dossier_id) == []
    with workspace.view() as unit:
        assert unit.attachments.get(attachment.id).scan == before.scan
    assert attachments.search_missing(workspace, dossier_id) == 0


def test_the_words_are_read_again_only_when_a_person_opens_them(workspace: Workspace) -> None:
    """R046, R048, R164: the snippet comes from the document; who looked is on record, and numbers are masked."""
    attachment = added(workspace, documents.pdf(*PAGES))
    dossier_id = going(workspace, attachment.student_id)
    without = scan.in_attachments(dossiers.view(workspace, dossier_id))[attachment.id]

    found = scan.details(workspace, dossier_id, attachment.id)

    assert [one.snippets for one in without] == [(), ()]
    assert [one.finding for one in found] == [one.finding for one in without]
    shown = {one.finding.subject: one.snippets for one in found}
    assert CANARY in shown["nationaliteit"][0].text
    assert shown["nationaliteit"][0].place == "bladzijde 2"
    assert IBAN not in shown["iban"][0].text
    assert shown["iban"][0].words.endswith("•" + IBAN[-3:])
    with workspace.store.read() as unit:
        (entry,) = unit.audit.entries(1)
    assert entry.action == "vondsten in bijlage ingezien"
    assert entry.subject == attachment.student_id


def test_the_words_of_a_strict_document_are_for_whom_it_is_meant(workspace: Workspace) -> None:
    """L18, R168: the findings show no more than the document would, and ask the same promise first."""
    strict = added(workspace, documents.pdf(NATIONALITY), kind_key="psychologisch")
    usual = attachments.add(
        workspace, strict.student_id, "rapport.pdf", documents.pdf(NATIONALITY), kind_key="leerlingrapport"
    )
    dossier_id = going(workspace, strict.student_id)

    for role in Role:
        person = school.as_role(workspace, role)
        assert scan.details(person, dossier_id, usual.id)
        if role in MATRIX[Right.VIEW_STRICT]:
            with pytest.raises(SecrecyFirst):
                scan.details(person, dossier_id, strict.id)
            secrecy.promise(person)
            assert scan.details(person, dossier_id, strict.id)
        else:
            with pytest.raises(NotAllowed):
                scan.details(person, dossier_id, strict.id)


def test_nothing_that_is_stored_or_logged_tells_a_word_of_the_document(
    workspace: Workspace, caplog: pytest.LogCaptureFixture
) -> None:
    """R046: no snippet and no word of a document outside its sealed bytes, whatever was done with it."""
    with caplog.at_level(logging.DEBUG):
        attachment = added(workspace, documents.pdf(*PAGES, scanned=1))
        dossier_id = going(workspace, attachment.student_id)
        found = scan.details(workspace, dossier_id, attachment.id)
        assert any(CANARY in each.text for one in found for each in one.snippets)
        for one in found:
            scan.decide(workspace, dossier_id, one.finding.mark, Verdict.LEAVE_OUT)
        scan.confirm_unread(workspace, dossier_id, attachment.id)
        with pytest.raises(handover.NotReady) as refused:
            handover.freeze(workspace, dossier_id)

    rows = repr(everything(workspace)) + caplog.text + str(refused.value) + repr(refused.value.reasons)
    assert "nationaliteit" in rows
    assert not [secret for secret in (CANARY, "Marokkaanse", IBAN, IBAN[-6:]) if secret in rows]


def test_decisions_are_events_and_the_last_counts(workspace: Workspace) -> None:
    """R046: what was decided before stays on record, with who and when."""
    attachment = added(workspace, documents.pdf(*PAGES))
    dossier_id = going(workspace, attachment.student_id)
    mark = marks(workspace, dossier_id, attachment.id)["iban"]

    scan.decide(workspace, dossier_id, mark, Verdict.LEAVE_OUT)
    scan.decide(school.as_role(workspace, Role.HEAD), dossier_id, mark, Verdict.KEEP, f"  {WHY}\n")

    with workspace.view() as unit:
        events = unit.dossiers.get(dossier_id).events
    made = [event for event in events if isinstance(event, ScanDecision)]
    assert [(one.verdict, one.reason, one.by) for one in made] == [
        (Verdict.LEAVE_OUT, "", school.USER.name),
        (Verdict.KEEP, WHY, f"Een {Role.HEAD}"),
    ]
    assert {(one.subject, one.place, one.attachment_id) for one in made} == {
        ("iban", "bladzijde 3", attachment.id)
    }
    states = {
        one.finding.subject: one.standing
        for one in scan.in_attachments(dossiers.view(workspace, dossier_id))[attachment.id]
    }
    assert states == {"nationaliteit": Standing.OPEN, "iban": Standing.SETTLED}


REFUSED = (
    ("nationaliteit", Verdict.KEEP, WHY),
    ("nationaliteit", Verdict.FALSE_ALARM, ""),
    ("nationaliteit", Verdict.FALSE_ALARM, "nodig nodig"),
    ("iban", Verdict.KEEP, ""),
    ("iban", Verdict.KEEP, "is nodig!!"),
)


def test_what_is_not_allowed_is_refused_and_not_stored(workspace: Workspace) -> None:
    """R037–R044, R046: what is forbidden is never kept, and a reason must say something."""
    attachment = added(workspace, documents.pdf(*PAGES))
    dossier_id = going(workspace, attachment.student_id)
    known = marks(workspace, dossier_id, attachment.id)
    before = everything(workspace)

    for subject, verdict, reason in REFUSED:
        with pytest.raises(NotPossible):
            scan.decide(workspace, dossier_id, known[subject], verdict, reason)
    with pytest.raises(NotPossible):
        scan.decide(workspace, dossier_id, "0" * 16, Verdict.LEAVE_OUT)

    assert everything(workspace) == before


def test_a_document_without_the_words_in_its_place_ends_leaving_out(workspace: Workspace) -> None:
    """R046: it stands until the document that goes is without it."""
    attachment = added(workspace, documents.pdf(*PAGES))
    student = attachment.student_id
    dossier_id = going(workspace, student)
    for mark in marks(workspace, dossier_id, attachment.id).values():
        scan.decide(workspace, dossier_id, mark, Verdict.LEAVE_OUT)
    leaving = told(workspace, dossier_id)

    attachments.remove(workspace, student, attachment.id)
    clean = attachments.add(
        workspace, student, "plan.pdf", documents.pdf("Plan voor rekenen."), kind_key="handelingsplan"
    )
    school.include(workspace, dossier_id, clean.id)

    assert len(leaving) == 1
    assert "staat nog wat u eruit wilt hebben" in leaving[0]
    assert told(workspace, dossier_id) == []


@pytest.mark.parametrize("data", [documents.pdf("", scanned=1), documents.png(300, 400)])
def test_what_cannot_be_read_is_confirmed_once_by_a_person(workspace: Workspace, data: bytes) -> None:
    """R046, R059: a scan or picture is told until somebody looked; who did is on record."""
    attachment = added(workspace, data, "stuk.pdf" if data[:4] == b"%PDF" else "stuk.png")
    dossier_id = going(workspace, attachment.student_id)
    (before,) = told(workspace, dossier_id)

    scan.confirm_unread(workspace, dossier_id, attachment.id)

    assert "kan niet meelezen" in before
    assert told(workspace, dossier_id) == []
    seen = scan.unread_confirmed(dossiers.view(workspace, dossier_id))[attachment.id]
    assert seen == UnreadLookedAt(attachment_id=attachment.id, by=school.USER.name, at=school.NOW)
    with pytest.raises(NotPossible):
        scan.confirm_unread(workspace, dossier_id, attachment.id)


def test_nobody_confirms_what_was_read_or_is_of_another_pupil(workspace: Workspace) -> None:
    """R046: such a confirmation would say nothing."""
    read = added(workspace, documents.pdf("Plan voor rekenen."))
    other = school.add(workspace, school.pupil("L0002"))
    theirs = attachments.add(workspace, other.id, "foto.png", documents.png(300, 300), kind_key="overig")
    dossier_id = going(workspace, read.student_id)

    for attachment in (read, theirs):
        with pytest.raises(NotPossible):
            scan.confirm_unread(workspace, dossier_id, attachment.id)
    with pytest.raises(NotPossible):
        scan.details(workspace, dossier_id, theirs.id)


def advised(text: str) -> Student:
    before = school.pupil().record.overstapadvies or Overstapadvies()
    return school.pupil(overstapadvies=replace(before, argumentatie=text))


def test_free_text_holds_up_a_final_version_until_it_is_without(workspace: Workspace) -> None:
    """R037–R044, R046: making a dossier final fails while a forbidden word stands in a text that goes along."""
    case = school.ready_to_go(workspace, advised(NATIONALITY))
    (found,) = scan.in_record(dossiers.view(workspace, case.dossier_id))

    with pytest.raises(handover.NotReady, match="nationaliteit"):
        handover.freeze(workspace, case.dossier_id)
    assert found.snippets[0].text == NATIONALITY
    assert found.field is not None
    assert found.field.category is Category.OVERSTAPADVIES
    scan.decide(workspace, case.dossier_id, found.finding.mark, Verdict.FALSE_ALARM, WHY)

    assert handover.freeze(workspace, case.dossier_id).number == 1


def test_a_careful_person_in_the_demo_decides_everything(workspace: Workspace) -> None:
    """R046: the rehearsal gets through, and says how many it decided."""
    case = school.ready_to_go(workspace, advised(f"Rekening {IBAN}."))
    for name, data in (("plan.pdf", documents.pdf(*PAGES)), ("foto.png", documents.png(300, 300))):
        added_one = attachments.add(workspace, case.student.id, name, data, kind_key="handelingsplan")
        school.include(workspace, case.dossier_id, added_one.id)
    assert len(told(workspace, case.dossier_id)) == 3

    looked = look_through(workspace, case.dossier_id)

    assert (looked.findings, looked.unread) == (3, 1)
    assert str(looked) == "3 vondsten beoordeeld, 1 bijlage zonder leesbare tekst zelf nagekeken"
    assert told(workspace, case.dossier_id) == []
    assert look_through(workspace, case.dossier_id).findings == 0


def test_a_dossier_file_is_read_in_without_what_is_forbidden_and_that_is_counted(
    workspace: Workspace,
) -> None:
    """R037, R041: birthplace and nationality are dropped by name and number, and stand nowhere afterwards."""
    file = pupils.dossier_file(
        geboorteplaats="Verzonnenstad",
        nationaliteit=(Nationaliteit(value="0027"), Nationaliteit(value="0052")),
    )
    assert b"Verzonnenstad" in file

    report = import_file(workspace, file)

    said = " ".join(report.notices)
    assert "«Geboorteplaats» is niet overgenomen (1 keer)" in said
    assert "«Nationaliteit» is niet overgenomen (2 keer)" in said
    assert "Verzonnenstad" not in repr(everything(workspace)) + said
    assert read_dossier(file).dossier.huidigeschool.leerling.geboorteplaats is None


def test_a_pupil_list_is_read_in_without_what_is_forbidden_and_that_is_counted(workspace: Workspace) -> None:
    """R040, R042: origin is dropped by name and number."""
    rows = [
        pupil(f"L{number}", element("achternaam", "Verzonnen"), element("etniciteit", "Marokkaans"))
        for number in range(2)
    ]

    report = import_file(workspace, edexml(*rows))

    said = " ".join(report.notices)
    assert "etniciteit (2" in said
    assert "Marokkaans" not in repr(everything(workspace)) + said


ACTS = {
    "decide": lambda w, c, m: scan.decide(w, c.dossier_id, m, Verdict.LEAVE_OUT),
    "confirm_unread": lambda w, c, m: scan.confirm_unread(w, c.dossier_id, c.attachment_id),
}


@pytest.mark.parametrize("act", ACTS)
def test_who_chooses_what_goes_along_decides(workspace: Workspace, act: str) -> None:
    """R164: the same right as for a tick, one entry each, without a word of the document."""
    attachment = added(workspace, documents.pdf(NATIONALITY, "", scanned=2))
    dossier_id = going(workspace, attachment.student_id)
    mark = marks(workspace, dossier_id, attachment.id)["nationaliteit"]
    case = Case(school.pupil(), dossier_id, attachment.id)
    before = everything(workspace)

    for role in set(Role) - MATRIX[Right.SELECT]:
        with pytest.raises(NotAllowed):
            ACTS[act](school.as_role(workspace, role), case, mark)
    assert everything(workspace) == before

    role = sorted(MATRIX[Right.SELECT])[-1]
    ACTS[act](school.as_role(workspace, role), case, mark)
    with workspace.store.read() as unit:
        (entry,) = unit.audit.entries(1)
    assert entry.by == f"Een {role}"
    assert len(everything(workspace)["audit"]) == len(before["audit"]) + 1
    assert "Marokkaanse" not in f"{entry.action} {entry.subject} {dict(entry.detail)}"


def test_a_broken_document_can_be_asked_for_its_findings(workspace: Workspace) -> None:
    """R046: there are none, and it says so as always: it was not read."""
    whole = packing.encode(packing.pack("half.txt", NATIONALITY.encode()))
    file = pupils.dossier_file(
        overigdocumentlijst=Overigdocumentlijst(
            document=(Document(bestandsnaam="half.txt", omschrijving="Half", bestandsinhoud=whole[:80]),)
        )
    )
    (student,) = import_file(workspace, file).students
    (attachment,) = of(workspace, student)
    dossier_id = dossiers.start(workspace, student, Profile.POVO)

    secrecy.promise(workspace)
    assert scan.details(workspace, dossier_id, attachment.id) == ()
    with pytest.raises(OsoError):
        attachments.content(workspace, attachment.id)


def test_the_gate_is_open_after_all_was_decided(workspace: Workspace) -> None:
    """R046: no legal way is blocked: false alarm, or kept with a reason, and the dossier goes."""
    case = school.ready_to_go(workspace, advised(f"Rekening {IBAN} van de praktijk."))
    blocked = [
        reason
        for reason in dossiers.view(workspace, case.dossier_id).reasons
        if reason.severity is Severity.BLOCK
    ]
    (found,) = scan.in_record(dossiers.view(workspace, case.dossier_id))

    scan.decide(workspace, case.dossier_id, found.finding.mark, Verdict.KEEP, WHY)

    assert [reason.requirement for reason in blocked] == ["R046, R055"]
    assert handover.freeze(workspace, case.dossier_id).number == 1
