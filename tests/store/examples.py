"""Fictitious people for the store's tests, by hand and by chance."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import UTC, date, datetime, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

import sqlcipher3.dbapi2 as sqlcipher
from hypothesis import strategies as st

from oso_desktop.dossier.addresses import CardCheck, KnownSchool, OwnCard
from oso_desktop.dossier.advice import AdviceProcess, Exemption, Given
from oso_desktop.dossier.attachments import Answer, Attachment, AttachmentDecision, AttachmentId, Extent
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.correspondence import Letter, LetterKind
from oso_desktop.dossier.delivery import DeliveryWithdrawn, DestructionConfirmed, Receipt, ReceiverChanged
from oso_desktop.dossier.informing import InformedBy, InformingWithdrawn, InzageCopy, InzageInformed
from oso_desktop.dossier.inzage import (
    Agreement,
    Evidence,
    InzageNoResponse,
    InzageNotice,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Manner,
    Recorded,
    Remark,
    Withdrawal,
    WithdrawalGround,
)
from oso_desktop.dossier.inzage_extra import ParentsInformedToo, WithoutGezagAllowed, WithoutGezagWithdrawn
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.number_sheet import NumberOnSheet
from oso_desktop.dossier.people import Gezag, Guardian, GuardianId, Student, StudentId
from oso_desktop.dossier.prints import PrintKind, SchoolPrint
from oso_desktop.dossier.received import Received, Source, TakenItem, TakenOver
from oso_desktop.dossier.receiver_check import ReceiverConfirmed
from oso_desktop.dossier.scan_decisions import ScanDecision, UnreadLookedAt, Verdict
from oso_desktop.dossier.schools import Enrolment, OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.shown import Shown
from oso_desktop.dossier.transfer import Choice, Delivery, DossierId, Package, TransferDossier, Version, Way
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling, Verzorger
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store, Unit

STORE_ID = "0f" * 16
KEYS = {"database_key": bytes(range(32)), "audit_key": bytes(range(32, 64))}
NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
RECEIVER = ReceivingSchool(name="Het Verzonnen College", brin="99YY", town="Nergenshuizen")
SCHOOL = OwnSchool(
    name="De Bedachte School",
    brin="99ZZ",
    address=SchoolAddress(street="Fantasiepad", house_number="1", postcode="0000 AA", town="Nergenshuizen"),
    phone="0000000000",
    head_teacher="B. Denkbeeldig",
    contact_person="C. Denkbeeldig",
)
BLOB = SealedBlob(b"wrapped", b"sealed")


def entry(action: str = "proef", subject: str = "-", **detail: str | int) -> AuditEntry:
    return AuditEntry(at=NOON, by="proef", role="directeur", action=action, subject=subject, detail=detail)


def create(folder: Path) -> Store:
    return Store.create(folder, store_id=STORE_ID, **KEYS)


def reopen(folder: Path) -> Store:
    return Store.open(folder, store_id=STORE_ID, **KEYS)


def note(unit: Unit, action: str = "proef") -> None:
    unit.audit.append(entry(action))


def attempt(store: Store, *acts: Callable[[Unit], object]) -> None:
    """Do the acts in one audited unit of work."""
    with store.write() as unit:
        note(unit)
        for act in acts:
            act(unit)


def keyed(path: Path) -> sqlcipher.Connection:
    """A connection past the store, as a database tool with the key would make it."""
    connection = sqlcipher.connect(str(path), isolation_level=None, timeout=0)
    connection.execute(f"PRAGMA key = \"x'{KEYS['database_key'].hex()}'\"")
    return connection


def a_student(key: str = "1", surname: str = "Verzinsel", **changes: Any) -> Student:
    guardian = Guardian(
        block=Verzorger(
            achternaam=surname, roepnaam="Ouder", wettigevertegenwoordiger=True, relatietotkind="2"
        ),
        gezag=Gezag.YES,
    )
    record = Leerling(achternaam=surname, roepnaam="Kind", geboortedatum=date(2014, 2, 28))
    return Student(
        **{"key": key, "record": record, "guardians": (guardian,), "group": "8a", "year_group": "8"} | changes
    )


def an_attachment(student: Student, **changes: Any) -> Attachment:
    values: dict[str, Any] = {
        "student_id": student.id,
        "kind": "opp",
        "title": "OPP",
        "file_name": "opp.pdf",
        "media_type": "application/pdf",
        "size": 6,
        "sha256": "00" * 32,
        "document_date": date(2026, 1, 31),
    }
    return Attachment(**values | changes)


def big(key: str) -> Callable[[Unit], None]:
    """Saves a pupil with a large attachment."""
    student = a_student(key)

    def act(unit: Unit) -> None:
        unit.students.save(student)
        unit.attachments.add(an_attachment(student), SealedBlob(b"k", bytes(400_000)))

    return act


def a_letter(dossier: TransferDossier, **changes: Any) -> Letter:
    values: dict[str, Any] = {
        "dossier_id": dossier.id,
        "kind": LetterKind.INVITATION,
        "holder_id": "g1",
        "holder_name": "Ouder Verzinsel",
        "at": NOON,
        "by": "proef",
        "pages": 1,
        "size": 3,
        "sha256": "11" * 32,
    }
    return Letter(**values | changes)


def a_print(student_id: StudentId | None = None, **changes: Any) -> SchoolPrint:
    values: dict[str, Any] = {
        "kind": PrintKind.REQUEST_RECEIVED,
        "about": "q1",
        "student_id": student_id,
        "at": NOON,
        "by": "proef",
        "pages": 1,
        "size": 3,
        "sha256": "44" * 32,
    }
    return SchoolPrint(**values | changes)


def a_card(**changes: Any) -> SchoolCard:
    values: dict[str, Any] = {
        "brin": "99YY",
        "location": "00",
        "name": "Het Verzonnen College",
        "town": "Nergenshuizen",
        "number": 1,
        "made_on": NOON.date(),
        "receiving": bytes(1216),
        "signing": bytes(32),
        "signature": bytes(64),
    }
    return SchoolCard(**values | changes)


def a_known_school(**changes: Any) -> KnownSchool:
    card = a_card()
    values: dict[str, Any] = {
        "name": "Het Verzonnen College",
        "brin": "99YY",
        "town": "Nergenshuizen",
        "card": card,
        "earlier": (a_card(number=2),),
        "check": CardCheck(fingerprint=card.fingerprint, on=NOON.date(), how="Gebeld.", by="proef"),
        "withdrawn": (a_card(number=2).fingerprint,),
    }
    return KnownSchool(**values | changes)


def an_own_card(**changes: Any) -> OwnCard:
    return OwnCard(**{"card": a_card(brin="99ZZ"), "by": "proef"} | changes)


def a_delivery(student: Student, **changes: Any) -> Received:
    values: dict[str, Any] = {
        "student_id": student.id,
        "source": Source.CARRIER,
        "package_id": "p1",
        "dossier_id": "d1",
        "version": 1,
        "made_on": NOON.date(),
        "sender": "Het Verzonnen College",
        "sender_brin": "99YY",
        "at": NOON,
        "by": "proef",
        "size": 3,
        "sha256": "55" * 32,
    }
    return Received(**values | changes)


TAKEN = TakenOver(at=NOON, by="proef", items=(TakenItem(path="x", label="Advies", earlier="havo"),))

SHOWN = Shown(fingerprint="f", marks='{"profile":"POVO"}', lines="[]", at=NOON)


def a_full_dossier(student: Student) -> TransferDossier:
    """A dossier with at least one of everything that can be recorded."""
    version = Version(
        number=1,
        at=NOON,
        by="proef",
        sha256="22" * 32,
        size=10,
        fingerprint="f",
        inzage_facts=5,
        receiver=RECEIVER,
        purpose="doel",
        ground="grond",
        categories=("cat_school",),
        attachments=(),
    )
    package = Package(
        version_id=version.id, at=NOON, by="proef", receiver_brin="99YY", size=1, sha256="33" * 32
    )
    return TransferDossier(
        student_id=student.id,
        profile=Profile.POVO,
        advice=AdviceProcess(
            provisional=Given(code="60", on=NOON.date(), by="proef"),
            exemption=Exemption.MULTIPLE,
            definitive=Given(code="60", on=NOON.date(), by="proef"),
        ),
        events=(
            ReceiverConfirmed(receiver=RECEIVER, on=NOON.date(), how="Gebeld.", by="proef"),
            NumberOnSheet(at=NOON, allowed=True, by="proef"),
            LateAllowed(
                at=NOON, head="B. Denkbeeldig", reason="Later gemeld.", by="proef", receiver=RECEIVER
            ),
            Receipt(delivery_id="d1", on=NOON.date(), how="Opgehaald.", by="proef"),
            DeliveryWithdrawn(delivery_id="d0", at=NOON, by="proef", reason="Verkeerde stick."),
            ReceiverChanged(
                id="w1",
                at=NOON,
                by="proef",
                old=RECEIVER,
                new=RECEIVER,
                deliveries=("d1",),
                last_version=1,
                enrolment=Enrolment.APPLIED,
                applied_on=NOON.date(),
            ),
            DestructionConfirmed(change_id="w1", on=NOON.date(), how="Per brief.", by="proef"),
            ScanDecision(
                mark="0f" * 8,
                verdict=Verdict.FALSE_ALARM,
                subject="iban",
                place="bladzijde 2",
                by="proef",
                at=NOON,
                reason="Van de praktijk zelf.",
                attachment_id="a1",
            ),
            UnreadLookedAt(attachment_id=AttachmentId("a1"), by="proef", at=NOON),
            SHOWN,
            InzageInformed(holder_id="g1", on=NOON.date(), how=InformedBy.MEETING, by="proef"),
            InzageCopy(holder_id="g1", on=NOON.date(), manner=Manner.SENT, by="proef", fingerprint="f"),
            InformingWithdrawn(holder_id="g1", on=NOON.date(), reason="ander kind", by="proef"),
            WithoutGezagAllowed(
                guardian_id=GuardianId("g3"), reason="vroeg erom", by="proef", role="directeur", at=NOON
            ),
            WithoutGezagWithdrawn(
                guardian_id=GuardianId("g3"), reason="toch niet", by="proef", role="directeur", at=NOON
            ),
            ParentsInformedToo(agreed=True, how="zei dat zelf", by="proef", at=NOON),
        ),
        chosen=frozenset({Category.VERZUIM, Category.BIJLAGEDOCS}),
        left_out=frozenset(
            {ItemRef(path="huidigeschool/leerling/verzuim/frequentie", mark="0f" * 8, turn=2)}
        ),
        decisions=(
            AttachmentDecision(
                attachment_id=an_attachment(student).id,
                included=True,
                seen_at=NOON,
                extent=Extent.PART,
                extent_chosen=True,
                pages="1-2, 5",
                part="b",
                answers=(Answer("opp_gehoord", "nee"),),
                consent_on=NOON.date(),
            ),
        ),
        receiver=RECEIVER,
        enrolment_date=date(2026, 4, 1),
        choice=Choice(by="proef", role="intern begeleider", at=NOON, fingerprint="f", shown=SHOWN),
        inzage=(
            InzageOffered(holder_id="g1", on=NOON.date(), manner=Manner.SENT, by="proef"),
            InzageSeen(
                holder_id="g1",
                on=NOON.date(),
                recorded=Recorded.LETTER,
                agreement=Agreement.NO,
                by="proef",
                fingerprint="f",
                evidence=Evidence(kept="map", at=time(14, 5), told_by="ouder", told_to="juf"),
            ),
            InzageNoResponse(
                holder_id="g2",
                on=NOON.date(),
                reason="verhuisd",
                by="proef",
                fingerprint="f",
                due=NOON.date(),
            ),
            InzageNotice(
                holder_id="g1", on=NOON.date(), by="proef", fingerprint="g", earlier="f", letter_id="brief"
            ),
            InzageWithdrawn(holder_id="g2", on=NOON.date(), reason="ander kind", by="proef", fingerprint="f"),
        ),
        remarks=(
            Remark(
                holder_id="g1", holder_name="Ouder Verzinsel", text="Dit klopt niet.", at=NOON, by="proef"
            ),
        ),
        versions=(version,),
        packages=(package,),
        deliveries=(
            Delivery(
                version_id=version.id,
                way=Way.PACKAGE,
                on=NOON.date(),
                by="proef",
                receiver=RECEIVER,
                package_id=package.id,
            ),
        ),
    )


# --- by chance -----------------------------------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_SCALARS: dict[type, st.SearchStrategy[Any]] = {
    str: TEXTS,
    bool: st.booleans(),
    int: st.integers(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    date: st.dates(),
}


@cache
def blocks(block: type) -> st.SearchStrategy[Any]:
    """Any instance of a block of the standard: what it demands, and a handful of what it allows."""
    hints = get_type_hints(block)
    demanded = [
        field.name for field in fields(block) if field.default is MISSING and field.default_factory is MISSING
    ]
    allowed = [field.name for field in fields(block) if field.name not in demanded]

    @st.composite
    def build(draw: st.DrawFn) -> Any:
        extra = draw(st.lists(st.sampled_from(allowed), max_size=3, unique=True)) if allowed else []
        return block(**{name: draw(_of(hints[name])) for name in (*demanded, *extra)})

    return build()


def _of(hint: Any) -> st.SearchStrategy[Any]:
    (inner, *_) = [part for part in get_args(hint) if part not in (NoneType, Ellipsis)] or [hint]
    single = _SCALARS[inner] if inner in _SCALARS else blocks(inner)
    return st.lists(single, min_size=1, max_size=2).map(tuple) if get_origin(hint) is tuple else single


IDS = st.uuids().map(lambda value: value.hex)
GUARDIANS = st.builds(Guardian, id=IDS.map(GuardianId), block=blocks(Verzorger), gezag=st.sampled_from(Gezag))
STUDENTS = st.builds(
    Student,
    id=IDS.map(StudentId),
    key=IDS,
    record=blocks(Leerling),
    guardians=st.lists(GUARDIANS, max_size=2).map(tuple),
    group=TEXTS,
    year_group=TEXTS,
    school_year=TEXTS,
    sender=st.none() | blocks(HuidigeSchool),
    profile=st.none() | st.sampled_from(Profile).map(lambda profile: profile.value),
)
MOMENTS = st.datetimes() | st.datetimes(timezones=st.just(UTC))
DOSSIERS = st.builds(
    TransferDossier,
    id=IDS.map(DossierId),
    student_id=IDS.map(StudentId),
    profile=st.sampled_from(Profile),
    chosen=st.frozensets(st.sampled_from(Category), max_size=4),
    decisions=st.lists(
        st.builds(AttachmentDecision, attachment_id=IDS, reason=TEXTS, seen_at=st.none() | MOMENTS),
        max_size=2,
    ).map(tuple),
    receiver=st.none() | st.builds(ReceivingSchool, name=TEXTS, brin=TEXTS),
    enrolment_date=st.none() | st.dates(),
    choice=st.none() | st.builds(Choice, by=TEXTS, role=TEXTS, at=MOMENTS, fingerprint=TEXTS),
)
INZAGE_FACTS = st.one_of(
    st.builds(InzageOffered, holder_id=IDS, on=st.dates(), manner=st.sampled_from(Manner), by=TEXTS),
    st.builds(
        InzageSeen,
        holder_id=IDS,
        on=st.dates(),
        recorded=st.sampled_from(Recorded),
        agreement=st.sampled_from(Agreement),
        by=TEXTS,
        fingerprint=TEXTS,
        note=TEXTS,
    ),
    st.builds(InzageNoResponse, holder_id=IDS, on=st.dates(), reason=TEXTS, by=TEXTS, fingerprint=TEXTS),
    st.builds(
        InzageNotice,
        holder_id=IDS,
        on=st.dates(),
        by=TEXTS,
        fingerprint=TEXTS,
        earlier=TEXTS,
        letter_id=IDS,
    ),
    st.builds(InzageWithdrawn, holder_id=IDS, on=st.dates(), reason=TEXTS, by=TEXTS, fingerprint=TEXTS),
)
WITHDRAWALS = st.builds(Withdrawal, ground=st.sampled_from(WithdrawalGround), reason=TEXTS)
REMARKS = st.builds(
    Remark,
    id=IDS,
    holder_id=IDS,
    holder_name=TEXTS,
    text=TEXTS,
    at=MOMENTS,
    by=TEXTS,
    replaces=st.none() | IDS,
    withdrawal=st.none() | WITHDRAWALS,
)
