"""The program: a headless command when one is named, else the window."""

from __future__ import annotations

import sys

from oso_desktop.cli import main

if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # the frozen program is its own worker process
    sys.exit(main())
