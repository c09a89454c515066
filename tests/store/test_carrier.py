"""A carrier is a file of strangers: what it holds comes out, and nothing that it could hold besides does harm."""

from __future__ import annotations

import hashlib
import re
import tracemalloc
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.dossier.carriers import MOST_PACKAGES, CarrierAltered, CarrierPackage
from oso_desktop.store.carrier import _damage, address, read_carrier, write_carrier
from tests.exchange.carriers import HEAD, carrier_at, sealed_packages


def package(number: int = 1) -> CarrierPackage:
    return CarrierPackage(package_id=f"p{number}", dossier_id=f"d{number}", version=number)


@pytest.fixture
def carrier(tmp_path: Path) -> Path:
    return carrier_at(tmp_path / "een klas? 100%#1.oso-drager")


def test_what_was_put_in_comes_out(tmp_path: Path) -> None:
    """R131: also at a path that would mean something else in an address, and of one that starts at this folder."""
    packages = sealed_packages([b"<a/>", b"", b"<b/>" * 50_000])
    path = carrier_at(tmp_path / "één klas?mode=x#y%20.oso-drager", packages)

    with read_carrier(path) as carrier:
        assert carrier.head == HEAD
        assert carrier.packages == tuple(outside for outside, _ in packages)
        assert [carrier.sealed(number) for number in range(3)] == [sealed for _, sealed in packages]
        assert [carrier.size(number) for number in range(3)] == [len(sealed) for _, sealed in packages]
        with pytest.raises(CarrierAltered):
            carrier.sealed(3)
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_path_on_a_server_is_no_address_of_one() -> None:
    paths = (
        PureWindowsPath(r"\\server\deel 1\klas.oso-drager"),
        PureWindowsPath(r"C:\een map\klas"),
        PurePosixPath("/a?b"),
    )

    assert [address(path, "mode=ro") for path in paths] == [
        "file:////server/deel%201/klas.oso-drager?mode=ro",
        "file:///C:/een%20map/klas?mode=ro",
        "file:///a%3Fb?mode=ro",
    ]


def test_what_stands_at_a_path_is_never_written_over(carrier: Path) -> None:
    before = hashlib.sha256(carrier.read_bytes()).hexdigest()

    with pytest.raises(FileExistsError):
        write_carrier(carrier, HEAD, [(package(), b"x")], b"")

    assert hashlib.sha256(carrier.read_bytes()).hexdigest() == before


