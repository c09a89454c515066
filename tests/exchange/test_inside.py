"""What is in a file beside what its pages show is named and counted; nothing that it holds breaks the look."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, String
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.dossier.attachment_inside import (
    INSIDE_VERSION,
    AttachmentInside,
    Inside,
    InsideKind,
    about_inside,
    inside_lines,
)
from oso_desktop.dossier.attachment_sizes import sizes
from oso_desktop.exchange import filetypes
from oso_desktop.exchange.filetypes import FileType, Refused
from oso_desktop.exchange.inside import look_inside, refuse_for
from tests.exchange import documents
from tests.exchange.builders import odf, ole, ooxml, workbook, zipped


def _pdf(
    *,
    act: str = "",
    files: int = 0,
    names: Sequence[str] = ("/F", "/UF"),
    layer: bool = False,
    packed: bool = True,
) -> bytes:
    """A PDF whose odd parts lie in a compressed list of objects, where no search of the bytes finds them.

    A file in it bears its name twice, under /F and as Unicode under /UF (ISO 32000-1, 7.11.3), unless `names` says
    otherwise.
    """
    with Pdf.open(io.BytesIO(documents.pdf("Een verslag"))) as document:
        for number in range(files):
            document.attachments[f"bijlage {number + 1}.txt"] = b"Een geheim."
        for specification in document.attachments.values():
            for key in {"/F", "/UF"} - set(names):
                del specification.obj[key]
        if act:
            action = {
                "js": Dictionary(S=Name.JavaScript, JS=String("app.alert(1)")),
                "launch": Dictionary(S=Name.Launch, F=String("cmd.exe")),
                "link": Dictionary(S=Name.URI, URI=String("https://school.example/JavaScript/Launch")),
            }[act]
            document.Root.OpenAction = document.make_indirect(action)
        if layer:
            group = document.make_indirect(Dictionary(Type=Name.OCG, Name=String("antwoorden")))
            document.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
        target = io.BytesIO()
        mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
        document.save(target, object_stream_mode=mode)
    return target.getvalue()


def _jpg() -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (20, 30)).save(target, "JPEG")
    return target.getvalue()


def _protected() -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=StandardEncryption("", "alleen voor de maker"))
    canvas.drawString(100, 700, "Toetsuitslag")
    canvas.save()
    return target.getvalue()


def _records(*rows: tuple[int, int, bytes]) -> bytes:
    """Records of an old presentation: version, kind, content."""
    return b"".join(struct.pack("<HHI", version, kind, len(body)) + body for version, kind, body in rows)


def _sheet(hidden: int) -> tuple[int, bytes]:
    return 0x0085, bytes(4) + bytes([hidden, 0]) + b"\x01\x00A"


REMOTE = (
    b'<Relationships><Relationship Id="r1" Type="http://x/relationships/attachedTemplate" '
    b'Target="https://elders.example/brief.dotm" TargetMode="External"/>'
    b'<Relationship Id="r2" Type="http://x/relationships/hyperlink" Target="https://school.example" '
    b'TargetMode="External"/>'
    b'<Relationship Id="r3" Type="http://x/relationships/attachedTemplate" '
    b'Target="file:///C:/Sjablonen/brief.dotx" TargetMode="External"/></Relationships>'
)
CHUNKS = (
    b'<Relationships><Relationship Id="r1" Type="http://x/relationships/aFChunk" Target="iets.html"/>'
    b'<Relationship Id="r2" Type="http://x/relationships/aFChunk" Target="https://elders.example/x.html" '
    b'TargetMode="External"/></Relationships>'
)
FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00isommp42" + bytes(40)
K = InsideKind
FOUND: list[tuple[str, bytes, list[Inside]]] = [
    ("a plain PDF", _pdf(), []),
    ("a link to a page", _pdf(act="link"), []),
    ("two files in a PDF", _pdf(files=2), [Inside(K.FILES, 2, ("bijlage 1.txt", "bijlage 2.txt"))]),
    (
        "a file in a PDF that has only the name of before Unicode",
        _pdf(files=1, names=["/F"]),
        [Inside(K.FILES, 1, ("bijlage 1.txt",))],
    ),
    ("a file in a PDF that has no name", _pdf(files=1, names=[]), [Inside(K.FILES)]),
    ("program code in a PDF", _pdf(act="js"), [Inside(K.CODE)]),
    ("a hidden layer", _pdf(layer=True), [Inside(K.LAYERS)]),
    ("a PDF that forbids editing", _protected(), [Inside(K.PROTECTED)]),
    ("a plain Word file", documents.docx("Een verslag"), []),
    (
        "workbooks behind charts",
        ooxml("docx", {"word/embeddings/Microsoft_Excel_Sheet1.xlsx": b"x", "word/embeddings/b.docx": b"x"}),
        [Inside(K.OBJECTS, 2)],
    ),
    (
        "a document that Word pours in",
        ooxml("docx", {"word/iets.html": b"x", "word/_rels/document.xml.rels": CHUNKS}),
        [Inside(K.OBJECTS), Inside(K.REMOTE)],
    ),
    ("a film behind a photo", _jpg() + FILM, [Inside(K.FILES)]),
    ("an archive behind a photo", _jpg() + zipped({"a.txt": b"x"}), [Inside(K.FILES)]),
    ("an archive behind a picture", documents.png(20, 30) + zipped({"a.txt": b"x"}), [Inside(K.FILES)]),
    ("an archive behind a PDF", _pdf() + zipped({"a.txt": b"x"}), [Inside(K.FILES)]),
    (
        "a file in a PDF and an archive behind it",
        _pdf(files=1) + zipped({"a.txt": b"x"}),
        [Inside(K.FILES, 1, ("bijlage 1.txt",))],
    ),
    ("a package in slides", ooxml("pptx", {"ppt/embeddings/oleObject1.bin": b"x"}), [Inside(K.FILES)]),
    ("a control", ooxml("docx", {"word/activeX/activeX1.xml": b"x"}), [Inside(K.CONTROLS)]),
    ("another workbook", ooxml("xlsx", {"xl/externalLinks/externalLink1.xml": b"x"}), [Inside(K.LINKS)]),
    ("a template elsewhere", ooxml("docx", {"word/_rels/settings.xml.rels": REMOTE}), [Inside(K.REMOTE)]),
    (
        "hidden sheets",
        ooxml(
            "xlsx",
            {
                "xl/workbook.xml": b'<sheets><sheet state="hidden"/><sheet state="veryHidden"/><sheet/></sheets>'
            },
        ),
        [Inside(K.SHEETS, 2)],
    ),
    (
        "a hidden slide",
        ooxml("pptx", {"ppt/slides/slide1.xml": b'<p:sld xmlns="u" show="0"/>'}),
        [Inside(K.SLIDES)],
    ),
    (
        "remarks and changes",
        ooxml(
            "docx",
            {
                "word/comments.xml": b'<w:comments><w:comment w:id="1"/><w:comment w:id="2"/></w:comments>',
                "word/document.xml": b'<w:document><w:del w:id="3"/></w:document>',
            },
        ),
        [Inside(K.COMMENTS, 2), Inside(K.CHANGES)],
    ),
    (
        "an object in LibreOffice",
        odf("text", {"Object 1/content.xml": b"x", "Object 1/styles.xml": b""}),
        [Inside(K.OBJECTS)],
    ),
    (
        "a hidden table",
        odf("spreadsheet", {"content.xml": b'<s table:display="false"/>'}),
        [Inside(K.SHEETS)],
    ),
    ("an object in old Word", ole({"WordDocument": bytes(600)}, ("ObjectPool",)), [Inside(K.OBJECTS)]),
    (
        "a workbook in old Excel",
        ole({"Workbook": b"", "MBD00A1": b"x", "MBD00A2": b"x"}),
        [Inside(K.OBJECTS, 2)],
    ),
    (
        "hidden sheets in old Excel",
        ole({"Workbook": workbook((0x0809, bytes(16)), _sheet(0), _sheet(1), _sheet(2), (0x000A, b""))}),
        [Inside(K.SHEETS, 2)],
    ),
    (
        "hidden sheets in Excel of before 1997, which calls its book otherwise",
        ole({"Book": workbook((0x0809, bytes(16)), _sheet(1), _sheet(0), (0x000A, b""))}),
        [Inside(K.SHEETS)],
    ),
    (
        "an object in old slides",
        ole(
            {
                "PowerPoint Document": _records(
                    (0xF, 0x03E8, _records((0xF, 0x0FCC, b""), (0, 0x0FC3, bytes(24))))
                )
            }
        ),
        [Inside(K.OBJECTS)],
    ),
    ("plain words", b"Een verslag.", []),
    ("a picture", documents.png(300, 200), []),
]


@pytest.mark.parametrize(("content", "expected"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_what_is_in_a_file_is_named_and_counted(content: bytes, expected: list[Inside]) -> None:
    """R017: nobody forwards unseen what the pages do not show."""
    found = look_inside(content, filetypes.judge(content).type)

    assert list(found.found) == expected
    assert found.current
    refuse_for(found)


@pytest.mark.parametrize("packed", [True, False])
def test_a_pdf_that_starts_a_program_is_refused_wherever_it_says_so(packed: bool) -> None:
    found = look_inside(_pdf(act="launch", packed=packed), filetypes.PDF)

    with pytest.raises(Refused, match="programma starten") as refusal:
        refuse_for(found)
    assert "nieuwe pdf" in refusal.value.next_step


@pytest.mark.parametrize(
    ("content", "file_type"),
    [
        (b"%PDF-1.7\n%%EOF", filetypes.PDF),
        (b"\xff\xd8\xff\xe0" + bytes(20) + b"\xff\xd9", filetypes.JPG),
        (b"\x89PNG\r\n\x1a\n" + bytes(30) + b"IEND\xaeB`\x82", filetypes.PNG),
    ],
)
def test_what_no_program_opens_is_refused(content: bytes, file_type: FileType) -> None:
    with pytest.raises(Refused, match="beschadigd"):
        refuse_for(look_inside(content, file_type))


def test_a_scan_that_is_too_fine_and_a_photo_from_a_camera_are_remarked_on() -> None:
    fine = _pdf().replace(b"%%EOF", b"%" + b"x" * sizes().heavy_from + b"\n%%EOF")
    photo = io.BytesIO()
    Image.new("L", (6_000, 4_100)).save(photo, "PNG")

    assert look_inside(fine, filetypes.PDF).found == (Inside(K.HEAVY, 1),)
    assert look_inside(photo.getvalue(), filetypes.PNG).found == (Inside(K.PIXELS),)


SAMPLES = [row[1] for row in FOUND]


@given(st.sampled_from(SAMPLES), st.data())
def test_the_look_inside_an_altered_file_always_ends_with_an_answer(
    sample: bytes, data: st.DataObject
) -> None:
    altered = bytearray(sample)
    for _ in range(data.draw(st.integers(1, 6))):
        altered[data.draw(st.integers(0, len(altered) - 1))] = data.draw(st.integers(0, 255))
    file_type = filetypes.judge(sample).type

    assert all(each.count >= 1 for each in look_inside(bytes(altered), file_type).found)


@given(st.binary(max_size=300), st.sampled_from([None, *filetypes.ALL]))
def test_any_bytes_called_any_kind_give_an_answer(content: bytes, file_type: FileType | None) -> None:
    assert isinstance(look_inside(content, file_type), AttachmentInside)


def test_every_kind_of_thing_has_its_sentence_with_a_way_out() -> None:
    assert set(about_inside()) == set(InsideKind)
    for about in about_inside().values():
        assert all(text.endswith(".") for text in (about.one, about.many, about.next_step))


def test_what_is_told_counts_names_and_begins_with_what_deserves_a_warning() -> None:
    names = tuple(f"{letter}.xlsx" for letter in "abcde")
    lines = list(inside_lines(AttachmentInside(found=(Inside(K.COMMENTS), Inside(K.FILES, 7, names)))))

    assert (
        lines[0].text
        == "In dit document zitten 7 andere bestanden: a.xlsx, b.xlsx, c.xlsx, d.xlsx, e.xlsx en nog 2."
    )
    assert lines[0].careful
    assert "niemand gezien" in lines[0].next_step
    assert lines[1].text == "Bij dit document staat 1 opmerking in de kantlijn."
    (both,) = inside_lines(AttachmentInside(found=(Inside(K.FILES, 2, ("a.txt", "b.txt")),)))
    assert both.text == "In dit document zitten 2 andere bestanden: a.txt, b.txt."
    assert list(inside_lines(None)) == []
    assert not AttachmentInside(version=INSIDE_VERSION - 1).current
