"""The sentences of one letter under their questions, and of each whose words it has now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from oso_desktop.dossier.stationery import OwnSentence
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import plain_tip
from oso_desktop.qt.tree_look import TreeDelegate

if TYPE_CHECKING:
    from oso_desktop.services.stationery import LetterSentences, SentenceRow

_AT = Qt.ItemDataRole.UserRole
_ANY = Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive
_UNUSED = -1


@dataclass(frozen=True, slots=True)
class At:
    """One sentence: its place in a letter, and its number there; words that are not used any more have none."""

    place: OwnSentence
    number: int

    @property
    def unused(self) -> bool:
        """Whether these are the school's words for what the program does not say any more."""
        return self.number == _UNUSED


class SentenceList(QObject):
    """`turned` comes when the person goes to another sentence, or to none."""

    turned = Signal()

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree
        self._rows: dict[At, SentenceRow] = {}
        tree.setItemDelegate(TreeDelegate(tree))
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.currentItemChanged.connect(lambda _now, _old: self.turned.emit())

    @property
    def current(self) -> At | None:
        """Where the person is; None on a question or in an empty list."""
        item = self._tree.currentItem()
        at = item.data(0, _AT) if item is not None else None
        return at if isinstance(at, At) else None

    def row(self, at: At | None) -> SentenceRow | None:
        """The sentence with what may be done to it; None for what is not used any more."""
        return self._rows.get(at) if at is not None else None

    def go_to(self, key: str, number: int = 0) -> None:
        """Goes to a sentence of the letter on show."""
        for item in self._tree.findItems("*", _ANY):
            at = item.data(0, _AT)
            if isinstance(at, At) and (at.place.key, at.number) == (key, number):
                self._tree.setCurrentItem(item)

    def fill(
        self,
        letter: LetterSentences | None,
        unused: Collection[OwnSentence],
        waiting: Collection[At],
        at: At | None,
    ) -> None:
        """Shows a letter with `at` current, or else its first sentence; `waiting` are those that are not stored."""
        tree = self._tree
        tree.blockSignals(True)
        tree.clear()
        self._rows = dict(_places(letter))
        heads: dict[str, QTreeWidgetItem] = {}
        current = None
        for here, row in self._rows.items():
            item = _item(here, row, waits=here in waiting)
            self._under(heads, on_screen(row.heading)).addChild(item)
            if current is None or here == at:
                current = item
        for own in unused:
            item = _line(" ".join(own.words), _tr("ongebruikt"), "archive", "muted", At(own, _UNUSED))
            self._under(heads, _tr("Niet meer in gebruik")).addChild(item)
            if item.data(0, _AT) == at:
                current = item
        tree.expandAll()
        if current is not None:
            tree.setCurrentItem(current)
        tree.blockSignals(False)

    def _under(self, heads: dict[str, QTreeWidgetItem], text: str) -> QTreeWidgetItem:
        if text not in heads:
            item = heads[text] = QTreeWidgetItem([text])
            bold = QFont()
            bold.setWeight(QFont.Weight.DemiBold)
            item.setFont(0, bold)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._tree.addTopLevelItem(item)
            item.setFirstColumnSpanned(True)
        return heads[text]


def _places(letter: LetterSentences | None) -> Iterator[tuple[At, SentenceRow]]:
    for row in letter.rows if letter is not None else ():
        for number in range(len(row.program)):
            yield At(replace(row.place, words=()), number), row


def _item(at: At, row: SentenceRow, *, waits: bool) -> QTreeWidgetItem:
    said = row.now[at.number]
    if waits:
        whose = (_tr("niet bewaard"), "warning-fill", "warn")
    elif row.fixed:
        whose = (_tr("vast"), "lock-simple", "muted")
    elif not said:
        whose = (_tr("leeg"), "plus", "muted")
    elif said != row.program[at.number]:
        whose = (_tr("uw school"), "pencil-simple", "accent")
    else:
        whose = (_tr("programma"), "file-text", "muted")
    return _line(said or _tr("Plaats voor een eigen alinea"), *whose, at)


def _line(said: str, whose: str, picture: str, tint: str, at: At) -> QTreeWidgetItem:
    text = said.replace("**", "")
    item = QTreeWidgetItem([text, whose])
    item.setIcon(1, icon(picture, tint))
    item.setToolTip(0, plain_tip(text))
    item.setData(0, _AT, at)
    return item


def _tr(text: str) -> str:
    return QCoreApplication.translate("ManagementPaper", text)
