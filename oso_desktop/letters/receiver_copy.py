"""The whole dossier to read for the receiving school: on paper, or as the pages of a secured PDF (R148).

It shows what the final version holds and nothing else: unlike the copy for a parent it keeps nothing of it back, and it
does not tell what stayed behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.people import full_name
from oso_desktop.gegevensset.model import Dossier
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.document import Contents, Document, Pairs, Section, Text
from oso_desktop.letters.dossier_copy import NAME, Enclosure, parts_of
from oso_desktop.letters.handing_over import HandingOverFacts
from oso_desktop.letters.letterhead import under_head
from oso_desktop.letters.names import law_name, transfer_name
from oso_desktop.letters.texts import Rich, Run, Texts, load, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiverCopyFacts(HandingOverFacts):
    """What the copy needs besides.

    `content` is the final version; in the place of each document's content stands a reference to the number of its
    enclosure.
    """

    content: Dossier
    going: frozenset[Category]
    enclosures: tuple[Enclosure, ...] = ()


def receiver_copy(facts: ReceiverCopyFacts) -> Document:
    """A title page, a table of contents, every part in the order of the standard, and the attachments."""
    texts, words = load(LetterKind.RECEIVER_COPY.value)["blad"], load(NAME)["inhoud"]
    record = facts.student.record
    values = {
        "leerling": full_name(record),
        "roepnaam": record.roepnaam or full_name(record),
        "ontvanger": facts.version.receiver.name,
        "grond": law_name(facts.version.ground),
        "contact": facts.school.contact_person or facts.school.name,
        "telefoon": facts.school.phone,
        "code": facts.code,
    }
    form = "vorm_papier" if facts.package is None else "vorm_beveiligd"
    answers = [("wat_vraag", "wat"), ("vorm_vraag", form), ("mag_vraag", "mag"), ("niet_vraag", "niet")]
    title = texts.line("titel")
    made = under_head(
        facts.school,
        title,
        title,
        (
            Section("", (Pairs(tuple(_about(facts, texts, words))),), wide=True),
            *(
                Section(texts.line(question), (Text(texts.fill(key, values)),))
                for question, key in (*answers, ("contact_vraag", "contact"))
            ),
            Section(words.line("inhoud_titel"), (Contents(),), wide=True, own_page=True),
            *parts_of(facts.content, facts.going, facts.enclosures, words),
        ),
        facts.today,
        code=facts.code,
    )
    return replace(made, archival=True)


def _about(facts: ReceiverCopyFacts, texts: Texts, words: Texts) -> Iterator[tuple[str, Rich]]:
    born, version, receiver = facts.student.birth_date, facts.version, facts.version.receiver
    yield words.line("dossier_van"), (Run(full_name(facts.student.record), bold=True),)
    if born is not None:
        yield words.line("geboren"), plain(long_date(born))
    sender = {"school": facts.school.name, "code": f"{facts.school.brin}-{facts.school.location}"}
    yield texts.line("van_school"), texts.fill("brin", sender)
    going_to = {"school": receiver.name, "code": f"{receiver.brin}-{receiver.location}"}
    yield texts.line("naar_school"), texts.fill("brin", going_to)
    yield words.line("overstap"), plain(transfer_name(facts.dossier.profile))
    yield words.line("grond"), plain(law_name(version.ground))
    said = {"aantal": str(version.number), "datum": long_date(version.at.date())}
    yield words.line("stand"), words.fill("definitief", said)
