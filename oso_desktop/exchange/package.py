"""The content of a package: the dossier's exact bytes and a manifest that says what they are.

A ZIP with two entries, `manifest.json` and `dossier.xml`; it exists only sealed. The manifest repeats the hash of the
dossier, so that a package proves by itself what it holds.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
import zlib
from dataclasses import asdict, dataclass

from oso_desktop.errors import OsoError

_MANIFEST = "manifest.json"
_DOSSIER = "dossier.xml"
_FORMAT = 1
_EPOCH = (1980, 1, 1, 0, 0, 0)


class PackageBroken(OsoError):
    """A package whose content is not what its manifest says."""

    def __init__(self) -> None:
        super().__init__(
            "Het pakket is beschadigd: de inhoud klopt niet met de inhoudsopgave.",
            "Maak het pakket opnieuw uit de definitieve versie.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is in a package, from whom, for whom, why (R050, R094, R165).

    `sha256` (hex) is of the dossier's bytes; dates are ISO texts; `agreement` is Ja, Nee or Onbekend, or empty when
    the dossier says nothing of inzage. `oso` is False for a dossier of a school that may not use OSO: it holds no
    personal number, and is no OSO dossier for that (R142–R145).
    """

    format: int = _FORMAT
    package: str
    dossier: str
    version: int
    made_on: str
    program: str
    sender: str
    sender_brin: str
    sender_board: str = ""
    receiver: str
    receiver_brin: str
    profile: str
    purpose: str
    ground: str
    inzage: bool
    inzage_date: str
    agreement: str
    categories: tuple[str, ...]
    attachments: tuple[str, ...]
    sha256: str
    oso: bool = True


_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    OSError,  # a place before the beginning
    OverflowError,
    RuntimeError,  # also where it says to be encrypted, packed in an unknown way, or nests too deep
    TypeError,
    ValueError,
)
"""What the reading of a damaged ZIP raises, as found by flipping every bit of one."""


def write_package(manifest: Manifest, xml: bytes) -> bytes:
    """The package's bytes; the same input gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2, sort_keys=True)
        for name, data in ((_MANIFEST, text.encode()), (_DOSSIER, xml)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, data, compresslevel=1)
    return buffer.getvalue()


def read_package(data: bytes) -> tuple[Manifest, bytes]:
    """The manifest and the dossier's bytes; raises PackageBroken unless both are whole and agree."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            fields = json.loads(archive.read(_MANIFEST))
            xml = archive.read(_DOSSIER)
        manifest = Manifest(
            **{
                **fields,
                "categories": tuple(fields["categories"]),
                "attachments": tuple(fields["attachments"]),
            }
        )
    except _BROKEN as error:
        raise PackageBroken from error
    if manifest.format != _FORMAT or hashlib.sha256(xml).hexdigest() != manifest.sha256:
        raise PackageBroken
    return manifest, xml
