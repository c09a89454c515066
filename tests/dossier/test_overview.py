"""What goes along for this very pupil and what stays, as the screen and the letters tell it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from oso_desktop.dossier.attachments import AttachmentId, Extent
from oso_desktop.dossier.compose import (
    delivered_record,
    going_categories,
    placed_attachments,
    travelling_attachments,
)
from oso_desktop.dossier.items import items
from oso_desktop.dossier.overview import attachment_label, overview
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import Diagnose, Onderwijsondersteuning
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile
from oso_desktop.gegevensset.tree import has_content
from tests.dossier import cases
from tests.dossier.cases import MEDICAL, OPP, REPORT, file_of, plan, pupil, remark, weighed, with_files

FILES = [file_of(pupil(), OPP, "opp"), file_of(pupil(), REPORT), file_of(pupil(), MEDICAL, "medisch")]
STUDENT = with_files(pupil(), *FILES)


@settings(max_examples=40)
@given(case=cases.cases())
def test_the_overview_says_exactly_what_goes(case: tuple[Student, TransferDossier]) -> None:
    """R102: what parents read is what is sent."""
    student, dossier = case
    files = [file_of(student, identifier) for identifier in placed_attachments(student)]
    found = overview(student, dossier, files)
    record = delivered_record(student, dossier)

    assert {line.category for line in found.categories if line.goes} == going_categories(student, dossier)
    assert [line.category for line in found.categories] == list(Category)
    going = tuple(line.attachment.id for line in found.attachments if line.goes)
    assert going == travelling_attachments(student, dossier)
    assert [line.attachment.id for line in found.attachments] == [file.id for file in files]
    for line in found.categories:
        if has_content(record, line.category):
            assert line.goes
            assert line.filled


@settings(max_examples=40)
@given(case=cases.cases())
def test_the_counter_counts_what_was_chosen_where_there_is_a_choice(
    case: tuple[Student, TransferDossier],
) -> None:
    """R016."""
    student, dossier = case
    files = [file_of(student, identifier) for identifier in placed_attachments(student)]
    found = overview(student, dossier, files)
    free = [line for line in found.categories if line.rule is CategoryRule.OPTIONAL]

    assert found.choosable == len(free) + len(files)
    assert found.chosen == len({line.category for line in free} & going_categories(student, dossier)) + len(
        travelling_attachments(student, dossier)
    )


@pytest.mark.parametrize(
    ("profile", "chosen", "category", "why"),
    [
        (Profile.POVO, (), Category.OVERSTAPADVIES, "Verplicht bij deze overstap."),
        (Profile.POVO, (Category.VVE,), Category.VVE, "Mag niet mee bij deze overstap."),
        (Profile.POVO, (Category.VERZUIM,), Category.VERZUIM, "Gekozen door de school."),
        (Profile.POVO, (), Category.VERZUIM, "Niet gekozen: blijft hier."),
        (Profile.POVO, (), Category.CIJFERLIJSTEN, "Er zijn geen gegevens."),
    ],
)
def test_each_part_says_why(
    profile: Profile, chosen: tuple[Category, ...], category: Category, why: str
) -> None:
    lines = overview(STUDENT, plan(STUDENT, profile, chosen), FILES).categories

    assert [line.why for line in lines if line.category is category] == [why]


def test_an_item_without_all_that_it_needs_is_not_said_to_go_and_does_not() -> None:
    """As after an edit that took the one code away that was not left out."""
    diagnosis = Diagnose(code=("1", "2"), doorwie="Dr. Verzonnen")
    support = Onderwijsondersteuning(diagnose=(diagnosis, Diagnose(code=("3",))))
    student = pupil(onderwijsondersteuning=support)
    first = next(each for each in items(student) if each.ref.path.endswith("/diagnose"))
    codes = frozenset(each.ref for each in first.children if each.ref.path.endswith("/code"))
    dossier = replace(plan(student, chosen=[Category.ONDERWIJSONDERSTEUNING]), left_out=codes)

    lines = {line.ref: line for line in overview(student, dossier, ()).items}

    left = delivered_record(student, dossier).onderwijsondersteuning
    assert left is not None
    assert left.diagnose == support.diagnose[1:]
    assert not any(lines[each.ref].goes for each in (first, *first.children))
    assert lines[first.ref].why == "U laat alles weg wat hierin moet staan."


def test_a_part_that_a_remark_takes_along_says_so() -> None:
    """R098: it looks ticked, and unticking it changes nothing."""
    dossier = replace(plan(STUDENT, Profile.POSWV), remarks=(remark("Klopt niet."),))
    (line,) = (
        line for line in overview(STUDENT, dossier, FILES).categories if line.category is Category.OUDERINZAGE
    )

    assert line.goes
    assert line.filled
    assert "opmerking" in line.why


def test_each_attachment_is_told_as_it_was_decided() -> None:
    """R032, R102."""
    dossier = plan(
        STUDENT,
        chosen=[Category.BIJLAGEDOCS],
        decisions=[
            weighed(OPP, reason="Om de doelen."),
            weighed(MEDICAL, extent=Extent.SPOKEN, reason="Alleen bespreken."),
            weighed(AttachmentId("weg")),
        ],
    )

    lines = overview(STUDENT, dossier, FILES).attachments

    assert [(line.attachment.id, line.goes, line.spoken, line.reason) for line in lines] == [
        (OPP, True, False, "Om de doelen."),
        (REPORT, False, False, ""),
        (MEDICAL, False, True, "Alleen bespreken."),
    ]


@pytest.mark.parametrize(
    ("title", "label"),
    [("", "Schoolrapport"), ("Schoolrapport", "Schoolrapport"), ("Groep 7", "Schoolrapport: Groep 7")],
)
def test_an_attachment_is_called_by_its_kind_and_by_its_title_if_that_adds_something(
    title: str, label: str
) -> None:
    assert attachment_label(replace(file_of(STUDENT, REPORT), title=title)) == label
