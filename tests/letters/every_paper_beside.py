"""The papers that lie beside a dossier or ask after it, each from facts of any size."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime

from oso_desktop.dossier.addressing import AddressWarning
from oso_desktop.dossier.inzage import InzageOffered, Manner
from oso_desktop.dossier.people import list_name
from oso_desktop.dossier.transfer import Package, PackageId, Version, VersionId
from oso_desktop.dossier.version_changes import Novelty, VersionChange
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.address_check import AddressRow, address_check
from oso_desktop.letters.cover import cover_to_holder, cover_to_school
from oso_desktop.letters.facts import LetterFacts, slip_code
from oso_desktop.letters.handing_over import HandingOverFacts, receiver_letter
from oso_desktop.letters.key_sheet import KeySheetFacts, key_sheet
from oso_desktop.letters.remark_sheet import RemarkFacts, remark_sheet
from oso_desktop.letters.reminder import ReminderFacts, reminder
from tests.letters.catalogue import Catalogue, Made
from tests.letters.sizes import OFFERED, TODAY, Case, Size, dossier, letter_facts, said

BESIDE = Catalogue()
_GROUPS = {
    Size.SHORT: ("adem",),
    Size.LONG: ("aandeel", "aankoop", "aarde", "adelaar", "afdruk", "agenda", "alinea", "amandel"),
    Size.EXTREME: ("regenboogkleur",) * 16,
}


def _reminder(of: Case, profile: Profile, *, sixteen: bool, until: date) -> Made:
    built = letter_facts(of, profile, sixteen=sixteen)
    manners = (Manner.SENT,) if of.size is Size.SHORT else tuple(Manner)
    known = {each.name: getattr(built, each.name) for each in fields(LetterFacts)} | {"reply_by": until}
    offered = tuple(
        InzageOffered(holder_id=built.holder.id, on=OFFERED, manner=manner, by="C. Keizer", fingerprint="x")
        for manner in manners
    )
    made = reminder(ReminderFacts(**known, offered=offered))
    assert made.slip is not None
    days = ("2 maart 2026", "30 maart 2026" if until < TODAY else "10 april 2026")
    return Made(made, (*of.head, built.holder.name, *of.signed, made.slip.code, *days))


@BESIDE.of(reminder)
def reminder_guardian(of: Case) -> Made:
    return _reminder(of, Profile.POVO, sixteen=False, until=date(2026, 4, 10))


@BESIDE.of(reminder)
def reminder_pupil_late(of: Case) -> Made:
    return _reminder(of, Profile.VOVO, sixteen=True, until=date(2026, 3, 30))


@BESIDE.of(remark_sheet)
def remark_sheet_guardian(of: Case) -> Made:
    remarks = (said(of, "ouder-1"),) * (1 if of.size is Size.SHORT else 3)
    made = remark_sheet(
        RemarkFacts(
            school=of.school,
            student=of.student,
            dossier=dossier(of),
            relation="" if of.size is Size.SHORT else "Ouder/verzorger",
            remarks=remarks,
            today=TODAY,
        )
    )
    return Made(made, (*of.head, of.pupil, remarks[0].holder_name, of.brief, "20 maart 2026", "C. Keizer"))


def _handing_over(of: Case, profile: Profile, *, packed: bool, card: str = "") -> Made:
    number = {Size.SHORT: 1, Size.LONG: 2, Size.EXTREME: 99}[of.size]
    version = Version(
        id=VersionId("versie-1"),
        number=number,
        at=datetime(2026, 4, 1, 9, tzinfo=UTC),
        by=of.author[0],
        sha256="ab" * 32,
        size=1,
        fingerprint="x",
        inzage_facts=0,
        receiver=of.receiver,
        purpose="Onderwijskundig rapport",
        ground="WPO artikel 42",
        categories=("cat_school",),
        attachments=of.titles,
    )
    package = Package(
        id=PackageId("pakket-1"),
        version_id=version.id,
        at=version.at,
        by=of.author[0],
        receiver_brin=of.receiver.brin,
        size=1,
        sha256="ab" * 32,
        receiver_card=card,
    )
    before = replace(version, id=VersionId("versie-0"), number=max(number - 1, 1))
    again = card and of.size is not Size.SHORT
    built = replace(
        dossier(of, profile),
        versions=(before, version) if again else (version,),
        packages=(package,),
    )
    news = tuple(
        VersionChange(novelty=novelty, label=f"{category.label}, {of.brief}", count=count)
        for count, category in enumerate(Category, start=1)
        for novelty in Novelty
    )
    facts = HandingOverFacts(
        school=of.school,
        student=of.student,
        dossier=built,
        version=version,
        package=package if packed else None,
        before=before if again else None,
        changes=news[: 4 if of.size is Size.LONG else None] if again else (),
        today=TODAY,
        signer=of.signer,
    )
    says = (*of.head, of.pupil, of.receiver.name, *of.signed, facts.code)
    return Made(receiver_letter(facts), (*says, f"Versie {number}, van 1 april 2026"))


@BESIDE.of(receiver_letter)
def receiver_letter_paper(of: Case) -> Made:
    return _handing_over(of, Profile.POVO, packed=False)


@BESIDE.of(receiver_letter)
def receiver_letter_package(of: Case) -> Made:
    return _handing_over(of, Profile.BB, packed=True, card="ab" * 32)


@BESIDE.of(receiver_letter)
def receiver_letter_secured(of: Case) -> Made:
    return _handing_over(of, Profile.POVO, packed=True)


@BESIDE.of(key_sheet)
def key_sheet_paper(of: Case) -> Made:
    groups = _GROUPS[of.size]
    facts = KeySheetFacts(
        school=of.school,
        receiver=of.receiver,
        code="K7M2-Q9XD",
        words=groups,
        typed=tuple(group[:4] for group in groups),
        today=TODAY,
    )
    return Made(
        key_sheet(facts),
        (of.school.name, of.school.phone, of.receiver.name, "K7M2-Q9XD", "3 april 2026", *groups),
    )


@BESIDE.of(cover_to_holder)
def cover_guardian(of: Case) -> Made:
    built = letter_facts(of)
    return Made(cover_to_holder(built), (*of.head, built.holder.name, built.code, "VERTROUWELIJK"))


@BESIDE.of(cover_to_school)
def cover_school(of: Case) -> Made:
    built = dossier(of)
    made = cover_to_school(of.school, built.id, of.receiver, today=TODAY)
    code = slip_code(built.id, of.receiver.brin)
    return Made(made, (*of.head, of.receiver.name, code, "VERTROUWELIJK"))


@BESIDE.of(address_check)
def address_check_sheet(of: Case) -> Made:
    count = {Size.SHORT: 0, Size.LONG: 6, Size.EXTREME: 60}[of.size]
    pupil = list_name(of.student.record)
    rows = tuple(
        AddressRow(
            code=f"AAAA-{number:04}",
            pupil=pupil,
            group="8a" if number % 2 else "",
            addressee=of.signer,
            relation="Moeder" if number % 3 else "",
            address=(f"{of.receiver.name} {number}", "9998 MY  VOORBEELDUM") if number % 4 else (),
            warnings=tuple(AddressWarning)[number % 4 : number % 3 + number % 4],
        )
        for number in range(1, count + 1)
    )
    made = address_check(of.school, rows, signer=of.signer, today=TODAY)
    names = (pupil, *(row.code for row in rows), *of.signed) if rows else ()
    return Made(made, (*of.head, *names))
