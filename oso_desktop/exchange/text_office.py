"""The words of Word, Excel, PowerPoint and OpenDocument files: all of them, those that no page shows among them.

Every part of the archive is accounted for: it is read, or known to hold no words, or unread. Broken text (a word in
three runs, as word processors write it) is put together again; what is apart on the page stays apart.
"""

from __future__ import annotations

import re
import struct
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Final

from lxml import etree

from oso_desktop.exchange import filetypes
from oso_desktop.exchange.archives import Dangerous, NotUnpackable, open_archive, read_entry
from oso_desktop.exchange.filetypes import FileType
from oso_desktop.exchange.hardened import NotReadable, parse_document
from oso_desktop.exchange.text_markup import attribute_texts, local, paragraphs
from oso_desktop.exchange.text_parts import (
    DOCUMENT,
    ENCLOSED,
    HIDDEN,
    PICTURES,
    PROPERTIES,
    Budget,
    Piece,
    TextPart,
    Unread,
)
from oso_desktop.exchange.text_sheets import Workbook, opendocument_sheets

OFFICE: Final = frozenset(
    {filetypes.DOCX, filetypes.XLSX, filetypes.PPTX, filetypes.ODT, filetypes.ODS, filetypes.ODP}
)

_PART_LIMIT: Final = 64 * 2**20
_MARKUP: Final = frozenset({".xml", ".rels", ".vml", ".svg", ".rdf", ".xhtml"})
_PICTURES: Final = frozenset(
    {".png", ".jpg", ".jpeg", ".jfif", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".wdp"}
)
_WORDLESS: Final = re.compile(
    r"/\Z|\Amimetype\Z|(?:^|/)(?:thumbnails?|ObjectReplacements|fonts|printerSettings|Configurations2)[/\d.]"
    r"|\.(?:odttf|ttf|otf|fntdata)\Z|\Alayout-cache\Z|\A_rels/\.rels\Z|\A\[Content_Types\]\.xml\Z|META-INF/",
    re.IGNORECASE,
)
"""Parts that hold no words of the document's own: small pictures of the first page, fonts, settings."""
_STRINGS: Final = "xl/sharedStrings.xml"
_LARGE_PICTURE: Final = 250_000
"""Pixels; a scan or a photo of a page has more, a letterhead fewer."""
_NO_SIZE: Final = 20_000
"""Bytes above which a picture that does not tell its size counts as large."""

_PLACES: Final = (
    (re.compile(r"word/document\d*\.xml"), "alinea {}"),
    (re.compile(r"word/header\d*\.xml"), "de koptekst"),
    (re.compile(r"word/footer\d*\.xml"), "de voettekst"),
    (re.compile(r"word/(?:foot|end)notes\d*\.xml"), "een voetnoot"),
    (
        re.compile(r"(?:word|xl|ppt)/(?:threaded)?comments?.*\.xml", re.IGNORECASE),
        "een opmerking in het document",
    ),
    (re.compile(r"xl/worksheets/.*\.xml"), "een werkblad"),
    (re.compile(r"ppt/slides/slide(?P<number>\d+)\.xml"), "dia {number}"),
    (re.compile(r"ppt/notesSlides/notesSlide\d+\.xml"), "de notities bij een dia"),
    (re.compile(r"docProps/.*\.xml|meta\.xml"), PROPERTIES),
    (re.compile(r"(?:word|xl|ppt)/(?:charts|diagrams|drawings)/.*\.xml"), "een grafiek of tekening"),
    (re.compile(r"content\.xml"), "alinea {}"),
    (re.compile(r"styles\.xml"), "de kop- of voettekst"),
)
"""Where a part is to be found by a person; the first that fits."""


