"""Documents of every kind with words in chosen places, made from facts of their formats."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from xml.sax.saxutils import escape

import pypdfium2
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.exchange.builders import odf, ole, ooxml, workbook

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
S = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def pdf(
    *pages: str, title: str = "", field: str = "", scanned: int = 0, logo: bool = False, drawn: int = 0
) -> bytes:
    """A page per text, with a form field on the first; `scanned` and `drawn` are numbers of pages without words."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setTitle(title)
    for number, text in enumerate(pages, 1):
        if number == scanned:
            canvas.drawImage(ImageReader(BytesIO(png(40, 60))), 0, 0, 600, 800)
        if number == drawn:
            canvas.rect(10, 10, 300, 300)
        if logo:
            canvas.drawImage(ImageReader(BytesIO(png(40, 10))), 10, 700, 90, 30)
        for line, words in enumerate(text.splitlines()):
            canvas.drawString(50, 750 - 15 * line, words)
        if field and number == 1:
            canvas.acroForm.textfield(name="veld", value=field, x=50, y=500)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def docx(*paragraphs: Sequence[str] | str, **parts: str) -> bytes:
    """Paragraphs of runs; `parts` are further parts of Word: the text of `header1`, `footnotes`, `comments`."""
    body = "".join(_paragraph(runs) for runs in paragraphs)
    extra = {"word/document.xml": f"<w:document {W}><w:body>\n{body}\n</w:body></w:document>".encode()}
    for name, text in parts.items():
        extra[f"word/{name}.xml"] = f"<w:part {W}>{_paragraph(text)}</w:part>".encode()
    return ooxml("docx", extra)


def _paragraph(runs: Sequence[str] | str) -> str:
    pieces = [runs] if isinstance(runs, str) else runs
    inner = "\n ".join(f'<w:r><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>' for piece in pieces)
    return f"<w:p><w:pPr><w:x>123456782</w:x></w:pPr>{inner}</w:p>"


def properties(title: str) -> dict[str, bytes]:
    return {
        "docProps/core.xml": f'<c xmlns:d="urn:d"><d:title>{escape(title)}</d:title></c>'.encode(),
    }


def xlsx(rows: Sequence[Sequence[str | float]], sheet: str = "Uitslagen", unused: str = "") -> bytes:
    """A sheet with texts as shared strings and numbers as such."""
    strings = [*dict.fromkeys(str(value) for row in rows for value in row if isinstance(value, str)), unused]
    lines = ""
    for line, row in enumerate(rows, 1):
        cells = ""
        for column, value in enumerate(row):
            kind, shown = (' t="s"', strings.index(value)) if isinstance(value, str) else ("", value)
            cells += f'<c r="{chr(65 + column)}{line}"{kind}><v>{shown}</v></c>'
        lines += f'<row r="{line}">{cells}</row>'
    shared = "".join(
        f"<si><r><t>{escape(text[:3])}</t></r><r><t>{escape(text[3:])}</t></r></si>" for text in strings
    )
    return ooxml(
        "xlsx",
        {
            "xl/sharedStrings.xml": f"<sst {S}>{shared}</sst>".encode(),
            "xl/workbook.xml": (
                f'<workbook {S}><sheets><sheet name="{sheet}" sheetId="1" r:id="rId7"/></sheets></workbook>'
            ).encode(),
            "xl/_rels/workbook.xml.rels": (
                f'<Relationships {RELATIONS}><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>'
            ).encode(),
            "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData>{lines}</sheetData></worksheet>".encode(),
        },
    )


def pptx(*slides: str, notes: str = "") -> bytes:
    extra = {
        f"ppt/slides/slide{number}.xml": f"<slide {A}><a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p></slide>".encode()
        for number, text in enumerate(slides, 1)
    }
    if notes:
        extra["ppt/notesSlides/notesSlide1.xml"] = (
            f"<n {A}><a:p><a:r><a:t>{notes}</a:t></a:r></a:p></n>".encode()
        )
    return ooxml("pptx", extra)


def odt(*paragraphs: str, footer: str = "") -> bytes:
    """Paragraphs as markup, so that spans may be in them."""
    body = "".join(f"<text:p>{text}</text:p>" for text in paragraphs)
    extra = {"content.xml": f"<office:text {ODF}>{body}</office:text>".encode()}
    if footer:
        extra["styles.xml"] = (
            f"<office:styles {ODF}><text:p>{escape(footer)}</text:p></office:styles>".encode()
        )
    return odf("text", extra)


