"""Printing a letter again: the same paper, marked as a copy, and kept like every print (R090)."""

from __future__ import annotations

from dataclasses import replace

from oso_desktop.dossier.correspondence import Letter, LetterId, new_letter_id
from oso_desktop.dossier.roles import Right
from oso_desktop.services.copies import copy_of, marked
from oso_desktop.services.letters import PURPOSE, MadeLetter, require_openable
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def again(workspace: Workspace, letter_id: LetterId) -> MadeLetter:
    """A copy of a letter that was printed or saved before, marked with its own day on every page, and kept.

    A copy of a copy is one of the letter itself, so that no page carries two marks. Raises what `letters.pdf` raises.
    """
    with workspace.change(Right.LETTERS, "kopie van brief gemaakt", letter_id) as unit:
        first, data = _marked(workspace, unit, letter_id)
        letter = replace(copy_of(workspace, first, data), id=new_letter_id(), printed_at=None)
        unit.letters.add(letter, workspace.seal(PURPOSE, letter.id, data))
    return MadeLetter(letter=letter, pdf=data)


def preview(workspace: Workspace, letter_id: LetterId) -> bytes:
    """What `again` would make now; nothing is kept. Raises what `letters.pdf` raises."""
    workspace.require(Right.LETTERS)
    with workspace.view() as unit:
        return _marked(workspace, unit, letter_id)[1]


def _marked(workspace: Workspace, unit: Unit, letter_id: LetterId) -> tuple[Letter, bytes]:
    """The letter that was made first, and its pages with the mark."""
    given = unit.letters.get(letter_id)
    first = given if given.copy_of is None else unit.letters.get(given.copy_of)
    require_openable(workspace, unit, first)
    return first, marked(workspace, workspace.unseal(PURPOSE, first.id, unit.letters.content(first.id)))
