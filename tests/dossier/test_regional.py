"""What a region agreed on for every pupil: it is said when it is missing, and never holds a dossier up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import AttachmentId, Extent, kind, kinds
from oso_desktop.dossier.readiness import Reason, Severity, may_go, readiness
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.regional import (
    BadProfile,
    agreed_categories,
    agreed_kinds,
    checked_profile,
    missing_kinds,
    region_reasons,
)
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Category, Profile
from tests.dossier.cases import OPP, file_of, pupil, settled, situation, weighed, with_files

REGION = RegionProfile(required=("uitstroomprofiel",), agreed=("dyslexie",))


def _said(
    *,
    profile: Profile = Profile.POVO,
    has: Iterable[str] = (),
    included: bool = False,
    extent: Extent = Extent.FULL,
) -> list[Reason]:
    student = pupil()
    files = [file_of(student, AttachmentId(f"{OPP}{number}"), key) for number, key in enumerate(has)]
    student = with_files(student, *files)
    decisions = tuple(weighed(each.id, included=included, extent=extent) for each in files)
    dossier = TransferDossier(
        student_id=student.id, profile=profile, decisions=decisions, chosen=frozenset({Category.BIJLAGEDOCS})
    )
    return list(region_reasons(replace(situation(student, dossier, files), region=REGION)))


def test_a_missing_attachment_is_said_until_it_goes_along() -> None:
    """R028: the region's attachment is said to be missing, then to be there without being chosen, then no more."""
    (missing,) = _said()
    (there,) = _said(has=["uitstroomprofiel"])

    assert "nog geen" in missing.text
    assert "nog niet voor gekozen" in there.text
    assert {missing.severity, there.severity} == {Severity.WARN}
    assert {missing.law, there.law} == {"Afspraak in de regio"}
    assert "R028" in missing.requirement
    assert _said(has=["uitstroomprofiel"], included=True) == []


def test_what_is_only_spoken_about_does_not_go_along() -> None:
    """R028: a talk about the outflow profile is not the attachment that was agreed on."""
    (reason,) = _said(has=["uitstroomprofiel"], included=True, extent=Extent.SPOKEN)

    assert "nog niet voor gekozen" in reason.text


@pytest.mark.parametrize("profile", list(Profile))
def test_the_agreement_is_about_the_step_to_secondary_school(profile: Profile) -> None:
    """R028: nobody asks an outflow profile of a pupil of grade four, or of a request to a samenwerkingsverband."""
    assert bool(_said(profile=profile)) == (profile is Profile.POVO)


@given(st.sets(st.sampled_from(agreed_kinds())), st.sets(st.sampled_from(sorted(kinds()))))
def test_missing_is_what_is_required_and_not_there(required: set[str], present: set[str]) -> None:
    """R028: exactly the required kinds that the pupil has no file of, in their order."""
    region = checked_profile(RegionProfile(required=tuple(required)))

    found = missing_kinds(region, Profile.POVO, present)

    assert set(found) == required - present
    assert list(found) == [key for key in kinds() if key in found]
    assert missing_kinds(region, None, present) == ()


def test_an_agreement_never_holds_a_dossier_up_or_lets_one_go() -> None:
    """R027, R028: with every agreement there can be, the gate blocks what it blocked without, and nothing else."""
    student = pupil()
    dossier = settled(student, TransferDossier(student_id=student.id, profile=Profile.POVO))
    plain = situation(student, dossier)
    everything = RegionProfile(
        required=agreed_kinds(), agreed=agreed_kinds(), agreed_categories=agreed_categories()
    )

    before, after = readiness(plain), readiness(replace(plain, region=everything))

    assert may_go(before) == may_go(after)
    assert [reason for reason in after if reason.severity is Severity.BLOCK] == [
        reason for reason in before if reason.severity is Severity.BLOCK
    ]
    assert len(after) - len(before) == len(agreed_kinds())


def test_a_kind_that_never_goes_cannot_be_agreed_on() -> None:
    """R027, R058, R063, R064: no region can ask for a copy of a passport."""
    for key in kinds():
        if key in agreed_kinds():
            assert checked_profile(RegionProfile(agreed=(key,))).agreed == (key,)
        else:
            assert kind(key).sensitivity.value == "geweigerd"
            with pytest.raises(BadProfile):
                checked_profile(RegionProfile(agreed=(key,)))


def test_a_part_that_is_always_there_cannot_be_agreed_on() -> None:
    """R027: an agreement is about what a school may choose."""
    assert Category.VERZUIM in agreed_categories()
    with pytest.raises(BadProfile):
        checked_profile(RegionProfile(agreed_categories=(Category.SCHOOL,)))
