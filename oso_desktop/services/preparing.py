"""What a file must pass before it can be an attachment: nothing is stored here."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.attachment_sizes import sizes
from oso_desktop.dossier.attachments import Attachment, AttachmentClass, KindGuess, kind
from oso_desktop.dossier.date_guess import guess_date
from oso_desktop.dossier.kind_guess import guess, guess_kind
from oso_desktop.dossier.people import StudentId
from oso_desktop.errors import OsoError
from oso_desktop.exchange import filetypes, packing
from oso_desktop.exchange.inside import refuse_for
from oso_desktop.gegevensset.texts import clean_line
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.number_search import searched

ADDED = "toegevoegd"
"""The source of an attachment that came in no dossier file."""


class TooLarge(OsoError):
    """A file that no dossier can hold."""

    def __init__(self) -> None:
        super().__init__(
            f"Dit bestand is te groot voor een dossier: meer dan {sizes().largest_file // 1_000_000} MB.",
            "Scan het opnieuw in zwart-wit met 200 of 300 dpi, of deel het op.",
        )


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that may come in: what is known of it, as what it is kept, and what its name says wrongly."""

    attachment: Attachment
    packed: bytes
    renamed: str


def prepare(
    student_id: StudentId,
    file_name: str,
    data: bytes,
    *,
    title: str = "",
    kind_key: str = "",
    document_date: date | None = None,
    origin: str = "",
) -> Prepared:
    """Judges, reads and packs a file; nothing is stored.

    Raises TooLarge, filetypes.Refused for a file that no dossier may hold, NotPossible for a kind that never travels
    (R058, R063, R064).
    """
    if len(data) > sizes().largest_file:
        raise TooLarge
    verdict = filetypes.judge(data, file_name)
    require_kind(kind_key or guess_kind(file_name))
    reading = searched(data, verdict.type.media_type)
    refuse_for(reading.inside)
    why: KindGuess | None = None
    if not kind_key:
        kind_key, why = guess(file_name, reading.beginning)
    about = kind(kind_key)
    safe_name = filetypes.safe_file_name(file_name, verdict.type)
    packed = packing.pack(safe_name, data)
    attachment = Attachment(
        student_id=student_id,
        kind=about.key,
        title=clean_line(title) or about.label,
        file_name=safe_name,
        media_type=verdict.type.media_type,
        size=len(data),
        sha256=hashlib.sha256(packed).hexdigest(),
        document_date=document_date,
        source=ADDED,
        origin=clean_line(origin),
        guess=why,
        date_guess=guess_date(file_name, reading.beginning) if document_date is None else None,
    )
    return Prepared(reading.of(attachment), packed, verdict.renamed)


def require_kind(key: str) -> None:
    """Raises NotPossible for a kind that never travels."""
    about = kind(key)
    if about.sensitivity is AttachmentClass.REFUSED:
        raise NotPossible(
            f"Dit bestand lijkt te zijn: {about.label}. Dat mag niet mee: {about.warning}",
            "Laat het weg. Klopt dit niet? Geef het bestand een andere naam en voeg het opnieuw toe.",
        )
