"""The right side of the letters of a group: the preview of the whole job, and what is said about making it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.errors import OsoError
from oso_desktop.qt.forms.ui_group_letters import Ui_GroupLetters
from oso_desktop.qt.group_letters_job import GroupJob, JobEnd, Made, Order
from oso_desktop.qt.group_letters_offers import PileOffers, offering
from oso_desktop.qt.kept_prints import KeptPreview
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.page import Shell
from oso_desktop.qt.places import goes_elsewhere
from oso_desktop.qt.printing import AskFolder, AskPath, AskPrinter
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.letters_batch import BatchLine

Write = Callable[[Path, bool], None]
"""Saves letters: as one file, or in this folder each in its own."""

_NAMED = 3
"""So many refused letters are told with the name of the pupil; more would fill the page."""


def _letters(count: int) -> str:
    """So many letters, in words."""
    if count == 1:
        return QCoreApplication.translate("GroupPane", "1 brief")
    return QCoreApplication.translate("GroupPane", "{n} brieven").format(n=count)


class JobPreview(KeptPreview):
    """A preview of a whole job: printing and saving are asked of the page, which makes the letters first.

    Another paper on show is put on record before it goes out.
    """

    def __init__(
        self,
        job: tuple[Callable[[], None], Callable[[], None]],
        operations: Operations,
        printer: AskPrinter,
        path: AskPath,
    ) -> None:
        super().__init__(operations, ask_printer=printer, ask_path=path)
        self._print_job, self._save_job = job
        self.is_job = False

    def print_document(self) -> None:
        """Prints the job, or the other paper."""
        if self.is_job:
            self._print_job()
        else:
            super().print_document()

    def warn_and_save(self) -> None:
        """The same for saving."""
        if self.is_job:
            self._save_job()
        else:
            super().warn_and_save()


class GroupPane(QObject):
    """Fills the right side of the form.

    Signals: `working` when a job begins or ends, `changed` when another paper is on show, `ended` when letters were
    made.
    """

    working = Signal()
    changed = Signal()
    ended = Signal()

    def __init__(
        self,
        form: Ui_GroupLetters,
        shell: Shell,
        parent: QWidget,
        *,
        printer: AskPrinter,
        path: AskPath,
        folder: AskFolder,
    ) -> None:
        super().__init__(parent)
        self._widget, self._shell = parent, shell
        self._ask_printer, self._ask_path, self._ask_folder = printer, path, folder
        self._order: Order | None = None
        self._asks_to_save = False
        self.form = form
        self.job = GroupJob(shell.operations, self)
        self.preview = JobPreview((self.print_job, self.save_job), shell.operations, printer, path)
        self.notices = Notices(form.notices, self)
        self._offers = PileOffers(self.notices, shell, parent)
        self._offers.recorded.connect(self._recorded)
        form.previewHolder.addWidget(self.preview)
        form.progress_bar_row.hide()
        form.stop_button.clicked.connect(lambda _checked=False: self.stop())
        self.job.progressed.connect(self._show_progress)
        self.job.ended.connect(self._show_end)
        self.forget()

    @property
    def lines(self) -> tuple[BatchLine, ...]:
        """The letters on show; none while nothing is."""
        return self._order.lines if self._order is not None else ()

    def forget(self) -> None:
        """What is on show is not what would be made any more."""
        self._order = None
        if self._asks_to_save:  # what was asked is about letters that are on show no more
            self.notices.clear()
        self._asks_to_save = False
        self.preview.is_job = False
        self.preview.clear(
            self.tr(
                "Kies links wie een brief krijgt en bekijk dan het voorbeeld. Daarna drukt u alles in één keer af. "
                "Er wordt nog niets bewaard."
            )
        )
        self.form.preview_title.setText(self.tr("Voorbeeld"))
        self.changed.emit()

    def show_job(self, order: Order) -> None:
        """Draws these letters, one after the other as they will come out of the printer."""
        if not order.lines or self.job.busy:
            return
        self.notices.clear()
        self.forget()

        def show(pdf: bytes) -> None:
            self._rest()
            if not pdf:
                self.form.preview_button.setFocus()
                return
            self._order = order
            self.preview.show_pdf(pdf, self.tr("brieven"))
            self.preview.is_job = True
            self.form.preview_title.setText(
                self.tr("{letters}, {pages} bladzijden").format(
                    letters=_letters(len(order.lines)), pages=self.preview.pages
                )
            )
            self.changed.emit()
            self.preview.form.print_button.setFocus()

        self.job.preview(order, show, self._fail)
        self.show_working()

    def _fail(self, error: OsoError) -> None:
        self._rest()
        self.notices.error(error)
        self.changed.emit()
        self.form.preview_button.setFocus()

    def show_addresses(self, lines: Sequence[BatchLine]) -> None:
        """The list of addresses of these letters, to be ticked off beside the pile.

        It names several pupils, so that it went out is on record, but it is not kept.
        """
        from oso_desktop.services import address_check, prints  # noqa: PLC0415 - brings the database along

        pairs = [(line.dossier_id, line.to.id) for line in lines]

        def show(sheet: LetterPdf) -> None:
            self.forget()
            self.preview.show_kept(
                sheet.data,
                self.tr("adreslijst"),
                lambda workspace: prints.keep(workspace, PrintKind.ADDRESS_CHECK, sheet),
            )
            self.form.preview_title.setText(
                self.tr("Adreslijst van {letters}").format(letters=_letters(len(pairs)))
            )
            self.changed.emit()
            self.preview.form.print_button.setFocus()

        self._shell.operations.run(
            lambda workspace: address_check.sheet(workspace, pairs),
            show,
            owner=self,
            failed=self.notices.error,
            what=self.tr("Adreslijst maken…"),
        )

    def _recorded(self) -> None:
        self.ended.emit()
        self.form.table.setFocus()

    def print_job(self) -> None:
        """Makes the letters on show and sends them to a printer as one job."""
        order = self._order
        if order is None or self.job.busy:
            return
        printer = self._ask_printer(self._widget)
        if printer is not None:
            self.job.print_order(order, printer)
            self.show_working()

    def save_job(self) -> None:
        """Says first that files are not encrypted, and asks in which form."""
        order = self._order
        if order is not None and not self.job.busy:
            self._asks_to_save = True
            self._ask_to_save(lambda path, apart: self.job.save_order(order, path, apart=apart))

    def _ask_to_save(self, write: Write) -> None:
        panel = self.notices.ask(
            Tone.WARN,
            self.tr("Een opgeslagen pdf is niet versleuteld: wie bij de map kan, kan hem lezen."),
            self.tr("Sla alleen op als afdrukken niet kan, en verwijder de bestanden daarna."),
        )
        panel.add_button(self.tr("Eén pdf…"), partial(self._save, write, apart=False))
        panel.add_button(self.tr("Per brief een pdf…"), partial(self._save, write, apart=True))
        panel.add_button(self.tr("Niet opslaan"), self.notices.clear).setFocus()

    def _save(self, write: Write, *, apart: bool) -> None:
        path = self._ask_folder(self._widget) if apart else self._ask_path(self._widget, self.tr("brieven"))
        self.notices.clear()
        if path is None:
            return
        path = path if apart or path.suffix else path.with_suffix(".pdf")
        elsewhere = goes_elsewhere(path if apart else path.parent)
        if not elsewhere:
            self._write(write, path, apart=apart)
            return
        panel = self.notices.ask(
            Tone.WARN, elsewhere, self.tr("Kies liever een map die alleen op deze computer staat.")
        )
        panel.add_button(self.tr("Andere map…"), partial(self._save, write, apart=apart)).setFocus()
        panel.add_button(self.tr("Toch hier opslaan"), partial(self._write, write, path, apart=apart))

    def _write(self, write: Write, path: Path, *, apart: bool) -> None:
        self.notices.clear()
        if not self.job.busy:
            write(path, apart)
            self.show_working()

    def stop(self) -> None:
        """Ends the job after the letter under way."""
        self.form.stop_button.setEnabled(False)
        self.form.progress_label.setText(self.tr("Stoppen na deze brief…"))
        self.job.stop()

    def show_working(self) -> None:
        """Something is going on that can be stopped."""
        form = self.form
        form.progress.setRange(0, 0)
        form.progress_label.setText(self.tr("Bezig…"))
        form.progress_bar_row.show()
        form.stop_button.setEnabled(True)
        form.stop_button.setFocus()
        self.working.emit()

    def _show_progress(self, text: str, number: int, of: int) -> None:
        form = self.form
        if form.stop_button.isEnabled():
            form.progress_label.setText(text)
        form.progress.setRange(0, of)
        form.progress.setValue(number)

    def _rest(self) -> None:
        self.form.progress_bar_row.hide()
        self.working.emit()

    def _show_end(self, end: JobEnd) -> None:
        self._rest()
        self.forget()
        text = self._told(end)
        step = self.tr("Haal het papier direct op. Leg elke brief in zijn eigen envelop.") if end.out else ""
        offered = offering(end)
        if offered:
            step += " " + self.tr(
                "Gaan de brieven vandaag mee? Leg dat dan hier vast: zo ziet u op tijd wie een herinnering nodig heeft."
            )
        if end.left:
            step = self._what_of(len(end.left)) + (f" {step}" if offered else "")
        if end.error is not None:
            text, step = (
                f"{on_screen(end.error.text)} {text}",
                f"{on_screen(end.error.next_step)} {step}".strip(),
            )
        if end.refused:
            step = " ".join((self._refusals(end), step)).strip()
        tone = Tone.BAD if end.error else Tone.WARN if end.stopped or end.refused else Tone.GOOD
        panel = self.notices.ask(tone, text, step)
        self._offers.add_to(panel, offered)
        if end.left:
            again = panel.add_button(self.tr("Druk de andere af…"), partial(self._print_left, end.left))
            if end.saved:
                again = panel.add_button(self.tr("Sla de andere op…"), partial(self._save_left, end.left))
            again.setFocus()
        else:
            self.form.table.setFocus()  # the buttons are off until somebody is ticked again
        self.changed.emit()
        self.ended.emit()

    def _told(self, end: JobEnd) -> str:
        """What came of the job, in a line."""
        if end.again:
            text = (
                self.tr("{letters} opgeslagen.") if end.saved else self.tr("{letters} afgedrukt.")
            ).format(letters=_letters(len(end.out)))
        else:
            text = self.tr("{letters} gemaakt en bewaard, {out} afgedrukt of opgeslagen.").format(
                letters=_letters(end.made), out=len(end.out)
            )
        if end.kind is not None:
            text = f"{on_screen(end.kind.label)}: {text}"
        return self.tr("Gestopt. {text}").format(text=text) if end.stopped else text

    def _what_of(self, left: int) -> str:
        """What to do with so many letters that were made and did not go out."""
        if left == 1:
            return self.tr("Wat is gemaakt, is bewaard. Druk de andere brief af, of vind hem in het dossier.")
        return self.tr(
            "Wat is gemaakt, is bewaard. Druk de andere {n} af, of vind ze in het dossier."
        ).format(n=left)

    def _refusals(self, end: JobEnd) -> str:
        told = [f"{each.line.pupil}: {with_step(each.error)}" for each in end.refused[:_NAMED]]
        if more := len(end.refused) - len(told):
            told.append(self.tr("En nog {letters}.").format(letters=_letters(more)))
        return self.tr("Niet gemaakt: {list}").format(list=" ".join(told))

    def _print_left(self, left: Sequence[Made]) -> None:
        printer = self._ask_printer(self._widget)
        if printer is not None and not self.job.busy:
            self.notices.clear()
            self.job.print_made(left, printer)
            self.show_working()

    def _save_left(self, left: Sequence[Made]) -> None:
        self._ask_to_save(lambda path, apart: self.job.save_made(left, path, apart=apart))
