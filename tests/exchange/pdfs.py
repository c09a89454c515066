"""PDFs as schools get them: each page with words, a picture, a field, a note and more that is that page's own.

`word(n, what)` is what stands in one place of page n and nowhere else, so that a test can look for it.
"""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, Stream, String
from reportlab.pdfgen.canvas import Canvas

WHERE = (
    "tekst",
    "veld",
    "notitie",
    "kop",
    "ingesloten",
    "bestandsnaam",
    "beeld",
    "structuur",
    "gegevens",
    "script",
    "bestemming",
    "formulier",
    "masker",
)
"""What a page has of its own."""
ABOUT = ("VERZONNENTITEL", "VERZONNENMAKER", "VERZONNENXMP", "VERZONNENBIJSLUITER")
"""What the document has around its pages."""
SHOWN = ("tekst", "veld", "beeld", "formulier", "masker")
"""What is seen of a page, and so goes with it."""


def word(page: int, what: str) -> str:
    """The word that stands for this part of this page."""
    return f"{what.upper()}VANBLAD{page}X"


def words_of(page: int, which: Collection[str] = WHERE) -> list[str]:
    return [word(page, what) for what in which]


def full_pdf(pages: int, *, shared: bool = True, fields: bool = True) -> bytes:
    """A PDF with all that pages can have; `shared` gives all pages one list of pictures and fonts."""
    plain = BytesIO()
    canvas = Canvas(plain, pageCompression=1, invariant=1)
    canvas.setTitle(ABOUT[0])
    canvas.setAuthor(ABOUT[1])
    for number in range(1, pages + 1):
        canvas.setFont("Helvetica", 14)
        canvas.drawString(60, 760, f"Dit is {word(number, 'tekst')} van het verslag.")
        if fields:
            canvas.acroForm.textfield(
                name=f"veld{number}", value=word(number, "veld"), x=60, y=600, width=300, height=24
            )
        canvas.showPage()
    canvas.save()
    with pikepdf.open(plain) as pdf:
        _around(pdf)
        for number, page in enumerate(pdf.pages, start=1):
            _on(pdf, number, page)
        if shared:
            _share(pdf)
        result = BytesIO()
        pdf.save(result, object_stream_mode=pikepdf.ObjectStreamMode.generate, static_id=True)
    return result.getvalue()


def _around(pdf: Pdf) -> None:
    with pdf.open_metadata(update_docinfo=False) as metadata:
        metadata["dc:description"] = ABOUT[2]
    pdf.attachments["bijsluiter.txt"] = ABOUT[3].encode()
    with pdf.open_outline() as outline:
        for number in range(1, len(pdf.pages) + 1):
            outline.root.append(OutlineItem(word(number, "kop"), number - 1))
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=Array()))
    pdf.Root.Names.Dests = Dictionary(Names=Array())


def _on(pdf: Pdf, number: int, page: pikepdf.Page) -> None:
    def text(what: str) -> String:
        return String(word(number, what))

    pdf.attachments[word(number, "bestandsnaam") + ".txt"] = word(number, "ingesloten").encode()
    if "/Annots" not in page.obj:
        page.obj.Annots = Array()
    page.obj.Annots.append(
        pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Text,
                Rect=[10, 10, 30, 30],
                Contents=text("notitie"),
                P=page.obj,
                F=2,  # hidden
            )
        )
    )
    pdf.Root.StructTreeRoot.K.append(
        pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.P, Pg=page.obj, ActualText=text("structuur"))
        )
    )
    page.obj.StructParents = number
    page.obj.PieceInfo = Dictionary(Maker=Dictionary(Private=Dictionary(Zei=text("gegevens"))))
    page.obj.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=text("script")))
    pdf.Root.Names.Dests.Names.extend([text("bestemming"), Array([page.obj, Name.Fit])])
    picture, form, mask = _picture(pdf, number), _form(pdf, number), _mask(pdf, number)
    resources = page.obj.Resources
    resources.XObject = Dictionary({f"/Beeld{number}": picture, f"/Formulier{number}": form})
    resources.ExtGState = Dictionary({f"/Masker{number}": mask})
    pdf.pages[number - 1].contents_add(
        f"q 200 0 0 100 60 400 cm /Beeld{number} Do Q q /Masker{number} gs /Formulier{number} Do Q".encode()
    )


def _picture(pdf: Pdf, number: int) -> Stream:
    told = word(number, "beeld").encode().ljust(60, b"\x80")
    picture = Stream(pdf, b"")
    picture.write(zlib.compress(told), filter=Name.FlateDecode)
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    picture.Width, picture.Height, picture.BitsPerComponent = 10, 6, 8
    picture.ColorSpace = Name.DeviceGray
    picture.Metadata = Stream(pdf, word(number, "gegevens").encode())
    return pdf.make_indirect(picture)


def _form(pdf: Pdf, number: int) -> Stream:
    form = Stream(pdf, f"BT /F1 12 Tf 60 300 Td ({word(number, 'formulier')}) Tj ET".encode())
    form.Type, form.Subtype, form.BBox = Name.XObject, Name.Form, [0, 0, 595, 842]
    form.PieceInfo = Dictionary(Maker=String(word(number, "gegevens")))
    return pdf.make_indirect(form)


def _mask(pdf: Pdf, number: int) -> Dictionary:
    group = Stream(
        pdf, f"1 g 0 0 595 842 re f BT /F1 9 Tf 60 20 Td ({word(number, 'masker')}) Tj ET".encode()
    )
    group.Type, group.Subtype, group.BBox = Name.XObject, Name.Form, [0, 0, 595, 842]
    group.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    return pdf.make_indirect(
        Dictionary(Type=Name.ExtGState, SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=group))
    )


def _share(pdf: Pdf) -> None:
    """All pages take their pictures and fonts from one list, as many programs write it."""
    whole = pdf.make_indirect(Dictionary())
    for page in pdf.pages:
        for category, entries in page.obj.Resources.items():
            if isinstance(entries, Dictionary):
                if category not in whole:
                    whole[category] = Dictionary()
                for name, entry in entries.items():
                    whole[category][name] = entry
        page.obj.Resources = whole


def everything_in(data: bytes) -> bytes:
    """Each object of a PDF, unpacked, and the file's own bytes: what anybody could ever get out of it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pieces = [data]
        for each in (*pdf.objects, pdf.trailer):
            pieces += [each.unparse(resolved=True), *_strings(each)]
            if isinstance(each, Stream):
                pieces += [each.read_raw_bytes(), _unpacked(each)]
    return b"\n".join(pieces)


def _strings(value: object) -> Iterator[bytes]:
    """The texts that stand directly in an object, however they are spelled."""
    if isinstance(value, String):
        yield bytes(value)
        yield str(value).encode()
    elif isinstance(value, Array):
        for inner in value:
            yield from () if getattr(inner, "is_indirect", False) else _strings(inner)
    elif isinstance(value, Dictionary | Stream):
        for inner in value.values():
            yield from () if getattr(inner, "is_indirect", False) else _strings(inner)


def _unpacked(stream: Stream) -> bytes:
    try:
        return stream.read_bytes()
    except pikepdf.PdfError:
        return b""
