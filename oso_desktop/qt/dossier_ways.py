"""How a final version leaves the school: four cards, each with what it needs and what happens (R130)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import Receipt, receipt_of
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.readiness import may_go
from oso_desktop.dossier.school_kinds import rules_of
from oso_desktop.dossier.transfer import Status, Version, VersionId, Way, standing_deliveries, still_stands
from oso_desktop.errors import OsoError
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_desk import Desk, bring_into_view
from oso_desktop.qt.dossier_lost_key import LostKey
from oso_desktop.qt.dossier_way import describe_ways, set_primary
from oso_desktop.qt.kept_prints import KeptPreview
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.places import for_papers
from oso_desktop.qt.printing import AskFolder, AskPath, AskPrinter
from oso_desktop.qt.register_parts import Notices, Papers
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.letters.facts import LetterPdf
    from oso_desktop.qt.forms.ui_dossier_handover import Ui_DossierHandover
    from oso_desktop.services.dossiers import DossierView
    from oso_desktop.services.prints import KeptPrint
    from oso_desktop.services.securing import Secured
    from oso_desktop.services.sending import Sent
    from oso_desktop.services.sending_plan import Outlook
    from oso_desktop.services.workspace import Workspace

MOST_NEWS = 8
"""What is told of what is new; the rest is counted."""


def ask_place(parent: QWidget) -> Path | None:
    """Asks with the system's own dialog where a file for another school may go, such as a stick."""
    title = QCoreApplication.translate("WaysSection", "Kies de USB-stick of de map")
    chosen = QFileDialog.getExistingDirectory(parent, title, for_papers())
    return Path(chosen) if chosen else None


