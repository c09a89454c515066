"""The advice for secondary education: raise or motivate, never lower, against a statement of the law of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.advice import (
    AdviceProcess,
    Exemption,
    Given,
    Verdict,
    advice_codes,
    advice_state,
    advised,
    asks_raise,
    is_lower,
    is_motivation,
    judge,
    label_of,
    order_of,
    result_level,
)
from oso_desktop.dossier.people import Student, bare_sender
from oso_desktop.dossier.readiness import Severity, Situation, readiness
from oso_desktop.dossier.readiness_advice import advice_reasons, open_verdict
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.model import (
    EindtoetsBasisonderwijs,
    EindtoetsOnderdelen,
    Eindtoetsresultaat,
    HuidigeSchool,
    Leerling,
    Overstapadvies,
)
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from tests.dossier.cases import COLLEGE, TODAY, plan, pupil, saw, situation
from tests.dossier.cases import advised as settled_advice

WHY = "Bij havo past het tempo van deze leerling nog niet goed genoeg."
PARTLY = "Havo is haalbaar, maar het hoge tempo van vwo lukt nu nog niet."
LADDER = (
    {"80"},
    {"01"},
    {"10"},
    {"20", "21"},
    {"22", "23"},
    {"30", "31"},
    {"32", "33", "34", "35"},
    {"40", "41", "42", "43", "50", "51"},
    {"44", "52"},
    {"60"},
    {"61"},
    {"70"},
)
"""L26 by hand, from low to high; what stands together is equally high."""
RUNG = {code: number for number, rung in enumerate(LADDER) for code in rung}
PRO_BASIS = {"10", "20", "21"}
CODES = sorted(RUNG)
PAIRS = [(one, two) for one in CODES for two in CODES]


def must_raise(advice: str, test: str) -> bool:
    """L3 and L25 by hand."""
    if advice == "01" or {advice, test} <= PRO_BASIS:
        return False
    return RUNG[test] > RUNG[advice]


def test_every_code_of_the_list_has_its_place() -> None:
    """L26: each of the 24 values of the standard's list 2 has a place in the order, and words of today."""
    assert set(CODES) == set(codelist(2).entries) == set(advice_codes())
    for one, two in PAIRS:
        first, second = order_of(one), order_of(two)
        assert first is not None
        assert second is not None
        assert (first < second, first == second) == (RUNG[one] < RUNG[two], RUNG[one] == RUNG[two])
    assert len({label_of(code) for code in CODES}) == len(CODES)
    assert order_of("99") is None
    assert label_of("99") == "code 99"
    assert [RUNG[code] for code in advice_codes() if code != "80"] == sorted(
        RUNG[c] for c in CODES if c != "80"
    )
    assert advice_codes()[-1] == "80"


@pytest.mark.parametrize("code", CODES)
def test_an_advice_with_lwoo_is_as_high_as_without(code: str) -> None:
    """L26: lwoo is support and no level."""
    label = label_of(code)
    if label.endswith(" met lwoo"):
        (bare,) = [other for other in CODES if label_of(other) == label.removesuffix(" met lwoo")]
        assert order_of(bare) == order_of(code)


def test_a_result_asks_for_raising_exactly_where_the_law_says_so() -> None:
    """L3, L25, L26: all 576 pairs against the rule by hand."""
    for advice, test in PAIRS:
        assert asks_raise(advice, test) is must_raise(advice, test), (advice, test)
        assert is_lower(advice, test) is (RUNG[advice] < RUNG[test]), (advice, test)


@pytest.mark.parametrize(
    ("provisional", "test", "definitive", "motivation", "verdict"),
    [
        (None, None, None, "", Verdict.NONE),
        ("60", None, None, "", Verdict.PROVISIONAL),
        ("60", "60", None, "", Verdict.STANDS),
        ("60", "42", None, "", Verdict.STANDS),
        ("60", "42", "60", "", Verdict.STANDS),
        ("60", "42", "42", "", Verdict.LOWERED),
        ("60", "42", "42", WHY, Verdict.LOWERED),
        ("60", None, "60", "", Verdict.STANDS),
        ("60", "61", None, "", Verdict.RAISE),
        ("60", "61", "60", "", Verdict.RAISE),
        ("60", "61", "60", "nodig", Verdict.RAISE),
        ("60", "61", "60", WHY, Verdict.MOTIVATED),
        ("60", "61", "61", "", Verdict.RAISED),
        ("60", "70", "61", "", Verdict.PARTLY),
        ("60", "70", "61", PARTLY, Verdict.MOTIVATED),
        ("60", "61", "70", "", Verdict.RAISED),
        ("22", "30", "22", "", Verdict.RAISE),
        ("22", "30", "30", "", Verdict.RAISED),
        ("10", "20", "10", "", Verdict.STANDS),
        ("10", "21", None, "", Verdict.STANDS),
        ("10", "22", "10", "", Verdict.RAISE),
        ("10", "22", "20", "", Verdict.PARTLY),
        ("20", "10", "10", "", Verdict.LOWERED),
        ("01", "60", "01", "", Verdict.STANDS),
        ("80", "20", "80", "", Verdict.RAISE),
        ("80", "20", "10", "", Verdict.RAISED),
        ("60", "80", "60", "", Verdict.STANDS),
        ("60", "60", "80", "", Verdict.LOWERED),
        ("40", "50", "40", "", Verdict.STANDS),
        ("50", "44", "50", "", Verdict.RAISE),
        (None, "61", "60", "", Verdict.RAISE),
        (None, "61", "61", "", Verdict.STANDS),
    ],
)
def test_the_guard(
    provisional: str | None, test: str | None, definitive: str | None, motivation: str, verdict: Verdict
) -> None:
    """L3, L25, L26: raise, or say why not; a lower result changes nothing; never lower, whatever the reason."""
    assert judge(provisional, test, definitive, motivation) is verdict


