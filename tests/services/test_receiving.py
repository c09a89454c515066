"""What comes of a file of another school: whatever is wrong with it has its own words, and then nothing is stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from oso_desktop.dossier.addresses import CardCheck, KnownSchool
from oso_desktop.dossier.carriers import (
    CarrierAltered,
    CarrierError,
    CarrierOfFuture,
    CarrierTruncated,
    NotACarrier,
)
from oso_desktop.dossier.parcel_errors import (
    AlreadyReceived,
    AnotherChild,
    CardKeysGone,
    CardWithdrawn,
    DoesNotOpen,
    IsHereAlready,
    NotForReceiving,
    OlderVersion,
    ParcelChanged,
    SenderUnclear,
    TwoOfOneVersion,
    TwoWithOneId,
    WrongReceiver,
)
from oso_desktop.dossier.parcels import Trust, Verdict
from oso_desktop.dossier.received import RECEIVED_PURPOSE, Source
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.errors import OsoError
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.package import PackageBroken, PackageOfFuture, Signer, write_package
from oso_desktop.exchange.secured_pdf import NotSecured
from oso_desktop.services import cards, receiving, store_check
from oso_desktop.services.documents import AttachmentRefused
from oso_desktop.services.parcel_files import opened_file
from oso_desktop.services.receiving import choosable, look, looked_up, receive
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange.carriers import card_of
from tests.hardship.scene import now
from tests.services import brought, school
from tests.services.brought import (
    OUR_OLD,
    OURS,
    SIGNER,
    STRANGER,
    STRANGER_KEYS,
    THEIR_KEYS,
    THEIRS,
    Sent,
    carrier,
    xml,
)

ELSEWHERE = card_of(STRANGER_KEYS, "97WW", "Een Andere School")


@pytest.fixture
def ours(workspace: Workspace) -> Workspace:
    return brought.with_card(workspace)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "klas.oso-drager"


def stored(workspace: Workspace) -> tuple[int, int]:
    with workspace.view() as unit:
        return len(unit.students.outlines()), len(unit.received.all())


def test_a_carrier_is_told_before_anything_of_it_is_stored(ours: Workspace, path: Path) -> None:
    """R131, R133: from whom, for whom, of whom and what is in it; the store stays byte for byte as it was."""
    before = now(ours)
    carrier(path, Sent(xml=xml(pupils.packed())))
    parcel = look(ours, path)
    (one,) = parcel.brought
    assert (parcel.source, parcel.own_card) == (Source.CARRIER, 2)
    assert (parcel.sender.name, parcel.sender.brin, parcel.sender.trust) == (
        "Basisschool Verderop",
        "98XX",
        Trust.UNKNOWN,
    )
    assert parcel.sender.card is not None
    assert parcel.sender.card.phone_words == THEIRS.phone_words
    assert parcel.sender.can_be_taken
    assert (one.verdict, one.version, one.birth_date) == (Verdict.NEW, 1, date(2014, 5, 4))
    assert one.pupil.startswith(pupils.SURNAME)
    assert one.attachments == ("Leerlingrapport",)
    assert one.inzage is not None
    assert one.inzage.akkoord == "Nee"
    assert "Andere bijlagen" in one.categories
    assert now(ours) == before


def wrong(name: str) -> Callable[[Path], object]:
    """Files of which nothing can be received, by what is wrong with them."""
    other = Signer(card=STRANGER, sign=STRANGER_KEYS.sign)

    def future_package(path: Path) -> object:
        sent = Sent(xml=xml())
        manifest = replace(brought.manifest(sent, SIGNER, OURS), format=3)
        return carrier(path, sent, contents=[write_package(manifest, sent.xml, SIGNER)])

    def altered(path: Path) -> object:
        data = bytearray(carrier(path).read_bytes())
        data[-100] ^= 1
        return path.write_bytes(data)

    def future(path: Path) -> object:
        data = bytearray(carrier(path).read_bytes())
        data[63] = 9
        return path.write_bytes(data)

    made: dict[str, Callable[[Path], object]] = {
        "geen drager": lambda path: path.write_bytes(b"SQLite format 3\x00" + bytes(500)),
        "afgekapt": lambda path: path.write_bytes(carrier(path).read_bytes()[:-3000]),
        "veranderd": altered,
        "toekomst": future,
        "andere ontvanger": lambda path: carrier(path, receiver=ELSEWHERE),
        "sleutel weg": lambda path: carrier(
            path, receiver=card_of(THEIR_KEYS, "99ZZ", "De Bedachte School", number=9)
        ),
        "twee met één nummer": lambda path: carrier(path, Sent(xml=xml()), Sent(xml=xml(roepnaam="Anders"))),
        "op andermans naam": lambda path: carrier(
            path, outside=brought.head(sender_card=STRANGER.fingerprint)
        ),
        "opnieuw verzegeld door een ander": lambda path: carrier(path, signer=other, inside=SIGNER),
        "ander dossier buitenop": lambda path: carrier(
            path,
            Sent(xml=xml()),
            contents=[
                write_package(brought.manifest(Sent(xml=xml(), dossier="x"), SIGNER, OURS), xml(), SIGNER)
            ],
        ),
        "gaat niet open": lambda path: carrier(path, outside=brought.head(receiver_card=OUR_OLD.fingerprint)),
        "kapot van binnen": lambda path: carrier(path, contents=[b"PK geen pakket"]),
        "pakket van de toekomst": future_package,
        "gevaarlijke bijlage": lambda path: carrier(path, Sent(xml=xml("geen base64"))),
        "pdf": lambda path: path.write_bytes(b"%PDF-1.7 iets"),
        "schoolkaart": lambda path: path.write_bytes(write_card(THEIRS)),
        "lijst": lambda path: path.write_bytes(b"<EDEX/>"),
        "foto": lambda path: path.write_bytes(b"\xff\xd8\xff\xe0"),
    }
    return made[name]


WRONG: dict[str, type[OsoError]] = {
    "geen drager": NotACarrier,
    "afgekapt": CarrierTruncated,
    "veranderd": CarrierAltered,
    "toekomst": CarrierOfFuture,
    "andere ontvanger": WrongReceiver,
    "sleutel weg": CardKeysGone,
    "twee met één nummer": TwoWithOneId,
    "op andermans naam": SenderUnclear,
    "opnieuw verzegeld door een ander": SenderUnclear,
    "ander dossier buitenop": SenderUnclear,
    "gaat niet open": DoesNotOpen,
    "kapot van binnen": PackageBroken,
    "pakket van de toekomst": PackageOfFuture,
    "gevaarlijke bijlage": AttachmentRefused,
    "pdf": NotSecured,
    "schoolkaart": NotForReceiving,
    "lijst": NotForReceiving,
    "foto": NotForReceiving,
}


def refusal_of(workspace: Workspace, path: Path) -> OsoError:
    try:
        (one,) = look(workspace, path).brought
    except OsoError as error:
        return error
    assert one.verdict is Verdict.REFUSED
    assert one.refusal is not None
    return one.refusal


def refusal_on_receiving(workspace: Workspace, path: Path) -> OsoError:
    try:
        report = receive(workspace, look(workspace, path), {0: None})
    except OsoError as error:
        return error
    return report.refused[0][1]


@pytest.mark.parametrize("name", sorted(WRONG))
def test_each_thing_that_is_wrong_has_its_own_words_and_stores_nothing(
    name: str, ours: Workspace, path: Path
) -> None:
    """R131, R133, R150"""
    wrong(name)(path)
    before = now(ours)
    refusal = refusal_of(ours, path)
    assert type(refusal) is WRONG[name]
    assert refusal.text
    assert refusal.next_step
    assert pupils.SURNAME not in refusal.text + refusal.next_step
    assert now(ours) == before
    assert type(refusal_on_receiving(ours, path)) is WRONG[name]
    assert now(ours) == before


def test_no_two_of_the_messages_are_the_same(ours: Workspace, tmp_path: Path) -> None:
    """R131"""
    texts = {}
    for name, kind in WRONG.items():
        path = tmp_path / f"{list(WRONG).index(name)}.oso-drager"
        wrong(name)(path)
        texts[name] = (kind, refusal_of(ours, path).text)
    by_text: dict[str, set[type[OsoError]]] = {}
    for kind, text in texts.values():
        by_text.setdefault(text, set()).add(kind)
    assert all(len(kinds) == 1 for kinds in by_text.values())
    assert len(by_text) == len(WRONG) - 2, "the three ways of an unclear sender have one message"


def test_the_wrong_receiver_is_told_by_its_brin(ours: Workspace, path: Path) -> None:
    """R131"""
    carrier(path, receiver=ELSEWHERE)
    assert "BRIN 97WW" in refusal_of(ours, path).text


def received_twice(workspace: Workspace, tmp_path: Path, first: Sent, second: Sent) -> OsoError | None:
    brought.received(workspace, carrier(tmp_path / "een", first))
    (one,) = look(workspace, carrier(tmp_path / "twee", second)).brought
    return one.refusal


def test_an_older_version_than_the_one_received_is_refused(ours: Workspace, tmp_path: Path) -> None:
    """R133: a carrier that lay about is not taken for the newest."""
    refusal = received_twice(
        ours,
        tmp_path,
        Sent(xml=xml(), version=2),
        Sent(xml=xml(roepnaam="Eerder"), version=1, package="pakket-0"),
    )
    assert type(refusal) is OlderVersion
    assert "versie 2" in refusal.text
    assert stored(ours) == (1, 1)


def test_one_package_id_with_two_contents_is_refused(ours: Workspace, tmp_path: Path) -> None:
    """R133"""
    refusal = received_twice(ours, tmp_path, Sent(xml=xml()), Sent(xml=xml(roepnaam="Anders"), version=2))
    assert type(refusal) is TwoWithOneId


def test_one_version_with_two_contents_is_refused(ours: Workspace, tmp_path: Path) -> None:
    """R133"""
    refusal = received_twice(
        ours, tmp_path, Sent(xml=xml()), Sent(xml=xml(roepnaam="Anders"), package="pakket-2")
    )
    assert type(refusal) is TwoOfOneVersion


@pytest.mark.parametrize("package", ["pakket-1", "pakket-2"])
def test_the_same_again_is_there_already(ours: Workspace, tmp_path: Path, package: str) -> None:
    """R133: the same carrier, or the same version packed anew."""
    brought.received(ours, carrier(tmp_path / "een"))
    parcel = look(ours, carrier(tmp_path / "twee", Sent(xml=xml(), package=package)))
    assert [each.verdict for each in parcel.brought] == [Verdict.THERE]
    assert parcel.brought[0].earlier[0].at == school.NOW
    assert receive(ours, parcel, {0: None}).received == ()
    assert stored(ours) == (1, 1)


def test_what_was_looked_at_twice_is_received_once(ours: Workspace, path: Path) -> None:
    """R133"""
    parcel = look(ours, carrier(path))
    receive(ours, parcel, {0: None})
    report = receive(ours, parcel, {0: None})
    assert [type(refusal) for _, refusal in report.refused] == [AlreadyReceived]
    assert stored(ours) == (1, 1)


def test_a_file_that_changed_since_it_was_looked_at_is_refused(ours: Workspace, path: Path) -> None:
    """R131"""
    parcel = look(ours, carrier(path))
    path.unlink()
    carrier(path, Sent(xml=xml(roepnaam="Anders")))
    before = now(ours)
    with pytest.raises(ParcelChanged):
        receive(ours, parcel, {0: None})
    assert now(ours) == before


def test_a_delivery_is_kept_to_the_byte_and_the_store_is_sound(ours: Workspace, path: Path) -> None:
    """R133, R164: sealed, of its pupil, with who brought it, and in the log."""
    sent = Sent(xml=xml(pupils.packed()))
    one = brought.received(ours, carrier(path, sent))
    with ours.view() as unit:
        kept = ours.unseal(RECEIVED_PURPOSE, one.id, unit.received.content(one.id))
        student, entry = unit.students.get(one.student_id), unit.audit.entries(limit=1)[0]
        papers = unit.attachments.of_student(student.id)
    assert kept == sent.xml
    assert one.sha256 == hashlib.sha256(sent.xml).hexdigest()
    assert (one.package_id, one.dossier_id, one.version) == ("pakket-1", "dossier-1", 1)
    assert (one.sender, one.sender_brin, one.sender_card) == (
        "Basisschool Verderop",
        "98XX",
        THEIRS.fingerprint,
    )
    assert (entry.action, entry.subject) == ("dossier ontvangen", one.id)
    assert student.record.achternaam == pupils.SURNAME
    assert [guardian.block.achternaam for guardian in student.guardians] == [pupils.GUARDIAN]
    assert (student.sender, student.file_inzage, student.profile) == (None, None, None), (
        "the next dossier is ours"
    )
    assert len(papers) == 1
    assert store_check.check_store(ours).sound
    (row,) = receiving.deliveries(ours)
    assert (row.received, row.taken, row.looked_through) == (one, 0, None)


def test_a_carrier_to_an_earlier_card_still_opens_and_says_so(ours: Workspace, path: Path) -> None:
    """R131: what was under way when the card was renewed is not lost."""
    parcel = look(ours, carrier(path, receiver=OUR_OLD))
    assert parcel.own_card == 1
    assert "schoolkaart 1" in parcel.notices[0]
    assert "nummer 2" in parcel.notices[0]


def test_to_a_withdrawn_card_it_opens_with_a_warning_and_to_a_destroyed_one_never(
    ours: Workspace, path: Path
) -> None:
    """R131"""
    carrier(path, receiver=OUR_OLD)
    head = school.as_role(ours, school.Role.HEAD)
    cards.withdraw_card(head, reason="De laptop is gestolen.")
    assert "ingetrokken" in look(ours, path).notices[0]
    with ours.view() as unit:
        old = unit.own_cards.all()[0]
    cards.destroy_old_card(head, old.id)
    assert type(refusal_of(ours, path)) is CardKeysGone


def known(workspace: Workspace, **changes: object) -> None:
    with workspace.change(Right.EDIT, "school in het adresboek", "proef") as unit:
        values = {"name": "Verderop", "brin": "98XX", "card": THEIRS, **changes}
        unit.addresses.save(KnownSchool(**values))  # type: ignore[arg-type]  # as named


CHECK = CardCheck(fingerprint=THEIRS.fingerprint, on=date(2026, 3, 1), how="Gebeld.", by="Iemand")


@pytest.mark.parametrize(
    ("changes", "trust"),
    [
        ({}, Trust.UNCHECKED),
        ({"check": CHECK}, Trust.CHECKED),
        ({"card": None}, Trust.UNKNOWN),
        ({"card": STRANGER}, Trust.OTHER),
        ({"card": STRANGER, "earlier": (THEIRS,)}, Trust.OTHER),
    ],
)
def test_it_is_told_how_sure_the_sender_is(
    ours: Workspace, path: Path, changes: dict[str, object], trust: Trust
) -> None:
    """R131: by the address book and the check by phone, never by what the file says of itself."""
    known(ours, **changes)
    sender = look(ours, carrier(path)).sender
    assert (sender.trust, sender.name) == (trust, "Verderop")
    assert (sender.check == CHECK) == (trust is Trust.CHECKED)
    received = brought.received(ours, path)
    assert received.sender_checked == (trust is Trust.CHECKED)


def test_a_withdrawn_card_of_the_sender_is_refused(ours: Workspace, path: Path) -> None:
    """R131: whoever stole its keys could make the package."""
    known(ours, check=CHECK, withdrawn_on=date(2026, 3, 2))
    carrier(path)
    with pytest.raises(CardWithdrawn):
        look(ours, path)


def test_the_card_in_a_package_can_be_taken_into_the_address_book(ours: Workspace, path: Path) -> None:
    """R131: unchecked, as any other card."""
    receiving.take_sender_card(ours, look(ours, carrier(path)))
    assert look(ours, path).sender.trust is Trust.UNCHECKED


def test_an_oso_file_is_received_the_same_way_and_told_to_be_unsealed(
    ours: Workspace, tmp_path: Path
) -> None:
    """R133: from any source; from whom it comes cannot be seen."""
    path = tmp_path / "dossier.xml"
    path.write_bytes(xml())
    parcel = look(ours, path)
    assert (parcel.source, parcel.sender.trust, parcel.sender.card) == (Source.FILE, Trust.UNSEALED, None)
    assert "niet te zien" in parcel.sender.trust
    one = brought.received(ours, path)
    assert (one.package_id, one.version, one.sender_card, one.sender_checked) == ("", 0, "", False)
    assert look(ours, path).brought[0].verdict is Verdict.THERE


def pupil_here(workspace: Workspace, **changes: object) -> school.Student:
    return school.add(workspace, school.pupil("L0042", **changes))


def test_a_pupil_who_is_here_is_proposed_and_never_chosen_by_itself(ours: Workspace, path: Path) -> None:
    """R133: nothing of the pupil changes by receiving."""
    here = pupil_here(ours)
    pupil_here_too = school.add(
        ours, school.pupil("L0043", roepnaam="Iemand", voornaam=("Anders",), bsn=None)
    )
    (one,) = look(ours, carrier(path)).brought
    assert [(each.student_id, each.why) for each in one.proposals] == [
        (here.id, "hetzelfde persoonsgebonden nummer")
    ]
    delivery = brought.received(ours, path, here.id)
    with ours.view() as unit:
        assert unit.students.get(here.id) == here
        assert delivery.pupil_mark == ""
    with pytest.raises(AnotherChild):
        raise receive(
            ours,
            look(ours, carrier(path.with_name("b"), Sent(xml=xml(roepnaam="x"), version=2, package="p2"))),
            {0: pupil_here_too.id},
        ).refused[0][1]


def test_any_pupil_can_be_looked_up_and_one_who_differs_is_to_be_confirmed(
    ours: Workspace, path: Path
) -> None:
    """R133: a child may have got another name since; without that word nothing comes in."""
    other = school.add(
        ours, school.pupil("L0043", roepnaam="Iemand", voornaam=("Anders",), bsn=None, onderwijsnummer=None)
    )
    parcel = look(ours, carrier(path))
    (one,) = parcel.brought
    assert one.proposals == ()
    (choice,) = choosable(ours)
    assert (choice.student_id, choice.differs) == (other.id, ())
    found = looked_up(ours, one, other.id)
    assert found.differs == ("de voornaam",)
    assert "Iemand" not in repr(found)
    refused = receive(ours, parcel, {0: other.id}).refused
    assert [type(error) for _, error in refused] == [AnotherChild]
    (delivery,) = receive(ours, parcel, {0: other.id}, confirmed=(0,)).received
    assert (delivery.student_id, delivery.pupil_mark) == (other.id, "")
    with ours.view() as unit:
        assert unit.students.get(other.id) == other


def test_another_personal_number_is_another_child_whatever_anybody_says(ours: Workspace, path: Path) -> None:
    """R133"""
    other = school.add(ours, school.pupil("L0043", roepnaam="Iemand", voornaam=("Anders",), bsn="111222333"))
    parcel = look(ours, carrier(path))
    with pytest.raises(AnotherChild):
        looked_up(ours, parcel.brought[0], other.id)
    (refused,) = receive(ours, parcel, {0: other.id}, confirmed=(0,)).refused
    assert isinstance(refused[1], AnotherChild)


def test_without_a_number_name_and_birth_date_propose(ours: Workspace, path: Path) -> None:
    """R133"""
    here = pupil_here(ours, bsn=None)
    (one,) = look(ours, carrier(path)).brought
    assert [(each.student_id, each.why) for each in one.proposals] == [
        (here.id, "dezelfde naam en geboortedatum")
    ]


def test_the_same_pupil_of_the_same_school_is_not_made_twice(ours: Workspace, tmp_path: Path) -> None:
    """R133: the number that the pupil has there is enough to see that."""
    first = brought.received(ours, carrier(tmp_path / "een"))
    again = carrier(tmp_path / "twee", Sent(xml=xml(roepnaam="Pip"), version=2, package="pakket-2"))
    parcel = look(ours, again)
    assert parcel.brought[0].verdict is Verdict.AGAIN
    assert parcel.brought[0].proposals[0].student_id == first.student_id
    report = receive(ours, parcel, {0: None})
    assert [type(refusal) for _, refusal in report.refused] == [IsHereAlready]
    second = brought.received(ours, again, first.student_id)
    assert {first.id, second.id} == {row.received.id for row in receiving.deliveries(ours)}


def test_of_a_class_each_dossier_comes_in_by_itself(ours: Workspace, path: Path) -> None:
    """R133: what is refused costs that dossier alone."""
    good = [
        Sent(xml=xml(leerlingid=f"V{n}", roepnaam=f"Kind{n}", bsn=None), package=f"p{n}", dossier=f"d{n}")
        for n in range(3)
    ]
    bad = Sent(xml=xml("geen base64"), package="p9", dossier="d9")
    parcel = look(ours, carrier(path, good[0], bad, good[1], good[2]))
    assert [each.verdict.name for each in parcel.brought] == ["NEW", "REFUSED", "NEW", "NEW"]
    told: list[tuple[int, int]] = []
    report = receive(ours, parcel, dict.fromkeys(range(4)), lambda done, of: told.append((done, of)))
    assert len(report.received) == 3
    assert [number for number, _ in report.refused] == [1]
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert stored(ours) == (3, 3)


def test_a_school_without_oso_keeps_no_personal_number_of_a_new_pupil(ours: Workspace, path: Path) -> None:
    """R142: it is told, and stays in the delivery as it came."""
    with ours.change(Right.MANAGE, "proef", "school") as unit:
        own = unit.school.get()
        assert own is not None
        unit.school.save(replace(own, kind=SchoolKind.PRIVATE))
    report = receive(ours, look(ours, carrier(path)), {0: None})
    with ours.view() as unit:
        assert unit.students.get(report.received[0].student_id).record.bsn is None
    assert any("persoonsgebonden nummer" in notice for notice in report.notices)


def offsets(size: int, *, all_of_them: bool) -> list[int]:
    """Every byte, or those of the header, the tables and the seal with one in a hundred of the rest."""
    return (
        list(range(size))
        if all_of_them
        else sorted({*range(600), *range(600, size, 101), *range(size - 40, size)})
    )


@pytest.mark.parametrize("all_of_them", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_carrier_with_any_byte_altered_is_refused_and_nothing_of_it_is_stored(
    ours: Workspace, path: Path, all_of_them: bool, record_property: Callable[[str, object], None]
) -> None:
    """R131, R150: whichever byte, also in a part of the file that nobody reads."""
    whole = carrier(path).read_bytes()
    before, looked = now(ours), offsets(len(whole), all_of_them=all_of_them)
    with ours.view() as unit:
        for at in looked:
            path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
            with pytest.raises((CarrierError, NotForReceiving)), opened_file(ours, unit, path):
                pass
    path.write_bytes(whole)
    assert look(ours, path).receivable
    assert now(ours) == before
    record_property("measured: bytes of a carrier altered, one at a time", len(looked))
