"""Composing: start a transfer dossier, choose what goes along, name the receiving school, confirm the choice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from oso_desktop.dossier.advice import stated_advice
from oso_desktop.dossier.attachments import Attachment, AttachmentId, kind
from oso_desktop.dossier.compose import emptied_categories
from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.inzage import HolderState, holder_state
from oso_desktop.dossier.inzage_extra import extra_holders
from oso_desktop.dossier.overview import Overview, overview
from oso_desktop.dossier.people import (
    RightsHolder,
    Student,
    StudentId,
    StudentOutline,
    outline,
    rights_holders,
)
from oso_desktop.dossier.readiness import Reason, Situation, readiness
from oso_desktop.dossier.readiness_when import wrong_days
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.regional import missing_kinds
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import (
    Enrolment,
    OwnSchool,
    ReceivingSchool,
    checked_location,
    checked_receiver_code,
    is_swv_code,
    same_school,
)
from oso_desktop.dossier.showing import SinceShown, changes_by_holder, shown_now
from oso_desktop.dossier.shown import reports_among
from oso_desktop.dossier.transfer import (
    Choice,
    DossierId,
    Status,
    TransferDossier,
    held_by_receiver,
    outlasting,
    position,
    selection_fingerprint,
    status,
    valid_inzage,
)
from oso_desktop.dossier.typed import clean_record
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from oso_desktop.letters.facts import slip_code
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


class NotPossible(OsoError):
    """Something the process does not allow in this state."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StudentRow:
    """One line of the pupil list. `dossier_id` is None while no transfer has been started.

    `codes` are the marks on the letters of this dossier (`slip_code`), one per holder. `undecided` counts the
    attachments still to be decided on; none, once a final version stands. `missing` are the attachments, by their
    names, that the region asks of this pupil and that are not there (R028). `advice` is the code of the advice for
    secondary education that would go out now, only of a transfer to it; `definitive_advice` tells that it is final.
    """

    student: StudentOutline
    dossier_id: DossierId | None
    profile: Profile | None
    receiver: str
    attachments: int
    undecided: int
    inzage: str
    status: Status | None
    codes: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    advice: str | None = None
    definitive_advice: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class HolderLine:
    """One person who may see the dossier and how far the school is with them."""

    holder: RightsHolder
    state: HolderState


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """All that the page of one pupil shows, from one moment.

    `holders` have the right of inzage; `extra` may see the dossier beside them, and the transfer does not wait for
    those. `letters` are those that were made, the oldest first. `valid` are the fingerprints of earlier content of
    which inzage stays valid (R108), and `changes` tells what is different for whom.
    """

    student: Student
    school: OwnSchool
    dossier: TransferDossier
    attachments: tuple[Attachment, ...]
    overview: Overview
    holders: tuple[HolderLine, ...]
    reasons: tuple[Reason, ...]
    status: Status
    fingerprint: str
    today: date
    region: RegionProfile
    valid: frozenset[str] = frozenset()
    changes: tuple[SinceShown, ...] = ()
    extra: tuple[HolderLine, ...] = ()
    letters: tuple[Letter, ...] = ()


def rows(workspace: Workspace) -> list[StudentRow]:
    """All pupils in the order in which they were added, each with the newest dossier; a fixed number of queries."""
    today = workspace.today
    with workspace.view() as unit:
        outlines = unit.students.outlines()
        attachments = unit.attachments.all_light()
        region = unit.settings.get(RegionProfile)
        codes = unit.students.advice_codes()
        newest: dict[StudentId, TransferDossier] = {}
        for dossier in unit.dossiers.all():
            newest.setdefault(dossier.student_id, dossier)
    return [
        _row(
            student,
            newest.get(student.id),
            attachments.get(student.id, ()),
            today,
            region,
            codes=codes.get(student.id, (None, None)),
        )
        for student in outlines
    ]


_SETTLED = frozenset({Status.FINAL, Status.PACKED, Status.HANDED_OVER, Status.ARCHIVED})
"""From here on nobody is asked about an attachment that nobody decided on: it stays behind."""


def _row(
    student: StudentOutline,
    dossier: TransferDossier | None,
    attachments: tuple[tuple[AttachmentId, str], ...],
    today: date,
    region: RegionProfile,
    *,
    codes: tuple[str | None, str | None],
) -> StudentRow:
    if dossier is None:
        return StudentRow(
            student=student,
            dossier_id=None,
            profile=None,
            receiver="",
            attachments=len(attachments),
            undecided=0,
            inzage="",
            status=None,
        )
    stands = position(dossier, student, today, reports_among(attachments))
    now = stands.status
    states = Counter(state.value for _, state in stands.states)
    advice, definitive = (
        stated_advice(dossier.advice, *codes) if dossier.profile is Profile.POVO else (None, False)
    )
    return StudentRow(
        student=student,
        dossier_id=dossier.id,
        profile=dossier.profile,
        receiver=dossier.receiver.name if dossier.receiver else "",
        attachments=len(attachments),
        undecided=0
        if now in _SETTLED
        else sum(dossier.decision(identifier).decided_at is None for identifier, _ in attachments),
        inzage=", ".join(f"{count}× {state}" if count > 1 else state for state, count in states.items()),
        status=now,
        codes=tuple(slip_code(dossier.id, holder.id) for holder, _ in stands.states),
        missing=()
        if now in _SETTLED
        else tuple(
            kind(key).label
            for key in missing_kinds(region, dossier.profile, {each for _, each in attachments})
        ),
        advice=advice,
        definitive_advice=definitive,
    )


