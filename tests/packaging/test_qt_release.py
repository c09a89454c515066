"""The release of Qt that is installed can be trusted with this Python (TECH.md §0)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_a_call_into_qt_leaves_the_reference_count_of_none_alone() -> None:
    """A release that drops one reference per void call aborts the process after a few hundred forms."""
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(10_000):
        thing.setObjectName("naam")

    assert abs(sys.getrefcount(None) - before) < 100
