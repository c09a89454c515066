"""What the page Beheer tells: who works here, and where the key and the store lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from oso_desktop.dossier.roles import Right, TwoPeople, User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.services.stores import recovery_confirmed
from oso_desktop.services.students import get_school
from oso_desktop.services.workspace import Workspace


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
