"""The sheet with which a new school asks for a dossier: the number stands on it only when the head says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import dossiers, letters, number_sheet, students
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli import pupils
from tests.letters.reading import words
from tests.services import school
from tests.services.school import as_role

MOVES = [Profile.POPO, Profile.POVO, Profile.VOVO]


def begun(workspace: Workspace, profile: Profile = Profile.POPO) -> DossierId:
    return dossiers.start(workspace, school.add(workspace, school.pupil()).id, profile)


def sheet(workspace: Workspace, dossier_id: DossierId) -> str:
    made = letters.make(workspace, dossier_id, LetterKind.REQUEST_SHEET, "opvragen")
    assert made.letter.pages == 1
    return words(LetterPdf(made.pdf, 1, ""))


@pytest.mark.parametrize("profile", MOVES)
def test_the_sheet_holds_what_a_school_needs_and_the_number_only_by_the_head(
    workspace: Workspace, profile: Profile
) -> None:
    """R136, R139, L34: name, birth date, BRIN; each turn of the tick is on record."""
    dossier_id = begun(workspace, profile)
    head = as_role(workspace, Role.HEAD)
    before = sheet(workspace, dossier_id)
    for needed in (pupils.SURNAME, "4 mei 2014", school.SCHOOL.brin):
        assert needed in before
    assert pupils.NUMBER not in before

    number_sheet.put_on_sheet(head, dossier_id, allowed=True)
    assert pupils.NUMBER in sheet(workspace, dossier_id)
    number_sheet.put_on_sheet(head, dossier_id, allowed=False)
    assert pupils.NUMBER not in sheet(workspace, dossier_id)

    with workspace.view() as unit:
        actions = [entry.action for entry in unit.audit.entries(50) if "opvraagblad" in entry.action]
    assert actions == ["nummer van opvraagblad gehaald", "nummer op opvraagblad"]


@pytest.mark.parametrize("role", [Role.ADMINISTRATION, Role.COUNSELLOR])
def test_nobody_else_puts_the_number_on_it(workspace: Workspace, role: Role) -> None:
    """R136, R166."""
    dossier_id = begun(workspace)
    with pytest.raises(NotAllowed):
        number_sheet.put_on_sheet(as_role(workspace, role), dossier_id, allowed=True)


@pytest.mark.parametrize("profile", [profile for profile in Profile if profile not in MOVES])
def test_only_a_move_to_another_school_has_the_sheet(workspace: Workspace, profile: Profile) -> None:
    """R138, R139: not for a samenwerkingsverband, and not within the school."""
    dossier_id = begun(workspace, profile)
    view = dossiers.view(workspace, dossier_id)
    assert LetterKind.REQUEST_SHEET not in {choice.kind for choice in letters.choices(view)}
    with pytest.raises(NotPossible):
        number_sheet.put_on_sheet(as_role(workspace, Role.HEAD), dossier_id, allowed=True)


@pytest.mark.parametrize("kind", SchoolKind)
def test_a_school_that_may_not_use_oso_has_no_such_sheet(workspace: Workspace, kind: SchoolKind) -> None:
    """R142–R145: also when the number was allowed before."""
    dossier_id = begun(workspace)
    head = as_role(workspace, Role.HEAD)
    number_sheet.put_on_sheet(head, dossier_id, allowed=True)
    students.save_school(head, replace(school.SCHOOL, kind=kind))
    view = dossiers.view(workspace, dossier_id)
    offered = LetterKind.REQUEST_SHEET in {choice.kind for choice in letters.choices(view)}
    assert offered is view.school.uses_oso
    if not view.school.uses_oso:
        with pytest.raises(NotPossible):
            number_sheet.put_on_sheet(head, dossier_id, allowed=True)
