"""What the first window waits for."""

from __future__ import annotations

import subprocess
import sys

HEAVY = (
    "oso_desktop.store",
    "oso_desktop.dossier.readiness",
    "oso_desktop.exchange",
    "oso_desktop.letters",
    "sqlalchemy",
    "sqlcipher3",
    "reportlab",
    "lxml",
)


def test_the_first_window_does_not_wait_for_the_database_or_for_readers_of_documents() -> None:
    """They load while the window comes up; all of it together takes longer than the window itself."""
    question = "import sys; import oso_desktop.qt.app; print(*sorted(sys.modules), sep='\\n')"
    loaded = subprocess.run(
        [sys.executable, "-c", question], check=True, capture_output=True, text=True
    ).stdout.split()
    assert "oso_desktop.qt.main_window" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []
