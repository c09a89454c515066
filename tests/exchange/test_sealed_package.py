"""What is sealed to a card opens for its holder, as the very package that it was sealed as, and for nobody else."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from functools import partial

import pytest

from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage, package_info
from oso_desktop.exchange.sealed_package import seal_package, sealed_ahead
from oso_desktop.vault.school_keys import NotForThisKey
from tests.exchange.carriers import HEAD, KEYS, RECEIVER, SENDER, THEIR_KEYS

PACKAGE = CarrierPackage(package_id="p", dossier_id="d", version=2)
CONTENT = b"een verzonnen pakket"


def test_the_receiver_opens_it_and_the_sender_cannot() -> None:
    """R150"""
    sealed = seal_package(CONTENT, RECEIVER, HEAD, PACKAGE)

    assert CONTENT not in sealed
    assert len(sealed) == len(CONTENT) + 1_136
    assert THEIR_KEYS.open(sealed, package_info(HEAD, PACKAGE)) == CONTENT
    with pytest.raises(NotForThisKey):
        KEYS.open(sealed, package_info(HEAD, PACKAGE))


def heads() -> Iterator[CarrierHead]:
    for field in fields(HEAD):
        if (
            field.name != "carrier_id"
        ):  # a lost stick is written once more, with the same packages on another carrier
            yield replace(HEAD, **{field.name: "x"})


@pytest.mark.parametrize(
    ("head", "package"),
    [
        *((head, PACKAGE) for head in heads()),
        *(
            (HEAD, replace(PACKAGE, **change))
            for change in ({"package_id": "q"}, {"dossier_id": "x"}, {"version": 1})
        ),
    ],
)
def test_it_opens_as_nothing_else(head: CarrierHead, package: CarrierPackage) -> None:
    """R150: in another's name, for another, as another dossier or another version."""
    sealed = seal_package(CONTENT, RECEIVER, HEAD, PACKAGE)

    with pytest.raises(NotForThisKey):
        THEIR_KEYS.open(sealed, package_info(head, package))


def test_it_is_sealed_to_nobody_but_whom_the_carrier_names() -> None:
    with pytest.raises(ValueError, match="another card"):
        seal_package(CONTENT, SENDER, HEAD, PACKAGE)


def many(count: int, taken: list[int] | None = None) -> Iterator[tuple[CarrierPackage, Callable[[], bytes]]]:
    for number in range(count):
        if taken is not None:
            taken.append(number)
        yield replace(PACKAGE, package_id=f"p{number}"), partial(bytes, b"%d" % number)


@pytest.mark.parametrize("count", [0, 1, 2, 25])
def test_sealed_ahead_is_sealed_all_the_same_and_in_order(count: int) -> None:
    found = list(sealed_ahead(many(count), RECEIVER, HEAD))

    assert [package for package, _ in found] == [package for package, _ in many(count)]
    assert [THEIR_KEYS.open(sealed, package_info(HEAD, package)) for package, sealed in found] == [
        content() for _, content in many(count)
    ]


def test_no_more_than_one_is_sealed_ahead() -> None:
    """A class of large dossiers would otherwise be in memory at once."""
    taken: list[int] = []
    sealing = sealed_ahead(many(10, taken), RECEIVER, HEAD)

    assert taken == []
    for done in range(10):
        next(sealing)
        assert len(taken) == min(done + 2, 10)


def test_what_goes_wrong_while_sealing_is_told_where_it_is_written() -> None:
    before = threading.active_count()

    with pytest.raises(ValueError, match="another card"):
        list(sealed_ahead(many(3), SENDER, HEAD))

    assert threading.active_count() == before


def test_who_stops_halfway_leaves_nothing_running() -> None:
    before = threading.active_count()
    sealing = sealed_ahead(many(3), RECEIVER, HEAD)
    next(sealing)

    sealing.close()

    assert threading.active_count() == before