def read_office(
    data: bytes, file_type: FileType, budget: Budget, enclosed: list[tuple[str, bytes]]
) -> Iterator[Piece]:
    """The pieces of the file; files enclosed in it are added to `enclosed`, by name.

    Raises ValueError for an archive that cannot be opened, Exhausted beyond the budget.
    """
    try:
        archive = open_archive(data)
    except (NotUnpackable, Dangerous):
        raise ValueError from None
    with archive:
        yield from _Reader(archive, file_type, budget, enclosed).pieces()


@dataclass(slots=True)
class _Reader:
    """One office file being read."""

    archive: zipfile.ZipFile
    file_type: FileType
    budget: Budget
    enclosed: list[tuple[str, bytes]]
    book: Workbook = field(init=False)

    def pieces(self) -> Iterator[Piece]:
        """All there is to read."""
        excel = self.file_type is filetypes.XLSX
        if excel:
            self.book = Workbook.read(self._tree)
        pictures = False
        for entry in self.archive.infolist():
            name, suffix = entry.filename, PurePath(entry.filename).suffix.lower()
            if _WORDLESS.search(name) or (excel and name == _STRINGS and self.book.strings):
                continue
            if suffix in _PICTURES:
                pictures = pictures or self._is_large(entry)
            elif suffix in _MARKUP:
                yield from self._markup(name)
            elif (content := self._content(entry)) is None:
                yield Unread(ENCLOSED)
            else:
                self.enclosed.append((PurePath(name).name, content))
        if excel:
            yield from self.book.unused()
        if pictures:
            yield Unread(PICTURES)

    def _content(self, entry: zipfile.ZipInfo) -> bytes | None:
        self.budget.spend(unpacked=entry.file_size)
        try:
            return read_entry(self.archive, entry, _PART_LIMIT)
        except (NotUnpackable, Dangerous):
            return None

    def _tree(self, name: str) -> etree._Element | None:
        """A part by its name; None if there is no readable one."""
        try:
            content = self._content(self.archive.getinfo(name))
            return None if content is None else parse_document(content, limit=_PART_LIMIT).getroot()
        except (KeyError, NotReadable):
            return None

    def _markup(self, name: str) -> Iterator[Piece]:
        place = _place(name)
        root = self._tree(name)
        if root is None:
            yield Unread(DOCUMENT if "{}" in place else place)
            return
        for piece in self._texts(name, root, place):
            self.budget.spend(characters=len(piece.text))
            yield piece

    def _texts(self, name: str, root: etree._Element, place: str) -> Iterator[TextPart]:
        if self.file_type is filetypes.XLSX and local(root) == "worksheet":
            yield from self.book.cells(name, root)
        elif self.file_type is filetypes.ODS and name == "content.xml":
            yield from opendocument_sheets(root)
        elif self.file_type is filetypes.ODP and name == "content.xml":
            for slide, text in paragraphs(root, "page"):
                yield TextPart(f"dia {slide}" if slide else HIDDEN, text)
        else:
            for number, (_, text) in enumerate(paragraphs(root), 1):
                yield TextPart(place.format(number), text)
        for text in attribute_texts(root, values="pivotCache" in name):
            yield TextPart(HIDDEN if "{}" in place else place, text)

    def _is_large(self, entry: zipfile.ZipInfo) -> bool:
        content = self._content(entry)
        if content is None:
            return True
        size = _pixels(content)
        return len(content) > _NO_SIZE if size is None else size > _LARGE_PICTURE


def _place(name: str) -> str:
    for pattern, place in _PLACES:
        if found := pattern.fullmatch(name):
            return place.format(**found.groupdict()) if found.groupdict() else place
    return HIDDEN


def _pixels(content: bytes) -> int | None:
    """Width times height of a PNG or a JPG; None where it is not told."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack_from(">II", content, 16)
        return int(width * height)
    position = 2
    while content.startswith(b"\xff\xd8") and position + 9 <= len(content) and content[position] == 0xFF:
        marker, length = struct.unpack_from(">BH", content, position + 1)
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", content, position + 5)
            return int(width * height)
        position += 2 + length
    return None
