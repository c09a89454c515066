"""Taking in files: a list of pupils, or a dossier file of the OSO standard.

First a plan of what a file would bring, of which nothing is stored; then that plan, whole or not at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from oso_desktop.dossier.roles import Right
from oso_desktop.exchange import oso_xml
from oso_desktop.exchange.list_reader import kind_of, read_list
from oso_desktop.exchange.oso_xml import ReadDossier
from oso_desktop.exchange.pupil_list import PupilList, RowProblem
from oso_desktop.services import import_dossiers, import_lists
from oso_desktop.services.import_plan import (
    ImportOptions,
    ImportPlan,
    ImportReport,
    PlanOutdated,
    Progress,
    RowKind,
    Taken,
)
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSchool:
    """The school that a file says it is from; each may be empty."""

    name: str
    brin: str
    location: str


def school_in(data: bytes) -> FoundSchool:
    """The school in a file, for a first start. Raises OsoError if the file cannot be read."""
    if kind_of(data) is not None:
        school = read_list(data).school
        return FoundSchool(name="", brin=school.brin, location=school.location)
    block = oso_xml.read_dossier(data).dossier.huidigeschool
    return FoundSchool(name=block.naam, brin=block.brincode, location=block.vestigingscode)


def plan_import(
    workspace: Workspace,
    data: bytes,
    options: ImportOptions = ImportOptions(),  # noqa: B008 - frozen
    progress: Progress | None = None,
) -> ImportPlan:
    """What comes of a file if it is read in now; nothing is stored.

    Raises OsoError with a text for the user when the file cannot be used at all. What of it cannot be used is told per
    row. A key that another child has here is not enough: such a row is refused, such a dossier raises OtherPupil.
    """
    workspace.require(Right.IMPORT)
    read = read_list(data, options.choices, progress) if kind_of(data) else oso_xml.read_dossier(data)
    with workspace.view() as unit:
        return _planned(workspace, unit, read, options, progress)


def plan_again(workspace: Workspace, plan: ImportPlan, options: ImportOptions) -> ImportPlan:
    """The same file beside the store as it is now, with other options that ask for no other reading of it."""
    workspace.require(Right.IMPORT)
    with workspace.view() as unit:
        return _planned(workspace, unit, plan.read, options, None)


def _planned(
    workspace: Workspace,
    unit: Unit,
    read: PupilList | ReadDossier,
    options: ImportOptions,
    progress: Progress | None,
) -> ImportPlan:
    if isinstance(read, ReadDossier):
        return import_dossiers.compared(workspace, unit, read, options, {}, stores=False).plan
    return import_lists.compared(unit, read, options, {}, progress).plan


def apply_import(
    workspace: Workspace, plan: ImportPlan, take: Taken | None = None, progress: Progress | None = None
) -> ImportReport:
    """Stores what a plan says, in one transaction, with the choices of a person in `take`.

    Raises PlanOutdated where the store is no longer as it was, so that something else would come of it than was shown.
    A pupil who was there is updated: what a person entered stays. What `progress` raises ends it, and nothing is kept.
    """
    workspace.require(Right.IMPORT)
    if isinstance(plan.read, ReadDossier):
        return _apply_dossier(workspace, plan, plan.read, take or {})
    return _apply_list(workspace, plan, plan.read, take or {}, progress)


def import_file(workspace: Workspace, data: bytes) -> ImportReport:
    """Reads one file and stores what it brings at once; raises what planning and applying do."""
    return apply_import(workspace, plan_import(workspace, data))


def _apply_list(
    workspace: Workspace, plan: ImportPlan, read: PupilList, take: Taken, progress: Progress | None
) -> ImportReport:
    with workspace.change(
        Right.IMPORT, "leerlingenlijst ingelezen", read.school.brin, students=len(read.rows)
    ) as unit:
        outcome = import_lists.compared(unit, read, plan.options, take)
        if outcome.plan != plan:
            raise PlanOutdated
        import_lists.stored(unit, outcome, progress)
    new = {student.key: student.id for student in outcome.new}
    met = [
        each
        for each in plan.pupils
        if each.kind in (RowKind.NEW, RowKind.CHANGED, RowKind.SAME) and each.line
    ]
    return ImportReport(
        label=plan.label,
        students=tuple(each.student_id or new[each.key] for each in met),
        added=len(outcome.new),
        updated=len(met) - len(outcome.new),
        changed=_changed(plan, take),
        left=len(read.departed),
        missing=plan.number(RowKind.MISSING),
        skipped=plan.skipped,
        notices=(*plan.notices, *replace(read, departed=()).notices_with(_refused(plan))),
    )


def _refused(plan: ImportPlan) -> list[RowProblem]:
    return [
        RowProblem(each.line, f"deze leerling is niet ingelezen. {' '.join(each.problems)}", skipped=True)
        for each in plan.pupils
        if each.kind in (RowKind.REFUSED, RowKind.ALIKE)
    ]


def _changed(plan: ImportPlan, take: Taken) -> int:
    """How many of who were there are other than they were."""
    return sum(
        any(not found.entered or found.name in take.get(each.key, ()) for found in each.differences)
        for each in plan.pupils
    )


def _apply_dossier(workspace: Workspace, plan: ImportPlan, read: ReadDossier, take: Taken) -> ImportReport:
    if plan.number(RowKind.ALIKE):  # whatever came since, nothing is stored before somebody says who it is
        told = tuple(text for each in plan.pupils for text in each.problems)
        return ImportReport(label=plan.label, students=(), added=0, updated=0, skipped=1, notices=told)
    brin = read.dossier.huidigeschool.brincode
    with workspace.change(Right.IMPORT, "dossier ingelezen", lambda: outcome.after.id, brin=brin) as unit:
        if import_dossiers.compared(workspace, unit, read, plan.options, {}, stores=False).plan != plan:
            raise PlanOutdated
        outcome = import_dossiers.compared(workspace, unit, read, plan.options, take, stores=True)
        import_dossiers.stored(unit, outcome)
    return ImportReport(
        label=plan.label,
        students=(outcome.after.id,),
        added=int(outcome.before is None),
        updated=int(outcome.before is not None),
        changed=_changed(plan, take),
        notices=outcome.plan.notices,
        dossiers=(outcome.imported,),
    )
