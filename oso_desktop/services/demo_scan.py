"""What the demo and the rehearsal decide about the scan's findings, as a careful person would who looked at each."""

from __future__ import annotations

from dataclasses import dataclass

from oso_desktop.dossier.compose import travelling_attachments
from oso_desktop.dossier.readiness_scan import unread_of
from oso_desktop.dossier.scan_decisions import Standing, Verdict
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.services import dossiers, scan
from oso_desktop.services.workspace import Workspace

_REASON = "Nagekeken: dit gaat over een voorbeeld, niet over een echt kind."


@dataclass(frozen=True, slots=True)
class LookedThrough:
    """How many findings were decided, and how many attachments that cannot be read were looked through."""

    findings: int
    unread: int

    def __str__(self) -> str:
        """As the rehearsal reports it."""
        one = self.findings == 1
        return (
            f"{self.findings} vondst{'' if one else 'en'} beoordeeld, "
            f"{self.unread} bijlage{'' if self.unread == 1 else 'n'} zonder leesbare tekst zelf nagekeken"
        )


def look_through(workspace: Workspace, dossier_id: DossierId) -> LookedThrough:
    """Calls every finding in what goes along a false alarm, with a reason, and confirms what cannot be read."""
    view = dossiers.view(workspace, dossier_id)
    going = travelling_attachments(view.student, view.dossier)
    found, confirmed = scan.in_attachments(view), scan.unread_confirmed(view)
    open_ones = [
        one
        for one in (*scan.in_record(view), *(one for identifier in going for one in found[identifier]))
        if one.standing is Standing.OPEN
    ]
    for one in open_ones:
        scan.decide(workspace, dossier_id, one.finding.mark, Verdict.FALSE_ALARM, _REASON)
    unread = [
        each.id
        for each in view.attachments
        if each.id in going and unread_of(each, view.dossier.decision(each.id)) and each.id not in confirmed
    ]
    for identifier in unread:
        scan.confirm_unread(workspace, dossier_id, identifier)
    return LookedThrough(len(open_ones), len(unread))
