"""A dossier page on a real store with two pupils of the demo school, made once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.people import StudentId, full_name, new_id
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.services import attachments, dossiers
from oso_desktop.services.demo import demo_document, demo_school, demo_store, demo_students
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from tests.qt.conftest import NOW, printer_to
from tests.qt.dossier.desk import Fresh, Window, on_show


@pytest.fixture(scope="session")
def school(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One store with two pupils for all tests of the page; each test takes copies of its own."""
    folder = tmp_path_factory.mktemp("school") / "store"
    workspace = demo_store(folder, demo_school(), MemoryKeychain(), lambda: NOW)
    with workspace.change(Right.IMPORT, "leerlingen", "test") as unit:
        for student, _row in demo_students(workspace.today):
            if full_name(student.record) in ("Daan de Boer", "Noor Bakker"):
                unit.students.save(student)
    yield workspace
    workspace.close()


@pytest.fixture
def window(school: Workspace) -> Iterator[Window]:
    window = Window(school)
    yield window
    window.operations.shut_down()


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "printed.pdf"


@pytest.fixture
def page(window: Window, qtbot: QtBot, paper: Path) -> DossierPage:
    def printer(_: QWidget) -> QPrinter:
        return printer_to(paper)

    return on_show(DossierPage(window, printer=printer, path=lambda _parent, _name: None), qtbot)


@pytest.fixture
def fresh(school: Workspace) -> Fresh:
    """A new dossier for a copy of a demo pupil, so that no test sees what another did."""

    def make(
        name: str = "Daan de Boer", profile: Profile = Profile.POVO, files: tuple[str, ...] = ()
    ) -> DossierId:
        row = next(row for row in dossiers.rows(school) if row.student.name == name)
        with school.change(Right.IMPORT, "kopie", row.student.id) as unit:
            pupil = unit.students.get(row.student.id)
            copy = replace(
                pupil,
                id=StudentId(new_id()),
                key=new_id(),
                record=replace(pupil.record, overigdocumentlijst=None),
            )
            unit.students.save(copy)
        for kind in files:
            attachments.add(school, copy.id, f"{kind}.pdf", demo_document(kind), kind_key=kind)
        return dossiers.start(school, copy.id, profile)

    return make
