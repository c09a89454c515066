"""A choice to leave items out, carried along when the school itself changes a pupil's data. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby

from oso_desktop.dossier.items import Item, ItemRef, all_items, items
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier


def follow(dossier: TransferDossier, before: Student, after: Student) -> TransferDossier:
    """The dossier with what was left out of `before` left out of `after`.

    An item that was changed where it stood stays left out in its new form, and one that was taken away is forgotten.
    Where it cannot be told which of several new items it became, the reference is kept as it is: it is lost then, and
    somebody has to choose again (see `items.lost_items`). No item that was left out goes along unchanged.
    """
    if not dossier.left_out:
        return dossier
    old, new = items(before), items(after)
    left_out = set(dossier.left_out) - {item.ref for item in all_items(old)}
    for item, became in _paired(old, new):
        if item.ref in dossier.left_out:
            left_out.add(became)
    still_out = Counter(_content(item.ref) for item in all_items(old) if item.ref in dossier.left_out)
    covered = Counter(_content(item.ref) for item in all_items(new) if item.ref in left_out)
    for item in all_items(new):
        content = _content(item.ref)
        if item.ref not in left_out and covered[content] < still_out[content]:
            left_out.add(item.ref)
            covered[content] += 1
    return replace(dossier, left_out=frozenset(left_out))


def _paired(old: Sequence[Item], new: Sequence[Item]) -> Iterator[tuple[Item, ItemRef]]:
    """Each old item that is still there with what it became; one of which nobody can tell, with itself."""
    present = _by_path(new)
    for path, before in _by_path(old).items():
        after = present.get(path, [])
        known, left = {_mark(item) for item in before}, {_mark(item) for item in after}
        pairs, gone, came = _aligned(before, after)
        for item, became in pairs:
            yield item, became.ref
            yield from _paired(item.children, became.children)
            if _mark(became) in known and _mark(item) not in left and left - known:
                yield item, item.ref  # an older item stands in its place, and it may be the new one elsewhere
        # Something new in the list may be what was left out, moved and altered in one go: then somebody has to look.
        if came or left - known:
            for item in all_items(gone):
                yield item, item.ref


def _by_path(found: Sequence[Item]) -> dict[str, list[Item]]:
    def path(item: Item) -> str:
        return item.ref.path

    return {name: list(group) for name, group in groupby(sorted(found, key=path), key=path)}


def _aligned(before: list[Item], after: list[Item]) -> tuple[list[tuple[Item, Item]], list[Item], list[Item]]:
    """Which items of a list became which, which are left of the old and which of the new."""
    pairs: list[tuple[Item, Item]] = []
    gone: list[Item] = []
    came: list[Item] = []
    for start, end, first, last in _spans([_mark(item) for item in before], [_mark(item) for item in after]):
        if end - start == last - first:
            pairs += zip(before[start:end], after[first:last], strict=True)
        else:
            gone += before[start:end]
            came += after[first:last]
    return pairs, gone, came


def _spans(before: list[str], after: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """The pieces of two lists that belong together; what is the same at both ends first, which tells twins apart."""
    shortest = min(len(before), len(after))
    head = next((n for n in range(shortest) if before[n] != after[n]), shortest)
    tail = next((n for n in range(shortest - head) if before[-1 - n] != after[-1 - n]), shortest - head)
    middle, other = before[head : len(before) - tail], after[head : len(after) - tail]
    yield 0, head, 0, head
    for _, start, end, first, last in SequenceMatcher(None, middle, other, autojunk=False).get_opcodes():
        yield head + start, head + end, head + first, head + last
    yield len(before) - tail, len(before), len(after) - tail, len(after)


def _mark(item: Item) -> str:
    return item.ref.mark


def _content(ref: ItemRef) -> tuple[str, str]:
    return ref.path, ref.mark
