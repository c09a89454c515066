"""Every word of a document is read, wherever it stands, and what cannot be read is said (R138)."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.exchange import filetypes
from oso_desktop.exchange.filetypes import FileType
from oso_desktop.exchange.text_of import Budget, TextPart, Unread, read_text, type_of
from oso_desktop.exchange.text_sheets import in_full
from tests.exchange import documents
from tests.exchange.builders import odf, ole, ooxml, workbook, zipped

WORD = "Zeldzaam 999990019"
BOXES = list("999990019")
LARGE, SMALL = documents.png(600, 500), documents.png(200, 80)


def read(data: bytes, budget: Budget | None = None) -> dict[str, str]:
    """All texts per place."""
    found: dict[str, str] = {}
    for piece in read_text(data, filetypes.judge(data).type, budget):
        if isinstance(piece, TextPart):
            found[piece.place] = f"{found.get(piece.place, '')}\n{piece.text}"
    return found


def unread(data: bytes, budget: Budget | None = None) -> list[str]:
    pieces = read_text(data, filetypes.judge(data).type, budget)
    return [piece.place for piece in pieces if isinstance(piece, Unread)]


def with_parts(data: bytes, kind: str, parts: Mapping[str, bytes]) -> bytes:
    """An office file with more parts in it."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        present = {name: archive.read(name) for name in archive.namelist()}
    assert kind in ("docx", "xlsx", "odt")
    return zipped({**present, **parts})


CHART = f'<c:chart xmlns:c="urn:c"><c:v>{WORD}</c:v></c:chart>'.encode()
SVG = f"<svg><text>{WORD}</text></svg>".encode()
VARIABLE = f'<w:settings {documents.W}><w:docVar w:name="a" w:val="{WORD}"/></w:settings>'.encode()
ADDRESS = f'<Relationships {documents.RELATIONS}><Relationship TargetMode="External" Target="{WORD}"/></Relationships>'
PIVOT = f'<records {documents.S}><r><s v="{WORD}"/></r></records>'.encode()
TABLE = "".join(f"<w:tc><w:p><w:r><w:t>{one}</w:t></w:r></w:p></w:tc>" for one in BOXES)
BOXED = f"<w:document {documents.W}><w:tbl><w:tr>{TABLE}</w:tr></w:tbl></w:document>".encode()

CELL = f'<c r="C7" t="inlineStr"><is><t>{WORD}</t></is></c>'
INLINE = f'<worksheet {documents.S}><row r="7">{CELL}</row></worksheet>'.encode()
HEADER = f"<worksheet {documents.S}><headerFooter><oddHeader>{WORD}</oddHeader></headerFooter></worksheet>".encode()

PLACES = [
    (documents.pdf("Een", f"Twee\n{WORD}"), "bladzijde 2"),
    (documents.pdf("Een", field=WORD), "bladzijde 1"),
    (documents.pdf("Een", title=WORD), "de eigenschappen van het document"),
    (documents.around(b"", note=WORD), "bladzijde 1"),
    (documents.grouped_field(WORD), "bladzijde 1"),
    (documents.around(b"", heading=WORD), "de eigenschappen van het document"),
    (documents.around(documents.pdf("Een"), packet=WORD), "de eigenschappen van het document"),
    (
        documents.around(documents.pdf("Een"), file=("blad.xlsx", documents.xlsx([[WORD]]))),
        "een ingesloten bestand",
    ),
    (documents.around(documents.pdf("Een"), file=("blad.csv", WORD.encode())), "een ingesloten bestand"),
    (documents.around(documents.pdf("Een"), file=(WORD, b"Een")), "een ingesloten bestand"),
    (documents.docx("Een", ["Zeld", "zaam 9999", "90", "019"]), "alinea 2"),
    (documents.docx("Een", header1=WORD), "de koptekst"),
    (documents.docx("Een", footer2=WORD), "de voettekst"),
    (documents.docx("Een", footnotes=WORD), "een voetnoot"),
    (documents.docx("Een", comments=WORD), "een opmerking in het document"),
    (ooxml("docx", documents.properties(WORD)), "de eigenschappen van het document"),
    (with_parts(documents.docx("Een"), "docx", {"word/charts/chart1.xml": CHART}), "een grafiek of tekening"),
    (
        with_parts(documents.docx("Een"), "docx", {"word/settings.xml": VARIABLE}),
        "een verborgen deel van het document",
    ),
    (
        with_parts(documents.docx("Een"), "docx", {"word/media/image1.svg": SVG}),
        "een verborgen deel van het document",
    ),
    (
        with_parts(documents.docx("Een"), "docx", {"word/_rels/document.xml.rels": ADDRESS.encode()}),
        "een verborgen deel van het document",
    ),
    (
        with_parts(documents.docx("Een"), "docx", {"word/embeddings/blad.xlsx": documents.xlsx([[WORD]])}),
        "een ingesloten bestand",
    ),
    (documents.xlsx([["Naam"], ["Cato", WORD]]), "werkblad Uitslagen, cel B2"),
    (
        with_parts(documents.xlsx([["Naam"]]), "xlsx", {"xl/worksheets/sheet2.xml": INLINE}),
        "werkblad 2, cel C7",
    ),
    (with_parts(documents.xlsx([["Naam"]]), "xlsx", {"xl/worksheets/sheet2.xml": HEADER}), "werkblad 2"),
    (documents.xlsx([["Naam"]], sheet=WORD), "de naam van een werkblad"),
    (documents.xlsx([["Naam"]], unused=WORD), "een verborgen deel van het document"),
    (
        with_parts(documents.xlsx([["Naam"]]), "xlsx", {"xl/pivotCache/pivotCacheRecords1.xml": PIVOT}),
        "een verborgen deel van het document",
    ),
    (documents.pptx("Een", WORD), "dia 2"),
    (documents.pptx("Een", notes=WORD), "de notities bij een dia"),
    (
        documents.odt("Een", "<text:span>Zeldzaam</text:span><text:s/>9999<text:span>900</text:span>19"),
        "alinea 2",
    ),
    (documents.odt("Een", footer=WORD), "de kop- of voettekst"),
    (documents.ods(["Naam"], ["Cato", WORD]), "werkblad Uitslagen, cel B11"),
    (documents.ods(["Naam"], sheet=WORD), "de naam van een werkblad"),
    (documents.odp("Een", WORD), "dia 2"),
    (documents.doc(WORD), "het document"),
    (documents.doc(WORD, wide=True), "het document"),
    (documents.xls(text=WORD), "het document"),
    (WORD.encode(), "het document"),
    (f"Zoë {WORD}".encode("cp1252"), "het document"),
    (WORD.encode("utf-16"), "het document"),
]


