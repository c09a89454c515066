"""A choice to leave items out, found again in what a file made of a pupil. Pure.

A reference holds for content only, and the same content may stand with several: one address with both parents. A file
may bring those in another order, or change one of them, so that the number of an item is no longer its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from oso_desktop.dossier.itemrefs import UNKNOWN_TURN, ItemRef
from oso_desktop.dossier.items import Item, items
from oso_desktop.dossier.people import GuardianId, Student
from oso_desktop.dossier.transfer import TransferDossier


@dataclass(frozen=True, slots=True)
class _At:
    """An item and what it stands in: a guardian by id, another item by its content, or nothing."""

    around: str
    ref: ItemRef


def found_again(dossier: TransferDossier, before: Student, after: Student) -> TransferDossier:
    """The dossier with what was left out of `before` left out of `after`, where it stands in the same.

    Where that cannot be told of what stands there several times, or stands with somebody else now, the reference
    points at nothing from here on: it is lost, and somebody has to choose again (see `items.lost_items`).
    """
    if not dossier.left_out:
        return dossier
    old, new = list(_places(before)), list(_places(after))
    return replace(dossier, left_out=frozenset(_again(ref, old, new) for ref in dossier.left_out))


def _again(ref: ItemRef, old: Sequence[_At], new: Sequence[_At]) -> ItemRef:
    around = next((place.around for place in old if place.ref == ref), None)
    olds, news = _alike(ref, old), _alike(ref, new)
    if around is None or not news:
        return ref
    if len(olds) == len(news) == 1 and news[0].around not in {place.around for place in old}:
        return ref  # What it stands in was changed itself.
    beside = [place.ref for place in olds if place.around == around]
    there = [place.ref for place in news if place.around == around]
    return there[beside.index(ref)] if len(beside) == len(there) else replace(ref, turn=UNKNOWN_TURN)


def _alike(ref: ItemRef, places: Sequence[_At]) -> list[_At]:
    return [place for place in places if (place.ref.path, place.ref.mark) == (ref.path, ref.mark)]


def _places(student: Student) -> Iterator[_At]:
    people = iter(student.guardians)
    for item in items(student):
        is_guardian = item.ref.path == _GUARDIAN
        yield _At("", item.ref)
        yield from _inside(item, next(people).id if is_guardian else item.ref.mark)


def _inside(item: Item, around: GuardianId | str) -> Iterator[_At]:
    for child in item.children:
        yield _At(around, child.ref)
        yield from _inside(child, child.ref.mark)


_GUARDIAN = "huidigeschool/leerling/verzorger"
