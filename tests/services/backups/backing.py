"""A clock that can be moved, and what the tests of backups ask again and again."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from oso_desktop.dossier.roles import Right
from oso_desktop.services.workspace import Workspace
from tests.services import school


class Later:
    """A clock that can be moved."""

    def __init__(self) -> None:
        self.now = school.NOW

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def note(workspace: Workspace) -> None:
    with workspace.change(Right.VIEW, "proef", workspace.store_id):
        pass


def entries(workspace: Workspace) -> int:
    with workspace.view() as unit:
        return unit.audit.head().count