@pytest.mark.parametrize(("data", "place"), PLACES)
def test_words_are_found_where_they_stand(data: bytes, place: str) -> None:
    assert WORD in read(data).get(place, ""), read(data).keys()
    assert unread(data) == []


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (documents.xlsx([[1.0, 999990019]]), "werkblad Uitslagen, cel B1"),
        (documents.xlsx([[9.99990019e8]], sheet="12345678"), "werkblad 1, cel A1"),
        (documents.ods([1.0, 9.99990019e8]), "werkblad Uitslagen, cel B1"),
        (documents.xls(999990019.0), "een werkblad"),
        (documents.xls(99990019.0), "een werkblad"),
        (
            ole({"Workbook": workbook((0x00BD, struct.pack("<HHHIH", 0, 0, 0, 99990019 << 2 | 2, 0)))}),
            "een werkblad",
        ),
    ],
)
def test_numbers_in_cells_are_read_in_full(data: bytes, place: str) -> None:
    assert "99990019" in read(data)[place].split(".0")[0].split()[0]


def test_a_number_kept_as_hundredths_is_read_as_it_shows() -> None:
    hundredths = struct.pack("<HHHI", 0, 0, 0, 123_456_700 << 2 | 3)

    assert read(ole({"Workbook": workbook((0x027E, hundredths))}))["een werkblad"].strip() == "1234567"


@pytest.mark.parametrize("written", ["9.99990019E8", "9.99990019e+08", "999990019.0", "999990019"])
def test_a_number_is_written_in_full(written: str) -> None:
    assert in_full(written) == "999990019"
    assert in_full(f"{written[:-1]}x") == f"{written[:-1]}x"


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (documents.xlsx([["Naam", *map(float, BOXES)]]), "werkblad Uitslagen, rij 1"),
        (documents.xlsx([BOXES]), "werkblad Uitslagen, rij 1"),
        (documents.ods(["Naam", *BOXES]), "werkblad Uitslagen, rij 1"),
        (ooxml("docx", {"word/document.xml": BOXED}), "alinea 10"),
    ],
)
def test_a_number_in_boxes_is_one_number(data: bytes, place: str) -> None:
    assert read(data)[place].strip().replace(".0", "") == " ".join(BOXES)


def test_measures_between_the_words_are_no_words() -> None:
    assert "123456782" not in "".join(read(documents.docx("Een", "Twee")).values())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (LARGE, ["het document"]),
        (documents.pdf("Een", "", "Drie", scanned=2), ["bladzijde 2"]),
        (documents.pdf("Een", "", "Drie", drawn=2), ["bladzijde 2"]),
        (documents.pdf("Een", "Twee", scanned=2), ["een afbeelding op bladzijde 2"]),
        (documents.unmapped_pdf(), ["bladzijde 1"]),
        (documents.around(documents.pdf("Een"), file=("a.bin", bytes(9))), ["een ingesloten bestand"]),
        (documents.pdf("Een", "", "Drie"), []),
        (documents.pdf("Een", logo=True), []),
        (
            with_parts(documents.docx("Een"), "docx", {"word/media/image1.png": LARGE}),
            ["een of meer afbeeldingen"],
        ),
        (with_parts(documents.docx("Een"), "docx", {"word/media/image1.png": SMALL}), []),
        (
            with_parts(documents.docx("Een"), "docx", {"word/media/image1.wmf": bytes(30_000)}),
            ["een of meer afbeeldingen"],
        ),
        (with_parts(documents.odt("Een"), "odt", {"Pictures/1.png": LARGE}), ["een of meer afbeeldingen"]),
        (with_parts(documents.odt("Een"), "odt", {"Thumbnails/thumbnail.png": LARGE}), []),
        (
            with_parts(documents.docx("Een"), "docx", {"word/embeddings/x.bin": bytes(9)}),
            ["een ingesloten bestand"],
        ),
        (with_parts(documents.docx("Een"), "docx", {"word/header1.xml": b"<a><b></a>"}), ["de koptekst"]),
        (
            with_parts(documents.docx("Een"), "docx", {"word/header1.xml": b"<!DOCTYPE a><a/>"}),
            ["de koptekst"],
        ),
        (documents.doc("Een", picture=LARGE), ["een of meer afbeeldingen"]),
        (odf("text", {"content.xml": b"geen XML"}), ["het document"]),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, said: list[str]) -> None:
    """A picture of a page is no clean page; a letterhead is no scan."""
    assert unread(data) == said


