"""When a backup is due, how its files are called, and which old ones may go. Pure: no disk, no clock.

A name holds the first eight signs of the store's id and the moment, and nothing of a person:
`oso-1f0c77ab-20261130-081500.osobackup`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

DAYS, WEEKS, MONTHS = 7, 4, 12
"""Of how many of the last days, weeks and months that have a backup the last one is kept."""

REMIND_AFTER = timedelta(days=7)
"""How long there may be no backup outside this computer before the program asks for one."""

_NAME = re.compile(r"oso-([0-9a-f]{8})-(\d{8}-\d{6})", re.ASCII)
_MOMENT = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlan:
    """Where backups go besides this computer, how long after a destruction the older ones go, and when there was one.

    `folder` is a path on one computer; on another it may be gone, which is told and nothing more. `made_local` and
    `made_outside` are the moments of the last good backups, `entries` is how many entries the log had just after, so
    that it can be seen whether anything happened since. `began` is the day of the first.
    """

    folder: str = ""
    grace_days: int = 30
    began: date | None = None
    made_local: datetime | None = None
    made_outside: datetime | None = None
    entries: int = 0


@dataclass(frozen=True, slots=True, order=True)
class BackupName:
    """The moment of a backup, by the clock of the computer that made it, and whose it is."""

    at: datetime
    store: str

    @property
    def stem(self) -> str:
        """The name of the files, without what follows the dot."""
        return f"oso-{self.store}-{self.at.strftime(_MOMENT)}"


def name_of(store_id: str, at: datetime) -> BackupName:
    """How a backup of this store at this moment is called."""
    return BackupName(at.replace(microsecond=0, tzinfo=None), short(store_id))


def short(store_id: str) -> str:
    """What stands of a store's id in a name."""
    return store_id.replace("-", "")[:8].lower()


def parse(stem: str) -> BackupName | None:
    """The name that these words before the dot are; None for anything that this program would not have written."""
    found = _NAME.fullmatch(stem)
    if found is None:
        return None
    try:
        name = BackupName(datetime.strptime(found[2], _MOMENT), found[1])  # noqa: DTZ007 - a name has no zone
    except ValueError:
        return None
    return name if name.stem == stem else None


def thinned(
    backups: Collection[BackupName],
    now: datetime,
    *,
    destroyed: Collection[datetime] = (),
    before: Mapping[BackupName, datetime] = MappingProxyType({}),
    grace: timedelta = timedelta(days=30),
) -> frozenset[BackupName]:
    """Which of these backups may go, all of one store and in one folder, just after a good one was made there.

    Kept are all of today, and the last of each of the last seven days, four weeks and twelve months that have one: days
    without work do not count, so that a summer holiday empties nothing. But what was made before something was
    destroyed goes once `grace` has passed since then and there is a backup from after it, since the destroyed would
    live on in it (L29). The newest is never among what may go, nor what claims to be from after `now`: then a clock is
    wrong, and nobody knows which. Moments are by the clock of this computer.

    Of some the log tells that they are from `before` a destruction, and of when that was: those go by the same term,
    also with a name from after `now`. There is then a backup from after it: the good one.
    """
    local = now.replace(tzinfo=None)
    told = frozenset(
        each for each in backups if each in before and _local(before[each], now) + grace <= local
    )
    told -= {max(backups)} if told and len(told) == len(set(backups)) else set()
    ours = sorted(backup for backup in backups if backup.at <= local and backup not in told)
    if not ours:
        return told
    newest = ours[-1]
    kept = {backup for backup in ours if backup.at.date() == local.date()}
    kept |= _last_of_each(ours, lambda at: (at.year, at.month, at.day), DAYS)
    kept |= _last_of_each(ours, lambda at: tuple(at.isocalendar())[:2], WEEKS)
    kept |= _last_of_each(ours, lambda at: (at.year, at.month), MONTHS)
    kept -= {backup for backup in ours if must_go(backup.at, newest.at, now, destroyed, grace)}
    return told | (frozenset(ours) - kept - {newest})


def must_go(
    made: datetime, newest: datetime, now: datetime, destroyed: Collection[datetime], grace: timedelta
) -> bool:
    """Whether a copy made at a moment holds what was destroyed since, the grace has passed, and a later one stands."""
    return any(
        made <= _local(at, now) < newest and _local(at, now) + grace <= now.replace(tzinfo=None)
        for at in destroyed
    )


def _local(at: datetime, now: datetime) -> datetime:
    """A moment by the clock of this computer as it stood then, in whole seconds, as names are.

    The zone of `now` is that of its own season; in another season the clock stood an hour apart.
    """
    wall = at
    if at.tzinfo is not None and now.tzinfo is not None:
        by_system = now.astimezone().utcoffset() == now.utcoffset()
        wall = at.astimezone(None if by_system else now.tzinfo)
    return wall.replace(microsecond=0, tzinfo=None)


def _last_of_each(
    backups: list[BackupName], period: Callable[[datetime], tuple[int, ...]], many: int
) -> set[BackupName]:
    last = {period(backup.at): backup for backup in backups}
    return set(sorted(last.values())[-many:])


def work_without_backup(plan: BackupPlan, newest: datetime | None, entries: int, now: datetime) -> bool:
    """Whether there is work of which there is no backup while there should be: none at all, or none for too long.

    `newest` is the moment of the newest backup anywhere, None if there is none; `entries` is how many the log has now.
    Where nothing was done since, an old backup holds everything.
    """
    if newest is None:
        return True
    return entries > plan.entries and now.replace(tzinfo=None) - newest >= REMIND_AFTER


def outside_overdue(plan: BackupPlan, today: date) -> date | None:
    """Since when there is no backup outside this computer, if that is for too long; None otherwise."""
    since = plan.made_outside.date() if plan.made_outside is not None else plan.began
    return since if since is not None and today - since >= REMIND_AFTER else None
