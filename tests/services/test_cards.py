"""The school's own card: who may make one, what it proves, and what becomes of an old one (R131, R150)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from oso_desktop.dossier.addresses import OwnCard
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, CarrierPackage, package_info
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.exchange.card_file import follows, read_card, write_card
from oso_desktop.exchange.sealed_package import seal_package
from oso_desktop.services import addresses, cards, sending_plan, students
from oso_desktop.services.cards import NoCard
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.school_keys import SchoolKeys, unseal_keys
from tests.exchange.cards import card
from tests.services import school

WHY = "De laptop met de opslag is gestolen."


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return school.as_role(workspace, Role.HEAD)


def opens(workspace: Workspace, card: SchoolCard) -> bool:
    """Whether this school opens what another seals to the card."""
    head = CarrierHead(
        carrier_id="drager",
        sender_brin="98XX",
        sender_location="00",
        sender_card="",
        receiver_brin=card.brin,
        receiver_location=card.location,
        receiver_card=card.fingerprint,
    )
    package = CarrierPackage(package_id="p", dossier_id="d", version=1)
    sealed = seal_package(b"inhoud", card, head, package)
    with workspace.view() as unit:
        keys = cards.keys_in(workspace, unit, card.fingerprint)
    return keys is not None and keys.open(sealed, package_info(head, package)) == b"inhoud"


def current(workspace: Workspace) -> OwnCard:
    found = cards.own_cards(workspace).current
    assert found is not None
    return found


def test_a_school_makes_a_card_that_others_can_read_and_seal_to(head: Workspace) -> None:
    """R131, R150: the file holds what the school is, and only who made it opens what is sealed to it."""
    assert cards.own_cards(head) == cards.OwnCards(current=None, earlier=())
    with pytest.raises(NoCard):
        cards.card_file(head)
    made = cards.make_card(head)
    file = cards.card_file(head)
    assert file.name == "schoolkaart-99ZZ-00.oso-kaart"
    card = read_card(file.data)
    assert card == made.card == current(head).card
    assert (card.brin, card.location, card.name, card.town) == (
        "99ZZ",
        "00",
        school.SCHOOL.name,
        "Nergenshuizen",
    )
    assert (card.number, card.made_on, card.previous, card.endorsement) == (1, school.TODAY, "", b"")
    assert opens(head, card)
    with pytest.raises(NotPossible, match="al een schoolkaart"):
        cards.make_card(head)


def test_who_packs_signs_with_the_card_in_use(head: Workspace) -> None:
    """R131: what a school signs is checked with its card; without one, or as another school, it signs nothing."""
    with head.view() as unit:
        assert cards.signer_in(head, unit) is None
    made = cards.make_card(head)
    with head.view() as unit:
        signer = cards.signer_in(head, unit)
        assert signer is not None
        assert signer.card == made.card
        assert read_card(cards.card_file(head).data).signing == signer.card.signing
    students.save_school(head, replace(school.SCHOOL, location="01"))
    with head.view() as unit:
        assert cards.signer_in(head, unit) is None
    stands = cards.own_cards(head)
    assert (stands.moved, stands.differs) == (True, ("de vestiging",))


def test_a_renewed_card_says_whose_place_it_takes(head: Workspace) -> None:
    """R131: its predecessor vouches for it, step by step and never over one; what was under way still opens."""
    first = cards.make_card(head)
    second = cards.rotate_card(head)
    third = cards.rotate_card(head)
    assert [each.card.number for each in (first, second, third)] == [1, 2, 3]
    assert follows(second.card, first.card)
    assert follows(third.card, second.card)
    assert not follows(third.card, first.card)
    assert not follows(first.card, second.card)
    stands = cards.own_cards(head)
    assert (stands.current, stands.earlier) == (third, (second, first))
    assert all(opens(head, each.card) for each in (first, second, third))


def test_a_card_with_another_name_says_so_until_it_is_renewed(head: Workspace) -> None:
    """R131: the page can tell that others still read the old name."""
    cards.make_card(head)
    students.save_school(head, replace(school.SCHOOL, name="De Nieuwe Naam"))
    stands = cards.own_cards(head)
    assert (stands.moved, stands.differs) == (False, ("de naam",))
    renewed = cards.rotate_card(head)
    assert renewed.card.name == "De Nieuwe Naam"
    assert cards.own_cards(head).differs == ()


def test_nobody_vouches_for_a_card_of_another_brin_or_location(head: Workspace) -> None:
    """R131: after such a change it is another school for whoever has the old card."""
    first = cards.make_card(head)
    students.save_school(head, replace(school.SCHOOL, brin="98ZZ"))
    second = cards.rotate_card(head)
    assert (second.card.previous, second.card.endorsement) == ("", b"")
    assert not follows(second.card, first.card)


def test_withdrawing_takes_every_card_out_of_use(head: Workspace) -> None:
    """R131: none comes back, and the next one begins anew, for the old keys may be in other hands."""
    first, second = cards.make_card(head), cards.rotate_card(head)
    with pytest.raises(NotPossible, match="waarom"):
        cards.withdraw_card(head, reason="kort")
    gone = cards.withdraw_card(head, reason=WHY)
    assert [each.card for each in gone] == [first.card, second.card]
    stands = cards.own_cards(head)
    assert stands.current is None
    assert {(each.withdrawn_on, each.withdrawn_why) for each in stands.earlier} == {(school.TODAY, WHY)}
    with head.view() as unit:
        assert cards.signer_in(head, unit) is None
    for act in (cards.rotate_card, cards.card_file, lambda w: cards.withdraw_card(w, reason=WHY)):
        with pytest.raises(NoCard):
            act(head)
    assert opens(head, second.card), "what was under way still opens"
    fresh = cards.make_card(head)
    assert (fresh.card.number, fresh.card.previous, fresh.card.endorsement) == (3, "", b"")


def test_the_keys_of_an_earlier_card_can_be_destroyed_and_those_in_use_cannot(head: Workspace) -> None:
    """R150: with its keys gone, what is sealed to an old card opens nowhere."""
    first, second = cards.make_card(head), cards.rotate_card(head)
    with pytest.raises(NotPossible, match="geen eerdere"):
        cards.destroy_old_card(head, second.id)
    cards.destroy_old_card(head, first.id)
    assert not opens(head, first.card)
    assert opens(head, second.card)
    assert cards.own_cards(head).earlier == ()
    with pytest.raises(NotPossible):
        cards.destroy_old_card(head, first.id)
    assert cards.rotate_card(head).card.number == 3


def test_the_private_halves_are_nowhere_in_the_clear_and_two_schools_have_different_ones(
    head: Workspace,
) -> None:
    """R150: each card has keys of its own, and the store holds them sealed."""
    first, second = cards.make_card(head), cards.rotate_card(head)
    assert first.card.receiving != second.card.receiving
    assert first.card.signing != second.card.signing
    with head.view() as unit:
        keys = cards.keys_in(head, unit, second.card.fingerprint)
        sealed = unit.own_cards.keys(second.id)
    assert keys is not None
    assert bytes(keys.reveal()) not in sealed.sealed + sealed.wrapped_key
    with head.view() as unit:
        assert cards.keys_in(head, unit, "0" * 64) is None


def test_the_log_names_a_card_by_its_beginning(head: Workspace) -> None:
    """R164: who made, renewed and withdrew it is on record, and nothing of the school's reasons."""
    first = cards.make_card(head)
    second = cards.rotate_card(head)
    cards.withdraw_card(head, reason=WHY)
    later = replace(head, clock=lambda: school.NOW + timedelta(days=1))
    third = cards.make_card(later)
    cards.destroy_old_card(later, first.id)
    with head.view() as unit:
        entries = list(reversed(unit.audit.entries(5)))
    assert [(entry.action, entry.subject) for entry in entries] == [
        ("schoolkaart gemaakt", first.card.fingerprint[:16]),
        ("schoolkaart vernieuwd", second.card.fingerprint[:16]),
        ("schoolkaart ingetrokken", second.card.fingerprint[:16]),
        ("schoolkaart gemaakt", third.card.fingerprint[:16]),
        ("oude schoolkaart vernietigd", first.card.fingerprint[:16]),
    ]


