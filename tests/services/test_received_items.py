"""Taking over from a delivery: item by item, beside what is here, with every delivery kept (R133, R134)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from oso_desktop.dossier.people import Gezag, Student
from oso_desktop.dossier.received import (
    RECEIVED_PURPOSE,
    LookedThrough,
    Received,
    TakenItem,
    TakenOver,
    still_taken,
)
from oso_desktop.dossier.roles import Role
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.side_by_side import Standing
from oso_desktop.errors import OsoError
from oso_desktop.services import (
    attachments,
    dossiers,
    items,
    received_end,
    received_items,
    receiving,
    secrecy,
    store_check,
    students,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.received_items import SideBySide, compare, look_at, paper, take_over, undo
from oso_desktop.services.secrecy import SecrecyFirst
from oso_desktop.services.todo import todo
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.cli import pupils
from tests.hardship.scene import now
from tests.services import brought, school
from tests.services.brought import READING, SPELLING, Sent, carrier, the_tests, xml

PAPER = pupils.packed()


@pytest.fixture
def ours(workspace: Workspace) -> Workspace:
    return brought.with_card(workspace)


@pytest.fixture
def here(ours: Workspace) -> Student:
    """A pupil of ours of whom the other school knows more, and some things otherwise."""
    return school.add(ours, school.pupil("L0042", roepnaam="Pip", overstapadvies=None))


@pytest.fixture
def delivery(ours: Workspace, here: Student, tmp_path: Path) -> Received:
    sent = Sent(xml=xml(PAPER, toetslijst=the_tests(SPELLING)))
    return brought.received(ours, carrier(tmp_path / "een", sent), here.id)


def pupil_now(workspace: Workspace, delivery: Received) -> Student:
    with workspace.view() as unit:
        return unit.students.get(delivery.student_id)


def keys(found: SideBySide, *labels: str) -> list[str]:
    return [pair.key for pair in found.pairs if pair.may_be_taken and (not labels or pair.label in labels)]


def test_only_what_was_chosen_comes_in_and_what_stood_there_stays_to_be_read(
    ours: Workspace, here: Student, delivery: Received
) -> None:
    """R133, R164"""
    found = compare(ours, delivery.id)
    assert found.number(Standing.DIFFERENT) >= 1
    taken = take_over(ours, delivery.id, keys(found, "Roepnaam"))
    assert taken == ("Roepnaam",)
    after = pupil_now(ours, delivery)
    assert after == replace(here, record=replace(here.record, roepnaam=pupils.FIRST_NAME))
    (event,) = compare(ours, delivery.id).history
    assert isinstance(event, TakenOver)
    assert (event.by, event.items[0].label, event.items[0].earlier) == (ours.user.name, "Roepnaam", "Pip")
    with ours.view() as unit:
        entry = unit.audit.entries(limit=1)[0]
    assert (entry.action, entry.subject, entry.detail["parts"]) == (
        "uit levering overgenomen",
        delivery.id,
        1,
    )


def test_all_of_it_comes_beside_and_then_nothing_is_left_to_take(
    ours: Workspace, here: Student, delivery: Received
) -> None:
    """R133: also a document, which is kept as an attachment as any other; the store stays sound."""
    before = compare(ours, delivery.id)
    take_over(ours, delivery.id, keys(before))
    after = compare(ours, delivery.id)
    assert not keys(after)
    student = pupil_now(ours, delivery)
    assert student.record.toetslijst == the_tests(SPELLING)
    assert [guardian.id for guardian in student.guardians[: len(here.guardians)]] == [
        each.id for each in here.guardians
    ]
    assert [guardian.gezag for guardian in student.guardians[: len(here.guardians)]] == [
        each.gezag for each in here.guardians
    ]
    assert student.guardians[1].gezag is Gezag.YES
    with ours.view() as unit:
        (kept,) = unit.attachments.of_student(student.id)
    assert attachments.content(ours, kept.id).decode() == pupils.DOCUMENT_TEXT
    assert store_check.check_store(ours).sound
    assert {pair.standing for pair in after.pairs if pair.label == "Bijlage"} == {Standing.SAME}
    assert after.own_papers


def test_taking_the_same_twice_changes_nothing(ours: Workspace, delivery: Received) -> None:
    """R133"""
    chosen = keys(compare(ours, delivery.id))
    take_over(ours, delivery.id, chosen)
    before = now(ours)
    with pytest.raises(NotPossible, match="niets om over te nemen"):
        take_over(ours, delivery.id, chosen)
    assert now(ours) == before


@pytest.mark.usefixtures("here")
def test_what_cannot_be_taken_stops_all_of_it(ours: Workspace, delivery: Received) -> None:
    """R133: all or nothing."""
    students.save_record(
        ours, delivery.student_id, replace(pupil_now(ours, delivery).record, overstapadvies=school.ADVICE)
    )
    other = replace(school.ADVICE, advies="70")
    with ours.change(school.Right.EDIT, "proef", delivery.student_id) as unit:
        student = unit.students.get(delivery.student_id)
        unit.students.save(replace(student, record=replace(student.record, overstapadvies=other)))
    found = compare(ours, delivery.id)
    advice = next(pair for pair in found.pairs if pair.label == "Overstapadvies")
    assert advice.standing is Standing.DIFFERENT
    before = now(ours)
    with pytest.raises(NotPossible, match="niet over te nemen"):
        take_over(ours, delivery.id, [*keys(found), advice.key])
    with pytest.raises(NotPossible, match="intussen veranderd"):
        take_over(ours, delivery.id, ["toetslijst/toets#0123456789abcdef#1"])
    assert now(ours) == before


def test_a_redelivery_lands_beside_the_first_and_shows_what_is_new(
    ours: Workspace, here: Student, tmp_path: Path
) -> None:
    """R133, R134: the results that came later; both deliveries are kept to the byte."""
    first, second = (
        Sent(xml=xml(PAPER, toetslijst=the_tests(*tests)), version=version, package=f"pakket-{version}")
        for version, tests in ((1, (SPELLING,)), (2, (SPELLING, READING)))
    )
    one = brought.received(ours, carrier(tmp_path / "een", first), here.id)
    take_over(ours, one.id, keys(compare(ours, one.id)))
    parcel = receiving.look(ours, carrier(tmp_path / "twee", second))
    assert parcel.brought[0].earlier == (one,)
    two = brought.received(ours, tmp_path / "twee", here.id)
    found = compare(ours, two.id)
    assert found.previous == one
    new = [pair for pair in found.pairs if pair.key in found.new]
    assert [(pair.label, pair.standing) for pair in new] == [("Toets", Standing.THEIRS)]
    take_over(ours, two.id, [new[0].key])
    assert pupil_now(ours, two).record.toetslijst == the_tests(SPELLING, READING)
    with ours.view() as unit:
        kept = [
            ours.unseal(RECEIVED_PURPOSE, each.id, unit.received.content(each.id))
            for each in unit.received.all()
        ]
    assert kept == [first.xml, second.xml]
    assert not compare(ours, one.id).previous


def test_everything_of_a_new_pupil_is_the_same_as_the_delivery_it_came_with(
    ours: Workspace, tmp_path: Path
) -> None:
    """R133"""
    one = brought.received(
        ours, carrier(tmp_path / "een", Sent(xml=xml(PAPER, toetslijst=the_tests(SPELLING))))
    )
    found = compare(ours, one.id)
    assert {pair.standing for pair in found.pairs} == {Standing.SAME}
    assert not found.previous
    assert found.inzage is not None


def test_the_same_document_twice_is_kept_twice_and_never_at_one_place_only(
    ours: Workspace, here: Student, tmp_path: Path
) -> None:
    """R133: one attachment stands at one place, or the pupil's data could not be edited any more."""
    one = brought.received(ours, carrier(tmp_path / "een", Sent(xml=xml(PAPER, PAPER))), here.id)
    chosen = keys(compare(ours, one.id), "Bijlage")
    assert len(chosen) == 2
    take_over(ours, one.id, chosen)
    with ours.view() as unit:
        kept = unit.attachments.of_student(here.id)
        record = unit.students.get(here.id).record
    assert len({each.id for each in kept}) == len(kept) == 2
    assert record.overigdocumentlijst is not None
    assert len({each.bestandsinhoud for each in record.overigdocumentlijst.document}) == 2


