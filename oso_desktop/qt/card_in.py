"""A card of another school comes in: read from a file, told about, and taken over if a person wants that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.qt.card_news import ReadNews, news_words
from oso_desktop.qt.page import Shell
from oso_desktop.qt.places import in_documents
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.workspace import Workspace

AskCard = Callable[[QWidget], Path | None]
"""Asks which file has the card of another school; None when the person thinks better of it."""


def ask_card(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog."""
    chosen, _kind = QFileDialog.getOpenFileName(
        parent,
        parent.tr("Schoolkaart inlezen"),
        in_documents(),
        parent.tr("Schoolkaarten (*.oso-kaart);;Alle bestanden (*)"),
    )
    return Path(chosen) if chosen else None


class CardIn(QObject):
    """Tells in the notices of a page what card is in a file.

    `about(str)` comes with the id of the school that it is of, empty for one that is not known; `taken(KnownSchool)`
    when it is in the address book, `left` when it is not to be; `check_asked(KnownSchool)` asks to check it at once.
    """

    about = Signal(str)
    taken = Signal(object)
    left = Signal()
    check_asked = Signal(object)

    def __init__(
        self, shell: Shell, notices: Notices, page: QWidget, *, ask_card: AskCard = ask_card
    ) -> None:
        super().__init__(page)
        self._shell, self._notices, self._page, self._ask_card = shell, notices, page, ask_card

    def ask(self) -> None:
        """Asks for a file and tells what card it is."""
        path = self._ask_card(self._page)
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Tells what card is in a file, and asks whether it goes in the address book."""
        self._notices.clear()
        self._shell.operations.run(
            lambda workspace: _looked_at(workspace, path),
            self.show_news,
            owner=self,
            failed=self._notices.error,
            what=self.tr("Kaart inlezen…"),
        )

    def show_news(self, read: ReadNews) -> None:
        """Says what the card is, and asks."""
        words = news_words(read.found)
        self.about.emit(read.found.school.id if read.found.school else "")
        panel = self._notices.ask(words.tone, words.text, words.next_step)
        if not words.take:
            return
        loud = words.tone is Tone.BAD
        take = panel.add_button(words.take, lambda: self._take(read), primary=not loud)
        let_be = panel.add_button(self.tr("&Niet overnemen"), self.left.emit)
        (let_be if loud else take).setFocus()  # Enter is not to take a card that may be somebody else's

    def _take(self, read: ReadNews) -> None:
        self._notices.clear()
        self._shell.operations.run(
            lambda workspace: _taken(workspace, read),
            self._took,
            owner=self,
            failed=self._notices.error,
            changes=True,
        )

    def _took(self, school: KnownSchool) -> None:
        self.taken.emit(school)
        if school.checked:
            self._notices.say(
                Tone.GOOD,
                self.tr("De nieuwe kaart van {name} is in gebruik.").format(name=school.name),
                self.tr("Opnieuw bellen is niet nodig."),
            )
            return
        panel = self._notices.ask(
            Tone.INFO,
            self.tr("De kaart van {name} staat in het adresboek.").format(name=school.name),
            self.tr("Bel de school nu, of later. Pas na de controle kunt u er een pakket mee versturen."),
        )
        panel.add_button(
            self.tr("N&u controleren"), lambda: self.check_asked.emit(school), primary=True
        ).setFocus()


def _looked_at(workspace: Workspace, path: Path) -> ReadNews:
    from oso_desktop.services.addresses import read_card_file  # noqa: PLC0415 - brings the database along
    from oso_desktop.services.files import read_input  # noqa: PLC0415 - see above

    data = read_input(path)
    return ReadNews(found=read_card_file(workspace, data), data=data)


def _taken(workspace: Workspace, read: ReadNews) -> KnownSchool:
    from oso_desktop.services.addresses import take_card  # noqa: PLC0415 - see above
    from oso_desktop.services.card_standing import CardNews  # noqa: PLC0415 - see above

    return take_card(workspace, read.data, warned=read.found.news is CardNews.OTHER)
