"""A document as Base64 of a ZIP with one entry, and what hostile or broken ones do: nothing."""

from __future__ import annotations

import base64
import io
import struct
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from oso_desktop.errors import OsoError
from oso_desktop.exchange import archives, packing, zip_layout
from oso_desktop.exchange.packing import (
    Dangerous,
    NotPacked,
    NotUnpackable,
    encode,
    entry_names,
    is_canonical,
    pack,
    unpack,
    verify,
)
from tests.exchange.builders import zipped

_SECRET = b"Dit gaat over Sevgi en niemand anders. " * 4


def _altered(zip_bytes: bytes, **fields: int) -> bytes:
    """The archive with other numbers in its directory, and where they stand there too in the local header."""
    places = {
        "flags": (8, 6, 2),
        "crc": (16, 14, 4),
        "packed": (20, 18, 4),
        "size": (24, 22, 4),
        "method": (10, 8, 2),
    }
    data = bytearray(zip_bytes)
    central = data.index(b"PK\x01\x02")
    for name, value in fields.items():
        in_central, in_local, width = places[name]
        for start in (central + in_central, in_local):
            data[start : start + width] = value.to_bytes(width, "little")
    return bytes(data)


@given(st.text(min_size=1), st.binary(max_size=3000))
def test_a_packed_document_comes_out_as_it_went_in(name: str, content: bytes) -> None:
    text = encode(pack(name, content))
    found = unpack(text)
    assert found.content == content
    assert is_canonical(text, found.zip_bytes)
    assert "\n" not in text


def test_packing_is_the_same_today_and_tomorrow_and_with_every_other_reader() -> None:
    zip_bytes = pack("opp.docx", b"doelen " * 100)
    assert zip_bytes == pack("opp.docx", b"doelen " * 100)
    with zipfile.ZipFile(io.BytesIO(zip_bytes)) as archive:
        assert archive.testzip() is None
        (entry,) = archive.infolist()
    assert (entry.filename, entry.date_time, entry.compress_type) == (
        "opp.docx",
        (1980, 1, 1, 0, 0, 0),
        zipfile.ZIP_DEFLATED,
    )


def test_what_does_not_get_smaller_is_stored() -> None:
    with zipfile.ZipFile(io.BytesIO(pack("a.txt", b"ab"))) as archive:
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED


@pytest.mark.parametrize(
    "name",
    [
        "../../x",
        "a/../../x.pdf",
        "..",
        "/etc/passwd",
        "C:\\Windows\\x.pdf",
        "c:x.pdf",
        "..\\..\\x.pdf",
        "\\\\s\\x",
    ],
)
def test_a_name_that_leaves_its_folder_is_dangerous(name: str) -> None:
    for entries in ({name: b"x"}, {"opp.pdf": b"x", name: b"y"}):
        with pytest.raises(Dangerous, match="buiten zijn eigen map"):
            unpack(encode(zipped(entries)))


@pytest.mark.parametrize("name", ["map/x.pdf", "CON", "a\u202efdp.exe", "map\\x.pdf"])
def test_the_name_of_an_entry_is_never_a_path(name: str) -> None:
    found = unpack(encode(zipped({name: b"x"}))).file_name
    assert found
    assert not set(found) & set("/\\:\u202e")
    assert ".." not in found
    assert found.upper() != "CON"


def test_line_breaks_are_read_but_mean_that_the_text_must_be_kept() -> None:
    zip_bytes = pack("a.pdf", b"x" * 500)
    text = base64.encodebytes(zip_bytes).decode()
    assert unpack(text).zip_bytes == zip_bytes
    assert not is_canonical(text, zip_bytes)


