"""Sealing: an item opens only as what it was sealed as, where it was sealed, and untouched."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.errors import OsoError
from oso_desktop.vault.sealing import SealBroken, SealedItem, seal, unseal

KEY, OTHER_KEY = bytes(range(32)), bytes(range(1, 33))


class Place(NamedTuple):
    store_id: str = "school"
    purpose: str = "bijlage"
    item_id: str = "17"
    version: int = 1


def sealed_at(place: Place, content: bytes, key: bytes = KEY) -> SealedItem:
    return seal(key, content, **place._asdict())


def opened_at(place: Place, item: SealedItem, key: bytes = KEY) -> bytes:
    return unseal(key, item, **place._asdict())


names = st.text(max_size=12)
places = st.builds(Place, names, names, names, st.integers(1, 1000))


@given(places, st.binary(max_size=2000))
def test_what_was_sealed_comes_back(place: Place, content: bytes) -> None:
    assert opened_at(place, sealed_at(place, content)) == content


@given(places, places)
def test_an_item_opens_in_its_own_place_only(place: Place, other: Place) -> None:
    item = sealed_at(place, b"handelingsplan")

    if place == other:
        assert opened_at(other, item) == b"handelingsplan"
    else:
        with pytest.raises(SealBroken):
            opened_at(other, item)


@pytest.mark.parametrize(
    "other",
    [
        Place(store_id="schoo", purpose="lbijlage"),
        Place(purpose="pakket"),
        Place(item_id="18"),
        Place(version=2),
        Place(item_id="171", version=1),
    ],
)
def test_each_bound_value_counts_and_none_runs_into_the_next(other: Place) -> None:
    item = sealed_at(Place(), b"handelingsplan")

    with pytest.raises(SealBroken):
        opened_at(other, item)


@settings(max_examples=300)
@given(st.data())
def test_any_flipped_bit_breaks_the_seal(data: st.DataObject) -> None:
    item = sealed_at(Place(), b"handelingsplan")
    part = data.draw(st.sampled_from(["wrapped_key", "sealed"]))
    box = bytearray(getattr(item, part))
    at, bit = data.draw(st.integers(0, len(box) - 1)), data.draw(st.integers(0, 7))
    box[at] ^= 1 << bit

    with pytest.raises(SealBroken):
        opened_at(Place(), replace(item, **{part: bytes(box)}))


@given(st.data())
def test_any_cut_or_lengthened_box_breaks_the_seal(data: st.DataObject) -> None:
    item = sealed_at(Place(), b"handelingsplan")
    part = data.draw(st.sampled_from(["wrapped_key", "sealed"]))
    box = getattr(item, part)
    changed = data.draw(
        st.one_of(st.integers(0, len(box) - 1).map(lambda n: box[:n]), st.just(box + b"\x00"))
    )

    with pytest.raises(SealBroken):
        opened_at(Place(), replace(item, **{part: changed}))


def test_parts_of_two_items_cannot_be_combined() -> None:
    one, other = sealed_at(Place(), b"een"), sealed_at(Place(), b"twee")

    with pytest.raises(SealBroken):
        opened_at(Place(), SealedItem(wrapped_key=one.wrapped_key, sealed=other.sealed))
    with pytest.raises(SealBroken):
        opened_at(Place(), SealedItem(wrapped_key=one.sealed, sealed=one.wrapped_key))


def test_another_content_key_opens_nothing() -> None:
    with pytest.raises(SealBroken):
        opened_at(Place(), sealed_at(Place(), b"een"), key=OTHER_KEY)


def test_the_same_content_never_looks_the_same() -> None:
    one, other = sealed_at(Place(), b"een"), sealed_at(Place(), b"een")

    assert one.sealed != other.sealed
    assert one.wrapped_key != other.wrapped_key


def test_every_box_begins_with_the_id_of_its_algorithm() -> None:
    """R174: so that it can be renewed."""
    item = sealed_at(Place(), b"een")

    assert (item.wrapped_key[0], item.sealed[0]) == (1, 1)
    assert (len(item.wrapped_key), len(item.sealed)) == (1 + 12 + 32 + 16, 1 + 12 + 3 + 16)


def test_a_broken_seal_is_told_plainly() -> None:
    problem = SealBroken()

    assert isinstance(problem, OsoError)
    assert "beschadigd" in problem.text
    assert "reservekopie" in problem.next_step


@pytest.mark.parametrize("size", [0, 16, 31, 33])
def test_a_content_key_of_another_length_is_a_bug(size: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        sealed_at(Place(), b"een", key=bytes(size))


def test_what_was_sealed_by_an_earlier_version_of_the_program_opens_for_ever() -> None:
    """Given an item as it stands in the stores of schools, then the form of a box is as ever."""
    item = SealedItem(
        wrapped_key=bytes.fromhex(
            "010202020202020202020202029a2918bab8d8305aca84a3f93278db121de8ae6d955579f0435fd002766a48c3"
            "8706bd069f90193032a0f71e0bdc3139"
        ),
        sealed=bytes.fromhex("010303030303030303030303039d047aba8cf04202f2c68e75c57b0786f35d50f618490ff4"),
    )

    opened = unseal(KEY, item, store_id="school", purpose="bijlage", item_id="stuk-1")

    assert opened == b"een stuk"


def test_an_item_without_a_version_is_the_first() -> None:
    item = seal(KEY, b"een stuk", store_id="school", purpose="bijlage", item_id="17")

    assert opened_at(Place(), item) == b"een stuk"
