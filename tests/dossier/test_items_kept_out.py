"""What was left out stays out when the data change, or holds the dossier up; and parents are asked about it again."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from oso_desktop.dossier.attachments import reference
from oso_desktop.dossier.compose import delivered_record, with_attachment
from oso_desktop.dossier.follow import follow
from oso_desktop.dossier.items import ItemRef, all_items, items, lost_items
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Student, outline
from oso_desktop.dossier.readiness_items import item_reasons
from oso_desktop.dossier.reasons import Place, Severity
from oso_desktop.dossier.transfer import TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.model import Document, Opp, Toets, Toetslijst
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from tests.dossier.cases import (
    FATHER,
    MOTHER,
    OPP,
    REPORT,
    addresses,
    file_of,
    fingerprint,
    guardian,
    plan,
    pupil,
    situation,
    weighed,
)
from tests.dossier.item_cases import a_test, cases_with_items, item, leaves, pupil_with_items, without

SPELLING, MATHS, READING = a_test("Spelling"), a_test("Rekenen"), a_test("Lezen")
NEW = a_test("Nieuw")
CHOSEN = [Category.TOETSRESULTATEN, Category.ONDERWIJSONDERSTEUNING]


def taking(*tests: Toets) -> Student:
    return pupil(toetslijst=Toetslijst(toets=tests) if tests else None)


def areas(student: Student, dossier: TransferDossier) -> list[str | None]:
    """The tests that go along."""
    found = delivered_record(student, dossier).toetslijst
    return [each.toetsidentificatie.leergebied for each in found.toets] if found else []


def blocked(student: Student, dossier: TransferDossier) -> bool:
    found = list(item_reasons(situation(student, dossier)))
    assert all((reason.severity, reason.place) == (Severity.BLOCK, Place.COMPOSE) for reason in found)
    return bool(found)


# Changed by hand ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("after", "goes"),
    [
        ((SPELLING, a_test("Rekenen", "Gecorrigeerd"), READING), ["Spelling", "Lezen"]),
        ((MATHS, READING), ["Lezen"]),
        ((SPELLING, READING), ["Spelling", "Lezen"]),
        ((READING, MATHS, SPELLING), ["Lezen", "Spelling"]),
        ((NEW, SPELLING, MATHS, READING), ["Nieuw", "Spelling", "Lezen"]),
        ((SPELLING, MATHS, MATHS, READING), ["Spelling", "Rekenen", "Lezen"]),
        ((SPELLING, a_test("Rekenen", "Anders"), READING, NEW), ["Spelling", "Lezen", "Nieuw"]),
        ((a_test("Spelling", "Ook"), a_test("Rekenen", "Anders"), READING), ["Spelling", "Lezen"]),
        ((MATHS,), []),
        ((), []),
    ],
)
def test_an_item_that_the_school_changes_stays_left_out(after: tuple[Toets, ...], goes: list[str]) -> None:
    """Where it stood; moved, it is known by its content; taken away, it is forgotten."""
    student, changed = taking(SPELLING, MATHS, READING), taking(*after)
    dossier = without(student, plan(student, chosen=CHOSEN), "Rekenen")

    followed = follow(dossier, student, changed)

    assert areas(changed, followed) == goes
    assert not lost_items(changed, followed)


@pytest.mark.parametrize(
    "after",
    [
        (a_test("Rekenen", "Anders"), SPELLING, READING),
        (SPELLING, a_test("Rekenen", "1"), a_test("Rekenen", "2"), READING),
    ],
)
def test_what_nobody_can_tell_holds_the_dossier_up(after: tuple[Toets, ...]) -> None:
    """Moved and changed in one go, or become two."""
    student, changed = taking(SPELLING, MATHS, READING), taking(*after)
    dossier = without(student, plan(student, chosen=CHOSEN), "Rekenen")

    followed = follow(dossier, student, changed)

    assert lost_items(changed, followed) == tuple(dossier.left_out)
    assert blocked(changed, followed)


def test_a_part_inside_an_item_follows_when_the_item_around_it_changes() -> None:
    before = taking(SPELLING, a_test("Rekenen", "Streng geheim"))
    after = taking(SPELLING, a_test("Rekenen redactie", "Streng geheim"))
    dossier = without(before, plan(before, chosen=CHOSEN), "Streng geheim")

    followed = follow(dossier, before, after)

    assert areas(after, followed) == ["Spelling", "Rekenen redactie"]
    assert "Streng geheim" not in [value for _, value in leaves(delivered_record(after, followed))]


def test_a_guardian_who_moves_house_stays_left_out() -> None:
    student = pupil(guardian(MOTHER), guardian(FATHER, adreslijst=addresses("Oudpad")))
    moved = pupil(guardian(MOTHER), guardian(FATHER, adreslijst=addresses("Nieuwpad")))
    dossier = without(student, plan(student), "Bob Bedacht")

    followed = follow(dossier, student, moved)

    assert [each.roepnaam for each in delivered_record(moved, followed).verzorger] == ["Ans"]


RESHAPED = st.lists(
    st.sampled_from([SPELLING, MATHS, READING, NEW, a_test("Rekenen", "Anders"), a_test("Spelling", "Ook")]),
    max_size=5,
)


@settings(max_examples=80, deadline=None)
@given(before=RESHAPED, after=RESHAPED, out=st.sets(st.integers(0, 4)))
def test_no_change_by_hand_lets_an_item_go_that_was_left_out(
    before: list[Toets], after: list[Toets], out: set[int]
) -> None:
    """As many as were left out of a content stay out of it."""
    student, changed = taking(*before), taking(*after)
    refs = [each.ref for each in items(student) if each.label == "Toets"]
    chosen = frozenset(found for number, found in enumerate(refs) if number in out)
    dossier = replace(plan(student, chosen=CHOSEN), left_out=chosen)

    followed = follow(dossier, student, changed)

    for content in {*before, *after}:
        left = sum(each == content for number, each in enumerate(before) if number in out)
        going = areas_count(changed, followed, content)
        assert going <= max(0, after.count(content) - min(left, after.count(content)))
    assert follow(followed, changed, changed) == followed


@settings(max_examples=80, deadline=None)
@given(before=RESHAPED, after=RESHAPED, out=st.sets(st.integers(0, 4)))
def test_what_came_in_the_place_of_an_item_left_out_does_not_go_unasked(
    before: list[Toets], after: list[Toets], out: set[int]
) -> None:
    """An item left out that is not there any more: something new goes only if it is clear what became of the old."""
    student, changed = taking(*before), taking(*after)
    refs = [each.ref for each in items(student) if each.label == "Toets"]
    chosen = frozenset(found for number, found in enumerate(refs) if number in out)
    dossier = replace(plan(student, chosen=CHOSEN), left_out=chosen)
    vanished = [each for number, each in enumerate(before) if number in out and each not in after]
    new = [each for each in after if each not in before]

    followed = follow(dossier, student, changed)

    going = sum(areas_count(changed, followed, each) for each in set(new))
    if vanished and new and not blocked(changed, followed):
        assert going <= len(new) - min(len(vanished), len(new))


def areas_count(student: Student, dossier: TransferDossier, content: Toets) -> int:
    found = delivered_record(student, dossier).toetslijst
    return sum(each == content for each in found.toets) if found else 0


@settings(max_examples=30, deadline=None)
@given(case=cases_with_items())
def test_without_a_change_nothing_follows(case: tuple[Student, TransferDossier]) -> None:
    student, dossier = case

    assert follow(dossier, student, student) == dossier
    assert lost_items(student, dossier) == ()


# Changed by a file ------------------------------------------------------------------------------------------------


def test_an_item_that_changed_unseen_blocks_as_long_as_its_category_goes() -> None:
    student, changed = (
        taking(SPELLING, MATHS),
        taking(SPELLING, a_test("Rekenen", "Nieuw uit het bestand")),
    )
    dossier = without(student, plan(student, chosen=CHOSEN), "Rekenen")

    assert not blocked(student, dossier)
    assert blocked(changed, dossier)
    assert not blocked(changed, replace(dossier, chosen=frozenset()))
    assert not blocked(changed, replace(dossier, left_out=frozenset()))


def test_a_file_that_brings_the_same_changes_nothing() -> None:
    student = taking(SPELLING, MATHS)
    again = taking(MATHS, SPELLING)
    dossier = without(student, plan(student, chosen=CHOSEN), "Rekenen")

    assert areas(again, dossier) == ["Spelling"]
    assert not blocked(again, dossier)


# What parents are asked -------------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(case=cases_with_items())
def test_leaving_out_asks_again_exactly_where_the_category_goes(
    case: tuple[Student, TransferDossier],
) -> None:
    """R110: and a reference to nothing asks nobody."""
    student, dossier = case
    nothing = replace(dossier, left_out=frozenset())
    seen = {
        each
        for each in dossier.left_out
        if category_rule(dossier.profile, each.category or Category.SCHOOL) is CategoryRule.REQUIRED
        or (
            each.category in dossier.chosen
            and category_rule(dossier.profile, each.category) is CategoryRule.OPTIONAL
        )
    }

    assert (fingerprint(student, dossier) == fingerprint(student, nothing)) == (not seen)
    lost = ItemRef(path="huidigeschool/leerling/toetslijst/toets", mark="0" * 16)
    assert fingerprint(student, replace(dossier, left_out=dossier.left_out | {lost})) == fingerprint(
        student, dossier
    )


def test_a_mark_of_the_content_from_before_items_existed_counts_every_choice() -> None:
    """A store of an earlier version: the marks in its list have no items, and its pupils have not changed since."""
    student = taking(SPELLING, MATHS)
    about = outline(student)
    raw = json.loads(about.content_hash)
    del raw["items"]
    earlier = replace(about, content_hash=json.dumps(raw))
    dossier = without(student, plan(student, chosen=CHOSEN), "Rekenen")

    for each in (dossier, replace(dossier, left_out=frozenset())):
        assert selection_fingerprint(earlier, each) == selection_fingerprint(about, each)


# What the overview says -----------------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(case=cases_with_items(), number=st.integers(0, 10_000))
def test_the_overview_shows_every_item_and_says_exactly_whether_it_goes(
    case: tuple[Student, TransferDossier], number: int
) -> None:
    """What goes is what the file would lack without it, and what stays is what makes no difference."""
    student, dossier = case
    lines = overview(student, dossier, ()).items
    assert [line.ref for line in lines] == [each.ref for each in all_items(items(student))]
    assert {line.ref for line in lines if line.left_out} == dossier.left_out
    if not lines:
        return
    line = lines[number % len(lines)]
    removed = replace(dossier, left_out=dossier.left_out | {line.ref})

    assert line.goes == (delivered_record(student, removed) != delivered_record(student, dossier))


def test_an_item_says_why_it_goes_or_stays() -> None:
    student = pupil_with_items()
    dossier = without(student, plan(student, Profile.POVO, [Category.TOETSRESULTATEN]), "Rekenen")
    found = {line.summary: line for line in overview(student, dossier, ()).items}

    def of(start: str) -> tuple[bool, str]:
        (line,) = (each for summary, each in found.items() if summary.startswith(start))
        return line.goes, line.why

    assert of("Spelling") == (True, "Gaat mee met het onderdeel.")
    assert of("Rekenen") == (False, "U laat dit weg.")
    assert of("code 3, Bedachte naam") == (False, "Het onderdeel gaat niet mee.")


def test_a_secret_address_is_shown_as_one_that_never_goes() -> None:
    student = pupil(
        guardian(MOTHER, adresgeheim=True, adreslijst=addresses("Schuilweg")),
        guardian(FATHER, adreslijst=addresses("Openpad")),
    )
    found = {
        line.summary: line for line in overview(student, plan(student), ()).items if line.label == "Adres"
    }

    assert [(line.secret, line.goes) for line in found.values()] == [
        (False, True),
        (True, False),
        (False, True),
    ]


@pytest.mark.parametrize(
    ("change", "intended", "goes"),
    [
        ({}, True, True),
        ({"seen_at": None}, True, False),
        ({"reason": "nodig"}, True, False),
        ({"warning_seen": False}, True, False),
        ({"included": False}, False, False),
    ],
)
def test_an_attachment_goes_only_once_nothing_about_it_is_left_to_do(
    change: dict[str, object], intended: bool, goes: bool
) -> None:
    """R017, R022: ticked is intended; parents read that, the counter waits."""
    student = pupil()
    file = file_of(student, REPORT, "psychologisch")
    student = with_attachment(student, file)
    dossier = plan(student, chosen=[Category.BIJLAGEDOCS], decisions=[weighed(REPORT, **change)])
    found = overview(student, dossier, [file])

    assert [(line.intended, line.goes) for line in found.attachments] == [(intended, goes)]
    assert found.chosen == 1 + goes


def test_an_attachment_in_what_was_left_out_stays() -> None:
    paper = Document(bestandsnaam="opp.pdf", bestandsinhoud=reference(OPP))
    student = pupil()
    support = student.record.onderwijsondersteuning
    assert support is not None
    support = replace(support, opp=replace(support.opp or Opp, document=(paper,)))  # type: ignore[type-var]  # it has one
    student = replace(student, record=replace(student.record, onderwijsondersteuning=support))
    dossier = plan(student, chosen=CHOSEN, decisions=[weighed(OPP)])
    left = replace(dossier, left_out=frozenset({item(student, "01-09-2025").ref}))

    for each, goes in ((dossier, True), (left, False)):
        found = overview(student, each, [file_of(student, OPP, "opp")])
        assert [line.goes for line in found.attachments] == [goes]
