"""The tab Bijlagen: add files, look at each from memory, and decide one by one whether it goes along."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.attachment_sizes import sizes
from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.dossier.roles import Right, allowed
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.qt.dossier_adding import Adding, brings_something
from oso_desktop.qt.dossier_attachment_fields import Decided, Described
from oso_desktop.qt.dossier_attachment_kinds import confirm_kinds
from oso_desktop.qt.dossier_attachment_row import AttachmentRow
from oso_desktop.qt.dossier_attachment_secrecy import SecrecyPanel
from oso_desktop.qt.dossier_attachment_state import AttachmentState
from oso_desktop.qt.dossier_attachment_states import states_of
from oso_desktop.qt.dossier_desk import CalmWheel, Desk, bring_into_view
from oso_desktop.qt.dossier_unshown import UnshownPanel, shows
from oso_desktop.qt.dossier_words import size
from oso_desktop.qt.forms.ui_dossier_attachments import Ui_DossierAttachments
from oso_desktop.qt.language import with_step
from oso_desktop.qt.outside import open_copy
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.printing import AskPrinter, ask_printer
from oso_desktop.qt.room import Fold, give_line, split
from oso_desktop.qt.scan_panel import AttachmentScans
from oso_desktop.qt.typed import name_part
from oso_desktop.services import attachments, dossiers, outside, secrecy
from oso_desktop.services.secrecy import SecrecyFirst

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.workspace import Workspace

_TOLD_FROM = 1_000_000
"""Bytes that go along together from which on their size is told: less is of no interest."""

_AT_ONCE, _AT_A_TIME, _AHEAD = 20, 2, 2
"""Rows that are made with the dossier, and how many at a time: then, and when a person is so many screens from the
end.
"""

SCROLL_BAR = 14
"""The room that the list's scroll bar takes."""


