"""What an attachment's ZIP may bring in beside its document: nothing that goes along unseen (R017, R138)."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest

from oso_desktop.dossier.attachments import Attachment, AttachmentClass, kind
from oso_desktop.exchange import packing
from oso_desktop.gegevensset.model import Document, Overigdocumentlijst
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.documents import AttachmentRefused
from oso_desktop.services.imports import import_file
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils

DOCUMENT = b"Rapport van groep 8."


def zipped(*names: str, comment: bytes = b"") -> str:
    """A document under each of these names, and a remark."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), DOCUMENT)
        archive.comment = comment
    return base64.b64encode(target.getvalue()).decode()


def dossier_with(content: str) -> bytes:
    paper = Document(bestandsnaam="rapport.txt", omschrijving="Rapport", bestandsinhoud=content)
    return pupils.dossier_file(overigdocumentlijst=Overigdocumentlijst(document=(paper,)))


def taken_in(workspace: Workspace, content: str) -> tuple[Attachment, tuple[str, ...]]:
    """The attachment that the file brings, and the notices about it."""
    report = import_file(workspace, dossier_with(content))
    (identifier,) = report.dossiers[0].attachments
    with workspace.view() as unit:
        return unit.attachments.get(identifier), report.notices


def travels(workspace: Workspace, attachment: Attachment) -> str:
    with workspace.view() as unit:
        return attachments.packed_text(workspace, unit, attachment)


@pytest.mark.parametrize("names", [("rapport.txt", "ander stuk.txt"), ("map/rapport.txt", "ander stuk.txt")])
def test_a_zip_with_more_documents_keeps_the_file_out(workspace: Workspace, names: tuple[str, ...]) -> None:
    """R017: only one of them would be looked at."""
    with pytest.raises(AttachmentRefused, match="meer dan één document") as refused:
        import_file(workspace, dossier_with(zipped(*names)))

    assert "Bijlage 1 van 1 (" in refused.value.text
    assert "/" not in refused.value.text, "no path of the standard"
    assert "elk document als eigen bijlage" in refused.value.next_step
    assert not dossiers.rows(workspace)


@pytest.mark.parametrize(
    "content",
    [
        zipped(f"{pupils.NUMBER}.txt"),
        zipped("rapport 9999 90 019.txt"),
        zipped("rapport.txt", comment=f"bsn {pupils.NUMBER}".encode()),
        zipped("rapport.txt", comment=b"Moeder is opgenomen."),
    ],
)
def test_a_number_or_a_remark_in_the_zip_stays_out(workspace: Workspace, content: str) -> None:
    """R138: the document is packed anew under its own name; a pupil who comes in again keeps it."""
    paper, notices = taken_in(workspace, content)
    again, _ = taken_in(workspace, content)

    assert packing.unpack(travels(workspace, paper)).content == DOCUMENT
    assert travels(workspace, paper) == packing.encode(packing.pack("rapport.txt", DOCUMENT))
    assert any("Bijlage 1 van 1 (" in notice and "opnieuw ingepakt" in notice for notice in notices)
    assert again == paper
    assert not paper.packed_name


@pytest.mark.parametrize("content", [zipped("rapport.txt"), zipped("map/", "map/ander.txt"), zipped("a.txt")])
def test_a_plain_zip_travels_as_it_came(workspace: Workspace, content: str) -> None:
    paper, notices = taken_in(workspace, content)

    assert travels(workspace, paper) == content
    assert not any("ingepakt" in notice for notice in notices)


def test_the_name_in_a_zip_that_was_cut_off_is_known(workspace: Workspace) -> None:
    """R138: it cannot be packed anew, so the gate must see it."""
    content = zipped(f"{pupils.NUMBER}.txt")[:80]

    paper, _ = taken_in(workspace, content)

    assert paper.packed_name == f"{pupils.NUMBER}.txt"
    assert travels(workspace, paper) == content


@pytest.mark.parametrize("cut", [None, 80])
def test_the_name_in_the_zip_helps_to_tell_what_it_is(workspace: Workspace, cut: int | None) -> None:
    """R024, R063: a harmless name outside does not hide what it is inside."""
    paper, _ = taken_in(workspace, zipped("meldcode geheim.txt")[:cut])

    assert kind(paper.kind).sensitivity is AttachmentClass.REFUSED
