"""Word, Excel, PowerPoint since 2007 and OpenDocument: which of them a ZIP is, and what is in it beside its pages."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final

from oso_desktop.dossier.attachment_inside import MOST_NAMES, Inside, InsideKind
from oso_desktop.exchange.archives import Dangerous, NotUnpackable, open_archive, read_entry
from oso_desktop.exchange.file_kinds import (
    AS_PDF,
    DOCX,
    ODP,
    ODS,
    ODT,
    PPTX,
    UNLOCKED,
    XLSX,
    Encrypted,
    FileType,
    Refused,
    incomplete,
)
from oso_desktop.exchange.unaccepted import MACROS, damaged_archive, refusal_of_archive

_MARKUP_LIMIT: Final = 4 * 2**20
"""Largest table of contents of an office file that is read, in bytes."""
_PART_LIMIT: Final = 32 * 2**20
"""Largest part of a document in which is looked for marks; in a larger one none are found."""
_OFFICE_LIMIT: Final = 2**30
"""Most bytes an office file may declare to unpack to; the program never does so, the receiver's Word will."""

_Entries = dict[str, zipfile.ZipInfo]
_MACRO_TYPES: Final = re.compile(rb"macroEnabled|vbaProject|macrosheet", re.IGNORECASE)
"""What the table of contents calls macros, and the documents that run them, wherever they stand in the file."""
_MACRO_PARTS: Final = re.compile(r"(?:^|/)(?:vbaProject\.bin$|macrosheets/|Basic/|Scripts/)", re.IGNORECASE)


def judge_zip(content: bytes) -> FileType:
    """Which office file a ZIP is; raises Encrypted or Refused for every other."""
    try:
        with open_archive(content) as archive:
            return _office(archive)
    except NotUnpackable:
        raise damaged_archive() from None
    except Dangerous as error:
        raise Refused(error.text, AS_PDF) from None


def _office(archive: zipfile.ZipFile) -> FileType:
    entries = {entry.filename: entry for entry in archive.infolist()}
    if "[Content_Types].xml" not in entries and "mimetype" not in entries:
        raise refusal_of_archive(entries, b"")
    if len(entries) != len(archive.infolist()):  # two readers could see two different documents
        raise Refused("Dit bestand is beschadigd: er zitten onderdelen dubbel in.", AS_PDF)
    if any(entry.flag_bits & 1 for entry in entries.values()):
        raise Encrypted("Dit bestand is beveiligd met een wachtwoord.", UNLOCKED)
    if sum(entry.file_size for entry in entries.values()) > _OFFICE_LIMIT:
        raise Refused("Dit bestand wordt bij het openen veel te groot.", AS_PDF)
    return _ooxml(archive, entries) if "[Content_Types].xml" in entries else _odf(archive, entries)


def _ooxml(archive: zipfile.ZipFile, entries: _Entries) -> FileType:
    """Word, Excel and PowerPoint since 2007: the table of contents names the main part's kind."""
    contents = read_entry(archive, entries["[Content_Types].xml"], _MARKUP_LIMIT)
    if _MACRO_TYPES.search(contents) or any(_MACRO_PARTS.search(name) for name in entries):
        raise Refused(*MACROS)
    found = [kind for kind in (DOCX, XLSX, PPTX) if f"{kind.media_type}.main+xml".encode() in contents]
    if len(found) != 1:
        if "FixedDocumentSequence.fdseq" in entries:
            raise refusal_of_archive(entries, b"")
        raise Refused("Dit soort Office-bestand (zoals een sjabloon) kan geen bijlage zijn.", AS_PDF)
    return found[0]


def _odf(archive: zipfile.ZipFile, entries: _Entries) -> FileType:
    """LibreOffice and others: the first entry holds the kind as text."""
    named = read_entry(archive, entries["mimetype"], 1024).strip()
    found = [kind for kind in (ODT, ODS, ODP) if kind.media_type.encode() == named]
    if not found:
        if not named.startswith(b"application/vnd.oasis.opendocument."):
            raise refusal_of_archive(entries, named)
        raise Refused("Dit soort OpenDocument-bestand kan geen bijlage zijn.", AS_PDF)
    if any(_MACRO_PARTS.search(name) for name in entries):
        raise Refused(*MACROS)
    manifest = entries.get("META-INF/manifest.xml")
    if manifest is None:
        raise incomplete(found[0])
    if b"encryption-data" in read_entry(archive, manifest, _MARKUP_LIMIT):
        raise Encrypted("Dit document is beveiligd met een wachtwoord.", UNLOCKED)
    return found[0]


_FILES: Final = re.compile(r"(?:^|/)embeddings/(?P<name>[^/]+)$", re.IGNORECASE)
_OBJECT: Final = re.compile(r"^(Object \d+)/")
_CONTROLS: Final = re.compile(r"(?:^|/)activeX/[^/]+\.xml$", re.IGNORECASE)
_OUTSIDE: Final = re.compile(r"(?:^|/)externalLinks/externalLink\d+\.xml$", re.IGNORECASE)
_PACKAGE: Final = re.compile(r"\.(?:bin|ole)$", re.IGNORECASE)

