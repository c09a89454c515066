"""Making backups: always beside the store, and in a folder of choice; which ones stay; what a person should know.

A backup that cannot be made holds nobody up: it is told, and tried again.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from oso_desktop.dossier.backup_plan import (
    BackupPlan,
    name_of,
    outside_overdue,
    short,
)
from oso_desktop.dossier.roles import Right
from oso_desktop.errors import OsoError
from oso_desktop.services import folder_guard
from oso_desktop.services.backup_files import (
    BackupFile,
    backups_in,
    clear_unfinished,
    local_folder,
    put_slots_beside,
    renew_slots,
)
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.set_aside import SetAside, destroy_set_aside, stores_set_aside
from oso_desktop.services.slots_on_record import settle_slots
from oso_desktop.services.thinning import thin
from oso_desktop.services.tidying import tidy
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.backup import (
    SUFFIX,
    Backup,
    BackupFull,
    BackupOutrun,
    BackupPlaceGone,
    BackupPlaceReadOnly,
)
from oso_desktop.store.errors import NO_ROOM
from oso_desktop.store.restoring import ASIDE
from oso_desktop.vault.slots import KeySlots, load_slots, save_slots

PAUSE = timedelta(hours=3)
"""The least time between two backups that the program makes by itself while it is open."""


class Place(StrEnum):
    """Where a backup lies."""

    HERE = "deze computer"
    CHOSEN = "gekozen map"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupMade:
    """A backup that was opened and found whole."""

    path: Path
    place: Place
    entries: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRun:
    """What came of making backups: those that were made, and per place what went wrong."""

    made: tuple[BackupMade, ...] = ()
    problems: tuple[tuple[Place, OsoError], ...] = ()

    @property
    def outrun(self) -> bool:
        """Whether somebody kept saving, so that it has to be done while nobody can."""
        return any(isinstance(problem, BackupOutrun) for _, problem in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupTask:
    """Backups that are to be made: where, and the moment that they get for a name. None where none is due."""

    at: datetime
    places: tuple[tuple[Place, Path], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupCopies:
    """Copies of the store that were opened and found whole, and count only once they are kept."""

    at: datetime
    copies: tuple[BackupMade, ...] = ()
    problems: tuple[tuple[Place, OsoError], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupOverview:
    """How things stand. `chosen` is None when no folder was chosen or it is not there; `overdue` since when too long.

    `same_disk` tells that the chosen folder is on the disk of the store, which then does not help if it breaks.
    """

    plan: BackupPlan
    aside: tuple[SetAside, ...]
    here: tuple[BackupFile, ...]
    chosen: tuple[BackupFile, ...] | None
    same_disk: bool
    overdue: date | None
    may_manage: bool


def overview(workspace: Workspace) -> BackupOverview:
    """How things stand with the backups of this store."""
    with workspace.view() as unit:
        plan = unit.settings.get(BackupPlan)
    store, here, chosen = short(workspace.store_id), local_folder(workspace.folder), _chosen(plan)
    there: tuple[BackupFile, ...] | None = None
    if chosen is not None and chosen.is_dir():
        with suppress(OsoError):
            there = backups_in(chosen, store)
    return BackupOverview(
        plan=plan,
        aside=stores_set_aside(workspace.folder, workspace.store, plan.grace_days),
        here=backups_in(here, store),
        chosen=there,
        same_disk=there is not None and chosen is not None and _same_disk(chosen, workspace.folder),
        overdue=outside_overdue(plan, workspace.today),
        may_manage=workspace.may(Right.MANAGE),
    )


def choose_folder(workspace: Workspace, folder: Path | None) -> None:
    """Sets where backups go besides this computer; None for nowhere.

    Raises NotPossible, PlaceRefused, or what the place itself refuses.
    """
    workspace.require(Right.MANAGE)
    if folder is not None:
        folder = folder.resolve()
        if folder == workspace.folder.resolve() or workspace.folder.resolve() in folder.parents:
            raise NotPossible(
                "In deze map staan de dossiers zelf. Een reservekopie hoort op een andere plek.",
                "Kies een map op een stick of op de schijf van de school.",
            )
        folder_guard.require_place(folder, folder_guard.Use.BACKUPS)
        _try_out(folder)
    with workspace.change(
        Right.MANAGE, "map voor reservekopieën", workspace.store_id, gekozen=int(folder is not None)
    ) as unit:
        plan = unit.settings.get(BackupPlan)
        unit.settings.save(replace(plan, folder=str(folder) if folder else "", made_outside=None))


def automatic(workspace: Workspace, *, closing: bool = False) -> BackupRun:
    """Makes the backups that are `due`, all of it at once; first the store itself is cleared of what was removed."""
    task = due(workspace, closing=closing)
    if task.places:
        with suppress(OsoError):  # the copy is cleared all the same
            tidy(workspace)
    return make(workspace, task)


def back_up(workspace: Workspace) -> BackupRun:
    """Makes a backup now, in every place that there is; the rest as for `automatic`."""
    task = everywhere(workspace)
    with suppress(OsoError):  # see above
        tidy(workspace)
    return make(workspace, task)


def due(workspace: Workspace, *, closing: bool = False) -> BackupTask:
    """The backups that are due: where something changed since the last one and that was a while ago.

    At closing they are due however short ago that was, so that the newest backup holds the day's work.
    """
    with workspace.view() as unit:
        plan, entries = unit.settings.get(BackupPlan), unit.audit.head().count
    return _task(workspace, plan, _due(plan, entries, workspace.clock(), closing=closing))


def everywhere(workspace: Workspace) -> BackupTask:
    """A backup in every place that there is."""
    with workspace.view() as unit:
        plan = unit.settings.get(BackupPlan)
    return _task(workspace, plan, (Place.HERE, Place.CHOSEN) if plan.folder else (Place.HERE,))


def make(workspace: Workspace, task: BackupTask) -> BackupRun:
    """The whole task at once."""
    return keep(workspace, copy(workspace, task))


def copy(workspace: Workspace, task: BackupTask) -> BackupCopies:
    """Copies the store and reads the copies back: what takes long of a task, and may be done beside other work."""
    workspace.require(Right.VIEW)
    copies: list[BackupMade] = []
    problems: list[tuple[Place, OsoError]] = []
    for place, folder in task.places:
        try:
            copies.append(_copied(workspace, place, folder, task.at))
        except OsoError as problem:
            problems.append((place, problem))
    return BackupCopies(at=task.at, copies=tuple(copies), problems=tuple(problems))


def keep(workspace: Workspace, copies: BackupCopies) -> BackupRun:
    """Has the copies count, with the ways in of now, and takes away what need not be kept any longer.

    What a restore put aside goes when its term is over, also where no backup is due.
    """
    if not copies.copies and not copies.problems:
        destroy_set_aside(workspace)
        return BackupRun()
    with workspace.view() as unit:
        plan = unit.settings.get(BackupPlan)
    slots, now = settle_slots(workspace.folder, workspace.store).slots, copies.at
    made: list[BackupMade] = []
    problems = list(copies.problems)
    for copied in copies.copies:
        folder = copied.path.parent
        if copied.place is Place.CHOSEN and folder != _chosen(plan):  # another was chosen meanwhile
            clear_unfinished(folder, short(workspace.store_id), only=copied.path)
            continue
        try:
            _keep(workspace, copied, slots)
        except OsoError as problem:
            problems.append((copied.place, problem))
            continue
        made.append(copied)
        thin(workspace, folder, now)
    if made:
        try:
            _remember(workspace, made, now)
        except OsoError as problem:
            problems.append((Place.HERE, problem))
        with suppress(OsoError):  # it goes with the next backup
            destroy_set_aside(workspace)
    return BackupRun(made=tuple(made), problems=tuple(problems))


def copy_to(workspace: Workspace, folder: Path) -> BackupMade:
    """One copy with its key slots in a folder beside those of the plan; nobody keeps count of it or thins it.

    Raises NotAllowed, and what making a backup in a folder outside raises.
    """
    workspace.require(Right.MANAGE)
    made = _copied(workspace, Place.CHOSEN, folder, workspace.clock())
    _keep(workspace, made, settle_slots(workspace.folder, workspace.store).slots)
    return made


def verify_backup(workspace: Workspace, path: Path) -> Backup:
    """Opens a backup of this store and looks through all of it; raises what `store.backup.examine` does."""
    workspace.require(Right.VIEW)
    return workspace.store.examine_backup(path)


def refresh_slots(workspace: Workspace) -> bool:
    """Puts the ways in of today beside every backup within reach, so that an old sheet opens no old backup there, and
    in every store of this school that a restore put aside.

    False if a place could not be reached; it gets them with the next backup there. A copy of a stick that somebody
    keeps elsewhere still opens with the old sheet: nothing can be done about that from here.
    """
    with workspace.store.read() as unit:
        chosen = _chosen(unit.settings.get(BackupPlan))
    slots, store = settle_slots(workspace.folder, workspace.store).slots, short(workspace.store_id)
    here = local_folder(workspace.folder)
    for aside in workspace.folder.glob(f"{ASIDE}*"):
        with suppress(OsoError):
            if load_slots(aside).slots.store_id == slots.store_id:
                save_slots(aside, slots)
    guard = workspace.store.require_open
    reached = not here.exists() or renew_slots(here, slots, store, guard)
    return (chosen is None or renew_slots(chosen, slots, store, guard)) and reached


def _task(workspace: Workspace, plan: BackupPlan, places: Iterable[Place]) -> BackupTask:
    folders = {Place.HERE: local_folder(workspace.folder), Place.CHOSEN: Path(plan.folder)}
    return BackupTask(at=workspace.clock(), places=tuple((place, folders[place]) for place in places))


def _due(plan: BackupPlan, entries: int, now: datetime, *, closing: bool) -> Iterator[Place]:
    changed = entries != plan.entries

    def long_ago(made: datetime | None) -> bool:
        return closing or made is None or not timedelta(0) <= now - made < PAUSE

    behind_here = plan.made_local is None or (plan.made_outside or plan.made_local) > plan.made_local
    if (changed or behind_here) and long_ago(plan.made_local):
        yield Place.HERE
    behind = plan.made_outside is None or (plan.made_local or now) > plan.made_outside
    if plan.folder and (changed or behind) and long_ago(plan.made_outside):
        yield Place.CHOSEN


def _copied(workspace: Workspace, place: Place, folder: Path, now: datetime) -> BackupMade:
    store = short(workspace.store_id)
    try:
        if place is Place.HERE:
            folder.mkdir(exist_ok=True, mode=0o700)
        elif not folder.is_dir():  # never made: it would be made where a stick is missing
            raise BackupPlaceGone
    except OSError as error:
        raise _refused(error) from error
    if place is Place.CHOSEN:  # it may have become a bad one since it was chosen
        folder_guard.require_place(folder, folder_guard.Use.BACKUPS)
    clear_unfinished(folder, store)
    target = _free_name(folder, workspace.store_id, now)
    try:
        backup = workspace.store.copy_out(target)
    except BaseException:
        clear_unfinished(folder, store, only=target)
        raise
    return BackupMade(path=target, place=place, entries=backup.entries, size=backup.size)


def _keep(workspace: Workspace, copied: BackupMade, slots: KeySlots) -> None:
    """The ways in come first: those of now, whatever they were when the copy was begun."""
    store, guard = short(workspace.store_id), workspace.store.require_open
    try:
        renew_slots(copied.path.parent, slots, store, guard)
        put_slots_beside(copied.path, slots, guard)
        workspace.store.keep_copy(copied.path)
    except BaseException as error:
        clear_unfinished(copied.path.parent, store, only=copied.path)
        if isinstance(error, OSError):
            raise _refused(error) from error
        raise


def _free_name(folder: Path, store_id: str, now: datetime) -> Path:
    """Under the moment, or a second later where one is there already: within one second, or as the clocks go back."""
    while (target := folder / (name_of(store_id, now).stem + SUFFIX)).exists():
        now += timedelta(seconds=1)
    return target


def _remember(workspace: Workspace, made: list[BackupMade], now: datetime) -> None:
    places = {each.place for each in made}
    with workspace.change(
        Right.VIEW,
        "reservekopie gemaakt",
        workspace.store_id,
        plaats=", ".join(each.place.value for each in made),
        regels=made[0].entries,
    ) as unit:
        plan = unit.settings.get(BackupPlan)
        unit.settings.save(
            replace(
                plan,
                began=plan.began or now.date(),
                made_local=now if Place.HERE in places else plan.made_local,
                made_outside=now if Place.CHOSEN in places else plan.made_outside,
                entries=min(each.entries for each in made) + 1,  # what came since is in none of them
            )
        )


def _try_out(folder: Path) -> None:
    """Raises what stands in the way of writing in a folder."""
    if not folder.is_dir():
        raise BackupPlaceGone
    proof = folder / f"oso-proef-{os.getpid()}"
    try:
        proof.write_bytes(b"proef")
        proof.unlink()
    except OSError as error:
        raise _refused(error) from error


def _refused(error: OSError) -> OsoError:
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return BackupPlaceReadOnly()
    return BackupFull() if error.errno in NO_ROOM else BackupPlaceGone()


def _chosen(plan: BackupPlan) -> Path | None:
    return Path(plan.folder) if plan.folder else None


def _same_disk(one: Path, other: Path) -> bool:
    try:
        return one.stat().st_dev == other.stat().st_dev
    except OSError:
        return False
