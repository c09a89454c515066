"""The ways in to the store: whose they are, inviting a colleague, taking one away, and a new key for this account."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.texts import clean_line
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.key_slots import change_slots, current_slots, slots_changed, store_key_of
from oso_desktop.services.press import printed
from oso_desktop.services.slots_on_record import record_gone, settle_slots
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.invitation import InvitationCode
from oso_desktop.vault.invitation import invite as make_invitation
from oso_desktop.vault.slot_changes import (
    new_device_key,
    remove_slot,
    rename_slot,
    without_stale_invitations,
)
from oso_desktop.vault.slots import KeySlots, open_slot, save_slots

INVITATION_DAYS = 14
"""Days that an invitation is good for, the day of its making not counted: over a holiday week, and no longer."""
INVITED = "collega uitgenodigd"
"""What the log says of an invitation; its subject is the slot."""
LONGEST_LABEL = 40
LONGEST_NAME = 80


class WayKind(Enum):
    """What somebody comes in by."""

    ACCOUNT = "account op een computer"
    SHEET = "herstelblad"
    INVITATION = "koppelblad"


@dataclass(frozen=True, slots=True, kw_only=True)
class WayIn:
    """One way in. `people` are the names of whose it is; `here` tells that it is this account on this computer.

    `until` is the last day of an invitation, `certain` is false for an invitation that is over or was taken back and
    for a sheet that nobody read back.
    """

    slot_id: str
    kind: WayKind
    label: str
    since: date
    people: tuple[str, ...] = ()
    here: bool = False
    until: date | None = None
    certain: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """An invitation that was just made: for whom, its code, and its last day."""

    name: str
    code: InvitationCode
    until: date
    slot_id: str


def ways_in(workspace: Workspace) -> tuple[WayIn, ...]:
    """All ways in: accounts, the sheet, invitations. Raises what `settle_slots` raises."""
    slots = settle_slots(workspace.folder, workspace.store).slots
    here = _own(workspace, slots)
    with workspace.view() as unit:
        colleagues = unit.users.colleagues()

    def people(slot_id: str) -> tuple[str, ...]:
        return tuple(each.name for each in colleagues if slot_id in each.ways)

    accounts = {
        slot.id: WayIn(
            slot_id=slot.id,
            kind=WayKind.ACCOUNT,
            label=slot.label,
            since=slot.created,
            people=people(slot.id),
            here=slot.id == here,
        )
        for slot in slots.keychain
    }  # by id: while a device key is renewed there are two under one
    sheets = (
        WayIn(
            slot_id=slot.id,
            kind=WayKind.SHEET,
            label=slot.state,
            since=slot.created,
            certain=slot.confirmed,
        )
        for slot in slots.recovery
    )
    wanted = _wanted(colleagues)
    invitations = (
        WayIn(
            slot_id=slot.id,
            kind=WayKind.INVITATION,
            label=slot.label,
            since=slot.created,
            people=people(slot.id),
            until=slot.expires,
            certain=slot.id in wanted and workspace.today <= slot.expires,
        )
        for slot in slots.invitations
    )
    return (*accounts.values(), *sheets, *invitations)


def invite(workspace: Workspace, name: str, role: Role) -> Invitation:
    """Invites somebody to link an account: a new colleague, or one who works here already and takes another computer.

    An earlier invitation of theirs is void. Raises NotAllowed, NotPossible (also NoKeychainNow), or what the vault
    raises.
    """
    workspace.require(Right.MANAGE)
    name = _checked(name, LONGEST_NAME, "naam")
    before = current_slots(workspace)
    with workspace.view() as unit:
        colleagues = unit.users.colleagues()
    invited = _invited(colleagues, name, role, workspace)
    until = workspace.today + timedelta(days=INVITATION_DAYS)
    with store_key_of(workspace, before) as (store_key, _):
        earlier = {slot.id for slot in before.invitations} & set(invited.ways)
        slots = without_stale_invitations(before, wanted=_wanted(colleagues) - earlier, today=workspace.today)
        after, slot, code = make_invitation(
            slots, store_key, label=role.value, created=workspace.today, expires=until
        )
    ways = (*(way for way in invited.ways if way not in earlier), slot.id)
    with change_slots(
        workspace,
        Right.MANAGE,
        INVITED,
        slot.id,
        after=after,
        role=role.value,
        until=until.isoformat(),
    ) as unit:
        unit.users.put(replace(invited, ways=ways))
    return Invitation(name=name, code=code, until=until, slot_id=slot.id)


def invitation_pdf(workspace: Workspace, invitation: Invitation) -> LetterPdf:
    """The sheet to give to the colleague; its words stand nowhere else."""
    from oso_desktop.letters.recovery_sheet import (  # noqa: PLC0415 - reportlab is slow to load
        invitation_sheet,
    )
    from oso_desktop.services.students import get_school  # noqa: PLC0415 - see above

    name = get_school(workspace).name
    return printed(
        workspace,
        lambda: invitation_sheet(
            name,
            workspace.store_id[:8],
            invitation.code.words,
            invited=invitation.name,
            folder=str(workspace.folder),
            made_on=workspace.today,
            expires=invitation.until,
        ),
    )


def remove(workspace: Workspace, slot_id: str) -> None:
    """Takes an account or an invitation away, from everybody whose it is.

    Not that of this computer, at which somebody is working, nor the last way in. Raises NotAllowed, NotPossible,
    SlotUnknown or SlotNotRemovable.
    """
    workspace.require(Right.MANAGE)
    with workspace.view() as unit:
        owners = [replace(each, ways=_less(each.ways, slot_id)) for each in unit.users.colleagues()]
    _remove(workspace, (slot_id,), owners)


def remove_of(workspace: Workspace, colleague: Colleague) -> None:
    """Takes away every way in of a colleague who leaves; an account that somebody else uses too stays theirs alone.

    Raises what `remove` raises, and then nothing is taken away.
    """
    workspace.require(Right.MANAGE)
    if not colleague.ways:
        return
    with workspace.view() as unit:
        everybody = unit.users.colleagues()
    shared = _wanted(each for each in everybody if each.name != colleague.name)
    slots = current_slots(workspace)
    known = {each.id for each in slots.keychain} | {each.id for each in slots.invitations}
    gone = tuple(way for way in colleague.ways if way in known and way not in shared)
    _remove(
        workspace,
        gone,
        [replace(each, ways=()) if each.name == colleague.name else each for each in everybody],
    )


def rename(workspace: Workspace, slot_id: str, label: str) -> None:
    """Gives an account another label. Raises NotAllowed, NotPossible or SlotUnknown."""
    workspace.require(Right.MANAGE)
    label = _checked(label, LONGEST_LABEL, "omschrijving")
    before = current_slots(workspace)
    after = rename_slot(before, slot_id, label)
    with change_slots(workspace, Right.MANAGE, "sleutel anders genoemd", slot_id, after=after):
        pass


def renew_device_key(workspace: Workspace) -> None:
    """Puts a new key in the keychain of this account; a copy of the old one opens the store no longer.

    Everybody may do it for their own account. Raises NoKeychainNow, KeychainUnavailable, or what the vault raises.
    """
    workspace.require(Right.VIEW)
    slots = current_slots(workspace)
    own = _own(workspace, slots)
    with (
        store_key_of(workspace, slots) as (store_key, keychain),
        new_device_key(
            slots,
            store_key,
            keychain,
            created=workspace.today,
            save=lambda changed: save_slots(workspace.folder, changed),
        ) as after,
        workspace.change(Right.VIEW, "sleutel vernieuwd", own, keychain=keychain.name) as unit,
    ):
        record_gone(unit, slots.gone_in(after))
    slots_changed(workspace)


def _remove(workspace: Workspace, gone: tuple[str, ...], owners: list[Colleague]) -> None:
    """Takes ways in away as one change, on record; `owners` is everybody, with the ways that are theirs then."""
    before = current_slots(workspace)
    if _own(workspace, before) in gone:
        raise NotPossible(
            "Dit is de sleutel waarmee u nu werkt; die kunt u hier niet weghalen.",
            "Laat een collega die mag beheren dit doen, op een andere computer of met een ander account.",
        )
    after = before
    for slot_id in gone:
        after = remove_slot(after, slot_id)
    after = without_stale_invitations(after, wanted=_wanted(owners), today=workspace.today)
    with change_slots(
        workspace,
        Right.MANAGE,
        "sleutel verwijderd",
        gone[0] if len(gone) == 1 else workspace.store_id,
        after=after,
        number=len(gone),
    ) as unit:
        for each in owners:
            if each not in unit.users.colleagues():
                unit.users.put(each)


def _less(ways: tuple[str, ...], slot_id: str) -> tuple[str, ...]:
    return tuple(way for way in ways if way != slot_id)


def _invited(colleagues: tuple[Colleague, ...], name: str, role: Role, workspace: Workspace) -> Colleague:
    """The colleague with this name, or a new one. Raises NotPossible."""
    known = next((each for each in colleagues if each.name.casefold() == name.casefold()), None)
    if known is not None and not known.present:
        raise NotPossible(
            "Iemand met deze naam heeft hier gewerkt en is vertrokken. Die naam staat in het logboek.",
            "Gebruik een naam die verschilt, bijvoorbeeld met een tweede voorletter.",
        )
    if known is not None and known.role is not role:
        raise NotPossible(
            f"Deze collega werkt hier al met de rol {known.role.value}.",
            "Kies die rol, of verander de rol eerst bij Mensen.",
        )
    present = [each for each in colleagues if each.present]
    if known is None and role is not Role.HEAD and not any(each.role is Role.HEAD for each in present):
        raise NotPossible(
            "Er werkt hier nog niemand met de rol directeur. Zonder directeur kan straks niemand meer beheren.",
            "Nodig eerst de directeur uit.",
        )
    return known or Colleague(name=name, role=role, added=workspace.today)


def _wanted(colleagues: Iterable[Colleague]) -> set[str]:
    """The ways of everybody who works here."""
    return {way for each in colleagues if each.present for way in each.ways}


def _own(workspace: Workspace, slots: KeySlots) -> str:
    """The id of the way in of this account, empty if it is none."""
    if workspace.key_holder is not None:
        with suppress(OsoError):
            store_key, slot = open_slot(slots, workspace.key_holder)
            store_key.wipe()
            return slot.id
    return ""


def _checked(text: str, longest: int, what: str) -> str:
    cleaned = " ".join(clean_line(text).split())
    if not cleaned:
        raise NotPossible(f"Er is geen {what} ingevuld.", f"Vul een {what} in.")
    if len(cleaned) > longest:
        raise NotPossible(
            f"De {what} is langer dan {longest} tekens.", f"Kort de {what} in en probeer opnieuw."
        )
    return cleaned
