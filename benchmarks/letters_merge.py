"""The same letters by mail merge in LibreOffice: a template with fields, a table of people, a PDF for each of them.

LibreOffice is asked over a pipe, by a small script in the Python that it was built for; the template and the table are
ready. The PDFs are as ours: tagged, with bookmarks and a title, their typefaces embedded as far as they are used.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import fontpkg_atkinson_hyperlegible

from benchmarks.letters_template import Writer
from benchmarks.measure import Contender
from oso_desktop.letters.document import Document

_PYTHON = "/usr/bin/python3"
"""Debian's, for which `python3-uno` is."""


def why_not() -> str:
    """Why there is no LibreOffice to ask; empty if there is."""
    if shutil.which("soffice") is None:
        return "skipped: install LibreOffice (on Debian libreoffice-writer, libreoffice-base and python3-uno)"
    asked = subprocess.run((_PYTHON, "-c", "import uno"), capture_output=True, check=False)
    return "skipped: the Python of LibreOffice is missing (on Debian python3-uno)" if asked.returncode else ""


@contextmanager
def mail_merge(documents: Sequence[Document]) -> Iterator[tuple[Contender, Contender]]:
    """What times making all the PDFs anew, in an office that has started and with starting it.

    Raises ValueError if the letters cannot share a template.
    """
    with TemporaryDirectory(prefix="oso-benchmark-") as name:
        folder = Path(name)
        (folder / "data").mkdir()
        (folder / "out").mkdir()
        writer = Writer(documents)
        (folder / "template.fodt").write_text(writer.template, encoding="utf-8")
        with (folder / "data" / "people.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter="\t", quoting=csv.QUOTE_ALL).writerows(writer.rows)
        fonts = fontpkg_atkinson_hyperlegible.ROOT / "files"
        (folder / "fonts.conf").write_text(_FONTS.format(folder=folder, fonts=fonts), encoding="utf-8")
        with _office(folder, "another") as merge:
            merge()  # so that starting it is not starting it for the first time

        def with_start(_: int) -> float:
            before = perf_counter()
            with _office(folder, "another") as merge:
                made = merge()
                taken = perf_counter() - before
            return _whole(made, taken, len(documents))

        with _office(folder, "one") as merge:

            def started(_: int) -> float:
                before = perf_counter()
                made = merge()
                return _whole(made, perf_counter() - before, len(documents))

            yield started, with_start


def _whole(made: int, taken: float, wanted: int) -> float:
    if made != wanted:
        msg = "the mail merge left letters out"
        raise RuntimeError(msg)
    return taken


@contextmanager
def _office(folder: Path, name: str) -> Iterator[Callable[[], int]]:
    """Starts an office of its own; gives what makes the PDFs and tells how many there are."""
    pipe = f"oso-benchmark-{os.getpid()}-{name}"
    with ExitStack() as stack:
        office = stack.enter_context(
            subprocess.Popen(
                (
                    "soffice",
                    "--headless",
                    "--norestore",
                    "--nologo",
                    f"-env:UserInstallation=file://{folder}/{name}",
                    f"--accept=pipe,name={pipe};urp",
                ),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
            )
        )
        asker = stack.enter_context(
            subprocess.Popen(
                (_PYTHON, "-c", _SCRIPT, str(folder), pipe, f"{folder}/{name}.odb"),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        try:
            _answer(asker)  # ready

            def merge() -> int:
                for path in (folder / "out").iterdir():
                    path.unlink()
                assert asker.stdin is not None
                asker.stdin.write("merge\n")
                asker.stdin.flush()
                _answer(asker)
                return len(list((folder / "out").iterdir()))

            yield merge
        finally:
            assert asker.stdin is not None
            asker.stdin.close()
            asker.wait(60)
            office.wait(60)


def _answer(asker: subprocess.Popen[str]) -> None:
    assert asker.stdout is not None
    if asker.stdout.readline().strip() != "done":
        msg = "LibreOffice could not do it"
        raise RuntimeError(msg)


_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{folder}/fontcache</cachedir></fontconfig>"""

_SCRIPT = """
import sys, time, uno
from com.sun.star.beans import PropertyValue
def named(**values):
    made = []
    for name, value in values.items():
        each = PropertyValue()
        each.Name, each.Value = name, value
        made.append(each)
    return tuple(made)
folder, pipe, base = sys.argv[1:]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(6000):
    try:
        context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.01)
make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
sources = make("com.sun.star.sdb.DatabaseContext")
source = sources.createInstance()
source.URL = f"sdbc:flat:file://{folder}/data"
source.Info = named(Extension="csv", CharSet="UTF-8", HeaderLine=True, FieldDelimiter=chr(9), StringDelimiter=chr(34))
source.DatabaseDocument.storeAsURL(f"file://{base}", ())
if not sources.hasByName("letters"):
    sources.registerObject("letters", source)
job = make("com.sun.star.text.MailMerge")
job.DataSourceName, job.CommandType, job.Command = "letters", 0, "people"
job.DocumentURL, job.OutputURL = f"file://{folder}/template.fodt", f"file://{folder}/out"
job.SaveFilterData = named(UseTaggedPDF=True, ExportBookmarks=True, DisplayPDFDocumentTitle=True)
job.OutputType, job.SaveFilter, job.FileNamePrefix, job.FileNameFromColumn = 2, "writer_pdf_Export", "letter", False
print("done", flush=True)
for line in sys.stdin:
    job.execute(())
    print("done", flush=True)
try:
    make("com.sun.star.frame.Desktop").terminate()
except Exception:
    pass
"""
