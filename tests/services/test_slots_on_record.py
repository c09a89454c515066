"""A change of the ways in that was cut off after it was on record is finished; one that was not on record goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop.dossier.colleagues import SlotsOnRecord
from oso_desktop.dossier.roles import Role
from oso_desktop.services import ways_in
from oso_desktop.services.backup_files import slots_beside
from oso_desktop.services.backups import back_up
from oso_desktop.services.joining import accept_invitation
from oso_desktop.services.key_slots import current_slots, store_key_of
from oso_desktop.services.slots_on_record import SlotsChangeLost, SlotsFollow
from oso_desktop.services.stores import (
    confirm_recovery,
    create_store,
    open_store,
    recover_store,
    renew_recovery,
)
from oso_desktop.services.ways_in import WayKind
from oso_desktop.store.audit import AuditRepository
from oso_desktop.store.errors import StoreFull
from oso_desktop.vault.invitation import InvitationVoid
from oso_desktop.vault.keychain import KeychainEntryWrong, MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCodeWrong
from oso_desktop.vault.slot_data import KeySlots
from oso_desktop.vault.slot_files import SLOTS_FILE, prepare_slots, prepared_changes
from oso_desktop.vault.slots import load_slots, save_slots
from oso_desktop.vault.slots import renew_recovery as renew_code
from tests.services import school
from tests.services.test_ways_in import (
    COLLEAGUE,
    HEAD,
    SchoolStore,
    account_of,
    actions,
    linked,
    of_kind,
    spoken,
    store,
    template,
)

__all__ = ["store", "template"]


@pytest.fixture
def stuck(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """From now on, until it is undone, the file with slots cannot be replaced."""
    replace = Path.replace

    def refused(self: Path, target: Path) -> Path:
        if target.name == SLOTS_FILE:
            raise OSError(19, "No such device")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", refused)
    return monkeypatch


def test_an_account_that_was_taken_away_on_record_opens_nothing_even_while_the_file_has_it(
    store: SchoolStore, request: pytest.FixtureRequest
) -> None:
    """R174: it is said that the file follows, and it does so at the next opening."""
    theirs = linked(store)
    way = account_of(store.workspace, COLLEAGUE)
    power: pytest.MonkeyPatch = request.getfixturevalue("stuck")

    with pytest.raises(SlotsFollow) as said:
        ways_in.remove(store.workspace, way.slot_id)
    assert "staat vast" in said.value.text
    assert actions(store.workspace)[0][1] == "sleutel verwijderd"
    assert len(of_kind(store.workspace, WayKind.ACCOUNT)) == 1
    with pytest.raises(SlotsFollow):
        ways_in.rename(store.workspace, way.slot_id, "balie")
    store.workspace.close()
    with pytest.raises(KeychainEntryWrong):
        open_store(store.folder, keychain=theirs)
    assert "staat vast" in store.reopened().notice

    power.undo()
    assert way.slot_id in {slot.id for slot in load_slots(store.folder).slots.keychain}
    assert store.reopened().notice == ""
    assert way.slot_id not in {slot.id for slot in load_slots(store.folder).slots.keychain}
    assert prepared_changes(store.folder) == ()


def test_a_sheet_that_is_void_on_record_opens_nothing_even_while_the_file_has_it(
    store: SchoolStore, request: pytest.FixtureRequest
) -> None:
    """R174, R175: and the new one does, without linking an account over what is to follow."""
    code = renew_recovery(store.workspace)
    power: pytest.MonkeyPatch = request.getfixturevalue("stuck")
    with pytest.raises(SlotsFollow):
        confirm_recovery(store.workspace, code, dict(enumerate(code.words, start=1)))
    store.workspace.close()

    with pytest.raises(RecoveryCodeWrong):
        recover_store(store.folder, words=store.sheet, keychain=MemoryKeychain())
    found = recover_store(store.folder, words=" ".join(code.words), keychain=MemoryKeychain())
    assert "staat vast" in found.notice
    found.close()
    power.undo()
    other = MemoryKeychain()
    found = recover_store(store.folder, words=" ".join(code.words), keychain=other)
    assert found.notice == ""
    found.close()
    open_store(store.folder, keychain=other).close()


def test_an_invitation_that_is_void_on_record_links_nobody(
    store: SchoolStore, request: pytest.FixtureRequest
) -> None:
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    request.getfixturevalue("stuck")
    with pytest.raises(SlotsFollow):
        ways_in.remove(store.workspace, invitation.slot_id)
    store.workspace.close()

    with pytest.raises(InvitationVoid):
        accept_invitation(
            store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=school.clock
        )


def test_slots_of_a_change_that_is_not_on_record_go(
    store: SchoolStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a store that refuses, then nothing is left; after a power cut the next opening drops it."""
    slots = load_slots(store.folder).slots

    def full(*_: object) -> None:
        raise StoreFull

    with monkeypatch.context() as patch:
        patch.setattr(AuditRepository, "append", full)
        with pytest.raises(StoreFull):
            ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    assert prepared_changes(store.folder) == ()

    invited = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    prepare_slots(store.folder, slots, "cut off before it was on record")
    store.reopened()
    assert prepared_changes(store.folder) == ()
    assert invited.slot_id in {slot.id for slot in load_slots(store.folder).slots.invitations}


