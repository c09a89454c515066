"""What the papers for parents say of items left out: how many of what, by name where that tells nothing private."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from hypothesis import given, settings

from oso_desktop.dossier.items import ItemRef, all_items, items
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.model import (
    Communicatie,
    Communicatielijst,
    Diagnose,
    Huisarts,
    Onderwijsondersteuning,
    Toetslijst,
)
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import invitation, overview_print
from oso_desktop.letters.left_out import left_out_of
from oso_desktop.letters.texts import load
from tests.dossier.cases import arbitrary_student, seeds
from tests.dossier.item_cases import a_test, cases_with_items
from tests.letters.people import SECRET_STREET, facts, pupil
from tests.letters.reading import badly_placed, words


def a_pupil() -> Student:
    student = pupil()
    numbers = Communicatielijst(communicatie=(Communicatie(soort="telefoon", nummer="0600000001"),) * 2)
    return replace(
        student,
        record=replace(
            student.record,
            leerlinggewicht="0.30",
            huisarts=Huisarts(achternaam="Dokterman"),
            communicatielijst=numbers,
            toetslijst=Toetslijst(
                toets=(
                    a_test("Spelling"),
                    a_test("Rekenen"),
                    a_test("Lezen", "Was bang", ("Tempo",)),
                    a_test("Rekenen", "Nog eens"),
                )
            ),
            onderwijsondersteuning=Onderwijsondersteuning(
                diagnose=(Diagnose(code=("1",), naam="Dyslexie-naam"), Diagnose(code=("2",)))
            ),
        ),
    )


WEIGHT = "Leerlinggewicht"
STUDENT = a_pupil()
CHOSEN = frozenset({Category.TOETSRESULTATEN, Category.ONDERWIJSONDERSTEUNING, Category.BIJLAGEDOCS})


def leaving_out(left_out: Collection[ItemRef]) -> LetterFacts:
    built = facts(STUDENT)
    dossier = replace(built.dossier, chosen=CHOSEN, left_out=frozenset(left_out))
    return replace(built, dossier=dossier, overview=overview(built.student, dossier, built.attachments))


def starting(*summaries: str, label: str = "") -> list[ItemRef]:
    return [
        each.ref
        for each in all_items(items(STUDENT))
        if each.summary.startswith(summaries) and label in ("", each.label)
    ]


@pytest.mark.parametrize(
    ("left_out", "category", "said"),
    [
        (starting("Spelling"), Category.TOETSRESULTATEN, "1 toets (Spelling)"),
        (starting("Spelling", "Lezen"), Category.TOETSRESULTATEN, "2 toetsen (Spelling, Lezen)"),
        (starting("Rekenen"), Category.TOETSRESULTATEN, "2 toetsen (Rekenen)"),
        (
            [*starting("Spelling"), *starting("Was bang"), *starting("Tempo", label="Onderdeel")],
            Category.TOETSRESULTATEN,
            "1 toets (Spelling); bij toets Lezen: 1 onderdeel (Tempo), opmerking",
        ),
        ([*starting("Lezen"), *starting("Was bang")], Category.TOETSRESULTATEN, "1 toets (Lezen)"),
        (starting("code 2", label="Diagnose"), Category.ONDERWIJSONDERSTEUNING, "1 diagnose"),
        (
            [*starting("", label=WEIGHT), *starting("Dokterman", label="Huisarts")],
            Category.LEERLING,
            "leerlinggewicht, huisarts",
        ),
        (starting("telefoon"), Category.LEERLING, "2 telefoonnummers of e-mailadressen"),
        (starting("Hanneke de Vries"), Category.OUDERSVERZORGERS, "1 ouder of verzorger"),
        ([], Category.TOETSRESULTATEN, ""),
    ],
)
def test_what_was_left_out_is_told_in_one_line(
    left_out: list[ItemRef], category: Category, said: str
) -> None:
    """R102: how many of what, and which; nobody's address, number, doctor or diagnosis."""
    assert left_out_of(leaving_out(left_out).overview, category) == said


def test_both_papers_say_it_of_each_category() -> None:
    built = leaving_out([*starting("Spelling", "Lezen"), *starting("", label=WEIGHT)])

    invited, listed = words(invitation(built)), words(overview_print(built))

    assert "Toetsresultaten: 2 toetsen (Spelling, Lezen)" in invited
    assert "Gegevens van de leerling: leerlinggewicht" in invited
    assert "Niet meegestuurd: 2 toetsen (Spelling, Lezen)." in listed
    assert "Niet meegestuurd: leerlinggewicht." in listed
    for paper in (invitation(built), overview_print(built)):
        assert not badly_placed(paper)


def test_papers_say_nothing_of_it_if_nothing_was_left_out() -> None:
    built = leaving_out([])

    assert "laten wij daarvan weg" not in words(invitation(built))
    assert "Niet meegestuurd" not in words(overview_print(built))


def test_a_category_from_which_all_was_left_out_stays_at_school() -> None:
    built = leaving_out([each.ref for each in items(STUDENT) if each.label == "Diagnose"])

    assert Category.ONDERWIJSONDERSTEUNING.label not in words(invitation(built))
    assert (
        Category.ONDERWIJSONDERSTEUNING.label
        in words(overview_print(built)).partition("Dit blijft op school")[2]
    )


def test_no_paper_names_what_is_private_of_an_item_left_out() -> None:
    """Appendix A, R041: also not the secret address, which never goes, so was not left out either."""
    every = [each.ref for each in all_items(items(STUDENT)) if not each.fixed]
    built = leaving_out([each for each in every if each not in starting("Lezen")])

    for paper in (invitation(built), overview_print(built)):
        text = words(paper)
        for private in (
            SECRET_STREET,
            "Dokterman",
            "0600000001",
            "Dyslexie-naam",
            "Was bang",
        ):
            assert private not in text


@settings(max_examples=15, deadline=None)
@given(case=cases_with_items())
def test_every_choice_can_be_told(case: tuple[Student, TransferDossier]) -> None:
    """Whatever was left out of a category that goes: something is said of it, unless it never goes."""
    student, dossier = case
    found = overview(student, dossier, ())
    for category in Category:
        told = [
            line for line in found.items if line.category is category and line.left_out and not line.secret
        ]
        assert bool(left_out_of(found, category)) == bool(told)


@settings(max_examples=30, deadline=None)
@given(seed=seeds)
def test_there_is_a_word_for_more_than_one_of_everything(seed: int) -> None:
    plurals = load("algemeen")["meervoud"].sentences
    student, _ = arbitrary_student(seed)

    assert {each.label for each in all_items(items(student)) if each.many} <= set(plurals)
