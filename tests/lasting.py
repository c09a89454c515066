"""The folders of a test lie among the temporary ones, where no backup may go; here they stand for a stick that may."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from oso_desktop.services import folder_guard


@contextmanager
def lasting_places() -> Iterator[None]:
    """Within it every folder is a good place; what makes a place bad is tested by the guard's own tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folder_guard, "require_place", lambda *_: ())
        yield
