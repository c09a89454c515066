"""Taking chosen items of a delivery over into a pupil's own data, and putting one back; all else stays. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, cast

from oso_desktop.dossier.itemrefs import whole_record
from oso_desktop.dossier.marks import line, mark, written
from oso_desktop.dossier.people import Gezag, Guardian, Student
from oso_desktop.dossier.received import TakenItem
from oso_desktop.dossier.side_by_side import Pair, Standing, Steps
from oso_desktop.gegevensset.meta import changed, members, members_of
from oso_desktop.gegevensset.model import Leerling, Verzorger

_EMPTY: Final = (None, ())


def with_taken(
    student: Student, pairs: Iterable[Pair], documents_in: Callable[[object], object]
) -> tuple[Student, tuple[TakenItem, ...]]:
    """The pupil with these items, and what is to be remembered of each.

    An item of a list comes after those that are there. Of a value that is replaced, what stood there is remembered.
    `documents_in` puts the documents that were kept in the place of their marks. Who is a guardian for the first time
    has gezag as the other school says, until somebody asks (L27).
    """
    whole = whole_record(student.record, student.guardian_blocks)
    remembered = []
    for pair in pairs:
        value, before = documents_in(pair.value), _part(whole, pair)
        whole = cast(Leerling, _put(Leerling, whole, pair.steps, value, beside=pair.beside))
        remembered.append(_taken(pair, value, before))
    return _with_whole(student, whole), tuple(remembered)


def put_back(student: Student, item: TakenItem) -> Student | None:
    """The pupil with what stood there before an item was taken over; None where that is not what stands there now.

    What came beside others goes, and those others stay as they are now. A block that was made for it goes if nothing
    else came into it.
    """
    if not item.steps:
        return None
    whole = whole_record(student.record, student.guardian_blocks)
    present = _at(whole, item.steps)
    if item.beside:
        others = cast("tuple[object, ...]", present or ())
        place = next((n for n in reversed(range(len(others))) if value_mark(others[n]) == item.put), None)
        if place is None:
            return None
        value: object = (*others[:place], *others[place + 1 :])
    elif value_mark(present) != item.put:
        return None
    else:
        value = _at(item.before, item.steps)
    after = _put(Leerling, whole, item.steps, value, beside=False)
    return _with_whole(student, cast(Leerling, _pruned(after, item.steps)))


def value_mark(value: object) -> str:
    """The mark of a value as it stands in a pupil."""
    return mark(line(written(value)))


def _part(whole: Leerling, pair: Pair) -> Leerling:
    """The pupil with nothing but the part in which an item stands; of what comes beside others, nothing at all."""
    attr = pair.steps[0][0]
    found = () if pair.beside else getattr(whole, attr)
    bare = Leerling(achternaam="-")
    return bare if found in _EMPTY else changed(bare, {attr: found})


def _at(block: object | None, steps: Steps) -> object | None:
    """What stands at a place; None where there is no way to it."""
    for number, (attr, at) in enumerate(steps):
        if block is None:
            return None
        block = getattr(block, attr)
        if isinstance(block, tuple) and number < len(steps) - 1:
            block = block[at] if at < len(block) else None
    return block


def _pruned(block: object, steps: Steps) -> object | None:
    """The block without those on the way to a place in which nothing stands any more."""
    (attr, number), *rest = steps
    present = getattr(block, attr)
    if not rest or present is None:
        return block
    if isinstance(present, tuple):
        inner = _pruned(present[number], tuple(rest))
        return changed(block, {attr: (*present[:number], inner, *present[number + 1 :])})
    inner = _pruned(present, tuple(rest))
    empty = all(getattr(inner, each.attr) in _EMPTY for each in members_of(inner))
    return changed(block, {attr: None if empty else inner})


def _with_whole(student: Student, whole: Leerling) -> Student:
    """The pupil with this record, in which the guardians stand at the places where they stood."""
    guardians = tuple(
        replace(student.guardians[number], block=block)
        if number < len(student.guardians)
        else Guardian(block=block, gezag=_gezag(block))
        for number, block in enumerate(whole.verzorger)
    )
    return replace(student, record=replace(whole, verzorger=()), guardians=guardians)


def _gezag(block: Verzorger) -> Gezag:
    return Gezag.YES if block.wettigevertegenwoordiger else Gezag.NO


def _taken(pair: Pair, value: object, before: Leerling) -> TakenItem:
    replaces = pair.standing is Standing.DIFFERENT and not pair.beside
    earlier = "; ".join(
        f"{said.label}: {said.value}" if len(pair.ours) > 1 else said.value for said in pair.ours
    )
    label = " › ".join((*pair.around, pair.label))
    return TakenItem(
        path=pair.key,
        label=label,
        earlier=earlier if replaces else "",
        steps=pair.steps,
        beside=pair.beside,
        put=value_mark(value),
        before=before,
    )


def _put(kind: type, block: object | None, steps: Steps, value: object, *, beside: bool) -> object:
    """The block with a value at a place below it; what is not there on the way is made, with nothing else in it."""
    (attr, number), *rest = steps
    member = next(each for each in members(kind) if each.attr == attr)
    present = getattr(block, attr) if block is not None else () if member.repeated else None
    if not rest:
        new = (*cast("tuple[object, ...]", present), value) if beside else value
    elif isinstance(present, tuple):
        inner = _put(member.type, present[number], tuple(rest), value, beside=beside)
        new = (*present[:number], inner, *present[number + 1 :])
    else:
        new = _put(member.type, present, tuple(rest), value, beside=beside)
    return kind(**{attr: new}) if block is None else changed(block, {attr: new})
