"""The one gate: a complete dossier passes in silence, and each thing that is missing is named with where to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from oso_desktop.dossier.people import PUPIL_HOLDER, Gezag
from oso_desktop.dossier.readiness import Place, Reason, Severity, Situation, may_go, readiness
from oso_desktop.dossier.reasons import block, inform, warn
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.gegevensset.model import Leerling, Onderwijsondersteuning, ToelichtingOnderwijsbehoeften
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from tests.dossier import cases
from tests.dossier.cases import (
    BSN,
    COLLEGE,
    FATHER,
    LONG_AGO,
    MOTHER,
    OPP,
    SCHOOL,
    TODAY,
    addresses,
    file_of,
    guardian,
    made,
    mistaken,
    offered,
    plan,
    pupil,
    remark,
    saw,
    settled,
    silent,
    situation,
    weighed,
    withdrawn,
)


def complete(profile: Profile = Profile.POVO, **record: object) -> Situation:
    """A situation in which nothing is missing."""
    student = pupil(**record)  # type: ignore[arg-type]  # names of the block
    return situation(student, settled(student, plan(student, profile)))


def reasons(found: Situation, severity: Severity | None = None) -> list[Reason]:
    return [reason for reason in readiness(found) if severity in (None, reason.severity)]


def requirements(found: Situation, severity: Severity = Severity.BLOCK) -> set[str]:
    return {reason.requirement for reason in reasons(found, severity)}


def altered(found: Situation, **dossier: object) -> Situation:
    """The same with other values in the dossier; the fingerprint follows."""
    return situation(found.student, replace(found.dossier, **dossier), found.attachments, found.today)  # type: ignore[arg-type]  # names of the dossier


@pytest.mark.parametrize("profile", Profile)
def test_a_complete_dossier_passes_in_silence(profile: Profile) -> None:
    found = complete(profile)

    assert reasons(found, Severity.BLOCK) == []
    assert reasons(found, Severity.WARN) == []
    assert [reason.requirement for reason in reasons(found)] == (["R138"] if profile.is_swv else [])
    assert may_go(readiness(found))


@pytest.mark.parametrize("field", ["name", "brin", "contact_person"])
def test_the_sender_must_be_known(field: str) -> None:
    """R050."""
    found = complete()
    blank = replace(found, school=replace(SCHOOL, **{field: " "}))

    assert "R050" in requirements(blank)
    assert "R050" not in requirements(found)


@pytest.mark.parametrize("field", ["street", "house_number", "postcode", "town"])
def test_the_sender_must_have_a_whole_address(field: str) -> None:
    """R050; the standard takes no school without one, so that freezing would refuse it at the very last moment."""
    found = complete()
    blank = replace(found, school=replace(SCHOOL, address=replace(SCHOOL.address, **{field: " "})))

    assert "R050" in requirements(blank)


def test_another_school_s_particulars_as_sender_are_pointed_out() -> None:
    """R131: a dossier that once came in keeps its sender; that may not be meant."""
    found = complete()
    foreign = replace(made(found.student, found.dossier).huidigeschool, leerling=Leerling(achternaam="-"))
    own, other = (
        replace(found, student=replace(found.student, sender=replace(foreign, brincode=brin)))
        for brin in (SCHOOL.brin, "97XX")
    )

    assert requirements(own, Severity.WARN) == set()
    assert requirements(other, Severity.WARN) == {"R050, R131"}


EMPTY: dict[Category, dict[str, object]] = {
    Category.SCHOOLLOOPBAAN: {"schoolloopbaanlijst": None},
    Category.OVERSTAPADVIES: {"overstapadvies": None},
    Category.ONDERWIJSONDERSTEUNING: {"onderwijsondersteuning": None},
    Category.VERZUIM: {"verzuim": None},
}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("category", EMPTY)
@pytest.mark.parametrize("chosen", [True, False])
def test_a_mandatory_part_must_hold_something_and_a_chosen_one_may_be_empty(
    profile: Profile, category: Category, chosen: bool
) -> None:
    """R029; that somebody once ticked a mandatory part makes no difference."""
    student = pupil(**EMPTY[category])  # type: ignore[arg-type]  # names of the block
    dossier = settled(student, plan(student, profile, [category] if chosen else []))

    blocked = "R029" in requirements(situation(student, dossier))

    assert blocked is (category_rule(profile, category) is CategoryRule.REQUIRED)


def test_guardians_are_a_mandatory_part() -> None:
    found = complete()
    nobody = replace(
        found.student, guardians=(), record=replace(found.student.record, verzorgersaansprakelijk=None)
    )

    assert {"R029", "R086, R115, L27"} <= requirements(situation(nobody, found.dossier))


def test_a_mandatory_part_of_which_all_that_there_was_stays_behind_is_empty() -> None:
    """R029: judged on what would really go out (OS.cat09)."""
    paper = cases.Document(bestandsnaam="t.pdf", bestandsinhoud=cases.reference(OPP))
    support = Onderwijsondersteuning(
        toelichting_onderwijsbehoeften=ToelichtingOnderwijsbehoeften(document=paper)
    )
    student = pupil(onderwijsondersteuning=support)
    file = file_of(student, OPP, "toelichting")
    kept = settled(student, plan(student, Profile.POSWV))
    sent = settled(student, plan(student, Profile.POSWV, decisions=[weighed(OPP)]))

    assert "R029" in requirements(situation(student, kept, [file]))
    assert "R029" not in requirements(situation(student, sent, [file]))


def test_the_choice_must_be_confirmed_as_it_stands_now() -> None:
    """R018, R020."""
    found = complete()

    assert "R018, R020" in requirements(altered(found, choice=None))
    assert "R018, R020" in requirements(altered(found, chosen=frozenset({Category.VERZUIM})))


INZAGE = {"R086, R087", "R107, R110", "R096"}
MARK = complete().fingerprint


@pytest.mark.parametrize(
    ("facts", "requirement"),
    [
        ((), "R086, R087"),
        ((offered(FATHER, MARK, LONG_AGO),), "R096"),
        ((offered(FATHER, MARK, TODAY),), "R096"),
        ((offered(FATHER, "anders"),), "R107, R110"),
        ((saw(FATHER, "anders"),), "R107, R110"),
        ((saw(FATHER, MARK),), None),
        ((offered(FATHER, MARK), silent(FATHER, MARK)), None),
    ],
)
def test_each_holder_must_have_seen_it_or_stayed_silent(
    facts: tuple[cases.InzageFact, ...], requirement: str | None
) -> None:
    """R086, R096, L27: the mother's inzage does not stand for the father's."""
    found = altered(complete(), inzage=(saw(MOTHER, MARK), *facts))

    about = [reason for reason in reasons(found, Severity.BLOCK) if reason.requirement in INZAGE]

    assert [reason.requirement for reason in about] == ([requirement] if requirement else [])
    assert all("Bob Bedacht (vader)" in reason.text for reason in about)


@pytest.mark.parametrize(
    ("on", "word"), [(LONG_AGO, "De termijn is voorbij"), (TODAY, "Wacht op een reactie tot 14-04-2026")]
)
def test_what_to_do_about_silence_depends_on_the_term(on: date, word: str) -> None:
    """R096."""
    found = altered(complete(), inzage=(saw(MOTHER, MARK), offered(FATHER, MARK, on)))

    (reason,) = reasons(found, Severity.BLOCK)

    assert word in reason.next_step


def test_from_sixteen_the_gate_asks_for_the_pupil_and_for_nobody_else() -> None:
    """R114, R115."""
    student = pupil(guardian(gezag=Gezag.UNKNOWN), born=date(2010, 3, 26))
    dossier = plan(student)
    done = settled(student, dossier)
    (reason,) = (
        r for r in reasons(situation(student, replace(done, inzage=()))) if r.severity is Severity.BLOCK
    )

    assert "leerling van 16 jaar of ouder" in reason.text
    assert {fact.holder_id for fact in done.inzage} == {PUPIL_HOLDER}
    assert readiness(situation(student, done)) == ()


@pytest.mark.parametrize("profile", Profile)
def test_inzage_is_a_gate_for_a_transfer_and_not_for_an_swv_or_within_the_school(profile: Profile) -> None:
    """R083, R085, R086, R100, C4: nobody has to ask for it; there it is pointed out instead."""
    gate = profile in (Profile.POPO, Profile.POVO, Profile.VOVO)
    found = altered(complete(profile), inzage=())

    assert (requirements(found) & INZAGE != set()) is gate
    assert ("R083" in requirements(found, Severity.WARN)) is not gate


def test_within_the_school_stops_where_the_receiver_has_another_brin() -> None:
    """R085: then it is an overstap, and inzage is a gate."""
    found = altered(complete(Profile.BB), inzage=(), receiver=COLLEGE)

    assert "R086, R087" in requirements(found)


@pytest.mark.parametrize("profile", Profile)
def test_without_a_birth_date_nobody_knows_whose_right_it_is(profile: Profile) -> None:
    """R114; OVa.LL02 and PaO.LL02 ask it of every dossier but one within the school."""
    found = complete(profile)
    student = replace(found.student, record=replace(found.student.record, geboortedatum=None))
    unknown = situation(student, settled(student, found.dossier))
    severity = Severity.WARN if profile is Profile.BB else Severity.BLOCK

    assert requirements(unknown, severity) == {"R114"}
    assert "R114" not in requirements(found)


@pytest.mark.parametrize(
    ("gezag", "died", "warned"),
    [(Gezag.UNKNOWN, False, True), (Gezag.UNKNOWN, True, False), (Gezag.NO, False, False)],
)
def test_unknown_gezag_of_a_living_guardian_is_pointed_out(gezag: Gezag, died: bool, warned: bool) -> None:
    """R115, L27."""
    student = pupil(guardian(MOTHER), guardian(FATHER, gezag, overleden=died or None))
    found = situation(student, settled(student, plan(student)))

    assert requirements(found) == set()
    assert (requirements(found, Severity.WARN) == {"R115, L27"}) is warned


def test_without_anyone_who_has_the_right_nothing_goes() -> None:
    """R086, R115, L27: nobody's silence is no consent; and it is said once, with what is missing."""
    for guardians, word in (
        ((), "Voeg de ouders"),
        ((guardian(MOTHER, overleden=True),), "Voeg de ouders"),
        ((guardian(MOTHER, overleden=True), guardian(FATHER, Gezag.UNKNOWN)), "Vraag na"),
        ((guardian(MOTHER, Gezag.NO), guardian(FATHER, Gezag.UNKNOWN)), "Vraag na"),
        ((guardian(MOTHER, Gezag.NO),), "voogd"),
    ):
        student = replace(pupil(), guardians=guardians)
        (reason,) = readiness(situation(student, settled(student, plan(student))))

        assert (reason.requirement, reason.severity) == ("R086, R115, L27", Severity.BLOCK)
        assert word in reason.next_step


