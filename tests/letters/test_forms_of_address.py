"""A parent is spoken to with u, a pupil of sixteen with je, in every letter to either of them."""

from __future__ import annotations

import re

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier.stationery import Language
from oso_desktop.letters.texts import original
from tests.letters.readability import prose
from tests.letters.to_parents import TO_PARENTS

FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
FAMILIAR = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
KINDS = {name.partition(",")[0] for name in TO_PARENTS if name.endswith((", pupil", ", parent"))}


def told(name: str) -> str:
    return " ".join(prose(TO_PARENTS[name]()))


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_pupil_and_a_parent_are_each_spoken_to_in_their_own_way(kind: str) -> None:
    """R114, users.md §7 (12): one word of the other form is one too many, in whatever kind of transfer."""
    for name in TO_PARENTS:
        if name.startswith(f"{kind}, "):
            of_pupil, text = name.endswith(", pupil"), told(name)
            right, wrong = (FAMILIAR, FORMAL) if of_pupil else (FORMAL, FAMILIAR)
            assert wrong.search(text) is None, (name, wrong.search(text))
            assert right.search(text), name


def test_both_forms_of_every_letter_are_looked_at() -> None:
    """R114: each file with both forms is that of a letter above."""
    files = {path.stem for path in resource("letters").glob("*.toml")}
    both = {name for name in files if {"ouder", "leerling"} <= set(original(name, Language.DUTCH))}
    assert both == {
        "afschrift_dossier",
        "bevestiging_inzage",
        "besluit_advies",
        "gespreksverslag",
        "herinnering_inzage",
        "informatie_overstap",
        "mededeling_uitslag",
        "swv_ouders",
        "uitnodiging_inzage",
        "wat_gaat_mee",
    }, "a letter in both forms: list it here, and add it to tests/letters/to_parents.py"
    assert len(KINDS) >= len(both)


@pytest.mark.parametrize("name", sorted(path.stem for path in resource("letters").glob("*.toml")))
def test_no_sentence_of_one_form_has_a_word_of_the_other(name: str) -> None:
    """R114: also in what no letter above happens to say; what both forms share speaks to nobody."""
    tables = original(name, Language.DUTCH)
    both = {"ouder", "leerling"} <= set(tables) or name == "algemeen"
    for table, texts in tables.items():
        wrong = {"leerling": (FORMAL,), "ouder": (FAMILIAR,)}.get(table, (FORMAL, FAMILIAR) if both else ())
        for key, said in texts.sentences.items():
            for sentence in (said,) if isinstance(said, str) else said:
                assert not any(form.search(sentence) for form in wrong), (table, key, sentence)
