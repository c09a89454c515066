"""A delivery beside what this school has of the pupil, and taking items of it over, one by one (R133, R134)."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, is_dataclass, replace

from oso_desktop.dossier.attachments import AttachmentClass, AttachmentId, kind, reference, referenced
from oso_desktop.dossier.itemrefs import whole_record
from oso_desktop.dossier.people import Replaced, Student, full_name
from oso_desktop.dossier.received import (
    RECEIVED_PURPOSE,
    PutBack,
    Received,
    ReceivedEvent,
    ReceivedId,
    TakenItem,
    TakenOver,
    still_taken,
)
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.side_by_side import Pair, Standing, compared, marks_in
from oso_desktop.dossier.taking_over import put_back, with_taken
from oso_desktop.exchange import filetypes, packing
from oso_desktop.exchange.oso_xml import read_dossier
from oso_desktop.gegevensset.meta import changed, members_of
from oso_desktop.gegevensset.model import Document, Inzage, Leerling
from oso_desktop.gegevensset.tree import DocumentAt, documents, rewrite_documents
from oso_desktop.services.attachments import Damaged, require_strict
from oso_desktop.services.documents import DocumentIntake, attachments_in, kept_form, kind_key
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.items import save_following
from oso_desktop.services.receiving import require_delivery
from oso_desktop.services.students import require_number_allowed
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

_MARK = "sha256:"


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """A delivery beside what is here now.

    `new` are the keys of what the delivery before this one, `previous`, did not have; all of them in a first one.
    `own_papers` gives by a document's mark the attachment that is here. `inzage` is what the dossier says of parents.
    `replaced` are values of ours that were replaced by deliveries that are gone.
    """

    received: Received
    pupil: str = field(repr=False)
    pairs: tuple[Pair, ...] = field(repr=False)
    previous: Received | None
    new: frozenset[str]
    own_papers: Mapping[str, AttachmentId]
    inzage: Inzage | None = field(repr=False)
    history: tuple[ReceivedEvent, ...]
    replaced: tuple[Replaced, ...] = field(default=(), repr=False)

    def number(self, standing: Standing) -> int:
        """How many items stand so."""
        return sum(pair.standing is standing for pair in self.pairs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document in a delivery, to be looked at from memory."""

    title: str
    file_name: str
    media_type: str
    content: bytes = field(repr=False)


def compare(workspace: Workspace, received_id: ReceivedId) -> SideBySide:
    """A delivery item by item beside what the pupil has here now. Raises NotPossible for one that is gone."""
    with workspace.view() as unit:
        return _Delivery(workspace, unit, received_id).side_by_side()


def look_at(workspace: Workspace, received_id: ReceivedId) -> SideBySide:
    """The same for somebody who opens it to look, which is on record (R164). Raises what `compare` raises."""
    with workspace.change(Right.VIEW, "levering ingezien", received_id) as unit:
        return _Delivery(workspace, unit, received_id).side_by_side()


def take_over(workspace: Workspace, received_id: ReceivedId, keys: Collection[str]) -> tuple[str, ...]:
    """Takes the chosen items over into the pupil's data, all or none; the labels of what was taken.

    An item of a list comes beside what is there. A value that was otherwise is replaced, and what stood there stays to
    be read with the delivery. Everything else stays, and what was taken over before is not taken twice. Raises
    NotPossible for an item that cannot be taken over, and when nothing is left to take.
    """
    with workspace.change(Right.EDIT, "uit levering overgenomen", received_id, parts=len(set(keys))) as unit:
        delivery = _Delivery(workspace, unit, received_id)
        chosen = delivery.chosen(keys)
        if not chosen:
            raise NotPossible("Er is niets om over te nemen.", "Vink eerst aan wat u wilt overnemen.")
        before = delivery.student
        after, items = with_taken(before, chosen, delivery.documents_in(chosen))
        require_number_allowed(unit, before.record, after.record)
        save_following(unit, before, after)
        unit.received.record(
            received_id, TakenOver(at=workspace.clock(), by=workspace.user.name, items=items)
        )
    return tuple(item.label for item in items)


