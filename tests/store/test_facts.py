"""Recorded facts stay as they were recorded: in the repository, and under the hands of whoever writes SQL."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from oso_desktop.dossier.destruction import CleanUp
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.store._tables import metadata
from oso_desktop.store.database import Store
from tests.store.examples import (
    BLOB,
    NOON,
    TAKEN,
    a_delivery,
    a_full_dossier,
    a_letter,
    a_print,
    a_student,
    an_attachment,
    attempt,
    note,
)

PROTECTED = [table for table in metadata.sorted_tables if table.info.get("append_only")]
FACTS = ("inzage", "remarks", "versions", "packages", "events", "deliveries")


def test_the_facts_of_the_law_are_protected() -> None:
    assert {table.name for table in PROTECTED} >= {
        "audit",
        "inzage_facts",
        "remarks",
        "versions",
        "packages",
        "deliveries",
        "dossier_events",
        "records",
        "letters",
        "version_contents",
        "package_contents",
        "letter_contents",
        "prints",
        "print_contents",
        "received_contents",
        "received_events",
    }


@pytest.fixture
def dossier(store: Store) -> TransferDossier:
    """A saved dossier with one of everything."""
    student = a_student()
    dossier = a_full_dossier(student)
    letter = a_letter(dossier)
    with store.write() as unit:
        unit.students.save(student)
        unit.attachments.add(an_attachment(student), BLOB)
        unit.dossiers.save(dossier)
        unit.versions.put(dossier.versions[0].id, BLOB)
        unit.packages.put(dossier.packages[0].id, BLOB)
        unit.letters.add(letter, BLOB)
        unit.records.add(CleanUp(at=NOON, by="proef", school_year="2025-2026", looked_at=1, removed=0))
        unit.prints.add(a_print(), BLOB)
        delivery = a_delivery(student)
        unit.received.add(delivery, BLOB)
        unit.received.record(delivery.id, TAKEN)
        note(unit)
    return dossier


@pytest.mark.parametrize("fact", FACTS)
def test_a_dossier_with_one_kind_of_fact_cannot_be_removed(store: Store, fact: str) -> None:
    student = a_student()
    full = a_full_dossier(student)
    needed = {"packages": ("versions",), "deliveries": ("versions", "packages")}.get(fact, ())
    one = replace(full, **{name: () for name in FACTS if name not in (fact, *needed)})
    with store.write() as unit:
        unit.students.save(student)
        unit.dossiers.save(one)
        note(unit)

    with pytest.raises(RuntimeError, match="cannot be removed"):
        attempt(store, lambda unit: unit.dossiers.remove(one.id))

    with store.read() as unit:
        assert unit.dossiers.get(one.id) == one


def test_a_dossier_with_a_letter_cannot_be_removed_and_one_without_anything_can(store: Store) -> None:
    student = a_student()
    lettered, empty = (TransferDossier(student_id=student.id, profile=Profile.POPO) for _ in range(2))
    with store.write() as unit:
        unit.students.save(student)
        unit.dossiers.save(lettered)
        unit.dossiers.save(empty)
        unit.letters.add(a_letter(lettered), BLOB)
        note(unit)

    with pytest.raises(RuntimeError, match="letters"):
        attempt(store, lambda unit: unit.dossiers.remove(lettered.id))
    attempt(store, lambda unit: unit.dossiers.remove(empty.id))
    with pytest.raises(KeyError):
        attempt(store, lambda unit: unit.dossiers.remove(empty.id))

    with store.read() as unit:
        assert unit.dossiers.of_student(student.id) == (lettered,)


@pytest.mark.parametrize("fact", FACTS)
def test_a_dossier_cannot_be_saved_with_a_fact_left_out(
    store: Store, dossier: TransferDossier, fact: str
) -> None:
    without = replace(dossier, profile=Profile.POPO, **{fact: getattr(dossier, fact)[1:]})

    with pytest.raises(RuntimeError, match=fact):
        attempt(store, lambda unit: unit.dossiers.save(without))

    with store.read() as unit:
        assert unit.dossiers.get(dossier.id) == dossier


@pytest.mark.parametrize("fact", FACTS)
def test_a_dossier_cannot_be_saved_with_a_fact_changed(
    store: Store, dossier: TransferDossier, fact: str
) -> None:
    first, *others = getattr(dossier, fact)
    changed = replace(dossier, **{fact: (replace(first, by="iemand anders"), *others)})

    with pytest.raises(RuntimeError, match=fact):
        attempt(store, lambda unit: unit.dossiers.save(changed))

    with store.read() as unit:
        assert unit.dossiers.get(dossier.id) == dossier


def test_facts_are_added_at_the_end_and_choices_may_change(store: Store, dossier: TransferDossier) -> None:
    more = replace(
        dossier,
        chosen=frozenset(),
        receiver=None,
        inzage=(*dossier.inzage, dossier.inzage[0]),
        remarks=(*dossier.remarks, replace(dossier.remarks[0], id="r2", replaces=dossier.remarks[0].id)),
    )

    attempt(store, lambda unit: unit.dossiers.save(more))

    with store.read() as unit:
        assert unit.dossiers.get(dossier.id) == more


def test_a_dossier_stays_with_its_pupil(store: Store, dossier: TransferDossier) -> None:
    other = a_student("2")

    with pytest.raises(RuntimeError, match="pupil"):
        attempt(
            store,
            lambda unit: unit.students.save(other),
            lambda unit: unit.dossiers.save(replace(dossier, student_id=other.id)),
        )


def refused(store: Store, statement: str) -> bool:
    with store._connected(writing=True) as connection:
        try:
            met = connection.exec_driver_sql(statement).rowcount
        except IntegrityError as error:
            assert "facts are not" in str(error)  # noqa: PT017 - the unit of work goes on
            return True
        finally:
            connection.rollback()
    assert met > 0, "there is no row to try it on: add one to `dossier` above"
    return False


def test_no_column_of_a_fact_can_be_changed(store: Store, dossier: TransferDossier) -> None:
    changeable = [
        f"{table.name}.{column.name}"
        for table in PROTECTED
        for column in table.columns
        if not refused(store, f'UPDATE {table.name} SET "{column.name}" = "{column.name}"')
    ]

    assert changeable == ["letters.printed_at"]


def test_no_fact_can_be_removed_or_replaced(store: Store, dossier: TransferDossier) -> None:
    removable = [table.name for table in PROTECTED if not refused(store, f"DELETE FROM {table.name}")]
    replaceable = [
        table.name
        for table in PROTECTED
        if not refused(store, f"INSERT OR REPLACE INTO {table.name} SELECT * FROM {table.name}")
    ]

    assert (removable, replaceable) == ([], [])


STAYS = ("audit", "records", "prints", "print_contents")
"""Of which here is one row that is nobody's."""


def test_every_fact_goes_with_what_it_belongs_to(store: Store, dossier: TransferDossier) -> None:
    with store._connected(writing=True) as connection:
        connection.exec_driver_sql("DELETE FROM dossiers")
        connection.exec_driver_sql("DELETE FROM attachments")
        connection.exec_driver_sql("DELETE FROM received")
        left = {
            table.name: connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}").scalar_one()
            for table in PROTECTED
        }

    assert left == {table.name: (table.name in STAYS) for table in PROTECTED}
