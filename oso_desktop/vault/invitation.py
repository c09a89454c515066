"""An invitation: twelve words on a sheet by which one account becomes a way in, once and before a certain day.

    104 random bits | 8 bits that name the store | 8 bits that check all the others

The last day is bound into the box, so that nobody can prolong an invitation by changing the file.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date

from oso_desktop.vault.keys import StoreKey
from oso_desktop.vault.slot_data import InvitationSlot, KeySlots
from oso_desktop.vault.spoken_code import (
    CodeError,
    CodeForm,
    CodeOfOtherStore,
    SpokenCode,
    new_code,
    parse_code,
)
from oso_desktop.vault.wrapping import Kind, unwrap, wrap


class InvitationVoid(CodeError):
    """A sound code of this store that opens it no longer: it was used, taken back, or tried after its last day."""

    def __init__(self) -> None:
        super().__init__(
            "Deze woorden zijn goed overgetypt, maar gelden niet meer: ze zijn al gebruikt, ingetrokken of verlopen.",
            "Vraag de directeur om een nieuw koppelblad.",
        )


class InvitationExpired(CodeError):
    """The last day of the invitation is over."""

    def __init__(self, expired: date) -> None:
        super().__init__(
            f"Dit koppelblad gold tot en met {expired:%d-%m-%Y}.",
            "Vraag de directeur om een nieuw koppelblad. Kijk eerst of de datum van deze computer klopt.",
        )


class InvitationCode(SpokenCode):
    """The code of one invitation."""

    __slots__ = ()
    form = CodeForm(
        sheet="koppelblad",
        word_count=12,
        entropy_size=13,
        tag_bits=8,
        check_bits=8,
        purpose=b"oso-desktop/invitation check/",
    )


def invite(
    slots: KeySlots, store_key: StoreKey, *, label: str, created: date, expires: date
) -> tuple[KeySlots, InvitationSlot, InvitationCode]:
    """One more invitation, its slot and its code. Save the slots first, then print the sheet."""
    code = new_code(InvitationCode, slots.store_id)
    slot_id = str(uuid.uuid4())
    wrapped = wrap(slots, Kind.INVITATION, slot_id, store_key, code.reveal(), expires.isoformat())
    slot = InvitationSlot(slot_id, label, created, expires, wrapped)
    return replace(slots, invitations=(*slots.invitations, slot)), slot, code


def open_invitation(slots: KeySlots, words: str) -> tuple[StoreKey, InvitationSlot]:
    """The store key, by the words of an invitation, and the slot that gave it.

    Raises WrongWordCount, MistypedWord, CodeCheckFailed, CodeOfOtherStore or InvitationVoid. Whether its last day is
    over is for the caller to see, who has the key to look in the log as well: a clock alone can be set back.
    """
    code = parse_code(InvitationCode, words)
    if not code.belongs_to(slots.store_id):
        raise CodeOfOtherStore(code.form)
    for slot in slots.invitations:
        found = unwrap(slots, Kind.INVITATION, slot, code.reveal(), slot.expires.isoformat())
        if found is not None:
            return found, slot
    raise InvitationVoid
