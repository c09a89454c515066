"""Editing per category: each element has one place to be edited, nothing beside it changes, no attachment is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.editing import (
    EDITABLE,
    Edit,
    Outdated,
    Part,
    TwiceUsed,
    block_of,
    edited,
    field_in,
    judged,
    parts,
    place_of,
)
from oso_desktop.dossier.people import Student
from oso_desktop.gegevensset.meta import changed, members
from oso_desktop.gegevensset.model import (
    Document,
    HuidigeSchool,
    Leerling,
    Onderwijsondersteuning,
    Overigdocumentlijst,
    Overstapadvies,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import Category, Profile, category_of
from oso_desktop.gegevensset.tree import documents
from tests.dossier import cases

LEERLING = "huidigeschool/leerling"


def part(student: Student, category: Category, path: str = LEERLING) -> Part:
    (found,) = [each for each in parts(student, category) if each.path == path]
    return found


def edit(student: Student, where: Part, **changes: object) -> Edit:
    before = block_of(student, cases.SCHOOL, where)
    return Edit(part=where, before=before, after=changed(before, changes))


def test_every_element_is_edited_under_one_category_and_under_its_own() -> None:
    student = cases.pupil()
    held = [
        (f"{each.path}/{name}", category)
        for category in Category
        for each in parts(student, category)
        for name in each.names
        if each.guardian in (None, student.guardians[0].id)
    ]
    assert all(category_of(path) is category for path, category in held)
    expected = {
        f"{path}/{member.name}"
        for path, block in (
            ("huidigeschool", HuidigeSchool),
            (LEERLING, Leerling),
            (f"{LEERLING}/onderwijsondersteuning", Onderwijsondersteuning),
        )
        for member in members(block)
    }
    own = {path for path, _ in held if not path.startswith(f"{LEERLING}/verzorger/")}
    assert expected - own == {LEERLING, f"{LEERLING}/onderwijsondersteuning", f"{LEERLING}/verzorger"}
    assert len(own) == len([path for path, _ in held if path in own])


def test_what_the_program_records_itself_is_not_edited() -> None:
    student = cases.pupil()
    assert parts(student, Category.METADATA) == parts(student, Category.OUDERINZAGE) == ()
    assert {category for category in Category if parts(student, category)} == EDITABLE


def test_each_guardian_is_a_part_but_who_has_gezag_is_recorded_elsewhere() -> None:
    student = cases.pupil()
    found = [each for each in parts(student, Category.OUDERSVERZORGERS) if each.guardian]
    assert [each.guardian for each in found] == [cases.MOTHER, cases.FATHER]
    assert all("wettigevertegenwoordiger" not in each.names for each in found)
    after = edited(student, cases.SCHOOL, edit(student, found[1], roepnaam="Bart"))
    assert [guardian.block.roepnaam for guardian in after.guardians] == ["Ans", "Bart"]
    assert after.guardians[1].gezag is student.guardians[1].gezag


@settings(max_examples=60)
@given(seed=cases.seeds, other=cases.seeds, category=st.sampled_from(Category))
def test_only_the_elements_of_the_part_change(seed: int, other: int, category: Category) -> None:
    student, _ = cases.arbitrary_student(seed)
    donor, _ = cases.arbitrary_student(other)
    found = [each for each in parts(student, category) if each.guardian is None]
    assume(found)
    for where in found:
        before = block_of(student, cases.SCHOOL, where)
        theirs = block_of(donor, cases.SCHOOL, where)
        bare = {
            member.attr: getattr(theirs, member.attr)
            for member in members(where.block)
            if not any(
                place.path.startswith(f"{where.path}/{member.name}") for place in documents(donor.record)
            )
            and not any(
                place.path.startswith(f"{where.path}/{member.name}") for place in documents(student.record)
            )
        }
        after = edited(student, cases.SCHOOL, Edit(part=where, before=before, after=changed(before, bare)))
        fresh = block_of(after, cases.SCHOOL, where)
        for member in members(where.block):
            taken = member.name in where.names and member.attr in bare
            assert getattr(fresh, member.attr) == (
                bare[member.attr] if taken else getattr(before, member.attr)
            )
        assert after.guardians == student.guardians
        assert edited(student, cases.SCHOOL, Edit(part=where, before=before, after=before)) is student


def test_what_changed_meanwhile_is_not_overwritten_but_what_lies_beside_it_may_change() -> None:
    student = cases.pupil()
    absence = edit(student, part(student, Category.VERZUIM), verzuim=Verzuim(dagdelengeoorloofd=5))
    elsewhere = replace(student, record=replace(student.record, roepnaam="Cas"))
    assert edited(elsewhere, cases.SCHOOL, absence).record == replace(
        elsewhere.record, verzuim=Verzuim(dagdelengeoorloofd=5)
    )
    meanwhile = replace(student, record=replace(student.record, verzuim=None))
    with pytest.raises(Outdated):
        edited(meanwhile, cases.SCHOOL, absence)


def test_the_edit_of_a_guardian_who_is_gone_is_refused() -> None:
    student = cases.pupil()
    where = parts(student, Category.OUDERSVERZORGERS)[1]
    change = edit(student, where, roepnaam="Bart")
    with pytest.raises(Outdated):
        edited(replace(student, guardians=student.guardians[1:]), cases.SCHOOL, change)


def test_an_attachment_in_a_part_that_is_taken_away_moves_to_the_other_documents() -> None:
    student = cases.pupil()
    document = Document(bestandsnaam="opp.pdf", bestandsinhoud="oso-bijlage:a-opp")
    support = student.record.onderwijsondersteuning
    assert support is not None
    assert support.opp is not None
    held = replace(support, opp=replace(support.opp, document=(document,)))
    student = replace(student, record=replace(student.record, onderwijsondersteuning=held))
    where = part(student, Category.ONDERWIJSONDERSTEUNING, f"{LEERLING}/onderwijsondersteuning")
    after = edited(student, cases.SCHOOL, edit(student, where, opp=None))
    assert after.record.onderwijsondersteuning is None
    assert after.record.overigdocumentlijst == Overigdocumentlijst(document=(document,))


def test_one_of_the_other_documents_that_is_chosen_for_a_place_of_its_own_moves_there() -> None:
    document, other = (Document(bestandsnaam="a.pdf", bestandsinhoud=f"oso-bijlage:a-{n}") for n in "12")
    student = cases.pupil(overigdocumentlijst=Overigdocumentlijst(document=(document, other)))
    where = part(student, Category.ONDERWIJSONDERSTEUNING, f"{LEERLING}/onderwijsondersteuning")
    support = student.record.onderwijsondersteuning
    assert support is not None
    assert support.opp is not None
    opp = replace(support.opp, document=(document,))
    after = edited(student, cases.SCHOOL, edit(student, where, opp=opp))
    assert after.record.overigdocumentlijst == Overigdocumentlijst(document=(other,))
    again = edited(after, cases.SCHOOL, edit(after, where, opp=replace(opp, document=(document, other))))
    assert again.record.overigdocumentlijst is None
    with pytest.raises(TwiceUsed):
        edited(student, cases.SCHOOL, edit(student, where, opp=replace(opp, document=(document, document))))


def test_an_attachment_cannot_stand_at_two_places() -> None:
    document = Document(bestandsnaam="opp.pdf", bestandsinhoud="oso-bijlage:a-opp")
    student = cases.pupil(overigdocumentlijst=Overigdocumentlijst(document=(document,)))
    where = part(student, Category.BIJLAGEDOCS)
    twice = Overigdocumentlijst(document=(document, document))
    with pytest.raises(TwiceUsed):
        edited(student, cases.SCHOOL, edit(student, where, overigdocumentlijst=twice))


def test_the_school_of_a_pupil_from_a_list_is_kept_once_it_was_edited() -> None:
    student = cases.pupil()
    where = part(student, Category.SCHOOL, "huidigeschool")
    after = edited(student, cases.SCHOOL, edit(student, where, soort="SO"))
    assert after.sender is not None
    assert (after.sender.soort, after.sender.naam) == ("SO", cases.SCHOOL.name)
    assert after.sender.leerling == Leerling(achternaam="-"), "the pupil's data are not kept twice"
    assert edited(student, cases.SCHOOL, edit(student, where)).sender is None


def test_a_place_in_the_dossier_is_a_place_in_one_part() -> None:
    student = cases.pupil()
    school = part(student, Category.SCHOOL, "huidigeschool")
    father = parts(student, Category.OUDERSVERZORGERS)[2]
    assert place_of(student, father) == "/dossier[1]/huidigeschool[1]/leerling[1]/verzorger[2]"
    assert field_in(student, father, f"{place_of(student, father)}/achternaam[1]") == "achternaam[1]"
    assert field_in(student, school, "/dossier[1]/huidigeschool[1]/naam[1]") == "naam[1]"
    assert field_in(student, school, "/dossier[1]/huidigeschool[1]/leerling[1]/roepnaam[1]") is None
    assert field_in(student, school, "/dossier[1]/huidigeschool[1]") is None


def test_what_the_standard_has_against_an_edit_is_said_at_the_field() -> None:
    student = cases.pupil()
    where = part(student, Category.LEERLING)
    change = edit(student, where, leerlingid=None, adresgeheim=None)
    before = judged(
        student, cases.SCHOOL, cases.plan(student), [edit(student, where, leerlingid="17")], cases.TODAY
    )
    after = judged(student, cases.SCHOOL, cases.plan(student), [change], cases.TODAY)
    fields = {field_in(student, where, reason.location) for reason in after} - {
        field_in(student, where, reason.location) for reason in before
    }
    assert fields == {"leerlingid[1]", "adresgeheim[1]"}


def test_beside_the_field_nobody_is_told_which_field_it_is() -> None:
    student = cases.pupil()
    where = part(student, Category.LEERLING)
    (missing,) = [
        reason
        for reason in judged(
            student, cases.SCHOOL, cases.plan(student), [edit(student, where, leerlingid=None)], cases.TODAY
        )
        if reason.location.endswith("/leerlingid[1]")
    ]
    assert missing.text == f"Leerling: {missing.at_field}"


def test_a_personal_number_that_an_swv_may_not_get_is_said_at_the_field() -> None:
    student = cases.pupil()
    where = part(student, Category.OVERSTAPADVIES)
    told = Overstapadvies(advies="70", contactnodig=False, aandachtspunten=f"Zie {cases.BSN}.")
    advice = edit(student, where, overstapadvies=told)
    for profile in (Profile.POSWV, Profile.POVO):
        found = judged(student, cases.SCHOOL, cases.plan(student, profile), [advice], cases.TODAY)
        said = [reason for reason in found if reason.requirement == "R138"]
        assert bool(said) is profile.is_swv
        assert all(
            field_in(student, where, reason.location) == "overstapadvies[1]/aandachtspunten[1]"
            for reason in said
        )
        assert not any(cases.BSN in reason.text + reason.at_field for reason in said)
