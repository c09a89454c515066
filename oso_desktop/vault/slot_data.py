"""The key slots as data: the store key, wrapped once per way in, and their form in `keyslots.json`.

    {
      "format": "oso-desktop keyslots",
      "version": 2,                  1 had no invitations, and is read
      "digest": "…",                 SHA-256 (hex) of the content below; tells damage from a wrong key
      "content": {
        "store_id": "…",
        "key_check": "…",            base64; tells the right store key without opening the database
        "slots": [
          {"kind": "keychain", "id": "…", "created": "2026-11-30", "wrapped": "…",
           "label": "laptop administratie", "backend": "keyring.backends.Windows.WinVaultKeyring"},
          {"kind": "recovery", "id": "…", "created": "2026-11-30", "wrapped": "…", "confirmed": false},
          {"kind": "invitation", "id": "…", "created": "2026-11-30", "wrapped": "…",
           "label": "administratie", "expires": "2026-12-14"}
        ]
      }
    }

`wrapped` is base64 of an AES-256-GCM box (see `aead` and `wrapping`) around the 32 bytes of the store key, bound to
store id, slot id and kind, and of an invitation to its last day. Nothing in this file is secret in itself, and nothing
in it names a person unless a label does.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NoReturn, TypeVar

from oso_desktop.errors import OsoError

FORMAT = "oso-desktop keyslots"
VERSION = 2
_KINDS: Mapping[int, frozenset[str]] = {
    1: frozenset({"keychain", "recovery"}),
    2: frozenset({"keychain", "recovery", "invitation"}),
}
"""The kinds of slots that each version has; an unknown one would be lost with the next change."""


class SlotsDamaged(OsoError):
    """The file with the key slots cannot be read."""

    def __init__(self) -> None:
        super().__init__(
            "Het sleutelbestand van de opslag (keyslots.json) is beschadigd.",
            "Zet keyslots.json terug uit de nieuwste reservekopie. Laat de andere bestanden zoals ze zijn.",
        )


class SlotsTooNew(OsoError):
    """The file was written by a later version of the program."""

    def __init__(self) -> None:
        super().__init__(
            "Het sleutelbestand van de opslag (keyslots.json) is gemaakt door een nieuwere versie van dit programma.",
            "Werk het programma bij en open de opslag daarna opnieuw.",
        )


@dataclass(frozen=True, slots=True)
class KeychainSlot:
    """Way in by a device key in a keychain; `backend` is the class of that keychain, `label` what a person calls it."""

    id: str
    label: str
    backend: str
    created: date
    wrapped: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """Way in by a recovery code; provisional ("voorlopig") until some of its words were typed back from the sheet."""

    id: str
    created: date
    wrapped: bytes = field(repr=False)
    confirmed: bool = False

    @property
    def state(self) -> str:
        """The state as shown to people."""
        return "bevestigd" if self.confirmed else "voorlopig"


@dataclass(frozen=True, slots=True)
class InvitationSlot:
    """Way in by the code of an invitation, once, up to and including the day `expires`; `label` says for whom."""

    id: str
    label: str
    created: date
    expires: date
    wrapped: bytes = field(repr=False)


def box_mark(wrapped: bytes) -> str:
    """The begin of the SHA-256 (hex) of a box: what a store remembers of one that opens nothing any more."""
    return hashlib.sha256(wrapped).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class KeySlots:
    """Every way in to one store."""

    store_id: str
    key_check: bytes = field(repr=False)
    keychain: tuple[KeychainSlot, ...] = ()
    recovery: tuple[RecoverySlot, ...] = ()
    invitations: tuple[InvitationSlot, ...] = ()

    @property
    def boxes(self) -> frozenset[bytes]:
        """The wrapped keys of all slots: what opens the store, whatever the slots are called."""
        return frozenset(
            [
                *(slot.wrapped for slot in self.keychain),
                *(slot.wrapped for slot in self.recovery),
                *(slot.wrapped for slot in self.invitations),
            ]
        )

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all slots."""
        return frozenset(
            [
                *(slot.id for slot in self.keychain),
                *(slot.id for slot in self.recovery),
                *(slot.id for slot in self.invitations),
            ]
        )

    @property
    def marks(self) -> frozenset[str]:
        """By what each box can be told from all others, without holding anything of it: see `box_mark`."""
        return frozenset(map(box_mark, self.boxes))

    def gone_in(self, after: KeySlots) -> frozenset[str]:
        """What of these opens nothing any more after a change to `after`: the ids of slots, and the marks of boxes.

        A slot that keeps its id and gets another box, such as for a new device key, has only the mark of the old box.
        """
        return (self.ids - after.ids) | (self.marks - after.marks)

    def without(self, gone: Collection[str]) -> KeySlots:
        """The slots but those whose id or the mark of whose box is among these."""

        def stays(slot: KeychainSlot | RecoverySlot | InvitationSlot) -> bool:
            return slot.id not in gone and box_mark(slot.wrapped) not in gone

        return replace(
            self,
            keychain=tuple(filter(stays, self.keychain)),
            recovery=tuple(filter(stays, self.recovery)),
            invitations=tuple(filter(stays, self.invitations)),
        )

    @property
    def recovery_confirmed(self) -> bool:
        """Whether a recovery sheet exists that somebody has read back; before that no pupil may be entered."""
        return any(slot.confirmed for slot in self.recovery)

    def to_json(self) -> str:
        """The text of `keyslots.json`."""
        content = {
            "store_id": self.store_id,
            "key_check": _encode(self.key_check),
            "slots": [_keychain_to_json(slot) for slot in self.keychain]
            + [_recovery_to_json(slot) for slot in self.recovery]
            + [_invitation_to_json(slot) for slot in self.invitations],
        }
        whole = {"format": FORMAT, "version": VERSION, "digest": _digest(content), "content": content}
        return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"

    @staticmethod
    def from_json(text: str) -> KeySlots:
        """The slots in a text. SlotsTooNew, or SlotsDamaged for anything that `to_json` would not have written."""
        try:
            whole = json.loads(text)
            json.dumps(whole, ensure_ascii=False).encode()  # JSON can name half a character, which is no text
        except (ValueError, RecursionError):
            raise SlotsDamaged from None
        if _get(whole, "format", str) != FORMAT:
            raise SlotsDamaged
        version = _get(whole, "version", int)
        if version > VERSION:
            raise SlotsTooNew
        content = _get(whole, "content", dict)
        if version not in _KINDS or _get(whole, "digest", str) != _digest(content):
            raise SlotsDamaged
        slots = _get(content, "slots", list)
        if not {_get(slot, "kind", str) for slot in slots} <= _KINDS[version]:
            raise SlotsDamaged
        return KeySlots(
            store_id=_get(content, "store_id", str),
            key_check=_decode(_get(content, "key_check", str)),
            keychain=tuple(_keychain_from_json(slot) for slot in _of_kind(slots, "keychain")),
            recovery=tuple(_recovery_from_json(slot) for slot in _of_kind(slots, "recovery")),
            invitations=tuple(_invitation_from_json(slot) for slot in _of_kind(slots, "invitation")),
        )