@given(
    provisional=st.sampled_from(CODES),
    test=st.none() | st.sampled_from(CODES),
    definitive=st.none() | st.sampled_from(CODES),
    motivation=st.sampled_from(["", "nodig", WHY]),
)
def test_inzage_waits_exactly_as_long_as_the_law_wants_something(
    provisional: str, test: str | None, definitive: str | None, motivation: str
) -> None:
    """L3, L25, L26: for every combination, against the rule by hand."""
    lowered = definitive is not None and RUNG[definitive] < RUNG[provisional]
    wanting = (
        test is not None
        and must_raise(provisional, test)
        and (definitive is None or must_raise(definitive, test))
        and motivation != WHY
    )
    verdict = judge(provisional, test, definitive, motivation)
    assert verdict.holds_up is (lowered or wanting)
    assert (verdict is Verdict.LOWERED) is lowered


@pytest.mark.parametrize(
    ("text", "enough"),
    [
        (WHY, True),
        ("Het tempo is te hoog nu echt.", False),
        ("Het tempo is te hoog nu, echt.", True),
        ("x" * 40, False),
        ("niet niet niet niet niet niet niet", False),
        ("                                      ", False),
        ("....................................", False),
        ("", False),
    ],
)
def test_a_motivation_is_thirty_characters_of_real_words(text: str, enough: bool) -> None:
    """L3: 29 characters are not enough and 30 are; repeated words and blanks do not count."""
    assert is_motivation(text) is enough


def advised_pupil(**block: object) -> Student:
    values = {"advies": "60", "wensouders": "60", "wensleerling": "60", "contactnodig": False, **block}
    return pupil(overstapadvies=Overstapadvies(**values))  # type: ignore[arg-type]  # names of the block


def given_(code: str, days: int = 2) -> Given:
    return Given(code=code, on=TODAY - timedelta(days=days), by="C. Denkbeeldig")


def dossier_of(student: Student, **process: object) -> TransferDossier:
    return replace(plan(student), advice=AdviceProcess(**process))  # type: ignore[arg-type]  # names of the process


def told(student: Student, dossier: TransferDossier) -> dict[str, Severity]:
    return {reason.requirement: reason.severity for reason in advice_reasons(situation(student, dossier))}


DEFINITIVE, RAISE, WISHES, RESULT = "L4, L7, R121, R123", "L3, L26, R112", "L11", "L2, L3, L24"


def test_an_imported_advice_is_what_the_process_begins_with() -> None:
    """L4, L7: a file with a revised advice names the definitive one; one with an advice alone does not say so."""
    plain = advice_state(AdviceProcess(), advised_pupil().record)
    assert (plain.provisional, plain.stated, plain.definitive) == ("60", "60", None)

    revised = advice_state(AdviceProcess(), advised_pupil(herzienadvies="61").record)
    assert (revised.provisional, revised.stated, revised.definitive) == ("60", "61", "61")
    assert revised.definitive_on is None


def test_what_is_recorded_counts_as_long_as_the_dossier_says_the_same() -> None:
    """R107, L4: whoever changes the advice elsewhere has to make it definitive anew; there are never two answers."""
    process = AdviceProcess(provisional=given_("60", 40), definitive=given_("60"))
    stands = advice_state(process, advised_pupil().record)
    assert (stands.definitive, stands.definitive_on, stands.recorded_other) == ("60", given_("60").on, False)
    assert stands.provisional_on == given_("60", 40).on

    for changed in (advised_pupil(advies="61"), advised_pupil(herzienadvies="61")):
        other = advice_state(process, changed.record)
        assert (other.stated, other.definitive, other.recorded_other) == ("61", None, True)
    assert (
        told(advised_pupil(advies="61"), dossier_of(advised_pupil(), definitive=given_("60")))[DEFINITIVE]
        is Severity.BLOCK
    )


