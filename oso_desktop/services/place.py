"""Where this account's dossiers lie: in its own folder, or in another one that a small file there points to."""

from __future__ import annotations

import json
from pathlib import Path

from oso_desktop.durable import put_in_place
from oso_desktop.services.files import writing_below
from oso_desktop.services.stores import default_folder, store_exists

POINTER = "plaats.json"
"""Holds a path and nothing else. Each account has its own, so that two on one computer may use the same dossiers."""
_FORMAT = "oso-desktop place"


def chosen_folder() -> Path:
    """The folder that was remembered for this account, else its own."""
    return remembered_folder() or default_folder()


def remembered_folder() -> Path | None:
    """The other folder that this account works with; None when there is none, or the pointer is not ours."""
    try:
        found = json.loads((default_folder() / POINTER).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("format") != _FORMAT:
        return None
    folder = found.get("folder")
    return Path(folder) if isinstance(folder, str) and Path(folder).is_absolute() else None


def folder_for(chosen: Path) -> Path:
    """Where the dossiers come when somebody points at this folder: in it if it is empty or holds them already, else in
    a folder of their own in it. Raises NotWritten for one that cannot be looked into.
    """
    with writing_below(chosen):
        if store_exists(chosen) or not (chosen.exists() and any(chosen.iterdir())):
            return chosen
    return chosen / default_folder().name


def remember_folder(folder: Path) -> None:
    """From now on this account works with the dossiers in this folder. Raises NotWritten."""
    own = default_folder()
    pointer = own / POINTER
    with writing_below(own):
        if folder == own:
            pointer.unlink(missing_ok=True)
            return
        own.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = pointer.with_suffix(".nieuw")
        fresh.write_text(json.dumps({"format": _FORMAT, "folder": str(folder.absolute())}), encoding="utf-8")
        put_in_place(fresh, pointer)
