"""A second start calls the window that is there, and nothing that a dead process left behind holds anybody up."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from oso_desktop.services import one_window
from oso_desktop.services.one_window import (
    NOTE_NAME,
    Answer,
    OpenElsewhere,
    SilentWindow,
    WindowHere,
    bring_forward,
    call_window,
)

HOLDS = """
import sys, time
from pathlib import Path
from oso_desktop.services.one_window import WindowHere
here = WindowHere.take(Path(sys.argv[1]))
print("here" if here else "taken", flush=True)
time.sleep(60)
"""


def apart(folder: Path) -> subprocess.Popen[str]:
    """Another process that has the window and never answers."""
    process = subprocess.Popen([sys.executable, "-c", HOLDS, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "here\n"
    return process


def answering(here: WindowHere) -> Callable[[float], None]:
    """A pause in which the window hears who called."""

    def pause(_: float) -> None:
        here.called()

    return pause


def test_nobody_is_there(tmp_path: Path) -> None:
    """Not a file is made by asking."""
    assert call_window(tmp_path) is Answer.NOBODY
    assert call_window(tmp_path / "niet") is Answer.NOBODY
    assert list(tmp_path.iterdir()) == []


def test_a_window_hears_a_call_once(tmp_path: Path) -> None:
    here = WindowHere.take(tmp_path / "opslag")
    assert here is not None
    assert not here.called()

    heard: list[bool] = []
    assert call_window(tmp_path / "opslag", pause=lambda _: heard.append(here.called())) is Answer.CAME
    assert heard == [True]
    assert not here.called()
    here.leave()
    assert call_window(tmp_path / "opslag") is Answer.NOBODY
    assert not (tmp_path / "opslag" / NOTE_NAME).exists()


def test_there_is_one_window(tmp_path: Path) -> None:
    here = WindowHere.take(tmp_path)
    assert here is not None
    assert WindowHere.take(tmp_path) is None
    here.leave()
    again = WindowHere.take(tmp_path)
    assert again is not None
    again.leave()


def test_a_window_that_does_not_answer_is_said_to_be_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = WindowHere.take(tmp_path)
    assert here is not None
    monkeypatch.setattr(one_window.call_window, "__kwdefaults__", {"patience": 1.0, "pause": lambda _: None})

    with pytest.raises(SilentWindow):
        bring_forward(tmp_path)
    (tmp_path / NOTE_NAME).unlink()
    with pytest.raises(SilentWindow):
        bring_forward(tmp_path)
    assert not here.called()
    here.leave()
    assert not bring_forward(tmp_path)


def test_another_account_gets_another_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be brought forward, and it is not called; the file names nobody."""
    here = WindowHere.take(tmp_path)
    assert here is not None
    before = (tmp_path / NOTE_NAME).read_text()
    monkeypatch.setattr("getpass.getuser", lambda: "collega")

    with pytest.raises(OpenElsewhere):
        bring_forward(tmp_path)
    assert (tmp_path / NOTE_NAME).read_text() == before
    assert len(before) == 64
    here.leave()


def test_a_process_that_was_killed_holds_nobody_up(tmp_path: Path) -> None:
    """Its lock is gone with it, and the files that it left mean nothing."""
    process = apart(tmp_path)
    assert WindowHere.take(tmp_path) is None
    assert call_window(tmp_path, patience=0.1) is Answer.SILENT
    process.kill()
    process.communicate()

    assert (tmp_path / NOTE_NAME).exists()
    assert call_window(tmp_path) is Answer.NOBODY
    here = WindowHere.take(tmp_path)
    assert here is not None
    assert not here.called()
    assert call_window(tmp_path, pause=answering(here)) is Answer.CAME
    here.leave()


def test_a_folder_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")

    assert WindowHere.take(tmp_path / "bestand" / "map") is None