def test_slots_that_are_on_record_and_damaged_are_told_once(
    store: SchoolStore, request: pytest.FixtureRequest
) -> None:
    """What was in force stays, so that nobody is kept out."""
    power: pytest.MonkeyPatch = request.getfixturevalue("stuck")
    with pytest.raises(SlotsFollow):
        ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    power.undo()
    with store.workspace.view() as unit:
        change = unit.settings.get(SlotsOnRecord).change
    assert prepared_changes(store.folder) == (change,)
    (path,) = store.folder.glob(f"*{change}*")
    text, slots = path.read_text("utf-8"), load_slots(store.folder).slots
    path.write_text(text[:-9], "utf-8")

    with pytest.raises(SlotsChangeLost) as said:
        current_slots(store.workspace)
    assert "doe de wijziging" in said.value.next_step
    assert current_slots(store.workspace) == slots
    assert store.reopened().notice == ""


def test_slots_that_are_on_record_and_cannot_be_read_wait(
    store: SchoolStore, request: pytest.FixtureRequest
) -> None:
    power: pytest.MonkeyPatch = request.getfixturevalue("stuck")
    with pytest.raises(SlotsFollow):
        ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    power.undo()
    (change,) = prepared_changes(store.folder)
    (path,) = store.folder.glob(f"*{change}*")
    text = path.read_text("utf-8")
    path.unlink()
    path.mkdir()

    with pytest.raises(SlotsFollow):
        current_slots(store.workspace)
    path.rmdir()
    path.write_text(text, "utf-8")
    assert len(current_slots(store.workspace).invitations) == 1


def kept_file(store: SchoolStore) -> str:
    """The file with slots as somebody copies it to put it back later."""
    return (store.folder / SLOTS_FILE).read_text("utf-8")


def put_back(store: SchoolStore, text: str) -> None:
    store.workspace.close()
    (store.folder / SLOTS_FILE).write_text(text, "utf-8")


def gone(store: SchoolStore) -> set[str]:
    with store.workspace.view() as unit:
        return set(unit.settings.get(SlotsOnRecord).gone)


def marks(text: str) -> frozenset[str]:
    return KeySlots.from_json(text).marks


def test_a_used_invitation_is_on_record_as_gone(store: SchoolStore) -> None:
    """R166, R174: given the file of before it was used, then the code opens nothing, and the file is cleared."""
    invitation = ways_in.invite(store.workspace, COLLEAGUE, Role.ADMINISTRATION)
    before = kept_file(store)
    store.workspace.close()
    accept_invitation(store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=school.clock)
    store.reopened()
    assert invitation.slot_id in gone(store)

    put_back(store, before)
    with pytest.raises(InvitationVoid):
        accept_invitation(
            store.folder, words=spoken(invitation), keychain=MemoryKeychain(), clock=school.clock
        )
    store.reopened()
    assert invitation.slot_id not in kept_file(store)


