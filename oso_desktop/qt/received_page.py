"""The page Ontvangen: what other schools brought, looked at, received, laid beside what is here, and taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.dossier.attachments import AttachmentId
from oso_desktop.dossier.parcel_errors import NeedsWords
from oso_desktop.dossier.parcels import Parcel
from oso_desktop.dossier.received import ReceivedDestroyed, ReceivedId
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.forms.ui_received_page import Ui_ReceivedPage
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.language import with_step
from oso_desktop.qt.page import Page, Shell
from oso_desktop.qt.panels import IconLabel, Panel
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.plain_table import dress_columns
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.received_compare import ComparePane
from oso_desktop.qt.received_ending import EndingPanel
from oso_desktop.qt.received_model import DeliveriesModel
from oso_desktop.qt.received_opening import LookStopped, Opening
from oso_desktop.qt.received_parcel import ParcelPane
from oso_desktop.qt.received_unlock import UnlockPanel
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import Fold
from oso_desktop.qt.students_import import dropped_files
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.receiving import DeliveryRow, ReceiveReport
    from oso_desktop.services.workspace import Workspace

AskFile = Callable[[QWidget], Path | None]
"""Asks which file; None when the person thinks better of it."""
_MOST_REFUSED = 3
_CAME, _BY_WHOM = 3, 4
"""Columns of both lists."""


def ask_file(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog."""
    name, _kind = QFileDialog.getOpenFileName(
        parent,
        parent.tr("Bestand van een andere school openen"),
        in_documents(),
        parent.tr("Pakketten en OSO-bestanden (*.oso-drager *.xml *.pdf);;Alle bestanden (*)"),
    )
    return Path(name) if name else None


