"""The page *Beheer*: the school, the key and its recovery sheet, who may do what, and the log."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, TypedDict

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from oso_desktop.qt.fault_report import FaultReportCard
from oso_desktop.qt.forms.ui_management import Ui_Management
from oso_desktop.qt.language_choice import LanguageCard
from oso_desktop.qt.late_tabs import LateTab, LateTabs
from oso_desktop.qt.management_backup import BackupTab
from oso_desktop.qt.management_breach import BreachTab
from oso_desktop.qt.management_keeping import KeepingTab
from oso_desktop.qt.management_key import KeyTab
from oso_desktop.qt.management_lock import LockTermsCard
from oso_desktop.qt.management_log import LogTab
from oso_desktop.qt.management_paper import PaperTab
from oso_desktop.qt.management_people import PeopleTab
from oso_desktop.qt.management_privacy import PrivacyTab
from oso_desktop.qt.management_region import RegionTab
from oso_desktop.qt.management_requests import RequestsTab
from oso_desktop.qt.management_school import SchoolTab
from oso_desktop.qt.management_schools import SchoolsTab
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.room import only_current_counts
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.services.management import Management


_READS = (
    PeopleTab
    | SchoolsTab
    | RegionTab
    | PaperTab
    | KeepingTab
    | RequestsTab
    | BreachTab
    | BackupTab
    | PrivacyTab
)
"""The tabs that read what they show."""


class _Asks(TypedDict):
    """How a tab asks for a printer and for a place to save."""

    ask_printer: AskPrinter
    ask_path: AskPath


class _KeyParts:
    """The tab Sleutels, with the cards below what is told of the keys."""

    def __init__(self, page: QWidget, form: Ui_Management, shell: Shell, asks: _Asks) -> None:
        self.tab = KeyTab(form, shell, page, **asks)
        self.lock_terms = LockTermsCard(shell)
        self.language = LanguageCard(shell)
        self.faults = FaultReportCard(shell)
        for card in (self.lock_terms, self.language, self.faults):
            form.key_column.addWidget(card)

    def show_management(self, found: Management) -> None:
        """Shows how things stand."""
        self.tab.show_management(found)
        self.lock_terms.refresh(may_manage=found.may_manage)
        self.language.refresh()


class ManagementPage(Page):
    """The tabs. `school_saved(OwnSchool)` tells that the school's particulars are others now, `restore_asked` that a
    backup is to be put back, for which the store must be closed, and `lock_asked` that whoever is at the keyboard must
    come in anew; `completed` that every tab is there.
    """

    school_saved = Signal(object)
    restore_asked = Signal()
    lock_asked = Signal()
    completed = Signal()

    privacy = LateTab[PrivacyTab]("privacy")
    schools = LateTab[SchoolsTab]("scholen")
    region = LateTab[RegionTab]("regio")
    paper = LateTab[PaperTab]("briefpapier")
    people = LateTab[PeopleTab]("mensen")
    backup = LateTab[BackupTab]("reservekopie")
    keeping = LateTab[KeepingTab]("bewaren")
    requests = LateTab[RequestsTab]("verzoeken")
    breach = LateTab[BreachTab]("datalek")

    def __init__(
        self, shell: Shell, *, ask_printer: AskPrinter = ask_printer, ask_path: AskPath = ask_path
    ) -> None:
        super().__init__(shell)
        self.form = Ui_Management()
        self.form.setupUi(self)
        self.school = SchoolTab(self.form, shell, self)
        asks = _Asks(ask_printer=ask_printer, ask_path=ask_path)
        self._make_key = partial(_KeyParts, self, self.form, shell, asks)
        self._key: _KeyParts | None = None
        leave_out(self.form.key_stack)  # the words of a recovery sheet are never written down
        self.log = LogTab(self.form, shell, self, ask_printer=ask_printer)
        self._found: Management | None = None
        self._late = LateTabs(self.form.tabs)
        self._add_tabs(shell, asks)
        self._making = QTimer(self)
        self._making.setSingleShot(True)
        self._making.setInterval(0)
        self._making.timeout.connect(self._make_next)
        tabs = self.form.tabs
        for stack in tabs.findChildren(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            only_current_counts(stack)
        tabs.setTabToolTip(
            tabs.indexOf(self.form.key_tab),
            self.tr("Herstelblad, wie er met een sleutel bij kan, en na hoeveel minuten het programma sluit"),
        )
        # No letter for Alt: with ten underlined too few are left for the fields. Arrows and Ctrl+Tab lead along.
        self.form.tabs.tabBar().setProperty("role", "many")
        self.form.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het beheer"))
        self.form.tabs.currentChanged.connect(lambda _index: self.refresh())
        self.school.saved.connect(self.school_saved)
        self.form.tabs.setCurrentWidget(self.form.school_tab)

    def _add_tabs(self, shell: Shell, asks: _Asks) -> None:
        """What is to be in order, the school, then who comes in and what was done, then what the law asks."""
        add, form = self._late.add, self.form
        add(
            "privacy",
            self.tr("Privacy"),
            lambda: PrivacyTab(shell),
            before=form.school_tab,
            begun=self._privacy_made,
        )
        key = form.key_tab
        add("scholen", self.tr("Scholen"), lambda: SchoolsTab(shell, **asks), before=key, begun=self._rights)
        add("regio", self.tr("Regio en kalender"), lambda: RegionTab(shell), before=key)
        add("briefpapier", self.tr("Briefpapier"), lambda: PaperTab(shell, **asks), before=key)
        add(
            "mensen", self.tr("Mensen"), lambda: PeopleTab(shell, **asks), before=key, begun=self._people_made
        )
        add(
            "reservekopie",
            self.tr("Reservekopie"),
            lambda: BackupTab(shell),
            before=form.log_tab,
            begun=self._backup_made,
        )
        add("bewaren", self.tr("Bewaren", "tab"), lambda: KeepingTab(shell, **asks))
        add("verzoeken", self.tr("Verzoeken"), lambda: RequestsTab(shell, **asks))
        add("datalek", self.tr("Datalek"), lambda: BreachTab(shell, **asks))

    def _privacy_made(self) -> None:
        self.privacy.desk_asked.connect(self.show_desk)

    def _backup_made(self) -> None:
        self.backup.restore_asked.connect(self.restore_asked)

    def _people_made(self) -> None:
        self.people.one_person.connect(self._allow_one_person)
        self.people.inviting.connect(self._invite)
        self.people.changed.connect(self.refresh)
        self.people.lock_asked.connect(self.lock_asked)
        self._rights()

    def _key_parts(self) -> _KeyParts:
        if self._key is None:
            self._key = self._make_key()
            self._key.tab.renewed.connect(self.refresh)
            self._rights()
        return self._key

    @property
    def key(self) -> KeyTab:
        """The tab Sleutels."""
        return self._key_parts().tab

    @property
    def lock_terms(self) -> LockTermsCard:
        """On the tab Sleutels, after how long the program locks."""
        return self._key_parts().lock_terms

    @property
    def language(self) -> LanguageCard:
        """On the tab Sleutels, the language of the screen."""
        return self._key_parts().language

    @property
    def faults(self) -> FaultReportCard:
        """On the tab Sleutels, what may be sent of a fault in the program."""
        return self._key_parts().faults

    def show_faults(self) -> None:
        """Goes to the report of faults, and makes it."""
        self.form.tabs.setCurrentWidget(self.form.key_tab)
        self.faults.make()

    def tab(self, name: str) -> QWidget:
        """One of the tabs that are made when first needed."""
        return self._late.get(name)

    def make_the_rest(self) -> None:
        """Makes the tabs that are not there yet, one a turn: all at once would keep the window from answering."""
        self._making.start()

    @property
    def behind(self) -> bool:
        """Whether there are tabs still to be made."""
        return self._key is None or any(self._late.not_made())

    def _make_next(self) -> None:
        if self._key is None:
            self._key_parts()
        elif (name := next(self._late.not_made(), None)) is not None:
            self._late.get(name)
        if self.behind:
            self._making.start()
        else:
            self.completed.emit()

    def enter(self) -> None:
        self.refresh()
        self.make_the_rest()
        self.form.tabs.tabBar().setFocus()

    @property
    def place(self) -> dict[str, str]:
        """Which tab is on show, and where in it the person is if the tab knows that."""
        tabs = self.form.tabs
        inside = self.schools.place if tabs.currentIndex() == self._late.place("scholen") else {}
        return {"desk": str(tabs.currentIndex()), **inside}

    def go_on(self, place: Mapping[str, str]) -> None:
        """Goes to the tab that was on show, and on where the person was in it."""
        desk = int(place.get("desk", 0))
        if desk == self._late.place("scholen"):
            self.schools.go_on(place)
        self.form.tabs.setCurrentIndex(desk)

    def leave(self) -> None:
        """A sheet with words or a password is not left on the screen behind another page."""
        if self._key is not None:
            self._key.tab.leave()
        if self._late.is_made("mensen"):
            self.people.leave()
        if self._late.is_made("scholen"):
            self.schools.leave()

    def show_desk(self, name: str, about: str = "") -> None:
        """Turns to a tab by the name that other pages know: mensen, regio, bewaren, verzoeken and so on.

        `about` is the code of the school to choose on the tab scholen.
        """
        form = self.form
        of_the_form = {"school": form.school_tab, "sleutels": form.key_tab, "logboek": form.log_tab}
        if about:
            self.schools.look_for(about)
        form.tabs.setCurrentWidget(of_the_form[name] if name in of_the_form else self.tab(name))

    def refresh(self) -> None:
        """Reads what the tab on show tells."""
        from oso_desktop.services.management import management  # noqa: PLC0415 - brings the database along

        self.operations.run(management, self.show_management, owner=self)
        current = self.form.tabs.currentWidget()
        if current is self.form.log_tab:
            self.log.refresh()
        elif current is self.form.key_tab:
            self.key.refresh()
        elif isinstance(current, _READS):
            current.refresh()

    def show_management(self, found: Management) -> None:
        """Shows how things stand."""
        self._found = found
        self.school.show_management(found)
        self._rights()

    def _rights(self) -> None:
        """The tabs that show who may do what, as far as they are there."""
        if self._found is None:
            return
        if self._key is not None:
            self._key.show_management(self._found)
        if self._late.is_made("mensen"):
            self.people.show_rights(self._found)
        if self._late.is_made("scholen"):
            self.schools.show_rights(self._found)

    def _invite(self) -> None:
        self.form.tabs.setCurrentWidget(self.form.key_tab)
        self.key.begin_inviting()

    def _allow_one_person(self, on: bool) -> None:
        from oso_desktop.services.management import allow_one_person  # noqa: PLC0415 - see above

        self.operations.run(
            lambda workspace: allow_one_person(workspace, allowed=on),
            lambda _: self.refresh(),
            owner=self,
            changes=True,
        )
