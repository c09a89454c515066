"""What the privacy scan found, in the row of an attachment and at the top of Samenstellen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.dossier.readiness_scan import cannot_read, subject_name, to_look_for
from oso_desktop.dossier.reasons import Reason, Severity
from oso_desktop.dossier.scan_decisions import Standing, UnreadLookedAt, Verdict
from oso_desktop.dossier.scan_findings import Snippet
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk, bring_into_view, tab_after
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.forms.ui_scan_panel import Ui_ScanPanel
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.scan_finding import FindingCard
from oso_desktop.qt.typed import name_part
from oso_desktop.services import scan
from oso_desktop.services.scan import Found
from oso_desktop.services.secrecy import SecrecyFirst

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


class ScanPanel(QFrame):
    """How many findings there are and how many ask a decision; unfolded, each with its words and its choices.

    The words of a document come from the document itself when a person unfolds the panel, and go when it is folded.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.form = Ui_ScanPanel()
        self.form.setupUi(self)
        self.desk = desk
        self.cards: dict[str, FindingCard] = {}
        self._found: tuple[Found, ...] = ()
        self._attachment: AttachmentId | None = None
        self._snippets: dict[str, tuple[Snippet, ...]] = {}
        self._title = ""
        form = self.form
        form.allButton.toggled.connect(self._fold)
        form.unreadButton.clicked.connect(self._confirm)
        dress_button(form.unreadButton, "eye")
        self._dress()
        self.hide()

    def show_record(self, found: Sequence[Found]) -> None:
        """Shows what stands in the pupil's data; its words are at hand."""
        self._title = self.tr("de gegevens")
        self._show_found(found)
        self.setVisible(bool(found))

    def show_attachment(
        self,
        attachment: Attachment,
        found: Sequence[Found],
        unread: str,
        confirmed: UnreadLookedAt | None,
    ) -> None:
        """Shows what was found of an attachment, and what of it the program could not read."""
        self._attachment, self._title = attachment.id, attachment.title or attachment.file_name
        self._show_found(found)
        self._show_unread(attachment, unread, confirmed)
        self.setVisible(bool(found) or not self.form.unreadPart.isHidden())

    def _show_found(self, found: Sequence[Found]) -> None:
        self._found = tuple(found)
        form = self.form
        open_ones = sum(one.standing is Standing.OPEN for one in found)
        asks = any(one.standing is not Standing.SETTLED for one in found)
        for part in (form.headIcon, form.headLabel, form.allButton):
            part.setVisible(bool(found))
        form.headLabel.setText(self._head(open_ones, asks=asks))
        form.headIcon.show_icon(*(("warning-fill", "warn") if asks else ("check-circle-fill", "good")))
        form.allButton.setAccessibleName(
            self.tr("{do} in {title}").format(do=form.allButton.text(), title=self._title)
        )
        self._colour_head()
        if not found:
            form.allButton.setChecked(False)
        elif form.allButton.isChecked():
            self._fill()

    def _head(self, open_ones: int, *, asks: bool) -> str:
        left = [one for one in self._found if one.standing is not Standing.SETTLED]
        counted = Counter(on_screen(subject_name(one.subject.key)) for one in left)
        kinds = ", ".join(label if count == 1 else f"{count}× {label}" for label, count in counted.items())
        if open_ones == 1:
            return self.tr("Meegelezen: over één vondst moet u nog beslissen. Te doen: {kinds}.").format(
                kinds=kinds
            )
        if open_ones:
            return self.tr("Meegelezen: over {n} vondsten moet u nog beslissen. Te doen: {kinds}.").format(
                n=open_ones, kinds=kinds
            )
        if asks:
            return self.tr("Meegelezen: dit moet er nog uit: {kinds}.").format(kinds=kinds)
        return self.tr("Meegelezen: over alles is beslist.")

    def _colour_head(self) -> None:
        """Unfolded, the cards speak for themselves."""
        asks = any(one.standing is not Standing.SETTLED for one in self._found)
        self._colour("warn" if asks and not self.form.allButton.isChecked() else "neutral")

    def _colour(self, tone: str) -> None:
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)

    def _show_unread(self, attachment: Attachment, said: str, confirmed: UnreadLookedAt | None) -> None:
        form = self.form
        form.unreadPart.setVisible(bool(said))
        form.unreadButton.setVisible(confirmed is None)
        form.unreadButton.setAccessibleName(
            self.tr("Ik heb zelf gekeken in {title}").format(title=self._title)
        )
        form.unreadIcon.show_icon(
            *(("check-circle-fill", "good") if confirmed is not None else ("warning-fill", "warn"))
        )
        if confirmed is not None:
            form.unreadLabel.setText(
                self.tr(
                    "Het programma kon dit niet (helemaal) lezen. Zelf nagelezen: {name}, {moment}."
                ).format(name=confirmed.by, moment=moment(confirmed.at))
            )
            return
        form.unreadLabel.setText(f"{said} {on_screen(to_look_for(attachment))}")
        if said:
            self._colour("warn")

    def _fold(self, shown: bool) -> None:
        self._dress()
        self._colour_head()
        self.form.problem.clear()
        if not shown:
            self._forget()
        elif self._attachment is None:
            self._fill()
        else:
            self._read(self._attachment)

    def _dress(self) -> None:
        shown = self.form.allButton.isChecked()
        dress_button(self.form.allButton, "caret-down" if shown else "caret-right")
        self.form.allButton.setText(
            self.tr("Vondsten verbergen") if shown else self.tr("Alle vondsten bekijken")
        )

    def _read(self, attachment: AttachmentId) -> None:
        """Reads the words in the document; who looked is on record."""
        dossier_id = self.desk.dossier_id

        def show(found: tuple[Found, ...]) -> None:
            if self.form.allButton.isChecked():
                self._snippets = {one.finding.mark: one.snippets for one in found}
                self._fill()
                bring_into_view(self)

        def refuse(error: OsoError) -> None:
            self.form.allButton.setChecked(False)
            if isinstance(error, SecrecyFirst):
                self.form.problem.show_text(
                    f"{error.text} "
                    + self.tr("Klik bij deze bijlage op Bekijken en beloof het daar. Dat hoeft één keer.")
                )
            else:
                self.form.problem.show_error(error)

        self.desk.ask(lambda workspace: scan.details(workspace, dossier_id, attachment), show, refuse)

    def _fill(self) -> None:
        if self._attachment is not None and not self._snippets:
            return  # the words are on their way
        for gone in self.cards.keys() - {one.finding.mark for one in self._found}:
            self._drop(self.cards.pop(gone))
        for one in self._found:
            card = self.cards.get(one.finding.mark) or self._new_card(one.finding.mark)
            card.show_found(replace(one, snippets=self._snippets.get(one.finding.mark, one.snippets)))
        tab_after(self.form.allButton, *(self.cards[one.finding.mark] for one in self._found))
        waiting = [self.cards[one.finding.mark] for one in self._found if one.standing is Standing.OPEN]
        if waiting and not any(each.is_open for each in waiting):
            waiting[0].open_up()

    def _fold_others(self, mark: str) -> None:
        """One finding is decided about at a time; the others show their words."""
        for each, card in self.cards.items():
            if each != mark:
                card.fold_up()

    def _new_card(self, mark: str) -> FindingCard:
        card = self.cards[mark] = FindingCard(self._decide)
        name_part(card, mark)
        card.field_asked.connect(lambda: self._go(mark))
        card.unfolded.connect(lambda: self._fold_others(mark))
        self.form.rows.addWidget(card)
        return card

    def _forget(self) -> None:
        self._snippets.clear()
        for card in self.cards.values():
            self._drop(card)
        self.cards.clear()

    def _drop(self, card: FindingCard) -> None:
        self.form.rows.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _decide(self, mark: str, verdict: Verdict, reason: str, failed: Callable[[OsoError], None]) -> None:
        dossier_id = self.desk.dossier_id
        self.desk.change(lambda workspace: scan.decide(workspace, dossier_id, mark, verdict, reason), failed)

    def _confirm(self) -> None:
        if self._attachment is None:
            return
        dossier_id, attachment = self.desk.dossier_id, self._attachment
        self.form.problem.clear()
        self.desk.change(
            lambda workspace: scan.confirm_unread(workspace, dossier_id, attachment),
            self.form.problem.show_error,
        )

    def _go(self, mark: str) -> None:
        field = next((one.field for one in self._found if one.finding.mark == mark), None)
        if field is not None:
            self.desk.fill.emit(
                Reason(
                    severity=Severity.INFORM,
                    text="",
                    next_step="",
                    place=field.place,
                    requirement="",
                    location=field.location,
                    category=field.category,
                )
            )


class AttachmentScans:
    """The panels in the rows of the tab Bijlagen."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.panels: dict[AttachmentId, ScanPanel] = {}
        self._show: Callable[[AttachmentId], None] = lambda _: None

    def panel(self, attachment: AttachmentId) -> ScanPanel:
        """The panel of an attachment; a new one for a new row."""
        self.panels[attachment] = ScanPanel(self.desk)
        return self.panels[attachment]

    def show_view(self, view: DossierView) -> None:
        """Shows every attachment's findings as they stand."""
        found, confirmed = scan.in_attachments(view), scan.unread_confirmed(view)
        for gone in self.panels.keys() - found.keys():
            del self.panels[gone]
        attachments = {each.id: each for each in view.attachments}

        def show(identifier: AttachmentId) -> None:
            attachment = attachments[identifier]
            said = on_screen(cannot_read(attachment, view.dossier.decision(identifier), "Deze bijlage"))
            self.panels[identifier].show_attachment(
                attachment, found[identifier], said, confirmed.get(identifier)
            )

        self._show = show
        for identifier in self.panels:
            show(identifier)

    def show_in(self, attachment: AttachmentId) -> None:
        """Shows the findings in a row that came later than the dossier."""
        self._show(attachment)
