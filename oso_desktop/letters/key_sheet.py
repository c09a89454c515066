"""The key of a secured PDF on a sheet of its own, which travels apart from the PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool
from oso_desktop.letters.document import Document, Items, Mark, Section, Text, Words
from oso_desktop.letters.texts import Run, load, long_date


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySheetFacts:
    """For which PDF (`code` is the mark on it), for whom, and the words of its key with what is typed of each.

    They are known only while the PDF is made, so the sheet is made in that moment and from memory.
    """

    school: OwnSchool
    receiver: ReceivingSchool
    code: str
    words: tuple[str, ...] = field(repr=False)
    typed: tuple[str, ...] = field(repr=False)
    today: date


def key_sheet(facts: KeySheetFacts) -> Document:
    """The key in large numbered words, with how it reaches the receiver; it names no pupil.

    Raises ValueError for a key without a word in it.
    """
    if not any(word.strip() for word in facts.words):
        raise ValueError("a key sheet without a key")
    texts, general, school = load("sleutelblad")["blad"], load("algemeen")["blad"], facts.school
    values = {
        "code": facts.code,
        "aantal": str(len(facts.words)),
        "ontvanger": facts.receiver.name,
        "datum": long_date(facts.today),
        "school": school.name,
        "contact": school.contact_person or school.name,
        "telefoon": school.phone,
    }

    def answer(key: str) -> Section:
        return Section(texts.line(f"{key}_vraag"), (Text(texts.fill(key, values)),))

    return Document(
        school_name=school.name,
        school_lines=(),
        board="",
        title=texts.line("titel"),
        subject=texts.line("titel"),
        mark=general.line("kenmerk", {"code": facts.code}),
        date_line=texts.line("ondertitel", values),
        sections=(
            answer("wat"),
            Section(texts.line("sleutel_vraag"), (Words(facts.words),), wide=True),
            Section(
                texts.line("typen_vraag"),
                (Text(texts.fill("typen", values)), Text((Run(" ".join(facts.typed), bold=True),))),
            ),
            Section(texts.line("apart_vraag"), (Items(texts.fill_all("apart", values), Mark.POINT),)),
            answer("bewaren"),
            answer("kwijt"),
        ),
        page_label=general.line("pagina", {"pagina": "{pagina}", "paginas": "{paginas}"}),
        unknown_note=general.line("onbekend_teken"),
    )