DOTTED = f"{BSN[:4]}.{BSN[4:6]}.{BSN[6:]}"
PLACES = {
    "leerlingid": f"nr {BSN}",
    "roepnaam": BSN,
    "voornaam": (DOTTED,),
    "voorvoegsel": f"bsn{BSN[:3]} {BSN[3:6]} {BSN[6:]}.",
}


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("field", PLACES)
def test_the_personal_number_must_not_reach_an_swv_by_another_way(profile: Profile, field: str) -> None:
    """R138: for a school it may stand there."""
    found = complete(profile, **{field: PLACES[field]})

    assert requirements(found) == ({"R138"} if profile.is_swv else set())


SISTER = "999993653"
NAMES = [
    BSN,
    DOTTED,
    f"BSN_{BSN}_",
    SISTER,
    f"{SISTER[:3]}-{SISTER[3:6]}-{SISTER[6:]}",
    f"2026 {SISTER}",
    "101222331",
]


@pytest.mark.parametrize("goes", [True, False])
@pytest.mark.parametrize("number", NAMES)
@pytest.mark.parametrize("where", ["file_name", "title", "packed_name"])
def test_a_personal_number_in_a_name_of_a_file_counts_if_the_file_goes(
    where: str, number: str, goes: bool
) -> None:
    """R138: whoever's it is, however it is written, and also in the name inside the ZIP."""
    student = pupil()
    file = replace(file_of(student, OPP, "opp"), **{where: f"{number}.pdf"})  # type: ignore[arg-type]  # names of a file
    student = cases.with_files(student, file)
    dossier = plan(student, Profile.POSWV, [Category.BIJLAGEDOCS], [weighed(OPP)] if goes else [])
    found = situation(student, settled(student, dossier), [file])
    blocking = reasons(found, Severity.BLOCK)
    to_a_school = situation(
        student, settled(student, replace(dossier, profile=Profile.POVO, receiver=COLLEGE)), [file]
    )

    assert [(one.requirement, one.place) for one in blocking] == [("R138", Place.ATTACHMENTS)] * goes
    assert not any(number in one.text for one in blocking)
    assert requirements(to_a_school) == set()


