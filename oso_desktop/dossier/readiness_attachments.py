"""The gate's checks on attachments: each that goes along was looked at, weighed and is allowed."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AuthorConsent,
    has_reason,
    kind,
)
from oso_desktop.dossier.compose import placed_attachments
from oso_desktop.dossier.items import without_items
from oso_desktop.dossier.reasons import Place, Reason, Severity, Situation, block, warn
from oso_desktop.dossier.transfer import included_categories
from oso_desktop.gegevensset.profiles import category_of


def attachment_reasons(situation: Situation) -> Iterator[Reason]:
    """What stands in the way of each attachment that is ticked to go along whole."""
    known = {attachment.id: attachment for attachment in situation.attachments}
    included = included_categories(situation.dossier)
    placed = placed_attachments(situation.student)
    standing = placed_attachments(without_items(situation.student, situation.dossier.left_out))
    for identifier, place in placed.items():
        decision = situation.dossier.decision(identifier)
        if not decision.travels:
            continue
        attachment = known.get(identifier)
        category = category_of(place.path)
        if category in included and identifier not in standing:
            yield warn(
                f"{_name(attachment, place.document.bestandsnaam)} gaat niet mee, omdat u weglaat waar de bijlage bij "
                "hoort.",
                "Laat dat bij Samenstellen weer meegaan, of haal het vinkje bij de bijlage weg.",
                Place.ATTACHMENTS,
                "R016, R021",
            )
        elif category not in included:
            yield warn(
                f"{_name(attachment, place.document.bestandsnaam)} gaat niet mee, omdat het onderdeel "
                f"{category.label if category else ''} niet meegaat.",
                "Kies het onderdeel bij Samenstellen, of haal het vinkje bij de bijlage weg.",
                Place.ATTACHMENTS,
                "R021",
            )
        elif attachment is None:
            yield block(
                f"{_name(None, place.document.bestandsnaam)} zou meegaan, maar de inhoud is er niet meer.",
                "Haal het vinkje weg, of voeg het bestand opnieuw toe.",
                Place.ATTACHMENTS,
                "R021",
            )
        else:
            yield from _travelling(attachment, decision)
    if any(
        decision.travels and decision.attachment_id not in placed for decision in situation.dossier.decisions
    ):
        yield warn(
            "Een bijlage die mee zou gaan, hoort niet meer bij de leerling. Die bijlage gaat niet mee.",
            "Kijk bij Bijlagen of alles wat mee moet er nog is.",
            Place.ATTACHMENTS,
            "R021",
        )


def may_travel(attachment: Attachment, decision: AttachmentDecision) -> bool:
    """Whether nothing of an attachment that was ticked to go whole still has to be done first."""
    return all(reason.severity is not Severity.BLOCK for reason in _travelling(attachment, decision))


def _name(attachment: Attachment | None, file_name: str) -> str:
    return f"Bijlage “{(attachment and (attachment.title or attachment.file_name)) or file_name}”"


def _travelling(attachment: Attachment, decision: AttachmentDecision) -> Iterator[Reason]:
    name = _name(attachment, attachment.file_name)
    about = kind(attachment.kind)
    if about.sensitivity is AttachmentClass.REFUSED:
        yield block(
            f"{name} mag niet mee: {about.warning}",
            "Haal het vinkje weg.",
            Place.ATTACHMENTS,
            "R058, R063, R064",
            about.ground,
        )
        return
    if decision.seen_at is None:
        yield block(
            f"{name} is door niemand bekeken.",
            "Open de bijlage en bekijk of alles nodig is voor de nieuwe school.",
            Place.ATTACHMENTS,
            "R017",
        )
    if about.sensitivity.needs_reason:
        yield from _weighed(name, decision, about.ground)
    if about.asks_author:
        yield from _author(name, decision)


def _weighed(name: str, decision: AttachmentDecision, ground: str) -> Iterator[Reason]:
    """A sensitive file asks a reason, the warning read and a person who judged; no consent replaces them (R053)."""
    if not has_reason(decision):
        yield block(
            f"Er staat nog niet waarom de nieuwe school dit nodig heeft: {_inside(name)}.",
            "Schrijf in één zin waarom, met minstens tien tekens.",
            Place.ATTACHMENTS,
            "R022, R052",
            ground,
        )
    if not decision.warning_seen:
        yield block(
            f"De waarschuwing is nog niet gelezen: {_inside(name)}.",
            "Lees de waarschuwing bij de bijlage en bevestig die.",
            Place.ATTACHMENTS,
            "R023",
        )
    if not decision.decided_by.strip():
        yield block(
            f"Er staat niet wie heeft besloten dat dit meegaat: {_inside(name)}.",
            "Laat de intern begeleider of de directeur hierover beslissen.",
            Place.ATTACHMENTS,
            "R052",
        )


def _author(name: str, decision: AttachmentDecision) -> Iterator[Reason]:
    consent = decision.author_consent
    if consent is AuthorConsent.NOT_ASKED:
        yield warn(
            f"Er is niet vastgelegd of de schrijver het delen goedvindt: {_inside(name)}.",
            "Vraag het de schrijver, of stuur alleen een samenvatting.",
            Place.ATTACHMENTS,
            "R066, R067",
        )
    elif consent is AuthorConsent.FORBIDDEN:
        yield block(
            f"De schrijver heeft delen verboden: {_inside(name)}.",
            "Haal het vinkje weg of bespreek het verslag mondeling.",
            Place.ATTACHMENTS,
            "R066",
        )
    elif consent is AuthorConsent.ASKED:
        yield block(
            f"De schrijver heeft nog niet geantwoord: {_inside(name)}.",
            "Wacht op het antwoord van de schrijver.",
            Place.ATTACHMENTS,
            "R067",
        )
    elif not decision.author.strip():
        yield warn(
            f"Er staat niet wie de schrijver is die delen goedvindt: {_inside(name)}.",
            "Vul naam, beroep en instantie van de schrijver in.",
            Place.ATTACHMENTS,
            "R065, R067",
        )


def _inside(name: str) -> str:
    """The name within a sentence; only its first letter is ours to change."""
    return name[0].lower() + name[1:]
