"""The papers for the FG, the board and the council say what the program does; no figure in them is typed by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from oso_desktop.dossier.retention_terms import OKR, RetentionTerms, terms_of
from tests.documents.facts import facts, number
from tests.documents.risks import Risk, risks, weighed
from tests.documents.school import PAGES, NoSuchFigure, asked, filled, rendered, sources
from tests.documents.tables import guide_in_short, tables
from tests.letters.readability import dutch_syllables, read
from tests.qt.test_manual import is_said

RENEW = "python -m tests.documents.school"

_UNITS = r"(?:jaar|jaren|maand|maanden|weken|week|dagen|dag|uur|minuten|minuut|seconden|bits|woorden|tekens)"
_COUNTS = "|".join((r"\d+", *map(number, range(1, 61))))
_TYPED = re.compile(rf"\b(?:{_COUNTS}) {_UNITS}\b", re.IGNORECASE)


def one_line(path: Path) -> str:
    """The words of a file with nothing between them but spaces."""
    return " ".join(path.read_text(encoding="utf-8").split())


def typed_figures(text: str) -> list[str]:
    """Terms and sizes in a source that are not taken from the program."""
    return _TYPED.findall(re.sub(r"\{\{[^}]*\}\}", "", text))


@pytest.mark.parametrize("source", sources(), ids=lambda path: path.stem)
def test_a_paper_is_as_its_source_makes_it_now(source: Path) -> None:
    """R178, R179, L32, L40: a term, a right or a category that changes in the program changes here."""
    assert (PAGES / source.name).read_text(encoding="utf-8") == rendered(source), RENEW


@pytest.mark.parametrize(
    "source", [*sources(), Path(__file__).parent / "sources" / "risks.toml"], ids=lambda path: path.name
)
def test_no_term_and_no_size_is_typed_by_hand(source: Path) -> None:
    assert typed_figures(source.read_text(encoding="utf-8")) == []


def test_a_typed_figure_is_found() -> None:
    text = "bewaart vijf jaar, binnen 72 uur, met 28 woorden. Tien minuten"
    assert typed_figures(text) == ["vijf jaar", "72 uur", "28 woorden", "Tien minuten"]
    assert typed_figures("{{bewaren okr}} na artikel 35 lid 2, versie 2019.1, niveau 3") == []


def test_the_papers_are_those_of_the_sources_and_the_index_leads_to_each() -> None:
    names = {source.name for source in sources()}
    assert names == {path.name for path in PAGES.glob("*.md")}
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    assert [name for name in names - {"README.md"} if f"({name})" not in index] == []


def test_no_table_is_made_for_nothing_and_none_is_missing() -> None:
    assert set(tables()) <= asked() <= {*tables(), *facts()}
    with pytest.raises(NoSuchFigure):
        filled("{{geen cijfer}}")


def test_a_term_of_the_program_stands_in_its_table_and_in_the_running_text() -> None:
    """L15, L29: what the schools are told is what the program keeps to."""
    register = (PAGES / "register.md").read_text(encoding="utf-8")
    guide = (PAGES / "schoolgids.md").read_text(encoding="utf-8")
    for term in terms_of(RetentionTerms()).values():
        assert f"| {term.label} | {term.years} jaar" in register
    assert f"bewaren wij het {facts()['bewaren okr']}." in guide, "the letter and the terms say the same"
    assert f"{number(terms_of(RetentionTerms())[OKR].years)} jaar na het vertrek" in " ".join(
        guide.replace(">", "").split()
    )


def prose(text: str) -> list[str]:
    """The sentences of a paper: no headings, tables and blanks."""
    plain = re.sub(r"<!--.*?-->|\[[^\]]*\](?:\([^)]*\))?|[*`>]", "", text).replace("\n- ", "\n\n")
    blocks = (" ".join(block.split()) for block in re.split(r"\n\s*\n", plain))
    return [block for block in blocks if block and not block.startswith(("|", "#"))]


@pytest.mark.parametrize("name", ["schoolgids.md", "mr.md"])
def test_what_parents_read_is_plain(name: str) -> None:
    """R103, R106, R178: as easy as a letter to them, by the same bar."""
    reading = read(prose((PAGES / name).read_text(encoding="utf-8")), dutch_syllables)
    assert reading.douma >= 70
    assert reading.longest_words <= 20, reading.longest


def test_the_short_text_is_short_and_the_sheet_for_the_council_one_page() -> None:
    """R103, R178: an A4 in ten points holds some 540 words with the tables of this sheet."""
    assert len(guide_in_short().split()) < 130
    assert len((PAGES / "mr.md").read_text(encoding="utf-8").split()) < 540


def test_what_the_school_fills_in_is_marked_one_way() -> None:
    for source in sources():
        text = source.read_text(encoding="utf-8")
        assert "in te vullen" in text
        assert not re.search(r"\[(?!in te vullen)[^\]]*\](?!\()", text), source.name
        assert "TODO" not in text


@pytest.mark.parametrize("name", ["dpia.md", "register.md", "mr.md", "schoolgids.md"])
def test_each_draft_says_who_decides(name: str) -> None:
    """R178: the program decides nothing for a school."""
    assert re.search(r"beslist|stelt de DPIA vast|Wat vragen wij", (PAGES / name).read_text(encoding="utf-8"))


def test_a_tab_or_point_that_is_named_stands_on_the_screen() -> None:
    """R178: who follows the paper into the program finds it there."""
    named = {
        label
        for source in sources()
        for label in re.findall(r"(?:tab|\*\*Privacy\*\*,) \*\*(.+?)\*\*", one_line(source))
    }
    assert {"Bewaren", "Mensen", "Privacy", "Regio en kalender"} <= named
    assert [label for label in named if not is_said(label)] == []


# The risks ---------------------------------------------------------------------------------------------------------


def test_a_risk_is_weighed_by_its_chance_and_its_effect() -> None:
    assert [weighed(pair) for pair in ((3, 3), (2, 3), (2, 2), (1, 3), (2, 1))] == [
        "3 × 3 = 9, hoog",
        "2 × 3 = 6, hoog",
        "2 × 2 = 4, midden",
        "1 × 3 = 3, midden",
        "2 × 1 = 2, laag",
    ]
    with pytest.raises(ValueError, match="1, 2 or 3"):
        Risk(**{**RISK, "before": (4, 1)})


RISK = {
    "what": "",
    "before": (1, 1),
    "after": (1, 1),
    "measure": "",
    "heading": "",
    "tests": (),
    "left": "",
    "school": "",
}


def test_no_measure_makes_a_risk_larger_and_each_has_a_test_and_something_left() -> None:
    """R151: the risks are written down; what the program cannot do is told."""
    for risk in risks():
        assert risk.after <= risk.before, risk.what
        assert risk.tests, risk.what
        assert risk.left, risk.what
        assert risk.school, risk.what


def test_what_stays_high_is_said_in_the_summary() -> None:
    high = [risk for risk in risks() if weighed(risk.after).endswith("hoog")]
    summary = (PAGES / "dpia.md").read_text(encoding="utf-8").split("## In het kort")[1].split("## A.")[0]
    assert len(high) == 1
    assert "Schadelijke software" in high[0].what
    assert "blijft er één **hoog**: schadelijke software" in " ".join(summary.split())
