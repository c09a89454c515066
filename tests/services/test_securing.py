"""The PDF with a key for a school without this program: complete, on record, and of no use without its sheet."""

from __future__ import annotations

import errno
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest

from oso_desktop.assets import word_list
from oso_desktop.dossier.prints import PrintKind, Trace
from oso_desktop.dossier.transfer import Status, Way
from oso_desktop.exchange.secured_pdf import XML_NAME
from oso_desktop.letters.facts import slip_code
from oso_desktop.services import dossiers, handed_over, handover, inzage, leaving, receivers, securing
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.files import NotWritten
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.cli.running import words_of
from tests.leaks.searching import Sought
from tests.services import school
from tests.services.school import MOTHER, RECEIVER, SCHOOL, TODAY, Stage


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def unlocked(data: bytes, passphrase: str) -> bytes:
    with pikepdf.open(BytesIO(data), password=passphrase) as pdf:
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def enclosed(data: bytes, passphrase: str) -> dict[str, bytes]:
    with pikepdf.open(BytesIO(data), password=passphrase) as pdf:
        return {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}


def test_the_pdf_holds_the_dossier_to_read_its_xml_and_its_attachments(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    """R148: all of the final version, with the mark that stands on its sheet."""
    made = securing.make(handed, stage.dossier_id, stage.version_id, stick)

    data, passphrase = made.path.read_bytes(), securing.typed(made.words)
    assert enclosed(data, passphrase) == {
        XML_NAME: school.frozen_xml(handed, stage.version_id),
        "bijlage 1 plan.txt": pupils.DOCUMENT_TEXT.encode(),
    }
    text = " ".join(words_of(unlocked(data, passphrase)).split())
    for said in (pupils.SURNAME, pupils.NUMBER, RECEIVER.name, RECEIVER.brin, SCHOOL.brin, made.code):
        assert said in text, said
    assert "Overstapdossier" in text
    assert "gaat niet mee" not in text.lower()


def test_a_pdf_of_which_the_sheet_never_came_out_is_known_as_one_that_nobody_can_open(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    """R148: until its sheet is on record, the school says that it opened it, or it is taken back."""
    assert securing.unopenable(handed, stage.dossier_id) is None
    first = securing.make(handed, stage.dossier_id, stage.version_id, stick)
    found = securing.unopenable(handed, stage.dossier_id)
    assert found is not None
    assert (found.delivery_id, found.file_name) == (first.delivery_id, first.path.name)
    assert [line.unopenable for line in handed_over.lines(handed)] == [True]

    second = securing.make(handed, stage.dossier_id, stage.version_id, stick)
    securing.put_sheet(handed, second)
    assert securing.unopenable(handed, stage.dossier_id) == found
    lines = {line.delivery.id: line for line in handed_over.lines(handed) if line.delivery is not None}
    assert lines[first.delivery_id].unopenable
    assert not lines[second.delivery_id].unopenable

    receivers.withdraw_delivery(
        handed, stage.dossier_id, first.delivery_id, reason="Het sleutelblad is niet afgedrukt."
    )
    assert securing.unopenable(handed, stage.dossier_id) is None
    third = securing.make(handed, stage.dossier_id, stage.version_id, stick)
    assert securing.unopenable(handed, stage.dossier_id) is not None
    receivers.record_receipt(handed, stage.dossier_id, third.delivery_id, on=TODAY, how="Zij lezen het.")
    assert securing.unopenable(handed, stage.dossier_id) is None
    assert not any(line.unopenable for line in handed_over.lines(handed))


def test_it_is_on_record_and_nothing_else_lies_in_the_folder(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    """R126, R130, R149: the file has neither name nor number of the pupil, inside in clear or outside."""
    made = securing.make(handed, stage.dossier_id, stage.version_id, stick)

    found = dossiers.view(handed, stage.dossier_id)
    (delivery,) = found.dossier.deliveries
    assert (delivery.way, delivery.on, delivery.package_id) == (Way.KEY_SHEET, TODAY, made.package.id)
    assert found.status is Status.HANDED_OVER
    assert [path.name for path in stick.iterdir()] == [f"overstap-{made.code}.pdf"]
    assert made.code == slip_code(stage.dossier_id, made.package.id)
    sought = Sought.of([pupils.SURNAME, pupils.NUMBER, pupils.DOCUMENT_TEXT, SCHOOL.name, "plan.txt"])
    assert not sought.hits(made.path.read_bytes())


def test_the_words_are_on_their_sheet_and_nowhere_else(handed: Workspace, stage: Stage, stick: Path) -> None:
    """R150: not in the file, not in the log, not in anything that shows the object; printing it is on record."""
    made = securing.make(handed, stage.dossier_id, stage.version_id, stick)
    kept = securing.put_sheet(handed, made)

    text = words_of(made.sheet.data)
    assert all(word in text for word in made.words.words)
    assert pupils.SURNAME not in text
    assert made.code in text
    assert kept.printed is None
    assert PrintKind.KEY_SHEET.trace is Trace.NOTHING
    with handed.view() as unit:
        entries = unit.audit.entries(limit=50)
    said = repr(entries) + repr(made)
    assert securing.typed(made.words) not in said
    # One word alone may stand in any sentence: all of them come from a list of ordinary ones.
    assert not any(f"{first} {second}" in said for first, second in pairwise(made.words.words))
    assert "sha256" not in entries[0].detail
    for path in handed.folder.rglob("*"):
        if path.is_file():
            assert securing.typed(made.words).encode() not in path.read_bytes()


def test_a_sheet_that_cannot_be_drawn_leaves_no_file_and_no_hand_over(
    handed: Workspace, stage: Stage, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R150: a PDF on record that nobody has the words of would be a dossier that never arrives."""

    def broken(*_: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patched:
        patched.setattr(securing, "key_sheet", broken)
        with pytest.raises(RuntimeError):
            securing.make(handed, stage.dossier_id, stage.version_id, stick)

    assert list(stick.iterdir()) == []
    assert dossiers.view(handed, stage.dossier_id).dossier.deliveries == ()


def test_after_a_mistake_the_next_pdf_has_another_mark_and_counts(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    """R130"""
    first = securing.make(handed, stage.dossier_id, stage.version_id, stick)
    receivers.withdraw_delivery(
        handed, stage.dossier_id, first.delivery_id, reason="Het sleutelblad is niet afgedrukt."
    )
    assert dossiers.view(handed, stage.dossier_id).status is Status.PACKED

    second = securing.make(handed, stage.dossier_id, stage.version_id, stick)

    assert second.code != first.code
    assert dossiers.view(handed, stage.dossier_id).status is Status.HANDED_OVER


def test_made_again_it_has_other_words_and_another_mark(handed: Workspace, stage: Stage, stick: Path) -> None:
    """A sheet that was lost opens nothing that is made afterwards."""
    first = securing.make(handed, stage.dossier_id, stage.version_id, stick)
    second = securing.make(handed, stage.dossier_id, stage.version_id, stick)

    assert first.path != second.path
    assert first.code != second.code
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(second.path, password=securing.typed(first.words))
    assert enclosed(second.path.read_bytes(), securing.typed(second.words))
    assert len(dossiers.view(handed, stage.dossier_id).dossier.deliveries) == 2


def test_what_is_typed_loses_nothing_of_the_words() -> None:
    """R150: ten bits a word, as every word of the list has a beginning of its own."""
    starts = {word[: securing.TYPED] for word in word_list()}
    assert len(starts) == len(word_list()) == 1024
    assert all(len(start) == securing.TYPED and start.isascii() for start in starts)


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's tools are not here")
def test_popplers_tool_opens_it_with_what_stands_on_the_sheet(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    made = securing.make(handed, stage.dossier_id, stage.version_id, stick)

    def read(passphrase: str) -> str:
        command = ["pdftotext", "-upw", passphrase, str(made.path), "-"]
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60).stdout

    assert pupils.SURNAME in read(securing.typed(made.words))
    assert read("") == read(" ".join(made.words.words)) == ""


@pytest.mark.parametrize("place", ["write_synced", "sync_folder"])
def test_a_disk_that_refuses_leaves_no_file_and_no_hand_over(
    handed: Workspace, stage: Stage, stick: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(securing if place == "write_synced" else leaving, place, full)
        with pytest.raises(NotWritten):
            securing.make(handed, stage.dossier_id, stage.version_id, stick)
    assert list(stick.iterdir()) == []
    assert dossiers.view(handed, stage.dossier_id).dossier.deliveries == ()

    securing.make(handed, stage.dossier_id, stage.version_id, stick)

    assert len(dossiers.view(handed, stage.dossier_id).dossier.packages) == 1


def test_a_version_that_does_not_stand_is_not_made_into_a_pdf(
    handed: Workspace, stage: Stage, stick: Path
) -> None:
    """R018, R098"""
    later = replace(handed, clock=lambda: school.NOW + timedelta(minutes=1))
    inzage.add_remark(later, stage.dossier_id, MOTHER, "Dit wil ik er nog bij zeggen.")

    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        securing.make(later, stage.dossier_id, stage.version_id, stick)
    assert list(stick.iterdir()) == []
    assert handover.freeze(later, stage.dossier_id).number == 2
