"""The school's own card on the tab Scholen: its words, its file and sheet, a new one, and an end to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_management_card_reason import Ui_ManagementCardReason
from oso_desktop.qt.forms.ui_management_own_card import Ui_ManagementOwnCard
from oso_desktop.qt.language import on_screen, with_step
from oso_desktop.qt.management_region import AskSave, ask_save
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Chip, Panel, restyle
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import wrap
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.dossier.addresses import OwnCard
    from oso_desktop.services.cards import OwnCards
    from oso_desktop.services.management import Management
    from oso_desktop.services.workspace import Workspace

_COLUMNS = 4


class ReasonAsk(QWidget):
    """Asks in the page why a card must not be used any more; hidden until then. `given(str)` comes with the reason."""

    given = Signal(str)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.form = form = Ui_ManagementCardReason()
        form.setupUi(self)
        form.reason_error.hide()
        form.reason_edit.textEdited.connect(lambda _text: self.say(""))
        form.reason_edit.returnPressed.connect(self._give)
        form.yes_button.clicked.connect(lambda _checked=False: self._give())
        form.no_button.clicked.connect(lambda _checked=False: self.stop())
        FormKeys(self, form.no_button)
        self.hide()

    def ask(self, title: str, text: str, reason: str = "") -> None:
        """Asks; `reason` is what is likely."""
        form = self.form
        form.title_label.setText(title)
        form.help_label.setText(text)
        form.reason_edit.setText(reason)
        self.say("")
        self.show()
        form.reason_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, words: str) -> None:
        """What is wrong with the reason; nothing if empty."""
        say_beside(self.form.reason_edit, self.form.reason_error, words)

    def stop(self) -> None:
        """Asks nothing any more."""
        self.hide()
        self.form.reason_edit.clear()
        self.stopped.emit()

    def _give(self) -> None:
        self.given.emit(self.form.reason_edit.text())


class OwnCardPart(QWidget):
    """Shows the card in use. `sheet_asked` asks for it on paper, `words` are what is read out by phone."""

    sheet_asked = Signal()

    def __init__(self, shell: Shell, *, ask_save: AskSave = ask_save) -> None:
        super().__init__()
        self._shell, self._ask_save = shell, ask_save
        self._cards: OwnCards | None = None
        self._may_manage = False
        self.form = form = Ui_ManagementOwnCard()
        form.setupUi(self)
        wrap(form.own_buttons)
        self.chip = Chip()
        form.card_head.insertWidget(1, self.chip)
        self.notices = Notices(form.own_notices, self)
        self.reason = ReasonAsk()
        form.own_notices.addWidget(self.reason)
        self.reason.given.connect(self._withdraw)
        self.reason.stopped.connect(lambda: form.stop_button.setFocus(Qt.FocusReason.OtherFocusReason))
        for button, act in (
            (form.make_button, self.make),
            (form.save_button, self.save),
            (form.sheet_button, self.sheet_asked.emit),
            (form.renew_button, self.ask_renew),
            (form.stop_button, self.ask_withdraw),
            (form.destroy_button, self.ask_destroy),
        ):
            button.clicked.connect(lambda _checked=False, act=act: act())
        for button, name in (
            (form.save_button, "floppy-disk"),
            (form.sheet_button, "printer"),
            (form.renew_button, "arrow-clockwise"),
        ):
            dress_button(button, name)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the card in use; none without one."""
        current = self._cards.current if self._cards else None
        return current.card.phone_words if current else ()

    def show_rights(self, found: Management) -> None:
        """Shows what the person at the keyboard may do."""
        self._may_manage = found.may_manage
        if self._cards is not None:
            self.show_cards(self._cards)

    def show_cards(self, cards: OwnCards) -> None:
        """Shows how it stands with the school's cards."""
        self._cards = cards
        form, current, may = self.form, cards.current, self._may_manage
        form.card.setVisible(current is not None)
        form.none_label.setVisible(current is None)
        for button in (form.save_button, form.sheet_button):
            button.setVisible(current is not None)
        for button in (form.renew_button, form.stop_button):
            button.setVisible(current is not None and may)
        form.make_button.setVisible(current is None and may)
        form.rights_label.setVisible(not may)
        form.rights_label.setText(
            self.tr("Alleen de directeur kan een schoolkaart maken, vernieuwen of intrekken.")
        )
        if current is not None:
            self._show_current(current, cards)
        form.earlier_label.setText("\n".join(self._earlier(each) for each in cards.earlier))
        form.earlier_label.setVisible(bool(cards.earlier))
        form.destroy_button.setVisible(may and bool(_has_keys_to_destroy(cards)))

    def _show_current(self, own: OwnCard, cards: OwnCards) -> None:
        from oso_desktop.letters.card_sheet import in_groups  # noqa: PLC0415 - brings the letters along

        form, card = self.form, own.card
        form.card_title.setText(f"{card.name}, {card.brin}-{card.location}")
        form.card_title.setAccessibleName(form.card_title.text())
        if cards.differs:
            self.chip.set(self.tr("vernieuwen"), "warning-fill", Tone.WARN)
        else:
            self.chip.set(self.tr("in gebruik"), "check-circle-fill", Tone.GOOD)
        show_words(form.words_grid, card.phone_words)
        form.print_label.setText(
            self.tr("Kaart {number}, gemaakt op {day} door {by}.\nVingerafdruk: {print}").format(
                number=card.number, day=day(card.made_on), by=own.by, print=in_groups(card.fingerprint)
            )
        )
        form.differs_label.setVisible(bool(cards.differs))
        form.differs_label.setText(self._differs(cards))

    def _differs(self, cards: OwnCards) -> str:
        said = self.tr(
            "Van uw school is veranderd: {what}. Vernieuw de kaart en geef die aan de andere scholen."
        )
        moved = self.tr("Met deze kaart kunt u geen pakket meer ondertekenen.")
        parts = (said.format(what=", ".join(cards.differs)), moved if cards.moved else "")
        return " ".join(filter(None, parts))

    def _earlier(self, own: OwnCard) -> str:
        card = own.card
        if own.withdrawn_on is not None:
            said = self.tr("Kaart {number} van {day}: ingetrokken op {end}. {why}")
            return said.format(
                number=card.number, day=day(card.made_on), end=day(own.withdrawn_on), why=own.withdrawn_why
            )
        said = self.tr("Kaart {number} van {day}: vernieuwd. Wat ermee onderweg is, kunt u nog openen.")
        return said.format(number=card.number, day=day(card.made_on))

    def make(self) -> None:
        """Makes the first card, or the one after a withdrawal."""
        self._do(
            _made,
            self.tr("Uw school heeft een schoolkaart."),
            self.tr(
                "Sla de kaart op en geef die aan scholen die u dossiers sturen. Druk het blad af en hang het op."
            ),
        )

    def save(self) -> None:
        """Writes the card to a file for other schools."""
        current = self._cards.current if self._cards else None
        if current is None:
            return
        from oso_desktop.services.cards import card_file_name  # noqa: PLC0415 - brings the database along

        path = self._ask_save(self, card_file_name(current.card))
        if path is None:
            return
        self._shell.operations.run(
            lambda workspace: _written(workspace, path),
            lambda name: self.notices.say(
                Tone.GOOD,
                self.tr("{name} is opgeslagen.").format(name=name),
                self.tr(
                    "U mag de kaart geven zoals u wilt: op een stick, per e-mail of op uw website. De andere school "
                    "belt u daarna om de woorden te vergelijken."
                ),
            ),
            owner=self,
            failed=self._failed,
        )

    def ask_renew(self) -> None:
        """Says what a new card brings, and asks."""
        panel = self._ask(
            Tone.INFO,
            self.tr("Maakt u een nieuwe kaart in plaats van deze?"),
            self.tr(
                "Doe dat als de naam of plaats van uw school is veranderd, of eens in de paar jaar. De oude kaart "
                "staat in voor de nieuwe: wie de oude had gecontroleerd, hoeft niet opnieuw te bellen. Geef de nieuwe "
                "kaart aan de scholen. Zijn de sleutels misschien bij een ander? Trek de kaart dan in."
            ),
        )
        panel.add_button(self.tr("&Ja, vernieuwen"), self._renew, primary=True)
        panel.add_button(self.tr("&Nee, niet nu"), self._let_be).setFocus()

    def _renew(self) -> None:
        self._do(
            _rotated,
            self.tr("Uw school heeft een nieuwe kaart."),
            self.tr(
                "Sla de kaart op, druk het blad opnieuw af en geef de nieuwe kaart aan de andere scholen."
            ),
        )

    def ask_withdraw(self) -> None:
        """Says what withdrawing is for, and asks for the reason."""
        self.notices.clear()
        self.reason.ask(
            self.tr("Mag niemand uw kaart meer gebruiken?"),
            self.tr(
                "Trek de kaart in als een ander misschien bij de sleutels kan: bijvoorbeeld als een laptop met "
                "wachtwoord is gestolen, of het herstelblad weg is. Dit is niet terug te draaien. Bel daarna de "
                "scholen die uw kaart hebben. Dit programma kan ze niet bereiken."
            ),
        )

    def _withdraw(self, reason: str) -> None:
        self._shell.operations.run(
            lambda workspace: _withdrawn(workspace, reason),
            self._withdrew,
            owner=self,
            failed=lambda error: self.reason.say(with_step(error)),
            changes=True,
        )

    def _withdrew(self, cards: OwnCards) -> None:
        self.reason.hide()
        self.show_cards(cards)
        self.notices.say(
            Tone.WARN,
            self.tr("Uw kaart is ingetrokken."),
            self.tr(
                "Bel nu de scholen die uw kaart hebben en zeg dat ze die niet meer gebruiken. Maak een nieuwe kaart. "
                "Iedereen moet die opnieuw controleren per telefoon."
            ),
        )

    def ask_destroy(self) -> None:
        """Says what is lost with the keys of earlier cards, and asks."""
        panel = self._ask(
            Tone.WARN,
            self.tr("Vernietigt u de sleutels van de eerdere kaarten?"),
            self.tr(
                "Een dossier dat met een oude kaart is versleuteld en nog onderweg is, kan daarna niemand meer openen. "
                "Dit is niet terug te draaien."
            ),
        )
        panel.add_button(self.tr("&Ja, vernietigen"), self._destroy, primary=True)
        panel.add_button(self.tr("&Nee, bewaren"), self._let_be).setFocus()

    def _destroy(self) -> None:
        self._do(_destroyed, self.tr("De sleutels van de eerdere kaarten zijn vernietigd."), "")

    def _ask(self, tone: Tone, text: str, next_step: str) -> Panel:
        self.reason.hide()
        return self.notices.ask(tone, text, next_step)

    def _let_be(self) -> None:
        self.notices.clear()
        self.form.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, act: Callable[[Workspace], OwnCards], told: str, next_step: str) -> None:
        self.notices.clear()

        def done(cards: OwnCards) -> None:
            self.show_cards(cards)
            self.notices.say(Tone.GOOD, told, next_step)
            self.form.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

        self._shell.operations.run(act, done, owner=self, failed=self._failed, changes=True)

    def _failed(self, error: OsoError) -> None:
        self.notices.error(error)


