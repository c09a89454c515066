"""A look inside a file of any accepted kind, for what nobody sees who looks at its pages."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Final

from oso_desktop.dossier.attachment_inside import AttachmentInside, Inside, InsideKind, about_inside
from oso_desktop.exchange.file_kinds import DOC, JPG, PDF, PNG, PPT, TXT, XLS, FileType, Refused
from oso_desktop.exchange.inside_pdf import inside_pdf
from oso_desktop.exchange.inside_picture import inside_picture
from oso_desktop.exchange.office_ole import inside_ole
from oso_desktop.exchange.office_zip import inside_zip

_FILM: Final = re.compile(rb"\x00\x00\x00[\x10-\x40]ftyp(?:isom|iso\d|mp4\d|M4V |qt  |3gp\d)")
"""How a film begins, such as a telephone puts behind a photo of something that moves."""


def look_inside(content: bytes, file_type: FileType | None) -> AttachmentInside:
    """What is in it; of a kind that is not known nothing. Never raises for what the file holds."""
    return AttachmentInside(found=tuple(_found(content, file_type)))


def refuse_for(inside: AttachmentInside) -> None:
    """Raises Refused for what no file may come in with."""
    for each in inside.found:
        about = about_inside()[each.kind]
        if about.refused:
            raise Refused(about.one, about.next_step)


def _found(content: bytes, file_type: FileType | None) -> Iterator[Inside]:
    if file_type is None or file_type == TXT:
        return
    if file_type == PDF:
        yield from _and_behind(content, list(inside_pdf(content)))
    elif file_type in (JPG, PNG):
        yield from _and_behind(content, list(inside_picture(content)))
    elif file_type in (DOC, XLS, PPT):
        yield from inside_ole(content)
    else:
        yield from inside_zip(content, file_type)


def _and_behind(content: bytes, found: Sequence[Inside]) -> Iterator[Inside]:
    """What was found, and a file that somebody or something hung behind the end, where nobody who looks sees it."""
    yield from found
    if any(each.kind is InsideKind.FILES for each in found):
        return
    if zipfile.is_zipfile(BytesIO(content)) or _FILM.search(content):
        yield Inside(InsideKind.FILES)
