"""What the screen calls each field of the standard, and what it says beside a field that a person may doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from oso_desktop.gegevensset import model, v2019_1
from oso_desktop.gegevensset.codelists import codelist
from oso_desktop.gegevensset.meta import Member, Sensitivity, members, positions
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.values import FieldKind, field_kind, shown

LONGEST_LABEL = 40
LONGEST_HELP = 160


def every_member() -> Iterator[tuple[str, Member]]:
    for name in model.__all__:
        block = getattr(model, name)
        if isinstance(block, type):
            yield from ((f"{name}.{member.attr}", member) for member in members(block))


MEMBERS = dict(every_member())
HELPED = {where: member.facts.help for where, member in MEMBERS.items() if member.facts.help}


def test_the_whole_standard_is_covered() -> None:
    blocks = {position.member.type for position in positions(Dossier) if position.member.is_block}
    named = {getattr(model, name) for name in model.__all__}

    assert blocks <= named
    assert len(list(positions(v2019_1.Dossier))) == 541, "of this year, that does not change any more"


def test_a_label_is_short_and_written_as_a_label() -> None:
    for where, member in MEMBERS.items():
        label = member.facts.label
        assert label.strip() == label != "", where
        assert len(label) <= LONGEST_LABEL, where
        assert label[0].isupper(), where
        assert not label.endswith((".", ":")), where
        assert "_" not in label, where


def test_only_names_and_abbreviations_of_the_field_have_capitals_inside() -> None:
    """Sentence case: what school people write in capitals themselves, and nothing else."""
    inside = {
        word
        for member in MEMBERS.values()
        for word in re.findall(r"\w+", member.facts.label)[1:]
        if word != word.lower()
    }

    assert inside == {"BRIN", "NNCA", "OPP", "RMC", "RVC", "Nederlandse"}


def test_siblings_are_told_apart() -> None:
    for name in model.__all__:
        block = getattr(model, name)
        if isinstance(block, type):
            labels = [member.facts.label.casefold() for member in members(block)]
            assert len(labels) == len(set(labels)), name


@pytest.mark.parametrize("where", sorted(HELPED))
def test_help_is_a_short_sentence(where: str) -> None:
    text = str(HELPED[where])

    assert text.strip() == text
    assert text[0].isupper()
    assert text.endswith(".")
    assert not text.endswith("..")
    assert len(text) <= LONGEST_HELP
    assert "  " not in text
    assert text.rstrip(".").casefold() != MEMBERS[where].facts.label.casefold()


def test_a_field_that_asks_care_says_why() -> None:
    careful = {
        where
        for where, member in MEMBERS.items()
        if member.facts.sensitivity.rank >= Sensitivity.BIJZONDER.rank
    }

    assert len(careful) >= 20
    assert careful <= set(HELPED)


def test_what_no_dossier_may_hold_says_so() -> None:
    for where, member in MEMBERS.items():
        if member.facts.sensitivity is Sensitivity.NOOIT:
            assert HELPED[where] == "Mag in geen enkel overstapdossier staan."


def test_a_code_whose_meaning_is_not_certain_is_marked_and_explained() -> None:
    doubtful = set()
    for where, member in MEMBERS.items():
        if member.facts.codelist is None:
            continue
        for code, label in codelist(member.facts.codelist).entries.items():
            assert label.certain or f"code {code}" in shown(member, code), (where, code)
        if not all(label.certain for label in codelist(member.facts.codelist).entries.values()):
            doubtful.add(where)

    assert doubtful
    assert doubtful <= set(HELPED)


def test_a_field_of_a_fixed_shape_shows_an_example() -> None:
    for where, member in MEMBERS.items():
        if "pattern" in dict(member.kind.facets) and not member.is_block:
            text = HELPED[where]
            assert (
                member.kind.example in text or "Vier cijfers" in text or "31 juli" in text or "Mag in" in text
            )


def test_a_field_with_bounds_or_decimals_says_how_to_write_it() -> None:
    for where, member in MEMBERS.items():
        facets = dict(member.kind.facets)
        if member.is_block:
            continue
        if "maxInclusive" in facets:
            assert f"{facets['minInclusive']} tot en met {facets['maxInclusive']}" in str(HELPED[where])
        if int(facets.get("maxLength", "0")):
            assert facets["maxLength"] in str(HELPED[where]), where
        if field_kind(member) is FieldKind.DECIMAL:
            assert "komma" in str(HELPED[where]), where


def test_a_field_with_a_table_outside_the_standard_says_where_its_codes_come_from() -> None:
    for where, member in MEMBERS.items():
        if member.facts.external is not None and member.facts.sensitivity is not Sensitivity.NOOIT:
            assert where in HELPED, where
