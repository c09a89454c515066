"""Who acts for a pupil, and who may see the dossier without having the right: always on record, never a gate."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.correspondence import postal_address
from oso_desktop.dossier.events import DossierEvent
from oso_desktop.dossier.inzage_extra import (
    ParentsInformedToo,
    WithoutGezagAllowed,
    WithoutGezagWithdrawn,
    could_be_allowed,
    decisions,
    extra_holders,
    pupil_may_agree,
)
from oso_desktop.dossier.people import (
    PUPIL_HOLDER,
    Capacity,
    Gezag,
    GuardianId,
    HolderKind,
    Representative,
    age_on,
    birthday,
    holders_of,
    outline,
    rights_holders,
    turning_sixteen,
)
from oso_desktop.dossier.readiness import readiness
from oso_desktop.dossier.transfer import Status, status
from tests.dossier.cases import (
    FATHER,
    MOTHER,
    TODAY,
    addresses,
    guardian,
    plan,
    pupil,
    settled,
    situation,
)

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
STRANGER = GuardianId("zonder-gezag")
MENTOR = Representative(id="mentor", name="D. Verzonnen", capacity=Capacity.MENTOR)
FIFTEEN = date(2010, 3, 27)
SIXTEEN = date(2010, 3, 26)
EIGHTEEN = date(2008, 3, 26)


def allowed(who: GuardianId = STRANGER) -> WithoutGezagAllowed:
    return WithoutGezagAllowed(
        guardian_id=who, reason="Vader doet de helft van de zorg.", by="C.", role="directeur", at=AT
    )


def withdrawn(who: GuardianId = STRANGER) -> WithoutGezagWithdrawn:
    return WithoutGezagWithdrawn(
        guardian_id=who, reason="De rechter besliste anders.", by="C.", role="directeur", at=AT
    )


def answered(agreed: bool = True) -> ParentsInformedToo:
    return ParentsInformedToo(agreed=agreed, how="In een gesprek met de mentor.", by="C.", at=AT)


# A representative ---------------------------------------------------------------------------------------------------


@given(born=st.dates(date(1995, 1, 1), date(2022, 12, 31)), day=st.dates(date(2023, 1, 1), date(2040, 1, 1)))
def test_from_sixteen_the_representative_stands_in_the_place_of_the_pupil_at_any_age(
    born: date, day: date
) -> None:
    """L17, R114, R118: UAVG article 5 knows no upper age for curatele, mentorschap and bewind."""
    student = replace(pupil(born=born), representative=MENTOR)

    holders = rights_holders(outline(student), day)

    if age_on(born, day) >= 16:
        (holder,) = holders
        assert (holder.id, holder.kind, holder.name, holder.relation) == (
            "mentor",
            HolderKind.REPRESENTATIVE,
            "D. Verzonnen",
            "Mentor",
        )
    else:
        assert [holder.id for holder in holders] == [MOTHER, FATHER]
    assert holders_of(student, day) == holders


def test_a_representative_is_no_content_so_no_inzage_is_asked_anew_for_recording_one() -> None:
    """L17: it stays at school."""
    student = pupil()

    assert outline(student).content_hash == outline(replace(student, representative=MENTOR)).content_hash


def test_what_the_pupil_saw_counts_no_more_once_somebody_acts_for_the_pupil() -> None:
    """L17, R086."""
    student = pupil(born=EIGHTEEN)
    done = settled(student, plan(student))
    represented = replace(student, representative=MENTOR)

    found = readiness(situation(represented, done))

    assert status(done, outline(student), TODAY) is Status.SEEN
    assert status(done, outline(represented), TODAY) is Status.COMPOSED
    assert any("D. Verzonnen (mentor)" in reason.text for reason in found)


def test_a_letter_to_a_representative_goes_to_the_own_address_and_to_no_secret_house() -> None:
    """L17, R021, L27: without an address, or at that of somebody who hides it, it is handed over in person."""
    where = {"street": "Kantoorlaan", "number": "4", "postcode": "1234 AB", "town": "Elders"}
    office = replace(MENTOR, **where)
    student = replace(pupil(born=EIGHTEEN), representative=office)
    (holder,) = holders_of(student, TODAY)
    hiding = guardian(MOTHER, adresgeheim=True, adreslijst=addresses("Geheimlaan", "4"))
    secret = hiding.block.adreslijst.adres[0]  # type: ignore[union-attr]  # the address given above
    at_home = replace(
        student,
        guardians=(hiding,),
        representative=replace(office, street=secret.straat, postcode=secret.postcode.lower()),
    )

    assert postal_address(student, holder).lines == (
        "D. Verzonnen",
        "Kantoorlaan 4",
        "1234 AB  ELDERS",
    )
    assert postal_address(at_home, holder).in_person
    assert postal_address(replace(student, representative=MENTOR), holder).in_person


# A parent without gezag ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("gezag", [Gezag.NO, Gezag.UNKNOWN])
def test_a_parent_without_gezag_sees_the_dossier_only_by_a_standing_decision(gezag: Gezag) -> None:
    """L27, BW 1:377c."""
    student = pupil(guardian(), guardian(STRANGER, gezag))

    def extra(*events: DossierEvent) -> list[tuple[str, HolderKind]]:
        return [(one.id, one.kind) for one in extra_holders(student, events, TODAY)]

    assert extra() == []
    assert extra(allowed()) == [(STRANGER, HolderKind.BY_DECISION)]
    assert extra(allowed(), withdrawn()) == []
    assert extra(allowed(), withdrawn(), allowed()) == [(STRANGER, HolderKind.BY_DECISION)]
    assert extra(allowed(MOTHER)) == []  # who has gezag has the right, not a decision
    assert set(decisions([allowed(), withdrawn(MOTHER)])) == {STRANGER}


@pytest.mark.parametrize(
    "changes",
    [{"overleden": True}, {"overlijdensdatum": date(2026, 3, 1)}],
)
def test_a_decision_about_somebody_who_died_says_nothing(changes: dict[str, object]) -> None:
    """L27: of a parent who died between the decision and the export."""
    student = pupil(guardian(), guardian(STRANGER, Gezag.NO, **changes))

    assert extra_holders(student, [allowed()], TODAY) == ()


def test_a_decision_holds_until_the_day_on_which_the_pupil_is_sixteen() -> None:
    """L27, R114: 15 years and 364 days, and the birthday itself; from then on the pupil says who sees the dossier."""
    people = (guardian(), guardian(STRANGER, Gezag.NO))

    assert extra_holders(pupil(*people, born=FIFTEEN), [allowed()], TODAY)
    assert extra_holders(pupil(*people, born=SIXTEEN), [allowed()], TODAY) == ()
    assert could_be_allowed(pupil(*people, born=SIXTEEN), TODAY) == ()


def test_a_parent_without_gezag_is_never_a_gate() -> None:
    """L27: nothing changes at the gate or in the status."""
    student = pupil(guardian(), guardian(STRANGER, Gezag.NO))
    done = settled(student, plan(student))
    with_decision = replace(done, events=(*done.events, allowed()))

    assert readiness(situation(student, with_decision)) == readiness(situation(student, done))
    assert status(with_decision, outline(student), TODAY) is status(done, outline(student), TODAY)


# Parents of a pupil of sixteen --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "informed"),
    [(FIFTEEN, False), (SIXTEEN, True), (EIGHTEEN + timedelta(days=1), True), (EIGHTEEN, False)],
)
def test_a_pupil_of_sixteen_or_seventeen_may_have_the_parents_informed(born: date, informed: bool) -> None:
    """R117, L9, R118: the pupil's own word, from the sixteenth birthday until the eighteenth."""
    student = pupil(guardian(), guardian(FATHER), guardian(STRANGER, Gezag.NO), born=born)

    assert pupil_may_agree(student, TODAY) is informed
    found = [(one.id, one.kind) for one in extra_holders(student, [answered()], TODAY)]
    assert found == ([(MOTHER, HolderKind.WITH_PUPIL), (FATHER, HolderKind.WITH_PUPIL)] if informed else [])
    assert extra_holders(student, [], TODAY) == ()
    assert extra_holders(student, [answered(), answered(agreed=False)], TODAY) == ()


