"""The school that sends and the school that receives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from oso_desktop.dossier.school_kinds import SchoolKind, rules_of
from oso_desktop.errors import OsoError

_BRIN = re.compile(r"[0-9]{2}[A-Z]{2}")
_SWV = re.compile(r"[PV]O[0-9A-Z]{4}")
_LOCATION = re.compile(r"[0-9]{2}")


class BadSchool(OsoError):
    """A school's particulars that cannot be right."""


def checked_brin(text: str) -> str:
    """The BRIN in its official form, two digits and two capitals; raises BadSchool otherwise (R050)."""
    brin = text.strip().upper()
    if not _BRIN.fullmatch(brin):
        raise BadSchool(
            "Een BRIN-code bestaat uit twee cijfers en twee letters, bijvoorbeeld 99ZZ.",
            "Kijk de code na in uw LAS of op de website van DUO en typ hem opnieuw.",
        )
    return brin


def checked_receiver_code(text: str) -> str:
    """The code of a receiver: a school's BRIN, or a samenwerkingsverband's own number such as PO2701 (R140).

    Raises BadSchool for anything else.
    """
    code = text.strip().upper()
    if not _BRIN.fullmatch(code) and not _SWV.fullmatch(code):
        raise BadSchool(
            "Dit is geen code van een school of samenwerkingsverband. Een BRIN-code is bijvoorbeeld 99ZZ, het nummer "
            "van een samenwerkingsverband bijvoorbeeld PO2701.",
            "Kijk de code na op de website van DUO en typ hem opnieuw.",
        )
    return code


def checked_location(text: str) -> str:
    """The two-digit location number; empty means the main location `00`; raises BadSchool otherwise."""
    location = text.strip() or "00"
    if not _LOCATION.fullmatch(location):
        raise BadSchool(
            "Een vestigingsnummer bestaat uit twee cijfers, bijvoorbeeld 00.",
            "Typ het nummer opnieuw, of laat het veld leeg voor de hoofdvestiging.",
        )
    return location


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolAddress:
    """Where a school is visited, also the return address of its letters."""

    street: str
    house_number: str
    postcode: str
    town: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnSchool:
    """The school that uses the program: sender of every dossier and letter (R002, R050)."""

    name: str
    brin: str
    location: str = "00"
    board: str = ""
    address: SchoolAddress
    phone: str
    email: str = ""
    website: str = ""
    head_teacher: str
    contact_person: str
    kind: SchoolKind = SchoolKind.FUNDED

    @property
    def uses_oso(self) -> bool:
        """Whether the school may use OSO, and with it the pupils' personal numbers (R142–R145)."""
        return rules_of(self.kind).oso


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivingSchool:
    """The one school, or the SWV, to which a version goes (R120, R131).

    `vso` says that it gives special secondary education, where a pupil may apply earlier (L5). `agreement` and
    `agreement_on` are of what both parties agreed on about exchanging data, where there is such an agreement (R070).
    """

    name: str
    brin: str
    location: str = "00"
    town: str = ""
    vso: bool = False
    agreement: str = ""
    agreement_on: date | None = None

    @property
    def code(self) -> str:
        """BRIN and location, such as 99YY-00: what tells one school from all others."""
        return f"{self.brin}-{self.location}"


def same_school(one: ReceivingSchool, other: ReceivingSchool) -> bool:
    """Whether two receivers are one: each location is a school of its own, and a name can be spelled in many ways."""
    return (one.brin, one.location) == (other.brin, other.location)


def is_swv_code(code: str) -> bool:
    """Whether a checked code is the number of a samenwerkingsverband and not of a school (R140)."""
    return bool(_SWV.fullmatch(code))


class Enrolment(StrEnum):
    """How far the pupil is with the receiving school (R119–R121)."""

    NONE = "geen"
    APPLIED = "aangemeld"
    ENROLLED = "ingeschreven"

    @property
    def label(self) -> str:
        """The word on the screen."""
        return {
            Enrolment.NONE: "Nog niet aangemeld",
            Enrolment.APPLIED: "Aangemeld",
            Enrolment.ENROLLED: "Ingeschreven",
        }[self]


def decision_due(applied_on: date) -> tuple[date, date]:
    """When a secondary school decides at the latest on an application, and when if it took its four weeks more (L6).

    WVO 2020 artikel 8.8 lid 2: six weeks after applying.
    """
    return applied_on + timedelta(weeks=6), applied_on + timedelta(weeks=10)