@pytest.mark.parametrize(
    "name",
    ["Rapport 2024-2025 1", "Verslag 12-05-2024 3", "Tel 0612345678", "999990018", "99999001", "9999900191"],
)
def test_other_figures_in_the_name_of_a_file_are_no_personal_number(name: str) -> None:
    """R138: days, school years and what fails the test of eleven."""
    student = pupil()
    file = replace(file_of(student, OPP, "opp"), file_name=f"{name}.pdf")
    student = cases.with_files(student, file)
    dossier = plan(student, Profile.POSWV, [Category.BIJLAGEDOCS], [weighed(OPP)])

    assert requirements(situation(student, settled(student, dossier), [file])) == set()


def test_the_personal_number_in_a_remark_holds_the_dossier_up() -> None:
    """R138: it reaches no SWV; and since nobody may alter a remark (R098), its author has to."""
    found = altered(complete(Profile.POSWV), remarks=(remark(f"Nummer {BSN} klopt niet."),))

    assert requirements(found) == {"R098, R138"}


def test_what_was_withdrawn_is_no_reason_any_more() -> None:
    """R083, R098: neither the number in a remark that travels no more, nor inzage that was none."""
    first = remark(f"Nummer {BSN} klopt niet.")
    taken_back = altered(complete(Profile.POSWV), remarks=(first, withdrawn(first)))
    none = altered(complete(Profile.POSWV), inzage=(saw(MOTHER, MARK), mistaken(MOTHER)))

    assert requirements(taken_back, Severity.WARN) == set()
    assert requirements(none, Severity.WARN) == {"R083"}
    assert "R086, R087" in requirements(altered(complete(), inzage=(saw(MOTHER, MARK), mistaken(MOTHER))))


