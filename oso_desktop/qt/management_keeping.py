"""The tab Bewaren: what is kept until when, the yearly look, and destruction in two steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.destruction import Destruction, Proposed
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dossier_words import day, moment
from oso_desktop.qt.forms.ui_management_keeping import Ui_ManagementKeeping
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.number_field import dress_number
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit

if TYPE_CHECKING:
    from oso_desktop.services.retention import KeptRow, OldAttachment, Retention
    from oso_desktop.services.workspace import Workspace

_SEPARATOR = "/"


class KeepingTab(QWidget):
    """Reads everything anew after each change."""

    def __init__(
        self, shell: Shell, *, ask_printer: AskPrinter = ask_printer, ask_path: AskPath = ask_path
    ) -> None:
        super().__init__()
        self._shell = shell
        self._found: Retention | None = None
        self._old: tuple[OldAttachment, ...] = ()
        self.form = form = Ui_ManagementKeeping()
        form.setupUi(self)
        self.papers = KeptPapers(form, shell.operations, ask_printer=ask_printer, ask_path=ask_path)
        self.notices = Notices(form.keeping_notices, self)
        self.kept = PlainTable(
            (
                self.tr("Leerling"),
                self.tr("Wat"),
                self.tr("Uitgeschreven"),
                self.tr("Bewaren tot"),
                self.tr("Status"),
            ),
            self,
        )
        dress_table(form.kept_table, self.kept, (0, 0, 120, 120, 190))
        self.clean = PlainTable((self.tr("Leerling"), self.tr("Bijlage"), self.tr("Datum")), self)
        dress_table(form.clean_table, self.clean, (0, 0, 120))
        self.terms = PlainTable(
            (self.tr("Wat"), self.tr("Jaren"), self.tr("Minstens"), self.tr("Waarom")), self
        )
        dress_table(form.terms_table, self.terms, (0, 70, 80, 0))
        self.done = PlainTable(
            (self.tr("Wanneer"), self.tr("Hoeveel"), self.tr("Voorgesteld"), self.tr("Bevestigd")), self
        )
        dress_table(form.done_table, self.done, (150, 90, 0, 0))
        dress_number(form.term_years, form.term_years.accessibleName())
        CalmWheel(self).protect(self)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        self.kept.ticked.connect(self._show_ticks)
        form.propose_button.clicked.connect(lambda _checked=False: self.propose())
        form.withdraw_button.clicked.connect(lambda _checked=False: self.withdraw())
        form.destroy_button.clicked.connect(lambda _checked=False: self._ask_sure(True))
        form.sure_no.clicked.connect(lambda _checked=False: self._ask_sure(False))
        form.sure_yes.clicked.connect(lambda _checked=False: self.destroy_now())
        form.open_button.clicked.connect(lambda _checked=False: self._open_dossier())
        form.clean_table.doubleClicked.connect(lambda _index: self._open_dossier())
        form.clean_button.clicked.connect(lambda _checked=False: self.clean_up())
        form.terms_table.selectionModel().currentChanged.connect(lambda _now, _old: self._show_term())
        form.term_button.clicked.connect(lambda _checked=False: self.set_term())
        form.statement_button.clicked.connect(lambda _checked=False: self.show_statement())
        form.tidy_button.clicked.connect(lambda _checked=False: self.tidy())

    def refresh(self) -> None:
        """Reads how keeping stands."""
        self._shell.operations.run(_read, lambda read: self.show_found(*read), owner=self)

    def show_found(self, found: Retention, old: tuple[OldAttachment, ...]) -> None:
        """Shows how keeping stands."""
        form = self.form
        self._found, self._old = found, old
        self.kept.show_rows([self._kept_row(row) for row in found.rows])
        fit_rows(form.kept_table, len(found.rows), most=10)
        form.kept_empty.setVisible(not found.rows)
        self._show_ticks()
        self._show_proposal(found)
        self.clean.show_rows(
            [PlainRow(key=each.attachment_id, texts=(each.student, each.title, day(each.on))) for each in old]
        )
        fit_rows(form.clean_table, len(old))
        form.open_button.setVisible(bool(old))
        form.clean_empty.setVisible(not old)
        form.clean_last.setText(
            self.tr("Laatst gedaan op {day}.").format(day=day(found.cleaned.date()))
            if found.cleaned
            else self.tr("Nog niet gedaan.")
        )
        self.terms.show_rows(
            [
                PlainRow(
                    key=term.key,
                    texts=(
                        on_screen(term.label),
                        str(term.years),
                        str(term.least) if term.least else self.tr("geen"),
                        f"{on_screen(term.why)} ({on_screen(term.law)})",
                    ),
                )
                for term in found.terms
            ]
        )
        fit_rows(form.terms_table, len(found.terms))
        self._show_term()
        self.done.show_rows([self._done_row(each) for each in reversed(found.destructions)])
        fit_rows(form.done_table, len(found.destructions), most=5)
        form.statement_button.setVisible(bool(found.destructions))
        form.done_empty.setVisible(not found.destructions)
        for widget in (form.tidy_label, form.tidy_button):
            widget.setVisible(found.has_remains)
        form.stock_label.setText(
            "\n".join(_counted(on_screen(each.label), each.count) for each in found.inventory)
        )

    def _kept_row(self, row: KeptRow) -> PlainRow:
        if row.proposed:
            state = self.tr("voorgesteld")
        elif row.due:
            state = self.tr("mag vernietigd worden")
        elif row.kept.until is None:
            state = self.tr("nog niet uitgeschreven")
        else:
            state = self.tr("bewaren")
        return PlainRow(
            key=f"{row.kept.student_id}{_SEPARATOR}{row.kept.dossier_id or ''}",
            texts=(
                row.student,
                on_screen(row.kept.what.value),
                day(row.kept.since) if row.kept.since else "",
                day(row.kept.until) if row.kept.until else "",
                state,
            ),
            tickable=row.due and not row.proposed,
        )

    def _done_row(self, done: Destruction) -> PlainRow:
        count = sum(each.count for each in done.destroyed)
        return PlainRow(key=done.id, texts=(moment(done.at), str(count), done.by, done.confirmed_by))

    def _show_ticks(self) -> None:
        form, chosen = self.form, self.kept.chosen
        due = any(row.due for row in self._found.rows) if self._found else False
        open_one = self._found is not None and self._found.proposal is not None
        form.propose_button.setVisible(due)
        if not due:
            form.propose_why.setText(self.tr("Er mag nu niets vernietigd worden.") if self._found else "")
        elif open_one:
            form.propose_why.setText(self.tr("Er ligt al een voorstel."))
        else:
            form.propose_why.setText(
                self.tr("{n} gekozen.").format(n=len(chosen))
                if chosen
                else self.tr("Vink eerst aan wat weg mag.")
            )
        permit(form.propose_button, "" if chosen and not open_one else form.propose_why.text())

    def _show_proposal(self, found: Retention) -> None:
        form, proposal = self.form, found.proposal
        form.proposal_box.setVisible(proposal is not None)
        form.sure_box.hide()
        if proposal is not None:
            form.proposal_label.setText(
                self.tr("{by} stelde op {day} voor om {n} te vernietigen.").format(
                    by=proposal.by, day=moment(proposal.at), n=_things(len(proposal.what))
                )
            )

    def _show_term(self) -> None:
        form = self.form
        index = form.terms_table.currentIndex()
        chosen = index.isValid() and self._found is not None
        for part in (form.term_years, form.term_button):
            permit(part, "" if chosen else self.tr("Kies eerst een regel."))
        if chosen and self._found is not None:
            term = self._found.terms[index.row()]
            form.term_years.setValue(term.years)
            form.term_note.setText("")
        else:
            form.term_note.setText(self.tr("Kies eerst een regel."))

    def propose(self) -> None:
        """Proposes to destroy what was ticked."""
        from oso_desktop.services import retention  # noqa: PLC0415 - brings the database along

        chosen = tuple(_proposed(key) for key in self.kept.chosen)
        self._change(
            lambda workspace: retention.propose(workspace, chosen),
            self.tr("Het voorstel ligt klaar. De directeur bevestigt het."),
        )

    def withdraw(self) -> None:
        """Takes the proposal back."""
        from oso_desktop.services import retention  # noqa: PLC0415 - see above

        if self._found is None or self._found.proposal is None:
            return
        proposal, reason = self._found.proposal.id, self.form.withdraw_reason.text()
        self._change(
            lambda workspace: retention.withdraw(workspace, proposal, reason=reason),
            self.tr("Het voorstel is ingetrokken. Er is niets vernietigd."),
        )

    def _ask_sure(self, ask: bool) -> None:
        self.form.sure_box.setVisible(ask)
        (self.form.sure_no if ask else self.form.destroy_button).setFocus()

    def destroy_now(self) -> None:
        """Carries the proposal out."""
        from oso_desktop.services import retention  # noqa: PLC0415 - see above

        if self._found is None or self._found.proposal is None:
            return
        proposal = self._found.proposal.id
        self._change(
            lambda workspace: retention.destroy(workspace, proposal),
            self.tr("Het is vernietigd. Bekijk de verklaring en bewaar die."),
            self.tr("Vernietigen en het bestand opruimen…"),
        )

    def tidy(self) -> None:
        """Takes the last traces of what was removed out of the file."""
        from oso_desktop.services.tidying import tidy  # noqa: PLC0415 - see above

        self._change(tidy, self.tr("Er staan geen resten meer in het bestand."), self.tr("Bestand opruimen…"))

    def clean_up(self) -> None:
        """Records that the yearly look was done."""
        from oso_desktop.services import retention  # noqa: PLC0415 - see above

        looked = len(self._old)
        self._change(
            lambda workspace: retention.clean_up(workspace, looked_at=looked),
            self.tr("Vastgelegd dat u hebt gekeken."),
        )

    def set_term(self) -> None:
        """Changes the term of the chosen row."""
        from oso_desktop.services import retention  # noqa: PLC0415 - see above

        index = self.form.terms_table.currentIndex()
        if self._found is None or not index.isValid():
            return
        term, years = self._found.terms[index.row()], self.form.term_years.value()

        def done(_: object) -> None:
            self.notices.clear()
            self.refresh()
            self._shell.toast.offer(
                self.tr("De termijn is gewijzigd."),
                lambda workspace: retention.set_term(workspace, term.key, term.years),
                self.refresh,
            )

        self._shell.operations.run(
            lambda workspace: retention.set_term(workspace, term.key, years),
            done,
            owner=self,
            failed=self.notices.error,
            changes=True,
        )

    def show_statement(self) -> None:
        """Shows the statement of the chosen destruction, or of the last."""
        from oso_desktop.services import retention  # noqa: PLC0415 - see above

        if self._found is None or not self._found.destructions:
            return
        index = self.form.done_table.currentIndex()
        chosen = self.done.key(max(index.row(), 0))

        self.papers.compose(
            lambda workspace: retention.statement(workspace, chosen),
            PrintKind.DESTRUCTION,
            f"verklaring-{chosen[:8]}.pdf",
            self.form.statement_button,
            self.notices.error,
            about=chosen,
        )

    def _open_dossier(self) -> None:
        index = self.form.clean_table.currentIndex()
        if not self._old:
            return
        old = self._old[max(index.row(), 0)]
        if old.dossier_id:
            self._shell.open_dossier(DossierId(old.dossier_id))
        else:
            self.notices.say(
                Tone.INFO,
                self.tr("Voor deze leerling is nog geen overstap begonnen."),
                self.tr("Open de leerling bij Leerlingen."),
            )

    def _change(self, work: Callable[[Workspace], object], said: str, what: str = "") -> None:
        def done(_: object) -> None:
            self.notices.say(Tone.GOOD, said)
            self.form.withdraw_reason.clear()
            self.refresh()

        self._shell.operations.run(work, done, owner=self, failed=self.notices.error, changes=True, what=what)


def _read(workspace: Workspace) -> tuple[Retention, tuple[OldAttachment, ...]]:
    from oso_desktop.services import retention  # noqa: PLC0415 - see above

    return retention.retention(workspace), retention.old_attachments(workspace)


def _proposed(key: str) -> Proposed:
    student, _, dossier = key.partition(_SEPARATOR)
    return Proposed(student_id=student, dossier_id=dossier)


def _things(count: int) -> str:
    return "één ding" if count == 1 else f"{count} dingen"


def _counted(label: str, count: int) -> str:
    return f"{label[:1].upper()}{label[1:]}: {count}"
