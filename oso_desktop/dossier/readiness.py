"""What still stands between a dossier and the new school. Freezing and packing obey it; the screen lists it (R018)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Final

from oso_desktop.dossier.compose import delivered_record
from oso_desktop.dossier.destruction import Archived
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.protection import contact_numbers, house, secret_houses
from oso_desktop.dossier.readiness_advice import advice_reasons
from oso_desktop.dossier.readiness_attachments import attachment_reasons
from oso_desktop.dossier.readiness_inzage import inzage_reasons
from oso_desktop.dossier.readiness_items import item_reasons
from oso_desktop.dossier.readiness_numbers import number_reasons
from oso_desktop.dossier.readiness_rules import rule_reasons
from oso_desktop.dossier.readiness_scan import scan_reasons
from oso_desktop.dossier.readiness_school import kind_reasons
from oso_desktop.dossier.readiness_when import when_reasons
from oso_desktop.dossier.reasons import CHOICE, Place, Reason, Severity, Situation, block, inform, warn
from oso_desktop.dossier.regional import region_reasons
from oso_desktop.gegevensset.profiles import (
    CATEGORY_ELEMENTS,
    Category,
    CategoryRule,
    category_rule,
)
from oso_desktop.gegevensset.tree import has_content

__all__ = ["Place", "Reason", "Severity", "Situation", "may_go", "readiness"]


_AGREED: Final = "OSO-afspraken"


def readiness(situation: Situation) -> tuple[Reason, ...]:
    """Every reason that stands, blocks first, each with its requirement."""
    if events_of(situation.dossier.events, Archived):
        return (_archived(),)
    found = [reason for check in _CHECKS for reason in check(situation)]
    found += rule_reasons(situation, tuple(found))
    order = list(Severity)
    return tuple(sorted(found, key=lambda reason: order.index(reason.severity)))


def _archived() -> Reason:
    return block(
        "De gegevens van deze leerling zijn vernietigd, want hun bewaartermijn was voorbij. Alleen het overgedragen "
        "dossier wordt nog bewaard.",
        "U hoeft niets te doen.",
        Place.HAND_OVER,
        "R152, R155",
        "Besluit uitwisseling leer- en begeleidingsgegevens artikel 7a",
    )


def may_go(reasons: Iterable[Reason]) -> bool:
    """Whether nothing blocks."""
    return all(reason.severity is not Severity.BLOCK for reason in reasons)


def _own_school(situation: Situation) -> Iterator[Reason]:
    school, sender = situation.school, situation.student.sender
    address = (
        school.address.street,
        school.address.house_number,
        school.address.postcode,
        school.address.town,
    )
    if not all(text.strip() for text in (school.name, school.brin, school.contact_person, *address)):
        yield block(
            "De gegevens van uw school zijn niet compleet.",
            "Vul ze aan bij Beheer: naam, BRIN, contactpersoon en het hele adres.",
            Place.PUPIL,
            "R050",
            _AGREED,
        )
    if sender is not None and sender.brincode != school.brin:
        yield warn(
            f"Dit dossier draagt de gegevens van een andere school als afzender: {sender.brincode}.",
            "Klopt dat niet? Lees een dossier van uw eigen school in.",
            Place.PUPIL,
            "R050, R131",
            _AGREED,
        )


def _mandatory_categories(situation: Situation) -> Iterator[Reason]:
    """Judged on what would really go out: an attachment that stays behind may have been all there was."""
    record = delivered_record(situation.student, situation.dossier)
    for category in CATEGORY_ELEMENTS:
        if category in (Category.METADATA, Category.OUDERINZAGE):
            continue
        if category_rule(situation.dossier.profile, category) is not CategoryRule.REQUIRED:
            continue
        if not has_content(record, category):
            empty = block(
                f"Het verplichte onderdeel {category.label} is nog leeg.",
                "Vul dit onderdeel aan, laat een bijlage meegaan die erin staat, of lees een nieuwer bestand in.",
                Place.PUPIL if category is Category.OUDERSVERZORGERS else Place.COMPOSE,
                "R029",
                _AGREED,
            )
            yield replace(empty, category=category)


def _choice(situation: Situation) -> Iterator[Reason]:
    choice = situation.dossier.choice
    if choice is None or choice.fingerprint != situation.fingerprint:
        yield block(
            "De keuze van wat meegaat is nog niet bevestigd."
            if choice is None
            else "Er is iets veranderd nadat de keuze is bevestigd.",
            "Bekijk bij Samenstellen en Bijlagen wat meegaat en bevestig de keuze.",
            Place.COMPOSE,
            CHOICE,
            f"{legal_ground(situation.dossier.profile, situation.student, situation.school)}, AVG artikel 5 lid 1c",
        )


def _secret_address(situation: Situation) -> Iterator[Reason]:
    record = situation.student.record
    guardians = situation.student.guardian_blocks
    secret = secret_houses(record, guardians)
    own = record.adreslijst.adres if record.adreslijst is not None and not record.adresgeheim else ()
    if any(house(address) in secret for address in own):
        whose = ", ".join(full_name(guardian) for guardian in guardians if guardian.adresgeheim)
        yield block(
            f"Het adres van de leerling is ook het geheime adres van {whose}.",
            "Geef bij de leerling aan dat het adres geheim is. Dan gaat het niet mee.",
            Place.PUPIL,
            "Appendix A",
            "AVG artikel 32, OSO-afspraken",
        )
    if record.adresgeheim or any(guardian.adresgeheim for guardian in guardians):
        yield inform(
            "Er is een geheim adres. Dat adres gaat niet mee en staat in geen enkele brief aan anderen.",
            "Controleer of het adres ook niet in een bijlage staat.",
            Place.PUPIL,
            "Appendix A",
            "AVG artikel 32, OSO-afspraken",
        )


def _secret_number(situation: Situation) -> Iterator[Reason]:
    """The standard's flag is of each entry by itself (LL08), but a pupil and a parent often share a telephone."""
    guardians = situation.student.guardian_blocks
    secret = contact_numbers(replace(situation.student.record, verzorger=guardians), secret=True)
    if not secret:
        return
    if secret & contact_numbers(delivered_record(situation.student, situation.dossier), secret=False):
        yield warn(
            "Een geheim telefoonnummer of e-mailadres staat ook ergens anders, waar het niet geheim is.",
            "Geef bij de leerling en bij elke ouder aan dat het geheim is. Dan gaat het nummer zelf niet mee.",
            Place.PUPIL,
            "Appendix A",
            "AVG artikel 32, OSO-afspraken",
        )


_CHECKS: tuple[Callable[[Situation], Iterator[Reason]], ...] = (
    _own_school,
    kind_reasons,
    _mandatory_categories,
    _choice,
    when_reasons,
    advice_reasons,
    inzage_reasons,
    attachment_reasons,
    region_reasons,
    item_reasons,
    number_reasons,
    scan_reasons,
    _secret_address,
    _secret_number,
)
