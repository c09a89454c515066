"""The secured PDF, opened by the tools that other schools have: with the passphrase all of it, without it nothing."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from oso_desktop.exchange.secured_pdf import XML_NAME, EnclosedFile, secured_pdf
from tests.exchange import documents
from tests.leaks.searching import Sought

WORDS = "appebezecitrdorpegelfietgordhame"
TEXT = "Kreupelrijmige woudreuzin leest krabbenscheer"
XML = b"<dossier>Wobbelien Kwastenbroeksel 999996356</dossier>"
FILES = (
    EnclosedFile("plan voor Wobbelien.txt", b"Kreupelrijmig plan van aanpak"),
    EnclosedFile("../../etc/passwd", b"een tweede"),
    EnclosedFile("plan voor Wobbelien.txt", b"een derde met dezelfde naam"),
    EnclosedFile("CON", b"een vierde"),
)
SECRETS = (TEXT, "Wobbelien", "Kwastenbroeksel", "999996356", "Kreupelrijmig plan", "een tweede", WORDS)

needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, ("qpdf", "pdftotext", "pdfdetach", "pdfinfo"))),
    reason="poppler's and qpdf's tools are not here",
)


@pytest.fixture(scope="module")
def secured() -> bytes:
    return secured_pdf(documents.pdf(TEXT), XML, FILES, WORDS)


@pytest.fixture
def path(secured: bytes, tmp_path: Path) -> Path:
    found = tmp_path / "overstap.pdf"
    found.write_bytes(secured)
    return found


def ran(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, check=False, timeout=60
    )


@needs_tools
def test_popplers_tools_read_all_of_it_with_the_passphrase(path: Path, tmp_path: Path) -> None:
    """R148, R150: the pages, and each file byte for byte under a safe name of its own."""
    out = tmp_path / "uit"
    out.mkdir()

    assert TEXT in ran("pdftotext", "-upw", WORDS, path, "-").stdout
    assert ran("pdfdetach", "-upw", WORDS, "-saveall", "-o", out, path).returncode == 0

    found = {each.name: each.read_bytes() for each in out.iterdir()}
    assert found.pop(XML_NAME) == XML
    assert sorted(found.values()) == sorted(each.data for each in FILES)
    assert all(name.startswith("bijlage ") and "/" not in name and ".." not in name for name in found)
    about = ran("pdfinfo", "-upw", WORDS, path).stdout
    assert "AES-256" in about
    assert "Wobbelien" not in about
    assert "change:no" in about
    assert "print:yes" in about
    assert "copy:yes" in about


@needs_tools
def test_qpdf_reads_all_of_it_with_the_passphrase(path: Path, tmp_path: Path) -> None:
    said = ran("qpdf", f"--password={WORDS}", "--show-encryption", path).stdout

    assert "R = 6" in said
    assert "file encryption method: AESv3" in said
    assert ran("qpdf", f"--password={WORDS}", "--check", path).returncode == 0
    taken = subprocess.run(
        ["qpdf", f"--password={WORDS}", f"--show-attachment={XML_NAME}", str(path)],
        capture_output=True,
        check=True,
        timeout=60,
    )
    assert taken.stdout == XML


@needs_tools
@pytest.mark.parametrize(
    "wrong", ["", WORDS.upper(), WORDS[:-1], WORDS[1:], WORDS[:-1] + "f", WORDS[4:] + WORDS[:4]]
)
def test_neither_opens_it_without_the_passphrase(path: Path, tmp_path: Path, wrong: str) -> None:
    """R149: nor with nearly the passphrase."""
    out = tmp_path / "uit"
    out.mkdir()

    text = ran("pdftotext", "-upw", wrong, path, "-")
    assert text.returncode != 0
    assert text.stdout == ""
    assert ran("pdfdetach", "-upw", wrong, "-saveall", "-o", out, path).returncode != 0
    assert list(out.iterdir()) == []
    assert ran("qpdf", f"--password={wrong}", "--decrypt", path, out / "open.pdf").returncode == 2
    assert list(out.iterdir()) == []
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path, password=wrong)


def test_nothing_of_it_is_in_clear(secured: bytes) -> None:
    """R150: no text, no name of a file, no property, in no dress; the same search finds it all once it is open."""
    assert not Sought.of(SECRETS).hits(secured)
    with pikepdf.open(BytesIO(secured), password=WORDS) as pdf:
        out = BytesIO()
        pdf.save(out, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        assert "/Metadata" not in pdf.Root
        assert dict(pdf.docinfo) == {"/Title": "OSO Desktop"}
    assert Sought.of(["999996356", "Kreupelrijmig plan"]).hits(out.getvalue())


def test_each_is_encrypted_anew_and_nobody_has_the_password_of_the_owner(secured: bytes) -> None:
    again = secured_pdf(documents.pdf(TEXT), XML, FILES, WORDS)

    assert again != secured
    with pikepdf.open(BytesIO(again), password=WORDS) as pdf:
        assert pdf.user_password_matched
        assert not pdf.owner_password_matched
        assert not pdf.allow.modify_other


@pytest.mark.parametrize("passphrase", ["", "a" * 33, "é" * 17])
def test_a_passphrase_that_no_reader_takes_whole_is_refused(passphrase: str) -> None:
    with pytest.raises(ValueError, match="passphrase"):
        secured_pdf(documents.pdf(TEXT), XML, (), passphrase)
