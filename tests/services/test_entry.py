"""Coming in: whose account it is decides who signs in, and nobody is named to a stranger."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.services.entry import (
    NobodyHere,
    WhoIsThere,
    enter,
    may_enter,
    straight_in,
    unlock,
    unlock_with_words,
)
from oso_desktop.services.stores import create_store, open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slots import load_slots
from tests.services import school


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, MemoryKeychain, str]:
    """A closed store of one head, its keychain and the words of its sheet."""
    keychain = MemoryKeychain()
    user = replace(school.USER, role=Role.HEAD)
    new = create_store(tmp_path, school=school.SCHOOL, user=user, keychain=keychain, clock=school.clock)
    new.workspace.close()
    return tmp_path, keychain, " ".join(new.recovery.words)


def change(workspace: Workspace, *colleagues: Colleague) -> None:
    with workspace.change(Right.MANAGE, "proef", workspace.store_id) as unit:
        for colleague in colleagues:
            unit.users.put(colleague)


def first(workspace: Workspace) -> Colleague:
    with workspace.view() as unit:
        return unit.users.colleagues()[0]


def test_who_makes_a_store_comes_straight_in_by_their_own_account(
    made: tuple[Path, MemoryKeychain, str],
) -> None:
    """R166: given a new store, when its maker opens it, then the account is theirs and nothing is asked."""
    folder, keychain, _ = made
    workspace = open_store(folder, keychain=keychain)

    assert len(first(workspace).ways) == 1
    with workspace.view() as unit:
        assert [entry.action for entry in unit.audit.entries(9)] == ["aangemeld", "opslag gemaakt"]
    workspace.close()


def test_a_colleague_without_this_account_is_not_even_named(made: tuple[Path, MemoryKeychain, str]) -> None:
    folder, keychain, words = made
    workspace = open_store(folder, keychain=keychain)
    change(workspace, Colleague(name="B. Bedacht", role=Role.COUNSELLOR, ways=("another",)))
    workspace.close()

    unlocked = unlock(folder, keychain=keychain)
    assert [colleague.name for colleague in may_enter(unlocked)] == [school.USER.name]
    unlocked.close()

    by_words = unlock_with_words(folder, words=words, keychain=None)
    assert {colleague.name for colleague in may_enter(by_words)} == {school.USER.name, "B. Bedacht"}
    assert straight_in(by_words) is None
    by_words.close()


def test_colleagues_who_share_an_account_say_who_they_are(made: tuple[Path, MemoryKeychain, str]) -> None:
    folder, keychain, _ = made
    workspace = open_store(folder, keychain=keychain)
    own = first(workspace)
    change(workspace, Colleague(name="B. Bedacht", role=Role.COUNSELLOR, ways=own.ways))
    workspace.close()

    with pytest.raises(WhoIsThere):
        open_store(folder, keychain=keychain)
    open_again = unlock(folder, keychain=keychain)
    workspace = enter(open_again, may_enter(open_again)[1])
    assert workspace.user.name == "B. Bedacht"
    workspace.close()


def test_a_password_keeps_a_lone_colleague_from_coming_straight_in(
    made: tuple[Path, MemoryKeychain, str],
) -> None:
    folder, keychain, _ = made
    workspace = open_store(folder, keychain=keychain)
    change(workspace, replace(first(workspace), password="verifier"))
    workspace.close()

    unlocked = unlock(folder, keychain=keychain)
    assert straight_in(unlocked) is None
    unlocked.close()


def test_an_account_of_nobody_who_works_here_opens_nothing(made: tuple[Path, MemoryKeychain, str]) -> None:
    folder, keychain, words = made
    workspace = open_store(folder, keychain=keychain)
    own = first(workspace)
    stays = Colleague(name="B. Bedacht", role=Role.HEAD, ways=("another",))
    change(workspace, replace(own, left=school.clock().date()), stays)
    workspace.close()

    with pytest.raises(NobodyHere):
        open_store(folder, keychain=keychain)

    unlocked = unlock_with_words(folder, words=words, keychain=keychain)
    workspace = enter(unlocked, may_enter(unlocked)[0])
    assert workspace.user.name == "B. Bedacht"
    workspace.close()
    workspace = open_store(folder, keychain=keychain)
    assert workspace.user.name == "B. Bedacht", "the account is now of whoever came in with the sheet"
    workspace.close()


def test_a_store_from_before_accounts_belonged_to_people_takes_its_first_account(
    made: tuple[Path, MemoryKeychain, str],
) -> None:
    folder, keychain, _ = made
    workspace = open_store(folder, keychain=keychain)
    change(workspace, replace(first(workspace), ways=()))
    workspace.close()

    workspace = open_store(folder, keychain=keychain)
    assert len(first(workspace).ways) == 1
    with workspace.view() as unit:
        assert unit.audit.entries(1)[0].action == "account gekoppeld"
    workspace.close()


def test_who_types_the_words_and_then_says_nothing_leaves_no_way_in(
    made: tuple[Path, MemoryKeychain, str],
) -> None:
    """R166: given the words on another computer, when nobody says who they are, then that computer opens nothing."""
    folder, _, words = made
    before = load_slots(folder).slots
    elsewhere = MemoryKeychain()

    unlocked = unlock_with_words(folder, words=words, keychain=elsewhere)
    assert unlocked.link is not None
    key = unlocked.link.store_key
    unlocked.close()

    assert load_slots(folder).slots.keychain == before.keychain
    assert elsewhere.get(before.store_id) is None
    with pytest.raises(RuntimeError, match="wiped"):
        key.reveal()


def test_the_key_behind_the_words_is_wiped_once_somebody_is_in(
    made: tuple[Path, MemoryKeychain, str],
) -> None:
    folder, _, words = made
    elsewhere = MemoryKeychain()
    unlocked = unlock_with_words(folder, words=words, keychain=elsewhere)
    assert unlocked.link is not None

    enter(unlocked, may_enter(unlocked)[0]).close()

    with pytest.raises(RuntimeError, match="wiped"):
        unlocked.link.store_key.reveal()
    open_store(folder, keychain=elsewhere).close()