class ReceivedPage(Page):
    """The list of deliveries, with a file, a delivery or a paper in its place for as long as that is looked at."""

    def __init__(
        self,
        shell: Shell,
        *,
        ask_file: AskFile = ask_file,
        printer: AskPrinter = ask_printer,
        path: AskPath = ask_path,
    ) -> None:
        super().__init__(shell)
        self._opening: Opening | None = None
        self._more: list[Path] = []
        self._ask_file = ask_file
        self._from: QWidget | None = None
        self._wanted: frozenset[str] = frozenset()  # what just came in, of which the first is to be chosen
        self.form = form = Ui_ReceivedPage()
        form.setupUi(self)
        self.setAcceptDrops(True)
        self.notices = Notices(form.notices, self)
        self.model = DeliveriesModel(self)
        form.empty_column.insertWidget(1, IconLabel("tray", "muted", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (form.empty_heading, form.empty_label):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        form.deliveries_table.setModel(self.model)
        dress_columns(form.deliveries_table, (0, 0, 104, 150, 170))
        Fold(self, self._fold)
        self.parcel, self.compare = ParcelPane(shell.operations), ComparePane(shell.operations)
        form.parcel_column.addWidget(self.parcel)
        form.compare_column.addWidget(self.compare)
        self.preview = Preview(may_keep=False)
        form.document_column.addWidget(self.preview)
        self.papers = KeptPapers(form, shell.operations, ask_printer=printer, ask_path=path)
        self.ending = EndingPanel(form, shell, self.notices, self.papers)
        self.unlock = UnlockPanel(form, self)
        dress_button(form.open_button, "folder-open", "on_accent")
        for button, picture in (
            (form.compare_button, "columns"),
            (form.destroy_button, "trash"),
            (form.document_back, "arrow-left"),
        ):
            dress_button(button, picture)
        self._connect()
        self._show_rows(())

    def _fold(self, narrow: bool) -> None:
        """How it came, and who destroyed it, stand in the delivery and in the statement too."""
        self.form.deliveries_table.setColumnHidden(_CAME, narrow)
        self.form.destroyed_table.setColumnHidden(_BY_WHOM, narrow)

    def _connect(self) -> None:
        form = self.form
        form.open_button.clicked.connect(lambda _checked=False: self.open_file())
        form.compare_button.clicked.connect(lambda _checked=False: self.compare_current())
        form.destroy_button.clicked.connect(lambda _checked=False: self.ask_to_destroy())
        form.deliveries_table.activated.connect(lambda _index: self.compare_current())
        form.document_back.clicked.connect(lambda _checked=False: self._close_document())
        self.parcel.received.connect(self._tell_received)
        self.parcel.left.connect(self._leave_parcel)
        self.parcel.retake.connect(self.look_at)
        self.compare.left.connect(self.show_list)
        self.compare.look_at.connect(self._show_paper)
        self.compare.look_at_own.connect(self._show_own_paper)
        self.ending.destroyed.connect(self.refresh)
        self.unlock.given.connect(self.look_at)
        self.unlock.turned.connect(self.ending.close)  # one question at a time
        self.operations.changed.connect(self._store_changed)
        QShortcut(QKeySequence.StandardKey.Open, self, self.open_file)
        QShortcut(QKeySequence.StandardKey.Refresh, self, self.refresh)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._back)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # --- the list --------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Reads which deliveries there are."""
        self.operations.run(_read, lambda found: self.show_found(*found), owner=self)

    def show_found(self, rows: tuple[DeliveryRow, ...], gone: tuple[ReceivedDestroyed, ...]) -> None:
        """Shows which deliveries there are, and what was destroyed."""
        self._show_rows(rows)
        self.ending.show_gone(gone)

    def _show_rows(self, rows: tuple[DeliveryRow, ...]) -> None:
        form, table = self.form, self.form.deliveries_table
        current = table.currentIndex()
        kept = self.model.row(current.row()).received.id if current.isValid() else ""
        self.model.show_rows(rows)
        for widget in (table, form.compare_button, form.destroy_button):
            widget.setVisible(bool(rows))
        form.empty_frame.setVisible(not rows)
        if rows:
            came = [
                number for number in range(len(rows)) if self.model.row(number).received.id in self._wanted
            ]
            table.selectRow(came[0] if came else max(0, self.model.row_of(kept)))
            if came:
                self._wanted = frozenset()

    def show_list(self) -> None:
        """Back to the list; nothing of a file or a delivery stays on the screen."""
        form = self.form
        form.stack.setCurrentWidget(form.list_page)
        self.parcel.clear()
        self.compare.clear()
        self.refresh()
        (form.deliveries_table if self.model.rowCount() else form.open_button).setFocus()

    def _back(self) -> None:
        form, now = self.form, self.form.stack.currentWidget()
        if now is form.paper_page:
            self.papers.close()
        elif now is form.document_page:
            self._close_document()
        elif now is form.parcel_page:
            if not self.parcel.destination.close():
                self._leave_parcel()
        elif now is not form.list_page:
            self.show_list()
        elif self._opening is not None:
            self._opening.stop()
        elif self.unlock.close():
            self._offer_next_of(self.tr("De pdf is niet geopend."))
        else:
            self.ending.close()

    def _store_changed(self) -> None:
        if self.isVisible():  # else `enter` reads
            self.refresh()

    # --- a file ----------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            self._more = files[1:]
            self.look_at(files[0])

    def open_file(self) -> None:
        """Asks for a file and shows what is in it."""
        path = self._ask_file(self)
        if path is not None:
            self._more = []
            self.look_at(path)

    def look_at(self, path: Path, words: str = "") -> None:
        """Shows what is in a file; nothing is stored. `words` open a secured PDF."""
        if self._opening is not None:
            self._opening.stop()
        on_parcel = self.form.stack.currentWidget() is self.form.parcel_page
        opening = self._opening = Opening(self.parcel.notices if on_parcel else self.notices, self)

        def work(workspace: Workspace) -> Parcel:
            from oso_desktop.services import receiving  # noqa: PLC0415 - brings the database along

            return receiving.look(workspace, path, opening.heard, words=words)

        def done(parcel: Parcel) -> None:
            self._opened(opening)
            self.notices.clear()
            self.unlock.close()
            self.form.stack.setCurrentWidget(self.form.parcel_page)
            self.parcel.show_parcel(parcel)

        def failed(error: OsoError) -> None:
            self._opened(opening)
            if self.form.stack.currentWidget() is not self.form.list_page:
                self.show_list()
            if isinstance(error, NeedsWords) or (words and _is_about_words(error)):
                self.notices.clear()
                self.unlock.ask(path, error)
                return
            self.unlock.close()
            tone = Tone.INFO if isinstance(error, LookStopped) else Tone.BAD
            self._offer_next(self.notices.ask(tone, error.text, error.next_step))

        self.ending.close()
        self.operations.run(work, done, owner=self, failed=failed, what=self.tr("Bestand openen…"))

    def _opened(self, opening: Opening) -> None:
        opening.end()
        if self._opening is opening:
            self._opening = None

    def _offer_next(self, panel: Panel) -> None:
        """Several files that were dropped at once have their turns."""
        if self._more:
            text = self.tr("Volgende bestand &bekijken ({n})").format(n=len(self._more))
            panel.add_button(text, lambda: self.look_at(self._more.pop(0)), primary=True).setFocus()

    def _leave_parcel(self) -> None:
        self.show_list()
        self._offer_next_of(self.tr("Van dit bestand is niets ontvangen."))

    def _offer_next_of(self, said: str) -> None:
        if self._more:
            self._offer_next(self.notices.ask(Tone.INFO, said))

    @property
    def place(self) -> dict[str, str]:
        """Where the person is, without what stands there."""
        found, now = self.compare.found, self.form.stack.currentWidget()
        if now is self.form.parcel_page or self._opening is not None:
            return {"file": "ontvangen" if self.parcel.busy else "bekijken"}
        if now in (self.form.compare_page, self.form.document_page) and found is not None:
            return {"delivery": found.received.id}
        return {}

    def go_on(self, place: Mapping[str, str]) -> None:
        """Goes where the person was when the program was locked; a file is not opened again by itself."""
        if place.get("delivery"):
            self.open_delivery(ReceivedId(place["delivery"]))
        elif place.get("file") == "bekijken":
            self.notices.say(
                Tone.INFO,
                self.tr("Het bekijken van een bestand is gestopt; er is niets opgeslagen."),
                self.tr("Open het bestand opnieuw als u verder wilt gaan."),
            )
        elif place.get("file"):
            self.notices.say(
                Tone.INFO,
                self.tr("Het programma werd vergrendeld tijdens het ontvangen."),
                self.tr("In de lijst staat wat al binnen is. Open het bestand opnieuw voor de rest."),
            )

    def _tell_received(self, report: ReceiveReport) -> None:
        self.show_list()
        count, refused = len(report.received), report.refused
        if count:
            self._wanted = frozenset(each.id for each in report.received)
        said = [
            *(with_step(error) for _, error in refused[:_MOST_REFUSED]),
            *report.notices,
        ]
        if not count:
            text = self.tr("Er is niets ontvangen.")
        elif count == 1:
            text = self.tr("1 dossier ontvangen.")
        else:
            text = self.tr("{n} dossiers ontvangen.").format(n=count)
        if refused:
            text += " " + self.tr("{n} niet.").format(n=len(refused))
        elif not said:
            said = [self.tr("Kies Vergelijken en overnemen om te zien wat nieuw voor u is.")]
        self._offer_next(self.notices.ask(Tone.WARN if refused else Tone.GOOD, text, "\n".join(said)))

    # --- a delivery ------------------------------------------------------------------------------------------------

    def compare_current(self) -> None:
        """Lays the chosen delivery beside what is here."""
        index = self.form.deliveries_table.currentIndex()
        if index.isValid():
            self.open_delivery(self.model.row(index.row()).received.id)

    def open_delivery(self, received_id: ReceivedId) -> None:
        """Lays a delivery beside what is here."""
        self.notices.clear()
        self.ending.close()
        self.compare.open(received_id)
        self.form.stack.setCurrentWidget(self.form.compare_page)
        self.compare.form.items_tree.setFocus()

    def ask_to_destroy(self) -> None:
        """Asks whether the chosen delivery is to be destroyed."""
        index = self.form.deliveries_table.currentIndex()
        if index.isValid():
            self.ending.ask(self.model.row(index.row()).received.id)

    def _show_paper(self, mark: str) -> None:
        found = self.compare.found
        if found is None:
            return
        received_id = found.received.id

        def work(workspace: Workspace) -> tuple[str, bytes, str, str]:
            from oso_desktop.services import received_items  # noqa: PLC0415 - see above

            paper = received_items.paper(workspace, received_id, mark)
            return paper.title, paper.content, paper.media_type, paper.file_name

        self._look(work, lambda: self._show_paper(mark))

    def _show_own_paper(self, attachment_id: str) -> None:
        def work(workspace: Workspace) -> tuple[str, bytes, str, str]:
            from oso_desktop.services import attachments  # noqa: PLC0415 - see above

            with workspace.view() as unit:
                known = unit.attachments.get(AttachmentId(attachment_id))
            return known.title, attachments.content(workspace, known.id), known.media_type, known.file_name

        self._look(work, lambda: self._show_own_paper(attachment_id))

    def _look(
        self, work: Callable[[Workspace], tuple[str, bytes, str, str]], again: Callable[[], None]
    ) -> None:
        def done(found: tuple[str, bytes, str, str]) -> None:
            title, content, media_type, file_name = found
            self.form.document_label.setText(title)
            self.preview.show_content(content, media_type, file_name)
            self._from = self.focusWidget()
            self.form.stack.setCurrentWidget(self.form.document_page)
            self.preview.setFocus()

        def failed(error: OsoError) -> None:
            from oso_desktop.services.secrecy import SecrecyFirst  # noqa: PLC0415 - see above

            if isinstance(error, SecrecyFirst):
                self._ask_secrecy(error, again)
            else:
                self.compare.notices.error(error)

        self.operations.run(work, done, owner=self, failed=failed, changes=True)

    def _ask_secrecy(self, error: OsoError, again: Callable[[], None]) -> None:
        """Whoever opens a strict document for the first time promises secrecy first (L18)."""

        def promise(workspace: Workspace) -> None:
            from oso_desktop.services import secrecy  # noqa: PLC0415 - see above

            secrecy.promise(workspace)

        def promised(_: object) -> None:
            self.compare.notices.clear()
            again()

        panel = self.compare.notices.ask(Tone.WARN, error.text, self.tr("Dat beloven hoeft één keer."))
        panel.add_button(
            self.tr("Ik houd dit geheim"),
            lambda: self.operations.run(
                promise, promised, owner=self, failed=self.compare.notices.error, changes=True
            ),
        ).setFocus()

    def _close_document(self) -> None:
        self.preview.clear()
        self.form.document_label.clear()
        self.form.stack.setCurrentWidget(self.form.compare_page)
        if self._from is not None:
            self._from.setFocus()
            self._from = None


def _is_about_words(error: OsoError) -> bool:
    from oso_desktop.exchange.secured_pdf import WrongWords  # noqa: PLC0415 - only for a PDF

    return isinstance(error, WrongWords)


def _read(workspace: Workspace) -> tuple[tuple[DeliveryRow, ...], tuple[ReceivedDestroyed, ...]]:
    from oso_desktop.services import received_end, receiving  # noqa: PLC0415 - see above

    return receiving.deliveries(workspace), received_end.destroyed(workspace)
