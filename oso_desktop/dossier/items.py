"""The items inside a category that a school may leave out one by one, and the pupil without those left out (R016)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, is_dataclass, replace
from datetime import date
from typing import cast

from oso_desktop.dossier.attachments import AttachmentId, referenced
from oso_desktop.dossier.itemrefs import ItemRef, referred, whole_record
from oso_desktop.dossier.people import Student, full_name
from oso_desktop.dossier.protection import WITHHELD, deliverable, secret_houses
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.meta import Member, Scalar, Sensitivity, members_of
from oso_desktop.gegevensset.model import Document, Leerling, Persoon
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.prune import Part, is_list, parts, walk, without_parts
from oso_desktop.gegevensset.values import shown

__all__ = ["Item", "ItemRef", "all_items", "items", "lost_items", "without_items"]

LAST_ONE = "Er moet er minstens één staan: laat het geheel weg waar dit in staat."
_PERSONAL = (Category.LEERLING, Category.OUDERSVERZORGERS)
"""Where people's addresses and numbers stand, which may be secret."""
SUMMARY_TEXTS = 3
SUMMARY_LENGTH = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item as a person chooses it.

    `label` is the Dutch name of its kind, `summary` a few words of its content without documents. `name` is what a
    paper may call it by; empty where that would tell of a person's address or of something sensitive, and for what its
    label says already. `many` tells that there may be several of its kind. `depth` is 0 for a direct part of a
    category, 1 for what stands inside one (`children`). `needs` are the attachments without which there is no such
    item. `fixed` says in Dutch why it cannot be left out; empty if it can. `emptied` tells that all was left out of a
    list inside it that it cannot be without, as can come about when the rest of that list is taken away.
    """

    ref: ItemRef
    category: Category
    label: str
    summary: str
    depth: int
    many: bool
    name: str = ""
    needs: tuple[AttachmentId, ...] = ()
    fixed: str = ""
    emptied: bool = False
    children: tuple[Item, ...] = ()


def items(student: Student, left_out: Collection[ItemRef] = ()) -> tuple[Item, ...]:
    """The items of a pupil in document order, each with its children.

    Of a list of which one has to stay, the last one that is not in `left_out` is fixed.
    """
    whole = _whole(student)
    found = list(referred(whole))
    out = frozenset(left_out)
    staying = Counter(part.alone for ref, part in found if part.alone is not None and ref not in out)
    refs = {part.steps: ref for ref, part in found}

    def item(part: Part, depth: int, *, private: bool = False) -> Item:
        ref = refs[part.steps]
        private = private or part.member.facts.sensitivity.rank >= Sensitivity.BIJZONDER.rank
        last = part.alone is not None and ref not in out and staying[part.alone] == 1
        return Item(
            ref=ref,
            category=part.category,
            label=part.member.facts.label,
            summary=summary(part.member, part.value),
            depth=depth,
            many=part.member.repeated,
            name="" if private or not part.member.repeated else _name(part.member, part.value),
            needs=tuple(_needs(part.value)),
            fixed=LAST_ONE if last else "",
            emptied=any(inner.alone is not None and not staying[inner.alone] for inner in part.parts),
            children=tuple(item(inner, depth + 1, private=private) for inner in part.parts),
        )

    return tuple(item(part, 0, private=part.category in _PERSONAL) for part in parts(whole))


def all_items(found: Collection[Item]) -> tuple[Item, ...]:
    """The items with their children after them, in document order."""
    return tuple(inner for item in found for inner in (item, *all_items(item.children)))


def without_items(student: Student, refs: Collection[ItemRef]) -> Student:
    """The pupil without these items; references that point at nothing change nothing.

    What cannot be without an item goes with it, and so does a wrapper in which nothing is left.
    """
    if not refs:
        return student
    whole = _whole(student)
    gone = {part.steps for ref, part in referred(whole, {ref.path for ref in refs}) if ref in refs}
    if not gone:
        return student
    left = without_parts(whole, gone)
    kept = [
        guardian for number, guardian in enumerate(student.guardians) if (("verzorger", number),) not in gone
    ]
    return replace(
        student,
        record=replace(left, verzorger=()),
        guardians=tuple(
            replace(guardian, block=block) for guardian, block in zip(kept, left.verzorger, strict=True)
        ),
    )


def lost_items(student: Student, dossier: TransferDossier) -> tuple[ItemRef, ...]:
    """What was left out and is not there any more as it was: it changed or went, and somebody has to choose again."""
    if not dossier.left_out:
        return ()
    present = {ref for ref, _ in referred(_whole(student), {ref.path for ref in dossier.left_out})}
    return tuple(sorted(dossier.left_out - present))


def never_going(student: Student, *, swv: bool) -> frozenset[ItemRef]:
    """The items that stay here whatever is chosen, such as a secret address: without them the same would go."""
    whole = _whole(student)
    secret = secret_houses(student.record, student.guardian_blocks)
    all_of_it = deliverable(whole, whole.verzorger, swv=swv, secret=secret)

    def makes_no_difference(part: Part) -> bool:
        left = without_parts(whole, [part.steps])
        return deliverable(left, left.verzorger, swv=swv, secret=secret) == all_of_it

    withheld = {
        part.path for part in walk(parts(whole)) if any(attribute in WITHHELD for attribute, _ in part.steps)
    }
    return frozenset(ref for ref, part in referred(whole, withheld) if makes_no_difference(part))


def _whole(student: Student) -> Leerling:
    return whole_record(student.record, student.guardian_blocks)


def _needs(value: object) -> Iterator[AttachmentId]:
    for member in members_of(value) if is_dataclass(value) else ():
        if member.type is Document and member.min > 0:
            attachment = referenced(getattr(value, member.attr).bestandsinhoud)
            if attachment is not None:
                yield attachment


def summary(member: Member, value: object) -> str:
    """A few words by which a person knows the item: a name, or the first texts and the first date in it."""
    if isinstance(value, Persoon):
        return _short(full_name(value))  # type: ignore[arg-type]  # any person has the names
    if not is_dataclass(value):
        return _short(shown(member, cast(Scalar, value)))
    texts, dates = _words(value)
    return ", ".join((*texts[:SUMMARY_TEXTS], *dates[:1]))


def _name(member: Member, value: object) -> str:
    """The first text or date by which a person knows the item; never a mark or another number."""
    if not is_dataclass(value):
        return _short(shown(member, value)) if isinstance(value, str) else ""
    for inner, found in list(_leaves(value, lists=False)) or _leaves(value, lists=True):
        if isinstance(found, (str, date)) and inner.facts.external is None:
            return _short(shown(inner, found))
    return ""


def _words(block: object) -> tuple[list[str], list[str]]:
    """The texts and the dates in a block, in words; codes whose meaning only a table elsewhere knows say nothing."""
    texts: list[str] = []
    dates: list[str] = []
    for member, value in list(_leaves(block, lists=False)) or _leaves(block, lists=True):
        if isinstance(value, date):
            dates.append(shown(member, value))
        elif not isinstance(value, bool) and member.facts.external is None:
            texts.append(_short(shown(member, value)))
    return texts, dates


def _leaves(block: object, *, lists: bool) -> Iterator[tuple[Member, Scalar]]:
    """The values in a block, the first of each, without documents; those in lists of blocks only if asked."""
    for member in members_of(block):
        if member.type is Document or member.facts.sensitivity is Sensitivity.NOOIT:
            continue
        value = getattr(block, member.attr)
        first = value[0] if isinstance(value, tuple) and value else value
        if first in (None, ()):
            continue
        if not is_dataclass(first):
            yield member, cast(Scalar, first)
        elif lists or not (member.repeated or is_list(member.type)):
            yield from _leaves(first, lists=lists)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= SUMMARY_LENGTH else f"{plain[: SUMMARY_LENGTH - 1].rstrip()}…"
