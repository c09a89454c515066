"""Whether privacy is in order: what the store tells, and the ticks of the head (R180)."""

from __future__ import annotations

from dataclasses import dataclass

from oso_desktop.dossier.backup_plan import BackupPlan
from oso_desktop.dossier.breach import PrivacyOfficer
from oso_desktop.dossier.privacy_order import (
    HandPoint,
    PrivacyFacts,
    PrivacyLine,
    PrivacyTick,
    PrivacyTicks,
    privacy_lines,
)
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Right
from oso_desktop.services import backups, breaches, requests
from oso_desktop.services.retention import old_attachments, retention
from oso_desktop.services.stores import recovery_confirmed
from oso_desktop.services.ways_in import WayKind, ways_in
from oso_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyOrder:
    """Every point as of today, and whether the person at the keyboard may tick."""

    lines: tuple[PrivacyLine, ...]
    may_manage: bool

    @property
    def good(self) -> int:
        """How many are in order."""
        return sum(line.good for line in self.lines)


def privacy_order(workspace: Workspace) -> PrivacyOrder:
    """How things stand. Raises what `ways_in` raises when the key slots cannot be read."""
    may = workspace.may(Right.MANAGE)
    with workspace.view() as unit:
        school, people = unit.school.get(), unit.users.all()
        region, officer = unit.settings.get(RegionProfile), unit.settings.get(PrivacyOfficer)
        plan, ticks = unit.settings.get(BackupPlan), unit.settings.get(PrivacyTicks)
    keeping, today = retention(workspace), workspace.today
    accounts = [way for way in ways_in(workspace) if way.kind is WayKind.ACCOUNT and way.people]
    holders = {name for way in accounts for name in way.people}
    late = [row for row in requests.register(workspace) if row.request.open and row.request.late(today)]
    now = workspace.clock()
    facts = PrivacyFacts(
        school=school,
        people=people,
        key_holders=min(len(accounts), len(holders)),  # two on one account have one key
        sheet_confirmed=recovery_confirmed(workspace.folder),
        backups=plan,
        same_disk=backups.overview(workspace).same_disk,
        region=region,
        officer=officer,
        cleaned=keeping.cleaned.date() if keeping.cleaned is not None else None,
        old=len(old_attachments(workspace)),
        due=sum(row.due for row in keeping.rows),
        late_requests=len(late),
        late_breaches=sum(each.open and each.deadline < now for each in breaches.register(workspace)),
        ticks=ticks,
        today=today,
    )
    return PrivacyOrder(lines=privacy_lines(facts), may_manage=may)


def tick_privacy(workspace: Workspace, point: HandPoint) -> PrivacyTick:
    """Records that the person at the keyboard looked at a point today and found it in order."""
    tick = PrivacyTick(point=point, on=workspace.today, by=workspace.user.name)
    with workspace.change(
        Right.MANAGE, "punt van privacy op orde afgevinkt", workspace.store_id, punt=point.value
    ) as unit:
        unit.settings.save(unit.settings.get(PrivacyTicks).having(tick))
    return tick


def untick_privacy(workspace: Workspace, point: HandPoint) -> None:
    """Takes the tick of a point away again."""
    with workspace.change(
        Right.MANAGE, "vinkje van privacy op orde weggehaald", workspace.store_id, punt=point.value
    ) as unit:
        unit.settings.save(unit.settings.get(PrivacyTicks).without(point))
