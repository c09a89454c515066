"""Code lists: every coded field has its list, and a guess never passes for knowledge."""

from __future__ import annotations

import pytest

from oso_desktop.gegevensset.codelists import codelist, codelists
from oso_desktop.gegevensset.meta import positions
from oso_desktop.gegevensset.v2019_1 import Dossier


def test_every_coded_field_has_its_list_and_every_list_its_field() -> None:
    used = {position.member.facts.codelist for position in positions(Dossier)} - {None}

    assert used == {item.number for item in codelists()}
    assert len(used) == 33


def test_codes_are_compared_as_written() -> None:
    assert "1" in codelist(14)
    assert "01" not in codelist(14)
    assert " 1" not in codelist(14)
    assert "nvt" not in codelist(31)


def test_a_code_without_known_meaning_is_shown_as_a_bare_code() -> None:
    label = codelist(41).entries["7"]

    assert label.text == "code 7"
    assert not label.certain


def test_a_bare_code_is_never_certain() -> None:
    for item in codelists():
        for code, label in item.entries.items():
            assert label.text.strip() == label.text != ""
            if label.text == f"code {code}":
                assert not label.certain, (item.number, code)


def test_only_a_code_of_which_the_meaning_is_certain_goes_without_its_code() -> None:
    for item in codelists():
        for code, label in item.entries.items():
            words = item.words(code)
            assert label.text in words
            assert (f"code {code}" in words) is not label.certain
            assert words.count(f"code {code}") <= 1


def test_a_code_that_is_in_no_list_is_shown_as_it_is() -> None:
    assert codelist(2).words("nergens") == "code nergens"


def test_known_meanings_are_certain() -> None:
    assert [label.text for label in codelist(14).entries.values()] == ["onbekend", "vrouw", "man"]
    assert all(label.certain for label in codelist(14).entries.values())


def test_the_entries_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        codelist(14).entries["3"] = codelist(14).entries["0"]  # type: ignore[index]


def test_an_unknown_number_is_a_bug() -> None:
    with pytest.raises(KeyError):
        codelist(3)
