"""Searches bytes for words in every dress in which a program might write them down."""

from __future__ import annotations

import base64
import gzip
import json
import os
import re
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape

import pypdfium2

_DEEPEST = 4
_MOST = 30_000_000
"""Bytes that one packed stream may become; what is larger is no document of ours."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}")
_ZLIB = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_ENTRY = re.compile(rb"PK\x03\x04")


def folded(text: str) -> dict[str, bytes]:
    """The dresses in which case does not count, each in small letters."""
    found = {
        "utf-8": text.encode(),
        "utf-16-le": text.encode("utf-16-le"),
        "utf-16-be": text.encode("utf-16-be"),
        "latin-1": text.encode("latin-1", "replace"),
        "json": json.dumps(text)[1:-1].encode(),
        "url": quote(text).encode(),
        "xml": escape(text, {"'": "&apos;"}).encode(),
        "hex": text.encode().hex().encode(),
        "utf-16 hex": text.encode("utf-16-le").hex().encode(),
    }
    # The high halves of UTF-16 are the same in both cases for all that a Dutch name holds.
    return {name: form.lower() for name, form in found.items()}


def exact(content: bytes) -> dict[str, bytes]:
    """Base64 as it stands wherever the content begins in what was encoded; the edges depend on the neighbours.

    Every sign that does not depend on them is in it: five signs, of a postcode, stand by chance in a large store.
    """
    found = {}
    for shift in range(3):
        whole = base64.b64encode(b"\0" * shift + content)
        found[f"base64 +{shift}"] = whole[(0, 2, 3)[shift] : (None, -3, -2)[(shift + len(content)) % 3]]
    return found


@dataclass(frozen=True)
class Sought:
    """What is looked for: per word or key all its dresses."""

    small: dict[bytes, tuple[str, str]] = field(default_factory=dict)
    plain: dict[bytes, tuple[str, str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Collection[str], keys: Collection[bytes] = ()) -> Sought:
        """Everything that these texts and these raw keys may look like."""
        sought = cls()
        for text in texts:
            for name, form in folded(text).items():
                sought.small.setdefault(form, (text, name))
            for name, form in exact(text.encode()).items():
                sought.plain.setdefault(form, (text, name))
        for number, key in enumerate(keys):
            sought.plain.setdefault(key, (f"key {number}", "raw"))
            sought.small.setdefault(key.hex().encode(), (f"key {number}", "hex"))
            for name, form in exact(key).items():
                sought.plain.setdefault(form, (f"key {number}", name))
        return sought

    @property
    def forms(self) -> int:
        """How many patterns that makes."""
        return len(self.small) + len(self.plain)

    def hits(self, data: bytes) -> set[tuple[str, str]]:
        """Which texts stand in these bytes and in which dress, also inside what is packed in them."""
        found: set[tuple[str, str]] = set()
        for way, layer in layers(data):
            small = layer.lower()
            dressed = [about for form, about in self.small.items() if form in small]
            dressed += [about for form, about in self.plain.items() if form in layer]
            found |= {(text, f"{way}{name}") for text, name in dressed}
        return found


def layers(data: bytes, way: str = "", depth: int = 0) -> Iterator[tuple[str, bytes]]:
    """The bytes themselves and all that can be unpacked from them: streams, archives, PDFs, Base64."""
    yield way, data
    if depth == _DEEPEST:
        return
    for how, inner in _unpacked(data):
        yield from layers(inner, f"{way}{how} > ", depth + 1)


def _unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    for found in _ZLIB.finditer(data):
        if inner := _inflated(data[found.start() :], zlib.MAX_WBITS):
            yield "zlib", inner
    for found in _ENTRY.finditer(data):
        head = data[found.start() : found.start() + 30]
        if len(head) == 30 and head[8:10] == b"\x08\0":
            at = (
                found.start()
                + 30
                + int.from_bytes(head[26:28], "little")
                + int.from_bytes(head[28:30], "little")
            )
            if inner := _inflated(data[at:], -zlib.MAX_WBITS):
                yield "zip", inner
    if data[:3] == b"\x1f\x8b\x08":
        yield "gzip", gzip.decompress(data)
    for match in _BASE64.finditer(data):
        run = match[0][: len(match[0]) // 4 * 4]
        yield "base64", base64.b64decode(run)
    if (start := data.find(b"%PDF-")) >= 0 and (text := _printed(data[start:])):
        yield "pdf text", text.encode()


def _inflated(data: bytes, window: int) -> bytes:
    """What a packed stream holds, as far as it goes; a few bytes are no stream but chance."""
    try:
        inner = zlib.decompressobj(window).decompress(data, _MOST)
    except zlib.error:
        return b""
    return inner if len(inner) > 16 else b""


def _printed(data: bytes) -> str:
    """The words on the pages, and what the PDF says of itself."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ""
    try:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        return " ".join(" ".join([*pages, *document.get_metadata_dict().values()]).split())
    finally:
        document.close()


@dataclass(frozen=True)
class Found:
    """The outcome of a search on disk."""

    files: int
    size: int
    hits: tuple[str, ...]


def _below(place: Path) -> Iterator[Path]:
    """Everything below a folder; what another process takes away meanwhile is not there."""

    def refused(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError | NotADirectoryError | PermissionError):
            raise error

    for folder, folders, files in os.walk(place, onerror=refused):
        yield from (Path(folder) / name for name in (*folders, *files))


def on_disk(places: Collection[Path], sought: Sought, *, except_below: Collection[Path] = ()) -> Found:
    """Searches the content and the name of everything at and below these places."""
    files = size = 0
    hits: list[str] = []
    for place in places:
        for path in (place, *sorted(_below(place))):
            if any(path.is_relative_to(each) for each in except_below):
                continue
            named = sought.hits(str(path.relative_to(place.parent)).encode())
            hits += [f"{path}: name: {text} as {dress}" for text, dress in sorted(named)]
            if path.is_symlink() or not path.is_file():
                continue
            try:
                data = path.read_bytes()
            except FileNotFoundError:  # another process's, gone meanwhile
                continue
            files, size = files + 1, size + len(data)
            hits += [f"{path}: {text} as {dress}" for text, dress in sorted(sought.hits(data))]
    return Found(files, size, tuple(hits))
