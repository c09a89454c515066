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
from oso_desktop.dossier.received import LookedThrough, ReceivedId
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.transfer import DossierId, PackageId, TransferDossier, VersionId
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.store._tables import metadata
from oso_desktop.store.blobs import SealedBlob
from oso_desktop.store.database import Store
from oso_desktop.store.drafts import StoredDraft
from tests.store.examples import (
    BLOB,
    NOON,
    SCHOOL,
    TAKEN,
    a_delivery,
    a_full_dossier,
    a_known_school,
    a_letter,
    a_print,
    a_student,
    an_attachment,
    an_own_card,
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


def test_many_pupils_are_saved_at_once_as_each_by_itself(store: Store) -> None:
    first, second, third = a_student("1"), a_student("2"), a_student("3")
    changed = replace(first, group="8B", record=replace(first.record, achternaam="Anders"))
    with store.write() as unit:
        unit.students.save(first)
        unit.students.save_many(iter((second, changed, third)))
        unit.students.save_many(())
        note(unit)

    with store.read() as unit:
        assert unit.students.outlines() == [outline(each, marked=False) for each in (changed, second, third)]
        assert unit.students.outline(third.id) == outline(third)
        assert [unit.students.get(each.id) for each in (changed, third)] == [changed, third]


def test_who_has_a_dossier_has_the_marks_of_the_data_however_it_was_saved(store: Store) -> None:
    """What goes along is compared by those marks (R110); without a dossier nobody asks for them."""
    before, after, never = a_student("1"), a_student("2"), a_student("3")
    changed = replace(before, record=replace(before.record, roepnaam="Anders"))
    with store.write() as unit:
        unit.students.save_many((before, after, never))
        for student in (before, after):
            unit.dossiers.save(TransferDossier(student_id=student.id, profile=Profile.POVO))
        unit.students.save_many((changed,))
        note(unit)

    with store.read() as unit:
        assert unit.students.outlines() == [outline(changed), outline(after), outline(never, marked=False)]


def test_of_many_pupils_none_is_saved_where_one_has_the_key_of_another(store: Store) -> None:
    with pytest.raises(IntegrityError):
        attempt(store, lambda unit: unit.students.save_many((a_student("2"), a_student("1"), a_student("1"))))

    with store.read() as unit:
        assert unit.students.outlines() == []


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
            delivery = a_delivery(student)
            unit.received.add(delivery, BLOB)
            unit.received.record(delivery.id, TAKEN)
            unit.records.add(CleanUp(at=NOON, by="proef", school_year="", looked_at=1, removed=0), student.id)
            unit.drafts.put("A", StoredDraft(place=student.id, at=NOON, content=BLOB), student.id)
        note(unit)
    counted = count(store)

    with store.write() as unit:
        unit.students.remove(gone.id)
        with pytest.raises(KeyError):
            unit.students.remove(gone.id)
        note(unit, "vernietigd")

    of_the_school = {"store_info", "own_school", "users", "audit", "settings"}
    about_pupils = set(counted) - of_the_school - {"own_cards", "own_card_keys", "addresses"}
    after = count(store)
    assert {table: after[table] * 2 for table in about_pupils} == {
        table: counted[table] for table in about_pupils
    }
    assert [table for table in about_pupils if not counted[table]] == [], (
        "add a row of it above, for both pupils"
    )
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


def test_a_delivery_of_another_school_is_kept_as_it_came_with_what_happened_to_it(store: Store) -> None:
    """R133: a second delivery stands beside the first, and nothing of either changes."""
    student = a_student()
    first, second = a_delivery(student), a_delivery(student, version=2, package_id="p2")
    with store.write() as unit:
        unit.students.save(student)
        unit.received.add(first, SealedBlob(b"k", b"one"))
        unit.received.add(second, SealedBlob(b"k", b"two"))
        unit.received.record(second.id, TAKEN)
        unit.received.record(second.id, LookedThrough(at=NOON, by="proef"))
        note(unit)

    with store.read() as unit:
        assert unit.received.all() == unit.received.of_student(student.id) == (first, second)
        assert unit.received.get(first.id) == first
        assert unit.received.content(first.id) == SealedBlob(b"k", b"one")
        assert unit.received.events() == {second.id: (TAKEN, LookedThrough(at=NOON, by="proef"))}
        assert unit.subjects()[first.id] == student.id
        for missing in (unit.received.get, unit.received.content):
            with pytest.raises(KeyError):
                missing(ReceivedId("x"))


def test_a_delivery_that_its_sender_wants_destroyed_goes_as_a_whole(store: Store) -> None:
    """R132."""
    student = a_student()
    gone, stays = a_delivery(student), a_delivery(student, package_id="p2")
    with store.write() as unit:
        unit.students.save(student)
        for each in (gone, stays):
            unit.received.add(each, BLOB)
            unit.received.record(each.id, TAKEN)
        note(unit)

    attempt(store, lambda unit: unit.received.destroy(gone.id))
    with pytest.raises(KeyError):
        attempt(store, lambda unit: unit.received.destroy(gone.id))

    assert store.has_remains
    with store.read() as unit:
        assert unit.received.all() == (stays,)
        assert set(unit.received.events()) == {stays.id}


def test_a_school_is_in_the_address_book_once(store: Store) -> None:
    """R131."""
    school = a_known_school()
    attempt(store, lambda unit: unit.addresses.save(school))
    changed = replace(school, town="Elders", withdrawn_on=NOON.date(), withdrawn_why="laptop gestolen")
    attempt(store, lambda unit: unit.addresses.save(changed))
    with pytest.raises(IntegrityError):
        attempt(store, lambda unit: unit.addresses.save(a_known_school()))
    other = a_known_school(location="01", card=None, check=None, earlier=())
    attempt(store, lambda unit: unit.addresses.save(other))

    with store.read() as unit:
        assert unit.addresses.all() == (changed, other)
        assert unit.addresses.find("99YY", "00") == changed
        assert unit.addresses.find("99YY", "02") is None
    attempt(store, lambda unit: unit.addresses.remove(school.id))
    with pytest.raises(KeyError):
        attempt(store, lambda unit: unit.addresses.remove(school.id))


def test_an_own_card_keeps_its_keys_until_it_is_destroyed(store: Store) -> None:
    card = an_own_card()
    attempt(store, lambda unit: unit.own_cards.add(card, SealedBlob(b"k", b"private")))
    withdrawn = replace(card, withdrawn_on=NOON.date(), withdrawn_why="laptop gestolen")
    attempt(store, lambda unit: unit.own_cards.save(withdrawn))

    with store.read() as unit:
        assert unit.own_cards.all() == (withdrawn,)
        assert unit.own_cards.keys(card.id) == SealedBlob(b"k", b"private")

    attempt(store, lambda unit: unit.own_cards.destroy(card.id))
    with pytest.raises(KeyError):
        attempt(store, lambda unit: unit.own_cards.destroy(card.id))
    assert store.has_remains
    with store.read() as unit:
        assert unit.own_cards.all() == ()
        with pytest.raises(KeyError):
            unit.own_cards.keys(card.id)
