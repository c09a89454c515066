"""Small files in which something large is hidden: none may take the memory or the time of the rest."""

from __future__ import annotations

import io
import re
import struct
import zlib

import pikepdf
import pytest
from PIL import Image

from oso_desktop.exchange import filetypes, merging, pdf_size
from oso_desktop.exchange.filetypes import Refused, judge
from oso_desktop.exchange.hardened import TooLarge, parse_document, root_name
from tests.exchange import documents


def png(width: int, height: int) -> bytes:
    """A black picture of few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(9)
    rows = b"".join(packer.compress(bytes(1 + 3 * width)) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_a_picture_like_a_thread_is_a_page_all_the_same() -> None:
    """Its height on paper comes to nothing."""
    assert merging.mergeable(png(20_000, 4), filetypes.PNG.media_type).pages == 1


def test_a_picture_with_far_more_dots_than_a_scan_is_not_unpacked() -> None:
    with pytest.raises(merging.NotMergeable):
        merging.mergeable(png(9_000, 9_000), filetypes.PNG.media_type)


def test_a_large_photograph_is_read_at_a_part_of_its_size() -> None:
    target = io.BytesIO()
    Image.new("L", (9_000, 6_000)).save(target, "JPEG", quality=10)

    assert merging.mergeable(target.getvalue(), filetypes.JPG.media_type).pages == 1


def pdf_with(content: bytes) -> bytes:
    target = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(content)
        pdf.save(target, compress_streams=True)
    return target.getvalue()


def test_a_pdf_with_a_part_that_unpacks_without_end_is_refused() -> None:
    bomb = pdf_with(b" " * (pdf_size.LARGEST_PART + 2))
    assert len(bomb) < 2**20

    with pytest.raises(Refused, match="te groot") as refusal:
        judge(bomb, "verslag.pdf")
    assert refusal.value.next_step


@pytest.mark.parametrize("content", [b" " * (20 * 2**20), bytes(range(256)) * 2**12])
def test_a_pdf_with_a_large_part_is_not(content: bytes) -> None:
    assert judge(pdf_with(content), "verslag.pdf").type is filetypes.PDF
    assert judge(documents.pdf("Een verzonnen verslag")).type is filetypes.PDF


def test_what_only_looks_packed_is_passed_over() -> None:
    whole = pdf_with(bytes(range(256)) * 2**12)
    start = re.search(rb"stream\r?\n", whole)
    assert start is not None

    assert not pdf_size.has_huge_part(whole[: start.end()] + b"geen deflate" * 2**15)


def attributes(count: int, between: str = " ") -> bytes:
    return ("<EDEX" + between.join(["", *(f"a{number}='>'" for number in range(count))]) + "/>").encode()


def test_an_element_with_attributes_without_end_is_refused_before_they_are_compared() -> None:
    """Each is compared with all before it, so that four megabytes take twelve seconds."""
    for read in (root_name, parse_document):
        with pytest.raises(TooLarge):
            read(attributes(60_000))


def test_many_attributes_in_many_elements_are_read() -> None:
    """A list of a large school has more of them together."""
    body = b"".join(b"<leerling a='1' b='2' c='3'/>" for _ in range(30_000))

    assert root_name(b"<EDEX>" + body + b"</EDEX>") == "EDEX"
