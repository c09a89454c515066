"""The real Argon2id, with little memory: what a password costs is tested where passwords are."""

from __future__ import annotations

import pytest

from oso_desktop.vault import passwords


def quick_passwords(patch: pytest.MonkeyPatch) -> None:
    """Until the end of the test."""
    patch.setattr(passwords, "_MEMORY_KIB", 64)
    patch.setattr(passwords, "_PASSES", 1)
