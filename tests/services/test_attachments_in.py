"""Files on their way in: each whole or not at all, known again if they are here, never without a pupil."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.attachment_inside import InsideKind
from oso_desktop.dossier.attachment_sizes import sizes
from oso_desktop.dossier.attachments import Attachment, KindGuess, referenced
from oso_desktop.dossier.kind_guess import NAME
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.exchange.filetypes import Refused
from oso_desktop.exchange.text_of import Budget
from oso_desktop.gegevensset.tree import documents as documents_in
from oso_desktop.services import attachments, attachments_in
from oso_desktop.services.attachments_in import AlreadyHere, IsFolder, Known, Unreadable, WithAnother
from oso_desktop.services.files import NotRead
from oso_desktop.services.imports import import_file
from oso_desktop.services.preparing import TooLarge
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange import documents
from tests.exchange.builders import ooxml
from tests.services import school

PLAN = b"Handelingsplan rekenen van een verzonnen leerling."


def _of(workspace: Workspace, student_id: StudentId) -> tuple[Attachment, ...]:
    with workspace.view() as unit:
        return unit.attachments.of_student(student_id)


def _audited(workspace: Workspace) -> int:
    with workspace.view() as unit:
        return unit.audit.count()


def test_a_file_comes_in_with_its_kind_guessed_and_why(workspace: Workspace) -> None:
    """R024, R025: from the name, or from the first page where the name says nothing; confirmed, it is no guess."""
    student = school.add(workspace, school.pupil())

    named = attachments_in.take_in(workspace, student.id, "OPP 2026.txt", b"Een verzonnen plan.").attachment
    headed = attachments_in.take_in(
        workspace, student.id, "scan1.pdf", documents.pdf("Handelingsplan")
    ).attachment

    assert (named.kind, named.guess) == ("opp", KindGuess(words="opp", place=NAME))
    assert (headed.kind, headed.guess) == (
        "handelingsplan",
        KindGuess(words="handelingsplan", place="bladzijde 1"),
    )
    attachments.describe(workspace, named.id, kind_key="opp", title="OPP", document_date=None)
    assert [each.guess is None for each in _of(workspace, student.id)] == [True, False]


def test_what_is_in_it_and_what_its_name_says_wrongly_is_known_at_once(workspace: Workspace) -> None:
    """R017."""
    student = school.add(workspace, school.pupil())
    word = ooxml("docx", {"word/embeddings/cijfers.xlsx": b"x"})

    taken = attachments_in.take_in(workspace, student.id, "verslag.pdf", word)

    (stored,) = _of(workspace, student.id)
    assert stored == taken.attachment
    assert stored.file_name == "verslag.docx"
    assert ".pdf" in taken.remark
    assert stored.inside is not None
    assert [each.kind for each in stored.inside.found] == [InsideKind.OBJECTS]


def test_the_same_document_under_another_name_is_not_kept_twice(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil())
    attachments_in.take_in(workspace, student.id, "plan.txt", PLAN)
    before = _of(workspace, student.id), _audited(workspace)

    with pytest.raises(AlreadyHere, match="Handelingsplan"):
        attachments_in.take_in(workspace, student.id, "kopie van plan.txt", PLAN)

    assert (_of(workspace, student.id), _audited(workspace)) == before


def test_a_document_of_before_such_looks_is_known_again_too(workspace: Workspace) -> None:
    student = school.add(workspace, school.pupil())
    old = attachments_in.take_in(workspace, student.id, "plan.txt", PLAN).attachment
    with workspace.change(Right.EDIT, "proef", student.id) as unit:
        unit.attachments.update(replace(old, content_sha256="", inside=None))

    with pytest.raises(AlreadyHere):
        attachments_in.take_in(workspace, student.id, "ander.txt", PLAN)


def test_only_documents_that_may_be_the_same_are_opened(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hundred attachments stay usable: what is known of each answers, not its content."""
    student = school.add(workspace, school.pupil())
    for number in range(5):
        attachments_in.take_in(workspace, student.id, f"{number}.txt", b"stuk %d" % number)
    opened: list[object] = []
    monkeypatch.setattr(Workspace, "unseal", lambda *asked: opened.append(asked))

    attachments_in.take_in(workspace, student.id, "nieuw.txt", b"stuk 9")

    assert opened == []


def test_a_document_of_another_pupil_comes_in_only_if_a_person_says_so(workspace: Workspace) -> None:
    """R017: perhaps it is about the wrong child; which other child it is about is not said."""
    one, other = school.add(workspace, school.pupil()), school.add(workspace, school.pupil(key="2"))
    attachments_in.take_in(workspace, other.id, "plan.txt", PLAN)

    with pytest.raises(WithAnother) as refusal:
        attachments_in.take_in(workspace, one.id, "plan.txt", PLAN)
    assert other.record.achternaam not in refusal.value.text + refusal.value.next_step
    assert _of(workspace, one.id) == ()

    attachments_in.take_in(workspace, one.id, "plan.txt", PLAN, also_elsewhere=True)
    assert len(_of(workspace, one.id)) == 1


def test_the_same_name_with_another_content_stands_beside_the_old_one(workspace: Workspace) -> None:
    """Nothing is overwritten: a person removes the old one."""
    student = school.add(workspace, school.pupil())
    for content in (PLAN, PLAN + b" Tweede versie."):
        attachments_in.take_in(workspace, student.id, "plan.txt", content)

    assert [each.file_name for each in _of(workspace, student.id)] == ["plan.txt", "plan.txt"]


