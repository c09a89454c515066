"""Codes of schools in their official form, and who may do what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.roles import MATRIX, Right, Role, allowed
from oso_desktop.dossier.schools import (
    BadSchool,
    Enrolment,
    ReceivingSchool,
    checked_brin,
    checked_location,
    checked_receiver_code,
    is_swv_code,
    same_school,
)


@given(brin=st.from_regex(r"[0-9]{2}[A-Z]{2}", fullmatch=True), spaces=st.sampled_from(["", " ", "\t"]))
def test_a_brin_is_two_digits_and_two_letters(brin: str, spaces: str) -> None:
    """R050: typed in small letters or with spaces around it is understood."""
    assert checked_brin(f"{spaces}{brin.lower()}{spaces}") == brin
    assert checked_receiver_code(brin.lower()) == brin


@pytest.mark.parametrize("text", ["", "99Z", "99ZZ0", "9ZZZ", "ZZ99", "99 ZZ", "99Zß", "٩٩ZZ", "99ZZ\n00"])
def test_anything_else_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(BadSchool, match="99ZZ"):
        checked_brin(text)
    with pytest.raises(BadSchool, match="PO2701"):
        checked_receiver_code(text)


@pytest.mark.parametrize(
    ("text", "code"), [("po2701", "PO2701"), (" VO2602 ", "VO2602"), ("PO00YY", "PO00YY")]
)
def test_an_swv_has_a_number_of_its_own(text: str, code: str) -> None:
    """R140: it receives dossiers, but no school has such a code."""
    assert checked_receiver_code(text) == code
    with pytest.raises(BadSchool):
        checked_brin(text)


@given(
    kind=st.sampled_from(["GM0344", "JZ1234", "BSO1", "LPA123", "OPVANG", "https://", "jeugdzorg", "99 ZZ"])
)
def test_there_are_no_other_receivers_than_schools_and_swvs(kind: str) -> None:
    """R015, R071–R074: youth care, municipality, attendance officer, childcare and parents' council have no code."""
    with pytest.raises(BadSchool, match="geen code van een school of samenwerkingsverband"):
        checked_receiver_code(kind)
    assert {role.value for role in Role} == {"administratie", "intern begeleider", "directeur"}


def test_a_receiver_has_room_for_what_was_agreed_with_it() -> None:
    """R070, R140: empty until there is such an agreement; an SWV and each location is a party of its own."""
    bare = ReceivingSchool(name="Verzonnen Verband", brin="PO9900")
    agreed = replace(bare, agreement="Convenant", agreement_on=date(2025, 8, 1))

    assert (bare.agreement, bare.agreement_on, bare.vso) == ("", None, False)
    assert same_school(bare, agreed)
    assert not same_school(bare, replace(bare, location="01"))
    assert is_swv_code(bare.brin)
    assert not is_swv_code("99ZZ")


@pytest.mark.parametrize(("text", "location"), [("", "00"), (" ", "00"), ("07", "07"), (" 12 ", "12")])
def test_a_location_has_two_digits_and_none_is_the_main_one(text: str, location: str) -> None:
    assert checked_location(text) == location


@pytest.mark.parametrize("text", ["7", "007", "0a", "٠٧"])
def test_any_other_location_is_refused(text: str) -> None:
    with pytest.raises(BadSchool):
        checked_location(text)


EVERYBODY = {Role.ADMINISTRATION, Role.COUNSELLOR, Role.HEAD}
CHOOSERS = {Role.COUNSELLOR, Role.HEAD}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize(
    ("right", "roles"),
    [
        (Right.VIEW, EVERYBODY),
        (Right.IMPORT, EVERYBODY),
        (Right.EDIT, EVERYBODY),
        (Right.BEGIN, EVERYBODY),  # R001: in a new dossier nothing is chosen
        (Right.SELECT, CHOOSERS),  # R170: who knows the pupil chooses
        (Right.VIEW_STRICT, CHOOSERS),  # R168, L18
        (Right.INZAGE, EVERYBODY),
        (Right.LETTERS, EVERYBODY),
        (Right.FREEZE, CHOOSERS),
        (Right.HAND_OVER, EVERYBODY),  # R170: the administration exchanges
        (Right.REGISTER, EVERYBODY),  # R158, R171
        (Right.PROPOSE, EVERYBODY),
        (Right.DESTROY, {Role.HEAD}),  # R155
        (Right.EXCEPTION, {Role.HEAD}),  # R129
        (Right.MANAGE, {Role.HEAD}),  # R169
    ],
)
def test_every_cell_of_the_authorisation_matrix(right: Right, roles: set[Role], role: Role) -> None:
    """R166–R170."""
    assert allowed(role, right) is (role in roles)


def test_the_matrix_covers_every_right() -> None:
    assert set(MATRIX) == set(Right)


def test_every_stage_of_enrolment_has_its_own_word() -> None:
    assert len({stage.label for stage in Enrolment}) == len(Enrolment)
