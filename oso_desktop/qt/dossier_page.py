"""The page of one pupil's dossier: who it is about, and the tabs in the order of the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QHBoxLayout, QLabel, QWidget

from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.process import next_steps, place_of, progress
from oso_desktop.dossier.readiness import Place, Reason
from oso_desktop.dossier.transfer import DossierId, Status
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_attachments import AttachmentsTab
from oso_desktop.qt.dossier_compose import ComposeTab
from oso_desktop.qt.dossier_desk import Autosave, CalmWheel, Desk
from oso_desktop.qt.dossier_drafts import Typed, gathered, spread
from oso_desktop.qt.dossier_handover import HandoverTab
from oso_desktop.qt.dossier_history import HISTORY, HistoryTab
from oso_desktop.qt.dossier_inzage import InzageTab
from oso_desktop.qt.dossier_letters import LettersTab
from oso_desktop.qt.dossier_pupil import PupilTab
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import facts_of
from oso_desktop.qt.forms.ui_dossier_page import Ui_DossierPage
from oso_desktop.qt.icons import icon
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.late_tabs import LateTabs
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.typed import Entry, put_back, typed_in
from oso_desktop.services import dossiers

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView

PUPIL, COMPOSE, ATTACHMENTS, INZAGE, LETTERS, HAND_OVER = (place.value for place in Place)

DossierTab = PupilTab | ComposeTab | AttachmentsTab | InzageTab | LettersTab | HandoverTab | HistoryTab


class DossierPage(Page):
    """One dossier. After each change it reads anew; what a person is typing stays as it is.

    `found_no_place(str)` gives a text that was typed before a lock, in a place that is no longer there. `filled` tells
    that every tab shows what was read last.
    """

    found_no_place = Signal(str)
    filled = Signal()

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
        self._stale: set[str] = set()
        """The tabs that do not show yet what was read last."""
        self._filling = QTimer(self)
        self._filling.setSingleShot(True)
        self._filling.setInterval(0)
        self._filling.timeout.connect(self._fill_next)
        self._saved = _SavedSign()
        self.form.factsLine.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        self._under_way = 0
        self._waiting_fields: dict[DossierId, list[Entry]] = {}
        self._where: Mapping[str, str] = {}
        self._fields_laid_down: dict[bool, dict[DossierId, list[Entry]]] = {}
        self.setAcceptDrops(True)
        self._dress()
        self._connect()

    def _made(self, make: Callable[[], DossierTab]) -> DossierTab:
        tab = make()
        self._calm.protect(tab)
        return tab

    def _tab(self, name: str) -> DossierTab:
        """A tab as it is after what was read last."""
        tab = cast("DossierTab", self._tabs.get(name))
        if name in self._stale and self.desk.view is not None:
            self._stale.discard(name)
            tab.show_view(self.desk.view)
        return tab

    @property
    def pupil(self) -> PupilTab:
        """The tab Gegevens."""
        return cast("PupilTab", self._tab(PUPIL))

    @property
    def compose(self) -> ComposeTab:
        """The tab Samenstellen."""
        return cast("ComposeTab", self._tab(COMPOSE))

    @property
    def attachments(self) -> AttachmentsTab:
        """The tab Bijlagen."""
        return cast("AttachmentsTab", self._tab(ATTACHMENTS))

    @property
    def inzage(self) -> InzageTab:
        """The tab Inzage."""
        return cast("InzageTab", self._tab(INZAGE))

    @property
    def letters(self) -> LettersTab:
        """The tab Brieven."""
        return cast("LettersTab", self._tab(LETTERS))

    @property
    def handover(self) -> HandoverTab:
        """The tab Overdragen."""
        return cast("HandoverTab", self._tab(HAND_OVER))

    @property
    def history(self) -> HistoryTab:
        """The tab Geschiedenis."""
        return cast("HistoryTab", self._tab(HISTORY))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are for the pupil on show, whichever tab they are dropped on."""
        self.attachments.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Goes to the tab that takes them."""
        self.show_tab(ATTACHMENTS)
        self.attachments.dropEvent(event)

    def _dress(self) -> None:
        form = self.form
        dress_button(form.backButton, "arrow-left")
        dress_button(form.nextButton, "arrow-right", "on_accent")
        form.nextButton.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        form.nameLabel.setMinimumHeight(
            form.nextButton.sizeHint().height()
        )  # nothing moves when it comes or goes
        form.factsLabel.setMinimumHeight(form.secretChip.sizeHint().height())
        form.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het dossier"))
        form.tabs.tabBar().setUsesScrollButtons(True)
        self._calm = CalmWheel(self)

    def _connect(self) -> None:
        form = self.form
        form.backButton.clicked.connect(self._back)
        QShortcut(QKeySequence("Alt+Left"), self, self._back)
        form.nextButton.clicked.connect(self._go_next)
        form.tabs.currentChanged.connect(self._turned)
        self.desk.stored.connect(self.reload)
        self.desk.saving.connect(self._show_saving)
        self.desk.refused.connect(lambda: self._saved.say(""))
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
        self.form.tabs.setCurrentWidget(self._tab(name))

    def _fill(self, reason: Reason) -> None:
        """Opens the form with the field that a reason is about."""
        if reason.category is not None:
            self.show_tab(COMPOSE)
            self.compose.reveal(reason.category, reason.location)

    @property
    def current_tab(self) -> str:
        """The name of the tab on show."""
        return self.tab_names()[self.form.tabs.currentIndex()]

    def show_dossier(self, dossier_id: DossierId) -> None:
        """Shows a dossier from its beginning; another one that was on show is saved and forgotten first."""
        if dossier_id == self.desk.dossier_id:
            self.reload()
            return
        self.flush()
        self.desk.open(dossier_id)
        self._stale.clear()
        for tab in self._tabs_made():
            tab.reset()
            for area in tab.findChildren(QAbstractScrollArea):
                area.verticalScrollBar().setValue(0)
        self.form.pageProblem.clear()
        self.form.tabs.setEnabled(False)
        self.form.nameLabel.clear()
        self.form.factsLabel.clear()
        self.form.statusChip.hide()
        self.form.secretChip.hide()
        self.form.nextButton.hide()
        self._saved.say("")
        self.show_tab(COMPOSE)
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
        self._show_header(view)
        self._stale = set(self.tab_names())
        self._tab(self.current_tab)
        self._filling.start()
        if first:
            unsaved = self._tabs.is_made(PUPIL) and self.pupil.unsaved
            if unsaved or not (view.holders or view.student.guardians):
                self.show_tab(PUPIL)
            self.form.tabs.tabBar().setFocus()
        self._show_next(view)
        self._go_back()

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
        begun = (
            tab for tab in self._tabs_made() if isinstance(tab, ComposeTab | AttachmentsTab) and tab.behind
        )
        if (tab := next(begun, None)) is not None:
            tab.show_more()
        elif name := next((each for each in self.tab_names() if each in self._stale), ""):
            self._tab(name) if self._tabs.is_made(name) else self._tabs.get(name)
        else:
            # Every field is there: what was typed before a lock stands there again.
            for lost in put_back(self, self._waiting_fields.pop(view.dossier.id, ())):
                self.found_no_place.emit(lost.text)
            self.filled.emit()
            return
        self._filling.start()

    def _tabs_made(self) -> list[DossierTab]:
        return [cast("DossierTab", tab) for _name, tab in self._tabs.made()]

    def _show_header(self, view: DossierView) -> None:
        form, student = self.form, view.student
        form.nameLabel.setText(isolated(full_name(student.record)))
        facts = [on_screen(view.dossier.profile.label), *facts_of(student, view.today)]
        form.factsLabel.setText(" · ".join(facts))
        form.statusChip.show()
        form.statusChip.set_status(view.status)
        secret = student.record.adresgeheim or any(each.block.adresgeheim for each in student.guardians)
        form.secretChip.say(self.tr("geheim adres") if secret else "", ("lock-key", Tone.WARN))
        self.setAccessibleName(self.tr("Dossier van {name}").format(name=form.nameLabel.text()))

    def _show_next(self, view: DossierView) -> None:
        place = _next_place(view)
        self.form.nextButton.setVisible(bool(place) and place != self.current_tab)
        if place:
            title = self.form.tabs.tabText(self._tabs.place(place)).replace("&", "")
            self.form.nextButton.setText(self.tr("&Volgende stap: {tab}").format(tab=title))
        self.form.nextButton.setProperty("place", place)

    def _go_next(self) -> None:
        self.show_tab(str(self.form.nextButton.property("place")))
        self.form.tabs.tabBar().setFocus()

    def _turned(self) -> None:
        self.flush()
        if self.desk.view is not None:
            self._tab(self.current_tab)
            self._show_next(self.desk.view)

    def _show_saving(self, begun: bool) -> None:
        self._under_way += 1 if begun else -1
        if self._under_way > 0:
            self._saved.say(self.tr("Bewaren…"))
        else:
            self._saved.say(self.tr("Bewaard"), done=True)

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
        if self._tabs.is_made(INZAGE):
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

    def go_on(self, place: Mapping[str, str]) -> None:
        """Once the dossier is on show, goes to where the person was in it."""
        self._where = place

    def _go_back(self) -> None:
        where, self._where = self._where, {}
        if (tab := where.get("tab", "")) in self.tab_names():
            self.show_tab(tab)
        if category := where.get("category", ""):
            self.compose.edit(Category(category))
        if asked := where.get("asked", ""):
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
        return self.compose.editor.waiting() if self._tabs.is_made(COMPOSE) else ()

    def _back(self) -> None:
        self.flush()
        self.shell.open_students()


SAVED_WIDTH = 96
"""Room for the longest word, so that nothing moves when it comes."""


class _SavedSign(QWidget):
    """Says that all is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = IconLabel("cloud", "good", 14)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self._picture)
        row.addWidget(self._label)
        self.setMinimumWidth(SAVED_WIDTH)
        self.say("")

    def say(self, text: str, *, done: bool = False) -> None:
        """Shows a word; nothing for an empty one."""
        self._label.setText(text)
        self._picture.setVisible(bool(text))
        self._picture.show_icon(
            "check-circle-fill" if done else "hourglass-medium", "good" if done else "muted"
        )

    def text(self) -> str:
        """The word."""
        return self._label.text()


def _next_place(view: DossierView) -> str:
    """Where the first thing to do is, in the order of the process; empty when the dossier has gone."""
    now = progress(
        view.reasons,
        (line.state for line in view.holders),
        final=view.status in (Status.FINAL, Status.PACKED),
        handed_over=view.status is Status.HANDED_OVER,
    )
    steps = next_steps(now)
    return place_of(steps[0], now).value if steps else ""