def test_an_advice_lowered_in_the_data_is_seen() -> None:
    """L3: neither a lower revised advice nor a lower advice than was recorded passes."""
    lower = advised_pupil(herzienadvies="42", motivatie_herzienadvies=WHY)
    assert told(lower, dossier_of(lower))[RAISE] is Severity.BLOCK

    typed = advised_pupil(advies="42")
    process = AdviceProcess(provisional=given_("60"))
    assert advice_state(process, typed.record).verdict is Verdict.LOWERED
    assert told(typed, replace(plan(typed), advice=process))[RAISE] is Severity.BLOCK


def test_the_definitive_advice_is_said_in_the_words_of_the_standard() -> None:
    """L4: the revised advice stands there only where it differs from the first."""
    block = Overstapadvies(advies="60")
    assert advised(block, "60") == ("60", None)
    assert advised(block, "61") == ("60", "61")
    assert advised(Overstapadvies(), "61") == ("61", None)


def test_regular_secondary_education_waits_for_the_definitive_advice() -> None:
    """L4, L7, R119–R123: a provisional advice holds the dossier up; the definitive one lets it go."""
    student = advised_pupil()
    assert told(student, dossier_of(student))[DEFINITIVE] is Severity.BLOCK

    definitive = dossier_of(student, test=given_("60"), definitive=given_("60"))
    assert told(student, definitive) == {}


def test_a_vso_school_decides_on_the_provisional_advice() -> None:
    """L5, L7: nothing is held up, and the reason is said once."""
    student = advised_pupil()
    dossier = replace(dossier_of(student), receiver=replace(COLLEGE, vso=True))
    assert told(student, dossier) == {"L5": Severity.INFORM}


@pytest.mark.parametrize("exemption", Exemption)
def test_with_an_exemption_the_provisional_advice_is_enough_and_nobody_reads_why(
    exemption: Exemption,
) -> None:
    """L24, R043: the reason stands in no text of the gate and in no printed form of the process."""
    student = advised_pupil()
    dossier = dossier_of(student, exemption=exemption)
    reasons = list(advice_reasons(situation(student, dossier)))

    assert {reason.requirement: reason.severity for reason in reasons} == {"L24": Severity.INFORM}
    said = " ".join(f"{reason.text} {reason.next_step}" for reason in reasons) + repr(dossier)
    assert not [
        word
        for word in (exemption.value, exemption.name, "Nederland", "lerend", "gehandicapt")
        if word in said
    ]


def test_a_school_for_special_education_needs_no_advice() -> None:
    """L7, R012: the standard asks none of a school of the kind SO (OVa.OA02)."""
    student = replace(
        advised_pupil(advies=None),
        sender=bare_sender(
            HuidigeSchool(
                naam="De Bedachte School",
                brincode="99ZZ",
                vestigingscode="00",
                aanleverpunt="0",
                soort="SO",
                leerling=Leerling(achternaam="-"),
            )
        ),
    )
    assert DEFINITIVE not in told(student, dossier_of(student))
    other = replace(student, sender=None)
    assert told(other, dossier_of(other))["L1, L7, R012"] is Severity.BLOCK


def test_a_missing_advice_is_told_once() -> None:
    """L1, L7: neither the standard's rule nor the empty part says it a second time."""
    without = advised_pupil(advies=None)
    texts = [r.text for r in readiness(situation(without, dossier_of(without))) if "advies" in r.text.lower()]
    assert texts == ["Er is nog geen schooladvies."]

    empty = pupil(overstapadvies=None)
    found = readiness(situation(empty, dossier_of(empty)))
    assert [r.requirement for r in found if r.category is Category.OVERSTAPADVIES] == ["R029"]
    assert not [r for r in found if r.requirement in ("L1, L7, R012", DEFINITIVE)]


