"""Saying who one is: a name and a password tell nothing to whoever guesses, and guessing gets slower."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.errors import OsoError
from oso_desktop.services import people, sign_in
from oso_desktop.services.entry import Unlocked, straight_in, unlock, unlock_with_words
from oso_desktop.services.sign_in import WaitFirst, WrongPassword
from oso_desktop.services.stores import create_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry, AuditRepository
from oso_desktop.store.errors import StoreFull
from oso_desktop.vault import passwords
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.quick import quick_passwords

OWN, OTHERS = "groene fiets bij water", "vier losse woorden hier"
HEAD, COLLEAGUE, STRANGER = school.USER.name, "B. Bedacht", "N. Nergens"


@dataclass
class Desk:
    """One account that two people share, a clock that the test sets, and how often Argon2id ran."""

    folder: Path
    keychain: MemoryKeychain
    words: str
    now: datetime = school.NOW
    checked: list[str] = field(default_factory=list)

    def unlock(self) -> Unlocked:
        return unlock(self.folder, keychain=self.keychain, clock=lambda: self.now)

    def sign_in(self, name: str, password: str) -> Workspace:
        unlocked = self.unlock()
        try:
            return sign_in.sign_in(unlocked, name, password)
        except BaseException:
            unlocked.close()
            raise

    def refused(self, name: str, password: str = "een ander wachtwoord") -> OsoError:
        with pytest.raises(OsoError) as refusal:
            self.sign_in(name, password).close()
        assert not password or password not in f"{refusal.value.text} {refusal.value.next_step}"
        assert name not in f"{refusal.value.text} {refusal.value.next_step}"
        return refusal.value

    def log(self) -> tuple[AuditEntry, ...]:
        unlocked = self.unlock()
        with unlocked.store.read() as unit:
            assert unit.audit.verify().intact
            found = unit.audit.entries(100)
        unlocked.close()
        return found


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Two people at one account; the real Argon2id, with little memory so that many tries take no time."""
    quick_passwords(monkeypatch)
    monkeypatch.setattr(passwords, "_OURS", "$argon2id$v=19$m=64,t=1,p=1$")
    keychain = MemoryKeychain()
    new = create_store(
        tmp_path,
        school=school.SCHOOL,
        user=replace(school.USER, role=Role.HEAD),
        keychain=keychain,
        clock=school.clock,
    )
    people.add_here(new.workspace, COLLEAGUE, Role.COUNSELLOR, OTHERS, own_password=OWN)
    new.workspace.close()
    desk = Desk(tmp_path, keychain, " ".join(new.recovery.words))
    real = passwords.verify

    def counted(verifier: str, password: str) -> bool:
        desk.checked.append(verifier)
        return real(verifier, password)

    monkeypatch.setattr(passwords, "verify", counted)
    return desk


def test_each_comes_in_by_their_own_password_and_it_is_on_record(desk: Desk) -> None:
    """R166, L30: two people at one account; each is who they say they are, with their own role."""
    unlocked = desk.unlock()
    assert straight_in(unlocked) is None
    unlocked.close()
    for name, password, role in ((HEAD, OWN, Role.HEAD), (COLLEAGUE, OTHERS, Role.COUNSELLOR)):
        workspace = desk.sign_in(name, password)
        assert (workspace.user.name, workspace.user.role) == (name, role)
        workspace.close()
        newest = desk.log()[0]
        assert (newest.action, newest.by, newest.role) == ("aangemeld", name, role.value)
        assert newest.detail["password"] == 1


def test_the_password_of_another_is_not_mine(desk: Desk) -> None:
    assert isinstance(desk.refused(HEAD, OTHERS), WrongPassword)


def test_a_wrong_password_and_an_unknown_name_are_told_alike_with_the_same_work_done(desk: Desk) -> None:
    """R166: given a guesser, when ten names and passwords are tried, then nothing tells a name that exists."""
    heard: dict[str, list[tuple[str, str, int]]] = {}
    for name in (HEAD, STRANGER):
        heard[name] = []
        for _ in range(10):
            before = len(desk.checked)
            error = desk.refused(name)
            heard[name].append((type(error).__name__, str(error), len(desk.checked) - before))
    assert heard[HEAD] == heard[STRANGER]
    assert [work for *_, work in heard[HEAD][:6]] == [1, 1, 1, 1, 1, 0]


def test_who_left_or_has_another_account_is_a_stranger_here(desk: Desk) -> None:
    workspace = desk.sign_in(HEAD, OWN)
    with workspace.change(Right.MANAGE, "proef", workspace.store_id) as unit:
        (known,) = (each for each in unit.users.colleagues() if each.name == COLLEAGUE)
        unit.users.put(replace(known, left=school.TODAY))
        unit.users.put(replace(known, name="E. Elders", ways=("another",)))
    workspace.close()
    for name in (COLLEAGUE, "E. Elders"):
        assert isinstance(desk.refused(name, OTHERS), WrongPassword)


def test_the_waits_double_survive_a_restart_and_end(desk: Desk) -> None:
    """R174: five free tries, then half a minute, twice as long each time, at most a quarter of an hour."""
    for _ in range(4):
        assert isinstance(desk.refused(HEAD), WrongPassword)
    waits = []
    for _ in range(8):
        assert isinstance(desk.refused(HEAD), WrongPassword)
        waiting = desk.refused(HEAD, OWN)
        assert isinstance(waiting, WaitFirst), "also with the right password"
        assert f"{waiting.until.astimezone():%H:%M:%S}" in waiting.next_step
        waits.append((waiting.until - desk.now).total_seconds())
        desk.now = waiting.until - timedelta(microseconds=1)
        assert isinstance(desk.refused(HEAD, OWN), WaitFirst)
        desk.now = waiting.until
    assert waits == [30, 60, 120, 240, 480, 900, 900, 900]

    desk.sign_in(HEAD, OWN).close()
    assert desk.log()[0].detail["wrong"] == 12
    for _ in range(4):
        assert isinstance(desk.refused(HEAD), WrongPassword), "counting begins anew"


