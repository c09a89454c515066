"""What is printed again is the same paper with a mark on every page, and on record as a print of its own (R090)."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TypeVar

from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.prints import SchoolPrint
from oso_desktop.exchange.stamping import stamped
from oso_desktop.letters.stamp import copy_stamp
from oso_desktop.services.workspace import Workspace

Kept = TypeVar("Kept", Letter, SchoolPrint)


def marked(workspace: Workspace, original: bytes) -> bytes:
    """The pages of a paper with a line on each that they are a copy, and of which day."""
    return stamped(original, copy_stamp(workspace.today))


def copy_of(workspace: Workspace, first: Kept, data: bytes) -> Kept:
    """The record of a copy, made now by who is here, but for an id of its own; `first` is no copy itself."""
    return replace(
        first,
        copy_of=first.id,
        at=workspace.clock(),
        by=workspace.user.name,
        size=len(data),
        sha256=hashlib.sha256(data).hexdigest(),
    )
