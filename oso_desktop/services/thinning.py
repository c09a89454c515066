"""Which backups go once a good one was made, and with them what else holds what was destroyed since (L29, R175).

Mostly the name says when a backup was made. But a clock may have stood ahead: made in March, named after June of next
year, it would pass for one from after a destruction in September and outlive it. So the log is asked too: a backup that
holds fewer of its entries than the destruction's own number was made before it, whatever its name.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from oso_desktop.dossier.backup_plan import BackupName, BackupPlan, must_go, short, thinned
from oso_desktop.dossier.destruction import Destruction
from oso_desktop.dossier.received import ReceivedDestroyed
from oso_desktop.dossier.records import records_of
from oso_desktop.services.backup_files import BackupFile, backups_in, local_folder, remove_backup
from oso_desktop.services.destroyed_since import DESTROYED, DESTROYED_RECEIVED
from oso_desktop.services.restore import RESTORED
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import LogFilter
from oso_desktop.store.backup import kept_head
from oso_desktop.store.database import Unit
from oso_desktop.store.migrate import BACKUP_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class _Done:
    """A destruction: when, and the number of its entry in the log; None where the log does not tell."""

    at: datetime
    number: int | None


def thin(workspace: Workspace, folder: Path, now: datetime) -> None:
    """Takes away what need not or may not be kept in a folder where a good backup was just made.

    What does not go now goes later.
    """
    with workspace.view() as unit:
        grace = timedelta(days=unit.settings.get(BackupPlan).grace_days)
        done = _destructions(unit)
    destroyed = [each.at for each in done]
    files = backups_in(folder, short(workspace.store_id))
    gone = thinned(
        [file.name for file in files], now, destroyed=destroyed, before=_before(files, done), grace=grace
    )
    for file in files:
        if file.name in gone:
            with suppress(OSError):
                remove_backup(file)
    if folder == local_folder(workspace.folder):
        _drop_replaced(workspace, destroyed, grace, now)


def _destructions(unit: Unit) -> list[_Done]:
    """What was destroyed here; what came back with a restore and went again has the number of that restore."""
    numbers = {
        each.entry.subject: each.number
        for action in (DESTROYED, DESTROYED_RECEIVED)
        for each in unit.audit.sealed(LogFilter(action=action))
    }
    restores = tuple(unit.audit.sealed(LogFilter(action=RESTORED)))

    def done(at: datetime, subject: str) -> _Done:
        if not subject or subject in numbers:
            return _Done(at=at, number=numbers.get(subject))
        return _Done(at=at, number=next((each.number for each in restores if each.entry.at >= at), None))

    records = unit.records.all()
    return [
        *(done(each.at, each.proposal) for each in records_of(records, Destruction)),
        *(done(each.at, each.received_id) for each in records_of(records, ReceivedDestroyed)),
    ]


def _before(files: Iterable[BackupFile], done: Iterable[_Done]) -> dict[BackupName, datetime]:
    """Of each backup from before a destruction by the head that was kept beside it: when the first of those was.

    That holds as well for a backup of work that a restore undid: where it parted from this log, a restore came after
    it, and each later number here came after that.
    """
    before: dict[BackupName, datetime] = {}
    for file in files:
        head = kept_head(file.path)
        later = [each.at for each in done if head and each.number and head.count < each.number]
        if later:
            before[file.name] = min(later)
    return before


def _drop_replaced(workspace: Workspace, destroyed: list[datetime], grace: timedelta, now: datetime) -> None:
    """What was put aside before bringing up to date holds what was destroyed as a backup does."""
    wall = now.replace(tzinfo=None)
    with suppress(OSError):
        copy = workspace.folder / BACKUP_NAME
        made = datetime.fromtimestamp(copy.stat().st_mtime, now.tzinfo).replace(tzinfo=None)
        if must_go(made, wall, now, destroyed, grace):
            copy.unlink()
