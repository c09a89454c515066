"""How inzage was recorded: of the four ways each asks for what proves it, and only that is on show (R090–R093)."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QWidget

from oso_desktop.dossier.correspondence import Letter, proving_letters
from oso_desktop.dossier.inzage import Evidence, Recorded
from oso_desktop.errors import OsoError
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.forms.ui_dossier_holder import Ui_DossierHolder
from oso_desktop.qt.language import on_screen


class NoTime(OsoError):
    """A typed text that is no time of the day."""

    def __init__(self) -> None:
        super().__init__(words("Dit is geen tijd."), words("Typ uren en minuten, zoals 14:05."))


class EvidenceFields:
    """The fields of a card that belong to one way of recording."""

    def __init__(self, form: Ui_DossierHolder) -> None:
        self._form = form
        self._letters: tuple[Letter, ...] = ()
        form.seenTime.setPlaceholderText(words("14:05"))
        form.seenRecorded.currentIndexChanged.connect(lambda _index: self.show_way())
        self.show_way()

    def show_letters(self, made: tuple[Letter, ...], holder_id: str) -> None:
        """Which letters to this person lie in the store: then nobody has to say where the copy is."""
        self._letters = proving_letters(made, holder_id)
        self.show_way()

    def show_way(self) -> None:
        """Shows the fields of the chosen way, and no others."""
        form, way = self._form, self._form.seenRecorded.currentData()
        shown: dict[QWidget, bool] = {
            form.seenKept: way == Recorded.LETTER and not self._letters,
            form.seenPresent: way == Recorded.REPORT,
            form.seenPoints: way == Recorded.REPORT,
            form.seenTime: way == Recorded.STATEMENT,
            form.seenToldBy: way == Recorded.STATEMENT,
            form.seenToldTo: way == Recorded.STATEMENT,
            form.seenTicked: way == Recorded.LAS_TICK,
        }
        for field, on in shown.items():
            form.seenForm.setRowVisible(field, on)
        hint = self._hint(way)
        form.seenHint.setText(hint)
        form.seenHint.setVisible(bool(hint))

    def _hint(self, way: object) -> str:
        if way == Recorded.LETTER and self._letters:
            last = self._letters[-1]
            return words("De brief van {day} ({kind}) is bewaard en geldt als bewijs.").format(
                day=day(last.at.date()), kind=on_screen(last.kind.label)
            )
        if way == Recorded.REPORT:
            return words("Het verslag staat daarna bij Brieven, om af te drukken.")
        return ""

    def evidence(self) -> Evidence:
        """What was typed; raises NoTime for a time that is none."""
        form = self._form
        return Evidence(
            kept=form.seenKept.text(),
            present=form.seenPresent.text(),
            points=form.seenPoints.toPlainText(),
            at=typed_time(form.seenTime.text()),
            told_by=form.seenToldBy.text(),
            told_to=form.seenToldTo.text(),
            ticked_by=form.seenTicked.text(),
        )

    def clear(self) -> None:
        """Empties the fields once what stood in them is recorded."""
        form = self._form
        for field in (
            form.seenKept,
            form.seenPresent,
            form.seenTime,
            form.seenToldBy,
            form.seenToldTo,
            form.seenTicked,
            form.seenNote,
        ):
            field.clear()
        form.seenPoints.clear()


def typed_time(text: str) -> time | None:
    """The time a person typed, such as 14:05, 14.05 or 9:00; None for an empty text, NoTime for anything else."""
    bare = text.strip().replace(".", ":").replace(" ", "")
    if not bare:
        return None
    hours, _, minutes = bare.partition(":")
    if not (hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2 and hours.isascii()):
        raise NoTime
    try:
        return time(int(hours), int(minutes))
    except ValueError:
        raise NoTime from None
