"""The test vectors are as they were made, and the program and a reader by another hand both find what is in them.

The other reader (`reader.py`) was written from docs/formats.md, which is thereby known to be enough.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from cryptography.exceptions import InvalidSignature

from oso_desktop.assets import word_list
from oso_desktop.dossier.cards import framed
from oso_desktop.dossier.carriers import package_info
from oso_desktop.exchange.card_file import follows, read_card
from oso_desktop.exchange.carrier_seal import verify_carrier
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.package import Manifest, read_package
from oso_desktop.store.carrier import read_carrier
from oso_desktop.vault.school_keys import SchoolKeys
from tests.conftest import PROJECT
from tests.exchange.carriers import SENDER, carrier_at, sealed_packages
from tests.vectors import reader
from tests.vectors.make import MANIFEST, VECTORS, main

LISTED: dict[str, str] = json.loads(MANIFEST.read_text(encoding="utf-8"))
SETS = sorted({name.split("/")[0] for name in LISTED})


@pytest.fixture(params=SETS)
def folder(request: pytest.FixtureRequest) -> Path:
    return VECTORS / str(request.param)


@pytest.fixture
def facts(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "feiten.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def private(facts: dict[str, Any]) -> bytes:
    """The receiver's private keys."""
    return bytes.fromhex(facts["private"]["receiver"])


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_the_vectors_only_grow() -> None:
    """R164: each file is as it was made, and nothing is there that is not listed."""
    there = {
        path.relative_to(VECTORS).as_posix(): digest(path.read_bytes())
        for path in VECTORS.glob("*/*")
        if path.is_file() and path.parent.name != "__pycache__"
    }

    assert there == LISTED


def test_a_set_is_never_made_again() -> None:
    said: list[str] = []

    assert main(said.append) == 1
    assert len(said) == 1


def test_the_other_reader_knows_nothing_of_the_program() -> None:
    tree = ast.parse(Path(reader.__file__).read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}

    assert "hashlib" in imported
    assert not {name for name in imported if name.split(".")[0] in ("oso_desktop", "tests")}


def test_the_document_tells_every_key_and_every_table() -> None:
    text = (PROJECT / "docs" / "formats.md").read_text(encoding="utf-8")

    assert [field.name for field in fields(Manifest) if f"`{field.name}`" not in text] == []
    with closing(sqlcipher.connect(str(VECTORS / SETS[-1] / "klas.oso-drager"))) as connection:
        tables = [sql for (sql,) in connection.execute("SELECT sql FROM sqlite_master")]
    assert len(tables) == 3
    assert [sql for sql in tables if sql not in text] == []


# --- the program ------------------------------------------------------------------------------------------------------


def test_the_program_reads_the_cards(folder: Path, facts: dict[str, Any]) -> None:
    """R131, R164"""
    names = ("afzender", "ontvanger", "ontvanger-vernieuwd")
    cards = [read_card((folder / f"{name}.oso-kaart").read_bytes()) for name in names]

    assert [card.fingerprint for card in cards] == facts["fingerprints"]
    assert [" ".join(card.phone_words) for card in cards] == facts["phone_words"]
    assert follows(cards[2], cards[1])
    assert not follows(cards[1], cards[2])
    assert framed("a", b"\x00\xff", "é").hex() == facts["framed"]


def test_the_program_reads_both_forms_of_a_package(folder: Path, facts: dict[str, Any]) -> None:
    """R164"""
    for name, signed in (("pakket.zip", True), ("pakket-vorm-1.zip", False)):
        opened = read_package((folder / name).read_bytes())
        assert digest(opened.xml) == facts["dossier_sha256"][0]
        assert (opened.card is not None) is signed
        assert (opened.manifest.format, opened.manifest.receiver_brin) == (1 + signed, "99YY")
    assert read_dossier((folder / "dossier.xml").read_bytes()).dossier.huidigeschool.brincode == "99ZZ"