def ods(*rows: Sequence[str | float], sheet: str = "Uitslagen") -> bytes:
    """The first row is followed by nine empty ones, in one element."""
    lines = ""
    for number, row in enumerate(rows):
        cells = "".join(
            f"<table:table-cell><text:p>{escape(value)}</text:p></table:table-cell>"
            if isinstance(value, str)
            else f'<table:table-cell office:value="{value}"><text:p>1E+8</text:p></table:table-cell>'
            for value in row
        )
        lines += f"<table:table-row>{cells}</table:table-row>"
        lines += '<table:table-row table:number-rows-repeated="9"/>' * (number == 0)
    table = f'<table:table table:name="{sheet}">{lines}</table:table>'
    return odf("spreadsheet", {"content.xml": f"<office:body {ODF}>{table}</office:body>".encode()})


def odp(*slides: str) -> bytes:
    body = "".join(f"<draw:page><text:p>{escape(text)}</text:p></draw:page>" for text in slides)
    return odf("presentation", {"content.xml": f"<office:body {ODF}>{body}</office:body>".encode()})


def doc(text: str, *, wide: bool = False, picture: bytes = b"") -> bytes:
    words = text.encode("utf-16-le" if wide else "cp1252")
    return ole({"WordDocument": bytes(600) + words + bytes(2), "Data": picture})


def xls(*values: float, text: str = "") -> bytes:
    """Values as numbers of eight bytes; whole ones also as numbers of four."""
    records = [(0x0809, bytes(16)), (0x00FC, bytes(11) + text.encode())]
    for value in values:
        if value == int(value) and abs(value) < 2**29:
            records.append((0x027E, struct.pack("<HHHI", 0, 0, 0, int(value) << 2 | 2)))
        else:
            records.append((0x0203, struct.pack("<HHHd", 0, 0, 0, value)))
    return ole({"Workbook": workbook(*records)})


def around(
    data: bytes, *, note: str = "", heading: str = "", packet: str = "", file: tuple[str, bytes] | None = None
) -> bytes:
    """A PDF with a note on its page, a heading in its contents, newer properties, or a file in it."""
    if note or heading:
        target = BytesIO()
        canvas = Canvas(target, invariant=1)
        canvas.drawString(50, 700, "Een")
        if note:
            canvas.textAnnotation(note, (50, 50, 90, 90))
        if heading:
            canvas.bookmarkPage("plek")
            canvas.addOutlineEntry(heading, "plek")
        canvas.showPage()
        canvas.save()
        data = target.getvalue()
    if file is not None:
        with pypdfium2.PdfDocument(data) as document:
            document.new_attachment(file[0]).set_data(file[1])
            target = BytesIO()
            document.save(target)
        data = target.getvalue()
    return data + f"%<x:xmpmeta><b>{packet}</b></x:xmpmeta>\n%%EOF".encode() if packet else data


def unmapped_pdf() -> bytes:
    """A page whose font says how letters look, and not which they are: a person can read it, a program cannot."""
    content = b"BT /F1 12 Tf 50 700 Td <00010002000300040005000600070008000900> Tj ET"
    font = b"/BaseFont/AAAAAA+Vreemd"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type0%s/Encoding/Identity-H/DescendantFonts[6 0 R]>>" % font,
        b"<</Type/Font/Subtype/CIDFontType2%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/FontDescriptor 7 0 R>>" % font,
        b"<</Type/FontDescriptor/FontName/AAAAAA+Vreemd/Flags 4/FontBBox[0 0 999 999]/ItalicAngle 0>>",
    ]
    return _pdf_of(objects)


def grouped_field(value: str) -> bytes:
    """A form field with its value apart from the box in which it shows, as where one field has several boxes."""
    return _pdf_of(
        [
            b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Annots[5 0 R]>>",
            b"<</FT/Tx/T(a)/V(%s)/Kids[5 0 R]>>" % value.encode(),
            b"<</Type/Annot/Subtype/Widget/Rect[9 9 99 99]/Parent 4 0 R>>",
        ]
    )


def _pdf_of(objects: Sequence[bytes]) -> bytes:
    data, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(data))
    )
