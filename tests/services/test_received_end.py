"""What a sender wants back is destroyed, with a statement; what the school keeps for itself is told (R132)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from oso_desktop.dossier.parcel_errors import WasDestroyed
from oso_desktop.dossier.received import Received
from oso_desktop.dossier.retention import Holding
from oso_desktop.dossier.roles import Role
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.services import (
    dossiers,
    received_end,
    received_items,
    receiving,
    retention,
    store_check,
    students,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.received_end import certificate, destroy_on_request, ending
from oso_desktop.services.workspace import Workspace
from tests.cli import pupils
from tests.hardship.scene import now
from tests.letters.reading import words
from tests.services import brought, school
from tests.services.brought import SPELLING, Sent, carrier, the_tests, xml
from tests.services.school import TODAY


@pytest.fixture
def head(workspace: Workspace) -> Workspace:
    return school.as_role(brought.with_card(workspace), Role.HEAD)


@pytest.fixture
def delivery(head: Workspace, tmp_path: Path) -> Received:
    return brought.received(head, carrier(tmp_path / "een", Sent(xml=xml(pupils.packed()))))


def counted(workspace: Workspace) -> tuple[int, int, int]:
    with workspace.view() as unit:
        return len(unit.students.outlines()), len(unit.received.all()), len(unit.attachments.all_light())


def test_a_pupil_who_came_with_it_and_with_whom_nothing_happened_goes_with_it(
    head: Workspace, delivery: Received
) -> None:
    """R132: nothing of either is left but the record without a name."""
    assert ending(head, delivery.id).pupil_stays == ()
    gone = destroy_on_request(head, delivery.id, asked_on=TODAY, with_pupil=True)
    assert counted(head) == (0, 0, 0)
    assert received_end.destroyed(head) == (gone,)
    assert (gone.package_id, gone.received_on, gone.with_pupil, gone.kept) == ("pakket-1", TODAY, True, 0)
    assert pupils.SURNAME not in repr(gone)
    assert not head.store.has_remains
    assert store_check.check_store(head).sound


def test_without_the_pupil_only_the_delivery_goes_and_what_was_taken_over_is_told(
    head: Workspace, tmp_path: Path
) -> None:
    """R132, R133"""
    here = school.add(head, school.pupil("L0042", roepnaam="Pip"))
    one = brought.received(head, carrier(tmp_path / "een"), here.id)
    found = received_items.compare(head, one.id)
    received_items.take_over(head, one.id, [pair.key for pair in found.pairs if pair.label == "Roepnaam"])
    told = ending(head, one.id)
    assert told.kept == 1
    assert "al bij u bekend" in told.pupil_stays[0]
    before = now(head)
    with pytest.raises(NotPossible, match="kan niet mee worden vernietigd"):
        destroy_on_request(head, one.id, asked_on=TODAY, with_pupil=True)
    assert now(head) == before
    gone = destroy_on_request(head, one.id, asked_on=TODAY)
    assert (gone.with_pupil, gone.kept) == (False, 1)
    assert counted(head) == (1, 0, 0)
    with head.view() as unit:
        assert unit.students.get(here.id).record.roepnaam == pupils.FIRST_NAME


def changed(workspace: Workspace, delivery: Received, tmp_path: Path) -> None:
    del tmp_path
    with workspace.view() as unit:
        record = unit.students.get(delivery.student_id).record
    students.save_record(workspace, delivery.student_id, replace(record, roepnaam="Anders"))


def in_a_transfer(workspace: Workspace, delivery: Received, tmp_path: Path) -> None:
    del tmp_path
    dossiers.start(workspace, delivery.student_id, Profile.VOVO)


def on_a_list(workspace: Workspace, delivery: Received, tmp_path: Path) -> None:
    del tmp_path
    with workspace.change(school.Right.IMPORT, "proef", delivery.student_id) as unit:
        unit.students.save(replace(unit.students.get(delivery.student_id), school_year="2026-2027"))


def delivered_again(workspace: Workspace, delivery: Received, tmp_path: Path) -> None:
    sent = Sent(xml=xml(toetslijst=the_tests(SPELLING)), version=2, package="pakket-2")
    brought.received(workspace, carrier(tmp_path / "twee", sent), delivery.student_id)


@pytest.mark.parametrize("happened", [changed, in_a_transfer, on_a_list, delivered_again])
def test_a_pupil_with_whom_something_happened_stays_and_it_is_told_why(
    head: Workspace, delivery: Received, tmp_path: Path, happened: object
) -> None:
    """R132: the school has a duty of its own then."""
    happened(head, delivery, tmp_path)  # type: ignore[operator]  # one of those above
    assert len(ending(head, delivery.id).pupil_stays) == 1
    with pytest.raises(NotPossible):
        destroy_on_request(head, delivery.id, asked_on=TODAY, with_pupil=True)
    destroy_on_request(head, delivery.id, asked_on=TODAY)
    with head.view() as unit:
        assert unit.students.get(delivery.student_id)


def test_what_was_destroyed_does_not_come_in_again(
    head: Workspace, delivery: Received, tmp_path: Path
) -> None:
    """R132: not the same carrier, and not the same dossier packed anew."""
    gone = destroy_on_request(head, delivery.id, asked_on=TODAY, with_pupil=True)
    again = carrier(tmp_path / "twee", Sent(xml=xml(pupils.packed()), package="pakket-9"))
    for path in (tmp_path / "een", again):
        (one,) = receiving.look(head, path).brought
        assert type(one.refusal) is WasDestroyed
    assert gone.sha256 == delivery.sha256


@pytest.mark.parametrize("days", [1, -1])
def test_the_day_of_the_request_lies_between_receiving_and_today(
    head: Workspace, delivery: Received, days: int
) -> None:
    """R132"""
    before = now(head)
    with pytest.raises(NotPossible):
        destroy_on_request(head, delivery.id, asked_on=TODAY + timedelta(days=days))
    assert now(head) == before


@pytest.mark.parametrize("with_pupil", [True, False])
def test_the_statement_names_the_package_and_no_pupil(
    head: Workspace, delivery: Received, with_pupil: bool
) -> None:
    """R132, R155"""
    destroy_on_request(head, delivery.id, asked_on=TODAY, with_pupil=with_pupil)
    text = " ".join(words(certificate(head, delivery.id)).split())
    assert "pakket-1" in text
    assert "Basisschool Verderop" in text
    assert "26 maart 2026" in text
    assert ("niets gebleven" in text) == with_pupil
    assert pupils.SURNAME not in text
    assert pupils.FIRST_NAME not in text


def test_there_is_no_statement_of_what_was_not_destroyed(head: Workspace, delivery: Received) -> None:
    """R132"""
    with pytest.raises(NotPossible):
        certificate(head, delivery.id)


def test_a_pupil_who_never_came_is_not_kept_for_ever(head: Workspace, delivery: Received) -> None:
    """R132, R155, L29: the end of the school year is the day from which it counts."""
    rows = [row for row in retention.retention(head).rows if row.kept.student_id == delivery.student_id]
    assert [(row.kept.what, row.kept.term, row.due) for row in rows] == [(Holding.FILE, "ontvangen", False)]
    later = replace(head, clock=lambda: school.NOW + timedelta(days=500))
    (row,) = (row for row in retention.retention(later).rows if row.kept.student_id == delivery.student_id)
    assert row.due
