"""A file of another school taken apart: a carrier with sealed packages, or one OSO dossier without a seal (R131, R150).

Everything is verified before anything of it is shown: the seal over every byte, to whom it is sealed, by whom it is
signed, and that all of that says the same.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage, package_info
from oso_desktop.dossier.parcel_errors import (
    CardKeysGone,
    DoesNotOpen,
    NeedsWords,
    NotForReceiving,
    ParcelTooLarge,
    SenderUnclear,
    TwoWithOneId,
    WrongReceiver,
)
from oso_desktop.dossier.received import Source
from oso_desktop.exchange.carrier_seal import verify_carrier
from oso_desktop.exchange.hardened import SIZE_LIMIT, NotXml, root_name
from oso_desktop.exchange.oso_xml import ReadDossier, read_dossier
from oso_desktop.exchange.package import Manifest, Opened, read_package
from oso_desktop.exchange.secured_pdf import enclosed_dossier, is_locked
from oso_desktop.services.cards import keys_in
from oso_desktop.services.files import NotRead, read_input
from oso_desktop.services.securing import as_typed
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.carrier import OpenCarrier, read_carrier
from oso_desktop.store.database import Unit
from oso_desktop.vault.school_keys import NotForThisKey, SchoolKeys

_CARRIER: Final = b"SQLite format 3\x00"
_PDF: Final = b"%PDF-"
_START: Final = 64
_LARGEST: Final = SIZE_LIMIT + 2**22
"""Bytes of a sealed package: a dossier, the manifest, the card and the seal."""
_WORTH_OPENING: Final = 64 * 2**20
_MOST_TIMES: Final = 20
"""How many times as large as its packages all dossiers of a carrier may be, beyond what anybody may send: a real
dossier becomes some ten times as small, and its documents do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpacked:
    """One dossier of a file, whole and verified. `manifest` is None for a file that is not sealed."""

    xml: bytes = field(repr=False)
    read: ReadDossier = field(repr=False)
    manifest: Manifest | None = None

    @property
    def sha256(self) -> str:
        """Of the dossier's bytes, in hex."""
        return hashlib.sha256(self.xml).hexdigest()


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file for as long as it is looked at. `head` is None for one that is not sealed.

    `signing` is the public key by which it is sealed; `packages` are what the outside says, one of each dossier.
    """

    source: Source
    head: CarrierHead | None
    own_card: int
    packages: tuple[CarrierPackage | None, ...]
    _open: Callable[[int], tuple[Unpacked, SchoolCard | None]]
    signing: bytes = b""
    most: int = SIZE_LIMIT
    """Bytes of all its dossiers together that are worth opening: more comes only of who means ill."""

    def unpacked(self, number: int) -> tuple[Unpacked, SchoolCard | None]:
        """The dossier at this place, from 0, and the card by which it is signed.

        Raises OsoError with a text for the user: of the package, or of the dossier in it.
        """
        return self._open(number)


class Seals:
    """Which files were verified, so that each dossier of a class does not take reading the whole file again.

    A file counts as the same as long as the disk says so. What is stored is compared with what was looked at besides.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], bytes] = {}

    def of(self, path: Path) -> bytes:
        """The key by which the file is signed. Raises what `verify_carrier` raises."""
        about = path.stat()
        stamp = (path, about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns)
        if stamp not in self._known:
            self._known[stamp] = verify_carrier(path)
        return self._known[stamp]


@contextmanager
def opened_file(
    workspace: Workspace, unit: Unit, path: Path, seals: Seals | None = None, words: str = ""
) -> Iterator[OpenFile]:
    """The file, verified, as long as the block lasts; by `seals` not again if it was. `words` open a secured PDF.

    Raises NeedsWords for such a PDF without words, and CarrierError, ReceiveRefused, NotReadable, NotRead, WrongWords,
    NotSecured: each way in which it can be of no use has its own text.
    """
    start = _start(path)
    if start.startswith(_CARRIER):
        with _carrier(workspace, unit, path, seals or Seals()) as found:
            yield found
        return
    data, source = read_input(path), Source.FILE
    if start.startswith(_PDF):
        data, source = _out_of_pdf(data, words), Source.PDF
    _require_dossier(data)
    read = read_dossier(data)
    yield OpenFile(source, None, 0, (None,), lambda _: (Unpacked(xml=data, read=read), None))


def _out_of_pdf(data: bytes, words: str) -> bytes:
    """The dossier that is enclosed in a secured PDF: by what proves nothing of its sender, as any file by itself."""
    if not is_locked(data):
        raise NotForReceiving(
            "Dit is een pdf zonder sleutel. Daarin zit geen dossier dat u kunt ontvangen.",
            "Kies de beveiligde pdf of het pakket (.oso-drager) dat u van de andere school kreeg.",
        )
    if not words:
        raise NeedsWords
    return enclosed_dossier(data, as_typed(words))


