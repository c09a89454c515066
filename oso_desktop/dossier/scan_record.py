"""What a scan finds in the pupil's data that would go along: texts that people wrote, and names of attachments (R046).

Names of people and schools, addresses, numbers and codes have fields of their own and are not searched. Neither is what
a parent or pupil said, beyond telling of it: nobody at school may change that (R098).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from hashlib import blake2b
from typing import Final

from oso_desktop.dossier.attachments import Attachment, AttachmentId, kind
from oso_desktop.dossier.compose import delivered_record, placed_attachments
from oso_desktop.dossier.inzage import InzageNoResponse, closing_fact, current_remarks
from oso_desktop.dossier.inzage_block import standing_file_remark, words_take_along
from oso_desktop.dossier.people import Student, holders_of
from oso_desktop.dossier.reasons import Place, Situation
from oso_desktop.dossier.scan import scan_text, subjects
from oso_desktop.dossier.scan_findings import ScanFinding, Snippet, mark, snippet
from oso_desktop.dossier.transfer import TransferDossier, included_categories
from oso_desktop.gegevensset.meta import Member, label_path, members
from oso_desktop.gegevensset.model import (
    Competenties,
    Diagnose,
    Document,
    Eindtoetsresultaat,
    Handelingsplan,
    Leerling,
    Overigvombo,
    Overstapadvies,
    Referentiescore,
    Rvc,
    Schoolloopbaan,
    Score,
    Stage,
    Toets,
    Werkstuk,
)
from oso_desktop.gegevensset.profiles import Category, category_of

FREE_TEXT: Final[frozenset[tuple[type, str]]] = frozenset(
    {
        (Overstapadvies, "motivatie_herzienadvies"),
        (Overstapadvies, "argumentatie"),
        (Overstapadvies, "aandachtspunten"),
        (Schoolloopbaan, "groepsnaam"),
        (Schoolloopbaan, "schoolsoortomschrijving"),
        (Schoolloopbaan, "voelementomschrijving"),
        (Diagnose, "naam"),
        (Handelingsplan, "isgerichtop"),
        (Rvc, "centraleproblematiek"),
        (Rvc, "maatregelen"),
        (Eindtoetsresultaat, "toetsomschrijving"),
        (Eindtoetsresultaat, "toets_advies"),
        (Toets, "opmerking"),
        (Referentiescore, "kwalificatie"),
        (Score, "kwalificatie"),
        (Werkstuk, "werkstuktitel"),
        (Werkstuk, "werkstukbeoordeling"),
        (Leerling, "certificaat"),
        (Competenties, "competentiecategorie"),
        (Competenties, "competentiebeschrijving"),
        (Competenties, "competentiestatus"),
        (Stage, "soortstage"),
        (Stage, "functierol"),
        (Stage, "beoordeling"),
        (Overigvombo, "keuzevervolgopleiding"),
    }
)
"""The fields in which people write as they like; of each other text the standard says what it is."""

_ASKED_FOR: Final = frozenset({(Diagnose, "naam")})
"""Fields that ask for sensitive words themselves: whether they go along is decided with their part (L13)."""

_AROUND_FIELD = 30
"""Signs on either side that belong to a finding in the data: once the sentence is another, so is the question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldFinding:
    """Words found in the data: the finding, what is shown of it, and the way to the field.

    `location` and `category` are as in a `Reason`; for the name of an attachment `attachment_id` tells which.
    """

    finding: ScanFinding
    snippet: Snippet
    place: Place
    location: str = ""
    category: Category | None = None
    attachment_id: AttachmentId | None = None


def record_findings(situation: Situation) -> tuple[FieldFinding, ...]:
    """What stands in the texts of the record that would go along, in the order of the standard."""
    return tuple(_merged(found for text in _texts(situation) for found in _in_text(text, situation.dossier)))


def name_findings(
    student: Student,
    dossier: TransferDossier,
    attachments: Iterable[Attachment],
    which: Iterable[AttachmentId],
) -> tuple[FieldFinding, ...]:
    """What stands in the titles and file names of these attachments."""
    known = {attachment.id: attachment for attachment in attachments}
    placed = placed_attachments(student)
    return tuple(
        _merged(
            found
            for identifier in which
            if identifier in placed
            for text in _names(placed[identifier].document, known.get(identifier), identifier)
            for found in _in_text(text, dossier)
        )
    )


def remark_subjects(situation: Situation) -> tuple[str, ...]:
    """What is spoken of in remarks that go along; only to tell, since a remark goes as it is (R098)."""
    student, dossier = situation.student, situation.dossier
    if not _inzage_goes(situation):
        return ()
    said = (standing_file_remark(student, dossier), *(one.text for one in current_remarks(dossier.remarks)))
    return tuple(dict.fromkeys(subject for text in said for subject, _, _ in found_in(text)))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """A text that would go along, where it stands, and by what it is known again."""

    text: str
    label: str
    key: str
    place: Place
    location: str = ""
    category: Category | None = None
    attachment_id: AttachmentId | None = None
    expects_care: bool = False


