"""The card in place of the one pupil's while several are chosen: what is the same for them is done once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy

from oso_desktop.dossier.addresses import KnownSchool
from oso_desktop.dossier.schools import ReceivingSchool, is_swv_code
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.dossier_address_book import SchoolCompleter
from oso_desktop.qt.dossier_desk import bring_into_view
from oso_desktop.qt.dossier_words import counted
from oso_desktop.qt.forms.ui_students_chosen import Ui_StudentsChosen
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell

if TYPE_CHECKING:
    from oso_desktop.services.begin_batch import Begun, Named
    from oso_desktop.services.dossiers import StudentRow
    from oso_desktop.services.workspace import Workspace


class ChosenCard(QFrame):
    """Begins a transfer for those who have none, and fills in the new school for those who have no school yet.

    `filled` comes when a school was filled in. What goes along is chosen in each dossier by itself (R017, R018).
    """

    filled = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.form = Ui_StudentsChosen()
        self.form.setupUi(self)
        self.form.school_part.hide()
        narrow = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.form.problem.setSizePolicy(narrow)  # its text takes more lines here than it would like
        self._shell = shell
        self._without: tuple[StudentRow, ...] = ()
        self._schoolless: tuple[StudentRow, ...] = ()
        self._taken: KnownSchool | None = None
        self._go_on = False
        self.menu = QMenu(self.form.begin_button)
        self.form.begin_button.setMenu(self.menu)
        form = self.form
        self._lines = (form.school, form.brin, form.location, form.town)
        for line in self._lines:
            line.returnPressed.connect(self._fill_in)
        self.completers = (SchoolCompleter(form.school, code=False), SchoolCompleter(form.brin, code=True))
        for each in self.completers:
            each.chosen.connect(self._take)
        form.fill_button.clicked.connect(lambda _checked=False: self._fill_in())

    def show_rows(self, rows: Sequence[StudentRow]) -> None:
        """Shows what can be done for these pupils together."""
        form = self.form
        self._without = tuple(row for row in rows if row.dossier_id is None)
        self._schoolless = tuple(
            row for row in rows if row.profile is not None and not row.profile.is_swv and not row.receiver
        )
        form.title.setText(self.tr("{n} leerlingen gekozen").format(n=len(rows)))
        form.about.setText(self._about())
        form.begin_button.setVisible(bool(self._without))
        form.line.setVisible(bool(self._without and self._schoolless))
        if self._schoolless and form.school_part.isHidden():
            self._shell.operations.run(_schools, self._know, owner=self, failed=lambda _error: None)
        form.school_part.setVisible(bool(self._schoolless))
        form.school_hint.setText(
            self.tr(
                "Voor wie er nog geen heeft: {n}. Kies in de lijst wie naar dezelfde school gaan."
            ).format(n=len(self._schoolless))
        )
        one, more = self.tr("&Vul in bij 1 leerling"), self.tr("&Vul in bij {n} leerlingen")
        form.fill_button.setText(counted(len(self._schoolless), one, more))
        one, more = self.tr("&Begin 1 overstap"), self.tr("&Begin {n} overstappen")
        form.begin_button.setText(counted(len(self._without), one, more))
        self._fill_menu()
        if self._go_on:  # the button that was pressed is gone
            self._go_on = False
            self.take_focus()

    def _about(self) -> str:
        none, schoolless = len(self._without), len(self._schoolless)
        parts = [self.tr("Nog geen overstap: {n}.").format(n=none)] if none else []
        if schoolless:
            parts.append(self.tr("Nog geen nieuwe school: {n}.").format(n=schoolless))
        return "\n".join(parts) or self.tr("Allemaal met een overstap en een nieuwe school.")

    def _fill_menu(self) -> None:
        """One line per kind of transfer; the kind that most of their files named comes first."""
        self.menu.clear()
        named = Counter(row.student.profile for row in self._without)
        for profile in sorted(Profile, key=lambda each: -named[each.value]):
            self.menu.addAction(on_screen(profile.label)).triggered.connect(
                lambda _checked=False, chosen=profile: self.begin(chosen)
            )

    def begin(self, profile: Profile) -> None:
        """Begins a transfer of this kind for each of them who has none, which the toast takes back."""
        students = [row.student.id for row in self._without]

        def work(workspace: Workspace) -> Begun:
            from oso_desktop.services.begin_batch import begin  # noqa: PLC0415 - brings the database along

            return begin(workspace, students, profile)

        def take_back(workspace: Workspace, begun: Begun) -> None:
            from oso_desktop.services.begin_batch import take_back  # noqa: PLC0415 - see above

            take_back(workspace, begun)

        def done(begun: Begun) -> None:
            self._shell.toast.offer(
                counted(
                    len(begun.dossiers),
                    self.tr("1 overstap begonnen."),
                    self.tr("{n} overstappen begonnen."),
                ),
                lambda workspace: take_back(workspace, begun),
            )
            self._go_on = True

        self._shell.operations.run(work, done, owner=self, changes=True)

    def take_focus(self) -> None:
        """Puts the keys on the first thing to do."""
        field = self.form.school if self._schoolless else self.form.begin_button
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._taken = None
        for line in self._lines:
            line.clear()

    def _know(self, schools: Sequence[KnownSchool]) -> None:
        for completer in self.completers:
            completer.know([each for each in schools if not is_swv_code(each.brin)])

    def _take(self, school: KnownSchool) -> None:
        form, self._taken = self.form, school
        texts = (school.name, school.brin, school.location, school.town)
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
        form.fill_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_in(self) -> None:
        form, dossiers = self.form, [row.dossier_id for row in self._schoolless if row.dossier_id is not None]
        form.problem.clear()
        receiver = ReceivingSchool(
            name=form.school.text(),
            brin=form.brin.text(),
            location=form.location.text(),
            town=form.town.text().strip(),
            vso=self._taken is not None and self._taken.vso and self._taken.brin == form.brin.text(),
        )

        def work(workspace: Workspace) -> Named:
            from oso_desktop.services.begin_batch import name_receiver  # noqa: PLC0415 - brings the database along

            return name_receiver(workspace, dossiers, receiver)

        def empty(workspace: Workspace, named: Named) -> None:
            from oso_desktop.services.begin_batch import empty_receiver  # noqa: PLC0415 - see above

            empty_receiver(workspace, named)

        def done(named: Named) -> None:
            self._clear()
            self.filled.emit()
            self._shell.toast.offer(
                counted(
                    len(named.dossiers),
                    self.tr("Nieuwe school ingevuld bij 1 leerling."),
                    self.tr("Nieuwe school ingevuld bij {n} leerlingen."),
                ),
                lambda workspace: empty(workspace, named),
            )

        def refuse(error: OsoError) -> None:
            form.problem.show_error(error)
            bring_into_view(form.fill_button)
            wrong = form.brin if form.school.text().strip() else form.school
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)

        self._shell.operations.run(work, done, owner=self, failed=refuse, changes=True)


def _schools(workspace: Workspace) -> tuple[KnownSchool, ...]:
    from oso_desktop.services.addresses import schools  # noqa: PLC0415 - brings the database along

    return schools(workspace)
