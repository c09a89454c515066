"""The duty of secrecy: whoever opens a strict document for the first time reads it and promises to keep it (L18)."""

from __future__ import annotations

from oso_desktop.dossier.records import records_of
from oso_desktop.dossier.roles import Right, User
from oso_desktop.dossier.secrecy import SecrecyPromised
from oso_desktop.errors import OsoError
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


class SecrecyFirst(OsoError):
    """A strict document that somebody opens who did not promise secrecy yet."""

    def __init__(self) -> None:
        super().__init__(
            "Wat in deze bijlage staat, moet u geheimhouden (UAVG artikel 30 lid 4). U vertelt het alleen aan wie het "
            "nodig heeft om deze leerling te begeleiden.",
            "Open de bijlage bij Bijlagen en beloof het daar. Dat hoeft één keer.",
        )


def promised(unit: Unit, user: User) -> bool:
    """Whether this person promised secrecy in this role."""
    return any(
        (promise.by, promise.role) == (user.name, user.role.value)
        for promise in records_of(unit.records.all(), SecrecyPromised)
    )


def promise(workspace: Workspace) -> None:
    """Records that the person at the keyboard will keep secret what stands in strict documents; once is enough."""
    with workspace.view() as unit:
        if promised(unit, workspace.user):
            return
    with workspace.change(Right.VIEW_STRICT, "geheimhouding beloofd", "school") as unit:
        unit.records.add(
            SecrecyPromised(by=workspace.user.name, role=workspace.user.role.value, at=workspace.clock())
        )
