"""Our program on the store in a folder: every page once, a dossier with all its tabs, and back to the list.

Arguments: the folder and the id of the store, and a file for the names of the modules that were loaded by then, if they
are asked for; the keychain's secret comes on standard input, in hexadecimal. It stays until its input ends.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from oso_desktop.qt.app import Program
from oso_desktop.qt.application import make_application
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.qt.screenshots import settle
from oso_desktop.vault.keychain import Keychain, MemoryKeychain


def main() -> int:
    """Starts as the program itself starts, but for the keychain, which is in memory."""
    folder, store_id, secret = Path(sys.argv[1]), sys.argv[2], bytes.fromhex(sys.stdin.readline())

    def keychain() -> Keychain:
        filled = MemoryKeychain()
        filled.set(store_id, secret)
        return filled

    _app = make_application(unseen=True)
    program = Program(folder, keychain)
    program.window.show()
    program.begin()
    try:
        settle(program.window)
        tour(program.window)
        gc.collect()
        print("ready", flush=True)
        for file in sys.argv[3:]:
            Path(file).write_text("\n".join(sys.modules), encoding="utf-8")
        sys.stdin.read()
    finally:
        program.end()
    return 0


def tour(window: MainWindow) -> None:
    """Goes past every page and into the first dossier that there is."""
    for page in (
        window.open_todo,
        window.open_letters,
        window.open_packages,
        window.open_received,
        window.open_management,
        window.open_students,
    ):
        page()
        settle(window)
    model = window.students_page.model
    found = (model.row(number).dossier_id for number in range(model.rowCount()))
    dossier = next((each for each in found if each is not None), None)
    if dossier is not None:
        window.open_dossier(dossier)
        settle(window)
        tabs = window.dossier_page.form.tabs
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            settle(window)
    window.open_students()
    settle(window)


if __name__ == "__main__":
    sys.exit(main())
