"""The yearly versions of the standard that the program knows.

A later year is a subpackage beside `v2019_1` and one more entry here (docs/guides/yearly-version.md); what differs
between the years is reached through its `Standard`. The program itself works with the newest, which it gets from
`gegevensset.model`; what comes in of an earlier year becomes that (`conversion`), and what goes out is of the newest.
"""

from __future__ import annotations

from typing import Final

from oso_desktop.gegevensset.standard import Standard
from oso_desktop.gegevensset.v2019_1.standard import OF_2019_1

_KNOWN: Final = (OF_2019_1,)
"""The newest last."""


def current() -> Standard:
    """The version in which dossiers are written."""
    return _KNOWN[-1]


def known() -> tuple[Standard, ...]:
    """All that can be read, the newest last."""
    return _KNOWN


def standard_for(dossier: object) -> Standard:
    """The version of which this is a dossier: the root of its model tells."""
    return next(each for each in _KNOWN if each.dossier is type(dossier))


def standard_of(namespace: str | None) -> Standard | None:
    """The version with this XML namespace; None for one that we do not know."""
    return next((each for each in _KNOWN if each.namespace == namespace), None)