def test_what_was_left_out_of_a_dossier_stays_left_out(
    ours: Workspace, here: Student, delivery: Received
) -> None:
    """R016, R133"""
    dossier_id = school.composed(ours, here)
    found = dossiers.view(ours, dossier_id).overview.items
    ref = next(each.ref for each in found if each.label == "Roepnaam")
    items.leave_out(ours, dossier_id, ref)
    take_over(ours, delivery.id, keys(compare(ours, delivery.id), "Toets"))
    with ours.view() as unit:
        assert unit.dossiers.get(dossier_id).left_out == {ref}


def test_a_document_of_a_delivery_is_looked_at_from_memory_and_on_record(
    ours: Workspace, delivery: Received
) -> None:
    """R150, R164"""
    found = compare(ours, delivery.id)
    mark = next(said.paper for pair in found.pairs for said in pair.theirs if said.paper)
    one = paper(ours, delivery.id, mark)
    assert (one.content.decode(), one.title) == (pupils.DOCUMENT_TEXT, "Leerlingrapport")
    with ours.view() as unit:
        assert unit.audit.entries(limit=1)[0].action == "bijlage van levering ingezien"
    with pytest.raises(NotPossible):
        paper(ours, delivery.id, "sha256:geen")


@pytest.mark.parametrize(
    ("name", "inside"),
    [("psychologisch verslag.txt", "plan.txt"), ("bijlage.txt", "psychologisch verslag.txt")],
)
def test_a_strict_document_of_a_delivery_opens_only_for_whom_it_is_meant(
    ours: Workspace, tmp_path: Path, name: str, inside: str
) -> None:
    """R168, L18: whichever of its names says so."""
    record = brought.pupil(pupils.packed(name=inside))
    assert record.overigdocumentlijst is not None
    strict = replace(record.overigdocumentlijst.document[0], bestandsnaam=name, omschrijving="Verslag")
    listed = replace(record.overigdocumentlijst, document=(strict,))
    sent = Sent(xml=brought.xml_of(replace(record, overigdocumentlijst=listed)))
    one = brought.received(ours, carrier(tmp_path / "een", sent))
    mark = next(said.paper for pair in compare(ours, one.id).pairs for said in pair.theirs if said.paper)
    with pytest.raises(NotAllowed):
        paper(school.as_role(ours, Role.ADMINISTRATION), one.id, mark)
    with pytest.raises(SecrecyFirst):
        paper(ours, one.id, mark)
    secrecy.promise(ours)
    assert paper(ours, one.id, mark).content


