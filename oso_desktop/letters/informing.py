"""Papers around inzage: what is told in advance, and the report of the talk (R010, R091, R103–R106)."""

from __future__ import annotations

from collections.abc import Iterator

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import Agreement, InzageSeen, Recorded, current_remarks
from oso_desktop.dossier.people import HolderKind, full_name
from oso_desktop.letters.document import Block, Document, Items, Mark, Pairs, Quote, Section, Text
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.letters.inzage import family_of, letter_of, said_remarks, sheet_of, texts_for, values_of
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import long_date, plain

_TOLD_OF_AGE = (HolderKind.PUPIL, HolderKind.WITH_PUPIL)
"""To whom the letter says why it is this person who gets it: the pupil has the right from sixteen."""


def information(facts: LetterFacts) -> Document:
    """What anybody may expect who is told in advance: which kinds of data go, to whom, why, and what one can do."""
    texts, values = texts_for(facts, LetterKind.INFORMATION), values_of(facts)
    family = family_of(facts.dossier.profile)
    why: list[Block] = [
        Text(texts.fill("aanhef", values)),
        Text(texts.fill(f"waarom_{family}", values)),
    ]
    if facts.holder.kind in _TOLD_OF_AGE:
        why.append(Text(texts.fill("zestien", values)))
    sections = (
        Section(texts.line("waarom_vraag"), tuple(why)),
        Section(texts.line("wat_vraag"), (Text(texts.fill(f"wat_{family}", values)),)),
        Section(
            texts.line("mee_vraag"),
            (Items(texts.fill_all("mee", values), Mark.POINT), Text(texts.fill("mee_niet", values))),
        ),
        Section(texts.line("hoe_vraag"), (Items(texts.fill_all("hoe", values), Mark.POINT),)),
        Section(
            texts.line("kunt_vraag"),
            (Text(texts.fill("kunt", values)), *signed(texts, values, facts.signer)),
        ),
    )
    return letter_of(facts, LetterKind.INFORMATION, texts.line("onderwerp", values), sections)


def talk_report(facts: ConfirmationFacts) -> Document:
    """The report of the talk in which the addressee saw the dossier: when, who was there, what was discussed (R091).

    Raises ValueError for inzage that was recorded in another way.
    """
    fact = facts.fact
    if not isinstance(fact, InzageSeen) or fact.recorded is not Recorded.REPORT or fact.evidence is None:
        raise ValueError("a report is of a talk that was recorded as one")
    texts, values = texts_for(facts, LetterKind.TALK_REPORT), values_of(facts)
    about = (
        (texts.line("leerling"), plain(full_name(facts.student.record))),
        (texts.line("datum"), plain(long_date(fact.on))),
        (texts.line("met"), plain(facts.holder.name)),
        (texts.line("aanwezig"), plain(fact.evidence.present)),
        (texts.line("door"), plain(fact.by)),
    )
    sections = (
        Section(texts.line("gesprek_titel"), (Pairs(about),)),
        Section(
            texts.line("besproken_titel"),
            (
                Text(texts.fill("gezien", values)),
                Quote(fact.evidence.points),
                *(Text(texts.fill(key, {})) for key in _answer(fact)),
            ),
        ),
        Section(texts.line("opmerking_titel"), tuple(said_remarks(current_remarks(facts.remarks), texts))),
        Section(
            "",
            (Text(texts.fill("slot", values)), *signed(texts, values, facts.signer)),
        ),
    )
    return sheet_of(facts, LetterKind.TALK_REPORT, texts.line("titel"), sections)


def _answer(fact: InzageSeen) -> Iterator[str]:
    if fact.agreement is not Agreement.UNKNOWN:
        yield "inhoud_ja" if fact.agreement is Agreement.YES else "inhoud_nee"
