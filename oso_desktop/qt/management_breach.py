"""The tab Datalek: what was lost, the clock, the questions, the decision and what was reported."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.breach import REPORTED_TO, Answer, Breach, BreachKind, PrivacyOfficer, advice
from oso_desktop.dossier.prints import PrintKind
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_desk import CalmWheel, put_text
from oso_desktop.qt.dossier_holder_seen import typed_time
from oso_desktop.qt.dossier_words import day, moment
from oso_desktop.qt.enter import FormKeys
from oso_desktop.qt.forms.ui_management_breach import Ui_ManagementBreach
from oso_desktop.qt.kept_prints import KeptPapers
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.page import Shell
from oso_desktop.qt.plain_table import PlainRow, PlainTable, dress_table, fit_rows
from oso_desktop.qt.printing import AskPath, AskPrinter, ask_path, ask_printer
from oso_desktop.qt.register_parts import Notices, fill_choices
from oso_desktop.qt.room import Fold, lay
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.breaches import Lost, LostContent
    from oso_desktop.services.workspace import Workspace

_HOUR = 3600


class BreachTab(QWidget):
    """The register above, the chosen breach or the form for a new one below."""

    def __init__(
        self, shell: Shell, *, ask_printer: AskPrinter = ask_printer, ask_path: AskPath = ask_path
    ) -> None:
        super().__init__()
        self._shell = shell
        self._breaches: tuple[Breach, ...] = ()
        self._now = datetime.now().astimezone()
        self._chosen = ""
        self.form = form = Ui_ManagementBreach()
        form.setupUi(self)
        form.officer_row.setAlignment(form.officer_button, Qt.AlignmentFlag.AlignLeft)
        Fold(self, lambda narrow: lay(form.officer_row, down=narrow))
        self.papers = KeptPapers(form, shell.operations, ask_printer=ask_printer, ask_path=ask_path)
        self.notices = Notices(form.breach_notices, self)
        self.model = PlainTable(
            (self.tr("De school wist het"), self.tr("Wat"), self.tr("Melden kan tot"), self.tr("Status")),
            self,
        )
        dress_table(form.breaches_table, self.model, (150, 0, 150, 190))
        self.lost = PlainTable(
            (
                self.tr("Leerling"),
                self.tr("Voor"),
                self.tr("Versie"),
                self.tr("Wanneer"),
                self.tr("Hoe"),
            ),
            self,
        )
        dress_table(form.lost_table, self.lost, (0, 0, 60, 100, 160))
        fill_choices(form.kind_box, list(BreachKind))
        for box in (form.encrypted_box, form.key_box, form.back_box, form.sensitive_box):
            fill_choices(box, (Answer.UNKNOWN, Answer.YES, Answer.NO))
        for whom in REPORTED_TO:
            form.to_box.addItem(on_screen(whom), whom)
        form.note_box.hide()
        form.one_box.hide()
        CalmWheel(self).protect(self)
        self._connect()

    def _connect(self) -> None:
        form = self.form
        form.breaches_table.selectionModel().currentChanged.connect(lambda now, _old: self._choose(now.row()))
        form.lost_table.selectionModel().currentChanged.connect(lambda now, _old: self._look_into(now.row()))
        form.new_button.clicked.connect(lambda _checked=False: self.begin())
        form.cancel_button.clicked.connect(lambda _checked=False: self._close_form())
        FormKeys(form.note_box, form.cancel_button)
        form.save_button.clicked.connect(lambda _checked=False: self.note())
        form.judge_button.clicked.connect(lambda _checked=False: self.judge())
        form.decide_button.clicked.connect(lambda _checked=False: self.decide())
        form.report_button.clicked.connect(lambda _checked=False: self.report())
        form.officer_button.clicked.connect(lambda _checked=False: self.save_officer())
        form.sheet_button.clicked.connect(lambda _checked=False: self.show_sheet())

    def refresh(self) -> None:
        """Reads the register."""
        self._shell.operations.run(_read, lambda read: self.show_found(*read), owner=self)

    def show_found(
        self, found: tuple[Breach, ...], losable: tuple[Lost, ...], officer: PrivacyOfficer, now: datetime
    ) -> None:
        """Shows the register as it stands at this moment."""
        form = self.form
        put_text(form.officer_name, officer.name)
        put_text(form.officer_reach, officer.reach)
        self._breaches, self._now = found, now
        self.model.show_rows(
            [
                PlainRow(
                    key=each.noted.id,
                    texts=(
                        moment(each.noted.known_at.astimezone(now.tzinfo)),
                        on_screen(each.noted.kind.value),
                        moment(each.deadline.astimezone(now.tzinfo)),
                        self._state(each),
                    ),
                )
                for each in found
            ]
        )
        fit_rows(form.breaches_table, len(found), most=5)
        form.breaches_empty.setVisible(not found)
        self.lost.show_rows(
            [
                PlainRow(
                    key=each.id,
                    texts=(each.student, each.receiver, str(each.version), day(each.on), on_screen(each.how)),
                    tickable=True,
                )
                for each in losable
            ]
        )
        fit_rows(form.lost_table, len(losable), most=6)
        form.lost_label.setVisible(bool(losable))
        if (number := self.model.row_of(self._chosen)) >= 0:
            form.breaches_table.selectRow(number)
            self._show_one(found[number])

    def _state(self, breach: Breach) -> str:
        if not breach.open:
            return self.tr("afgehandeld")
        if breach.decided is None:
            return self.tr("nog te besluiten")
        return self.tr("nog te melden")

    def _choose(self, number: int) -> None:
        if 0 <= number < len(self._breaches):
            self.form.note_box.hide()
            self._show_one(self._breaches[number])

    def _show_one(self, breach: Breach) -> None:
        form = self.form
        self._chosen = breach.noted.id
        form.one_box.show()
        form.one_heading.setText(on_screen(breach.noted.kind.value).capitalize())
        form.clock_label.setText(self._clock(breach))
        form.one_facts.setText("\n".join(self._facts(breach)))
        if breach.answers is not None:
            said = breach.answers
            for box, answer in (
                (form.encrypted_box, said.encrypted),
                (form.key_box, said.key_safe),
                (form.back_box, said.got_back),
                (form.sensitive_box, said.sensitive),
            ):
                box.setCurrentIndex(box.findData(answer))
            advised = advice(said)
            form.advice_label.setText(
                f"{on_screen(advised.verdict.value).capitalize()}. {on_screen(advised.why)}"
            )
            if breach.decided is None:
                form.authority_check.setChecked(advised.to_authority)
                form.people_check.setChecked(advised.to_people)
        form.advice_label.setVisible(breach.answers is not None)
        answered, decided = breach.answers is not None, breach.decided is not None
        for each in (
            form.authority_label,
            form.authority_check,
            form.people_label,
            form.people_check,
            form.reason_label,
            form.reason_field,
            form.decided_label,
            form.decided_field,
            form.decide_button,
        ):
            each.setVisible(answered)
        for part in (
            form.report_label,
            form.to_box,
            form.mark_label,
            form.mark_field,
            form.report_button,
        ):
            part.setVisible(decided)

    def _clock(self, breach: Breach) -> str:
        if breach.authority_told or not breach.open:
            return self.tr("De termijn van 72 uur is niet meer van belang: het is afgehandeld of gemeld.")
        hours = int(breach.left(self._now).total_seconds() // _HOUR)
        if hours < 0:
            return self.tr("De 72 uur zijn voorbij. Meld het alsnog, en schrijf op waarom het later is.")
        return self.tr("Nog {n} uur om te melden, als dat moet.").format(n=hours)

    def _facts(self, breach: Breach) -> list[str]:
        facts = [self.tr("Gebeurd: {what}").format(what=breach.noted.happened)]
        things = len(breach.noted.packages) + len(breach.noted.deliveries)
        if things:
            facts.append(self.tr("Aangewezen: {n}. Wat erin zat, staat op het meldblad.").format(n=things))
        if breach.decided is not None:
            facts.append(
                self.tr("Besloten door {who}: {why}").format(
                    who=breach.decided.decided_by, why=breach.decided.reason
                )
            )
        facts += [
            self.tr("Gemeld bij {whom} op {day}.").format(whom=on_screen(each.to), day=moment(each.at))
            for each in breach.reports
        ]
        return facts

    def _look_into(self, number: int) -> None:
        """Says exactly what was in the thing that is chosen, and whether it can be read (R171)."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - brings the database along

        if number < 0:
            return
        lost = self.lost.key(number)
        self._shell.operations.run(
            lambda workspace: breaches.content(workspace, lost),
            self._show_content,
            owner=self,
            failed=self.notices.error,
        )

    def _show_content(self, found: LostContent) -> None:
        lines = [
            self.tr("Onderdelen: {parts}.").format(parts=", ".join(map(on_screen, found.parts))),
            self.tr("Bijlagen: {files}.").format(files=", ".join(found.documents) or self.tr("geen")),
        ]
        if found.weighs:
            lines.append(self.tr("Weegt zwaar: {what}.").format(what=", ".join(map(on_screen, found.weighs))))
        lines.append(on_screen(found.readable))
        self.form.lost_content.setText("\n".join(lines))

    def begin(self) -> None:
        """The form for a new breach."""
        form = self.form
        form.one_box.hide()
        form.breaches_table.clearSelection()
        self._chosen = ""
        self.notices.clear()
        form.happened_field.clear()
        form.lost_content.clear()
        form.known_day.show_day(self._now.date())
        form.known_time.setText(f"{self._now:%H:%M}")
        form.note_box.show()
        form.kind_box.setFocus()

    def _close_form(self) -> None:
        self.form.note_box.hide()
        self.notices.clear()
        self.form.new_button.setFocus()

    def note(self) -> None:
        """Records the new breach."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - see above

        form = self.form
        try:
            on, at = form.known_day.needed_day(), typed_time(form.known_time.text())
        except OsoError as error:
            self.notices.error(error)
            return
        # Without an hour the clock runs from the beginning of that day: the careful reading.
        known_at = datetime.combine(on, at or time(0, 0), tzinfo=self._now.tzinfo)
        kind, happened, lost = (
            BreachKind(form.kind_box.currentData()),
            form.happened_field.toPlainText(),
            self.lost.chosen,
        )

        def work(workspace: Workspace) -> str:
            return breaches.note(workspace, kind=kind, known_at=known_at, happened=happened, lost=lost).id

        def done(breach: str) -> None:
            self.form.note_box.hide()
            self._chosen = breach
            self.notices.say(
                Tone.GOOD,
                self.tr("Het datalek staat in het register."),
                self.tr("Beantwoord nu de vier vragen en bel uw functionaris gegevensbescherming."),
            )
            self.refresh()

        self._shell.operations.run(work, done, owner=self, failed=self.notices.error, changes=True)

    def judge(self) -> None:
        """Records the answers to the four questions."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - see above

        form, chosen = self.form, self._chosen
        encrypted, key_safe = Answer(form.encrypted_box.currentData()), Answer(form.key_box.currentData())
        got_back, sensitive = Answer(form.back_box.currentData()), Answer(form.sensitive_box.currentData())
        self._change(
            lambda workspace: breaches.judge(
                workspace,
                chosen,
                encrypted=encrypted,
                key_safe=key_safe,
                got_back=got_back,
                sensitive=sensitive,
            )
        )

    def decide(self) -> None:
        """Records what the school decided."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - see above

        form, chosen = self.form, self._chosen
        authority, people = form.authority_check.isChecked(), form.people_check.isChecked()
        reason, who = form.reason_field.toPlainText(), form.decided_field.text()
        self._change(
            lambda workspace: breaches.decide(
                workspace, chosen, to_authority=authority, to_people=people, reason=reason, decided_by=who
            )
        )

    def report(self) -> None:
        """Records that it was reported just now."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - see above

        chosen, to, mark = self._chosen, str(self.form.to_box.currentData()), self.form.mark_field.text()
        self._change(
            lambda workspace: breaches.report(workspace, chosen, to=to, at=workspace.clock(), mark=mark)
        )

    def save_officer(self) -> None:
        """Records who the privacy officer is."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - see above

        officer = PrivacyOfficer(name=self.form.officer_name.text(), reach=self.form.officer_reach.text())
        self._change(lambda workspace: breaches.save_privacy_officer(workspace, officer))

    def show_sheet(self) -> None:
        """Shows the sheet of the chosen breach."""
        from oso_desktop.services import breaches  # noqa: PLC0415 - see above

        chosen = self._chosen

        self.papers.compose(
            lambda workspace: breaches.sheet(workspace, chosen),
            PrintKind.BREACH,
            f"datalek-{chosen[:8]}.pdf",
            self.form.sheet_button,
            self.notices.error,
            about=chosen,
        )

    def _change(self, work: Callable[[Workspace], None]) -> None:
        def done(_: None) -> None:
            self.notices.clear()
            self.refresh()

        self._shell.operations.run(work, done, owner=self, failed=self.notices.error, changes=True)


def _read(
    workspace: Workspace,
) -> tuple[tuple[Breach, ...], tuple[Lost, ...], PrivacyOfficer, datetime]:
    from oso_desktop.services import breaches  # noqa: PLC0415 - see above

    return (
        breaches.register(workspace),
        breaches.can_be_lost(workspace),
        breaches.privacy_officer(workspace),
        workspace.clock(),
    )
