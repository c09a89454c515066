"""What stands in the window while the program is locked: that it is, why, and the way back. No name of anybody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QWidget

from oso_desktop.qt.forms.ui_lock import Ui_Lock
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.panels import IconLabel, Panel
from oso_desktop.qt.theme import Tone


class LockPage(QWidget):
    """The locked program. `unlock` asks to open it again."""

    unlock = Signal()

    def __init__(self, cause: Cause, *, kept: bool) -> None:
        """`kept` tells whether something typed was put by, to come back after unlocking."""
        super().__init__()
        self.form = Ui_Lock()
        self.form.setupUi(self)
        title = QLabel(self.tr("OSO Desktop is vergrendeld"))
        title.setProperty("role", "title")
        title.setWordWrap(True)
        self.form.head.addWidget(IconLabel("lock-key", "text", 28))
        self.form.head.addWidget(title, 1)
        why = {
            Cause.ASKED: self.tr("U hebt het programma vergrendeld."),
            Cause.IDLE: self.tr("U was een tijd niet in dit programma bezig. Daarom is het vergrendeld."),
            Cause.SESSION: self.tr("De computer werd vergrendeld, en dit programma ook."),
            Cause.SLEEP: self.tr("De computer ging slapen, en dit programma werd vergrendeld."),
            Cause.LID: self.tr("De laptop ging dicht, en dit programma werd vergrendeld."),
            Cause.ENDING: self.tr("De computer sluit af, en dit programma is vergrendeld."),
        }
        self.form.why.setText(why[cause])
        self.form.kept.setText(
            self.tr("Wat u had getypt en nog niet had bewaard, staat versleuteld klaar.") if kept else ""
        )
        self.form.kept.setVisible(kept)
        self.form.unlock_button.clicked.connect(lambda _checked=False: self.ask())
        self.setAccessibleName(f"{title.text()}. {why[cause]}")

    def warn(self, text: str, step: str) -> Panel:
        """Says what is still to be done while the program is locked."""
        panel = Panel(Tone.WARN, text, step, closable=False)
        self.form.card_column.insertWidget(self.form.card_column.indexOf(self.form.kept) + 1, panel)
        panel.show()
        self.setAccessibleName(f"{self.accessibleName()} {text} {step}")
        return panel

    def ask(self) -> None:
        """Asks once; the button waits for the answer."""
        self.form.unlock_button.setEnabled(False)
        self.unlock.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.unlock_button.setFocus()
