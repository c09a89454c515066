"""The gate's checks on personal numbers: an SWV gets none, in its own field or anywhere else (R138)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from oso_desktop.dossier.attachments import kind
from oso_desktop.dossier.compose import delivered_record, placed_attachments, travelling_attachments
from oso_desktop.dossier.inzage import current_remarks
from oso_desktop.dossier.inzage_block import file_remark
from oso_desktop.dossier.personal_number import holds_any_number, holds_number
from oso_desktop.dossier.protection import texts
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, inform, warn
from oso_desktop.gegevensset.tree import DocumentAt, rewrite_documents
from oso_desktop.gegevensset.v2019_1 import Document


def number_reasons(situation: Situation) -> Iterator[Reason]:
    """Where a personal number would still reach an SWV; the field itself never goes."""
    if not situation.dossier.profile.is_swv:
        return
    record = situation.student.record
    numbers = [number for number in (record.bsn, record.onderwijsnummer) if number]
    yield from _in_names_of_attachments(situation, numbers)
    if not numbers:
        return
    if any(holds_number(text, numbers) for block_ in _going(situation) for text in texts(block_)):
        yield block(
            "Het persoonsgebonden nummer van de leerling staat ergens in de gegevens.",
            "Haal het nummer daar weg. Een samenwerkingsverband mag het niet krijgen.",
            Place.COMPOSE,
            "R138",
        )
    said = (file_remark(situation.student), *(one.text for one in current_remarks(situation.dossier.remarks)))
    if any(holds_number(text, numbers) for text in said):
        yield warn(
            "In een opmerking staat het persoonsgebonden nummer van de leerling. Een opmerking gaat altijd mee zoals "
            "die is.",
            "Vraag of de ouder of leerling de opmerking zonder het nummer wil geven.",
            Place.INZAGE,
            "R098, R138",
        )
    yield inform(
        "Het persoonsgebonden nummer gaat niet mee naar het samenwerkingsverband.",
        "U hoeft niets te doen.",
        Place.COMPOSE,
        "R138",
    )


def _in_names_of_attachments(situation: Situation, numbers: Collection[str]) -> Iterator[Reason]:
    """Whoever's number it is: a sister's or a parent's does not belong there either."""

    def tells(text: str) -> bool:
        return holds_number(text, numbers) or holds_any_number(text)

    known = {attachment.id: attachment for attachment in situation.attachments}
    placed = placed_attachments(situation.student)
    for identifier in travelling_attachments(situation.student, situation.dossier):
        document, attachment = placed[identifier].document, known.get(identifier)
        titles = [document.omschrijving or "", attachment.title if attachment else ""]
        names = [document.bestandsnaam, attachment.packed_name if attachment else ""]
        in_name = any(tells(name) for name in names)
        if not in_name and not any(tells(title) for title in titles):
            continue
        label = kind(attachment.kind if attachment else "").label
        said = next(
            (text for text in (*titles, document.bestandsnaam, label) if text and not tells(text)), ""
        )
        yield block(
            f"In de {'bestandsnaam' if in_name else 'titel'} van bijlage “{said}” staat een getal dat een "
            "persoonsgebonden nummer is of kan zijn. Een samenwerkingsverband mag dat niet krijgen.",
            "Verwijder deze bijlage en voeg het document opnieuw toe onder een naam zonder dat getal, of haal het "
            "vinkje weg."
            if in_name
            else "Geef deze bijlage een titel zonder dat getal, of haal het vinkje weg.",
            Place.ATTACHMENTS,
            "R138",
        )


def _going(situation: Situation) -> Iterator[object]:
    """All data that would go out, without the names of attachments, of which more is said."""
    record = delivered_record(situation.student, situation.dossier)
    yield rewrite_documents(record, _nameless)
    if situation.student.sender is not None:
        yield situation.student.sender


def _nameless(place: DocumentAt) -> Document:
    return replace(place.document, bestandsnaam="", omschrijving=None)
