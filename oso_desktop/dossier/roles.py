"""Who may do what: the authorisation matrix as data (R166–R170)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The three people of a small school."""

    ADMINISTRATION = "administratie"
    COUNSELLOR = "intern begeleider"
    HEAD = "directeur"


class Right(StrEnum):
    """One kind of act."""

    VIEW = "inzien"
    IMPORT = "inlezen"
    EDIT = "gegevens aanvullen"
    BEGIN = "een overstap beginnen"
    SELECT = "kiezen wat meegaat"
    VIEW_STRICT = "strenge bijlagen openen"
    INZAGE = "inzage vastleggen"
    LETTERS = "brieven maken"
    FREEZE = "definitief maken"
    HAND_OVER = "overdragen"
    EXCEPTION = "een uitzondering toestaan"
    REGISTER = "verzoeken en datalekken bijhouden"
    PROPOSE = "vernietiging voorstellen"
    DESTROY = "vernietigen"
    MANAGE = "beheren"


_EVERYBODY = frozenset(Role)
_CHOOSERS = frozenset({Role.COUNSELLOR, Role.HEAD})

MATRIX: dict[Right, frozenset[Role]] = {
    Right.VIEW: _EVERYBODY,
    Right.IMPORT: _EVERYBODY,
    Right.EDIT: _EVERYBODY,
    Right.BEGIN: _EVERYBODY,
    Right.SELECT: _CHOOSERS,
    Right.VIEW_STRICT: _CHOOSERS,
    Right.INZAGE: _EVERYBODY,
    Right.LETTERS: _EVERYBODY,
    Right.FREEZE: _CHOOSERS,
    Right.HAND_OVER: _EVERYBODY,
    Right.EXCEPTION: frozenset({Role.HEAD}),
    Right.REGISTER: _EVERYBODY,
    Right.PROPOSE: _EVERYBODY,
    Right.DESTROY: frozenset({Role.HEAD}),
    Right.MANAGE: frozenset({Role.HEAD}),
}

OF_THE_HEAD: frozenset[Right] = frozenset({Right.EXCEPTION, Right.DESTROY, Right.MANAGE})
"""What the head decides; where one person has a store alone there is nobody else to do it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeople:
    """Whether the school lets one person both choose what goes along and hand it over, as a small one may (R170)."""

    one_may_do_both: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """The person at the keyboard."""

    name: str
    role: Role


def allowed(role: Role, right: Right) -> bool:
    """What the matrix says."""
    return role in MATRIX[right]