def test_a_replaced_device_key_is_on_record_as_gone(store: SchoolStore) -> None:
    """R166, R174: given the file of before and a copy of the old key, then they open nothing together either."""
    stolen, before = MemoryKeychain(), kept_file(store)
    vars(stolen)["_secrets"].update(vars(store.keychain)["_secrets"])
    ways_in.renew_device_key(store.workspace)
    after = kept_file(store)
    void = gone(store)
    assert marks(before) - marks(after) == void

    put_back(store, before)
    with pytest.raises(KeychainEntryWrong):
        open_store(store.folder, keychain=stolen, clock=school.clock)
    assert not marks(kept_file(store)) & void, "what came back with the file is cleared away at once"

    put_back(store, after)
    assert store.reopened().user.name


@pytest.mark.parametrize("cut_at", ["keychain", "record", "last save"])
def test_a_renewal_that_was_cut_off_leaves_no_second_box(
    store: SchoolStore, cut_at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: whichever key the keychain has by then; the other box goes at the next entry, on record."""

    class Cut(BaseException):
        """The power goes: nothing is undone."""

    def cut(*_: object, **__: object) -> None:
        raise Cut

    kept = dict(vars(store.keychain)["_secrets"])
    saved: list[KeySlots] = []

    def save(folder: Path, slots: KeySlots) -> None:
        if len(saved) == 1:
            raise Cut
        saved.append(slots)
        save_slots(folder, slots)

    with monkeypatch.context() as patch:
        patch.setattr(ways_in, "save_slots", save)
        if cut_at == "keychain":
            patch.setattr(store.keychain, "set", cut)
        elif cut_at == "record":
            patch.setattr(AuditRepository, "append", cut)
        with pytest.raises(Cut):
            ways_in.renew_device_key(store.workspace)
        now = dict(vars(store.keychain)["_secrets"])
    (store.folder / SLOTS_FILE).write_text(saved[0].to_json(), "utf-8")
    vars(store.keychain)["_secrets"].update(kept if cut_at == "keychain" else now)
    assert len(load_slots(store.folder).slots.keychain) == 2

    store.reopened()
    found = {action for _, action in actions(store.workspace)}
    assert ("overgebleven sleutel verwijderd" in found) == (cut_at != "last save")
    store.reopened()
    (left,) = load_slots(store.folder).slots.keychain
    assert not {left.id} & gone(store)
    assert saved[0].marks - load_slots(store.folder).slots.marks <= gone(store)
    assert len([one for one in actions(store.workspace) if one[1] == "overgebleven sleutel verwijderd"]) <= 1


def test_a_sheet_that_was_made_and_never_read_back_is_gone_once_another_was_typed(tmp_path: Path) -> None:
    """R174: who types the whole sheet confirms it; the other one opens nothing, not with the old file either."""
    keychain = MemoryKeychain()
    made = create_store(tmp_path, school=school.SCHOOL, user=HEAD, keychain=keychain, clock=school.clock)
    first = " ".join(made.recovery.words)
    made.workspace.close()
    before = (tmp_path / SLOTS_FILE).read_text("utf-8")
    second = load_slots(tmp_path).slots
    opened = open_store(tmp_path, keychain=keychain, clock=school.clock)
    with store_key_of(opened, second) as (store_key, _):
        two, code = renew_code(second, store_key, created=school.TODAY)
    both = replace(two, recovery=(*second.recovery, *two.recovery))
    save_slots(tmp_path, both)
    opened.close()

    recover_store(tmp_path, words=" ".join(code.words), keychain=keychain, clock=school.clock).close()

    (tmp_path / SLOTS_FILE).write_text(before, "utf-8")
    with pytest.raises(RecoveryCodeWrong):
        recover_store(tmp_path, words=first, keychain=None, clock=school.clock)


def test_the_backups_get_no_slot_that_is_gone(store: SchoolStore, request: pytest.FixtureRequest) -> None:
    """R175: also while the file beside the store still has it."""
    linked(store)
    way = account_of(store.workspace, COLLEAGUE)
    request.getfixturevalue("stuck")
    with pytest.raises(SlotsFollow):
        ways_in.remove(store.workspace, way.slot_id)

    (made,) = back_up(store.workspace).made

    beside = slots_beside(made.path)
    assert beside is not None
    assert way.slot_id not in beside.ids
