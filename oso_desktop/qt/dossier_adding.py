"""Ways by which files come to a pupil: chosen, from a folder, dropped or pasted; what comes of it is told in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_intake import AttachmentsIntake, Incoming, from_disk
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.forms.ui_dossier_attachments import Ui_DossierAttachments
from oso_desktop.qt.language import with_step
from oso_desktop.qt.places import in_documents
from oso_desktop.services.attachments_in import FolderListing, Known, known_of, list_folder

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

_VIRTUAL = "FileGroupDescriptor"
"""What Windows calls files that are not on the disk: in a message of Outlook, in a ZIP."""
_MOST_PIXELS = 40_000_000


def brings_something(data: QMimeData) -> bool:
    """Whether this may be files or a picture: of what is none it can at least be said what to do."""
    return data.hasUrls() or data.hasImage() or any(_VIRTUAL in name for name in data.formats())


def local_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]


def picture_of(data: QMimeData) -> QImage:
    """The picture, in whichever of the forms it is given; an empty one where none of them can be read."""
    given = data.imageData()
    if isinstance(given, QImage):
        return given
    if isinstance(given, QPixmap):
        return given.toImage()
    written = [given] if isinstance(given, QByteArray | bytes) else []
    written += [data.data(name) for name in data.formats() if name.startswith("image/")]
    return next((found for each in written if not (found := QImage.fromData(each)).isNull()), QImage())


class Adding(QObject):
    """What the tab Bijlagen does with files that come. `added` is called with those that came in."""

    def __init__(
        self,
        desk: Desk,
        form: Ui_DossierAttachments,
        tab: QWidget,
        added: Callable[[Sequence[AttachmentId]], None],
    ) -> None:
        super().__init__(tab)
        self._desk, self._form, self._tab, self._added = desk, form, tab, added
        self._told_of_originals = False
        self.job = AttachmentsIntake(desk.shell.operations, self)
        self.job.progressed.connect(self._progress)
        self.job.ended.connect(self._end)
        dress_button(form.addButton, "paperclip")
        dress_button(form.folderButton, "folder-open")
        form.addButton.clicked.connect(self._choose_files)
        form.folderButton.clicked.connect(self._choose_folder)
        form.intake.stopped.connect(self.job.stop)
        form.intake.closed.connect(self._close)
        form.intake.insisted.connect(self._insist)
        form.folder.taken.connect(self._take_chosen)
        form.folder.left.connect(self._leave_folder)
        self._paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), tab)
        self._paste.activated.connect(self.paste)

    # --- the ways in -----------------------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self._tab, self.tr("Bijlagen toevoegen"), in_documents())
        self.add_files([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self._tab, self.tr("Bijlage uit map"), in_documents())
        if name:
            self.open_folders([Path(name)])

    def paste(self) -> None:
        """Takes what lies on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.formats():
            self.take(data)

    def take(self, data: QMimeData) -> None:
        """Takes files, or else a picture; of anything else it is said what to do."""
        if self._desk.view is None:
            return
        paths = local_paths(data)
        if paths:
            self.add_files(paths)
        elif data.hasImage():
            self._add_picture(picture_of(data))
        elif any(_VIRTUAL in name for name in data.formats()):
            self._form.intake.show_text(
                words(
                    "Dit bestand zit nog in een bericht of in een ingepakte map. Bewaar het eerst op de computer. "
                    "Sleep het daarna hierheen."
                )
            )
        elif data.hasUrls():
            self._form.intake.show_text(
                words("Dit bestand staat op internet. Download het eerst. Sleep het daarna hierheen.")
            )
        elif data.hasText():
            self._form.intake.show_text(
                words(
                    "Op het klembord staat tekst, geen bestand. Zet de tekst in een document, met erbij wie het "
                    "schreef en wanneer. Bewaar dat als pdf en voeg die pdf toe."
                )
            )

    def add_files(self, paths: Sequence[Path]) -> None:
        """Takes in files in one job; of folders among them the files are shown to be chosen."""
        folders = [path for path in paths if path.is_dir()]
        files = [path for path in paths if path not in folders]
        self._begin([from_disk(path) for path in files])
        if folders:
            self.open_folders(folders)

    def _add_picture(self, picture: QImage) -> None:
        """A picture from the clipboard has no name; the one that it gets says nothing of a person."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        fits = 0 < picture.width() * picture.height() <= _MOST_PIXELS
        if not fits or not picture.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stub knows no text here
            self._form.intake.show_text(
                words(
                    "De afbeelding op het klembord is niet over te nemen. Bewaar die als JPG of PNG en voeg dat "
                    "bestand toe."
                )
            )
            return
        data = bytes(buffer.data().data())
        self._begin([Incoming(self.tr("geplakte afbeelding.png"), lambda: data)], of_disk=False)

    def _begin(self, files: Sequence[Incoming], *, of_disk: bool = True) -> None:
        if files:
            self.job.begin(self._desk.current.student.id, files, of_disk=of_disk)

    # --- a folder --------------------------------------------------------------------------------------------------

    def open_folders(self, folders: Sequence[Path]) -> None:
        """Shows what is in these folders."""
        student = self._desk.current.student.id

        def list_them(workspace: Workspace) -> tuple[list[FolderListing], Known]:
            return [list_folder(folder) for folder in folders], known_of(workspace, student)

        def show(found: tuple[list[FolderListing], Known]) -> None:
            form = self._form
            form.splitter.hide()
            form.addButton.setEnabled(False)
            form.folderButton.setEnabled(False)
            form.folder.begin(self._desk.shell.operations, *found, self._say)

        self._desk.ask(list_them, show, self._say, what=self.tr("Map bekijken…"))

    def _take_chosen(self, paths: Sequence[Path]) -> None:
        self._leave_folder()
        self._begin([from_disk(path) for path in paths])

    def _leave_folder(self) -> None:
        form = self._form
        form.folder.close_list()
        form.splitter.show()
        form.addButton.setEnabled(True)
        form.folderButton.setEnabled(True)
        form.folderButton.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what comes of it ------------------------------------------------------------------------------------------

    def reset(self) -> None:
        """Another pupil comes on show."""
        if self._form.folder.isVisibleTo(self._tab):
            self._leave_folder()
        self._form.intake.hide()

    def show_dossier(self) -> None:
        """What is still to be read about files for this pupil, who was perhaps not on show when they came."""
        if not self.job.busy and self._form.intake.isHidden():
            self._show_outcome()

    def _progress(self, number: int, total: int) -> None:
        self._form.intake.show_progress(number, total)

    def _end(self) -> None:
        self._form.intake.hide()
        view = self._desk.view
        outcome = self.job.outcome(view.student.id) if view is not None else None
        if outcome is not None:
            self._added([each.id for each in outcome.added])
        self._show_outcome()
        self._desk.stored.emit()

    def _show_outcome(self) -> None:
        view = self._desk.view
        outcome = self.job.outcome(view.student.id) if view is not None else None
        if outcome is None:
            return
        tell = outcome.of_disk and bool(outcome.added) and not self._told_of_originals
        self._told_of_originals = self._told_of_originals or tell
        self._form.intake.show_outcome(outcome, originals=tell)

    def _insist(self, file: Incoming) -> None:
        self.job.again(self._desk.current.student.id, file)

    def _close(self) -> None:
        self._form.intake.hide()
        if self._desk.view is not None:
            self.job.forget(self._desk.view.student.id)
        self._form.addButton.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, error: OsoError) -> None:
        self._form.intake.show_text(with_step(error))
