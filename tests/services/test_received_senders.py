"""What is believed of a sender: only what a card proves, whatever a file says of itself (R131, R132, R133)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.parcel_errors import OlderVersion, WasDestroyed
from oso_desktop.dossier.parcels import Trust, Verdict
from oso_desktop.dossier.received import Received
from oso_desktop.dossier.roles import Role
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.oso_xml import write_dossier
from oso_desktop.exchange.package import Signer
from oso_desktop.services import addresses, received_end
from oso_desktop.services.receiving import look, receive
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange import cards
from tests.exchange.carriers import card_of
from tests.letters.reading import words
from tests.services import brought, school
from tests.services.brought import (
    SPELLING,
    STRANGER,
    STRANGER_KEYS,
    THEIR_KEYS,
    THEIRS,
    Sent,
    carrier,
    the_tests,
    xml,
)
from tests.services.school import TODAY

IMPOSTOR = Signer(card=STRANGER, sign=STRANGER_KEYS.sign)
NEWER_KEYS = cards.keys(210)
_BARE = card_of(NEWER_KEYS, "98XX", "Basisschool Verderop", number=2, previous=THEIRS.fingerprint)
NEWER = replace(_BARE, endorsement=THEIR_KEYS.sign(_BARE.signed_bytes))
"""The next card of the other school, for which the first one vouches."""


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return school.as_role(brought.with_card(workspace), Role.HEAD)


def check(workspace: Workspace, card: SchoolCard, *, warned: bool = False) -> None:
    """Puts a card in the address book and compares its words by phone."""
    known = addresses.take_card(workspace, write_card(card), warned=warned)
    addresses.check_by_phone(
        workspace,
        known.id,
        card.fingerprint,
        heard=" ".join(card.phone_words),
        spoken_to="A. Verzonnen",
        number="0000000000",
        on=TODAY,
    )


def version(number: int, name: str = "Pip", **changes: str) -> Sent:
    return Sent(xml=xml(roepnaam=name), version=number, package=changes.get("package", f"p{number}"))


def test_another_card_never_joins_the_series_of_a_checked_one(head: Workspace, tmp_path: Path) -> None:
    """R131, R133: BRIN and the dossier's id stand in clear on every carrier, so they prove nothing."""
    check(head, THEIRS)
    real = brought.received(head, carrier(tmp_path / "een"))
    fake = look(head, carrier(tmp_path / "vals", version(999, "Iemand"), signer=IMPOSTOR))
    (one,) = fake.brought
    assert fake.sender.trust is Trust.OTHER
    assert (one.verdict, one.earlier) == (Verdict.NEW, ())
    assert all("eerdere levering" not in each.why and "afzender" not in each.why for each in one.proposals)
    assert "andere schoolkaart" in one.doubts[0]
    assert one.notices[0] == one.doubts[0]
    receive(head, fake, {0: real.student_id})
    (two,) = look(head, carrier(tmp_path / "twee", version(2))).brought
    assert (two.verdict, two.earlier) == (Verdict.AGAIN, (real,))


def test_an_id_that_an_impostor_used_first_does_not_stop_the_real_package(
    head: Workspace, tmp_path: Path
) -> None:
    """R133"""
    check(head, THEIRS)
    brought.received(head, carrier(tmp_path / "vals", Sent(xml=xml(leerlingid="X")), signer=IMPOSTOR))
    (one,) = look(head, carrier(tmp_path / "echt", Sent(xml=xml(roepnaam="Pip")))).brought
    assert (one.verdict, one.refusal) == (Verdict.NEW, None)


