"""The languages of the letters as data: what each says of itself, when it is offered, and how one is added."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier import stationery
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.languages import LanguageFacts, languages
from oso_desktop.dossier.stationery import Language
from oso_desktop.letters import names
from oso_desktop.letters import texts as texts_module
from oso_desktop.letters.document import typeset
from oso_desktop.letters.names import as_translation
from oso_desktop.letters.texts import long_date, speaking
from tests.letters.reading import badly_placed
from tests.letters.to_parents import TO_PARENTS

LETTERS = resource("letters")


def test_every_language_of_the_program_is_in_the_file_and_the_other_way_round() -> None:
    assert [each.value for each in Language] == list(languages())


@pytest.mark.parametrize("each", Language)
def test_a_language_says_how_it_is_called_and_read(each: Language) -> None:
    facts = each.facts
    assert each.label == facts.name
    assert re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", facts.tag)
    assert facts.tag.partition("-")[0] == each.value
    assert facts.direction in ("ltr", "rtl")


def test_arabic_is_read_from_right_to_left() -> None:
    assert [each for each in Language if each.rtl] == [Language.ARABIC]


def test_only_a_language_that_somebody_checked_is_offered_and_then_it_is_whole() -> None:
    assert Language.DUTCH.offered
    for each in Language:
        facts = each.facts
        assert each.offered is bool(facts.checked_by)
        if each.offered:
            assert len(set(facts.months)) == 12
            assert set(re.findall(r"\{(\w+)\}", facts.long_date)) == {"dag", "maand", "jaar"}
            assert each is Language.DUTCH or (LETTERS / each.value).is_dir()


# A language that a translator adds -------------------------------------------------------------------------------


@pytest.fixture
def arabic(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[LanguageFacts]:
    """A folder for a language that has none yet, with one sentence of its own, as somebody would add it."""
    shutil.copytree(LETTERS, tmp_path / "letters")
    shutil.copytree(LETTERS / "en", tmp_path / "letters" / "ar")
    path = tmp_path / "letters" / "ar" / "uitnodiging_inzage.toml"
    text = path.read_text(encoding="utf-8").replace('"Why do you get this letter?"', f'"{ARABIC}"')
    path.write_text(text, encoding="utf-8")
    made = replace(languages()["ar"], months=languages()["en"].months, long_date="{jaar} {maand} {dag}")
    monkeypatch.setattr(texts_module, "resource", lambda name: tmp_path / name)
    monkeypatch.setattr(names, "resource", lambda name: tmp_path / name)
    monkeypatch.setattr(stationery, "languages", lambda: {**languages(), "ar": made})
    yield made
    for cached in (texts_module._parsed, texts_module._load):
        cached.cache_clear()


ARABIC = "لماذا هذه الرسالة؟"


def test_a_new_language_needs_no_more_than_its_texts_and_a_line_and_is_read_its_own_way(
    arabic: LanguageFacts,
) -> None:
    with speaking(Language.ARABIC):
        document = as_translation(TO_PARENTS["invitation, POVO, parent"]())
        assert long_date(date(2026, 4, 3)) == "2026 April 3"
    assert (document.language, document.rtl) == ("ar", True)
    assert ARABIC in str(document)
    assert not badly_placed(typeset(document))


def test_a_new_language_is_offered_once_somebody_checked_it(
    arabic: LanguageFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = LetterKind.INVITATION.value
    assert Language.ARABIC not in names.spoken_beside_dutch(name)
    checked = replace(arabic, checked_by="A. Lezer", checked_on=date(2026, 4, 3))
    monkeypatch.setattr(stationery, "languages", lambda: {**languages(), "ar": checked})
    assert Language.ARABIC in names.spoken_beside_dutch(name)