def test_no_attachment_exists_without_a_pupil(workspace: Workspace) -> None:
    """L13: not with an id that no pupil has, not when the pupil goes, and each stands in its pupil's record."""
    student = school.add(workspace, school.pupil())
    before = _audited(workspace)
    with pytest.raises(KeyError):
        attachments_in.take_in(workspace, StudentId("niemand"), "plan.txt", PLAN)
    assert _audited(workspace) == before

    added = attachments_in.take_in(workspace, student.id, "plan.txt", PLAN).attachment
    with workspace.view() as unit:
        record = unit.students.get(student.id).record
    assert [referenced(place.document.bestandsinhoud) for place in documents_in(record)] == [added.id]

    with workspace.change(Right.EDIT, "proef", student.id) as unit:
        unit.students.remove(student.id)
    with workspace.view() as unit:
        with pytest.raises(KeyError):
            unit.attachments.get(added.id)
        with pytest.raises(KeyError):
            unit.attachments.content(added.id)


@given(
    st.binary(max_size=80),
    st.sampled_from([b"", b"%PDF-1.4\n%%EOF", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n"]),
    st.text(max_size=12),
)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_with_any_name_come_in_or_are_refused_with_a_way_out(
    running: Workspace, case: school.Case, content: bytes, beginning: bytes, name: str
) -> None:
    before = len(_of(running, case.student.id))
    try:
        attachments_in.take_in(running, case.student.id, name, beginning + content, also_elsewhere=True)
        more = 1
    except OsoError as refusal:
        more = 0 if refusal.text and refusal.next_step else 2
    assert len(_of(running, case.student.id)) == before + more


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path, workspace: Workspace) -> None:
    vast = tmp_path / "scan.pdf"
    with vast.open("wb") as file:
        file.truncate(sizes().largest_file + 1)

    with pytest.raises(TooLarge, match="60 MB"):
        attachments_in.read_file(vast)
    with pytest.raises(TooLarge):
        attachments_in.take_in(workspace, StudentId("x"), "scan.pdf", bytes(sizes().largest_file + 1))
    with pytest.raises(Unreadable):
        attachments_in.read_file(tmp_path / "weg.pdf")
    with pytest.raises(IsFolder):
        attachments_in.read_file(tmp_path)


def test_a_folder_offers_its_own_files_and_tells_what_it_leaves_out(tmp_path: Path) -> None:
    for name in ("Verslag.pdf", "opp.docx", "Thumbs.db", "~$opp.docx", ".verborgen", "half.tmp"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "oud").mkdir()

    listing = attachments_in.list_folder(tmp_path)

    assert [each.path.name for each in listing.files] == ["opp.docx", "Verslag.pdf"]
    assert (listing.hidden, listing.folders, listing.beyond) == (4, 1, 0)
    with pytest.raises(NotRead):
        attachments_in.list_folder(tmp_path / "weg")


def test_a_folder_with_very_many_files_offers_some_and_tells_of_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments_in, "MOST_FILES", 3)
    for number in range(5):
        (tmp_path / f"{number}.txt").write_bytes(b"x")

    listing = attachments_in.list_folder(tmp_path)

    assert (len(listing.files), listing.beyond) == (3, 2)


def test_a_document_that_came_in_a_dossier_file_is_known_by_its_content(
    workspace: Workspace, tmp_path: Path
) -> None:
    (student_id,) = import_file(workspace, pupils.dossier_file(pupils.packed())).students
    path = tmp_path / "los.txt"
    path.write_bytes(pupils.DOCUMENT_TEXT.encode())

    found = attachments_in.examine(path, attachments_in.known_of(workspace, student_id))

    assert found.present_as


def test_a_file_of_a_folder_is_looked_at_before_it_is_chosen(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # By a clock that stands: a busy machine may take longer than a person waits.
    monkeypatch.setattr(attachments_in, "Budget", partial(Budget, clock=lambda: 0.0))
    student = school.add(workspace, school.pupil())
    attachments_in.take_in(workspace, student.id, "plan.txt", PLAN)
    known = attachments_in.known_of(workspace, student.id)
    before = _audited(workspace)

    def examined(name: str, data: bytes) -> attachments_in.Examined:
        path = tmp_path / name
        path.write_bytes(data)
        return attachments_in.examine(path, known)

    fresh = examined("scan.pdf", documents.pdf("Ontwikkelingsperspectief"))
    assert (fresh.kind_key, fresh.type_label, fresh.present_as, fresh.problem) == ("opp", "PDF", "", None)
    assert examined("kopie.txt", PLAN).present_as
    assert isinstance(examined("spel.exe", b"MZ" + bytes(90)).problem, Refused)
    assert examined("paspoort.txt", b"tekst").problem is not None
    assert attachments_in.examine(tmp_path / "weg.pdf", Known()).problem is not None
    assert _audited(workspace) == before


def test_what_is_searched_afterwards_is_looked_into_as_well(workspace: Workspace) -> None:
    """R017: an attachment of before such looks gets its look when the dossier is opened."""
    student = school.add(workspace, school.pupil())
    target = io.BytesIO(documents.around(documents.pdf("Plan"), file=("rekening.txt", b"geheim")))
    added = attachments_in.take_in(workspace, student.id, "plan.pdf", target.getvalue()).attachment
    with workspace.change(Right.EDIT, "proef", student.id) as unit:
        unit.attachments.update(replace(added, inside=None, content_sha256=""))
    dossier_id = school.composed(workspace, student)

    assert attachments.search_missing(workspace, dossier_id) == 1

    (again,) = _of(workspace, student.id)
    assert (again.inside, again.content_sha256) == (added.inside, added.content_sha256)
    assert added.inside is not None
    assert [(each.kind, each.names) for each in added.inside.found] == [(InsideKind.FILES, ("rekening.txt",))]