def test_the_choice_comes_before_inzage_since_it_has_to_be_made_first() -> None:
    """R018: people are shown what was chosen."""
    found = [reason.requirement for reason in reasons(altered(complete(), choice=None, inzage=()))]

    assert found.index("R018, R020") < found.index("R086, R087")


def test_a_pupil_at_the_secret_address_of_a_guardian_needs_the_same_flag() -> None:
    """Appendix A: or the file would tell the address after all."""
    shared = addresses("Schuilweg")
    student = pupil(guardian(MOTHER, adresgeheim=True, adreslijst=shared), adreslijst=shared)
    hidden = pupil(guardian(MOTHER, adresgeheim=True, adreslijst=shared), adreslijst=shared, adresgeheim=True)
    apart = pupil(guardian(MOTHER, adresgeheim=True, adreslijst=shared))
    found = {
        name: situation(s, settled(s, plan(s)))
        for name, s in (("same", student), ("flag", hidden), ("apart", apart))
    }

    assert {name: requirements(one) for name, one in found.items()} == {
        "same": {"Appendix A"},
        "flag": set(),
        "apart": set(),
    }
    assert all("Appendix A" in requirements(one, Severity.INFORM) for one in found.values())
    assert not any(
        "Schuilweg" in reason.text + reason.next_step for one in found.values() for reason in reasons(one)
    )


def test_blocks_come_first_and_only_blocks_hold_a_dossier_up() -> None:
    found = readiness(altered(complete(Profile.BB), receiver=None, inzage=(), enrolment=Enrolment.APPLIED))
    order = [list(Severity).index(reason.severity) for reason in found]

    assert order == sorted(order)
    assert not may_go(found)
    assert may_go(reason for reason in found if reason.severity is not Severity.BLOCK)


@pytest.mark.parametrize(
    ("make", "severity"), [(block, Severity.BLOCK), (warn, Severity.WARN), (inform, Severity.INFORM)]
)
def test_a_reason_says_what_where_and_what_to_do(make: object, severity: Severity) -> None:
    assert callable(make)
    reason = make("Wat.", "Doe dit.", Place.PUPIL, "R001", "L1")

    assert reason == Reason(
        severity=severity, text="Wat.", next_step="Doe dit.", place=Place.PUPIL, requirement="R001", law="L1"
    )


def everything_missing() -> Iterable[Reason]:
    student = pupil(born=None, schoolloopbaanlijst=None)
    return readiness(situation(student, cases.TransferDossier(student_id=student.id, profile=Profile.POVO)))


def test_every_reason_is_a_sentence_with_a_next_step_and_a_source() -> None:
    for reason in everything_missing():
        assert reason.text.endswith((".", "!", "?"))
        assert reason.next_step.endswith(".")
        assert reason.requirement
        assert "toestemming" not in (reason.text + reason.next_step).lower()
