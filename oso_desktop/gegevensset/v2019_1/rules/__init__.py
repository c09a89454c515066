"""The business rules of OSO 2019.1: the official ones under their own keys, and what we check beyond them.

Our own keys: `MX.` a cell of the matrix that the profile does not allow, `GH.` secrecy, `WA.` what makes the official
check stop. Seventeen official rules can never speak as published; we apply them as they are meant, as stricter.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.gegevensset.findings import Element, Finding
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import Bundle, Rule, Run, by_key
from oso_desktop.gegevensset.v2019_1 import Dossier
from oso_desktop.gegevensset.v2019_1.rules import (
    below,
    categories,
    codes,
    frame,
    general,
    guards,
    pupil,
    secrecy,
)
from oso_desktop.gegevensset.v2019_1.rules.case import Case

_MODULES: Final = (codes, general, categories, frame, pupil, below, secrecy)

RULES: Final[Mapping[str, Rule]] = MappingProxyType(
    by_key(rule for module in (*_MODULES, guards) for rule in module.RULES.values())
)
"""Every rule by its key."""

_TAGS: Final = tuple(sorted(frozenset().union(*(module.TAGS for module in _MODULES))))


def findings(root: Element, bundle: Bundle | None = None) -> list[Finding]:
    """All that the dossier `root` breaks, in document order, first what is about the file as a whole.

    `bundle` chooses the stylesheet; without it `overdrachtsoort` does, as for the official check. Never raises,
    whatever the structure: a dossier that breaks the schema is judged as far as it goes. The tree must be without
    comments, which would cut a text in two.
    """
    return check(root, bundle)[1]


def check(root: Element, bundle: Bundle | None = None) -> tuple[Profile | None, list[Finding]]:
    """The profile that the dossier `root` claims, as far as its codes tell, and its `findings`."""
    case = Case(Run(root, _TAGS), bundle)
    for module in _MODULES:
        module.check(case)
    return case.profile, case.run.findings(RULES, Dossier)
