"""Before somebody opens a strict document for the first time, the duty of secrecy is read and promised."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.roles import Role, User
from oso_desktop.services import dossiers
from oso_desktop.services.workspace import Workspace
from tests.qt.conftest import printer_to
from tests.qt.dossier.desk import Fresh, click, opened, page_of, settled, the_attachment


def test_a_strict_document_opens_after_the_promise_and_a_usual_one_at_once(
    qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """L18, R168: in place of the document, once for each person."""
    dossier_id = fresh(files=("medisch", "psychologisch", "rapport"))
    user = User(name="Nieuw hier", role=Role.HEAD)

    def printer(_: QWidget) -> QPrinter:
        return printer_to(tmp_path / "printed.pdf")

    with page_of(user, school, qtbot, printer=printer, path=lambda _parent, _name: None) as page:
        opened(page, qtbot, dossier_id, "bijlagen")
        tab = page.attachments
        medical, report, usual = (
            the_attachment(school, dossier_id, kind) for kind in ("medisch", "psychologisch", "rapport")
        )
        click(qtbot, tab.row(usual).form.viewButton)
        settled(page, qtbot)
        assert tab.preview.pages == 1

        click(qtbot, tab.row(medical).form.viewButton)
        settled(page, qtbot)
        assert tab.preview.pages == 0
        assert tab.secrecy.isVisible()
        assert "UAVG artikel 30" in tab.secrecy.form.dutyLabel.text()
        assert dossiers.view(school, dossier_id).dossier.decision(medical).seen_at is None

        click(qtbot, tab.secrecy.form.promiseButton)
        settled(page, qtbot)
        assert not tab.secrecy.isVisible()
        assert tab.preview.pages == 1
        assert dossiers.view(school, dossier_id).dossier.decision(medical).seen_at is not None

        click(qtbot, tab.row(report).form.viewButton)
        settled(page, qtbot)
        assert tab.preview.pages == 1
        assert not tab.secrecy.isVisible()
