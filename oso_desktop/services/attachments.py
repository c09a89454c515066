"""Attachments of a pupil: add, look at, decide one by one whether they go along, and remove."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from oso_desktop.dossier.attachments import (
    Answer,
    Attachment,
    AttachmentClass,
    AttachmentDecision,
    AttachmentId,
    AuthorConsent,
    Extent,
    kind,
    referenced,
)
from oso_desktop.dossier.compose import with_attachment, without_attachment
from oso_desktop.dossier.page_ranges import pages_in, written_pages
from oso_desktop.dossier.people import Student, StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.scan_findings import Scanner
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.errors import OsoError
from oso_desktop.exchange import filetypes, packing
from oso_desktop.exchange.pdf_pages import cut, page_count
from oso_desktop.gegevensset.model import Document
from oso_desktop.gegevensset.texts import clean_line, clean_text
from oso_desktop.gegevensset.tree import DocumentAt, rewrite_documents
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.items import save_following
from oso_desktop.services.number_search import AFTERWARDS, Reading, SearchWithin, searched, unreadable
from oso_desktop.services.preparing import Prepared, prepare
from oso_desktop.services.secrecy import SecrecyFirst, promised
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

PURPOSE = "bijlage"
ADDING = "bijlage toegevoegd"
"""What the log says of a file that a person added."""


class Damaged(OsoError):
    """A document that is kept and travels as it came, but cannot be opened: its ZIP was broken before it came."""


def add(
    workspace: Workspace,
    student_id: StudentId,
    file_name: str,
    data: bytes,
    *,
    title: str = "",
    kind_key: str = "",
    document_date: date | None = None,
    origin: str = "",
) -> Attachment:
    """Adds a file to a pupil. Its kind is guessed if not given; a refused kind or type is not stored.

    Raises what `prepare` raises.
    """
    prepared = prepare(
        student_id,
        file_name,
        data,
        title=title,
        kind_key=kind_key,
        document_date=document_date,
        origin=origin,
    )
    added = prepared.attachment
    with workspace.change(Right.EDIT, ADDING, student_id, attachment=added.id, kind=added.kind) as unit:
        put(workspace, unit, prepared)
    return added


def put(workspace: Workspace, unit: Unit, prepared: Prepared) -> None:
    """Stores what was prepared with its pupil: without one there is no attachment."""
    attachment = prepared.attachment
    unit.attachments.add(attachment, workspace.seal(PURPOSE, attachment.id, prepared.packed))
    unit.students.save(with_attachment(unit.students.get(attachment.student_id), attachment))


LOOKED = "bijlage ingezien"
"""What the log says of who looked at a document."""


def content(workspace: Workspace, attachment_id: AttachmentId, *, action: str = LOOKED) -> bytes:
    """The document's own bytes, for looking at from memory; who looked is on record, as this action (R164).

    Raises NotAllowed for a strict kind without the right to open those (R168), SecrecyFirst for one before the person
    promised secrecy (L18), and Damaged for a document whose ZIP was broken in the file it came from.
    """
    with workspace.view() as unit:
        attachment = unit.attachments.get(attachment_id)
    right = Right.VIEW_STRICT if is_strict(attachment) else Right.VIEW
    with workspace.change(
        right, action, attachment.student_id, attachment=attachment_id, kind=attachment.kind
    ) as unit:
        if is_strict(attachment):
            require_strict(workspace, unit)
        try:
            return packing.unpack(packed_text(workspace, unit, attachment)).content
        except packing.NotUnpackable as error:
            raise Damaged(error.text, error.next_step) from error


def is_strict(attachment: Attachment) -> bool:
    """Whether only who has the right, and promised secrecy, may open it."""
    return _is_strict(attachment.kind)


def require_strict(workspace: Workspace, unit: Unit) -> None:
    """Raises NotAllowed without the right to open strict documents (R168), SecrecyFirst before the promise (L18)."""
    workspace.require(Right.VIEW_STRICT)
    if not promised(unit, workspace.user):
        raise SecrecyFirst


def _is_strict(kind_key: str) -> bool:
    return kind(kind_key).sensitivity is AttachmentClass.STRICT


def travelling_content(workspace: Workspace, dossier_id: DossierId, attachment_id: AttachmentId) -> bytes:
    """What of the document goes along in this dossier, to be shown to who has inzage: never a page that stays (R031).

    Raises what `content` raises.
    """
    data = content(workspace, attachment_id)
    with workspace.view() as unit:
        decision = unit.dossiers.get(dossier_id).decision(attachment_id)
    part = decision.extent is Extent.PART and bool(decision.pages)
    return cut(data, pages_in(decision.pages)) if part else data


def search_missing(workspace: Workspace, dossier_id: DossierId) -> int:
    """Searches what was not searched yet, or by an older searcher; how many that were (R046, R138).

    It is about all attachments of the dossier's pupil, for a few seconds and for one at least: ask again while
    `needs_search` holds for one. Whoever may see the dossier may have it searched: nothing of what is read is shown
    or kept. With nothing to search nothing is written.
    """
    within = SearchWithin(AFTERWARDS)
    found: dict[AttachmentId, Reading] = {}
    with workspace.view() as unit:
        student_id = unit.dossiers.get(dossier_id).student_id
        for attachment in unit.attachments.of_student(student_id):
            if needs_search(attachment) and not within.spent:
                packed = packed_text(workspace, unit, attachment)
                found[attachment.id] = searched_packed(packed, attachment)
    if not found:
        return 0
    with workspace.change(Right.VIEW, "bijlagen doorzocht", dossier_id, attachments=len(found)) as unit:
        for attachment in unit.attachments.of_student(student_id):
            if attachment.id in found:
                unit.attachments.update(found[attachment.id].of(attachment))
    return len(found)


def needs_search(attachment: Attachment) -> bool:
    """Whether the present searchers did not look through it yet."""
    looks = (attachment.search, attachment.scan, attachment.inside)
    return any(found is None or not found.current for found in looks)


def searched_packed(packed: str, attachment: Attachment, *, showing: bool = False) -> Reading:
    """Searches a document that is here already; what was decided about findings in it still counts afterwards.

    With `showing` the reading has the words themselves, for a person who looks at them now.
    """
    scanner = Scanner(attachment.scan.salt, showing=showing) if attachment.scan else Scanner(showing=showing)
    try:
        return searched(packing.unpack(packed).content, attachment.media_type, scanner)
    except packing.NotUnpackable:
        return unreadable(scanner)


def type_label(media_type: str) -> str:
    """What people call this type of file, such as Word; empty for one that no dossier takes."""
    return next((each.label for each in filetypes.ALL if each.media_type == media_type), "")


def packed_text(workspace: Workspace, unit: Unit, attachment: Attachment) -> str:
    """An attachment as the standard wants it: Base64 of a ZIP, exactly as it came if it came in a dossier file."""
    stored = workspace.unseal(PURPOSE, attachment.id, unit.attachments.content(attachment.id))
    return stored.decode("utf-8") if attachment.verbatim else packing.encode(stored)


def travelling_text(
    workspace: Workspace, unit: Unit, attachment: Attachment, decision: AttachmentDecision
) -> str:
    """The same of what goes along under this decision: the whole document, or only the chosen pages (R031)."""
    if decision.extent is not Extent.PART:
        return packed_text(workspace, unit, attachment)
    whole = packing.unpack(packed_text(workspace, unit, attachment)).content
    return packing.encode(packing.pack(attachment.file_name, cut(whole, pages_in(decision.pages))))


def mark_seen(
    workspace: Workspace, dossier_id: DossierId, attachment_id: AttachmentId, *, elsewhere: bool = False
) -> None:
    """Records that the person looked at the attachment; an unseen one cannot travel (R017).

    `elsewhere` means that the person says so of a file that could not be shown here.
    """
    _decide(
        workspace,
        dossier_id,
        attachment_id,
        "bijlage zelf bekeken" if elsewhere else "bijlage bekeken",
        seen_at=workspace.clock(),
        seen_by=workspace.user.name,
        seen_elsewhere=elsewhere,
    )


def decide(
    workspace: Workspace,
    dossier_id: DossierId,
    attachment_id: AttachmentId,
    *,
    included: bool,
    extent: Extent | None = None,
    pages: str = "",
    reason: str = "",
    part: str = "",
    answers: Mapping[str, str] = MappingProxyType({}),
    warning_seen: bool = False,
    author_consent: AuthorConsent = AuthorConsent.NOT_ASKED,
    author: str = "",
    author_profession: str = "",
    author_organisation: str = "",
    consent_on: date | None = None,
) -> None:
    """Records the decision about one attachment, with the person and the moment (R021–R023, R030, R031, R065–R069).

    An incomplete decision is kept as it is; what is missing stands in the readiness list until it is filled in. Without
    an `extent` it was not chosen how much goes along, and all of it is meant. Raises BadPages and NotCuttable for pages
    that cannot be taken out of the document, and NotPossible for a part of what is no PDF: so what is kept can be cut.
    """
    wanted = pages_in(pages) if extent is Extent.PART else ()
    if wanted:
        _require_cuttable(workspace, attachment_id, wanted)
    _decide(
        workspace,
        dossier_id,
        attachment_id,
        "bijlage: gaat mee" if included else "bijlage: blijft hier",
        included=included,
        extent=extent or Extent.FULL,
        extent_chosen=extent is not None,
        pages=written_pages(wanted),
        reason=clean_text(reason),
        part=part,
        answers=tuple(Answer(key, clean_line(value)) for key, value in answers.items() if clean_line(value)),
        warning_seen=warning_seen,
        author_consent=author_consent,
        author=clean_line(author),
        author_profession=clean_line(author_profession),
        author_organisation=clean_line(author_organisation),
        consent_on=consent_on,
        decided_by=workspace.user.name,
        decided_at=workspace.clock(),
    )


def _require_cuttable(workspace: Workspace, attachment_id: AttachmentId, pages: tuple[int, ...]) -> None:
    """A trial cut, so that making the dossier final cannot fail on it; with all of the pages it is no part."""
    workspace.require(Right.SELECT)
    with workspace.view() as unit:
        attachment = unit.attachments.get(attachment_id)
        if attachment.media_type != filetypes.PDF.media_type:
            raise NotPossible(
                "Alleen uit een pdf kunt u bladzijden kiezen.",
                "Voeg een samenvatting toe als eigen bijlage, en laat deze hier.",
            )
        content = packing.unpack(packed_text(workspace, unit, attachment)).content
    if len(pages) == page_count(content) and pages[-1] == len(pages):
        raise NotPossible("Dit zijn alle bladzijden.", "Kies dan volledig, of typ minder bladzijden.")
    cut(content, pages)


def _not_of_this_pupil() -> NotPossible:
    return NotPossible(
        "Deze bijlage hoort bij een andere leerling.", "Open het dossier opnieuw en kies de bijlage."
    )


def _decide(
    workspace: Workspace, dossier_id: DossierId, attachment_id: AttachmentId, action: str, **values: object
) -> None:
    with workspace.change(Right.SELECT, action, dossier_id, attachment=attachment_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        if unit.attachments.get(attachment_id).student_id != dossier.student_id:
            raise _not_of_this_pupil()
        decision: AttachmentDecision = replace(dossier.decision(attachment_id), **values)  # type: ignore[arg-type]  # names are those of `decide`
        others = tuple(other for other in dossier.decisions if other.attachment_id != attachment_id)
        unit.dossiers.save(replace(dossier, decisions=(*others, decision)))


def remove(workspace: Workspace, student_id: StudentId, attachment_id: AttachmentId) -> None:
    """Takes an attachment and its content away for good; final versions keep what was frozen in them.

    A decision that it goes along is withdrawn in every dossier of the pupil, or the gate would warn of it for ever.
    """
    with workspace.change(Right.EDIT, "bijlage verwijderd", student_id, attachment=attachment_id) as unit:
        if unit.attachments.get(attachment_id).student_id != student_id:
            raise _not_of_this_pupil()
        student = unit.students.get(student_id)
        save_following(unit, student, without_attachment(student, attachment_id))
        for dossier in unit.dossiers.of_student(student_id):
            decision = dossier.decision(attachment_id)
            if decision.included:
                others = tuple(each for each in dossier.decisions if each != decision)
                withdrawn = replace(
                    decision,
                    included=False,
                    decided_by=workspace.user.name,
                    decided_at=workspace.clock(),
                )
                unit.dossiers.save(replace(dossier, decisions=(*others, withdrawn)))
        unit.attachments.remove(attachment_id)


def describe(
    workspace: Workspace,
    attachment_id: AttachmentId,
    *,
    kind_key: str,
    title: str,
    document_date: date | None,
    origin: str = "",
) -> None:
    """Corrects kind, title, date and source of an attachment; a new title also travels as the document's description.

    With this the person says what it is: a kind that was guessed is no guess any more.

    Raises NotPossible for a day to come, and for a kind that never goes along: such a document has no place here at
    all, so its kind is not put on record beside it (R056, R058, R063, R064). A document is called strict no longer only
    by who may open it as long as it is: NotAllowed (R168), SecrecyFirst (L18).
    """
    about = kind(kind_key)
    if about.sensitivity is AttachmentClass.REFUSED:
        raise NotPossible(
            f"{about.label}: {about.warning}",
            "Verwijder deze bijlage. Die hoort niet in een overstapdossier.",
        )
    if document_date is not None and document_date > workspace.today:
        raise NotPossible("De datum van het stuk ligt in de toekomst.", "Kijk de datum na.")
    with workspace.change(Right.EDIT, "bijlage beschreven", attachment_id, kind=kind_key) as unit:
        attachment = unit.attachments.get(attachment_id)
        if _is_strict(attachment.kind) and not _is_strict(about.key):
            workspace.require(Right.VIEW_STRICT)
            if not promised(unit, workspace.user):
                raise SecrecyFirst
        described = replace(
            attachment,
            kind=about.key,
            title=clean_line(title) or about.label,
            document_date=document_date,
            origin=clean_line(origin),
            guess=None,
            date_guess=attachment.date_guess if document_date is None else None,
        )
        unit.attachments.update(described)
        if described.title != attachment.title:
            student = unit.students.get(attachment.student_id)
            save_following(unit, student, _titled(student, described))


def _titled(student: Student, attachment: Attachment) -> Student:
    def titled(place: DocumentAt) -> Document:
        if referenced(place.document.bestandsinhoud) != attachment.id:
            return place.document
        return replace(place.document, omschrijving=attachment.title)

    return replace(student, record=rewrite_documents(student.record, titled))
