"""A dossier for a school without this program: one PDF that a passphrase opens, with everything in it (R148–R150).

Its pages are the dossier to read; the OSO file and the attachments are enclosed as files. It is encrypted as a whole
with AES-256 (the handler of PDF 2.0, revision 6), its properties and the names of what is enclosed as well. What a PDF
leaves in clear is how many objects it has and how long each is.
"""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO
from itertools import chain
from typing import Final

from oso_desktop.errors import OsoError
from oso_desktop.exchange.file_names import safe_file_name
from oso_desktop.exchange.hardened import SIZE_LIMIT
from oso_desktop.exchange.inside_pdf import broken_pdf

XML_NAME: Final = "dossier.xml"
_OWNER_BYTES: Final = 32
LONGEST: Final = 32
"""Bytes of a passphrase. The handler takes 127, but poppler's own tools and readers of before PDF 2.0 take no more than
this, and say of a longer one that it is wrong."""


class WrongWords(OsoError):
    """Other words than those of the PDF."""

    def __init__(self) -> None:
        super().__init__(
            "Met deze woorden gaat de pdf niet open.",
            "Kijk of de code op het sleutelblad hoort bij de naam van het bestand, en typ de woorden opnieuw.",
        )


class NotSecured(OsoError):
    """A PDF of which no OSO file can be had."""

    def __init__(self) -> None:
        super().__init__(
            "In deze pdf zit geen OSO-bestand dat te lezen is.",
            "Vraag de school om een pakket op uw schoolkaart, of om het OSO-bestand zelf.",
        )


@dataclass(frozen=True, slots=True)
class EnclosedFile:
    """A file to enclose: its name as it travels, which is made safe here, and its bytes."""

    name: str
    data: bytes = field(repr=False)


def secured_pdf(pages: bytes, xml: bytes, files: Iterable[EnclosedFile], passphrase: str) -> bytes:
    """The pages with the dossier's XML and these files enclosed, closed with the passphrase.

    Who has it may print, copy and take the files out; changing needs a password that nobody has. The file says of
    itself neither whose it is nor when or by whom it was made. ValueError for a passphrase that some reader would not
    take in full.
    """
    import pikepdf  # noqa: PLC0415 - a large library, needed by few

    if not passphrase or len(passphrase.encode()) > LONGEST:
        msg = f"a passphrase has 1 to {LONGEST} bytes"
        raise ValueError(msg)
    with pikepdf.open(BytesIO(pages)) as pdf:
        if "/Metadata" in pdf.Root:
            del pdf.Root["/Metadata"]
        del pdf.docinfo
        pdf.docinfo["/Title"] = "OSO Desktop"
        named = ((_name(number, each), each.data) for number, each in enumerate(files, 1))
        for name, data in chain([(XML_NAME, xml)], named):  # one at a time: the PDF keeps a copy of each
            pdf.attachments[name] = pikepdf.AttachedFileSpec(
                pdf, data, filename=name, description="", mime_type="", creation_date="", mod_date=""
            )
        pdf.Root.PageMode = pikepdf.Name.UseAttachments
        out = BytesIO()
        pdf.save(
            out,
            encryption=pikepdf.Encryption(
                user=passphrase,
                owner=secrets.token_urlsafe(_OWNER_BYTES),
                R=6,
                aes=True,
                metadata=True,
                allow=pikepdf.Permissions(
                    accessibility=True,
                    extract=True,
                    modify_annotation=False,
                    modify_assembly=False,
                    modify_form=False,
                    modify_other=False,
                    print_highres=True,
                    print_lowres=True,
                ),
            ),
        )
    return out.getvalue()


def is_locked(data: bytes) -> bool:
    """Whether a PDF opens with a passphrase and not without. Raises NotSecured for what no PDF can be made of."""
    import pikepdf  # noqa: PLC0415 - see above

    try:
        with pikepdf.open(BytesIO(data), suppress_warnings=True):
            return False
    except pikepdf.PasswordError:
        return True
    except broken_pdf() as error:
        raise NotSecured from error


def enclosed_dossier(data: bytes, passphrase: str) -> bytes:
    """The OSO file in a secured PDF, the same bytes. Raises WrongWords, and NotSecured for a PDF without one.

    It is unpacked here and no further than a dossier may be large, whatever the PDF says of its size; what else is
    enclosed is left alone, since the OSO file has it all.
    """
    import pikepdf  # noqa: PLC0415 - see above

    locked = is_locked(data)
    try:
        with pikepdf.open(
            BytesIO(data), password=passphrase if locked else "", suppress_warnings=True
        ) as pdf:
            enclosed = pdf.attachments.get(XML_NAME)
            stream = enclosed.get_file().obj if enclosed is not None else None
            if stream is None:
                raise NotSecured
            packed = stream.get("/Filter") is not None
            if packed and (stream.get("/Filter") != pikepdf.Name.FlateDecode or "/DecodeParms" in stream):
                raise NotSecured
            raw = stream.read_raw_bytes()
    except pikepdf.PasswordError:
        raise WrongWords from None
    except broken_pdf() as error:
        raise NotSecured from error
    return _unpacked(raw) if packed else raw


def _unpacked(raw: bytes) -> bytes:
    """Raises NotSecured for what is broken or becomes too large."""
    work = zlib.decompressobj()
    try:
        found = work.decompress(raw, SIZE_LIMIT)
    except zlib.error as error:
        raise NotSecured from error
    if not work.eof:
        raise NotSecured
    return found


def _name(number: int, file: EnclosedFile) -> str:
    """A name of its own for each, in the order of the dossier."""
    return f"bijlage {number} {safe_file_name(file.name)}"
