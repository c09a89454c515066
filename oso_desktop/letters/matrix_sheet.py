"""The authorisation matrix on paper: who works here, and what each role may do (R167)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum

from oso_desktop.dossier.roles import Right, Role, User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Pairs, Section, Signature, Text
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.texts import load, plain


class BothHands(Enum):
    """Whether one person may both choose what goes along and hand it over (R170), as the paper says it."""

    YES = "samen_ja"
    NO = "samen_nee"
    ALONE = "samen_alleen"


def matrix_sheet(
    school: OwnSchool,
    people: tuple[User, ...],
    matrix: Mapping[Right, frozenset[Role]],
    both: BothHands,
    *,
    today: date,
) -> LetterPdf:
    """Who works here with which role, and per right the roles that have it; the head signs it."""
    texts = load("autorisatiematrix")["blad"]
    sections = (
        Section(texts.line("wat_vraag"), (Text(texts.fill("wat", {})),)),
        Section(
            texts.line("mensen_vraag"),
            (Pairs(tuple((each.name, plain(each.role.value)) for each in people)),),
        ),
        Section(
            texts.line("rechten_vraag"),
            (
                Pairs(
                    tuple(
                        (
                            right.value.capitalize(),
                            plain(_who(matrix[right], texts.line("iedereen"))),
                        )
                        for right in Right
                    )
                ),
            ),
        ),
        Section(texts.line("samen_vraag"), (Text(texts.fill(both.value, {})),)),
        Section(texts.line("gezien_vraag"), (Signature(texts.line("gezien"), _heads(people)),)),
    )
    return school_paper(school, texts.line("titel"), of=f"{today:%Y%m%d}", today=today, sections=sections)


def _who(roles: frozenset[Role], everybody: str) -> str:
    return everybody if roles == frozenset(Role) else ", ".join(role.value for role in Role if role in roles)


def _heads(people: tuple[User, ...]) -> str:
    return ", ".join(each.name for each in people if each.role is Role.HEAD)
