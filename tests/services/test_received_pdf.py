"""A secured PDF of another school, received by the words of its key sheet (R148, R150)."""

from __future__ import annotations

import zlib
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from oso_desktop.dossier.parcel_errors import NeedsWords, NotForReceiving, ParcelChanged
from oso_desktop.dossier.parcels import Trust, Verdict
from oso_desktop.dossier.received import Source
from oso_desktop.exchange import secured_pdf as module
from oso_desktop.exchange.secured_pdf import (
    XML_NAME,
    NotSecured,
    WrongWords,
    enclosed_dossier,
    secured_pdf,
)
from oso_desktop.services import received_items
from oso_desktop.services.receiving import look, receive
from oso_desktop.services.securing import as_typed, typed
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.passphrase import Passphrase
from tests.exchange import documents
from tests.hardship.scene import now
from tests.services.brought import xml

SHEET = ("appel", "bezem", "citroen", "dorp", "egel", "fiets", "gordijn", "hamer")
KEY = typed(Passphrase(SHEET))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "overstap-K3P.pdf"
    found.write_bytes(secured_pdf(documents.pdf("Een dossier"), xml(), (), KEY))
    return found


@pytest.mark.parametrize(
    "words",
    [" ".join(SHEET), " ".join(SHEET).upper(), "\n".join(SHEET), KEY, " ".join(word[:4] for word in SHEET)],
    ids=["words", "capitals", "lines", "together", "apart"],
)
def test_the_words_are_typed_in_any_way_that_a_person_would(words: str) -> None:
    """R148"""
    assert as_typed(words) == KEY


def test_a_secured_pdf_goes_the_way_of_an_oso_file(workspace: Workspace, path: Path) -> None:
    """R133, R148, R150: who has the words need not be the sender, so nothing of the sender is proven."""
    before = now(workspace)
    with pytest.raises(NeedsWords):
        look(workspace, path)
    parcel = look(workspace, path, words=" ".join(SHEET))
    assert (parcel.source, parcel.sender.trust) == (Source.PDF, Trust.UNSEALED)
    assert parcel.brought[0].verdict is Verdict.NEW
    assert now(workspace) == before
    assert " ".join(SHEET) not in repr(parcel)
    (delivery,) = receive(workspace, parcel, {0: None}).received
    assert (delivery.source, delivery.package_id, delivery.sender_card) == (Source.PDF, "", "")
    assert received_items.compare(workspace, delivery.id).number(received_items.Standing.DIFFERENT) == 0
    again = look(workspace, path, words=KEY)
    assert again.brought[0].verdict is Verdict.THERE


def test_other_words_open_nothing_and_say_what_to_do(workspace: Workspace, path: Path) -> None:
    """R150"""
    with pytest.raises(WrongWords) as refused:
        look(workspace, path, words="acht andere woorden die er niet op staan toch")
    assert "sleutelblad" in refused.value.next_step


def test_a_pdf_that_was_changed_meanwhile_is_not_received(workspace: Workspace, path: Path) -> None:
    """R133"""
    parcel = look(workspace, path, words=KEY)
    path.write_bytes(secured_pdf(documents.pdf("Een dossier"), xml(roepnaam="Pip"), (), KEY))
    with pytest.raises(ParcelChanged):
        receive(workspace, parcel, {0: None})


@pytest.mark.parametrize("words", ["", KEY])
def test_a_pdf_without_a_lock_is_for_elsewhere(workspace: Workspace, tmp_path: Path, words: str) -> None:
    """R133"""
    path = tmp_path / "brief.pdf"
    path.write_bytes(documents.pdf("Een brief"))
    with pytest.raises(NotForReceiving):
        look(workspace, path, words=words)


def locked(pdf: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    pdf.save(out, encryption=pikepdf.Encryption(user=KEY, owner="x", R=6))
    return out.getvalue()


def with_enclosed(data: bytes, **entries: object) -> bytes:
    """A locked PDF whose enclosed dossier is a stream of these bytes."""
    with pikepdf.open(BytesIO(documents.pdf("Een dossier"))) as pdf:
        stream = pdf.make_indirect(pikepdf.Stream(pdf, data))
        for name, value in entries.items():
            stream[f"/{name}"] = value
        spec = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Filespec, F=XML_NAME, UF=XML_NAME, EF={"/F": stream})
        )
        names = pikepdf.Dictionary(Names=pikepdf.Array([XML_NAME, spec]))
        pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=names)
        return locked(pdf)


def test_a_hostile_pdf_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """R150: nothing enclosed, one that becomes far larger than it may, one that is broken, and no PDF at all."""
    monkeypatch.setattr(module, "SIZE_LIMIT", 10_000)
    flate = pikepdf.Name.FlateDecode
    bomb = zlib.compress(bytes(20_000))
    hostile = [
        with_enclosed(bomb, Filter=flate),
        with_enclosed(bomb[:-9], Filter=flate),
        with_enclosed(b"geen zlib", Filter=flate),
        with_enclosed(zlib.compress(bomb), Filter=pikepdf.Array([flate, flate])),
        b"%PDF-1.7 en dan niets",
    ]
    with pikepdf.open(BytesIO(documents.pdf("Een dossier"))) as pdf:
        hostile.append(locked(pdf))
    for data in hostile:
        with pytest.raises(NotSecured):
            enclosed_dossier(data, KEY)
    good = with_enclosed(zlib.compress(b"<x/>"), Filter=flate)
    assert enclosed_dossier(good, KEY) == b"<x/>"
