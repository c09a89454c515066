"""On the tab Inzage: what has changed since people saw the dossier, and the notice where that is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from oso_desktop.dossier.correspondence import notice_made
from oso_desktop.dossier.inzage import HolderState
from oso_desktop.dossier.reasons import Place
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import Desk
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day, holder_name
from oso_desktop.qt.forms.ui_dossier_changes import Ui_DossierChanges
from oso_desktop.qt.forms.ui_dossier_notice import Ui_DossierNotice
from oso_desktop.qt.laid_out import widgets_in
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import Tone
from oso_desktop.services import notices

if TYPE_CHECKING:
    from oso_desktop.dossier.correspondence import Letter
    from oso_desktop.dossier.people import RightsHolder
    from oso_desktop.dossier.showing import SinceShown
    from oso_desktop.services.dossiers import DossierView


class ChangesPanel(QFrame):
    """Hidden while everybody's inzage is of what goes now, or nobody had any yet."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierChanges()
        self.form.setupUi(self)
        self.rows: dict[str, NoticeRow] = {}
        self.hide()

    def show_view(self, view: DossierView) -> None:
        """Shows what has changed for whom; a day that was typed stays."""
        lines = [line for line in (*view.holders, *view.extra) if line.state is HolderState.NOTICE]
        result = bool(lines)
        again = any(line.state is HolderState.AGAIN for line in (*view.holders, *view.extra))
        form = self.form
        tone = Tone.WARN if again else Tone.INFO
        self.setProperty("tone", tone.value)
        form.icon.show_icon("arrow-clockwise" if again else "envelope-simple", tone.value)
        form.headLabel.setText(
            self.tr("Het dossier is veranderd na de inzage")
            if again
            else self.tr("Er is een toetsuitslag toegevoegd na de inzage")
        )
        form.changesLabel.setText(changes_text(view.changes))
        form.stepLabel.setText(self._step(view, again=again, result=result))
        self._show_rows(view, {line.holder.id: line.holder for line in lines})
        self.setAccessibleName(f"{form.headLabel.text()}. {form.changesLabel.text()}")
        self.setVisible(bool(view.changes))
        restyle(self)

    def _step(self, view: DossierView, *, again: bool, result: bool) -> str:
        choice = view.dossier.choice
        if choice is None or choice.fingerprint != view.fingerprint:
            return self.tr("Bevestig eerst bij Samenstellen wat er nu meegaat.")
        if again:
            return self.tr("Bied wie het dossier eerder zag opnieuw inzage aan.")
        if result:
            return self.tr(
                "De inzage blijft geldig. Geef iedereen eerst de mededeling dat de uitslag is toegevoegd en dat het "
                "advies niet is veranderd."
            )
        return ""

    def _show_rows(self, view: DossierView, holders: dict[str, RightsHolder]) -> None:
        for gone in self.rows.keys() - holders.keys():
            row = self.rows.pop(gone)
            row.hide()
            row.deleteLater()
        choice = view.dossier.choice
        confirmed = choice is not None and choice.fingerprint == view.fingerprint
        for identifier, holder in holders.items():
            if identifier not in self.rows:
                self.rows[identifier] = NoticeRow(self, holder)
                self.form.rows.addWidget(self.rows[identifier])
            row = self.rows[identifier]
            row.setVisible(confirmed)
            row.show_letter(notice_made(view.letters, view.dossier, identifier), view)

    def give(self, holder_id: str) -> None:
        """Records that the notice was given on the day that stands beside the person."""
        dossier_id, problem = self.desk.dossier_id, self.form.problem
        problem.clear()
        try:
            on = self.rows[holder_id].form.givenDate.needed_day()
        except OsoError as error:
            problem.show_error(error)
            return
        self.desk.change(
            lambda workspace: notices.give_notice(workspace, dossier_id, holder_id, on=on),
            problem.show_error,
        )

    def reset(self) -> None:
        """Forgets the pupil before."""
        for row in widgets_in(self.form.rows):
            row.hide()
            row.deleteLater()
        self.rows.clear()
        self.form.problem.clear()
        self.hide()


class NoticeRow(QWidget):
    """One person to whom the notice goes: first the letter, then the day on which it was given."""

    def __init__(self, panel: ChangesPanel, holder: RightsHolder) -> None:
        super().__init__()
        self.form = Ui_DossierNotice()
        self.form.setupUi(self)
        self.holder = holder
        self._letter: Letter | None = None
        form, name = self.form, holder.name
        form.nameLabel.setText(holder_name(holder))
        form.letterButton.setAccessibleName(self.tr("Maak de mededeling aan {name}").format(name=name))
        form.giveButton.setAccessibleName(
            self.tr("Vastleggen dat {name} de mededeling heeft").format(name=name)
        )
        form.givenDate.setAccessibleName(self.tr("Dag waarop {name} de mededeling kreeg").format(name=name))
        form.letterButton.clicked.connect(lambda _checked=False: panel.desk.go.emit(Place.LETTERS.value))
        form.giveButton.clicked.connect(lambda _checked=False: panel.give(holder.id))

    def show_letter(self, letter: Letter | None, view: DossierView) -> None:
        """Whether the letter was made by now."""
        form = self.form
        if letter is not None and letter != self._letter:
            form.givenDate.show_day(view.today)
        self._letter = letter
        made = letter is not None
        form.letterButton.setVisible(not made)
        for field in (form.dayLabel, form.givenDate, form.giveButton):
            field.setVisible(made)
        name = holder_name(self.holder)
        form.nameLabel.setText(
            words("{name}: mededeling gemaakt op {day}").format(name=name, day=day(letter.at.date()))
            if letter is not None
            else words("{name}: mededeling nog te maken").format(name=name)
        )


def changes_text(found: tuple[SinceShown, ...]) -> str:
    """The changes, one in a line; under the people who saw the same, where not everybody did."""
    paragraphs = []
    for each in found:
        listed = [f"•  {on_screen(change.text)}" for change in each.changes]
        if len(found) > 1:
            names = words(" en ").join(holder_name(holder) for holder in each.holders)
            listed.insert(0, words("Sinds {names} het zag:").format(names=names))
        paragraphs.append("\n".join(listed))
    return "\n".join(paragraphs)
