"""Settings and records: what belongs to the school as a whole, and what goes with a pupil."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from oso_desktop.dossier.destruction import CleanUp, Destroyed, Destruction
from oso_desktop.dossier.region import HolidayRegion, RegionProfile
from oso_desktop.store._tables import records
from oso_desktop.store.database import Store
from tests.store.examples import NOON, a_student, attempt

PROFILE = RegionProfile(
    name="Verzonnen land", holidays=HolidayRegion.NORTH, dates=(("aanmelden", date(2027, 3, 18)),)
)
DESTRUCTION = Destruction(
    at=NOON,
    by="proef",
    confirmed_by="ander",
    destroyed=(Destroyed(term="okr", count=3, oldest=date(2020, 7, 31), newest=date(2020, 12, 1)),),
)
CLEAN_UP = CleanUp(at=NOON, by="proef", school_year="2025-2026", looked_at=4, removed=2)


def test_a_setting_has_its_default_until_it_is_set(store: Store) -> None:
    with store.read() as unit:
        assert unit.settings.get(RegionProfile) == RegionProfile()
    attempt(store, lambda unit: unit.settings.save(PROFILE))
    with store.read() as unit:
        assert unit.settings.get(RegionProfile) == PROFILE


def test_only_a_known_kind_is_a_setting(store: Store) -> None:
    with store.read() as unit, pytest.raises(KeyError):
        unit.settings.get(str)
    with pytest.raises(KeyError):
        attempt(store, lambda unit: unit.settings.save("los"))


def test_records_stay_in_the_order_of_recording(store: Store) -> None:
    student = a_student()
    attempt(
        store,
        lambda unit: unit.students.save(student),
        lambda unit: unit.records.add(DESTRUCTION),
        lambda unit: unit.records.add(CLEAN_UP, student.id),
    )
    with store.read() as unit:
        assert unit.records.all() == (DESTRUCTION, CLEAN_UP)
        assert unit.records.of_student(student.id) == (CLEAN_UP,)


def test_a_record_about_a_pupil_goes_with_the_pupil_and_no_other_way(store: Store) -> None:
    student = a_student()
    attempt(
        store,
        lambda unit: unit.students.save(student),
        lambda unit: unit.records.add(CLEAN_UP, student.id),
        lambda unit: unit.records.add(DESTRUCTION),
    )
    for statement in (records.delete(), records.update().values(payload="{}")):
        with pytest.raises(IntegrityError):
            attempt(store, lambda unit, statement=statement: unit.records._connection.execute(statement))
    attempt(store, lambda unit: unit.students.remove(student.id))
    with store.read() as unit:
        assert unit.records.all() == (DESTRUCTION,)
