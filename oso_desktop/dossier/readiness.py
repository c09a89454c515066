"""The one gate: every reason for which a dossier may not go yet. Export asks it, the screen shows it (R018)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AuthorConsent,
    has_reason,
    kind,
)
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.inzage import HolderState, InzageOffered, holder_state, response_due
from oso_desktop.dossier.people import Gezag, HolderKind, Student, full_name, outline, rights_holders
from oso_desktop.dossier.schools import Enrolment, OwnSchool
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.gegevensset.profiles import CATEGORY_ELEMENTS, Category, category_of
from oso_desktop.gegevensset.tree import has_content


class Severity(StrEnum):
    """What a reason does."""

    BLOCK = "eerst regelen"
    WARN = "let op"
    INFORM = "ter informatie"


class Place(StrEnum):
    """The tab on which the person can put it right."""

    PUPIL = "gegevens"
    COMPOSE = "samenstellen"
    ATTACHMENTS = "bijlagen"
    INZAGE = "inzage"
    LETTERS = "brieven"
    HAND_OVER = "overdragen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason: what, what to do, where, and on what it rests (a requirement and, if there is one, the law)."""

    severity: Severity
    text: str
    next_step: str
    place: Place
    requirement: str
    law: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """All that the gate looks at; `fingerprint` is of the content that would go out now."""

    student: Student
    school: OwnSchool
    dossier: TransferDossier
    attachments: tuple[Attachment, ...]
    fingerprint: str
    today: date


def readiness(situation: Situation) -> tuple[Reason, ...]:
    """Every reason that stands, blocks first, each with its requirement."""
    found = [reason for check in _CHECKS for reason in check(situation)]
    order = list(Severity)
    return tuple(sorted(found, key=lambda reason: order.index(reason.severity)))


def may_go(reasons: Iterable[Reason]) -> bool:
    """Whether nothing blocks."""
    return all(reason.severity is not Severity.BLOCK for reason in reasons)


def _block(text: str, next_step: str, place: Place, requirement: str, law: str = "") -> Reason:
    return Reason(
        severity=Severity.BLOCK, text=text, next_step=next_step, place=place, requirement=requirement, law=law
    )


def _warn(text: str, next_step: str, place: Place, requirement: str, law: str = "") -> Reason:
    return Reason(
        severity=Severity.WARN, text=text, next_step=next_step, place=place, requirement=requirement, law=law
    )


def _own_school(situation: Situation) -> Iterator[Reason]:
    school = situation.school
    if not (school.name and school.brin and school.contact_person):
        yield _block(
            "De gegevens van uw school zijn niet compleet.",
            "Vul naam, BRIN en contactpersoon van de school in.",
            Place.PUPIL,
            "R050",
        )


def _mandatory_categories(situation: Situation) -> Iterator[Reason]:
    student = situation.student
    included = included_categories(situation.dossier)
    for category in Category:
        if category not in included or category not in CATEGORY_ELEMENTS:
            continue
        if category in (Category.METADATA, Category.OUDERINZAGE):
            continue
        present = has_content(student.record, category) or (
            category is Category.OUDERSVERZORGERS and bool(student.guardians)
        )
        if not present and category not in situation.dossier.chosen:
            yield _block(
                f"Het verplichte onderdeel {category.label} is nog leeg.",
                "Vul dit onderdeel aan of lees een nieuwer bestand uit uw LAS in.",
                Place.COMPOSE,
                "R029",
            )


def _choice(situation: Situation) -> Iterator[Reason]:
    choice = situation.dossier.choice
    if choice is None or choice.fingerprint != situation.fingerprint:
        yield _block(
            "De keuze van wat meegaat is nog niet bevestigd."
            if choice is None
            else "Er is iets veranderd nadat de keuze is bevestigd.",
            "Bekijk bij Samenstellen en Bijlagen wat meegaat en bevestig de keuze.",
            Place.COMPOSE,
            "R018, R020",
        )