@pytest.mark.parametrize("size", [0, 1, 2, 3, packing._PIECE - 1, packing._PIECE, packing._PIECE + 4])
def test_only_the_very_text_that_we_would_write_counts_as_such(size: int) -> None:
    """In whichever piece of it something is otherwise."""
    text = encode(bytes(size))

    assert is_canonical(text, bytes(size))
    for other in (text + "\n", text + "AAAA", text[:-1], f"{text[:-4]}\n{text[-4:]}"[: len(text)]):
        assert is_canonical(other, bytes(size)) == (other == text)
    for place in {0, size // 2, size - 1} if size else ():
        changed = bytearray(size)
        changed[place] = 1
        assert not is_canonical(text, bytes(changed))


@pytest.mark.parametrize("text", ["", encode(b"P"), encode(b"PK"), encode(b"PK\x03\x04"), encode(zipped({}))])
def test_a_zip_without_a_whole_document_can_be_kept_as_text(text: str) -> None:
    with pytest.raises(NotUnpackable):
        unpack(text)


@pytest.mark.parametrize(
    "text", ["geen base64!", "€", "QQ", encode(b"%PDF-1.7"), encode(b"MZ" + pack("a", b"a"))]
)
def test_what_was_never_packed_is_no_attachment(text: str) -> None:
    with pytest.raises(NotPacked) as refusal:
        unpack(text)
    assert not isinstance(refusal.value, NotUnpackable)
    assert "ZIP" in refusal.value.next_step


def test_a_cut_off_zip_can_be_kept_as_text() -> None:
    whole = pack("opp.docx", bytes(range(256)) * 4)
    for length in range(len(whole)):
        with pytest.raises(NotUnpackable):
            unpack(encode(whole[:length]))


def test_the_cut_off_examples_of_the_standard_are_survived(conformance: Path) -> None:
    outcomes = set()
    for path in sorted((conformance / "oso" / "examples").glob("*.xml")):
        for node in etree.parse(path).iter("{*}bestandsinhoud"):
            try:
                outcomes.add(unpack(node.text or "").file_name != "")
            except NotUnpackable:
                outcomes.add("cut off")
    assert outcomes == {True, "cut off"}


def test_a_whole_document_that_cannot_be_read_is_not_passed_on() -> None:
    """Nothing is cut off, so another program may well show it; nobody here can."""
    zip_bytes = pack("a.txt", b"hallo " * 50)
    for change in ({"crc": 1}, {"size": 299}, {"size": 301}, {"packed": 5}):
        with pytest.raises(Dangerous, match="beschadigd"):
            unpack(encode(_altered(zip_bytes, **change)))


def test_content_hidden_behind_a_smaller_declared_size_is_not_passed_on() -> None:
    """Another reader would show all 300 bytes, so the first 6 are not what the document is."""
    change = {"size": 6, "crc": zlib.crc32(b"hallo ")}
    with pytest.raises(Dangerous):
        unpack(encode(_altered(pack("a.txt", b"hallo " * 50), **change)))


@pytest.mark.parametrize("entries", [{}, {"map/": b""}])
def test_an_archive_without_a_document_is_kept(entries: dict[str, bytes]) -> None:
    with pytest.raises(NotUnpackable):
        unpack(encode(zipped(entries)))


def _streamed(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP by a writer that cannot go back, so that sizes stand after each entry."""

    class Stream(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: int) -> int:
            raise io.UnsupportedOperation

        def tell(self) -> int:
            raise io.UnsupportedOperation

    target = Stream()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in entries.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return target.getvalue()


def _moved_directory(zip_bytes: bytes, at: int, inserted: bytes) -> bytes:
    """The archive with bytes put in before its directory, which still knows where it is itself."""
    (start,) = struct.unpack_from("<I", zip_bytes, len(zip_bytes) - 6)
    new = bytearray(zip_bytes[:at] + inserted + zip_bytes[at:])
    struct.pack_into("<I", new, len(new) - 6, start + len(inserted))
    return bytes(new)


TWO = {"a.txt": b"zichtbaar", "b.txt": b"ander stuk"}
PAPER = pack("a.txt", b"hallo " * 50)
DIRECTORY = PAPER.index(b"PK\x01\x02")
PACKED = DIRECTORY - 30 - len("a.txt")
HIDING = {
    "two documents": zipped(TWO),
    "two documents, streamed": _streamed(TWO),
    "a document that the directory does not name": _moved_directory(
        PAPER, DIRECTORY, PAPER[:DIRECTORY].replace(b"a.txt", b"b.txt")
    ),
    "text before the directory": _moved_directory(PAPER, DIRECTORY, b"ongezien"),
    "text after the stream": _moved_directory(_altered(PAPER, packed=PACKED + 8), DIRECTORY, b"ongezien"),
    "text after the end": PAPER + b"ongezien",
    "text before the end": PAPER[:-22] + b"ongezien" + PAPER[-22:],
    "text in a folder": zipped({"map/": b"ongezien", "map/a.txt": b"a"}),
    "two documents, cut off": zipped(TWO)[: zipped(TWO).index(b"PK\x01\x02")],
    "two documents, streamed and cut off": _streamed(TWO)[: _streamed(TWO).index(b"PK\x01\x02")],
    "text after a document, cut off": PAPER[:DIRECTORY] + b"ongezien " * 3,
    "a directory that is wrong": PAPER[: DIRECTORY + 4]
    + bytes(8)
    + PAPER[DIRECTORY + 12 :]
    + PAPER[DIRECTORY:],
}


@pytest.mark.parametrize("case", HIDING)
def test_nothing_travels_along_that_nobody_can_look_at(case: str) -> None:
    """R017: what a person looks at is all there is; the other documents of an archive would go unseen."""
    with pytest.raises(Dangerous, match=r"ongezien|beschadigd") as refusal:
        unpack(encode(HIDING[case]))
    assert "eigen" in refusal.value.next_step or "los" in refusal.value.next_step


@given(st.data())
def test_bytes_put_in_anywhere_are_refused_or_noticed(data: st.DataObject) -> None:
    """A comment at the end can be made by it; then the document had better be packed anew."""
    whole = pack("opp.txt", _SECRET)
    at = data.draw(st.integers(0, len(whole)))
    inserted = data.draw(st.binary(min_size=1, max_size=40))
    try:
        found = unpack(encode(whole[:at] + inserted + whole[at:]))
    except OsoError:
        return
    assert (found.content, found.bare) == (_SECRET, False)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_writer_that_cannot_go_back_is_read(method: int) -> None:
    zip_bytes = _streamed({"opp.txt": _SECRET}, method)
    found = unpack(encode(zip_bytes))
    assert (found.content, found.names, found.bare) == (_SECRET, ("opp.txt",), True)
    for length in range(zip_bytes.index(b"PK\x01\x02")):
        with pytest.raises(NotUnpackable):
            unpack(encode(zip_bytes[:length]))


def test_a_bomb_that_was_cut_off_is_stopped_too() -> None:
    whole = _streamed({"a.txt": bytes(64 * 2**20)})
    tracemalloc.start()
    try:
        with pytest.raises(Dangerous, match="groter"):
            unpack(encode(whole[: len(whole) // 2]))
        assert tracemalloc.get_traced_memory()[1] < 32 * 2**20
    finally:
        tracemalloc.stop()


def _told(*, comment: bytes = b"", remark: bytes = b"", extra: bytes = b"", name: str = "a.txt") -> bytes:
    """A ZIP with something told around its one document."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        entry = zipfile.ZipInfo(name)
        entry.comment, entry.extra = remark, extra
        archive.writestr(entry, b"x")
        archive.comment = comment
    return target.getvalue()


@pytest.mark.parametrize(
    ("zip_bytes", "bare"),
    [
        (_told(), True),
        (_told(extra=struct.pack("<2H", 0x5455, 5) + bytes(5)), True),
        (_told(comment=b"bsn"), False),
        (_told(remark=b"bsn"), False),
        (_told(extra=struct.pack("<2H", 0x7075, 8) + b"anders.x"), False),
        (_told(extra=struct.pack("<2H", 0xCAFE, 80) + b"lang" * 20), False),
        (_told().replace(b"a.txt", b"a\0txt"), False),
    ],
)
def test_what_is_told_around_a_document_is_noticed(zip_bytes: bytes, bare: bool) -> None:
    assert unpack(encode(zip_bytes)).bare is bare


def test_the_name_in_a_cut_off_archive_is_still_known() -> None:
    whole = pack("opp ё.docx", bytes(range(256)) * 4)
    assert entry_names(encode(whole[:60])) == ("opp ё.docx",)
    assert entry_names(encode(whole[:20])) == ()
    assert entry_names("") == ()


def test_a_folder_around_the_document_does_no_harm() -> None:
    assert unpack(encode(zipped({"map/": b"", "map/opp.pdf": b"x"}))).file_name == "opp.pdf"


def test_a_document_without_a_name_gets_one() -> None:
    """An entry's name ends at the first zero byte."""
    assert unpack(encode(pack("a.txt", b"x").replace(b"a.txt", b"\0.txt"))).file_name == "bestand"


def test_an_encrypted_document_is_dangerous() -> None:
    with pytest.raises(Dangerous, match="wachtwoord"):
        unpack(encode(_altered(pack("a.txt", b"geheim"), flags=1)))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_rare_ways_of_packing_are_not_unpacked(method: int) -> None:
    with pytest.raises(Dangerous, match="manier"):
        unpack(encode(zipped({"a.txt": b"a" * 100}, method)))


@pytest.mark.parametrize("declared", [None, 100])
def test_a_bomb_is_stopped_before_it_expands(declared: int | None) -> None:
    bomb = zipped({"a.txt": bytes(64 * 2**20)})
    bomb = bomb if declared is None else _altered(bomb, size=declared)
    text = encode(bomb)
    tracemalloc.start()
    try:
        with pytest.raises(Dangerous):
            unpack(text)
        assert tracemalloc.get_traced_memory()[1] < 32 * 2**20
    finally:
        tracemalloc.stop()


def test_the_limit_is_the_callers_to_lower() -> None:
    text = encode(pack("a.bin", bytes(range(256)) * 8))
    assert len(unpack(text, limit=2048).content) == 2048
    with pytest.raises(Dangerous):
        unpack(text, limit=2047)


def test_thousands_of_entries_are_refused_before_they_are_read() -> None:
    many = zipped({f"{number}": b"" for number in range(archives.ENTRY_LIMIT + 1)}, zipfile.ZIP_STORED)
    with pytest.raises(Dangerous):
        unpack(encode(many))


def _outcome(text: str) -> bytes | str:
    try:
        return unpack(text).content
    except OsoError as error:
        shown = error.text + error.next_step
        return "an answer" if error.next_step and "Sevgi" not in shown else shown


@given(st.data())
def test_an_altered_archive_gives_the_document_or_a_plain_answer(data: st.DataObject) -> None:
    whole = bytearray(pack("opp.txt", _SECRET))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    assert _outcome(encode(bytes(whole))) in (_SECRET, "an answer")


def _said(judge: Callable[..., object], text: str, limit: int) -> tuple[type, str]:
    try:
        judge(text, limit=limit)
    except OsoError as problem:
        return type(problem), problem.text
    return type(None), ""


_NAMES = st.one_of(st.sampled_from(["..", "a/b.txt", "C:x", "é.txt", "a\\b", "a.txt/", "v.pdf"]), st.text())


@given(
    name=_NAMES,
    content=st.one_of(st.binary(max_size=300), st.just(bytes(2 * 2**20))),
    method=st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]),
    changes=st.lists(st.tuples(st.integers(-150, 60), st.integers(0, 255)), max_size=2),
    cut=st.integers(0, 3),
    extra=st.sampled_from(
        [b"", b"\x0a\0\x02\0ab", b"\x0a\0\x04\0PK\x06\x07", b"up\x02\0ab", b"\x0a\0\x09\0ab"]
    ),
    after=st.sampled_from([b"", b"", b"x", b"PK\x05\x06" + bytes(18)]),
    limit=st.sampled_from([100, 2**22]),
    lines=st.booleans(),
)
def test_verifying_says_what_unpacking_says(
    name: str,
    content: bytes,
    method: int,
    changes: list[tuple[int, int]],
    cut: int,
    extra: bytes,
    after: bytes,
    limit: int,
    lines: bool,
) -> None:
    target = io.BytesIO()
    entry = zipfile.ZipInfo(name or "x")
    entry.extra = extra
    with zipfile.ZipFile(target, "w", method) as archive:
        archive.writestr(entry, content, method)
    data = bytearray(target.getvalue())
    for at, value in changes:
        data[at % len(data) if at >= 0 else max(at, -len(data))] = value
    changed = bytes(data[: len(data) - cut]) + after
    text = (base64.encodebytes(changed) if lines else base64.b64encode(changed)).decode()

    assert _said(verify, text, limit) == _said(unpack, text, limit)


def test_what_we_pack_needs_no_full_care() -> None:
    for content in (b"", b"x", bytes(5000), _SECRET):
        assert zip_layout.is_plain(pack("verslag van juni.pdf", content), 10**6)


def test_what_windows_packs_needs_no_full_care() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("verslag.txt", _SECRET)
        archive.infolist()[0].extra = b"\x0a\0\x20\0" + bytes(32)  # moments, in the directory alone
    assert zip_layout.is_plain(target.getvalue(), 10**6)
