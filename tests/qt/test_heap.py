"""The look through all that lives: what it finds, and that it neither asks nor keeps what it comes upon."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QApplication

from tests.qt.heap import Canaries, look_through


class Something:
    """Can be held weakly."""


class Busy:
    """Fills the table in which it stands when it is asked what it is, as a table of what is made when needed does."""

    def __init__(self, table: dict[object, object]) -> None:
        self._table = table

    @property  # type: ignore[misc]
    def __class__(self) -> type:
        self._table[len(self._table)] = "more"
        return Something


@pytest.fixture
def canary() -> str:
    return "".join(("Zo", "heet", "niemand"))


@pytest.fixture
def canaries(canary: str) -> Canaries:
    made = Canaries()
    made.add("naam", canary)
    return made


@pytest.mark.parametrize("wrapped", [str, str.encode, lambda text: bytearray(text, "utf-16-le")])
def test_a_text_and_bytes_are_found_wherever_they_are(
    wrapped: type[str], canary: str, canaries: Canaries, qapp: QApplication
) -> None:
    held = {"ergens": [(wrapped(f"hier woont {canary} ook"),)]}
    assert look_through(canaries, ()).canaries
    held.clear()
    assert look_through(canaries, ()).canaries == {}


def test_what_lives_here_is_not_asked_what_it_is(canaries: Canaries, qapp: QApplication) -> None:
    """A table that grows meanwhile, or a stand-in whose owner is gone, would end the search with an error."""
    table: dict[object, object] = {}
    table["bezig"] = Busy(table)
    thing = Something()
    gone = [weakref.proxy(thing)]
    del thing
    with pytest.raises(ReferenceError):
        isinstance(gone[0], Something)

    assert look_through(canaries, (Something,)).alive == {}

    assert list(table) == ["bezig"]


def test_what_was_found_is_not_kept(canaries: Canaries, qapp: QApplication) -> None:
    """Whether or not Python looks for garbage in between."""
    gc.disable()
    thing = Something()
    assert look_through(canaries, (Something,)).alive
    still = weakref.ref(thing)
    del thing
    assert still() is None
