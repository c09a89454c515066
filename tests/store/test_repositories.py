"""What goes in comes out, in one transaction, and goes away with its pupil."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from oso_desktop.dossier.colleagues import Colleague
from oso_desktop.dossier.correspondence import LetterId
from oso_desktop.dossier.destruction import CleanUp
from oso_desktop.dossier.people import StudentId, outline
from oso_desktop.dossier.prints import PrintId, PrintKind
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import DossierId, PackageId, VersionId
from oso_desktop.store._tables import metadata
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store
from oso_desktop.store.drafts import StoredDraft
from tests.store.examples import (
    BLOB,
    NOON,
    SCHOOL,
    a_full_dossier,
    a_letter,
    a_print,
    a_student,
    an_attachment,
    attempt,
    note,
    reopen,
)


def test_everything_is_there_after_reopening(store: Store, tmp_path: Path) -> None:
    student = a_student()
    attachment, dossier = an_attachment(student), a_full_dossier(student)
    letter, printed = a_letter(dossier), a_print(student.id)
    users = (User(name="B", role=Role.HEAD), User(name="A", role=Role.COUNSELLOR))
    with store.write() as unit:
        unit.school.save(SCHOOL)
        for user in users:
            unit.users.save(user)
        unit.students.save(student)
        unit.attachments.add(attachment, SealedBlob(b"k1", b"c1"))
        unit.dossiers.save(dossier)
        unit.versions.put(dossier.versions[0].id, SealedBlob(b"k2", b"c2"))
        unit.packages.put(dossier.packages[0].id, SealedBlob(b"k3", b"c3"))
        unit.letters.add(letter, SealedBlob(b"k4", b"c4"))
        unit.prints.add(printed, SealedBlob(b"k5", b"c5"))
        note(unit)
    store.close()

    store = reopen(tmp_path)

    with store.read() as unit:
        assert unit.school.get() == SCHOOL
        assert unit.users.all() == users
        assert unit.students.get(student.id) == student
        assert unit.students.find(student.key) == student.id
        assert unit.attachments.of_student(student.id) == (attachment,)
        assert unit.attachments.content(attachment.id) == SealedBlob(b"k1", b"c1")
        assert unit.dossiers.get(dossier.id) == dossier
        assert unit.versions.content(dossier.versions[0].id) == SealedBlob(b"k2", b"c2")
        assert unit.packages.content(dossier.packages[0].id) == SealedBlob(b"k3", b"c3")
        assert unit.letters.of_dossier(dossier.id) == (letter,)
        assert unit.letters.content(letter.id) == SealedBlob(b"k4", b"c4")
        assert unit.prints.all() == (printed,)
        assert unit.prints.content(printed.id) == SealedBlob(b"k5", b"c5")
    store.close()


def test_an_empty_store_says_so(store: Store) -> None:
    with store.read() as unit:
        assert unit.school.get() is None
        assert unit.users.all() == ()
        assert unit.students.outlines() == []
        assert unit.students.find("1") is None
        assert unit.attachments.all_light() == {}
        assert unit.dossiers.all() == []
        for ask in (
            lambda: unit.students.get(StudentId("x")),
            lambda: unit.students.outline(StudentId("x")),
            lambda: unit.dossiers.get(DossierId("x")),
            lambda: unit.letters.get(LetterId("x")),
            lambda: unit.letters.content(LetterId("x")),
            lambda: unit.prints.get(PrintId("x")),
            lambda: unit.prints.content(PrintId("x")),
            lambda: unit.versions.content(VersionId("x")),
            lambda: unit.packages.content(PackageId("x")),
        ):
            with pytest.raises(KeyError):
                ask()


def test_saving_again_replaces_and_keeps_the_order(store: Store) -> None:
    first, second = a_student("1", "Aa"), a_student("2", "Bb")
    changed = replace(first, record=replace(first.record, achternaam="Zz"), group="7b")
    with store.write() as unit:
        unit.school.save(SCHOOL)
        unit.school.save(replace(SCHOOL, name="Andere Naam"))
        unit.users.save(User(name="A", role=Role.HEAD))
        unit.users.save(User(name="A", role=Role.COUNSELLOR))
        for student in (first, second, changed):
            unit.students.save(student)
        note(unit)

    with store.read() as unit:
        assert unit.school.get() == replace(SCHOOL, name="Andere Naam")
        assert unit.users.all() == (User(name="A", role=Role.COUNSELLOR),)
        assert unit.students.outlines() == [outline(changed), outline(second)]
        assert unit.students.outline(first.id) == outline(changed)
        assert unit.students.get(first.id) == changed


def test_two_pupils_cannot_have_one_key(store: Store) -> None:
    twins = [a_student("1"), a_student("1")]
    with pytest.raises(IntegrityError):
        attempt(store, *[lambda unit, each=each: unit.students.save(each) for each in twins])

    with store.read() as unit:
        assert unit.students.outlines() == []


def test_attachments_are_listed_changed_and_removed(store: Store) -> None:
    one, two = a_student("1"), a_student("2")
    first, second, third = an_attachment(one), an_attachment(one, kind="tlv"), an_attachment(two)
    with store.write() as unit:
        unit.students.save(one)
        unit.students.save(two)
        for attachment in (first, second, third):
            unit.attachments.add(attachment, BLOB)
        unit.attachments.update(replace(second, kind="overig", title="Anders"))
        unit.attachments.remove(third.id)
        note(unit)

    with store.read() as unit:
        assert unit.attachments.all_light() == {one.id: ((first.id, "opp"), (second.id, "overig"))}
        assert unit.attachments.get(second.id).title == "Anders"
        assert unit.attachments.content(second.id) == BLOB
        with pytest.raises(KeyError):
            unit.attachments.content(third.id)
        with pytest.raises(KeyError):
            unit.attachments.get(third.id)
    with store.write() as unit:
        with pytest.raises(KeyError):
            unit.attachments.update(third)
        with pytest.raises(KeyError):
            unit.attachments.update(replace(first, student_id=two.id))
        with pytest.raises(KeyError):
            unit.attachments.remove(third.id)


def test_an_attachment_cannot_exist_without_its_pupil(store: Store) -> None:
    with pytest.raises(IntegrityError):
        attempt(store, lambda unit: unit.attachments.add(an_attachment(a_student()), BLOB))

    with store.read() as unit:
        assert unit.attachments.all_light() == {}


def test_content_may_be_put_before_its_fact_but_not_without_it(store: Store) -> None:
    student = a_student()
    dossier = a_full_dossier(student)
    with store.write() as unit:
        unit.versions.put(dossier.versions[0].id, BLOB)
        unit.students.save(student)
        unit.dossiers.save(dossier)
        note(unit)

    for version in (VersionId("nowhere"), dossier.versions[0].id):
        with pytest.raises(IntegrityError):
            attempt(store, lambda unit, version=version: unit.versions.put(version, BLOB))


def test_dossiers_come_newest_first(store: Store) -> None:
    one, two = a_student("1"), a_student("2")
    oldest, middle, newest = a_full_dossier(one), a_full_dossier(two), a_full_dossier(one)
    with store.write() as unit:
        unit.students.save(one)
        unit.students.save(two)
        for dossier in (oldest, middle, newest, oldest):
            unit.dossiers.save(dossier)
        note(unit)

    with store.read() as unit:
        assert unit.dossiers.all() == [newest, middle, oldest]
        assert unit.dossiers.of_student(one.id) == (newest, oldest)


def test_a_letter_remembers_its_last_printing(store: Store) -> None:
    student = a_student()
    dossier = a_full_dossier(student)
    printed, fresh = a_letter(dossier, printed_at=NOON), a_letter(dossier)
    with store.write() as unit:
        unit.students.save(student)
        unit.dossiers.save(dossier)
        unit.letters.add(printed, BLOB)
        unit.letters.add(fresh, BLOB)
        unit.letters.mark_printed(fresh.id, NOON)
        unit.letters.mark_printed(fresh.id, NOON + timedelta(days=1))
        with pytest.raises(KeyError):
            unit.letters.mark_printed(LetterId("x"), NOON)
        note(unit)

    with store.read() as unit:
        assert unit.letters.of_dossier(dossier.id) == (
            printed,
            replace(fresh, printed_at=NOON + timedelta(days=1)),
        )


def test_the_prints_of_a_paper_are_told_from_those_of_another(store: Store) -> None:
    """Then: in the order in which they were made, those of the same kind about the same thing."""
    first, copy = a_print(), a_print(copy_of=PrintId("x"))
    others = (a_print(about="q2"), a_print(kind=PrintKind.REQUEST_ANSWERED))
    with store.write() as unit:
        for each in (first, *others, copy):
            unit.prints.add(each, BLOB)
        note(unit)

    with store.read() as unit:
        assert unit.prints.of(first.kind, first.about) == (first, copy)
        assert unit.prints.of(PrintKind.DESTRUCTION, first.about) == ()
        assert unit.prints.get(others[1].id) == others[1]


def test_a_print_of_nobody_is_kept_when_a_pupil_goes(store: Store) -> None:
    student, ours = a_student(), a_print()
    with store.write() as unit:
        unit.students.save(student)
        unit.prints.add(ours, BLOB)
        unit.prints.add(a_print(student.id), BLOB)
        note(unit)
    attempt(store, lambda unit: unit.students.remove(student.id))

    with store.read() as unit:
        assert unit.prints.all() == (ours,)
        assert unit.prints.content(ours.id) == BLOB


def test_removing_a_pupil_removes_all_that_is_theirs_and_nothing_else(store: Store) -> None:
    gone, stays = a_student("1"), a_student("2")
    theirs = [(student, an_attachment(student), a_full_dossier(student)) for student in (gone, stays)]
    with store.write() as unit:
        for student, attachment, dossier in theirs:
            unit.students.save(student)
            unit.attachments.add(attachment, BLOB)
            unit.dossiers.save(dossier)
            unit.versions.put(dossier.versions[0].id, BLOB)
            unit.packages.put(dossier.packages[0].id, BLOB)
            unit.letters.add(a_letter(dossier), BLOB)
            unit.prints.add(a_print(student.id), BLOB)
            unit.records.add(CleanUp(at=NOON, by="proef", school_year="", looked_at=1, removed=0), student.id)
            unit.drafts.put("A", StoredDraft(place=student.id, at=NOON, content=BLOB), student.id)
        note(unit)
    counted = count(store)

    with store.write() as unit:
        unit.students.remove(gone.id)
        with pytest.raises(KeyError):
            unit.students.remove(gone.id)
        note(unit, "vernietigd")

    about_pupils = set(counted) - {"store_info", "own_school", "users", "audit", "settings"}
    after = count(store)
    assert {table: after[table] * 2 for table in about_pupils} == {
        table: counted[table] for table in about_pupils
    }
    assert all(counted[table] for table in about_pupils)
    with store.read() as unit:
        assert unit.dossiers.all() == [theirs[1][2]]
        assert unit.attachments.content(theirs[1][1].id) == BLOB


def test_a_draft_is_of_one_person_at_one_place_and_the_last_one_counts(store: Store) -> None:
    """Then: whoever comes back finds what they typed last, and nothing of a colleague."""
    student = a_student("1")
    first, second = (StoredDraft(place="p", at=NOON + timedelta(hours=n), content=BLOB) for n in (0, 1))
    elsewhere = StoredDraft(place="q", at=NOON, content=BLOB)
    with store.write() as unit:
        unit.students.save(student)
        unit.drafts.put("A", first)
        unit.drafts.put("A", second)
        unit.drafts.put("A", elsewhere, student.id)
        unit.drafts.put("B", first, student.id)
        note(unit)
    with store.read() as unit:
        assert unit.drafts.of_person("A") == (elsewhere, second)

    with store.write() as unit:
        unit.drafts.drop("A", "p")
        unit.drafts.drop("A", "nowhere")
        unit.drafts.drop_of_student(student.id)
        note(unit)
    with store.read() as unit:
        assert unit.drafts.of_person("A") == unit.drafts.of_person("B") == ()


def test_who_left_is_remembered_and_works_here_no_more(store: Store) -> None:
    """R166: a role that changes keeps the ways in and the password; who left is in no list of who works here."""
    stays = Colleague(name="A", role=Role.HEAD, ways=("slot",), password="verifier", added=date(2026, 1, 1))
    gone = Colleague(name="B", role=Role.COUNSELLOR, left=date(2026, 2, 1))
    with store.write() as unit:
        unit.users.put(stays)
        unit.users.put(gone)
        unit.users.save(User(name="A", role=Role.ADMINISTRATION))
        note(unit)

    with store.read() as unit:
        assert unit.users.all() == (User(name="A", role=Role.ADMINISTRATION),)
        assert unit.users.colleagues() == (replace(stays, role=Role.ADMINISTRATION), gone)


def count(store: Store) -> dict[str, int]:
    """How many rows each table has."""
    with store._connected(writing=False) as connection:
        return {
            name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()
            for name in metadata.tables
        }
