"""The seal of a carrier: the sender's signature over every byte of the file but the signature itself.

It is verified before anything else of the file is looked at, so that a byte that was changed, be it in a part of the
file that nobody reads, is told as just that.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from oso_desktop.dossier.cards import framed
from oso_desktop.dossier.carriers import (
    APPLICATION_ID,
    CARRIER_FORMAT,
    SEAL_MARK,
    CarrierAltered,
    CarrierOfFuture,
    CarrierTruncated,
    NotACarrier,
)

_MAGIC: Final = b"SQLite format 3\x00"
_HEADER: Final = 100
_NEAR: Final = 256 * 1024
"""Bytes from the beginning within which the seal stands."""
_KEY, _SIGNATURE = 32, 64
_PIECE: Final = 2**22
"""Bytes of which each has a digest of its own, so that every core makes some."""
_MOST_HANDS: Final = 4


def unsigned_seal(signing: bytes) -> bytes:
    """What stands in a carrier until it is signed; `signing` is the sender's public signing key."""
    return SEAL_MARK + signing + bytes(_SIGNATURE)


def sign_carrier(path: Path, sign: Callable[[bytes], bytes]) -> None:
    """Signs a finished file and sees to it that it is on the disk. Raises OSError."""
    with path.open("r+b") as file, ThreadPoolExecutor(1, thread_name_prefix="schijf") as beside:
        place = _place(file.read(_NEAR))
        syncing = beside.submit(
            os.fsync, file.fileno()
        )  # the disk is as slow as the digest, and needs no processor
        signature = sign(_signed(path, place))
        syncing.result()
        file.seek(place)
        file.write(signature)
        file.flush()
        os.fsync(file.fileno())


def verify_carrier(path: Path) -> bytes:
    """The public key by which the file is signed, whole and unchanged; whose key that is, is for the caller to say.

    Raises NotACarrier, CarrierOfFuture, CarrierTruncated or CarrierAltered, and OSError for a file that cannot be read.
    """
    if stat.S_ISFIFO(path.stat().st_mode):  # opening one waits for somebody who may never come
        raise NotACarrier
    with path.open("rb") as file:
        start = file.read(_NEAR)
        _check_header(start, os.fstat(file.fileno()).st_size)
        place = _place(start)
        try:
            Ed25519PublicKey.from_public_bytes(start[place - _KEY : place]).verify(
                start[place : place + _SIGNATURE], _signed(path, place)
            )
        except (InvalidSignature, ValueError):
            raise CarrierAltered from None
    return start[place - _KEY : place]


def _check_header(start: bytes, size: int) -> None:
    if not start.startswith(_MAGIC[: len(start)]):
        raise NotACarrier
    if len(start) < _HEADER:
        raise CarrierTruncated
    if int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise NotACarrier
    version = int.from_bytes(start[60:64], "big")
    if version > CARRIER_FORMAT:
        raise CarrierOfFuture
    if version != CARRIER_FORMAT:
        raise CarrierAltered
    page = int.from_bytes(start[16:18], "big") or 1
    page = 65_536 if page == 1 else page
    if size < page * int.from_bytes(start[28:32], "big"):
        raise CarrierTruncated


def _place(start: bytes) -> int:
    """Where the signature stands. Raises CarrierAltered unless there is one seal, and whole."""
    found = start.find(SEAL_MARK)
    place = found + len(SEAL_MARK) + _KEY
    if found < 0 or start.find(SEAL_MARK, found + 1) >= 0 or place + _SIGNATURE > len(start):
        raise CarrierAltered
    return place


def _signed(path: Path, place: int) -> bytes:
    """What the signature is of: the digest of the digests of all pieces, with zeros where the signature stands."""
    pieces = range(0, path.stat().st_size, _PIECE)
    with ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST_HANDS), thread_name_prefix="zegel") as hands:
        digests = hands.map(partial(_digest, path, place), pieces)
        return framed("oso-desktop/carrier/1", hashlib.sha256(b"".join(digests)).digest())


def _digest(path: Path, place: int, start: int) -> bytes:
    """Of the piece that starts there.

    It is read and not mapped: a stick that is pulled out, or a file that another program cuts off, is then an OSError
    or another digest, and not the end of the program.
    """
    digest, left = hashlib.sha256(), _PIECE
    buffer = bytearray(_NEAR)
    view = memoryview(buffer)
    with path.open("rb") as file:
        file.seek(start)
        while left and (length := file.readinto(view[: min(left, _NEAR)])):
            if start == 0 and left == _PIECE:
                buffer[place : place + _SIGNATURE] = bytes(_SIGNATURE)
            digest.update(view[:length])
            left -= length
    return digest.digest()
