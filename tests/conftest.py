"""What every test may lean on: the reference material beside the project, where it is present."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def conformance() -> Path:
    """The folder with the official schemas and examples; absent elsewhere, compulsory in CI."""
    folder = Path(os.environ.get("OSO_CONFORMANCE_DIR", PROJECT.parent / "shared"))
    if not (folder / "oso" / "schema").is_dir():
        reason = "the official OSO material is not beside the project; set OSO_CONFORMANCE_DIR"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return folder
