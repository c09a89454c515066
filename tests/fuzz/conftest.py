"""How long to search: `pytest --fuzz-minutes 10 tests/fuzz`."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Known where this folder is named; a run of everything does not search."""
    parser.addoption("--fuzz-minutes", type=float, default=0, help="minutes of searching for each reader")


@pytest.fixture(scope="session")
def minutes(request: pytest.FixtureRequest) -> float:
    """Minutes for each reader; none without being asked."""
    return float(request.config.getoption("--fuzz-minutes", default=0))
