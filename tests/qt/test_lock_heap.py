"""After a lock nothing of the school is left in the process: no name, number, text, preview or key."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import Attachment
from oso_desktop.dossier.overview import Overview
from oso_desktop.dossier.people import Gezag, Guardian, Student, StudentOutline
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.app import Program
from oso_desktop.qt.import_model import Chip
from oso_desktop.qt.lock import Cause
from oso_desktop.qt.main_window import MainWindow
from oso_desktop.services import attachments, dossiers, transfers
from oso_desktop.services.dossiers import DossierView, rows
from oso_desktop.services.entry import Unlocked
from oso_desktop.services.stores import open_store
from oso_desktop.services.workspace import Workspace
from oso_desktop.vault.keychain import MemoryKeychain
from oso_desktop.vault.keys import StoreKey
from oso_desktop.vault.recovery import RecoveryCode
from oso_desktop.vault.slots import load_slots, unlock_with_keychain
from tests.cli import pupils
from tests.qt.heap import Canaries, look_through
from tests.services import school

SURNAME = "Quaxelbergsteyn"
CALLING = "Wippelientjan"
GUARDIAN = "Zompverdrietsma"
NUMBER = "999912367"
STREET = "Grutterswevelpad"
DOCUMENT = "Een verzonnen verslag over Wippelientjan en de rode zeppelin."
PAPER = "Zeppelinverslag van de klas"
TYPED = "Wippelientjanneke"
SEARCHED = "quaxelb"
KINDS = (
    *(Student, StudentOutline, TransferDossier, Attachment, Guardian, Overview, DossierView),
    *(Workspace, Unlocked, StoreKey, RecoveryCode),
)


def pdf() -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream, pageCompression=0)
    canvas.drawString(100, 700, PAPER)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


@pytest.fixture
def folder(tmp_path: Path, keychain: MemoryKeychain) -> Path:
    """A store with one pupil whose every word is a canary."""
    folder = tmp_path / "store"
    workspace = school.create(folder, keychain)
    pupil = school.pupil(
        achternaam=SURNAME, roepnaam=CALLING, voornaam=(CALLING,), bsn=NUMBER, geboortedatum=date(2014, 1, 2)
    )
    guardian = Guardian(block=pupils.guardian(achternaam=GUARDIAN), gezag=Gezag.YES)
    pupil = replace(pupil, guardians=(guardian,))
    school.add(workspace, pupil)
    attachments.add(workspace, pupil.id, "verslag.txt", DOCUMENT.encode(), kind_key="handelingsplan")
    attachments.add(workspace, pupil.id, "rapport.pdf", pdf(), kind_key="leerlingrapport")
    school.composed(workspace, pupil)
    workspace.close()
    return folder


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def program(folder: Path, keychain: MemoryKeychain) -> Iterator[Program]:
    """Ends whatever happens: another test counts on no program at work."""
    program = Program(folder, lambda: keychain)
    yield program
    program.end()


class Visitor:
    """Goes through the whole program, as somebody does in a week."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot = program, qtbot

    @property
    def window(self) -> MainWindow:
        return self.program.window

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.window.operations.working)

    def everywhere(self) -> None:
        window = self.window
        window.open_todo()
        self.settle()
        window.open_students()
        self.settle()
        self.qtbot.keyClicks(window.students_page.form.search_edit, SEARCHED)
        window.students_page.show_all()
        self.importing()
        assert self.program.workspace is not None
        (row,) = rows(self.program.workspace)
        window.students_page.select(row.student.id)
        self.settle()
        assert row.dossier_id is not None
        window.open_dossier(row.dossier_id)
        del row
        self.settle()
        for tab in window.dossier_page.tab_names():
            window.dossier_page.show_tab(tab)
            self.settle()
        self.documents()
        self.inzage()
        self.forms()
        self.management()
        self.window.open_dossier(window.dossier_page.desk.dossier_id)
        self.settle()
        gone = window.dossier_page.desk.current.dossier
        window.toast.offer(f"{SURNAME} is weg.", partial(transfers.put_back, gone=gone))
        window.toast.grab()

    def importing(self) -> None:
        """A table is looked at, its columns too, and stays on show."""
        path = self.program.folder.parent / "klas.csv"
        path.write_text(
            f"Achternaam;Roepnaam;Leerlingnummer\n{SURNAME};{CALLING};L0001\n{SURNAME};{TYPED};z9\n"
        )
        page = self.window.students_page
        page.take_in([path])
        self.settle()
        page.import_pane.form.columns_button.click()
        page.import_pane.narrow(Chip.NEW)
        page.import_pane.grab()

    def documents(self) -> None:
        page = self.window.dossier_page
        page.show_tab("bijlagen")
        self.settle()
        for attachment in sorted(
            page.desk.current.attachments, key=lambda each: each.media_type, reverse=True
        ):
            page.attachments.look(attachment)
            self.settle()
            assert page.attachments.preview.pages
            if attachment.media_type.startswith("text"):
                assert page.attachments.preview.form.text_view.toPlainText() == DOCUMENT
        page.attachments.preview.grab()

    def inzage(self) -> None:
        page = self.window.dossier_page
        page.show_tab("inzage")
        page.inzage.open_mode()
        self.settle()
        mode = page.inzage.mode
        assert mode is not None
        self.qtbot.keyClicks(mode.entry.form.text, TYPED)
        mode.grab()

    def forms(self) -> None:
        page = self.window.dossier_page
        page.inzage.close_mode()
        page.show_tab("samenstellen")
        page.compose.edit(Category.LEERLING)
        line = page.compose.editor.editors()[0].form.view("roepnaam").findChild(QLineEdit)
        assert line is not None
        self.qtbot.keyClicks(line, TYPED)
        line.selectAll()
        self.qtbot.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert TYPED in QApplication.clipboard().text()

    def management(self) -> None:
        self.window.open_management()
        tabs = self.window.management_page.form.tabs
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            self.settle()
        self.window.management_page.key.begin()
        self.settle()
        tabs.setCurrentWidget(self.window.management_page.form.key_tab)


