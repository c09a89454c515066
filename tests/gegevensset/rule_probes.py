"""Every probe of every rule, by its key.

Each is derived from what the standard says of the rule, not from how we check it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tests.gegevensset import (
    rule_probes_categories,
    rule_probes_codes,
    rule_probes_general,
    rule_probes_stricter,
    rule_probes_swv,
    rule_probes_transfer,
)
from tests.gegevensset.probing import Probe

_SOURCES = (
    rule_probes_codes,
    rule_probes_general,
    rule_probes_stricter,
    rule_probes_categories,
    rule_probes_transfer,
    rule_probes_swv,
    rule_probes_stricter,
)


def _gathered() -> Mapping[str, Probe]:
    same: dict[str, list[Probe]] = defaultdict(list)
    for source in _SOURCES:
        for probe in source.PROBES:
            same[probe.key].append(probe)
    return {
        key: Probe(
            key=key,
            profiles=tuple(profile for probe in probes for profile in probe.profiles),
            fires=tuple(case for probe in probes for case in probe.fires),
            silent=tuple(case for probe in probes for case in probe.silent),
        )
        for key, probes in same.items()
    }


PROBES: Mapping[str, Probe] = _gathered()
