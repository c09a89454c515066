"""The model says of every position of the standard exactly what the standard says (structure.json)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from oso_desktop.gegevensset.meta import Position, positions
from oso_desktop.gegevensset.v2019_1 import Dossier


@pytest.fixture(scope="module")
def structure(conformance: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((conformance / "oso" / "structure.json").read_text("utf-8"))
    return found


def test_there_are_exactly_541_positions() -> None:
    assert len(list(positions(Dossier))) == 541


def test_every_position_agrees_with_the_standard(structure: list[dict[str, object]]) -> None:
    ours = [_as_standard(position) for position in positions(Dossier)]
    theirs = [_comparable(row) for row in structure]
    assert ours == theirs


def _as_standard(position: Position) -> dict[str, object]:
    facts = position.member.facts
    return {
        "path": position.path,
        "min": position.min,
        "max": "unbounded" if position.max is None else str(position.max),
        "base": position.kind.base or None,
        "type": position.kind.name,
        "facets": [f"{name}={value}" for name, value in position.kind.facets],
        "choice": facts.choice.id if facts.choice else None,
        "choice_occurs": [int(facts.choice.required), "1"] if facts.choice else None,
        "attributes": [[inner.name, inner.facts.kind.name, "optional"] for inner in position.attributes],
        "codelist": f"CL{facts.codelist}" if facts.codelist else None,
        "external": facts.external is not None,
    }


def _comparable(row: dict[str, object]) -> dict[str, object]:
    codelist = row["codelist"]
    enforced = isinstance(codelist, str) and "enforced" not in codelist
    kind = str(row["type"]).removeprefix("simpleContent on ")
    return {
        "path": row["path"],
        "min": row["min"],
        "max": row["max"],
        "base": row["base"],
        "type": None if row["base"] is None or kind.startswith("(anon") else kind,
        "facets": row["facets"],
        "choice": row["choice"],
        "choice_occurs": row["choice_occurs"],
        "attributes": row["attributes"],
        "codelist": codelist if enforced else None,
        "external": codelist is not None and not enforced,
    }