def _receiver(situation: Situation) -> Iterator[Reason]:
    dossier = situation.dossier
    if dossier.receiver is None:
        yield _block(
            "Er is nog geen ontvangende school gekozen.",
            "Vul de school in waar de leerling naartoe gaat. Eén school per dossier.",
            Place.HAND_OVER,
            "R120",
        )
    if dossier.profile.is_swv:
        return
    if dossier.enrolment is Enrolment.NONE or dossier.enrolment_date is None:
        yield _block(
            "De leerling is nog niet aangemeld bij de nieuwe school.",
            "Vul in op welke datum de leerling is aangemeld. Eerder mag het dossier niet weg.",
            Place.HAND_OVER,
            "R119, R121",
            "Besluit uitwisseling leer- en begeleidingsgegevens",
        )
    elif dossier.enrolment_date > situation.today:
        yield _block(
            "De datum van aanmelding ligt in de toekomst.",
            "Kijk de datum na.",
            Place.HAND_OVER,
            "R121",
        )
    elif dossier.enrolment is Enrolment.APPLIED:
        yield _warn(
            "De inschrijving is nog niet bevestigd.",
            "Bel de nieuwe school als u twijfelt of de leerling daar komt.",
            Place.HAND_OVER,
            "R119",
        )


def _inzage(situation: Situation) -> Iterator[Reason]:
    dossier = situation.dossier
    holders = rights_holders(outline(situation.student), situation.today)
    if dossier.profile.is_swv:
        if not dossier.inzage:
            yield _warn(
                "Er is geen inzage vastgelegd. Voor het samenwerkingsverband is dat niet verplicht.",
                "Bespreek de aanvraag met de ouders en leg dat vast als zij het dossier hebben gezien.",
                Place.INZAGE,
                "R083",
            )
        return
    if not holders:
        yield _block(
            "Het is niet bekend wie recht op inzage heeft.",
            "Voeg de ouders toe en geef aan wie het gezag heeft.",
            Place.PUPIL,
            "R086, R115",
            "WPO artikel 42",
        )
    for holder in holders:
        yield from _holder(situation, holder.id, holder.kind, holder.name)
    if any(guardian.gezag is Gezag.UNKNOWN for guardian in situation.student.guardians) and any(
        holder.kind is HolderKind.GUARDIAN for holder in holders
    ):
        yield _warn(
            "Van een ouder is niet bekend of die het gezag heeft.",
            "Vraag het na. Elke ouder met gezag heeft recht op inzage en een afschrift.",
            Place.PUPIL,
            "R115",
            "L27",
        )


def _holder(situation: Situation, holder_id: str, holder_kind: HolderKind, name: str) -> Iterator[Reason]:
    state = holder_state(situation.dossier.inzage, holder_id, situation.fingerprint)
    who = f"{name} (leerling van 16 jaar of ouder)" if holder_kind is HolderKind.PUPIL else name
    law = "WPO artikel 42, AVG artikel 15"
    if state is HolderState.TO_OFFER:
        yield _block(
            f"{who} is nog geen inzage aangeboden.",
            "Maak de uitnodiging en leg vast wanneer die is gegeven.",
            Place.INZAGE,
            "R086, R087",
            law,
        )
    elif state is HolderState.AGAIN:
        yield _block(
            f"Het dossier is veranderd nadat {who} het heeft gezien.",
            "Bied opnieuw inzage aan.",
            Place.INZAGE,
            "R107, R110",
            law,
        )
    elif state is HolderState.OFFERED:
        offered = max(
            fact.on
            for fact in situation.dossier.inzage
            if isinstance(fact, InzageOffered) and fact.holder_id == holder_id
        )
        due = response_due(offered)
        passed = situation.today >= due
        yield _block(
            f"{who} heeft nog niet gereageerd op de uitnodiging van {offered:%d-%m-%Y}.",
            "De termijn is voorbij: leg vast dat er geen reactie kwam en waarom de school doorgaat."
            if passed
            else f"Wacht op een reactie tot {due:%d-%m-%Y}, of neem zelf contact op.",
            Place.INZAGE,
            "R096",
            law,
        )


