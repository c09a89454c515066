"""Making backups from the window: the copying is done beside other work, so that no click waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from oso_desktop.errors import OsoError
from oso_desktop.qt.operations import Operations

if TYPE_CHECKING:
    from oso_desktop.services.backups import BackupCopies, BackupRun, BackupTask
    from oso_desktop.services.workspace import Workspace


def make_backups(
    operations: Operations,
    plan: Callable[[Workspace], BackupTask],
    done: Callable[[BackupRun], None],
    *,
    owner: QObject,
    failed: Callable[[OsoError], None],
    what: str = "",
) -> None:
    """Makes the backups that `plan` asks for; `owner`, `failed` and `what` are as for `Operations.run`.

    Where somebody keeps saving, so that no copy comes to an end, it is made while nobody can: other work then waits.
    """

    def at_once(workspace: Workspace) -> BackupRun:
        from oso_desktop.services.backups import make  # noqa: PLC0415 - brings the database along

        return make(workspace, plan(workspace))

    def judge(run: BackupRun) -> None:
        if run.outrun:
            operations.run(at_once, done, owner=owner, failed=failed, what=what)
        else:
            done(run)

    operations.relay(plan, _copy, _keep, judge, owner=owner, failed=failed, what=what)


def what_is_due(workspace: Workspace) -> BackupTask:
    """The backups that are due by now."""
    from oso_desktop.services.backups import due  # noqa: PLC0415 - see above

    return due(workspace)


def of_the_last_work(workspace: Workspace) -> BackupTask:
    """Of all work since the last backup, however short ago that was."""
    from oso_desktop.services.backups import due  # noqa: PLC0415 - see above

    return due(workspace, closing=True)


def in_every_place(workspace: Workspace) -> BackupTask:
    """In every place that there is, also where nothing changed."""
    from oso_desktop.services.backups import everywhere  # noqa: PLC0415 - see above

    return everywhere(workspace)


def _copy(workspace: Workspace, task: BackupTask) -> BackupCopies:
    from oso_desktop.services.backups import copy  # noqa: PLC0415 - see above

    return copy(workspace, task)


def _keep(workspace: Workspace, copies: BackupCopies) -> BackupRun:
    from oso_desktop.services.backups import keep  # noqa: PLC0415 - see above

    return keep(workspace, copies)
