"""What a person was typing and had not saved: kept sealed at a lock and from time to time, and theirs alone.

A draft is no part of a dossier and nobody's act, so keeping one leaves no entry in the log; the lock itself does.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

from oso_desktop.dossier.lock import LEAST_MINUTES, MOST_MINUTES, LockTerms
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.drafts import StoredDraft
from oso_desktop.store.payload import dump, load

T = TypeVar("T")

PURPOSE = "draft"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Typed text as the window wrote it down, and its place in the program.

    A draft about a pupil says whose dossier it was typed in: it goes when the pupil goes.
    """

    place: str
    text: str = field(repr=False)
    dossier_id: DossierId | None = None


def keep(workspace: Workspace, drafts: Iterable[Draft]) -> None:
    """Keeps these drafts and no others of this person: what was saved or thrown away since is no draft any more.

    Nothing is kept about a dossier that is gone.
    """
    workspace.require(Right.VIEW)
    drafts = tuple(drafts)
    of_student = _students(workspace, drafts)
    me = workspace.user.name
    sealed = [
        (
            StoredDraft(
                place=draft.place,
                at=workspace.clock(),
                content=workspace.seal(PURPOSE, item_id(me, draft.place), draft.text.encode()),
            ),
            of_student[draft.dossier_id] if draft.dossier_id else None,
        )
        for draft in drafts
        if not draft.dossier_id or draft.dossier_id in of_student
    ]
    with workspace.store.drafting() as kept:
        for before in kept.of_person(me):
            kept.drop(me, before.place)
        for draft, student in sealed:
            kept.put(me, draft, student)


def kept(workspace: Workspace) -> tuple[Draft, ...]:
    """What this person was typing when it was kept last, oldest first; raises SealBroken."""
    me = workspace.user.name
    with workspace.view() as unit:
        return tuple(
            Draft(
                place=draft.place,
                text=workspace.unseal(PURPOSE, item_id(me, draft.place), draft.content).decode(),
            )
            for draft in unit.drafts.of_person(me)
        )


def record_lock(workspace: Workspace, cause: str, count: int) -> None:
    """Puts on record that the program locked itself, by which cause, and how many drafts it kept."""
    with workspace.change(Right.VIEW, "vergrendeld", workspace.store_id, oorzaak=cause, concepten=count):
        pass


def lock_terms(workspace: Workspace) -> LockTerms:
    """After how long the program locks itself."""
    with workspace.view() as unit:
        return unit.settings.get(LockTerms)


def set_lock_terms(workspace: Workspace, minutes: int) -> LockTerms:
    """Sets it for everybody; raises NotPossible outside the bounds."""
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise NotPossible(
            "Deze tijd kan niet: het programma moet zichzelf kunnen vergrendelen.",
            f"Kies {LEAST_MINUTES} tot {MOST_MINUTES} minuten.",
        )
    terms = LockTerms(idle_minutes=minutes)
    with workspace.change(
        Right.MANAGE, "vergrendeltijd gewijzigd", workspace.store_id, minuten=minutes
    ) as unit:
        unit.settings.save(terms)
    return terms


def packed(value: object) -> str:
    """A block of the standard as text, to stand in a draft."""
    return dump(value)


def unpacked(text: str, kind: type[T]) -> T:
    """The block again; raises RuntimeError for what this program cannot read."""
    return load(text, kind)


def item_id(person: str, place: str) -> str:
    return f"{len(person)}:{person}{place}"


def _students(workspace: Workspace, drafts: tuple[Draft, ...]) -> dict[DossierId, StudentId]:
    wanted = {draft.dossier_id for draft in drafts if draft.dossier_id}
    found: dict[DossierId, StudentId] = {}
    with workspace.view() as unit:
        for each in wanted:
            with suppress(KeyError):
                found[each] = unit.dossiers.get(each).student_id
    return found
