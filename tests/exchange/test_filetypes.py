"""A file is what its content says; what is no plain document is refused with a way out."""

from __future__ import annotations

import contextlib
import io
import re
import struct
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.exchange import filetypes
from oso_desktop.exchange.filetypes import Encrypted, FileType, Refused, judge, safe_file_name
from tests.exchange.builders import odf, ole, ooxml, workbook, zipped


def _pdf(password: str | None = None, owner: str | None = None) -> bytes:
    target = io.BytesIO()
    locked = StandardEncryption(password or "", owner) if password or owner else None
    canvas = Canvas(target, encrypt=locked)
    canvas.drawString(100, 700, "Groeidocument")
    canvas.save()
    return target.getvalue()


JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(20) + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(30) + b"IEND\xaeB`\x82"
OTHERWISE_CALLED = (
    b'<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    b'<Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    b'wordprocessingml.document.main+xml"/></Types>'
)
WORD = ole({"WordDocument": bytes(600)})
BOOK = ole({"Workbook": workbook((0x0809, bytes(16)), (0x003D, bytes(18)))})
SLIDES = ole({"PowerPoint Document": b"x", "Current User": bytes(20)})

GOOD: list[tuple[bytes, FileType]] = [
    (_pdf(), filetypes.PDF),
    (b"\r\n" + _pdf(), filetypes.PDF),
    (JPG, filetypes.JPG),
    (PNG, filetypes.PNG),
    (WORD, filetypes.DOC),
    (BOOK, filetypes.XLS),
    (SLIDES, filetypes.PPT),
    (ooxml("docx"), filetypes.DOCX),
    (ooxml("xlsx"), filetypes.XLSX),
    (ooxml("pptx"), filetypes.PPTX),
    (odf("text"), filetypes.ODT),
    (odf("spreadsheet"), filetypes.ODS),
    (odf("presentation"), filetypes.ODP),
    ("Zoë Öztürk leest op AVI-E5.\r\n".encode(), filetypes.TXT),
    ("Zoë leest.".encode("utf-8-sig"), filetypes.TXT),
    ("Zoë leest.".encode("utf-16"), filetypes.TXT),
    ("Zoë leest – goed.".encode("cp1252"), filetypes.TXT),
    (b"BMI-meting: geen bijzonderheden", filetypes.TXT),
]


@pytest.mark.parametrize(("content", "expected"), GOOD)
def test_an_accepted_kind_is_known_by_its_content(content: bytes, expected: FileType) -> None:
    verdict = judge(content, f"verslag{expected.extension}")
    assert verdict.type == expected
    assert verdict.renamed == ""
    assert judge(content).renamed == ""


