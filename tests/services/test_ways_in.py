"""Who comes in by what: inviting, linking, taking away and renewing, on two accounts and two laptops."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.services import joining, slots_on_record, ways_in
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.entry import NobodyHere
from oso_desktop.services.joining import NoStoreHere, accept_invitation
from oso_desktop.services.key_slots import NoKeychainNow
from oso_desktop.services.stores import confirm_recovery, create_store, open_store, recover_store
from oso_desktop.services.ways_in import Invitation, WayIn, WayKind
from oso_desktop.services.workspace import NotAllowed, Workspace
from oso_desktop.store.audit import AuditRepository
from oso_desktop.store.errors import StoreFull, StoreInUse
from oso_desktop.vault.invitation import InvitationExpired, InvitationVoid
from oso_desktop.vault.keychain import KeychainEntryWrong, KeychainLocked, MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCodeWrong
from oso_desktop.vault.slot_changes import SlotUnknown
from oso_desktop.vault.slot_files import install_slots
from oso_desktop.vault.slots import KeychainEmpty, SlotsNotSaved, save_slots
from tests.services import school

HEAD = User(name="D. Denkbeeldig", role=Role.HEAD)
COLLEAGUE = "B. Bedacht"


@dataclass
class SchoolStore:
    """A store of a head, with the sheet from the safe."""

    folder: Path
    keychain: MemoryKeychain
    sheet: str
    workspace: Workspace

    def reopened(self, keychain: MemoryKeychain | None = None) -> Workspace:
        self.workspace.close()
        self.workspace = open_store(self.folder, keychain=keychain or self.keychain, clock=school.clock)
        return self.workspace


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, MemoryKeychain, str]:
    """A closed store with a confirmed sheet, its keychain and the words; not to be written in."""
    folder, keychain = tmp_path_factory.mktemp("ways"), MemoryKeychain()
    new = create_store(folder, school=school.SCHOOL, user=HEAD, keychain=keychain, clock=school.clock)
    confirm_recovery(new.workspace, new.recovery, dict(enumerate(new.recovery.words, start=1)))
    new.workspace.close()
    return folder, keychain, " ".join(new.recovery.words)


@pytest.fixture
def store(template: tuple[Path, MemoryKeychain, str], tmp_path: Path) -> Iterator[SchoolStore]:
    folder, keychain = tmp_path / "store", MemoryKeychain()
    shutil.copytree(template[0], folder)
    keychain._secrets.update(template[1]._secrets)
    workspace = open_store(folder, keychain=keychain, clock=school.clock)
    made = SchoolStore(folder, keychain, template[2], workspace)
    yield made
    made.workspace.close()


def spoken(invitation: Invitation) -> str:
    return " ".join(invitation.code.words)


def accept(store: SchoolStore, invitation: Invitation, keychain: MemoryKeychain) -> None:
    """The colleague links an account, with the store closed."""
    store.workspace.close()
    accept_invitation(store.folder, words=spoken(invitation), keychain=keychain, clock=school.clock)


def linked(store: SchoolStore, role: Role = Role.ADMINISTRATION) -> MemoryKeychain:
    """The keychain of a colleague who was invited and linked an account; the head has the store open again."""
    keychain = MemoryKeychain()
    accept(store, ways_in.invite(store.workspace, COLLEAGUE, role), keychain)
    store.reopened()
    return keychain


def of_kind(workspace: Workspace, kind: WayKind) -> list[WayIn]:
    return [way for way in ways_in.ways_in(workspace) if way.kind is kind]


def account_of(workspace: Workspace, name: str) -> WayIn:
    (found,) = [way for way in of_kind(workspace, WayKind.ACCOUNT) if name in way.people]
    return found


def colleague(workspace: Workspace, name: str = COLLEAGUE) -> Colleague:
    with workspace.view() as unit:
        return next(each for each in unit.users.colleagues() if each.name == name)


def actions(workspace: Workspace) -> list[tuple[str, str]]:
    """Who did what, newest first."""
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        return [(entry.by, entry.action) for entry in unit.audit.entries(50)]


def test_a_new_store_tells_its_two_ways_in(store: SchoolStore) -> None:
    """R175: the account of whoever made it, and the sheet."""
    account, sheet = ways_in.ways_in(store.workspace)

    assert (account.kind, account.people, account.here) == (WayKind.ACCOUNT, (HEAD.name,), True)
    assert (sheet.kind, sheet.label, sheet.certain) == (WayKind.SHEET, "bevestigd", True)
    assert account.since == sheet.since == school.TODAY


def test_a_second_holder_on_the_same_laptop_comes_in_as_themselves(store: SchoolStore) -> None:
    """R166, R175: given an invitation, when the colleague types its words in another account, then that is theirs."""
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    (waiting,) = of_kind(store.workspace, WayKind.INVITATION)
    assert (waiting.people, waiting.label, waiting.certain) == ((COLLEAGUE,), "administratie", True)
    assert waiting.until == school.TODAY + timedelta(days=ways_in.INVITATION_DAYS)

    theirs = MemoryKeychain()
    accept(store, invitation, theirs)

    workspace = store.reopened(theirs)
    assert workspace.user == User(name=COLLEAGUE, role=Role.ADMINISTRATION)
    assert of_kind(workspace, WayKind.INVITATION) == []
    assert account_of(workspace, COLLEAGUE).here
    assert (COLLEAGUE, "account gekoppeld") in actions(workspace)
    assert (HEAD.name, "collega uitgenodigd") in actions(workspace)
    assert store.reopened().user == HEAD


def test_a_second_laptop_gets_its_own_way_in_for_the_same_person(store: SchoolStore, tmp_path: Path) -> None:
    invitation = ways_in.invite(store.workspace, HEAD.name, HEAD.role)
    laptop = MemoryKeychain()
    store.workspace.close()
    drive = tmp_path / "stick"
    shutil.copytree(store.folder, drive)

    accept_invitation(drive, words=spoken(invitation), keychain=laptop, clock=school.clock)

    workspace = open_store(drive, keychain=laptop, clock=school.clock)
    assert workspace.user == HEAD
    assert [(way.here, way.people) for way in of_kind(workspace, WayKind.ACCOUNT)] == [
        (False, (HEAD.name,)),
        (True, (HEAD.name,)),
    ]
    workspace.close()


def test_an_invitation_links_one_account_and_no_second(store: SchoolStore) -> None:
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR)
    accept(store, invitation, MemoryKeychain())

    stranger = MemoryKeychain()
    with pytest.raises(InvitationVoid):
        accept_invitation(store.folder, words=spoken(invitation), keychain=stranger, clock=school.clock)
    with pytest.raises(KeychainEmpty):
        open_store(store.folder, keychain=stranger)


def days_later(days: int) -> Callable[[], datetime]:
    return lambda: school.NOW + timedelta(days=days)


def test_an_invitation_links_until_the_end_of_its_last_day(store: SchoolStore) -> None:
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR)
    store.workspace.close()
    accept_invitation(store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=days_later(14))


@pytest.mark.parametrize("seen_by", ["who tried it", "a colleague at work"])
def test_an_invitation_that_was_seen_to_be_over_stays_so_when_the_clock_is_set_back(
    store: SchoolStore, seen_by: str
) -> None:
    """R166, R174: tried after its last day, or only worked on after it; a new invitation works as ever."""
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR)
    store.workspace.close()
    keychain = MemoryKeychain()
    if seen_by == "who tried it":
        with pytest.raises(InvitationExpired):
            accept_invitation(store.folder, words=spoken(invitation), keychain=keychain, clock=days_later(15))
    else:
        open_store(store.folder, keychain=store.keychain, clock=days_later(15)).close()

    for _ in range(2):
        with pytest.raises((InvitationExpired, InvitationVoid)):
            accept_invitation(store.folder, words=spoken(invitation), keychain=keychain, clock=days_later(1))

    assert keychain._secrets == {}
    store.reopened()
    assert of_kind(store.workspace, WayKind.INVITATION) == []
    assert colleague(store.workspace).ways == ()
    assert (COLLEAGUE, "koppelblad verlopen") in actions(store.workspace)
    accept(store, ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR), keychain)
    assert store.reopened(keychain).user.name == COLLEAGUE


def test_a_clock_that_once_stood_too_late_makes_no_later_invitation_void(store: SchoolStore) -> None:
    store.workspace.close()
    open_store(store.folder, keychain=store.keychain, clock=days_later(4000)).close()
    store.reopened()
    accept(store, ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR), MemoryKeychain())


def test_a_new_invitation_voids_the_one_before_and_what_is_over_is_cleared(store: SchoolStore) -> None:
    first = ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR)
    second = ways_in.invite(store.workspace, COLLEAGUE.upper(), Role.COUNSELLOR)
    assert len(of_kind(store.workspace, WayKind.INVITATION)) == 1
    assert colleague(store.workspace).ways == (second.slot_id,)

    later = replace(store.workspace, clock=lambda: school.NOW + timedelta(days=15))
    (over,) = of_kind(later, WayKind.INVITATION)
    assert not over.certain
    ways_in.invite(later, "C. Verzonnen", Role.ADMINISTRATION)
    (kept,) = of_kind(later, WayKind.INVITATION)
    assert kept.people == ("C. Verzonnen",)

    store.workspace.close()
    with pytest.raises(InvitationVoid):
        accept_invitation(store.folder, words=spoken(first), keychain=MemoryKeychain(), clock=school.clock)


def test_an_invitation_taken_back_opens_nothing_more(store: SchoolStore) -> None:
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR)
    other = ways_in.invite(store.workspace, "C. Verzonnen", Role.COUNSELLOR)
    before = invitation.slot_id

    ways_in.remove(store.workspace, before)

    assert colleague(store.workspace).ways == ()
    assert (HEAD.name, "sleutel verwijderd") in actions(store.workspace)
    store.workspace.close()
    with pytest.raises(InvitationVoid):
        accept_invitation(
            store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=school.clock
        )
    accept(store, other, MemoryKeychain())


def test_an_invitation_of_who_left_is_void(store: SchoolStore) -> None:
    """Given an invitation in the file that is of nobody who works here, then its words link nothing."""
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.COUNSELLOR)
    with store.workspace.change(Right.MANAGE, "proef", "x") as unit:
        unit.users.put(replace(colleague(store.workspace), left=school.TODAY))
    assert not of_kind(store.workspace, WayKind.INVITATION)[0].certain
    store.workspace.close()

    keychain = MemoryKeychain()
    with pytest.raises(InvitationVoid):
        accept_invitation(store.folder, words=spoken(invitation), keychain=keychain, clock=school.clock)
    assert keychain._secrets == {}


def test_a_colleague_who_leaves_loses_every_way_in_and_others_keep_theirs(store: SchoolStore) -> None:
    """R166: given a colleague with an account and an invitation, when they leave, then nothing of it opens."""
    theirs = linked(store)
    second = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    waiting = ways_in.invite(store.workspace, "C. Verzonnen", Role.ADMINISTRATION)

    ways_in.remove_of(store.workspace, colleague(store.workspace))

    assert colleague(store.workspace).ways == ()
    assert [way.people for way in of_kind(store.workspace, WayKind.INVITATION)] == [("C. Verzonnen",)]
    store.workspace.close()
    with pytest.raises(KeychainEntryWrong):
        open_store(store.folder, keychain=theirs)
    (store.folder / "keyslots.json").unlink()
    with pytest.raises(KeychainEntryWrong):
        open_store(store.folder, keychain=theirs)
    with pytest.raises(InvitationVoid):
        accept_invitation(store.folder, words=spoken(second), keychain=theirs, clock=school.clock)
    accept(store, waiting, MemoryKeychain())
    assert store.reopened().user == HEAD


def test_an_account_that_others_use_too_stays_theirs(store: SchoolStore) -> None:
    shared = account_of(store.workspace, HEAD.name).slot_id
    with store.workspace.change(Right.MANAGE, "proef", "x") as unit:
        unit.users.put(Colleague(name=COLLEAGUE, role=Role.ADMINISTRATION, ways=(shared,)))

    ways_in.remove_of(store.workspace, colleague(store.workspace))

    assert account_of(store.workspace, HEAD.name).people == (HEAD.name,)
    assert colleague(store.workspace).ways == ()
    before = actions(store.workspace)
    ways_in.remove_of(store.workspace, colleague(store.workspace))
    assert actions(store.workspace) == before, "nothing was left to take away"


def test_nobody_takes_the_way_in_away_that_they_sit_at(store: SchoolStore) -> None:
    linked(store)
    own = account_of(store.workspace, HEAD.name)
    before = (store.folder / "keyslots.json").read_bytes()

    for act in (
        lambda: ways_in.remove(store.workspace, own.slot_id),
        lambda: ways_in.remove_of(store.workspace, colleague(store.workspace, HEAD.name)),
    ):
        with pytest.raises(NotPossible, match="waarmee u nu werkt") as refused:
            act()
        assert refused.value.next_step
    assert (store.folder / "keyslots.json").read_bytes() == before


def test_an_account_gets_another_name(store: SchoolStore) -> None:
    linked(store)
    theirs = account_of(store.workspace, COLLEAGUE)
    assert theirs.label == "administratie"

    ways_in.rename(store.workspace, theirs.slot_id, "  laptop   balie ")

    assert account_of(store.workspace, COLLEAGUE).label == "laptop balie"
    for label in ("", "  ", "x" * 41):
        with pytest.raises(NotPossible):
            ways_in.rename(store.workspace, theirs.slot_id, label)
    with pytest.raises(SlotUnknown):
        ways_in.rename(store.workspace, "weg", "x")


def test_a_new_device_key_keeps_the_account_its_persons(store: SchoolStore) -> None:
    """R174, R175: given a renewed key, then the account opens as before and a copy of the old key opens nothing."""
    stolen = MemoryKeychain()
    stolen._secrets.update(store.keychain._secrets)
    before = account_of(store.workspace, HEAD.name)

    ways_in.renew_device_key(store.workspace)

    after = account_of(store.workspace, HEAD.name)
    assert (after.slot_id, after.here, after.people) == (before.slot_id, True, (HEAD.name,))
    assert actions(store.workspace)[0] == (HEAD.name, "sleutel vernieuwd")
    assert store.reopened().user == HEAD
    store.workspace.close()
    with pytest.raises(KeychainEntryWrong):
        open_store(store.folder, keychain=stolen)


def test_anybody_renews_the_key_of_their_own_account(store: SchoolStore) -> None:
    theirs = linked(store)
    workspace = store.reopened(theirs)

    ways_in.renew_device_key(workspace)

    assert store.reopened(theirs).user.name == COLLEAGUE
    assert store.reopened().user == HEAD


def acts(store: SchoolStore) -> dict[str, Callable[[Workspace], object]]:
    """All that changes the ways in, on a store with a linked colleague and a waiting one."""
    linked(store)
    theirs = account_of(store.workspace, COLLEAGUE).slot_id
    return {
        "invite": lambda w: ways_in.invite(w, "C. Verzonnen", Role.ADMINISTRATION),
        "rename": lambda w: ways_in.rename(w, theirs, "balie"),
        "renew": ways_in.renew_device_key,
        "remove": lambda w: ways_in.remove(w, theirs),
        "remove_of": lambda w: ways_in.remove_of(w, colleague(w)),
    }


@pytest.mark.parametrize("name", ["invite", "rename", "renew", "remove", "remove_of"])
def test_what_cannot_be_put_on_record_does_not_hold(
    name: str, store: SchoolStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R164."""
    act = acts(store)[name]
    before, people = ways_in.ways_in(store.workspace), colleague(store.workspace)
    slots = (store.folder / "keyslots.json").read_bytes()
    secrets = dict(store.keychain._secrets)

    def full(*_: object) -> None:
        raise StoreFull

    with monkeypatch.context() as patch:
        patch.setattr(AuditRepository, "append", full)
        with pytest.raises(StoreFull):
            act(store.workspace)

    assert ways_in.ways_in(store.workspace) == before
    assert colleague(store.workspace) == people
    assert (store.folder / "keyslots.json").read_bytes() == slots
    assert store.keychain._secrets == secrets
    act(store.workspace)


