"""On which law a dossier goes: the article of the own kind of school, in the gate and beside each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from oso_desktop.dossier.grounds import copy_ground, inzage_ground, is_duty, legal_ground
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness import readiness
from oso_desktop.dossier.school_kinds import SchoolKind
from oso_desktop.dossier.transfer import ground_of
from oso_desktop.gegevensset.model import HuidigeSchool, Leerling
from oso_desktop.gegevensset.profiles import Profile
from tests.dossier.cases import SCHOOL, plan, pupil, situation

FUNDED_ALONE = ("WPO artikel", "WEC artikel", "8.17")


def of_kind(soort: str | None) -> Student:
    """A pupil from a dossier file of a school of this kind."""
    sender = HuidigeSchool(
        naam=SCHOOL.name,
        brincode=SCHOOL.brin,
        vestigingscode="00",
        aanleverpunt="0",
        soort=soort,
        leerling=Leerling(achternaam="-"),
    )
    return replace(pupil(), sender=sender)


@pytest.mark.parametrize("profile", Profile)
def test_special_education_has_an_act_of_its_own(profile: Profile) -> None:
    """R008, L9: the report and the copy of a pupil of special education rest on the WEC."""
    moves = profile in (Profile.POPO, Profile.POVO, Profile.VOVO)

    for soort in ("SO", "VSO"):
        assert (legal_ground(profile, of_kind(soort), SCHOOL) == "WEC artikel 43") is moves
        assert (copy_ground(profile, of_kind(soort), SCHOOL) == "WEC artikel 43") is moves
    for student in (pupil(), of_kind(None), of_kind("BO")):
        assert legal_ground(profile, student, SCHOOL) == ground_of(profile)
        assert (copy_ground(profile, student, SCHOOL) == "WPO artikel 42 lid 1") is (
            profile in (Profile.POPO, Profile.POVO)
        )


@pytest.mark.parametrize("profile", [Profile.POPO, Profile.POVO, Profile.VOVO])
@pytest.mark.parametrize("kind", [SchoolKind.PRIVATE, SchoolKind.BES, SchoolKind.OTHER_COUNTRY])
def test_a_school_that_the_acts_do_not_bind_does_not_appeal_to_them(
    kind: SchoolKind, profile: Profile
) -> None:
    """R005, R142, R144, R145: nor does it tell parents of a duty that it has not."""
    school = replace(SCHOOL, kind=kind)
    ground = legal_ground(profile, pupil(), school)

    assert ground
    assert not any(article in ground for article in FUNDED_ALONE)
    assert is_duty(profile, school) is (kind is SchoolKind.BES)
    assert is_duty(profile, SCHOOL)


@pytest.mark.parametrize("profile", Profile)
def test_the_gate_names_the_articles_of_the_own_kind_of_transfer(profile: Profile) -> None:
    """R101, L16: a secondary school does not read of the act on primary education."""
    found = situation(pupil(), plan(pupil(), profile))
    laws = " ".join(reason.law for reason in readiness(found))

    assert ("WPO artikel 42" in laws) is (profile in (Profile.POPO, Profile.POVO))
    assert ("8.17" in laws) is (profile is Profile.VOVO)
    assert inzage_ground(profile, pupil(), SCHOOL).endswith("AVG artikel 15")
