"""Prints that belong to no dossier: papers of the registers, lists for the desk, and sheets with secret words."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, StrEnum, auto
from typing import NewType

from oso_desktop.dossier.people import StudentId, new_id

PrintId = NewType("PrintId", str)


class Trace(Enum):
    """What stays of a print besides the entry in the log."""

    BYTES = auto()
    """The paper itself, sealed: it names nobody, or one pupil with whom it goes, or people who work here."""
    HASH = auto()
    """Only its digest. It names several pupils, so a kept paper would outlive the destruction of one of them (L29)."""
    NOTHING = auto()
    """It carries words that open the store or a file; these are on paper and nowhere else."""


class PrintKind(StrEnum):
    """Which paper it is."""

    REQUEST_RECEIVED = "verzoek_ontvangst"
    REQUEST_EXTENDED = "verzoek_verlenging"
    REQUEST_ANSWERED = "verzoek_besluit"
    DESTRUCTION = "verklaring_vernietiging"
    RECEIVED_DESTROYED = "verklaring_levering"
    RIGHTS = "autorisatiematrix"
    BREACH = "meldblad_datalek"
    SECOND_DELIVERY = "tweede_levering"
    ADDRESS_CHECK = "adrescontrole"
    SCHOOL_CARD = "schoolkaart"
    RECOVERY_SHEET = "herstelblad"
    INVITATION = "koppelblad"
    KEY_SHEET = "sleutelblad"

    @property
    def label(self) -> str:
        """The name on the screen."""
        return _LABELS[self]

    @property
    def trace(self) -> Trace:
        """What stays of it."""
        if self in _OF_SEVERAL:
            return Trace.HASH
        return Trace.NOTHING if self in _WITH_SECRET_WORDS else Trace.BYTES


_LABELS = {
    PrintKind.REQUEST_RECEIVED: "Brief dat een verzoek binnen is",
    PrintKind.REQUEST_EXTENDED: "Brief dat een verzoek langer duurt",
    PrintKind.REQUEST_ANSWERED: "Brief met het besluit op een verzoek",
    PrintKind.DESTRUCTION: "Verklaring van vernietiging",
    PrintKind.RECEIVED_DESTROYED: "Verklaring vernietiging ontvangen dossier",
    PrintKind.RIGHTS: "Wie mag wat",
    PrintKind.BREACH: "Meldblad datalek",
    PrintKind.SECOND_DELIVERY: "Lijst tweede levering",
    PrintKind.ADDRESS_CHECK: "Controlelijst adressen",
    PrintKind.SCHOOL_CARD: "Schoolkaart",
    PrintKind.RECOVERY_SHEET: "Herstelblad",
    PrintKind.INVITATION: "Koppelblad",
    PrintKind.KEY_SHEET: "Sleutelblad",
}
_OF_SEVERAL = frozenset({PrintKind.BREACH, PrintKind.SECOND_DELIVERY, PrintKind.ADDRESS_CHECK})
_WITH_SECRET_WORDS = frozenset({PrintKind.RECOVERY_SHEET, PrintKind.INVITATION, PrintKind.KEY_SHEET})


def new_print_id() -> PrintId:
    """An id that no other print has."""
    return PrintId(new_id())


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolPrint:
    """A print as it was made; its PDF lies sealed beside it and `sha256` (hex) is of those bytes.

    `about` is the id of the request or destruction it tells of, empty where there is none. `student_id` is the pupil
    whom it names, with whom it goes. `copy_of` is the print of which this is a later one, marked as a copy. `size` is
    in bytes.
    """

    id: PrintId = field(default_factory=new_print_id)
    kind: PrintKind
    about: str
    student_id: StudentId | None
    at: datetime
    by: str
    pages: int
    size: int
    sha256: str
    copy_of: PrintId | None = None
