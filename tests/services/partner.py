"""The school at the other end: its keys, its card, and what it makes of a carrier. All fictitious."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from oso_desktop.dossier.addresses import CardCheck, KnownSchool
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.carriers import CarrierHead, package_info
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.schools import ReceivingSchool
from oso_desktop.exchange.carrier_seal import verify_carrier
from oso_desktop.exchange.package import Opened, read_package
from oso_desktop.services import cards
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.carrier import read_carrier
from oso_desktop.vault.school_keys import SchoolKeys, new_school_keys
from tests.services import school
from tests.services.school import TODAY


@dataclass(frozen=True)
class Partner:
    """A receiving school with its keys."""

    receiver: ReceivingSchool
    keys: SchoolKeys
    card: SchoolCard

    @classmethod
    def of(cls, receiver: ReceivingSchool = school.RECEIVER, number: int = 1) -> Partner:
        """A school that has just made its card."""
        keys = new_school_keys()
        bare = SchoolCard(
            brin=receiver.brin,
            location=receiver.location,
            name=receiver.name,
            town=receiver.town,
            number=number,
            made_on=TODAY,
            receiving=keys.receiving,
            signing=keys.signing,
        )
        return cls(receiver, keys, replace(bare, signature=keys.sign(bare.signed_bytes)))

    def known(self, *, checked: bool = True) -> KnownSchool:
        """As it stands in the address book of another school."""
        check = CardCheck(
            fingerprint=self.card.fingerprint, on=TODAY, how="gebeld met A. Verzonnen", by=school.USER.name
        )
        return KnownSchool(
            id=f"adres-{self.receiver.brin}-{self.receiver.location}",
            name=self.receiver.name,
            brin=self.receiver.brin,
            location=self.receiver.location,
            card=self.card,
            check=check if checked else None,
        )

    def open(self, carrier: Path) -> tuple[CarrierHead, list[Opened]]:
        """Everything on a carrier, verified in the order in which a receiver has to."""
        signed_by = verify_carrier(carrier)
        with read_carrier(carrier) as found:
            opened = [
                read_package(self.keys.open(found.sealed(number), package_info(found.head, package)))
                for number, package in enumerate(found.packages)
            ]
            head = found.head
        for each in opened:
            assert each.card is not None
            assert each.card.signing == signed_by
        return head, opened


def keep(workspace: Workspace, known: KnownSchool) -> None:
    """Puts a school in the address book as it is."""
    with workspace.change(Right.MANAGE, "proef", known.id) as unit:
        unit.addresses.save(known)


def introduced(workspace: Workspace, receiver: ReceivingSchool = school.RECEIVER) -> Partner:
    """Both schools have a card, and each knows that of the other; the check was made by phone."""
    made, head = Partner.of(receiver), head_of(workspace)
    keep(head, made.known())
    if cards.own_cards(head).current is None:
        cards.make_card(head)
    return made


def head_of(workspace: Workspace) -> Workspace:
    """The same desk with the head at the keyboard."""
    return school.as_role(workspace, school.Role.HEAD)
