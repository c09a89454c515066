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


def _pdf(password: str | None = None) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption(password) if password else None)
    canvas.drawString(100, 700, "Groeidocument")
    canvas.save()
    return target.getvalue()


JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(20) + b"\xff\xd9"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(30) + b"IEND\xaeB`\x82"
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
    assert verdict.warnings == ()
    assert judge(content).warnings == ()


def test_a_wrong_extension_is_told() -> None:
    verdict = judge(ooxml("docx"), "verslag.pdf")
    assert verdict.type == filetypes.DOCX
    assert ".pdf" in verdict.warnings[0]
    assert ".docx" in verdict.warnings[0]
    assert judge(JPG, "foto.JPEG").warnings == ()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "leeg"),
        (b"MZ\x90\x00\x03" + bytes(100), "programma"),
        (b"\x7fELF\x02\x01\x01" + bytes(50), "programma"),
        (zipped({"a.txt": b"a"}), "ingepakt"),
        (b"Rar!\x1a\x07\x00" + bytes(20), "ingepakt"),
        (b"GIF89a" + bytes(20), "afbeelding"),
        (b"\x00\x00\x00\x18ftypheic" + bytes(20), "afbeelding"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(20), "film"),
        (b"RIFF" + bytes(4) + b"WAVE" + bytes(9), "geluid"),
        (b"{\\rtf1\\ansi hallo}", "RTF"),
        (b"<!DOCTYPE html><p>hallo", "webpagina"),
        (b"\xef\xbb\xbf\n <svg onload='x'>", "webpagina"),
        (b"<?php echo 1;", "webpagina"),
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


@pytest.mark.parametrize("name", ["x.bat", "x.HTML", "x.svg", "x.js", "x.ps1"])
def test_a_script_is_refused_by_its_name_as_well(name: str) -> None:
    with pytest.raises(Refused, match="script"):
        judge(b"start calc", name)


@pytest.mark.parametrize(
    "content",
    [
        ooxml("docx", {"word/embeddings/Microsoft_Excel_Sheet.xlsx": b"x"}),
        odf("text", {"Object 1/content.xml": b"x"}),
        ole({"WordDocument": bytes(600)}, ("ObjectPool",)),
        _pdf().replace(b"%%EOF", b"/EmbeddedFile /x %%EOF"),
        _pdf().replace(b"%%EOF", b"/JavaScript (x) %%EOF"),
    ],
)
def test_what_travels_unseen_inside_a_document_is_told(content: bytes) -> None:
    assert len(judge(content).warnings) == 1


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


@given(st.binary(max_size=200))
def test_any_bytes_give_a_verdict_or_a_refusal(content: bytes) -> None:
    with contextlib.suppress(Refused):
        assert judge(content).type in filetypes.ALL


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