@pytest.mark.parametrize("name", ["invite", "rename", "remove", "remove_of"])
@pytest.mark.parametrize("role", [Role.ADMINISTRATION, Role.COUNSELLOR])
def test_only_who_manages_changes_the_ways_in_of_others(name: str, role: Role, store: SchoolStore) -> None:
    """R166, R169."""
    act = acts(store)[name]
    before = (store.folder / "keyslots.json").read_bytes()

    with pytest.raises(NotAllowed):
        act(school.as_role(store.workspace, role))

    assert (store.folder / "keyslots.json").read_bytes() == before


@pytest.mark.parametrize("name", ["invite", "renew"])
def test_without_a_keychain_no_key_is_made_and_it_says_so(name: str, store: SchoolStore) -> None:
    act = acts(store)[name]
    bare = replace(store.workspace, key_holder=None)

    with pytest.raises(NoKeychainNow, match="blijft geldig") as refused:
        act(bare)

    assert refused.value.next_step
    assert not any(way.here for way in ways_in.ways_in(bare))


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        ("  ", Role.HEAD, "geen naam"),
        ("x" * 81, Role.HEAD, "langer dan 80"),
        (HEAD.name, Role.ADMINISTRATION, "werkt hier al met de rol directeur"),
        ("V. Vertrokken", Role.HEAD, "vertrokken"),
    ],
)
def test_who_cannot_be_invited_is_told_why(name: str, role: Role, said: str, store: SchoolStore) -> None:
    with store.workspace.change(Right.MANAGE, "proef", "x") as unit:
        unit.users.put(Colleague(name="V. Vertrokken", role=Role.HEAD, left=school.TODAY))

    with pytest.raises(NotPossible, match=said) as refused:
        ways_in.invite(store.workspace, name, role)

    assert refused.value.next_step.endswith(".")
    assert of_kind(store.workspace, WayKind.INVITATION) == []


