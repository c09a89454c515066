"""The card Schooladvies on the tab Samenstellen: provisional, result, definitive, and what the law makes of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFrame

from oso_desktop.dossier.advice import (
    AdviceState,
    Exemption,
    Verdict,
    advice_codes,
    advice_state,
    label_of,
)
from oso_desktop.dossier.readiness_advice import open_verdict
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.qt.date_field import DateField
from oso_desktop.qt.dossier_desk import Autosave, Desk, put_choice, put_plain
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import NoDay, day
from oso_desktop.qt.forms.ui_dossier_advice import Ui_DossierAdvice
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit
from oso_desktop.services import advice
from oso_desktop.services.advice import AdviceEntry

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView


class AdviceCard(QFrame):
    """The advice in one line with the law's verdict in one sentence; its fields fold out and save themselves."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.form = Ui_DossierAdvice()
        self.form.setupUi(self)
        self._dossier = DossierId("")
        form = self.form
        for field in self._codes():
            field.addItem(self.tr("niet ingevuld"), "")
            for code in advice_codes():
                field.addItem(f"{on_screen(label_of(code))} (code {code})", code)
        form.exemption.addItem(self.tr("geen"), None)
        for exemption in Exemption:
            form.exemption.addItem(on_screen(exemption.value), exemption)
        form.exemption.activated.connect(self._exempt)
        form.editButton.toggled.connect(self._fold)
        self._autosave = Autosave(self._save, self)
        self._autosave.watch(*self._days(), form.motivation)
        for field in self._codes():
            field.activated.connect(self._autosave.touched)  # the keys pass by other advices on their way
        self._fold(False)

    def _codes(self) -> tuple[QComboBox, ...]:
        form = self.form
        return form.provisional, form.test, form.definitive, form.wishParents, form.wishPupil

    def _days(self) -> tuple[DateField, ...]:
        form = self.form
        return form.provisionalOn, form.testOn, form.definitiveOn

    def reset(self) -> None:
        """Forgets the pupil before."""
        self._autosave.forget()
        self._dossier = DossierId("")
        self.form.problem.clear()
        self.form.editButton.setChecked(False)

    def flush(self) -> None:
        """Saves at once."""
        self._autosave.flush()

    def show_view(self, view: DossierView) -> None:
        """Shows the advice as stored, where a kind of transfer has one."""
        self.setVisible(view.dossier.profile is Profile.POVO)
        if view.dossier.profile is not Profile.POVO:
            return
        form = self.form
        state = advice_state(view.dossier.advice, view.student.record)
        vso = view.dossier.receiver is not None and view.dossier.receiver.vso
        form.wayLabel.setText(self._way(state))
        word, look, sentence = self._verdict(state, vso)
        form.verdictChip.say(word, look)
        form.verdictLabel.setText(sentence)
        decides = advice.may_decide(self.desk.shell.workspace)
        for decision in (form.definitive, form.definitiveOn, form.motivation):
            permit(decision, "" if decides else form.rightsHint.text())
        for reason in (form.exemption, form.exemptionLabel, form.exemptionHint):
            reason.setVisible(decides)
        form.rightsHint.setVisible(not decides)
        put_choice(form.exemption, advice.shown_exemption(self.desk.shell.workspace, view.dossier))
        for asked in (form.motivation, form.motivationLabel, form.motivationHint):
            asked.setVisible(_asks_motivation(state))
        if not self._autosave.held:
            self._fill(state)
        self._dossier = view.dossier.id

    def _fill(self, state: AdviceState) -> None:
        form = self.form
        put_choice(form.provisional, state.provisional or "")
        put_choice(form.test, state.test or "")
        put_choice(form.definitive, state.definitive or "")
        put_choice(form.wishParents, state.wish_parents or "")
        put_choice(form.wishPupil, state.wish_pupil or "")
        form.provisionalOn.show_day(state.provisional_on)
        form.testOn.show_day(state.test_on)
        form.definitiveOn.show_day(state.definitive_on)
        put_plain(form.motivation, state.motivation)

    def _way(self, state: AdviceState) -> str:
        test = _on(state.test, state.test_on)
        if state.test is None:
            test = self.tr("ontheffing") if state.exempt else self.tr("nog niet bekend")
        definitive = _on(state.definitive, state.definitive_on) or self.tr("nog niet vastgelegd")
        parts = (
            self.tr("Voorlopig: {advice}").format(
                advice=_on(state.provisional, state.provisional_on) or self.tr("nog niet ingevuld")
            ),
            self.tr("uitslag: {advice}").format(advice=test),
            self.tr("definitief: {advice}").format(advice=definitive),
        )
        return "  →  ".join(parts)

    def _verdict(self, state: AdviceState, vso: bool) -> tuple[str, tuple[str, Tone], str]:
        """A word with its look, and one sentence."""
        if (found := open_verdict(state)) is not None:
            return self.tr("eerst regelen"), ("prohibit", Tone.BAD), on_screen(" ".join(found))
        if state.stated is None:
            return (
                self.tr("nog leeg"),
                ("warning-fill", Tone.WARN),
                self.tr("Vul het voorlopige advies in."),
            )
        if state.definitive is None and (vso or state.exempt):
            sentence = (
                self.tr("Het vso beslist op het voorlopige advies. Dat is genoeg.")
                if vso
                else self.tr("Deze leerling hoeft de toets niet te maken. Het voorlopige advies is genoeg.")
            )
            return self.tr("voorlopig"), ("check", Tone.GOOD), sentence
        if state.definitive is None:
            sentence = (
                self.tr("De inzage die telt, gaat over het definitieve advies.")
                if state.test is None
                else self.tr("Leg nu het definitieve advies vast. De nieuwe school beslist daarop.")
            )
            return self.tr("nog niet definitief"), ("hourglass-medium", Tone.WARN), sentence
        return (
            self.tr("definitief", "advies"),
            ("check", Tone.GOOD),
            {
                Verdict.RAISED: self.tr("Het advies is bijgesteld tot de uitslag."),
                Verdict.MOTIVATED: self.tr("Er staat waarom het advies niet helemaal is bijgesteld."),
            }.get(state.verdict, self.tr("De uitslag vraagt niet om bijstellen."))
            if state.test is not None
            else self.tr("Er staat geen uitslag van de toets bij."),
        )

    def _fold(self, shown: bool) -> None:
        form = self.form
        form.fields.setVisible(shown)
        form.editButton.setText(self.tr("Klaar") if shown else self.tr("Invullen"))
        form.editButton.setAccessibleName(
            self.tr("Schooladvies invullen: klaar") if shown else self.tr("Schooladvies invullen")
        )
        dress_button(form.editButton, "check" if shown else "pencil-simple")
        if not shown:
            self.flush()

    def entry(self) -> AdviceEntry:
        """What stands in the fields; raises NoDay."""
        form = self.form
        return AdviceEntry(
            provisional=form.provisional.currentData() or None,
            provisional_on=form.provisionalOn.day(),
            test=form.test.currentData() or None,
            test_on=form.testOn.day(),
            definitive=form.definitive.currentData() or None,
            definitive_on=form.definitiveOn.day(),
            motivation=form.motivation.toPlainText(),
            wish_parents=form.wishParents.currentData() or None,
            wish_pupil=form.wishPupil.currentData() or None,
        )

    def _save(self, autosave: Autosave) -> None:
        dossier_id, problem = self.desk.dossier_id, self.form.problem
        problem.clear()
        try:
            entry = self.entry()
        except NoDay as error:
            autosave.refused()
            problem.show_error(error)
            return

        def refuse(error: OsoError) -> None:
            autosave.refused()
            problem.show_error(error)

        def stored(_: None) -> None:
            autosave.saved()
            problem.clear()

        self.desk.change(lambda workspace: advice.save(workspace, dossier_id, entry), refuse, stored)

    def _exempt(self) -> None:
        dossier_id, form = self.desk.dossier_id, self.form
        chosen = form.exemption.currentData()
        exemption = Exemption(chosen) if chosen is not None else None
        form.problem.clear()

        def refuse(error: OsoError) -> None:
            shown = advice.shown_exemption(self.desk.shell.workspace, self.desk.current.dossier)
            put_choice(form.exemption, shown)
            form.problem.show_error(error)

        self.desk.change(lambda workspace: advice.set_exemption(workspace, dossier_id, exemption), refuse)


def _on(code: str | None, on: date | None) -> str:
    if code is None:
        return ""
    label = on_screen(label_of(code))
    return f"{label} ({day(on)})" if on is not None else label


def _asks_motivation(state: AdviceState) -> bool:
    """Whether there is something to motivate, or a motivation stands there."""
    return bool(state.motivation) or state.verdict in (Verdict.RAISE, Verdict.PARTLY, Verdict.MOTIVATED)
