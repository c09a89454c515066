"""Our program on the store in a folder, closed as soon as its list was drawn.

Arguments: the folder and the id of the store, and a file for the names of the modules that were loaded by then, if they
are asked for; the keychain's secret comes on standard input, in hexadecimal.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from oso_desktop.qt.app import Program
from oso_desktop.qt.application import make_application
from oso_desktop.vault.keychain import Keychain, MemoryKeychain


class FirstList(QObject):
    """Waits for the list to be drawn with pupils in it, says so, and closes the program."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        program.operations.idle.connect(self._watch)

    def _watch(self) -> None:
        """The work on the store is done: what is drawn next has the pupils in it, once their page is up."""
        page = self._program.window.students_page
        if not page.isVisible():
            self._program.window.open_students()
        elif page.model.rowCount():
            page.form.table.viewport().installEventFilter(self)
            page.form.table.viewport().update()  # it may have been drawn within the turn that ends here
        else:
            QApplication.exit(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        print("ready", flush=True)
        for file in sys.argv[3:]:
            Path(file).write_text("\n".join(sys.modules), encoding="utf-8")
        QApplication.quit()


def main() -> int:
    """Starts as the program itself starts, but for the keychain, which is in memory."""
    folder, store_id, secret = Path(sys.argv[1]), sys.argv[2], bytes.fromhex(sys.stdin.readline())

    def keychain() -> Keychain:
        filled = MemoryKeychain()
        filled.set(store_id, secret)
        return filled

    app = make_application()
    program = Program(folder, keychain)
    watcher = FirstList(program)
    program.window.show()
    program.begin()
    try:
        return app.exec()
    finally:
        watcher.deleteLater()
        program.end()


if __name__ == "__main__":
    sys.exit(main())
