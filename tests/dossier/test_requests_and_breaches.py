"""Requests of people about their data, and data breaches: the clocks, and what the facts come down to."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.breach import (
    REPORTED_TO,
    Answer,
    BreachAnswered,
    BreachDecided,
    BreachKind,
    BreachNoted,
    BreachReported,
    Verdict,
    advice,
    breaches,
)
from oso_desktop.dossier.rights_requests import (
    KEEPING,
    Outcome,
    Request,
    RequestAnswered,
    RequestExtended,
    RequestFact,
    RequestKind,
    RequestReceived,
    requests,
)

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ASKED = date(2026, 1, 31)


def received(on: date = ASKED, kind: RequestKind = RequestKind.ACCESS) -> RequestReceived:
    return RequestReceived(
        student_id="p",
        kind=kind,
        on=on,
        asked_by="B. Denkbeeldig, moeder",
        identity="bekend op school",
        what="Ik wil het hele dossier zien.",
        by="proef",
    )


def one(*facts: RequestFact) -> Request:
    (found,) = requests(facts)
    return found


def test_a_request_is_answered_within_one_calendar_month() -> None:
    """R158, R159, L21, C6: 31 January ends on the last of February."""
    request = one(received())
    assert request.due == request.first_term == date(2026, 2, 28)
    assert not request.late(date(2026, 2, 28))
    assert request.late(date(2026, 3, 1))
    assert request.aim == date(2026, 2, 28)
    assert one(received(date(2026, 3, 10))).aim == date(2026, 4, 7)


def test_two_months_can_be_added_once_and_only_within_the_first() -> None:
    """L21"""
    asked = received()
    assert one(asked).may_be_extended(date(2026, 2, 28))
    assert not one(asked).may_be_extended(date(2026, 3, 1))
    longer = one(
        asked,
        RequestExtended(request=asked.id, on=date(2026, 2, 20), reason="Veel om na te kijken.", by="proef"),
    )
    assert longer.due == date(2026, 4, 30)
    assert not longer.may_be_extended(date(2026, 2, 21))


@given(st.dates(date(2020, 1, 1), date(2060, 12, 31)))
def test_a_term_is_never_shorter_than_a_month_of_the_calendar_nor_longer(on: date) -> None:
    """L21"""
    request = one(received(on))
    assert timedelta(days=28) <= request.due - on <= timedelta(days=31)
    assert request.aim <= request.due


def test_an_answer_ends_it_and_the_first_counts() -> None:
    """R158, R160"""
    asked = received()
    first, second = (
        RequestAnswered(request=asked.id, on=date(2026, 2, day), outcome=outcome, reason="r", by="proef")
        for day, outcome in ((3, Outcome.REFUSED), (4, Outcome.GRANTED))
    )
    request = one(asked, first, second)
    assert not request.open
    assert request.answered == first
    assert not request.late(date(2030, 1, 1))


def test_each_right_has_its_article_and_its_own_advice() -> None:
    """R158, R161, R162, R163, L21: keeping goes above deletion, and no objection stops a duty."""
    assert len({kind.law for kind in RequestKind}) == len({kind.advice for kind in RequestKind}) == 5
    assert "vijf jaar" in RequestKind.DELETION.advice
    assert "artikel 7a" in KEEPING
    assert "gaat door" in RequestKind.OBJECTION.advice
    assert "nieuwe school" in RequestKind.CORRECTION.advice


def noted(known_at: datetime = NOON) -> BreachNoted:
    return BreachNoted(
        kind=BreachKind.PACKAGE_LOST, known_at=known_at, happened="Stick kwijt in de trein.", by="proef"
    )


def answers(breach: str = "b", **given_answers: Answer) -> BreachAnswered:
    worst = {"encrypted": Answer.NO, "key_safe": Answer.NO, "got_back": Answer.NO, "sensitive": Answer.YES}
    return BreachAnswered(breach=breach, at=NOON, by="proef", **{**worst, **given_answers})


def test_the_clock_runs_72_hours_through_the_weekend_and_the_change_of_summer_time() -> None:
    """R171, L22, C7"""
    home = ZoneInfo("Europe/Amsterdam")
    before = datetime(2026, 3, 27, 16, 0, tzinfo=home).astimezone(timezone(timedelta(hours=1)))
    (breach,) = breaches([noted(before)])
    assert breach.deadline.astimezone(home) == datetime(2026, 3, 30, 17, 0, tzinfo=home)
    assert breach.left(before + timedelta(hours=71)) == timedelta(hours=1)
    assert breach.left(before + timedelta(hours=73)) == timedelta(hours=-1)


def test_what_nobody_can_read_is_an_incident_and_no_breach() -> None:
    """R172, L22, L31: encrypted, and the key is safe."""
    found = advice(answers(encrypted=Answer.YES, key_safe=Answer.YES))
    assert (found.verdict, found.to_authority, found.to_people) == (Verdict.INCIDENT, False, False)


@pytest.mark.parametrize(("encrypted", "key_safe", "got_back", "sensitive"), list(product(Answer, repeat=4)))
def test_who_does_not_know_is_advised_as_if_the_worse_were_so(
    encrypted: Answer, key_safe: Answer, got_back: Answer, sensitive: Answer
) -> None:
    """R171, R172, L22"""
    given_answers = {
        "encrypted": encrypted,
        "key_safe": key_safe,
        "got_back": got_back,
        "sensitive": sensitive,
    }
    worse = {"encrypted": Answer.NO, "key_safe": Answer.NO, "got_back": Answer.NO, "sensitive": Answer.YES}
    known = {name: worse[name] if value is Answer.UNKNOWN else value for name, value in given_answers.items()}
    found = advice(answers(**given_answers))
    assert found == advice(answers(**known))
    assert found.to_authority is (found.verdict is not Verdict.INCIDENT)
    assert found.to_people is (found.verdict is Verdict.SERIOUS)
    assert found.why.endswith(".")


def test_a_breach_is_open_until_decided_and_reported_where_decided() -> None:
    """R171, R173"""
    what = noted()
    decided = BreachDecided(
        breach=what.id,
        at=NOON,
        to_authority=True,
        to_people=True,
        reason="Overlegd met de functionaris.",
        decided_by="B. Denkbeeldig",
        by="proef",
    )
    told = [
        BreachReported(breach=what.id, at=NOON, to=to, mark="2026-1", by="proef") for to in REPORTED_TO[1:]
    ]
    steps = [what, answers(what.id), decided, *told]
    states = [breaches(steps[: end + 1])[0].open for end in range(len(steps))]
    assert states == [True, True, True, True, False]
    assert breaches(steps)[0].authority_told


def test_the_last_answers_and_the_last_decision_count() -> None:
    """R171"""
    what = noted()
    first, last = answers(what.id), answers(what.id, sensitive=Answer.NO)
    (breach,) = breaches([what, first, last])
    assert breach.answers == last
    assert breach.decided is None
