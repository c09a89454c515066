"""A school's store at a late stage, made once, and the keys to look into whatever is left of a copy."""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.hardship.recording import Recording, recorded
from tests.hardship.scene import Base, Truth, copied, make_base
from tests.lasting import lasting_places

MEMORY = Path("/dev/shm")
"""What a disk does when the power goes is reckoned here, so a folder in memory serves as well, and is faster."""


@pytest.fixture(scope="module", autouse=True)
def _lasting() -> Iterator[None]:
    with lasting_places():
        yield


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    return make_base(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="session")
def truth(base: Base) -> Truth:
    return Truth(base)


@pytest.fixture
def chance() -> random.Random:
    """Another course at each run; the seed is told when a test fails."""
    seed = random.randrange(2**32)
    sys.stdout.write(f"seed {seed}\n")
    return random.Random(seed)


@pytest.fixture(scope="session")
def recordings(
    base: Base, truth: Truth, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Recording]:
    """What each use case does to the disk, found out once."""

    @cache
    def of(name: str) -> Recording:
        with copied(base, tmp_path_factory.mktemp("recording") / "store") as scene:
            return recorded(scene, truth, name)

    return of


@pytest.fixture
def fast(tmp_path: Path) -> Iterator[Path]:
    """A folder of this test's own, in memory where the system has such a place."""
    if not MEMORY.is_dir():
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=MEMORY, prefix="oso-") as folder:
        yield Path(folder)
