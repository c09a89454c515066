"""Which backups may go: any number of them, at any moments, with any destructions in between."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oso_desktop.dossier.backup_plan import (
    DAYS,
    BackupName,
    BackupPlan,
    name_of,
    outside_overdue,
    parse,
    thinned,
)

NOW = datetime(2026, 12, 31, 16, 0)  # noqa: DTZ001 - by the clock of the computer
GRACE = timedelta(days=30)
MOMENTS = st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2027, 6, 1)).map(  # noqa: DTZ001 - see above
    lambda at: at.replace(microsecond=0)
)
BACKUPS = st.sets(MOMENTS, max_size=60).map(lambda found: {BackupName(at, "0f0f0f0f") for at in found})


def at(text: str) -> BackupName:
    return BackupName(datetime.fromisoformat(text), "0f0f0f0f")


@given(BACKUPS)
def test_the_newest_and_all_of_today_stay(backups: set[BackupName]) -> None:
    """R175: thinning never takes the last good backup, nor one that a wrong clock put in the future."""
    gone = thinned(backups, NOW)
    past = sorted(backup for backup in backups if backup.at <= NOW)
    assert gone <= set(past)
    assert not {backup for backup in past if backup.at.date() == NOW.date()} & gone
    if past:
        assert past[-1] not in gone


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of the system cannot be chosen here")
@pytest.mark.parametrize(("month", "later"), [(10, 11), (2, 4)])
def test_the_clock_of_the_season_of_a_destruction_counts(
    monkeypatch: pytest.MonkeyPatch, month: int, later: int
) -> None:
    """L29: half an hour before or after a destruction is that still when the clock was changed since."""
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    try:
        destroyed = datetime(2026, month, 20, 12).astimezone()
        now = datetime(2026, later, 28, 12).astimezone()
        before, after, newest = at(f"2026-{month:02}-20T11:30:00"), at(f"2026-{month:02}-20T12:30:00"), now
        stays = BackupName(newest.replace(tzinfo=None), "0f0f0f0f")
        assert thinned({before, after, stays}, now, destroyed=[destroyed], grace=GRACE) == {before}
    finally:
        monkeypatch.undo()
        time.tzset()


@given(BACKUPS)
def test_the_last_of_each_of_the_last_days_weeks_and_months_stays(backups: set[BackupName]) -> None:
    past = {backup for backup in backups if backup.at <= NOW}
    left = past - thinned(backups, NOW)
    days = sorted({backup.at.date() for backup in past})
    assert {backup.at.date() for backup in left} >= set(days[-DAYS:])
    months = sorted({(day.year, day.month) for day in days})
    assert {(backup.at.year, backup.at.month) for backup in left} >= set(months[-12:])
    weeks = sorted({day.isocalendar()[:2] for day in days})
    assert {backup.at.isocalendar()[:2] for backup in left} >= set(weeks[-4:])


@given(BACKUPS)
def test_what_stays_is_few_and_thinning_again_takes_nothing_more(backups: set[BackupName]) -> None:
    gone = thinned(backups, NOW)
    left = backups - gone
    assert len([each for each in left if each.at <= NOW and each.at.date() != NOW.date()]) <= 7 + 4 + 12
    assert not thinned(left, NOW)


@given(BACKUPS, st.lists(MOMENTS, max_size=3))
def test_what_was_destroyed_lives_on_in_no_backup_after_the_grace(
    backups: set[BackupName], destroyed: list[datetime]
) -> None:
    """R155, L29: older backups go once the grace has passed and there is one from after the destruction."""
    left = {each for each in backups if each.at <= NOW} - thinned(
        backups, NOW, destroyed=destroyed, grace=GRACE
    )
    newest = max(left, default=None)
    for moment in destroyed:
        if newest is not None and newest.at > moment and moment + GRACE <= NOW:
            assert all(each.at > moment for each in left)


@given(BACKUPS, MOMENTS)
def test_a_destruction_within_the_grace_changes_nothing(backups: set[BackupName], moment: datetime) -> None:
    if moment + GRACE > NOW:
        assert thinned(backups, NOW, destroyed=[moment], grace=GRACE) == thinned(backups, NOW)


@given(BACKUPS, st.data())
def test_what_the_log_tells_to_be_from_before_a_destruction_goes_whatever_its_name(
    backups: set[BackupName], data: st.DataObject
) -> None:
    """R155, L29: a clock that stood ahead gives no backup a longer life; what is left of the others does not change."""
    told = data.draw(st.sets(st.sampled_from(sorted(backups))) if backups else st.just(set[BackupName]()))
    before = {each: data.draw(MOMENTS) for each in told}
    over = {each for each, at in before.items() if at + GRACE <= NOW}
    gone = thinned(backups, NOW, before=before, grace=GRACE)
    if over != backups:
        assert gone == over | thinned(backups - over, NOW)
    elif backups:
        assert gone == over - {max(backups)}, "one stays, whatever it holds"


def test_the_backup_that_was_made_just_now_is_one_from_after_a_destruction() -> None:
    """L29: what was destroyed does not live on until the next backup."""
    before, just_now = at("2026-10-01T12:00:00"), BackupName(NOW, "0f0f0f0f")
    destroyed = before.at + timedelta(days=1)

    assert thinned({before, just_now}, NOW, destroyed=[destroyed], grace=GRACE) == {before}
    assert thinned({before}, NOW, destroyed=[destroyed], grace=GRACE) == frozenset()


def test_a_holiday_empties_nothing() -> None:
    """Six weeks without work: the seven days before it are still there on the first day after."""
    before = [at(f"2026-07-{day:02}T16:00:00") for day in range(6, 18)]
    back = at("2026-08-31T08:00:00")
    gone = thinned([*before, back], back.at)
    assert {backup.at.day for backup in before if backup not in gone} >= set(range(12, 18))


def test_a_moment_with_a_zone_is_compared_by_the_clock_of_the_computer() -> None:
    destroyed = datetime(2026, 3, 1, 11, 0, 0, 500, tzinfo=UTC)
    now = datetime(2026, 6, 1, 12, tzinfo=UTC)
    earlier, same, later = at("2026-03-01T10:59:59"), at("2026-03-01T11:00:00"), at("2026-03-01T11:00:01")
    assert thinned([earlier, same, later], now, destroyed=[destroyed], grace=GRACE) >= {earlier, same}


@given(MOMENTS, st.uuids())
def test_a_name_is_read_back_and_holds_nothing_else(moment: datetime, store: object) -> None:
    name = name_of(str(store), moment)
    assert parse(name.stem) == name
    assert name.stem == f"oso-{str(store)[:8]}-{moment:%Y%m%d-%H%M%S}"


@given(st.text(max_size=40) | st.from_regex(r"oso-[0-9a-f]{8}-[0-9]{8}-[0-9]{6}", fullmatch=True))
def test_only_a_name_that_the_program_would_write_is_one(text: str) -> None:
    """Thinning removes files: what a person put beside them is never taken for a backup."""
    name = parse(text)
    assert name is None or name.stem == text


def test_a_backup_outside_is_asked_for_after_a_week() -> None:
    began = BackupPlan(began=date(2026, 3, 1))
    assert outside_overdue(BackupPlan(), date(2026, 3, 8)) is None
    assert outside_overdue(began, date(2026, 3, 7)) is None
    assert outside_overdue(began, date(2026, 3, 8)) == date(2026, 3, 1)
    made = BackupPlan(began=date(2026, 1, 1), made_outside=datetime(2026, 3, 1, 9, tzinfo=UTC))
    assert outside_overdue(made, date(2026, 3, 7)) is None
    assert outside_overdue(made, date(2026, 3, 8)) == date(2026, 3, 1)
