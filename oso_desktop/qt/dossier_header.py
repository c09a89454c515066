"""What stands above the tabs of a dossier: whose it is, how far it is, that all is saved, and what comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.process import next_steps, place_of, progress
from oso_desktop.dossier.transfer import Status
from oso_desktop.qt.dossier_signs import dress_button
from oso_desktop.qt.dossier_words import facts_of
from oso_desktop.qt.forms.ui_dossier_page import Ui_DossierPage
from oso_desktop.qt.isolates import isolated
from oso_desktop.qt.language import on_screen
from oso_desktop.qt.panels import IconLabel
from oso_desktop.qt.theme import Tone

if TYPE_CHECKING:
    from oso_desktop.services.dossiers import DossierView

_SAVED_WIDTH = 96
"""Room for the longest word, so that nothing moves when it comes."""


class DossierHeader(QObject):
    """The head of the dossier page."""

    def __init__(self, page: QWidget, form: Ui_DossierPage, title: Callable[[str], str]) -> None:
        """`title` gives what stands on a tab, by the name of the tab."""
        super().__init__(page)
        self._page, self._form, self._title = page, form, title
        self._place = ""
        self._under_way = 0
        self._saved = _SavedSign()
        form.factsLine.addWidget(self._saved, 0, Qt.AlignmentFlag.AlignTop)
        dress_button(form.backButton, "arrow-left")
        dress_button(form.nextButton, "arrow-right", "on_accent")
        form.nextButton.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        # Nothing moves when the button or a chip comes or goes.
        form.nameLabel.setMinimumHeight(form.nextButton.sizeHint().height())
        form.factsLabel.setMinimumHeight(form.secretChip.sizeHint().height())

    @property
    def next_place(self) -> str:
        """The name of the tab with the first thing to do; empty when the dossier has gone."""
        return self._place

    def clear(self) -> None:
        """Another dossier comes; until it was read there is nobody's name."""
        form = self._form
        form.nameLabel.clear()
        form.factsLabel.clear()
        form.statusChip.hide()
        form.secretChip.hide()
        form.nextButton.hide()
        self._saved.say("")

    def show_view(self, view: DossierView) -> None:
        """Says whose dossier it is and how far it is."""
        form, student = self._form, view.student
        form.nameLabel.setText(isolated(full_name(student.record)))
        facts = [on_screen(view.dossier.profile.label), *facts_of(student, view.today)]
        form.factsLabel.setText(" · ".join(facts))
        form.statusChip.show()
        form.statusChip.set_status(view.status)
        secret = student.record.adresgeheim or any(each.block.adresgeheim for each in student.guardians)
        form.secretChip.say(self.tr("geheim adres") if secret else "", ("lock-key", Tone.WARN))
        self._page.setAccessibleName(self.tr("Dossier van {name}").format(name=form.nameLabel.text()))

    def show_next(self, view: DossierView, current: str) -> None:
        """Offers to go to the first thing to do, unless the person is there: on the tab `current`."""
        button, place = self._form.nextButton, _next_place(view)
        self._place = place
        button.setVisible(bool(place) and place != current)
        if place:
            title = self._title(place).replace("&", "")
            button.setText(self.tr("&Volgende stap: {tab}").format(tab=title))

    def show_saving(self, begun: bool) -> None:
        """Says that something is being saved, or once nothing is any more, that it was."""
        self._under_way += 1 if begun else -1
        if self._under_way > 0:
            self._saved.say(self.tr("Bewaren…"))
        else:
            self._saved.say(self.tr("Bewaard"), done=True)

    def show_refused(self) -> None:
        """What was to be saved was refused: the tab tells of it."""
        self._saved.say("")


class _SavedSign(QWidget):
    """Says that all is saved."""

    def __init__(self) -> None:
        super().__init__()
        self._picture = IconLabel("cloud", "good", 14)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("role", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(self._picture)
        row.addWidget(self._label)
        self.setMinimumWidth(_SAVED_WIDTH)
        self.say("")

    def say(self, text: str, *, done: bool = False) -> None:
        """Shows a word; nothing for an empty one."""
        self._label.setText(text)
        self._picture.setVisible(bool(text))
        self._picture.show_icon(
            "check-circle-fill" if done else "hourglass-medium", "good" if done else "muted"
        )


def _next_place(view: DossierView) -> str:
    """Where the first thing to do is, in the order of the process; empty when the dossier has gone."""
    now = progress(
        view.reasons,
        (line.state for line in view.holders),
        final=view.status in (Status.FINAL, Status.PACKED),
        handed_over=view.status is Status.HANDED_OVER,
    )
    steps = next_steps(now)
    return place_of(steps[0], now).value if steps else ""
