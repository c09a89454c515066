"""Who can come in by what, on the page Beheer: the list, an invitation, taking a key away and renewing one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.prints import PrintKind
from oso_desktop.dossier.roles import Role
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.first_start_pages import SheetPage
from oso_desktop.qt.forms.ui_management_invite import Ui_ManagementInvite
from oso_desktop.qt.forms.ui_management_ways import Ui_ManagementWays
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.printing import AskPath, AskPrinter
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import only_head, permit

if TYPE_CHECKING:
    from collections.abc import Callable

    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.services.management import Management
    from oso_desktop.services.ways_in import Invitation, WayIn
    from oso_desktop.services.workspace import Workspace


class WaysPart(QWidget):
    """The list of ways in with what can be done about them. `inviting` asks for the page that invites somebody."""

    inviting = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._ways: tuple[WayIn, ...] = ()
        self._may_manage = False
        self.form = form = Ui_ManagementWays()
        form.setupUi(self)
        self.notices = Notices(form.ways_notices, self)
        heads = (
            self.tr("Waarmee"),
            self.tr("Van wie"),
            self.tr("Omschrijving"),
            self.tr("Sinds"),
            self.tr("Status"),
        )
        self.model = PlainTable(heads, self)
        dress_table(form.ways_table, self.model, (190, 0, 160, 100, 200))
        form.ways_table.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        form.invite_button.clicked.connect(lambda _checked=False: self.inviting.emit())
        form.remove_button.clicked.connect(lambda _checked=False: self.ask_remove())
        form.new_key_button.clicked.connect(lambda _checked=False: self.ask_new_key())
        form.label_button.clicked.connect(lambda _checked=False: self.rename())
        form.label_edit.returnPressed.connect(self.rename)
        self._show_chosen()

    def refresh(self) -> None:
        """Reads the ways in."""
        self._shell.operations.run(_read, self.show_ways, owner=self, failed=self.notices.error)

    def show_rights(self, found: Management) -> None:
        """Shows what the person at the keyboard may do; no keychain, no new key."""
        self._may_manage = found.may_manage
        off = "" if found.keychain else _tr("Kan alleen als de sleutelhanger van deze computer aan staat.")
        permit(self.form.invite_button, only_head(found.may_manage) or off)
        permit(self.form.new_key_button, off)
        self._show_chosen()

    def show_ways(self, ways: tuple[WayIn, ...]) -> None:
        """Shows these ways in; the chosen one stays chosen."""
        chosen = self.chosen
        self._ways = ways
        self.model.show_rows([_row(way) for way in ways])
        fit_rows(self.form.ways_table, len(ways))
        if chosen is not None and (number := self.model.row_of(chosen.slot_id)) >= 0:
            self.form.ways_table.selectRow(number)
        self._show_chosen()

    @property
    def chosen(self) -> WayIn | None:
        """The way in that is chosen in the table."""
        index = self.form.ways_table.currentIndex()
        return self._ways[index.row()] if index.isValid() and index.row() < len(self._ways) else None

    def _show_chosen(self) -> None:
        from oso_desktop.services.ways_in import WayKind  # noqa: PLC0415 - brings the database along

        way, form = self.chosen, self.form
        of_somebody = way is not None and way.kind is not WayKind.SHEET
        if way is None:
            why = _tr("Kies eerst een regel in de lijst.")
        elif not of_somebody:
            why = _tr("Het herstelblad blijft altijd gelden.")
        else:
            why = _tr("Hiermee bent u nu zelf binnen.") if way.here else ""
        permit(form.remove_button, only_head(self._may_manage) or why)
        named = self._may_manage and way is not None and way.kind is WayKind.ACCOUNT
        for widget in (form.label_label, form.label_edit, form.label_button):
            widget.setVisible(named)
        form.label_edit.setText(way.label if named and way is not None else "")

    def ask_remove(self) -> None:
        """Says what is lost, and asks."""
        way = self.chosen
        if way is None:
            return
        people = ", ".join(way.people) or self.tr("niemand")
        panel = self.notices.ask(
            Tone.WARN,
            self.tr("Verwijdert u deze sleutel? Die is van: {people}.").format(people=people),
            self.tr("Daarna gaan de dossiers er niet meer mee open. Dat is niet terug te draaien."),
        )
        panel.add_button(self.tr("&Ja, verwijderen"), lambda: self._remove(way.slot_id), primary=True)
        panel.add_button(
            self.tr("&Nee, laten staan"), self._let_be
        ).setFocus()  # Enter is not to take it away

    def _let_be(self) -> None:
        self.notices.clear()
        self.form.ways_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, slot_id: str) -> None:
        self._do(
            lambda workspace: _removed(workspace, slot_id),
            self.tr("De sleutel is verwijderd. Er gaat niets meer mee open."),
        )

    def ask_new_key(self) -> None:
        """Says what it is for, and asks."""
        panel = self.notices.ask(
            Tone.INFO,
            self.tr("Maakt u een nieuwe sleutel voor dit account op deze computer?"),
            self.tr(
                "Doe dat als iemand bij uw account kan zijn geweest. U merkt er niets van; een kopie van de oude "
                "sleutel opent daarna niets meer."
            ),
        )
        panel.add_button(self.tr("&Ja, vernieuwen"), self._renew, primary=True).setFocus()
        panel.add_button(self.tr("&Nee, niet nu"), self._let_be)

    def _renew(self) -> None:
        self._do(_renewed, self.tr("Dit account heeft een nieuwe sleutel. De oude opent niets meer."))

    def rename(self) -> None:
        """Gives the chosen account the label that was typed."""
        way = self.chosen
        if way is None:
            return
        label = self.form.label_edit.text()
        self._do(
            lambda workspace: _renamed(workspace, way.slot_id, label),
            self.tr("De omschrijving is bewaard."),
        )

    def _do(self, act: Callable[[Workspace], None], told: str) -> None:
        self.notices.clear()

        def done(_nothing: None) -> None:
            self.notices.say(Tone.GOOD, told)
            self.form.ways_table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.refresh()

        self._shell.operations.run(act, done, owner=self, failed=self.notices.error, changes=True)


class InvitePage(QWidget):
    """Asks who is invited and shows the sheet with the words. `ended` comes when there is nothing more to do here."""

    ended = Signal(str)

    def __init__(self, shell: Shell, *, ask_printer: AskPrinter, ask_path: AskPath) -> None:
        super().__init__()
        self._shell = shell
        self._invitation: Invitation | None = None
        self.form = form = Ui_ManagementInvite()
        form.setupUi(self)
        self.notices = Notices(form.invite_notices, self)
        self.sheet = SheetPage(shell.operations, ask_printer, ask_path)
        self.sheet.kept.connect(self._kept)
        form.invite_steps.addWidget(self.sheet)
        form.role_combo.addItem(self.tr("Kies…"), None)
        for role in Role:
            form.role_combo.addItem(on_screen(role.value).capitalize(), role)
        form.name_edit.setMaxLength(80)
        form.name_edit.textEdited.connect(lambda _text: self._say("name", ""))
        form.name_edit.returnPressed.connect(self.make)
        form.role_combo.currentIndexChanged.connect(lambda _index: self._say("role", ""))
        form.make_button.clicked.connect(lambda _checked=False: self.make())
        form.done_button.clicked.connect(lambda _checked=False: self._end())
        form.stop_button.clicked.connect(lambda _checked=False: self.stop())
        FormKeys(self, form.stop_button)
        CalmWheel(self).protect(self)

    def begin(self) -> None:
        """Asks who is invited."""
        form = self.form
        self.forget()
        form.name_edit.clear()
        form.role_combo.setCurrentIndex(0)
        self._say("name", "")
        self._say("role", "")
        form.invite_title.setText(self.tr("Een collega uitnodigen"))
        form.invite_intro.setText(
            self.tr(
                "U krijgt een koppelblad met twaalf woorden. Daarmee koppelt de collega een eigen account. De woorden "
                "werken één keer, en veertien dagen lang."
            )
        )
        form.invite_steps.setCurrentWidget(form.who_page)
        form.make_button.setEnabled(True)
        form.make_button.show()
        form.done_button.hide()
        form.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Makes the invitation and its sheet."""
        form = self.form
        name, role = form.name_edit.text().strip(), form.role_combo.currentData()
        self._say("name", "" if name else self.tr("Vul de naam in."))
        self._say("role", "" if role is not None else self.tr("Kies een rol."))
        if not name or role is None:
            (form.role_combo if name else form.name_edit).setFocus()
            return
        form.make_button.setEnabled(False)
        self.notices.clear()
        self._shell.operations.run(
            lambda workspace: _invited(workspace, name, Role(role)),
            lambda made: self._show_sheet(*made),
            owner=self,
            failed=self._refused,
            changes=True,
            what=self.tr("Koppelblad maken…"),
        )

    def _refused(self, error: OsoError) -> None:
        self.form.make_button.setEnabled(True)
        self.notices.error(error)

    def _show_sheet(self, invitation: Invitation, pdf: LetterPdf) -> None:
        form = self.form
        self._invitation = invitation
        form.invite_title.setText(self.tr("Geef dit koppelblad aan de collega"))
        form.invite_intro.setText(
            self.tr(
                "Druk het blad af of bewaar het op een stick, en geef het zelf. De woorden zijn hierna niet meer te "
                "zien. Ze gelden tot en met {until}."
            ).format(until=day(invitation.until))
        )
        self.sheet.show_sheet(pdf, PrintKind.INVITATION)
        form.invite_steps.setCurrentWidget(self.sheet)
        form.make_button.hide()
        form.done_button.setEnabled(False)
        form.done_button.show()
        self.sheet.preview.form.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self) -> None:
        self.form.done_button.setEnabled(True)
        self.form.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """Away from here; an invitation of which the words were on the screen is taken back."""
        invitation = self._invitation
        if invitation is None:
            self.forget()
            self.ended.emit("")
            return
        self._shell.operations.run(
            lambda workspace: _removed(workspace, invitation.slot_id),
            lambda _nothing: self._end(self.tr("Het koppelblad is ingetrokken: de woorden openen niets.")),
            owner=self,
            failed=self.notices.error,
            changes=True,
        )

    def _end(self, told: str = "") -> None:
        name = self._invitation.name if self._invitation is not None else ""
        self.forget()
        self.ended.emit(
            told
            or self.tr("{name} is uitgenodigd. De collega kan nu een account koppelen.").format(name=name)
        )

    def forget(self) -> None:
        """The words are on paper and nowhere else."""
        self._invitation = None
        self.notices.clear()
        self.sheet.forget()

    def _say(self, field: str, words: str) -> None:
        form = self.form
        label, widget = (
            (form.name_error, form.name_edit) if field == "name" else (form.role_error, form.role_combo)
        )
        label.setText(on_screen(words))
        label.setVisible(bool(words))
        widget.setProperty("invalid", bool(words))
        widget.setAccessibleDescription(on_screen(words))
        restyle(widget)


