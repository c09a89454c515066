"""The documents inside a dossier file: taken out, sealed one by one, and referred to from the pupil's record."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from oso_desktop.dossier.attachments import Attachment, AttachmentId, kind, reference, referenced
from oso_desktop.dossier.kind_guess import guess_kind
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.personal_number import holds_any_number
from oso_desktop.errors import OsoError
from oso_desktop.exchange import filetypes, packing
from oso_desktop.exchange.packing import Dangerous, NotPacked, NotUnpackable
from oso_desktop.gegevensset.model import Document, Leerling, Overigdocumentlijst
from oso_desktop.gegevensset.tree import DocumentAt, documents, rewrite_documents
from oso_desktop.services.attachments import PURPOSE
from oso_desktop.services.number_search import Reading, SearchWithin, unreadable
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


class AttachmentRefused(OsoError):
    """A dossier file with an attachment that may not come in; so nothing of the file comes in."""

    def __init__(self, which: str, refusal: OsoError) -> None:
        super().__init__(
            f"Het dossier is niet ingelezen, om een bijlage erin. {which}: {refusal.text}",
            refusal.next_step,
        )


@dataclass(frozen=True, slots=True)
class KeptForm:
    """How a document of a dossier file is kept: `stored` are the bytes to be sealed, `content` the document's own.

    `verbatim` tells that it is kept to the letter, `repacked` that its ZIP was made anew. `names` are those in the ZIP
    as it is kept. With a `problem` nobody can open it.
    """

    stored: bytes
    content: bytes
    verbatim: bool
    names: tuple[str, ...]
    repacked: bool = False
    problem: NotUnpackable | None = None


def kept_form(document: Document) -> KeptForm:
    """How a document is kept; what was cut off is kept as it came. Raises NotPacked and Dangerous.

    A ZIP that tells something around its document, such as a remark, or a personal number in its entry's name, is
    packed anew: nobody would see that here, and an SWV must not get it (R138).
    """
    try:
        unpacked = packing.unpack(document.bestandsinhoud)
    except NotUnpackable as problem:
        names = packing.entry_names(document.bestandsinhoud)
        text = document.bestandsinhoud.encode()
        return KeptForm(text, text, verbatim=True, names=names, problem=problem)
    if not unpacked.bare or any(holds_any_number(name) for name in unpacked.names):
        stored = packing.pack(document.bestandsnaam, unpacked.content)
        return KeptForm(stored, unpacked.content, verbatim=False, names=(), repacked=True)
    verbatim = not packing.is_canonical(document.bestandsinhoud, unpacked.zip_bytes)
    stored = document.bestandsinhoud.encode() if verbatim else unpacked.zip_bytes
    return KeptForm(stored, unpacked.content, verbatim, unpacked.names)


def kind_key(place: DocumentAt, names: Iterable[str]) -> str:
    """The likeliest kind's key of a document in a file, by all that it is called; `names` are those in its ZIP."""
    document = place.document
    called = (document.bestandsnaam, document.omschrijving or "", _packed_name(document, names))
    return guess_kind(" ".join(called), place.path)


def _packed_name(document: Document, names: Iterable[str]) -> str:
    return " ".join(name for name in names if name != document.bestandsnaam)


