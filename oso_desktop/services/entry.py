"""Coming in: a key unlocks the store, and then it is known or asked who is at the keyboard.

What a key slot of a keychain opens, only the account can open to which that keychain belongs. So who has a slot of
their own needs to say nothing more; colleagues who share an account say who they are and give a password.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.errors import OsoError
from oso_desktop.services.restore import settle
from oso_desktop.services.slots_on_record import record_gone, settle_slots
from oso_desktop.services.workspace import Clock, Workspace, system_clock
from oso_desktop.store.audit import AuditEntry
from oso_desktop.store.database import Store, Unit
from oso_desktop.vault.keychain import Keychain
from oso_desktop.vault.keys import Purpose, StoreKey, derive
from oso_desktop.vault.recovery import parse_words
from oso_desktop.vault.slots import (
    KeychainSlot,
    KeySlots,
    add_keychain_slot,
    confirm_recovery,
    load_slots,
    open_slot,
    save_slots,
    unlock_with_recovery,
)

LABEL = "Computer"
"""What a slot is called until somebody gives it a better name."""
SIGNED_IN = "aangemeld"
"""What the log says of who came in, unless the sheet or a new account did it."""
OPENED_BY_SHEET = "geopend met herstelblad"
LEFT_OVER_GONE = "overgebleven sleutel verwijderd"
"""What the log says of what a change of the ways in that was cut off had left."""
NOT_ANCHORED = (
    "Het ijkpunt van het logboek (dossiers.logboek) is weg, of past niet bij het logboek. Iemand kan regels hebben "
    "weggehaald. Meld het de directeur, en laat bij Beheer › Logboek de opslag controleren."
)


class NobodyHere(OsoError):
    """The key opens the store, but belongs to nobody who works here now."""

    def __init__(self) -> None:
        super().__init__(
            "Dit account op deze computer hoort bij niemand die nu met deze dossiers werkt.",
            "Vraag de directeur om een koppelblad, of open de dossiers met de woorden van het herstelblad.",
        )


class WhoIsThere(OsoError):
    """More people come in by this way; the program asks who it is."""

    def __init__(self) -> None:
        super().__init__("Meer mensen gebruiken dit account.", "Kies wie u bent.")


@dataclass(frozen=True, slots=True)
class Link:
    """A keychain that is to be a way in, and the key to put behind it."""

    store_key: StoreKey
    keychain: Keychain


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """An open store at which nobody has signed in yet; nothing in it may be shown.

    `way` is the id of the key slot that is this account's own, empty where the words of the recovery sheet opened the
    store; `by_words` tells that. `link` is then what makes this account a way in once it is known whose it becomes.
    `left_over` is what a change that was cut off left and opens nothing for anybody here (see `KeySlots.gone_in`); it
    goes on record with whoever comes in.
    """

    folder: Path
    store: Store
    store_id: str
    content_key: bytearray = field(repr=False)
    identity_key: bytearray = field(repr=False)
    way: str
    by_words: bool = False
    key_holder: Keychain | None = field(repr=False)
    clock: Clock = system_clock
    notice: str = ""
    link: Link | None = field(default=None, repr=False)
    left_over: frozenset[str] = frozenset()

    def close(self) -> None:
        """Closes the store and wipes its keys."""
        self.store.close()
        if self.link is not None:
            self.link.store_key.wipe()
        for key in (self.content_key, self.identity_key):
            key[:] = bytes(len(key))


def unlock(folder: Path, *, keychain: Keychain, clock: Clock = system_clock) -> Unlocked:
    """Opens the store with the key from the keychain.

    Each way in which that can fail is its own OsoError with its own next step: see vault.slots and store.errors.
    """
    settle(folder)
    loaded = load_slots(folder)
    store_key, slot = open_slot(loaded.slots, keychain)
    try:
        unlocked = unlocked_by(folder, store_key, keychain, clock, way=slot.id, notice=loaded.warning or "")
    finally:
        store_key.wipe()
    with _closed_if_refused(unlocked):
        settled = settle_slots(folder, unlocked.store)
        if settled.slots != loaded.slots:  # a way in may be gone by now
            open_slot(settled.slots, keychain)[0].wipe()
        # A new device key has its box beside the old one, until it is certain which of the two the keychain has.
        alone = tuple(each for each in settled.slots.keychain if each.id != slot.id or each == slot)
        left_over = settled.slots.gone_in(replace(settled.slots, keychain=alone))
    return replace(_told(unlocked, settled.problem), left_over=left_over)


def unlock_with_words(
    folder: Path, *, words: str, keychain: Keychain | None, clock: Clock = system_clock
) -> Unlocked:
    """Opens the store with the words of the recovery sheet; this account's keychain is a way in again after `enter`.

    Without a keychain, or with one that refuses, the store opens all the same, since a school must be able to reach
    its own data; the words are then needed at every start. Whoever types the whole sheet has shown that it is legible:
    while none was confirmed, that confirms it. What could not be saved stands in the notice.
    """
    settle(folder)
    loaded = load_slots(folder)
    store_key = unlock_with_recovery(loaded.slots, words)
    unlocked = None
    try:
        unlocked = unlocked_by(
            folder, store_key, None, clock, way="", by_words=True, notice=loaded.warning or ""
        )
        settled = settle_slots(folder, unlocked.store)
        if settled.slots != loaded.slots:  # this sheet may be void by now
            unlock_with_recovery(settled.slots, words).wipe()
    except BaseException:
        store_key.wipe()
        if unlocked is not None:
            unlocked.close()
        raise
    problem = settled.problem or _proven(folder, settled.slots, words)
    with suppress(OsoError):
        unlocked = replace(unlocked, left_over=settled.slots.gone_in(load_slots(folder).slots))
    if problem is not None or keychain is None:
        store_key.wipe()
        return _told(unlocked, problem)
    return replace(unlocked, link=Link(store_key, keychain))


@contextmanager
def _closed_if_refused(unlocked: Unlocked) -> Iterator[None]:
    try:
        yield
    except BaseException:
        unlocked.close()
        raise


def _told(unlocked: Unlocked, problem: OsoError | None) -> Unlocked:
    """The same with one more thing that the user should know."""
    if problem is None:
        return unlocked
    return replace(unlocked, notice=f"{unlocked.notice} {problem.text} {problem.next_step}".strip())


def may_enter(unlocked: Unlocked) -> tuple[Colleague, ...]:
    """Who can come in by the way that opened the store; nobody else is named to whoever sits there.

    By the sheet that is everybody. A store from before ways belonged to people lets in who needs no password.
    """
    with unlocked.store.read() as unit:
        present = [colleague for colleague in unit.users.colleagues() if colleague.present]
    if unlocked.by_words:
        return tuple(present)
    if not any(colleague.ways for colleague in present):
        return tuple(colleague for colleague in present if not colleague.password)
    return tuple(colleague for colleague in present if unlocked.way in colleague.ways)


def straight_in(unlocked: Unlocked) -> Workspace | None:
    """The workspace of the one person who can come in this way without more ado; None if somebody must say who it is.

    Raises NobodyHere.
    """
    people = may_enter(unlocked)
    if not people:
        raise NobodyHere
    if len(people) > 1 or (people[0].password and not unlocked.by_words):
        return None
    return enter(unlocked, people[0])


def come_in(unlocked: Unlocked) -> Workspace | Unlocked:
    """The workspace of who can come straight in, else what was given: then it must be asked who it is.

    Raises what `straight_in` raises, and then the store is closed.
    """
    try:
        return straight_in(unlocked) or unlocked
    except BaseException:
        unlocked.close()
        raise


def enter(unlocked: Unlocked, colleague: Colleague) -> Workspace:
    """The workspace of a person who has shown to be who they are, on record; the account becomes theirs if nobody's.

    What could not be put on record stands in the notice: a full disk must not keep a school from its own data.
    """
    unlocked = _linked(unlocked)
    workspace = workspace_of(unlocked, colleague)
    try:
        with unlocked.store.write() as unit:
            record_entry(unit, unlocked, colleague)
    except OsoError as problem:
        return replace(workspace, notice=f"{workspace.notice} {problem.text} {problem.next_step}".strip())
    return workspace


def workspace_of(unlocked: Unlocked, colleague: Colleague) -> Workspace:
    """The open store with this person at it; whoever asks sees to it that it stands on record."""
    return Workspace(
        folder=unlocked.folder,
        store=unlocked.store,
        store_id=unlocked.store_id,
        content_key=unlocked.content_key,
        identity_key=unlocked.identity_key,
        user=colleague.user,
        key_holder=unlocked.key_holder,
        clock=unlocked.clock,
        notice=unlocked.notice,
        by_sheet=unlocked.by_words,
    )


def record_entry(unit: Unit, unlocked: Unlocked, colleague: Colleague, **detail: str | int) -> None:
    """Puts on record who came in and how (L30); the account becomes theirs if it was nobody's."""
    theirs = any(unlocked.way in each.ways for each in unit.users.colleagues() if each.present)
    is_new = bool(unlocked.way) and not theirs
    action = SIGNED_IN
    if unlocked.by_words:
        action = OPENED_BY_SHEET
    elif is_new:
        action = "account gekoppeld"
    if is_new:
        colleague = replace(colleague, ways=(*colleague.ways, unlocked.way))
    unit.users.put(colleague)
    if unlocked.left_over:
        record_gone(unit, unlocked.left_over)
        unit.audit.append(
            AuditEntry(
                at=unlocked.clock(),
                by=colleague.name,
                role=colleague.role.value,
                action=LEFT_OVER_GONE,
                subject=unlocked.way or unlocked.store_id,
            )
        )
    holder = unlocked.key_holder
    unit.audit.append(
        AuditEntry(
            at=unlocked.clock(),
            by=colleague.name,
            role=colleague.role.value,
            action=action,
            subject=unlocked.store_id,
            detail={"keychain": holder.name if holder else "", **detail},
        )
    )


