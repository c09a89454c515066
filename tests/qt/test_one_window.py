"""The window comes forward when the program is started again, and says so where it cannot."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop import cli
from oso_desktop.errors import OsoError
from oso_desktop.qt import app as program
from oso_desktop.qt.one_window import Doorbell
from oso_desktop.services import folder_guard, one_window, place
from oso_desktop.services.folder_guard import Risk, Surroundings, judge
from oso_desktop.services.one_window import Answer, call_window
from oso_desktop.vault.keychain import MemoryKeychain

BUSY = 30
"""Seconds that a window on a busy machine may take to answer; how long a person waits is of tests/services."""


@pytest.mark.qt_log_ignore("does not support raise")  # the screen of the tests has no order of windows
def test_a_second_start_brings_the_window_forward(qtbot: QtBot, tmp_path: Path) -> None:
    """Also one that was minimised, and as often as somebody starts the program."""
    window = QWidget()
    qtbot.addWidget(window)
    bell = Doorbell(window, tmp_path)
    for _ in range(2):
        window.showMinimized()
        answers: list[Answer] = []
        second = threading.Thread(
            target=lambda found=answers: found.append(call_window(tmp_path, patience=BUSY))
        )
        second.start()
        qtbot.waitUntil(lambda found=answers: bool(found), timeout=2_000 * BUSY)
        second.join()

        assert answers == [Answer.CAME]
        assert window.isVisible()
        assert not window.isMinimized()
    bell.leave()
    bell.look()
    assert call_window(tmp_path) is Answer.NOBODY


def test_the_second_start_says_one_line_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(place, "chosen_folder", lambda: tmp_path)
    monkeypatch.setattr(one_window, "bring_forward", lambda _: True)

    assert cli.main([]) == 0
    assert capsys.readouterr().out == "Het programma was al open; dat venster komt naar voren.\n"


def test_a_window_that_cannot_come_is_told_in_a_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(_: Path) -> bool:
        raise one_window.OpenElsewhere

    given: list[OsoError | None] = []

    def shown(_: object, *, refused: OsoError | None, **__: object) -> int:
        given.append(refused)
        return 0

    monkeypatch.setattr(place, "chosen_folder", lambda: tmp_path)
    monkeypatch.setattr(one_window, "bring_forward", elsewhere)
    monkeypatch.setattr(program, "run_window", shown)

    assert cli.main([]) == 0
    assert isinstance(given[0], one_window.OpenElsewhere)


@pytest.fixture
def begun(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., program.Program]]:
    """A program that was started on an empty folder; it is ended and its window closed afterwards."""
    running: list[program.Program] = []

    def start(**arguments: object) -> program.Program:
        started = program.Program(tmp_path / "opslag", MemoryKeychain)
        running.append(started)
        started.begin(**arguments)  # type: ignore[arg-type]  # passed on as they are
        return started

    yield start
    for started in running:
        started.end()
        started.window.close()


def judging(**around: object) -> Callable[[Path], object]:
    """The judgement of a folder in these surroundings."""
    return lambda _: judge("H:\\OSO", Surroundings(windows=True, **around), better="D")  # type: ignore[arg-type]


def entrance_of(started: program.Program) -> QWidget:
    from oso_desktop.qt.entrance import Entrance

    (found,) = started.window.findChildren(Entrance)
    return found


def test_a_refusal_stands_in_the_entrance(begun: Callable[..., program.Program]) -> None:
    started = begun(refused=one_window.OpenElsewhere())

    assert "eigen Windows-account" in entrance_of(started).notice  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("around", "risk", "may"),
    [
        ({"environment": {"OneDrive": "H:\\"}, "drive": 3}, Risk.SYNCED, False),
        ({"drive": 4}, Risk.NETWORK, True),
        ({"drive": 2}, Risk.REMOVABLE, True),
    ],
)
def test_no_dossiers_begin_in_a_bad_place(
    begun: Callable[..., program.Program], around: dict[str, object], risk: Risk, may: bool
) -> None:
    """R175: a synced folder never; a network or a stick only when somebody says so."""
    from oso_desktop.qt.first_start import FirstStartWizard

    started = begun(judge=judging(**around))
    entrance = entrance_of(started)
    expected = judge("H:\\OSO", Surroundings(windows=True, **around), better="D")[0]  # type: ignore[arg-type]

    assert expected.risk is risk
    assert entrance.notice == expected.text  # type: ignore[attr-defined]
    assert started.window.findChildren(FirstStartWizard) == []
    entrance.again.emit()  # type: ignore[attr-defined]
    assert bool(started.window.findChildren(FirstStartWizard)) is may


def test_another_folder_can_be_chosen_and_is_remembered_once_there_are_dossiers_in_it(
    begun: Callable[..., program.Program], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """R175: a school does not need its ICT-beheerder for that. A folder with papers gets one of its own in it."""
    from oso_desktop.qt.entrance import Entrance
    from oso_desktop.qt.first_start import FirstStartWizard
    from oso_desktop.services import stores
    from oso_desktop.services.demo import demo_school, demo_user
    from oso_desktop.services.stores import create_store

    own, papers, worse = tmp_path / "account" / "OSO Desktop", tmp_path / "papieren", tmp_path / "wolk"
    for folder in (papers, worse):
        folder.mkdir()
    (papers / "brief.txt").write_text("een brief")
    monkeypatch.setattr(place, "default_folder", lambda: own)
    bad = judge("H:\\OSO", Surroundings(windows=True, environment={"OneDrive": "H:\\"}), better="D")
    answers = iter([None, worse, papers])

    started = begun(judge=lambda folder: () if papers in folder.parents else bad)
    started.entering.ask_folder = lambda _: next(answers)

    def entrance() -> Entrance:
        (found,) = [each for each in started.window.findChildren(Entrance) if not each.isHidden()]
        return found

    first = entrance()
    assert first.form.folder_button.isDefault()
    assert first.form.title.text() == "Waar komen de dossiers?"
    first.form.folder_button.click()
    assert entrance() is first, "who thinks better of it is still there"
    first.form.folder_button.click()
    assert entrance() is not first, "the other one is synced as well, and is told so"
    assert place.remembered_folder() is None
    entrance().form.folder_button.click()

    (wizard,) = started.window.findChildren(FirstStartWizard)
    assert started.folder == papers / "OSO Desktop"
    assert place.remembered_folder() is None, "there is nothing in it yet"
    new = create_store(started.folder, school=demo_school(), user=demo_user(), keychain=MemoryKeychain())
    wizard.made.emit(new.workspace)
    assert place.chosen_folder() == started.folder
    assert stores.store_exists(place.chosen_folder())
    assert sorted(each.name for each in papers.iterdir()) == ["OSO Desktop", "brief.txt"]
    qtbot.waitUntil(lambda: not started.operations.working)


def test_this_computer_is_asked_when_the_program_really_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[object] = []

    def shown(_: object, *, judge: object, **__: object) -> int:
        given.append(judge)
        return 0

    monkeypatch.setattr(place, "chosen_folder", lambda: tmp_path)
    monkeypatch.setattr(program, "run_window", shown)

    assert cli.main([]) == 0
    assert given == [folder_guard.judged]
