"""Fictitious pupils, dossiers and situations for the specification of the process; everything in them is made up."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from oso_desktop.dossier.advice import AdviceProcess, Given
from oso_desktop.dossier.attachment_questions import questions
from oso_desktop.dossier.attachments import (
    Answer,
    Attachment,
    AttachmentDecision,
    AttachmentId,
    AuthorConsent,
    reference,
)
from oso_desktop.dossier.compose import compose, with_attachment
from oso_desktop.dossier.events import DossierEvent
from oso_desktop.dossier.informing import InformedBy, InzageInformed
from oso_desktop.dossier.inzage import (
    Agreement,
    InzageFact,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Manner,
    Recorded,
    Remark,
    Withdrawal,
    WithdrawalGround,
)
from oso_desktop.dossier.number_search import SEARCH_VERSION, AttachmentSearch
from oso_desktop.dossier.people import (
    Gezag,
    Guardian,
    GuardianId,
    Student,
    StudentId,
    outline,
    rights_holders,
)
from oso_desktop.dossier.readiness import Situation
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.scan_findings import SCAN_VERSION, AttachmentScan
from oso_desktop.dossier.schools import Enrolment, OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.showing import valid_for
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import Choice, TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.model import (
    Adres,
    Adreslijst,
    Communicatie,
    Communicatielijst,
    Document,
    Dossier,
    Leerling,
    Onderwijsondersteuning,
    Opp,
    Overstapadvies,
    Schoolloopbaan,
    Schoolloopbaanlijst,
    Verzorger,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.gegevensset.tree import DocumentAt, rewrite_documents
from tests.exchange.oso_instances import arbitrary_dossier

TODAY = date(2026, 3, 26)
NOW = datetime(2026, 3, 26, 9, 0, tzinfo=UTC)
LONG_AGO = TODAY - timedelta(days=40)
BSN = "999999990"
CONTENT = "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="
CLEAN = AttachmentSearch(version=SEARCH_VERSION, salt="00" * 16)
"""A search that found nothing and could read everything."""
CLEAN_SCAN = AttachmentScan(version=SCAN_VERSION, salt="00" * 16)
"""The same of the scan for words that ask care."""
MOTHER, FATHER = GuardianId("moeder"), GuardianId("vader")
OPP, REPORT, MEDICAL = AttachmentId("a-opp"), AttachmentId("a-rapport"), AttachmentId("a-medisch")

SCHOOL = OwnSchool(
    name="De Bedachte School",
    brin="99ZZ",
    address=SchoolAddress(street="Fantasiepad", house_number="1", postcode="0000 AA", town="Nergenshuizen"),
    phone="0000000000",
    head_teacher="B. Denkbeeldig",
    contact_person="C. Denkbeeldig",
)
COLLEGE = ReceivingSchool(name="Het Verzonnen College", brin="98YY", town="Nergenshuizen")
SWV = ReceivingSchool(name="Het Verzonnen Verband", brin="PO9900", town="Nergenshuizen")


def addresses(street: str = "Verzinlaan", number: str = "8", kind: str = "bezoek") -> Adreslijst:
    """One address; other streets and numbers are other houses."""
    postcode = f"{1000 + sum(map(ord, street)) % 9000}ZZ"
    return Adreslijst(
        adres=(
            Adres(soortadres=kind, straat=street, nummer=number, postcode=postcode, plaats="Nergenshuizen"),
        )
    )


def numbers(*found: tuple[str, str, bool]) -> Communicatielijst:
    """Contacts from kind, number and secrecy."""
    return Communicatielijst(
        communicatie=tuple(Communicatie(soort=kind, nummer=n, geheim=secret) for kind, n, secret in found)
    )


def guardian(
    identifier: GuardianId = MOTHER, gezag: Gezag = Gezag.YES, last: str = "Bedacht", **more: object
) -> Guardian:
    """A guardian; `more` are fields of the standard's block."""
    block = Verzorger(
        achternaam=last,
        roepnaam="Ans" if identifier == MOTHER else "Bob",
        relatietotkind="2" if identifier == MOTHER else "1",
        wettigevertegenwoordiger=gezag is Gezag.YES,
    )
    return Guardian(id=identifier, gezag=gezag, block=replace(block, **more))  # type: ignore[arg-type]  # names of the block


