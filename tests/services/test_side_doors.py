"""Ways past a guard: by the file with key slots, by another name for a thing, by an old backup, by half a character."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from oso_desktop.dossier.roles import Right, Role
from oso_desktop.services import attachments, backups, drafts, people, secrecy, sign_in, ways_in
from oso_desktop.services.backup_files import backup_file
from oso_desktop.services.drafts import Draft
from oso_desktop.services.entry import straight_in, unlock, unlock_with_words
from oso_desktop.services.joining import AccountOfOthers, accept_invitation
from oso_desktop.services.restore import Opener, restore
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.sign_in import WrongPassword
from oso_desktop.services.stores import (
    confirm_recovery,
    create_store,
    may_renew_recovery,
    open_store,
    renew_recovery,
)
from oso_desktop.services.workspace import NotAllowed, SheetNotConfirmed, Workspace
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault import passwords, slot_data
from oso_desktop.vault.keychain import KeychainEntryWrong, MemoryKeychain
from oso_desktop.vault.recovery import RecoveryCodeWrong
from oso_desktop.vault.slots import unlock_with_recovery
from tests.services import school
from tests.services.quick import quick_passwords
from tests.services.school import Case

OWN, OTHERS, NEWER = "groene fiets bij water", "vier losse woorden hier", "heel wat anders nu"
HEAD, COLLEAGUE = school.USER.name, "B. Bedacht"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real Argon2id, with little memory."""
    quick_passwords(monkeypatch)


@pytest.fixture
def head(tmp_path: Path, keychain: MemoryKeychain) -> Workspace:
    """A store of its head alone, with a confirmed sheet."""
    return school.confirmed(
        create_store(
            tmp_path / "van-de-directeur",
            school=school.SCHOOL,
            user=replace(school.USER, role=Role.HEAD),
            keychain=keychain,
            clock=school.clock,
        )
    )


def sheet(head: Workspace) -> str:
    """The words of a new sheet, read back."""
    code = renew_recovery(head)
    confirm_recovery(head, code, dict(enumerate(code.words, start=1)))
    return " ".join(code.words)


def spoken(invitation: ways_in.Invitation) -> str:
    return " ".join(invitation.code.words)


