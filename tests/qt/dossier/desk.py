"""What the tests of the dossier page do again and again: open a tab, press a button, wait until all is stored."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.inzage import Agreement, Evidence, Manner, Recorded
from oso_desktop.dossier.roles import User
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.qt.choice_field import ChoiceField
from oso_desktop.qt.dossier_attachment_row import AttachmentRow
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import MessageKind
from oso_desktop.qt.toast import Toast
from oso_desktop.services import advice, attachments, dossiers, inzage, receivers
from oso_desktop.services.demo import demo_receiver
from oso_desktop.services.workspace import Workspace


class Fresh(Protocol):
    """Makes a new dossier."""

    def __call__(
        self, name: str = "Daan de Boer", profile: Profile = Profile.POVO, files: tuple[str, ...] = ()
    ) -> DossierId: ...


class Window:
    """A window without anything around the page."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.operations = Operations(workspace)
        self.around = QWidget()
        self.toast = Toast(self.operations, self.around)
        self.went_back = 0
        self.asked_for: list[DossierId] = []

    def message(self, kind: MessageKind, text: str, next_step: str = "") -> None: ...

    def clear_messages(self) -> None: ...

    def open_dossier(self, dossier_id: DossierId) -> None:
        self.asked_for.append(dossier_id)

    def open_students(self) -> None:
        self.went_back += 1


def settled(page: DossierPage, qtbot: QtBot) -> None:
    """Waits until nothing is under way any more, and every tab shows what was read."""
    qtbot.waitUntil(lambda: not page.operations.working and not page.behind)


def opened(page: DossierPage, qtbot: QtBot, dossier_id: DossierId, tab: str) -> None:
    page.show_dossier(dossier_id)
    settled(page, qtbot)
    page.show_tab(tab)
    settled(page, qtbot)


def on_show(page: DossierPage, qtbot: QtBot) -> DossierPage:
    """The page as large as in a window that is neither small nor wide."""
    qtbot.addWidget(page)
    page.resize(1150, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


@contextmanager
def page_of(user: User, school: Workspace, qtbot: QtBot, **asked: Any) -> Iterator[DossierPage]:
    """The page for somebody else than made the school; `asked` answers for the printer and the place of a file."""
    window = Window(replace(school, user=user))
    try:
        yield on_show(DossierPage(window, **asked), qtbot)
    finally:
        window.operations.shut_down()


def click(qtbot: QtBot, button: QAbstractButton) -> None:
    assert button.isEnabled(), button.accessibleName() or button.text()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def choose(field: QWidget, value: object) -> None:
    """Chooses an entry of a list as a person does."""
    if isinstance(field, ChoiceField):
        field.buttons[str(value)].click()
        return
    assert isinstance(field, QComboBox)
    at = field.findData(value)
    assert at >= 0, value
    field.setCurrentIndex(at)
    field.activated.emit(at)


def the_attachment(school: Workspace, dossier_id: DossierId, kind: str = "opp") -> AttachmentId:
    view = dossiers.view(school, dossier_id)
    return next(each.id for each in view.attachments if each.kind == kind)


def added(school: Workspace, dossier_id: DossierId, name: str, data: bytes, kind: str) -> AttachmentId:
    """A document that was added, of a category that goes along."""
    student = dossiers.view(school, dossier_id).student.id
    dossiers.choose_category(school, dossier_id, Category.BIJLAGEDOCS, chosen=True)
    return attachments.add(school, student, name, data, kind_key=kind).id


def ticked(page: DossierPage, qtbot: QtBot, dossier_id: DossierId, attachment: AttachmentId) -> AttachmentRow:
    """The row of an attachment of which the tick that it goes along was just pressed."""
    opened(page, qtbot, dossier_id, "bijlagen")
    row = page.attachments.row(attachment)
    click(qtbot, row.form.goes)
    settled(page, qtbot)
    return row


def fill_receiver(school: Workspace, dossier_id: DossierId) -> None:
    dossiers.set_receiver(school, dossier_id, demo_receiver(Profile.POVO))


def make_ready(school: Workspace, dossier_id: DossierId) -> None:
    """Everything a dossier needs but freezing."""
    fill_receiver(school, dossier_id)
    receivers.confirm_receiver(school, dossier_id, on=school.today, how="Gebeld met de administratie.")
    dossiers.set_enrolment(school, dossier_id, Enrolment.ENROLLED, school.today)
    if dossiers.view(school, dossier_id).dossier.profile is Profile.POVO:
        advice.confirm_stated(school, dossier_id)
    dossiers.confirm_choice(school, dossier_id)
    for line in dossiers.view(school, dossier_id).holders:
        inzage.offer(school, dossier_id, line.holder.id, on=school.today, manner=Manner.HANDED)
        inzage.seen(
            school,
            dossier_id,
            line.holder.id,
            on=school.today,
            recorded=Recorded.LETTER,
            agreement=Agreement.YES,
            evidence=Evidence(kept="in de map van groep 8"),
        )


def word_file() -> bytes:
    """The least that is a Word document."""
    stream = io.BytesIO()
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Types><Override ContentType="{main}"/></Types>')
        archive.writestr("word/document.xml", "<document/>")
    return stream.getvalue()


def shortcuts_in(shown: QWidget) -> list[str]:
    """The letters that press a button or enter a field of what is visible."""
    texts = [button.text() for button in shown.findChildren(QAbstractButton) if button.isVisible()]
    texts += [label.text() for label in shown.findChildren(QLabel) if label.buddy() and label.isVisible()]
    return [key for text in texts if (key := shortcut(text))]


def shortcut(text: str) -> str:
    """The letter after a single ampersand."""
    bare = text.replace("&&", "")
    at = bare.find("&")
    return bare[at + 1 : at + 2].lower() if at >= 0 else ""
