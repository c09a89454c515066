"""Which parts a profile demands, forbids or leaves open is what the standard's own examples show."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

from oso_desktop.dossier.transfer import ground_of, included_categories, purpose_of
from oso_desktop.gegevensset.profiles import Category, CategoryRule, Profile, category_rule
from tests.dossier import cases
from tests.dossier.cases import plan, pupil, remark

RULES = {
    frozenset({"VERPLICHT"}): CategoryRule.REQUIRED,
    frozenset({"VERBODEN"}): CategoryRule.FORBIDDEN,
    frozenset({"OPTIONEEL", "OPT-UIT"}): CategoryRule.OPTIONAL,
}


@pytest.mark.parametrize("profile", Profile)
def test_the_matrix_is_the_standard_s_own(profile: Profile, conformance: Path) -> None:
    """R013, R029, appendix A."""
    official = json.loads((conformance / "oso" / "profiles.json").read_text(encoding="utf-8"))
    about = official["profiles"][profile.value]

    ours = {category.value: category_rule(profile, category) for category in Category}

    assert ours == {name: RULES[frozenset(states)] for name, states in about["categories"].items()}
    assert profile.overdrachtsoort == about["overdrachtsoort"]


@given(profile=cases.profiles, chosen=cases.choices)
def test_what_goes_is_what_is_demanded_and_what_was_chosen_where_there_is_a_choice(
    profile: Profile, chosen: frozenset[Category]
) -> None:
    """R012, R029."""
    included = included_categories(plan(pupil(), profile, chosen))

    for category in Category:
        rule = category_rule(profile, category)
        assert (category in included) is (
            rule is CategoryRule.REQUIRED or (rule is CategoryRule.OPTIONAL and category in chosen)
        )


@given(profile=cases.profiles, chosen=cases.choices)
def test_a_remark_takes_the_part_about_inzage_along_in_every_profile(
    profile: Profile, chosen: frozenset[Category]
) -> None:
    """R098: what a parent said cannot be unticked by staff."""
    silent = plan(pupil(), profile, chosen)
    spoken = cases.replace(silent, remarks=(remark("Klopt niet."),))

    assert included_categories(spoken) == included_categories(silent) | {Category.OUDERINZAGE}


@pytest.mark.parametrize("profile", Profile)
def test_every_transfer_has_a_purpose_and_a_ground(profile: Profile) -> None:
    """R005, R008, R165; the word toestemming is no ground of any (R076, C1)."""
    assert purpose_of(profile)
    assert ground_of(profile)
    assert "toestemming" not in (purpose_of(profile) + ground_of(profile)).lower()