def named(workspace: Workspace, keychain: MemoryKeychain) -> Canaries:
    canaries = Canaries()
    for name, text in (
        *(("achternaam", SURNAME), ("roepnaam", CALLING), ("ouder", GUARDIAN), ("nummer", NUMBER)),
        *(("document", DOCUMENT), ("getypt", TYPED)),
    ):
        canaries.add(name, text)
    paper = attachments.content(workspace, next(a for a in _papers(workspace) if "pdf" in a.media_type).id)
    assert PAPER.encode() in paper
    canaries.add("voorvertoning", PAPER.encode())
    canaries.add("inhoudssleutel", bytes(workspace.content_key))
    canaries.add("databasesleutel", bytes(workspace.store._database_key))
    canaries.add("logboeksleutel", bytes(workspace.store._audit_key))
    store_key = unlock_with_keychain(load_slots(workspace.folder).slots, keychain)
    canaries.add("opslagsleutel", bytes(store_key.reveal()))
    store_key.wipe()
    return canaries


def _papers(workspace: Workspace) -> Iterator[Attachment]:
    for row in rows(workspace):
        assert row.dossier_id is not None
        yield from dossiers.view(workspace, row.dossier_id).attachments


def test_after_a_lock_no_key_name_or_preview_is_left(
    program: Program,
    folder: Path,
    keychain: MemoryKeychain,
    qtbot: QtBot,
    record_property: Callable[[str, object], None],
) -> None:
    """R175: looked for in every object that can be reached and in every text that Qt holds."""
    before = look_through(Canaries(), KINDS).alive
    program.window.resize(1366, 768)
    with qtbot.waitExposed(program.window):
        program.window.show()
    program.window.activateWindow()
    program.begin(open_store(folder, keychain=keychain, clock=school.clock))
    visitor = Visitor(program, qtbot)
    visitor.settle()
    assert program.workspace is not None
    canaries = named(program.workspace, keychain)
    visitor.everywhere()

    there = look_through(canaries, KINDS)
    bare = {name.split(" ")[0] for name in there.canaries}
    assert bare >= {"achternaam", "roepnaam", "ouder", "nummer", "getypt", "voorvertoning"}
    assert bare >= {"inhoudssleutel", "databasesleutel", "logboeksleutel"}, "the search can find keys"
    assert {there.alive[each] for each in there.alive.keys() - before.keys()} >= {
        "Workspace",
        "DossierView",
        "Student",
    }

    with qtbot.waitSignal(program.locker.locked):
        program.locker.lock(Cause.ASKED)

    left = look_through(canaries, KINDS)
    assert left.canaries == {}
    assert sorted(left.alive[each] for each in left.alive.keys() - before.keys()) == []
    record_property("measured: objects looked through after a lock", left.objects)
    record_property("measured: texts among them", left.texts)
    record_property("measured: texts of Qt", left.widgets)
    record_property("measured: canaries looked for", len(canaries))
