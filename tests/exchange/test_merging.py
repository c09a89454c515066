"""Pages of others within a paper of ours: what was seen comes along, upright and between head and foot, and no more."""

from __future__ import annotations

import resource
import sys
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from oso_desktop.exchange import filetypes
from oso_desktop.exchange.merging import Mergeable, NotMergeable, merge, mergeable
from tests.exchange import documents
from tests.exchange.pdfs import ABOUT, SHOWN, WHERE, everything_in, full_pdf, word

PDF, PNG, JPG = (each.media_type for each in (filetypes.PDF, filetypes.PNG, filetypes.JPG))
MM = 72 / 25.4
WHOLE = 267 * MM


def ours(pages: int) -> bytes:
    """A paper with a head and a foot on each page."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for number in range(pages):
        canvas.drawString(60, 285 * MM, f"KOP{number}")
        canvas.drawString(60, 11 * MM, f"VOET{number}")
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def marked(*, size: tuple[float, float] = (595, 842), turned: int = 0, moved: float = 0.0) -> bytes:
    """A page with a word in the corner that is at the top left before it is turned."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    canvas.translate(moved, moved)
    canvas.setFont("Helvetica", 20)
    canvas.drawString(10, size[1] - 30, "HOEK")
    canvas.showPage()
    canvas.save()
    with pikepdf.open(BytesIO(target.getvalue())) as source:
        source.pages[0].Rotate = turned
        if moved:
            source.pages[0].MediaBox = [moved, moved, size[0] + moved, size[1] + moved]
        result = BytesIO()
        source.save(result)
    return result.getvalue()


def merged(*found: Mergeable) -> bytes:
    pages = sum(each.pages for each in found)
    return merge(ours(pages + 1), [(number, WHOLE) for number in range(1, pages + 1)], found)


