"""The code lists of OSO with Dutch labels, of each year its own.

The codes are the standard's; the official table of meanings is not public, so each label says whether its meaning
is certain. A label that is not certain must be shown as such, or with the bare code beside it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, TypedDict

from oso_desktop.assets import resource


@dataclass(frozen=True, slots=True)
class CodeLabel:
    """What a code means; `certain` is False where the meaning is an inference or not known at all."""

    text: str
    certain: bool


@dataclass(frozen=True, slots=True)
class CodeList:
    """One list of the standard; `entries` in the standard's own order. Codes are compared as they are written."""

    number: int
    name: str
    entries: Mapping[str, CodeLabel]

    def __contains__(self, code: object) -> bool:
        """Whether the list has this code, letter by letter: ` 1` and `01` are not `1`."""
        return code in self.entries

    def words(self, code: str) -> str:
        """A code as a person reads it: its label, with the code beside one that is not certain; bare without one."""
        bare = f"code {code}"
        label = self.entries.get(code)
        if label is None or label.text == bare:
            return bare
        return label.text if label.certain else f"{label.text} ({bare})"


NEWEST: Final = "oso_2019_1"
"""The lists of the version with which the program works: a file in `resources/codelists`."""


def codelist(number: int, edition: str = NEWEST) -> CodeList:
    """The list with this number; KeyError for a number that the standard does not use.

    `edition` is the file with the lists of a version.
    """
    return _all(edition)[number]


def codelists(edition: str = NEWEST) -> Iterator[CodeList]:
    """All lists, by number."""
    return iter(_all(edition).values())


class _Code(TypedDict):
    code: str
    label: str
    certain: bool


class _List(TypedDict):
    number: int
    name: str
    codes: list[_Code]


class _File(TypedDict):
    lists: list[_List]


@cache
def _all(edition: str) -> Mapping[int, CodeList]:
    content: _File = json.loads(resource(f"codelists/{edition}.json").read_text(encoding="utf-8"))
    return {
        item["number"]: CodeList(item["number"], item["name"], _entries(item)) for item in content["lists"]
    }


def _entries(item: _List) -> Mapping[str, CodeLabel]:
    return MappingProxyType(
        {code["code"]: CodeLabel(code["label"], code["certain"]) for code in item["codes"]}
    )