@dataclass(slots=True, kw_only=True)
class DocumentIntake:
    """One pupil's documents on their way in, within one transaction.

    `used` collects the attachments in the order of the record, of which `new` were not there yet; `notices` what the
    user should know, without personal data. With `stores` off nothing is kept and no document is searched: for a look
    at what a file would bring.
    """

    workspace: Workspace
    unit: Unit
    student_id: StudentId
    notices: list[str]
    stores: bool = True
    used: list[AttachmentId] = field(default_factory=list)
    new: int = 0
    _search: SearchWithin = field(default_factory=SearchWithin)
    _total: int = 0
    _known: dict[str, list[AttachmentId]] = field(default_factory=dict)
    _places: dict[AttachmentId, str] = field(default_factory=dict)

    def take_out(
        self,
        leerling: Leerling,
        *,
        earlier: Leerling | None = None,
        staying: Collection[AttachmentId] = (),
    ) -> Leerling:
        """The record with references in place of the documents' content.

        `earlier` is the record that the pupil had, `staying` what of it stays in place beside the new one. A document
        that the pupil already has, byte for byte, keeps its attachment and so its decisions; if it stood in several
        places, the same place comes first.
        """
        self._total = sum(1 for _ in documents(leerling))
        for place in documents(earlier) if earlier else ():
            if (identifier := referenced(place.document.bestandsinhoud)) is not None:
                self._places[identifier] = place.path
        for attachment in self.unit.attachments.of_student(self.student_id):
            if attachment.id not in staying:
                self._known.setdefault(attachment.sha256, []).append(attachment.id)
        return rewrite_documents(leerling, self._take)

    def _take(self, place: DocumentAt) -> Document:
        attachment, stored = self._attachment(place)
        candidates = self._known.get(attachment.sha256, [])
        if candidates:
            identifier = next(
                (known for known in candidates if self._places.get(known) == place.path), candidates[0]
            )
            candidates.remove(identifier)
        else:
            identifier = attachment.id
            self.new += 1
            if self.stores:
                self.unit.attachments.add(attachment, self.workspace.seal(PURPOSE, identifier, stored))
        self.used.append(identifier)
        return replace(place.document, bestandsinhoud=reference(identifier))

    def _which(self, place: DocumentAt) -> str:
        """Which document it is, for a person: its number in the file and the category that it belongs to."""
        category = f" ({place.category.label})" if place.category else ""
        return f"Bijlage {len(self.used) + 1} van {self._total}{category}"

    def _attachment(self, place: DocumentAt) -> tuple[Attachment, bytes]:
        """The attachment and the bytes to be sealed."""
        document = place.document
        try:
            form = kept_form(document)
        except (NotPacked, Dangerous) as refusal:
            raise AttachmentRefused(self._which(place), refusal) from refusal
        stored, content, names, media_type = form.stored, form.content, form.names, ""
        if form.problem is not None:
            self.notices.append(
                f"{self._which(place)} is niet te openen en blijft zoals die is. {form.problem.text}"
            )
            found: Reading | None = unreadable()
        else:
            media_type = self._media_type(content, place)
            found = self._search.searched(content, media_type) if self.stores else None
        if form.repacked:
            self.notices.append(
                f"{self._which(place)} is opnieuw ingepakt, zonder wat er in het ZIP-bestand bij het document "
                "stond: een opmerking, of een nummer in de naam. Het document zelf is hetzelfde."
            )
        about = kind(kind_key(place, names))
        attachment = Attachment(
            student_id=self.student_id,
            kind=about.key,
            title=document.omschrijving or about.label,
            file_name=document.bestandsnaam,
            media_type=media_type,
            size=len(content),
            sha256=hashlib.sha256(stored).hexdigest(),
            source="OSO-dossier",
            verbatim=form.verbatim,
            packed_name=_packed_name(document, names),
        )
        return (found.of(attachment) if found is not None else attachment), stored

    def _media_type(self, content: bytes, place: DocumentAt) -> str:
        try:
            return filetypes.judge(content, place.document.bestandsnaam).type.media_type
        except filetypes.Refused as refusal:
            self.notices.append(f"{self._which(place)}: {refusal.text}")
            return ""


def attachments_in(record: Leerling) -> frozenset[AttachmentId]:
    """The attachments to which a stored record refers."""
    found = (referenced(place.document.bestandsinhoud) for place in documents(record))
    return frozenset(identifier for identifier in found if identifier is not None)


def with_earlier_documents(record: Leerling, earlier: Leerling) -> Leerling:
    """The record with the documents that the pupil had before and the new file does not bring; nothing is lost."""
    present = {place.document.bestandsinhoud for place in documents(record)}
    missing = tuple(
        place.document
        for place in documents(earlier)
        if referenced(place.document.bestandsinhoud) and place.document.bestandsinhoud not in present
    )
    if not missing:
        return record
    own = record.overigdocumentlijst.document if record.overigdocumentlijst else ()
    return replace(record, overigdocumentlijst=Overigdocumentlijst(document=(*own, *missing)))
