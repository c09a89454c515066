"""What the page Beheer tells: who works here, where the key and the store lie, and what the log holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from oso_desktop.dossier.attachments import AttachmentId, kinds
from oso_desktop.dossier.correspondence import LetterId
from oso_desktop.dossier.roles import Right, TwoPeople, User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.services.stores import recovery_confirmed
from oso_desktop.services.students import get_school
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.audit import AuditEntry, AuditVerdict
from oso_desktop.store.database import Unit

LOG_LINES = 200
_ID = re.compile(r"[0-9a-f-]{32,36}")
_SHOWN_OF_ID = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Management:
    """The store and its user now.

    `may_manage` is the right to change the school and the recovery sheet; `only_user` tells that it rests on nobody
    else working here rather than on the role. `keychain` is empty when the recovery sheet opened the store.
    """

    school: OwnSchool
    user: User
    may_manage: bool
    only_user: bool
    folder: Path
    keychain: str
    recovery_confirmed: bool
    one_may_do_both: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One entry of the log for people: `about` is the pupil's name where the entry is about one, else a short code."""

    at: datetime
    by: str
    role: str
    action: str
    about: str
    detail: str


def management(workspace: Workspace) -> Management:
    """How things stand; raises what `load_slots` raises when the key slots cannot be read."""
    may = workspace.may(Right.MANAGE)
    with workspace.view() as unit:
        only = unit.users.all() == (workspace.user,)
        one = unit.settings.get(TwoPeople).one_may_do_both
    return Management(
        school=get_school(workspace),
        user=workspace.user,
        may_manage=may,
        only_user=only,
        folder=workspace.folder,
        keychain=workspace.keychain,
        recovery_confirmed=recovery_confirmed(workspace.folder),
        one_may_do_both=one,
    )


def allow_one_person(workspace: Workspace, *, allowed: bool) -> None:
    """Sets whether one person may both choose what goes along and hand it over (R170)."""
    with workspace.change(
        Right.MANAGE, "één persoon voor kiezen en overdragen", workspace.store_id, allowed=int(allowed)
    ) as unit:
        unit.settings.save(TwoPeople(one_may_do_both=allowed))


def log_lines(workspace: Workspace) -> tuple[LogLine, ...]:
    """The last `LOG_LINES` entries of the log, the newest first."""
    with workspace.view() as unit:
        names = {str(student.id): student.name for student in unit.students.outlines()}
        names[workspace.store_id] = "deze opslag"
        return tuple(_line(unit, entry, names) for entry in unit.audit.entries(LOG_LINES))


def check_log(workspace: Workspace) -> AuditVerdict:
    """Recomputes the whole log, from the first entry to the last: whether anything was changed or taken out."""
    with workspace.view() as unit:
        return unit.audit.verify()


def _line(unit: Unit, entry: AuditEntry, names: dict[str, str]) -> LogLine:
    return LogLine(
        at=entry.at,
        by=entry.by,
        role=entry.role,
        action=entry.action,
        about=_about(unit, entry.subject, names),
        detail=_detail(entry.detail),
    )


def _about(unit: Unit, subject: str, names: dict[str, str]) -> str:
    """The name of the pupil whom an id is about, itself or by a dossier, letter or attachment; else a short code."""
    if subject not in names:
        names[subject] = names.get(_student_of(unit, subject), _short(subject))
    return names[subject]


def _student_of(unit: Unit, subject: str) -> str:
    ways: tuple[Callable[[], str], ...] = (
        lambda: unit.dossiers.get(DossierId(subject)).student_id,
        lambda: unit.dossiers.get(unit.letters.get(LetterId(subject)).dossier_id).student_id,
        lambda: unit.attachments.get(AttachmentId(subject)).student_id,
    )
    for way in ways:
        with suppress(KeyError):
            return way()
    return ""


def _detail(detail: Mapping[str, str | int]) -> str:
    """Codes as words, and numbers; an id says nothing to a person."""
    return ", ".join(_labels().get(text, text) for text in map(str, detail.values()) if text == _short(text))


@cache
def _labels() -> Mapping[str, str]:
    return {
        **{category.value: category.label for category in Category},
        **{profile.value: profile.label for profile in Profile},
        **{key: found.label for key, found in kinds().items()},
    }


def _short(text: str) -> str:
    """An id by its first characters; anything else as it is."""
    return text[:_SHOWN_OF_ID] if _ID.fullmatch(text) else text
