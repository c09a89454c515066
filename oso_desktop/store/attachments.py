"""Pupils' attachments: what is known of each, and the sealed content apart."""

from __future__ import annotations

from sqlalchemy import Connection, and_, delete, func, insert, or_, select, update

from oso_desktop.dossier.attachments import Attachment, AttachmentId
from oso_desktop.dossier.people import StudentId
from oso_desktop.store._tables import attachment_contents, attachments
from oso_desktop.store.blobs import SealedBlob, get_content, put_content
from oso_desktop.store.payload import PAYLOAD_VERSION, dump, load
from oso_desktop.store.remains import mark_remains


class AttachmentRepository:
    """Attachments, in the order in which they were added."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, attachment: Attachment, content: SealedBlob) -> None:
        """Add an attachment with its content; its pupil must be there by the end of the unit of work."""
        self._connection.execute(
            insert(attachments),
            {
                "id": attachment.id,
                "student_id": attachment.student_id,
                "kind": attachment.kind,
                "payload": dump(attachment),
                "payload_version": PAYLOAD_VERSION,
            },
        )
        put_content(self._connection, attachment_contents, attachment.id, content)

    def get(self, attachment_id: AttachmentId) -> Attachment:
        """What is known of an attachment; raises KeyError if there is none."""
        payload = self._connection.execute(
            select(attachments.c.payload).where(attachments.c.id == attachment_id)
        ).scalar_one_or_none()
        if payload is None:
            raise KeyError(attachment_id)
        return load(payload, Attachment)

    def of_student(self, student_id: StudentId) -> tuple[Attachment, ...]:
        """One pupil's attachments."""
        payloads = self._connection.execute(
            select(attachments.c.payload)
            .where(attachments.c.student_id == student_id)
            .order_by(attachments.c.number)
        ).scalars()
        return tuple(load(payload, Attachment) for payload in payloads)

    def perhaps_same(self, student_id: StudentId, content_sha256: str, size: int) -> tuple[Attachment, ...]:
        """One pupil's attachments with this content, and those of this size whose content was never looked at."""
        digest = func.json_extract(attachments.c.payload, "$.content_sha256")
        payloads = self._connection.execute(
            select(attachments.c.payload)
            .where(
                attachments.c.student_id == student_id,
                or_(
                    digest == content_sha256,
                    and_(
                        func.coalesce(digest, "") == "",
                        func.json_extract(attachments.c.payload, "$.size") == size,
                    ),
                ),
            )
            .order_by(attachments.c.number)
        ).scalars()
        return tuple(load(payload, Attachment) for payload in payloads)

    def is_elsewhere(self, content_sha256: str, student_id: StudentId) -> bool:
        """Whether another pupil has the same document, as far as its content was looked at (see `Attachment`)."""
        found = self._connection.execute(
            select(attachments.c.number)
            .where(
                func.instr(attachments.c.payload, content_sha256) > 0,  # first: quicker than reading the JSON
                func.json_extract(attachments.c.payload, "$.content_sha256") == content_sha256,
                attachments.c.student_id != student_id,
            )
            .limit(1)
        )
        return found.first() is not None

    def all_light(self) -> dict[StudentId, tuple[tuple[AttachmentId, str], ...]]:
        """Of every pupil that has any: the id and the kind of each attachment; one query."""
        found: dict[StudentId, list[tuple[AttachmentId, str]]] = {}
        for student, identifier, kind in self._connection.execute(
            select(attachments.c.student_id, attachments.c.id, attachments.c.kind).order_by(
                attachments.c.number
            )
        ):
            found.setdefault(StudentId(student), []).append((AttachmentId(identifier), kind))
        return {student: tuple(each) for student, each in found.items()}

    def content(self, attachment_id: AttachmentId) -> SealedBlob:
        """The sealed content; raises KeyError if there is none."""
        return get_content(self._connection, attachment_contents, attachment_id)

    def update(self, attachment: Attachment) -> None:
        """Replace what is known of an attachment; content and pupil stay. Raises KeyError if there is none."""
        changed = self._connection.execute(
            update(attachments)
            .where(attachments.c.id == attachment.id, attachments.c.student_id == attachment.student_id)
            .values(kind=attachment.kind, payload=dump(attachment), payload_version=PAYLOAD_VERSION)
        )
        if not changed.rowcount:
            raise KeyError(attachment.id)

    def remove(self, attachment_id: AttachmentId) -> None:
        """Remove an attachment with its content; raises KeyError if there is none."""
        if not self._connection.execute(
            delete(attachments).where(attachments.c.id == attachment_id)
        ).rowcount:
            raise KeyError(attachment_id)
        mark_remains(self._connection)