def test_a_lone_counsellor_invites_the_head_first(tmp_path: Path) -> None:
    """R169: whoever works alone does the head's part; with a colleague beside, somebody must still be able to."""
    keychain = MemoryKeychain()
    workspace = create_store(
        tmp_path, school=school.SCHOOL, user=school.USER, keychain=keychain, clock=school.clock
    ).workspace

    with pytest.raises(NotPossible, match="directeur"):
        ways_in.invite(workspace, COLLEAGUE, Role.ADMINISTRATION)
    ways_in.invite(workspace, school.USER.name, school.USER.role)
    head = ways_in.invite(workspace, HEAD.name, Role.HEAD)
    assert ways_in.invitation_pdf(workspace, head).pages == 1
    workspace.close()


class StepsLeft:
    """Power that goes before one of the steps of linking an account."""

    class Cut(Exception):
        pass

    def __init__(self, left: int) -> None:
        self.left = left

    def before(self, act: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object, **named: object) -> object:
            if self.left == 0:
                raise StepsLeft.Cut
            self.left -= 1
            return act(*args, **named)

        return counted


@pytest.mark.parametrize("steps", range(5))
def test_an_account_that_was_cut_off_while_linking_is_linked_by_the_same_code_or_already_is(
    steps: int, store: SchoolStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given power that goes before the keychain, a file or the record was written, then nobody is locked out."""
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    store.workspace.close()
    theirs, power = MemoryKeychain(), StepsLeft(steps)
    with monkeypatch.context() as patch:
        patch.setattr(theirs, "set", power.before(theirs.set))
        patch.setattr(joining, "save_slots", power.before(save_slots))
        patch.setattr(AuditRepository, "append", power.before(AuditRepository.append))
        patch.setattr(slots_on_record, "install_slots", power.before(install_slots))
        if steps < 4:
            with pytest.raises(StepsLeft.Cut):
                accept_invitation(store.folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
        else:
            accept_invitation(store.folder, words=spoken(invitation), keychain=theirs, clock=school.clock)

    if steps < 3:
        accept_invitation(store.folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
    else:
        with pytest.raises(InvitationVoid):
            accept_invitation(
                store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=school.clock
            )
    workspace = store.reopened(theirs)
    assert workspace.user.name == COLLEAGUE
    assert len(of_kind(workspace, WayKind.ACCOUNT)) == 2
    ways_in.rename(store.reopened(), account_of(store.workspace, COLLEAGUE).slot_id, "balie")
    store.reopened()


def test_refusals_leave_everything_as_it_was(store: SchoolStore, tmp_path: Path) -> None:
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    slots = (store.folder / "keyslots.json").read_bytes()

    class Locked(MemoryKeychain):
        def get(self, store_id: str) -> bytes | None:
            raise KeychainLocked

    with pytest.raises(NoStoreHere) as refused:
        accept_invitation(tmp_path / "leeg", words=spoken(invitation), keychain=MemoryKeychain())
    assert "keyslots.json" in refused.value.next_step
    with pytest.raises(StoreInUse):
        accept_invitation(
            store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=school.clock
        )
    store.workspace.close()
    with pytest.raises(KeychainLocked):
        accept_invitation(store.folder, words=spoken(invitation), keychain=Locked(), clock=school.clock)
    assert (store.folder / "keyslots.json").read_bytes() == slots
    accept(store, invitation, MemoryKeychain())


def test_the_words_of_an_invitation_stand_nowhere_in_the_folder(store: SchoolStore) -> None:
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    store.workspace.close()

    pair = " ".join(invitation.code.words[:2])
    held = [path.name for path in store.folder.iterdir() if pair.encode() in path.read_bytes()]
    assert held == []
    assert not any(COLLEAGUE.encode() in path.read_bytes() for path in store.folder.iterdir())


def test_every_change_of_the_ways_in_reaches_the_one_place_that_copies_follow(
    store: SchoolStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given any change of the slots, also a new sheet or a linked account, then it is told once it is certain."""
    from oso_desktop.services import key_slots
    from oso_desktop.services.stores import renew_recovery

    told: list[bytes] = []

    def remember(workspace: Workspace) -> None:
        told.append((workspace.folder / "keyslots.json").read_bytes())

    for module in (key_slots, ways_in):
        monkeypatch.setattr(module, "slots_changed", remember)
    everything = acts(store)
    assert len(told) == 2, "invited and linked"
    for act in everything.values():
        before = len(told)
        if act is not everything["remove_of"]:
            act(store.workspace)
            assert len(told) == before + 1
    code = renew_recovery(store.workspace)
    confirm_recovery(store.workspace, code, dict(enumerate(code.words, start=1)))
    assert told[-1] == (store.folder / "keyslots.json").read_bytes()
    assert len(told) == 8
    store.workspace.close()
    with pytest.raises(RecoveryCodeWrong):
        recover_store(store.folder, words=store.sheet, keychain=None)


def test_a_slot_that_is_of_nobody_opens_for_nobody(
    store: SchoolStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a link that was cut off before it was on record, then the account opens nothing until it is done again."""
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    store.workspace.close()
    theirs = MemoryKeychain()

    def refused(*_: object) -> None:
        raise SlotsNotSaved

    with monkeypatch.context() as patch:
        patch.setattr(AuditRepository, "append", refused)
        with pytest.raises(SlotsNotSaved):
            accept_invitation(store.folder, words=spoken(invitation), keychain=theirs, clock=school.clock)

    with pytest.raises(NobodyHere):
        open_store(store.folder, keychain=theirs)
    accept_invitation(store.folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
    assert store.reopened(theirs).user.name == COLLEAGUE
