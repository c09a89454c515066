"""What is in a package is what its sender signed, and nothing else is in it."""

from __future__ import annotations

import io
import json
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.cards import framed
from oso_desktop.errors import OsoError
from oso_desktop.exchange import zip_layout
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.package import (
    Manifest,
    PackageBroken,
    PackageOfFuture,
    Signer,
    read_package,
    write_package,
)
from oso_desktop.exchange.plain_zip import plain_zip
from tests.exchange.carriers import (
    KEYS,
    RECEIVER,
    SENDER,
    SIGNER,
    THEIR_KEYS,
    XML,
    card_of,
    manifest_of,
    packaged,
)

OLD = {
    "agreement": "Ja",
    "attachments": ["plan.txt"],
    "categories": [],
    "dossier": "dossier-1",
    "format": 1,
    "ground": "",
    "inzage": True,
    "inzage_date": "2026-03-20",
    "made_on": "2026-03-26",
    "oso": True,
    "package": "pakket-1",
    "profile": "POVO",
    "program": "OSO Desktop 0.0",
    "purpose": "",
    "receiver": "Het Verzonnen College",
    "receiver_brin": "99YY",
    "sender": "De Bedachte School",
    "sender_board": "",
    "sender_brin": "99ZZ",
    "sha256": manifest_of().sha256,
    "version": 1,
}
"""The manifest of a package as the first version of the program wrote it."""


def parts_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], *, comment: bytes = b"", method: int = zipfile.ZIP_DEFLATED) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
        archive.comment = comment
    return target.getvalue()


def saying(xml: bytes = XML, **changes: Any) -> bytes:
    """A package whose sender signs whatever it says."""
    said = {**asdict(manifest_of(xml)), **changes}
    text = json.dumps({key: value for key, value in said.items() if value is not ...}).encode()
    signature = KEYS.sign(framed("oso-desktop/manifest/1", text))
    return packed(
        {
            "manifest.json": text,
            "afzender.oso-kaart": write_card(SENDER),
            "handtekening": signature,
            "dossier.xml": xml,
        }
    )


@pytest.mark.parametrize("xml", [XML, b"", XML * 100_000])
def test_what_was_packed_comes_out_with_who_signed_it(xml: bytes) -> None:
    """R150, R165"""
    opened = read_package(packaged(xml))

    assert (opened.manifest, opened.card) == (manifest_of(xml), SENDER)
    assert opened.xml == xml


def test_a_school_without_a_card_signs_nothing() -> None:
    manifest = manifest_of(sender_card="")
    opened = read_package(write_package(manifest, XML))

    assert (opened.manifest, opened.card, opened.xml) == (manifest, None, XML)
    with pytest.raises(ValueError, match="another card"):
        write_package(manifest, XML, SIGNER)
    with pytest.raises(ValueError, match="another card"):
        write_package(manifest_of(), XML)
    with pytest.raises(ValueError, match="another card"):
        write_package(manifest_of(), XML, Signer(card=RECEIVER, sign=THEIR_KEYS.sign))


def test_a_package_of_the_first_version_is_still_read() -> None:
    """R164: such packages lie in the stores of schools."""
    opened = read_package(packed({"manifest.json": json.dumps(OLD).encode(), "dossier.xml": XML}))

    assert (opened.card, opened.xml) == (None, XML)
    assert {key: value for key, value in asdict(opened.manifest).items() if value} == {
        **{key: value for key, value in OLD.items() if value},
        "attachments": ("plan.txt",),
    }


@given(st.data())
def test_no_byte_may_be_another(data: st.DataObject) -> None:
    whole = packaged()
    at, change = data.draw(st.integers(0, len(whole) - 1)), data.draw(st.integers(1, 255))
    altered = bytearray(whole)
    altered[at] ^= change

    try:
        opened = read_package(bytes(altered))
    except (PackageBroken, PackageOfFuture):
        return
    assert (opened.manifest, opened.xml, opened.card) == (manifest_of(), XML, SENDER)


def test_a_package_that_was_cut_off_is_refused_at_any_length() -> None:
    whole = packaged()
    for length in range(len(whole)):
        with pytest.raises(PackageBroken):
            read_package(whole[:length])


def test_a_newer_form_has_its_own_answer() -> None:
    with pytest.raises(PackageOfFuture, match="nieuwere versie") as newer:
        read_package(saying(format=3))
    with pytest.raises(PackageBroken) as broken:
        read_package(saying(format=0))
    assert newer.value.next_step != broken.value.next_step


WRONG: dict[str, dict[str, Any]] = {
    "another form": {"format": "2"},
    "no form": {"format": ...},
    "a number for a name": {"sender": 5},
    "a text for a number": {"version": "1"},
    "a flag for a number": {"version": True},
    "a number for a flag": {"inzage": 1},
    "a text for a list": {"attachments": "abc"},
    "a list of numbers": {"categories": [1, 2]},
    "nothing for a text": {"purpose": None},
    "an object for a text": {"package": {"a": 1}},
    "half a sign": {"receiver": "\ud83d"},
    "half a sign in a list": {"attachments": ["\ud83d"]},
    "a day that is none": {"made_on": "gisteren"},
    "a day of inzage that is none": {"inzage_date": "2026-02-30"},
    "a field that nobody knows": {"meer": ""},
    "a field less": {"dossier": ...},
    "another dossier": {"sha256": "0" * 64},
    "another sender": {"sender_brin": "98XX"},
    "another location": {"sender_location": "01"},
    "another card": {"sender_card": RECEIVER.fingerprint},
    "a card that it does not name": {"sender_card": ""},
}


