"""Three fictitious pupils for every letter: about whom next to nothing is known, an ordinary one, and one of extremes.

All ids and moments are fixed, so that the same letter is made of the same bytes in every run.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache, reduce

from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, AttachmentId, Extent
from oso_desktop.dossier.compose import with_attachment
from oso_desktop.dossier.inzage import (
    Agreement,
    Evidence,
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
    Student,
    StudentId,
    full_name,
    holders_of,
    outline,
)
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import DossierId, TransferDossier, Way, selection_fingerprint
from oso_desktop.gegevensset.model import (
    Adres,
    Adreslijst,
    Land,
    Leerling,
    Verzorger,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts

TODAY = date(2026, 4, 3)
OFFERED, SEEN = date(2026, 3, 2), date(2026, 3, 20)
AT = datetime(2026, 3, 20, 15, 4, tzinfo=UTC)
BORN, BORN_16 = date(2014, 5, 4), date(2010, 4, 3)

_STUDENT = StudentId("student-1")

SPACED = "Đặng Thị Zoë Şükran Łucja Ðomalewska-Yıldırım fan der Háânstra Nguyễn İpek Côtés"
UNBROKEN = "Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaftschaferswessenschaf"
LATIN = "Háânstra-Żółć"
"""What is extreme in a name: length with spaces, length without, and letters that the main typeface lacks."""

_SENTENCE = (
    "Wij vinden dat Şükran meer kan dan dit verslag zegt; zie ook bladzijde 2, het gesprek en de toets. "
)


class Size(StrEnum):
    """How much there is to say."""

    SHORT = "short"
    LONG = "long"
    EXTREME = "extreme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What the letters of one size are made from; `words` are somebody's own, `titles` are of attachments."""

    size: Size
    school: OwnSchool
    student: Student
    receiver: ReceivingSchool
    signer: str
    words: str
    titles: tuple[str, ...]
    author: tuple[str, str, str]

    @property
    def brief(self) -> str:
        """The beginning of those words, where what is said is not what is tried out."""
        return self.words[:160].strip()

    @property
    def pupil(self) -> str:
        """The pupil's name."""
        return full_name(self.student.record)

    @property
    def signed(self) -> tuple[str, ...]:
        """What stands under a letter, in the pieces in which it stands there."""
        return tuple(self.signer.partition(", ")[::2])

    @property
    def head(self) -> tuple[str, ...]:
        """What stands on every letter of the school."""
        school = self.school
        return (school.name, school.board, school.phone, school.email, f"{school.address.town}, 3 april 2026")


def _guardian(identifier: str, name: str, relation: str, *addresses: Adres) -> Guardian:
    first, _, last = name.partition(" ")
    block = Verzorger(
        wettigevertegenwoordiger=True,
        roepnaam=first if last else None,
        achternaam=last or first,
        relatietotkind=relation,
        adreslijst=Adreslijst(adres=addresses) if addresses else None,
    )
    return Guardian(id=GuardianId(identifier), block=block, gezag=Gezag.YES)


def _pupil(record: Leerling, guardians: tuple[Guardian, ...], titles: tuple[str, ...]) -> Student:
    student = Student(id=_STUDENT, key="17", record=record, guardians=guardians)
    return reduce(with_attachment, _files(titles), student)


def _files(titles: tuple[str, ...]) -> tuple[Attachment, ...]:
    kinds = ("opp", "dyslexie", "psychologisch", "overig")
    return tuple(
        Attachment(
            id=AttachmentId(f"bijlage-{number}"),
            student_id=_STUDENT,
            kind=kinds[number % 4],
            title=title,
            file_name=f"bijlage-{number}.pdf",
            media_type="application/pdf",
            size=1000,
            sha256="0" * 64,
            document_date=date(2025, 11, 1 + number % 28) if number else None,
        )
        for number, title in enumerate(titles)
    )


