"""Where the key and the store lie, who can come in, and a new recovery sheet, on the page Beheer."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.errors import OsoError
from oso_desktop.qt.first_start_pages import SheetPage, WordsPage
from oso_desktop.qt.forms.ui_management import Ui_Management
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.management_school import manager_words
from oso_desktop.qt.management_ways import InvitePage, WaysPart
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Chip, Panel
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.status_line import keychain_words
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import only_head, permit

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.management import Management
    from oso_desktop.services.workspace import Workspace
    from oso_desktop.vault.recovery import RecoveryCode


class KeyTab(QObject):
    """Fills the tab Sleutels.

    A new sheet is printed or saved, then three of its words are typed back; until then the sheet before is the one that
    counts, so that one may stop anywhere. `renewed` comes at the end.
    """

    renewed = Signal()

    def __init__(
        self,
        form: Ui_Management,
        shell: Shell,
        parent: QObject,
        *,
        ask_printer: AskPrinter,
        ask_path: AskPath,
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._shell = shell
        self._recovery: RecoveryCode | None = None
        self._panel: Panel | None = None
        self.ways = WaysPart(shell)
        form.key_column.insertWidget(1, self.ways)
        self.invite = InvitePage(shell, ask_printer=ask_printer, ask_path=ask_path)
        form.key_stack.addWidget(self.invite)
        self.ways.inviting.connect(self.begin_inviting)
        self.invite.ended.connect(self._invited)
        self.sheet = SheetPage(shell.operations, ask_printer, ask_path)
        self.words = WordsPage()
        form.renewal_steps.addWidget(self.sheet)
        form.renewal_steps.addWidget(self.words)
        self.chip = Chip()
        form.sheet_state.addWidget(self.chip)
        form.sheet_state.addStretch(1)
        form.renew_button.clicked.connect(lambda _checked=False: self.begin())
        form.cancel_button.clicked.connect(lambda _checked=False: self.stop())
        form.next_button.clicked.connect(lambda _checked=False: self.go_on())
        self.sheet.kept.connect(self._kept)
        self.words.submitted.connect(self.go_on)

    def show_management(self, found: Management) -> None:
        """Shows how things stand."""

        form = self._form
        form.user_label.setText(f"{found.user.name}, {on_screen(found.user.role.value)}")
        where = on_screen(keychain_words(found.keychain))
        form.keychain_label.setText(where[:1].upper() + where[1:])
        form.folder_label.setText(str(found.folder))
        confirmed = found.recovery_confirmed
        self.chip.set(
            _tr("bevestigd") if confirmed else _tr("nog niet bevestigd"),
            "check-circle-fill" if confirmed else "warning-fill",
            Tone.GOOD if confirmed else Tone.WARN,
        )
        self.ways.show_rights(found)
        permit(form.renew_button, only_head(found.may_manage or not confirmed))
        form.sheet_rights.setText(manager_words(found))
        form.sheet_rights.setVisible(bool(form.sheet_rights.text()))

    @property
    def notice(self) -> str:
        """What the panel of this tab says."""
        return self._panel.text_label.text() if self._panel is not None else ""

    def refresh(self) -> None:
        """Reads who can come in."""
        self.ways.refresh()

    def begin_inviting(self) -> None:
        """Shows the page that invites a colleague."""
        self.ways.notices.clear()
        self._form.key_stack.setCurrentWidget(self.invite)
        self.invite.begin()

    def _invited(self, told: str) -> None:
        self._form.key_stack.setCurrentWidget(self._form.key_facts_page)
        self.ways.form.invite_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if told:
            self.ways.notices.say(Tone.GOOD, told)
        self.renewed.emit()

    def leave(self) -> None:
        """Words are not left on the screen behind another page."""
        form = self._form
        if form.key_stack.currentWidget() is form.renewal:
            self.stop()
        elif form.key_stack.currentWidget() is self.invite:
            self.invite.forget()
            form.key_stack.setCurrentWidget(form.key_facts_page)

    def begin(self) -> None:
        """Makes a new recovery code and shows its sheet."""
        self._form.renew_button.setEnabled(False)
        self.ways.notices.clear()
        self._tell(None)
        self._shell.operations.run(
            _renewed,
            lambda made: self._show_sheet(*made),
            owner=self,
            failed=self._not_begun,
            what=_tr("Herstelblad maken…"),
        )

    def _not_begun(self, error: OsoError) -> None:
        self._form.renew_button.setEnabled(True)
        self._tell(Panel(Tone.BAD, error.text, error.next_step))

    def _show_sheet(self, recovery: RecoveryCode, pdf: LetterPdf) -> None:
        from oso_desktop.vault.recovery import challenge  # noqa: PLC0415 - brings the vault along

        form = self._form
        self._recovery = recovery
        self.words.ask(challenge(secrets.SystemRandom()))
        self.sheet.show_sheet(pdf, PrintKind.RECOVERY_SHEET)
        form.renewal_title.setText(_tr("Druk het nieuwe herstelblad af"))
        form.renewal_intro.setText(_tr("Bewaar het in de kluis. Het oude blad geldt nog tot u klaar bent."))
        form.renewal_steps.setCurrentWidget(self.sheet)
        form.next_button.setText(_tr("&Verder"))
        permit(form.next_button, _tr("Druk het blad eerst af, of sla het op."))
        form.key_stack.setCurrentWidget(form.renewal)
        self.sheet.preview.form.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self) -> None:
        permit(self._form.next_button)
        self._form.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """From the sheet to its words, and from the words to the end."""
        form = self._form
        if form.renewal_steps.currentWidget() is self.words:
            self._confirm()
            return
        self._tell(None)
        form.renewal_title.setText(_tr("Typ drie woorden van het blad"))
        form.renewal_intro.setText(_tr("Zo weet u zeker dat het blad goed is afgedrukt en leesbaar is."))
        form.renewal_steps.setCurrentWidget(self.words)
        form.next_button.setText(_tr("&Controleren"))
        self.words.form.word_1_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        recovery, answers = self._recovery, dict(self.words.answers())
        if recovery is None or not self.words.complete():
            return
        self._form.next_button.setEnabled(False)
        self._shell.operations.run(
            lambda workspace: _confirmed(workspace, recovery, answers),
            lambda _done: self._done(),
            owner=self,
            failed=self._wrong,
            changes=True,
        )

    def _wrong(self, error: OsoError) -> None:
        self._form.next_button.setEnabled(True)
        self._tell(Panel(Tone.BAD, error.text, error.next_step))
        self.words.show_wrong(getattr(error, "position", None))

    def _done(self) -> None:
        self.stop()
        self._tell(
            Panel(
                Tone.GOOD,
                _tr("Het nieuwe herstelblad geldt."),
                _tr("Vernietig het oude blad: het opent niets meer."),
            )
        )
        self.renewed.emit()

    def stop(self) -> None:
        """Back to how things stand; the words are on paper and nowhere else."""
        form = self._form
        self._recovery = None
        self._tell(None)
        self.sheet.forget()
        self.words.forget()
        form.key_stack.setCurrentWidget(form.key_facts_page)
        form.renew_button.setEnabled(True)
        form.renew_button.setFocus(Qt.FocusReason.OtherFocusReason)
        form.key_scroll.ensureWidgetVisible(form.renew_button)

    def _tell(self, panel: Panel | None) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = panel
        if panel is not None:
            panel.closed.connect(self._forget_panel)
            form = self._form
            renewing = form.key_stack.currentWidget() is form.renewal
            (form.renewal_notices if renewing else form.key_notices).addWidget(panel)

    def _forget_panel(self) -> None:
        self._panel = None


def _renewed(workspace: Workspace) -> tuple[RecoveryCode, LetterPdf]:
    from oso_desktop.services.stores import recovery_pdf, renew_recovery  # noqa: PLC0415 - brings the database along

    code = renew_recovery(workspace)
    return code, recovery_pdf(workspace, code)


def _confirmed(workspace: Workspace, recovery: RecoveryCode, answers: Mapping[int, str]) -> None:
    from oso_desktop.services.stores import confirm_recovery  # noqa: PLC0415 - see above

    confirm_recovery(workspace, recovery, answers)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Management", text)
