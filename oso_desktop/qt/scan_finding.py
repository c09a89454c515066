"""One finding of the privacy scan: the words, why they ask care, and what the person decides."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QRadioButton

from oso_desktop.dossier.attachments import MIN_REASON
from oso_desktop.dossier.scan import Sensitivity
from oso_desktop.dossier.scan_decisions import Standing, Verdict, asks_reason
from oso_desktop.dossier.scan_findings import Snippet
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.dossier_words import moment
from oso_desktop.qt.forms.ui_scan_finding import Ui_ScanFinding
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.tips import permit
from oso_desktop.services.scan import Found

MOST_SNIPPETS = 5
"""What is shown of words that come again and again; the rest is counted."""

_LOOKS = {
    Sensitivity.FORBIDDEN: ("prohibit", "bad"),
    Sensitivity.NUMBER: ("hash", "bad"),
    Sensitivity.SPECIAL: ("shield-warning", "warn"),
}

Decide = Callable[[str, Verdict, str, Callable[[OsoError], None]], None]
"""Stores a decision: the finding's mark, the verdict, the reason, and what to do when it is refused."""


class FindingCard(QFrame):
    """One finding. It folds to a line once it was decided, and while another is decided about.

    `field_asked` asks for the field it stands in; `unfolded` tells that a person opened it.
    """

    field_asked = Signal()
    unfolded = Signal()

    def __init__(self, decide: Decide) -> None:
        super().__init__()
        self.form = Ui_ScanFinding()
        self.form.setupUi(self)
        self._decide = decide
        self.found: Found | None = None
        form = self.form
        dress_button(form.againButton, "pencil-simple")
        dress_button(form.fieldButton, "arrow-right")
        form.fieldButton.clicked.connect(lambda _checked=False: self.field_asked.emit())
        form.againButton.toggled.connect(self._turn)
        for button in self._choices().values():
            button.clicked.connect(self._chosen)
        form.reason.textChanged.connect(self._chosen)
        form.reason.returnPressed.connect(self._save)
        form.saveButton.clicked.connect(self._save)

    def _choices(self) -> dict[Verdict, QRadioButton]:
        form = self.form
        return {
            Verdict.FALSE_ALARM: form.falseAlarm,
            Verdict.LEAVE_OUT: form.leaveOut,
            Verdict.KEEP: form.keep,
        }

    @property
    def verdict(self) -> Verdict | None:
        """What is chosen and not stored yet."""
        return next((verdict for verdict, button in self._choices().items() if button.isChecked()), None)

    def show_found(self, found: Found) -> None:
        """Shows the finding as it stands; what is being chosen stays until it is stored."""
        form, before = self.form, self.found
        self.found = found
        subject, finding = found.subject, found.finding
        places = ", ".join(map(on_screen, finding.places))
        times = words(" ({n} keer)").format(n=finding.count) if finding.count > 1 else ""
        title = f"{on_screen(subject.label)}: {places}{times}"
        form.headIcon.show_icon(*_LOOKS[subject.sensitivity])
        form.subjectLabel.setText(title)
        form.snippetLabel.setText(_shown(found.snippets))
        form.snippetLabel.setVisible(bool(found.snippets))
        form.whyLabel.setText(f"{on_screen(subject.why)} ({on_screen(subject.ground)})")
        form.stepLabel.setText(on_screen(subject.what_to_do))
        form.fieldButton.setVisible(bool(found.field and found.field.location))
        self._name_parts(title)
        if before is None or before.decision != found.decision or before.standing != found.standing:
            self._show_decision(found)
        self._show_fold()

    def _name_parts(self, title: str) -> None:
        form = self.form
        self.setAccessibleName(title)
        for button in (*self._choices().values(), form.saveButton, form.fieldButton, form.againButton):
            button.setAccessibleName(f"{button.text()}: {title}")
        form.reason.setAccessibleName(words("Waarom, bij {title}").format(title=title))

    def _show_decision(self, found: Found) -> None:
        form, decision = self.form, found.decision
        decided = decision is not None and found.standing is not Standing.OPEN
        form.decidedLabel.setText(_decided(found) if decided else "")
        form.decidedLabel.setVisible(decided)
        form.againButton.setText(words("Wijzigen") if decided else words("Beslissen"))
        with QSignalBlocker(form.againButton):
            form.againButton.setChecked(False)
        for verdict, button in self._choices().items():
            button.setAutoExclusive(False)
            button.setChecked(decided and decision is not None and decision.verdict is verdict)
            button.setAutoExclusive(True)
        form.reason.setText(decision.reason if decision is not None and decided else "")
        form.problem.clear()
        self._chosen()
        self._show_fold()

    @property
    def waits(self) -> bool:
        """Whether a person still has to decide about it."""
        return self.found is not None and self.found.standing is Standing.OPEN

    @property
    def is_open(self) -> bool:
        """Whether its choices are on show."""
        return self.form.againButton.isChecked()

    def open_up(self) -> None:
        """Shows its choices."""
        self.form.againButton.setChecked(True)

    def fold_up(self) -> None:
        """Hides its choices, unless something was chosen that is not stored yet."""
        if not (self.waits and self.verdict is not None):
            self.form.againButton.setChecked(False)

    def _turn(self, opened: bool) -> None:
        self._show_fold()
        if opened:
            self.unfolded.emit()

    def _show_fold(self) -> None:
        """An open one needs no button to open it; a folded one that waits still shows its words."""
        form, opened = self.form, self.is_open
        form.againButton.setVisible(not (opened and self.waits))
        form.askPart.setVisible(opened or self.waits)
        for part in (form.whyLabel, form.stepLabel, *self._choices().values(), form.saveButton):
            part.setVisible(opened)
        if self.found is not None:
            form.keep.setVisible(opened and Verdict.KEEP in self.found.verdicts)
        self._chosen()

    def _chosen(self) -> None:
        form, verdict = self.form, self.verdict
        asks = self.found is not None and verdict is not None and asks_reason(self.found.subject, verdict)
        may = verdict is Verdict.FALSE_ALARM
        for part in (form.reasonLabel, form.reason):
            part.setVisible(self.is_open and (asks or may))
        form.reasonLabel.setText(
            words("Waarom? In één zin, minstens tien tekens.") if asks else words("Waarom? Mag leeg blijven.")
        )
        enough = len(form.reason.text().strip()) >= MIN_REASON or not asks
        if verdict is None:
            why = words("Kies eerst wat u met deze vondst doet.")
        else:
            why = "" if enough else form.reasonLabel.text()
        permit(form.saveButton, why)

    def _save(self) -> None:
        verdict = self.verdict
        if self.found is None or verdict is None or not self.form.saveButton.isEnabled():
            return
        form = self.form
        form.problem.clear()
        form.saveButton.setEnabled(False)

        def refuse(error: OsoError) -> None:
            form.problem.show_error(error)
            self._chosen()

        reason = "" if verdict is Verdict.LEAVE_OUT else form.reason.text()
        self._decide(self.found.finding.mark, verdict, reason, refuse)


def _shown(snippets: tuple[Snippet, ...]) -> str:
    """The words in bold between what stands around them; all of it as plain text."""
    several = len({each.place for each in snippets}) > 1
    lines = [
        (f"{escape(on_screen(each.place))}: " if several else "")
        + f"«{escape(each.before)}<b><u>{escape(each.words)}</u></b>{escape(each.after)}»"
        for each in snippets[:MOST_SNIPPETS]
    ]
    if len(snippets) > MOST_SNIPPETS:
        lines.append(escape(words("en nog {n} keer").format(n=len(snippets) - MOST_SNIPPETS)))
    return "<br>".join(lines)


def _decided(found: Found) -> str:
    decision = found.decision
    if decision is None:
        return ""
    said = {
        Verdict.FALSE_ALARM: words("Niet relevant (vals alarm)"),
        Verdict.LEAVE_OUT: words("Laat ik weg. Het staat er nog: haal het eruit, of laat dit niet meegaan"),
        Verdict.KEEP: words("Blijft erin"),
    }[decision.verdict]
    why = f": {decision.reason}" if decision.reason else ""
    return words("{said}{why}. {name}, {moment}").format(
        said=said, why=why.rstrip("."), name=decision.by, moment=moment(decision.at)
    )
