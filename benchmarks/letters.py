"""The letters of a group of thirty, two to each pupil: from loaded facts to the bytes of sixty PDF files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import nullcontext
from itertools import cycle, islice

from benchmarks.letters_floor import drawn, what_is_drawn
from benchmarks.letters_merge import mail_merge, why_not
from benchmarks.measure import Figure, Samples, Sizes, take_turns, timed
from benchmarks.schools import School, school
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.document import typeset
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import invitation
from oso_desktop.letters.remembering import remembering
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
    skipped = why_not() if sizes.slow_peers else "skipped: the office takes too long for a quick run"
    with nullcontext(()) if skipped else mail_merge(documents) as merges:
        ours, floor, *peers = take_turns(
            sizes.rounds,
            timed(lambda _: _pile(facts)),
            timed(lambda _: [drawn(each) for each in pages]),
            *merges,
        )
    return Figure(
        name=NAME,
        what=f"{len(facts)} invitations ({sum(map(len, pages))} pages) composed and typeset from loaded facts, tagged",
        floor_is="bare reportlab: the same strings in the same embedded typefaces and the same lines, as placed",
        peer_is=skipped or _merged(*peers),
        ours=ours,
        floor=floor,
        peer=None if skipped else peers[0],
    )


def _pile(facts: list[LetterFacts]) -> None:
    """Makes them as `letters_batch` does."""
    with remembering():
        for each in facts:
            typeset(invitation(each))


def _merged(_started: Samples, with_start: Samples) -> str:
    return (
        "LibreOffice, started: mail merge of the same letters to as many tagged PDF files;"
        f" {with_start.median:.3f} s with its start"
    )


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
