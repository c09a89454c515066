"""One field that finds everything (Ctrl+K): pupils, schools, the places of the program, and the pages of its help.

It lies over the page and goes as soon as somebody does something else. What it found is forgotten then, so that no name
stays behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCollator, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidgetItem, QWidget

from oso_desktop.qt.finder_places import places
from oso_desktop.qt.forms.ui_finder import Ui_Finder
from oso_desktop.qt.help_manual import manual_pages
from oso_desktop.qt.icons import icon
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.listed import unlist
from oso_desktop.qt.search_field import dress_search
from oso_desktop.qt.students_model import folded
from oso_desktop.qt.theme import WIDE

if TYPE_CHECKING:
    from oso_desktop.dossier.people import StudentId
    from oso_desktop.dossier.transfer import DossierId
    from oso_desktop.qt.main_window import MainWindow
    from oso_desktop.services.finding import Findable, FoundPupil, FoundSchool
    from oso_desktop.services.workspace import Workspace

_WIDTH, _ROWS, _MOST = 560, 9, 30
_GO = Qt.ItemDataRole.UserRole
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What can be found: how it is shown, the words it is found by (folded), and what opens it."""

    text: str
    title: str
    words: str
    picture: str
    go: Callable[[], None]
    after: int = 0
    """How far it stands behind what is found as well."""

    def rank(self, typed: str, parts: list[str]) -> int | None:
        """0 for what begins with what is typed, 1 where each word of it begins a word, 2 where it is anywhere."""
        if not all(part in self.words for part in parts):
            return None
        if self.title.startswith(typed):
            return self.after
        return self.after + (1 if all(f" {part}" in f" {self.words}" for part in parts) else 2)


