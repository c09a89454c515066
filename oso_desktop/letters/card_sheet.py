"""The sheet of a school card: the words that are read out by phone, and how a card is checked (R131)."""

from __future__ import annotations

from datetime import date

from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.letters.document import Document, Pairs, Section, Text, Words
from oso_desktop.letters.registers import school_paper
from oso_desktop.letters.texts import load, long_date, plain

_GROUP = 4


def card_sheet(school: OwnSchool, card: SchoolCard, *, today: date) -> Document:
    """The card in words for who phones, and what to do with it; nothing on it is secret."""
    texts = load("schoolkaart")["blad"]

    def answer(key: str) -> Section:
        return Section(texts.line(f"{key}_vraag"), (Text(texts.fill(key, {})),))

    made = {"aantal": str(card.number), "datum": long_date(card.made_on)}
    pairs = (
        (texts.line("school"), plain(f"{card.name}, {card.town}" if card.town else card.name)),
        (texts.line("brin"), plain(f"{card.brin}, {card.location}")),
        (texts.line("gemaakt"), texts.fill("nummer", made)),
        (texts.line("afdruk"), plain(in_groups(card.fingerprint))),
    )
    sections = (
        answer("wat"),
        Section(texts.line("woorden_vraag"), (Words(card.phone_words),), wide=True),
        answer("bellen"),
        answer("gebruiken"),
        answer("anders"),
        Section(texts.line("kaart_vraag"), (Pairs(pairs),)),
        answer("geheim"),
    )
    return school_paper(school, texts.line("titel"), of=card.fingerprint, today=today, sections=sections)


def in_groups(fingerprint: str) -> str:
    """A fingerprint in fours, as people compare it."""
    return " ".join(fingerprint[start : start + _GROUP] for start in range(0, len(fingerprint), _GROUP))
