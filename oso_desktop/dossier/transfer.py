"""One pupil's transfer dossier: what was chosen, recorded and sent. Its status is computed, never set."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import NewType

from oso_desktop.dossier.advice import AdviceProcess
from oso_desktop.dossier.attachments import AttachmentDecision, AttachmentId, Extent, reference
from oso_desktop.dossier.delivery import DeliveryWithdrawn, ReceiverChanged
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.digest import read_digest
from oso_desktop.dossier.events import DossierEvent, events_of
from oso_desktop.dossier.inzage import (
    HolderState,
    InzageFact,
    InzageOffered,
    Remark,
    current_remarks,
    holder_state,
)
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.people import RightsHolder, StudentId, StudentOutline, new_id, rights_holders
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool, same_school
from oso_desktop.dossier.shown import Selection, Shown, known_results, results_since
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule

DossierId = NewType("DossierId", str)
VersionId = NewType("VersionId", str)
PackageId = NewType("PackageId", str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The confirmed selection: who chose, in which role, when, and the fingerprint of what was chosen (R020).

    `shown` is what people are shown from then on; None in what was confirmed before the program kept that.
    """

    by: str
    role: str
    at: datetime
    fingerprint: str
    shown: Shown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A frozen dossier: the exact XML bytes lie sealed beside it; `sha256` is of those bytes (hex).

    What the file says of inzage rests on the first `inzage_facts` of the dossier's facts.
    """

    id: VersionId = field(default_factory=lambda: VersionId(new_id()))
    number: int
    at: datetime
    by: str
    sha256: str
    size: int
    fingerprint: str
    inzage_facts: int
    receiver: ReceivingSchool
    purpose: str
    ground: str
    categories: tuple[str, ...]
    attachments: tuple[str, ...]


class Way(StrEnum):
    """How a version leaves the school (R130)."""

    PACKAGE = "versleuteld pakket"
    KEY_SHEET = "beveiligde pdf met sleutelblad"
    PAPER = "op papier"
    LAS = "in het LAS klaargezet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A sealed package in the store, made from one version for one receiver; `sha256` is of the package's content.

    `receiver_card` is the fingerprint (hex) of the card to which it is sealed when it leaves; empty for one that leaves
    as a secured PDF.
    """

    id: PackageId = field(default_factory=lambda: PackageId(new_id()))
    version_id: VersionId
    at: datetime
    by: str
    receiver_brin: str
    size: int
    sha256: str
    receiver_card: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """A hand-over as it was recorded; `carrier_id` is of the carrier on which the package left, empty without one."""

    id: str = field(default_factory=new_id)
    version_id: VersionId
    way: Way
    on: date
    by: str
    receiver: ReceivingSchool
    package_id: PackageId | None = None
    carrier_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferDossier:
    """Everything recorded about one transfer of one pupil; the pupil's data itself stays with the student.

    `chosen` holds the optional categories that were ticked; mandatory ones need no tick and forbidden ones cannot
    have one. `left_out` holds the items inside the categories that stay behind all the same. The profile cannot change
    once inzage has been recorded (R006).

    Four days tell when: `enrolment_date` is when the pupil applied at the receiver, `enrolled_on` when the pupil was
    enrolled there, `reported_on` when that was reported to this school (R125), `moved_on` when the pupil leaves this
    school, or left (R129). `swv_purpose` is what is asked of a samenwerkingsverband (R141).
    """

    id: DossierId = field(default_factory=lambda: DossierId(new_id()))
    student_id: StudentId
    profile: Profile
    chosen: frozenset[Category] = frozenset()
    left_out: frozenset[ItemRef] = frozenset()
    decisions: tuple[AttachmentDecision, ...] = ()
    receiver: ReceivingSchool | None = None
    enrolment: Enrolment = Enrolment.NONE
    enrolment_date: date | None = None
    enrolled_on: date | None = None
    reported_on: date | None = None
    moved_on: date | None = None
    swv_purpose: SwvPurpose | None = None
    choice: Choice | None = None
    inzage: tuple[InzageFact, ...] = ()
    remarks: tuple[Remark, ...] = ()
    versions: tuple[Version, ...] = ()
    packages: tuple[Package, ...] = ()
    deliveries: tuple[Delivery, ...] = ()
    events: tuple[DossierEvent, ...] = ()
    advice: AdviceProcess = field(default_factory=AdviceProcess)

    def decision(self, attachment: AttachmentId) -> AttachmentDecision:
        """What was decided about an attachment; an undecided one stays behind."""
        for decision in self.decisions:
            if decision.attachment_id == attachment:
                return decision
        return AttachmentDecision(attachment_id=attachment)


def included_categories(dossier: TransferDossier) -> frozenset[Category]:
    """The categories that go along: what the profile demands, and what was chosen where it leaves a choice.

    A recorded remark takes the category of inzage along in every profile: nobody at school can leave it out (R098).
    """
    by_remark = {Category.OUDERINZAGE} if current_remarks(dossier.remarks) else set()
    free = _ruled(dossier.profile, CategoryRule.OPTIONAL)
    return _ruled(dossier.profile, CategoryRule.REQUIRED) | (free & dossier.chosen) | by_remark