class AttachmentsTab(QWidget):
    """The attachments with their decisions, and the preview beside them."""

    def __init__(self, desk: Desk, printer: AskPrinter = ask_printer) -> None:
        super().__init__()
        self.desk = desk
        self._ask_printer = printer
        self.form = Ui_DossierAttachments()
        self.form.setupUi(self)
        self.preview = Preview(may_keep=False)
        self.unshown = UnshownPanel(self._confirm_seen, self._open_elsewhere)
        self.form.previewHolder.addWidget(self.preview)
        self.form.previewHolder.addWidget(self.unshown)
        self.secrecy = SecrecyPanel(self._promise_secrecy)
        self.form.previewHolder.addWidget(self.secrecy)
        self.form.splitter.setSizes([540, 460])
        Fold(self, lambda narrow: split(self.form.splitter, down=narrow))
        give_line(self, self.form.dropHint, self.form.top, self.form.outer)
        self.adding = Adding(desk, self.form, self, self._added)
        self.setAcceptDrops(True)
        self._rows: dict[AttachmentId, AttachmentRow] = {}
        self._states: dict[AttachmentId, AttachmentState] = {}
        self._fresh: set[AttachmentId] = set()
        self._coming: list[AttachmentId] = []
        self._folding = False
        self._looking: AttachmentId | None = None
        self._wheel = CalmWheel(self)
        self.form.scroll.verticalScrollBar().valueChanged.connect(self._bring)
        self.form.kinds.confirmed.connect(self._confirm_kinds)
        self.scans = AttachmentScans(desk)

    def row(self, attachment: AttachmentId) -> AttachmentRow:
        """The row of an attachment; one that was to come later comes now."""
        return self._rows.get(attachment) or self._make(attachment)

    def reset(self) -> None:
        """Forgets the pupil before, the document on show first of all."""
        self._look_away()
        self.adding.reset()
        self._fresh.clear()
        self.form.kinds.reset()
        self.form.kindsProblem.clear()
        self._coming.clear()
        self._states.clear()  # first: a list that shrinks scrolls, and would ask for more rows
        for row in self._rows.values():
            _drop(row)
        self._rows.clear()
        self.scans.panels.clear()

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
        states = self._states = states_of(view)
        for gone in self._rows.keys() - states.keys():
            _drop(self._rows.pop(gone))
        if self._looking is not None and self._looking not in states:
            self._look_away()
        for identifier, row in list(self._rows.items()):
            row.show_state(states[identifier])
        self.scans.show_view(view)
        self._coming = [each for each in list(states)[:_AT_ONCE] if each not in self._rows]
        self.show_more()
        self._ask_kinds()
        if self.unshown.attachment is not None:
            self.unshown.show_decision(view.dossier.decision(self.unshown.attachment.id))
        self.form.emptyLabel.setVisible(not states)
        self.form.scroll.setMinimumWidth(self.form.content.minimumSizeHint().width() + SCROLL_BAR)
        self._show_sizes(states)
        self.adding.show_dossier()
        self._search(view)

    @property
    def behind(self) -> bool:
        """Whether rows are still to be made."""
        return bool(self._coming)

    def show_more(self) -> None:
        """Makes some more rows; all at once would keep the window from answering."""
        now, self._coming = self._coming[:_AT_A_TIME], self._coming[_AT_A_TIME:]
        for row in [self._make(each) for each in now if each not in self._rows]:
            if row.asks_more and not any(each.unfolded for each in self._rows.values()):
                row.unfold()

    def _bring(self) -> None:
        """Makes the rows that come into view soon: each is a hundred fields, and few pupils have that many files."""
        bar = self.form.scroll.verticalScrollBar()
        coming = [each for each in self._states if each not in self._rows]
        if coming and bar.maximum() - bar.value() < _AHEAD * self.form.scroll.height():
            for identifier in coming[:_AT_A_TIME]:
                self._make(identifier)

    def _make(self, identifier: AttachmentId) -> AttachmentRow:
        row = self._new_row(identifier)
        row.show_state(self._states[identifier])
        self.scans.show_in(identifier)
        return row

    def _show_sizes(self, states: dict[AttachmentId, AttachmentState]) -> None:
        """How many go along, how large they are together, and whether that is a lot."""
        complete = [state.attachment.size for state in states.values() if state.complete]
        together = sum(state.attachment.size for state in states.values() if state.decision.travels)
        said = self.tr("{n} van {m} gaan mee").format(n=len(complete), m=len(states)) if states else ""
        self.form.countLabel.setText(
            f"{said} · {size(sum(complete))}" if sum(complete) >= _TOLD_FROM else said
        )
        self.form.sizeProblem.show_text(
            self.tr(
                "Samen is dit {size}. Niet elk programma van een school neemt een dossier aan dat zo groot is. "
                "Laat weg wat niet nodig is, of scan grote stukken opnieuw in zwart-wit."
            ).format(size=size(together))
            if together > sizes().large_dossier
            else ""
        )

    def _ask_kinds(self) -> None:
        """Of files that were just added each kind is asked about once, in front of the list.

        Of the others, in which nothing was recognised, the first opens; each of the rest asks when it is opened.
        """
        panel = self.form.kinds
        panel.show_asked([state.attachment for state in self._states.values()])
        fresh = [each for each in self._states if each in self._fresh]
        self._fresh.difference_update(fresh)
        together = panel.asks_about
        if together & set(fresh):
            panel.take_focus()
            bring_into_view(panel)
            return
        if fresh and not any(row.asks_kind and row.unfolded for row in self._rows.values()):
            self.row(fresh[0]).ask_kind()

    def _confirm_kinds(self, files: Sequence[Attachment]) -> None:
        """The person found the kind of these right; what is being typed about them goes first."""
        self.form.kindsProblem.clear()
        self.flush()
        dossier_id, wanted = self.desk.dossier_id, {each.id: each.kind for each in files}
        self.desk.change(
            lambda workspace: confirm_kinds(workspace, dossier_id, wanted), self.form.kindsProblem.show_error
        )

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

    def _new_row(self, attachment: AttachmentId) -> AttachmentRow:
        row = AttachmentRow(self)
        name_part(row, attachment)
        row.form.request.attach(self.desk, self._ask_printer, self.tr("Brief aan de schrijver afdrukken…"))
        panel = self.scans.panel(attachment)
        row.form.findings.addWidget(panel)
        for toggled in (row.form.detailButton, row.form.describeButton, panel.form.allButton):
            toggled.toggled.connect(partial(self._toggled, attachment))
        self._wheel.protect(row)
        before = takewhile(lambda each: each != attachment, self._states)
        self.form.rows.insertWidget(sum(each in self._rows for each in before), row)
        self._rows[attachment] = row
        return row

    def _toggled(self, attachment: AttachmentId, unfolded: bool) -> None:
        if unfolded:
            self._work_on(attachment)

    def add_files(self, paths: Sequence[Path]) -> None:
        """Takes in files; of folders among them the files are shown to be chosen."""
        self.adding.add_files(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes what may be a file or a picture; of what is none it is said on dropping what to do."""
        if brings_something(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Adds what was dropped."""
        self.adding.take(event.mimeData())
        event.acceptProposedAction()

    def _added(self, attachments_: Sequence[AttachmentId]) -> None:
        """Only what was not there yet is new, also when a job went on after its message."""
        self._fresh.update(each for each in attachments_ if each not in self._rows)

    def ask_removal_of(self, attachment: AttachmentId) -> None:
        """Asks at its own row whether an older version may go."""
        self.row(attachment).ask_removal()

    def look(self, attachment: Attachment) -> None:
        """Shows the document; that it was looked at is recorded once it really stands on the screen."""
        self._show_document(attachment, asked=True)

    def _show_document(self, attachment: Attachment, *, asked: bool) -> None:
        """The same; where the person did not ask for it, they may be typing by now, and keep the keys."""
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
                self._offer(attachment, with_step(error))
                return
            if isinstance(error, SecrecyFirst):
                self.preview.clear()
                self.preview.hide()
                self.secrecy.ask(attachment, error, with_focus=asked)
                return
            self.preview.clear(with_step(error))
            row.form.rowProblem.show_error(error)

        self.desk.ask(lambda workspace: attachments.content(workspace, attachment.id), show, refuse)

    def ticked(self, attachment: Attachment) -> None:
        """The document that is now decided about comes on show, if it asks care and nobody saw it yet (R017, R023).

        Another one does not stay on show beside it.
        """
        state = self._states[attachment.id]
        may = allowed(self.desk.shell.workspace.user.role, Right.SELECT)
        if may and state.about.sensitivity.needs_reason and state.decision.seen_at is None:
            if self._looking != attachment.id:
                self._show_document(attachment, asked=False)
        elif self._looking is not None and self._looking != attachment.id:
            self._look_away()

    def _offer(self, attachment: Attachment, why: str) -> None:
        """In place of the preview, that this file cannot be shown."""
        self.preview.clear()
        self.preview.hide()
        self.unshown.offer(attachment, self.desk.current.dossier.decision(attachment.id), why)

    def _promise_secrecy(self, attachment: Attachment) -> None:
        def done(_: None) -> None:
            self._show_document(attachment, asked=True)
            self._rows[attachment.id].go_on()

        self.desk.change(secrecy.promise, self.secrecy.form.promiseProblem.show_error, done)

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


def _drop(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