_RELATION: Final = re.compile(rb"<(?:\w+:)?Relationship\b[^>]{0,4000}>")
_FETCHED: Final = re.compile(
    rb"/(?:attachedTemplate|image|oleObject|frame|subDocument|aFChunk|hlinkMediaLink|video|audio)[\"']"
)
_CHUNK: Final = re.compile(rb"/aFChunk[\"']")
_EXTERNAL: Final = re.compile(rb"TargetMode\s*=\s*[\"']External[\"']")
_ELSEWHERE: Final = re.compile(
    rb"Target\s*=\s*[\"'](?:https?:|ftp:|\\\\|//|file:(?:/*\\\\|//[^/]|/{4}))", re.IGNORECASE
)

_HIDDEN_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\b[^>]{0,1000}\bstate\s*=\s*[\"'](?:veryH|h)idden[\"']")
_HIDDEN_TABLE: Final = re.compile(rb"\btable:display\s*=\s*[\"']false[\"']")
_HIDDEN_SLIDE: Final = re.compile(rb"<(?:\w+:)?sld\b[^>]{0,4000}\bshow\s*=\s*[\"'](?:0|false)[\"']")
_CHANGED: Final = re.compile(rb"<(?:w:(?:ins|del|moveFrom|moveTo)|text:changed-region)\s")
_COMMENT: Final = re.compile(rb"<(?:\w+:)?(?:comment|cm|threadedComment)\s|<office:annotation[\s>]")


def inside_zip(content: bytes, file_type: FileType) -> Iterator[Inside]:
    """What is in an office file beside its pages; nothing for one that cannot be opened."""
    try:
        archive = open_archive(content)
    except (NotUnpackable, Dangerous):
        return
    with archive:
        entries = {entry.filename: entry for entry in archive.infolist()}
        parts = _Parts(archive, entries)
        relations = [each for part in parts.named(r".*\.rels") for each in _RELATION.findall(part)]
        yield from _enclosed(entries, sum(_poured_in(each) for each in relations))
        controls = sum(_CONTROLS.search(name) is not None for name in entries)
        if controls:
            yield Inside(InsideKind.CONTROLS, controls)
        linked = sum(_OUTSIDE.search(name) is not None for name in entries)
        if linked:
            yield Inside(InsideKind.LINKS, linked)
        yield from _marks(parts, relations, file_type)


def _poured_in(relation: bytes) -> bool:
    """Whether it is to a whole document that Word pours into this one where it is opened."""
    return _CHUNK.search(relation) is not None and _EXTERNAL.search(relation) is None


def _enclosed(entries: _Entries, chunks: int) -> Iterator[Inside]:
    """Files that somebody put in the document apart from the tables and charts that Office itself puts there."""
    objects = {found[1] for name in entries if (found := _OBJECT.match(name))}
    packages: list[str] = []
    documents: list[str] = []
    for name in entries:
        if found := _FILES.search(name):
            (packages if _PACKAGE.search(name) else documents).append(found["name"])
    if others := len(documents) + len(objects) + chunks:
        yield Inside(InsideKind.OBJECTS, others)
    if packages:
        names = [] if all(re.fullmatch(r"oleObject\d*\.bin", each) for each in packages) else packages
        yield Inside(
            InsideKind.FILES, len(packages), tuple(PurePath(each).name for each in names[:MOST_NAMES])
        )


class _Parts:
    """The parts of the document by name; one that cannot be read, or is too large, is empty."""

    def __init__(self, archive: zipfile.ZipFile, entries: _Entries) -> None:
        self._archive, self._entries = archive, entries
        self._left = 4 * _PART_LIMIT
        self.unseen = False

    def named(self, pattern: str) -> Iterator[bytes]:
        """The content of each part with such a name, until more was unpacked than is good."""
        for name, entry in self._entries.items():
            if not re.fullmatch(pattern, name):
                continue
            if entry.file_size > min(_PART_LIMIT, self._left):
                self.unseen = True
                continue
            self._left -= entry.file_size
            try:
                yield read_entry(self._archive, entry, _PART_LIMIT)
            except (NotUnpackable, Dangerous):
                self.unseen = True


def _marks(parts: _Parts, relations: Sequence[bytes], file_type: FileType) -> Iterator[Inside]:
    fetched = sum(
        _EXTERNAL.search(each) is not None
        and _FETCHED.search(each) is not None
        and _ELSEWHERE.search(each) is not None
        for each in relations
    )
    counts = {
        InsideKind.REMOTE: fetched,
        InsideKind.SHEETS: _count(parts, r"xl/workbook\.xml", _HIDDEN_SHEET),
        InsideKind.SLIDES: _count(parts, r"ppt/slides/slide\d+\.xml", _HIDDEN_SLIDE),
        InsideKind.COMMENTS: _count(
            parts, r"(?:word|xl|ppt)/(?:comments/|threadedComments/)?comments?\d*\.xml|content\.xml", _COMMENT
        ),
        InsideKind.CHANGES: _count(
            parts, r"word/(?:document|header|footer|footnotes)\d*\.xml|content\.xml", _CHANGED
        ),
    }
    if file_type == ODS:
        counts[InsideKind.SHEETS] = _count(parts, r"content\.xml", _HIDDEN_TABLE)
    counts[InsideKind.UNSEEN] = int(parts.unseen)
    yield from (Inside(kind, count) for kind, count in counts.items() if count)


def _count(parts: _Parts, names: str, mark: re.Pattern[bytes]) -> int:
    return sum(len(mark.findall(part)) for part in parts.named(names))