def _in_text(text: _Text, dossier: TransferDossier) -> Iterator[FieldFinding]:
    salt = blake2b(dossier.id.encode(), digest_size=16).hexdigest()
    about = subjects()
    for subject, start, end in found_in(text.text):
        if text.expects_care and about[subject].may_keep:
            continue
        shown = snippet(text.label, text.text, start, end)
        near = snippet("", text.text, start, end, _AROUND_FIELD)
        yield FieldFinding(
            finding=ScanFinding(
                subject=subject, mark=mark(salt, subject, text.key, near.text), places=(text.label,)
            ),
            snippet=shown,
            place=text.place,
            location=text.location,
            category=text.category,
            attachment_id=text.attachment_id,
        )


def _merged(found: Iterable[FieldFinding]) -> list[FieldFinding]:
    """The same words in the same sentence of a like field are one finding, counted."""
    merged: dict[str, FieldFinding] = {}
    for one in found:
        known = merged.get(one.finding.mark)
        merged[one.finding.mark] = (
            one
            if known is None
            else replace(known, finding=replace(known.finding, count=known.finding.count + 1))
        )
    return list(merged.values())


def _texts(situation: Situation) -> Iterator[_Text]:
    record = delivered_record(situation.student, situation.dossier)
    yield from _below(record, ("Leerling",), (("dossier", 1), ("huidigeschool", 1), ("leerling", 1)))
    yield from _own_words(situation)


def _own_words(situation: Situation) -> Iterator[_Text]:
    """Why the school went on without a reaction: its own words beside the remarks."""
    if not _inzage_goes(situation):
        return
    for holder in holders_of(situation.student, situation.today):
        fact = closing_fact(situation.dossier.inzage, holder.id, situation.fingerprint)
        if isinstance(fact, InzageNoResponse):
            yield _Text(
                text=fact.reason,
                label="Reden om door te gaan zonder reactie",
                key="geen reactie",
                place=Place.INZAGE,
            )


def _inzage_goes(situation: Situation) -> bool:
    student, dossier = situation.student, situation.dossier
    return Category.OUDERINZAGE in included_categories(dossier) or words_take_along(student, dossier)


def _below(value: object, labels: tuple[str, ...], path: tuple[tuple[str, int], ...]) -> Iterator[_Text]:
    block: type = type(value)
    for member in _reading(block):
        held = getattr(value, member.attr)
        group = member.facts.group
        here = labels if group else (*labels, member.facts.label)
        for number, item in enumerate(held if isinstance(held, tuple) else (held,), 1):
            below = path if group else (*path, (member.name, number))
            if is_dataclass(item):
                yield from _below(item, here, below)
            elif isinstance(item, str):
                names = "/".join(name for name, _ in below[1:])
                yield _Text(
                    text=item,
                    label=label_path(here),
                    key=names,
                    place=Place.COMPOSE,
                    location="".join(f"/{name}[{at}]" for name, at in below),
                    category=category_of(names),
                    expects_care=(block, member.attr) in _ASKED_FOR,
                )


@cache
def _reading(block: type) -> tuple[Member, ...]:
    """The fields of a block that are free text, or below which free text can stand."""
    return tuple(
        member
        for member in members(block)
        if ((block, member.attr) in FREE_TEXT if not member.is_block else _reads(member.type))
    )


@cache
def _reads(block: type) -> bool:
    return block not in (Leerling, Document) and bool(_reading(block))


def _names(document: Document, attachment: Attachment | None, identifier: AttachmentId) -> Iterator[_Text]:
    """A sensitive kind needs a reason for what it is, which its title does no more than say (R022)."""
    weighed = attachment is not None and kind(attachment.kind).sensitivity.needs_reason
    titles = (attachment.title if attachment else "", document.omschrijving or "")
    files = (document.bestandsnaam, attachment.packed_name if attachment else "")
    texts = [(title, "de titel") for title in titles] + [(_spread(name), "de bestandsnaam") for name in files]
    for text, what in dict.fromkeys(texts):
        yield _Text(
            text=text,
            label=what,
            key=f"{what} {identifier}",
            place=Place.ATTACHMENTS,
            attachment_id=identifier,
            expects_care=weighed,
        )


def _spread(file_name: str) -> str:
    """A file name as words: `kopie_paspoortAns.pdf` is `kopie paspoort Ans pdf`."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", file_name)
    return "".join(sign if sign.isalnum() else " " for sign in apart)


_MOST_KNOWN = 20_000
_known: dict[bytes, tuple[tuple[str, int, int], ...]] = {}
_key = secrets.token_bytes(32)


def found_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """The findings in a text: subject, start and end.

    A dossier is judged at every look, so what was found in a text is remembered by its hash; the text is not.
    """
    digest = blake2b(text.encode("utf-8", "surrogatepass"), key=_key, digest_size=32).digest()
    found = _known.get(digest)
    if found is None:
        found = tuple((hit.subject, hit.start, hit.end) for hit in scan_text(text))
        if len(_known) >= _MOST_KNOWN:
            _known.clear()
        _known[digest] = found
    return found
