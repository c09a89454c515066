"""The carrier as an SQLite file: written for another school, and read as what it is, a file of strangers.

It is not encrypted as a whole, since who receives it must see for whom it is; what is personal in it is sealed before
it comes here. Whether the file is as its sender wrote it is for the caller to have verified (`exchange.carrier_seal`).
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, Final

import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.dossier.carriers import (
    APPLICATION_ID,
    CARRIER_FORMAT,
    LARGEST_PACKAGE,
    MOST_PACKAGES,
    CarrierAltered,
    CarrierHead,
    CarrierPackage,
)

_PAGE_SIZE: Final = 16_384
_TABLES: Final = {
    # First, so that the seal stands near the beginning of the file.
    "zegel": "CREATE TABLE zegel (id INTEGER PRIMARY KEY, waarde BLOB NOT NULL) STRICT",
    "drager": (
        "CREATE TABLE drager (id INTEGER PRIMARY KEY, drager TEXT NOT NULL, "
        "afzender_brin TEXT NOT NULL, afzender_vestiging TEXT NOT NULL, afzender_kaart TEXT NOT NULL, "
        "ontvanger_brin TEXT NOT NULL, ontvanger_vestiging TEXT NOT NULL, ontvanger_kaart TEXT NOT NULL) STRICT"
    ),
    "pakketten": (
        "CREATE TABLE pakketten (nummer INTEGER PRIMARY KEY, pakket TEXT NOT NULL, dossier TEXT NOT NULL, "
        "versie INTEGER NOT NULL, verzegeld BLOB NOT NULL) STRICT"
    ),
}
_OF_A_SCHOOL: Final = ("brin", "vestiging", "kaart")
_FIRST: Final = 65_536
"""Bytes of the largest page that there is."""
_LONGEST_TEXT: Final = 800
"""Bytes."""
_MOST_VERSIONS: Final = 1_000_000


def write_carrier(
    path: Path, head: CarrierHead, packages: Iterable[tuple[CarrierPackage, bytes]], seal: bytes
) -> None:
    """Makes the file at `path`, which must not exist; `seal` is what stands there until the file is signed.

    Raises OSError for a disk that refuses, and ValueError for more or larger packages than a carrier holds; what was
    made then lies there for the caller to remove.
    """
    path.touch(exist_ok=False)
    with (
        _refused(),
        closing(
            sqlcipher.connect(address(path.absolute(), "mode=rw"), uri=True, isolation_level=None)
        ) as connection,
    ):
        for pragma in (
            f"page_size = {_PAGE_SIZE}",
            "journal_mode = OFF",  # the file is new: half of one is removed, not mended
            "synchronous = OFF",  # whoever signs the file syncs it
            f"application_id = {APPLICATION_ID}",
            f"user_version = {CARRIER_FORMAT}",
        ):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for sql in _TABLES.values():
            connection.execute(sql)
        connection.execute("INSERT INTO zegel VALUES (1, ?)", (seal,))
        connection.execute(
            "INSERT INTO drager VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            (
                head.carrier_id,
                head.sender_brin,
                head.sender_location,
                head.sender_card,
                head.receiver_brin,
                head.receiver_location,
                head.receiver_card,
            ),
        )
        for number, (package, sealed) in enumerate(packages, start=1):
            if number > MOST_PACKAGES or len(sealed) > LARGEST_PACKAGE:
                msg = "more than a carrier holds"
                raise ValueError(msg)
            connection.execute(
                "INSERT INTO pakketten VALUES (?, ?, ?, ?, ?)",
                (number, package.package_id, package.dossier_id, package.version, sealed),
            )
        connection.execute("COMMIT")


@dataclass(frozen=True, slots=True)
class OpenCarrier:
    """A carrier that is being read: what it says of itself, and its packages in the order in which they were put."""

    head: CarrierHead
    packages: tuple[CarrierPackage, ...]
    _connection: Any

    def sealed(self, number: int) -> bytes:
        """The sealed bytes of a package by its place in `packages`, from 0. Raises CarrierAltered and OSError."""
        return bytes(self._of("verzegeld", number))

    def size(self, number: int) -> int:
        """How many those are, without reading them."""
        return int(self._of("octet_length(verzegeld)", number))

    def _of(self, what: str, number: int) -> Any:
        with _damage():
            row = self._connection.execute(
                f"SELECT {what} FROM pakketten WHERE nummer = ?",  # noqa: S608 - our own words
                (number + 1,),
            ).fetchone()
        if row is None:
            raise CarrierAltered
        return row[0]


@contextmanager
def read_carrier(path: Path) -> Iterator[OpenCarrier]:
    """A carrier for as long as the block lasts; nothing is written, nothing in the file is run.

    Raises CarrierAltered for a file that is no carrier in every part, and OSError for one that cannot be read.
    """
    with path.open("rb") as file:
        _check_schema(file.read(_FIRST))
    # Immutable: no lock and no journal beside a file on somebody's stick.
    where = address(path.absolute(), "mode=ro&immutable=1")
    with _damage():
        connection = sqlcipher.connect(where, uri=True, isolation_level=None)
    with closing(connection):
        with _damage():
            for pragma in (
                "trusted_schema = OFF",
                "cell_size_check = ON",
                "query_only = ON",
                "mmap_size = 0",
            ):
                connection.execute(f"PRAGMA {pragma}")
            there = dict(connection.execute("SELECT name, sql FROM sqlite_master"))
            if there != _TABLES:
                raise CarrierAltered
            opened = OpenCarrier(_head(connection), _packages(connection), connection)
        yield opened


def address(path: PurePath, how: str) -> str:
    """The file as SQLite wants to hear of it: of a path on a server, no server's name where an address has one."""
    return re.sub(r"^file://(?=[^/])", "file:////", path.as_uri()) + "?" + how