def undo(workspace: Workspace, received_id: ReceivedId, path: str) -> str:
    """Puts back what stood there before one item was taken over, by the item's path; the label of it.

    Raises NotPossible where something else stands there by now, for a guardian who came in, for what holds a document
    (that is taken away where attachments and guardians are), and for what was not taken over.
    """
    with workspace.change(Right.EDIT, "overnemen teruggedraaid", received_id) as unit:
        received = require_delivery(unit, received_id)
        events = unit.received.events().get(received_id, ())
        item = next((item for _, item in reversed(still_taken(events)) if item.path == path), None)
        if item is None:
            raise NotPossible("Dit gegeven is niet (meer) overgenomen.", "Open de levering opnieuw.")
        if why := not_undone(item):
            raise NotPossible(f"{item.label} is hier niet terug te zetten.", why)
        before = unit.students.get(received.student_id)
        after = put_back(before, item)
        if after is None or attachments_in(after.record) != attachments_in(before.record):
            raise NotPossible(
                f"{item.label} is na het overnemen nog veranderd of bevat een bijlage.",
                "Pas het aan bij Gegevens of bij Bijlagen van deze leerling.",
            )
        require_number_allowed(unit, before.record, after.record)
        save_following(unit, before, after)
        unit.received.record(
            received_id,
            PutBack(at=workspace.clock(), by=workspace.user.name, path=item.path, label=item.label),
        )
    return item.label


def not_undone(item: TakenItem) -> str:
    """Why an item that was taken over is not put back here, in Dutch; empty where it can be."""
    if not item.steps:
        return "Dit is overgenomen met een eerdere versie van het programma. Pas het aan bij Gegevens."
    if item.steps[-1][0] == "verzorger":
        return "Een ouder of verzorger haalt u weg bij Gegevens."
    return ""


def paper(workspace: Workspace, received_id: ReceivedId, mark: str) -> Paper:
    """A document of a delivery by its mark, whoever looked being on record (R164).

    Raises NotAllowed and SecrecyFirst for what seems to be a strict document (R168, L18), Damaged for one that cannot
    be opened, NotPossible for one that is not there.
    """
    with workspace.view() as unit:
        place = _Delivery(workspace, unit, received_id).document(mark)
    document, key = place.document, _kind_of(place)
    strict = _is_strict(key)
    with workspace.change(
        Right.VIEW_STRICT if strict else Right.VIEW, "bijlage van levering ingezien", received_id, kind=key
    ) as unit:
        if strict:
            require_strict(workspace, unit)
        form = kept_form(document)
        if form.problem is not None:
            raise Damaged(form.problem.text, form.problem.next_step)
    try:
        media_type = filetypes.judge(form.content, document.bestandsnaam).type.media_type
    except filetypes.Refused:
        media_type = ""
    return Paper(
        title=document.omschrijving or kind(key).label,
        file_name=document.bestandsnaam,
        media_type=media_type,
        content=form.content,
    )


def has_strict(pupil: Leerling) -> bool:
    """Whether a dossier brings a document that seems to be a strict one (R168)."""
    return any(_is_strict(_kind_of(place)) for place in documents(pupil))


def _kind_of(place: DocumentAt) -> str:
    """By the names in its ZIP as well, since a strict document may be called otherwise around it."""
    try:
        names = packing.entry_names(place.document.bestandsinhoud)
    except packing.NotPacked:
        names = ()
    return kind_key(place, names)


def _is_strict(kind_key: str) -> bool:
    return kind(kind_key).sensitivity is AttachmentClass.STRICT


