"""The school's own cards with their keys, and the schools to which it sends."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from oso_desktop.dossier.addresses import KnownSchool, OwnCard
from oso_desktop.store._tables import addresses, own_card_keys, own_cards
from oso_desktop.store.blobs import SealedBlob, get_content, put_content
from oso_desktop.store.payload import PAYLOAD_VERSION, dump, load
from oso_desktop.store.remains import mark_remains


class OwnCardRepository:
    """The cards of the school itself, each with the sealed private halves of its keys."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[OwnCard, ...]:
        """Every card, the oldest first."""
        payloads = self._connection.execute(
            select(own_cards.c.payload).order_by(own_cards.c.number)
        ).scalars()
        return tuple(load(payload, OwnCard) for payload in payloads)

    def add(self, card: OwnCard, keys: SealedBlob) -> None:
        """Add a card with its keys."""
        self.save(card)
        put_content(self._connection, own_card_keys, card.id, keys)

    def save(self, card: OwnCard) -> None:
        """Replace what is known of a card; its keys stay."""
        values = {"payload": dump(card), "payload_version": PAYLOAD_VERSION}
        self._connection.execute(
            insert(own_cards)
            .values(id=card.id, **values)
            .on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def keys(self, card_id: str) -> SealedBlob:
        """The sealed private halves; raises KeyError if there are none."""
        return get_content(self._connection, own_card_keys, card_id)

    def destroy(self, card_id: str) -> None:
        """Remove a card with its keys: what was sealed to it opens nowhere any more. Raises KeyError."""
        if not self._connection.execute(delete(own_cards).where(own_cards.c.id == card_id)).rowcount:
            raise KeyError(card_id)
        mark_remains(self._connection)


class AddressRepository:
    """The schools to which this one sends; one for each BRIN and location."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[KnownSchool, ...]:
        """Every school, in the order in which they were added."""
        payloads = self._connection.execute(
            select(addresses.c.payload).order_by(addresses.c.number)
        ).scalars()
        return tuple(load(payload, KnownSchool) for payload in payloads)

    def find(self, brin: str, location: str) -> KnownSchool | None:
        """The school at this location, if it is known."""
        payload = self._connection.execute(
            select(addresses.c.payload).where(addresses.c.brin == brin, addresses.c.location == location)
        ).scalar_one_or_none()
        return None if payload is None else load(payload, KnownSchool)

    def save(self, school: KnownSchool) -> None:
        """Add a school, or replace what is known of the one with this id.

        That no other has the same BRIN and location is for the caller to see.
        """
        values = {
            "brin": school.brin,
            "location": school.location,
            "payload": dump(school),
            "payload_version": PAYLOAD_VERSION,
        }
        self._connection.execute(
            insert(addresses)
            .values(id=school.id, **values)
            .on_conflict_do_update(index_elements=["id"], set_=values)
        )

    def remove(self, school_id: str) -> None:
        """Remove a school; raises KeyError if there is none."""
        if not self._connection.execute(delete(addresses).where(addresses.c.id == school_id)).rowcount:
            raise KeyError(school_id)
