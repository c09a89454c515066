"""The tab Bijlagen: add files, look at each from memory, and decide one by one whether it goes along."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.dossier.attachments import Attachment, AttachmentId, kind
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.regional import is_agreed
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, category_of
from oso_desktop.qt.dossier_attachment_fields import Decided, Described
from oso_desktop.qt.dossier_attachment_row import AttachmentRow
from oso_desktop.qt.dossier_attachment_secrecy import SecrecyPanel
from oso_desktop.qt.dossier_attachment_state import AttachmentState, scan_words
from oso_desktop.qt.dossier_desk import CalmWheel, Desk, bring_into_view
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_unshown import UnshownPanel, shows
from oso_desktop.qt.forms.ui_dossier_attachments import Ui_DossierAttachments
from oso_desktop.qt.outside import open_copy
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.scan_panel import AttachmentScans
from oso_desktop.qt.typed import name_part
from oso_desktop.services import attachments, dossiers, outside, scan, secrecy
from oso_desktop.services.secrecy import SecrecyFirst

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace

MOST_BYTES = 60_000_000
"""A larger file is not even read: no school scan is, and a dossier with it could not be sent."""


SCROLL_BAR = 14
"""The room that the list's scroll bar takes."""


class TooLarge(OsoError):
    """A file that no dossier can hold."""

    def __init__(self) -> None:
        super().__init__(
            words("Dit bestand is te groot voor een dossier."),
            words("Scan het opnieuw in zwart-wit, of deel het op."),
        )


class Unreadable(OsoError):
    """A file that could not be opened."""

    def __init__(self) -> None:
        super().__init__(
            words("Dit bestand kan niet worden gelezen."),
            words("Kijk of het nog bestaat en niet in een ander programma open staat."),
        )


