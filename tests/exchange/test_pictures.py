"""A school's own picture is made anew: what can be seen stays, what a camera wrote along does not."""

from __future__ import annotations

import io
import random
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from oso_desktop.exchange.pictures import LARGEST_FILE, BadPicture, clean_picture

PLACE = "52.123456 NB, Anna Verzonnen"


def written(picture: Image.Image, form: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def read(data: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(data))
    picture.load()
    return picture


def with_notes() -> bytes:
    """A PNG in which a program wrote where and by whom it was made."""
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", PLACE)
    notes.add_itxt("XML:com.adobe.xmp", PLACE)
    exif = Image.Exif()
    exif[0x010E] = PLACE
    return written(Image.new("RGB", (40, 20), "navy"), "PNG", pnginfo=notes, exif=exif, dpi=(72, 72))


def of_a_camera(turned: int = 1) -> bytes:
    """A JPEG with a place, a comment and a way up; its left half is red."""
    picture = Image.new("RGB", (40, 20), "silver")
    picture.paste((200, 0, 0), (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x010E] = PLACE
    exif[0x0112] = turned
    exif.get_ifd(0x8825)[1] = "N"
    return written(picture, "JPEG", exif=exif, comment=PLACE.encode(), quality=95)


@pytest.mark.parametrize("data", [with_notes(), of_a_camera()])
def test_only_the_pixels_come_along(data: bytes) -> None:
    assert PLACE.encode() in data
    made = clean_picture(data)
    picture = read(made)
    assert PLACE.encode() not in made
    assert not picture.getexif()
    assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    assert picture.size == (40, 20)


def test_a_picture_stands_upright() -> None:
    """A telephone writes down how it was held, and keeps the pixels lying on their side."""
    made = read(clean_picture(of_a_camera(turned=6)))
    assert made.size == (20, 40)
    red, green, _ = made.getpixel((10, 5))
    assert (red > 150, green < 60) == (True, True), "what was left is on top"


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_see_through_is_white(mode: str) -> None:
    picture = Image.new("RGBA", (10, 10), (0, 0, 0, 0))
    for place in ((2, 2), (5, 5)):
        picture.putpixel(place, (0, 0, 0, 255))
    options = {"transparency": 0} if mode == "P" else {}
    if mode == "P":
        picture = Image.new("P", (10, 10), 0)
        picture.putpalette([9, 9, 9, 0, 0, 0])
        for place in ((2, 2), (5, 5)):
            picture.putpixel(place, 1)
    else:
        picture = picture.convert(mode)
    made = read(clean_picture(written(picture, "PNG", **options)))
    assert made.mode == "RGB"
    assert made.size == (4, 4)
    assert made.getpixel((1, 1)) == (255, 255, 255)
    assert made.getpixel((0, 0)) == made.getpixel((3, 3)) == (0, 0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "CMYK", "I;16"])
def test_every_kind_of_colour_can_be_printed(mode: str) -> None:
    form = "JPEG" if mode == "CMYK" else "PNG"
    assert read(clean_picture(written(Image.new(mode, (12, 8)), form))).mode == "RGB"


def test_a_large_picture_becomes_small_enough_for_every_letter() -> None:
    noise = random.Random(1).randbytes(500 * 300 * 3)
    made = clean_picture(
        written(Image.frombytes("RGB", (500, 300), noise).resize((2600, 1300)), "JPEG", quality=40)
    )
    picture = read(made)
    assert picture.size == (1200, 600)
    assert picture.format == "JPEG"
    assert len(made) < 800_000
    lines = Image.new("RGB", (2600, 1300), "white")
    lines.paste("navy", (100, 100, 2500, 140))
    assert read(clean_picture(written(lines, "PNG"))).format == "PNG", "a drawing stays sharp"


def test_the_white_of_the_sheet_is_cut_off() -> None:
    """A signature on a scanned sheet, greyish as scans are; a sheet without one stays as it is."""
    sheet = Image.new("RGB", (1240, 1754), (246, 244, 240))
    blank = written(sheet, "JPEG")
    sheet.paste((20, 20, 90), (500, 900, 800, 960))
    width, height = read(clean_picture(written(sheet, "JPEG"))).size
    assert (295 <= width <= 320, 58 <= height <= 80) == (True, True)
    assert read(clean_picture(blank)).size == (424, 600)


def test_made_anew_once_more_it_is_the_same() -> None:
    """So that putting a picture back changes nothing."""
    once = clean_picture(with_notes())
    assert clean_picture(once) == once


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says that it is this large."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("data", "about"),
    [
        (b"", "geen PNG of JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "geen PNG of JPEG"),
        (written(Image.new("RGB", (9, 9)), "GIF"), "geen PNG of JPEG"),
        (written(Image.new("RGB", (9, 9)), "TIFF"), "geen PNG of JPEG"),
        (written(Image.new("RGB", (9, 9)), "PNG") + bytes(LARGEST_FILE), "te groot: 1,0 MB"),
        (with_notes()[:-34], "beschadigd"),
        (of_a_camera()[:-200], "beschadigd"),
        (claims(60_000, 60_000), "te veel punten"),
        (claims(8_000, 8_000), "te veel punten"),
        (claims(10, 10), "beschadigd"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_picture_for_on_paper_is_refused_with_a_next_step(data: bytes, about: str) -> None:
    """By its content, whatever the file is called; nothing of a file that claims a lot is unpacked."""
    with pytest.raises(BadPicture, match=about) as refused:
        clean_picture(data)
    assert refused.value.next_step


@given(
    st.sampled_from([with_notes(), of_a_camera()]), st.integers(0, 400), st.binary(max_size=8), st.booleans()
)
def test_a_broken_file_is_refused_or_read_and_never_a_bug(
    data: bytes, at: int, bite: bytes, cut: bool
) -> None:
    broken = data[:at] + bite + (b"" if cut else data[at + len(bite) :])
    try:
        made = clean_picture(broken)
    except BadPicture:
        return
    assert PLACE.encode() not in made