def _keychain_to_json(slot: KeychainSlot) -> dict[str, object]:
    return {
        "kind": "keychain",
        "id": slot.id,
        "created": slot.created.isoformat(),
        "wrapped": _encode(slot.wrapped),
        "label": slot.label,
        "backend": slot.backend,
    }


def _recovery_to_json(slot: RecoverySlot) -> dict[str, object]:
    return {
        "kind": "recovery",
        "id": slot.id,
        "created": slot.created.isoformat(),
        "wrapped": _encode(slot.wrapped),
        "confirmed": slot.confirmed,
    }


def _invitation_to_json(slot: InvitationSlot) -> dict[str, object]:
    return {
        "kind": "invitation",
        "id": slot.id,
        "created": slot.created.isoformat(),
        "wrapped": _encode(slot.wrapped),
        "label": slot.label,
        "expires": slot.expires.isoformat(),
    }


def _keychain_from_json(slot: object) -> KeychainSlot:
    return KeychainSlot(
        id=_get(slot, "id", str),
        label=_get(slot, "label", str),
        backend=_get(slot, "backend", str),
        created=_date(_get(slot, "created", str)),
        wrapped=_decode(_get(slot, "wrapped", str)),
    )


def _recovery_from_json(slot: object) -> RecoverySlot:
    return RecoverySlot(
        id=_get(slot, "id", str),
        created=_date(_get(slot, "created", str)),
        wrapped=_decode(_get(slot, "wrapped", str)),
        confirmed=_get(slot, "confirmed", bool),
    )


def _invitation_from_json(slot: object) -> InvitationSlot:
    return InvitationSlot(
        id=_get(slot, "id", str),
        label=_get(slot, "label", str),
        created=_date(_get(slot, "created", str)),
        expires=_date(_get(slot, "expires", str)),
        wrapped=_decode(_get(slot, "wrapped", str)),
    )


_T = TypeVar("_T")


def _get(holder: object, key: str, kind: type[_T]) -> _T:
    """The value of `key`, which must be there and of exactly this kind (a bool is no int)."""
    value = holder.get(key) if isinstance(holder, dict) else None
    if type(value) is not kind:
        raise SlotsDamaged
    return value


def _of_kind(slots: Iterable[object], kind: str) -> list[object]:
    return [slot for slot in slots if _get(slot, "kind", str) == kind]


def _digest(content: object) -> str:
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _encode(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _decode(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        _damaged()


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        _damaged()


def _damaged() -> NoReturn:
    raise SlotsDamaged from None
