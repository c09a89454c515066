"""Printing a letter again: the same paper, marked as a copy, and kept like every print (R090)."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from oso_desktop.dossier.correspondence import LetterId, new_letter_id
from oso_desktop.dossier.roles import Right
from oso_desktop.exchange.stamping import stamped
from oso_desktop.letters.stamp import copy_stamp
from oso_desktop.services.letters import PURPOSE, MadeLetter, require_openable
from oso_desktop.services.workspace import Workspace


def again(workspace: Workspace, letter_id: LetterId) -> MadeLetter:
    """A copy of a letter that was printed or saved before, marked with its own day on every page, and kept.

    A copy of a copy is one of the letter itself, so that no page carries two marks. Raises what `letters.pdf` raises.
    """
    with workspace.change(Right.LETTERS, "kopie van brief gemaakt", letter_id) as unit:
        given = unit.letters.get(letter_id)
        first = given if given.copy_of is None else unit.letters.get(given.copy_of)
        require_openable(workspace, unit, first)
        original = workspace.unseal(PURPOSE, first.id, unit.letters.content(first.id))
        data = stamped(original, copy_stamp(workspace.today))
        letter = replace(
            first,
            id=new_letter_id(),
            copy_of=first.id,
            at=workspace.clock(),
            by=workspace.user.name,
            size=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
            printed_at=None,
        )
        unit.letters.add(letter, workspace.seal(PURPOSE, letter.id, data))
    return MadeLetter(letter=letter, pdf=data)
