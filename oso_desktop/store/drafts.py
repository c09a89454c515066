"""Drafts: what a person was typing, sealed, per person and place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from oso_desktop.dossier.people import StudentId
from oso_desktop.store._tables import drafts
from oso_desktop.store.blobs import SealedBlob


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredDraft:
    """One draft: where in the program it belongs, when it was kept, and its sealed text."""

    place: str
    at: datetime
    content: SealedBlob


class DraftRepository:
    """The drafts. A draft of a pupil goes when the pupil goes."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def put(self, by: str, draft: StoredDraft, student_id: StudentId | None = None) -> None:
        """Keeps a draft, in place of an earlier one of this person at this place."""
        values = {
            "student_id": student_id,
            "at": draft.at.isoformat(),
            "wrapped_key": draft.content.wrapped_key,
            "sealed": draft.content.sealed,
        }
        self._connection.execute(
            insert(drafts)
            .values(by=by, place=draft.place, **values)
            .on_conflict_do_update(index_elements=["by", "place"], set_=values)
        )

    def of_person(self, by: str) -> tuple[StoredDraft, ...]:
        """The drafts of one person, oldest first."""
        rows = self._connection.execute(
            select(drafts).where(drafts.c.by == by).order_by(drafts.c.at, drafts.c.number)
        )
        return tuple(
            StoredDraft(
                place=row.place,
                at=datetime.fromisoformat(row.at),
                content=SealedBlob(row.wrapped_key, row.sealed),
            )
            for row in rows
        )

    def drop(self, by: str, place: str) -> None:
        """Removes a draft, if there is one."""
        self._connection.execute(delete(drafts).where(drafts.c.by == by, drafts.c.place == place))

    def drop_of_student(self, student_id: StudentId) -> None:
        """Removes what anybody was typing about a pupil."""
        self._connection.execute(delete(drafts).where(drafts.c.student_id == student_id))
