"""Which page of the manual belongs to what stands in the window."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

INDEX = "README.md"

PAGE_OF = {
    # What stands in the window before the work, or when it is locked.
    "FirstStartWizard": "01-begin.md",
    "JoinPage": "25-collegas-en-rollen.md",
    "SignIn": "26-vergrendelen-en-wachtwoorden.md",
    "LockPage": "26-vergrendelen-en-wachtwoorden.md",
    "RestoreWizard": "27-reservekopie-en-herstellen.md",
    "Entrance": "32-als-er-iets-misgaat.md",
    # The pages and what opens in them.
    "TodoPage": "13-klaar.md",
    "StudentsPage": "03-overstap-beginnen.md",
    "ImportPane": "02-leerlingen-inlezen.md",
    "DossierPage": "04-gegevens-en-advies.md",
    "PupilTab": "04-gegevens-en-advies.md",
    "ComposeTab": "05-samenstellen.md",
    "AttachmentsTab": "06-bijlagen.md",
    "InzageTab": "07-inzage.md",
    "InzageMode": "09-inzagemodus.md",
    "LettersTab": "10-brieven.md",
    "HandoverTab": "13-klaar.md",
    "HistoryTab": "35-geschiedenis.md",
    "ReceiverSection": "13-klaar.md",
    "ChangeSection": "20-andere-school.md",
    "LettersPage": "11-hele-groep.md",
    "GroupLetters": "11-hele-groep.md",
    "SlipsTab": "12-strookjes.md",
    "PackagesPage": "19-ontvangst-en-vergissing.md",
    "SchoolPackage": "15-overdragen-pakket.md",
    "ReceivedPage": "23-ontvangen.md",
    "ManagementPage": "33-regio-kalender-briefpapier.md",
    "PrivacyTab": "36-privacy-op-orde.md",
    "school_tab": "33-regio-kalender-briefpapier.md",
    "SchoolsTab": "22-schoolkaarten.md",
    "RegionTab": "33-regio-kalender-briefpapier.md",
    "PaperTab": "33-regio-kalender-briefpapier.md",
    "PeopleTab": "25-collegas-en-rollen.md",
    "key_tab": "26-vergrendelen-en-wachtwoorden.md",
    "BackupTab": "27-reservekopie-en-herstellen.md",
    "log_tab": "31-logboek.md",
    "KeepingTab": "28-bewaren-en-opschonen.md",
    "RequestsTab": "29-avg-verzoeken.md",
    "BreachTab": "30-datalek.md",
}
"""The page of the manual for each widget that has one, by the name of its class or its own name in the form."""


@runtime_checkable
class HasHelp(Protocol):
    """A window with help behind F1."""

    def open_help(self) -> None:
        """Shows the page of the manual that belongs to what is on show."""
        ...


def open_help(asker: QWidget) -> None:
    """Opens the help of the window that a widget stands in."""
    window = asker.window()
    if isinstance(window, HasHelp):
        window.open_help()


def page_for(room: QWidget) -> str:
    """The page that belongs to what is on show in `room`: of the known widgets the innermost, else the index.

    Of two that stand beside each other it is that in which the keyboard is, else the first.
    """
    known = [each for each in (room, *room.findChildren(QWidget)) if each.isVisible() and _page(each)]
    focus = room.window().focusWidget()

    def rank(each: QWidget) -> tuple[int, bool]:
        return _depth(each), focus is not None and each.isAncestorOf(focus)

    return _page(max(known, key=rank)) if known else INDEX


def _page(widget: QWidget) -> str:
    return PAGE_OF.get(type(widget).__name__) or PAGE_OF.get(widget.objectName(), "")


def _depth(widget: QWidget) -> int:
    depth, above = 0, widget.parentWidget()
    while above is not None:
        depth, above = depth + 1, above.parentWidget()
    return depth
