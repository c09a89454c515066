"""Letters with a translation behind them, from the school's store to the words on the pages."""

from __future__ import annotations

import pytest

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.rights_requests import RequestKind
from oso_desktop.dossier.stationery import Language
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.registers import RequestStage
from oso_desktop.services import dossiers, letters, requests
from oso_desktop.services.letter_makers import LetterChoice
from oso_desktop.services.press import PrintOptions, has_words
from oso_desktop.services.workspace import Workspace
from tests.letters.reading import pages
from tests.services.school import REASON, TALK, TODAY, Stage

ENGLISH = PrintOptions(beside=Language.ENGLISH)
DUTCH = {"het", "een", "niet", "wij", "gaat", "voor", "naar", "moeder", "Moeder", "ouder"}
NOTE = "This is a translation of the Dutch letter. If the two differ, the Dutch text is the binding one."


def _without_count(page: str, count: int) -> str:
    return page.replace(f"van {count}", "van").replace(f"of {count}", "of")


def _split(letter: LetterPdf, alone: LetterPdf) -> list[str]:
    """The pages behind the Dutch ones, which are the same as without a translation."""
    found = pages(letter)
    dutch = found[: alone.pages]
    assert [_without_count(page, letter.pages) for page in dutch] == [
        _without_count(page, alone.pages) for page in pages(alone)
    ]
    return found[alone.pages :]


@pytest.fixture
def choices(handed: Workspace, stage: Stage) -> tuple[LetterChoice, ...]:
    found = letters.choices(dossiers.view(handed, stage.dossier_id))
    return tuple(choice for choice in found if choice.possible)


def test_every_letter_to_parents_can_have_english_behind_the_dutch_which_says_that_dutch_binds(
    handed: Workspace, stage: Stage, choices: tuple[LetterChoice, ...]
) -> None:
    """R106."""
    spoken = [choice for choice in choices if has_words(choice.kind, Language.ENGLISH)]
    assert {choice.kind for choice in spoken} >= {
        LetterKind.INVITATION, LetterKind.CONFIRMATION, LetterKind.OVERVIEW, LetterKind.INFORMATION,
        LetterKind.TALK_REPORT,
    }  # fmt: skip
    for choice in spoken:
        asked = (handed, stage.dossier_id, choice.kind, choice.to.id)
        alone, both = letters.preview(*asked), letters.preview(*asked, ENGLISH)
        behind = _split(both, alone)
        assert NOTE in behind[0], choice.kind
        assert "26 March 2026" in behind[0], choice.kind
        assert not any("Antwoordstrook" in page for page in behind)
        ours = " ".join(behind)
        for typed in (TALK.points, TALK.present, REASON, "Het Verzonnen College"):
            ours = ours.replace(typed, "")
        assert not DUTCH & set(ours.split()), choice.kind


def test_what_is_kept_of_such_a_letter_has_both_languages(handed: Workspace, stage: Stage) -> None:
    """R090: the bytes in the store are those that the parent got."""
    (line, *_) = dossiers.view(handed, stage.dossier_id).holders
    made = letters.make(handed, stage.dossier_id, LetterKind.INVITATION, line.holder.id, ENGLISH)
    kept = letters.pdf(handed, made.letter.id)
    assert NOTE in " ".join(pages(LetterPdf(kept, made.letter.pages, "")))


def test_a_letter_between_schools_stays_dutch_in_any_language(
    handed: Workspace, stage: Stage, choices: tuple[LetterChoice, ...]
) -> None:
    dutch = [choice for choice in choices if not has_words(choice.kind, Language.ENGLISH)]
    assert dutch
    for choice in dutch:
        asked = (handed, stage.dossier_id, choice.kind, choice.to.id)
        assert letters.preview(*asked, ENGLISH).data == letters.preview(*asked).data


def test_a_language_that_nobody_checked_is_not_spoken(handed: Workspace, stage: Stage) -> None:
    (line, *_) = dossiers.view(handed, stage.dossier_id).holders
    asked = (handed, stage.dossier_id, LetterKind.INVITATION, line.holder.id)
    assert letters.preview(*asked, PrintOptions(beside=Language.TURKISH)).data == letters.preview(*asked).data


def test_an_answer_about_personal_data_can_be_read_in_english_too(handed: Workspace, stage: Stage) -> None:
    """R160."""
    said = {"asked_by": "B. Denkbeeldig", "identity": "Bekend op school.", "what": "Graag een kopie."}
    request = requests.receive(handed, stage.case.student.id, kind=RequestKind.ACCESS, on=TODAY, **said)
    alone = requests.letter(handed, request.id, RequestStage.RECEIVED)
    (behind,) = _split(requests.letter(handed, request.id, RequestStage.RECEIVED, ENGLISH), alone)
    assert NOTE in behind
    assert "By 26 April 2026 at the latest" in behind
    assert "AVG privacy law, article 15" in behind
    assert "Graag een kopie." in behind