def test_a_folder_that_refuses_is_an_ordinary_refusal(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_carrier(tmp_path / "weg" / "klas.oso-drager", HEAD, [(package(), b"x")], b"")


def test_no_more_goes_on_a_carrier_than_is_read_from_one(tmp_path: Path) -> None:
    full = [(package(number + 1), b"") for number in range(MOST_PACKAGES)]
    write_carrier(tmp_path / "vol", HEAD, full, b"")
    with read_carrier(tmp_path / "vol") as carrier:
        assert len(carrier.packages) == MOST_PACKAGES

    with pytest.raises(ValueError, match="more than a carrier holds"):
        write_carrier(tmp_path / "te vol", HEAD, [*full, (package(1001), b"")], b"")


def unlike(path: Path, change: Callable[[Any], None], *, lax: bool = False) -> None:
    """Changes the file as somebody would who has a key of his own to sign with; `lax` with columns of any type."""
    with closing(sqlcipher.connect(str(path), isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        tables = dict(connection.execute("SELECT name, sql FROM sqlite_master"))
        for name, text in tables.items() if lax else ():
            loose = re.sub(" (TEXT|INTEGER|BLOB) NOT NULL| STRICT", "", text)
            connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (loose, name))
    with closing(sqlcipher.connect(str(path), isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        change(connection)
        for name, text in tables.items() if lax else ():
            connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (text, name))


def sql(*statements: str) -> Callable[[Any], None]:
    def change(connection: Any) -> None:
        for statement in statements:
            connection.execute(statement)

    return change


STRANGE = {
    "another table": sql("CREATE TABLE meer (x)"),
    "a view": sql("CREATE VIEW v AS SELECT randomblob(1000000000)"),
    "a trigger": sql("CREATE TRIGGER t AFTER INSERT ON zegel BEGIN SELECT 1; END"),
    "an index": sql("CREATE INDEX i ON pakketten (pakket)"),
    "a column": sql("ALTER TABLE drager ADD COLUMN meer TEXT"),
    "a table less": sql("DROP TABLE zegel"),
    "a view in the place of a table": sql(
        "DROP TABLE drager",
        "CREATE VIEW drager AS SELECT 1 AS id",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE drager (id)' WHERE name = 'drager'",
    ),
    "no head": sql("DELETE FROM drager"),
    "two heads": sql("INSERT INTO drager SELECT 2, drager, '', '', '', '', '', '' FROM drager"),
    "a long name": sql("UPDATE drager SET afzender_brin = hex(zeroblob(401))"),
    "no packages": sql("DELETE FROM pakketten"),
    "a package that does not begin at one": sql("UPDATE pakketten SET nummer = 2"),
    "a version that is none": sql("UPDATE pakketten SET versie = 0"),
    "a version beyond all": sql("UPDATE pakketten SET versie = 9223372036854775807"),
    "a long package id": sql("UPDATE pakketten SET pakket = hex(zeroblob(401))"),
    "too many packages": sql(
        "WITH RECURSIVE n(x) AS (SELECT 2 UNION ALL SELECT x + 1 FROM n WHERE x < 1001) "
        "INSERT INTO pakketten SELECT x, 'p' || x, 'd', 1, x'00' FROM n"
    ),
}
LAX = {
    "a number where a text belongs": sql("UPDATE drager SET ontvanger_kaart = 7"),
    "bytes where a text belongs": sql("UPDATE drager SET drager = x'80'"),
    "nothing where a text belongs": sql("UPDATE pakketten SET dossier = NULL"),
    "a text where a number belongs": sql("UPDATE pakketten SET versie = 'x'"),
    "a fraction where a number belongs": sql("UPDATE pakketten SET versie = 1.5"),
    "a number where bytes belong": sql("UPDATE pakketten SET verzegeld = 800000000"),
    "a text where bytes belong": sql("UPDATE pakketten SET verzegeld = 'x'"),
}


@pytest.mark.parametrize("case", [*STRANGE, *LAX])
def test_a_file_that_is_not_a_carrier_in_every_part_is_refused(carrier: Path, case: str) -> None:
    """Whoever makes it can sign it too: with a key of his own."""
    if case in LAX:
        unlike(carrier, LAX[case], lax=True)
    else:
        unlike(carrier, STRANGE[case])

    with pytest.raises(CarrierAltered), read_carrier(carrier) as opened:
        opened.sealed(0)


def test_only_what_is_strange_is_refused(carrier: Path) -> None:
    """The same ways of changing, with nothing strange in the end, leave a carrier."""
    unlike(carrier, sql("UPDATE drager SET drager = 'nog een'"), lax=True)
    unlike(carrier, sql("UPDATE pakketten SET versie = 1000000, pakket = hex(zeroblob(400))"))

    with read_carrier(carrier) as opened:
        assert (opened.head.carrier_id, opened.packages[0].version) == ("nog een", 1_000_000)


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO sqlite_master SELECT type, 'x', 'x', 0, sql || hex(zeroblob(20000000)) FROM sqlite_master LIMIT 1",
        "UPDATE sqlite_master SET sql = sql || hex(zeroblob(20000000)) WHERE name = 'zegel'",
        "UPDATE drager SET drager = hex(zeroblob(20000000))",
        "UPDATE pakketten SET dossier = hex(zeroblob(20000000))",
    ],
)
def test_what_is_too_long_is_not_read_to_say_so(carrier: Path, change: str) -> None:
    unlike(carrier, sql(change))

    tracemalloc.start()
    try:
        with pytest.raises(CarrierAltered), read_carrier(carrier):
            pass
        assert tracemalloc.get_traced_memory()[1] < 5 * 2**20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"geen database " * 1000])
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "iets"
    path.write_bytes(content)

    with pytest.raises(CarrierAltered), read_carrier(path):
        pass


def test_a_file_that_is_not_there_is_an_ordinary_refusal(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), read_carrier(tmp_path / "weg"):
        pass


@pytest.mark.parametrize(("code", "kind"), [(10, OSError), (10 | 4 << 8, OSError), (11, CarrierAltered)])
def test_a_disk_that_gives_nothing_back_is_no_damage_of_the_file(code: int, kind: type[Exception]) -> None:
    """R131: SQLITE_IOERR in any of its kinds, beside SQLITE_CORRUPT."""
    error = sqlcipher.DatabaseError("x")
    error.sqlite_errorcode = code
    with pytest.raises(kind), _damage():
        raise error
