"""Our own probes, written from the conditions alone, say of each rule what the official run said."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TypedDict

from tests.gegevensset.probing import finding
from tests.gegevensset.rule_probes import PROBES


class Seen(TypedDict):
    change: str
    xsd_valid: bool
    location: str | None


def test_each_rule_speaks_where_the_official_run_heard_it(conformance: Path) -> None:
    """At the same place, its numbers left out: the official run had another dossier before it."""
    by_key: dict[str, list[Seen]] = json.loads(
        (conformance / "oso/vectors/rule_probes.json").read_text("utf-8")
    )
    heard = 0
    for key, rows in by_key.items():
        places = {_unnumbered(finding(f"{key}@{case.at}")[1]) for case in PROBES[key].fires}
        verdicts = {case.valid for case in PROBES[key].fires}
        for seen in rows:
            if seen["location"] is not None:
                heard += 1
                assert _unnumbered(seen["location"]) in places, (key, seen)
                assert verdicts & {seen["xsd_valid"], None}, (key, seen)
    assert heard > 390


def test_what_no_official_run_could_break_no_probe_breaks(conformance: Path) -> None:
    by_key: dict[str, list[Seen]] = json.loads(
        (conformance / "oso/vectors/rule_probes.json").read_text("utf-8")
    )
    never = {key for key, rows in by_key.items() if all(seen["location"] is None for seen in rows)}

    assert never == {key for key in by_key if not PROBES[key].fires} == {"OS.cat01.VERPLICHT"}


def _unnumbered(location: str) -> str:
    return re.sub(r"\[\d+\]", "", location)