class AttachmentsTab(QWidget):
    """The attachments with their decisions, and the preview beside them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierAttachments()
        self.form.setupUi(self)
        self.preview = Preview(may_keep=False)
        self.unshown = UnshownPanel(self._confirm_seen, self._open_elsewhere)
        self.form.previewHolder.addWidget(self.preview)
        self.form.previewHolder.addWidget(self.unshown)
        self.secrecy = SecrecyPanel(self._promise_secrecy)
        self.form.previewHolder.addWidget(self.secrecy)
        self.form.splitter.setSizes([540, 460])
        dress_button(self.form.addButton, "paperclip")
        self.form.addButton.clicked.connect(self._choose_files)
        self.setAcceptDrops(True)
        self._rows: dict[AttachmentId, AttachmentRow] = {}
        self._fresh: set[AttachmentId] = set()
        self._folding = False
        self._looking: AttachmentId | None = None
        self._wheel = CalmWheel(self)
        self.scans = AttachmentScans(desk)

    def row(self, attachment: AttachmentId) -> AttachmentRow:
        """The row of an attachment."""
        return self._rows[attachment]

    def reset(self) -> None:
        """Forgets the pupil before, the document on show first of all."""
        self._look_away()
        self.form.addProblem.clear()
        self._fresh.clear()
        for row in self._rows.values():
            _drop(row)
        self._rows.clear()

    def flush(self) -> None:
        """Saves every row."""
        for row in self._rows.values():
            row.flush()

    def _look_away(self) -> None:
        """Nothing is on show any more."""
        self._looking = None
        self.unshown.forget()
        self.secrecy.forget()
        self.preview.clear()
        self.preview.show()
        self.form.previewTitle.setText(self.tr("Voorbeeld"))

    def show_view(self, view: DossierView) -> None:
        """Shows the attachments as stored."""
        states = _states(view)
        for gone in self._rows.keys() - states.keys():
            _drop(self._rows.pop(gone))
        if self._looking is not None and self._looking not in states:
            self._look_away()
        for identifier, state in states.items():
            new = identifier not in self._rows
            row = self._row_of(identifier)
            row.show_state(state)
            if new and row.asks_more and not any(each.unfolded for each in self._rows.values()):
                row.unfold()
        self._ask_kinds()
        if self.unshown.attachment is not None:
            self.unshown.show_decision(view.dossier.decision(self.unshown.attachment.id))
        self.form.emptyLabel.setVisible(not states)
        self.scans.show_view(view)
        self.form.scroll.setMinimumWidth(self.form.content.minimumSizeHint().width() + SCROLL_BAR)
        going = sum(state.complete for state in states.values())
        self.form.countLabel.setText(
            self.tr("{n} van {m} gaan mee").format(n=going, m=len(states)) if states else ""
        )
        self._search(view)

    def _ask_kinds(self) -> None:
        """Of files that were just added the first opens; each of the others asks the same when it is opened."""
        for identifier in [each for each in self._rows if each in self._fresh]:
            self._fresh.discard(identifier)
            asked = any(row.asks_kind and row.unfolded for row in self._rows.values())
            self._rows[identifier].ask_kind(now=not asked)

    def _work_on(self, identifier: AttachmentId) -> None:
        """Folds all but this one: with six attachments open nobody finds the one that is worked on."""
        if self._folding:
            return
        self._folding = True
        for each, row in self._rows.items():
            if each != identifier:
                row.fold_up()
                self.scans.panels[each].form.allButton.setChecked(False)
        self._folding = False
        bring_into_view(self._rows[identifier])

    def _search(self, view: DossierView) -> None:
        """Has the documents searched that were not yet: the gate waits for it (R046, R138)."""
        if any(map(attachments.needs_search, view.attachments)):
            self.desk.ask(
                lambda workspace: attachments.search_missing(workspace, view.dossier.id),
                lambda searched: self.desk.stored.emit() if searched else None,
                what=self.tr("Bijlagen doorzoeken op gevoelige gegevens…"),
            )

    def _row_of(self, attachment: AttachmentId) -> AttachmentRow:
        if attachment not in self._rows:
            row = AttachmentRow(self)
            name_part(row, attachment)
            panel = self.scans.panel(attachment)
            row.form.findings.addWidget(panel)
            for toggled in (row.form.detailButton, row.form.describeButton, panel.form.allButton):
                toggled.toggled.connect(partial(self._toggled, attachment))
            self._wheel.protect(row)
            self._rows[attachment] = row
            self.form.rows.addWidget(row)
        return self._rows[attachment]

    def _toggled(self, attachment: AttachmentId, unfolded: bool) -> None:
        if unfolded:
            self._work_on(attachment)

    def _choose_files(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, self.tr("Bijlagen toevoegen"), in_documents())
        self.add_files([Path(name) for name in names])

    def add_files(self, paths: list[Path]) -> None:
        """Takes in files one by one; each that is refused is named with the reason."""
        self.form.addProblem.clear()
        student = self.desk.current.student.id
        for path in paths:

            def work(workspace: Workspace, path: Path = path) -> Attachment:
                return attachments.add(workspace, student, path.name, _read(path))

            def refuse(error: OsoError, path: Path = path) -> None:
                before = self.form.addProblem.text()
                said = f"{path.name}: {error.text} {error.next_step}"
                self.form.addProblem.show_text(f"{before}\n{said}".strip())

            self.desk.change(work, refuse, self._added, what=self.tr("Bijlage toevoegen…"))

    def _added(self, attachment: Attachment) -> None:
        self._fresh.add(attachment.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files, nothing else."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Adds the files that were dropped."""
        self.add_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def look(self, attachment: Attachment) -> None:
        """Shows the document; that it was looked at is recorded once it really stands on the screen."""
        dossier_id = self.desk.dossier_id
        row = self._rows[attachment.id]
        row.form.rowProblem.clear()
        self._look_away()
        self._looking = attachment.id
        self.form.previewTitle.setText(attachment.title or attachment.file_name)
        self.preview.clear(self.tr("Even geduld…"))

        def show(data: bytes) -> None:
            if self._looking != attachment.id:
                return
            self.preview.show_content(data, attachment.media_type, attachment.file_name)
            if self.preview.pages:
                self.desk.change(
                    lambda workspace: attachments.mark_seen(workspace, dossier_id, attachment.id),
                    row.form.rowProblem.show_error,
                )
            else:
                self._offer(attachment, self.preview.explanation if shows(attachment) else "")

        def refuse(error: OsoError) -> None:
            if self._looking != attachment.id:
                return
            if isinstance(error, attachments.Damaged):
                self._offer(attachment, f"{error.text} {error.next_step}")
                return
            if isinstance(error, SecrecyFirst):
                self.preview.clear()
                self.preview.hide()
                self.secrecy.ask(attachment, error)
                return
            self.preview.clear(f"{error.text} {error.next_step}")
            row.form.rowProblem.show_error(error)

        self.desk.ask(lambda workspace: attachments.content(workspace, attachment.id), show, refuse)

    def ticked(self, attachment: Attachment) -> None:
        """Another document does not stay on show beside the attachment that the person now decides about."""
        if self._looking is not None and self._looking != attachment.id:
            self._look_away()

    def _offer(self, attachment: Attachment, why: str) -> None:
        """In place of the preview, that this file cannot be shown."""
        self.preview.clear()
        self.preview.hide()
        self.unshown.offer(attachment, self.desk.current.dossier.decision(attachment.id), why)

    def _promise_secrecy(self, attachment: Attachment) -> None:
        self.desk.change(
            secrecy.promise, self.secrecy.form.promiseProblem.show_error, lambda _: self.look(attachment)
        )

    def _confirm_seen(self, attachment: Attachment) -> None:
        dossier_id = self.desk.dossier_id
        self.desk.change(
            lambda workspace: attachments.mark_seen(workspace, dossier_id, attachment.id, elsewhere=True),
            self.unshown.form.seenProblem.show_error,
        )

    def _open_elsewhere(self, attachment: Attachment) -> None:
        """Opens a readable copy in another program, after the person was asked."""
        refused = self.unshown.form.seenProblem.show_error

        def show(copy: Path) -> None:
            try:
                open_copy(copy)
            except OsoError as error:
                refused(error)

        self.desk.ask(lambda workspace: outside.place(workspace, attachment.id), show, refused)

    def choose(self, category: Category, failed: Callable[[OsoError], None]) -> None:
        """Lets a part of the dossier go along, as a tick on Samenstellen does."""
        dossier_id = self.desk.dossier_id
        self.desk.change(
            lambda workspace: dossiers.choose_category(workspace, dossier_id, category, chosen=True), failed
        )

    def remove(self, attachment: Attachment, failed: Callable[[OsoError], None]) -> None:
        """Takes an attachment away for good."""
        self.desk.change(
            lambda workspace: attachments.remove(workspace, attachment.student_id, attachment.id),
            failed,
            lambda _: self.form.addButton.setFocus(),
        )

    def decide(
        self,
        attachment: AttachmentId,
        decided: Decided,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Stores what the person decided about one attachment."""
        dossier_id = self.desk.dossier_id

        def work(workspace: Workspace) -> None:
            attachments.decide(
                workspace,
                dossier_id,
                attachment,
                included=decided.included,
                extent=decided.extent,
                pages=decided.pages,
                reason=decided.reason,
                part=decided.part,
                answers=decided.answers,
                warning_seen=decided.warning_seen,
                author_consent=decided.consent,
                author=decided.author,
                author_profession=decided.profession,
                author_organisation=decided.organisation,
                consent_on=decided.consent_on,
            )

        self.desk.change(work, failed, lambda _: done())

    def describe(
        self,
        attachment: AttachmentId,
        described: Described,
        done: Callable[[], None],
        failed: Callable[[OsoError], None],
    ) -> None:
        """Stores how the person described one attachment."""

        def work(workspace: Workspace) -> None:
            attachments.describe(
                workspace,
                attachment,
                kind_key=described.kind,
                title=described.title,
                document_date=described.document_date,
                origin=described.origin,
            )

        self.desk.change(work, failed, lambda _: done())


def _states(view: DossierView) -> dict[AttachmentId, AttachmentState]:
    """The attachments as the dossier stands now, in the order of the record."""
    categories = {line.category: line for line in view.overview.categories}
    places = placed_attachments(view.student)
    findings = scan.in_attachments(view)
    found = {}
    for line in view.overview.attachments:
        category = category_of(places[line.attachment.id].path)
        found[line.attachment.id] = AttachmentState(
            attachment=line.attachment,
            about=kind(line.attachment.kind),
            dossier=view.dossier,
            goes=line.intended,
            category=categories[category] if category is not None else None,
            today=view.today,
            agreed=is_agreed(view.region, view.dossier.profile, line.attachment.kind),
            scan=scan_words([each.standing for each in findings[line.attachment.id]]),
        )
    return found


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise TooLarge
        return path.read_bytes()
    except OSError as error:
        raise Unreadable from error


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
