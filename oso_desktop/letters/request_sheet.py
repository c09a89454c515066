"""The sheet "Gegevens voor opvragen": what a new school needs to ask for a dossier, and no more (R136, R139, L34)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Document, Pairs, Section, Text
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.texts import load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """What stands on the sheet; `number` is empty unless the head let it be there."""

    school: OwnSchool
    pupil: str
    born: date | None
    number: str
    receiver: str
    ground: str
    today: date


def request_sheet(facts: RequestFacts) -> Document:
    """Name, birth date and BRIN; the personal number where there is one to print."""
    texts = load(LetterKind.REQUEST_SHEET.value)["blad"]
    pairs = (
        (texts.line("naam"), plain(facts.pupil)),
        (texts.line("geboren"), plain(long_date(facts.born) if facts.born else "–")),
        (texts.line("brin"), plain(f"{facts.school.brin} {facts.school.location}")),
        (texts.line("nummer"), plain(facts.number) if facts.number else texts.fill("nummer_zelf", {})),
    )
    sections = (
        Section(texts.line("waarvoor_vraag"), (Text(texts.fill("waarvoor", {"ontvanger": facts.receiver})),)),
        Section(texts.line("gegevens_vraag"), (Pairs(pairs),)),
        Section(texts.line("grond_vraag"), (Text(texts.fill("grond", {"grond": facts.ground})),)),
    )
    return under_head(
        facts.school, LetterKind.REQUEST_SHEET.label, texts.line("onderwerp"), sections, facts.today
    )
