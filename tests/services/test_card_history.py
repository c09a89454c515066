"""What cards of before are to this school, by whatever way a new one took their place (R131)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.addresses import CardState, KnownSchool
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.parcel_errors import CardWithdrawn
from oso_desktop.dossier.parcels import Trust
from oso_desktop.exchange.card_file import write_card
from oso_desktop.exchange.package import Signer
from oso_desktop.services import addresses, receiving
from oso_desktop.services.addresses import CardNews
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.school_keys import SchoolKeys
from tests.exchange import cards
from tests.exchange.carriers import card_of
from tests.services import brought, school
from tests.services.brought import STRANGER, STRANGER_KEYS, THEIR_KEYS, THEIRS, carrier

NEXT_KEYS, LAST_KEYS = cards.keys(210), cards.keys(230)


def after(before: SchoolCard, before_keys: SchoolKeys, keys: SchoolKeys) -> SchoolCard:
    """The card by which a school renews this one."""
    card = card_of(keys, before.brin, before.name, number=before.number + 1, previous=before.fingerprint)
    return replace(card, endorsement=before_keys.sign(card.signed_bytes))


NEXT = after(THEIRS, THEIR_KEYS, NEXT_KEYS)
LAST = after(NEXT, NEXT_KEYS, LAST_KEYS)
OTHER = card_of(LAST_KEYS, "98XX", "Basisschool Verderop", number=2)
"""A new card that no other one speaks for, as a school makes after a theft."""


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return school.as_role(brought.with_card(workspace), school.Role.HEAD)


def take(head: Workspace, card: SchoolCard) -> KnownSchool:
    return addresses.take_card(head, write_card(card), warned=True)


def phone(head: Workspace, known: KnownSchool) -> KnownSchool:
    assert known.card is not None
    return addresses.check_by_phone(
        head,
        known.id,
        known.card.fingerprint,
        heard=" ".join(known.card.phone_words),
        spoken_to="A. Verzonnen",
        number="0000000000",
        on=school.TODAY,
    )


def steal(head: Workspace, known: KnownSchool) -> None:
    addresses.withdraw(head, known.id, reason="De laptop van die school is gestolen.")


def trust(head: Workspace, folder: Path, card: SchoolCard, keys: SchoolKeys) -> Trust:
    """How sure the sender is of a package that was signed with this card."""
    path = folder / card.fingerprint
    path.unlink(missing_ok=True)
    carrier(path, signer=Signer(card=card, sign=keys.sign))
    return receiving.look(head, path).sender.trust


def test_a_stolen_card_stays_withdrawn_after_a_new_one_was_checked(head: Workspace, tmp_path: Path) -> None:
    """R131: who has its keys sends nothing in the name of the school, however long ago it was."""
    steal(head, phone(head, take(head, THEIRS)))
    known = phone(head, take(head, OTHER))
    assert known.checked
    assert addresses.read_card_file(head, write_card(THEIRS)).news is CardNews.WITHDRAWN
    with pytest.raises(CardWithdrawn):
        trust(head, tmp_path, THEIRS, THEIR_KEYS)
    assert trust(head, tmp_path, OTHER, LAST_KEYS) is Trust.CHECKED


def test_with_a_card_all_earlier_ones_are_withdrawn(head: Workspace, tmp_path: Path) -> None:
    """R131: their keys lay in the same place; a card that they vouch for has to be checked, too."""
    phone(head, take(head, THEIRS))
    steal(head, take(head, NEXT))
    for card, keys in ((THEIRS, THEIR_KEYS), (NEXT, NEXT_KEYS)):
        with pytest.raises(CardWithdrawn):
            trust(head, tmp_path, card, keys)
    assert addresses.read_card_file(head, write_card(LAST)).news is CardNews.OTHER
    phone(head, take(head, LAST))
    for card, keys in ((THEIRS, THEIR_KEYS), (NEXT, NEXT_KEYS)):
        with pytest.raises(CardWithdrawn):
            trust(head, tmp_path, card, keys)


def test_a_withdrawn_key_on_another_card_is_withdrawn(head: Workspace) -> None:
    """R131: who stole a key can put another number on it."""
    steal(head, phone(head, take(head, THEIRS)))
    disguise = card_of(THEIR_KEYS, "98XX", "Basisschool Verderop", number=7)
    for _once_more in range(2):
        assert addresses.read_card_file(head, write_card(disguise)).news is CardNews.WITHDRAWN
        with pytest.raises(NotPossible, match="ingetrokken"):
            take(head, disguise)
        if addresses.schools(head)[0].card == THEIRS:
            phone(head, take(head, OTHER))


def test_only_what_the_checked_card_follows_is_an_earlier_card(head: Workspace, tmp_path: Path) -> None:
    """R131: through all between; a card that only once had the place may have been of anybody."""
    phone(head, take(head, THEIRS))
    take(head, NEXT)
    take(head, LAST)
    for card, keys in ((THEIRS, THEIR_KEYS), (NEXT, NEXT_KEYS)):
        assert trust(head, tmp_path, card, keys) is Trust.EARLIER
    known = take(head, STRANGER)
    for card, keys in ((THEIRS, THEIR_KEYS), (LAST, LAST_KEYS)):
        assert trust(head, tmp_path, card, keys) is Trust.OTHER, "nobody checked the new one"
    phone(head, known)
    assert trust(head, tmp_path, LAST, LAST_KEYS) is Trust.OTHER, "and it says nothing of this one"


def test_a_false_card_that_was_replaced_is_no_earlier_card(head: Workspace, tmp_path: Path) -> None:
    """R131: it came first, and nobody ever checked it."""
    take(head, STRANGER)
    phone(head, take(head, THEIRS))
    assert trust(head, tmp_path, STRANGER, STRANGER_KEYS) is Trust.OTHER
    assert trust(head, tmp_path, THEIRS, THEIR_KEYS) is Trust.CHECKED


def test_the_real_card_can_come_back_after_a_false_one(head: Workspace) -> None:
    """R131: it is in the book once, and has to be checked again."""
    phone(head, take(head, THEIRS))
    take(head, STRANGER)
    known = take(head, THEIRS)
    assert (known.card, known.earlier, known.state) == (THEIRS, (STRANGER,), CardState.UNCHECKED)


def test_a_school_with_a_withdrawn_card_stays_in_the_book(head: Workspace) -> None:
    """R131: without it the stolen card would be one of a school that nobody knows; also after a new card."""
    steal(head, phone(head, take(head, THEIRS)))
    known = addresses.schools(head)[0]
    for now in (known, phone(head, take(head, OTHER))):
        with pytest.raises(NotPossible, match="ingetrokken"):
            addresses.remove_address(head, now.id)
    renamed = addresses.save_address(head, replace(known, name="Verderop", withdrawn=()))
    assert renamed.withdrawn == (THEIRS.fingerprint,)
    typed = KnownSchool(name="Elders", brin="97WW", withdrawn=(NEXT.fingerprint,))
    assert addresses.save_address(head, typed).withdrawn == ()


def test_a_card_was_not_checked_before_it_was_made(head: Workspace) -> None:
    """R131: a date on the record has to be one that can be; a clock that is ahead elsewhere stops nobody."""
    for made_on, earliest in ((school.TODAY - timedelta(3), -3), (school.TODAY + timedelta(1), 0)):
        card = card_of(STRANGER_KEYS, "97WW", "Elders", made_on=made_on)
        known = take(head, card)

        def check(on: int, known: KnownSchool = known, card: SchoolCard = card) -> KnownSchool:
            return addresses.check_by_phone(
                head,
                known.id,
                card.fingerprint,
                heard=" ".join(card.phone_words),
                spoken_to="A. Verzonnen",
                number="0000000000",
                on=school.TODAY + timedelta(on),
            )

        with pytest.raises(NotPossible, match="gemaakt op"):
            check(earliest - 1)
        assert check(earliest).checked
        addresses.remove_address(head, known.id)
