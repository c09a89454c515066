"""A school that may not use OSO: no number comes in, none goes out, and every receiver is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.readiness import Severity
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.school_kinds import NOT_BY_OSO, SchoolKind
from oso_desktop.dossier.transfer import Way
from oso_desktop.services import dossiers, handover, imports, students
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.exchange.builders import edexml, element
from tests.exchange.builders import pupil as listed
from tests.services import school
from tests.services.school import TODAY, Case, Stage, as_role

OFF = [SchoolKind.PRIVATE, SchoolKind.BES, SchoolKind.OTHER_COUNTRY]
OTHER_NUMBER = "999999990"


def become(workspace: Workspace, kind: SchoolKind) -> None:
    students.save_school(as_role(workspace, Role.HEAD), replace(school.SCHOOL, kind=kind))
    assert students.get_school(workspace).kind is kind


@pytest.mark.parametrize("kind", SchoolKind)
def test_what_goes_tells_the_receiver_whether_it_is_oso(
    running: Workspace, case: Case, kind: SchoolKind
) -> None:
    """R142–R145, R005: the number, the manifest, and the purpose that every receiver reads."""
    become(running, kind)
    version = handover.freeze(running, case.dossier_id)
    xml = school.frozen_xml(running, version.id).decode()
    package = handover.export_package(running, case.dossier_id, version.id)
    opened = handover.open_package(running, case.dossier_id, package.id)

    off = kind in OFF
    assert (pupils.NUMBER in xml) is not off
    assert opened.oso is not off
    assert (NOT_BY_OSO in opened.purpose) is off
    informed = [
        reason
        for reason in dossiers.view(running, case.dossier_id).reasons
        if reason.requirement in ("R142", "R144", "R145")
    ]
    assert [reason.severity for reason in informed] == ([Severity.INFORM] if off else [])


@pytest.mark.parametrize("kind", SchoolKind)
def test_only_a_school_that_may_use_oso_puts_a_dossier_ready_there(
    running: Workspace, case: Case, kind: SchoolKind
) -> None:
    """R142–R145: package and paper stay."""
    become(running, kind)
    version = handover.freeze(running, case.dossier_id)
    if kind in OFF:
        with pytest.raises(NotPossible, match="klaarzetten voor OSO"):
            handover.record_delivery(running, case.dossier_id, version.id, way=Way.LAS, on=TODAY)
        assert dossiers.view(running, case.dossier_id).dossier.deliveries == ()
        handover.record_delivery(running, case.dossier_id, version.id, way=Way.PAPER, on=TODAY)
    else:
        handover.record_delivery(running, case.dossier_id, version.id, way=Way.LAS, on=TODAY)


@pytest.mark.parametrize("kind", SchoolKind)
def test_an_import_leaves_out_the_number_and_says_so(workspace: Workspace, kind: SchoolKind) -> None:
    """R142–R145: from a dossier file and from a list."""
    become(workspace, kind)
    files = (
        pupils.dossier_file(),
        edexml(listed("nieuw", element("achternaam", pupils.SURNAME) + element("bsn", pupils.NUMBER))),
    )
    for data in files:
        report = imports.import_file(workspace, data)
        with workspace.view() as unit:
            (record,) = (unit.students.get(found).record for found in report.students)
        if kind in OFF:
            assert (record.bsn, record.onderwijsnummer) == (None, None)
            assert [n for n in report.notices if "niet overgenomen" in n]
        else:
            assert record.bsn == pupils.NUMBER
            assert not [n for n in report.notices if "niet overgenomen" in n]
        assert not [n for n in report.notices if pupils.NUMBER in n]


@pytest.mark.parametrize("kind", SchoolKind)
def test_a_number_typed_in_is_refused_where_it_does_not_belong(
    running: Workspace, case: Case, kind: SchoolKind
) -> None:
    """R142, R144, R048: and what is no Dutch number is refused everywhere."""
    become(running, kind)
    record = dossiers.view(running, case.dossier_id).student.record
    students.save_record(running, case.student.id, replace(record, roepnaam="Pip"))
    with pytest.raises(NotPossible):
        students.save_record(running, case.student.id, replace(record, bsn="1990050412"))
    other = replace(record, bsn=OTHER_NUMBER)
    if kind in OFF:
        with pytest.raises(NotPossible, match="geen persoonsgebonden nummer"):
            students.save_record(running, case.student.id, other)
    else:
        students.save_record(running, case.student.id, other)


@pytest.mark.parametrize("kind", [SchoolKind.PRIVATE, SchoolKind.BES])
def test_a_final_version_with_the_number_goes_nowhere_once_the_school_turns_out_not_to_be_allowed_one(
    handed: Workspace, stage: Stage, kind: SchoolKind
) -> None:
    """R142, R144, R139: by no way at all, and what is made final anew goes without it."""
    become(handed, kind)
    version = stage.version_id

    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        handover.export_package(handed, stage.dossier_id, version)
    with pytest.raises(NotPossible, match="niet meer wat nu mee moet"):
        handover.record_delivery(handed, stage.dossier_id, version, way=Way.PAPER, on=TODAY)

    fresh = handover.freeze(handed, stage.dossier_id)
    handover.export_package(handed, stage.dossier_id, fresh.id)
    assert b"<bsn>" in school.frozen_xml(handed, version)
    assert b"<bsn>" not in school.frozen_xml(handed, fresh.id)
