"""Whether privacy is in order at the school before it hands anything over (R180).

What the store tells is judged here; what it cannot know somebody looked at and ticked, with a day and a name. A tick
counts for a year: the controller looks again at what it arranged (AVG article 24 paragraph 1).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.backup_plan import BackupPlan, outside_overdue
from oso_desktop.dossier.breach import PrivacyOfficer
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Role, User
from oso_desktop.dossier.schools import OwnSchool

YEAR: Final = timedelta(days=365)
"""How long a tick and a clean-up count."""


class HandPoint(StrEnum):
    """A point of which only a person can say that it is in order; the values stand in stores and never change."""

    REGISTER = "verwerkingsregister"
    BOARD = "bestuur"
    COUNCIL = "medezeggenschap"
    GUIDE = "schoolgids"
    STAFF = "collega's"
    LOG = "logboek"


class Standing(StrEnum):
    """How a point stands."""

    GOOD = "in orde"
    AGAIN = "opnieuw nakijken"
    OPEN = "nog doen"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyTick:
    """Somebody looked at a point on a day, and it was in order."""

    point: HandPoint
    on: date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyTicks:
    """All ticks of a school, at most one for each point."""

    ticks: tuple[PrivacyTick, ...] = ()

    def of(self, point: HandPoint) -> PrivacyTick | None:
        """The tick of a point."""
        return next((each for each in self.ticks if each.point is point), None)

    def without(self, point: HandPoint) -> PrivacyTicks:
        """The others."""
        return replace(self, ticks=tuple(each for each in self.ticks if each.point is not point))

    def having(self, tick: PrivacyTick) -> PrivacyTicks:
        """With this tick in the place of an earlier one of the same point."""
        return replace(self, ticks=(*self.without(tick.point).ticks, tick))


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyFacts:
    """What the store tells.

    `people` work here now, `key_holders` is how many of them have an account of their own to come in by. `same_disk`
    tells that the folder for backups is no other place than the store's. `old` is how many attachments are older than a
    school year, `due` how much is kept over its term, `late_requests` and `late_breaches` what waits longer than the
    law allows.
    """

    school: OwnSchool | None
    people: tuple[User, ...]
    key_holders: int
    sheet_confirmed: bool
    backups: BackupPlan
    same_disk: bool
    region: RegionProfile
    officer: PrivacyOfficer
    cleaned: date | None
    old: int
    due: int
    late_requests: int
    late_breaches: int
    ticks: PrivacyTicks
    today: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyLine:
    """One point: what it is called and means, the source, and how it stands.

    `desk` is the tab of the page Beheer where it is arranged, empty where it is outside the program; `hand` says that
    a person ticks it, `tick` who did so and when, also where that is too long ago.
    """

    name: str
    meaning: str
    source: str
    standing: Standing
    desk: str = ""
    hand: HandPoint | None = None
    tick: PrivacyTick | None = None

    @property
    def good(self) -> bool:
        """Whether nothing has to be done."""
        return self.standing is Standing.GOOD


_ASKED: Final[Mapping[HandPoint, tuple[str, str, str, str]]] = MappingProxyType(
    {
        HandPoint.REGISTER: (
            "Register van verwerkingen",
            "Zet het overstapdossier in het register van verwerkingen van de school of het bestuur.",
            "AVG artikel 30",
            "",
        ),
        HandPoint.BOARD: (
            "Afgesproken met het bestuur",
            "Het bestuur is verantwoordelijk. Vraag of het goed is dat de school met dit programma werkt.",
            "AVG artikel 24",
            "",
        ),
        HandPoint.COUNCIL: (
            "De medezeggenschapsraad stemt in",
            "Vraag de medezeggenschapsraad in te stemmen met de regels over gegevens van leerlingen.",
            "Wet medezeggenschap op scholen",
            "",
        ),
        HandPoint.GUIDE: (
            "Tekst in de schoolgids",
            "Zet in de schoolgids wat er bij een overstap meegaat. Een tekst maakt u bij Regio en kalender.",
            "AVG artikel 13",
            "regio",
        ),
        HandPoint.STAFF: (
            "Collega's kennen de afspraken",
            "Vertel wie met dossiers werkt wat mag, wat geheim blijft, en dat een datalek meteen gemeld wordt.",
            "AVG artikel 32, lid 4",
            "",
        ),
        HandPoint.LOG: (
            "Het logboek is bekeken",
            "Kijk elk jaar wie er in welk dossier was, en of dat klopt.",
            "AVG artikel 32, lid 1d",
            "logboek",
        ),
    }
)
"""Per point that is ticked its name, its meaning, its source, and where in the program one looks."""


def privacy_lines(facts: PrivacyFacts) -> tuple[PrivacyLine, ...]:
    """Every point: first what the program sees, then what a person ticks."""
    return (*_seen(facts), *(_ticked(facts, point) for point in HandPoint))


def _ticked(facts: PrivacyFacts, point: HandPoint) -> PrivacyLine:
    name, meaning, source, desk = _ASKED[point]
    tick = facts.ticks.of(point)
    standing = Standing.OPEN
    if tick is not None:
        standing = Standing.GOOD if facts.today - tick.on <= YEAR else Standing.AGAIN
    return PrivacyLine(
        name=name, meaning=meaning, source=source, standing=standing, desk=desk, hand=point, tick=tick
    )


def _seen(facts: PrivacyFacts) -> tuple[PrivacyLine, ...]:
    return (
        PrivacyLine(
            name="De gegevens van de school",
            meaning="Vul alles in, ook het bestuur en het e-mailadres. Zo weten ouders wie verantwoordelijk is.",
            source="AVG artikel 13",
            standing=_standing(good=_complete(facts.school)),
            desk="school",
        ),
        PrivacyLine(
            name="Functionaris gegevensbescherming",
            meaning="Leg de naam en het nummer van de functionaris klaar: bij een datalek telt elk uur.",
            source="AVG artikel 37",
            standing=_standing(good=bool(facts.officer.name and facts.officer.reach)),
            desk="datalek",
        ),
        PrivacyLine(
            name="Rollen verdeeld",
            meaning="Werk met twee mensen of meer, van wie er een directeur is. Zo ziet ieder wat nodig is.",
            source="AVG artikel 32",
            standing=_standing(
                good=len(facts.people) > 1 and any(each.role is Role.HEAD for each in facts.people)
            ),
            desk="mensen",
        ),
        PrivacyLine(
            name="Een tweede sleutel",
            meaning="Zorg dat minstens twee collega's een eigen account hebben, voor als er één ziek is.",
            source="AVG artikel 32, lid 1b",
            standing=_standing(good=facts.key_holders > 1),
            desk="sleutels",
        ),
        PrivacyLine(
            name="Herstelblad",
            meaning="Druk het herstelblad af en kijk het na. Zonder dat blad is alles weg als de laptop stukgaat.",
            source="AVG artikel 32, lid 1c",
            standing=_standing(good=facts.sheet_confirmed),
            desk="sleutels",
        ),
        PrivacyLine(
            name="Reservekopie",
            meaning="Maak elke week een kopie buiten deze computer.",
            source="AVG artikel 32, lid 1c",
            standing=_backup(facts),
            desk="reservekopie",
        ),
        PrivacyLine(
            name="Afspraken van de regio",
            meaning="Kies de afspraken en de kalender van uw regio. Daar volgen de termijnen voor ouders uit.",
            source="Afspraak in de regio",
            standing=_standing(good=facts.region != RegionProfile()),
            desk="regio",
        ),
        PrivacyLine(
            name="Eens per jaar opschonen",
            meaning="Kijk elk jaar de bijlagen van voor het vorige schooljaar na.",
            source="AVG artikel 5, lid 1c",
            standing=_cleaned(facts),
            desk="bewaren",
        ),
        PrivacyLine(
            name="Niets te lang bewaard",
            meaning="Vernietig wat niet langer bewaard mag worden.",
            source="AVG artikel 5, lid 1e",
            standing=_standing(good=not facts.due),
            desk="bewaren",
        ),
        PrivacyLine(
            name="Verzoeken op tijd beantwoord",
            meaning="Beantwoord een verzoek van een ouder of leerling binnen de termijn van de wet.",
            source="AVG artikel 12, lid 3",
            standing=_standing(good=not facts.late_requests),
            desk="verzoeken",
        ),
        PrivacyLine(
            name="Datalekken op tijd afgehandeld",
            meaning="Besluit en meld binnen 72 uur nadat de school het wist.",
            source="AVG artikel 33",
            standing=_standing(good=not facts.late_breaches),
            desk="datalek",
        ),
    )


def _standing(*, good: bool) -> Standing:
    return Standing.GOOD if good else Standing.OPEN


def _complete(school: OwnSchool | None) -> bool:
    return school is not None and all(
        (
            school.name,
            school.brin,
            school.board,
            school.address.street,
            school.address.postcode,
            school.address.town,
            school.phone,
            school.email,
            school.head_teacher,
            school.contact_person,
        )
    )


def _backup(facts: PrivacyFacts) -> Standing:
    if facts.backups.made_outside is None or facts.same_disk:
        return Standing.OPEN
    return Standing.GOOD if outside_overdue(facts.backups, facts.today) is None else Standing.AGAIN


def _cleaned(facts: PrivacyFacts) -> Standing:
    if not facts.old or (facts.cleaned is not None and facts.today - facts.cleaned <= YEAR):
        return Standing.GOOD
    return Standing.OPEN if facts.cleaned is None else Standing.AGAIN
