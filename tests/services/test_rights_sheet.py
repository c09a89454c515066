"""The authorisation matrix on paper: what is printed is what holds, and the head can sign it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from oso_desktop.dossier.roles import MATRIX, Right, Role, TwoPeople
from oso_desktop.services import people, ways_in
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.letters.reading import badly_placed, pages, words
from tests.services import school
from tests.services.quick import quick_passwords

ME, COLLEAGUE, GONE, INVITED = school.USER.name, "B. Bedacht", "C. Weggegaan", "D. Genodigd"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real Argon2id, with little memory."""
    quick_passwords(monkeypatch)


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    """A head, a counsellor at the same account, somebody who was invited, and somebody who left."""
    people.change_role(workspace, ME, Role.HEAD)
    head = replace(workspace, user=replace(workspace.user, role=Role.HEAD))
    secrets = ("vier losse woorden hier", "groene fiets bij water")
    people.add_here(head, COLLEAGUE, Role.COUNSELLOR, secrets[0], own_password=secrets[1])
    people.add_here(head, GONE, Role.ADMINISTRATION, secrets[0])
    people.leave(head, GONE)
    ways_in.invite(head, INVITED, Role.ADMINISTRATION)
    return head


def printed(text: str) -> dict[Right, frozenset[Role]]:
    """The matrix as somebody reads it from the paper: per right a word for each role."""
    found = {}
    for right in Right:
        said = re.search(rf"{right.value.capitalize()} (ja|nee) (ja|nee) (ja|nee)\b", text)
        assert said is not None, right
        found[right] = frozenset(role for role, word in zip(Role, said.groups(), strict=True) if word == "ja")
    heads = " ".join(role.value.capitalize() for role in Role)
    assert f"Wat mag elke rol? {heads} {next(iter(Right)).value.capitalize()}" in text
    return found


def test_what_is_printed_is_the_matrix_that_holds(office: Workspace) -> None:
    """R167: each cell, read back from the paper, is what `Workspace.require` asks; on one page."""
    sheet = people.rights_sheet(office)
    assert printed(words(sheet)) == MATRIX
    assert len(pages(sheet)) == 1
    assert badly_placed(sheet) == []


def test_it_says_who_works_here_by_what_they_come_in_and_has_room_for_the_head_to_sign(
    office: Workspace,
) -> None:
    """R166, R169: the people of today with role and way in, the school, the day, and a place to sign."""
    text = words(people.rights_sheet(office))
    assert f"{ME} directeur gedeeld account, wachtwoord" in text
    assert re.search(rf"{re.escape(COLLEAGUE)} intern begeleider gedeeld account, wachtwoord", text)
    assert re.search(rf"{re.escape(INVITED)} administratie koppelblad t/m 09-04-2026", text)
    assert GONE not in text
    assert school.SCHOOL.name in text
    assert "26 maart 2026" in text
    assert "Vastgesteld door" in text
    assert f"Datum en handtekening: {ME}" in text


@pytest.mark.parametrize("both", [True, False])
def test_it_says_whether_one_person_may_do_both(office: Workspace, both: bool) -> None:
    """R170."""
    with office.change(Right.MANAGE, "proef", office.store_id) as unit:
        unit.settings.save(TwoPeople(one_may_do_both=both))
    text = words(people.rights_sheet(office))
    assert ("De school heeft dat toegestaan" in text) is both
    assert ("draagt het dossier niet ook zelf over" in text) is not both


def test_of_who_works_alone_it_says_that_they_do_everything(workspace: Workspace) -> None:
    text = words(people.rights_sheet(workspace))
    assert "Er werkt nu één persoon" in text
    assert printed(text) == MATRIX
    assert school.SCHOOL.head_teacher in text


def test_without_a_school_there_is_no_paper(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    from oso_desktop.store.people import SchoolRepository

    monkeypatch.setattr(SchoolRepository, "get", lambda _self: None)
    with pytest.raises(NotPossible, match="school"):
        people.rights_sheet(office)
