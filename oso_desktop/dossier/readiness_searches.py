"""The gate's checks on attachments for an SWV: no personal number in a name, a title or the document itself (R138)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from oso_desktop.dossier.attachments import Attachment, kind
from oso_desktop.dossier.compose import placed_attachments, travelling_attachments
from oso_desktop.dossier.number_search import WHOLE_DOCUMENT, AttachmentSearch
from oso_desktop.dossier.personal_number import holds_any_number, holds_number
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, warn
from oso_desktop.dossier.scan_decisions import looked_at
from oso_desktop.gegevensset.model import Document

_MOST_PLACES = 4

PGN_LAW = "UAVG artikel 46, OSO-regel PaO.LL12"
"""Why a samenwerkingsverband gets no personal number: no law gives it one."""


def names_and_searches(situation: Situation, numbers: Collection[str]) -> Iterator[Reason]:
    """What of each attachment that goes along tells a personal number, or could; `numbers` are the pupil's own."""
    known = {attachment.id: attachment for attachment in situation.attachments}
    placed = placed_attachments(situation.student)
    seen = looked_at(situation.dossier.events)
    for identifier in travelling_attachments(situation.student, situation.dossier):
        document, attachment = placed[identifier].document, known.get(identifier)
        yield from _in_names(document, attachment, numbers)
        if attachment is not None:
            name = _said(document, attachment, numbers)
            yield from _in_document(name, attachment.search, numbers, read_by_hand=identifier in seen)


def _tells(text: str, numbers: Collection[str]) -> bool:
    """Whoever's number it is: a sister's or a parent's does not belong in a name either."""
    return holds_number(text, numbers) or holds_any_number(text)


def _said(document: Document, attachment: Attachment | None, numbers: Collection[str]) -> str:
    """What to call an attachment without repeating a number."""
    label = kind(attachment.kind if attachment else "").label
    names = (document.omschrijving, attachment.title if attachment else "", document.bestandsnaam, label)
    return next((name for name in names if name and not _tells(name, numbers)), "")


def _in_names(
    document: Document, attachment: Attachment | None, numbers: Collection[str]
) -> Iterator[Reason]:
    titles = [document.omschrijving or "", attachment.title if attachment else ""]
    names = [document.bestandsnaam, attachment.packed_name if attachment else ""]
    in_name = any(_tells(name, numbers) for name in names)
    if not in_name and not any(_tells(title, numbers) for title in titles):
        return
    yield block(
        f"In de {'bestandsnaam' if in_name else 'titel'} van bijlage “{_said(document, attachment, numbers)}” staat "
        "een getal dat een persoonsgebonden nummer is of kan zijn. Een samenwerkingsverband mag dat niet krijgen.",
        "Verwijder deze bijlage en voeg het document opnieuw toe onder een naam zonder dat getal, of haal het "
        "vinkje weg."
        if in_name
        else "Geef deze bijlage een titel zonder dat getal, of haal het vinkje weg.",
        Place.ATTACHMENTS,
        "R138",
        PGN_LAW,
    )


def _in_document(
    name: str, search: AttachmentSearch | None, numbers: Collection[str], *, read_by_hand: bool
) -> Iterator[Reason]:
    if search is None or not search.current:
        yield block(
            f"Bijlage “{name}” is nog niet doorzocht op persoonsgebonden nummers.",
            "Het programma doorzoekt de bijlagen zodra u dit dossier opent. Wacht even, of open het dossier opnieuw.",
            Place.ATTACHMENTS,
            "R138",
            PGN_LAW,
        )
        return
    own = search.places_of(numbers)
    others = [place for place in search.places_of_any if place not in own]
    if own:
        yield block(
            f"In bijlage “{name}” staat het persoonsgebonden nummer van de leerling, bij: {_listed(own)}. Een "
            "samenwerkingsverband mag dat niet krijgen.",
            _WITHOUT,
            Place.ATTACHMENTS,
            "R138",
            PGN_LAW,
        )
    if others:
        yield block(
            f"In bijlage “{name}” staat een getal dat een persoonsgebonden nummer kan zijn, bij: {_listed(others)}. "
            "Een samenwerkingsverband mag dat niet krijgen, ook niet van een ouder, broer of zus.",
            _WITHOUT,
            Place.ATTACHMENTS,
            "R138",
            PGN_LAW,
        )
    if search.unread and not read_by_hand:
        whole = WHOLE_DOCUMENT in search.unread
        yield warn(
            f"Bijlage “{name}” kon niet worden doorzocht op persoonsgebonden nummers."
            if whole
            else f"Bijlage “{name}” kon niet helemaal worden doorzocht op persoonsgebonden nummers. Niet gelezen: "
            f"{_listed(search.unread)}.",
            "Kijk zelf of er een BSN of onderwijsnummer in staat. Is dat zo, laat de bijlage dan niet zo meegaan. "
            "Bevestig daarna bij de bijlage dat u gekeken hebt.",
            Place.ATTACHMENTS,
            "R138",
            PGN_LAW,
        )


_WITHOUT = (
    "Haal het getal uit het document, verwijder deze bijlage hier en voeg het nieuwe document toe. "
    "Of haal het vinkje weg."
)


def _listed(places: Collection[str]) -> str:
    more = len(places) - _MOST_PLACES
    return "; ".join(islice(places, _MOST_PLACES)) + (f"; en nog {more}" if more > 0 else "")