def tampered(folder: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """The file with key slots as anybody can write it who may write in the folder: its digest takes no key."""
    file = folder / "keyslots.json"
    whole = json.loads(file.read_text())
    change(whole["content"])
    whole["digest"] = slot_data._digest(whole["content"])
    file.write_text(json.dumps(whole))


def not_read_back(content: dict[str, Any]) -> None:
    for slot in content["slots"]:
        if slot["kind"] == "recovery":
            slot["confirmed"] = False


def no_sheet(content: dict[str, Any]) -> None:
    content["slots"] = [slot for slot in content["slots"] if slot["kind"] != "recovery"]


@pytest.mark.parametrize("change", [not_read_back, no_sheet])
@pytest.mark.parametrize("proven_by", ["words typed back", "opening"])
def test_who_rewrites_the_slots_gets_no_sheet_of_their_own(
    tmp_path: Path, keychain: MemoryKeychain, change: Callable[[dict[str, Any]], None], proven_by: str
) -> None:
    """R166, R169: with a sheet anybody comes in as the head; who may not manage makes none, whatever the file says."""
    made = create_store(
        tmp_path / "een",
        school=school.SCHOOL,
        user=replace(school.USER, role=Role.HEAD),
        keychain=keychain,
        clock=school.clock,
    )
    head, folder = made.workspace, made.workspace.folder
    if proven_by == "opening":
        head.close()
        words = " ".join(made.recovery.words)
        head = straight_in(  # type: ignore[assignment]
            unlock_with_words(folder, words=words, keychain=keychain, clock=school.clock)
        )
    else:
        confirm_recovery(head, made.recovery, dict(enumerate(made.recovery.words, start=1)))
    theirs = MemoryKeychain()
    invitation = ways_in.invite(head, COLLEAGUE, Role.ADMINISTRATION)
    head.close()
    accept_invitation(folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
    tampered(folder, change)
    before = (folder / "keyslots.json").read_bytes()

    office = open_store(folder, keychain=theirs, clock=school.clock)
    assert not may_renew_recovery(office)
    with pytest.raises(NotAllowed):
        renew_recovery(office)
    with pytest.raises(SheetNotConfirmed):
        office.require(Right.IMPORT)
    office.close()

    assert (folder / "keyslots.json").read_bytes() == before
    head = open_store(folder, keychain=keychain, clock=school.clock)
    assert may_renew_recovery(head)
    code = renew_recovery(head)
    confirm_recovery(head, code, dict(enumerate(code.words, start=1)))
    head.require(Right.IMPORT)
    head.close()


@pytest.mark.parametrize("role", [Role.ADMINISTRATION, Role.COUNSELLOR, Role.HEAD])
def test_a_strict_document_is_not_opened_by_calling_it_something_else(
    role: Role, running: Workspace, case: Case
) -> None:
    """R168, L18."""
    strict = attachments.add(
        running, case.student.id, "verslag.txt", b"tekst van een onderzoek", kind_key="psychologisch"
    )
    person = school.as_role(running, role)

    def call_it(kind_key: str) -> None:
        attachments.describe(person, strict.id, kind_key=kind_key, title="Verslag", document_date=None)

    call_it("psychologisch")
    refusal = NotAllowed if role is Role.ADMINISTRATION else SecrecyFirst
    with pytest.raises(refusal):
        call_it("leerlingrapport")
    with pytest.raises(refusal):
        attachments.content(person, strict.id)

    if role is not Role.ADMINISTRATION:
        secrecy.promise(person)
        call_it("leerlingrapport")
        assert attachments.content(running, strict.id)


def test_an_invitation_gives_no_account_that_is_a_colleagues(
    head: Workspace, keychain: MemoryKeychain
) -> None:
    """R166: two people without a password at one account would both stand outside."""
    invitation = ways_in.invite(head, COLLEAGUE, Role.ADMINISTRATION)
    head.close()
    before = (head.folder / "keyslots.json").read_bytes(), dict(keychain._secrets)

    with pytest.raises(AccountOfOthers) as refused:
        accept_invitation(head.folder, words=spoken(invitation), keychain=keychain, clock=school.clock)

    assert "Beheer" in refused.value.next_step
    assert ((head.folder / "keyslots.json").read_bytes(), dict(keychain._secrets)) == before
    open_store(head.folder, keychain=keychain, clock=school.clock).close()
    theirs = MemoryKeychain()
    accept_invitation(head.folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
    office = open_store(head.folder, keychain=theirs, clock=school.clock)
    assert office.user.name == COLLEAGUE
    office.close()


@pytest.mark.parametrize("known_by", ["store", "backup"])
def test_who_left_and_what_changed_since_does_not_come_back_with_a_backup(
    head: Workspace, keychain: MemoryKeychain, known_by: str
) -> None:
    """R166: known from the store that stood there, or, where that cannot be read, from a newer backup."""
    people.add_here(head, COLLEAGUE, Role.HEAD, OTHERS, own_password=OWN)
    people.add_here(head, "V. Verzet", Role.HEAD, OTHERS)
    older = backup_file(backups.back_up(head).made[0].path)
    assert older is not None
    people.leave(head, COLLEAGUE)
    people.change_role(head, "V. Verzet", Role.ADMINISTRATION)
    people.reset_password(head, "V. Verzet", NEWER)
    theirs = MemoryKeychain()
    later = ways_in.invite(head, "L. Later", Role.COUNSELLOR)
    head.close()
    accept_invitation(head.folder, words=spoken(later), keychain=theirs, clock=school.clock)
    newer = sign_in.sign_in(unlock(head.folder, keychain=keychain, clock=school.clock), HEAD, OWN)
    backups.back_up(newer)
    with newer.view() as unit:
        today = unit.users.colleagues()
    newer.close()
    if known_by == "backup":
        (head.folder / FILE_NAME).write_bytes(b"niets meer van over")

    by_head = Opener(keychain=keychain, asked_by=head.user)
    restore(head.folder, older, by_head, clock=school.clock)

    unlocked = unlock(head.folder, keychain=keychain, clock=school.clock)
    with unlocked.store.read() as unit:
        assert {each.name: each for each in unit.users.colleagues()} == {each.name: each for each in today}
        assert unit.audit.verify().intact
        (entry,) = [each for each in unit.audit.entries(9) if each.action == "reservekopie teruggezet"]
    assert (entry.by, entry.role) == (HEAD, Role.HEAD.value)
    for name in (COLLEAGUE, "V. Verzet"):
        with pytest.raises(WrongPassword):
            sign_in.sign_in(unlocked, name, OTHERS)
    assert sign_in.sign_in(unlocked, "V. Verzet", NEWER).user.role is Role.ADMINISTRATION
    unlocked.close()
    counsellor = open_store(head.folder, keychain=theirs, clock=school.clock)
    assert counsellor.user.name == "L. Later"
    counsellor.close()


def test_what_a_colleague_was_typing_goes_when_they_leave(head: Workspace) -> None:
    """R152: nobody can open it any more."""
    people.add_here(head, COLLEAGUE, Role.COUNSELLOR, OTHERS, own_password=OWN)
    theirs = replace(head, user=replace(head.user, name=COLLEAGUE, role=Role.COUNSELLOR))
    drafts.keep(theirs, [Draft(place="zoeken", text="iets over een leerling")])
    drafts.keep(head, [Draft(place="zoeken", text="van de directeur zelf")])

    people.leave(head, COLLEAGUE)

    assert drafts.kept(theirs) == ()
    assert [draft.text for draft in drafts.kept(head)] == ["van de directeur zelf"]


@pytest.mark.parametrize("half", ["half een \ud800 teken", "\udfff" * 3])
def test_half_a_character_is_a_wrong_password_and_quoted_by_nobody(
    head: Workspace, keychain: MemoryKeychain, half: str
) -> None:
    """R174: an error of encoding holds the whole text that it is about."""
    people.add_here(head, COLLEAGUE, Role.COUNSELLOR, OTHERS, own_password=OWN)
    head.close()
    unlocked = unlock(head.folder, keychain=keychain, clock=school.clock)

    for name, password in ((HEAD, half), (half, OTHERS)):
        with pytest.raises(WrongPassword):
            sign_in.sign_in(unlocked, name, password)
    assert passwords.verify(
        passwords.make_verifier("een lang \ud800 wachtwoord"), "een lang \ud800 wachtwoord"
    )
    unlocked.close()


def test_a_store_that_was_put_aside_opens_by_nothing_that_was_taken_away_since(
    head: Workspace, keychain: MemoryKeychain
) -> None:
    """R166: given a store that a restore put aside, then a void sheet and a key that was taken away open it no more."""
    theirs, folder = MemoryKeychain(), head.folder
    void = sheet(head)
    invitation = ways_in.invite(head, COLLEAGUE, Role.COUNSELLOR)
    head.close()
    accept_invitation(folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
    head = open_store(folder, keychain=keychain, clock=school.clock)
    backup = backup_file(backups.back_up(head).made[0].path)
    head.close()
    assert backup is not None
    aside = restore(folder, backup, Opener(keychain=keychain), clock=school.clock).aside
    assert aside is not None
    foreign = folder / "vervangen-van-een-ander"
    made = create_store(
        foreign, school=school.SCHOOL, user=school.USER, keychain=MemoryKeychain(), clock=school.clock
    )
    made.workspace.close()
    before = (foreign / "keyslots.json").read_bytes()
    open_store(aside, keychain=theirs, clock=school.clock).close()

    head = open_store(folder, keychain=keychain, clock=school.clock)
    people.leave(head, COLLEAGUE)
    words = sheet(head)
    head.close()

    with pytest.raises(KeychainEntryWrong):
        open_store(aside, keychain=theirs, clock=school.clock)
    for name in ("keyslots.json", "keyslots.previous.json"):
        with pytest.raises(RecoveryCodeWrong):
            unlock_with_recovery(slot_data.KeySlots.from_json((aside / name).read_text()), void)
    unlock_with_words(aside, words=words, keychain=None, clock=school.clock).close()
    assert (foreign / "keyslots.json").read_bytes() == before


@pytest.mark.parametrize("after", ["at once", "a restore"])
def test_an_old_file_with_slots_brings_no_void_way_back_to_life(
    head: Workspace, keychain: MemoryKeychain, after: str
) -> None:
    """R166: given who kept the file of before and puts it back, then the void sheet still opens nothing."""
    theirs, folder = MemoryKeychain(), head.folder
    void = sheet(head)
    invitation = ways_in.invite(head, COLLEAGUE, Role.COUNSELLOR)
    head.close()
    accept_invitation(folder, words=spoken(invitation), keychain=theirs, clock=school.clock)
    head = open_store(folder, keychain=keychain, clock=school.clock)
    backup = backup_file(backups.back_up(head).made[0].path)
    kept = (folder / "keyslots.json").read_bytes()
    words = sheet(head)
    people.leave(head, COLLEAGUE)
    head.close()
    if after == "a restore":
        assert backup is not None
        restore(folder, backup, Opener(keychain=keychain), clock=school.clock)
    (folder / "keyslots.json").write_bytes(kept)

    with pytest.raises(RecoveryCodeWrong):
        unlock_with_words(folder, words=void, keychain=None, clock=school.clock)
    with pytest.raises(KeychainEntryWrong):
        open_store(folder, keychain=theirs, clock=school.clock)

    head = open_store(folder, keychain=keychain, clock=school.clock)
    newer = sheet(head)
    head.close()
    left = slot_data.KeySlots.from_json((folder / "keyslots.json").read_text())
    assert len(left.keychain) == 1, "the next change clears away what came back"
    with pytest.raises(RecoveryCodeWrong):
        unlock_with_recovery(left, words)
    unlock_with_words(folder, words=newer, keychain=None, clock=school.clock).close()
