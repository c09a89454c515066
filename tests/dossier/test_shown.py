"""After inzage: only a test result leaves inzage valid, and of everything else it is told what has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from oso_desktop.dossier.attachments import AttachmentId, Extent
from oso_desktop.dossier.digest import RESULTS
from oso_desktop.dossier.inzage import HolderState, closing_fact, holder_state
from oso_desktop.dossier.items import items
from oso_desktop.dossier.people import Student, outline
from oso_desktop.dossier.readiness import readiness
from oso_desktop.dossier.showing import changes_since, lines_of, shown_now, valid_for
from oso_desktop.dossier.shown import (
    UNKNOWN,
    changed_since,
    read_lines,
    read_selection,
    report_kinds,
    results_since,
    written_lines,
)
from oso_desktop.dossier.transfer import (
    Status,
    TransferDossier,
    Version,
    selection,
    shown_contents,
    status,
)
from oso_desktop.gegevensset.model import (
    EindtoetsBasisonderwijs,
    Toetslijst,
    Verzuim,
)
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, Profile
from tests.dossier import cases
from tests.dossier.cases import (
    COLLEGE,
    FATHER,
    MOTHER,
    NOW,
    OPP,
    REPORT,
    TODAY,
    addresses,
    file_of,
    fingerprint,
    mistaken,
    offered,
    plan,
    pupil,
    saw,
    silent,
    situation,
    weighed,
    with_files,
)
from tests.dossier.school_work import (
    advised,
    changes_between,
    confirmed,
    final_test,
    told,
    with_final_test,
    with_tests,
)

RESULT_PAPER, OLD_PAPER = AttachmentId("uitslag"), AttachmentId("oude-uitslag")
BARE = with_tests(pupil(verzuim=Verzuim(dagdelengeoorloofd=4)), "Rekenen")
FILES = (
    file_of(BARE, OPP, "opp", "OPP 2025"),
    file_of(BARE, REPORT),
    file_of(BARE, OLD_PAPER, "leerlingrapport", "Uitslag oefentoets"),
)
NEW_PAPER = file_of(BARE, RESULT_PAPER, "leerlingrapport", "Leerlingrapport doorstroomtoets")
STUDENT = with_files(BARE, *FILES)
PLAN = plan(
    STUDENT,
    chosen=[Category.TOETSRESULTATEN, Category.EINDTOETSBO, Category.BIJLAGEDOCS],
    decisions=[weighed(OPP)],
)
MARK = fingerprint(STUDENT, PLAN)
CHOSEN = confirmed(STUDENT, PLAN, FILES)
SEEN = replace(CHOSEN, inzage=(saw(MOTHER, MARK), offered(FATHER, MARK), silent(FATHER, MARK)))
ALL = (*FILES, NEW_PAPER)
Alter = Callable[[Student, TransferDossier], tuple[Student, TransferDossier]]


def pupil_with(change: Callable[[Student], Student]) -> Alter:
    return lambda student, dossier: (change(student), dossier)


def record(**values: object) -> Alter:
    return lambda student, dossier: (
        replace(student, record=replace(student.record, **values)),  # type: ignore[arg-type]  # names of the block
        dossier,
    )


def decided(*ticked: AttachmentId, **how: object) -> Alter:
    decisions = tuple(weighed(each, **how) for each in ticked)
    return lambda student, dossier: (
        student,
        replace(dossier, decisions=(*dossier.decisions, *decisions)),
    )


def chosen(*categories: Category) -> Alter:
    return lambda student, dossier: (student, replace(dossier, chosen=frozenset(categories)))


def both(*steps: Alter) -> Alter:
    def alter(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
        for step in steps:
            student, dossier = step(student, dossier)
        return student, dossier

    return alter


def without_a_test(student: Student, dossier: TransferDossier) -> tuple[Student, TransferDossier]:
    (item,) = [each for each in items(student) if each.category is Category.TOETSRESULTATEN]
    return student, replace(dossier, left_out=frozenset({item.ref}))


paper_added = both(lambda s, d: (with_files(s, NEW_PAPER), d), decided(RESULT_PAPER))
RESULT_ONLY: dict[str, Alter] = {
    "the doorstroomtoets": pupil_with(lambda s: with_final_test(s, final_test())),
    "a test after the others": pupil_with(lambda s: with_tests(s, "Rekenen", "Lezen")),
    "a test before the others": pupil_with(lambda s: with_tests(s, "Lezen", "Rekenen")),
    "two tests": pupil_with(lambda s: with_tests(s, "Taal", "Rekenen", "Lezen")),
    "the same test once more": pupil_with(lambda s: with_tests(s, "Rekenen", "Rekenen")),
    "the report of the doorstroomtoets": paper_added,
    "the result with its report": both(pupil_with(lambda s: with_final_test(s, final_test())), paper_added),
}
ANYTHING_ELSE: dict[str, tuple[Alter, str]] = {
    "the advice": (
        pupil_with(lambda s: advised(s, advies="80")),
        "Veranderd: Overstapadvies, Advies, van ",
    ),
    "a revised advice": (
        pupil_with(lambda s: advised(s, herzienadvies="80")),
        "Toegevoegd: Overstapadvies, Herzien advies",
    ),
    "the reasons for the advice": (
        pupil_with(lambda s: advised(s, argumentatie="Past bij de uitslag.")),
        "Toegevoegd: Overstapadvies, Onderbouwing (Past bij de uitslag.)",
    ),
    "a result with a revised advice": (
        pupil_with(lambda s: advised(with_final_test(s, final_test()), herzienadvies="80")),
        "Toegevoegd: Overstapadvies, Herzien advies",
    ),
    "a result with another address": (
        both(
            pupil_with(lambda s: with_final_test(s, final_test())),
            record(adreslijst=addresses("Nieuwlaan")),
        ),
        "Toegevoegd: Doorstroomtoets (eindtoets), Resultaat",
    ),
    "a test taken away": (pupil_with(with_tests), "Gaat niet meer mee: Toetsresultaten, Toets"),
    "a test in place of another": (
        pupil_with(lambda s: with_tests(s, "Lezen")),
        "Toegevoegd: Toetsresultaten, Toets (",
    ),
    "that the pupil took part, without a result": (
        pupil_with(lambda s: with_final_test(s, replace(final_test(), eindtoetsresultaat=None))),
        "Veranderd: Doorstroomtoets (eindtoets)",
    ),
    "a test left out": (without_a_test, "Gaat niet meer mee: Toetsresultaten, Toets"),
    "a part chosen": (
        chosen(*PLAN.chosen, Category.VERZUIM),
        "Toegevoegd: Verzuim",
    ),
    "a part left out": (
        chosen(Category.TOETSRESULTATEN, Category.EINDTOETSBO),
        "Gaat niet meer mee: Andere bijlagen",
    ),
    "another attachment": (decided(REPORT), "Toegevoegd: Bijlage Schoolrapport: rapport"),
    "a report of a test that was there and stayed behind": (
        decided(OLD_PAPER),
        "Toegevoegd: Bijlage Leerlingrapport doorstroomtoets: Uitslag oefentoets",
    ),
    "a report of a test that is only spoken about": (
        both(
            lambda s, d: (with_files(s, NEW_PAPER), d),
            decided(RESULT_PAPER, extent=Extent.SPOKEN),
        ),
        "Toegevoegd: Bijlage Leerlingrapport doorstroomtoets (mondeling)",
    ),
    "an attachment that is spoken about instead": (
        lambda s, d: (s, replace(d, decisions=(weighed(OPP, extent=Extent.SPOKEN),))),
        "Veranderd: Bijlage Ontwikkelingsperspectief (OPP): OPP 2025, van volledig naar mondeling",
    ),
    "an attachment that stays": (
        lambda s, d: (s, replace(d, decisions=())),
        "Gaat niet meer mee: Bijlage Ontwikkelingsperspectief (OPP): OPP 2025",
    ),
    "the pupil's name": (record(roepnaam="Kato"), "Veranderd: Gegevens van de leerling, Roepnaam"),
    "the surname, which every dossier has": (
        record(achternaam="Verzonnen"),
        "Veranderd: Gegevens van de leerling",
    ),
}


def state(student: Student, dossier: TransferDossier, holder: str = MOTHER) -> HolderState:
    mark = fingerprint(student, dossier)
    return holder_state(dossier.inzage, holder, mark, valid_for(student, dossier, ALL))


@pytest.mark.parametrize("change", RESULT_ONLY)
def test_only_a_test_result_leaves_inzage_valid_and_asks_for_a_notice(change: str) -> None:
    """R108, R109: for who saw the dossier and for who did not react."""
    student, dossier = RESULT_ONLY[change](STUDENT, SEEN)

    assert fingerprint(student, dossier) != MARK
    assert [state(student, dossier, holder) for holder in (MOTHER, FATHER)] == [HolderState.NOTICE] * 2
    assert closing_fact(dossier.inzage, MOTHER, fingerprint(student, dossier)) is None
    reports = {RESULT_PAPER, OLD_PAPER}
    assert status(dossier, outline(student), TODAY, reports) is Status.NOTICE


@pytest.mark.parametrize("change", ANYTHING_ELSE)
def test_any_other_change_asks_for_new_inzage_and_is_told(change: str) -> None:
    """R107, R110."""
    alter, words = ANYTHING_ELSE[change]
    student, dossier = alter(STUDENT, SEEN)

    changes = [each.text for each in changes_since(MARK, student, dossier, ALL)]

    assert state(student, dossier) is HolderState.AGAIN
    assert any(text.startswith(words) for text in changes), changes
    assert status(dossier, outline(student), TODAY, {RESULT_PAPER, OLD_PAPER}) is Status.AGAIN


@pytest.mark.parametrize("change", ANYTHING_ELSE)
def test_going_back_to_what_was_shown_makes_inzage_valid_again(change: str) -> None:
    """R110: whatever was confirmed in between."""
    student, dossier = ANYTHING_ELSE[change][0](STUDENT, SEEN)
    between = confirmed(student, dossier, ALL)

    back = replace(between, chosen=SEEN.chosen, left_out=SEEN.left_out, decisions=SEEN.decisions)

    assert state(STUDENT, back) is HolderState.SEEN
    assert changes_since(MARK, STUDENT, back, FILES) == ()


def test_a_result_that_was_there_and_was_not_chosen_is_another_choice() -> None:
    """R108: only what came after inzage is a later result."""
    held_back = replace(PLAN, chosen=PLAN.chosen - {Category.TOETSRESULTATEN})
    shown = confirmed(STUDENT, held_back, FILES)
    dossier = replace(shown, inzage=(saw(MOTHER, fingerprint(STUDENT, held_back)),))

    assert state(STUDENT, replace(dossier, chosen=PLAN.chosen)) is HolderState.AGAIN


def test_the_part_for_the_results_may_be_chosen_with_the_first_result() -> None:
    """R108."""
    untested = with_tests(STUDENT)
    bare = replace(PLAN, chosen=frozenset({Category.BIJLAGEDOCS}))
    dossier = replace(confirmed(untested, bare, FILES), inzage=(saw(MOTHER, fingerprint(untested, bare)),))
    after = with_final_test(untested, final_test())

    assert state(after, replace(dossier, chosen=bare.chosen | {Category.EINDTOETSBO})) is HolderState.NOTICE
    assert state(untested, replace(dossier, chosen=PLAN.chosen)) is HolderState.AGAIN


def test_the_gate_holds_the_dossier_until_the_notice_was_given() -> None:
    """R109, R108: and then inzage of what was seen counts."""
    student = with_final_test(STUDENT, final_test())
    dossier = confirmed(student, SEEN, FILES)

    def blocked(now: TransferDossier) -> list[str]:
        return [
            reason.requirement
            for reason in readiness(situation(student, now, FILES))
            if "R1" in reason.requirement and "inzage" in reason.place
        ]

    assert blocked(dossier) == ["R108, R109"] * 2
    dossier = told(student, dossier, MOTHER, MARK)
    assert blocked(dossier) == ["R108, R109"]
    dossier = told(student, dossier, FATHER, MARK)
    assert blocked(dossier) == []
    assert [state(student, dossier, each) for each in (MOTHER, FATHER)] == [
        HolderState.SEEN,
        HolderState.NO_RESPONSE,
    ]
    assert closing_fact(dossier.inzage, MOTHER, fingerprint(student, dossier)) == SEEN.inzage[0]


def test_one_result_after_another_each_has_its_notice() -> None:
    """R108, R109: and another change after them asks for inzage all the same."""
    once = with_tests(STUDENT, "Rekenen", "Lezen")
    first = told(once, confirmed(once, SEEN, FILES), MOTHER, MARK)
    twice = with_final_test(once, final_test())
    second = confirmed(twice, first, FILES)

    assert state(twice, second) is HolderState.NOTICE
    second = told(twice, second, MOTHER, fingerprint(once, first))
    assert state(twice, second) is HolderState.SEEN
    assert state(once, second) is HolderState.SEEN
    assert state(advised(twice, herzienadvies="80"), second) is HolderState.AGAIN
    assert state(STUDENT, second) is HolderState.SEEN


def test_a_notice_about_other_content_or_taken_back_counts_for_nothing() -> None:
    """R109."""
    student = with_final_test(STUDENT, final_test())
    dossier = confirmed(student, SEEN, FILES)
    mark = fingerprint(student, dossier)

    assert state(student, told(student, dossier, MOTHER, "anders")) is HolderState.NOTICE
    assert state(student, told(student, dossier, FATHER, MARK)) is HolderState.NOTICE
    given = told(student, dossier, MOTHER, MARK)
    assert holder_state((*given.inzage, mistaken(MOTHER, mark)), MOTHER, mark, {MARK}) is HolderState.TO_OFFER
    only = replace(given, inzage=given.inzage[-1:])
    assert state(student, only) is HolderState.AGAIN


def test_a_paper_that_turns_out_to_be_no_report_of_a_test_was_not_seen() -> None:
    """R108: a notice let it pass as a result; once it is called something else it needs inzage."""
    student, dossier = RESULT_ONLY["the report of the doorstroomtoets"](STUDENT, SEEN)
    given = told(student, confirmed(student, dossier, ALL), MOTHER, MARK)
    mark = fingerprint(student, given)
    other = (*FILES, replace(NEW_PAPER, kind="psychologisch"))

    assert state(student, given) is HolderState.SEEN
    assert holder_state(given.inzage, MOTHER, mark, valid_for(student, given, other)) is HolderState.AGAIN


def test_who_was_only_offered_the_dossier_is_offered_it_again() -> None:
    """R110: there is no inzage yet that could stay valid."""
    student = with_final_test(STUDENT, final_test())
    dossier = replace(SEEN, inzage=(offered(MOTHER, MARK),))

    assert state(student, dossier) is HolderState.AGAIN


def test_of_what_was_recorded_before_only_that_it_changed_can_be_said() -> None:
    """R110: such a store has the fingerprint alone, and no notice can take the place of inzage."""
    student = with_final_test(STUDENT, final_test())
    assert SEEN.choice is not None
    old = replace(SEEN, choice=replace(SEEN.choice, shown=None))

    assert changes_since(MARK, student, old, FILES) == (UNKNOWN,)
    assert UNKNOWN.text == "Er is iets veranderd."
    assert state(student, old) is HolderState.AGAIN


def test_of_a_digest_from_before_nobody_can_tell_that_it_was_a_result() -> None:
    """R108: then inzage is asked for."""
    now = selection(outline(with_final_test(STUDENT, final_test())), SEEN)

    assert results_since(shown_contents(SEEN), now) == {MARK}
    assert results_since(shown_contents(SEEN), replace(now, results=None)) == frozenset()


def test_only_what_somebody_was_shown_stays_on_record() -> None:
    """R110: the copy of a choice that nobody saw goes with it."""
    student = with_tests(STUDENT, "Rekenen", "Lezen")

    assert [each.fingerprint for each in shown_contents(confirmed(student, SEEN, FILES))] == [
        MARK,
        fingerprint(student, SEEN),
    ]
    assert len(shown_contents(confirmed(student, CHOSEN, FILES))) == 1


def test_two_versions_tell_what_is_new_between_them() -> None:
    """R133."""

    def version(dossier: TransferDossier, student: Student) -> TransferDossier:
        made = Version(
            number=len(dossier.versions) + 1, at=NOW, by="C.", sha256="0" * 64, size=9,
            fingerprint=fingerprint(student, dossier), inzage_facts=len(dossier.inzage), receiver=COLLEGE,
            purpose="-", ground="-", categories=(), attachments=(),
        )  # fmt: skip
        return replace(dossier, versions=(*dossier.versions, made))

    later = with_tests(advised(STUDENT, herzienadvies="80"), "Rekenen", "Lezen")
    dossier = version(confirmed(later, version(CHOSEN, STUDENT), FILES), later)
    first, second = dossier.versions

    assert [each.text for each in changes_between(dossier, first, second)] == [
        "Toegevoegd: Overstapadvies, Herzien advies (geen specifiek advies mogelijk)",
        "Toegevoegd: Toetsresultaten, Toets (Lezen, 03-02-2026)",
    ]
    assert changes_between(dossier, first, first) == ()
    assert all(each.text.startswith("Gaat niet meer mee") for each in changes_between(dossier, second, first))
    bare = replace(dossier, choice=None, events=())
    assert changes_between(bare, first, second) == (UNKNOWN,)


@settings(max_examples=40)
@given(first=cases.cases(), second=cases.cases())
def test_something_is_told_exactly_if_something_else_goes(
    first: tuple[Student, TransferDossier], second: tuple[Student, TransferDossier]
) -> None:
    """R110: of any two dossiers."""
    one, other = (shown_now(student, dossier, ()) for student, dossier in (first, second))

    assert bool(changed_since(one, other)) is (one.fingerprint != other.fingerprint)
    assert changed_since(one, one) == ()


@settings(max_examples=40)
@given(case=cases.cases())
def test_what_is_kept_reads_back(case: tuple[Student, TransferDossier]) -> None:
    student, dossier = case
    found = selection(outline(student), dossier)
    lines = tuple(lines_of(student, dossier, (), found))

    assert read_selection(found.written()) == found
    assert read_selection(found.written()).fingerprint == fingerprint(student, dossier)
    assert read_lines(written_lines(lines)) == lines


@pytest.mark.parametrize("profile", Profile)
def test_no_line_holds_a_personal_number(profile: Profile) -> None:
    """R110, R138: what is kept tells what changed without repeating the pupil's own particulars."""
    dossier = replace(PLAN, profile=profile)

    going = selection(outline(STUDENT), dossier)

    assert not any(cases.BSN in str(each) for each in lines_of(STUDENT, dossier, FILES, going))


def test_the_blocks_of_results_hold_what_the_rule_expects() -> None:
    """A later standard with another element there must be looked at again."""
    assert [each.name for each in fields(Toetslijst)] == ["toets"]
    assert {each.name for each in fields(EindtoetsBasisonderwijs)} == {
        "eindtoetsresultaat",
        "deelgenomen",
        "document",
    }
    assert {path for category in RESULTS for path in CATEGORY_ELEMENTS[category]} == {
        "huidigeschool/leerling/toetslijst",
        "huidigeschool/leerling/eindtoets_basisonderwijs",
    }
    assert report_kinds() == {"leerlingrapport", "toets"}
