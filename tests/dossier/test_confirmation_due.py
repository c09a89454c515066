"""When a holder has to get the confirmation of inzage (again)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from oso_desktop.dossier.correspondence import Letter, LetterKind, confirmation_due
from oso_desktop.dossier.transfer import Choice, TransferDossier
from tests.dossier.cases import (
    FATHER,
    MOTHER,
    NOW,
    fingerprint,
    mistaken,
    plan,
    pupil,
    remark,
    saw,
    withdrawn,
)

STUDENT = pupil()
BARE = plan(STUDENT)
MARK = fingerprint(STUDENT, BARE)
CHOICE = Choice(by="C.", role="intern begeleider", at=NOW - timedelta(days=9), fingerprint=MARK)
SAID = remark("Klopt niet.", at=NOW - timedelta(days=2))
SEEN = replace(BARE, choice=CHOICE, inzage=(saw(MOTHER, MARK),), remarks=(SAID,))


def letter(at: datetime, kind: LetterKind = LetterKind.CONFIRMATION, holder: str = MOTHER) -> Letter:
    return Letter(
        dossier_id=BARE.id,
        kind=kind,
        holder_id=holder,
        holder_name="Ans Bedacht",
        at=at,
        by="C.",
        pages=1,
        size=1,
        sha256="0" * 64,
    )


@pytest.mark.parametrize(
    ("dossier", "made", "due"),
    [
        (SEEN, (), True),
        (SEEN, (letter(NOW),), False),
        (SEEN, (letter(NOW, LetterKind.INVITATION), letter(NOW, holder=FATHER)), True),
        (SEEN, (letter(NOW - timedelta(days=3)),), True),  # before what she said
        (SEEN, (letter(NOW - timedelta(days=4)),), True),  # before she saw it
        (replace(SEEN, remarks=(SAID, withdrawn(SAID, at=NOW + timedelta(hours=1)))), (letter(NOW),), True),
        (replace(SEEN, choice=replace(CHOICE, at=NOW + timedelta(hours=1))), (letter(NOW),), True),
        (
            replace(SEEN, remarks=(SAID, remark("Zo.", FATHER, at=NOW + timedelta(hours=1)))),
            (letter(NOW),),
            False,
        ),
        (replace(SEEN, inzage=()), (), False),
        (replace(SEEN, inzage=(*SEEN.inzage, mistaken(MOTHER))), (), False),
        (replace(SEEN, inzage=(saw(MOTHER, "anders"),)), (), False),
    ],
)
def test_a_confirmation_is_due_until_one_tells_how_it_stands_now(
    dossier: TransferDossier, made: tuple[Letter, ...], due: bool
) -> None:
    """R095, R098."""
    assert confirmation_due(made, dossier, MOTHER, MARK) is due
