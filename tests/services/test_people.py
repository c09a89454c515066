"""The people who work here: never without somebody who manages, never two of one name, no password in the log."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.services import people
from oso_desktop.services.people import BadName, NotSo
from oso_desktop.services.sign_in import WaitFirst, WrongPassword
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.passwords import BadPassword, verify
from tests.services import school
from tests.services.quick import quick_passwords

OWN, OTHERS = "groene fiets bij water", "vier losse woorden hier"
ME, COLLEAGUE = school.USER.name, "B. Bedacht"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real Argon2id, with little memory."""
    quick_passwords(monkeypatch)


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    """A store whose only person is its head."""
    people.change_role(workspace, ME, Role.HEAD)
    return replace(workspace, user=replace(workspace.user, role=Role.HEAD))


@pytest.fixture
def two(head: Workspace) -> Workspace:
    """The head, and a counsellor who shares the account."""
    people.add_here(head, COLLEAGUE, Role.COUNSELLOR, OTHERS, own_password=OWN)
    return head


def known(workspace: Workspace, name: str) -> Colleague:
    with workspace.view() as unit:
        return next(each for each in unit.users.colleagues() if each.name == name)


def log(workspace: Workspace) -> list[str]:
    with workspace.view() as unit:
        assert unit.audit.verify().intact
        return [f"{entry.action} {entry.subject} {dict(entry.detail)}" for entry in unit.audit.entries(50)]


def test_a_colleague_at_the_same_account_has_a_password_and_so_has_who_was_alone(two: Workspace) -> None:
    """R166, R176: alone at an account nobody types a password; who shares one does."""
    own, other = known(two, ME), known(two, COLLEAGUE)
    assert own.ways == other.ways
    assert verify(own.password, OWN)
    assert verify(other.password, OTHERS)
    assert other.added == school.TODAY
    shown = people.people(two)
    assert [(each.name, each.you, each.shares, each.has_password) for each in shown] == [
        (ME, True, True, True),
        (COLLEAGUE, False, True, True),
    ]
    said = " ".join(log(two))
    assert not [secret for secret in (OWN, OTHERS, "argon2", COLLEAGUE) if secret in said]


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, ME, f" {ME.upper()} ", "ingeborg  verzonnen"])
def test_a_name_is_there_short_enough_and_of_one_person(head: Workspace, name: str) -> None:
    before = people.people(head)
    with pytest.raises(BadName) as refusal:
        people.add_here(head, name, Role.HEAD, OTHERS, own_password=OWN)
    assert refusal.value.next_step
    assert people.people(head) == before


def test_the_name_of_who_left_is_never_given_out_again(two: Workspace) -> None:
    people.leave(two, COLLEAGUE)
    with pytest.raises(BadName, match="vertrokken"):
        people.add_here(two, COLLEAGUE, Role.HEAD, OTHERS)


@pytest.mark.parametrize(
    ("theirs", "mine"), [("kort", OWN), ("B.Bedacht 12345", OWN), (OTHERS, ""), (OTHERS, ME * 2)]
)
def test_a_password_that_is_short_missing_or_the_name_is_not_taken(
    head: Workspace, theirs: str, mine: str
) -> None:
    before = people.people(head)
    with pytest.raises(BadPassword):
        people.add_here(head, COLLEAGUE, Role.COUNSELLOR, theirs, own_password=mine)
    assert people.people(head) == before


def test_a_third_needs_a_password_of_nobody_else(two: Workspace) -> None:
    people.add_here(two, "C. Derde", Role.ADMINISTRATION, "nog een heel ander")
    assert len(people.people(two)) == 3
    with two.change(Right.MANAGE, "proef", two.store_id) as unit:
        unit.users.put(replace(known(two, COLLEAGUE), password=""))
    with pytest.raises(NotSo, match=COLLEAGUE):
        people.add_here(two, "D. Vierde", Role.ADMINISTRATION, "nog een heel ander")


def test_a_lone_counsellor_first_adds_a_head(workspace: Workspace) -> None:
    """Or nobody could manage any more from the moment there are two."""
    with pytest.raises(NotSo, match="directeur"):
        people.add_here(workspace, COLLEAGUE, Role.ADMINISTRATION, OTHERS, own_password=OWN)
    people.add_here(workspace, COLLEAGUE, Role.HEAD, OTHERS, own_password=OWN)


