"""A change of the ways in that was cut off after it was on record is finished; one that was not on record goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from oso_desktop.dossier.colleagues import SlotsOnRecord
from oso_desktop.dossier.roles import Role
from oso_desktop.services import ways_in
from oso_desktop.services.joining import accept_invitation
from oso_desktop.services.key_slots import current_slots
from oso_desktop.services.slots_on_record import SlotsChangeLost, SlotsFollow
from oso_desktop.services.stores import confirm_recovery, open_store, recover_store, renew_recovery
from oso_desktop.services.ways_in import WayKind
from oso_desktop.store.audit import AuditRepository
from oso_desktop.store.errors import StoreFull
from oso_desktop.vault.invitation import InvitationVoid
from oso_desktop.vault.keychain import KeychainEntryWrong, MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCodeWrong
from oso_desktop.vault.slot_files import SLOTS_FILE, prepare_slots, prepared_changes
from oso_desktop.vault.slots import load_slots
from tests.services import school
from tests.services.test_ways_in import (
    COLLEAGUE,
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
