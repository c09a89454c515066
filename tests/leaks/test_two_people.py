"""Two people, two processes, one store: who comes second is told so, and nothing that was said to be saved is lost."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.leaks.running import PROJECT, environment

POSIX = sys.platform != "win32"


class Person:
    """A colleague with a Windows account of their own: a process with a keychain that nobody else reaches."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.leaks.two"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT,
            env=environment(),
        )

    def start(self, *command: object) -> None:
        """Asks without waiting for the answer."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([str(part) for part in command]) + "\n")
        self.process.stdin.flush()

    def answer(self) -> Any:
        """What came of the oldest question: ["ok", …] or ["error", …]; None when the process is gone."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def ask(self, *command: object) -> Any:
        """Asks and waits."""
        self.start(*command)
        return self.answer()

    def does(self, *command: object) -> Any:
        """The same for what must succeed."""
        outcome, *rest = self.ask(*command)
        assert outcome == "ok", rest
        return rest[0]

    def kill(self) -> None:
        """As the power does."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@pytest.fixture(scope="session")
def colleague() -> Iterator[Callable[[], Person]]:
    """Somebody at a keyboard; those that a test is done with are used again, with an empty desk and other stores."""
    made: list[Person] = []

    def call() -> Person:
        made.append(Person())
        return made[-1]

    yield call
    for person in made:
        person.process.communicate()


@pytest.fixture(scope="session")
def anna(colleague: Callable[[], Person]) -> Person:
    return colleague()


@pytest.fixture(scope="session")
def bob(colleague: Callable[[], Person]) -> Person:
    return colleague()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def linked(anna: Person, bob: Person, folder: Path) -> list[str]:
    """A store that both accounts open; nobody has it open."""
    words: list[str] = anna.does("make", folder)
    anna.does("leave")
    bob.does("words", folder, " ".join(words))
    bob.does("leave")
    return words


def test_who_comes_second_is_told_what_to_do_and_comes_in_after_the_first_left(
    anna: Person, bob: Person, folder: Path
) -> None:
    """R175: while the first is writing, by keychain, by sheet, with a check: refused each time, and nothing changes."""
    words = linked(anna, bob, folder)
    anna.does("open_it", folder)
    anna.start("add", "L1")
    for command in (
        ("open_it", folder),
        ("words", folder, " ".join(words)),
        ("knock", folder),
        ("check", folder),
    ):
        outcome, kind, text, next_step = bob.ask(*command)
        assert (outcome, kind) == ("error", "StoreInUse"), command
        assert "al open" in text
        assert "collega" in next_step
    assert anna.answer() == ["ok", "L1"]
    assert anna.does("pupils") == ["L1"]

    anna.does("leave")

    assert bob.does("open_it", folder) == "Ingeborg Verzonnen"
    assert bob.does("pupils") == ["L1"]
    assert anna.ask("open_it", folder)[1] == "StoreInUse"
    bob.does("leave")


def test_of_two_first_starts_at_once_one_makes_the_store_and_the_other_is_told(
    anna: Person, bob: Person, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    made = 0
    for number in range(3):
        folder = tmp_path / str(number)
        for person in (anna, bob):
            person.start("make", folder)
        answers = {person: person.answer() for person in (anna, bob)}

        first = [person for person, answer in answers.items() if answer[0] == "ok"]
        (refused,) = (answer for answer in answers.values() if answer[0] == "error")
        assert len(first) == 1
        assert refused[1] in {"StoreExists", "StoreInUse"}
        assert all(refused[2:]), "what is the matter, and what to do"
        first[0].does("add", "L1")
        first[0].does("leave")
        assert first[0].does("check", folder)
        first[0].does("open_it", folder)
        assert first[0].does("pupils") == ["L1"]
        first[0].does("leave")
        made += 1
    record_property("measured: two first starts at the same moment", f"{made} of {made} made one whole store")


@pytest.mark.parametrize("rounds", [2, pytest.param(100, marks=pytest.mark.slow)])
def test_two_accounts_in_turn_see_all_of_each_others_work(
    rounds: int, anna: Person, bob: Person, folder: Path, record_property: Callable[[str, object], None]
) -> None:
    """R175: each saves, makes a backup, and leaves."""
    linked(anna, bob, folder)
    saved: list[str] = []
    for number in range(rounds):
        person = (anna, bob)[number % 2]
        person.does("open_it", folder)
        assert person.does("pupils") == sorted(saved)
        saved += [person.does("add", f"L{number}-{each}") for each in range(2)]
        if number % 2:
            assert person.does("back_up") >= 1
        person.does("leave")

    assert anna.does("check", folder)
    assert anna.does("slots", folder) == 2
    record_property("measured: two accounts in turn", f"{rounds} turns, {len(saved)} pupils saved, 0 lost")


def test_the_ways_in_changed_by_one_while_the_other_stands_at_the_door_are_not_lost(
    anna: Person, bob: Person, colleague: Callable[[], Person], folder: Path
) -> None:
    """Who was asked for a name holds the store; a third account links itself only afterwards, and all three open it."""
    words = linked(anna, bob, folder)
    cara = colleague()
    assert bob.does("knock", folder) == ["Ingeborg Verzonnen"]
    assert cara.ask("words", folder, " ".join(words))[1] == "StoreInUse"
    assert bob.does("come_in") == "Ingeborg Verzonnen"
    bob.does("leave")

    cara.does("words", folder, " ".join(words))
    cara.does("leave")

    assert cara.does("slots", folder) == 3
    for person in (anna, bob, cara):
        person.does("open_it", folder)
        person.does("leave")


@pytest.mark.skipif(not POSIX, reason="kills with a signal of POSIX")
@pytest.mark.parametrize("rounds", [1, pytest.param(25, marks=pytest.mark.slow)])
def test_a_killed_holder_lets_go_and_loses_nothing_that_was_said_to_be_saved(
    rounds: int,
    bob: Person,
    colleague: Callable[[], Person],
    folder: Path,
    record_property: Callable[[str, object], None],
) -> None:
    """R175: killed while at work; the other comes in at once, without starting the computer again."""
    words = bob.does("make", folder)
    bob.does("leave")
    saved: set[str] = set()
    for number in range(rounds):
        victim = colleague()
        victim.does("words", folder, " ".join(words))
        saved.add(victim.does("add", f"L{number}-0"))
        for each in range(1, 4):
            victim.start("add", f"L{number}-{each}")
        saved.add(victim.answer()[1])
        victim.kill()
        while answer := victim.answer():  # said before it died
            saved.add(answer[1])

        bob.does("open_it", folder)
        there = set(bob.does("pupils"))
        assert saved <= there
        # Saved, and killed before it could say so: of each round those that were not answered yet.
        assert len(there) <= 4 * (number + 1)
        bob.does("leave")
    assert bob.does("check", folder)
    record_property(
        "measured: holders of the store killed at work",
        f"{rounds}: {len(saved)} pupils said to be saved, 0 lost",
    )