@cache
def _ruled(profile: Profile, rule: CategoryRule) -> frozenset[Category]:
    return frozenset(category for category in Category if category_rule(profile, category) is rule)


def purpose_of(profile: Profile, swv_purpose: SwvPurpose | None = None) -> str:
    """Why the data are handed over, stored with every version (R005, R141, R165)."""
    if profile.is_swv and swv_purpose is not None:
        return f"Aanvraag bij het samenwerkingsverband van {swv_purpose.request}"
    if profile.is_swv:
        return "Aanvraag van ondersteuning bij het samenwerkingsverband"
    return "Onderwijskundig rapport bij de overstap naar een andere school"


def ground_of(profile: Profile) -> str:
    """On which article of law (R008, L8, L16, L19)."""
    return {
        Profile.POPO: "WPO artikel 42",
        Profile.POVO: "WPO artikel 42",
        Profile.VOVO: "WVO 2020 artikel 8.17",
        Profile.BB: "Overdracht binnen de eigen school",
        Profile.POSWV: "WPO artikel 18a",
        Profile.VOSWV: "WVO 2020 artikel 2.47",
    }[profile]


class Status(StrEnum):
    """How far a dossier is, in the words of the LAS.

    A package that was made lies in the store: only a hand-over on record says that the dossier left the school. Of an
    archived one the pupil's own data are gone, and what was delivered is kept until its term has passed (R152).
    """

    CONCEPT = "concept"
    COMPOSED = "samengesteld"
    OFFERED = "inzage aangeboden"
    SEEN = "ingezien"
    AGAIN = "opnieuw inzage"
    NOTICE = "mededeling sturen"
    FINAL = "definitief"
    PACKED = "pakket gemaakt"
    HANDED_OVER = "overgedragen"
    ARCHIVED = "alleen bewaard"


def selection_fingerprint(student: StudentOutline, dossier: TransferDossier) -> str:
    """A hash over all that a parent sees of what goes along: data, categories, attachments, what is spoken (R110)."""
    return selection(student, dossier).fingerprint


def selection(student: StudentOutline, dossier: TransferDossier) -> Selection:
    """The marks of all that a parent sees of what goes along.

    A category or an attachment that stays behind does not count, and which items inside a category were left out does.
    Neither does how inzage went, which comes after, so it cannot undo it; but an objection in the pupil's file does:
    it is there before and travels (R098). An attachment counts only if the pupil still has it, and an item left out
    only if the pupil still has it as it was.
    """
    content = read_digest(student.content_hash)
    included = included_categories(dossier) - {Category.OUDERINZAGE}
    files: dict[str, str] = {}
    for decision in dossier.decisions:
        category = content.category_of(reference(decision.attachment_id))
        if not decision.included or category is None:
            continue
        if decision.extent is Extent.SPOKEN:
            files[decision.attachment_id] = f"{Extent.SPOKEN}:{decision.attachment_id}"
        elif category in included:
            files[decision.attachment_id] = content.attachment(reference(decision.attachment_id)) + (
                f":{Extent.PART} {''.join(decision.pages.split())}" if decision.extent is Extent.PART else ""
            )
    results = content.results
    swv = dossier.profile.is_swv
    return Selection(
        profile=dossier.profile.value,
        parts={category.value: content.part(category, swv=swv) for category in sorted(included)},
        attachments=files,
        left_out=tuple(
            ref.sign for ref in sorted(dossier.left_out) if ref.category in included and content.has_item(ref)
        ),
        objection=content.part(Category.OUDERINZAGE, swv=False),
        results=None
        if results is None
        else {category: found for category, found in results.items() if category in included},
        known=frozenset(content.attachments) | known_results(results or {}),
    )


def shown_contents(dossier: TransferDossier) -> tuple[Shown, ...]:
    """What people were shown of this dossier, the oldest first, each content once and as it was the first time."""
    kept = [*events_of(dossier.events, Shown)]
    if dossier.choice is not None and dossier.choice.shown is not None:
        kept.append(dossier.choice.shown)
    first: dict[str, Shown] = {}
    for each in kept:
        first.setdefault(each.fingerprint, each)
    return tuple(first.values())


def outlasting(dossier: TransferDossier, fingerprint: str) -> tuple[Shown, ...]:
    """What has to stay on record of the confirmed choice once another, with this fingerprint, takes its place.

    Only what anybody was shown or offered, or what was made final: a choice that nobody saw needs no copy.
    """
    shown = dossier.choice.shown if dossier.choice is not None else None
    if shown is None or shown.fingerprint == fingerprint:
        return ()
    used = {fact.fingerprint for fact in dossier.inzage} | {each.fingerprint for each in dossier.versions}
    kept = {each.fingerprint for each in events_of(dossier.events, Shown)}
    return (shown,) if shown.fingerprint in used - kept else ()