def start(workspace: Workspace, student_id: StudentId, profile: Profile) -> DossierId:
    """Starts a transfer of this pupil; one of the same profile is gone on with, also when it has gone out already.

    That makes a second delivery of it (R134), and leaves the first one within reach. Nothing is chosen in a new dossier
    (R001), so who chooses nothing may begin one (R020); nothing is taken over from a dossier of another kind (R007).
    """
    fresh = TransferDossier(student_id=student_id, profile=profile)
    try:
        with workspace.change(Right.BEGIN, "dossier begonnen", fresh.id, profile=profile.value) as unit:
            for dossier in unit.dossiers.of_student(student_id):
                if dossier.profile is profile:
                    raise _Running(dossier.id)
            unit.dossiers.save(fresh)
    except _Running as running:
        return running.dossier_id
    return fresh.id


class _Running(Exception):
    """There is nothing to begin, so nothing to save either."""

    def __init__(self, dossier_id: DossierId) -> None:
        super().__init__(dossier_id)
        self.dossier_id = dossier_id


def view(workspace: Workspace, dossier_id: DossierId) -> DossierView:
    """Everything about one dossier as it stands now."""
    with workspace.view() as unit:
        return view_in(unit, dossier_id, workspace.today)


def view_in(unit: Unit, dossier_id: DossierId, today: date) -> DossierView:
    """The same within a unit of work that is already open."""
    dossier = unit.dossiers.get(dossier_id)
    student = unit.students.get(dossier.student_id)
    attachments = unit.attachments.of_student(student.id)
    school = unit.school.get()
    if school is None:
        raise NotPossible(
            "De gegevens van uw school ontbreken.", "Vul bij Beheer de gegevens van de school in."
        )
    about = outline(student)
    fingerprint = selection_fingerprint(about, dossier)
    reports = reports_among((attachment.id, attachment.kind) for attachment in attachments)
    valid = valid_inzage(about, dossier, reports)
    situation = Situation(
        student=student,
        school=school,
        dossier=dossier,
        attachments=attachments,
        fingerprint=fingerprint,
        today=today,
        region=unit.settings.get(RegionProfile),
        valid=valid,
    )

    def lines(people: Iterable[RightsHolder]) -> tuple[HolderLine, ...]:
        return tuple(
            HolderLine(holder=each, state=holder_state(dossier.inzage, each.id, fingerprint, valid))
            for each in people
        )

    holders = lines(rights_holders(about, today))
    extra = lines(extra_holders(student, dossier.events, today))
    states = [(line.holder, line.state) for line in (*holders, *extra)]
    return DossierView(
        student=student,
        school=school,
        dossier=dossier,
        attachments=attachments,
        overview=overview(student, dossier, attachments, today),
        holders=holders,
        reasons=readiness(situation),
        status=status(dossier, about, today, reports),
        fingerprint=fingerprint,
        today=today,
        region=situation.region,
        valid=valid,
        changes=changes_by_holder(states, student, dossier, attachments, valid),
        extra=extra,
        letters=unit.letters.of_dossier(dossier_id),
    )


def change_dossier(
    workspace: Workspace,
    right: Right,
    action: str,
    dossier_id: DossierId,
    alter: Callable[[TransferDossier], TransferDossier],
    **detail: str | int,
) -> None:
    """Reads, alters and saves one dossier in one transaction with its audit entry."""
    with workspace.change(right, action, dossier_id, **detail) as unit:
        unit.dossiers.save(alter(unit.dossiers.get(dossier_id)))


def choose_category(workspace: Workspace, dossier_id: DossierId, category: Category, *, chosen: bool) -> None:
    """Ticks or unticks a category; only where the profile leaves a choice (R012, R019, R029).

    One of which every item was left out cannot be ticked: nothing would go along.
    """

    def alter(dossier: TransferDossier) -> TransferDossier:
        if category_rule(dossier.profile, category) is not CategoryRule.OPTIONAL:
            raise NotPossible(
                f"Bij het onderdeel {category.label} valt niets te kiezen: het is verplicht of verboden.",
                "Laat dit onderdeel zoals het is.",
            )
        kept = dossier.chosen - {category}
        return replace(dossier, chosen=kept | {category} if chosen else kept)

    action = "onderdeel gekozen" if chosen else "onderdeel weggelaten"
    with workspace.change(Right.SELECT, action, dossier_id, category=category.value) as unit:
        dossier = alter(unit.dossiers.get(dossier_id))
        if chosen and category in emptied_categories(unit.students.get(dossier.student_id), dossier):
            raise NotPossible(
                f"U laat alles weg wat er staat bij: {category.label}.",
                "Bekijk de inhoud en laat weer iets meegaan.",
            )
        unit.dossiers.save(dossier)


