"""The letters of a group of thirty, two to each pupil: from loaded facts to the bytes of sixty PDF files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice

from benchmarks.letters_floor import drawn, what_is_drawn
from benchmarks.letters_merge import mail_merge, why_not
from benchmarks.measure import Contender, Figure, Sizes, take_turns, timed
from benchmarks.schools import School, school
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.document import Document, typeset
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import invitation
from oso_desktop.services.dossiers import view
from oso_desktop.services.letter_makers import Addressee
from oso_desktop.services.letters_inzage import facts_for

NAME = "letters"


def measured(sizes: Sizes) -> Figure:
    """Composes and typesets the invitations of as many people as there are letters to be made."""
    with school(pupils=sizes.letters, dossiers=sizes.letters) as made:
        facts = list(loaded(made, sizes.letters))
    documents = [invitation(each) for each in facts]
    pages = [what_is_drawn(typeset(document).data) for document in documents]
    skipped = why_not()
    with _merging(documents, skipped) as merge:
        found = take_turns(
            sizes.rounds,
            timed(lambda _: [typeset(invitation(each)) for each in facts]),
            timed(lambda _: [drawn(each) for each in pages]),
            *merge,
        )
    return Figure(
        name=NAME,
        what=f"{len(facts)} invitations ({sum(map(len, pages))} pages) composed and typeset from loaded facts, tagged",
        floor_is="bare reportlab: the same strings in the same embedded typefaces and the same lines, as placed",
        peer_is=skipped or "LibreOffice, started: mail merge of the same texts to as many PDF files",
        ours=found[0],
        floor=found[1],
        peer=None if skipped else found[2],
    )


@contextmanager
def _merging(documents: list[Document], skipped: str) -> Iterator[tuple[Contender, ...]]:
    if skipped:
        yield ()
        return
    with mail_merge(documents) as merge:

        def all_of_them(_: int) -> None:
            if merge() != len(documents):
                msg = "the mail merge left letters out"
                raise RuntimeError(msg)

        yield (timed(all_of_them),)


def asked(made: School, count: int) -> list[tuple[DossierId, str]]:
    """Who gets a letter about which dossier, by the id of the holder."""
    holders = [
        (dossier, line.holder.id)
        for dossier in made.dossiers[: (count + 1) // 2]
        for line in view(made.workspace, dossier).holders
    ]
    return list(islice(cycle(holders), count))


def loaded(made: School, count: int) -> Iterator[LetterFacts]:
    """The facts of each of these letters."""
    for dossier, holder in asked(made, count):
        yield facts_for(made.workspace, view(made.workspace, dossier), Addressee(id=holder, name=""))