def test_informing_the_parents_of_a_pupil_of_sixteen_is_never_a_condition() -> None:
    """R117, C5: whatever the pupil said, the gate and the holders are the same."""
    student = pupil(born=SIXTEEN)
    done = settled(student, plan(student))
    asked = [replace(done, events=(*done.events, answered(agreed))) for agreed in (True, False)]

    expected = readiness(situation(student, done))
    assert all(readiness(situation(student, each)) == expected for each in asked)
    assert [holder.id for holder in holders_of(student, TODAY)] == [PUPIL_HOLDER]


def test_for_a_pupil_whom_somebody_represents_nobody_else_is_asked() -> None:
    """L17."""
    student = replace(pupil(born=SIXTEEN), representative=MENTOR)

    assert not pupil_may_agree(student, TODAY)
    assert extra_holders(student, [answered()], TODAY) == ()


# Who turns sixteen --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("born", "turns"),
    [
        (date(2010, 7, 31), None),
        (date(2010, 8, 1), date(2026, 8, 1)),
        (date(2011, 7, 31), date(2027, 7, 31)),
        (date(2011, 8, 1), None),
        (None, None),
    ],
)
def test_who_turns_sixteen_in_a_school_year(born: date | None, turns: date | None) -> None:
    """R116: a school year runs from 1 August to 31 July."""
    found = turning_sixteen([outline(pupil(born=born))], "2026-2027")

    assert [day for day, _ in found] == ([turns] if turns else [])


def test_the_list_of_who_turns_sixteen_is_in_the_order_of_the_days() -> None:
    """R116."""
    days = [date(2011, 3, 1), date(2010, 9, 1), date(2011, 1, 1)]

    found = turning_sixteen([outline(pupil(born=day)) for day in days], "2026-2027")

    assert [student.birth_date for _, student in found] == sorted(days)


@pytest.mark.parametrize(
    ("age", "day"), [(16, date(2024, 2, 29)), (17, date(2025, 3, 1)), (18, date(2026, 3, 1))]
)
def test_a_birthday_on_29_february_is_1_march_in_years_without_that_day(age: int, day: date) -> None:
    """R114, R118: on 28 February the year of life is not full yet, so the eighteenth birthday of 2026 is 1 March."""
    born = date(2008, 2, 29)

    assert birthday(born, age) == day
    assert age_on(born, day) == age
    assert age_on(born, day - timedelta(days=1)) == age - 1


@given(born=st.dates(date(1995, 1, 1), date(2022, 12, 31)), age=st.integers(0, 30))
def test_a_birthday_is_the_first_day_of_an_age(born: date, age: int) -> None:
    """R114."""
    day = birthday(born, age)

    assert age_on(born, day) == age
    assert day == born or age_on(born, day - timedelta(days=1)) == age - 1
