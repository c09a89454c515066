"""The business rules of OSO 2019.1: the official ones under their own keys, and what we check beyond them.

Our own keys: `MX.` a cell of the matrix that the profile does not allow, `GH.` secrecy, `WA.` what makes the official
check stop.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.gegevensset.findings import Element, Finding
from oso_desktop.gegevensset.rules import Bundle, Rule

RULES: Final[Mapping[str, Rule]] = MappingProxyType({})
"""Every rule by its key."""


def findings(root: Element, bundle: Bundle | None = None) -> list[Finding]:
    """All that the dossier `root` breaks, in the order of the document as far as that has a meaning.

    `bundle` chooses the stylesheet; without it `overdrachtsoort` does, as for the official check. Never raises,
    whatever the structure: a dossier that breaks the schema is judged as far as it goes.
    """
    del root, bundle
    return []
