"""A backup that is put back does not bring back what was destroyed since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.destruction import Destruction, Proposed
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.records import records_of
from oso_desktop.services import backups, receivers, retention
from oso_desktop.services.backup_files import backup_file
from oso_desktop.services.restore import Opener, restore
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import FILE_NAME
from oso_desktop.vault.keychain import MemoryKeychain
from tests.services import school
from tests.services.school import LEAVES, Stage
from tests.services.test_registers import destroyed, on
from tests.services.test_shredding import another
from tests.store.examples import note

AT_THE_END, LATER = date(2031, 8, 1), date(2028, 8, 1)


@pytest.fixture
def left(handed: Workspace, stage: Stage) -> Workspace:
    """A school that one pupil left, with one who is still there; the account is that of the head, who may restore."""
    receivers.set_moved(handed, stage.dossier_id, LEAVES)
    receivers.set_moved(handed, stage.fresh, LEAVES)
    school.add(handed, another())
    with handed.store.write() as unit:
        note(unit)
        (counsellor,) = unit.users.colleagues()
        head = on(handed, LATER).user
        unit.users.put(replace(counsellor, ways=()))
        unit.users.put(Colleague(name=head.name, role=head.role, ways=counsellor.ways))
    return handed


def back_up(workspace: Workspace, day: date) -> Path:
    return backups.back_up(on(workspace, day)).made[0].path


def put_back(workspace: Workspace, keychain: MemoryKeychain, backup: Path) -> Workspace:
    workspace.close()
    file = backup_file(backup)
    assert file is not None
    restore(workspace.folder, file, Opener(keychain=keychain), clock=on(workspace, AT_THE_END).clock)
    return open_store(workspace.folder, keychain=keychain, clock=on(workspace, AT_THE_END).clock)


def register(workspace: Workspace) -> tuple[Destruction, ...]:
    with workspace.view() as unit:
        return records_of(unit.records.all(), Destruction)


@pytest.mark.parametrize("known_by", ["store", "backup"])
def test_a_pupil_who_was_destroyed_stays_so_when_an_older_backup_is_put_back(
    left: Workspace, stage: Stage, keychain: MemoryKeychain, known_by: str
) -> None:
    """L29, R155: known from the store that stood there, or, where that cannot be read, from a newer backup."""
    student = stage.case.student.id
    older = back_up(left, AT_THE_END - timedelta(days=1))
    destroyed(
        left,
        AT_THE_END,
        Proposed(student_id=student, dossier_id=stage.dossier_id),
        Proposed(student_id=student),
    )
    done = register(left)
    back_up(left, AT_THE_END + timedelta(days=1))
    if known_by == "backup":
        (left.folder / FILE_NAME).write_bytes(b"niets meer van over")

    restored = put_back(left, keychain, older)

    with restored.view() as unit:
        assert [each.key for each in unit.students.outlines()] == ["L0099"]
        assert unit.dossiers.all() == []
        (entry,) = [each for each in unit.audit.entries(9) if each.action == "reservekopie teruggezet"]
        assert unit.audit.verify().intact
    assert entry.detail["opnieuw vernietigd"] == 2
    assert register(restored) == done
    assert not restored.store.has_remains
    restored.close()


def test_what_went_after_two_years_stays_away_while_the_delivered_dossier_comes_back(
    left: Workspace, stage: Stage, keychain: MemoryKeychain
) -> None:
    """L29, R152, R155"""
    student: Student = stage.case.student
    older = back_up(left, LATER - timedelta(days=1))
    destroyed(left, LATER, Proposed(student_id=student.id))
    back_up(left, LATER + timedelta(days=1))

    restored = put_back(left, keychain, older)

    with restored.view() as unit:
        bare = unit.students.get(student.id)
        (dossier,) = unit.dossiers.of_student(student.id)
        assert unit.attachments.of_student(student.id) == ()
    assert (bare.guardians, bare.record.bsn, bare.record.adreslijst) == ((), None, None)
    assert (dossier.id, len(dossier.versions)) == (stage.dossier_id, 1)
    restored.close()


def test_a_backup_from_after_a_destruction_comes_back_as_it_was(
    left: Workspace, stage: Stage, keychain: MemoryKeychain
) -> None:
    """Nothing is destroyed twice, and a pupil who came in since is not touched."""
    student = stage.case.student
    destroyed(left, LATER, Proposed(student_id=student.id))
    new = school.add(left, replace(school.pupil("L0007"), school_year="2028-2029"))
    newer = back_up(left, LATER + timedelta(days=1))
    with left.view() as unit:
        before = unit.students.outlines(), unit.dossiers.all(), unit.records.all()

    restored = put_back(left, keychain, newer)

    with restored.view() as unit:
        assert (unit.students.outlines(), unit.dossiers.all(), unit.records.all()) == before
        assert unit.students.get(new.id) == new
    assert retention.retention(restored).destructions == register(restored)
    restored.close()


def test_a_copy_that_was_only_looked_at_does_not_stay_when_the_looking_was_cut_off(
    left: Workspace, keychain: MemoryKeychain
) -> None:
    left.close()
    cut_off = left.folder / "terugzetten-kijken"
    cut_off.mkdir()
    (cut_off / FILE_NAME).write_bytes((left.folder / FILE_NAME).read_bytes())

    open_store(left.folder, keychain=keychain, clock=left.clock).close()

    assert not cut_off.exists()
