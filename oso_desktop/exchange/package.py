"""The content of a package: the dossier's exact bytes and a manifest that says what they are.

A ZIP with the entries `manifest.json` and `dossier.xml`; it exists only sealed. The manifest repeats the hash of the
dossier, so that a package proves by itself what it holds. Of a school with a card of its own it also has that card
(`afzender.oso-kaart`) and the signature of the manifest's bytes (`handtekening`, Ed25519), so that it proves from whom
it is as well.
"""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from oso_desktop.dossier.cards import SchoolCard, framed
from oso_desktop.errors import OsoError
from oso_desktop.exchange.card_file import CardError, read_card, write_card
from oso_desktop.exchange.plain_zip import plain_zip

_MANIFEST = "manifest.json"
_DOSSIER = "dossier.xml"
_CARD = "afzender.oso-kaart"
_SIGNATURE = "handtekening"
_FORMAT = 2
_FORMATS = (1, _FORMAT)
"""The first had no cards, and said of a school only its BRIN."""
_WORTH_PACKING = 2**20
"""Bytes; a larger dossier is nearly all documents, which are packed already."""
_LARGEST_SMALL_PART = 2**20
_LARGEST_PACKED = 64 * 2**20
"""Bytes that come out of a packed part: a few kilobytes could else become as many as there is memory."""
_END = 22
_LARGEST_DIRECTORY = 4_096
_PARTS = (_MANIFEST, _DOSSIER, _CARD, _SIGNATURE)


class PackageBroken(OsoError):
    """A package whose content is not what its manifest says."""

    def __init__(self) -> None:
        super().__init__(
            "Het pakket is beschadigd: de inhoud klopt niet met de inhoudsopgave.",
            "Er is niets overgenomen. Kreeg u dit van een andere school, vraag dan de afzender om een nieuw bestand. "
            "Is het van u, maak het pakket dan opnieuw.",
        )