def test_the_program_opens_the_carrier(folder: Path, facts: dict[str, Any], private: bytes) -> None:
    """R131, R164"""
    keys = SchoolKeys(private)
    path = folder / "klas.oso-drager"
    sender = read_card((folder / "afzender.oso-kaart").read_bytes())

    assert verify_carrier(path) == sender.signing
    with read_carrier(path) as carrier:
        infos = [package_info(carrier.head, package) for package in carrier.packages]
        found = [read_package(keys.open(carrier.sealed(n), info)) for n, info in enumerate(infos)]
        assert carrier.sealed(0) == (folder / "pakket.verzegeld").read_bytes()
    assert [info.hex() for info in infos] == facts["info"]
    assert [digest(opened.xml) for opened in found] == facts["dossier_sha256"]
    assert {opened.card for opened in found} == {sender}


# --- the reader by another hand ---------------------------------------------------------------------------------------


def test_another_reader_reads_the_cards(folder: Path, facts: dict[str, Any]) -> None:
    names = ("afzender", "ontvanger", "ontvanger-vernieuwd")
    cards = [reader.card((folder / f"{name}.oso-kaart").read_bytes()) for name in names]

    assert [card.fingerprint for card in cards] == facts["fingerprints"]
    assert [card.words(list(word_list())) for card in cards] == facts["phone_words"]
    reader.follows(cards[2], cards[1])
    keys = [bytes.fromhex(facts["private"][who]) for who in ("sender", "receiver")]
    assert [reader.signing_key(key) for key in keys] == [card.signing for card in cards[:2]]


def test_another_reader_reads_both_forms_of_a_package(folder: Path, facts: dict[str, Any]) -> None:
    for name in ("pakket.zip", "pakket-vorm-1.zip"):
        found = reader.package((folder / name).read_bytes())
        assert digest(found.xml) == facts["dossier_sha256"][0]
        assert reader.documents(found.xml).keys() == {"plan.txt"}


def test_another_reader_opens_what_was_sealed(folder: Path, facts: dict[str, Any], private: bytes) -> None:
    sealed = (folder / "pakket.verzegeld").read_bytes()

    content = reader.opened(sealed, private, bytes.fromhex(facts["info"][0]))

    assert content == (folder / "pakket.zip").read_bytes()


def test_another_reader_opens_the_carrier(folder: Path, facts: dict[str, Any], private: bytes) -> None:
    found = reader.carrier(folder / "klas.oso-drager", private)

    assert [digest(each.xml) for each in found] == facts["dossier_sha256"]
    assert {each.card.fingerprint for each in found if each.card} == {facts["fingerprints"][0]}


@pytest.mark.parametrize("change", [lambda data: data[:-1] + b"x", lambda data: data + b"x"])
def test_another_reader_sees_what_was_changed(
    folder: Path, tmp_path: Path, private: bytes, change: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / "klas.oso-drager"
    path.write_bytes(change((folder / "klas.oso-drager").read_bytes()))

    with pytest.raises(InvalidSignature):
        reader.carrier(path, private)


def test_another_reader_makes_the_same_digest_of_a_large_carrier(tmp_path: Path) -> None:
    """Of several pieces, the last of which is shorter."""
    package = sealed_packages()[0][0]
    path = carrier_at(tmp_path / "groot", [(package, bytes(range(256)) * 2**15)])

    assert path.stat().st_size > 2 * 2**22
    assert reader.sealed_by(path) == SENDER.signing


def test_another_reader_opens_the_secured_pdf(folder: Path, facts: dict[str, Any]) -> None:
    """R150"""
    found = reader.secured_pdf(folder / "beveiligd.pdf", facts["pdf_words"])

    assert digest(found.pop("dossier.xml")) == facts["dossier_sha256"][0]
    assert sorted(found.values()) == [b"Een verzonnen plan.", b"x"]
    assert all(name.startswith("bijlage ") for name in found)
