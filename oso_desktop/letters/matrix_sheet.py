"""The authorisation matrix on paper: who works here, and what each role may do (R167)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from oso_desktop.dossier.roles import Right, Role
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Document, Grid, Section, Signature, Text
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.texts import Texts, load


class BothHands(Enum):
    """Whether one person may both choose what goes along and hand it over (R170), as the paper says it."""

    YES = "samen_ja"
    NO = "samen_nee"
    ALONE = "samen_alleen"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnPaper:
    """Somebody who works here, and in words by what they come in."""

    name: str
    role: Role
    comes_in: str


def matrix_sheet(
    school: OwnSchool,
    people: tuple[OnPaper, ...],
    matrix: Mapping[Right, frozenset[Role]],
    both: BothHands,
    *,
    today: date,
) -> Document:
    """Who works here with which role, and per right the roles that have it; the head signs it (R169)."""
    texts = load("autorisatiematrix")["blad"]
    sections = (
        Section(texts.line("wat_vraag"), (Text(texts.fill("wat", {})),)),
        Section(
            texts.line("mensen_vraag"),
            (
                Grid(
                    (texts.line("naam"), texts.line("rol"), texts.line("binnen")),
                    tuple((each.name, each.role.value, each.comes_in) for each in people),
                    first=0.34,
                ),
            ),
            wide=True,
        ),
        Section(texts.line("rechten_vraag"), (_grid(texts, matrix),), wide=True),
        Section(texts.line("samen_vraag"), (Text(texts.fill(both.value, {})),), wide=True),
        Section(
            texts.line("gezien_vraag"),
            (Signature(texts.line("gezien"), _heads(people) or school.head_teacher, by_hand=True),),
        ),
    )
    return school_paper(school, texts.line("titel"), of=f"{today:%Y%m%d}", today=today, sections=sections)


def _grid(texts: Texts, matrix: Mapping[Right, frozenset[Role]]) -> Grid:
    yes, no = texts.line("ja"), texts.line("nee")
    return Grid(
        ("", *(role.value.capitalize() for role in Role)),
        tuple(
            (right.value.capitalize(), *(yes if role in matrix[right] else no for role in Role))
            for right in Right
        ),
        first=0.39,
    )


def _heads(people: tuple[OnPaper, ...]) -> str:
    return " en ".join(each.name for each in people if each.role is Role.HEAD)
