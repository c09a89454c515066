"""The page Beheer behind the screen: who manages a store, and a school whose dossiers can go (R050, R169)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.attachments import kind
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import SchoolAddress
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services import (
    attachments,
    dossiers,
    letters,
    log_book,
    management,
    store_check,
    students,
    transfers,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.services import school
from tests.services.school import SCHOOL, USER, Stage

MOVED = replace(SCHOOL, address=replace(SCHOOL.address, house_number="2"))


def test_the_only_user_of_a_store_manages_it_in_any_role(running: Workspace) -> None:
    assert running.user.role is not Role.HEAD

    students.save_school(running, MOVED)

    assert students.get_school(running) == MOVED
    with running.view() as unit:
        (entry,) = unit.audit.entries(1)
    assert (entry.by, entry.role) == (USER.name, USER.role.value)


def test_with_more_users_the_matrix_says_who_manages(running: Workspace) -> None:
    with running.change(Right.EDIT, "proef", "gebruiker") as unit:
        unit.users.save(User(name="D. Denkbeeldig", role=Role.HEAD))

    assert not running.may(Right.MANAGE)
    with pytest.raises(NotAllowed):
        students.save_school(running, MOVED)
    students.save_school(school.as_role(running, Role.HEAD), MOVED)
    assert students.get_school(running) == MOVED


@pytest.mark.parametrize("part", ["street", "house_number", "postcode", "town"])
def test_a_school_without_a_whole_address_is_refused(running: Workspace, part: str) -> None:
    address: SchoolAddress = replace(SCHOOL.address, **{part: " "})

    with pytest.raises(NotPossible, match="ontbreekt"):
        students.save_school(running, replace(SCHOOL, address=address))

    assert students.get_school(running) == SCHOOL


def test_the_log_names_the_pupil_behind_every_id_and_speaks_in_words(handed: Workspace, stage: Stage) -> None:
    attachments.describe(
        handed, stage.case.attachment_id, title="Plan", kind_key="handelingsplan", document_date=None
    )
    letters.mark_printed(handed, stage.letter_id)
    dossiers.choose_category(handed, stage.fresh, Category.VERZUIM, chosen=True)
    transfers.remove_untouched(handed, stage.fresh)
    students.save_school(handed, MOVED)

    saved, removed, chosen, printed, described = log_book.log_page(handed).lines[:5]

    name = full_name(stage.case.student.record)
    assert [line.about for line in (printed, described)] == [name, name]
    assert (chosen.detail, described.detail) == (Category.VERZUIM.label, kind("handelingsplan").label)
    assert removed.about == chosen.about == stage.fresh[:8], "what is gone keeps a mark of its own"
    assert saved.about == SCHOOL.brin
    assert (saved.at, saved.by, saved.role) == (school.NOW, USER.name, USER.role.value)


def test_how_things_stand(handed: Workspace) -> None:
    found = management.management(handed)

    assert (found.school, found.user, found.folder) == (SCHOOL, USER, handed.folder)
    assert (found.may_manage, found.only_user) == (True, True)
    assert store_check.check_store(handed).sound
