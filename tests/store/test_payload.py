"""What is written out comes back equal, of every dataclass that the store keeps."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.inzage import InzageFact, Remark
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import Delivery, TransferDossier
from oso_desktop.store.payload import UnreadablePayload, dump, dump_inzage, load, load_inzage
from tests.store.examples import (
    DOSSIERS,
    INZAGE_FACTS,
    REMARKS,
    SCHOOL,
    STUDENTS,
    a_full_dossier,
    a_letter,
    a_student,
)


@settings(max_examples=60, deadline=None)
@given(STUDENTS)
def test_any_pupil_of_the_standard_comes_back_equal(student: Student) -> None:
    assert load(dump(student), Student) == student


@settings(max_examples=60, deadline=None)
@given(DOSSIERS, st.lists(INZAGE_FACTS, max_size=3), REMARKS)
def test_any_dossier_and_fact_comes_back_equal(
    dossier: TransferDossier, facts: list[InzageFact], remark: Remark
) -> None:
    assert load(dump(dossier), TransferDossier) == dossier
    assert [load_inzage(dump_inzage(fact)) for fact in facts] == facts
    assert load(dump(remark), Remark) == remark


def test_the_small_ones_come_back_equal() -> None:
    dossier = a_full_dossier(a_student())
    letter, user = a_letter(dossier), User(name="Intern Begeleider", role=Role.COUNSELLOR)

    assert load(dump(dossier), TransferDossier) == dossier
    assert load(dump(dossier.deliveries[0]), Delivery) == dossier.deliveries[0]
    assert load(dump(letter), Letter) == letter
    assert load(dump(user), User) == user
    assert load(dump(SCHOOL), OwnSchool) == SCHOOL


def test_a_dossier_from_before_items_could_be_left_out_comes_back_with_none() -> None:
    dossier = a_full_dossier(a_student())
    earlier = json.loads(dump(dossier))
    del earlier["left_out"]

    assert load(json.dumps(earlier), TransferDossier) == replace(dossier, left_out=frozenset())


def test_what_the_pupil_does_not_have_takes_no_room_but_our_own_defaults_are_written_out() -> None:
    written = json.loads(dump(a_student()))

    assert set(written["record"]) == {"achternaam", "roepnaam", "geboortedatum"}
    assert written["school_year"] == ""


@pytest.mark.parametrize(
    "spoiled",
    [
        '{"name": "Geheim Persoon", "role": "koning"}',
        '{"name": "Geheim Persoon", "role": "directeur", "extra": "Geheim"}',
        '{"role": "directeur"}',
        '["Geheim Persoon"]',
        "Geheim Persoon",
    ],
)
def test_an_unreadable_payload_is_a_bug_that_does_not_quote_it(spoiled: str) -> None:
    with pytest.raises(UnreadablePayload) as caught:
        load(spoiled, User)

    assert "Geheim" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None