@pytest.mark.parametrize("renewed", ["before it came", "after it came"])
def test_a_renewed_card_that_the_checked_one_vouches_for_stays_in_the_series(
    head: Workspace, tmp_path: Path, renewed: str
) -> None:
    """R131, R133"""
    check(head, THEIRS)
    newer = Signer(card=NEWER, sign=NEWER_KEYS.sign)
    first = brought.received(head, carrier(tmp_path / "een", version(2, "Een")))
    if renewed == "before it came":
        addresses.take_card(head, write_card(NEWER))
    (again,) = look(head, carrier(tmp_path / "twee", version(3, "Twee"), signer=newer)).brought
    assert (again.verdict, again.earlier) == (Verdict.AGAIN, (first,))
    (old,) = look(head, carrier(tmp_path / "nul", version(1, "Nul"), signer=newer)).brought
    assert type(old.refusal) is OlderVersion


def test_what_came_by_the_newer_card_is_known_when_an_older_carrier_turns_up(
    head: Workspace, tmp_path: Path
) -> None:
    """R133: a carrier that lay about since before the card was renewed."""
    check(head, THEIRS)
    addresses.take_card(head, write_card(NEWER))
    brought.received(
        head, carrier(tmp_path / "twee", version(2), signer=Signer(card=NEWER, sign=NEWER_KEYS.sign))
    )
    parcel = look(head, carrier(tmp_path / "een", version(1, "Nul")))
    assert parcel.sender.trust is Trust.EARLIER
    assert type(parcel.brought[0].refusal) is OlderVersion


def test_one_card_that_nobody_checked_is_still_one_sender(head: Workspace, tmp_path: Path) -> None:
    """R133"""
    first = brought.received(head, carrier(tmp_path / "een"))
    (one,) = look(head, carrier(tmp_path / "twee", version(2))).brought
    assert one.earlier == (first,)


def test_a_seal_of_one_school_on_a_dossier_of_another_is_told(head: Workspace, tmp_path: Path) -> None:
    """R131: and the pupil goes by the number at the school of the card."""
    check(head, THEIRS)
    other = pupils.dossier_of(brought.pupil(), brin="97WW")
    path = carrier(tmp_path / "een", Sent(xml=write_dossier(other)))
    (one,) = look(head, path).brought
    assert one.verdict is Verdict.NEW
    assert "een andere school dan het zegel" in one.doubts[0]
    delivery = brought.received(head, path)
    with head.view() as unit:
        assert unit.students.get(delivery.student_id).key == "98XX:V77"
    (usual,) = look(head, carrier(tmp_path / "twee", Sent(xml=xml(), dossier="d2", package="p2"))).brought
    assert usual.doubts == ()


@pytest.mark.parametrize(
    ("card", "trust"), [(THEIRS, Trust.CHECKED), (STRANGER, Trust.OTHER), (None, Trust.UNKNOWN)]
)
def test_of_a_carrier_of_which_nothing_opens_the_seal_still_tells_the_sender(
    head: Workspace, tmp_path: Path, card: SchoolCard | None, trust: Trust
) -> None:
    """R131: a school whose card is here is not told to have none."""
    if card is not None:
        check(head, card)
    parcel = look(head, carrier(tmp_path / "een", contents=[b"x" * 100]))
    assert parcel.brought[0].verdict is Verdict.REFUSED
    assert parcel.sender.trust is trust


def test_a_seal_that_names_anothers_card_is_not_of_it(head: Workspace, tmp_path: Path) -> None:
    """R131"""
    check(head, THEIRS)
    outside = brought.head(sender_card=THEIRS.fingerprint)
    path = carrier(tmp_path / "een", signer=IMPOSTOR, outside=outside, contents=[b"x" * 100])
    assert look(head, path).sender.trust is Trust.OTHER


def test_who_receives_is_not_told_to_make_the_package_again(head: Workspace, tmp_path: Path) -> None:
    """R131"""
    (one,) = look(head, carrier(tmp_path / "een", contents=[b"x" * 100])).brought
    assert one.refusal is not None
    assert not one.refusal.next_step.startswith("Maak")
    assert "afzender" in one.refusal.next_step


# --- what was destroyed -----------------------------------------------------------------------------------------------


