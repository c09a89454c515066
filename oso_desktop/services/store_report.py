"""What a check of the store found, in words and as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from oso_desktop.services.store_check_words import Level, StoreFinding
from oso_desktop.store.audit import AuditVerdict

MOST_OF_A_KIND = 20
"""Findings of one kind in one place that are told one by one; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreReport:
    """What a check found; `log` is None where the log could not be read, or nothing could."""

    store_id: str = ""
    findings: tuple[StoreFinding, ...]
    rows: int = 0
    items: int = 0
    log: AuditVerdict | None = None

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong; what is only good to know does not count."""
        return all(finding.level is not Level.FAULT for finding in self.findings)

    def in_words(self) -> Iterator[str]:
        """The answer in lines of Dutch: how it went first, below it each finding with what to do."""
        faults = sum(finding.level is Level.FAULT for finding in self.findings)
        entries = f" en {self.log.count} regels van het logboek" if self.log else ""
        looked = f"{self.rows} gegevens, {self.items} versleutelde stukken{entries}"
        if self.sound:
            yield f"De opslag is in orde. Nagekeken: {looked}."
        else:
            found = "1 bevinding" if faults == 1 else f"{faults} bevindingen"
            yield f"De opslag is NIET in orde: {found}. Nagekeken: {looked}."
        for finding in self.findings:
            yield f"  {finding.level} – {finding.text}"
            yield f"    {finding.next_step}"

    def as_json(self) -> dict[str, Any]:
        """The answer in the form that `docs/formats.md` promises."""
        return {
            "store": self.store_id[:8],
            "sound": self.sound,
            "rows": self.rows,
            "items": self.items,
            "log": {
                "entries": self.log.count,
                "intact": self.log.intact,
                "first_broken": self.log.first_broken,
                "fault": self.log.fault.value if self.log.fault else "",
                "at": self.log.at,
                "action": self.log.action,
                "behind": self.log.behind,
            }
            if self.log
            else None,
            "findings": [
                {
                    "key": finding.key,
                    "level": finding.level.value,
                    "place": finding.place,
                    "item": finding.item,
                    "text": finding.text,
                    "next_step": finding.next_step,
                }
                for finding in self.findings
            ],
        }


def shortened(found: Iterable[StoreFinding]) -> Iterator[StoreFinding]:
    """Each finding, but of a kind with very many in one place the first ones and how many more there are."""
    counted: Counter[tuple[str, str]] = Counter()
    for finding in found:
        kind = finding.key, finding.place
        counted[kind] += 1
        if counted[kind] <= MOST_OF_A_KIND:
            yield finding
    for (key, place), count in counted.items():
        if count > MOST_OF_A_KIND:
            yield StoreFinding(
                key=key,
                place=place,
                text=f"Er zijn nog {count - MOST_OF_A_KIND} bevindingen van deze soort.",
                next_step="Het antwoord is hetzelfde als bij de bevindingen hierboven.",
            )
