"""What is looked at to know what needs a person: every dossier that is not over, and whose turn it can be."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.inzage import HolderState
from oso_desktop.dossier.lateness import too_late
from oso_desktop.dossier.people import RightsHolder, StudentId, StudentOutline
from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.records import Record
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.retention import Kept
from oso_desktop.dossier.second_delivery import SecondDelivery, second_delivery
from oso_desktop.dossier.shown import reports_among
from oso_desktop.dossier.transfer import (
    DossierId,
    Position,
    Status,
    TransferDossier,
    position,
    standing_deliveries,
)
from oso_desktop.gegevensset.profiles import Profile

AttachmentKey = tuple[AttachmentId, str]
"""An attachment's id and the key of its kind."""


class Turn(StrEnum):
    """Whose turn it is."""

    US = "nu te doen"
    OTHERS = "wacht op een ander"
    KNOW = "om te weten"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One pupil in one group, or without a pupil one task of the school.

    `detail` says what is different for this one, `place` is the tab of the dossier on which it is done, and `day` the
    day that matters, if there is one.
    """

    student_id: StudentId | None = None
    dossier_id: DossierId | None = None
    name: str
    group: str = ""
    detail: str = ""
    place: Place | None = None
    day: date | None = None


@dataclass(frozen=True, kw_only=True)
class Case:
    """One dossier that is not over yet, with its pupil and what follows from its facts today."""

    student: StudentOutline
    dossier: TransferDossier
    attachments: tuple[AttachmentKey, ...]
    brin: str
    region: RegionProfile
    today: date

    @cached_property
    def reports(self) -> frozenset[AttachmentId]:
        """The pupil's attachments that are a report of a test."""
        return frozenset(reports_among(self.attachments))

    @cached_property
    def _position(self) -> Position:
        return position(self.dossier, self.student, self.today, self.reports)

    @property
    def fingerprint(self) -> str:
        """Of the content that would go out now."""
        return self._position.fingerprint

    @property
    def status(self) -> Status:
        """How far the dossier is."""
        return self._position.status

    @property
    def states(self) -> tuple[tuple[RightsHolder, HolderState], ...]:
        """Everybody with the right of inzage, and how far the school is with them."""
        return self._position.states

    @cached_property
    def second(self) -> SecondDelivery | None:
        """What went before is not what would go now."""
        return second_delivery(self.student, self.dossier, self.today, reports_among(self.attachments))

    @property
    def confirmed(self) -> bool:
        """Whether what would go now is what was chosen."""
        choice = self.dossier.choice
        return choice is not None and choice.fingerprint == self.fingerprint

    @property
    def gated(self) -> bool:
        """Whether inzage comes first: see `readiness_inzage.gated`."""
        dossier = self.dossier
        if dossier.profile is Profile.BB and dossier.receiver is not None:
            return dossier.receiver.brin != self.brin
        return not dossier.profile.is_swv or self.region.swv_needs_inzage

    @property
    def final(self) -> bool:
        """Whether a version stands that says what would go now."""
        return self.status in (Status.FINAL, Status.PACKED, Status.HANDED_OVER)

    @property
    def first(self) -> bool:
        """Whether this is on the way to its first delivery; for a second one the school works through its own list."""
        return not self.final and self.second is None

    def of(self, *states: HolderState) -> tuple[RightsHolder, ...]:
        """The holders in one of these states, where inzage comes first."""
        return tuple(holder for holder, state in self.states if state in states) if self.gated else ()

    def line(self, place: Place, detail: str = "", day: date | None = None) -> Line:
        """This dossier in a group."""
        return Line(
            student_id=self.student.id,
            dossier_id=self.dossier.id,
            name=self.student.list_name,
            group=self.student.group or self.student.year_group,
            detail=detail,
            place=place,
            day=day,
        )


@dataclass(frozen=True, kw_only=True)
class School:
    """All that is looked at. `dossiers` are of every pupil, `due` is what may be destroyed (see `retention.kept`).

    `unread` is from which school each dossier came that nobody looked through (see `received.to_look_through`).
    """

    students: tuple[StudentOutline, ...]
    dossiers: tuple[TransferDossier, ...]
    attachments: dict[StudentId, tuple[AttachmentKey, ...]] = field(default_factory=dict)
    records: tuple[Record, ...] = ()
    due: tuple[Kept, ...] = ()
    region: RegionProfile = field(default_factory=RegionProfile)
    backups: BackupPlan = field(default_factory=BackupPlan)
    unread: tuple[str, ...] = ()
    brin: str = ""
    today: date

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The dossiers that are not over: neither archived, nor gone for longer than anything may follow (R129)."""
        return tuple(
            Case(
                student=self.by_id[dossier.student_id],
                dossier=dossier,
                attachments=self.attachments.get(dossier.student_id, ()),
                brin=self.brin,
                region=self.region,
                today=self.today,
            )
            for dossier in self.dossiers
            if not events_of(dossier.events, Archived)
            and not (standing_deliveries(dossier) and too_late(dossier.moved_on, self.today))
        )

    @cached_property
    def by_id(self) -> dict[StudentId, StudentOutline]:
        """The pupils by id."""
        return {student.id: student for student in self.students}