def unlocked_by(
    folder: Path,
    store_key: StoreKey,
    keychain: Keychain | None,
    clock: Clock,
    *,
    way: str,
    by_words: bool = False,
    notice: str = "",
) -> Unlocked:
    """The store, opened with its key; the caller wipes the key. Raises what `Store.open` raises.

    The first thing looked at is whether the log still has its head, which the next entry would make anew.
    """
    store = Store.open(
        folder,
        store_id=store_key.store_id,
        database_key=derive(store_key, Purpose.DATABASE),
        audit_key=derive(store_key, Purpose.AUDIT),
    )
    with suppress(OsoError), store.read() as unit:  # damage shows where it is met
        if not unit.audit.is_anchored():
            notice = f"{notice} {NOT_ANCHORED}".strip()
    return Unlocked(
        folder=folder,
        store=store,
        store_id=store_key.store_id,
        content_key=bytearray(derive(store_key, Purpose.CONTENT)),
        identity_key=bytearray(derive(store_key, Purpose.IDENTITY)),
        way=way,
        by_words=by_words,
        key_holder=keychain,
        clock=clock,
        notice=notice,
    )


def _proven(folder: Path, slots: KeySlots, words: str) -> OsoError | None:
    """Confirms the sheet whose words were typed in full, if none was; what kept that from being saved."""
    if slots.recovery_confirmed:
        return None
    code = parse_words(words)
    try:
        save_slots(folder, confirm_recovery(slots, code, dict(enumerate(code.words, start=1))))
    except OsoError as problem:
        return problem
    return None


def _linked(unlocked: Unlocked) -> Unlocked:
    """The open store with the keychain as a way in, if there is one to link and it lets itself be one."""
    if unlocked.link is None:
        return unlocked
    store_key, keychain = unlocked.link.store_key, unlocked.link.keychain
    try:
        before = load_slots(unlocked.folder).slots
        slots = add_keychain_slot(before, store_key, keychain, label=LABEL)
        way = _own_slot(slots, keychain).id
        if slots != before:
            save_slots(unlocked.folder, slots)
    except OsoError as problem:
        return _told(replace(unlocked, link=None), problem)
    finally:
        store_key.wipe()
    return replace(unlocked, link=None, key_holder=keychain, way=way)


def _own_slot(slots: KeySlots, keychain: Keychain) -> KeychainSlot:
    store_key, slot = open_slot(slots, keychain)
    store_key.wipe()
    return slot
