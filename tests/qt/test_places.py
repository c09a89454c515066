"""The system's file dialogs begin where people keep their papers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.qt.places import for_papers
from oso_desktop.qt.printing import ask_path
from oso_desktop.qt.students_import import ask_files

DOCUMENTS = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def test_files_are_sought_in_the_documents_folder(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[Path] = []

    def answer(_parent: QWidget, _title: str, start: str, _kinds: str) -> tuple[list[str], str]:
        begun.append(Path(start))
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_files(parent) == []
    assert begun == [DOCUMENTS]


def test_a_letter_is_offered_under_its_name_in_the_documents_folder(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever only presses Save finds it there."""
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _parent, _title, proposed, _kinds: (proposed, "")
    )
    parent = QWidget()
    qtbot.addWidget(parent)
    assert ask_path(parent, "uitnodiging K7M2-Q9XD.pdf") == DOCUMENTS / "uitnodiging K7M2-Q9XD.pdf"


@pytest.mark.parametrize(
    ("documents", "downloads", "begins"),
    [
        ("papieren", "downloads", "papieren"),
        ("OneDrive/Documenten", "downloads", "downloads"),
        ("OneDrive/Documenten", "Dropbox", "thuis"),
    ],
)
def test_a_letter_is_offered_where_nobody_else_gets_it(
    documents: str, downloads: str, begins: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R061: on a school's laptop the documents folder is often OneDrive's."""
    kinds = QStandardPaths.StandardLocation
    places = {
        kinds.DocumentsLocation: documents,
        kinds.DownloadLocation: downloads,
        kinds.HomeLocation: "thuis",
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda kind: str(tmp_path / places[kind]))
    assert Path(for_papers("brief.pdf")) == tmp_path / begins / "brief.pdf"