class WaysSection(QObject):
    """The part of the tab under "Overdragen": what may happen now, and doing it."""

    def __init__(
        self,
        tab: QWidget,
        form: Ui_DossierHandover,
        desk: Desk,
        *,
        printer: AskPrinter,
        path: AskPath,
        place: AskFolder = ask_place,
    ) -> None:
        super().__init__(tab)
        self._tab, self._form, self._desk, self.place = tab, form, desk, place
        self._dated: VersionId | None = None
        self._outlook: Outlook | None = None
        self.notices = Notices(form.wayNotices, self)
        self.preview = KeptPreview(desk.shell.operations, ask_printer=printer, ask_path=path)
        self.papers = Papers(form, self.preview)
        self._came_from: QWidget | None = None
        self.lost_key = LostKey(desk, self.notices, self.secure, form.wayProblem.show_error, self)
        for out in (self.preview.printed, self.preview.saved):
            out.connect(self.lost_key.came_out)
        form.back_button.clicked.connect(lambda _checked=False: self._went_back())
        describe_ways(form)
        form.packageCard.form.actButton.clicked.connect(lambda _checked=False: self.send())
        form.packageCard.form.linkButton.clicked.connect(lambda _checked=False: self._to_the_card())
        form.securedCard.form.actButton.clicked.connect(lambda _checked=False: self.secure())
        form.paperCard.form.actButton.clicked.connect(lambda _checked=False: self.show_pile())
        form.lasCard.form.actButton.clicked.connect(lambda _checked=False: self.show_las_sheet())
        form.paperCard.form.recordButton.clicked.connect(lambda _checked=False: self._deliver(Way.PAPER))
        form.lasCard.form.recordButton.clicked.connect(lambda _checked=False: self._deliver(Way.LAS))

    def reset(self) -> None:
        """Forgets the pupil before, with the words of a key that was on show."""
        self._dated = self._outlook = None
        self.lost_key.reset()
        self.notices.clear()
        self._form.newsLabel.hide()
        self.papers.close()

    def show_view(self, view: DossierView) -> None:
        """Shows what may happen with the newest version."""
        form, dossier = self._form, view.dossier
        newest = dossier.versions[-1] if dossier.versions else None
        stands = newest is not None and still_stands(newest, dossier, view.fingerprint)
        self._show_cards(view, may=stands and may_go(view.reasons))
        if newest is None:
            form.wayHint.setText(self.tr("Kan pas als het dossier definitief is."))
        else:
            form.wayHint.setText(self._hint(view, newest, stands=stands))
        self._show_dates(view, newest)
        self.lost_key.look(view)
        if stands and newest is not None:
            self._look_ahead(newest)
        else:
            form.newsLabel.hide()

    def _show_cards(self, view: DossierView, *, may: bool) -> None:
        form, outlook = self._form, self._outlook
        oso = view.school.uses_oso
        refused = outlook.card if outlook is not None else None
        sure = outlook is not None and refused is None
        form.packageCard.show_state(
            may=may and sure,
            advised=may and sure,
            why=f"{refused.text} {refused.next_step}" if may and refused is not None else "",
        )
        form.packageCard.show_link(there=may and refused is not None)
        form.securedCard.show_state(may=may, advised=may and refused is not None and not oso)
        form.paperCard.show_state(may=may, advised=False)
        form.lasCard.show_state(
            may=may,
            advised=may and refused is not None and oso,
            why=""
            if oso
            else self.tr("Kan hier niet. {why}").format(why=on_screen(rules_of(view.school.kind).why)),
        )
        form.lasCard.form.needsLabel.setVisible(oso)
        set_primary(form.packageCard.form.actButton, may and sure and view.status in _TO_GIVE)

    def _hint(self, view: DossierView, newest: Version, *, stands: bool) -> str:
        """What comes next with this version."""
        if not stands:
            hint = self.tr("Na versie {n} is er iets veranderd. Maak het dossier eerst opnieuw definitief.")
        elif gone := [each for each in standing_deliveries(view.dossier) if each.version_id == newest.id]:
            receipts = events_of(view.dossier.events, Receipt)
            arrived = any(receipt_of(receipts, each.id) is not None for each in gone)
            hint = (
                self.tr("Versie {n} is overgedragen en aangekomen. U hoeft hier niets meer te doen.")
                if arrived
                else self.tr("Versie {n} is overgedragen. Is het dossier aangekomen? Leg dat hieronder vast.")
            )
        elif not may_go(view.reasons):
            hint = self.tr("Kan nog niet: regel eerst de punten bij 2.")
        elif view.dossier.profile.is_swv:
            hint = self.tr(
                "Kies hoe versie {n} naar het samenwerkingsverband gaat. Het programma verstuurt zelf niets."
            )
        else:
            hint = self.tr(
                "Kies hoe versie {n} naar de nieuwe school gaat. Het programma verstuurt zelf niets."
            )
        return hint.format(n=newest.number)

    def _show_dates(self, view: DossierView, newest: Version | None) -> None:
        """Today, once there is a version to hand over; a day that was typed for it stays until it is recorded."""
        if newest is None or self._dated != newest.id:
            for card in (self._form.paperCard, self._form.lasCard):
                card.form.dayField.show_day(view.today if newest else None)
        self._dated = newest.id if newest is not None else None

    def _look_ahead(self, newest: Version) -> None:
        """Reads whether there is a card, and what is new for this school; both come a moment after the rest."""
        dossier_id = self._desk.dossier_id

        def work(workspace: Workspace) -> Outlook:
            from oso_desktop.services import sending_plan  # noqa: PLC0415 - brings the database along

            return sending_plan.outlook(workspace, dossier_id)

        def show(outlook: Outlook) -> None:
            view = self._desk.view
            if view is None or outlook.version_id != newest.id:
                return
            self._outlook = outlook
            self._show_cards(
                view,
                may=still_stands(newest, view.dossier, view.fingerprint) and may_go(view.reasons),
            )
            self._show_news(outlook, newest)

        self._desk.ask(work, show, lambda _error: None)

    def _show_news(self, outlook: Outlook, newest: Version) -> None:
        label = self._form.newsLabel
        label.setVisible(bool(outlook.before))
        if not outlook.before:
            return
        said = self.tr("{school} heeft al versie {n}. Daarna is dit veranderd:").format(
            school=newest.receiver.name, n=outlook.before
        )
        lines = [f"•  {each}" for each in outlook.changes[:MOST_NEWS]]
        if (left := len(outlook.changes) - MOST_NEWS) > 0:
            lines.append(self.tr("•  en nog {n}").format(n=left))
        label.setText("\n".join([said, *(lines or [self.tr("•  niets: de inhoud is dezelfde")])]))

    def _to_the_card(self) -> None:
        receiver = self._desk.current.dossier.versions[-1].receiver
        self._desk.shell.open_management("scholen", receiver.code)

    # --- doing it -----------------------------------------------------------------------------------------------------

    def _newest(self) -> VersionId:
        return self._desk.current.dossier.versions[-1].id

    def send(self) -> None:
        """Asks where the package may go, and writes it there (R150)."""
        self._begin()
        folder = self.place(self._tab)
        if folder is None:
            return
        dossier_id = self._desk.dossier_id

        def work(workspace: Workspace) -> Sent:
            from oso_desktop.services import sending  # noqa: PLC0415 - brings the database along

            return sending.send(workspace, [dossier_id], folder)

        def done(sent: Sent) -> None:
            self.notices.say(
                Tone.GOOD,
                self.tr("Het pakket staat in {folder}, als {name}.").format(
                    folder=sent.path.parent, name=sent.path.name
                ),
                self.tr(
                    "Breng het naar {school}. Alleen die school kan het openen. Leg hieronder vast als het "
                    "is aangekomen."
                ).format(school=sent.card.name),
            )

        self._desk.change(work, self._form.wayProblem.show_error, done, what=self.tr("Pakket schrijven…"))

    def secure(self) -> None:
        """Asks where the PDF may go, writes it there, and shows the sheet with its key to be printed (R148)."""
        self._begin()
        folder = self.place(self._tab)
        if folder is None:
            return
        dossier_id, version = self._desk.dossier_id, self._newest()

        def work(workspace: Workspace) -> Secured:
            from oso_desktop.services import securing  # noqa: PLC0415 - brings the database along

            return securing.make(workspace, dossier_id, version, folder)

        def done(made: Secured) -> None:
            def put(workspace: Workspace) -> KeptPrint:
                from oso_desktop.services import securing  # noqa: PLC0415 - see above

                return securing.put_sheet(workspace, made)

            self.notices.say(
                Tone.GOOD,
                self.tr("De pdf staat in {folder}, als {name}.").format(
                    folder=made.path.parent, name=made.path.name
                ),
                self.tr("Geef het sleutelblad apart. Is het blad weg? Maak dan een nieuwe pdf."),
            )
            self._show_paper(
                made.sheet.data,
                f"sleutelblad-{made.code}.pdf",
                put,
                self._form.securedCard.form.actButton,
                self.tr(
                    "Druk dit blad nu af. De sleutel wordt nergens bewaard: gaat u terug zonder afdruk, of vergrendelt "
                    "het programma, dan is de pdf niet meer te openen. Het blad gaat apart van de pdf naar de school."
                ),
            )

            self.lost_key.shown(made)

        self._desk.change(work, self._form.wayProblem.show_error, done, what=self.tr("Pdf maken…"))

    def _went_back(self) -> None:
        """Of a sheet that was neither printed nor saved the words are gone: its PDF is no hand-over (R150)."""
        if not self.lost_key.left_behind() and self._came_from is not None:
            bring_into_view(self._came_from)

    def show_pile(self) -> None:
        """The whole pile of paper, to look at and to print (R148)."""
        self._begin()
        dossier_id, name = self._desk.dossier_id, full_name(self._desk.current.student.record)

        def work(workspace: Workspace) -> bytes:
            from oso_desktop.services import piling  # noqa: PLC0415 - brings the database along

            return piling.preview(workspace, dossier_id)

        def put(workspace: Workspace) -> KeptPrint:
            from oso_desktop.services import letters, piling  # noqa: PLC0415 - see above
            from oso_desktop.services.prints import KeptPrint  # noqa: PLC0415 - see above

            pile = piling.make(workspace, dossier_id)
            for letter in pile.letters:
                letters.mark_printed(workspace, letter.id)
            return KeptPrint(printed=None, pdf=pile.pdf)

        def show(data: bytes) -> None:
            self._show_paper(
                data,
                "dossier-op-papier.pdf",
                put,
                self._form.paperCard.form.actButton,
                self.tr(
                    "In de envelop, in deze volgorde. Kijk of op elk blad van het dossier {name} staat."
                ).format(name=name),
            )

        self._desk.ask(work, show, self._form.wayProblem.show_error, what=self.tr("Stapel maken…"))

    def show_las_sheet(self) -> None:
        """The sheet of what to tick in the LAS (R126)."""
        self._begin()
        dossier_id = self._desk.dossier_id

        def work(workspace: Workspace) -> LetterPdf:
            from oso_desktop.services import letters  # noqa: PLC0415 - brings the database along

            return letters.preview(workspace, dossier_id, LetterKind.LAS_SHEET, "las")

        def put(workspace: Workspace) -> KeptPrint:
            from oso_desktop.services import letters  # noqa: PLC0415 - see above
            from oso_desktop.services.prints import KeptPrint  # noqa: PLC0415 - see above

            made = letters.make(workspace, dossier_id, LetterKind.LAS_SHEET, "las")
            letters.mark_printed(workspace, made.letter.id)
            return KeptPrint(printed=None, pdf=made.pdf)

        def show(pdf: LetterPdf) -> None:
            self._show_paper(
                pdf.data,
                "aanvinken-in-het-las.pdf",
                put,
                self._form.lasCard.form.actButton,
                self.tr(
                    "Neem over wat hier staat, en niet meer. Leg daarna vast op welke dag u het klaarzette."
                ),
            )

        self._desk.ask(work, show, self._form.wayProblem.show_error, what=self.tr("Blad maken…"))

    def _show_paper(
        self,
        data: bytes,
        file_name: str,
        put: Callable[[Workspace], KeptPrint],
        came_from: QWidget,
        hint: str,
    ) -> None:
        self._form.paperHint.setText(hint)
        self.preview.show_kept(data, file_name, put)
        self._came_from = came_from
        self.papers.come_forward(came_from)

    def _begin(self) -> None:
        self._form.wayProblem.clear()
        self.notices.clear()

    def _deliver(self, way: Way) -> None:
        """Records that the newest version went on the day that was filled in (R126, R130)."""
        field: DateField = (self._form.paperCard if way is Way.PAPER else self._form.lasCard).form.dayField
        dossier_id, version = self._desk.dossier_id, self._newest()
        self._begin()
        try:
            on = field.needed_day()
        except OsoError as error:
            self._form.wayProblem.show_error(error)
            field.setFocus()
            return

        def work(workspace: Workspace) -> None:
            from oso_desktop.services import handover  # noqa: PLC0415 - brings the database along

            handover.record_delivery(workspace, dossier_id, version, way=way, on=on)

        def recorded(_: None) -> None:
            self._dated = None

        self._desk.change(work, self._form.wayProblem.show_error, recorded)


_TO_GIVE = (Status.FINAL, Status.PACKED)
"""While the newest version did not leave."""
