"""Taking the last traces of what was removed out of the file."""

from __future__ import annotations

from oso_desktop.services.workspace import Workspace


def tidy(workspace: Workspace) -> None:
    """Takes the last traces of what was removed out of the file, if there are any (see `Store.compact`).

    Done after each destruction, and otherwise when nobody is there to wait for it, at the latest at closing; a backup
    holds no traces in any case. Nothing that anybody sees changes by it, so it asks for no right and leaves no entry.
    Raises StoreFull and other errors of the store's surroundings; the traces then wait for the next time.
    """
    if workspace.store.has_remains:
        workspace.store.compact()
