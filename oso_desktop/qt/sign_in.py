"""Who is there: the page between an open store and the work, where more people come in by one account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidgetItem, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_sign_in import Ui_SignIn
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.tips import permit

if TYPE_CHECKING:
    from oso_desktop.services.entry import Unlocked
    from oso_desktop.services.workspace import Workspace

PATIENCE_MS = 3 * 60 * 1000
"""How long the page waits without a key pressed before it closes the store again: nobody sits there."""
_SHOWN = 6
"""People in view at once; the list scrolls."""


class SignIn(QWidget):
    """Asks who is there. Names only who may come in by this account.

    `entered(Workspace)` comes when somebody is in; the store is then theirs. `cancelled` asks to close the store: by
    the button, or when nobody did anything for a while. Whoever shows the page closes the store then, and also when
    the window closes before somebody came in. It may be shown again and again on the same program, after a lock too:
    give it the operations of that moment and a freshly opened store.
    """

    entered = Signal(object)
    cancelled = Signal()

    def __init__(self, operations: Operations, unlocked: Unlocked) -> None:
        from oso_desktop.services.entry import may_enter  # noqa: PLC0415 - brings the database along
        from oso_desktop.services.sign_in import needs_password  # noqa: PLC0415 - see above

        super().__init__()
        self._operations = operations
        self._unlocked = unlocked
        self.form = form = Ui_SignIn()
        form.setupUi(self)
        title = QLabel(self.tr("Wie bent u?"))
        title.setProperty("role", "title")
        form.head.addWidget(IconLabel("user", "text", 28))
        form.head.addWidget(title, 1)
        self.notices = Notices(form.notices, self)
        self._asks: dict[str, bool] = {}
        for colleague in may_enter(unlocked):
            item = QListWidgetItem(f"{colleague.name}, {on_screen(colleague.role.value)}")
            item.setData(Qt.ItemDataRole.UserRole, colleague.name)
            item.setSizeHint(QSize(0, form.people.fontMetrics().height() + 16))
            form.people.addItem(item)
            self._asks[colleague.name] = needs_password(unlocked, colleague)
        line = form.people.fontMetrics().height() + 16
        form.people.setFixedHeight(line * min(form.people.count(), _SHOWN) + 8)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(PATIENCE_MS)
        self._idle.timeout.connect(self.cancelled)
        form.people.currentRowChanged.connect(lambda _row: self._person_chosen())
        form.people.itemActivated.connect(lambda _item: self._go_on())
        form.people.itemClicked.connect(lambda _item: self._to_password())
        form.password.textChanged.connect(lambda _text: self._show_button())
        form.password.textEdited.connect(lambda _text: self.notices.clear())  # it is about the try before
        form.password.returnPressed.connect(self.sign_in)
        form.show_check.toggled.connect(self._show_password)
        form.enter_button.clicked.connect(lambda _checked=False: self.sign_in())
        form.back_button.clicked.connect(lambda _checked=False: self.cancelled.emit())
        form.people.setCurrentRow(0)
        self.setAccessibleName(title.text())
        self._idle.start()

    @property
    def name(self) -> str:
        """Whose name is chosen."""
        item = self.form.people.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def begin(self) -> None:
        """Puts the focus where typing begins."""
        (self.form.people if self.form.people.count() > 1 else self.form.password).setFocus()

    def _person_chosen(self) -> None:
        self._idle.start()
        self.notices.clear()
        self.form.password.clear()
        self.form.show_check.setChecked(False)
        self.form.password_part.setVisible(self._asks.get(self.name, True))
        self._show_button()

    def _show_button(self) -> None:
        self._idle.start()
        asks = self._asks.get(self.name, True)
        if not self.name:
            why = self.tr("Kies eerst wie u bent.")
        else:
            why = self.tr("Typ eerst uw wachtwoord.") if asks and not self.form.password.text() else ""
        permit(self.form.enter_button, why)

    def _show_password(self, on: bool) -> None:
        self.form.password.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)

    def _to_password(self) -> None:
        """Who pointed at a name wants to type next."""
        if self._asks.get(self.name, True):
            self.form.password.setFocus()

    def _go_on(self) -> None:
        if self._asks.get(self.name, True) and not self.form.password.text():
            self.form.password.setFocus()
        else:
            self.sign_in()

    def sign_in(self) -> None:
        """Tries what was typed; the password leaves the screen whatever comes of it."""
        from oso_desktop.services.sign_in import sign_in  # noqa: PLC0415 - brings the database along

        if not self.form.enter_button.isEnabled():
            return
        unlocked, name, password = self._unlocked, self.name, self.form.password.text()
        self.form.password.clear()
        self.form.show_check.setChecked(False)
        self._wait(True)
        self._operations.task(
            lambda: sign_in(unlocked, name, password),
            self._enter,
            owner=self,
            failed=self._refused,
            what=self.tr("Aanmelden…"),
        )

    def _enter(self, workspace: Workspace) -> None:
        self._idle.stop()
        self.entered.emit(workspace)

    def _refused(self, error: OsoError) -> None:
        self._wait(False)
        self.notices.error(error)
        self.form.password.setFocus()

    def _wait(self, on: bool) -> None:
        self._idle.stop()
        for widget in (self.form.people, self.form.password, self.form.show_check, self.form.back_button):
            widget.setEnabled(not on)
        if on:
            self.form.enter_button.setEnabled(False)
        else:
            self._show_button()
