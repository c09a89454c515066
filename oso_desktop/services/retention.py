"""Keeping and ending: what is kept until when, the yearly look, and destruction in two steps (R036, R152–R156, L29)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.calendar import school_year_days, school_year_of
from oso_desktop.dossier.destruction import (
    Archived,
    CleanUp,
    Destroyed,
    Destruction,
    DestructionProposed,
    ProposalWithdrawn,
    Proposed,
)
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.overview import attachment_label
from oso_desktop.dossier.people import StudentId, StudentOutline
from oso_desktop.dossier.records import records_of
from oso_desktop.dossier.retention import Kept, kept, kept_of_no_pupil, missing_from_lists
from oso_desktop.dossier.retention_terms import LONGEST, RetentionTerms, Term, terms_of
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier, standing_deliveries
from oso_desktop.errors import OsoError
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.registers import destruction_statement
from oso_desktop.services.archiving import archive
from oso_desktop.services.destroyed_since import DESTROYED
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import printed
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.tidying import tidy
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """One thing that is kept, with the pupil's name, and whether it stands in an open proposal."""

    kept: Kept
    student: str
    due: bool
    proposed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many of one kind there are, and from which day to which."""

    label: str
    count: int
    oldest: date | None
    newest: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """How keeping stands: the terms, what is kept (due first), the open proposal, what was destroyed, what there is.

    `has_remains` tells that traces of what was removed may still stand in the file (see `tidying`).
    """

    terms: tuple[Term, ...]
    rows: tuple[KeptRow, ...]
    proposal: DestructionProposed | None
    destructions: tuple[Destruction, ...]
    inventory: tuple[Counted, ...]
    cleaned: datetime | None
    has_remains: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OldAttachment:
    """An attachment that is older than a school year, of a pupil who may have a dossier (R036)."""

    student: str
    attachment_id: AttachmentId
    dossier_id: DossierId | None
    title: str
    on: date


def retention(workspace: Workspace) -> Retention:
    """All of it, as of today."""
    with workspace.view() as unit:
        terms = terms_of(unit.settings.get(RetentionTerms))
        rows = _kept(unit, workspace.today)
        proposal = _open_proposal(unit)
        waiting = set(proposal.what) if proposal else set()
        names = {student.id: student.name for student in unit.students.outlines()}
        return Retention(
            terms=tuple(terms.values()),
            rows=tuple(
                sorted(
                    (
                        KeptRow(
                            kept=each,
                            student=names[each.student_id],
                            due=each.due(workspace.today),
                            proposed=_proposed(each) in waiting,
                        )
                        for each in rows
                    ),
                    key=lambda row: (not row.due, row.kept.until or date.max, row.student),
                )
            ),
            proposal=proposal,
            destructions=records_of(unit.records.all(), Destruction),
            inventory=tuple(_inventory(unit)),
            cleaned=max((each.at for each in records_of(unit.records.all(), CleanUp)), default=None),
            has_remains=workspace.store.has_remains,
        )


def old_attachments(workspace: Workspace) -> tuple[OldAttachment, ...]:
    """The attachments from before the last school year, the oldest first; those without a date do not count (R036)."""
    begin, _ = school_year_days(school_year_of(workspace.today))
    last_year, _ = school_year_days(school_year_of(begin - timedelta(days=1)))
    found = []
    with workspace.view() as unit:
        newest: dict[StudentId, DossierId] = {}
        for dossier in unit.dossiers.all():
            newest.setdefault(dossier.student_id, dossier.id)
        names = {student.id: student.name for student in unit.students.outlines()}
        for student_id in unit.attachments.all_light():
            for attachment in unit.attachments.of_student(student_id):
                on = attachment.document_date
                if on is not None and on < last_year:
                    found.append(
                        OldAttachment(
                            student=names[student_id],
                            attachment_id=attachment.id,
                            dossier_id=newest.get(student_id),
                            title=attachment_label(attachment),
                            on=on,
                        )
                    )
    return tuple(sorted(found, key=lambda each: (each.on, each.student)))


def set_term(workspace: Workspace, key: str, years: int) -> None:
    """Sets for how many years something is kept; raises NotPossible below what the law asks, and for a slip."""
    with workspace.change(Right.MANAGE, "bewaartermijn gewijzigd", key, years=years) as unit:
        settings = unit.settings.get(RetentionTerms)
        term = terms_of(settings)[key]
        if years < term.least:
            raise NotPossible(
                f"Korter dan {term.least} jaar mag niet: {term.law}.", f"Kies {term.least} jaar of langer."
            )
        if not 0 < years <= LONGEST:
            raise NotPossible("Deze termijn kan niet kloppen.", f"Kies 1 tot {LONGEST} jaar.")
        others = tuple((name, value) for name, value in settings.years if name != key)
        unit.settings.save(RetentionTerms(years=(*others, (key, years))))


def propose(workspace: Workspace, chosen: tuple[Proposed, ...]) -> DestructionProposed:
    """The first step: proposes to destroy what somebody looked through and ticked; nothing is destroyed by it.

    Raises NotPossible for nothing at all, for what is not due, and while another proposal is open.
    """
    with workspace.change(
        Right.PROPOSE, "vernietiging voorgesteld", workspace.store_id, count=len(chosen)
    ) as unit:
        if _open_proposal(unit) is not None:
            raise NotPossible(
                "Er ligt al een voorstel.", "Laat de directeur dat eerst bevestigen, of trek het in."
            )
        due = {_proposed(each) for each in _kept(unit, workspace.today) if each.due(workspace.today)}
        if not chosen or not set(chosen) <= due:
            raise NotPossible(
                "Hier is niets gekozen waarvan de termijn voorbij is.",
                "Kies alleen uit de lijst van wat vernietigd mag worden.",
            )
        fact = DestructionProposed(
            at=workspace.clock(), by=workspace.user.name, what=tuple(dict.fromkeys(chosen))
        )
        unit.records.add(fact)
    return fact


def withdraw(workspace: Workspace, proposal_id: str, *, reason: str) -> None:
    """Takes a proposal back, with a reason; raises NotPossible if it is not open."""
    why = checked_reason(reason, "Er staat nog niet waarom.")
    with workspace.change(Right.PROPOSE, "voorstel vernietiging ingetrokken", proposal_id) as unit:
        _require_open(unit, proposal_id)
        unit.records.add(
            ProposalWithdrawn(proposal=proposal_id, at=workspace.clock(), by=workspace.user.name, reason=why)
        )


def destroy(workspace: Workspace, proposal_id: str) -> Destruction:
    """The second step, by the head: destroys what was proposed and is still due, and records it without a name (R155).

    Somebody else proposed it, unless one person has the store alone. A delivered dossier goes with all its facts,
    letters and sealed content; a pupil's own data go and leave no more than the name by which what must still be kept
    can be found; when nothing of a pupil is left to keep, the pupil goes too. Raises NotPossible otherwise, and then
    nothing is destroyed. Afterwards the file is tidied; if that fails, `Retention.has_remains` says so.
    """
    with workspace.change(Right.DESTROY, DESTROYED, proposal_id) as unit:
        proposal = _require_open(unit, proposal_id)
        if proposal.by == workspace.user.name and len(unit.users.all()) > 1:
            raise NotPossible(
                "U hebt dit voorstel zelf gedaan. Vernietigen doen twee mensen samen.",
                "Laat iemand anders het voorstel doen, of vraag een andere directeur om te bevestigen.",
            )
        rows = {_proposed(each): each for each in _kept(unit, workspace.today) if each.due(workspace.today)}
        going = [rows[each] for each in proposal.what if each in rows]
        if not going:
            raise NotPossible(
                "Van wat hier staat mag nu niets meer worden vernietigd.", "Trek het voorstel in."
            )
        for each in sorted(going, key=lambda one: one.dossier_id is None):
            _destroy(workspace, unit, each)
        fact = Destruction(
            at=workspace.clock(),
            by=proposal.by,
            confirmed_by=workspace.user.name,
            destroyed=tuple(_counted(going)),
            proposal=proposal_id,
        )
        unit.records.add(fact)
    with suppress(OsoError):  # what is destroyed stays so, and the page of the terms asks for another try
        tidy(workspace)
    return fact


def statement(workspace: Workspace, destruction_id: str) -> LetterPdf:
    """The statement of a destruction as a paper; raises NotPossible if there was none with this id."""
    with workspace.view() as unit:
        found = [each for each in records_of(unit.records.all(), Destruction) if each.id == destruction_id]
        terms = terms_of(unit.settings.get(RetentionTerms))
        school = unit.school.get()
        grace = unit.settings.get(BackupPlan).grace_days
    if not found or school is None:
        raise NotPossible("Deze vernietiging staat niet in het register.", "Lees de lijst opnieuw.")
    labels = {key: term.label for key, term in terms.items()}
    return printed(
        workspace,
        lambda: destruction_statement(
            school,
            found[0],
            labels,
            backups_until=found[0].at.date() + timedelta(days=grace),
            remains=workspace.store.has_remains,
            today=workspace.today,
        ),
    )


def clean_up(workspace: Workspace, *, looked_at: int, removed: int = 0) -> None:
    """Records that the yearly look through the files was done, and how many were still there (R036)."""
    year = school_year_of(workspace.today)
    with workspace.change(Right.EDIT, "jaarlijkse opschoning", workspace.store_id, year=year) as unit:
        unit.records.add(
            CleanUp(
                at=workspace.clock(),
                by=workspace.user.name,
                school_year=year,
                looked_at=looked_at,
                removed=removed,
            )
        )


def _kept(unit: Unit, today: date) -> tuple[Kept, ...]:
    return tuple(kept_in(unit, unit.students.outlines(), unit.dossiers.all(), today))


def kept_in(
    unit: Unit, students: Iterable[StudentOutline], dossiers: Iterable[TransferDossier], today: date
) -> Iterator[Kept]:
    """What is kept of all these pupils, who may have any number of these dossiers."""
    terms = terms_of(unit.settings.get(RetentionTerms))
    own: dict[StudentId, list[TransferDossier]] = defaultdict(list)
    for dossier in dossiers:
        own[dossier.student_id].append(dossier)
    years = unit.students.school_years()
    missing, now = missing_from_lists(years), school_year_of(today)
    brought = {each.student_id: each.at.date() for each in unit.received.all()}
    for student in students:
        if student.id not in own and student.id in brought and not (years.get(student.id) or student.group):
            yield kept_of_no_pupil(student, brought[student.id], terms)
        elif student.id in own or student.id in missing:
            yield from kept(
                student,
                own[student.id],
                terms,
                at_school=years.get(student.id) == now,
                missing_since=missing.get(student.id),
            )


def _at_school(unit: Unit, student_id: StudentId, today: date) -> bool:
    """Whether the list of the present school year has the pupil."""
    return unit.students.get(student_id).school_year == school_year_of(today)


def _proposed(each: Kept) -> Proposed:
    return Proposed(student_id=each.student_id, dossier_id=each.dossier_id or "")


def _open_proposal(unit: Unit) -> DestructionProposed | None:
    records = unit.records.all()
    ended = {each.proposal for each in records_of(records, Destruction)}
    ended |= {each.proposal for each in records_of(records, ProposalWithdrawn)}
    waiting = [each for each in records_of(records, DestructionProposed) if each.id not in ended]
    return waiting[-1] if waiting else None


def _require_open(unit: Unit, proposal_id: str) -> DestructionProposed:
    proposal = _open_proposal(unit)
    if proposal is None or proposal.id != proposal_id:
        raise NotPossible("Dit voorstel is al afgehandeld.", "Lees de lijst opnieuw.")
    return proposal


def _destroy(workspace: Workspace, unit: Unit, each: Kept) -> None:
    unit.drafts.drop_of_student(each.student_id)
    if each.dossier_id is None:
        for draft in unit.dossiers.of_student(each.student_id):
            if not draft.versions:
                unit.dossiers.destroy(draft.id)
        left = unit.dossiers.of_student(each.student_id)
        if left:
            archived_now = Archived(at=workspace.clock(), by=workspace.user.name)
            archive(unit, unit.students.get(each.student_id), left, archived_now)
        else:
            unit.students.remove(each.student_id)
        return
    archived = events_of(unit.dossiers.get(each.dossier_id).events, Archived)
    unit.dossiers.destroy(each.dossier_id)
    # A pupil's own data go when they are due and chosen. Only where that was before, the name is all that is left.
    if (
        archived
        and not unit.dossiers.of_student(each.student_id)
        and not _at_school(unit, each.student_id, workspace.today)
    ):
        unit.students.remove(each.student_id)


def _counted(going: list[Kept]) -> list[Destroyed]:
    by_term: dict[str, list[date]] = defaultdict(list)
    for each in going:
        if each.since is not None:
            by_term[each.term].append(each.since)
    return [
        Destroyed(term=term, count=len(days), oldest=min(days), newest=max(days))
        for term, days in sorted(by_term.items())
    ]


def _inventory(unit: Unit) -> list[Counted]:
    """What there is of each kind, and from when to when (R156)."""
    dossiers = unit.dossiers.all()
    versions = [version.at.date() for dossier in dossiers for version in dossier.versions]
    packages = [package.at.date() for dossier in dossiers for package in dossier.packages]
    deliveries = [delivery.on for dossier in dossiers for delivery in standing_deliveries(dossier)]
    files = sum(len(each) for each in unit.attachments.all_light().values())
    return [
        Counted(label="leerlingen", count=len(unit.students.outlines()), oldest=None, newest=None),
        Counted(label="bijlagen", count=files, oldest=None, newest=None),
        *(
            Counted(
                label=label, count=len(days), oldest=min(days, default=None), newest=max(days, default=None)
            )
            for label, days in (
                ("definitieve versies", versions),
                ("pakketten", packages),
                ("overdrachten", deliveries),
            )
        ),
    ]
