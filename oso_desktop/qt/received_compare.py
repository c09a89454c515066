"""A delivery beside what this school has: item by item, taken over one by one; what was replaced stays to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QPushButton, QToolButton, QVBoxLayout, QWidget

from oso_desktop.dossier.received import ReceivedId, TakenItem, TakenOver, still_taken
from oso_desktop.dossier.side_by_side import Pair, Said, Standing
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import Sign, dress_button
from oso_desktop.qt.dossier_words import day, moment
from oso_desktop.qt.flow_row import FlowRow, make_room
from oso_desktop.qt.forms.ui_received_compare import Ui_ReceivedCompare
from oso_desktop.qt.icons import icon
from oso_desktop.qt.language import coded, on_screen
from oso_desktop.qt.operations import Operations
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows, roomy
from oso_desktop.qt.received_compare_model import Column, CompareModel, Filter, name_of
from oso_desktop.qt.received_words import (
    NARROW,
    STANDINGS,
    clear,
    of_delivery,
    put_lines,
    sender_word,
)
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.room import Fold, lay
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.qt.tree_look import TreeDelegate

if TYPE_CHECKING:
    from oso_desktop.services.received_items import SideBySide
    from oso_desktop.services.workspace import Workspace

_WIDTHS = {Column.WHAT: 220, Column.STANDING: 124}
_NARROW_WHAT = 150


class ComparePane(QWidget):
    """One delivery on show. `left` comes when the person goes back, `look_at` and `look_at_own` when a document of the
    delivery (its mark), or of our own (its attachment's id), is to be shown.
    """

    left = Signal()
    look_at = Signal(str)
    look_at_own = Signal(str)

    def __init__(self, operations: Operations) -> None:
        super().__init__()
        self._operations = operations
        self.found: SideBySide | None = None
        self.form = form = Ui_ReceivedCompare()
        form.setupUi(self)
        self.notices = Notices(form.notices, self)
        self.standing = Sign(self)
        form.standing_box.addWidget(self.standing)
        form.standing_box.addStretch(1)
        self.model = CompareModel(self)
        self._standing: dict[str, TakenItem] = {}
        self.chips: dict[Filter, QToolButton] = {}
        self.history = PlainTable(
            (self.tr("Wanneer"), self.tr("Door"), self.tr("Gegeven"), self.tr("Stond er eerst")), self
        )
        Fold(self, lambda narrow: lay(form.middle, down=narrow))
        dress_table(form.history_table, self.history, (150, 170, 0, 0))
        dress_button(form.back_button, "arrow-left")
        dress_button(form.looked_button, "check")
        dress_button(form.undo_button, "arrow-counter-clockwise")
        self._set_up_tree()
        self._set_up_chips()
        self._connect()

    def _set_up_tree(self) -> None:
        tree = self.form.items_tree
        tree.setModel(self.model)
        tree.installEventFilter(self)
        tree.setItemDelegate(TreeDelegate(tree))
        header = tree.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(False)
        for column in Column:
            width = _WIDTHS.get(column)
            mode = QHeaderView.ResizeMode.Interactive if width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if width:
                header.resizeSection(column, roomy(header, column, width))

    def _set_up_chips(self) -> None:
        group, row = QButtonGroup(self), FlowRow(self.form.chips)
        before: QWidget = self.form.looked_button
        for each in Filter:
            chip = QToolButton()
            chip.setProperty("role", "filter")
            chip.setCheckable(True)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.setIcon(icon(*each.value))
            chip.clicked.connect(lambda _checked=False, chosen=each: self.narrow(chosen))
            group.addButton(chip)
            row.addWidget(chip)
            self.setTabOrder(before, chip)
            before = self.chips[each] = chip
        self.setTabOrder(before, self.form.items_tree)

    def _connect(self) -> None:
        form = self.form
        form.back_button.clicked.connect(lambda _checked=False: self.left.emit())
        form.take_button.clicked.connect(lambda _checked=False: self.take_over())
        form.looked_button.clicked.connect(lambda _checked=False: self.mark_looked_through())
        form.undo_button.clicked.connect(lambda _checked=False: self.put_back())
        form.history_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_undo())
        form.items_tree.selectionModel().currentChanged.connect(lambda now, _old: self._show_pair(now))
        self.model.ticked.connect(self._show_button)

    # --- what is shown ---------------------------------------------------------------------------------------------

    def open(self, received_id: ReceivedId, said: str = "") -> None:
        """Reads a delivery and shows it; `said` is what to tell of it then, where it was on show already.

        That somebody opened it is put on record, and that the same person still has it open is not.
        """

        def done(found: SideBySide) -> None:
            afresh = self.found is None or self.found.received.id != found.received.id
            self.show_found(found, afresh=afresh)
            if said:
                self.notices.say(Tone.GOOD, said)
                self._focus_items()

        def work(workspace: Workspace) -> SideBySide:
            from oso_desktop.services import received_items  # noqa: PLC0415 - brings the database along

            show = received_items.compare if said else received_items.look_at
            return show(workspace, received_id)

        self._operations.run(
            work,
            done,
            owner=self,
            failed=self.notices.error,
            changes=not said,
            what=self.tr("Levering vergelijken…"),
        )

    def show_found(self, found: SideBySide, *, afresh: bool) -> None:
        """Shows a delivery beside what is here; `afresh` shows of another one what differs."""
        form, self.found = self.form, found
        received = found.received
        form.title.setText(found.pupil)
        form.about_label.setText(
            self.tr(
                "Van {school}, ontvangen op {day} ({what}). Wat u niet overneemt, blijft hier bij de levering staan."
            ).format(
                school=sender_word(received.sender, received.sender_brin),
                day=day(received.at.date()),
                what=of_delivery(received),
            )
        )
        form.theirs_heading.setText(
            self.tr("Bij {school}").format(school=sender_word(received.sender, received.sender_brin))
        )
        if afresh:
            self.notices.clear()
        was = self.model.place_of(form.items_tree.currentIndex())
        self.model.show_pairs(found.pairs, found.new if found.previous is not None else frozenset())
        self._show_chips(found)
        if afresh:
            new = found.previous is not None and self.model.count(Filter.NEW)
            different = self.model.count(Filter.DIFFERENT)
            self.narrow(Filter.DIFFERENT if different else Filter.NEW if new else Filter.ALL)
        else:
            self._unfold(was)
        self._show_history(found)

    def clear(self) -> None:
        """Nothing of the delivery stays on the screen."""
        self.found = None
        self.notices.clear()
        self.model.show_pairs((), frozenset())
        self.history.show_rows(())
        self._standing = {}
        self.form.title.clear()
        self._show_pair(QModelIndex())

    def _show_chips(self, found: SideBySide) -> None:
        for each, chip in self.chips.items():
            count = self.model.count(each)
            word = {
                Filter.DIFFERENT: self.tr("Verschillen"),
                Filter.NEW: self.tr("Nieuw sinds de vorige levering"),
                Filter.ALL: self.tr("Alles"),
            }[each]
            chip.setText(f" {word}  {count}")
            chip.setAccessibleName(self.tr("{word}: {n}").format(word=word, n=count))
            make_room(chip)
            chip.setVisible(each is not Filter.NEW or found.previous is not None)

    def narrow(self, chosen: Filter) -> None:
        """Shows only what a filter lets through."""
        self.chips[chosen].setChecked(True)
        self.model.narrow(chosen)
        self._unfold()

    def _focus_items(self) -> None:
        """Who took something over goes on with the items, and never by chance with a button."""
        (self.form.items_tree if self.model.rowCount() else self.chips[Filter.ALL]).setFocus()

    def _unfold(self, place: int = 0) -> None:
        """Shows what the filter lets through, and of it the item with this number."""
        form, tree = self.form, self.form.items_tree
        tree.expandAll()
        groups = self.model.rowCount()
        for row in range(groups):
            tree.setFirstColumnSpanned(row, QModelIndex(), True)
        form.empty_label.setVisible(not groups)
        form.empty_label.setText(
            self.tr("Er is geen verschil met wat u hebt. Kies Alles om de hele levering te zien.")
        )
        tree.setVisible(groups > 0)
        form.detail_card.setVisible(groups > 0)
        chosen = self.model.at(place)
        tree.setCurrentIndex(chosen)
        self._show_pair(chosen)

    def _show_pair(self, index: QModelIndex) -> None:
        form, pair = self.form, self.model.pair(index)
        form.detail_content.setVisible(pair is not None)
        if pair is None:
            clear(form.theirs_box)
            clear(form.ours_box)
            return
        form.detail_name.setText(name_of(pair))
        self.standing.say(pair.standing.value, STANDINGS[pair.standing])
        form.why_label.setText(on_screen(pair.why_not) or self._what_comes(pair))
        form.why_label.setVisible(bool(form.why_label.text()))
        self._put(form.theirs_box, pair, pair.theirs, own=False)
        self._put(form.ours_box, pair, pair.ours, own=True)

    def _what_comes(self, pair: Pair) -> str:
        """What taking an item over does."""
        if not pair.may_be_taken:
            return ""
        if pair.beside and pair.standing is Standing.DIFFERENT:
            return self.tr("Overgenomen komt dit naast wat u hebt.")
        if pair.standing is Standing.DIFFERENT:
            return self.tr(
                "Overgenomen komt dit in de plaats van wat u hebt. Wat er stond, blijft hier te lezen."
            )
        return ""

    def _put(self, column: QVBoxLayout, pair: Pair, lines: tuple[Said, ...], *, own: bool) -> None:
        alone = len(lines) == 1 and lines[0].label == pair.label  # then its name stands above already
        told = [("" if alone else on_screen(said.label), coded(said.value)) for said in lines]
        put_lines(column, told or [("", self.tr("Niets."))])
        for said in lines:
            if not said.paper:
                continue
            attachment = self.found.own_papers.get(said.paper) if own and self.found is not None else None
            if own and attachment is None:
                continue
            button = QPushButton(self.tr("Bekijk bijlage"))
            button.setAccessibleName(self.tr("Bekijk bijlage {title}").format(title=said.value))
            dress_button(button, "eye")
            signal, what = (
                (self.look_at_own, attachment) if attachment is not None else (self.look_at, said.paper)
            )
            button.clicked.connect(lambda _checked=False, signal=signal, what=what: signal.emit(what))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_history(self, found: SideBySide) -> None:
        """What was taken over, the newest first; under it what was put back, and of deliveries that are gone."""
        form, view = self.form, self.form.history_table
        self._standing = {item.path: item for _, item in still_taken(found.history)}
        rows, told = [], set(self._standing)
        for event in reversed(found.history):
            if isinstance(event, TakenOver):
                for item in event.items:
                    live = item.path in told
                    told.discard(item.path)
                    name = (
                        on_screen(item.label)
                        if live
                        else self.tr("{label} (teruggezet)").format(label=on_screen(item.label))
                    )
                    rows.append(
                        PlainRow(
                            key=item.path if live else "",
                            texts=(moment(event.at), event.by, name, item.earlier),
                        )
                    )
        rows += [
            PlainRow(key="", texts=(moment(each.at), each.by, on_screen(each.label), coded(each.value)))
            for each in reversed(found.replaced)
        ]
        self.history.show_rows(rows)
        fit_rows(view, len(rows), most=4)
        form.history_heading.setText(
            self.tr("Overgenomen") if found.replaced else self.tr("Overgenomen uit deze levering")
        )
        for widget in (form.history_heading, view):
            widget.setVisible(bool(rows))
        form.undo_button.setVisible(bool(self._standing))
        view.selectRow(0)
        self._show_undo()

    def _show_undo(self) -> None:
        item = self._standing.get(self._chosen_path())
        permit(
            self.form.undo_button,
            "" if item is not None else self.tr("Kies eerst een regel die u hebt overgenomen."),
        )
        self.form.undo_button.setAccessibleName(
            self.tr("Zet terug wat er eerst stond: {label}").format(label=on_screen(item.label))
            if item is not None
            else self.tr("Terugzetten")
        )

    def _chosen_path(self) -> str:
        index = self.form.history_table.currentIndex()
        return self.history.key(index.row()) if index.isValid() else ""

    def _show_button(self) -> None:
        form, count = self.form, len(self.model.chosen)
        form.take_button.setText(
            self.tr("{n} &overnemen").format(n=count) if count else self.tr("&Overnemen")
        )
        permit(form.take_button, "" if count else self.tr("Vink eerst aan wat u wilt overnemen."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.form.items_tree.setColumnHidden(Column.STANDING, event.size().width() < NARROW)
        self._share_width()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.form.items_tree and event.type() is QEvent.Type.Resize:
            self._share_width()
        return super().eventFilter(watched, event)

    def _share_width(self) -> None:
        """What both schools have comes first: it has the room that its heads take."""
        tree = self.form.items_tree
        narrow = tree.isColumnHidden(Column.STANDING)
        schools = 2 * roomy(tree.header(), Column.THEIRS, 0)
        left = tree.viewport().width() - tree.columnWidth(Column.STANDING) - schools
        what = min(_NARROW_WHAT if narrow else _WIDTHS[Column.WHAT], left)
        tree.header().resizeSection(Column.WHAT, roomy(tree.header(), Column.WHAT, what))

    # --- what is done ----------------------------------------------------------------------------------------------

    def take_over(self) -> None:
        """Takes over what is ticked."""
        keys = self.model.chosen
        if self.found is None or not keys:
            return
        received_id = self.found.received.id

        def work(workspace: Workspace) -> tuple[str, ...]:
            from oso_desktop.services import received_items  # noqa: PLC0415 - see above

            return received_items.take_over(workspace, received_id, keys)

        def done(taken: tuple[str, ...]) -> None:
            said = (
                self.tr("1 gegeven overgenomen.") if len(taken) == 1 else self.tr("{n} gegevens overgenomen.")
            )
            self.open(received_id, said.format(n=len(taken)))

        self._operations.run(work, done, owner=self, failed=self._failed, changes=True)

    def put_back(self) -> None:
        """Puts back what stood there before the chosen item was taken over."""
        path = self._chosen_path()
        if self.found is None or not path:
            return
        received_id = self.found.received.id

        def work(workspace: Workspace) -> str:
            from oso_desktop.services import received_items  # noqa: PLC0415 - see above

            return received_items.undo(workspace, received_id, path)

        def done(label: str) -> None:
            self.open(received_id, self.tr("{label}: teruggezet wat er eerst stond.").format(label=label))

        self._operations.run(work, done, owner=self, failed=self._failed, changes=True)

    def mark_looked_through(self) -> None:
        """Records that nothing more is to be taken over."""
        if self.found is None:
            return
        received_id = self.found.received.id

        def work(workspace: Workspace) -> None:
            from oso_desktop.services import receiving  # noqa: PLC0415 - see above

            receiving.looked_through(workspace, received_id)

        self._operations.run(work, lambda _: self.left.emit(), owner=self, failed=self._failed, changes=True)

    def _failed(self, error: OsoError) -> None:
        self.notices.error(error)