class Finder(QFrame):
    """The field and what it found, in the middle above the page of a window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.form.work)
        self._window = window
        self._people: tuple[_Entry, ...] = ()
        """The pupils, and the schools behind them."""
        self._places: tuple[_Entry, ...] = ()
        self._pages: tuple[_Entry, ...] = ()
        self._before: QWidget | None = None
        self._collator = QCollator(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.form = Ui_Finder()
        self.form.setupUi(self)
        dress_search(self.form.find_edit)
        self.form.find_edit.textChanged.connect(lambda _text: self._narrow())
        self.form.find_edit.returnPressed.connect(lambda: self._go_to(self.form.find_list.currentItem()))
        self.form.find_edit.installEventFilter(self)
        self.form.find_list.itemClicked.connect(self._go_to)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]  # there is one
        self.hide()

    def open(self) -> None:
        """Comes up, empty; pressed once more it goes."""
        if self.isVisible():
            self.leave()
            return
        if not self._window.form.work.isVisible():
            return
        self._before = QApplication.focusWidget()
        self._places = tuple(self._of_program())
        self._pages = tuple(self._of_manual())
        self.form.find_edit.clear()
        self._narrow()
        self._place()
        self.show()
        self.raise_()
        self.form.find_edit.setFocus()

        def work(workspace: Workspace) -> Findable:
            from oso_desktop.services.finding import findable  # noqa: PLC0415 - brings the database along

            return findable(workspace)

        self._window.operations.run(work, self._show_all, owner=self)

    def leave(self) -> None:
        """Goes, and who was busy elsewhere is there again."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._people = self._places = self._pages = ()
        self.form.find_edit.clear()
        unlist(self.form.find_list)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go through what was found while somebody types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key is Qt.Key.Key_Escape:
                self.leave()
                return True
            if (step := _STEPS.get(key)) is not None:
                found = self.form.find_list
                found.setCurrentRow(min(max(found.currentRow() + step, 0), found.count() - 1))
                return True
        return super().eventFilter(watched, event)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.hide()

    # --- what can be found ----------------------------------------------------------------------------------------

    def _of_program(self) -> Iterator[_Entry]:
        for place in places(self._window):
            yield _Entry(
                text=place.name,
                title=folded(place.name),
                words=folded(f"{place.name} {place.words}"),
                picture=place.picture,
                go=place.go,
            )

    def _of_manual(self) -> Iterator[_Entry]:
        """The pages of the manual, behind all else: somebody who types a name seeks the pupil first."""
        for page in manual_pages():
            yield _Entry(
                text=self.tr("Hulp: {title}").format(title=page.title),
                title=folded(page.title),
                words=folded(page.title),
                picture="question",
                go=partial(self._window.help.open, page.name),
                after=3,
            )

    def _show_all(self, found: Findable) -> None:
        if not self.isVisible():
            return
        pupils = sorted(found.pupils, key=lambda each: self._collator.sortKey(each.name))
        schools = sorted(found.schools, key=lambda each: self._collator.sortKey(each.name))
        self._people = (*map(self._pupil, pupils), *map(self._school, schools))
        self._narrow()

    def _pupil(self, pupil: FoundPupil) -> _Entry:
        group = self.tr("groep {name}").format(name=pupil.group) if pupil.group else ""
        return _Entry(
            text=" · ".join(part for part in (isolated(pupil.name), group) if part),
            title=folded(pupil.name),
            words=folded(f"{pupil.name} {group} {pupil.number}"),
            picture="student",
            go=lambda: self._open_pupil(pupil.student_id),
        )

    def _school(self, school: FoundSchool) -> _Entry:
        return _Entry(
            text=" · ".join(part for part in (school.name, school.town, school.code) if part),
            title=folded(school.name),
            words=folded(f"{school.name} {school.town} {school.code}"),
            picture="address-book",
            go=lambda: self._window.open_management("scholen", school.code),
        )

    # --- what is shown and chosen ---------------------------------------------------------------------------------

    def _narrow(self) -> None:
        """Shows what has each word that is typed; without any, the places, since a list of all pupils helps nobody."""
        form, typed = self.form, folded(self.form.find_edit.text()).strip()
        unlist(form.find_list)
        parts = typed.split()
        ranked = [
            (rank, entry)
            for entry in ((*self._people, *self._places, *self._pages) if parts else self._places)
            if (rank := entry.rank(typed, parts)) is not None
        ]
        ranked.sort(key=lambda each: each[0])
        for _, entry in ranked[:_MOST]:
            item = QListWidgetItem(icon(entry.picture, "muted"), entry.text)
            item.setData(_GO, entry.go)
            form.find_list.addItem(item)
        if ranked:
            form.find_list.setCurrentRow(0)
        elif parts:
            nothing = QListWidgetItem(self.tr("Niets gevonden. Typ een ander deel van de naam."))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            form.find_list.addItem(nothing)

    def _go_to(self, item: QListWidgetItem | None) -> None:
        go = item.data(_GO) if item is not None else None
        if go is not None:
            self._before = None
            self.hide()
            go()

    def _open_pupil(self, student_id: StudentId) -> None:
        """Goes to the newest dossier, or to the pupil in the list where no transfer was begun."""

        def work(workspace: Workspace) -> DossierId | None:
            from oso_desktop.services import transfers  # noqa: PLC0415 - brings the database along

            found = transfers.of_student(workspace, student_id)
            return found[0].id if found else None

        def done(dossier_id: DossierId | None) -> None:
            if dossier_id is None:
                self._window.open_student(student_id)
            else:
                self._window.open_dossier(dossier_id)

        self._window.operations.run(work, done, owner=self)

    def _place(self) -> None:
        area = self._window.form.work.rect()
        width = min(_WIDTH, area.width() - 2 * WIDE)
        row = max(self.form.find_list.sizeHintForRow(0), self.fontMetrics().height() + WIDE // 2)
        found, top = self.form.find_list, WIDE * 3
        found.setFixedHeight(_ROWS * row + 4)
        self.setFixedWidth(width)
        self.adjustSize()
        too_low = top + self.height() + WIDE - area.height()
        if too_low > 0:
            found.setFixedHeight(max(row, found.height() - too_low))
            self.adjustSize()
        self.move((area.width() - width) // 2, top)
