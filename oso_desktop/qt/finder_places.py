"""The places of the program as somebody may call them, for the field that finds everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from oso_desktop.qt.main_window import MainWindow


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page or a tab of one: what it is called, other words for what is done there, and how to go there."""

    name: str
    words: str
    picture: str
    go: Callable[[], None]


def _tr(text: str) -> str:
    return QCoreApplication.translate("FinderPlaces", text)


def places(window: MainWindow) -> tuple[Place, ...]:
    """All of them, in the order of the rail and of the tabs."""

    def desk(tab: str) -> Callable[[], None]:
        return lambda: window.open_management(tab)

    found = (
        (
            _tr("Te doen"),
            _tr("wat nu klaar begin start planning data"),
            "check-square-offset",
            window.open_todo,
        ),
        (
            _tr("Leerlingen"),
            _tr("lijst groep inlezen importeren EDEXML Excel"),
            "users",
            window.open_students,
        ),
        (
            _tr("Inzage en brieven"),
            _tr("uitnodiging herinnering afdrukken printen groep stapel strook antwoord scannen"),
            "envelope-simple",
            window.open_letters,
        ),
        (
            _tr("Pakketten"),
            _tr("overdragen meegeven stick onderweg ontvangst bevestigen vergissing"),
            "package",
            window.open_packages,
        ),
        (
            _tr("Ontvangen"),
            _tr("dossier van andere school openen vergelijken overnemen sleutelblad"),
            "tray",
            window.open_received,
        ),
        (
            _tr("Beheer: Privacy op orde"),
            _tr("AVG controlelijst afvinken register schoolgids medezeggenschap bestuur"),
            "gear-six",
            desk("privacy"),
        ),
        (
            _tr("Beheer: School"),
            _tr("naam adres BRIN telefoon contactpersoon directeur"),
            "gear-six",
            desk("school"),
        ),
        (
            _tr("Beheer: Scholen"),
            _tr("adresboek schoolkaart kaart controleren telefoon woorden"),
            "gear-six",
            desk("scholen"),
        ),
        (
            _tr("Beheer: Regio en kalender"),
            _tr("regioprofiel afspraken vakanties data termijn advies"),
            "gear-six",
            desk("regio"),
        ),
        (
            _tr("Beheer: Briefpapier"),
            _tr("logo handtekening eigen zinnen vensterenvelop grote letters"),
            "gear-six",
            desk("briefpapier"),
        ),
        (
            _tr("Beheer: Mensen"),
            _tr("collega rol rechten wachtwoord uitnodigen wie mag wat"),
            "gear-six",
            desk("mensen"),
        ),
        (
            _tr("Beheer: Sleutels"),
            _tr("herstelblad sleutel vergrendelen woorden nieuwe laptop"),
            "gear-six",
            desk("sleutels"),
        ),
        (
            _tr("Beheer: Reservekopie"),
            _tr("kopie stick terugzetten herstellen nieuwe laptop"),
            "gear-six",
            desk("reservekopie"),
        ),
        (_tr("Beheer: Logboek"), _tr("wie deed wat bewijs controle"), "gear-six", desk("logboek")),
        (
            _tr("Beheer: Bewaren"),
            _tr("opschonen vernietigen bewaartermijn weggooien"),
            "gear-six",
            desk("bewaren"),
        ),
        (
            _tr("Beheer: Verzoeken"),
            _tr("AVG recht op inzage verwijderen rectificatie ouders"),
            "gear-six",
            desk("verzoeken"),
        ),
        (
            _tr("Beheer: Datalek"),
            _tr("lek kwijt gestolen verkeerde envelop melden toezichthouder"),
            "gear-six",
            desk("datalek"),
        ),
    )
    return tuple(Place(name=name, words=words, picture=picture, go=go) for name, words, picture, go in found)
