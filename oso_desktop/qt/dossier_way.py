"""One of the ways in which a dossier leaves the school: what happens, what one needs, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from oso_desktop.qt.dossier_signs import dress_button, words
from oso_desktop.qt.forms.ui_dossier_way import Ui_DossierWay
from oso_desktop.qt.panels import restyle
from oso_desktop.qt.theme import Tone
from oso_desktop.qt.tips import permit

if TYPE_CHECKING:
    from oso_desktop.qt.forms.ui_dossier_handover import Ui_DossierHandover

_ADVISED = ("star-fill", Tone.GOOD)


class WayCard(QFrame):
    """A card of the tab Overdragen; what it does is for the tab to connect."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_DossierWay()
        self.form.setupUi(self)
        self._picture = ""

    def describe(self, picture: str, title: str, does: str, needs: str, button: str) -> None:
        """What it is about; `picture` is the icon of the card and its button."""
        form = self.form
        self._picture = picture
        form.icon.show_icon(picture, "text")
        form.titleLabel.setText(title)
        form.doesLabel.setText(does)
        form.needsLabel.setText(needs)
        form.actButton.setText(button)
        form.actButton.setAccessibleName(f"{title}: {button.replace('&', '')}")
        form.actButton.setProperty("picture", picture)
        dress_button(form.actButton, picture)
        form.dayBox.hide()
        self.setAccessibleName(title)

    def ask_day(self, label: str, spoken: str) -> None:
        """Has a day to record as well."""
        form = self.form
        form.dayLabel.setText(label)
        form.dayField.setAccessibleName(spoken)
        form.recordButton.setAccessibleName(self.tr("Vastleggen: {what}").format(what=spoken))
        form.dayBox.show()

    def show_state(self, *, may: bool, advised: bool, why: str = "") -> None:
        """Whether it can be done now; `why` says in a sentence why this way cannot, where others can."""
        form = self.form
        form.chip.say(self.tr("aanbevolen") if advised else "", _ADVISED)
        form.whyLabel.setText(why)
        form.whyLabel.setVisible(bool(why))
        for each in (form.actButton, form.dayField, form.recordButton):
            permit(each, why or ("" if may else self.tr("Maak het dossier eerst definitief.")))

    def show_link(self, *, there: bool) -> None:
        """The button to where a missing card is put right."""
        self.form.linkButton.setVisible(there)


def set_primary(button: QPushButton, on: bool) -> None:
    """Makes a button the one next step of the page, or an ordinary one."""
    if bool(button.property("role")) is not on:
        button.setProperty("role", "primary" if on else "")
        restyle(button)
        dress_button(button, str(button.property("picture")), "on_accent" if on else "text")


def describe_ways(form: Ui_DossierHandover) -> None:
    """What each of the four cards is about."""
    form.packageCard.describe(
        "package",
        words("Versleuteld pakket"),
        words("Eén bestand op een stick of in een map. Alleen de nieuwe school kan het openen."),
        words("Nodig: een gecontroleerde schoolkaart. De nieuwe school gebruikt ook OSO Desktop."),
        words("Pa&kket maken…"),
    )
    form.securedCard.describe(
        "key",
        words("Beveiligde pdf met sleutelblad"),
        words("Eén pdf met alles erin. De sleutel staat op een blad dat apart gaat."),
        words("Nodig: een printer voor het sleutelblad. De nieuwe school heeft geen programma nodig."),
        words("Pdf maken…"),
    )
    form.paperCard.describe(
        "printer",
        words("Op papier"),
        words("Voorblad, brief met ontvangstbewijs, en het hele dossier met de bijlagen."),
        words("Nodig: een printer en een dichte envelop."),
        words("Stapel bekijken…"),
    )
    form.lasCard.describe(
        "check-square",
        words("In het LAS klaarzetten"),
        words("U zet het dossier zelf klaar in uw LAS. Een blad zegt precies wat u aanvinkt."),
        words("Nodig: uw LAS, met OSO."),
        words("Blad bekijken…"),
    )
    form.paperCard.ask_day(words("Meegegeven op"), words("Op papier meegegeven op"))
    form.lasCard.ask_day(words("Klaargezet op"), words("In het LAS klaargezet op"))
