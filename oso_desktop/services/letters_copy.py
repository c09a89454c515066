"""The full dossier as a paper to read, for each person who may have a copy of it (L8, R088)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Final

from oso_desktop import __version__
from oso_desktop.dossier.attachments import (
    Attachment,
    AttachmentDecision,
    AttachmentId,
    Extent,
    reference,
    referenced,
)
from oso_desktop.dossier.compose import compose, going_categories, travelling_attachments
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import InzageNoResponse, closing_fact, current_remarks
from oso_desktop.dossier.overview import attachment_label
from oso_desktop.dossier.page_ranges import spoken_pages
from oso_desktop.dossier.people import HolderKind
from oso_desktop.dossier.reader_copy import STRUCK, for_reader, secret_addresses
from oso_desktop.dossier.transfer import Version, still_stands
from oso_desktop.exchange import filetypes, packing
from oso_desktop.exchange.merging import Mergeable, NotMergeable, merge, mergeable
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.exchange.text_of import TextPart, Unread, read_text, type_of
from oso_desktop.gegevensset.model import Document as Enclosed
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.gegevensset.tree import DocumentAt, documents, rewrite_documents
from oso_desktop.letters.document import Document
from oso_desktop.letters.dossier_copy import NAME, CopyFacts, Enclosure, dossier_copy
from oso_desktop.letters.facts import LetterFacts, LetterPdf
from oso_desktop.letters.texts import Texts, load
from oso_desktop.services.attachments import travelling_text
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.handover import VERSION_PURPOSE
from oso_desktop.services.letter_makers import Addressee, LetterChoice, Maker
from oso_desktop.services.letters_inzage import about, facts_for
from oso_desktop.services.workspace import Workspace

_EMPTY_LINES: Final = re.compile(r"\r?\n(?:[ \t]*\r?\n)+")


def _choices(view: DossierView) -> Iterator[LetterChoice]:
    """Who has the right, or was allowed to see the dossier; a parent who is only informed gets no copy (R117)."""
    receiver = view.dossier.receiver
    for line in (*view.holders, *view.extra):
        if line.holder.kind is not HolderKind.WITH_PUPIL:
            yield LetterChoice(
                kind=LetterKind.DOSSIER_COPY,
                to=about(line.holder),
                why_not="" if receiver else "Vul eerst bij Overdragen de ontvangende school in.",
            )


def shown(view: DossierView) -> tuple[Attachment, ...]:
    """The attachments whose pages or words stand in the copy as the dossier is now."""
    travelling = frozenset(_travelling(view))
    return tuple(attachment for attachment in view.attachments if attachment.id in travelling)


def _travelling(view: DossierView) -> tuple[AttachmentId, ...]:
    version = standing(view)
    if version is not None:
        return tuple(AttachmentId(each) for each in version.attachments)
    return travelling_attachments(view.student, view.dossier)


def standing(view: DossierView) -> Version | None:
    """The last final version, if it still is what would go out."""
    found = [each for each in view.dossier.versions if still_stands(each, view.dossier, view.fingerprint)]
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class Going:
    """What goes along: the dossier with numbers where its documents were, and those documents, packed."""

    content: Dossier
    categories: frozenset[Category]
    version: Version | None
    documents: tuple[tuple[DocumentAt, AttachmentId | None, str], ...]


def _going(workspace: Workspace, view: DossierView) -> Going:
    """Of a final version its own bytes; else what a version would hold that was made now (R110, R152)."""
    version, ids = standing(view), _travelling(view)
    if version is not None:
        with workspace.view() as unit:
            xml = workspace.unseal(VERSION_PURPOSE, version.id, unit.versions.content(version.id))
        whole = read_dossier(xml).dossier
        categories = frozenset(map(Category, version.categories))
    else:
        whole = compose(
            view.student,
            view.school,
            view.dossier,
            today=view.today,
            program_version=__version__,
            content_of=reference,
            fingerprint=view.fingerprint,
        )
        categories = going_categories(view.student, view.dossier)
    places = tuple(documents(whole.huidigeschool.leerling))
    known: tuple[AttachmentId | None, ...] = ids if len(ids) == len(places) else (None,) * len(places)
    numbers = iter(range(1, len(places) + 1))
    pupil = rewrite_documents(
        whole.huidigeschool.leerling,
        lambda place: replace(place.document, bestandsinhoud=reference(AttachmentId(str(next(numbers))))),
    )
    content = replace(whole, huidigeschool=replace(whole.huidigeschool, leerling=pupil))
    packed = tuple(_packed(workspace, view, place.document) for place in places)
    return Going(content, categories, version, tuple(zip(places, known, packed, strict=True)))


def _packed(workspace: Workspace, view: DossierView, document: Enclosed) -> str:
    """A document as it travels: in a version as it lies there, else what of the attachment goes along now."""
    identifier = referenced(document.bestandsinhoud)
    if identifier is None:
        return document.bestandsinhoud
    attachment = next(each for each in view.attachments if each.id == identifier)
    with workspace.view() as unit:
        return travelling_text(workspace, unit, attachment, view.dossier.decision(identifier))


@dataclass(frozen=True, slots=True)
class Shown:
    """An enclosure with the pages that are merged in for it, if it has any."""

    enclosure: Enclosure
    pages: Mergeable | None = None


def all_shown(
    workspace: Workspace, view: DossierView, secret: re.Pattern[str] | None
) -> tuple[Going, list[Shown]]:
    """What goes along, and each document of it as it is shown to who may not read what `secret` finds."""
    going = _going(workspace, view)
    attachments = {attachment.id: attachment for attachment in view.attachments}
    found = []
    for number, (place, identifier, packed) in enumerate(going.documents, start=1):
        attachment = attachments.get(identifier) if identifier is not None else None
        decision = view.dossier.decision(identifier) if identifier is not None else None
        found.append(_shown(_named(number, place, attachment, decision), packed, attachment, secret))
    return going, found


def _named(
    number: int, place: DocumentAt, attachment: Attachment | None, decision: AttachmentDecision | None
) -> Enclosure:
    document = place.document
    part = decision is not None and decision.extent is Extent.PART
    usual = load(NAME)["inhoud"].line("waarom_gewoon")
    return Enclosure(
        number=number,
        category=place.category,
        label=attachment_label(attachment) if attachment else document.omschrijving or document.bestandsnaam,
        why=(decision.reason.strip() if decision else "") or usual,
        file_name=document.bestandsnaam,
        description=document.omschrijving or "",
        part=spoken_pages(decision.pages) if decision and part else "",
    )


def _shown(
    enclosure: Enclosure, packed: str, attachment: Attachment | None, secret: re.Pattern[str] | None
) -> Shown:
    """How a document is shown; whatever is wrong with it, it is named with what the reader can do."""
    words = load(NAME)["inhoud"]
    try:
        unpacked = packing.unpack(packed)
    except (packing.NotUnpackable, packing.NotPacked, packing.Dangerous):
        return Shown(_not_shown(enclosure, words, "stuk"))
    media_type = _media_type(unpacked.content, unpacked.file_name, attachment)
    if media_type in (filetypes.PDF.media_type, filetypes.JPG.media_type, filetypes.PNG.media_type):
        try:
            pages = mergeable(unpacked.content, media_type)
        except NotMergeable as problem:
            return Shown(replace(enclosure, problem=problem.text, next_step=problem.next_step))
        if secret is not None and secret.search(" ".join(_words(unpacked.content, media_type)[0])):
            return Shown(_not_shown(enclosure, words, "adres"))
        return Shown(replace(enclosure, pages=pages.pages), pages)
    text, whole = _words(unpacked.content, media_type)
    if secret is not None:
        text = tuple(secret.sub(STRUCK, paragraph) for paragraph in text)
    return Shown(replace(enclosure, text=text, partly=not whole))


def _not_shown(enclosure: Enclosure, words: Texts, why: str) -> Enclosure:
    return replace(enclosure, problem=words.line(f"{why}_erin"), next_step=words.line(f"{why}_vraag"))


def _media_type(content: bytes, name: str, attachment: Attachment | None) -> str:
    """What a document is by its content; a locked PDF is still one."""
    try:
        return filetypes.judge(content, name).type.media_type
    except filetypes.Encrypted:
        return filetypes.PDF.media_type
    except filetypes.Refused:
        return attachment.media_type if attachment else ""


def _words(content: bytes, media_type: str) -> tuple[tuple[str, ...], bool]:
    """The words of a document as paragraphs, and whether these are all of them."""
    pieces = list(read_text(content, type_of(media_type)))
    text = (part.text for part in pieces if isinstance(part, TextPart))
    plain = media_type == filetypes.TXT.media_type
    parts = (piece for part in text for piece in (_EMPTY_LINES.split(part) if plain else part.splitlines()))
    return tuple(part.strip() for part in parts if part.strip()), not any(
        isinstance(part, Unread) for part in pieces
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy(Document):
    """A paper with what is to be merged into it once it is typeset."""

    merged: tuple[Mergeable, ...] = ()


def _render(workspace: Workspace, view: DossierView, to: Addressee) -> Document:
    facts = facts_for(workspace, view, to)
    going, found = all_shown(workspace, view, secret_addresses(view.student))
    closing = closing_fact(view.dossier.inzage, to.id, view.fingerprint)
    document = dossier_copy(
        CopyFacts(
            **{each.name: getattr(facts, each.name) for each in fields(LetterFacts)},
            content=for_reader(going.content, view.student, view.dossier, facts.holder),
            going=going.categories,
            enclosures=tuple(each.enclosure for each in found),
            version=going.version,
            remarks=tuple(
                remark for remark in current_remarks(view.dossier.remarks) if remark.holder_id == to.id
            ),
            silence=closing if isinstance(closing, InzageNoResponse) else None,
        )
    )
    return Copy(
        **{each.name: getattr(document, each.name) for each in fields(Document)},
        merged=tuple(each.pages for each in found if each.pages is not None),
    )


def finished(document: Document, letter: LetterPdf) -> LetterPdf:
    """The copy with the pages of the attachments in it; without any it is saved anew all the same, as PDF/A asks."""
    if not isinstance(document, Copy):
        return letter
    places = tuple(zip(letter.reserved, letter.free, strict=True))
    return replace(letter, data=merge(letter.data, places, document.merged), reserved=(), free=())


MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {LetterKind.DOSSIER_COPY: Maker(_choices, _render, finish=finished, shows=shown)}
)
