"""What is still to be done or to be thought of before one attachment may go along, in the order in which to do it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.attachment_inside import inside_lines
from oso_desktop.dossier.attachment_questions import Does, asked, filled_in
from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentKind,
    AuthorConsent,
    Extent,
    has_reason,
    kind,
)
from oso_desktop.dossier.page_ranges import BadPages, pages_in
from oso_desktop.dossier.reasons import Place, Reason, Severity, block, warn
from oso_desktop.gegevensset.profiles import Profile

_BESLUIT = "Besluit uitwisseling leer- en begeleidingsgegevens artikel 6"
_NEEDED = "AVG artikel 5 lid 1c"
_CORRECT = "AVG artikel 5 lid 1d"
_SECRECY = "Beroepsgeheim en beroepscode van de schrijver"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing about an attachment: the reason for the gate, and two or three words for a sign beside its name."""

    short: str
    reason: Reason

    @property
    def blocks(self) -> bool:
        """Whether the attachment cannot go before this is settled."""
        return self.reason.severity is Severity.BLOCK


def name_of(attachment: Attachment | None, file_name: str) -> str:
    """How a reason calls an attachment."""
    return f"Bijlage “{(attachment and (attachment.title or attachment.file_name)) or file_name}”"


def stands_in_the_way(
    attachment: Attachment, decision: AttachmentDecision, profile: Profile, today: date | None
) -> bool:
    """Whether something the school still has to do keeps an attachment here that was ticked to go.

    Without a day nothing is judged that a day decides: what is too old.
    """
    return any(point.blocks for point in points(attachment, decision, profile, today))


def points(
    attachment: Attachment, decision: AttachmentDecision, profile: Profile, today: date | None
) -> Iterator[Point]:
    """What is left to do, first things first; see `stands_in_the_way` for `today`."""
    about = kind(attachment.kind)
    name = name_of(attachment, attachment.file_name)
    if about.sensitivity is AttachmentClass.REFUSED:
        yield _block(
            "mag niet mee",
            f"{name} mag niet mee: {about.warning}",
            "Haal het vinkje weg.",
            "R058, R063, R064",
            about.ground,
        )
        return
    if profile.is_swv and about.not_for_swv:
        yield _block(
            "mag niet naar het samenwerkingsverband",
            f"{name} mag niet naar het samenwerkingsverband: {about.warning}",
            "Haal het vinkje weg.",
            "R060, PaO.ZB02",
            "OSO-afspraken, regel PaO.ZB02",
        )
        return
    inside = name[0].lower() + name[1:]
    if about.sensitivity.needs_reason:
        yield from _extent(decision, about, inside)
        yield from _weighed(decision, about, inside)
    elif decision.extent is Extent.PART:
        yield from _extent(decision, about, inside)
    if today is not None:
        yield from _answered(attachment, decision, today, name)
    if about.asks_author:
        yield from _author(decision, inside, today)
    if decision.extent is Extent.FULL:
        yield from _enclosed(attachment, name)
    if about.sensitivity.needs_reason:
        yield from _described(attachment, about, inside)
        yield from _judged(decision, about, inside)
    if decision.seen_at is None:
        yield _block(
            "nog niet bekeken",
            f"{name} is door niemand bekeken.",
            "Open de bijlage en bekijk of alles nodig is voor de nieuwe school.",
            "R017",
            _NEEDED,
        )


def _block(short: str, text: str, next_step: str, requirement: str, law: str) -> Point:
    return Point(short, block(text, next_step, Place.ATTACHMENTS, requirement, law))


def _warn(short: str, text: str, next_step: str, requirement: str, law: str) -> Point:
    return Point(short, warn(text, next_step, Place.ATTACHMENTS, requirement, law))


def _enclosed(attachment: Attachment, name: str) -> Iterator[Point]:
    """What goes along in the file although no page shows it; out of a part of a PDF it is left (R031)."""
    for line in inside_lines(attachment.inside):
        if line.careful:
            text = f"{name}: {line.text[0].lower()}{line.text[1:]}"
            yield _warn("er zit meer in", text, line.next_step, "R016, R017", _NEEDED)


def _described(attachment: Attachment, about: AttachmentKind, inside: str) -> Iterator[Point]:
    """A sensitive document says what it is, of when it is, and where it comes from (R026, R035)."""
    if about.needs_title and attachment.title.strip().lower() in ("", about.label.lower()):
        yield _block(
            "omschrijving ontbreekt",
            f"Er staat nog niet wat dit is: {inside}.",
            "Kies bij Beschrijven een soort die past, of typ een titel die zegt wat het is.",
            "R026",
            _BESLUIT,
        )
    if attachment.document_date is None:
        yield _block(
            "datum ontbreekt",
            f"Er staat nog niet van welke datum dit is: {inside}.",
            "Vul bij Beschrijven de datum in die op het stuk staat.",
            "R035",
            _CORRECT,
        )
    if not about.asks_author and not attachment.origin.strip():
        yield _block(
            "bron ontbreekt",
            f"Er staat nog niet wie dit schreef: {inside}.",
            "Vul bij Beschrijven de bron in, zoals: leerkracht groep 8.",
            "R035, R065",
            _CORRECT,
        )


