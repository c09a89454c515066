"""Without an address that somebody keeps secret, wherever somebody typed it: in a title, a reason, a remark."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from oso_desktop.dossier.people import Student
from oso_desktop.dossier.reader_copy import STRUCK, secret_addresses
from oso_desktop.letters.document import Section

_Said = TypeVar("_Said")


def without_secrets(sections: tuple[Section, ...], student: Student) -> tuple[Section, ...]:
    """The same sections with every secret address around this pupil struck out (C2)."""
    secret = secret_addresses(student)
    return sections if secret is None else _struck(sections, secret)


def _struck(said: _Said, secret: re.Pattern[str]) -> _Said:
    new: object = said
    if isinstance(said, str) and type(said) is str:
        new = secret.sub(STRUCK, said)
    elif isinstance(said, tuple):
        new = tuple(_struck(each, secret) for each in said)
    elif is_dataclass(said) and not isinstance(said, type):
        inside = {each.name: _struck(getattr(said, each.name), secret) for each in fields(said)}
        new = replace(said, **inside)
    return cast(_Said, new)
