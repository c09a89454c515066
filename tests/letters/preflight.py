"""PDF/A as Apache PDFBox Preflight judges it, which knows PDF/A-1b and not yet 2b."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf

_JARS = Path("/usr/share/java")
_NEEDED = (
    "preflight",
    "pdfbox2",
    "fontbox2",
    "xmpbox",
    "commons-logging",
    "commons-io",
    "javax.activation",
    "jaxb-api",
)
_FINDING = re.compile(r"^\d+(\.\d+)* : .*", re.MULTILINE)
_ICC_4 = "2.1.6 : Invalid graphics object, Invalid version of the ICCProfile"
"""Version 4 of a colour profile: not yet in PDF/A-1 (ISO 19005-1, 6.2.2), allowed in PDF/A-2 (ISO 19005-2, 6.2.4.2)."""


def preflight() -> str:
    """The class path with which Preflight runs; empty where it is not installed."""
    jars = [_JARS / f"{name}.jar" for name in _NEEDED]
    return ":".join(map(str, jars)) if shutil.which("java") and all(jar.exists() for jar in jars) else ""


def findings(pdf: bytes, folder: Path) -> list[str]:
    """What Preflight has to say of a file that claims to be PDF/A-2b, besides what only the older norm minds.

    The file is written without what came with the newer norm: object streams, the number 2 in its own particulars and
    the version in its first line.
    """
    file = folder / "archive.pdf"
    with pikepdf.open(BytesIO(pdf)) as document:
        claim = document.Root.Metadata.read_bytes()
        assert b"<pdfaid:part>2<" in claim
        older = claim.replace(b"<pdfaid:part>2<", b"<pdfaid:part>1<")
        document.Root.Metadata = pikepdf.Stream(
            document, older, Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        document.save(
            file,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
            force_version="1.4",
        )
    run = subprocess.run(
        ("java", "-cp", preflight(), "org.apache.pdfbox.preflight.Validator_A1b", str(file)),
        capture_output=True,
        text=True,
        check=False,
    )
    said = [match.group() for match in _FINDING.finditer(run.stdout + run.stderr)]
    assert said or "is a valid PDF/A-1b file" in run.stdout, run.stdout + run.stderr
    return [line for line in said if not line.startswith(_ICC_4)]
