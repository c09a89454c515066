"""Two schools exchange a class both ways, each with a store and a keychain of its own (R126, R131, R133, R150)."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pytest

from oso_desktop.vault.keychain import MemoryKeychain
from tests.conftest import PROJECT
from tests.services.two_schools import STEPS, side, take
from tests.vault.test_keychain import in_a_session


def test_two_installations_exchange_a_class_both_ways(tmp_path: Path) -> None:
    """R126, R131, R133, R134, R150: cards compared by phone, ten pupils in one file, receipt, and one back.

    Then a second delivery with test results, the first file once more, and a file for the other school: what is not to
    come in is refused, and all that was there is as it was.
    """
    sides = {name: side(name, tmp_path, MemoryKeychain()) for name in ("a", "b")}

    for name, act in STEPS:
        take(sides[name], act.__name__)


AT_A_SCHOOL = """
    from pathlib import Path
    from tests.services.two_schools import side, take
    take(side({name!r}, Path({root!r}), os_keychain(), 2), *{acts!r})
    print("done")
    """


@pytest.mark.keychain
def test_two_installations_with_real_keychains_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R131, R150: the same with two pupils, each visit to a school in a session of its own."""
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    start = "printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null;"
    for name in ("a", "b"):
        (tmp_path / f"thuis-{name}").mkdir()

    for name, steps in groupby(STEPS, key=lambda step: step[0]):
        acts = [act.__name__ for _, act in steps]
        body = AT_A_SCHOOL.format(name=name, root=str(tmp_path), acts=acts)
        assert in_a_session(tmp_path / f"thuis-{name}", start, body) == ["done"]