def test_that_it_was_looked_through_is_on_record(ours: Workspace, delivery: Received) -> None:
    """R133"""
    receiving.looked_through(ours, delivery.id)
    (row,) = receiving.deliveries(ours)
    assert row.looked_through == LookedThrough(at=school.NOW, by=ours.user.name)


def test_a_number_that_the_school_may_not_have_is_not_taken(
    ours: Workspace, here: Student, tmp_path: Path
) -> None:
    """R142"""
    students.save_record(ours, here.id, replace(here.record, bsn=None))
    one = brought.received(ours, carrier(tmp_path / "een"), here.id)
    with ours.change(school.Right.MANAGE, "proef", "school") as unit:
        own = unit.school.get()
        assert own is not None
        unit.school.save(replace(own, kind=SchoolKind.PRIVATE))
    with pytest.raises(OsoError):
        take_over(ours, one.id, keys(compare(ours, one.id), "Burgerservicenummer"))
    assert pupil_now(ours, one).record.bsn is None


def test_a_delivery_that_is_gone_says_so(ours: Workspace) -> None:
    """R132"""
    gone = received_items.ReceivedId("weg")
    for act in (compare, receiving.looked_through):
        with pytest.raises(NotPossible, match="er niet meer"):
            act(ours, gone)


def test_what_nobody_looked_through_waits_in_the_list_of_what_to_do(
    ours: Workspace, here: Student, tmp_path: Path
) -> None:
    """R133: of a delivery that made its pupil everything is in already."""

    def waiting() -> list[str]:
        return [
            line.name for group in todo(ours).groups if group.task.key == "ontvangen" for line in group.lines
        ]

    first = brought.received(ours, carrier(tmp_path / "een"), here.id)
    assert waiting() == ["Nieuw ontvangen dossier van Basisschool Verderop: nakijken"]
    receiving.looked_through(ours, first.id)
    assert waiting() == []
    whole = Sent(
        xml=xml(leerlingid="V78", roepnaam="Iemand", voornaam=("Anders",), bsn=None),
        package="pakket-9",
        dossier="dossier-9",
    )
    brought.received(ours, carrier(tmp_path / "twee", whole))
    assert waiting() == []


def path_of(workspace: Workspace, delivery: Received, label: str) -> str:
    found = still_taken(compare(workspace, delivery.id).history)
    return next(item.path for _, item in found if item.label.endswith(label))


def test_one_item_is_put_back_and_can_be_taken_over_again(
    ours: Workspace, here: Student, delivery: Received
) -> None:
    """R133, R164: what stood there first stands there again, on record, and the rest stays as it is."""
    chosen = keys(compare(ours, delivery.id), "Roepnaam", "Toets")
    take_over(ours, delivery.id, chosen)
    assert undo(ours, delivery.id, path_of(ours, delivery, "Roepnaam")) == "Roepnaam"
    after = pupil_now(ours, delivery)
    assert after.record.roepnaam == "Pip"
    assert after.record.toetslijst == the_tests(SPELLING)
    with ours.view() as unit:
        entry = unit.audit.entries(limit=1)[0]
    assert (entry.action, entry.subject, entry.detail) == ("overnemen teruggedraaid", delivery.id, {})
    (row,) = receiving.deliveries(ours)
    assert row.taken == len(chosen) - 1
    undo(ours, delivery.id, path_of(ours, delivery, "Toets"))
    assert pupil_now(ours, delivery) == here
    take_over(ours, delivery.id, chosen)
    assert pupil_now(ours, delivery).record.roepnaam == pupils.FIRST_NAME