def _short() -> Case:
    school = OwnSchool(
        name="Obs",
        brin="99ZZ",
        address=SchoolAddress(street="Ee", house_number="1", postcode="9999 ZZ", town="Ee"),
        phone="112",
        head_teacher="J. B",
        contact_person="",
    )
    return Case(
        size=Size.SHORT,
        school=school,
        student=_pupil(
            Leerling(achternaam="Ek", geboortedatum=BORN), (_guardian("ouder-1", "Jo", "2"),), titles=()
        ),
        receiver=ReceivingSchool(name="Vo", brin="98YY"),
        signer="J. B",
        words="Nee.",
        titles=(),
        author=("K. O", "", ""),
    )


def _long() -> Case:
    titles = ("OPP groep 8", "Dyslexieverklaring", "Onderzoek 2024", "Verslag gesprek najaar")
    at_home = Adres(soortadres="gba", straat="Moederpad", nummer="8", postcode="9998MY", plaats="Voorbeeldum")
    record = Leerling(achternaam="Vries", voorvoegsel="de", roepnaam="Sanne", geboortedatum=BORN)
    return Case(
        size=Size.LONG,
        school=OwnSchool(
            name="Basisschool De Wilgentuin",
            brin="99ZZ",
            board="Stichting Voorbeeldonderwijs Noord",
            address=SchoolAddress(
                street="Dorpsstraat", house_number="12", postcode="9999 ZZ", town="Voorbeeldum"
            ),
            phone="050 000 00 00",
            email="administratie@wilgentuin.example",
            website="www.wilgentuin.example",
            head_teacher="J. Bakker",
            contact_person="Marijke de Boer",
        ),
        student=_pupil(
            record,
            (
                _guardian("ouder-1", "Hanneke de Vries", "2", at_home),
                _guardian("ouder-2", "Pieter Jansen", "1", replace(at_home, straat="Vaderlaan")),
            ),
            titles,
        ),
        receiver=ReceivingSchool(
            name="Voorbeeldcollege",
            brin="98YY",
            town="Voorbeeldum",
            agreement="Convenant gegevens",
            agreement_on=date(2025, 9, 1),
        ),
        signer="Marijke de Boer, intern begeleider",
        words="Sanne leest thuis elke dag een half uur. Wij zien dat het beter gaat.\nKijk daar nog eens naar.",
        titles=titles,
        author=("drs. A. Orthopeed", "orthopedagoog", "Praktijk De Brug"),
    )


def _extreme() -> Case:
    titles = tuple(f"{SPACED} {number} {UNBROKEN}" for number in range(1, 41))
    abroad = Adres(
        soortadres="post",
        straat=f"Rue {SPACED}",
        nummer="99999",
        toevoeging="-bis-ter",
        postcode="B-1000 12345",
        plaats=UNBROKEN,
        land=Land(value="5010", omschrijving="Verenigd Koninkrijk van Groot-Brittannië en Noord-Ierland"),
    )
    names = (
        SPACED,
        f"{LATIN} {UNBROKEN}",
        "Ye\u015f\u0327im Zoe\u0308\u0301",
        "Ngọc Ưng",
        "Ξένια Їжак",
        "Łukasz Ő",
    )
    long_school = f"Openbare Katholieke Samenwerkingsschool voor Daltononderwijs ’t {SPACED}"
    return Case(
        size=Size.EXTREME,
        school=OwnSchool(
            name=long_school,
            brin="99ZZ",
            location="11",
            board=f"Stichting {UNBROKEN} {SPACED}",
            address=SchoolAddress(
                street=f"Laan van {SPACED}",
                house_number="1234 A-bis",
                postcode="9999 ZZ",
                town="Gasselterboerveenschemond",
            ),
            phone="+31 (0)599 123 456, toestel 1234567890 (alleen op maandag, dinsdag en donderdag)",
            email=f"administratie@{UNBROKEN}.example",
            website=f"www.{UNBROKEN}.example/over-ons/overstap",
            head_teacher=SPACED,
            contact_person=f"{SPACED} ({UNBROKEN})",
        ),
        student=_pupil(
            Leerling(achternaam=UNBROKEN, voorvoegsel="van de l’", roepnaam=SPACED, geboortedatum=BORN),
            tuple(_guardian(f"ouder-{number}", name, "3", abroad) for number, name in enumerate(names, 1)),
            titles,
        ),
        receiver=ReceivingSchool(
            name=f"{SPACED} & {UNBROKEN}",
            brin="98YY",
            town=UNBROKEN,
            agreement=f"Convenant {SPACED} {UNBROKEN}",
            agreement_on=date(2025, 12, 31),
        ),
        signer=f"{SPACED}, {UNBROKEN}",
        words=(_SENTENCE * 165).strip() + f"\n\n<b>{UNBROKEN}</b> &amp; 3 < 4",
        titles=titles,
        author=(SPACED, UNBROKEN, f"Praktijk {SPACED}"),
    )


