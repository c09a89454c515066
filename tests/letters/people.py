"""Fictitious pupils, guardians and dossiers from which the letters in these tests are made."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, Extent
from oso_desktop.dossier.compose import with_attachment
from oso_desktop.dossier.inzage import (
    Agreement,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    Manner,
    Recorded,
    Remark,
)
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import (
    Gezag,
    Guardian,
    GuardianId,
    RightsHolder,
    Student,
    StudentId,
    outline,
    rights_holders,
)
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.transfer import DossierId, TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.model import Adres, Adreslijst, Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts

TODAY = date(2026, 3, 26)
BSN = "999999990"
SECRET_STREET = "Geheimelaan"

SCHOOL = OwnSchool(
    name="Basisschool De Wilgentuin",
    brin="99ZZ",
    board="Stichting Voorbeeldonderwijs Noord",
    address=SchoolAddress(street="Dorpsstraat", house_number="12", postcode="9999 ZZ", town="Voorbeeldum"),
    phone="050 000 00 00",
    email="administratie@wilgentuin.example",
    website="www.wilgentuin.example",
    head_teacher="J. Bakker",
    contact_person="Marijke de Boer",
)
RECEIVER = ReceivingSchool(name="Voorbeeldcollege", brin="98YY", town="Voorbeeldum")
MOTHER, FATHER = GuardianId("guardian-mother"), GuardianId("guardian-father")


def address(street: str, number: str = "8") -> Adreslijst:
    """An address list with one postal address."""
    return Adreslijst(
        adres=(
            Adres(
                soortadres="gba",
                straat=street,
                nummer=number,
                postcode=f"9998{street[0]}Y",
                plaats="Voorbeeldum",
            ),
        )
    )


def guardian(
    identifier: GuardianId, first: str, last: str, street: str, *, secret: bool = False, **more: object
) -> Guardian:
    """A guardian with gezag."""
    block = Verzorger(
        wettigevertegenwoordiger=True,
        achternaam=last,
        roepnaam=first,
        adresgeheim=secret,
        adreslijst=address(street),
        relatietotkind="2",
    )
    return Guardian(id=identifier, block=replace(block, **more), gezag=Gezag.YES)


def pupil(
    first: str = "Sanne", last: str = "Vries", prefix: str | None = "de", *, born: date = date(2014, 5, 4)
) -> Student:
    """A pupil with two guardians who live apart, one of them at a secret address."""
    return Student(
        id=StudentId("student-1"),
        key="17",
        record=Leerling(
            achternaam=last,
            voorvoegsel=prefix,
            roepnaam=first,
            geboortedatum=born,
            bsn=BSN,
            adresgeheim=False,
            adreslijst=address("Leerlingweg", "3"),
        ),
        guardians=(
            guardian(MOTHER, "Hanneke", "de Vries", "Moederpad"),
            guardian(FATHER, "Pieter", "Jansen", SECRET_STREET, secret=True),
        ),
    )


def attachments(student: Student, titles: dict[str, str]) -> tuple[Attachment, ...]:
    """Attachments of this pupil: title to kind."""
    return tuple(
        Attachment(
            student_id=student.id,
            kind=kind,
            title=title,
            file_name=f"bijlage-{number}.pdf",
            media_type="application/pdf",
            size=1000,
            sha256="0" * 64,
        )
        for number, (title, kind) in enumerate(titles.items())
    )


REASON = "De mentor moet weten welke hulpmiddelen helpen bij lezen en toetsen."
USUAL = {
    "OPP groep 8": "opp",
    "Dyslexieverklaring": "dyslexie",
    "Onderzoek 2024": "psychologisch",
    "Verslag gesprek najaar": "overig",
}


def facts(
    student: Student | None = None,
    holder: RightsHolder | None = None,
    *,
    profile: Profile = Profile.POVO,
    titles: dict[str, str] | None = None,
    stays: frozenset[str] = frozenset({"Verslag gesprek najaar"}),
    spoken: frozenset[str] = frozenset({"Onderzoek 2024"}),
    receiver: ReceivingSchool | None = RECEIVER,
    **more: object,
) -> LetterFacts:
    """Facts for a letter to `holder`, by default the first who has the right."""
    student = student or pupil()
    files = attachments(student, USUAL if titles is None else titles)
    for file in files:
        student = with_attachment(student, file)
    dossier = TransferDossier(
        id=DossierId("dossier-1"),
        student_id=student.id,
        profile=profile,
        chosen=frozenset({Category.ONDERWIJSONDERSTEUNING, Category.TOETSRESULTATEN, Category.BIJLAGEDOCS}),
        decisions=tuple(
            AttachmentDecision(
                attachment_id=file.id,
                included=file.title not in stays,
                extent=Extent.SPOKEN if file.title in spoken else Extent.FULL,
                reason=REASON if file.title not in stays else "",
            )
            for file in files
        ),
        receiver=receiver,
        inzage=(
            InzageOffered(
                holder_id=MOTHER,
                on=date(2026, 3, 2),
                manner=Manner.HANDED,
                by="M. de Boer",
                fingerprint="x",
            ),
        ),
    )
    built = LetterFacts(
        school=SCHOOL,
        student=student,
        holder=holder or holders(student)[0],
        dossier=dossier,
        fingerprint=selection_fingerprint(outline(student), dossier),
        attachments=files,
        overview=overview(student, dossier, files),
        today=TODAY,
        signer="Marijke de Boer, intern begeleider",
    )
    return replace(built, **more)


def holders(student: Student, day: date = TODAY) -> tuple[RightsHolder, ...]:
    """Who has the right of inzage."""
    return rights_holders(outline(student), day)


def remark(text: str, holder_id: str = MOTHER) -> Remark:
    """A remark of one holder."""
    return Remark(
        holder_id=holder_id,
        holder_name="Hanneke de Vries",
        text=text,
        at=datetime(2026, 3, 20, 15, 0, tzinfo=UTC),
        by="M. de Boer",
    )


def confirmation_facts(
    built: LetterFacts, *texts: str, agreement: Agreement = Agreement.YES, silent: bool = False
) -> ConfirmationFacts:
    """The same facts after inzage, with these remarks."""
    fact: InzageSeen | InzageNoResponse
    if silent:
        fact = InzageNoResponse(
            holder_id=built.holder.id,
            on=date(2026, 3, 24),
            reason="Twee keer gebeld en een brief gestuurd.",
            by="M. de Boer",
            fingerprint="x",
        )
    else:
        fact = InzageSeen(
            holder_id=built.holder.id,
            on=date(2026, 3, 20),
            recorded=Recorded.REPORT,
            agreement=agreement,
            by="M. de Boer",
            fingerprint="x",
        )
    return ConfirmationFacts(
        school=built.school,
        student=built.student,
        holder=built.holder,
        dossier=built.dossier,
        fingerprint=built.fingerprint,
        attachments=built.attachments,
        overview=built.overview,
        today=built.today,
        signer=built.signer,
        way=built.way,
        fact=fact,
        remarks=tuple(remark(text, built.holder.id) for text in texts),
    )
