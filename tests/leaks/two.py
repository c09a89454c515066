"""One of two people at one store, as a process of its own: does what it is told, one line of JSON at a time.

A command is a list: its name and its arguments. The answer is `["ok", …]`, or `["error", class, text, next step]`.
The keychain is that of this process alone, as another Windows account has its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.errors import OsoError
from oso_desktop.services import backups, dossiers, entry, stores
from oso_desktop.services.store_check import check_folder
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.slots import load_slots
from tests.services import school

keychain = MemoryKeychain()
held: list[Workspace] = []
waiting: list[entry.Unlocked] = []


def make(folder: str) -> list[str]:
    """Makes the store; its words."""
    user = User(name="Ingeborg Verzonnen", role=Role.COUNSELLOR)
    new = stores.create_store(Path(folder), school=school.SCHOOL, user=user, keychain=keychain)
    stores.confirm_recovery(new.workspace, new.recovery, dict(enumerate(new.recovery.words, start=1)))
    held.append(new.workspace)
    return list(new.recovery.words)


def open_it(folder: str) -> str:
    """Opens the store with this account's keychain; who that is."""
    held.append(stores.open_store(Path(folder), keychain=keychain))
    return held[-1].user.name


def words(folder: str, typed: str) -> str:
    """Opens it with the words of the sheet, which links this account."""
    held.append(stores.recover_store(Path(folder), words=typed, keychain=keychain))
    return held[-1].user.name


def knock(folder: str) -> list[str]:
    """Opens it as far as the question who is there."""
    waiting.append(entry.unlock(Path(folder), keychain=keychain))
    return [each.name for each in entry.may_enter(waiting[-1])]


def come_in() -> str:
    """Comes in after that."""
    unlocked = waiting.pop()
    held.append(entry.enter(unlocked, entry.may_enter(unlocked)[0]))
    return held[-1].user.name


def leave() -> None:
    """Closes the store."""
    held.pop().close()


def add(key: str) -> str:
    """Adds a pupil; said only once it is saved."""
    student = replace(school.pupil(key), group="8")
    with held[-1].change(Right.IMPORT, "proef", student.id) as unit:
        unit.students.save(student)
    return key


def pupils() -> list[str]:
    """Everybody in the store."""
    return sorted(row.student.key for row in dossiers.rows(held[-1]))


def back_up() -> int:
    """Makes a backup; how many there are."""
    backups.back_up(held[-1])
    return len(backups.overview(held[-1]).here)


def check(folder: str) -> bool:
    """Checks the store as `store check` does."""
    return check_folder(Path(folder), keychain=keychain).sound


def slots(folder: str) -> int:
    """How many accounts have a way in."""
    return len(load_slots(Path(folder)).slots.keychain)


ACTS: dict[str, Callable[..., Any]] = {
    act.__name__: act
    for act in (make, open_it, words, knock, come_in, leave, add, pupils, back_up, check, slots)
}

if __name__ == "__main__":
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        try:
            answer = ["ok", ACTS[name](*arguments)]
        except OsoError as error:
            answer = ["error", type(error).__name__, error.text, error.next_step]
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
