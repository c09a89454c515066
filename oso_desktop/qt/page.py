"""What a page is, and what it gets from the window around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.toast import Toast

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace


class MessageKind(Enum):
    """What a message panel says; its value is the tone it is shown in."""

    INFO = Tone.INFO
    SUCCESS = Tone.GOOD
    WARNING = Tone.WARN
    ERROR = Tone.BAD


class Shell(Protocol):
    """The window, as a page sees it."""

    @property
    def operations(self) -> Operations:
        """The queue of work on the store."""
        ...

    @property
    def workspace(self) -> Workspace:
        """The open store with its signed-in user."""
        ...

    @property
    def toast(self) -> Toast:
        """The bar that tells what was just done and can be taken back."""
        ...

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None:
        """Shows a panel above the page; it stays until it is closed or the person goes to another page."""
        ...

    def clear_messages(self) -> None:
        """Takes the panels away."""
        ...

    def open_dossier(self, dossier_id: DossierId, tab: str = "") -> None:
        """Goes to the dossier of one pupil, on the tab with this name if one is given."""
        ...

    def open_student(self, student_id: StudentId) -> None:
        """Goes to one pupil in the list."""
        ...

    def open_letters(self, students: Sequence[StudentId] = ()) -> None:
        """Goes to the letters of a group, or to those about these pupils."""
        ...

    def open_received(self) -> None:
        """Goes to what other schools brought."""
        ...

    def open_management(self, desk: str = "", about: str = "") -> None:
        """Goes to the page Beheer, on the tab with this name if one is given.

        `about` is what to choose there: of the tab scholen a school by its code, such as 99ZZ-00.
        """
        ...

    def open_students(self) -> None:
        """Goes back to the pupil list."""
        ...


class Page(QWidget):
    """One page of the window. Subclasses fill it from a form of `ui/`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.operations = shell.operations

    def enter(self) -> None:
        """Called each time the page comes up: read what is shown, and set the focus."""

    @property
    def place(self) -> dict[str, str]:
        """Where in the page the person is, without what stands there; read when the program locks."""
        return {}

    def go_on(self, place: Mapping[str, str]) -> None:
        """Goes where the person was when the program was locked; called when the page came up."""

    def leave(self) -> None:
        """Called when another page comes up or the window closes: end what is being typed."""
