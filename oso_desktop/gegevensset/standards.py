"""The yearly versions of the standard that the program knows.

A later year is a subpackage beside `v2019_1` and one more entry here; what differs between the years is reached
through its `Standard`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from oso_desktop.gegevensset import v2019_1
from oso_desktop.gegevensset.findings import Element, Finding
from oso_desktop.gegevensset.meta import Simple
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.v2019_1.rules import check
from oso_desktop.gegevensset.v2019_1.stated_types import BLOCK_TYPES, SIMPLE_TYPES, WIDER

Check = Callable[[Element], tuple[Profile | None, list[Finding]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """One yearly version.

    `version` is what a dossier says of itself, such as 2019.1, and `namespace` the XML namespace by which a reader
    knows it. `dossier` is the root of its model. `check` gives the profile that a dossier claims, and what its content
    breaks. `block_types`, `wider` and `simple_types` tell which types a file may state (see `v2019_1.stated_types`).
    """

    version: str
    namespace: str
    dossier: type
    check: Check
    block_types: Mapping[type, str]
    wider: Mapping[type, type]
    simple_types: tuple[Simple, ...]

    @property
    def root_tag(self) -> str:
        """The name of the outermost element, with the namespace in braces."""
        return f"{{{self.namespace}}}dossier"


_KNOWN: Final = (
    Standard(
        version=v2019_1.STANDAARDVERSIE,
        namespace=v2019_1.NAMESPACE,
        dossier=v2019_1.Dossier,
        check=check,
        block_types=BLOCK_TYPES,
        wider=WIDER,
        simple_types=SIMPLE_TYPES,
    ),
)


def current() -> Standard:
    """The version in which dossiers are written."""
    return _KNOWN[-1]


def standard_of(namespace: str | None) -> Standard | None:
    """The version with this XML namespace; None for one that we do not know."""
    return next((known for known in _KNOWN if known.namespace == namespace), None)
