"""The notice of a test result: both statements, on one page, for a parent and for a pupil of sixteen."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from oso_desktop.dossier.overview import CategoryLine
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.facts import ConfirmationFacts
from oso_desktop.letters.notice import NoticeFacts, notice
from tests.letters.people import confirmation_facts, facts, pupil
from tests.letters.reading import on_paper, pages, words

ADDED = (
    "Doorstroomtoets (eindtoets), Resultaat (IEP, 03-02-2026)",
    "Bijlage Leerlingrapport doorstroomtoets",
)


def about(built: ConfirmationFacts, *, advice: bool = True) -> NoticeFacts:
    lines = tuple(
        replace(line, goes=advice) if line.category is Category.OVERSTAPADVIES else line
        for line in built.overview.categories
    )
    assert any(isinstance(line, CategoryLine) and line.goes for line in lines)
    known = {each.name: getattr(built, each.name) for each in fields(ConfirmationFacts)}
    return NoticeFacts(**known | {"overview": replace(built.overview, categories=lines)}, added=ADDED)


def test_it_says_that_the_advice_is_the_same_and_which_result_was_added() -> None:
    """R109, L38: and what one can do about it."""
    made = notice(about(confirmation_facts(facts())))
    text = words(made)

    assert on_paper(made).pages == len(pages(made)) == 1
    for said in (
        "Het advies is niet veranderd",
        *ADDED,
        "U hebt het dossier van Sanne de Vries gezien op",
        "hetzelfde gebleven",
        "Voorbeeldcollege",
        "Klopt er iets niet?",
        "WPO artikel 42 en AVG artikel 15",
    ):
        assert said in text, said


def test_who_did_not_react_is_not_said_to_have_seen_it() -> None:
    """R096, R109."""
    text = words(notice(about(confirmation_facts(facts(), silent=True))))

    assert "Wij hebben u inzage gegeven" in text
    assert "gezien op" not in text


def test_nothing_is_said_of_an_advice_that_stays_here() -> None:
    """R109: where no advice goes along, only that nothing else changed."""
    text = words(notice(about(confirmation_facts(facts(profile=Profile.BB)), advice=False)))

    assert "advies" not in text
    assert "hetzelfde gebleven" in text


def test_a_pupil_of_sixteen_is_spoken_to() -> None:
    """R109, R116."""
    text = words(notice(about(confirmation_facts(facts(pupil(born=date(2010, 3, 26)))))))

    assert "jouw dossier" in text
    assert "Je hebt je dossier gezien" in text
    assert "Beste Sanne" in text


@pytest.mark.parametrize("profile", Profile)
def test_every_kind_of_transfer_has_its_words(profile: Profile) -> None:
    """R109."""
    assert on_paper(notice(about(confirmation_facts(facts(profile=profile))))).pages == 1
