"""Leaving single items out: who may, what is refused, and that a choice holds through every change to the pupil."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.items import ItemRef, all_items, items
from oso_desktop.dossier.people import Student, StudentId
from oso_desktop.dossier.reasons import Place, Severity
from oso_desktop.dossier.roles import Right, Role
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.gegevensset.model import Diagnose, Leerling, Onderwijsondersteuning, Opp, Toetslijst
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services import attachments, dossiers, students
from oso_desktop.services import items as leaving
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import NotAllowed, Workspace
from tests.dossier.item_cases import a_test
from tests.services import school
from tests.services.school import FATHER, Case


def with_tests(student: Student, *areas: str, note: str | None = None) -> Student:
    return replace(student, record=taking(student.record, *areas, note=note))


def taking(record: Leerling, *areas: str, note: str | None = None) -> Leerling:
    tests = tuple(a_test(area, note if area == "Rekenen" else None) for area in areas)
    return replace(record, toetslijst=Toetslijst(toets=tests))


def begun(workspace: Workspace, *areas: str) -> tuple[StudentId, DossierId]:
    student = school.add(workspace, with_tests(school.pupil(), *areas))
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)
    dossiers.choose_category(workspace, dossier_id, Category.TOETSRESULTATEN, chosen=True)
    return student.id, dossier_id


def line(workspace: Workspace, dossier_id: DossierId, start: str) -> tuple[ItemRef, bool]:
    """The item whose summary begins so, and whether it goes."""
    (found,) = (
        each for each in dossiers.view(workspace, dossier_id).overview.items if each.summary.startswith(start)
    )
    return found.ref, found.goes


def ref(workspace: Workspace, dossier_id: DossierId, start: str) -> ItemRef:
    return line(workspace, dossier_id, start)[0]


def lost(workspace: Workspace, dossier_id: DossierId) -> bool:
    return any(
        "wegliet" in reason.text and (reason.severity, reason.place) == (Severity.BLOCK, Place.COMPOSE)
        for reason in dossiers.view(workspace, dossier_id).reasons
    )


def test_an_item_is_left_out_and_taken_along_again(workspace: Workspace) -> None:
    _, dossier_id = begun(workspace, "Spelling", "Rekenen")
    chosen = ref(workspace, dossier_id, "Rekenen")

    leaving.leave_out(workspace, dossier_id, chosen)
    assert line(workspace, dossier_id, "Rekenen") == (chosen, False)
    assert line(workspace, dossier_id, "Spelling")[1]
    leaving.take_along(workspace, dossier_id, chosen)
    assert line(workspace, dossier_id, "Rekenen") == (chosen, True)
    assert dossiers.view(workspace, dossier_id).dossier.left_out == frozenset()


def test_the_record_says_who_and_where_but_not_what(workspace: Workspace) -> None:
    """R164: that a pupil has this very item is content."""
    _, dossier_id = begun(workspace, "Rekenen")
    chosen = ref(workspace, dossier_id, "Rekenen")

    leaving.leave_out(workspace, dossier_id, chosen)

    with workspace.view() as unit:
        entry = unit.audit.entries(1)[0]
    assert (entry.action, entry.subject, entry.by) == ("gegeven weggelaten", dossier_id, workspace.user.name)
    assert entry.detail == {"category": "cat_toetsresultaten"}


@pytest.mark.parametrize("role", Role)
def test_only_who_may_choose_leaves_out(workspace: Workspace, role: Role) -> None:
    """R016"""
    _, dossier_id = begun(workspace, "Spelling", "Rekenen")
    one, other = (ref(workspace, dossier_id, area) for area in ("Spelling", "Rekenen"))
    leaving.leave_out(workspace, dossier_id, other)
    somebody = school.as_role(workspace, role)

    for act in (
        lambda: leaving.leave_out(somebody, dossier_id, one),
        lambda: leaving.take_along(somebody, dossier_id, other),
        lambda: leaving.forget_lost(somebody, dossier_id),
    ):
        if somebody.may(Right.SELECT):
            act()
        else:
            with pytest.raises(NotAllowed):
                act()


def test_what_cannot_be_left_out_is_refused_in_words(workspace: Workspace) -> None:
    """The last of what must be there, what never goes, what is not there."""
    support = Onderwijsondersteuning(diagnose=(Diagnose(code=("1",)),))
    student = school.add(
        workspace,
        with_tests(
            replace(school.pupil(vanpeuterspeelzaal=True, onderwijsondersteuning=support, adresgeheim=True)),
            "Rekenen",
        ),
    )
    dossier_id = dossiers.start(workspace, student.id, Profile.POVO)
    found = all_items(items(student))

    def labelled(label: str, depth: int = 0) -> ItemRef:
        return next(each.ref for each in found if (each.label, each.depth) == (label, depth))

    code = next(each.ref for each in found if each.fixed)
    for chosen, words in (
        (code, "apart"),
        (labelled("Komt van een peuterspeelzaal"), "nooit mee"),
        (labelled("Adres"), "geheim"),
        (replace(labelled("Toets"), mark="0" * 16), "veranderd"),
        (replace(labelled("Toets"), turn=2), "veranderd"),
    ):
        with pytest.raises(NotPossible, match=words):
            leaving.leave_out(workspace, dossier_id, chosen)
        with pytest.raises(NotPossible, match="veranderd"):
            leaving.take_along(workspace, dossier_id, chosen)
    assert dossiers.view(workspace, dossier_id).dossier.left_out == frozenset()


@pytest.mark.parametrize(("profile", "stays"), [(Profile.POVO, True), (Profile.POPO, False)])
def test_what_the_profile_demands_cannot_be_left_out(
    running: Workspace, case: Case, profile: Profile, stays: bool
) -> None:
    """OVa.LL13 asks the school's own number of the pupil in POVO alone; the gate would stay closed without it."""
    dossier_id = dossiers.start(running, case.student.id, profile)
    chosen = next(
        each.ref
        for each in dossiers.view(running, dossier_id).overview.items
        if each.label == "Leerlingnummer van de school"
    )

    if stays:
        with pytest.raises(NotPossible, match="leerlingnummer"):
            leaving.leave_out(running, dossier_id, chosen)
    else:
        leaving.leave_out(running, dossier_id, chosen)
    left = dossiers.view(running, dossier_id).dossier.left_out
    assert left == (frozenset() if stays else frozenset({chosen}))


