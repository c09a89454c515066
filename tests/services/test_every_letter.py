"""All letters of one dossier, whatever subject they belong to: what none may lack and what none may hold."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import Way
from oso_desktop.services import dossiers, handover, letters
from oso_desktop.services.workspace import Workspace
from tests.cli.running import words_of
from tests.services import school
from tests.services.school import TODAY, Stage

BOARD = "Stichting Bedacht Onderwijs"


@pytest.fixture
def all_letters(handed: Workspace, stage: Stage) -> dict[tuple[LetterKind, str], str]:
    """The words of every letter that a delivered dossier can have."""
    with handed.change(Right.MANAGE, "proef", "-") as unit:
        unit.school.save(replace(school.SCHOOL, board=BOARD))
    handover.export_package(handed, stage.dossier_id, stage.version_id)
    handover.record_delivery(handed, stage.dossier_id, stage.version_id, way=Way.PAPER, on=TODAY)
    return {
        (choice.kind, choice.to.id): " ".join(
            words_of(letters.preview(handed, stage.dossier_id, choice.kind, choice.to.id).data).split()
        )
        for choice in letters.choices(dossiers.view(handed, stage.dossier_id))
        if choice.possible
    }


def test_every_letter_names_the_school_and_its_board(all_letters: dict[tuple[LetterKind, str], str]) -> None:
    """R002"""
    assert len({kind for kind, _ in all_letters}) >= 4
    assert [key for key, text in all_letters.items() if school.SCHOOL.name not in text] == []
    assert [key for key, text in all_letters.items() if BOARD not in text] == []


def test_no_letter_shows_the_inside_of_the_program(all_letters: dict[tuple[LetterKind, str], str]) -> None:
    wrong = re.compile(r"\bNone\b|\{[a-z_]+\}|\bNaN\b|<[a-z]+>|\*\*")
    assert [(key, found[0]) for key, text in all_letters.items() if (found := wrong.search(text))] == []


def test_no_letter_makes_a_consent_a_condition(all_letters: dict[tuple[LetterKind, str], str]) -> None:
    """R076, R079, R084: nowhere is agreed to the transfer; what the dossier says of agreeing is with its content."""
    wrong = re.compile(
        r"geef\w* toestemming|toestemming (om|voor) (het |de )?(versturen|overdr|doorgeven)|akkoord met (?!de inhoud)",
        re.I,
    )
    assert [(key, found[0]) for key, text in all_letters.items() if (found := wrong.search(text))] == []