def _start(path: Path) -> bytes:
    if path.is_fifo():  # opening one waits for somebody who may never come
        raise _nothing_to_receive()
    try:
        with path.open("rb") as file:
            return file.read(_START)
    except OSError:
        read_input(path)  # says why
        raise


@contextmanager
def _carrier(workspace: Workspace, unit: Unit, path: Path, seals: Seals) -> Iterator[OpenFile]:
    with ExitStack() as open_files:
        with _readable(path):
            signing = seals.of(path)
            carrier = open_files.enter_context(read_carrier(path))
        sealed_size = sum(map(carrier.size, range(len(carrier.packages))))
        ids = [package.package_id for package in carrier.packages]
        if len(ids) != len(set(ids)):
            raise TwoWithOneId
        keys, own_card = _own_keys(workspace, unit, carrier.head)
        try:
            yield OpenFile(
                Source.CARRIER,
                carrier.head,
                own_card,
                carrier.packages,
                lambda number: _package(path, carrier, number, keys=keys, signing=signing),
                signing,
                _WORTH_OPENING + _MOST_TIMES * sealed_size,
            )
        finally:
            keys.wipe()


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotRead(
            f"Het bestand {path.name} is niet te lezen.",
            "Kijk of de stick nog in de computer zit, of kopieer het bestand eerst naar de computer.",
        ) from error


def _own_keys(workspace: Workspace, unit: Unit, head: CarrierHead) -> tuple[SchoolKeys, int]:
    """The keys of the card to which the carrier is sealed, and its number. An earlier card counts as well."""
    keys = keys_in(workspace, unit, head.receiver_card)
    if keys is not None:
        return keys, next(
            each.card.number for each in unit.own_cards.all() if each.card.fingerprint == head.receiver_card
        )
    own = unit.school.get()
    if own is None or (own.brin, own.location) != (head.receiver_brin, head.receiver_location):
        sender = f"BRIN {head.sender_brin}, vestiging {head.sender_location}"
        raise WrongReceiver(head.receiver_brin, head.receiver_location, sender)
    raise CardKeysGone


def _package(
    path: Path, carrier: OpenCarrier, number: int, *, keys: SchoolKeys, signing: bytes
) -> tuple[Unpacked, SchoolCard | None]:
    package = carrier.packages[number]
    with _readable(path):
        if carrier.size(number) > _LARGEST:
            raise ParcelTooLarge
        sealed = carrier.sealed(number)
    try:
        content = keys.open(sealed, package_info(carrier.head, package))
    except NotForThisKey:
        raise DoesNotOpen from None
    del sealed
    opened = read_package(content, limit=SIZE_LIMIT)
    del content
    _require_one_sender(carrier.head, package, opened, signing)
    read = read_dossier(opened.xml)
    return Unpacked(xml=opened.xml, read=read, manifest=opened.manifest), opened.card


def _require_one_sender(head: CarrierHead, package: CarrierPackage, opened: Opened, signing: bytes) -> None:
    """Raises unless seal, outside, manifest and card tell of one sender, one receiver and one package."""
    manifest, card = opened.manifest, opened.card
    if card is None or card.signing != signing or card.fingerprint != head.sender_card:
        raise SenderUnclear
    if (card.brin, card.location) != (head.sender_brin, head.sender_location):
        raise SenderUnclear
    if (manifest.package, manifest.dossier, manifest.version) != (
        package.package_id,
        package.dossier_id,
        package.version,
    ):
        raise SenderUnclear
    if manifest.receiver_card not in ("", head.receiver_card):
        raise DoesNotOpen


def _require_dossier(data: bytes) -> None:
    """Raises NotForReceiving for a file that belongs elsewhere in the program."""
    try:
        root = root_name(data)
    except NotXml:
        if _is_card(data):
            raise NotForReceiving("Dit is een schoolkaart.", "Lees die in bij Beheer › Scholen.") from None
        raise _nothing_to_receive() from None
    if root == "EDEX":
        raise NotForReceiving(
            "Dit is een leerlingenlijst (EDEXML), geen dossier.", "Lees die in bij Leerlingen."
        )


def _is_card(data: bytes) -> bool:
    try:
        fields = json.loads(data)
    except (ValueError, RecursionError):
        return False
    return isinstance(fields, dict) and "ontvangstsleutel" in fields


def _nothing_to_receive() -> NotForReceiving:
    return NotForReceiving(
        "Dit bestand is geen pakket van een school en geen OSO-dossier.",
        "Kies het bestand dat u van de andere school kreeg. De naam eindigt op .oso-drager, .xml of .pdf.",
    )
