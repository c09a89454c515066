"""Working along with dossiers that are there already: an account is linked by the code of an invitation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.entry import Unlocked, unlocked_by
from oso_desktop.services.key_slots import change_slots, current_slots
from oso_desktop.services.restore import settle
from oso_desktop.services.stores import store_exists
from oso_desktop.services.ways_in import INVITED
from oso_desktop.services.workspace import Clock, Workspace, system_clock
from oso_desktop.store.audit import LogFilter
from oso_desktop.vault.invitation import InvitationExpired, InvitationVoid, open_invitation
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.slot_changes import remove_slot
from oso_desktop.vault.slots import (
    InvitationSlot,
    KeySlots,
    add_keychain_slot,
    load_slots,
    open_slot,
    save_slots,
)

EXPIRED = "koppelblad verlopen"
"""What the log says of an invitation that was tried after its last day."""


class NoStoreHere(NotPossible):
    """The folder that was pointed out holds no dossiers of this program."""

    def __init__(self) -> None:
        super().__init__(
            "In deze map staan geen dossiers van dit programma.",
            "Kies de map waarin de bestanden dossiers.db en keyslots.json staan. Vraag uw collega welke map dat is.",
        )


class AccountOfOthers(NotPossible):
    """Somebody comes in by this account already: whoever shares it needs a password, which no invitation gives."""

    def __init__(self) -> None:
        super().__init__(
            "Dit account op deze computer is al van een collega.",
            "Meld u bij de computer aan met uw eigen account en typ de woorden daar. Deelt u dit account? Vraag de "
            "directeur u bij Beheer › Mensen toe te voegen met een wachtwoord.",
        )


def require_store(folder: Path) -> None:
    """Raises NoStoreHere unless a store was made in this folder."""
    if not store_exists(folder):
        raise NoStoreHere


def accept_invitation(folder: Path, *, words: str, keychain: Keychain, clock: Clock = system_clock) -> None:
    """Makes this account a way in for the colleague who was invited; the invitation is used up and opens nothing more.

    The keychain, the file with slots and the store are three places, and power may go between any two. The slots first
    get the account beside the invitation; then the account becomes the colleague's, on record; then the invitation
    goes. Cut off before that is on record, the same code links the account once more; after, the code is nobody's and
    is refused. So it is once somebody saw that its last day was over, whatever the clock says later. Raises
    NoStoreHere, AccountOfOthers, what `open_invitation` raises, InvitationExpired, KeychainUnavailable, SlotsNotSaved,
    and what `Store.open` raises.
    """
    require_store(folder)
    settle(folder)  # what a restore that was cut off still has to move comes first
    slots = load_slots(folder).slots
    store_key, invitation = open_invitation(slots, words)
    try:
        unlocked = unlocked_by(folder, store_key, keychain, clock, way=invitation.id)
        try:
            workspace = _as_invited(unlocked, invitation)
            slots = current_slots(workspace)
            _require_in_time(workspace, slots, invitation)
            linked = add_keychain_slot(
                slots, store_key, keychain, label=invitation.label, created=workspace.today
            )
            opened, own = open_slot(linked, keychain)
            opened.wipe()
            _require_free(unlocked, own.id, workspace.user.name)
            if linked != slots:
                save_slots(folder, linked)
            with change_slots(
                workspace,
                Right.VIEW,
                "account gekoppeld",
                invitation.id,
                after=remove_slot(linked, invitation.id),
                keychain=keychain.name,
            ) as unit:
                unit.users.put(
                    _with_account(_invited(unit.users.colleagues(), invitation), invitation, own.id)
                )
        finally:
            unlocked.close()
    finally:
        store_key.wipe()


def _require_in_time(workspace: Workspace, slots: KeySlots, invitation: InvitationSlot) -> None:
    """Raises InvitationExpired for one whose last day is over, and takes it away, so that it stays over.

    Over is also what the log has seen to be over: a clock that was set back brings no invitation back.
    """
    if workspace.today <= invitation.expires and not _seen_over(workspace, invitation):
        return
    with change_slots(
        workspace,
        Right.VIEW,
        EXPIRED,
        invitation.id,
        after=remove_slot(slots, invitation.id),
        until=invitation.expires.isoformat(),
    ) as unit:
        invited = _invited(unit.users.colleagues(), invitation)
        unit.users.put(replace(invited, ways=tuple(way for way in invited.ways if way != invitation.id)))
    raise InvitationExpired(invitation.expires)


def _seen_over(workspace: Workspace, invitation: InvitationSlot) -> bool:
    """Whether anything was done after the last day of an invitation, by the log from the invitation on.

    What stands before it counts for nothing: a clock that once stood wrong must not make every invitation void.
    """
    with workspace.view() as unit:
        made = LogFilter(action=INVITED, subjects=frozenset({invitation.id}))
        since = max((each.number for each in unit.audit.sealed(made)), default=0)
        after = LogFilter(since=invitation.expires + timedelta(days=1))
        return any(each.number > since for each in unit.audit.sealed(after))


def _invited(colleagues: tuple[Colleague, ...], invitation: InvitationSlot) -> Colleague:
    """Whose invitation it is; raises InvitationVoid where it is nobody's who works here."""
    for each in colleagues:
        if each.present and invitation.id in each.ways:
            return each
    raise InvitationVoid


def _require_free(unlocked: Unlocked, slot_id: str, name: str) -> None:
    """Raises AccountOfOthers where the account has a key that is a colleague's already."""
    with unlocked.store.read() as unit:
        if any(
            each.present and slot_id in each.ways and each.name != name for each in unit.users.colleagues()
        ):
            raise AccountOfOthers


def _as_invited(unlocked: Unlocked, invitation: InvitationSlot) -> Workspace:
    """The colleague at the keyboard, for this one act: whoever types the code was given it."""
    with unlocked.store.read() as unit:
        user = _invited(unit.users.colleagues(), invitation).user
    return Workspace(
        folder=unlocked.folder,
        store=unlocked.store,
        store_id=unlocked.store_id,
        content_key=unlocked.content_key,
        identity_key=unlocked.identity_key,
        user=user,
        key_holder=unlocked.key_holder,
        clock=unlocked.clock,
    )


def _with_account(colleague: Colleague, invitation: InvitationSlot, slot_id: str) -> Colleague:
    """The account in place of the invitation; once, also where it was theirs already."""
    ways = [way for way in colleague.ways if way not in (invitation.id, slot_id)]
    return replace(colleague, ways=(*ways, slot_id))