@pytest.mark.parametrize(
    ("block", "definitive", "held"),
    [
        ({}, None, True),
        ({}, "60", True),
        ({"motivatie_herzienadvies": "nodig"}, "60", True),
        ({"motivatie_herzienadvies": WHY}, "60", False),
        ({"herzienadvies": "61"}, "61", False),
    ],
)
def test_a_higher_result_holds_the_dossier_up_until_raised_or_motivated(
    block: dict[str, str], definitive: str | None, held: bool
) -> None:
    """L3, R112: the block names the article and what to do."""
    student = advised_pupil(**block)
    dossier = dossier_of(
        student, test=given_("61"), definitive=given_(definitive) if definitive is not None else None
    )
    found = [r for r in advice_reasons(situation(student, dossier)) if r.requirement == RAISE]
    assert bool(found) is held
    state = advice_state(dossier.advice, student.record)
    assert (open_verdict(state) is not None) is held is state.verdict.holds_up
    assert all(r.severity is Severity.BLOCK and r.law == "WPO artikel 45d" and r.next_step for r in found)


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ({"wensouders": None}, "de ouders"),
        ({"wensleerling": None}, "de leerling"),
        ({"wensouders": None, "wensleerling": None}, "de ouders en de leerling"),
    ],
)
def test_the_wishes_stand_beside_the_advice(missing: dict[str, None], said: str) -> None:
    """L11: a missing wish is a warning, said once, and holds nothing up."""
    student = advised_pupil(**missing)
    (reason,) = advice_reasons(situation(student, replace(plan(student), advice=settled_advice(student))))
    assert (reason.requirement, reason.severity) == (WISHES, Severity.WARN)
    assert said in reason.text
    assert "artikel 4 lid 2" in reason.law


def test_inzage_on_a_provisional_advice_counts_until_the_advice_changes() -> None:
    """L4, R107: it is allowed in January, and the gate says which inzage counts."""
    student = advised_pupil()
    dossier = dossier_of(student)
    seen = replace(dossier, inzage=(saw("moeder", "x"),))
    assert "L4, R107" not in told(student, dossier)
    assert told(student, seen)["L4, R107"] is Severity.INFORM


def test_a_definitive_advice_without_a_result_is_asked_after() -> None:
    """L2, L3, L24: a warning, since a pupil may have been ill for the whole test."""
    student = advised_pupil()
    assert told(student, dossier_of(student, definitive=given_("60"))) == {RESULT: Severity.WARN}


def with_result(words: str) -> Student:
    test = EindtoetsBasisonderwijs(
        deelgenomen=True,
        eindtoetsresultaat=Eindtoetsresultaat(
            toetssoort="1",
            toetsniveau="1",
            datum_afname=date(2026, 2, 3),
            toets_advies=words,
            onderdelen=EindtoetsOnderdelen(),
        ),
    )
    return replace(advised_pupil(), record=replace(advised_pupil().record, eindtoets_basisonderwijs=test))


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("havo/vwo", "61"),
        ("VWO", "70"),
        ("vmbo-gl/tl", "42"),
        ("Vmbo gl/tl - havo", "44"),
        ("vmbo kb/vmbo gl-tl", "34"),
        ("", None),
        ("zie het rapport", None),
        ("havo, misschien vwo", None),
    ],
)
def test_a_result_in_the_dossier_is_known_where_its_words_leave_no_doubt(
    words: str, code: str | None
) -> None:
    """L3: an imported result counts at once, so that nobody has to type it again."""
    student = with_result(words)
    assert result_level(student.record) == code
    assert advice_state(AdviceProcess(), student.record).test == code


def test_two_results_that_differ_are_told() -> None:
    """L3: what was recorded beside what the dossier says."""
    student = with_result("havo")
    same = dossier_of(student, test=given_("60"), definitive=given_("60"))
    other = dossier_of(student, test=given_("44"), definitive=given_("60"))
    assert told(student, same) == {}
    assert told(student, other) == {"L3": Severity.WARN}


@pytest.mark.parametrize("profile", [profile for profile in Profile if profile is not Profile.POVO])
def test_only_a_move_to_secondary_education_asks_after_the_advice(profile: Profile) -> None:
    """L7: no other kind of transfer is held up by it."""
    student = advised_pupil(advies=None, wensouders=None)
    assert (
        list(advice_reasons(situation(student, replace(plan(student, profile), advice=AdviceProcess()))))
        == []
    )


@pytest.mark.parametrize("profile", [Profile.POPO, Profile.POVO, Profile.VOVO])
def test_the_advice_cannot_be_left_out(profile: Profile) -> None:
    """R012, R113: it is compulsory in every transfer to another school, so it is part of inzage too."""
    assert category_rule(profile, Category.OVERSTAPADVIES) is CategoryRule.REQUIRED


def test_every_reason_says_what_to_do_and_on_which_article() -> None:
    """L3, L7, L11: over all states that the tests above know."""
    situations: list[Situation] = []
    for test in (None, "60", "61"):
        for definitive in (None, "42", "60", "61"):
            student = advised_pupil(wensouders=None, herzienadvies=definitive)
            situations.append(situation(student, dossier_of(student, test=given_(test) if test else None)))
    reasons = [reason for each in situations for reason in advice_reasons(each)]
    assert len({reason.requirement for reason in reasons}) >= 4
    assert all(r.text.endswith(".") for r in reasons)
    assert all(r.next_step and r.law for r in reasons)
