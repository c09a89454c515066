"""A letter that is printed again: the same paper, marked as a copy, and kept like every print."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from oso_desktop.dossier.correspondence import (
    Letter,
    LetterKind,
    confirmation_due,
    notice_made,
    proving_letters,
)
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.services import letters
from oso_desktop.services.dossiers import view
from oso_desktop.services.letter_copies import again
from oso_desktop.services.workspace import Workspace
from tests.letters.reading import pages
from tests.services.school import MOTHER, Stage


def test_every_page_says_that_it_is_a_copy_and_of_which_day(handed: Workspace, stage: Stage) -> None:
    """R090: what is printed later is kept as well, with its hash, its day and who did it; the first stays as it was."""
    first = letters.pdf(handed, stage.letter_id)

    made = again(handed, stage.letter_id)

    assert letters.pdf(handed, stage.letter_id) == first
    assert letters.pdf(handed, made.letter.id) == made.pdf
    assert made.letter.sha256 == hashlib.sha256(made.pdf).hexdigest()
    assert (made.letter.copy_of, made.letter.by) == (stage.letter_id, handed.user.name)
    assert made.letter in letters.of_dossier(handed, made.letter.dossier_id)
    before, after = (pages(LetterPdf(data, 0, "")) for data in (first, made.pdf))
    assert len(before) == len(after) == made.letter.pages
    for old, new in zip(before, after, strict=True):
        assert "KOPIE" not in old
        assert new.replace(old, "").strip().startswith("KOPIE, gemaakt op ")


def test_a_copy_of_a_copy_has_one_mark(handed: Workspace, stage: Stage) -> None:
    copy = again(handed, again(handed, stage.letter_id).letter.id)

    assert copy.letter.copy_of == stage.letter_id
    assert all(page.count("KOPIE") == 1 for page in pages(LetterPdf(copy.pdf, 0, "")))


def test_a_copy_settles_nothing(handed: Workspace, stage: Stage) -> None:
    """R095, R098, R109: an old letter printed again after a change does not tell what changed."""
    seen = view(handed, stage.dossier_id)
    letter = replace(letters.of_dossier(handed, stage.dossier_id)[0], holder_id=MOTHER, at=handed.clock())
    confirmed = replace(letter, kind=LetterKind.CONFIRMATION)
    told = replace(letter, kind=LetterKind.NOTICE)

    def due(made: list[Letter]) -> bool:
        return confirmation_due(made, seen.dossier, MOTHER, seen.fingerprint)

    assert (due([confirmed]), due([replace(confirmed, copy_of=letter.id)])) == (False, True)
    assert notice_made([told], seen.dossier, MOTHER) == told
    assert notice_made([replace(told, copy_of=letter.id)], seen.dossier, MOTHER) is None


def test_whoever_got_a_copy_of_the_whole_dossier_was_offered_inzage(handed: Workspace, stage: Stage) -> None:
    """R088, R090: the copy of the dossier proves it as the invitation does; a confirmation of later does not."""
    letter = letters.of_dossier(handed, stage.dossier_id)[0]
    made = [replace(letter, kind=kind, holder_id=MOTHER) for kind in LetterKind]

    proving = {each.kind for each in proving_letters(made, MOTHER)}

    assert {
        LetterKind.INVITATION,
        LetterKind.OVERVIEW,
        LetterKind.REMINDER,
        LetterKind.DOSSIER_COPY,
    } == proving
    assert proving_letters(made, "somebody else") == ()
