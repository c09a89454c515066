"""A file of another school, looked at before anything of it is stored: from whom, of whom, and for which pupil."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.parcels import Brought, Parcel, Sender, Trust
from oso_desktop.dossier.received import Source
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import Sign, dress_button
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_received_parcel import Ui_ReceivedParcel
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.plain_table import dress_columns
from oso_desktop.qt.received_choice import Destination
from oso_desktop.qt.received_parcel_model import Column, ParcelModel
from oso_desktop.qt.received_words import NARROW, TRUSTS, card_mark, clear, put_lines, sender_word
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import Fold, lay, shorten
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit

if TYPE_CHECKING:
    from oso_desktop.services.receiving import ReceiveReport
    from oso_desktop.services.workspace import Workspace

_KB = 1024


class ParcelPane(QWidget):
    """One file on show. `received` comes with what came in, `left` when the person goes back, `retake` when the file
    should be looked at anew because the address book changed.
    """

    received = Signal(object)
    left = Signal()
    retake = Signal(object)
    _heard = Signal(int, int)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.parcel: Parcel | None = None
        self.busy = False
        self.form = form = Ui_ReceivedParcel()
        form.setupUi(self)
        Fold(self, self._fold)
        self.notices = Notices(form.notices, self)
        self.trust, self.verdict = Sign(self), Sign(self)
        form.trust_box.addWidget(self.trust)
        form.trust_box.addStretch(1)
        form.verdict_box.addWidget(self.verdict)
        form.verdict_box.addStretch(1)
        self.model = ParcelModel(self)
        form.parcel_table.setModel(self.model)
        self.destination = Destination(form, operations, self.model, self)
        dress_columns(form.parcel_table, (0, 96, 0, 150))
        dress_button(form.back_button, "arrow-left")
        form.progress_frame.hide()
        self._connect()

    def _fold(self, narrow: bool) -> None:
        lay(self.form.sender_row, down=narrow)
        lay(self.form.middle, down=narrow)
        shorten(self.form.choice_combo, on=narrow)

    def _connect(self) -> None:
        form = self.form
        form.back_button.clicked.connect(lambda _checked=False: self.left.emit())
        form.receive_button.clicked.connect(lambda _checked=False: self.receive())
        form.card_button.clicked.connect(lambda _checked=False: self.take_card())
        form.parcel_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self.destination.refused.connect(self.notices.error)
        self.destination.taken.connect(self.notices.clear)
        self.model.changed.connect(self._show_button)
        self.model.changed.connect(self._show_verdict)
        self._heard.connect(self._show_progress)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def show_parcel(self, parcel: Parcel) -> None:
        """Shows a file."""
        form = self.form
        self.parcel = parcel
        self.notices.clear()
        form.title.setText(
            {
                Source.CARRIER: self.tr("Versleuteld pakket"),
                Source.FILE: self.tr("OSO-bestand"),
                Source.PDF: self.tr("Beveiligde pdf"),
            }[parcel.source]
        )
        self._show_sender(parcel.sender, parcel.own_card)
        self.model.show_parcel(parcel)
        self._tell_of_file(parcel)
        form.parcel_table.selectRow(0)
        self._show_current()
        form.parcel_table.setFocus()

    def clear(self) -> None:
        """Nothing of the file stays on the screen."""
        self.parcel = None
        self.notices.clear()
        self.model.show_parcel(None)
        clear(self.form.facts_box)
        for label in (self.form.sender_name, self.form.detail_name, self.form.words_label):
            label.clear()
        self.destination.clear()

    def _show_sender(self, sender: Sender, own_card: int) -> None:
        form = self.form
        form.sender_name.setText(sender_word(sender.name, sender.brin))
        about = self.tr("BRIN {brin}, vestiging {location}").format(
            brin=sender.brin, location=sender.location
        )
        if own_card:
            about += "\n" + self.tr("Voor uw school, met uw schoolkaart {n}").format(n=own_card)
        form.sender_about.setText(about)
        text = on_screen(sender.trust.value)
        self.trust.say(text[:1].upper() + text[1:], TRUSTS[sender.trust])
        card = sender.card
        for widget in (form.words_caption, form.words_label, form.words_note):
            widget.setVisible(card is not None)
        form.card_button.setVisible(sender.can_be_taken)
        if card is not None:
            self._show_card(sender, card)

    def _show_card(self, sender: Sender, card: SchoolCard) -> None:
        """The words only of a card that was checked: of another one they are to be heard, and never to be copied."""
        form, check = self.form, sender.check
        if check is not None:
            form.words_caption.setText(self.tr("Woorden van de schoolkaart"))
            form.words_label.setText("  ".join(card.phone_words))
            note = self.tr("Gecontroleerd op {day} door {by}.").format(day=day(check.on), by=check.by)
        else:
            form.words_caption.setText(self.tr("Einde van de afdruk van de schoolkaart"))
            form.words_label.setText(card_mark(card.fingerprint))
            note = (
                self.tr("De vorige kaart van deze school bevestigt deze nieuwe kaart.")
                if sender.trust is Trust.VOUCHED
                else self.tr(
                    "De woorden van deze kaart hoort u aan de telefoon; ze staan daarom niet hier. Bel de school op "
                    "een nummer dat u al kende, bij Beheer › Scholen."
                )
            )
        form.words_note.setText(note)

    def _tell_of_file(self, parcel: Parcel) -> None:
        """What to know of the file, and why nothing is ticked where it is not sure from whom it comes."""
        trust, notices = parcel.sender.trust, list(parcel.notices)
        if trust is Trust.OTHER:
            self.notices.say(
                Tone.BAD,
                self.tr(
                    "Let op: u kent van deze school een andere schoolkaart, en die zegt niets over deze."
                ),
                self.tr("Bel de school op een nummer dat u al kende voordat u iets ontvangt."),
            )
            return
        if not trust.sure and parcel.receivable:
            notices.append(
                self.tr(
                    "Het is niet zeker van wie dit komt. Daarom is er niets aangevinkt. Vink zelf aan wat u wilt "
                    "ontvangen."
                )
            )
        if notices:
            self.notices.say(Tone.INFO, notices[0], "\n".join(notices[1:]))

    def _show_current(self) -> None:
        form, index = self.form, self.form.parcel_table.currentIndex()
        form.detail_card.setVisible(index.isValid())
        if not index.isValid():
            return
        brought = self.model.row(index.row())
        form.detail_name.setText(brought.pupil or self.tr("Dossier {n}").format(n=brought.number + 1))
        self._show_verdict()
        refusal = brought.refusal
        for label in (form.refusal_label, form.refusal_step):
            label.setVisible(refusal is not None)
        form.refusal_label.setText(on_screen(refusal.text) if refusal is not None else "")
        form.refusal_step.setText(on_screen(refusal.next_step) if refusal is not None else "")
        self.destination.show_dossier(brought)
        put_lines(form.facts_box, self._facts(brought))

    def _show_verdict(self) -> None:
        index = self.form.parcel_table.currentIndex()
        if index.isValid():
            self.verdict.say(*self.model.verdict(self.model.row(index.row())))

    def _facts(self, brought: Brought) -> Iterator[tuple[str, str]]:
        if brought.birth_date is not None:
            yield self.tr("Geboren"), day(brought.birth_date)
        if brought.version:
            yield self.tr("Versie"), str(brought.version)
        for delivery in brought.earlier[-1:]:
            yield (
                self.tr("Al ontvangen"),
                self.tr("versie {n} op {day}").format(n=delivery.version, day=day(delivery.at.date()))
                if delivery.version
                else day(delivery.at.date()),
            )
        if brought.changes:
            yield self.tr("Nieuw sinds de vorige versie"), "\n".join(map(on_screen, brought.changes))
        if brought.profile:
            yield self.tr("Overstap"), on_screen(brought.profile)
        if brought.categories:
            yield self.tr("Onderdelen"), ", ".join(map(on_screen, brought.categories))
        if brought.size:
            papers = "\n".join(brought.attachments) or self.tr("geen")
            yield self.tr("Bijlagen"), papers
            yield self.tr("Inzage door ouders"), self._inzage(brought)
            yield self.tr("Gemaakt"), self._made(brought)
        for number, notice in enumerate(brought.notices):
            yield self.tr("Let op") if number == 0 else "", on_screen(notice)

    def _made(self, brought: Brought) -> str:
        size = self.tr("{n} kB").format(n=max(1, brought.size // _KB))
        return f"{day(brought.made_on)}, {size}" if brought.made_on else size

    def _inzage(self, brought: Brought) -> str:
        said = brought.inzage
        if said is None:
            return self.tr("staat er niet in")
        seen = self.tr("ja") if said.inzage else self.tr("nee")
        when = self.tr(" op {day}").format(day=day(said.inzagedatum)) if said.inzagedatum else ""
        agreed = (
            self.tr("; akkoord: {word}").format(word=on_screen(said.akkoord).lower()) if said.akkoord else ""
        )
        words = f"\n“{said.redennietakkoord}”" if said.redennietakkoord else ""
        return f"{seen}{when}{agreed}{words}"

    def _show_button(self) -> None:
        form, count = self.form, len(self.model.choices)
        form.receive_button.setText(
            self.tr("&Ontvangen") if count < 2 else self.tr("{n} dossiers &ontvangen").format(n=count)
        )
        permit(
            form.receive_button,
            ""
            if count
            else self.tr("Kies eerst bij welke leerling het dossier hoort.")
            if self.model.waiting
            else self.tr("Vink eerst aan wat u wilt ontvangen."),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.parcel_table.setColumnHidden(Column.BORN, event.size().width() < NARROW)

    # --- what is done ----------------------------------------------------------------------------------------------

    def receive(self) -> None:
        """Stores what is ticked."""
        parcel, choices, confirmed = self.parcel, dict(self.model.choices), self.model.confirmed
        if parcel is None or not choices:
            return

        def work(workspace: Workspace) -> ReceiveReport:
            from oso_desktop.services import receiving  # noqa: PLC0415 - brings the database along

            return receiving.receive(workspace, parcel, choices, self._heard.emit, confirmed=confirmed)

        def done(report: ReceiveReport) -> None:
            self._busy(on=False)
            self.received.emit(report)

        self._show_progress(0, len(choices))
        self._busy(on=True)
        self._operations.run(
            work, done, owner=self, failed=self._failed, changes=True, what=self.tr("Dossiers ontvangen…")
        )

    def take_card(self) -> None:
        """Puts the card of the sender in the address book, where it can be checked."""
        parcel = self.parcel
        if parcel is None:
            return
        warned = parcel.sender.trust is Trust.OTHER

        def work(workspace: Workspace) -> object:
            from oso_desktop.services import receiving  # noqa: PLC0415 - brings the database along

            return receiving.take_sender_card(workspace, parcel, warned=warned)

        def done(_: object) -> None:
            self.retake.emit(parcel.path)

        self._operations.run(work, done, owner=self, failed=self.notices.error, changes=True)

    def _failed(self, error: OsoError) -> None:
        self._busy(on=False)
        self.notices.error(error)

    def _busy(self, *, on: bool) -> None:
        form = self.form
        self.busy = on
        form.progress_frame.setVisible(on)
        for widget in (
            form.receive_button,
            form.card_button,
            form.choice_combo,
            form.same_check,
            form.parcel_table,
        ):
            widget.setEnabled(not on)
        if not on:
            self._show_button()

    @Slot(int, int)
    def _show_progress(self, done: int, of: int) -> None:
        form = self.form
        form.progress_label.setText(self.tr("Dossier {n} van {of}").format(n=min(done + 1, of), of=of))
        form.progress_bar.setRange(0, of)
        form.progress_bar.setValue(done)