def words(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def place(data: bytes, sought: str, page: int = 1) -> tuple[float, float, float, float]:
    """Where a word stands: left, bottom, right, top."""
    with pypdfium2.PdfDocument(data) as document:
        text = document[page].get_textpage()
        index, count = text.search(sought).get_next()
        boxes = [text.get_charbox(index + number) for number in range(count)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def colour_at(data: bytes, page: int, x: float, y: float) -> tuple[int, ...]:
    """The colour at a spot, in points from the top left."""
    with pypdfium2.PdfDocument(data) as document:
        return tuple(document[page].render(scale=1).to_pil().convert("RGB").getpixel((int(x), int(y))))


def test_what_is_seen_of_a_page_comes_along_and_nothing_that_stands_behind_it() -> None:
    """Notes, scripts, enclosed files, headings, properties and the document's own title stay behind."""
    found = everything_in(merged(mergeable(full_pdf(2), PDF)))
    for page in (1, 2):
        assert [what for what in WHERE if word(page, what).encode() in found] == [
            what for what in WHERE if what in SHOWN
        ]
    assert [about for about in ABOUT if about.encode() in found] == []


def test_each_page_stands_on_its_own_place_in_order() -> None:
    first, second = documents.pdf("EEN", "TWEE"), documents.pdf("DRIE")
    places = [(number, WHOLE) for number in (1, 2, 4)]
    data = merge(ours(6), places, (mergeable(first, PDF), mergeable(second, PDF)))
    found = words(data)
    assert [[sought for sought in ("EEN", "TWEE", "DRIE") if sought in page] for page in found] == [
        [],
        ["EEN"],
        ["TWEE"],
        [],
        ["DRIE"],
        [],
    ]
    assert all(f"KOP{number}" in page and f"VOET{number}" in page for number, page in enumerate(found))


@pytest.mark.parametrize("places", [(), (1,), (1, 2, 3)])
def test_a_page_without_a_place_is_a_mistake_and_no_silence(places: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="places"):
        merge(ours(4), [(each, WHOLE) for each in places], (mergeable(documents.pdf("EEN", "TWEE"), PDF),))


def test_a_page_stands_below_what_is_on_its_place_already() -> None:
    data = merge(ours(2), [(1, 200 * MM)], (mergeable(marked(), PDF),))
    _, _, _, top = place(data, "HOEK")
    assert 150 * MM < top < 196 * MM


@pytest.mark.parametrize("moved", [0.0, 300.0])
@pytest.mark.parametrize("lies", [False, True])
@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_stands_as_it_was_seen_and_a_wide_one_with_its_top_to_the_left(
    turned: int, lies: bool, moved: float
) -> None:
    """Whatever the page says of turning: its corner is where a reader expects it, between head and foot."""
    size = (842.0, 595.0) if lies else (595.0, 842.0)
    data = merged(mergeable(marked(size=size, turned=turned, moved=moved), PDF))
    left, bottom, right, top = place(data, "HOEK")
    assert 12 * MM <= left < right <= 198 * MM
    assert 19 * MM <= bottom < top <= 272 * MM
    corner = ["top left", "top right", "bottom right", "bottom left"]  # clockwise
    at = f"{'top' if top > 148 * MM else 'bottom'} {'left' if left < 105 * MM else 'right'}"
    seen_wide = lies is (turned in (0, 180))
    assert at == corner[(turned // 90 - (1 if seen_wide else 0)) % 4]


@pytest.mark.parametrize("size", [(2384.0, 3370.0), (298.0, 420.0), (595.0, 5000.0), (20.0, 20.0)])
def test_a_page_of_any_size_fits_and_a_small_one_is_not_blown_up(size: tuple[float, float]) -> None:
    target = BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    canvas.rect(0, 0, *size, fill=1)
    canvas.showPage()
    canvas.save()
    data = merged(mergeable(target.getvalue(), PDF))
    assert colour_at(data, 1, 105 * MM, (297 - 145.5) * MM) == (0, 0, 0)
    for outside in ((5 * MM, 148 * MM), (105 * MM, 20 * MM), (105 * MM, 285 * MM)):
        assert colour_at(data, 1, *outside) == (255, 255, 255)


def test_what_lies_outside_the_visible_page_stays_invisible() -> None:
    """A part of a page that was cropped away was not seen by anybody who said that it may go."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(595, 842), invariant=1)
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 421, 595, 421, fill=1, stroke=0)
    canvas.showPage()
    canvas.save()
    with pikepdf.open(BytesIO(target.getvalue())) as source:
        source.pages[0].CropBox = [0, 0, 595, 400]
        cropped = BytesIO()
        source.save(cropped)
    data = merged(mergeable(cropped.getvalue(), PDF))
    with pypdfium2.PdfDocument(data) as document:
        picture = document[1].render(scale=0.5).to_pil().convert("RGB")
    assert (255, 0, 0) not in {colour for _, colour in picture.getcolors(1_000_000) or ()}


def hidden_layer() -> bytes:
    """A page with a word on a layer that is off when it is opened."""
    with pikepdf.open(BytesIO(documents.pdf("ZICHTBAAR"))) as source:
        layer = source.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Laag"))
        source.Root.OCProperties = pikepdf.Dictionary(
            OCGs=[layer], D=pikepdf.Dictionary(OFF=[layer], Order=[layer])
        )
        page = source.pages[0]
        page.Resources.Properties = pikepdf.Dictionary(L=layer)
        page.contents_add(b"/OC /L BDC BT /F1 20 Tf 100 400 Td (VERBORGEN) Tj ET EMC")
        target = BytesIO()
        source.save(target)
    return target.getvalue()


def test_what_was_hidden_on_the_screen_does_not_come_to_light_on_paper() -> None:
    data = merged(mergeable(hidden_layer(), PDF))
    assert b"VERBORGEN" not in everything_in(data)
    assert colour_at(data, 1, 105 * MM, 148 * MM) == (255, 255, 255)


def turned_photo() -> bytes:
    """A photo, red at the top, as a telephone that was held sideways keeps it."""
    picture = Image.new("RGB", (400, 300), "white")
    picture.paste("red", (0, 0, 100, 300))  # the left of what is kept is the top of what was seen
    exif = Image.Exif()
    exif[0x0112] = 6
    target = BytesIO()
    picture.save(target, "JPEG", exif=exif)
    return target.getvalue()


def test_a_photo_fills_a_page_the_way_it_was_taken() -> None:
    data = merged(mergeable(turned_photo(), JPG))
    red = colour_at(data, 1, 105 * MM, 40 * MM)
    assert red[0] > 200 > 100 > red[1]
    assert min(colour_at(data, 1, 105 * MM, 200 * MM)) > 200


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "I;16"])
def test_a_picture_of_any_kind_comes_out_as_it_is_on_white(mode: str) -> None:
    picture = Image.new(
        "RGBA" if "A" in mode else "RGB", (300, 400), (0, 0, 0, 0) if "A" in mode else "white"
    )
    picture.paste((0, 0, 0), (0, 0, 300, 100))
    kept = picture.convert("L").convert("I").point(lambda dot: dot * 257) if mode == "I;16" else picture
    target = BytesIO()
    kept.convert(mode if mode != "I;16" else "I;16").save(target, "PNG")
    data = merged(mergeable(target.getvalue(), PNG))
    assert max(colour_at(data, 1, 105 * MM, 60 * MM)) < 40
    assert min(colour_at(data, 1, 105 * MM, 200 * MM)) > 215


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P"])
def test_a_colour_that_a_picture_calls_clear_is_paper(mode: str) -> None:
    """PNG, 11.3.1.1 (tRNS): a picture without a layer for it may name one colour as what is not there."""
    picture = Image.new("L", (300, 400), 0)
    picture.paste(255 if mode == "1" else 90, (0, 0, 300, 100))
    target = BytesIO()
    picture.convert(mode).save(target, "PNG", transparency=(0, 0, 0) if mode == "RGB" else 0)

    data = merged(mergeable(target.getvalue(), PNG))

    shown = min(colour_at(data, 1, 105 * MM, 60 * MM))
    assert shown > 215 if mode == "1" else 60 < shown < 120
    assert min(colour_at(data, 1, 105 * MM, 200 * MM)) > 215


def locked(user: str) -> bytes:
    with pikepdf.open(BytesIO(documents.pdf("SLOT"))) as source:
        target = BytesIO()
        source.save(target, encryption=pikepdf.Encryption(owner="baas", user=user))
    return target.getvalue()


def test_a_locked_document_says_so_and_what_to_do() -> None:
    with pytest.raises(NotMergeable) as refused:
        mergeable(locked("geheim"), PDF)
    assert "wachtwoord" in refused.value.text
    assert "Vraag" in refused.value.next_step


def test_a_document_that_everybody_may_print_is_merged() -> None:
    assert "SLOT" in words(merged(mergeable(locked(""), PDF)))[1]


@pytest.mark.parametrize("media_type", [PDF, PNG, JPG, "text/plain", ""])
def test_what_is_broken_or_no_pages_says_so_and_what_to_do(media_type: str) -> None:
    for data in (b"", b"%PDF-1.7\n%%EOF", b"\x89PNG\r\n\x1a\nIEND", b"\xff\xd8\xff\xff\xd9", b"zomaar"):
        with pytest.raises(NotMergeable) as refused:
            mergeable(data, media_type)
        assert "Vraag" in refused.value.next_step


def test_a_damaged_document_is_merged_as_far_as_it_can_be_shown_or_refused() -> None:
    """Nothing crashes, whichever byte is missing."""
    whole = documents.pdf("EEN", "TWEE")
    for end in range(100, len(whole), 97):
        try:
            found = mergeable(whole[:end], PDF)
        except NotMergeable:
            continue
        assert len(words(merged(found))) == found.pages + 1


def test_the_same_documents_always_give_the_same_bytes() -> None:
    data, photo = full_pdf(2), turned_photo()
    once, again = (merged(mergeable(data, PDF), mergeable(photo, JPG)) for _ in range(2))
    assert once == again


@pytest.mark.skipif(sys.platform == "win32", reason="no way to ask for the most memory used")
def test_a_long_document_is_no_larger_in_the_copy_and_fits_in_memory() -> None:
    """A shared picture and a shared font are there once, however many of two hundred pages draw them."""
    letters = documents.pdf(*(f"BLAD{number}VANLANG" for number in range(200)), logo=True)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    data = merged(mergeable(letters, PDF))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    found = words(data)
    assert all(f"BLAD{number}VANLANG" in page for number, page in enumerate(found[1:]))
    assert len(data) < 4 * len(letters) + 200_000
    assert grown < 150_000  # kilobytes