def _attachments(situation: Situation) -> Iterator[Reason]:
    known = {attachment.id: attachment for attachment in situation.attachments}
    included = included_categories(situation.dossier)
    for identifier, place in placed_attachments(situation.student).items():
        attachment = known.get(identifier)
        decision = situation.dossier.decision(identifier)
        if attachment is None or not decision.travels:
            continue
        name = f"Bijlage “{attachment.title or attachment.file_name}”"
        if category_of(place.path) not in included:
            category = category_of(place.path)
            yield _warn(
                f"{name} gaat niet mee, omdat het onderdeel {category.label if category else ''} niet meegaat.",
                "Kies het onderdeel bij Samenstellen, of haal het vinkje bij de bijlage weg.",
                Place.ATTACHMENTS,
                "R021",
            )
            continue
        about = kind(attachment.kind)
        if about.sensitivity is AttachmentClass.REFUSED:
            yield _block(
                f"{name} mag niet mee: {about.warning}",
                "Haal het vinkje weg.",
                Place.ATTACHMENTS,
                "R058, R063, R064",
                about.ground,
            )
            continue
        if decision.seen_at is None:
            yield _block(
                f"{name} is door niemand bekeken.",
                "Open de bijlage en bekijk of alles nodig is voor de nieuwe school.",
                Place.ATTACHMENTS,
                "R017",
            )
        if about.sensitivity.needs_reason and not has_reason(decision):
            yield _block(
                f"Bij {name.lower()} staat nog niet waarom de nieuwe school die nodig heeft.",
                "Schrijf in één zin waarom, met minstens tien tekens.",
                Place.ATTACHMENTS,
                "R022, R052",
                about.ground,
            )
        if about.sensitivity.needs_reason and not decision.warning_seen:
            yield _block(
                f"De waarschuwing bij {name.lower()} is nog niet gelezen.",
                "Lees de waarschuwing bij de bijlage en bevestig die.",
                Place.ATTACHMENTS,
                "R023",
            )
        if about.asks_author and decision.author_consent is not AuthorConsent.GIVEN:
            yield from _author(name, decision.author_consent)


def _author(name: str, consent: AuthorConsent) -> Iterator[Reason]:
    if consent is AuthorConsent.NOT_ASKED:
        yield _warn(
            f"Bij {name.lower()} is niet vastgelegd of de schrijver het delen goedvindt.",
            "Vraag het de schrijver, of stuur alleen een samenvatting.",
            Place.ATTACHMENTS,
            "R066, R067",
        )
    else:
        yield _block(
            f"De schrijver van {name.lower()} heeft "
            + ("delen verboden." if consent is AuthorConsent.FORBIDDEN else "nog niet geantwoord."),
            "Haal het vinkje weg of bespreek het verslag mondeling."
            if consent is AuthorConsent.FORBIDDEN
            else "Wacht op het antwoord van de schrijver.",
            Place.ATTACHMENTS,
            "R066, R067",
        )


def _personal_number(situation: Situation) -> Iterator[Reason]:
    record = situation.student.record
    if situation.dossier.profile.is_swv and (record.bsn or record.onderwijsnummer):
        yield Reason(
            severity=Severity.INFORM,
            text="Het persoonsgebonden nummer gaat niet mee naar het samenwerkingsverband.",
            next_step="U hoeft niets te doen.",
            place=Place.COMPOSE,
            requirement="R138",
        )


def _secret_address(situation: Situation) -> Iterator[Reason]:
    secret = [
        full_name(guardian.block) for guardian in situation.student.guardians if guardian.block.adresgeheim
    ]
    if situation.student.record.adresgeheim or secret:
        yield Reason(
            severity=Severity.INFORM,
            text="Er is een geheim adres. Dat adres gaat niet mee en staat in geen enkele brief aan anderen.",
            next_step="Controleer of het adres ook niet in een bijlage staat.",
            place=Place.PUPIL,
            requirement="Appendix A",
        )


_CHECKS: tuple[Callable[[Situation], Iterator[Reason]], ...] = (
    _own_school,
    _mandatory_categories,
    _choice,
    _receiver,
    _inzage,
    _attachments,
    _personal_number,
    _secret_address,
)
