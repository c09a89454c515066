"""The same letters by mail merge in LibreOffice: a template with fields, a table of people, a PDF for each of them.

LibreOffice is asked over a pipe, by a small script in the Python that it was built for. It has started before its time
is taken, and the template and the table are ready.
"""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

import fontpkg_atkinson_hyperlegible

from oso_desktop.letters.document import Block, Document, Items, Signature, Text

_PYTHON = "/usr/bin/python3"
"""Debian's, for which `python3-uno` is."""

_PIPE = f"oso-benchmark-{os.getpid()}"

Paragraph = tuple[str, str]
"""The name of a style and a text."""


def why_not() -> str:
    """Why there is no LibreOffice to ask; empty if there is."""
    if shutil.which("soffice") is None:
        return "skipped: install LibreOffice (on Debian libreoffice-writer, libreoffice-base and python3-uno)"
    asked = subprocess.run((_PYTHON, "-c", "import uno"), capture_output=True, check=False)
    return "skipped: the Python of LibreOffice is missing (on Debian python3-uno)" if asked.returncode else ""


@contextmanager
def mail_merge(documents: Sequence[Document]) -> Iterator[Callable[[], int]]:
    """What makes all the PDFs anew and gives how many there are; raises ValueError if they cannot share a template."""
    with TemporaryDirectory(prefix="oso-benchmark-") as name, ExitStack() as stack:
        folder = Path(name)
        (folder / "data").mkdir()
        (folder / "out").mkdir()
        _write(folder, [list(_said(document)) for document in documents])
        fonts = fontpkg_atkinson_hyperlegible.ROOT / "files"
        (folder / "fonts.conf").write_text(_FONTS.format(folder=folder, fonts=fonts), encoding="utf-8")
        office = stack.enter_context(
            subprocess.Popen(
                (
                    "soffice",
                    "--headless",
                    "--norestore",
                    "--nologo",
                    f"-env:UserInstallation=file://{folder}/profile",
                    f"--accept=pipe,name={_PIPE};urp",
                ),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")},
            )
        )
        asker = stack.enter_context(
            subprocess.Popen(
                (_PYTHON, "-c", _SCRIPT, str(folder), _PIPE),
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


# What is on the letters -------------------------------------------------------------------------------------------


def _said(document: Document) -> Iterator[Paragraph]:
    """The letter as paragraphs; those of a section begin with its heading."""
    yield "school", document.school_name
    yield "soft", document.board
    for line in document.school_lines:
        yield "soft", line
    for line in document.address.lines if document.address else ():
        yield "text", line
    yield "text", document.date_line
    yield "text", document.mark
    yield "heading", document.subject
    for section in document.sections:
        yield "new-page" if section.new_page else "beside", section.heading
        for block in section.blocks:
            yield from _block(block)
    if document.slip:
        slip = document.slip
        yield "heading", f"{slip.title} {slip.code}"
        for line in (f"☐ {slip.seen}", f"☐ {slip.remark}", *slip.lines, slip.hand_in):
            yield "text", line


def _block(block: Block) -> Iterator[Paragraph]:
    match block:
        case Text(text):
            yield "text", "".join(run.text for run in text)
        case Items(items):
            for item in items:
                yield "item", "• " + "".join(run.text for run in item)
        case Signature(greeting, signer):
            yield "text", greeting
            yield "text", signer
        case _:
            msg = f"no mail merge of a letter with {type(block).__name__}"
            raise ValueError(msg)


def _write(folder: Path, letters: Sequence[Sequence[Paragraph]]) -> None:
    """The template, in which what differs between the letters is a field, and the table of what differs."""
    first = letters[0]
    styles = [style for style, _ in first]
    if any([style for style, _ in letter] != styles for letter in letters):
        msg = "letters of different make-up cannot share a template"
        raise ValueError(msg)
    differing = [
        place for place, (_, text) in enumerate(first) if any(letter[place][1] != text for letter in letters)
    ]
    with (folder / "data" / "people.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t", quoting=csv.QUOTE_ALL)
        table.writerow([f"c{place}" for place in differing])
        table.writerows([letter[place][1] for place in differing] for letter in letters)
    body = "".join(
        _paragraph(style, _FIELD.format(column=f"c{place}") if place in differing else escape(text))
        for place, (style, text) in enumerate(first)
    )
    (folder / "template.fodt").write_text(_TEMPLATE.format(body=body), encoding="utf-8")


def _paragraph(style: str, content: str) -> str:
    if style in ("beside", "new-page"):
        return f'<text:h text:style-name="{style}" text:outline-level="1">{content}</text:h>'
    return f'<text:p text:style-name="{style}">{content}</text:p>'


_FIELD = (
    '<text:database-display text:table-name="people" text:table-type="table" text:column-name="{column}"'
    ' text:database-name="letters">-</text:database-display>'
)

_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{folder}/fontcache</cachedir></fontconfig>"""

_STYLE = (
    '<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {about}/>'
    '<style:text-properties style:font-name="Atkinson Hyperlegible" fo:font-size="{size}pt" fo:color="{color}"'
    ' fo:font-weight="{weight}"/></style:style>'
)
_STYLES = "".join(
    _STYLE.format(name=name, about=about, size=size, color=color, weight=weight)
    for name, about, size, color, weight in (
        ("school", "", 16, "#1b4b5a", "bold"),
        ("soft", "", 10, "#555555", "normal"),
        ("text", 'fo:margin-left="10mm" fo:margin-top="1mm"', 11.5, "#1c1c1c", "normal"),
        ("item", 'fo:margin-left="16mm" fo:text-indent="-6mm"', 11.5, "#1c1c1c", "normal"),
        ("heading", 'fo:margin-top="6mm"', 14, "#1b4b5a", "bold"),
        ("beside", 'fo:margin-top="3mm"', 12, "#1b4b5a", "bold"),
        ("new-page", 'fo:break-before="page"', 13.5, "#1b4b5a", "bold"),
    )
)

_TEMPLATE = (
    """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Atkinson Hyperlegible"
 svg:font-family="'Atkinson Hyperlegible'"/></office:font-face-decls>
<office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm"
 fo:page-height="297mm" fo:margin-left="25mm" fo:margin-right="20mm" fo:margin-top="17mm" fo:margin-bottom="11mm"/>
 <style:footer-style/></style:page-layout>"""
    + _STYLES
    + """</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"><style:footer>
<text:p text:style-name="soft">pagina <text:page-number text:select-page="current"/> van
 <text:page-count/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>"""
)

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
folder, pipe = sys.argv[1:]
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for attempt in range(600):
    try:
        context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        break
    except Exception:
        time.sleep(0.1)
make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
sources = make("com.sun.star.sdb.DatabaseContext")
source = sources.createInstance()
source.URL = f"sdbc:flat:file://{folder}/data"
source.Info = named(Extension="csv", CharSet="UTF-8", HeaderLine=True, FieldDelimiter=chr(9), StringDelimiter=chr(34))
source.DatabaseDocument.storeAsURL(f"file://{folder}/letters.odb", ())
sources.registerObject("letters", source)
job = make("com.sun.star.text.MailMerge")
job.DataSourceName, job.CommandType, job.Command = "letters", 0, "people"
job.DocumentURL, job.OutputURL = f"file://{folder}/template.fodt", f"file://{folder}/out"
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