def test_a_wrong_extension_is_told() -> None:
    verdict = judge(ooxml("docx"), "verslag.pdf")
    assert verdict.type == filetypes.DOCX
    assert ".pdf" in verdict.renamed
    assert ".docx" in verdict.renamed
    assert judge(JPG, "foto.JPEG").renamed == ""


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "leeg"),
        (b"MZ\x90\x00\x03" + bytes(100), "programma"),
        (b"\x7fELF\x02\x01\x01" + bytes(50), "programma"),
        (zipped({"a.txt": b"a"}), "ingepakt"),
        (b"Rar!\x1a\x07\x00" + bytes(20), "ingepakt"),
        (bytes(40), "staat niets"),
        (b" \r\n ", "staat niets"),
        (b"GIF89a" + bytes(20), "afbeelding"),
        (b"II*\x00" + bytes(20), "TIFF"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "iPhone"),
        (b"\x00\x00\x00\x18ftypavif" + bytes(20), "AVIF"),
        (b"RIFF" + bytes(4) + b"WEBPVP8 " + bytes(9), "WebP"),
        (zipped({"Index/Document.iwa": b"a"}), "Pages"),
        (zipped({"mimetype": b"application/epub+zip", "a.html": b""}), "e-boek"),
        (zipped({"nl/School.class": b"a"}), "programma"),
        (zipped({"FixedDocumentSequence.fdseq": b"a", "[Content_Types].xml": b"<Types/>"}), "e-boek"),
        (
            b"Received: from school\r\nFrom: ib@school.example\r\nSubject: verslag\r\n\r\nHallo",
            "e-mailbericht",
        ),
        (b"BEGIN:VCARD\r\nVERSION:3.0", "visitekaartje"),
        (b"[InternetShortcut]\r\nURL=https://school.example", "snelkoppeling"),
        (b'{"url": "https://docs.example/d/1"}', "snelkoppeling"),
        (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(40), "snelkoppeling"),
        (b'<?xml version="1.0"?>\n<EDEX></EDEX>', "gegevensbestand"),
        (b"%!PS-Adobe-3.0", "printer"),
        (b"SQLite format 3\x00" + bytes(90), "database"),
        (b"\xffWPC" + bytes(90), "oud tekstprogramma"),
        (ole({"Workbook": workbook((0x0809, bytes(16)), (0x0085, bytes(5) + b"\x01" + bytes(9)))}), "macro"),
        (ole({"PowerPoint Document": bytes.fromhex("020000040c000000") + bytes(4) + b"\x01" * 8}), "macro"),
        (ole({"Quill": b""}), "tekenprogramma"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "film"),
        (b"RIFF" + bytes(4) + b"WAVE" + bytes(9), "geluid"),
        (b"{\\rtf1\\ansi hallo}", "RTF"),
        (b"<!DOCTYPE html><p>hallo", "webpagina"),
        (b"\xef\xbb\xbf\n <svg onload='x'>", "tekenprogramma"),
        (b"<?php echo 1;", "script"),
        (b"#!/bin/sh\nrm -rf", "script"),
        ("<html>".encode("utf-16"), "webpagina"),
        (bytes(range(256)), "herkent"),
        (b"%PDF-1.7\n1 0 obj", "niet compleet"),
        (JPG[:20], "niet compleet"),
        (PNG[:30], "niet compleet"),
        (ooxml("docx")[:-30], "niet compleet"),
        (WORD[:1600], "niet compleet"),
        (ooxml("docx", {"word/vbaProject.bin": b"x"}), "macro"),
        (ooxml("xlsx", {"xl/macrosheets/sheet1.xml": b"x"}), "macro"),
        (ooxml("docx", content_types="application/vnd.ms-word.document.macroEnabled.main+xml"), "macro"),
        (ooxml("docx", {"[Content_Types].xml": OTHERWISE_CALLED}), "macro"),
        (odf("text", {"Basic/Standard/Module1.xml": b"x"}), "macro"),
        (ole({"WordDocument": bytes(600)}, ("Macros",)), "macro"),
        (ole({"Workbook": b""}, ("_VBA_PROJECT_CUR",)), "macro"),
        (ooxml("docx", content_types="application/x-sjabloon"), "sjabloon"),
        (odf("graphics"), "OpenDocument"),
        (ole({"__properties_version1.0": b""}), "Outlook"),
        (ole({"IetsAnders": b""}), "soort"),
        (ole({"WordDocument": bytes(600), "Workbook": b""}), "soort"),
    ],
)
def test_everything_else_is_refused_by_name(content: bytes, word: str) -> None:
    with pytest.raises(Refused) as caught:
        judge(content, "verslag.pdf")
    assert word in caught.value.text
    assert caught.value.next_step


@pytest.mark.parametrize(
    "content",
    [
        _pdf("geheim"),
        ole({"EncryptedPackage": bytes(100), "EncryptionInfo": b""}),
        ole({"WordDocument": bytes(11) + b"\x01" + bytes(600)}),
        ole({"Workbook": workbook((0x0809, bytes(16)), (0x002F, bytes(54)))}),
        ole({"PowerPoint Document": b"x", "Current User": bytes(12) + b"\xdf\xc4\xd1\xf3"}),
        odf("text", manifest=b"<manifest:encryption-data/>"),
    ],
)
def test_a_file_with_a_password_is_told_apart(content: bytes) -> None:
    with pytest.raises(Encrypted, match="wachtwoord"):
        judge(content)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("x.bat", "script"),
        ("x.HTML", "webpagina"),
        ("x.svg", "tekenprogramma"),
        ("x.js", "script"),
        ("x.ps1", "script"),
        ("x.eml", "e-mailbericht"),
        ("setup.exe", "een programma"),
        ("x.msi", "een programma"),
        ("x.url", "snelkoppeling"),
        ("x.xml", "gegevensbestand"),
    ],
)
def test_code_in_plain_text_is_refused_by_its_name_as_well(name: str, word: str) -> None:
    with pytest.raises(Refused, match=word):
        judge(b"start calc", name)


def test_a_pdf_that_only_forbids_editing_is_no_locked_one() -> None:
    """The parents and the receiver read it without a password."""
    assert judge(_pdf(owner="alleen voor de maker")).type == filetypes.PDF