def _row(way: WayIn) -> PlainRow:
    from oso_desktop.services.ways_in import WayKind  # noqa: PLC0415 - brings the database along

    if way.here:
        state = _tr("hier werkt u nu mee")
    elif way.kind is WayKind.INVITATION and way.until is not None:
        state = (
            _tr("wacht, tot en met {until}").format(until=day(way.until)) if way.certain else _tr("vervallen")
        )
    elif way.kind is WayKind.SHEET:
        state = _tr("bevestigd") if way.certain else _tr("nog niet bevestigd")
    else:
        state = "" if way.people else _tr("van niemand: kan weg")
    label = _tr("in de kluis") if way.kind is WayKind.SHEET else way.label
    return PlainRow(
        key=way.slot_id,
        texts=(
            on_screen(way.kind.value).capitalize(),
            ", ".join(way.people) or _tr("de school") if way.kind is WayKind.SHEET else ", ".join(way.people),
            label,
            day(way.since),
            state,
        ),
    )


def _read(workspace: Workspace) -> tuple[WayIn, ...]:
    from oso_desktop.services.ways_in import ways_in  # noqa: PLC0415 - brings the database along

    return ways_in(workspace)


def _invited(workspace: Workspace, name: str, role: Role) -> tuple[Invitation, LetterPdf]:
    from oso_desktop.services.ways_in import invitation_pdf, invite  # noqa: PLC0415 - see above

    invitation = invite(workspace, name, role)
    return invitation, invitation_pdf(workspace, invitation)


def _removed(workspace: Workspace, slot_id: str) -> None:
    from oso_desktop.services.ways_in import remove  # noqa: PLC0415 - see above

    remove(workspace, slot_id)


def _renamed(workspace: Workspace, slot_id: str, label: str) -> None:
    from oso_desktop.services.ways_in import rename  # noqa: PLC0415 - see above

    rename(workspace, slot_id, label)


def _renewed(workspace: Workspace) -> None:
    from oso_desktop.services.ways_in import renew_device_key  # noqa: PLC0415 - see above

    renew_device_key(workspace)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Management", text)
