"""Days and people on the edge: the whole gate and the package itself, just before and just after."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

import pytest

from oso_desktop.dossier.inzage import Agreement
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.people import Gezag, Guardian
from oso_desktop.dossier.readiness import may_go
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import TransferDossier, Way
from oso_desktop.gegevensset.profiles import Profile
from tests.dossier.cases import COLLEGE, FATHER, MOTHER, addresses
from tests.process.careful import Careful, tick_everything
from tests.process.desk import AMSTERDAM, Desk
from tests.process.musts import broken, with_the_right

OTHER = replace(COLLEGE, brin="97XX", name="De Andere School")
EVERYONE = "everyone with the right saw this very content, or did not react in time"
SIX_MONTHS = "not after six months, unless the head allows it today for this school"


def at(day: date, hour: int = 10) -> datetime:
    """This hour of this day in the Netherlands."""
    return datetime(day.year, day.month, day.day, hour, 30, tzinfo=AMSTERDAM).astimezone(UTC)


def ready(born: date, day: date, profile: Profile = Profile.POPO) -> Desk:
    """A dossier that may go on this day, and for which everybody with the right saw it on that very day."""
    desk = Desk.with_profile(profile, born)
    desk.now = at(day)
    tick_everything(desk)
    school = Careful(desk, Random(3))
    for act in (school.people, school.compulsory, school.advice, school.receiver):
        act()
    desk.confirm()
    for holder in with_the_right(desk.student, desk.today):
        desk.see(holder, Agreement.YES)
    desk.alter(enrolment=Enrolment.APPLIED, enrolment_date=day)
    assert desk.today == day
    return desk


def judged(desk: Desk) -> tuple[bool, list[str]]:
    """What the gate says, and what the plain MUSTs say of the package."""
    return may_go(desk.reasons()), [each for each in desk.broken() if each in (EVERYONE, SIX_MONTHS)]


@pytest.mark.parametrize(
    ("born", "last_day"),
    [
        (date(2010, 5, 4), date(2026, 5, 3)),  # 15 years and 364 days
        (date(2008, 2, 29), date(2024, 2, 28)),  # the sixteenth birthday of 29 February is one itself
        (date(2010, 3, 1), date(2026, 2, 28)),
        (date(2010, 1, 1), date(2025, 12, 31)),
    ],
)
def test_until_midnight_before_the_sixteenth_birthday_it_goes_on_what_the_parents_saw(
    born: date, last_day: date
) -> None:
    """R114, R115, R116, L17, C5: on the day before the parents' inzage counts, from midnight on only the pupil's."""
    desk = ready(born, last_day)
    desk.now = at(last_day, 23)
    assert judged(desk) == (True, [])
    assert with_the_right(desk.student, desk.today) == [MOTHER, FATHER]

    desk.now += timedelta(hours=1)

    assert desk.today == last_day + timedelta(days=1)
    assert judged(desk) == (False, [EVERYONE])
    desk.see("leerling", Agreement.YES)
    assert judged(desk) == (True, [])


def test_the_eighteenth_birthday_of_29_february_is_1_march_and_takes_nothing_from_the_pupil() -> None:
    """R114, R118: the pupil of seventeen had the right alone already; neither midnight asks anybody anew."""
    desk = ready(date(2008, 2, 29), date(2026, 2, 27), Profile.VOVO)
    for day in (date(2026, 2, 27), date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 2)):
        desk.now = at(day)
        assert with_the_right(desk.student, desk.today) == ["leerling"]
        assert judged(desk) == (True, [])


@pytest.mark.parametrize(
    ("moved", "last_day"),
    [
        (date(2025, 8, 31), date(2026, 2, 28)),
        (date(2027, 8, 31), date(2028, 2, 29)),
        (date(2025, 9, 30), date(2026, 3, 30)),
        (date(2026, 4, 30), date(2026, 10, 30)),
        (date(2024, 2, 29), date(2024, 8, 29)),
        (date(2025, 12, 31), date(2026, 6, 30)),
    ],
)
def test_the_term_ends_at_midnight_after_six_calendar_months(moved: date, last_day: date) -> None:
    """R129: the end of a month is the end of a month; afterwards only with the head, and only on that day."""
    desk = ready(date(2018, 5, 4), last_day)
    desk.alter(moved_on=moved)
    desk.now = at(last_day, 23)
    assert judged(desk) == (True, [])

    desk.now += timedelta(hours=1)

    assert judged(desk) == (False, [SIX_MONTHS])
    desk.allow_late()
    assert judged(desk) == (True, [])
    desk.now += timedelta(days=1)
    assert judged(desk) == (False, [SIX_MONTHS])


@pytest.mark.parametrize("night", [date(2026, 3, 29), date(2026, 10, 25)])
def test_the_night_in_which_the_clock_changes_has_one_midnight(night: date) -> None:
    """R114, R129: an hour that is skipped or comes twice moves no birthday and no term."""
    desk = ready(date(night.year - 16, night.month, night.day), night - timedelta(days=1))
    desk.alter(moved_on=night)
    begin = at(night - timedelta(days=1), 22)
    states = []
    for hour in range(7):
        desk.now = begin + timedelta(hours=hour)
        states.append(judged(desk)[0])
    assert states == [True, True, False, False, False, False, False]


def test_a_permission_of_the_head_ends_at_midnight_at_school_and_not_in_greenwich() -> None:
    """R129: given at half past eleven in the evening it is gone an hour later, though in Greenwich it is one day."""
    desk = ready(date(2018, 5, 4), date(2026, 7, 1))
    desk.alter(moved_on=date(2025, 11, 1))
    desk.now = at(date(2026, 7, 1), 23)
    desk.allow_late()
    assert judged(desk) == (True, [])
    (allowed,) = (each for each in desk.dossier.events if isinstance(each, LateAllowed))

    desk.now += timedelta(hours=1)

    assert allowed.at.astimezone(UTC).date() == desk.now.date()
    assert judged(desk) == (False, [SIX_MONTHS])


def test_a_parent_who_dies_is_not_waited_for_and_the_other_still_is() -> None:
    """L27, R086: neither with the flag alone nor with the day alone; without any parent left nobody decides."""
    ways: tuple[dict[str, object], ...] = ({"overleden": True}, {"overlijdensdatum": date(2026, 3, 1)})
    for died in ways:
        desk = ready(date(2014, 5, 4), date(2026, 3, 26))
        desk.undo(MOTHER)
        assert judged(desk) == (False, [EVERYONE])

        def dead(each: Guardian, how: dict[str, object] = died) -> Guardian:
            return replace(each, block=replace(each.block, **how))  # type: ignore[arg-type]  # names of the block

        desk.guardian(0, dead)
        desk.confirm()
        desk.see(FATHER, Agreement.YES)
        assert with_the_right(desk.student, desk.today) == [FATHER]
        desk.guardian(0, lambda each: replace(each, block=replace(each.block, overleden=True)))
        desk.guardian(1, dead)
        assert may_go(desk.reasons()) is False


@pytest.mark.parametrize("gone", ["moved", "secret", "share", "share and hide"])
def test_parents_who_move_share_or_hide_an_address_are_asked_again_and_nothing_hidden_goes(gone: str) -> None:
    """R110, L27, R049: an address that changes is content; one that is hidden is in no package, with whoever it is."""
    desk = ready(date(2014, 5, 4), date(2026, 3, 26))
    street = {"moved": "Verhuislaan", "secret": "Schuilweg"}.get(gone, "Verzinlaan")
    hides = gone in ("secret", "share and hide")

    desk.guardian(
        0,
        lambda each: replace(
            each, block=replace(each.block, adreslijst=addresses(street), adresgeheim=hides)
        ),
    )

    assert may_go(desk.reasons()) is False
    Careful(desk, Random(5))()
    assert (may_go(desk.reasons()), desk.broken()) == (True, [])
    assert (street in repr(desk.package())) is not hides


def test_of_two_receivers_each_gets_its_own_version_and_none_what_was_made_for_the_other() -> None:
    """R119, R120, R132, R133: one receiver at a time, and after a change of school the pupil applies there anew."""
    desk = ready(date(2014, 5, 4), date(2026, 3, 26))
    assert desk.make_final()
    (first,) = desk.standing()
    desk.deliver(first, Way.PACKAGE)

    desk.set_receiver(OTHER)

    assert (may_go(desk.reasons()), desk.standing()) == (False, ())
    desk.alter(enrolment=Enrolment.APPLIED, enrolment_date=desk.today)
    assert desk.make_final()
    (second,) = desk.standing()
    assert [each.version.receiver for each in (first, second)] == [COLLEGE, OTHER]
    desk.deliver(second, Way.PACKAGE)
    desk.set_receiver(COLLEGE)
    desk.alter(enrolment=Enrolment.APPLIED, enrolment_date=desk.today)
    assert desk.standing() == ()
    assert [each.receiver for each in desk.dossier.deliveries] == [COLLEGE, OTHER]


def test_a_pupil_who_returns_begins_with_nothing_and_gets_away_again() -> None:
    """R001, R007, R086, R133: of the first transfer no tick, no inzage and no permission counts for the second."""
    first = ready(date(2014, 5, 4), date(2026, 3, 26))
    assert first.make_final()
    before = first.dossier

    again = Desk(
        first.student,
        TransferDossier(student_id=first.student.id, profile=Profile.POPO),
        now=at(date(2027, 1, 5)),
    )

    assert (again.dossier.chosen, again.dossier.decisions, again.dossier.inzage) == (frozenset(), (), ())
    assert may_go(again.reasons()) is False
    assert EVERYONE in again.broken()
    Careful(again, Random(7))()
    assert again.make_final()
    assert [broken(again.going(each.package)) for each in again.standing()] == [[]]
    assert first.dossier == before


def test_gezag_that_comes_or_goes_on_the_day_itself_decides_who_is_asked() -> None:
    """R115, L27: who got gezag after the others saw it is asked as well; who lost it is not."""
    desk = ready(date(2014, 5, 4), date(2026, 3, 26))
    desk.undo(FATHER)
    assert judged(desk) == (False, [EVERYONE])
    desk.guardian(1, lambda each: replace(each, gezag=Gezag.NO))
    assert judged(desk) == (True, [])
    desk.guardian(1, lambda each: replace(each, gezag=Gezag.YES))
    assert judged(desk) == (False, [EVERYONE])