@pytest.mark.parametrize(
    "data", [documents.pdf(*["Een"] * 9), documents.docx(*["Een"] * 9), documents.xls(text=WORD)]
)
@pytest.mark.parametrize("least", [Budget(characters=5), Budget(bytes=0, pages=3), Budget(seconds=-1.0)])
def test_more_work_than_allowed_is_left_and_said(data: bytes, least: Budget) -> None:
    assert unread(data, replace(least)) == ["een deel van het document"]


def test_the_clock_is_looked_at_along_the_way() -> None:
    ticks = iter(range(1_000))
    budget = Budget(seconds=5.0, clock=lambda: float(next(ticks)))

    found = list(read_text(documents.pdf(*["Een"] * 9), filetypes.PDF, budget))

    assert TextPart("bladzijde 1", "Een") in found
    assert found[-1] == Unread("een deel van het document")


def test_a_page_that_cannot_be_opened_is_said_and_those_around_it_are_read() -> None:
    """R138: what nobody searched may hold anything."""
    with pikepdf.open(BytesIO(documents.pdf(WORD))) as document:
        document.pages.extend([document.pages[0], document.pages[0]])
        document.Root.Pages.Kids[1] = document.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Font))
        target = BytesIO()
        document.save(target)

    assert unread(target.getvalue()) == ["bladzijde 2"]
    found = read(target.getvalue())
    assert WORD in found["bladzijde 1"]
    assert WORD in found["bladzijde 3"]


def test_a_bomb_is_not_unpacked() -> None:
    data = with_parts(documents.docx("Een"), "docx", {"word/header1.xml": b" " * 3 * 2**20})

    assert unread(data) == ["de koptekst"]
    assert unread(data, Budget(bytes=2**20)) == ["een deel van het document"]


@pytest.mark.parametrize("many", [b"<x:xmpmeta", b"<x:xmpmeta>" + b"<" * 150_000])
def test_beginnings_without_an_end_take_no_search_each(many: bytes) -> None:
    """Looking for the end from each of them anew would take minutes."""
    half = documents.around(documents.pdf("Een"), packet=f"{WORD}</x:xmpmeta>{'<x:xmpmeta' * 20_000}")
    data = half.replace(b"<x:xmpmeta><b>", many * 20 + b"<x:xmpmeta><b>")

    found = read(data + b"<x:xmpmeta" * 20_000)

    assert WORD in found["de eigenschappen van het document"]


def test_files_in_files_in_files_are_not_opened_for_ever() -> None:
    data = documents.docx(WORD)
    for _ in range(5):
        data = with_parts(documents.docx("Een"), "docx", {"word/embeddings/a.docx": data})

    assert WORD not in "".join(read(data).values())
    assert unread(data) == ["een ingesloten bestand"]


@pytest.mark.parametrize("file_type", [None, *filetypes.ALL])
def test_what_is_not_what_it_was_taken_for_is_unread(file_type: FileType | None) -> None:
    pieces = list(read_text(b"\x00\x01 iets anders \xff", file_type))

    assert pieces == [Unread("het document")]


SAMPLES = [
    documents.pdf("Een", WORD, field=WORD, title=WORD),
    documents.docx("Een", WORD, header1=WORD),
    documents.xlsx([[WORD, 1.5]]),
    documents.odt(WORD),
    documents.ods([WORD]),
    documents.doc(WORD),
    documents.xls(1.0, text=WORD),
]


@settings(max_examples=60)
@given(sample=st.sampled_from(SAMPLES), data=st.data())
def test_a_broken_file_is_an_answer(sample: bytes, data: st.DataObject) -> None:
    """Nothing that a file holds stops the program."""
    at = data.draw(st.integers(0, len(sample) - 1))
    size = data.draw(st.integers(0, 40))
    broken = sample[:at] + data.draw(st.binary(max_size=20)) + sample[at + size :]
    kind = filetypes.judge(sample).type

    assert all(piece.place for piece in read_text(broken, kind))


def test_kinds_are_known_by_their_media_type() -> None:
    assert [type_of(kind.media_type) for kind in filetypes.ALL] == list(filetypes.ALL)
    assert type_of("") is None
