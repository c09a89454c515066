"""The model's Dutch names of elements, for the texts of the rules."""

from __future__ import annotations

from functools import cache

from oso_desktop.gegevensset.meta import positions
from oso_desktop.gegevensset.v2019_1 import Dossier


def label_of(parent: str, name: str) -> str:
    """The label of the first element `name` in an element `parent`, or anywhere if `parent` is empty."""
    return _labels()[parent, name]


@cache
def _labels() -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for position in positions(Dossier):
        around, _, name = position.path.rpartition("/")
        found.setdefault((around.rpartition("/")[2], name), position.label)
        found.setdefault(("", name), position.label)
    return found
