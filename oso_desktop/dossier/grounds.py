"""On which law a dossier of this school goes to another party: of each kind of transfer and of each kind of school.

`transfer.ground_of` has what holds for most schools; special education has an act of its own (R008), and a school to
which the acts on funded education do not apply has no duty to make the report (R142–R145).
"""

from __future__ import annotations

from typing import Final

from oso_desktop.dossier.people import Student
from oso_desktop.dossier.school_kinds import rules_of
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import ground_of
from oso_desktop.gegevensset.profiles import Profile

SPECIAL: Final = "WEC artikel 43"
"""The report and its copy for a pupil of special education."""

_SPECIAL_KINDS: Final = ("SO", "VSO")
_PRIMARY: Final = frozenset({Profile.POPO, Profile.POVO})
_TRANSFERS: Final = _PRIMARY | {Profile.VOVO}


def legal_ground(profile: Profile, student: Student, school: OwnSchool) -> str:
    """The article on which this dossier goes."""
    if profile not in _TRANSFERS:
        return ground_of(profile)
    own = rules_of(school.kind).grounds
    if own is not None:
        return own[0] if profile in _PRIMARY else own[1]
    special = student.sender is not None and student.sender.soort in _SPECIAL_KINDS
    return SPECIAL if special else ground_of(profile)


def inzage_ground(profile: Profile, student: Student, school: OwnSchool) -> str:
    """On which articles inzage rests; within the school and for an SWV on the AVG alone (R101)."""
    right = "AVG artikel 15"
    return f"{legal_ground(profile, student, school)}, {right}" if profile in _TRANSFERS else right


def copy_ground(profile: Profile, student: Student, school: OwnSchool) -> str:
    """On which article everybody with the right of inzage gets a copy (L8, L9)."""
    ground = legal_ground(profile, student, school)
    if ground == ground_of(Profile.POPO):
        return f"{ground} lid 1"
    return ground if ground == SPECIAL else "AVG artikel 15 lid 3"


def is_duty(profile: Profile, school: OwnSchool) -> bool:
    """Whether the law makes the school hand the report over, so that nobody can refuse it (R004, R077)."""
    return profile in _TRANSFERS and rules_of(school.kind).duty