def valid_inzage(
    student: StudentOutline, dossier: TransferDossier, reports: Collection[AttachmentId] = frozenset()
) -> frozenset[str]:
    """The fingerprints of earlier content of which inzage stays valid, since only a test result came after (R108).

    `reports` are the pupil's attachments that are a report of a test (see `shown.reports_among`).
    """
    return results_since(shown_contents(dossier), selection(student, dossier), reports)


def still_stands(version: Version, dossier: TransferDossier, fingerprint: str) -> bool:
    """Whether a final version is what would go out now.

    It is not once the content is another, the receiver is or has been another school since (R132: who was asked to
    destroy it gets a fresh one), a remark came or was withdrawn after it (R098), or something was recorded that
    changes what it says of inzage: an answer or a withdrawal, though not one more offer (R094).
    """
    receiver = dossier.receiver
    later = dossier.inzage[version.inzage_facts :]
    return (
        version.fingerprint == fingerprint
        and (receiver is None or same_school(version.receiver, receiver))
        and all(change.last_version < version.number for change in events_of(dossier.events, ReceiverChanged))
        and all(remark.at <= version.at for remark in dossier.remarks)
        and all(isinstance(fact, InzageOffered) for fact in later)
    )


def standing_deliveries(dossier: TransferDossier) -> tuple[Delivery, ...]:
    """The hand-overs that count: all on record, but for those that turned out to be a mistake.

    Everything that asks whether, when or where a dossier went asks this. `TransferDossier.deliveries` is for who shows
    what was ever recorded, or has to know which package bears a mark that left the program once.
    """
    withdrawn = {each.delivery_id for each in events_of(dossier.events, DeliveryWithdrawn)}
    return tuple(delivery for delivery in dossier.deliveries if delivery.id not in withdrawn)


def held_by_receiver(dossier: TransferDossier) -> tuple[Delivery, ...]:
    """The hand-overs that lie at the present receiver, apart from those it was once asked to destroy (R132)."""
    receiver = dossier.receiver
    asked = {
        identifier
        for change in events_of(dossier.events, ReceiverChanged)
        for identifier in change.deliveries
    }
    return tuple(
        delivery
        for delivery in standing_deliveries(dossier)
        if receiver is not None and same_school(delivery.receiver, receiver) and delivery.id not in asked
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where a dossier stands on a day, from one look at its content.

    `fingerprint` is of the content that would go out now, `states` how far the school is with everybody who has the
    right of inzage, and `status` the one word for it all.
    """

    fingerprint: str
    states: tuple[tuple[RightsHolder, HolderState], ...]
    status: Status


def position(
    dossier: TransferDossier,
    student: StudentOutline,
    today: date,
    reports: Collection[AttachmentId] = frozenset(),
) -> Position:
    """Where a dossier stands, from the recorded facts and the pupil's present data.

    `reports` are the pupil's attachments that are a report of a test.
    """
    content = selection(student, dossier)
    fingerprint = content.fingerprint
    valid = results_since(shown_contents(dossier), content, reports)
    states = tuple(
        (holder, holder_state(dossier.inzage, holder.id, fingerprint, valid))
        for holder in rights_holders(student, today)
    )
    return Position(
        fingerprint=fingerprint,
        states=states,
        status=_sent(dossier, fingerprint) or _prepared(dossier, fingerprint, {state for _, state in states}),
    )


def status(
    dossier: TransferDossier,
    student: StudentOutline,
    today: date,
    reports: Collection[AttachmentId] = frozenset(),
) -> Status:
    """The one word for where a dossier stands (see `position`)."""
    return position(dossier, student, today, reports).status


def _sent(dossier: TransferDossier, fingerprint: str) -> Status | None:
    """How far it is once a version stands; None while none does."""
    if events_of(dossier.events, Archived):
        return Status.ARCHIVED
    standing = {version.id for version in dossier.versions if still_stands(version, dossier, fingerprint)}
    if any(delivery.version_id in standing for delivery in standing_deliveries(dossier)):
        return Status.HANDED_OVER
    if any(package.version_id in standing for package in dossier.packages):
        return Status.PACKED
    return Status.FINAL if standing else None


def _prepared(dossier: TransferDossier, fingerprint: str, states: set[HolderState]) -> Status:
    """How far it is before a version stands."""
    if HolderState.AGAIN in states:
        return Status.AGAIN
    if HolderState.NOTICE in states:
        return Status.NOTICE
    if states and states <= {HolderState.SEEN, HolderState.NO_RESPONSE}:
        return Status.SEEN
    if states & {HolderState.OFFERED, HolderState.SEEN, HolderState.NO_RESPONSE}:
        return Status.OFFERED
    if dossier.choice is not None and dossier.choice.fingerprint == fingerprint:
        return Status.COMPOSED
    return Status.CONCEPT
