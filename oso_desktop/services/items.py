"""Leaving out single items inside a category, and keeping that choice when a pupil's data are changed by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from oso_desktop.dossier.follow import follow
from oso_desktop.dossier.found_again import found_again
from oso_desktop.dossier.items import ItemRef, all_items, items, lost_items, never_going
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness_rules import broken_by
from oso_desktop.dossier.reasons import Reason
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.gegevensset.profiles import CategoryRule, category_rule
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def leave_out(workspace: Workspace, dossier_id: DossierId, ref: ItemRef) -> None:
    """Leaves one item out of a dossier.

    Raises NotPossible for an item that the pupil does not have (any more), that has to stay, without which the standard
    would not take the dossier, or that goes in no dossier of this kind whatever is chosen.
    """
    _choose(workspace, dossier_id, ref, left_out=True)


def take_along(workspace: Workspace, dossier_id: DossierId, ref: ItemRef) -> None:
    """Takes an item along again with its category; NotPossible if it was not left out as it is now."""
    _choose(workspace, dossier_id, ref, left_out=False)


def forget_lost(workspace: Workspace, dossier_id: DossierId) -> None:
    """Drops the choices about items that changed since: from now on they go along unless they are left out again."""
    with workspace.change(Right.SELECT, "weggelaten gegevens opnieuw bekeken", dossier_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        lost = lost_items(unit.students.get(dossier.student_id), dossier)
        unit.dossiers.save(replace(dossier, left_out=dossier.left_out.difference(lost)))


def save_following(unit: Unit, before: Student, after: Student) -> None:
    """Saves a pupil whose data were changed by hand, so that what was left out of a dossier stays left out."""
    _save(unit, before, after, follow)


def save_read_again(unit: Unit, before: Student, after: Student) -> None:
    """Saves a pupil of whom a file was read in anew, so that nothing else is left out of a dossier than was."""
    _save(unit, before, after, found_again)


def _save(
    unit: Unit,
    before: Student,
    after: Student,
    carried: Callable[[TransferDossier, Student, Student], TransferDossier],
) -> None:
    unit.students.save(after)
    for dossier in unit.dossiers.of_student(after.id):
        followed = carried(dossier, before, after)
        if followed.left_out != dossier.left_out:
            unit.dossiers.save(followed)


def _choose(workspace: Workspace, dossier_id: DossierId, ref: ItemRef, *, left_out: bool) -> None:
    action = "gegeven weggelaten" if left_out else "gegeven gaat mee"
    category = ref.category
    with workspace.change(
        Right.SELECT, action, dossier_id, category=category.value if category else ""
    ) as unit:
        dossier = unit.dossiers.get(dossier_id)
        student = unit.students.get(dossier.student_id)
        if left_out:
            _require_choice(student, dossier, ref)
            chosen = dossier.left_out | {ref}
            school = unit.school.get()
            if school is not None:
                after = replace(dossier, left_out=chosen)
                _require_standard(broken_by(student, school, dossier, after, today=workspace.today))
        else:
            if ref not in dossier.left_out or ref in lost_items(student, dossier):
                raise _unknown()
            chosen = dossier.left_out - {ref}
        unit.dossiers.save(replace(dossier, left_out=chosen))


def _require_choice(student: Student, dossier: TransferDossier, ref: ItemRef) -> None:
    found = {item.ref: item for item in all_items(items(student, dossier.left_out))}
    item = found.get(ref)
    if item is None:
        raise _unknown()
    if category_rule(dossier.profile, item.category) is CategoryRule.FORBIDDEN:
        raise NotPossible(
            f"Het onderdeel {item.category.label} gaat bij deze overstap nooit mee.",
            "U hoeft hier niets weg te laten.",
        )
    if ref in never_going(student, swv=dossier.profile.is_swv):
        raise NotPossible("Dit gegeven is geheim en gaat nooit mee.", "U hoeft het niet weg te laten.")
    if item.fixed:
        raise NotPossible(f"Dit kan niet apart weg: {item.label}.", item.fixed)


def _require_standard(broken: Reason | None) -> None:
    if broken is not None:
        raise NotPossible(
            f"Zonder dit gegeven neemt de OSO-standaard het dossier niet aan. {broken.text}",
            "Laat het meegaan. Is het hele onderdeel naar keuze, laat dan het onderdeel weg.",
        )


def _unknown() -> NotPossible:
    return NotPossible(
        "Dit gegeven is intussen veranderd of weg.", "Bekijk het onderdeel opnieuw en kies dan."
    )
