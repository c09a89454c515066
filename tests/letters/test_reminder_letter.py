"""The reminder: what was offered and when, until when one can react, and what happens if nobody does."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, timedelta

import pytest

from oso_desktop.dossier.inzage import InzageOffered, Manner
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import invitation
from oso_desktop.letters.reminder import ReminderFacts, reminder
from tests.letters.people import FATHER, TODAY, facts, holders, pupil
from tests.letters.reading import badly_placed, pages, words

SIXTEEN = date(2010, 3, 26)
GIVEN = date(2026, 3, 16)


def about(
    built: LetterFacts,
    *offered: tuple[date, Manner],
    until: date | None = TODAY + timedelta(days=4),
    to: str = "",
) -> ReminderFacts:
    offers = offered or ((GIVEN, Manner.HANDED),)
    known = {each.name: getattr(built, each.name) for each in fields(LetterFacts)} | {"reply_by": until}
    return ReminderFacts(
        **known,
        offered=tuple(
            InzageOffered(holder_id=to or built.holder.id, on=on, manner=manner, by="M.", fingerprint="x")
            for on, manner in offers
        ),
    )


@pytest.mark.parametrize("profile", Profile)
@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("born", [date(2014, 5, 4), SIXTEEN])
def test_it_fits_on_one_page_with_its_slip(profile: Profile, late: bool, born: date) -> None:
    """R086, R096, R114: for a parent and for a pupil, before and after the term, for every kind of transfer."""
    until = TODAY + timedelta(days=-1 if late else 4)
    letter = reminder(about(facts(pupil(born=born), profile=profile), until=until))

    (page,) = pages(letter)
    assert not badly_placed(letter)
    assert "Antwoordstrook inzage" in page
    assert "16 maart 2026" in page
    assert ("30 maart 2026" in page) is not late


def test_it_says_what_was_offered_until_when_and_what_follows() -> None:
    """R096, R099: who does not react is not refused anything, and that there was a chance is written down."""
    text = words(reminder(about(facts())))

    for said in (
        "Op 16 maart 2026 kreeg u een afschrift (kopie) mee.",
        "Lever de strook in, uiterlijk op 30 maart 2026.",
        "Dan mogen wij vanaf 31 maart 2026 verder zonder uw reactie.",
        "Wij schrijven op dat u kon reageren.",
        "Ook daarna mag u het zien.",
        "Hebt u toch al gereageerd? Dan hoeft u niets te doen.",
    ):
        assert said in text, said


def test_after_the_term_no_day_is_promised_that_the_school_need_not_wait_for() -> None:
    """R096."""
    built = facts()
    late = words(reminder(about(built, until=TODAY - timedelta(days=1))))
    last_day = words(reminder(about(built, until=TODAY)))

    assert "Wij vroegen het uiterlijk op 25 maart 2026. Het kan nog." in late
    assert "Zo snel mogelijk inleveren bij" in late
    assert "Dan mogen wij vanaf" not in late
    assert "uiterlijk op 26 maart 2026" in last_day
    assert "Het kan nog" not in last_day


@pytest.mark.parametrize(
    ("manner", "said"),
    [
        (Manner.HANDED, "kreeg u een afschrift (kopie) mee"),
        (Manner.SENT, "stuurden wij u een afschrift (kopie)"),
        (Manner.AT_SCHOOL, "boden wij u aan het op school te bekijken"),
    ],
)
def test_each_way_of_offering_has_its_words(manner: Manner, said: str) -> None:
    """R088."""
    assert said in words(reminder(about(facts(), (GIVEN, manner))))


def test_every_offer_stands_in_it_once() -> None:
    text = words(
        reminder(
            about(
                facts(),
                (date(2026, 3, 2), Manner.SENT),
                (GIVEN, Manner.HANDED),
                (GIVEN, Manner.HANDED),
            )
        )
    )

    assert text.count("2 maart 2026") == 1
    assert text.count("16 maart 2026") == 1


def test_the_slip_is_the_one_of_the_invitation() -> None:
    """R096: whichever of the two comes back is the answer about the same dossier of the same person."""
    built = facts()
    sent = invitation(built).slip
    again = reminder(about(built)).slip

    assert sent is not None
    assert again is not None
    assert (again.code, again.seen, again.remark) == (sent.code, sent.seen, sent.remark)


def test_a_pupil_of_sixteen_is_spoken_to() -> None:
    """R114."""
    text = words(reminder(about(facts(pupil(born=SIXTEEN)))))

    assert "jouw overstapdossier" in text
    assert "Lever de strook in" in text
    assert "Beste Sanne" in text


def test_it_goes_to_nobody_who_was_offered_nothing() -> None:
    """L27: nor does anybody hear what somebody else was given."""
    built = facts()
    with pytest.raises(ValueError, match="another holder"):
        about(built, to=FATHER)
    with pytest.raises(ValueError, match="with its term"):
        about(built, until=None)
    known = {each.name: getattr(built, each.name) for each in fields(LetterFacts)} | {"reply_by": TODAY}
    with pytest.raises(ValueError, match="an offer"):
        ReminderFacts(**known, offered=())


def test_a_secret_address_stays_off_it() -> None:
    """Appendix A."""
    built = facts(holder=holders(pupil())[1])
    assert "Persoonlijk overhandigd" in words(reminder(about(built)))