def test_another_can_come_in_while_one_waits(desk: Desk) -> None:
    for _ in range(6):
        desk.refused(HEAD)
    desk.sign_in(COLLEAGUE, OTHERS).close()


@pytest.mark.parametrize("name", [HEAD, STRANGER])
def test_a_clock_that_is_set_back_shortens_no_wait_and_locks_nobody_out_for_years(
    desk: Desk, name: str
) -> None:
    for _ in range(5):
        desk.refused(name)
    desk.now -= timedelta(days=3650)
    for _ in range(2):
        waiting = desk.refused(name)
        assert isinstance(waiting, WaitFirst)
        assert waiting.until == desk.now + timedelta(minutes=15)
    desk.now = waiting.until
    assert isinstance(desk.refused(name), WrongPassword)


def test_a_refusal_is_on_record_without_what_was_typed(desk: Desk) -> None:
    """R164, L30."""
    desk.refused(HEAD, "geheim dat niemand ziet")
    desk.refused("geheim als naam getypt", "x")
    known, strange = reversed(desk.log()[:2])
    assert (known.action, known.by, dict(known.detail)) == ("aanmelden mislukt", HEAD, {"wrong": 1})
    assert (strange.action, strange.by, strange.role) == ("aanmelden mislukt", "onbekend", "")
    assert "geheim" not in repr(desk.log())


@pytest.mark.parametrize("password", [OWN, "een ander wachtwoord"])
def test_right_or_wrong_is_told_only_once_it_is_on_record(
    desk: Desk, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Given a disk that is full, then no try is free: nobody learns whether it was right."""

    def full(*_: object) -> None:
        raise StoreFull

    with monkeypatch.context() as broken:
        broken.setattr(AuditRepository, "append", full)
        assert isinstance(desk.refused(HEAD, password), StoreFull)


def test_a_verifier_of_before_is_made_anew_by_its_own_password(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R174: stronger parameters reach everybody who signs in."""
    monkeypatch.setattr(passwords, "_PASSES", 2)
    monkeypatch.setattr(passwords, "_OURS", "$argon2id$v=19$m=64,t=2,p=1$")
    desk.sign_in(HEAD, OWN).close()
    workspace = desk.sign_in(HEAD, OWN)
    with workspace.view() as unit:
        assert unit.users.colleagues()[0].password.startswith("$argon2id$v=19$m=64,t=2,p=1$")
        assert unit.users.colleagues()[1].password.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    workspace.close()


def test_with_the_sheet_no_password_is_asked_and_a_forgotten_one_is_replaced(desk: Desk) -> None:
    unlocked = unlock_with_words(
        desk.folder, words=desk.words, keychain=desk.keychain, clock=lambda: desk.now
    )
    workspace = sign_in.sign_in(unlocked, HEAD, "")
    people.set_own_password(workspace, "", "zeven nieuwe letters")
    with workspace.view() as unit:
        assert [entry.action for entry in unit.audit.entries(2)] == [
            "eigen wachtwoord ingesteld",
            "geopend met herstelblad",
        ]
    workspace.close()
    desk.sign_in(HEAD, "zeven nieuwe letters").close()


def test_a_guest_with_the_sheet_does_not_come_to_share_an_account_without_a_password(desk: Desk) -> None:
    workspace = desk.sign_in(HEAD, OWN)
    with workspace.change(Right.MANAGE, "proef", workspace.store_id) as unit:
        unit.users.put(Colleague(name="G. Gast", role=Role.HEAD, ways=("another",)))
    workspace.close()
    unlocked = unlock_with_words(desk.folder, words=desk.words, keychain=desk.keychain)
    workspace = sign_in.sign_in(unlocked, "G. Gast", "")
    with workspace.view() as unit:
        assert unit.users.colleagues()[2].ways == ("another",)
    workspace.close()
    assert isinstance(desk.refused("G. Gast", ""), WrongPassword)


def test_nobody_of_a_shared_account_comes_in_without_a_password(desk: Desk) -> None:
    """Also where one is missing that should be there: an empty password is none."""
    workspace = desk.sign_in(HEAD, OWN)
    with workspace.change(Right.MANAGE, "proef", workspace.store_id) as unit:
        unit.users.put(replace(unit.users.colleagues()[1], password=""))
    workspace.close()
    assert isinstance(desk.refused(COLLEAGUE, ""), WrongPassword)


def test_an_account_of_nobody_yet_is_taken_by_who_says_it_is_theirs(desk: Desk) -> None:
    """A store from before accounts belonged to people, with two people in it."""
    workspace = desk.sign_in(HEAD, OWN)
    with workspace.change(Right.MANAGE, "proef", workspace.store_id) as unit:
        for each in unit.users.colleagues():
            unit.users.put(replace(each, password="", ways=()))
    workspace.close()
    desk.sign_in(COLLEAGUE, "").close()
    unlocked = desk.unlock()
    workspace = straight_in(unlocked)  # type: ignore[assignment]  # it is somebody's now
    assert workspace is not None
    assert workspace.user.name == COLLEAGUE
    workspace.close()
