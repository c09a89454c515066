"""A card's file: what is in it is what was signed, and what was touched is refused (R131, R150)."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.cards import SchoolCard, framed, name_on_card, phone_words
from oso_desktop.exchange.card_file import CardError, follows, read_card, write_card
from tests.exchange.cards import card, keys

EXAMPLE = Path(__file__).with_name("vectors") / "schoolkaart.oso-kaart"
"""A file of the first version, as it stays readable for ever; docs/formats.md tells what is in it."""
FOLLOWER = Path(__file__).with_name("vectors") / "schoolkaart-vernieuwd.oso-kaart"
names = st.text(max_size=40).map(name_on_card)
full_names = names.filter(bool)


def fields_of(which: SchoolCard) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(write_card(which))
    return fields


def packed(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields).encode()


@settings(deadline=None)
@given(full_names, names, st.integers(1, 9_999), st.dates(), st.sampled_from(["98XX", "PO9900"]))
def test_a_card_comes_back_as_it_was_written(
    name: str, town: str, number: int, made_on: date, brin: str
) -> None:
    """R131: in the same bytes each time."""
    made = card(3, name=name, town=town, number=number, made_on=made_on, brin=brin)
    data = write_card(made)
    assert read_card(data) == made
    assert write_card(read_card(data)) == data


CHANGED: dict[str, Any] = {
    "soort": "iets anders",
    "versie": 0,
    "brin": "98XY",
    "vestiging": "01",
    "naam": "Het Andere College",
    "plaats": "Elders",
    "nummer": 2,
    "gemaakt": "2026-03-03",
    "ontvangstsleutel": base64.b64encode(keys(7).receiving).decode(),
    "ondertekensleutel": base64.b64encode(keys(7).signing).decode(),
    "vorige": "0" * 64,
    "handtekening": base64.b64encode(bytes(64)).decode(),
}
"""For each field of the file another value that could stand there."""


def test_every_field_is_signed() -> None:
    """R131, R150: with any of them changed the card is refused; the endorsement is of another key and comes besides."""
    fields = fields_of(card())
    assert set(CHANGED) == set(fields) - {"handtekening_vorige"}
    for key, other in CHANGED.items():
        assert fields[key] != other
        with pytest.raises(CardError):
            read_card(packed(fields | {key: other}))
        with pytest.raises(CardError):
            read_card(packed({each: value for each, value in fields.items() if each != key}))


@settings(deadline=None, max_examples=300)
@given(st.integers(0, len(write_card(card())) - 1), st.integers(1, 255))
def test_not_one_byte_of_the_file_makes_another_card(at: int, change: int) -> None:
    """R131: it is refused, or it was a byte without a meaning, such as white space, and the card is the same."""
    data = bytearray(write_card(card()))
    data[at] ^= change
    try:
        read = read_card(bytes(data))
    except CardError:
        return
    assert read == card()


@settings(deadline=None)
@given(st.integers(0, len(write_card(card())) - 2))
def test_a_file_of_which_the_end_is_missing_is_refused(length: int) -> None:
    """R131"""
    if length < len(write_card(card()).rstrip()):
        with pytest.raises(CardError):
            read_card(write_card(card())[:length])


def test_the_name_of_one_school_cannot_stand_on_the_keys_of_another() -> None:
    """R131: whoever has not the private keys can sign no other name to them."""
    theirs = card(1)
    mine = keys(2)
    forged = replace(theirs, name="Het Andere College")
    forged = replace(forged, signature=mine.sign(forged.signed_bytes))
    with pytest.raises(CardError, match="handtekening"):
        read_card(write_card(forged))
    half = replace(theirs, signing=mine.signing)
    half = replace(half, signature=mine.sign(half.signed_bytes))
    assert read_card(write_card(half)).fingerprint != theirs.fingerprint


@pytest.mark.parametrize(
    "field",
    [
        {"name": ""},
        {"name": "x" * 201},
        {"name": "Het \u202eegelloC"},
        {"name": "Twee\nregels"},
        {"town": " Nergenshuizen"},
        {"brin": "98xx"},
        {"brin": "XO9900"},
        {"location": "1"},
        {"number": 0},
        {"number": 10_000},
        {"receiving": keys().receiving[:-1]},
        {"receiving": keys().receiving + b"x"},
        {"receiving": keys().receiving[:1184] + bytes(32)},
        {"receiving": b"\xff" * 1216},
        {"signing": keys().signing[:-1]},
    ],
    ids=lambda field: next(iter(field)),
)
def test_a_card_that_can_be_none_is_refused_though_it_is_signed(field: dict[str, Any]) -> None:
    """R131, R150: names that are not what they look like, codes that are none, keys to which nothing can be sealed."""
    with pytest.raises(CardError, match="beschadigd of veranderd"):
        read_card(write_card(card(**field)))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"[" * 50_000,
        b'{"nummer": ' + b"9" * 5_000 + b"}",
        b" " * 65_537 + write_card(card()),
        b"%PDF-1.7",
    ],
    ids=range(8),
)
def test_another_kind_of_file_is_called_that(data: bytes) -> None:
    """R131"""
    with pytest.raises(CardError, match="geen schoolkaart"):
        read_card(data)


@pytest.mark.parametrize("wrong", [None, 1.5, True, [], {}, "x", -1, "Zm9v"])
@pytest.mark.parametrize("key", sorted(CHANGED))
def test_a_value_of_another_kind_is_refused(key: str, wrong: object) -> None:
    """R131"""
    with pytest.raises(CardError):
        read_card(packed(fields_of(card()) | {key: wrong}))


def test_a_card_of_a_later_program_is_told_apart() -> None:
    """R131: the card is not damaged; the program is old."""
    with pytest.raises(CardError, match="nieuwere versie"):
        read_card(packed(fields_of(card()) | {"versie": 2, "naam": 7}))


def test_what_a_later_program_adds_beside_the_signed_fields_does_no_harm() -> None:
    assert read_card(packed(fields_of(card()) | {"opmerking": "Kom gerust langs."})) == card()


def test_a_card_vouches_for_its_successor_alone() -> None:
    """R131: for the one that names it, of the same school, signed with its own key; not backwards, not over one."""
    first = card(1)
    second = card(2, vouched_by=(first, 1))
    third = card(3, vouched_by=(second, 2))
    for later in (second, read_card(write_card(second))):
        assert follows(later, first)
    assert follows(third, second)
    for later, earlier in ((third, first), (first, second), (second, second), (first, first)):
        assert not follows(later, earlier)
    for forged in (
        card(2, vouched_by=(first, 2)),
        replace(second, endorsement=b""),
        replace(second, endorsement=second.signature),
        card(2, vouched_by=(first, 1), previous=card(8).fingerprint),
        card(2, vouched_by=(first, 1), brin="98XY"),
        card(2, vouched_by=(first, 1), location="01"),
    ):
        assert not follows(forged, first)


@settings(deadline=None)
@given(st.lists(st.text() | st.binary()), st.lists(st.text() | st.binary()))
def test_two_lists_never_have_the_same_bytes(one: list[str | bytes], other: list[str | bytes]) -> None:
    """What is signed can be read in one way only."""
    plain = [[part.encode() if isinstance(part, str) else part for part in each] for each in (one, other)]
    assert (framed(*one) == framed(*other)) == (plain[0] == plain[1])


def test_the_words_depend_on_every_field() -> None:
    """R131: there is no change of a card that the phone does not tell."""
    base = card()
    others = [
        card(name="Het Bedachte Collegf"),
        card(town=""),
        card(brin="98XY"),
        card(location="01"),
        card(number=2),
        card(made_on=date(2026, 3, 3)),
        card(receiving=keys(1).receiving),
        card(signing=keys(1).signing),
        card(previous="0" * 64),
    ]
    said = {each.phone_words for each in (base, *others)}
    assert len(said) == 1 + len(others)
    assert all(len(words) == 8 for words in said)


@given(st.integers(0, 2**256 - 1), st.integers(0, 79))
def test_each_of_the_first_80_bits_is_in_a_word(value: int, bit: int) -> None:
    """R131: eighty of them, so that nobody finds another card with the same words."""
    other = value ^ 1 << 255 - bit
    words, changed = phone_words(f"{value:064x}"), phone_words(f"{other:064x}")
    assert [at for at in range(8) if words[at] != changed[at]] == [bit // 10]


def test_a_card_of_the_first_version_stays_readable() -> None:
    """R131: the files that docs/formats.md tells of, with the fingerprints and words that stand there."""
    made, renewed = read_card(EXAMPLE.read_bytes()), read_card(FOLLOWER.read_bytes())
    assert made == card()
    assert renewed == card(1, vouched_by=(made, 0), made_on=date(2027, 3, 1))
    assert follows(renewed, made)
    page = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
    for each in (made, renewed):
        assert each.fingerprint in page
        assert " ".join(each.phone_words) in page


SMALL_ORDER = (
    "01" + 31 * "00",
    "ec" + 30 * "ff" + "7f",
    64 * "0",
    62 * "0" + "80",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
)
"""The eight points of edwards25519 whose order divides 8, as keys in hex."""


@pytest.mark.parametrize("key", SMALL_ORDER)
def test_a_key_with_which_anybody_can_sign_is_none(key: str) -> None:
    """R131: the same signature, made without any secret, fits one in eight cards with such a key."""
    anybody = bytes.fromhex(SMALL_ORDER[0]) + bytes(32)
    signing = bytes.fromhex(key)
    for number in range(1, 200):
        forged = replace(card(1), signing=signing, number=number, signature=anybody)
        try:
            Ed25519PublicKey.from_public_bytes(signing).verify(anybody, forged.signed_bytes)
        except InvalidSignature:
            continue
        break
    else:
        pytest.fail("no card was found that this signature fits")
    with pytest.raises(CardError):
        read_card(write_card(forged))


@pytest.mark.parametrize(
    "sign",
    [*"\u034f\u115f\u17b4\u180b\u200b\u202e\u2060\u2065\u2800\u3164\ufe0f\uffa0\ue000\U000e0100", *"<>"],
)
def test_a_name_holds_nothing_that_is_not_seen_and_no_html(sign: str) -> None:
    """R131: two names that look the same are the same, and none is taken for HTML."""
    assert name_on_card(f"Het Bedachte{sign} College{sign}") == "Het Bedachte College"
    assert name_on_card(sign) == ""
    with pytest.raises(CardError):
        read_card(write_card(card(1, name=f"Het Bedachte{sign} College")))


def test_a_name_in_any_language_stays_as_it_is() -> None:
    """R131"""
    for name in ("Sint-Jozefschool 't Zand & Zn.", "Ökumenische Grundschule", "مدرسة السلام", "Šaltinis № 3"):
        assert name_on_card(name) == name
