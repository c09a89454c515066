"""The recovery sheet: before it there is no pupil, who may renew it, and what of it is on record (R164, R169)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.errors import OsoError
from oso_desktop.services import imports
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.stores import (
    NewStore,
    confirm_recovery,
    create_store,
    open_store,
    recover_store,
    recovery_confirmed,
    renew_recovery,
)
from oso_desktop.services.workspace import NotAllowed, SheetNotConfirmed, Workspace
from oso_desktop.store.audit import AuditRepository
from oso_desktop.store.errors import StoreClosed, StoreFull
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCode, RecoveryCodeWrong
from tests.cli import pupils
from tests.exchange.builders import edexml, element, pupil
from tests.services import school

LIST = edexml(pupil("nieuw", element("achternaam", pupils.SURNAME)))


@pytest.fixture
def new(tmp_path: Path) -> Iterator[NewStore]:
    """A store whose sheet nobody has read back."""
    made = create_store(
        tmp_path / "store",
        school=school.SCHOOL,
        user=school.USER,
        keychain=MemoryKeychain(),
        clock=school.clock,
    )
    yield made
    made.workspace.close()


def all_words(code: RecoveryCode) -> dict[int, str]:
    return dict(enumerate(code.words, start=1))


def spoken(code: RecoveryCode) -> str:
    return " ".join(code.words)


def actions(workspace: Workspace) -> list[str]:
    """The audit log, newest first."""
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        return [entry.action for entry in unit.audit.entries(20)]


@pytest.mark.parametrize("file", [LIST, pupils.dossier_file()])
def test_no_pupil_comes_in_before_the_sheet_was_read_back(new: NewStore, file: bytes) -> None:
    with pytest.raises(SheetNotConfirmed, match="herstelblad") as refused:
        imports.import_file(new.workspace, file)
    assert "afdruk" in refused.value.next_step or "Druk" in refused.value.next_step
    with new.workspace.view() as unit:
        assert unit.students.outlines() == []

    confirm_recovery(new.workspace, new.recovery, all_words(new.recovery))

    assert len(imports.import_file(new.workspace, file).students) == 1


@pytest.mark.parametrize("role", Role)
def test_anyone_makes_a_sheet_while_there_is_none(new: NewStore, role: Role) -> None:
    person = school.as_role(new.workspace, role)

    code = renew_recovery(person)
    with pytest.raises(RecoveryCodeWrong):
        confirm_recovery(person, new.recovery, all_words(new.recovery))
    confirm_recovery(person, code, all_words(code))

    assert actions(new.workspace) == ["herstelblad bevestigd", "herstelblad vernieuwd", "opslag gemaakt"]


def test_after_that_it_takes_the_right_to_manage(new: NewStore) -> None:
    workspace, first = new.workspace, new.recovery
    confirm_recovery(workspace, first, all_words(first))
    head = school.as_role(workspace, Role.HEAD)
    code = renew_recovery(head)
    before = (workspace.folder / "keyslots.json").read_bytes()

    for role in {Role.ADMINISTRATION, Role.COUNSELLOR}:
        person = school.as_role(workspace, role)
        with pytest.raises(NotAllowed):
            renew_recovery(person)
        with pytest.raises(NotAllowed):
            confirm_recovery(person, code, all_words(code))
    assert (workspace.folder / "keyslots.json").read_bytes() == before

    confirm_recovery(head, code, all_words(code))
    workspace.close()
    with pytest.raises(RecoveryCodeWrong):
        recover_store(workspace.folder, words=spoken(first), keychain=None)
    recover_store(workspace.folder, words=spoken(code), keychain=None).close()


def test_the_only_user_of_a_store_can_replace_a_lost_sheet(new: NewStore) -> None:
    confirm_recovery(new.workspace, new.recovery, all_words(new.recovery))
    assert Role.HEAD is not new.workspace.user.role

    renew_recovery(new.workspace)

    with new.workspace.change(Right.EDIT, "proef", "gebruiker") as unit:
        unit.users.save(User(name="D. Denkbeeldig", role=Role.HEAD))
    with pytest.raises(NotAllowed):
        renew_recovery(new.workspace)


def test_the_old_sheet_opens_the_store_until_the_new_one_is_confirmed(new: NewStore) -> None:
    confirm_recovery(new.workspace, new.recovery, all_words(new.recovery))
    renew_recovery(new.workspace)
    new.workspace.close()

    recover_store(new.workspace.folder, words=spoken(new.recovery), keychain=None).close()


@pytest.mark.parametrize("confirmed", [False, True])
def test_what_cannot_be_put_on_record_does_not_hold(
    new: NewStore, confirmed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if confirmed:
        confirm_recovery(new.workspace, new.recovery, all_words(new.recovery))
    code = renew_recovery(new.workspace)
    before = (new.workspace.folder / "keyslots.json").read_bytes()

    def full(*_: object) -> None:
        raise StoreFull

    with monkeypatch.context() as patch:
        patch.setattr(AuditRepository, "append", full)
        for act in (
            lambda: renew_recovery(new.workspace),
            lambda: confirm_recovery(new.workspace, code, all_words(code)),
        ):
            with pytest.raises(StoreFull):
                act()

    assert (new.workspace.folder / "keyslots.json").read_bytes() == before
    assert recovery_confirmed(new.workspace.folder) is confirmed
    confirm_recovery(new.workspace, code, all_words(code))


@pytest.mark.parametrize("keychain", [None, MemoryKeychain()])
def test_opening_with_the_sheet_is_on_record_and_proves_the_sheet(
    new: NewStore, keychain: MemoryKeychain | None
) -> None:
    new.workspace.close()
    assert not recovery_confirmed(new.workspace.folder)

    opened = recover_store(new.workspace.folder, words=spoken(new.recovery), keychain=keychain)

    assert recovery_confirmed(opened.folder)
    with opened.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert (entry.action, entry.by) == ("geopend met herstelblad", school.USER.name)
    assert dict(entry.detail) == {"keychain": "memory" if keychain else ""}
    opened.close()


def test_a_store_that_cannot_be_written_in_still_opens_with_the_sheet_and_says_so(
    new: NewStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    new.workspace.close()

    def full(*_: object) -> None:
        raise StoreFull

    monkeypatch.setattr(AuditRepository, "append", full)
    opened = recover_store(new.workspace.folder, words=spoken(new.recovery), keychain=None)

    assert StoreFull().text in opened.notice
    opened.close()


def test_without_a_keychain_the_sheet_cannot_be_renewed_and_stays(new: NewStore) -> None:
    new.workspace.close()
    opened = recover_store(new.workspace.folder, words=spoken(new.recovery), keychain=None)
    before = (opened.folder / "keyslots.json").read_bytes()

    with pytest.raises(NotPossible, match="blijft geldig") as refused:
        renew_recovery(opened)

    assert refused.value.next_step
    assert (opened.folder / "keyslots.json").read_bytes() == before
    opened.close()


def test_a_closed_workspace_holds_no_key_and_opens_nothing(new: NewStore) -> None:
    workspace = new.workspace
    blob = workspace.seal("proef", "een", pupils.DOCUMENT_TEXT.encode())
    assert workspace.unseal("proef", "een", blob) == pupils.DOCUMENT_TEXT.encode()
    copy = school.as_role(workspace, Role.HEAD)

    workspace.close()

    assert workspace.content_key == copy.content_key == bytes(32)
    for person in (workspace, copy):
        with pytest.raises(StoreClosed):
            person.unseal("proef", "een", blob)
        with pytest.raises(StoreClosed):
            person.seal("proef", "een", b"x")


def test_the_store_key_does_not_outlive_the_opening(
    new: NewStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the opening fails: each store key that was made or unwrapped is wiped."""
    from oso_desktop.vault import slots
    from oso_desktop.vault.keys import StoreKey

    born: list[StoreKey] = []
    original = StoreKey.__init__

    def remember(key: StoreKey, secret: bytes, store_id: str) -> None:
        original(key, secret, store_id)
        born.append(key)

    monkeypatch.setattr(slots.StoreKey, "__init__", remember)
    keychain = MemoryKeychain()
    made = create_store(tmp_path / "twee", school=school.SCHOOL, user=school.USER, keychain=keychain)
    confirm_recovery(made.workspace, made.recovery, all_words(made.recovery))
    renew_recovery(made.workspace)
    with pytest.raises(OsoError):
        open_store(tmp_path / "twee", keychain=keychain)  # it is open already
    made.workspace.close()
    open_store(tmp_path / "twee", keychain=keychain).close()
    recover_store(tmp_path / "twee", words=spoken(made.recovery), keychain=keychain).close()

    assert len(born) > 5
    assert all(bytes(key._secret) == bytes(32) for key in born)