def show_words(grid: QGridLayout, words: Sequence[str]) -> None:
    """The words with their numbers, four on a line, large enough to read out."""
    while (item := grid.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
    for at, word in enumerate(words):
        row, column = divmod(at, _COLUMNS)
        number, label = QLabel(f"{at + 1}"), QLabel(word)
        label.setTextFormat(Qt.TextFormat.PlainText)
        number.setProperty("role", "caption")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setProperty("role", "words")
        label.setAccessibleName(f"{at + 1} {word}")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(number, row, 2 * column)
        grid.addWidget(label, row, 2 * column + 1)
    for column in range(2 * _COLUMNS):
        grid.setColumnStretch(column, column % 2)


def say_beside(field: QWidget, label: QLabel, words: str) -> None:
    """What is wrong with a field, below it; nothing if empty."""
    words = on_screen(words)
    label.setText(words)
    label.setVisible(bool(words))
    field.setProperty("invalid", bool(words))
    field.setAccessibleDescription(words)
    restyle(field)


def _has_keys_to_destroy(cards: OwnCards) -> list[OwnCard]:
    """The earlier cards after which there is a newer one."""
    return list(cards.earlier if cards.current else cards.earlier[1:])


def _made(workspace: Workspace) -> OwnCards:
    from oso_desktop.services.cards import make_card, own_cards  # noqa: PLC0415 - brings the database along

    make_card(workspace)
    return own_cards(workspace)


def _rotated(workspace: Workspace) -> OwnCards:
    from oso_desktop.services.cards import own_cards, rotate_card  # noqa: PLC0415 - see above

    rotate_card(workspace)
    return own_cards(workspace)


def _withdrawn(workspace: Workspace, reason: str) -> OwnCards:
    from oso_desktop.services.cards import own_cards, withdraw_card  # noqa: PLC0415 - see above

    withdraw_card(workspace, reason=reason)
    return own_cards(workspace)


def _destroyed(workspace: Workspace) -> OwnCards:
    from oso_desktop.services.cards import destroy_old_card, own_cards  # noqa: PLC0415 - see above

    for each in _has_keys_to_destroy(own_cards(workspace)):
        destroy_old_card(workspace, each.id)
    return own_cards(workspace)


def _written(workspace: Workspace, path: Path) -> str:
    from oso_desktop.services.cards import card_file  # noqa: PLC0415 - see above
    from oso_desktop.services.files import write_output  # noqa: PLC0415 - see above

    write_output(path, card_file(workspace).data)
    return path.name
