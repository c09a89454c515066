"""Editing a category in a real store: stored whole or not at all, and what was left out stays left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from oso_desktop.dossier.editing import Edit, Outdated, Part, block_of, parts
from oso_desktop.dossier.items import all_items, items
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.meta import changed
from oso_desktop.gegevensset.model import Communicatie, Communicatielijst, Verzuim
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.services import dossiers, students
from oso_desktop.services import items as choices
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.editing import save_edits
from oso_desktop.services.workspace import Workspace
from tests.services import school
from tests.services.school import Case


def part(student: Student, category: Category) -> Part:
    return parts(student, category)[0]


def edit(student: Student, where: Part, **changes: object) -> Edit:
    before = block_of(student, school.SCHOOL, where)
    return Edit(part=where, before=before, after=changed(before, changes))


def student_of(workspace: Workspace, dossier_id: DossierId) -> Student:
    return dossiers.view(workspace, dossier_id).student


def test_an_edit_is_stored_and_asks_for_a_new_look(running: Workspace, case: Case) -> None:
    student = student_of(running, case.dossier_id)
    before = dossiers.view(running, case.dossier_id).fingerprint
    where = part(student, Category.LEERLING)
    save_edits(running, student.id, Category.LEERLING, [edit(student, where, roepnaam="Nieuwe Naam")])
    after = dossiers.view(running, case.dossier_id)
    assert after.student.record.roepnaam == "Nieuwe Naam"
    assert after.fingerprint != before


def test_of_several_edits_all_are_stored_or_none(running: Workspace, case: Case) -> None:
    student = student_of(running, case.dossier_id)
    own, *guardians = parts(student, Category.OUDERSVERZORGERS)
    edits = [edit(student, own, verzorgersaansprakelijk=False), edit(student, guardians[0], roepnaam="Ada")]
    meanwhile = replace(student, guardians=student.guardians[1:])
    with running.change(Right.EDIT, "proef", student.id) as unit:
        unit.students.save(meanwhile)
    with pytest.raises(Outdated):
        save_edits(running, student.id, Category.OUDERSVERZORGERS, edits)
    assert student_of(running, case.dossier_id) == meanwhile


def test_a_birth_date_in_the_future_is_refused(running: Workspace, case: Case) -> None:
    student = student_of(running, case.dossier_id)
    where = part(student, Category.LEERLING)
    tomorrow: date = running.today + timedelta(days=1)
    with pytest.raises(NotPossible):
        save_edits(running, student.id, Category.LEERLING, [edit(student, where, geboortedatum=tomorrow)])
    assert student_of(running, case.dossier_id) == student


def test_what_was_left_out_stays_left_out_when_it_is_edited(running: Workspace, case: Case) -> None:
    student = student_of(running, case.dossier_id)
    absence = Verzuim(dagdelengeoorloofd=5)
    where = part(student, Category.VERZUIM)
    save_edits(running, student.id, Category.VERZUIM, [edit(student, where, verzuim=absence)])
    student = student_of(running, case.dossier_id)
    item = next(each for each in all_items(items(student)) if each.category is Category.VERZUIM)
    choices.leave_out(running, case.dossier_id, item.ref)

    more = replace(absence, dagdelengeoorloofd=6)
    save_edits(running, student.id, Category.VERZUIM, [edit(student, where, verzuim=more)])

    view = dossiers.view(running, case.dossier_id)
    (line,) = [each for each in view.overview.items if each.category is Category.VERZUIM and not each.depth]
    assert line.left_out
    assert line.ref != item.ref


def test_a_guardians_form_that_stood_open_undoes_nothing_of_what_came_meanwhile(
    running: Workspace, case: Case
) -> None:
    """Such as a number that was made secret in the editor of the whole category."""
    student = student_of(running, case.dossier_id)
    mother = student.guardians[0]
    where = next(one for one in parts(student, Category.OUDERSVERZORGERS) if one.guardian == mother.id)
    hidden = Communicatielijst(
        communicatie=(Communicatie(soort="telefoon", nummer="0000000001", geheim=True),)
    )
    save_edits(
        running, student.id, Category.OUDERSVERZORGERS, [edit(student, where, communicatielijst=hidden)]
    )

    renamed = replace(mother, block=replace(mother.block, achternaam="Verzonnen"))
    students.save_guardian(running, student.id, renamed, before=mother)

    now = student_of(running, case.dossier_id).guardians[0].block
    assert (now.achternaam, now.communicatielijst) == ("Verzonnen", hidden)
    other = replace(mother, block=replace(mother.block, communicatielijst=None))
    with pytest.raises(Outdated):
        students.save_guardian(running, student.id, other, before=mother)


def test_a_guardian_who_was_taken_away_does_not_come_back_by_a_form_that_stood_open(
    running: Workspace, case: Case
) -> None:
    mother = student_of(running, case.dossier_id).guardians[0]
    students.remove_guardian(running, case.student.id, mother.id)

    with pytest.raises(Outdated):
        students.save_guardian(running, case.student.id, mother, before=mother)
    assert mother not in student_of(running, case.dossier_id).guardians
