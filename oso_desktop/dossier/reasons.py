"""What the readiness gate says and what it looks at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Category


class Severity(StrEnum):
    """What a reason does."""

    BLOCK = "eerst regelen"
    WARN = "let op"
    INFORM = "ter informatie"


class Place(StrEnum):
    """The tab on which the person can put it right."""

    PUPIL = "gegevens"
    COMPOSE = "samenstellen"
    ATTACHMENTS = "bijlagen"
    INZAGE = "inzage"
    LETTERS = "brieven"
    HAND_OVER = "overdragen"


CHOICE = "R018, R020"
"""The requirements by which the reason is known that what goes along was not confirmed, or changed since."""

NOBODY = "R086, R115, L27"
"""The requirements by which the reason is known that nobody has the right of inzage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason: what, what to do, where, and on what it rests (a requirement and, if there is one, the law).

    `location` is the field in the dossier as it would go out now, such as `/dossier[1]/huidigeschool[1]/naam[1]`,
    and `category` the part it belongs to, where the reason is about one: so the screen can go there. `at_field` is the
    text as it is said beside that field, where nobody needs to be told which one it is.
    """

    severity: Severity
    text: str
    next_step: str
    place: Place
    requirement: str
    law: str = ""
    location: str = ""
    category: Category | None = None
    at_field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that the gate looks at.

    `attachments` are all that are stored of the pupil; `fingerprint` is of the content that would go out now, `valid`
    are those of earlier content of which inzage stays valid (see `transfer.valid_inzage`); `region` is what the region
    and the school agreed on.
    """

    student: Student
    school: OwnSchool
    dossier: TransferDossier
    attachments: tuple[Attachment, ...]
    fingerprint: str
    today: date
    region: RegionProfile = field(default_factory=RegionProfile)
    valid: frozenset[str] = frozenset()


def block(text: str, next_step: str, place: Place, requirement: str, law: str = "") -> Reason:
    """A reason for which the dossier may not go."""
    return Reason(
        severity=Severity.BLOCK, text=text, next_step=next_step, place=place, requirement=requirement, law=law
    )


def warn(text: str, next_step: str, place: Place, requirement: str, law: str = "") -> Reason:
    """A reason to think again, which holds nothing up."""
    return Reason(
        severity=Severity.WARN, text=text, next_step=next_step, place=place, requirement=requirement, law=law
    )


def inform(text: str, next_step: str, place: Place, requirement: str, law: str = "") -> Reason:
    """Something the program took care of."""
    return Reason(
        severity=Severity.INFORM,
        text=text,
        next_step=next_step,
        place=place,
        requirement=requirement,
        law=law,
    )