def pupil(*guardians: Guardian, born: date | None = date(2014, 5, 4), **record: object) -> Student:
    """A pupil of whom every profile's mandatory parts are filled."""
    year = Schoolloopbaan(
        schooljaar="2025-2026", groepscode="8a", jaargroep="8", brincode="99ZZ", vestigingscode="00"
    )
    block = Leerling(
        voornaam=("Cato",),
        achternaam="Bedacht",
        roepnaam="Cato",
        geboortedatum=born,
        bsn=BSN,
        leerlingid="17",
        datuminschrijving=date(2018, 8, 1),
        adresgeheim=False,
        adreslijst=addresses(),
        verzorgersaansprakelijk=True,
        overstapadvies=Overstapadvies(advies="70", wensouders="70", wensleerling="70", contactnodig=False),
        schoolloopbaanlijst=Schoolloopbaanlijst(schoolloopbaan=(year,)),
        onderwijsondersteuning=Onderwijsondersteuning(opp=Opp(opp_ingangdatum=date(2025, 9, 1))),
        verzuim=Verzuim(dagdelengeoorloofd=4),
    )
    return Student(
        id=StudentId("leerling-1"),
        key="17",
        record=replace(block, **record),  # type: ignore[arg-type]  # names of the block
        guardians=guardians or (guardian(MOTHER), guardian(FATHER)),
    )


def file_of(student: Student, identifier: AttachmentId, kind: str = "rapport", title: str = "") -> Attachment:
    """An attachment of this pupil, without content."""
    return Attachment(
        id=identifier,
        student_id=student.id,
        kind=kind,
        title=title or kind,
        file_name=f"{kind}.pdf",
        media_type="application/pdf",
        size=9,
        sha256="0" * 64,
        document_date=TODAY - timedelta(days=30),
        search=CLEAN,
        origin="leerkracht groep 8",
        scan=CLEAN_SCAN,
    )


ANSWERS = tuple(
    Answer(question.key, value)
    for question in questions().values()
    for value in [
        next(
            value
            for value in (*(option.value for option in question.choices), TODAY.isoformat(), "Zien!")
            if question.effect(value, TODAY) is None
        )
    ]
)
"""To every question an answer that neither blocks nor warns; those that are not asked do not count."""


def weighed(identifier: AttachmentId, **more: object) -> AttachmentDecision:
    """A decision in which nothing is missing."""
    decision = AttachmentDecision(
        attachment_id=identifier,
        included=True,
        reason="De mentor moet weten welke hulp bij lezen werkt.",
        warning_seen=True,
        seen_at=NOW,
        seen_by="C. Denkbeeldig",
        author_consent=AuthorConsent.GIVEN,
        author="Dr. V. Verzonnen",
        author_profession="orthopedagoog",
        author_organisation="Praktijk De Verbeelding",
        consent_on=LONG_AGO,
        extent_chosen=True,
        part="a",
        answers=ANSWERS,
        decided_by="C. Denkbeeldig",
        decided_at=NOW,
    )
    return replace(decision, **more)  # type: ignore[arg-type]  # names of the decision


def fingerprint(student: Student, dossier: TransferDossier) -> str:
    return selection_fingerprint(outline(student), dossier)


def settled(student: Student, dossier: TransferDossier) -> TransferDossier:
    """The dossier with the choice confirmed and everyone who has the right informed, with a copy, and in agreement."""
    mark = fingerprint(student, dossier)
    facts: list[InzageFact] = []
    events: list[DossierEvent] = []
    for holder in rights_holders(outline(student), TODAY):
        facts += [offered(holder.id, mark), saw(holder.id, mark)]
        events.append(told(holder.id))
    choice = Choice(by="C. Denkbeeldig", role="intern begeleider", at=NOW, fingerprint=mark)
    return replace(
        dossier, choice=choice, inzage=(*dossier.inzage, *facts), events=(*dossier.events, *events)
    )


def told(holder: str, on: date = LONG_AGO) -> InzageInformed:
    return InzageInformed(holder_id=holder, on=on, how=InformedBy.LETTER, by="C.")


def offered(holder: str, mark: str, on: date = LONG_AGO) -> InzageOffered:
    return InzageOffered(holder_id=holder, on=on, manner=Manner.HANDED, by="C.", fingerprint=mark)


def saw(
    holder: str, mark: str, agreement: Agreement = Agreement.YES, on: date = TODAY - timedelta(days=3)
) -> InzageSeen:
    return InzageSeen(
        holder_id=holder, on=on, recorded=Recorded.REPORT, agreement=agreement, by="C.", fingerprint=mark
    )


def silent(holder: str, mark: str, on: date = TODAY, reason: str = "Twee keer gebeld.") -> InzageNoResponse:
    return InzageNoResponse(holder_id=holder, on=on, reason=reason, by="C.", fingerprint=mark)


