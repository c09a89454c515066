"""Not one byte of a carrier can be another, or be missing, without this being told first."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from oso_desktop.dossier.carriers import (
    SEAL_MARK,
    CarrierAltered,
    CarrierError,
    CarrierOfFuture,
    CarrierTruncated,
    NotACarrier,
)
from oso_desktop.exchange.carrier_seal import sign_carrier, unsigned_seal, verify_carrier
from oso_desktop.store.carrier import write_carrier
from tests.exchange.carriers import HEAD, KEYS, SENDER, THEIR_KEYS, carrier_at, sealed_packages

PAGE = 16_384
SEAL = len(SEAL_MARK) + 32 + 64


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a small carrier."""
    return carrier_at(tmp_path_factory.mktemp("drager") / "klas.oso-drager").read_bytes()


@pytest.fixture
def file(tmp_path: Path, whole: bytes) -> Path:
    path = tmp_path / "klas.oso-drager"
    path.write_bytes(whole)
    return path


def refusal(path: Path) -> type[CarrierError] | None:
    try:
        verify_carrier(path)
    except CarrierError as error:
        return type(error)
    return None


def test_a_whole_carrier_says_whose_key_signed_it(file: Path) -> None:
    """R150"""
    assert verify_carrier(file) == SENDER.signing


def flipped(file: BinaryIO, at: int, bit: int) -> None:
    file.seek(at)
    (value,) = file.read(1)
    file.seek(at)
    file.write(bytes((value ^ bit,)))
    file.flush()


def accepted(path: Path, places: range | list[int]) -> list[int]:
    """The places where another byte goes unnoticed; each is put back."""
    found = []
    with path.open("r+b") as file:
        for at in places:
            bit = 1 << at % 8
            flipped(file, at, bit)
            if refusal(path) is None:
                found.append(at)
            flipped(file, at, bit)
    return found


def test_another_byte_anywhere_is_refused(file: Path, whole: bytes) -> None:
    """R150: all of the file's own header, of the schema, of the seal and of what surrounds it, and a part elsewhere."""
    seal = whole.index(SEAL_MARK)
    places = {
        *range(100 + 8 + 6),
        *range(PAGE - 1000, PAGE + 8),
        *range(seal - 30, seal + SEAL),
        *range(0, len(whole), 61),
        len(whole) - 1,
    }

    assert accepted(file, sorted(places)) == []
    assert refusal(file) is None


@pytest.mark.slow
def test_every_other_byte_is_refused(file: Path, whole: bytes) -> None:
    """R150"""
    assert accepted(file, range(len(whole))) == []


def test_a_file_that_was_cut_off_anywhere_is_told_as_that(file: Path, whole: bytes) -> None:
    """Also at nothing, in the middle of the header, and one byte before the end."""
    places = {*range(0, 300, 7), *range(0, len(whole), 997), PAGE, 2 * PAGE, len(whole) - 1}
    for length in sorted(places, reverse=True):
        os.truncate(file, length)
        assert refusal(file) is CarrierTruncated, length


@pytest.mark.parametrize("more", [b"\0", b"x" * PAGE])
def test_what_stands_behind_the_end_is_noticed(file: Path, whole: bytes, more: bytes) -> None:
    file.write_bytes(whole + more)

    assert refusal(file) is CarrierAltered


def another_database(path: Path) -> None:
    path.unlink()
    connection = sqlcipher.connect(str(path))
    connection.execute("CREATE TABLE zegel (id)")
    connection.close()


def of_version(version: int) -> Callable[[Path], None]:
    """The header as a program of that version writes it."""

    def change(path: Path) -> None:
        data = bytearray(path.read_bytes())
        data[60:64] = version.to_bytes(4, "big")
        path.write_bytes(data)

    return change


def signed_by_another(path: Path) -> None:
    sign_carrier(path, THEIR_KEYS.sign)