def test_everything_that_can_be_put_back_leaves_the_pupil_as_it_was(
    ours: Workspace, here: Student, delivery: Received
) -> None:
    """R133: whatever kind of item it is; a guardian and a document are taken away where those are."""
    take_over(ours, delivery.id, keys(compare(ours, delivery.id)))
    taken = still_taken(compare(ours, delivery.id).history)
    refused = []
    for _, item in reversed(taken):
        try:
            undo(ours, delivery.id, item.path)
        except NotPossible:
            refused.append(item.label.split(" › ")[-1])
    assert len(refused) < len(taken)
    assert {"Bijlage", "Ouder of verzorger"} >= set(refused), refused
    after = pupil_now(ours, delivery)
    kept = replace(after.record, overigdocumentlijst=None)
    assert kept == replace(here.record, overigdocumentlijst=None)
    assert after.guardians[: len(here.guardians)] == here.guardians


def test_what_changed_since_is_not_undone(ours: Workspace, delivery: Received) -> None:
    """R133: what somebody entered after it is never lost by it."""
    take_over(ours, delivery.id, keys(compare(ours, delivery.id), "Roepnaam"))
    path = path_of(ours, delivery, "Roepnaam")
    student = pupil_now(ours, delivery)
    students.save_record(ours, student.id, replace(student.record, roepnaam="Pippa"))
    before = now(ours)
    with pytest.raises(NotPossible, match="nog veranderd"):
        undo(ours, delivery.id, path)
    with pytest.raises(NotPossible, match="niet \\(meer\\) overgenomen"):
        undo(ours, delivery.id, "achternaam#0000000000000000#1")
    assert now(ours) == before


def test_what_was_taken_over_by_an_earlier_version_of_the_program_says_so(
    ours: Workspace, delivery: Received
) -> None:
    old = TakenItem(path="roepnaam#0#1", label="Roepnaam", earlier="Pip")
    with ours.change(school.Right.EDIT, "proef", delivery.id) as unit:
        unit.received.record(delivery.id, TakenOver(at=ours.clock(), by="proef", items=(old,)))
    with pytest.raises(NotPossible) as refused:
        undo(ours, delivery.id, old.path)
    assert "eerdere versie" in refused.value.next_step


@pytest.mark.usefixtures("here")
def test_our_own_value_stays_when_the_delivery_that_replaced_it_is_destroyed(
    ours: Workspace, delivery: Received, tmp_path: Path
) -> None:
    """R132, R133: who asks to destroy a delivery asks for what was received, and not for what the school had."""
    take_over(ours, delivery.id, keys(compare(ours, delivery.id), "Roepnaam", "Toets"))
    assert received_end.ending(ours, delivery.id).own == 1
    received_end.destroy_on_request(ours, delivery.id, asked_on=ours.today)
    (kept,) = pupil_now(ours, delivery).replaced
    assert (kept.label, kept.value, kept.by) == ("Roepnaam", "Pip", ours.user.name)
    assert "Pip" not in repr(kept)
    again = brought.received(
        ours,
        carrier(tmp_path / "twee", Sent(xml=xml(PAPER), dossier="d2", package="p2")),
        delivery.student_id,
    )
    assert compare(ours, again.id).replaced == (kept,)


@pytest.mark.usefixtures("here")
def test_a_value_that_was_put_back_is_not_kept_twice(ours: Workspace, delivery: Received) -> None:
    """R132"""
    take_over(ours, delivery.id, keys(compare(ours, delivery.id), "Roepnaam"))
    undo(ours, delivery.id, path_of(ours, delivery, "Roepnaam"))
    gone = received_end.destroy_on_request(ours, delivery.id, asked_on=ours.today)
    assert gone.kept == 0
    after = pupil_now(ours, delivery)
    assert (after.record.roepnaam, after.replaced) == ("Pip", ())


@pytest.mark.usefixtures("here")
def test_who_opens_a_delivery_is_on_record(ours: Workspace, delivery: Received) -> None:
    """R164: of whom it is stands in the log as an id, and nothing of what was seen."""
    assert look_at(ours, delivery.id) == compare(ours, delivery.id)
    with ours.view() as unit:
        entry = unit.audit.entries(limit=1)[0]
    assert (entry.action, entry.subject, entry.detail) == ("levering ingezien", delivery.id, {})