@pytest.fixture
def gone(head: Workspace, tmp_path: Path) -> Received:
    """Version 2, received and destroyed."""
    delivery = brought.received(head, carrier(tmp_path / "gekomen", version(2)))
    received_end.destroy_on_request(head, delivery.id, asked_on=TODAY, with_pupil=True)
    return delivery


@pytest.mark.parametrize(
    "sent", [version(2), version(2, package="p9"), version(1, "Eerder"), version(2, "Anders")]
)
def test_neither_what_was_destroyed_nor_an_older_version_comes_in_again(
    head: Workspace, gone: Received, tmp_path: Path, sent: Sent
) -> None:
    """R132"""
    assert gone.version == 2
    (one,) = look(head, carrier(tmp_path / "twee", sent)).brought
    assert type(one.refusal) is WasDestroyed
    assert "nieuwe versie" in one.refusal.next_step


@pytest.mark.parametrize("name", ["Pip", "Anders"])
def test_the_new_version_that_the_message_asks_for_comes_in(
    head: Workspace, gone: Received, tmp_path: Path, name: str
) -> None:
    """R132: also with the same content."""
    assert brought.received(head, carrier(tmp_path / "drie", version(3, name))).version == gone.version + 1


def test_the_same_dossier_as_a_loose_file_is_told_to_be_what_was_destroyed(
    head: Workspace, gone: Received, tmp_path: Path
) -> None:
    """R132: somebody may receive it all the same, for who gave it may want that."""
    path = tmp_path / "los.xml"
    path.write_bytes(xml(roepnaam="Pip"))
    (one,) = look(head, path).brought
    assert gone.sha256 == one.sha256
    assert "vernietigd" in one.doubts[0]
    assert one.verdict is Verdict.NEW
    assert brought.received(head, path)


def test_the_statement_tells_that_the_data_stay_of_a_pupil_who_was_made_of_it(
    head: Workspace, tmp_path: Path
) -> None:
    """R132: what was put in our administration on receiving is there, attachments too."""
    one = brought.received(head, carrier(tmp_path / "een", Sent(xml=xml(pupils.packed()))))
    assert received_end.ending(head, one.id).pupil_made
    done = received_end.destroy_on_request(head, one.id, asked_on=TODAY)
    assert done.pupil_made
    with head.view() as unit:
        assert unit.attachments.of_student(one.student_id)
    text = " ".join(words(received_end.certificate(head, one.id)).split())
    assert "gegevens en bijlagen" in text
    assert "staan daar nog" in text


def test_of_two_deliveries_the_last_to_go_can_take_the_pupil_along(head: Workspace, tmp_path: Path) -> None:
    """R132: whichever of both was destroyed first."""
    one = brought.received(head, carrier(tmp_path / "een"))
    again = Sent(xml=xml(toetslijst=the_tests(SPELLING)), version=2, package="p2")
    two = brought.received(head, carrier(tmp_path / "twee", again), one.student_id)
    assert not received_end.ending(head, two.id).pupil_made
    received_end.destroy_on_request(head, one.id, asked_on=TODAY)
    told = received_end.ending(head, two.id)
    assert (told.pupil_stays, told.pupil_made) == ((), True)
    received_end.destroy_on_request(head, two.id, asked_on=TODAY, with_pupil=True)
    with head.view() as unit:
        assert not unit.students.outlines()


def test_a_delivery_of_another_school_never_takes_along_who_was_made_of_the_first(
    head: Workspace, tmp_path: Path
) -> None:
    """R132: that school did not bring the pupil."""
    one = brought.received(head, carrier(tmp_path / "een"))
    third = card_of(STRANGER_KEYS, "97WW", "Een Andere School")
    path = carrier(tmp_path / "twee", version(1), signer=Signer(card=third, sign=STRANGER_KEYS.sign))
    two = brought.received(head, path, one.student_id)
    received_end.destroy_on_request(head, one.id, asked_on=TODAY)
    told = received_end.ending(head, two.id)
    assert "al bij u bekend" in told.pupil_stays[0]
    assert not told.pupil_made
