"""The program: a headless command when one is named, else the window."""

from __future__ import annotations

import sys

from oso_desktop import cli


def main() -> int:
    """Runs the program as a process of its own, guarded before anything else happens; gives its exit code."""
    from oso_desktop.services.process_guard import guard_process  # noqa: PLC0415 - nobody who only imports this needs it

    guard_process()
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support  # noqa: PLC0415 - of no use elsewhere

        freeze_support()  # the frozen program is its own worker process
    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
