"""Inzagemodus: the whole screen for one child's dossier, in large type, for parents who look along."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from oso_desktop.dossier.attachments import Attachment, AttachmentClass, AttachmentId, kind
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Remark, current_remarks
from oso_desktop.dossier.overview import AttachmentLine, attachment_label
from oso_desktop.dossier.people import HolderKind, full_name
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Category, CategoryRule
from oso_desktop.qt.dossier_content import content
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_print import print_letter
from oso_desktop.qt.dossier_remarks import RemarkEntry
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import holder_name, moment
from oso_desktop.qt.enter import pressed_by_enter
from oso_desktop.qt.forms.ui_dossier_inzage_mode import Ui_DossierInzageMode
from oso_desktop.qt.help_places import page_for
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.preview import Preview
from oso_desktop.qt.printing import AskPrinter
from oso_desktop.qt.reading_order import go_to_next
from oso_desktop.qt.room import NO_LIMIT, Fold, Room
from oso_desktop.qt.theme import FAR, GAP
from oso_desktop.qt.typed import leave_out
from oso_desktop.services import attachments, inzage, letters

if TYPE_CHECKING:
    from oso_desktop.qt.help_page import HelpPage
    from oso_desktop.services.dossiers import DossierView


_TECHNICAL = (Category.OUDERINZAGE, Category.SCHOOL, Category.METADATA)
"""What parents come for last."""

LARGER = 1.3
"""What people type is as easy to read for them as the dossier itself."""

_LINES = 72
"""How high the field for it is in a narrow window: it goes up and down by itself."""


class InzageMode(QWidget):
    """A window of its own that shows what goes along and takes what people say. `left` comes when it closes."""

    left = Signal()

    def __init__(self, desk: Desk, drafts: dict[str, str], owner: QWidget, printer: AskPrinter) -> None:
        super().__init__(
            owner, Qt.WindowType.Window
        )  # goes when its page goes, so that a lock takes it along
        self.desk = desk
        self.form = Ui_DossierInzageMode()
        self.form.setupUi(self)
        room = Room()
        room.column.addWidget(self.form.remarkSide)
        self.form.columns.addWidget(room)
        self._drafts = dict(drafts)
        self._holder = ""
        self._ask_printer = printer
        self.entry = RemarkEntry(self._keep)
        leave_out(self.entry)  # the tab keeps remarks that were begun
        self.form.entryHolder.addWidget(self.entry)
        typed = self.entry.form.text.font()
        typed.setPointSizeF(typed.pointSizeF() * LARGER)
        self.entry.form.text.setFont(typed)
        self._make_narrow(False)
        Fold(self, self._make_narrow)
        self.form.who.activated.connect(self._turn_to_chosen)
        self.form.closeButton.clicked.connect(self.close)
        self.form.printButton.clicked.connect(self.print_overview)
        dress_button(self.form.printButton, "printer")
        self.form.printedIcon.show_icon("check-circle-fill", "good")
        self._looking: AttachmentId | None = None
        self._view_buttons: dict[AttachmentId, QPushButton] = {}
        self._help: HelpPage | None = None
        self._before_help: QWidget | None = None
        self.preview = Preview(may_keep=False)
        self.form.previewHolder.addWidget(self.preview)
        dress_button(self.form.backButton, "caret-left")
        self.form.backButton.clicked.connect(self.back)
        self._turn_page(self.form.scroll)

    def _make_narrow(self, narrow: bool) -> None:
        edge = GAP if narrow else FAR
        self.form.outer.setContentsMargins(edge, edge, edge, edge)
        self.form.columns.setSizes([500, 500] if narrow else [600, 400])
        self.entry.form.text.setMaximumHeight(_LINES if narrow else NO_LIMIT)

    def show_view(self, view: DossierView) -> None:
        """Shows the dossier; a text being typed stays."""
        form = self.form
        form.nameLabel.setText(isolated(full_name(view.student.record)))
        receiver = view.dossier.receiver
        form.introLabel.setText(
            self.tr("Dit gaat naar {school}. U mag alles lezen en zeggen wat u ervan vindt.").format(
                school=receiver.name
            )
            if receiver
            else self.tr("Dit wil de school meegeven. U mag alles lezen en zeggen wat u ervan vindt.")
        )
        self._show_holders(view)
        self._show_goes(view)
        self._show_said(view)
        if self.focusWidget() is None:
            self.form.who.setFocus()

    def _show_said(self, view: DossierView) -> None:
        said = [
            remark for remark in current_remarks(view.dossier.remarks) if remark.holder_id == self._holder
        ]
        self.form.savedLabel.setText(
            "\n\n".join(
                self.tr("Bewaard op {day}: {text}").format(day=moment(remark.at), text=remark.text)
                for remark in said
            )
        )

    def _show_holders(self, view: DossierView) -> None:
        who = self.form.who
        present = [
            *view.holders,
            *(line for line in view.extra if line.holder.kind is HolderKind.BY_DECISION),
        ]
        if [who.itemData(number) for number in range(who.count())] != [line.holder.id for line in present]:
            who.clear()
            for line in present:
                who.addItem(holder_name(line.holder), line.holder.id)
            self._turn_to_chosen()

    def _turn_to_chosen(self) -> None:
        if self._holder:
            self._drafts[self._holder] = self.entry.draft
        self._holder = str(self.form.who.currentData() or "")
        self._say_printed(False)
        self.entry.set_draft(self._drafts.get(self._holder, ""))
        if self.desk.view is not None:
            self._show_said(self.desk.view)

    def _show_goes(self, view: DossierView) -> None:
        lines = self.form.goesLines
        while (item := lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        shown = content(view, chosen_only=True)
        for line in sorted(view.overview.categories, key=lambda line: line.category in _TECHNICAL):
            if line.goes and line.category in shown:
                self._paragraph(
                    on_screen(line.category.label), "\n".join(each.text for each in shown[line.category])
                )
        named = [line for line in view.overview.attachments if not _never_named(line)]
        going = [line for line in named if line.intended or line.spoken]
        self._show_attachments(going)
        stays = [
            on_screen(line.category.label)
            for line in view.overview.categories
            if line.rule is CategoryRule.OPTIONAL and line.filled and not line.goes
        ]
        stays += [line.label for line in named if not line.intended and not line.spoken]
        self.form.staysHeading.setVisible(bool(stays))
        self.form.staysLabel.setText("\n".join(stays))

    def _show_attachments(self, going: list[AttachmentLine]) -> None:
        """Names each; what goes along as a document can be opened too, what is only spoken about stays closed."""
        self._view_buttons.clear()
        if going:
            self._line(self.tr("Bijlagen"), bold=True)
        for line in going:
            self._line(_attachment_text(line, self.tr))
            if line.intended:
                self._view_buttons[line.attachment.id] = self._view_button(line.attachment)
        if self._looking is not None and self._looking not in self._view_buttons:
            self.back()

    def _view_button(self, attachment: Attachment) -> QPushButton:
        button = QPushButton(self.tr("Bekijken"))
        button.setAutoDefault(False)
        button.setAccessibleName(self.tr("Bekijken: {label}").format(label=attachment_label(attachment)))
        dress_button(button, "eye")
        button.clicked.connect(lambda _checked=False: self.look(attachment))
        self.form.goesLines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def view_buttons(self) -> dict[AttachmentId, QPushButton]:
        """The buttons that open an attachment, by attachment."""
        return dict(self._view_buttons)

    def look(self, attachment: Attachment) -> None:
        """Shows an attachment from memory in the place of the list; one that cannot be shown says so."""
        self._looking = attachment.id
        self.form.viewerTitle.setText(attachment_label(attachment))
        self.preview.clear(self.tr("Even geduld…"))
        self._turn_page(self.form.viewer)
        self.form.backButton.setFocus()

        def show(data: bytes) -> None:
            if self._looking != attachment.id:
                return
            self.preview.show_content(data, attachment.media_type)
            if not self.preview.pages:
                self.preview.clear(  # the preview's own words are for who can ask the maker for another file
                    self.tr(
                        "Dit bestand kan hier niet worden getoond. "
                        "Vraag de school om het u op een andere manier te laten zien."
                    )
                )

        def refuse(error: OsoError) -> None:
            if self._looking == attachment.id:
                self.preview.clear(with_step(error))

        dossier_id = self.desk.dossier_id
        self.desk.ask(
            lambda workspace: attachments.travelling_content(workspace, dossier_id, attachment.id),
            show,
            refuse,
        )

    def back(self) -> None:
        """Closes the attachment and returns to the list, where the person left it."""
        button = self._view_buttons.get(self._looking) if self._looking is not None else None
        self._looking = None
        self.preview.clear()
        self._turn_page(self.form.scroll)
        (button or self.form.who).setFocus()

    def open_help(self) -> None:
        """Shows the page of the manual on this mode in the place of the dossier; who looks along sees no other."""
        if self.help_on_show:
            return
        self._before_help = self.form.pages.currentWidget()
        if self._help is None:
            from oso_desktop.qt.help_page import HelpPage  # noqa: PLC0415 - most days it is not asked for

            self._help = HelpPage(lambda: self.desk.shell.operations, self._ask_printer)
            self._help.closed.connect(self.close_help)
            self.form.pages.addWidget(self._help)
        self._turn_page(self._help)
        self._help.stay_on(page_for(self))

    def close_help(self) -> None:
        """Back to what stood there."""
        if self._before_help is not None:
            self._turn_page(self._before_help)
            (self.form.who if self._looking is None else self.form.backButton).setFocus()

    @property
    def help_on_show(self) -> bool:
        """Whether the page of the manual stands there now."""
        return self._help is not None and self.form.pages.currentWidget() is self._help

    def _turn_page(self, shown: QWidget) -> None:
        self.form.pages.setCurrentWidget(shown)
        listing = shown is self.form.scroll  # Esc does what the button that names it does
        self.form.closeButton.setText(self.tr("&Sluiten (Esc)") if listing else self.tr("&Sluiten"))

    def _paragraph(self, heading: str, text: str) -> None:
        self._line(heading, bold=True)
        self._line(text)

    def _line(self, text: str, *, bold: bool = False) -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setProperty("role", "large")
        font = label.font()
        font.setBold(bold)
        label.setFont(font)
        self.form.goesLines.addWidget(label)

    def print_overview(self) -> None:
        """Prints the overview for the person who looks along; it is made and kept first, as every letter is (R090)."""
        holder = self._holder
        self._say_printed(False)
        why_not = next(
            on_screen(choice.why_not)
            for choice in letters.choices(self.desk.current)
            if choice.kind is LetterKind.OVERVIEW and choice.to.id == holder
        )
        if why_not:
            self.form.printProblem.show_text(why_not)
            return
        print_letter(
            self.desk,
            self._ask_printer,
            self,
            letter=(LetterKind.OVERVIEW, holder),
            done=lambda: self._say_printed(holder == self._holder),
            failed=self.form.printProblem.show_error,
        )

    def _say_printed(self, done: bool) -> None:
        self.form.printProblem.clear()
        self.form.printedIcon.setVisible(done)
        self.form.printedLabel.setVisible(done)

    @property
    def holder(self) -> str:
        """Whose turn it is, by id."""
        return self._holder

    def drafts(self) -> dict[str, str]:
        """The texts that were begun and not kept, by person."""
        return {**self._drafts, self._holder: self.entry.draft}

    def _keep(self, text: str, kept: Callable[[], None], refused: Callable[[OsoError], None]) -> None:
        dossier_id, holder = self.desk.dossier_id, self._holder

        def done(_: Remark) -> None:
            kept()
            self._drafts[holder] = ""

        self.desk.change(
            lambda workspace: inzage.add_remark(workspace, dossier_id, holder, text), refused, done
        )

    def focusNextPrevChild(self, forward: bool) -> bool:
        return go_to_next(self, forward=forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 explains; Esc goes back from there and from an attachment, and leaves from the list."""
        if event.key() == Qt.Key.Key_F1:
            self.open_help()
        elif event.key() != Qt.Key.Key_Escape:
            if not pressed_by_enter(self, event):
                super().keyPressEvent(event)
        elif self.help_on_show:
            self.close_help()
        elif self._looking is not None:
            self.back()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forgets the attachment on show and gives the texts that were begun back to the tab."""
        self._looking = None
        self.preview.clear()
        super().closeEvent(event)
        self.left.emit()


def _attachment_text(line: AttachmentLine, tr: Callable[[str], str]) -> str:
    label = line.label
    if line.spoken:
        label = tr("{label} (alleen mondeling)").format(label=label)
    return tr("{label}. Waarom: {reason}").format(label=label, reason=line.reason) if line.reason else label


def _never_named(line: AttachmentLine) -> bool:
    """A document that no dossier may hold: that it exists may not be told to everyone who has inzage (R058, R063)."""
    return kind(line.attachment.kind).sensitivity is AttachmentClass.REFUSED
