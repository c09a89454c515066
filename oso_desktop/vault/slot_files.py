"""The key slots on disk: a new file beside the old one, never a file half written."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from oso_desktop.durable import put_in_place, sync_folder
from oso_desktop.errors import OsoError
from oso_desktop.vault.slot_data import KeySlots, SlotsDamaged, SlotsTooNew

SLOTS_FILE = "keyslots.json"
PREVIOUS_FILE = "keyslots.previous.json"
_PREPARED = "keyslots.volgt-{}.json"
_LARGEST = 1_000_000


class SlotsMissing(OsoError):
    """There is no file with key slots."""

    def __init__(self) -> None:
        super().__init__(
            "Het sleutelbestand van de opslag (keyslots.json) ontbreekt.",
            "Zet keyslots.json terug uit de nieuwste reservekopie; het hoort naast de database te staan. Zonder dit "
            "bestand kan niemand de opslag openen.",
        )


class FolderAway(OsoError):
    """The whole folder is not there: a drive that is not plugged in or a share that is not reached."""

    def __init__(self) -> None:
        super().__init__(
            "De map met de dossiers is er nu niet.",
            "Staan de dossiers op een andere schijf of op het netwerk? Sluit die aan en probeer opnieuw. Is de map "
            "verplaatst? Zet die terug op de oude plek.",
        )


class SlotsNotSaved(OsoError):
    """The file could not be written for certain: the one before is there, or the new one until the power goes."""

    def __init__(self) -> None:
        super().__init__(
            "Het sleutelbestand van de opslag (keyslots.json) kon niet worden opgeslagen. Er is niets kwijt: uw "
            "sleutel en het herstelblad werken zoals eerst.",
            "Controleer of de schijf vol is en of u in de map van de opslag mag schrijven, en probeer opnieuw.",
        )


class SlotsNotReadable(OsoError):
    """The file is there, but the system does not let us read it."""

    def __init__(self) -> None:
        super().__init__(
            "Het sleutelbestand van de opslag (keyslots.json) kan niet worden gelezen.",
            "Controleer of u rechten hebt op de map van de opslag en of de schijf is aangesloten, en probeer opnieuw.",
        )


class LoadedSlots(NamedTuple):
    """The slots, and a text for the user when they came from the previous file."""

    slots: KeySlots
    warning: str | None


def save_slots(folder: Path, slots: KeySlots) -> None:
    """Write `slots`, keep the file before it as the previous one. SlotsNotSaved.

    A slot that was taken away must not stay usable: then the previous file becomes a second copy of the new one.
    """
    try:
        _keep_previous(folder, slots)
        _replace(folder / SLOTS_FILE, slots.to_json())
        _renew_previous(folder, slots)
    except OSError:
        raise SlotsNotSaved from None


def prepare_slots(folder: Path, slots: KeySlots, change: str) -> None:
    """Writes `slots` beside the file, whole and on the disk for certain, for a change that is yet to be put on record.

    `change` is its id. To put them in force then takes one rename, which needs no room. Raises SlotsNotSaved.
    """
    path = folder / _PREPARED.format(change)
    try:
        _keep_previous(folder, slots)
        _write(path, slots.to_json())
        sync_folder(folder)
    except OSError:
        drop_prepared(folder, change)
        raise SlotsNotSaved from None


def prepared_changes(folder: Path) -> tuple[str, ...]:
    """The ids of the changes that were prepared and are neither in force nor dropped. SlotsNotReadable."""
    begin, end = _PREPARED.split("{}")
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        raise SlotsNotReadable from None
    return tuple(
        name[len(begin) : -len(end)] for name in names if name.startswith(begin) and name.endswith(end)
    )


def prepared_slots(folder: Path, change: str) -> KeySlots:
    """The slots of a change that was prepared. SlotsMissing, SlotsDamaged, SlotsTooNew or SlotsNotReadable."""
    return _read(folder / _PREPARED.format(change))


def install_slots(folder: Path, change: str) -> None:
    """Puts prepared slots in force. Raises SlotsNotSaved, and then they are still prepared.

    A power cut just after it may leave them prepared as well.
    """
    try:
        put_in_place(folder / _PREPARED.format(change), folder / SLOTS_FILE)
    except OSError:
        raise SlotsNotSaved from None
    with suppress(OSError):
        sync_folder(folder)


def drop_prepared(folder: Path, change: str) -> None:
    """Takes away what was prepared for a change that is not on record; what does not go now may go later."""
    with suppress(OSError):
        (folder / _PREPARED.format(change)).unlink()


def mend_previous(folder: Path) -> None:
    """Sees to it that no other file opens what the newest does not, also after a save that was cut off."""
    slots = _read_if_sound(folder / SLOTS_FILE)
    if slots is not None:
        for name in (SLOTS_FILE, PREVIOUS_FILE):
            with suppress(OSError):
                _unfinished(folder / name).unlink()
        with suppress(OSError):
            _renew_previous(folder, slots)


def load_slots(folder: Path) -> LoadedSlots:
    """The slots in `folder`, from the previous file when the newest is missing or damaged.

    Raises FolderAway, SlotsMissing, SlotsDamaged, SlotsTooNew or SlotsNotReadable. A file of a newer version is never
    passed over.
    """
    if not folder.exists():
        raise FolderAway
    try:
        return LoadedSlots(_read(folder / SLOTS_FILE), None)
    except (SlotsMissing, SlotsDamaged) as problem:
        try:
            slots = _read(folder / PREVIOUS_FILE)
        except (SlotsMissing, SlotsDamaged):
            raise problem from None
        state = "ontbreekt" if isinstance(problem, SlotsMissing) else "is beschadigd"
        return LoadedSlots(
            slots,
            f"Het sleutelbestand (keyslots.json) {state}. De vorige versie wordt gebruikt. Maak nu een reservekopie en "
            "controleer bij Beheer › Sleutels of alles klopt.",
        )


def _read(path: Path) -> KeySlots:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except FileNotFoundError:
        raise SlotsMissing from None
    except OSError:
        raise SlotsNotReadable from None
    try:
        return KeySlots.from_json(data.decode())
    except UnicodeDecodeError:
        raise SlotsDamaged from None


def _read_if_sound(path: Path) -> KeySlots | None:
    try:
        return _read(path)
    except (SlotsMissing, SlotsDamaged, SlotsTooNew):
        return None


def _keep_previous(folder: Path, slots: KeySlots) -> None:
    """The file of now becomes the previous one, before `slots` take its place, unless it opens what they do not."""
    before = _read_if_sound(folder / SLOTS_FILE)
    if before is not None and before.boxes <= slots.boxes:
        _replace(folder / PREVIOUS_FILE, before.to_json())


def _renew_previous(folder: Path, slots: KeySlots) -> None:
    """The previous file becomes a second copy of `slots` if it opens what they do not."""
    kept = _read_if_sound(folder / PREVIOUS_FILE)
    if kept is not None and not kept.boxes <= slots.boxes:
        _replace(folder / PREVIOUS_FILE, slots.to_json())


def _unfinished(path: Path) -> Path:
    """Where a file is written before it takes its place; a power cut leaves it there."""
    return path.with_suffix(".new")


def _replace(path: Path, text: str) -> None:
    """A file with this text under this name, on the disk for certain, or the file that was there before."""
    new = _unfinished(path)
    try:
        _write(new, text)
        put_in_place(new, path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _write(path: Path, text: str) -> None:
    with path.open("wb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())
