"""What there is to know of one yearly version of the standard."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from oso_desktop.gegevensset.findings import Element, Finding
from oso_desktop.gegevensset.meta import Simple
from oso_desktop.gegevensset.profiles import Profile

NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class FromBefore:
    """How a block of this version comes from that of the version before, where names alone do not tell.

    `renamed` gives by the name of before the name of now. `made` gives, from the block of before, by the name of now
    what stands here instead, or what this version asks and the one before did not have. What comes from an element
    under another name stands in both: then it is made, and not told as lost.
    """

    renamed: Mapping[str, str] = field(default_factory=dict)
    made: Callable[[Any], Mapping[str, object]] = lambda _: NOTHING


Check = Callable[[Element], tuple[Profile | None, list[Finding]]]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Standard:
    """One yearly version.

    `version` is what a dossier says of itself, such as 2019.1, and `namespace` the XML namespace by which a reader
    knows it. `dossier` is the root of its model, `codelists` the file with its code lists in `resources/codelists`.
    `check` gives the profile that a dossier claims, and what its content breaks. `block_types`, `wider` and
    `simple_types` tell which types a file may state (see `stated_types` of a version). `from_before` says, by block
    of this version, how a dossier of the version before becomes one of this.
    """

    version: str
    namespace: str
    dossier: type
    codelists: str
    check: Check
    block_types: Mapping[type, str]
    wider: Mapping[type, type]
    simple_types: tuple[Simple, ...]
    from_before: Mapping[type, FromBefore] = field(default_factory=dict)

    def tag(self, name: str) -> str:
        """The name of an element with the namespace in braces."""
        return f"{{{self.namespace}}}{name}"

    @property
    def root_tag(self) -> str:
        """The name of the outermost element, with the namespace in braces."""
        return self.tag("dossier")
