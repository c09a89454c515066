"""The tab Reservekopie: which there are, where they go, making one now, looking one through, and putting one back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from oso_desktop.errors import OsoError
from oso_desktop.qt.backup_work import in_every_place, make_backups
from oso_desktop.qt.dossier_desk import CalmWheel
from oso_desktop.qt.dutch_dates import day_month_year
from oso_desktop.qt.forms.ui_management_backup import Ui_ManagementBackup
from oso_desktop.qt.page import Shell
from oso_desktop.qt.panels import Chip
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.register_parts import Notices
from oso_desktop.qt.restore import AskFolder, ask_folder
from oso_desktop.qt.restore_words import moment_words, moments_words, size_words
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import only_head, permit

if TYPE_CHECKING:
    from oso_desktop.services.backup_files import BackupFile
    from oso_desktop.services.backups import BackupOverview, BackupRun
    from oso_desktop.services.set_aside import SetAside
    from oso_desktop.services.workspace import Workspace
    from oso_desktop.store.backup import Backup


class BackupTab(QWidget):
    """Reads everything anew after each change. `restore_asked` comes when a backup is to be put back."""

    restore_asked = Signal()

    def __init__(self, shell: Shell, *, ask_folder: AskFolder = ask_folder) -> None:
        super().__init__()
        self._shell = shell
        self._ask_folder = ask_folder
        self._files: dict[str, BackupFile] = {}
        self.form = form = Ui_ManagementBackup()
        form.setupUi(self)
        self.notices = Notices(form.backup_notices, self)
        self.here_chip, self.outside_chip = Chip(), Chip()
        form.state_chips.addWidget(self.here_chip)
        form.state_chips.addWidget(self.outside_chip)
        self.table = PlainTable(
            (self.tr("Gemaakt op"), self.tr("Waar"), self.tr("Grootte"), self.tr("Nagekeken")), self
        )
        dress_table(form.backups_table, self.table, (0, 180, 100, 200))
        self._looked: dict[str, str] = {}
        self._moments: dict[str, str] = {}
        self._began_here = False
        CalmWheel(self).protect(self)
        form.make_button.clicked.connect(lambda _checked=False: self.make())
        form.choose_button.clicked.connect(lambda _checked=False: self.choose())
        form.forget_button.clicked.connect(lambda _checked=False: self._set_folder(None))
        form.verify_button.clicked.connect(lambda _checked=False: self.verify())
        form.restore_button.clicked.connect(lambda _checked=False: self.restore_asked.emit())

    def refresh(self) -> None:
        """Reads how things stand."""
        self._shell.operations.run(_read, self.show_found, owner=self)

    def show_found(self, found: BackupOverview) -> None:
        """Shows how things stand."""
        form, plan = self.form, found.plan
        outside = self.tr("gekozen map")
        here = self.tr("deze computer")
        rows = sorted(
            [(file, here) for file in found.here] + [(file, outside) for file in found.chosen or ()],
            key=lambda row: row[0].at,
            reverse=True,
        )
        chosen = self._chosen_path()
        self._files = {str(file.path): file for file, _ in rows}
        self._moments = {
            str(file.path): words
            for files in (found.here, found.chosen or ())
            for file, words in zip(files, moments_words([each.at for each in files]), strict=True)
        }
        self.table.show_rows(
            [
                PlainRow(
                    key=str(file.path),
                    texts=(
                        self._moments[str(file.path)],
                        where,
                        size_words(file.size),
                        self._looked.get(str(file.path), self.tr("bij het maken")),
                    ),
                )
                for file, where in rows
            ]
        )
        fit_rows(form.backups_table, len(rows), most=8)
        form.list_empty.setVisible(not rows)
        permit(form.verify_button, "" if rows else self.tr("Er is nog geen reservekopie."))
        if rows:
            form.backups_table.selectRow(max(0, self.table.row_of(chosen)))
        self._show_state(found)
        form.folder_label.setText(self._folder_words(found))
        form.aside_label.setText("\n".join(self._aside_words(each) for each in found.aside))
        form.aside_label.setVisible(bool(found.aside))
        for button in (form.choose_button, form.forget_button, form.restore_button):
            permit(button, only_head(found.may_manage))
        form.forget_button.setVisible(bool(plan.folder))
        form.rights_label.setText(
            "" if found.may_manage else self.tr("Een map kiezen en terugzetten kan alleen de directeur.")
        )
        form.rights_label.setVisible(not found.may_manage)

    def _show_state(self, found: BackupOverview) -> None:
        plan = found.plan
        if found.here:
            self.here_chip.set(
                self.tr("Op deze computer: {at}").format(at=moment_words(found.here[0].at)),
                "check-circle-fill",
                Tone.GOOD,
            )
        else:
            self.here_chip.set(self.tr("Op deze computer: nog geen"), "warning-fill", Tone.WARN)
        late = found.overdue is not None
        if plan.made_outside is not None:
            made = moment_words(plan.made_outside)
            self.outside_chip.set(
                self.tr("Buiten deze computer: {at}").format(at=made),
                "warning-fill" if late else "check-circle-fill",
                Tone.WARN if late else Tone.GOOD,
            )
        else:
            self.outside_chip.set(self.tr("Buiten deze computer: nog geen"), "warning-fill", Tone.WARN)
        self.form.state_label.setText(
            self.tr(
                "Er is al een week of langer geen kopie buiten deze computer gemaakt. Gaat de laptop stuk of wordt hij "
                "gestolen, dan bent u alles van daarna kwijt."
            )
            if late
            else ""
        )
        self.form.state_label.setVisible(late)

    def _folder_words(self, found: BackupOverview) -> str:
        if not found.plan.folder:
            return self.tr("U hebt nog geen map gekozen. Kopieën staan nu alleen op deze computer.")
        words = self.tr("Kopieën gaan ook naar {folder}.").format(folder=found.plan.folder)
        if found.chosen is None:
            return f"{words} " + self.tr("Die map is er nu niet: steek de stick in of maak verbinding.")
        if found.same_disk:
            return f"{words} " + self.tr(
                "Let op: die map staat op dezelfde schijf als de dossiers. Gaat die schijf stuk, dan is ook deze kopie "
                "weg."
            )
        return words

    def _aside_words(self, each: SetAside) -> str:
        """One store that a restore put aside: what it is, and until when it stays."""
        if each.until is None:
            return self.tr(
                "In de map {name} staat een opslag. Het programma kan niet zien dat die bij deze dossiers hoort, en "
                "laat die staan. Hebt u die niet meer nodig, vraag dan uw ICT-beheerder de map te verwijderen."
            ).format(name=each.folder.name)
        return self.tr(
            "Bij het terugzetten op {since} is de vorige opslag apart gezet, in de map {name}. Het programma "
            "vernietigt die na {until}, zodra er een goede reservekopie van na het terugzetten is."
        ).format(
            since=day_month_year(each.since.date()), name=each.folder.name, until=day_month_year(each.until)
        )

    def make(self) -> None:
        """Makes a backup now, in every place."""
        self._began_here = self.form.make_button.hasFocus()
        self.form.make_button.setEnabled(False)
        make_backups(
            self._shell.operations,
            in_every_place,
            self._show_made,
            owner=self,
            failed=self._not_made,
            what=self.tr("Reservekopie maken…"),
        )

    def _made_or_not(self) -> None:
        self.form.make_button.setEnabled(True)
        if self._began_here:
            self.form.make_button.setFocus()  # waiting took the focus from it

    def _show_made(self, run: BackupRun) -> None:
        self._made_or_not()
        if run.problems:
            self.notices.error(run.problems[0][1])
        elif len(run.made) > 1:
            self.notices.say(
                Tone.GOOD, self.tr("De reservekopie is gemaakt en nagekeken, hier en in de gekozen map.")
            )
        else:
            self.notices.say(
                Tone.GOOD,
                self.tr("De reservekopie is gemaakt en nagekeken."),
                self.tr(
                    "Hij staat alleen op deze computer. Kies een map op een stick of de schijf van de school."
                ),
            )
        self.refresh()

    def _not_made(self, error: OsoError) -> None:
        self._made_or_not()
        self.notices.error(error)

    def choose(self) -> None:
        """Asks for a folder and takes it, if it can be written in."""
        folder = self._ask_folder(self)
        if folder is not None:
            self._set_folder(folder)

    def _set_folder(self, folder: Path | None) -> None:
        self._shell.operations.run(
            lambda workspace: _chosen(workspace, folder),
            lambda _: self._folder_set(folder),
            owner=self,
            failed=self.notices.error,
            changes=True,
        )

    def _folder_set(self, folder: Path | None) -> None:
        if folder is None:
            self.notices.say(
                Tone.INFO,
                self.tr("Kopieën gaan niet meer naar die map."),
                self.tr("Wat er al stond, staat er nog."),
            )
            self.refresh()
        else:
            self.make()

    def _chosen_path(self) -> str:
        row = self.form.backups_table.currentIndex().row()
        return self.table.key(row) if row >= 0 else ""

    def verify(self) -> None:
        """Opens the backup that is chosen and looks through all of it."""
        file = self._files.get(self._chosen_path())
        if file is None:
            return
        if self.form.verify_button.hasFocus():
            # Waiting would hand the focus to the next button, and an Enter there puts a backup back.
            self.form.backups_table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.verify_button.setEnabled(False)
        self._shell.operations.run(
            lambda workspace: _verified(workspace, file.path),
            lambda found: self._show_verified(file, found),
            owner=self,
            failed=lambda error: self._not_whole(file, error),
            what=self.tr("Reservekopie nakijken…"),
            beside=True,
        )

    def _show_verified(self, file: BackupFile, found: Backup) -> None:
        self._looked[str(file.path)] = self.tr("zojuist: heel")
        self.notices.say(
            Tone.GOOD,
            self.tr("De reservekopie van {at} is heel.").format(at=self._moments[str(file.path)]),
            self.tr("Elk deel is gelezen; het logboek telt {count} regels en klopt.").format(
                count=found.entries
            ),
        )
        self.refresh()

    def _not_whole(self, file: BackupFile, error: OsoError) -> None:
        self._looked[str(file.path)] = self.tr("zojuist: niet heel")
        self.notices.error(error)
        self.refresh()


def _read(workspace: Workspace) -> BackupOverview:
    from oso_desktop.services.backups import overview  # noqa: PLC0415 - brings the database along

    return overview(workspace)


def _chosen(workspace: Workspace, folder: Path | None) -> None:
    from oso_desktop.services.backups import choose_folder  # noqa: PLC0415 - see above

    choose_folder(workspace, folder)


def _verified(workspace: Workspace, path: Path) -> Backup:
    from oso_desktop.services.backups import verify_backup  # noqa: PLC0415 - see above

    return verify_backup(workspace, path)
