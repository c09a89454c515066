"""What all rules need to know of the dossier they judge: which transfer it is, and who stands in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from oso_desktop.gegevensset.findings import Element
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.rules import FALSE, TRUE, Bundle, Run, child_tags, is_boolean, is_true
from oso_desktop.gegevensset.v2019_1.rules.tags import (
    DOSSIER,
    HUIDIGESCHOOL,
    LEERLING,
    METADATA,
    OVERDRACHTSOORT,
    OVERSTAP,
)

OVA: Final = "OVa"
"""Prefix of the rules for a transfer between schools."""
OVB: Final = "OVb"
"""Prefix of the rules for a transfer inside one BRIN."""
PAO: Final = "PaO"
"""Prefix of the rules for a dossier to a samenwerkingsverband."""
PROFILES: Final = {
    OVA: (Profile.POPO, Profile.POVO, Profile.VOVO),
    OVB: (Profile.BB,),
    PAO: (Profile.POSWV, Profile.VOSWV),
}
"""For whom the rules with a prefix are."""
_FAMILY: Final = {
    profile.overdrachtsoort: family for family, profiles in PROFILES.items() for profile in profiles
}

_SWV: Final = Profile.POSWV.overdrachtsoort

NOT_BOOLEAN: Final = "WA.geen_ja_nee"
DOUBLED: Final = "WA.dubbel"
"""Keys of the guards: what makes the official check stop without a word (see `guards`)."""


@dataclass(slots=True)
class Pupil:
    """A `leerling` and what is asked of it again and again."""

    element: Element
    tags: set[str]
    """Those of its children."""
    in_school: bool
    """Whether it stands at `dossier/huidigeschool/leerling`."""


class Case:
    """One dossier under judgement.

    `soorten` and `overstap` hold every text of `overdrachtsoort` and `metadata/overstap`: of a doubled element the
    official check too takes each. `families` are the prefixes of the rules that apply: one, none where
    `overdrachtsoort` is wrong for the bundle, two only where it is doubled.
    """

    def __init__(self, run: Run, bundle: Bundle | None) -> None:
        self.run = run
        self.soorten = [element.text or "" for element in run.all(OVERDRACHTSOORT)]
        self.overstap = [element.text or "" for element in run.all(OVERSTAP) if is_in(element, METADATA)]
        self.bundle = bundle or (Bundle.PAO if _SWV in self.soorten else Bundle.OV)
        spoken = (PAO,) if self.bundle is Bundle.PAO else (OVA, OVB)
        meant = {_FAMILY.get(soort) for soort in self.soorten}
        self.families = tuple(family for family in spoken if family in meant)
        self.pupils = [
            Pupil(element, child_tags(element), is_in(element, HUIDIGESCHOOL, DOSSIER))
            for element in run.all(LEERLING)
        ]
        self._truths: dict[tuple[int, str], bool] = {}

    @property
    def profile(self) -> Profile | None:
        """Which profile the dossier claims; None where its two codes are missing, unknown or contradict each other."""
        known = [soort for soort in self.soorten if soort in _FAMILY]
        if Profile.BB.overdrachtsoort in known:
            return Profile.BB
        return next(
            (
                profile
                for profile in Profile
                if profile is not Profile.BB
                and profile in self.overstap
                and (not known or profile.overdrachtsoort in known)
            ),
            None,
        )

    def is_true(self, parent: Element, tag: str) -> bool:
        """Whether the boolean `tag` in `parent` says yes; tells once where the official check would stop."""
        key = (id(parent), tag)
        if key not in self._truths:
            self._truths[key] = self._truth(parent, tag)
        return self._truths[key]

    def _truth(self, parent: Element, tag: str) -> bool:
        first = None
        truth = False
        for value in parent.iterchildren(tag):
            first = value if first is None else self.doubled(value, first)
            text = value.text
            if text not in FALSE:
                truth = truth or is_true(text)
                if text not in TRUE and not is_boolean(text):
                    self.run.report(NOT_BOOLEAN, value)
        return truth

    def doubled(self, element: Element, first: Element) -> Element:
        """Tells of an element that stands again where a rule takes one, and gives the one that is taken."""
        self.run.report(DOUBLED, element)
        return first


def is_in(element: Element, *parents: str) -> bool:
    """Whether the elements around `element` have these tags, the nearest first."""
    current: Element | None = element
    for expected in parents:
        current = current.getparent() if current is not None else None
        if current is None or current.tag != expected:
            return False
    return True
