"""The sentences as data: complete, fillable, and safe to fill with anything."""

from __future__ import annotations

from datetime import date

import pytest

from oso_desktop.assets import resource
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.texts import PLACEHOLDERS, BadLetterText, Run, load, long_date, parse

FILES = sorted(path.stem for path in resource("letters").glob("*.toml"))


@pytest.mark.parametrize("name", FILES)
def test_every_file_reads_and_knows_only_known_placeholders(name: str) -> None:
    assert load(name)


@pytest.mark.parametrize("kind", list(LetterKind))
def test_every_letter_has_both_forms_of_address_with_the_same_sentences(kind: LetterKind) -> None:
    """One to a school, an SWV or somebody else has one form: it speaks to no parent and to no pupil."""
    texts = load(kind.value)
    if {"ouder", "leerling"} & set(texts):
        assert set(texts["ouder"].sentences) == set(texts["leerling"].sentences)
    else:
        assert len(texts) == 1


def test_every_category_is_explained() -> None:
    assert set(load("algemeen")["onderdeel"].sentences) == {category.value for category in Category}


@pytest.mark.parametrize("name", FILES)
def test_no_text_speaks_of_consent(name: str) -> None:
    """R076, C3."""
    source = resource(f"letters/{name}.toml").read_text(encoding="utf-8").lower()
    assert "toestemming" not in source
    assert "akkoord" not in source


def test_every_known_placeholder_is_used() -> None:
    source = "".join(resource(f"letters/{name}.toml").read_text(encoding="utf-8") for name in FILES)
    assert all(f"{{{placeholder}}}" in source for placeholder in PLACEHOLDERS)


def test_values_are_never_read_as_markup_or_as_placeholders() -> None:
    texts = parse("proef", '[ouder]\nzin = "**{naam}** schrijft {school}"')["ouder"]
    filled = texts.fill("zin", {"naam": "{school} **x**", "school": "<b>&"})
    assert filled == (Run("{school} **x**", bold=True), Run(" schrijft <b>&"))


def test_a_telephone_number_is_not_broken_over_two_lines() -> None:
    """Its groups stay together, whatever stands between them, and words beside a number do not."""
    texts = parse("proef", '[ouder]\nkunt = "Bel {telefoon}, of {contact}."')["ouder"]

    said = texts.line("kunt", {"telefoon": "050 / 000 00 00 toestel 12", "contact": "050 00"})

    number = "050\u00a0/\u00a0000\u00a000\u00a000"
    assert said.split(" ") == ["Bel", number, "toestel", "12,", "of", "050", "00."]


@pytest.mark.parametrize(
    "source",
    [
        "[ouder]\nzin = ",
        '[ouder]\nzin = "{bsn}"',
        '[ouder]\nzin = "{school.__class__}"',
        '[ouder]\nzin = "{}"',
    ],
)
def test_a_spoiled_file_is_refused_with_a_next_step(source: str) -> None:
    with pytest.raises(BadLetterText) as refused:
        parse("proef", source)
    assert "proef" in refused.value.text
    assert refused.value.next_step


def test_a_missing_sentence_is_named() -> None:
    texts = parse("proef", '[ouder]\nzin = ["een", "twee"]')["ouder"]
    with pytest.raises(BadLetterText, match="zon"):
        texts.line("zon")
    with pytest.raises(BadLetterText, match="zin"):
        texts.line("zin")
    assert len(texts.fill_all("zin", {})) == 2


def test_dates_are_written_out() -> None:
    assert long_date(date(2026, 3, 1)) == "1 maart 2026"