def _extent(decision: AttachmentDecision, about: AttachmentKind, inside: str) -> Iterator[Point]:
    if about.report and not decision.extent_chosen:
        yield _block(
            "volledig of een deel?",
            f"Er is nog niet gekozen of alles meegaat of een deel: {inside}.",
            "Kies bij de bijlage: volledig, een deel, of alleen mondeling.",
            "R030",
            about.ground,
        )
    elif decision.extent is Extent.PART and not _readable_pages(decision.pages):
        yield _block(
            "bladzijden ontbreken",
            f"Er staat nog niet welke bladzijden meegaan: {inside}.",
            "Typ de bladzijden, zoals: 1-2, 5.",
            "R031",
            about.ground,
        )


def _readable_pages(text: str) -> bool:
    try:
        return bool(pages_in(text))
    except BadPages:
        return False


def _weighed(decision: AttachmentDecision, about: AttachmentKind, inside: str) -> Iterator[Point]:
    """A sensitive file asks a reason and its place in the closed list; no consent replaces them (R053, L10, L13)."""
    if not has_reason(decision):
        yield _block(
            "reden ontbreekt",
            f"Er staat nog niet waarom de nieuwe school dit nodig heeft: {inside}.",
            "Schrijf in één zin wat de nieuwe school ermee doet, met minstens tien tekens.",
            "R022, R052",
            about.ground,
        )
    if len(about.parts) > 1 and decision.part not in about.parts:
        yield _block(
            "onderdeel van de wet ontbreekt",
            f"Er staat nog niet onder welk onderdeel van de wet dit valt: {inside}.",
            "Kies het onderdeel dat past. Past er geen, dan mag de bijlage niet mee.",
            "L10, L13",
            _BESLUIT,
        )


def _answered(
    attachment: Attachment, decision: AttachmentDecision, today: date, name: str
) -> Iterator[Point]:
    for question in asked(attachment, decision, today):
        effect = question.effect(decision.answer(question.key), today)
        if effect is not None:
            text = f"{name}: {filled_in(effect.text, attachment)}"
            said = _block if effect.does is Does.BLOCK else _warn
            open_ = not decision.answer(question.key)
            yield said(
                "een vraag staat nog open" if open_ else "een antwoord houdt het tegen",
                text,
                effect.next_step,
                question.requirement,
                question.law,
            )


def _author(decision: AttachmentDecision, inside: str, today: date | None) -> Iterator[Point]:
    """A professional's report: who wrote it, and whether that person finds sharing good.

    There is no way around either, also for a professional whom the school's own board employs (R069).
    """
    wanted = (decision.author, decision.author_profession, decision.author_organisation)
    if not all(text.strip() for text in wanted):
        yield _block(
            "schrijver ontbreekt",
            f"Er staat nog niet wie dit schreef: {inside}.",
            "Vul naam, beroep en instantie van de schrijver in.",
            "R065",
            _SECRECY,
        )
    consent = decision.author_consent
    if consent is AuthorConsent.NOT_ASKED:
        yield _block(
            "de schrijver is niet gevraagd",
            f"De schrijver is nog niet gevraagd of delen goed is: {inside}.",
            "Vraag het de schrijver. Bij Brieven staat een brief daarvoor.",
            "R067, R069",
            _SECRECY,
        )
    elif consent is AuthorConsent.FORBIDDEN:
        yield _block(
            "de schrijver verbiedt het",
            f"De schrijver heeft delen verboden: {inside}.",
            "Haal het vinkje weg. Schrijf zelf op wat de nieuwe school moet doen.",
            "R066",
            _SECRECY,
        )
    elif consent is AuthorConsent.ASKED:
        yield _block(
            "de schrijver antwoordde nog niet",
            f"De schrijver heeft nog niet geantwoord: {inside}.",
            "Wacht op het antwoord van de schrijver, of bel.",
            "R067",
            _SECRECY,
        )
    elif decision.consent_on is None or (today is not None and decision.consent_on > today):
        missing = decision.consent_on is None
        yield _block(
            "datum van het antwoord ontbreekt" if missing else "datum van het antwoord klopt niet",
            f"Er staat nog niet wanneer de schrijver delen goedvond: {inside}."
            if missing
            else f"De dag waarop de schrijver delen goedvond, ligt in de toekomst: {inside}.",
            "Vul de datum van het antwoord in.",
            "R067",
            _SECRECY,
        )


def _judged(decision: AttachmentDecision, about: AttachmentKind, inside: str) -> Iterator[Point]:
    if not decision.warning_seen:
        yield _block(
            "waarschuwing ongelezen",
            f"De waarschuwing is nog niet gelezen: {inside}.",
            "Lees de waarschuwing bij de bijlage en bevestig die.",
            "R023",
            about.ground,
        )
    if not decision.decided_by.strip():
        yield _block(
            "besluit ontbreekt",
            f"Er staat niet wie heeft besloten dat dit meegaat: {inside}.",
            "Laat de intern begeleider of de directeur hierover beslissen.",
            "R052",
            about.ground,
        )