def change_profile(workspace: Workspace, dossier_id: DossierId, profile: Profile) -> None:
    """Another kind of transfer; not any more once inzage has been recorded (R006). The choices start anew (R007)."""

    def alter(dossier: TransferDossier) -> TransferDossier:
        if dossier.inzage or dossier.versions:
            raise NotPossible(
                "Het soort overstap kan niet meer veranderen, want er is al inzage vastgelegd.",
                "Begin een nieuw dossier voor deze leerling.",
            )
        return replace(
            dossier, profile=profile, chosen=frozenset(), left_out=frozenset(), decisions=(), choice=None
        )

    change_dossier(
        workspace, Right.SELECT, "soort overstap gekozen", dossier_id, alter, profile=profile.value
    )


def checked_receiver(receiver: ReceivingSchool, profile: Profile) -> ReceivingSchool:
    """A receiver as it was typed, in its official form; raises OsoError for one that cannot be (R120, R131, R140)."""
    checked = replace(
        clean_record(receiver),
        brin=checked_receiver_code(receiver.brin),
        location=checked_location(receiver.location),
    )
    if not checked.name:
        raise NotPossible("De naam van de ontvangende school is leeg.", "Vul de naam van de school in.")
    if is_swv_code(checked.brin) and not profile.is_swv:
        raise NotPossible(
            "Dit is het nummer van een samenwerkingsverband, maar dit dossier is voor een school.",
            "Vul de BRIN-code van de nieuwe school in, of begin een dossier voor het samenwerkingsverband.",
        )
    return checked


def set_receiver(workspace: Workspace, dossier_id: DossierId, receiver: ReceivingSchool) -> None:
    """Names the one receiving school or SWV; its code is checked for form (R120, R131, R140).

    Once a dossier has gone there, another school is no correction any more but a change on record: NotPossible (R132).
    """
    code = receiver.brin.strip().upper()[:6]
    with workspace.change(Right.EDIT, "ontvangende school ingevuld", dossier_id, brin=code) as unit:
        dossier = unit.dossiers.get(dossier_id)
        checked = checked_receiver(receiver, dossier.profile)
        if dossier.receiver and held_by_receiver(dossier) and not same_school(dossier.receiver, checked):
            raise NotPossible(
                f"Het dossier is al naar {dossier.receiver.name} gegaan.",
                "Gaat de leerling naar een andere school? Kies dan bij Overdragen voor een andere school.",
            )
        unit.dossiers.save(replace(dossier, receiver=checked))


def set_enrolment(
    workspace: Workspace,
    dossier_id: DossierId,
    enrolment: Enrolment,
    on: date | None,
    *,
    enrolled_on: date | None = None,
    reported_on: date | None = None,
) -> None:
    """Records how far the pupil is with the receiving school, and since when (R119, R121, R125).

    `on` is the day of applying. What comes later is forgotten for a pupil who is not that far. Raises NotPossible for
    days in the future or in an impossible order.
    """
    applied, enrolled = enrolment is not Enrolment.NONE, enrolment is Enrolment.ENROLLED

    def alter(dossier: TransferDossier) -> TransferDossier:
        known = replace(
            dossier,
            enrolment=enrolment,
            enrolment_date=on if applied else None,
            enrolled_on=enrolled_on if enrolled else None,
            reported_on=reported_on if enrolled else None,
        )
        problem = wrong_days(known, workspace.today)
        if problem is not None:
            raise NotPossible(problem, "Kijk de datum na en typ hem opnieuw.")
        return known

    change_dossier(workspace, Right.EDIT, "aanmelding ingevuld", dossier_id, alter, state=enrolment.value)


def confirm_choice(workspace: Workspace, dossier_id: DossierId) -> None:
    """Confirms what goes along as it stands now, with name, role and moment (R018, R020).

    The first confirmation of a content counts: from that day on people could be shown it. What was confirmed before
    and shown to anybody, or made final, stays on record (R110).
    """
    with workspace.change(Right.SELECT, "keuze bevestigd", dossier_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        fingerprint = selection_fingerprint(unit.students.outline(dossier.student_id), dossier)
        before = dossier.choice
        again = before if before is not None and before.fingerprint == fingerprint else None
        if again is not None and again.shown is not None:
            return
        now = workspace.clock()
        choice = again or Choice(
            by=workspace.user.name, role=workspace.user.role.value, at=now, fingerprint=fingerprint
        )
        student, files = (
            unit.students.get(dossier.student_id),
            unit.attachments.of_student(dossier.student_id),
        )
        choice = replace(choice, shown=shown_now(student, dossier, files, at=now))
        unit.dossiers.save(
            replace(dossier, choice=choice, events=(*dossier.events, *outlasting(dossier, fingerprint)))
        )