@cache
def case(size: Size) -> Case:
    """The facts of this size."""
    return {Size.SHORT: _short, Size.LONG: _long, Size.EXTREME: _extreme}[size]()


def attachments(of: Case) -> tuple[Attachment, ...]:
    """The pupil's attachments, of four kinds in turn."""
    return _files(of.titles)


def dossier(of: Case, profile: Profile = Profile.POVO) -> TransferDossier:
    """A dossier in which everything that may be chosen is, unless there is next to nothing."""
    long = of.size is not Size.SHORT
    return TransferDossier(
        id=DossierId("dossier-1"),
        student_id=of.student.id,
        profile=profile,
        chosen=frozenset(Category) if long else frozenset(),
        decisions=tuple(
            AttachmentDecision(
                attachment_id=each.id,
                included=number % 4 != 3,
                extent=(Extent.FULL, Extent.PART, Extent.SPOKEN, Extent.FULL)[number % 4],
                pages="1-2, 5" if number % 4 == 1 else "",
                reason=of.brief if number % 4 != 3 else "",
                author=of.author[0],
                author_profession=of.author[1],
                author_organisation=of.author[2],
            )
            for number, each in enumerate(attachments(of))
        ),
        receiver=of.receiver if long or profile.is_swv else None,
        swv_purpose=SwvPurpose.TLV if long else None,
        inzage=(
            InzageOffered(
                holder_id="ouder-1", on=OFFERED, manner=Manner.HANDED, by="C. Keizer", fingerprint="x"
            ),
        )
        if long
        else (),
    )


def letter_facts(of: Case, profile: Profile = Profile.POVO, *, sixteen: bool = False) -> LetterFacts:
    """Facts for a letter to the first who has the right: a guardian, or the pupil from sixteen."""
    student = of.student
    if sixteen:
        student = replace(student, record=replace(student.record, geboortedatum=BORN_16))
    made, files = dossier(of, profile), attachments(of)
    return LetterFacts(
        school=of.school,
        student=student,
        holder=holders_of(student, TODAY)[0],
        dossier=made,
        fingerprint=selection_fingerprint(outline(student), made),
        attachments=files,
        overview=overview(student, made, files),
        today=TODAY,
        signer=of.signer,
        way=Way.PACKAGE if of.size is not Size.SHORT else None,
    )


def said(of: Case, holder: str, *, whole: bool = False) -> Remark:
    """What this holder said, in the words of this size or the first of them."""
    text = of.words if whole else of.brief
    return Remark(id="opmerking-1", holder_id=holder, holder_name=of.pupil, text=text, at=AT, by="C. Keizer")


def seen_facts(of: Case, profile: Profile = Profile.POVO, *, sixteen: bool = False) -> ConfirmationFacts:
    """The same facts after a talk in which the dossier was seen, with a remark unless there is next to nothing."""
    built = letter_facts(of, profile, sixteen=sixteen)
    long = of.size is not Size.SHORT
    fact = InzageSeen(
        holder_id=built.holder.id,
        on=SEEN,
        recorded=Recorded.REPORT,
        agreement=Agreement.NO if long else Agreement.UNKNOWN,
        by=of.school.contact_person or "C",
        fingerprint="x",
        evidence=Evidence(present=f"{of.pupil} en {of.author[0]}", points=of.words),
    )
    return ConfirmationFacts(
        **{name: getattr(built, name) for name in LetterFacts.__dataclass_fields__},
        fact=fact,
        remarks=(said(of, built.holder.id, whole=True),) if long else (),
    )
