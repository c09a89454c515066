"""A card of the fictitious school, and its address book: a card that was checked, one that was not, and none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.exchange.card_file import write_card
from oso_desktop.services import addresses, cards
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.school_keys import new_school_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """A fictitious school; its card was checked by phone if somebody was `spoken_to`."""

    name: str
    brin: str
    town: str
    phone: str
    has_card: bool
    spoken_to: str


def fill_address_book(workspace: Workspace, neighbours: Iterable[Neighbour]) -> None:
    """Makes the school's own card, and brings its neighbours into the address book as far as each of them is."""
    cards.make_card(workspace)
    for each in neighbours:
        known = addresses.save_address(
            workspace, KnownSchool(name=each.name, brin=each.brin, town=each.town, phone=each.phone)
        )
        if not each.has_card:
            continue
        card = _card(workspace, each)
        addresses.take_card(workspace, write_card(card))
        if each.spoken_to:
            addresses.check_by_phone(
                workspace,
                known.id,
                card.fingerprint,
                heard=" ".join(card.phone_words),
                spoken_to=each.spoken_to,
                number=each.phone,
                on=workspace.today,
            )


def _card(workspace: Workspace, school: Neighbour) -> SchoolCard:
    """The card as that school would make it."""
    keys = new_school_keys()
    bare = SchoolCard(
        brin=school.brin,
        location="00",
        name=school.name,
        town=school.town,
        number=1,
        made_on=workspace.today,
        receiving=keys.receiving,
        signing=keys.signing,
    )
    return replace(bare, signature=keys.sign(bare.signed_bytes))
