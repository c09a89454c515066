"""The address book beside the receiver of a dossier: a school by a few letters of its name, and how its card stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from oso_desktop.dossier.addresses import CardState, KnownSchool
from oso_desktop.dossier.schools import ReceivingSchool, is_swv_code
from oso_desktop.dossier.transfer import held_by_receiver
from oso_desktop.errors import OsoError
from oso_desktop.qt.address_model import CARD_LOOKS, card_words, found_by
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.forms.ui_dossier_receiver import Ui_DossierReceiver
from oso_desktop.qt.icons import icon
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.tips import plain_tip

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace

_FOUND_BY = Qt.ItemDataRole.UserRole
_SCHOOL = Qt.ItemDataRole.UserRole + 1
_MOST_SHOWN = 8


class SchoolCompleter(QCompleter):
    """Proposes schools in which what is typed occurs; `chosen(KnownSchool)` comes for the one that is taken."""

    chosen = Signal(object)

    def __init__(self, field: QLineEdit, *, code: bool) -> None:
        """In the field itself stands the BRIN of a school with `code`, else its name."""
        self._items = QStandardItemModel()
        super().__init__(self._items, field)
        self._code = code
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionRole(_FOUND_BY)
        self.setMaxVisibleItems(_MOST_SHOWN)
        self.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # of two signals the one with the index
        field.setCompleter(self)

    def know(self, schools: Sequence[KnownSchool]) -> None:
        """These can be proposed from now on."""
        self._items.clear()
        for school in schools:
            place = f", {school.town}" if school.town else ""
            name, tone = CARD_LOOKS[school.state]
            item = QStandardItem(
                icon(name, tone.value), f"{school.name}{place} · {school.brin}-{school.location}"
            )
            item.setData(
                f"{school.name} {school.town} {school.brin}-{school.location} {found_by(school)}", _FOUND_BY
            )
            item.setData(school, _SCHOOL)
            item.setToolTip(plain_tip(card_words(school)))
            item.setAccessibleText(f"{item.text()}, {card_words(school)}")
            self._items.appendRow(item)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        school = index.data(_SCHOOL)
        return (school.brin if self._code else school.name) if isinstance(school, KnownSchool) else ""

    def _take(self, index: QModelIndex) -> None:
        school = index.data(_SCHOOL)
        if isinstance(school, KnownSchool):
            # After Qt itself has put the text in the field.
            QTimer.singleShot(0, self, lambda: self.chosen.emit(school))


class AddressBookLine(QObject):
    """Proposes schools in the fields of the receiver, and tells below them how that stands in the address book."""

    chosen = Signal(object)

    def __init__(self, form: Ui_DossierReceiver) -> None:
        super().__init__(form.school)
        self._form = form
        self._desk: Desk | None = None
        self._known: KnownSchool | None = None
        self._receiver: ReceivingSchool | None = None
        self.sign = IconLabel()
        form.bookLine.insertWidget(0, self.sign)
        self.completers = (SchoolCompleter(form.school, code=False), SchoolCompleter(form.brin, code=True))
        for each in self.completers:
            each.chosen.connect(self.chosen)
        form.bookButton.clicked.connect(lambda _checked=False: self.act())
        self._show(None, ())

    def attach(self, desk: Desk) -> None:
        """Puts the line on a page."""
        self._desk = desk

    def show_view(self, view: DossierView) -> None:
        """Reads the address book for the dossier on show."""
        if self._desk is None:
            return
        receiver, swv = view.dossier.receiver, view.dossier.profile.is_swv
        fixed = bool(held_by_receiver(view.dossier))

        def known(schools: tuple[KnownSchool, ...]) -> None:
            fitting = () if fixed else tuple(each for each in schools if swv or not is_swv_code(each.brin))
            for completer in self.completers:
                completer.know(fitting)
            self._form.school.setPlaceholderText(
                self.tr("Typ een paar letters van naam, plaats of BRIN") if fitting else ""
            )
            self._show(receiver, schools)

        self._desk.ask(_schools, known)

    def _show(self, receiver: ReceivingSchool | None, schools: Sequence[KnownSchool]) -> None:
        form, self._receiver = self._form, receiver
        self._known = next(
            (
                each
                for each in schools
                if receiver is not None and (each.brin, each.location) == (receiver.brin, receiver.location)
            ),
            None,
        )
        for part in (self.sign, form.bookState, form.bookButton):
            part.setVisible(receiver is not None)
        if self._known is None:
            self.sign.show_icon("address-book", "muted")
            form.bookState.setText(self.tr("Deze school staat nog niet in het adresboek."))
            form.bookButton.setText(self.tr("In het adresboek zetten"))
            return
        name, tone = CARD_LOOKS[self._known.state]
        self.sign.show_icon(name, tone.value)
        form.bookState.setText(self.tr("Schoolkaart: {state}").format(state=card_words(self._known)))
        form.bookButton.setText(self.tr("Naar het adresboek"))
        form.bookButton.setVisible(self._known.state is not CardState.CHECKED)

    def act(self) -> None:
        """Puts the receiver in the address book, or goes there."""
        desk, receiver = self._desk, self._receiver
        if desk is None or receiver is None:
            return
        if self._known is not None:
            desk.shell.open_management("scholen", self._known.code)
            return
        school = KnownSchool(
            name=receiver.name,
            brin=receiver.brin,
            location=receiver.location,
            town=receiver.town,
            vso=receiver.vso,
        )
        desk.change(lambda workspace: _added(workspace, school), self._refused)

    def _refused(self, error: OsoError) -> None:
        self._form.receiverProblem.show_error(error)


def _schools(workspace: Workspace) -> tuple[KnownSchool, ...]:
    from oso_desktop.services.addresses import schools  # noqa: PLC0415 - brings the database along

    return schools(workspace)


def _added(workspace: Workspace, school: KnownSchool) -> KnownSchool:
    from oso_desktop.services.addresses import Doubtful, save_address  # noqa: PLC0415 - see above
    from oso_desktop.services.dossiers import NotPossible  # noqa: PLC0415 - see above

    try:
        return save_address(workspace, school)
    except Doubtful as doubt:
        raise NotPossible(
            doubt.text, "Kijk de code na. Klopt hij, voeg de school dan toe bij Beheer › Scholen."
        ) from doubt
