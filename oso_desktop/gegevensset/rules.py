"""What a rule of the standard is, whatever the yearly version, and how a finding says where it stands.

The rules of a version live in its own subpackage and are reached by its namespace with `rules_of`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from oso_desktop.gegevensset.findings import Level
from oso_desktop.gegevensset.profiles import Profile


class Bundle(Enum):
    """Which of the two official stylesheets speaks; who calls it chooses by `overdrachtsoort`."""

    OV = "OV"
    """Transfers between and inside schools: every `overdrachtsoort` but `swv-dossier`."""
    PAO = "PaO"
    """Requests to a samenwerkingsverband."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule under the standard's own key, or ours.

    `summary` says in Dutch when it speaks, `text` what the user reads then: what is wrong and what to do. `stricter`
    marks what the official check does not enforce.
    """

    key: str
    profiles: tuple[Profile, ...]
    level: Level
    stricter: bool
    summary: str
    text: str


def rules_of(namespace: str) -> Mapping[str, Rule]:
    """All rules of the yearly version with this XML namespace, by key; KeyError for a version we do not know."""
    from oso_desktop.gegevensset.v2019_1 import NAMESPACE  # noqa: PLC0415 - the versions import this module
    from oso_desktop.gegevensset.v2019_1.rules import RULES  # noqa: PLC0415

    return {NAMESPACE: RULES}[namespace]
