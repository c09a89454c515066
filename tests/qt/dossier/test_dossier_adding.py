"""The ways in of the tab Bijlagen: dropped, pasted, from a folder; what does not come in says why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6 import __version_info__
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from oso_desktop.dossier.attachments import AttachmentId, KindGuess
from oso_desktop.dossier.kind_guess import NAME
from oso_desktop.qt.clipboard import MARKS, marked
from oso_desktop.qt.dossier_adding import picture_of
from oso_desktop.qt.dossier_attachment_row import AttachmentRow
from oso_desktop.qt.dossier_folder_model import Column
from oso_desktop.qt.dossier_page import DossierPage
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.services import attachments_in, dossiers
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.workspace import Workspace
from tests.exchange import documents
from tests.exchange.builders import ooxml
from tests.qt.dossier.desk import Fresh, click, opened, settled


@pytest.fixture
def unique() -> Iterator[None]:
    """The clipboard is everybody's."""
    yield
    QGuiApplication.clipboard().clear()


def drop(target: QWidget, data: QMimeData) -> None:
    target.dropEvent(
        QDropEvent(
            QPointF(10, 10),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def accepts(target: QWidget, data: QMimeData) -> bool:
    place: Any = QPointF(10, 10)
    event = QDragEnterEvent(
        place if __version_info__ >= (6, 12) else place.toPoint(),  # Qt 6.12 drops the one of whole points
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    target.dragEnterEvent(event)
    return event.isAccepted()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def stored(school: Workspace, page: DossierPage) -> list[str]:
    view: DossierView = dossiers.view(school, page.desk.dossier_id)
    return [each.file_name for each in view.attachments]


def written(folder: Path, mark: str, *names: str) -> list[Path]:
    """Files of which no two are alike, nor those of another test."""
    for name in names:
        (folder / name).write_bytes(documents.pdf(f"Stuk {name} {mark}"))
    return [folder / name for name in names]


def test_many_files_come_in_by_one_job_and_each_that_does_not_has_its_own_reason(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """Good ones come in although others are refused; the originals stay, and once it is said who removes them."""
    dossier_id = fresh()
    good = written(tmp_path, dossier_id, "a.pdf", "b.pdf", "c.pdf")
    (tmp_path / "foto.heic").write_bytes(b"\x00\x00\x00\x18ftypheic" + bytes(20))
    (tmp_path / "leeg.pdf").write_bytes(b"")
    opened(page, qtbot, dossier_id, "bijlagen")

    page.attachments.add_files([*good, tmp_path / "foto.heic", tmp_path / "leeg.pdf", tmp_path / "weg.pdf"])
    settled(page, qtbot)

    said = page.attachments.form.intake.text()
    assert stored(school, page) == ["a.pdf", "b.pdf", "c.pdf"]
    assert said.startswith(
        "3 bijlagen toegevoegd. 3 bestanden zijn niet toegevoegd. Hier ligt een versleutelde kopie."
    )
    assert "foto.heic: Dit is een foto van een iPhone" in said
    assert "leeg.pdf: Dit bestand is leeg." in said
    assert "weg.pdf: Dit bestand kan niet worden gelezen." in said
    assert all(path.exists() for path in good)

    page.attachments.add_files(written(tmp_path, dossier_id, "d.pdf"))
    settled(page, qtbot)
    assert page.attachments.form.intake.text() == "1 bijlage toegevoegd."
    click(qtbot, page.attachments.form.intake.form.closeButton)
    page.reload()
    settled(page, qtbot)
    assert not page.attachments.form.intake.isVisible()


def test_a_job_can_be_stopped_and_says_what_is_left(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "bijlagen")
    panel, job = page.attachments.form.intake, page.attachments.adding.job
    steps: list[tuple[int, int]] = []

    def step(number: int, total: int) -> None:
        steps.append((number, total))
        if number == 2:
            click(qtbot, panel.form.stopButton)

    job.progressed.connect(step)
    page.attachments.add_files(written(tmp_path, dossier_id, "a.pdf", "b.pdf", "c.pdf", "d.pdf"))
    settled(page, qtbot)

    assert steps == [(1, 4), (2, 4)]
    assert stored(school, page) == ["a.pdf", "b.pdf"]
    assert "U hebt gestopt: 2 bestanden zijn niet meer toegevoegd." in panel.text()
    assert not job.busy


def test_files_stay_with_the_pupil_on_whom_they_were_dropped(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R017: whatever is on the screen meanwhile; what was refused is told when that pupil is on show again."""
    first, other = fresh(), fresh("Noor Bakker")
    (tmp_path / "virus.exe").write_bytes(b"MZ" + bytes(90))
    opened(page, qtbot, first, "bijlagen")

    page.attachments.add_files([*written(tmp_path, first, "a.pdf"), tmp_path / "virus.exe"])
    opened(page, qtbot, other, "bijlagen")

    assert stored(school, page) == []
    assert not page.attachments.form.intake.isVisible()
    opened(page, qtbot, first, "bijlagen")
    assert stored(school, page) == ["a.pdf"]
    assert "virus.exe" in page.attachments.form.intake.text()


def test_what_is_here_already_and_what_another_pupil_has_is_told_apart(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    other, dossier_id = fresh("Noor Bakker"), fresh()
    (mine, theirs) = written(tmp_path, dossier_id, "a.pdf", "b.pdf")
    attachments_in.take_in(school, dossiers.view(school, other).student.id, "b.pdf", theirs.read_bytes())
    opened(page, qtbot, dossier_id, "bijlagen")
    page.attachments.add_files([mine])
    settled(page, qtbot)

    page.attachments.add_files([mine, theirs])
    settled(page, qtbot)

    panel = page.attachments.form.intake
    assert "a.pdf: Dit bestand staat al bij deze leerling" in panel.text()
    assert "b.pdf: Precies dit bestand staat al bij een andere leerling." in panel.text()
    assert "Bakker" not in panel.text()
    (button,) = panel.form.content.findChildren(QPushButton)
    assert button.accessibleName() == "b.pdf toch toevoegen"
    click(qtbot, button)
    settled(page, qtbot)
    assert stored(school, page) == ["a.pdf", "b.pdf"]


def test_a_picture_that_was_marked_as_ours_can_still_be_pasted() -> None:
    """What is put on the clipboard while our window is in front gets marks, and stays what it was."""
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor(120, 10, 20))
    data = QMimeData()
    data.setImageData(picture)
    data.setText("en woorden")
    again = marked(data)
    assert all(again.hasFormat(mark) for mark in MARKS)
    assert again.text() == "en woorden"
    assert picture_of(again).pixelColor(3, 3) == QColor(120, 10, 20)


def test_a_file_is_pasted_and_a_picture_gets_a_name_that_tells_nothing(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path, unique: None
) -> None:
    """With Ctrl+V anywhere on the page, but not in a field where somebody types."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "bijlagen")
    clipboard = QGuiApplication.clipboard()

    clipboard.setMimeData(files(*written(tmp_path, dossier_id, "a.pdf")))
    qtbot.keyClick(page.form.tabs, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor(abs(hash(dossier_id)) % 200, 10, 20))
    clipboard.setImage(picture)
    qtbot.keyClick(page.form.tabs, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(page, qtbot)
    assert stored(school, page) == ["a.pdf", "geplakte afbeelding.png"]

    clipboard.setText("Een gewoon woord")
    added = dossiers.view(school, dossier_id).attachments[0]
    title = page.attachments.row(added.id).form.titleEdit
    page.attachments.row(added.id).form.describeButton.setChecked(True)
    title.setFocus()
    title.clear()
    qtbot.keyClick(title, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "Een gewoon woord"


@pytest.mark.parametrize("form", ["image", "bytes", "only by its kind", "nothing that can be read"])
def test_a_picture_is_taken_in_whichever_form_another_program_gives_it(form: str) -> None:
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor(120, 10, 20))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub knows no text here
    data = QMimeData()
    match form:
        case "image":
            data.setImageData(picture)
        case "bytes":
            data.setData("application/x-qt-image", buffer.data())
        case "only by its kind":
            data.setData("application/x-qt-image", QByteArray(b"?"))
            data.setData("image/png", buffer.data())
        case _:
            data.setData("application/x-qt-image", QByteArray(b"?"))
    assert data.hasImage()
    found = picture_of(data)
    assert found.isNull() == (form == "nothing that can be read")
    assert found.isNull() or (found.size(), found.pixelColor(3, 3)) == (picture.size(), QColor(120, 10, 20))


@pytest.mark.parametrize(
    ("text", "url", "form", "said"),
    [
        ("Een verslag uit een bericht.", "", "", "Bewaar dat als pdf"),
        ("", "https://school.example/opp.pdf", "", "Download het eerst"),
        (
            "",
            "",
            'application/x-qt-windows-mime;value="FileGroupDescriptorW"',
            "Bewaar het eerst op de computer",
        ),
    ],
)
def test_what_is_no_file_says_what_to_do(
    page: DossierPage,
    qtbot: QtBot,
    school: Workspace,
    fresh: Fresh,
    text: str,
    url: str,
    form: str,
    said: str,
) -> None:
    opened(page, qtbot, fresh(), "bijlagen")
    data = QMimeData()
    if text:
        data.setText(text)
    if url:
        data.setUrls([QUrl(url)])
    if form:
        data.setData(form, b"x")

    assert accepts(page.attachments, data) is not bool(text)
    page.attachments.adding.take(data)

    assert said in page.attachments.form.intake.text()
    assert stored(school, page) == []


def test_a_folder_is_a_list_in_which_nothing_is_ticked(
    page: DossierPage,
    qtbot: QtBot,
    school: Workspace,
    fresh: Fresh,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """R017: a folder may hold papers of others; each is chosen by a person, by keys alone as well."""
    dossier_id = fresh()
    (here,) = written(tmp_path, dossier_id, "a al aanwezig.pdf")
    opened(page, qtbot, dossier_id, "bijlagen")
    page.attachments.add_files([here])
    settled(page, qtbot)
    folder = tmp_path / "Map van school"
    folder.mkdir()
    written(folder, dossier_id, "Handelingsplan.pdf", "brief.pdf")
    (folder / "a.pdf").write_bytes(here.read_bytes())
    (folder / "kopie.pdf").write_bytes((folder / "brief.pdf").read_bytes())
    (folder / "virus.exe").write_bytes(b"MZ" + bytes(90))
    (folder / "Thumbs.db").write_bytes(b"x")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    click(qtbot, page.attachments.form.folderButton)
    settled(page, qtbot)

    panel, model = page.attachments.form.folder, page.attachments.form.folder.model
    cells = [
        [str(model.index(row, column).data()) for column in (Column.FILE, Column.KIND, Column.NOTE)]
        for row in range(model.rowCount())
    ]
    assert [row[0] for row in cells] == ["a.pdf", "brief.pdf", "Handelingsplan.pdf", "kopie.pdf", "virus.exe"]
    assert cells[0][2].startswith("Staat al bij deze leerling")
    assert cells[2][1:] == ["Handelingsplan", "In de naam van het bestand staat ‘handelingsplan’."]
    assert cells[3][2] == "Hetzelfde bestand als ‘brief.pdf’."
    assert "programma" in cells[4][2]
    assert model.chosen == []
    assert panel.form.leftOutLabel.text() == "1 verborgen bestand is overgeslagen."
    assert not panel.form.takeButton.isEnabled()
    assert not page.attachments.form.splitter.isVisible()

    panel.form.table.selectAll()
    qtbot.keyClick(panel.form.table, Qt.Key.Key_Space)
    assert [path.name for path in model.chosen] == ["brief.pdf", "Handelingsplan.pdf"]
    panel.form.table.selectRow(1)
    qtbot.keyClick(panel.form.table, Qt.Key.Key_Space)
    assert panel.form.takeButton.text() == "1 toevoegen"
    qtbot.keyClick(panel.form.table, Qt.Key.Key_Return)
    settled(page, qtbot)

    assert stored(school, page) == ["a al aanwezig.pdf", "Handelingsplan.pdf"]
    assert page.attachments.form.splitter.isVisible()
    assert all(not box.isChecked() for box in page.attachments.findChildren(QCheckBox, "goes"))


def test_a_dropped_folder_is_offered_too_and_left_with_escape(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    dossier_id = fresh()
    (loose,) = written(tmp_path, dossier_id, "los.pdf")
    folder = tmp_path / "map"
    folder.mkdir()
    written(folder, dossier_id, "in de map.pdf")
    opened(page, qtbot, dossier_id, "bijlagen")
    assert accepts(page.attachments, files(loose, folder))

    drop(page.attachments, files(loose, folder))
    settled(page, qtbot)
    assert stored(school, page) == ["los.pdf"]
    assert page.attachments.form.folder.isVisible()
    qtbot.keyClick(page.attachments.form.folder.form.table, Qt.Key.Key_Escape)

    assert not page.attachments.form.folder.isVisible()
    assert stored(school, page) == ["los.pdf"]


def test_a_file_on_another_tab_of_the_pupil_comes_to_the_attachments(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """An attachment has a pupil: the one whose dossier is on show."""
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "samenstellen")
    data = files(*written(tmp_path, dossier_id, "a.pdf"))
    assert accepts(page, data)

    drop(page, data)
    settled(page, qtbot)

    assert page.current_tab == "bijlagen"
    assert stored(school, page) == ["a.pdf"]


def test_a_row_names_what_is_in_the_file_and_why_its_kind_was_guessed(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    """R017, R058: until a person said what it is."""
    dossier_id = fresh()
    body = f"<w:document><w:p>{dossier_id}</w:p></w:document>".encode()
    path = tmp_path / "OPP.docx"
    path.write_bytes(ooxml("docx", {"word/embeddings/klas.xlsx": b"x", "word/document.xml": body}))
    passport = tmp_path / "scan.pdf"
    passport.write_bytes(documents.pdf(f"Kopie paspoort\n{dossier_id}"))
    opened(page, qtbot, dossier_id, "bijlagen")

    page.attachments.add_files([path, passport])
    settled(page, qtbot)

    plan, scan = dossiers.view(school, dossier_id).attachments
    assert plan.guess == KindGuess(words="opp", place=NAME)
    form = page.attachments.row(plan.id).form
    assert "zit 1 ander document" in form.insideLabel.text()
    assert "naam van het bestand staat ‘opp’" in form.describeHint.text()
    other = page.attachments.row(scan.id).form
    assert other.insideLabel.text().startswith(
        "Is dit: Kopie van een identiteitsbewijs? Verwijder de bijlage dan."
    )
    assert other.describeHint.text() == "Aan dit bestand is niet te zien wat het is. Kies de soort."
    assert not other.rightButton.isVisible()


def test_a_newer_version_offers_to_remove_the_old_one_and_overwrites_nothing(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh, tmp_path: Path
) -> None:
    dossier_id = fresh()
    opened(page, qtbot, dossier_id, "bijlagen")
    for mark in ("eerste", "tweede"):
        page.attachments.add_files(written(tmp_path, f"{mark} {dossier_id}", "OPP.pdf"))
        settled(page, qtbot)

    old, new = (each.id for each in dossiers.view(school, dossier_id).attachments)
    assert page.attachments.row(old).form.insidePanel.isHidden()
    form = page.attachments.row(new).form
    assert "Die blijft staan tot u dat doet." in form.insideLabel.text()
    click(qtbot, form.olderButton)
    assert page.attachments.row(old).form.removePanel.isVisible()
    click(qtbot, page.attachments.row(old).form.removeYes)
    settled(page, qtbot)
    (left,) = dossiers.view(school, dossier_id).attachments
    assert left.id == new
    assert page.attachments.row(AttachmentId(new)).form.insidePanel.isHidden()


def test_everything_that_is_said_is_plain_text(
    page: DossierPage, qtbot: QtBot, fresh: Fresh, tmp_path: Path
) -> None:
    """The name of a file is the work of others."""
    name = "<b>vet<img src=x>.exe".replace("<", "＜").replace(">", "＞")
    (tmp_path / name).write_bytes(b"MZ" + bytes(90))
    opened(page, qtbot, fresh(), "bijlagen")

    page.attachments.add_files([tmp_path / name])
    settled(page, qtbot)

    labels = page.attachments.form.intake.findChildren(QLabel)
    assert name in page.attachments.form.intake.text()
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels if label.text())


def test_of_very_many_attachments_the_rows_come_while_a_person_scrolls(
    page: DossierPage, qtbot: QtBot, school: Workspace, fresh: Fresh
) -> None:
    """Two hundred stay usable: no screen waits for rows that nobody sees, and none is out of its place."""
    dossier_id = fresh()
    student = dossiers.view(school, dossier_id).student.id
    for number in range(40):
        attachments_in.take_in(school, student, f"{number}.txt", f"stuk {number} {dossier_id}".encode())
    opened(page, qtbot, dossier_id, "bijlagen")
    tab = page.attachments
    ids = [each.id for each in dossiers.view(school, dossier_id).attachments]

    def made() -> list[str]:
        rows = widgets_in(tab.form.rows)
        return [row.attachment.file_name for row in rows if isinstance(row, AttachmentRow) and row.attachment]

    assert made() == [f"{number}.txt" for number in range(20)]
    assert tab.form.countLabel.text() == "0 van 40 gaan mee"
    assert tab.row(ids[35]).attachment is not None
    assert made() == [*(f"{number}.txt" for number in range(20)), "35.txt"]

    bar = tab.form.scroll.verticalScrollBar()

    def all_made_at_the_end() -> bool:
        bar.setValue(bar.value() - 1)
        bar.setValue(bar.maximum())
        return made() == [f"{number}.txt" for number in range(40)]

    qtbot.waitUntil(all_made_at_the_end)
