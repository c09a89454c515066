"""Every text of the screen has its English, and no English is left of a text that is gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.qt import translations


def test_nothing_is_missing_and_nothing_is_left_over() -> None:
    """UI.md: source strings are Dutch, nothing untranslated. `python -m tests.qt.translations` tells what to do."""
    used, said, apart = translations.texts(), translations.english(), translations.internal()
    assert [f"{used[text]}: {text}" for text in used if text not in said and text not in apart] == []
    assert sorted({*said, *apart} - used.keys()) == []
    assert apart.isdisjoint(said)


def test_a_translation_keeps_its_holes_its_underlined_letter_and_its_air() -> None:
    wrong = [
        (text, list(found))
        for text, said in translations.english().items()
        if (found := tuple(translations.faults_of(text, said)))
    ]
    assert wrong == []
    assert all(translations.english().values()), "no entry is unfinished"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('box.setText(self.tr("ja"))', {"ja"}),
        ('tabs.addTab(page, self.tr("Bewaren", "tab"))', {"Bewaren", "Bewaren|tab"}),
        ('raise WrongDay(f"Op {day:%d} kan het {why} niet.")', {"Op {0} kan het {1} niet."}),
        ('raise ValueError("the two lists differ")', set()),
        ('class Kind(Enum):\n    A = "ouder of voogd"', {"ouder of voogd"}),
        ('def f():\n    """Dit is een uitleg."""', set()),
    ],
)
def test_the_texts_of_a_module_are_found(code: str, found: set[str], tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(code, "utf-8")
    assert set(translations.texts_of_code(module)) == found


def test_what_a_translation_may_not_change_is_seen() -> None:
    assert list(translations.faults_of("&Bewaren {n} ", "Keep {m}")) == [
        "other holes",
        "other underlined letters",
        "other white space around it",
    ]
    assert list(translations.faults_of("{a} en {b}", "{b} and {a}")) == []
