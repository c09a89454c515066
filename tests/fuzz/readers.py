"""Every reader, by name, with small files that it reads: where the search for worse ones begins.

A reader is called with bytes and may answer, or refuse with an OsoError. `tests/fuzz/seeds/NAME` holds what was found
once and mended since; a file there is tried in every run of the tests.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf

from oso_desktop.dossier.cards import framed
from oso_desktop.errors import OsoError
from oso_desktop.exchange import filetypes, merging, packing, pdf_pages, pictures
from oso_desktop.exchange.attachment_check import check_with_attachments
from oso_desktop.exchange.card_file import read_card, write_card
from oso_desktop.exchange.carrier_seal import verify_carrier
from oso_desktop.exchange.inside import look_inside
from oso_desktop.exchange.list_reader import kind_of, read_list
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.package import read_package
from oso_desktop.exchange.plain_zip import plain_zip
from oso_desktop.exchange.region_file import read_region
from oso_desktop.exchange.secured_pdf import enclosed_dossier, is_locked, secured_pdf
from oso_desktop.exchange.text_of import read_text
from oso_desktop.store.carrier import read_carrier
from oso_desktop.vault.invitation import InvitationCode
from oso_desktop.vault.recovery import parse_words
from oso_desktop.vault.slot_files import SLOTS_FILE, load_slots
from oso_desktop.vault.spoken_code import parse_code
from tests.cli import pupils
from tests.conftest import PROJECT
from tests.exchange import documents, test_list_hostile
from tests.exchange.carriers import KEYS, SENDER, XML, carrier_at, packaged
from tests.vectors.make import NEWEST, VECTORS

SECURED_WORDS = "appebezecitrdorpegelfietgordhame"
KEPT = Path(__file__).with_name("seeds")


@dataclass(frozen=True)
class Reader:
    """What is called, and what it reads to begin with."""

    read: Callable[[bytes], object]
    seeds: Callable[[], Sequence[bytes]]


# --- what is called ---------------------------------------------------------------------------------------------------


def _list(data: bytes) -> None:
    if kind_of(data) is not None:
        read_list(data)


def _dossier(data: bytes) -> None:
    for read in (read_dossier, check_with_attachments):
        try:
            read(data)
        except OsoError:
            continue


def _carrier(data: bytes) -> None:
    """Also past the seal, which anybody may put on a file of his own."""
    with tempfile.NamedTemporaryFile(suffix=".oso-drager", delete=False) as file:
        file.write(data)
    path = Path(file.name)
    try:
        with read_carrier(path) as carrier:
            for number in range(len(carrier.packages)):
                carrier.sealed(number)
    except OsoError:
        pass
    try:
        verify_carrier(path)
    finally:
        path.unlink()


def _manifest(text: bytes) -> None:
    """Whatever a sender says, signed as it should be."""
    signature = KEYS.sign(framed("oso-desktop/manifest/1", text))
    parts = [
        ("manifest.json", text),
        ("afzender.oso-kaart", write_card(SENDER)),
        ("handtekening", signature),
        ("dossier.xml", XML),
    ]
    read_package(plain_zip(parts, worth_packing=2**20))


def _attachment(data: bytes) -> None:
    """All that is done with a file before a person sees it, whatever its name says."""
    file_type = filetypes.judge(data, "document").type
    look_inside(data, file_type)
    for _ in read_text(data, file_type):
        pass
    media_type = file_type.media_type
    for work in (
        lambda: pdf_pages.page_count(data) and pdf_pages.cut(data, [0]),
        lambda: merging.mergeable(data, media_type),
        lambda: pictures.clean_picture(data),
    ):
        try:
            work()
        except OsoError:
            continue


def _text_of_any_kind(data: bytes) -> None:
    """The readers of text say that they never raise, so they get what is of another kind than they were told."""
    for file_type in filetypes.ALL:
        for _ in read_text(data, file_type):
            pass
        look_inside(data, file_type)


def _secured(data: bytes) -> None:
    """With the words and without; behind the words anybody can put anything."""
    for read in (is_locked, lambda pdf: enclosed_dossier(pdf, SECURED_WORDS)):
        try:
            read(data)
        except OsoError:
            continue


def _packed(data: bytes) -> None:
    for text in (data.decode("latin-1"), base64.b64encode(data).decode()):
        try:
            packing.unpack(text)
        except OsoError:
            continue


def _slots(data: bytes) -> None:
    """Also with a digest that fits what stands there."""
    with tempfile.TemporaryDirectory() as folder:
        for content in (data, _with_digest(data)):
            (Path(folder) / SLOTS_FILE).write_bytes(content)
            try:
                load_slots(Path(folder))
            except OsoError:
                continue


def _with_digest(data: bytes) -> bytes:
    try:
        found = json.loads(data)
        text = json.dumps(found["content"], sort_keys=True, separators=(",", ":"))
        found["digest"] = hashlib.sha256(text.encode()).hexdigest()
        return json.dumps(found).encode()
    except (ValueError, TypeError, KeyError, RecursionError):
        return data


def _words(data: bytes) -> None:
    text = data.decode("utf-8", errors="replace")
    for parse in (parse_words, lambda words: parse_code(InvitationCode, words)):
        try:
            parse(text)
        except OsoError:
            continue


# --- where it begins --------------------------------------------------------------------------------------------------


def _vector(name: str) -> bytes:
    return (VECTORS / NEWEST / name).read_bytes()


def _store_file(name: str) -> list[bytes]:
    return [path.read_bytes() for path in sorted((PROJECT / "tests/store/corpus").glob(f"*/{name}"))]


def _attachments() -> list[bytes]:
    return [
        documents.pdf("Een verzonnen verslag", field="waarde"),
        documents.pdf("Een", "Twee", scanned=2, drawn=1),
        documents.unmapped_pdf(),
        documents.grouped_field("waarde"),
        documents.docx("Een verzonnen verslag"),
        documents.xlsx([["Naam", 7.5]]),
        documents.pptx("Een dia", notes="notities"),
        documents.odt("Een verslag", footer="voet"),
        documents.ods(["Naam", 7.5]),
        documents.odp("Een dia"),
        documents.doc("Een oud verslag " * 40),
        documents.xls(1.5, text="oud"),
        documents.png(20, 30),
        b"Een verzonnen tekst.\n",
    ]


def _secured_pdfs() -> list[bytes]:
    """One as it is made, and the same without its lock, so that changes reach what is enclosed."""
    made = secured_pdf(documents.pdf("Een verzonnen verslag"), XML, (), SECURED_WORDS)
    open_one = io.BytesIO()
    with pikepdf.open(io.BytesIO(made), password=SECURED_WORDS) as pdf:
        pdf.save(open_one)
    return [made, open_one.getvalue()]


def _manifests() -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(packaged())) as archive:
        return [archive.read("manifest.json")]


def _carriers() -> list[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        return [carrier_at(Path(folder) / "een").read_bytes(), _vector("klas.oso-drager")]


def _recovery_words() -> list[bytes]:
    return [json.loads(data)["words"].encode() for data in _store_file("keys.json")]


def _lists(kind: str) -> Callable[[], Sequence[bytes]]:
    return lambda: [test_list_hostile.WHOLE[kind]]


READERS: dict[str, Reader] = {
    "edexml": Reader(_list, _lists("edexml")),
    "edex2000": Reader(_list, _lists("edex2000")),
    "csv": Reader(_list, _lists("csv")),
    "xlsx": Reader(_list, _lists("xlsx")),
    "ods": Reader(_list, _lists("ods")),
    "oso_xml": Reader(_dossier, lambda: [_vector("dossier.xml"), pupils.dossier_file(pupils.packed())]),
    "package": Reader(read_package, lambda: [packaged(), _vector("pakket-vorm-1.zip")]),
    "manifest": Reader(_manifest, _manifests),
    "carrier": Reader(_carrier, _carriers),
    "card": Reader(read_card, lambda: [_vector("ontvanger-vernieuwd.oso-kaart")]),
    "attachment": Reader(_attachment, _attachments),
    "any_attachment": Reader(_text_of_any_kind, lambda: [*_attachments(), _vector("beveiligd.pdf")]),
    "secured_pdf": Reader(_secured, _secured_pdfs),
    "packed": Reader(_packed, lambda: [packing.pack("opp.txt", b"verzonnen " * 20)]),
    "region": Reader(read_region, lambda: [(PROJECT / "resources/demo/regioprofiel.json").read_bytes()]),
    "slots": Reader(_slots, lambda: _store_file("keyslots.json")),
    "words": Reader(_words, _recovery_words),
}


@cache
def seeds(name: str) -> tuple[bytes, ...]:
    """What the reader begins with, and what was found once."""
    kept = sorted((KEPT / name).glob("*")) if (KEPT / name).is_dir() else []
    return (*READERS[name].seeds(), *(path.read_bytes() for path in kept))


def answers(name: str, data: bytes) -> bool:
    """Whether it was read; False if it was refused. Whatever else it does comes out as it is."""
    try:
        READERS[name].read(data)
    except OsoError as refusal:
        if not (refusal.text and refusal.next_step):
            msg = "a refusal without words"
            raise AssertionError(msg) from refusal
        return False
    return True