def test_a_category_of_which_all_is_left_out_cannot_be_ticked(workspace: Workspace) -> None:
    """Nothing would go along; with one item back it can."""
    _, dossier_id = begun(workspace, "Spelling", "Rekenen")
    chosen = [ref(workspace, dossier_id, area) for area in ("Spelling", "Rekenen")]
    for each in chosen:
        leaving.leave_out(workspace, dossier_id, each)

    def goes() -> bool:
        lines = dossiers.view(workspace, dossier_id).overview.categories
        (found,) = (each for each in lines if each.category is Category.TOETSRESULTATEN)
        assert found.emptied == ("alles weg" in found.why)
        return found.goes

    assert not goes()
    with pytest.raises(NotPossible, match="alles weg"):
        dossiers.choose_category(workspace, dossier_id, Category.TOETSRESULTATEN, chosen=True)
    leaving.take_along(workspace, dossier_id, chosen[0])
    assert goes()
    dossiers.choose_category(workspace, dossier_id, Category.TOETSRESULTATEN, chosen=False)
    dossiers.choose_category(workspace, dossier_id, Category.TOETSRESULTATEN, chosen=True)
    assert goes()


def test_another_kind_of_transfer_starts_anew(workspace: Workspace) -> None:
    """R007: in another dossier of the pupil, and in the same dossier of another kind."""
    student_id, dossier_id = begun(workspace, "Rekenen")
    leaving.leave_out(workspace, dossier_id, ref(workspace, dossier_id, "Rekenen"))

    other = dossiers.start(workspace, student_id, Profile.POPO)
    dossiers.change_profile(workspace, dossier_id, Profile.VOVO)

    for each in (other, dossier_id):
        assert dossiers.view(workspace, each).dossier.left_out == frozenset()


def test_leaving_out_after_inzage_asks_again(running: Workspace, case: Case) -> None:
    """R110: as ticking a category does; the list knows it without reading a record."""
    chosen = next(
        each.ref
        for each in dossiers.view(running, case.dossier_id).overview.items
        if each.label == "Roepnaam"
    )
    before = dossiers.view(running, case.dossier_id).status

    leaving.leave_out(running, case.dossier_id, chosen)
    after = dossiers.view(running, case.dossier_id).status
    (row,) = (each for each in dossiers.rows(running) if each.dossier_id == case.dossier_id)
    leaving.take_along(running, case.dossier_id, chosen)

    assert (before, after, row.status) == (Status.SEEN, Status.AGAIN, Status.AGAIN)
    assert dossiers.view(running, case.dossier_id).status is before


def test_the_list_and_the_page_agree_on_what_was_confirmed(workspace: Workspace) -> None:
    student_id, dossier_id = begun(workspace, "Spelling", "Rekenen")
    leaving.leave_out(workspace, dossier_id, ref(workspace, dossier_id, "Rekenen"))

    dossiers.confirm_choice(workspace, dossier_id)

    (row,) = dossiers.rows(workspace)
    assert dossiers.view(workspace, dossier_id).status is row.status is Status.COMPOSED
    assert row.student.id == student_id


