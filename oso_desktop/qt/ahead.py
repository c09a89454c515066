"""Reads the code of the pages beside the window once its first list is up.

The window comes up without them, which is why it comes up fast; whoever then opens a dossier for the first time would
wait for some 170 modules, a third of a second in which the window does not answer. Reading them in another thread takes
as long, and lets the window go on in between.
"""

from __future__ import annotations

import importlib
import threading
from contextlib import suppress

PAGES = (
    "oso_desktop.qt.dossier_page",
    "oso_desktop.qt.letters_page",
    "oso_desktop.qt.management_page",
    "oso_desktop.qt.received_page",
    "oso_desktop.qt.packages_page",
)
"""The modules with the pages of `window_pages`, the one that is opened most first."""


def read_ahead() -> threading.Thread:
    """Begins; the program may end before it is done."""
    thread = threading.Thread(target=_read, name="read ahead", daemon=True)
    thread.start()
    return thread


def _read() -> None:
    for page in PAGES:
        with suppress(ImportError):  # told where the page is opened
            importlib.import_module(page)