class PackageOfFuture(OsoError):
    """A package that a newer program made."""

    def __init__(self) -> None:
        super().__init__(
            "Dit pakket is gemaakt met een nieuwere versie van OSO Desktop.",
            "Er is niets overgenomen. Werk dit programma bij en open het pakket dan opnieuw.",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """What is in a package, from whom, for whom, why (R050, R094, R165).

    `sha256` (hex) is of the dossier's bytes; dates are ISO texts; `agreement` is Ja, Nee or Onbekend, or empty when
    the dossier says nothing of inzage. `oso` is False for a dossier of a school that may not use OSO: it holds no
    personal number, and is no OSO dossier for that (R142–R145). `sender_card` and `receiver_card` are fingerprints
    (hex), each empty for a school without a card. `changes` tells by kind of thing, without values, what is otherwise
    than in the version that the receiver had before, whose number is `changes_since`; 0 and nothing in a first one
    (R134).
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
    sender_location: str = ""
    sender_card: str = ""
    receiver_location: str = ""
    receiver_card: str = ""
    changes_since: int = 0
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A school's card, and what signs in its name."""

    card: SchoolCard
    sign: Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A package that is whole: what it says of itself, the dossier's bytes, and by whose card it is signed, if any.

    That the card is that of the school it names is for whoever knows the card to say.
    """

    manifest: Manifest
    xml: bytes
    card: SchoolCard | None


_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    CardError,
    InvalidSignature,
    RecursionError,
    EOFError,
    KeyError,
    OSError,  # a place before the beginning
    OverflowError,
    RuntimeError,  # also where it says to be encrypted, packed in an unknown way, or nests too deep
    TypeError,
    ValueError,
)
"""What the reading of a damaged ZIP raises, as found by flipping every bit of one."""


def write_package(manifest: Manifest, xml: bytes, signer: Signer | None = None) -> bytes:
    """The package's bytes; the same input gives the same bytes.

    ValueError for a signer whose card is not the one that the manifest names.
    """
    if manifest.sender_card != (signer.card.fingerprint if signer else ""):
        msg = "the manifest names another card than that of the signer"
        raise ValueError(msg)
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=2, sort_keys=True).encode()
    parts = [(_MANIFEST, text)]
    if signer is not None:
        parts += [(_CARD, write_card(signer.card)), (_SIGNATURE, signer.sign(_signed(text)))]
    return plain_zip([*parts, (_DOSSIER, xml)], worth_packing=_WORTH_PACKING)


def read_package(data: bytes, *, limit: int = 2**30) -> Opened:
    """What is in a package of which all parts are whole and agree; `limit` in bytes is of the dossier.

    Raises PackageOfFuture for a form that this program does not know, PackageBroken for everything else.
    """
    if not _is_plain(data):
        raise PackageBroken
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = _part(archive, _MANIFEST, _LARGEST_SMALL_PART)
            manifest = _manifest(json.loads(text))
            card = _signer_of(archive, manifest, text)
            if sorted(archive.namelist()) != sorted(_PARTS if card else _PARTS[:2]):
                raise PackageBroken
            xml = _part(archive, _DOSSIER, limit)
    except _BROKEN as error:
        raise PackageBroken from error
    if hashlib.sha256(xml).hexdigest() != manifest.sha256:
        raise PackageBroken
    return Opened(manifest=manifest, xml=xml, card=card)


def _is_plain(data: bytes) -> bool:
    """Whether the end is that of a ZIP without a remark and with a short directory, which `zipfile` reads whole."""
    end = data[-_END:]
    return (
        end.startswith(b"PK\x05\x06")
        and end.endswith(b"\0\0")
        and data[-_END - 20 : -_END - 16] != b"PK\x06\x07"
        and int.from_bytes(end[12:16], "little") <= _LARGEST_DIRECTORY
    )


def _manifest(said: Any) -> Manifest:
    """Raises PackageOfFuture, PackageBroken, and TypeError or ValueError for what says something in another form."""
    if said["format"] > _FORMAT:
        raise PackageOfFuture
    if said["format"] not in _FORMATS:
        raise PackageBroken
    kinds = {field.name: str(field.type) for field in fields(Manifest)}
    found: dict[str, Any] = {}
    for name, value in said.items():
        listed = kinds[name].startswith("tuple") and isinstance(value, list)
        found[name] = tuple(value) if listed else value
        texts = value if listed else [value] if kinds[name] == "str" else []
        if not (listed or type(value).__name__ == kinds[name]) or not all(
            type(text) is str for text in texts
        ):
            raise TypeError
        "".join(texts).encode()  # half a sign, which JSON can hold and nothing can show, is a ValueError
    manifest = Manifest(**found)
    for day in filter(None, (manifest.made_on, manifest.inzage_date)):
        date.fromisoformat(day)
    return manifest


def _signer_of(archive: zipfile.ZipFile, manifest: Manifest, text: bytes) -> SchoolCard | None:
    """The card by which the manifest is signed; None where it names none, which anybody may do."""
    if not manifest.sender_card:
        return None
    card = read_card(_part(archive, _CARD, _LARGEST_SMALL_PART))
    Ed25519PublicKey.from_public_bytes(card.signing).verify(
        _part(archive, _SIGNATURE, _LARGEST_SMALL_PART), _signed(text)
    )
    named = (manifest.sender_card, manifest.sender_brin, manifest.sender_location)
    if (card.fingerprint, card.brin, card.location) != named:
        raise PackageBroken
    return card


def _signed(manifest: bytes) -> bytes:
    return framed("oso-desktop/manifest/1", manifest)


def _part(archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    """An entry that says to be no larger than this, and is not; a packed one has a limit of its own."""
    entry = archive.getinfo(name)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageBroken
    if entry.compress_type == zipfile.ZIP_DEFLATED:
        limit = min(limit, _LARGEST_PACKED)
    if entry.file_size > limit:
        raise PackageBroken
    with archive.open(entry) as stream:
        content = stream.read(limit + 1)
    if len(content) != entry.file_size:
        raise PackageBroken
    return content