@pytest.mark.parametrize("case", WRONG)
def test_what_says_something_else_is_refused_though_it_is_signed(case: str) -> None:
    """A sender's program may be any program."""
    assert read_package(saying()).manifest == manifest_of()

    with pytest.raises(PackageBroken):
        read_package(saying(**WRONG[case]))


WHOLE = parts_of(packaged())


def without(name: str) -> dict[str, bytes]:
    return {other: content for other, content in WHOLE.items() if other != name}


OTHERWISE = {
    "no package": b"",
    "no ZIP": b"geen zip" * 100,
    "another signature": packed(WHOLE | {"handtekening": bytes(64)}),
    "the signature of another": packed(
        WHOLE | {"handtekening": THEIR_KEYS.sign(framed("oso-desktop/manifest/1", WHOLE["manifest.json"]))}
    ),
    "a signature of something else": packed(WHOLE | {"handtekening": KEYS.sign(WHOLE["manifest.json"])}),
    "the card of another": packed(WHOLE | {"afzender.oso-kaart": write_card(RECEIVER)}),
    "a card that is none": packed(WHOLE | {"afzender.oso-kaart": b"{}"}),
    "another dossier": packed(WHOLE | {"dossier.xml": XML + b" "}),
    "no dossier": packed(without("dossier.xml")),
    "no manifest": packed(without("manifest.json")),
    "no signature": packed(without("handtekening")),
    "no card": packed(without("afzender.oso-kaart")),
    "a manifest that is a list": packed(WHOLE | {"manifest.json": b"[]"}),
    "a manifest that nests without end": packed(WHOLE | {"manifest.json": b"[" * 200_000}),
    "a manifest that is no text": packed(WHOLE | {"manifest.json": b"\xff\xfe\xfd"}),
    "something that nobody looks at": packed(WHOLE | {"meer.txt": b"ongezien"}),
    "a remark": packed(WHOLE, comment=b"ongezien"),
    "rarely packed": packed(WHOLE, method=zipfile.ZIP_BZIP2),
    "an unsigned one with a card": packed(
        {**without("handtekening"), "manifest.json": json.dumps(OLD).encode()}
    ),
}


@pytest.mark.parametrize("case", OTHERWISE)
def test_what_is_not_whole_is_refused(case: str) -> None:
    assert read_package(packed(WHOLE)).xml == XML

    with pytest.raises(PackageBroken):
        read_package(OTHERWISE[case])


def test_two_dossiers_are_none() -> None:
    """Another program would show the other one."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in WHOLE.items():
            archive.writestr(zipfile.ZipInfo(name), content)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr(zipfile.ZipInfo("dossier.xml"), XML)

    with pytest.raises(PackageBroken):
        read_package(target.getvalue())


BOMBS: dict[str, Callable[[], bytes]] = {
    "dossier": lambda: saying(bytes(65 * 2**20)),
    "manifest": lambda: packed(WHOLE | {"manifest.json": bytes(50 * 2**20)}),
    "signature": lambda: packed(WHOLE | {"handtekening": bytes(50 * 2**20)}),
    "many parts": lambda: packed({f"{n}": b"" for n in range(60_000)}, method=zipfile.ZIP_STORED),
}


@pytest.mark.parametrize("case", BOMBS)
def test_a_small_package_never_takes_much_memory(case: str) -> None:
    """Anybody may make one: a school's card is no secret."""
    package = BOMBS[case]()

    tracemalloc.start()
    try:
        with pytest.raises(PackageBroken):
            read_package(package)
        assert tracemalloc.get_traced_memory()[1] < 40 * 2**20
    finally:
        tracemalloc.stop()


def test_the_caller_may_allow_less() -> None:
    with pytest.raises(PackageBroken):
        read_package(packaged(), limit=len(XML) - 1)
    assert read_package(packaged(), limit=len(XML)).xml == XML


def test_what_is_told_to_people_names_nobody() -> None:
    for error in (PackageBroken(), PackageOfFuture()):
        assert isinstance(error, OsoError)
        assert error.text
        assert error.next_step


@pytest.mark.parametrize("xml", [b"", XML, b"<a>" + bytes(2**20)])
def test_any_reader_of_zips_reads_it(xml: bytes) -> None:
    """What a program of another maker finds, in the form without any rarities."""
    with zipfile.ZipFile(io.BytesIO(packaged(xml))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["manifest.json", "afzender.oso-kaart", "handtekening", "dossier.xml"]
        assert archive.read("dossier.xml") == xml
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert zip_layout.is_plain(plain_zip([("dossier.xml", xml)], worth_packing=2**20), 2**22)


def test_the_same_dossier_gives_the_same_package() -> None:
    assert packaged() == packaged()


def test_a_card_of_another_location_does_not_sign_for_this_one() -> None:
    other = card_of(KEYS, "99ZZ", "De Bedachte School", location="01")
    manifest: Manifest = replace(manifest_of(), sender_card=other.fingerprint)

    with pytest.raises(PackageBroken):
        read_package(write_package(manifest, XML, Signer(card=other, sign=KEYS.sign)))
