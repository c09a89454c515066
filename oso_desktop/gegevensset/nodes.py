"""A dossier of our own as the elements that its file would have, so that a rule can judge it without writing it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import cast

from oso_desktop.gegevensset.meta import Scalar, members_of
from oso_desktop.gegevensset.model import Dossier


class Node:
    """An element as `findings.Element` asks it: what lxml gives for the same place in the written file.

    Of an element that holds others the text is None, where lxml gives the white space before the first of them.
    """

    __slots__ = ("_all", "_at", "_end", "_parent", "_tag", "_text")

    def __init__(self, tag: str, text: str | None, parent: Node | None) -> None:
        self._tag = tag
        self._text = text or None
        self._parent = parent
        self._all: list[Node] = parent._all if parent is not None else []
        self._at = len(self._all)
        self._all.append(self)
        self._end = self._at + 1

    @property
    def tag(self) -> str:
        """The name with the namespace in braces."""
        return self._tag

    @property
    def text(self) -> str | None:
        """What stands in it; None if that is nothing."""
        return self._text

    def iter(self, *tags: str) -> Iterator[Node]:
        """Itself and all below it with one of these tags (all, without any), in document order."""
        found = self._all[self._at : self._end]
        return (node for node in found if node._tag in tags) if tags else iter(found)

    def iterchildren(self, *tags: str) -> Iterator[Node]:
        """The elements directly below it with one of these tags (all, without any), in order."""
        at = self._at + 1
        while at < self._end:
            node = self._all[at]
            if not tags or node._tag in tags:
                yield node
            at = node._end

    def getparent(self) -> Node | None:
        """The element around it; None for the dossier itself."""
        return self._parent

    def _close(self) -> None:
        self._end = len(self._all)


def nodes(dossier: Dossier) -> Node:
    """The elements of a dossier, with each value as the writer writes it."""
    space = f"{{{dossier.Meta.namespace}}}"
    return _node(space + dossier.Meta.name, space, dossier, None)


def _node(tag: str, space: str, value: object, parent: Node | None) -> Node:
    if isinstance(value, (str, bool, int, Decimal, date)):
        return Node(tag, written(value), parent)
    node = Node(tag, _own_text(value), parent)
    _fill(node, space, value)
    node._close()
    return node


def _fill(node: Node, space: str, block: object) -> None:
    """The elements of a block; those of a run stand among them, as in the file."""
    for member in members_of(block):
        value = getattr(block, member.attr)
        if member.form != "Element" or value is None:
            continue
        for item in value if member.repeated else (value,):
            if member.facts.group:
                _fill(node, space, item)
            else:
                _node(space + member.name, space, item, node)


def _own_text(block: object) -> str | None:
    """The text of a block that carries attributes beside it."""
    for member in members_of(block):
        if member.form == "Text":
            return written(cast(Scalar, getattr(block, member.attr)))
    return None


def written(value: Scalar) -> str:
    """A value in the letters of the file: `true`, `2026-01-31`, a decimal without exponent."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value)