def test_keys_are_opened_to_sign_and_never_to_ask_and_are_wiped(
    head: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R150: what signs in the name of the school lies open no longer than that takes."""
    cards.make_card(head)
    opened: list[SchoolKeys] = []

    def unseal(*args: Any, **kwargs: Any) -> SchoolKeys:
        opened.append(unseal_keys(*args, **kwargs))
        return opened[-1]

    def lie_open() -> list[bool]:
        return [any(each._private) for each in opened]

    monkeypatch.setattr(cards, "unseal_keys", unseal)
    known = addresses.take_card(head, write_card(card(1)))
    addresses.check_by_phone(
        head,
        known.id,
        card(1).fingerprint,
        heard=" ".join(card(1).phone_words),
        spoken_to="D. Verzonnen",
        number="000-0000000",
        on=school.TODAY,
    )
    receiver = ReceivingSchool(name=known.name, brin=known.brin)
    assert sending_plan.card_refusal(head, receiver) is None
    assert opened == []
    with head.view() as unit:
        signer = cards.signer_in(head, unit)
    assert signer is not None
    for message in (b"een", b"twee"):
        Ed25519PublicKey.from_public_bytes(signer.card.signing).verify(signer.sign(message), message)
    cards.rotate_card(head)
    assert lie_open() == [False, False, False]
