"""The page *Beheer*: the school, the key and its recovery sheet, who may do what, and the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from oso_desktop.qt.forms.ui_management import Ui_Management
from oso_desktop.qt.language_choice import LanguageCard
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


class ManagementPage(Page):
    """The tabs. `school_saved(OwnSchool)` tells that the school's particulars are others now, `restore_asked` that a
    backup is to be put back, for which the store must be closed, and `lock_asked` that whoever is at the keyboard must
    come in anew.
    """

    school_saved = Signal(object)
    restore_asked = Signal()
    lock_asked = Signal()

    def __init__(
        self, shell: Shell, *, ask_printer: AskPrinter = ask_printer, ask_path: AskPath = ask_path
    ) -> None:
        super().__init__(shell)
        self.form = Ui_Management()
        self.form.setupUi(self)
        self.school = SchoolTab(self.form, shell, self)
        self.key = KeyTab(self.form, shell, self, ask_printer=ask_printer, ask_path=ask_path)
        self.lock_terms = LockTermsCard(shell)
        self.form.key_column.addWidget(self.lock_terms)
        self.language = LanguageCard(shell)
        self.form.key_column.addWidget(self.language)
        leave_out(self.form.key_stack)  # the words of a recovery sheet are never written down
        self.people = PeopleTab(shell, ask_printer=ask_printer, ask_path=ask_path)
        self.log = LogTab(self.form, shell, self, ask_printer=ask_printer)
        self.keeping = KeepingTab(shell, ask_printer=ask_printer, ask_path=ask_path)
        self.requests = RequestsTab(shell, ask_printer=ask_printer, ask_path=ask_path)
        self.breach = BreachTab(shell, ask_printer=ask_printer, ask_path=ask_path)
        self.region = RegionTab(shell)
        self.paper = PaperTab(shell, ask_printer=ask_printer, ask_path=ask_path)
        self.backup = BackupTab(shell)
        self.schools = SchoolsTab(shell, ask_printer=ask_printer, ask_path=ask_path)
        self.privacy = PrivacyTab(shell)
        tabs = (
            self.form.tabs
        )  # what is to be in order, the school, then who comes in and what was done, then what the law asks
        tabs.insertTab(0, self.privacy, self.tr("Privacy"))
        tabs.insertTab(tabs.indexOf(self.form.key_tab), self.schools, self.tr("Scholen"))
        tabs.insertTab(tabs.indexOf(self.form.key_tab), self.region, self.tr("Regio en kalender"))
        tabs.insertTab(tabs.indexOf(self.form.key_tab), self.paper, self.tr("Briefpapier"))
        tabs.insertTab(tabs.indexOf(self.form.key_tab), self.people, self.tr("Mensen"))
        tabs.insertTab(tabs.indexOf(self.form.log_tab), self.backup, self.tr("Reservekopie"))
        tabs.addTab(self.keeping, self.tr("Bewaren", "tab"))
        tabs.addTab(self.requests, self.tr("Verzoeken"))
        tabs.addTab(self.breach, self.tr("Datalek"))
        tabs.setTabToolTip(
            tabs.indexOf(self.form.key_tab),
            self.tr("Herstelblad, wie er met een sleutel bij kan, en na hoeveel minuten het programma sluit"),
        )
        # No letter for Alt: with ten underlined too few are left for the fields. Arrows and Ctrl+Tab lead along.
        self.form.tabs.tabBar().setProperty("role", "many")
        self.form.tabs.tabBar().setAccessibleName(self.tr("Onderdelen van het beheer"))
        self.form.tabs.currentChanged.connect(lambda _index: self.refresh())
        self.privacy.desk_asked.connect(self.show_desk)
        self.people.one_person.connect(self._allow_one_person)
        self.people.inviting.connect(self._invite)
        self.people.changed.connect(self.refresh)
        self.school.saved.connect(self.school_saved)
        self.key.renewed.connect(self.refresh)
        self.people.lock_asked.connect(self.lock_asked)
        self.backup.restore_asked.connect(self.restore_asked)
        self.form.tabs.setCurrentWidget(self.form.school_tab)

    def enter(self) -> None:
        self.refresh()
        self.form.tabs.tabBar().setFocus()

    @property
    def place(self) -> dict[str, str]:
        """Which tab is on show, and where in it the person is if the tab knows that."""
        tabs = self.form.tabs
        inside = self.schools.place if tabs.currentWidget() is self.schools else {}
        return {"desk": str(tabs.currentIndex()), **inside}

    def go_on(self, place: Mapping[str, str]) -> None:
        """Goes to the tab that was on show, and on where the person was in it."""
        self.schools.go_on(place)
        self.form.tabs.setCurrentIndex(int(place.get("desk", 0)))

    def leave(self) -> None:
        """A sheet with words or a password is not left on the screen behind another page."""
        self.key.leave()
        self.people.leave()
        self.schools.leave()

    def show_desk(self, name: str, about: str = "") -> None:
        """Turns to a tab by the name that other pages know: mensen, regio, bewaren, verzoeken and so on.

        `about` is the code of the school to choose on the tab scholen.
        """
        desks = {
            "privacy": self.privacy,
            "mensen": self.people,
            "school": self.form.school_tab,
            "scholen": self.schools,
            "sleutels": self.form.key_tab,
            "logboek": self.form.log_tab,
            "regio": self.region,
            "briefpapier": self.paper,
            "bewaren": self.keeping,
            "verzoeken": self.requests,
            "datalek": self.breach,
            "reservekopie": self.backup,
        }
        if about:
            self.schools.look_for(about)
        self.form.tabs.setCurrentWidget(desks[name])

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
        self.school.show_management(found)
        self.key.show_management(found)
        self.lock_terms.refresh(may_manage=found.may_manage)
        self.language.refresh()
        self.people.show_rights(found)
        self.schools.show_rights(found)

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
