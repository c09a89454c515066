"""A small fictitious school in a real store, with a pupil at any stage of the process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.correspondence import LetterId, LetterKind
from oso_desktop.dossier.informing import InformedBy
from oso_desktop.dossier.inzage import Agreement, Evidence, InzageSeen, Manner, Recorded
from oso_desktop.dossier.people import Gezag, Guardian, GuardianId, Student
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import Enrolment, OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import DossierId, PackageId, TransferDossier, VersionId
from oso_desktop.exchange.package import read_package
from oso_desktop.gegevensset.model import Overstapadvies
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import slip_code
from oso_desktop.services import (
    advice,
    attachments,
    dossiers,
    handover,
    informing,
    inzage,
    letters,
    receivers,
)
from oso_desktop.services.advice import AdviceEntry
from oso_desktop.services.slips import SlipAnswer, SlipFound, SlipState
from oso_desktop.services.stores import NewStore, confirm_recovery, create_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import Keychain
from tests.cli import pupils

NOW = datetime(2026, 3, 26, 10, 30, tzinfo=UTC)
TODAY = NOW.date()
ADVICE = Overstapadvies(
    advies="60",
    wensouders="60",
    wensleerling="60",
    argumentatie="Past bij de resultaten.",
    contactnodig=False,
)
ADVISED = TODAY - timedelta(days=45)
USER = User(name="Ingeborg Verzonnen", role=Role.COUNSELLOR)
REASON = "De nieuwe school heeft dit nodig voor de begeleiding bij rekenen."
INFORMED = date(2025, 10, 7)
TALK = Evidence(present="de ouder en Ingeborg Verzonnen", points="Samen het hele dossier doorgelezen.")
"""What proves that inzage took place in a talk."""
PROOF = {
    Recorded.LETTER: Evidence(kept="in de map van groep 8"),
    Recorded.REPORT: TALK,
    Recorded.STATEMENT: Evidence(at=time(8, 40), told_by="de moeder", told_to="Ingeborg Verzonnen"),
    Recorded.LAS_TICK: Evidence(ticked_by="Ingeborg Verzonnen"),
}
"""What each of the four ways of recording asks for (R090–R093)."""
RECEIVER = ReceivingSchool(name="Het Verzonnen College", brin="99YY", town="Nergenshuizen")
SWV = ReceivingSchool(name="Het Verzonnen Verband", brin="PO9900", town="Nergenshuizen")
LEAVES = date(2026, 7, 31)
SCHOOL = OwnSchool(
    name="De Bedachte School",
    brin="99ZZ",
    address=SchoolAddress(street="Fantasiepad", house_number="1", postcode="0000 AA", town="Nergenshuizen"),
    phone="0000000000",
    head_teacher="B. Denkbeeldig",
    contact_person="C. Denkbeeldig",
)
MOTHER, FATHER, DECEASED, STRANGER = (
    GuardianId(name) for name in ("moeder", "vader", "overleden", "zonder-gezag")
)
GUARDIANS = (
    Guardian(id=MOTHER, block=pupils.guardian(), gezag=Gezag.YES),
    Guardian(id=FATHER, block=pupils.guardian(voorletters_1="B.", relatietotkind="1"), gezag=Gezag.YES),
    Guardian(id=DECEASED, block=pupils.guardian(voorletters_1="D.", overleden=True), gezag=Gezag.YES),
    Guardian(
        id=STRANGER, block=pupils.guardian(voorletters_1="E.", wettigevertegenwoordiger=False), gezag=Gezag.NO
    ),
)


def clock() -> datetime:
    """It is always the same moment at this school."""
    return NOW


def create(folder: Path, keychain: Keychain) -> Workspace:
    return confirmed(create_store(folder, school=SCHOOL, user=USER, keychain=keychain, clock=clock))


def confirmed(new: NewStore) -> Workspace:
    """The store, once its recovery sheet was read back: only then may pupils come in."""
    confirm_recovery(new.workspace, new.recovery, dict(enumerate(new.recovery.words, start=1)))
    return new.workspace


def as_role(workspace: Workspace, role: Role) -> Workspace:
    return replace(workspace, user=User(name=f"Een {role.value}", role=role))


def pupil(key: str = "L0001", **changes: Any) -> Student:
    changes.setdefault("overstapadvies", ADVICE)
    return Student(
        key=key,
        record=replace(pupils.pupil(leerlingid=key, **changes), verzorger=()),
        guardians=GUARDIANS,
        group="8",
        year_group="8",
    )


def add(workspace: Workspace, student: Student) -> Student:
    with workspace.change(Right.IMPORT, "proef", student.id) as unit:
        unit.students.save(student)
    return student


def composed(workspace: Workspace, student: Student, profile: Profile = Profile.POVO) -> DossierId:
    """A dossier that says where it goes and what goes along: the other documents."""
    dossier_id = dossiers.start(workspace, student.id, profile)
    dossiers.choose_category(workspace, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    dossiers.set_receiver(workspace, dossier_id, SWV if profile.is_swv else RECEIVER)
    receivers.confirm_receiver(
        workspace, dossier_id, on=TODAY - timedelta(days=29), how="Gebeld met de administratie."
    )
    dossiers.set_enrolment(
        workspace,
        dossier_id,
        Enrolment.ENROLLED,
        TODAY - timedelta(days=30),
        enrolled_on=TODAY - timedelta(days=29),
    )
    receivers.set_moved(workspace, dossier_id, LEAVES)
    if profile.is_swv:
        receivers.set_swv_purpose(workspace, dossier_id, SwvPurpose.TLV)
    if profile is Profile.POVO:
        advise(workspace, dossier_id)
    return dossier_id


def advise(workspace: Workspace, dossier_id: DossierId, code: str = "60") -> None:
    """The advice is definitive, and so is what everybody wishes; the test said the same."""
    advice.save(
        workspace,
        dossier_id,
        AdviceEntry(
            provisional=code,
            provisional_on=ADVISED,
            test=code,
            test_on=ADVISED,
            definitive=code,
            definitive_on=ADVISED,
            wish_parents=code,
            wish_pupil=code,
        ),
    )


def include(workspace: Workspace, dossier_id: DossierId, attachment_id: AttachmentId) -> None:
    attachments.mark_seen(workspace, dossier_id, attachment_id)
    attachments.decide(
        workspace, dossier_id, attachment_id, included=True, reason=REASON, part="c", warning_seen=True
    )


def ago(workspace: Workspace, days: int) -> Workspace:
    """The same desk some days earlier."""
    return replace(workspace, clock=lambda: NOW - timedelta(days=days))


def give_inzage(
    workspace: Workspace, dossier_id: DossierId, offered: date = TODAY, seen: date = TODAY
) -> None:
    """Everyone who has the right was offered what was confirmed, and saw it."""
    for line in dossiers.view(workspace, dossier_id).holders:
        holder = line.holder.id
        informing.inform(workspace, dossier_id, holder, on=INFORMED, how=InformedBy.LETTER)
        inzage.offer(workspace, dossier_id, holder, on=offered, manner=Manner.HANDED)
        see(workspace, dossier_id, holder, on=seen)


def see(workspace: Workspace, dossier_id: DossierId, holder: str, on: date = TODAY) -> None:
    """One person saw the dossier in a talk."""
    inzage.seen(
        workspace,
        dossier_id,
        holder,
        on=on,
        recorded=Recorded.REPORT,
        agreement=Agreement.YES,
        evidence=TALK,
    )


def an_answer(dossier_id: DossierId) -> SlipAnswer:
    """What somebody would have answered on a slip."""
    fact = InzageSeen(
        holder_id=MOTHER,
        on=TODAY,
        recorded=Recorded.LETTER,
        agreement=Agreement.UNKNOWN,
        by=USER.name,
        fingerprint="",
    )
    slip = SlipFound(state=SlipState.OPEN, code="", dossier_id=dossier_id, holder_id=MOTHER)
    return SlipAnswer(slip=slip, fact=fact)


def answerable(workspace: Workspace, dossier_id: DossierId) -> str:
    """The code of a slip that the mother can hand in, after all that was recorded about her was a mistake."""
    inzage.withdraw_inzage(workspace, dossier_id, MOTHER, reason="Dit was een vergissing.")
    return slip_code(dossier_id, MOTHER)


@dataclass(frozen=True)
class Case:
    """A pupil with a dossier to which nothing is wanting, and one attachment that goes along."""

    student: Student
    dossier_id: DossierId
    attachment_id: AttachmentId


def ready_to_go(workspace: Workspace, student: Student) -> Case:
    add(workspace, student)
    attachment = attachments.add(
        workspace,
        student.id,
        "plan.txt",
        pupils.DOCUMENT_TEXT.encode(),
        kind_key="handelingsplan",
        document_date=TODAY - timedelta(days=60),
        origin="leerkracht groep 8",
    )
    dossier_id = composed(workspace, student)
    include(workspace, dossier_id, attachment.id)
    dossiers.confirm_choice(ago(workspace, 40), dossier_id)
    give_inzage(workspace, dossier_id, offered=TODAY - timedelta(days=40), seen=TODAY - timedelta(days=6))
    return Case(student, dossier_id, attachment.id)


@dataclass(frozen=True)
class Stage:
    """A dossier with a final version and a letter, and a fresh one of another kind beside it."""

    case: Case
    version_id: VersionId
    letter_id: LetterId
    fresh: DossierId

    @property
    def dossier_id(self) -> DossierId:
        """The dossier that is final."""
        return self.case.dossier_id


def made_final(workspace: Workspace, case: Case) -> Stage:
    version = handover.freeze(workspace, case.dossier_id)
    made = letters.make(workspace, case.dossier_id, LetterKind.INVITATION, MOTHER)
    fresh = dossiers.start(workspace, case.student.id, Profile.POPO)
    return Stage(case, version.id, made.letter.id, fresh)


def frozen_xml(workspace: Workspace, version_id: VersionId) -> bytes:
    """The exact bytes of a final version, which no use case gives out."""
    with workspace.view() as unit:
        return workspace.unseal(handover.VERSION_PURPOSE, version_id, unit.versions.content(version_id))


def packed_xml(workspace: Workspace, package_id: PackageId) -> bytes:
    """The exact bytes of the dossier in a package, as its receiver takes them out."""
    with workspace.view() as unit:
        sealed = unit.packages.content(package_id)
    return read_package(workspace.unseal(handover.PACKAGE_PURPOSE, package_id, sealed)).xml


def a_removed_concept(stage: Stage) -> TransferDossier:
    """A dossier as it was when somebody took it away."""
    return TransferDossier(student_id=stage.case.student.id, profile=Profile.VOVO)
