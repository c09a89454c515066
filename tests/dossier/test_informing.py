"""Being informed in advance and getting a copy: recorded per person, asked for at the gate, holding nothing up."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.events import DossierEvent
from oso_desktop.dossier.informing import (
    InformedBy,
    InformingFact,
    InformingWithdrawn,
    InzageCopy,
    InzageInformed,
    copy_given,
    informed,
    informing_standing,
)
from oso_desktop.dossier.inzage import InzageFact, InzageOffered, Manner
from oso_desktop.dossier.people import Student, holders_of
from oso_desktop.dossier.readiness import Reason, Severity, may_go, readiness
from oso_desktop.dossier.readiness_informing import informing_reasons
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Profile
from tests.dossier.cases import (
    FATHER,
    LONG_AGO,
    MOTHER,
    TODAY,
    fingerprint,
    offered,
    plan,
    pupil,
    settled,
    situation,
    told,
)

NOW, BEFORE = "wat nu weg zou gaan", "wat het eerst was"


def copied(holder: str, mark: str = NOW, manner: Manner = Manner.SENT) -> InzageCopy:
    return InzageCopy(holder_id=holder, on=TODAY, manner=manner, by="C.", fingerprint=mark)


def mistake(holder: str) -> InformingWithdrawn:
    return InformingWithdrawn(holder_id=holder, on=TODAY, reason="Bij het verkeerde kind.", by="C.")


def test_the_last_day_on_which_somebody_was_informed_counts() -> None:
    """R010, R080: per person, and what was a mistake counts no more."""
    later = replace(told(MOTHER, LONG_AGO + timedelta(days=3)), how=InformedBy.TALK)
    events = (told(MOTHER), later, told(FATHER))

    assert informed(events, MOTHER) == later
    assert informed((*events, mistake(MOTHER)), MOTHER) is None
    assert informed((*events, mistake(MOTHER), told(MOTHER)), MOTHER) == told(MOTHER)
    assert informed((*events, mistake(MOTHER)), FATHER) == told(FATHER)
    assert informed((), MOTHER) is None


@pytest.mark.parametrize(
    ("facts", "events", "given"),
    [
        ((), (), False),
        ((), (copied(MOTHER),), True),
        ((), (copied(FATHER),), False),
        ((), (copied(MOTHER, BEFORE),), False),  # a copy of what does not go any more
        ((), (copied(MOTHER), mistake(MOTHER)), False),
        ((replace(offered(MOTHER, NOW), manner=Manner.HANDED),), (), True),
        ((replace(offered(MOTHER, NOW), manner=Manner.SENT),), (), True),
        ((replace(offered(MOTHER, NOW), manner=Manner.AT_SCHOOL),), (), False),  # seeing is no copy
        ((replace(offered(MOTHER, BEFORE), manner=Manner.SENT),), (), False),
        ((replace(offered(FATHER, NOW), manner=Manner.SENT),), (), False),
    ],
)
def test_who_has_a_copy_of_exactly_what_goes_now(
    facts: tuple[InzageFact, ...], events: tuple[DossierEvent, ...], given: bool
) -> None:
    """L8, C2: each guardian an own one; inzage that is offered by handing or sending the copy gives it."""
    assert (copy_given(facts, events, MOTHER, NOW) is not None) is given


@given(
    st.lists(st.sampled_from([told(MOTHER), copied(MOTHER), mistake(MOTHER), told(FATHER), mistake(FATHER)]))
)
def test_what_counts_is_what_came_after_the_last_mistake(events: list[InformingFact]) -> None:
    """R089: nothing leaves the record."""
    own = [event for event in events if event.holder_id == MOTHER]
    last = max((number for number, event in enumerate(own) if event == mistake(MOTHER)), default=-1)

    assert list(informing_standing(events, MOTHER)) == own[last + 1 :]


def _said(dossier: TransferDossier, student: Student | None = None) -> list[Reason]:
    who = student or pupil()
    here = situation(who, dossier)
    return list(informing_reasons(here, holders_of(who, TODAY)))


def test_the_gate_asks_for_both_once_by_name_and_holds_nothing_up() -> None:
    """R080, L8, C2."""
    student = pupil()
    done = settled(student, plan(student))
    bare = replace(done, events=tuple(e for e in done.events if not isinstance(e, InzageInformed)))
    bare = replace(
        bare,
        inzage=tuple(
            replace(f, manner=Manner.AT_SCHOOL) if isinstance(f, InzageOffered) else f for f in bare.inzage
        ),
    )

    informing, copying = _said(bare, student)

    assert (informing.severity, copying.severity) == (Severity.WARN, Severity.WARN)
    for reason in (informing, copying):
        assert "Ans Bedacht (moeder) en Bob Bedacht (vader)" in reason.text
        assert reason.law
        assert reason.next_step
    assert "R080" in informing.requirement
    assert "L8" in copying.requirement
    found = readiness(situation(student, bare))
    assert may_go(found) is may_go(readiness(situation(student, done)))
    assert {informing, copying} <= set(found)
    assert _said(done, student) == []


@pytest.mark.parametrize(
    ("profile", "law"), [(Profile.POVO, "WPO"), (Profile.POPO, "WPO"), (Profile.VOVO, "AVG")]
)
def test_the_copy_rests_on_the_law_of_the_own_kind_of_school(profile: Profile, law: str) -> None:
    """L8, L21."""
    reasons = [reason for reason in _said(plan(pupil(), profile)) if "afschrift" in reason.text]

    assert [reason.law.split()[0] for reason in reasons] == [law]


def test_a_change_of_content_asks_for_a_copy_anew_and_not_for_informing() -> None:
    """L8, R110: the copy is of what goes."""
    student = pupil()
    done = settled(student, plan(student))
    changed = pupil(roepnaam="Anders")

    (reason,) = _said(done, changed)

    assert "afschrift" in reason.text
    assert fingerprint(student, done) != fingerprint(changed, done)