def test_the_last_head_stays_and_nobody_leaves_of_themselves(two: Workspace) -> None:
    for act in (
        lambda: people.change_role(two, ME, Role.COUNSELLOR),
        lambda: people.leave(two, ME),
        lambda: people.change_role(two, "N. Nergens", Role.HEAD),
    ):
        before = people.people(two), log(two)
        with pytest.raises(NotSo):
            act()
        assert (people.people(two), log(two)) == before
    people.change_role(two, COLLEAGUE, Role.HEAD)
    people.change_role(two, ME, Role.COUNSELLOR)
    assert [each.role for each in people.people(two)] == [Role.COUNSELLOR, Role.HEAD]


def test_a_counsellor_cannot_have_the_only_head_leave(two: Workspace) -> None:
    with two.change(Right.MANAGE, "proef", two.store_id) as unit:
        unit.users.put(replace(known(two, ME), role=Role.COUNSELLOR))
        unit.users.put(replace(known(two, COLLEAGUE), role=Role.HEAD))
    with pytest.raises(NotSo, match="geen directeur"):
        people.leave(two, COLLEAGUE)


def test_who_left_has_no_way_in_no_password_and_a_last_day(two: Workspace) -> None:
    """R166: the shared account stays with whoever stays."""
    people.leave(two, COLLEAGUE)
    gone = known(two, COLLEAGUE)
    assert (gone.left, gone.ways, gone.password) == (school.TODAY, (), "")
    assert known(two, ME).ways
    assert [each.name for each in people.people(two)] == [ME, COLLEAGUE]
    with two.view() as unit:
        assert [user.name for user in unit.users.all()] == [ME]


def test_the_own_password_takes_the_old_one_and_wrong_tries_count(two: Workspace) -> None:
    """R174: an unlocked screen is no place to guess at leisure."""
    for _ in range(5):
        with pytest.raises(WrongPassword):
            people.set_own_password(two, "niet dit wachtwoord", "zeven nieuwe letters")
    with pytest.raises(WaitFirst):
        people.set_own_password(two, OWN, "zeven nieuwe letters")
    later = replace(two, clock=lambda: school.NOW.replace(hour=12))
    people.set_own_password(later, OWN, "zeven nieuwe letters")
    own = known(two, ME)
    assert verify(own.password, "zeven nieuwe letters")
    assert (own.wrong_passwords, own.wait_until) == (0, None)
    assert log(two)[0].startswith("eigen wachtwoord ingesteld")


def test_a_password_of_choice_can_be_dropped_where_nobody_shares(head: Workspace) -> None:
    """R176: a password beyond the account's own is a choice."""
    people.set_own_password(head, "", OWN)
    with pytest.raises(WrongPassword):
        people.drop_own_password(head, OTHERS)
    people.drop_own_password(head, OWN)
    assert not known(head, ME).password


def test_a_password_stays_where_an_account_is_shared(two: Workspace) -> None:
    with pytest.raises(NotSo, match="deelt"):
        people.drop_own_password(two, OWN)


def test_the_head_gives_another_a_new_password_and_ends_the_waiting(two: Workspace) -> None:
    with two.change(Right.MANAGE, "proef", two.store_id) as unit:
        unit.users.put(replace(known(two, COLLEAGUE), wrong_passwords=9, wait_until=school.NOW))
    people.reset_password(two, COLLEAGUE, "zeven nieuwe letters")
    other = known(two, COLLEAGUE)
    assert (other.wrong_passwords, other.wait_until) == (0, None)
    assert verify(other.password, "zeven nieuwe letters")
    with pytest.raises(NotSo, match="zelf"):
        people.reset_password(two, ME, "zeven nieuwe letters")


def test_an_account_without_a_key_cannot_be_shared(head: Workspace) -> None:
    with pytest.raises(NotSo, match="herstelblad"):
        people.add_here(replace(head, key_holder=None), COLLEAGUE, Role.HEAD, OTHERS, own_password=OWN)
