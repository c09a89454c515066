"""The program: a headless command when one is named, else the window."""

from __future__ import annotations

import sys

from oso_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main())
