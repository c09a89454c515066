"""The languages of the letters as data (`resources/languages.toml`): how each is read, and who checked its texts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from oso_desktop.assets import resource


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFacts:
    """What a language needs beside its texts.

    `name` is Dutch, `tag` by BCP 47; `direction` is "ltr" or "rtl". `months` are twelve names and `long_date` a date
    with {dag}, {maand} and {jaar} in it. `checked_by` says who read every letter in it, on `checked_on`; None as long
    as nobody did, and then nobody gets a letter in it.
    """

    name: str
    tag: str
    direction: str
    months: tuple[str, ...] = ()
    long_date: str = ""
    checked_by: str = ""
    checked_on: date | None = None


@cache
def languages() -> Mapping[str, LanguageFacts]:
    """All languages by their ISO 639 code, in the order of the file."""
    rows = tomllib.loads(resource("languages.toml").read_text(encoding="utf-8"))
    return MappingProxyType(
        {code: LanguageFacts(**{**row, "months": tuple(row.get("months", ()))}) for code, row in rows.items()}
    )
