"""The key slots on disk: a new file beside the old one, never a file half written."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from oso_desktop.errors import OsoError
from oso_desktop.vault.slot_data import KeySlots, SlotsDamaged, SlotsTooNew

SLOTS_FILE = "keyslots.json"
PREVIOUS_FILE = "keyslots.previous.json"
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
    """The file could not be written; what was there before still stands."""

    def __init__(self) -> None:
        super().__init__(
            "Het sleutelbestand van de opslag (keyslots.json) kon niet worden opgeslagen. Wat er stond, geldt "
            "nog.",
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
    current, previous = folder / SLOTS_FILE, folder / PREVIOUS_FILE
    text = slots.to_json()
    try:
        before = _read_if_sound(current)
        if before is not None and before.boxes <= slots.boxes:
            _replace(previous, before.to_json())
        _replace(current, text)
        kept = _read_if_sound(previous)
        if kept is not None and not kept.boxes <= slots.boxes:
            _replace(previous, text)
    except OSError:
        raise SlotsNotSaved from None


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
            "controleer in het scherm met sleutels of alles klopt.",
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


def _replace(path: Path, text: str) -> None:
    """A file with this text under this name, on the disk for certain, or the file that was there before."""
    new = path.with_suffix(".new")
    try:
        with new.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
