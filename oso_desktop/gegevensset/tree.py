"""Finds, replaces and removes parts of a pupil's data, whatever block they hang in. Pure."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from typing import Final, TypeVar, cast

from oso_desktop.gegevensset.meta import Member, changed, filled, members, members_of
from oso_desktop.gegevensset.model import Document, Leerling, Onderwijsondersteuning
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, category_of

_LEERLING: Final = "huidigeschool/leerling"
_Block = TypeVar("_Block")


@dataclass(frozen=True, slots=True)
class DocumentAt:
    """A document and where it hangs.

    `path` is the path of elements below `dossier`, `huidigeschool/leerling/onderwijsondersteuning/opp/document`;
    `indices` gives per element of the path its number, from 1, among its same-named siblings. Together they are
    unique within a pupil.
    """

    path: str
    indices: tuple[int, ...]
    document: Document

    @property
    def location(self) -> str:
        """Such as `/dossier[1]/huidigeschool[1]/leerling[1]/onderwijsondersteuning[1]/tlv[2]/document[1]`."""
        steps = zip(self.path.split("/"), self.indices, strict=True)
        return "/dossier[1]" + "".join(f"/{name}[{number}]" for name, number in steps)

    @property
    def category(self) -> Category | None:
        """The category of selective delivery with which the document goes or stays."""
        return category_of(self.path)


def documents(leerling: Leerling) -> Iterator[DocumentAt]:
    """Every attachment of the pupil, in the order of the standard."""
    found: list[DocumentAt] = []

    def note(at: DocumentAt) -> Document:
        found.append(at)
        return at.document

    rewrite_documents(leerling, note)
    yield from found


def rewrite_documents(leerling: Leerling, f: Callable[[DocumentAt], Document | None]) -> Leerling:
    """The pupil with every document replaced by what `f` gives, and removed where it gives None.

    A block that cannot be without the document goes with it: `toelichting_onderwijsbehoeften`, and the wrappers
    `documentLijst` and `overigdocumentlijst` when their last document goes. Blocks in which nothing changes are
    the same objects as before.
    """
    return cast(Leerling, _rewritten(leerling, _LEERLING, (1, 1), f))


def without_categories(leerling: Leerling, categories: Collection[Category]) -> Leerling:
    """The pupil without the elements of the given categories of selective delivery.

    The wrapper `onderwijsondersteuning` goes when nothing is left in it. Categories that do not lie below the pupil,
    and those which the schema makes compulsory, change nothing.
    """
    gone = {path for category in categories for path in CATEGORY_ELEMENTS.get(category, ())}
    support = leerling.onderwijsondersteuning
    if support is not None:
        left = _cleared(support, f"{_LEERLING}/onderwijsondersteuning", gone)
        if left is not support:
            empty = left == Onderwijsondersteuning()
            leerling = replace(leerling, onderwijsondersteuning=None if empty else left)
    return _cleared(leerling, _LEERLING, gone)


def _cleared(block: _Block, path: str, gone: Collection[str]) -> _Block:
    empty = {
        member.attr: () if member.repeated else None
        for member in members_of(block)
        if f"{path}/{member.name}" in gone and getattr(block, member.attr) not in ((), None)
    }
    return changed(block, empty)


def _rewritten(
    block: object, path: str, indices: tuple[int, ...], f: Callable[[DocumentAt], Document | None]
) -> object | None:
    """`block` with its documents rewritten; None where it can no longer stand."""
    if isinstance(block, Document):
        return f(DocumentAt(path, indices, block))
    changes: dict[str, object] = {}
    for member, old in filled(block):
        if not _may_hold_documents(member.type):
            continue
        new = _rewritten_member(member, old, f"{path}/{member.name}", indices, f)
        if new is old:
            continue
        if member.min > 0 and new in ((), None):
            return None
        changes[member.attr] = new
    return changed(block, changes)


def _rewritten_member(
    member: Member,
    old: object,
    path: str,
    indices: tuple[int, ...],
    f: Callable[[DocumentAt], Document | None],
) -> object:
    if not member.repeated:
        return None if old is None else _rewritten(old, path, (*indices, 1), f)
    before = cast(tuple[object, ...], old)
    after = [_rewritten(item, path, (*indices, number), f) for number, item in enumerate(before, 1)]
    if all(new is item for new, item in zip(after, before, strict=True)):
        return old
    return tuple(new for new in after if new is not None)


@cache
def _may_hold_documents(block: type) -> bool:
    """Whether documents can hang at or below `block`, so that the walk leaves out the rest."""
    if block is Document:
        return True
    return is_dataclass(block) and any(_may_hold_documents(member.type) for member in members(block))


def has_content(leerling: Leerling, category: Category) -> bool:
    """Whether the pupil has at least one element of this category; False for one that lies outside the pupil."""
    blocks: tuple[tuple[str, object], ...] = (
        (_LEERLING, leerling),
        (f"{_LEERLING}/onderwijsondersteuning", leerling.onderwijsondersteuning),
    )
    wanted = set(CATEGORY_ELEMENTS.get(category, ()))
    return any(
        f"{path}/{member.name}" in wanted and getattr(block, member.attr) not in ((), None)
        for path, block in blocks
        if block is not None
        for member in members_of(block)
    )