def remark(text: str, holder: str = MOTHER, name: str = "Ans Bedacht", **more: object) -> Remark:
    made = Remark(
        holder_id=holder, holder_name=name, text=text, at=datetime(2026, 3, 20, 15, tzinfo=UTC), by="C."
    )
    return replace(made, **more)  # type: ignore[arg-type]  # names of the remark


def mistaken(holder: str, mark: str = "", on: date = TODAY) -> InzageWithdrawn:
    return InzageWithdrawn(
        holder_id=holder, on=on, reason="In het verkeerde dossier.", by="C.", fingerprint=mark
    )


def withdrawn(before: Remark, **more: object) -> Remark:
    """That a remark was withdrawn."""
    ground = Withdrawal(ground=WithdrawalGround.ON_REQUEST, reason="Moeder belde.")
    return remark("", before.holder_id, replaces=before.id, withdrawal=ground, **more)


def with_files(student: Student, *files: Attachment) -> Student:
    """The pupil with these files among the other documents."""
    for file in files:
        student = with_attachment(student, file)
    return student


def plan(
    student: Student,
    profile: Profile = Profile.POVO,
    chosen: Iterable[Category] = (),
    decisions: Iterable[AttachmentDecision] = (),
) -> TransferDossier:
    """A dossier with a receiver that was made sure of, and enrolment, of which nothing is confirmed or seen yet."""
    receiver = replace(COLLEGE, brin=SCHOOL.brin) if profile is Profile.BB else COLLEGE
    receiver = SWV if profile.is_swv else receiver
    return TransferDossier(
        student_id=student.id,
        profile=profile,
        chosen=frozenset(chosen),
        decisions=tuple(decisions),
        receiver=receiver,
        enrolment=Enrolment.ENROLLED,
        enrolment_date=TODAY - timedelta(days=1),
        moved_on=date(2026, 7, 31),
        swv_purpose=SwvPurpose.TLV if profile.is_swv else None,
        events=(ReceiverConfirmed(receiver=receiver, on=TODAY, how="Gebeld.", by="C."),),
        advice=advised(student),
    )


def advised(student: Student) -> AdviceProcess:
    """That what stands in the pupil's block is the definitive advice, and that the test said the same."""
    block = student.record.overstapadvies or Overstapadvies()
    stated = block.herzienadvies or block.advies
    given = Given(code=stated, on=TODAY - timedelta(days=2), by="C. Denkbeeldig") if stated else None
    return AdviceProcess(test=given, definitive=given)


def situation(
    student: Student, dossier: TransferDossier, files: Iterable[Attachment] = (), today: date = TODAY
) -> Situation:
    return Situation(
        student=student,
        school=SCHOOL,
        dossier=dossier,
        attachments=tuple(files),
        fingerprint=fingerprint(student, dossier),
        today=today,
        valid=valid_for(student, dossier, files),
    )


def made(
    student: Student,
    dossier: TransferDossier,
    *,
    today: date = TODAY,
    content_of: Callable[[AttachmentId], str] = lambda _: CONTENT,
) -> Dossier:
    """The composed dossier."""
    return compose(student, SCHOOL, dossier, today=today, program_version="0", content_of=content_of)


def arbitrary_student(seed: int) -> tuple[Student, tuple[AttachmentId, ...]]:
    """A pupil with arbitrary content that the standard allows, and the attachments that hang everywhere in it."""
    chance = random.Random(seed)
    read = arbitrary_dossier(chance, forbidden=chance.random() < 0.5)
    found: list[AttachmentId] = []

    def stored(place: DocumentAt) -> Document:
        found.append(AttachmentId(f"bijlage-{len(found)}"))
        return replace(place.document, bestandsinhoud=reference(found[-1]))

    leerling = read.huidigeschool.leerling
    record = rewrite_documents(replace(leerling, verzorger=()), stored)
    student = Student(
        id=StudentId("leerling-1"),
        key="17",
        record=record,
        guardians=tuple(
            Guardian(id=GuardianId(f"ouder-{n}"), block=block, gezag=chance.choice(list(Gezag)))
            for n, block in enumerate(leerling.verzorger)
        ),
        sender=replace(read.huidigeschool, leerling=Leerling(achternaam="-")),
        file_inzage=read.inzage,
    )
    return student, tuple(found)


seeds = st.integers(0, 2**32 - 1)
profiles = st.sampled_from(Profile)
choices = st.frozensets(st.sampled_from(Category))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Student, TransferDossier]:
    """An arbitrary pupil with an arbitrary choice in an arbitrary profile."""
    student, files = arbitrary_student(draw(seeds))
    ticked = draw(st.sets(st.sampled_from(files))) if files else set()
    dossier = plan(student, draw(profiles), draw(choices), [weighed(file) for file in sorted(ticked)])
    return student, dossier
