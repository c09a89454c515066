"""The page of one pupil's dossier: who it is about, and the tabs in the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QStackedWidget, QWidget

from oso_desktop.dossier.readiness import Place, Reason
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_attachments import AttachmentsTab
from oso_desktop.qt.dossier_compose import ComposeTab
from oso_desktop.qt.dossier_desk import Autosave, CalmWheel, Desk
from oso_desktop.qt.dossier_drafts import Typed, gathered, spread
from oso_desktop.qt.dossier_handover import HandoverTab
from oso_desktop.qt.dossier_header import DossierHeader
from oso_desktop.qt.dossier_history import HISTORY, HistoryTab
from oso_desktop.qt.dossier_inzage import InzageTab
from oso_desktop.qt.dossier_letters import LettersTab
from oso_desktop.qt.dossier_pupil import PupilTab
from oso_desktop.qt.forms.ui_dossier_page import Ui_DossierPage
from oso_desktop.qt.icons import icon
from oso_desktop.qt.late_tabs import LateTab, LateTabs
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.room import Fold, only_current_counts
from oso_desktop.qt.typed import Entry, put_back, typed_in
from oso_desktop.services import dossiers

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


PUPIL, COMPOSE, ATTACHMENTS, INZAGE, LETTERS, HAND_OVER = (place.value for place in Place)
DossierTab = PupilTab | ComposeTab | AttachmentsTab | InzageTab | LettersTab | HandoverTab | HistoryTab
_IN_PIECES = ComposeTab | AttachmentsTab | InzageTab
"""The tabs that show what was read in as many turns as there are pieces of it."""


class DossierPage(Page):
    """One dossier. After each change it reads anew; what a person is typing stays as it is.

    `found_no_place(str)` gives a text that was typed before a lock, in a place that is no longer there. `filled` tells
    that every tab shows what was read last.
    """

    found_no_place = Signal(str)
    filled = Signal()

    pupil = LateTab["PupilTab"](PUPIL)
    compose = LateTab["ComposeTab"](COMPOSE)
    attachments = LateTab["AttachmentsTab"](ATTACHMENTS)
    inzage = LateTab["InzageTab"](INZAGE)
    letters = LateTab["LettersTab"](LETTERS)
    handover = LateTab["HandoverTab"](HAND_OVER)
    history = LateTab["HistoryTab"](HISTORY)

    def __init__(self, shell: Shell, *, printer: AskPrinter = ask_printer, path: AskPath = ask_path) -> None:
        super().__init__(shell)
        self.form = Ui_DossierPage()
        self.form.setupUi(self)
        self.desk = Desk(shell, self)
        self._tabs = LateTabs(self.form.tabs)
        made: dict[str, tuple[str, str, Callable[[], DossierTab]]] = {
            PUPIL: ("identification-card", self.tr("&Gegevens"), lambda: PupilTab(self.desk)),
            COMPOSE: ("checks", self.tr("Sam&enstellen"), lambda: ComposeTab(self.desk)),
            ATTACHMENTS: ("paperclip", self.tr("&Bijlagen"), lambda: AttachmentsTab(self.desk, printer)),
            INZAGE: ("eye", self.tr("&Inzage"), lambda: InzageTab(self.desk, printer)),
            LETTERS: ("envelope-simple", self.tr("B&rieven"), lambda: LettersTab(self.desk, printer, path)),
            HAND_OVER: (
                "path",
                self.tr("&Overdragen"),
                lambda: HandoverTab(self.desk, printer=printer, path=path),
            ),
            HISTORY: ("clock-counter-clockwise", self.tr("Ge&schiedenis"), lambda: HistoryTab(self.desk)),
        }
        for name, (picture, title, make) in made.items():
            self._tabs.add(name, title, partial(self._made, make), icon=icon(picture))
        self._header = DossierHeader(
            self, self.form, lambda name: self.form.tabs.tabText(self._tabs.place(name))
        )
        self._stale: set[str] = set()
        """The tabs that do not show yet what was read last."""
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill_next)
        self._waiting_fields: dict[DossierId, list[Entry]] = {}
        self._where: dict[str, str] = {}
        self._fields_laid_down: dict[bool, dict[DossierId, list[Entry]]] = {}
        self.setAcceptDrops(True)
        self._dress()
        self._connect()

    def _made(self, make: Callable[[], DossierTab]) -> DossierTab:
        tab = make()
        self._calm.protect(tab)
        return tab

    def tab(self, name: str) -> DossierTab:
        """A tab as it is after what was read last."""
        tab = cast("DossierTab", self._tabs.get(name))
        if name in self._stale and self.desk.view is not None:
            self._stale.discard(name)
            tab.show_view(self.desk.view)
        return tab

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are for the pupil on show, whichever tab they are dropped on."""
        self.attachments.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Goes to the tab that takes them."""
        self.show_tab(ATTACHMENTS)
        self.attachments.dropEvent(event)

    def _dress(self) -> None:
        form = self.form
        form.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het dossier"))
        form.tabs.tabBar().setUsesScrollButtons(True)
        self._pictures = form.tabs.iconSize()
        Fold(self, self._fold)
        for stack in form.tabs.findChildren(
            QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            only_current_counts(stack)
        self._calm = CalmWheel(self)

    def _fold(self, narrow: bool) -> None:
        """All tabs in sight, without their pictures."""
        tabs = self.form.tabs
        tabs.setIconSize(QSize(0, 0) if narrow else self._pictures)
        tabs.tabBar().setProperty("role", "most" if narrow else "")
        restyle(tabs.tabBar())

    def _connect(self) -> None:
        form = self.form
        form.backButton.clicked.connect(self._back)
        QShortcut(QKeySequence("Alt+Left"), self, self._back)
        form.nextButton.clicked.connect(self._go_next)
        form.tabs.currentChanged.connect(self._turned)
        self.desk.stored.connect(self.reload)
        self.desk.saving.connect(self._header.show_saving)
        self.desk.refused.connect(self._header.show_refused)
        self.desk.go.connect(self.show_tab)
        self.desk.fill.connect(self._fill)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)

    def _keep_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        """What had the focus was locked or taken away, as after saving: the keyboard stays in the dossier."""
        if old is None or now is None or not self.isVisible() or not self.isAncestorOf(old):
            return
        if (
            self.isAncestorOf(now)
            or now.window() is not self.window()
            or (old.isVisible() and old.isEnabled())
        ):
            return
        button = self.form.nextButton
        (button if button.isVisible() else self.form.tabs.tabBar()).setFocus()

    def tab_names(self) -> tuple[str, ...]:
        """The names that `show_tab` takes, in the order of the work."""
        return (*(place.value for place in Place), HISTORY)

    def show_tab(self, name: str) -> None:
        """Turns to a tab by name."""
        self.form.tabs.setCurrentWidget(self.tab(name))

    def _fill(self, reason: Reason) -> None:
        """Opens the form with the field that a reason is about."""
        if reason.category is not None:
            self.show_tab(COMPOSE)
            self.compose.reveal(reason.category, reason.location)

    @property
    def current_tab(self) -> str:
        """The name of the tab on show."""
        return self.tab_names()[self.form.tabs.currentIndex()]

    def show_dossier(self, dossier_id: DossierId, tab: str = "") -> None:
        """Shows a dossier, on this tab if one is given; another one that was on show is saved and forgotten first."""
        if dossier_id == self.desk.dossier_id:
            self.reload()
            if tab:
                self.show_tab(tab)
            return
        self.flush()
        self.desk.open(dossier_id)
        self._stale.clear()
        for made in self._tabs_made():
            made.reset()
            for area in made.findChildren(QAbstractScrollArea):
                area.verticalScrollBar().setValue(0)
        self.form.pageProblem.clear()
        self.form.tabs.setEnabled(False)
        self._header.clear()
        self.show_tab(tab or COMPOSE)
        self.reload()

    def reload(self) -> None:
        """Reads the dossier anew."""
        dossier_id = self.desk.dossier_id
        if dossier_id:
            self.desk.ask(
                lambda workspace: dossiers.view(workspace, dossier_id), self.show_view, self._failed
            )

    def show_view(self, view: DossierView) -> None:
        """Shows a dossier that was read."""
        first = self.desk.view is None
        self.desk.view = view
        self.form.tabs.setEnabled(True)
        self.form.tabs.show()
        self.form.pageProblem.clear()
        self._header.show_view(view)
        self._stale = set(self.tab_names())
        self.tab(self.current_tab)
        self._filling.start()
        if first:
            unsaved = self.is_made(PUPIL) and self.pupil.unsaved
            if unsaved or not (view.holders or view.student.guardians):
                self.show_tab(PUPIL)
            self.form.tabs.tabBar().setFocus()
        self._header.show_next(view, self.current_tab)

    @property
    def behind(self) -> bool:
        """Whether a tab that is not on show does not show yet what was read last."""
        return self._filling.isActive()

    def _fill_next(self) -> None:
        """One step a turn, in the order of the work: all at once would keep the window from answering.

        A tab is made in one turn and filled in the next, and one of many rows in as many as it asks for.
        """
        view = self.desk.view
        if view is None:
            return
        begun = (tab for tab in self._tabs_made() if isinstance(tab, _IN_PIECES) and tab.behind)
        if self._where:
            self._go_back()
        elif (tab := next(begun, None)) is not None:
            tab.show_more()
        elif name := next((each for each in self.tab_names() if each in self._stale), ""):
            self.tab(name) if self.is_made(name) else self._tabs.get(name)
        else:
            # Every field is there: what was typed before a lock stands there again.
            for lost in put_back(self, self._waiting_fields.pop(view.dossier.id, ())):
                self.found_no_place.emit(lost.text)
            self.filled.emit()
            return
        self._filling.start()

    def _tabs_made(self) -> list[DossierTab]:
        return [cast("DossierTab", tab) for _name, tab in self._tabs.made()]

    def _go_next(self) -> None:
        self.show_tab(self._header.next_place)
        self.form.tabs.tabBar().setFocus()

    def _turned(self) -> None:
        self.flush()
        if self.desk.view is not None:
            self.tab(self.current_tab)
            self._header.show_next(self.desk.view, self.current_tab)

    def _failed(self, error: OsoError) -> None:
        if self.desk.view is None:
            self.form.tabs.hide()  # what stands there is of the pupil before
        self.form.pageProblem.show_error(error)

    def flush(self) -> None:
        """Saves at once what is being typed on any tab."""
        if self.desk.view is not None:
            for tab in self._tabs_made():
                tab.flush()

    def enter(self) -> None:
        """The page comes up: read what may have changed elsewhere."""
        self.reload()

    def leave(self) -> None:
        """Another page comes up or the window closes: nothing typed is lost, and nobody looks on."""
        if self.is_made(INZAGE):
            self.inzage.close_mode()
        self.flush()

    def typed(self, *, all_stored: bool = True) -> dict[DossierId, Typed]:
        """Everything typed here and not stored, by dossier, as JSON; nothing of it changes on the screen.

        `all_stored` tells that what saves itself was saved, unless the store would not have it.
        """
        laid_down = self._fields_laid_down
        return gathered(self, laid_down[all_stored] if laid_down else self._fields_typed(all_stored))

    def _fields_typed(self, all_stored: bool) -> dict[DossierId, list[Entry]]:
        saved = [
            field
            for autosave in self.findChildren(Autosave)
            if not autosave.held or (all_stored and not autosave.stuck)
            for field in autosave.fields
        ]
        fields = dict(self._waiting_fields)
        if self.desk.view is not None and (entries := typed_in(self, saved)):
            fields[self.desk.dossier_id] = entries
        return fields

    def take_back(self, dossier: DossierId, typed: Typed) -> None:
        """Has what was typed before the program was locked stand there again once the dossier is on show."""
        if entries := spread(self, dossier, typed):
            self._waiting_fields[dossier] = entries

    def is_made(self, name: str) -> bool:
        """Whether that tab is there; else nothing was typed on it."""
        return self._tabs.is_made(name)

    def go_on(self, place: Mapping[str, str]) -> None:
        """Once the dossier is on show, goes to where the person was in it."""
        self._where = {step: place[step] for step in ("tab", "category", "asked") if place.get(step)}

    def _go_back(self) -> None:
        """One step of it."""
        tab = self._where.get("tab", "")
        if tab in self.tab_names() and not self.is_made(tab):
            self._tabs.get(tab)
        elif self._where.pop("tab", "") in self.tab_names():
            self.show_tab(tab)
        elif category := self._where.pop("category", ""):
            self.compose.make_forms(Category(category))
            self._where["forms"] = category
        elif self._where.pop("forms", ""):
            self.compose.show_forms()
        elif asked := self._where.pop("asked", ""):
            self.handover.ask_again(asked)

    def lay_down(self) -> None:
        """The program locks: what is being typed is saved or written down as it stands now.

        What the store still brings is no longer shown, only noted as stored.
        """
        self.flush()
        self._fields_laid_down = {on: self._fields_typed(on) for on in (True, False)}
        self.desk.open(DossierId(""))

    def waiting(self) -> tuple[str, ...]:
        """The categories in which something was typed and not stored."""
        return self.compose.editor.waiting() if self.is_made(COMPOSE) else ()

    def _back(self) -> None:
        self.flush()
        self.shell.open_students()