# The pupil changes ----------------------------------------------------------------------------------------------


def test_a_changed_record_keeps_out_what_was_left_out(workspace: Workspace) -> None:
    """Saved by hand: the new form of the item stays out, in every dossier of the pupil."""
    student_id, dossier_id = begun(workspace, "Spelling", "Rekenen")
    other = dossiers.start(workspace, student_id, Profile.POPO)
    for each in (dossier_id, other):
        leaving.leave_out(workspace, each, ref(workspace, each, "Rekenen"))
    record = dossiers.view(workspace, dossier_id).student.record

    students.save_record(workspace, student_id, taking(record, "Spelling", "Rekenen", note="Gecorrigeerd"))

    for each in (dossier_id, other):
        assert line(workspace, each, "Rekenen")[1] is False
        assert line(workspace, each, "Gecorrigeerd")[1] is False
        assert not lost(workspace, each)


def test_a_changed_guardian_stays_left_out(workspace: Workspace) -> None:
    student_id, dossier_id = begun(workspace, "Rekenen")
    view = dossiers.view(workspace, dossier_id)
    father = next(each for each in view.student.guardians if each.id == FATHER)
    place = view.student.guardians.index(father)
    chosen = [each.ref for each in items(view.student) if each.label == "Ouder of verzorger"][place]
    leaving.leave_out(workspace, dossier_id, chosen)

    students.save_guardian(
        workspace, student_id, replace(father, block=replace(father.block, roepnaam="Bob"))
    )

    assert not lost(workspace, dossier_id)
    assert [
        each.goes
        for each in dossiers.view(workspace, dossier_id).overview.items
        if each.summary.startswith("Bob ")
    ] == [False]


def test_an_attachment_that_is_described_anew_or_removed_does_not_bring_its_item_back(
    workspace: Workspace,
) -> None:
    student_id, dossier_id = begun(workspace, "Rekenen")
    attachment = attachments.add(workspace, student_id, "opp.txt", b"Een plan.", kind_key="opp")
    with workspace.change(Right.EDIT, "proef", student_id) as unit:
        student = unit.students.get(student_id)
        paper = student.record.overigdocumentlijst
        assert paper is not None
        support = Onderwijsondersteuning(opp=Opp(opp_ingangdatum=school.TODAY, document=paper.document))
        record = replace(student.record, overigdocumentlijst=None, onderwijsondersteuning=support)
        unit.students.save(replace(student, record=record))
    dossiers.choose_category(workspace, dossier_id, Category.ONDERWIJSONDERSTEUNING, chosen=True)
    chosen = next(
        each.ref
        for each in dossiers.view(workspace, dossier_id).overview.items
        if each.label.startswith("Ontwikkelingsperspectief")
    )
    leaving.leave_out(workspace, dossier_id, chosen)

    def stays() -> bool:
        view = dossiers.view(workspace, dossier_id)
        (found,) = (each for each in view.overview.items if each.label.startswith("Ontwikkelingsperspectief"))
        return not found.goes and not lost(workspace, dossier_id)

    attachments.describe(workspace, attachment.id, kind_key="opp", title="Nieuwe titel", document_date=None)
    assert stays()
    attachments.remove(workspace, student_id, attachment.id)
    assert stays()


def test_what_a_file_changed_waits_until_somebody_chooses_again(workspace: Workspace) -> None:
    student_id, dossier_id = begun(workspace, "Spelling", "Rekenen")
    leaving.leave_out(workspace, dossier_id, ref(workspace, dossier_id, "Rekenen"))
    with workspace.change(Right.IMPORT, "ingelezen", student_id) as unit:
        student = unit.students.get(student_id)
        unit.students.save(with_tests(student, "Spelling", "Rekenen", note="Uit het bestand"))
    assert lost(workspace, dossier_id)

    leaving.forget_lost(workspace, dossier_id)

    assert not lost(workspace, dossier_id)
    assert dossiers.view(workspace, dossier_id).dossier.left_out == frozenset()
    assert line(workspace, dossier_id, "Rekenen")[1]


def test_choosing_again_keeps_what_is_still_there(workspace: Workspace) -> None:
    student_id, dossier_id = begun(workspace, "Spelling", "Rekenen")
    kept = ref(workspace, dossier_id, "Spelling")
    for chosen in (kept, ref(workspace, dossier_id, "Rekenen")):
        leaving.leave_out(workspace, dossier_id, chosen)
    with workspace.change(Right.IMPORT, "ingelezen", student_id) as unit:
        unit.students.save(with_tests(unit.students.get(student_id), "Spelling"))

    leaving.forget_lost(workspace, dossier_id)

    assert dossiers.view(workspace, dossier_id).dossier.left_out == {kept}