def test_an_office_file_that_would_fill_the_receivers_disk_is_refused() -> None:
    bomb = bytearray(ooxml("docx", {"word/media/a.bin": b"x"}))
    central = bomb.rindex(b"PK\x01\x02")
    bomb[central + 24 : central + 28] = (2**31).to_bytes(4, "little")
    with pytest.raises(Refused, match="te groot"):
        judge(bytes(bomb))


def test_an_old_office_file_with_boundless_tables_is_refused_at_once() -> None:
    for offset in (44, 64, 72):
        content = bytearray(WORD)
        struct.pack_into("<I", content, offset, 0x7FFFFFFF)
        with pytest.raises(Refused, match="beschadigd"):
            judge(bytes(content))


SAMPLES = [content for content, _ in GOOD]


@given(st.sampled_from(SAMPLES), st.data())
def test_an_altered_file_gives_a_verdict_or_a_refusal(sample: bytes, data: st.DataObject) -> None:
    altered = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 6))):
        altered[data.draw(st.integers(0, len(altered) - 1))] = data.draw(st.integers(0, 255))
    with contextlib.suppress(Refused):
        assert judge(bytes(altered)).type in filetypes.ALL


BEGINNINGS = [
    b"",
    b"%PDF-1.7\n%%EOF ",
    b"%PDF-1.7 /Encrypt 1 0 R %%EOF",
    b"PK\x03\x04",
    WORD[:1600],
    b"\xff\xd8\xff",
]


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=200), st.text(max_size=30))
def test_any_bytes_with_any_name_give_a_verdict_or_a_refusal_with_a_way_out(
    beginning: bytes, content: bytes, name: str
) -> None:
    try:
        said = judge(beginning + content, name).type.label
    except Refused as refusal:
        said = refusal.text and refusal.next_step
    assert said


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../../geheim.pdf", "geheim.pdf"),
        ("C:\\Users\\ib\\opp.pdf", "opp.pdf"),
        ("C:opp.pdf", "opp.pdf"),
        ("rapport.pdf.exe", "rapport_pdf.exe"),
        ("factuur\u202efdp.docx", "factuurfdp.docx"),
        ("con.pdf", "_con.pdf"),
        ("LPT1", "_LPT1"),
        (" ..opp.pdf. ", "opp.pdf"),
        ("a<b>?.txt", "a-b--.txt"),
        ("öğretmen İğneci ışık.pdf", "öğretmen İğneci ışık.pdf"),
        ("J.P. Jansen, OPP v1.2.docx", "J.P. Jansen, OPP v1.2.docx"),
        ("a\tb\nc.pdf", "a b c.pdf"),
        ("", "bestand"),
        ("///", "bestand"),
    ],
)
def test_a_name_keeps_what_a_person_reads_and_nothing_else(name: str, expected: str) -> None:
    assert safe_file_name(name) == expected


@pytest.mark.parametrize(
    ("name", "file_type", "expected"),
    [
        ("opp.pdf", filetypes.DOCX, "opp.docx"),
        ("foto.jpeg", filetypes.JPG, "foto.jpg"),
        ("rapport.exe", filetypes.PDF, "rapport_exe.pdf"),
        ("rapport.pdf.exe", filetypes.PDF, "rapport_pdf_exe.pdf"),
        ("lijst.csv", filetypes.TXT, "lijst_csv.txt"),
        ("OPP 2025", filetypes.PDF, "OPP 2025.pdf"),
    ],
)
def test_the_extension_follows_the_judged_kind(name: str, file_type: FileType, expected: str) -> None:
    assert safe_file_name(name, file_type) == expected


@given(st.text(max_size=300), st.sampled_from([None, *filetypes.ALL]))
@example("CON\u0301", None)
@example("aux .pdf", filetypes.PDF)
@example("😀" * 200 + ".pdf", filetypes.PDF)
def test_any_name_becomes_safe_and_stays_so(name: str, file_type: FileType | None) -> None:
    safe = safe_file_name(name, file_type)
    assert 0 < len(safe) <= 120
    assert len(safe.encode()) <= 240
    assert not re.search(r'[/\\<>:"|?*\x00-\x1f]', safe)
    assert not {unicodedata.category(char) for char in safe} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert safe == safe.strip(" .")
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)", safe)
    assert file_type is None or safe.endswith(file_type.extension)
    assert safe_file_name(safe, file_type) == safe