def with_seal(seal: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.unlink()
        write_carrier(path, HEAD, sealed_packages(), seal)

    return change


def in_two_places(path: Path) -> None:
    head, package = HEAD, sealed_packages()[0][0]
    path.unlink()
    write_carrier(path, head, [(package, b"x" * 100 + SEAL_MARK + bytes(96))], unsigned_seal(SENDER.signing))


OTHERWISE = {
    "an empty file": (lambda path: path.write_bytes(b""), CarrierTruncated),
    "a picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200)), NotACarrier),
    "a short text": (lambda path: path.write_text("SQLite?", encoding="ascii"), NotACarrier),
    "another database": (another_database, NotACarrier),
    "a carrier of a newer program": (of_version(2), CarrierOfFuture),
    "a carrier of a version that never was": (of_version(0), CarrierAltered),
    "signed in another's name": (signed_by_another, CarrierAltered),
    "not signed": (with_seal(unsigned_seal(SENDER.signing)), CarrierAltered),
    "without a seal": (with_seal(b""), CarrierAltered),
    "signed by a key that is none": (with_seal(unsigned_seal(b"\xff" * 32)), CarrierAltered),
    "a seal that is cut off": (with_seal(SEAL_MARK), CarrierAltered),
    "two seals": (in_two_places, CarrierAltered),
}


@pytest.mark.parametrize("case", OTHERWISE)
def test_each_other_file_has_its_own_answer(file: Path, case: str) -> None:
    change, answer = OTHERWISE[case]

    change(file)

    assert refusal(file) is answer


def test_each_answer_has_its_own_words() -> None:
    answers = [NotACarrier(), CarrierTruncated(), CarrierAltered(), CarrierOfFuture()]

    assert len({answer.text for answer in answers}) == len(answers)
    assert all(answer.next_step.endswith(".") for answer in answers)


def test_a_carrier_with_two_seals_is_not_signed(file: Path) -> None:
    in_two_places(file)

    with pytest.raises(CarrierAltered):
        sign_carrier(file, KEYS.sign)


def test_a_large_carrier_is_signed_to_its_last_byte(tmp_path: Path) -> None:
    """R150: of each piece of 4 MiB the first and the last byte, the bytes beside them, and the very last."""
    package = sealed_packages()[0][0]
    path = carrier_at(tmp_path / "groot", [(package, os.urandom(9 * 2**20))])
    size, piece = path.stat().st_size, 2**22
    places = [at for edge in (piece, 2 * piece, size) for at in range(edge - 2, min(edge + 2, size))]

    assert verify_carrier(path) == SENDER.signing
    assert accepted(path, places) == []
    data = bytearray(path.read_bytes())
    data[piece : 2 * piece], data[:piece] = data[:piece], data[piece : 2 * piece]
    path.write_bytes(data)
    assert refusal(path) is not None


def test_a_folder_and_nothing_are_ordinary_refusals(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "weg"):
        with pytest.raises(OSError, match=r"Is a directory|No such file|Permission denied"):
            verify_carrier(path)


def test_a_name_for_another_file_is_followed(tmp_path: Path, file: Path) -> None:
    name = tmp_path / "naam"
    try:
        name.symlink_to(file)
    except OSError:
        pytest.skip("this account may not make links")

    assert verify_carrier(name) == SENDER.signing


@pytest.mark.skipif(sys.platform == "win32", reason="there are no named pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")

    assert refusal(tmp_path / "pijp") is NotACarrier


def test_a_file_that_is_cut_off_while_it_is_verified_is_refused(
    file: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that is pulled out: the system ends a program that has mapped such a file."""
    real = hashlib.sha256

    def cutting(data: bytes = b"") -> object:
        os.truncate(file, PAGE * 2)
        return real(data)

    monkeypatch.setattr(hashlib, "sha256", cutting)

    assert refusal(file) is CarrierAltered


def test_the_same_content_gives_the_same_file(tmp_path: Path) -> None:
    packages = sealed_packages()
    made = [carrier_at(tmp_path / name, packages).read_bytes() for name in ("een", "twee")]

    assert hashlib.sha256(made[0]).digest() == hashlib.sha256(made[1]).digest()
