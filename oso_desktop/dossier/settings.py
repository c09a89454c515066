"""What a school sets once and may set again; each kind has a default, so that nothing needs setting to begin.

A new kind is a frozen dataclass in the module of its subject, with a default for every field, and one line here. The
names in `SETTINGS` stand in every store: they never change.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.breach import PrivacyOfficer
from oso_desktop.dossier.colleagues import SlotsOnRecord, StrangerTries
from oso_desktop.dossier.lock import LockTerms
from oso_desktop.dossier.privacy_order import PrivacyTicks
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.retention_terms import RetentionTerms
from oso_desktop.dossier.roles import TwoPeople
from oso_desktop.dossier.stationery import Stationery

SETTINGS: Final[Mapping[type, str]] = MappingProxyType(
    {
        RegionProfile: "regio",
        RetentionTerms: "bewaartermijnen",
        PrivacyOfficer: "functionaris",
        TwoPeople: "twee mensen",
        StrangerTries: "vreemde pogingen",
        BackupPlan: "reservekopieën",
        LockTerms: "vergrendelen",
        SlotsOnRecord: "sleutels",
        Stationery: "briefpapier",
        PrivacyTicks: "privacy op orde",
    }
)
"""The name under which a store keeps each kind."""
