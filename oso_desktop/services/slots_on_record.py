"""A change of the ways in is made in two places, the file with slots and the log: in both of them, or in neither.

The slots of after the change are first written whole, in a file of their own that carries the id of the change. The
store then keeps that id in the same transaction as the entry of the log; that decides. One rename puts them in force.
Cut off anywhere, the store tells which it is: slots whose change is on record are put in force, all others go. That is
looked at with every opening and before every next change.

The store also keeps which ways in were taken away. Those open nothing any more, also when somebody puts an old file
with slots in the place of the new one; the file is cleared of them as soon as that is seen.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from oso_desktop.dossier.colleagues import SlotsOnRecord
from oso_desktop.errors import OsoError
from oso_desktop.store.database import Store, Unit
from oso_desktop.store.errors import StoreDamaged
from oso_desktop.store.payload import UnreadablePayload
from oso_desktop.vault.slot_files import (
    SlotsNotReadable,
    SlotsNotSaved,
    drop_prepared,
    install_slots,
    mend_previous,
    prepared_changes,
    prepared_slots,
)
from oso_desktop.vault.slots import KeySlots, SlotsDamaged, load_slots, save_slots


class SlotsFollow(OsoError):
    """A change of the ways in is on record, and its slots cannot be put in force yet."""

    def __init__(self) -> None:
        super().__init__(
            "De wijziging van de sleutels staat vast, maar het sleutelbestand van de opslag (keyslots.json) is nog "
            "niet vervangen.",
            "Kijk of de schijf is aangesloten en of u in de map van de opslag mag schrijven. Sluit het programma "
            "daarna en open het opnieuw; dan wordt het afgemaakt.",
        )


class SlotsChangeLost(OsoError):
    """A change of the ways in is on record, and its slots are damaged."""

    def __init__(self) -> None:
        super().__init__(
            "De laatste wijziging van de sleutels staat in het logboek, maar kon niet worden afgemaakt: het bestand "
            "daarvoor is beschadigd.",
            "Kijk bij Beheer › Sleutels of alles klopt, en doe de wijziging zo nodig opnieuw.",
        )


@dataclass(frozen=True, slots=True)
class Settled:
    """The ways in that are on record, and what stands in the way of having them in the file as well."""

    slots: KeySlots
    problem: OsoError | None = None


def record_gone(unit: Unit, gone: Iterable[str]) -> None:
    """Keeps what opens nothing any more, in the unit of work that takes it away."""
    before = unit.settings.get(SlotsOnRecord)
    unit.settings.save(replace(before, gone=(*before.gone, *sorted(set(gone) - set(before.gone)))))


def settle_slots(folder: Path, store: Store) -> Settled:
    """Finishes or drops what was cut off. Raises what `load_slots` and the store raise."""
    settled = Settled(load_slots(folder).slots)
    for change in prepared_changes(folder):
        with store.read() as unit:
            on_record = _on_record(unit).change == change
        if on_record:
            settled = _finished(folder, change, settled)
        else:
            drop_prepared(folder, change)
    mend_previous(folder)
    with store.read() as unit:
        gone = _on_record(unit).gone
    left = settled.slots.without(gone)
    if left != settled.slots and settled.problem is None:
        with suppress(OsoError):  # it is tried again at each look
            save_slots(folder, left)
    return replace(settled, slots=left)


def _on_record(unit: Unit) -> SlotsOnRecord:
    """What the store says of the ways in. Where that cannot be read nobody knows what opens nothing any more."""
    try:
        return unit.settings.get(SlotsOnRecord)
    except UnreadablePayload as error:
        raise StoreDamaged from error


def _finished(folder: Path, change: str, settled: Settled) -> Settled:
    try:
        slots = prepared_slots(folder, change)
    except SlotsDamaged:
        drop_prepared(folder, change)
        return Settled(settled.slots, SlotsChangeLost())
    except SlotsNotReadable:
        return Settled(settled.slots, SlotsFollow())
    try:
        install_slots(folder, change)
    except SlotsNotSaved:
        return Settled(slots, SlotsFollow())
    return Settled(slots)
