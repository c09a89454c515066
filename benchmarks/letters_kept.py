"""The same letters made the way the program makes them: read from the store, typeset, sealed, kept and logged."""

from __future__ import annotations

from benchmarks.letters import asked, loaded
from benchmarks.measure import Figure, Sizes, take_turns, timed
from benchmarks.schools import school
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.letters.document import typeset
from oso_desktop.letters.inzage import invitation
from oso_desktop.services import letters

NAME = "kept"


def measured(sizes: Sizes) -> Figure:
    """Makes as many invitations one by one, each in a transaction of its own."""
    with school(pupils=sizes.letters, dossiers=sizes.letters) as made:
        wanted, facts = asked(made, sizes.letters), list(loaded(made, sizes.letters))
        ours, floor = take_turns(
            sizes.rounds,
            timed(
                lambda _: [
                    letters.make(made.workspace, dossier, LetterKind.INVITATION, holder)
                    for dossier, holder in wanted
                ]
            ),
            timed(lambda _: [typeset(invitation(each)) for each in facts]),
        )
    return Figure(
        name=NAME,
        what=f"{len(wanted)} invitations made from the store and kept in it sealed, with their line in the log",
        floor_is="only composing and typesetting them from loaded facts (the figure letters)",
        ours=ours,
        floor=floor,
    )
