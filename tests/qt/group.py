"""A group of pupils whose letters can be made, and a window around a page that only remembers what it was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.toast import Toast
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.services import school

PUPILS = 2


class Window:
    """A window without anything around the page."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.operations = Operations(workspace)
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)
        self.opened: list[str] = []

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None: ...

    def clear_messages(self) -> None: ...

    def open_dossier(self, dossier_id: DossierId, tab: str = "") -> None:
        self.opened.append(dossier_id)

    def open_student(self, student_id: StudentId) -> None:
        self.opened.append(student_id)

    def open_students(self) -> None:
        self.opened.append("leerlingen")

    def open_letters(self, students: Sequence[StudentId] = ()) -> None:
        self.opened.append("brieven")

    def open_received(self) -> None: ...
    def open_management(self, desk: str = "", about: str = "") -> None:
        self.opened.append(f"beheer {desk} {about}")


def make_group(workspace: Workspace) -> tuple[DossierId, ...]:
    """Two pupils of group 8 who go to another school, each choice confirmed, and one of group 7 who does not."""
    made = []
    for number in range(PUPILS):
        student = school.add(workspace, school.pupil(f"L{number:04}"))
        dossier_id = school.composed(workspace, student)
        dossiers.confirm_choice(workspace, dossier_id)
        made.append(dossier_id)
    school.add(workspace, replace(school.pupil("L0900"), group="7"))
    return tuple(made)