class _Delivery:
    """One delivery with its pupil, in the unit of the caller; documents stand in both as marks of their bytes."""

    def __init__(self, workspace: Workspace, unit: Unit, received_id: ReceivedId) -> None:
        self._workspace, self._unit = workspace, unit
        self.received = require_delivery(unit, received_id)
        self.student: Student = unit.students.get(self.received.student_id)
        self._dossier = read_dossier(_bytes(workspace, unit, received_id)).dossier
        self._attachments = {each.id: each for each in unit.attachments.of_student(self.student.id)}

    def side_by_side(self) -> SideBySide:
        """All of it."""
        pairs, previous = self._pairs(), self._previous()
        known: frozenset[tuple[str, str]] = frozenset()
        if previous is not None:
            earlier = read_dossier(_bytes(self._workspace, self._unit, previous.id)).dossier
            known = marks_in(_marked(earlier.huidigeschool.leerling))
        return SideBySide(
            received=self.received,
            pupil=full_name(self.student.record),
            pairs=pairs,
            previous=previous,
            new=frozenset(pair.key for pair in pairs if pair.key and (pair.path, pair.mark) not in known),
            own_papers={f"{_MARK}{each.sha256}": each.id for each in self._attachments.values()},
            inzage=self._dossier.inzage,
            history=self._unit.received.events().get(self.received.id, ()),
            replaced=self.student.replaced,
        )

    def chosen(self, keys: Collection[str]) -> tuple[Pair, ...]:
        """The pairs with these keys, but for those that are here by now. Raises NotPossible for any other."""
        pairs = {pair.key: pair for pair in self._pairs() if pair.key}
        events = self._unit.received.events().get(self.received.id, ())
        taken = {item.path for _, item in still_taken(events)}
        found = [
            pair
            for key, pair in pairs.items()
            if key in keys and key not in taken and pair.standing is not Standing.SAME
        ]
        if any(key not in pairs and key not in taken for key in keys):
            raise NotPossible(
                "Deze gegevens zijn intussen veranderd.", "Open de levering opnieuw en kies dan."
            )
        refused = next((pair for pair in found if not pair.may_be_taken), None)
        if refused is not None:
            raise NotPossible(f"{refused.label} is niet over te nemen.", refused.why_not)
        return tuple(found)

    def documents_in(self, chosen: Collection[Pair]) -> Callable[[object], object]:
        """Keeps the documents of the chosen items as attachments; gives what puts them in the place of their marks."""
        wanted: dict[str, int] = defaultdict(int)
        for pair in chosen:
            for mark in _marks(pair.value):
                wanted[mark] += 1
        marks: list[str] = []

        def pruned(place: DocumentAt) -> Document | None:
            mark = _mark_of(place.document)
            if not wanted[mark]:
                return None
            wanted[mark] -= 1
            marks.append(mark)
            return place.document

        brought = (
            rewrite_documents(self._dossier.huidigeschool.leerling, pruned) if any(wanted.values()) else None
        )
        intake = DocumentIntake(
            workspace=self._workspace, unit=self._unit, student_id=self.student.id, notices=[]
        )
        if brought is not None:
            intake.take_out(brought, staying=frozenset(self._attachments))
        kept: dict[str, list[AttachmentId]] = defaultdict(list)
        for mark, identifier in zip(marks, intake.used, strict=True):
            kept[mark].append(identifier)
        return lambda value: _with_documents(value, lambda mark: reference(kept[mark].pop(0)))

    def document(self, mark: str) -> DocumentAt:
        """Where the document with this mark hangs; raises NotPossible."""
        for place in documents(self._dossier.huidigeschool.leerling):
            if _mark_of(place.document) == mark:
                return place
        raise NotPossible("Deze bijlage zit niet in de levering.", "Open de levering opnieuw.")

    def _pairs(self) -> tuple[Pair, ...]:
        ours = whole_record(self.student.record, self.student.guardian_blocks)
        return compared(_marked(self._dossier.huidigeschool.leerling), _with_content(ours, self._own_mark))

    def _own_mark(self, document: Document) -> str:
        identifier = referenced(document.bestandsinhoud)
        attachment = self._attachments.get(identifier) if identifier is not None else None
        return f"{_MARK}{attachment.sha256}" if attachment is not None else document.bestandsinhoud

    def _previous(self) -> Received | None:
        """The delivery of this pupil by the same school that came before this one."""
        of_pupil = self._unit.received.of_student(self.student.id)
        before = of_pupil[: [each.id for each in of_pupil].index(self.received.id)]
        return next(
            (each for each in reversed(before) if each.sender_brin == self.received.sender_brin), None
        )


def _bytes(workspace: Workspace, unit: Unit, received_id: ReceivedId) -> bytes:
    return workspace.unseal(RECEIVED_PURPOSE, received_id, unit.received.content(received_id))


def _marked(pupil: Leerling) -> Leerling:
    """The pupil with the marks of the documents' bytes in their places."""
    return _with_content(pupil, _mark_of)


def _with_content(pupil: Leerling, content: Callable[[Document], str]) -> Leerling:
    """The pupil with another content for every document."""
    return rewrite_documents(pupil, lambda at: replace(at.document, bestandsinhoud=content(at.document)))


def _mark_of(document: Document) -> str:
    """The mark of a document as this program keeps it, so that one that was taken in is the same one."""
    return f"{_MARK}{hashlib.sha256(kept_form(document).stored).hexdigest()}"


def _marks(value: object) -> list[str]:
    """The marks of the documents in a value, in order."""
    found: list[str] = []

    def note(mark: str) -> str:
        found.append(mark)
        return mark

    _with_documents(value, note)
    return found


def _with_documents(value: object, content: Callable[[str], str]) -> object:
    """A value with another content for every document in it."""
    if isinstance(value, tuple):
        return tuple(_with_documents(item, content) for item in value)
    if isinstance(value, Document):
        return replace(value, bestandsinhoud=content(value.bestandsinhoud))
    if not is_dataclass(value):
        return value
    return changed(
        value,
        {
            member.attr: _with_documents(inner, content)
            for member in members_of(value)
            if member.is_block and (inner := getattr(value, member.attr)) is not None
        },
    )
