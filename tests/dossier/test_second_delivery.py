"""Who needs a second delivery, and on which grounds anything goes at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.delivery import ReceiverChanged
from oso_desktop.dossier.people import Student, StudentId, outline
from oso_desktop.dossier.schools import decision_due
from oso_desktop.dossier.second_delivery import NextStep, second_deliveries, second_delivery
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import (
    Delivery,
    Status,
    TransferDossier,
    Version,
    Way,
    ground_of,
    held_by_receiver,
    purpose_of,
    status,
    still_stands,
)
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import COLLEGE, NOW, TODAY, fingerprint, plan, pupil, settled


def version(dossier: TransferDossier, student: Student, number: int = 1) -> Version:
    assert dossier.receiver is not None
    return Version(
        number=number,
        at=NOW,
        by="C.",
        sha256="0" * 64,
        size=1,
        fingerprint=fingerprint(student, dossier),
        inzage_facts=len(dossier.inzage),
        receiver=dossier.receiver,
        purpose="doel",
        ground="grond",
        categories=(),
        attachments=(),
    )


def gone(student: Student, profile: Profile = Profile.POVO) -> TransferDossier:
    """A dossier that went as it stood."""
    dossier = settled(student, plan(student, profile))
    made = version(dossier, student)
    delivery = Delivery(version_id=made.id, way=Way.LAS, on=TODAY, by="C.", receiver=made.receiver)
    return replace(dossier, versions=(made,), deliveries=(delivery,))


def step(student: Student, dossier: TransferDossier) -> NextStep | None:
    found = second_delivery(outline(student), dossier, TODAY)
    return found.step if found else None


@pytest.mark.parametrize("profile", Profile)
def test_nobody_needs_one_before_anything_went_or_while_it_stands(profile: Profile) -> None:
    """R134"""
    student = pupil()

    assert step(student, settled(student, plan(student, profile))) is None
    assert step(student, gone(student, profile)) is None


@pytest.mark.parametrize("profile", Profile)
def test_after_a_change_it_says_what_comes_first(profile: Profile) -> None:
    """R134, R107, R083, R085: where inzage is no gate the choice is what has to be confirmed."""
    student = pupil()
    before = gone(student, profile)
    changed = replace(before, chosen=frozenset({Category.BIJLAGEDOCS}))
    free = profile.is_swv or profile is Profile.BB

    assert step(student, changed) is (NextStep.CHOOSE if free else NextStep.INZAGE)
    again = replace(settled(student, changed), versions=before.versions, deliveries=before.deliveries)
    assert step(student, again) is NextStep.READY
    final = replace(again, versions=(*again.versions, version(again, student, 2)))
    assert step(student, final) is NextStep.READY
    assert status(final, outline(student), TODAY) is Status.FINAL


def test_a_school_that_was_asked_to_destroy_it_holds_nothing_and_its_version_never_stands_again() -> None:
    """R132: not even when the pupil goes there after all."""
    student = pupil()
    dossier = gone(student)
    other = replace(COLLEGE, brin="97ZZ")
    there, back = (
        ReceiverChanged(
            at=NOW, by="C.", old=old, new=new, deliveries=(dossier.deliveries[0].id,), last_version=1
        )
        for old, new in ((COLLEGE, other), (other, COLLEGE))
    )
    moved = replace(dossier, receiver=other, events=(*dossier.events, there))
    returned = replace(dossier, events=(*dossier.events, there, back))

    for now in (moved, returned):
        assert held_by_receiver(now) == ()
        assert step(student, now) is None
        assert not still_stands(now.versions[0], now, fingerprint(student, now))
    assert held_by_receiver(dossier) == dossier.deliveries


@given(st.permutations(["Aap", "Noot", "Mies", "Wim"]))
def test_the_list_of_the_group_is_by_what_has_to_be_done_and_then_by_name(names: list[str]) -> None:
    """R127, R134: it can be worked through from top to bottom."""
    pupils = []
    for number, name in enumerate(sorted(names)):
        student = replace(pupil(achternaam=name), id=StudentId(name), group="8a" if number % 2 else "8b")
        before = gone(student)
        changed = replace(before, chosen=frozenset({Category.BIJLAGEDOCS}))
        if number > 1:
            changed = replace(
                settled(student, changed), versions=before.versions, deliveries=before.deliveries
            )
        pupils.append((outline(student), changed))
    pupils.sort(key=lambda each: names.index(each[0].id))

    found = second_deliveries(pupils, TODAY)

    order = list(NextStep)
    keys = [(order.index(each.step), each.group, each.name) for each in found]
    assert keys == sorted(keys)
    assert {each.student_id for each in found} == set(names)


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("purpose", [None, *SwvPurpose])
def test_each_kind_of_transfer_has_one_purpose_and_one_ground_in_law(
    profile: Profile, purpose: SwvPurpose | None
) -> None:
    """R005, R008, R015, R076, R078, R081: a closed list, so nothing rests on anybody's consent."""
    said = purpose_of(profile, purpose)

    assert (purpose is not None and purpose.request in said) is (profile.is_swv and purpose is not None)
    assert "toestemming" not in f"{said} {ground_of(profile)}".lower()
    assert profile is Profile.BB or "artikel" in ground_of(profile)
    assert {each.value for each in Profile} == {"POPO", "POVO", "VOVO", "POSWV", "VOSWV", "BB"}


def test_the_ways_out_are_four_and_mail_is_none_of_them() -> None:
    """R130, R149, L31: a package, a PDF with a key, paper, or the LAS; nothing is mailed as it lies there."""
    assert {way.value for way in Way} == {
        "versleuteld pakket",
        "beveiligde pdf met sleutelblad",
        "op papier",
        "in het LAS klaargezet",
    }


@given(st.dates(date(2020, 1, 1), date(2060, 1, 1)))
def test_a_school_decides_within_six_weeks_or_ten(applied: date) -> None:
    """L6: WVO 2020 artikel 8.8 lid 2."""
    due, last = decision_due(applied)

    assert (due - applied, last - due) == (timedelta(days=42), timedelta(days=28))
    assert due.weekday() == applied.weekday()
