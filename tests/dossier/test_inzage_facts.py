"""From recorded facts to where each person stands: only inzage of exactly what goes out now counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.calendar import is_school_day
from oso_desktop.dossier.inzage import (
    Agreement,
    HolderState,
    InzageFact,
    InzageOffered,
    InzageSeen,
    Recorded,
    agreement_of_all,
    closing_fact,
    current_remarks,
    holder_state,
    response_due,
    standing,
)
from oso_desktop.dossier.region import HolidayRegion, RegionProfile
from tests.dossier.cases import (
    FATHER,
    LONG_AGO,
    MOTHER,
    TODAY,
    mistaken,
    offered,
    remark,
    saw,
    silent,
    withdrawn,
)

NOW, BEFORE = "wat nu weg zou gaan", "wat het eerst was"


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((), HolderState.TO_OFFER),
        ((saw(FATHER, NOW),), HolderState.TO_OFFER),
        ((offered(MOTHER, NOW),), HolderState.OFFERED),
        ((offered(MOTHER, BEFORE),), HolderState.AGAIN),
        ((saw(MOTHER, NOW),), HolderState.SEEN),
        ((offered(MOTHER, NOW), saw(MOTHER, NOW)), HolderState.SEEN),
        ((saw(MOTHER, BEFORE),), HolderState.AGAIN),
        ((saw(MOTHER, BEFORE), offered(MOTHER, NOW)), HolderState.OFFERED),
        ((saw(MOTHER, BEFORE), saw(MOTHER, NOW)), HolderState.SEEN),
        # what was seen stays seen: a later offer, or content that came and went, does not undo it
        ((saw(MOTHER, NOW), offered(MOTHER, NOW)), HolderState.SEEN),
        ((saw(MOTHER, NOW), offered(MOTHER, BEFORE), saw(MOTHER, BEFORE)), HolderState.SEEN),
        ((offered(MOTHER, NOW), silent(MOTHER, NOW)), HolderState.NO_RESPONSE),
        ((offered(MOTHER, NOW), silent(MOTHER, NOW), saw(MOTHER, NOW)), HolderState.SEEN),
        ((offered(MOTHER, BEFORE), silent(MOTHER, BEFORE)), HolderState.AGAIN),
        # a mistake counts no more, and what was recorded after it does
        ((saw(MOTHER, NOW), mistaken(MOTHER)), HolderState.TO_OFFER),
        ((saw(MOTHER, BEFORE), mistaken(MOTHER)), HolderState.TO_OFFER),
        ((offered(MOTHER, NOW), saw(MOTHER, NOW), mistaken(MOTHER)), HolderState.TO_OFFER),
        ((saw(MOTHER, NOW), mistaken(MOTHER), offered(MOTHER, NOW)), HolderState.OFFERED),
        ((saw(MOTHER, NOW), mistaken(MOTHER), saw(MOTHER, NOW)), HolderState.SEEN),
        ((saw(MOTHER, NOW), mistaken(FATHER)), HolderState.SEEN),
        # nobody was silent after an offer that was none
        ((offered(MOTHER, NOW), mistaken(MOTHER), silent(MOTHER, NOW)), HolderState.AGAIN),
    ],
)
def test_where_a_holder_stands(facts: tuple[InzageFact, ...], state: HolderState) -> None:
    """R086, R096, R107, R110."""
    assert holder_state(facts, MOTHER, NOW) is state


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((silent(MOTHER, NOW),), HolderState.AGAIN),  # never offered
        ((silent(MOTHER, NOW), offered(MOTHER, NOW)), HolderState.OFFERED),  # offered only afterwards
        ((offered(MOTHER, BEFORE), silent(MOTHER, NOW)), HolderState.AGAIN),  # offered something else
        ((offered(FATHER, NOW), silent(MOTHER, NOW)), HolderState.AGAIN),  # offered to somebody else
        ((offered(MOTHER, NOW), silent(MOTHER, NOW, reason=" ")), HolderState.OFFERED),  # no reason
        ((offered(MOTHER, NOW, TODAY), silent(MOTHER, NOW, TODAY)), HolderState.OFFERED),  # no time to react
    ],
)
def test_going_on_without_a_reaction_needs_an_offer_of_the_same_content_its_whole_term_and_a_reason(
    facts: tuple[InzageFact, ...], state: HolderState
) -> None:
    """R096: people must have had the possibility."""
    assert holder_state(facts, MOTHER, NOW) is state


def test_silence_counts_from_the_first_day_after_the_term() -> None:
    """R096."""
    due = response_due(LONG_AGO, RegionProfile())
    early, in_time = (replace(silent(MOTHER, NOW, day), due=due) for day in (due - timedelta(days=1), due))

    assert holder_state((offered(MOTHER, NOW), early), MOTHER, NOW) is HolderState.OFFERED
    assert holder_state((offered(MOTHER, NOW), in_time), MOTHER, NOW) is HolderState.NO_RESPONSE


@pytest.mark.parametrize("way", Recorded)
def test_any_one_of_the_four_ways_of_recording_is_enough(way: Recorded) -> None:
    """R090–R093; and none of them is called consent (C3)."""
    assert holder_state((replace(saw(MOTHER, NOW), recorded=way),), MOTHER, NOW) is HolderState.SEEN
    assert "toestemming" not in way.value


facts = st.lists(
    st.one_of(
        st.builds(offered, st.sampled_from([MOTHER, FATHER]), st.sampled_from([NOW, BEFORE])),
        st.builds(
            saw, st.sampled_from([MOTHER, FATHER]), st.sampled_from([NOW, BEFORE]), st.sampled_from(Agreement)
        ),
        st.builds(silent, st.sampled_from([MOTHER, FATHER]), st.sampled_from([NOW, BEFORE])),
        st.builds(mistaken, st.sampled_from([MOTHER, FATHER])),
    ),
    max_size=8,
).map(tuple)


@given(facts=facts)
def test_nobody_s_inzage_speaks_for_another(facts: tuple[InzageFact, ...]) -> None:
    """L27."""
    own = tuple(fact for fact in facts if fact.holder_id == MOTHER)

    assert holder_state(facts, MOTHER, NOW) is holder_state(own, MOTHER, NOW)


@given(before=facts, after=facts)
def test_after_a_withdrawal_it_is_as_if_nothing_had_been_recorded_about_this_holder(
    before: tuple[InzageFact, ...], after: tuple[InzageFact, ...]
) -> None:
    whole = (*before, mistaken(MOTHER), *after)

    assert holder_state(whole, MOTHER, NOW) is holder_state(after, MOTHER, NOW)
    assert closing_fact(whole, MOTHER, NOW) == closing_fact(after, MOTHER, NOW)
    assert holder_state(whole, FATHER, NOW) is holder_state((*before, *after), FATHER, NOW)


@given(facts=facts)
def test_settled_means_one_fact_about_this_content(facts: tuple[InzageFact, ...]) -> None:
    closing = closing_fact(facts, MOTHER, NOW)
    state = holder_state(facts, MOTHER, NOW)

    assert (closing is not None) is (state in (HolderState.SEEN, HolderState.NO_RESPONSE))
    if closing is not None:
        assert (closing.holder_id, closing.fingerprint) == (MOTHER, NOW)
        assert isinstance(closing, InzageSeen) is (state is HolderState.SEEN)
    seen = [
        fact for fact in standing(facts, MOTHER) if isinstance(fact, InzageSeen) and fact.fingerprint == NOW
    ]
    if seen:
        assert closing is seen[-1]


@given(offer=st.dates(date(2020, 1, 1), date(2040, 1, 1)), days=st.integers(1, 30))
def test_the_term_counts_that_many_days_on_which_school_can_be_open(offer: date, days: int) -> None:
    """R096: ten school days by default; a weekend never shortens the term."""
    region = RegionProfile(response_days=days)
    due = response_due(offer, region)
    between = [offer + timedelta(days=n) for n in range(1, (due - offer).days)]

    assert sum(is_school_day(day, region) for day in between) == days
    assert is_school_day(between[-1], region)
    assert between[-1].weekday() < 5


@given(offer=st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_a_later_offer_never_has_an_earlier_term(offer: date) -> None:
    dues = [response_due(offer + timedelta(days=n), RegionProfile()) for n in range(9)]

    assert all(first <= second for first, second in pairwise(dues))
    assert RegionProfile().response_days == 10


@pytest.mark.parametrize(
    ("offer", "due"),
    [
        (date(2026, 3, 2), date(2026, 3, 17)),  # Monday: last day is Monday two weeks later
        (date(2026, 3, 6), date(2026, 3, 21)),  # Friday
        (date(2026, 3, 7), date(2026, 3, 21)),  # Saturday counts as the Friday before
        (date(2026, 3, 8), date(2026, 3, 21)),  # Sunday
    ],
)
def test_the_term_over_weekends(offer: date, due: date) -> None:
    """R096."""
    assert response_due(offer, RegionProfile()) == due


def test_days_without_school_are_no_days_to_react_on_and_regions_differ() -> None:
    """R096: the spring holiday of the own region, and the days that the school closes, do not count."""
    offer = date(2026, 2, 20)
    north, south = (
        response_due(offer, RegionProfile(holidays=each))
        for each in (HolidayRegion.NORTH, HolidayRegion.SOUTH)
    )
    closed = RegionProfile(holidays=HolidayRegion.SOUTH, closed=(date(2026, 2, 23),))

    assert (north, south) == (date(2026, 3, 14), date(2026, 3, 7))
    assert response_due(offer, closed) == date(2026, 3, 10)


@pytest.mark.parametrize("shift", [-1, 0, 1])
def test_the_term_of_the_region_stays_on_record_and_counts(shift: int) -> None:
    """R096: a term that the region agreed on otherwise later does not undo what was recorded, nor help it."""
    due = TODAY + timedelta(days=shift)
    facts = (offered(MOTHER, NOW, TODAY - timedelta(days=3)), replace(silent(MOTHER, NOW, TODAY), due=due))

    expected = HolderState.NO_RESPONSE if due <= TODAY else HolderState.OFFERED
    assert holder_state(facts, MOTHER, NOW) is expected


YES, NO, UNKNOWN = (saw(MOTHER, NOW, answer) for answer in (Agreement.YES, Agreement.NO, Agreement.UNKNOWN))
NOTHING = silent(FATHER, NOW)


@pytest.mark.parametrize(
    ("answers", "agreement"),
    [
        ((), Agreement.UNKNOWN),
        ((YES,), Agreement.YES),
        ((YES, YES), Agreement.YES),
        ((YES, NO), Agreement.NO),
        ((NOTHING, NO), Agreement.NO),
        ((YES, UNKNOWN), Agreement.UNKNOWN),
        ((YES, NOTHING), Agreement.UNKNOWN),
        ((NOTHING,), Agreement.UNKNOWN),
    ],
)
def test_one_word_for_several_answers(answers: tuple[InzageSeen, ...], agreement: Agreement) -> None:
    """R094, R096: disagreement is never outvoted, and silence is no agreement."""
    assert agreement_of_all(answers) is agreement


def test_only_one_s_own_later_remark_replaces_a_remark() -> None:
    """R098: the earlier one is kept as a fact, and does not stand any more."""
    first, other = remark("Eerst"), remark("Ander", FATHER)
    second = remark("Toen", replaces=first.id)
    third = remark("Nu", replaces=second.id)

    assert current_remarks((first, other, second, third)) == (other, third)


def test_a_withdrawn_remark_does_not_stand_and_neither_does_its_withdrawal() -> None:
    """R098: both are kept."""
    first, other = remark("Eerst"), remark("Ander", FATHER)

    assert current_remarks((first, other, withdrawn(first))) == (other,)


def test_an_offer_without_content_is_an_offer_of_nothing() -> None:
    bare = replace(offered(MOTHER, NOW), fingerprint="")

    assert isinstance(bare, InzageOffered)
    assert holder_state((bare,), MOTHER, NOW) is HolderState.AGAIN