def _check_schema(first_page: bytes) -> None:
    """Raises CarrierAltered unless the schema is as many short rows as there are tables, all in the first page.

    SQLite reads the whole schema before it answers anything, and one of a stranger may be as large as the file.
    """
    head, pointers = first_page[100:108], first_page[108:]
    if head[:1] != b"\x0d" or int.from_bytes(head[3:5], "big") != len(_TABLES):
        raise CarrierAltered
    for number in range(len(_TABLES)):
        place = int.from_bytes(pointers[2 * number : 2 * number + 2], "big")
        length = first_page[place : place + 2]
        if len(length) < 2 or length[0] & length[1] & 0x80:
            raise CarrierAltered


def _head(connection: Any) -> CarrierHead:
    columns = ("drager", *(f"{who}_{what}" for who in ("afzender", "ontvanger") for what in _OF_A_SCHOOL))
    rows = connection.execute(f"SELECT {', '.join(map(_short, columns))} FROM drager LIMIT 2").fetchall()  # noqa: S608 - our own names
    if len(rows) != 1 or None in rows[0]:
        raise CarrierAltered
    carrier, sender, sender_at, sender_card, receiver, receiver_at, receiver_card = rows[0]
    return CarrierHead(
        carrier_id=carrier,
        sender_brin=sender,
        sender_location=sender_at,
        sender_card=sender_card,
        receiver_brin=receiver,
        receiver_location=receiver_at,
        receiver_card=receiver_card,
    )


def _packages(connection: Any) -> tuple[CarrierPackage, ...]:
    rows = connection.execute(
        f"SELECT nummer, {_short('pakket')}, {_short('dossier')}, "  # noqa: S608 - our own names
        "typeof(versie) = 'integer' AND versie BETWEEN 1 AND ?, "
        "typeof(verzegeld) = 'blob' AND octet_length(verzegeld) <= ?, versie "
        "FROM pakketten ORDER BY nummer LIMIT ?",
        (_MOST_VERSIONS, LARGEST_PACKAGE, MOST_PACKAGES + 1),
    ).fetchall()
    if not rows or len(rows) > MOST_PACKAGES or [row[0] for row in rows] != list(range(1, len(rows) + 1)):
        raise CarrierAltered
    if any(None in row[1:3] or not (row[3] and row[4]) for row in rows):
        raise CarrierAltered
    return tuple(
        CarrierPackage(package_id=package, dossier_id=dossier, version=version)
        for _, package, dossier, _, _, version in rows
    )


def _short(column: str) -> str:
    """The column where it is a short text, else NULL; that tables are STRICT is no promise of whoever made them."""
    return (
        f"CASE WHEN typeof({column}) = 'text' AND octet_length({column}) <= {_LONGEST_TEXT} THEN {column} END"
    )


_REASONS: Final = {13: errno.ENOSPC, 3: errno.EACCES, 8: errno.EROFS, 14: errno.EACCES}
"""By SQLite's own number (full, perm, readonly, cantopen) why a disk refuses; everything else is a broken disk."""


@contextmanager
def _refused() -> Iterator[None]:
    """A disk that refuses is told as for any other file."""
    try:
        yield
    except sqlcipher.OperationalError as error:
        number = _REASONS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF, errno.EIO)
        raise OSError(number, "the carrier was not written") from error


_UNREADABLE: Final = frozenset({10, 14})
"""SQLite's own numbers for a disk that gives nothing back: ioerr, cantopen."""


@contextmanager
def _damage() -> Iterator[None]:
    """What is wrong with the file is told as that; a stick that was pulled out as for any other file."""
    try:
        yield
    except (sqlcipher.Error, sqlcipher.Warning, UnicodeDecodeError, MemoryError) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _UNREADABLE:
            raise OSError(errno.EIO, "the carrier was not read") from error
        raise CarrierAltered from None
