"""One package for one school: choose the school, see who may go, and write the file."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_ways import ask_place
from oso_desktop.qt.dossier_words import counted, size
from oso_desktop.qt.forms.ui_packages_school import Ui_PackagesSchool
from oso_desktop.qt.language import with_step
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table
from oso_desktop.qt.printing import AskFolder
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.qt.typed import leave_out

if TYPE_CHECKING:
    from oso_desktop.qt.page import Shell
    from oso_desktop.services.sending import Sent
    from oso_desktop.services.sending_plan import Candidate, School, SendingPlan
    from oso_desktop.services.workspace import Workspace

_WIDTHS = (260, 70, 70, 90, 0)


class SchoolPackage(QWidget):
    """The panel of the page Pakketten. `back` asks for the list again; `wrote` tells that a file was made."""

    back = Signal()
    wrote = Signal(object)
    _told = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form = Ui_PackagesSchool()
        form.setupUi(self)
        self.place: AskFolder = ask_place
        self._shell: Shell | None = None
        self._stop = threading.Event()
        self._schools: list[tuple[str, str]] = []
        self._candidates: dict[str, Candidate] = {}
        self._receiver: tuple[str, str] | None = None
        """BRIN and location of the school that is chosen."""
        self._could_go: frozenset[str] = frozenset()
        """Of whom it was for a person to say whether they go."""
        self._may = False
        self._busy = False
        self.notices = Notices(form.notices, self)
        self.model = PlainTable(
            (
                self.tr("Leerling"),
                self.tr("Groep"),
                self.tr("Versie"),
                self.tr("Bijlagen"),
                self.tr("Kan mee?"),
            ),
            self,
        )
        dress_table(form.table, self.model, _WIDTHS)
        dress_button(form.back_button, "arrow-left")
        dress_button(form.card_button, "identification-card")
        dress_button(form.make_button, "package", "on_accent")
        leave_out(self)  # what is chosen here only lasts as long as the page
        CalmWheel(self).protect(self)
        form.back_button.clicked.connect(lambda _checked=False: self._go_back())
        form.school_box.activated.connect(lambda _index: self._choose_school())
        form.card_button.clicked.connect(lambda _checked=False: self._to_the_card())
        form.make_button.clicked.connect(lambda _checked=False: self.make())
        form.stop_button.clicked.connect(lambda _checked=False: self.stop())
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._go_back)
        self.model.ticked.connect(self._enable)
        self._told.connect(self._show_progress)
        self._show_busy(on=False)

    def attach(self, shell: Shell) -> None:
        """Gets the window around it; once, when the page is made."""
        self._shell = shell

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._busy

    def begin(self) -> None:
        """Reads for which schools there is something to hand over."""
        from oso_desktop.services import sending_plan  # noqa: PLC0415 - brings the database along

        if not self._busy:
            self._window.operations.run(
                sending_plan.schools, self.show_schools, owner=self, what=self.tr("Scholen ophalen…")
            )

    @property
    def _window(self) -> Shell:
        if self._shell is None:
            raise RuntimeError("the panel is in no window yet")
        return self._shell

    def show_schools(self, schools: Sequence[School]) -> None:
        """Fills the choice; the school that was chosen stays so, else one with the most pupils who wait."""
        box = self.form.school_box
        self._schools = [(each.receiver.brin, each.receiver.location) for each in schools]
        box.clear()
        for each in schools:
            said = self.tr("{school} ({n} nog mee te geven)") if each.pupils else "{school}"
            box.addItem(said.format(school=each.receiver.name, n=each.pupils))
        if schools:
            most = max(range(len(schools)), key=lambda row: schools[row].pupils)
            again = self._receiver in self._schools
            box.setCurrentIndex(self._schools.index(self._receiver) if again and self._receiver else most)
        self._choose_school()

    def _choose_school(self) -> None:
        from oso_desktop.services import sending_plan  # noqa: PLC0415 - brings the database along

        self.notices.clear()
        at = self.form.school_box.currentIndex()
        if at < 0:
            self._show_none()
            return
        brin, location = self._schools[at]
        if self._receiver != (brin, location):
            self._receiver, self._could_go = (brin, location), frozenset()
            self.model.show_rows(())  # nobody of another school stays ticked
        self._window.operations.run(
            lambda workspace: sending_plan.plan(workspace, brin, location),
            self.show_plan,
            owner=self,
            failed=self._refuse,
            what=self.tr("Leerlingen ophalen…"),
        )

    def _show_none(self) -> None:
        self._candidates, self._may = {}, False
        self._receiver, self._could_go = None, frozenset()
        self.form.card_button.hide()
        self.model.show_rows(())
        self.form.card_label.setText(
            self.tr("Er is nog geen definitief dossier. Maak eerst bij een leerling het dossier definitief.")
        )
        self._enable()

    def show_plan(self, plan: SendingPlan) -> None:
        """Shows who may go; all who may and did not go yet are ticked, but for whom a person unticked."""
        if self._receiver != (plan.receiver.brin, plan.receiver.location):
            return  # another school was chosen meanwhile
        self._candidates = {each.dossier_id: each for each in plan.candidates}
        self._may = plan.refusal is None
        form = self.form
        if plan.refusal is not None:
            form.card_label.setText(with_step(plan.refusal))
        else:
            form.card_label.setText(
                self.tr("De schoolkaart van {school} is gecontroleerd.").format(school=plan.receiver.name)
            )
        form.card_button.setVisible(plan.refusal is not None)
        self.model.show_rows([self._row(each) for each in plan.candidates])
        can_go = {each.dossier_id for each in plan.candidates if self._may and each.refusal is None}
        for row, each in enumerate(plan.candidates):
            if each.dossier_id in can_go - self._could_go and not each.given:
                self._tick(row)
        self._could_go = frozenset(can_go)
        self._enable()

    def _to_the_card(self) -> None:
        if self._receiver is not None:
            self._window.open_management("scholen", "-".join(self._receiver))

    def _tick(self, row: int) -> None:
        self.model.setData(
            self.model.index(row, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole
        )

    def _row(self, each: Candidate) -> PlainRow:
        if each.refusal is not None:
            said = with_step(each.refusal)
        elif not self._may:
            said = self.tr("Zodra de schoolkaart in orde is.")
        elif each.given:
            said = self.tr("Ja. Deze versie is al eens meegegeven.")
        elif each.before:
            said = self.tr("Ja, tweede levering. {news}").format(
                news="; ".join(each.changes) or self.tr("De inhoud is dezelfde.")
            )
        else:
            said = self.tr("Ja")
        return PlainRow(
            key=each.dossier_id,
            texts=(each.name, each.group, str(each.number), str(each.attachments), said),
            tickable=self._may and each.refusal is None,
        )

    def _enable(self) -> None:
        chosen = [self._candidates[key] for key in self.model.chosen if key in self._candidates]
        form = self.form
        if self._busy:
            form.make_button.setEnabled(False)
            return
        permit(form.make_button, self._why_not(chosen=bool(chosen)))
        left = len(self._candidates) - len(chosen)
        if not chosen:
            form.news_label.setText(self.tr("Nog niemand gekozen.") if self._may else "")
            return
        said = counted(
            len(chosen), self.tr("1 leerling gaat mee, {size}."), self.tr("{n} leerlingen gaan mee, {size}.")
        ).format(size=size(sum(each.size for each in chosen)))
        if left:
            said += " " + self.tr("{n} niet.").format(n=left)
        form.news_label.setText(said)

    def _why_not(self, *, chosen: bool) -> str:
        if not self._may:
            return self.form.card_label.text()
        return "" if chosen else self.tr("Vink eerst aan wie meegaat.")

    # --- writing the file ---------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Asks where the file may go and writes it there; all who were chosen go, or nobody."""
        folder = self.place(self)
        if folder is None:
            return
        chosen = [DossierId(key) for key in self.model.chosen]
        self._stop.clear()
        self.notices.clear()
        self._show_busy(on=True)
        self._show_progress(0, 2 * len(chosen))

        def work(workspace: Workspace) -> Sent:
            from oso_desktop.services import sending  # noqa: PLC0415 - brings the database along

            return sending.send(
                workspace, chosen, folder, progress=self._told.emit, cancelled=self._stop.is_set
            )

        self._window.operations.run(
            work,
            self._wrote,
            owner=self,
            failed=self._failed,
            changes=True,
            what=self.tr("Pakket schrijven…"),
        )

    def stop(self) -> None:
        """Wants no file after all; what was written of it goes."""
        self._stop.set()
        self.form.stop_button.setEnabled(False)
        self.form.told_label.setText(self.tr("Stoppen…"))

    @Slot(int, int)
    def _show_progress(self, number: int, of: int) -> None:
        bar = self.form.progress
        bar.setRange(0, max(1, of))
        bar.setValue(number)
        if not self._stop.is_set():
            self.form.told_label.setText(
                self.tr("Dossiers inpakken…") if 2 * number <= of else self.tr("Pakket schrijven…")
            )

    def _show_busy(self, *, on: bool) -> None:
        form = self.form
        self._busy = on
        shown: tuple[QWidget, ...] = (form.stop_button, form.progress, form.told_label)
        for each in shown:
            each.setVisible(on)
        form.stop_button.setEnabled(on)
        resting: tuple[QWidget, ...] = (form.school_box, form.table, form.back_button)
        for each in resting:
            each.setEnabled(not on)
        self._enable()

    def _wrote(self, sent: Sent) -> None:
        self._show_busy(on=False)
        self.wrote.emit(sent)

    def _failed(self, error: OsoError) -> None:
        self._show_busy(on=False)
        self._refuse(error)
        self.form.make_button.setFocus()  # it lost that while it was out of use

    def _refuse(self, error: OsoError) -> None:
        self.notices.error(error)

    def _go_back(self) -> None:
        """Back to the list; what was ticked stays so for as long as the page is there. Not while a file is written."""
        if self._busy:
            return
        self.notices.clear()
        self.back.emit()


def where(sent: Sent) -> tuple[Tone, str, str]:
    """What is said of a file that was made."""
    path: Path = sent.path
    said = counted(
        sent.packages,
        _tr("Het pakket met 1 dossier staat in {folder}, als {name}."),
        _tr("Het pakket met {n} dossiers staat in {folder}, als {name}."),
    )
    step = _tr("Breng het naar {school}. Alleen die school kan het openen.")
    return Tone.GOOD, said.format(name=path.name, folder=path.parent), step.format(school=sent.card.name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("SchoolPackage", text)
