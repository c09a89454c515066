"""The notice that a test result was added after inzage and that the advice stayed as it was (R109)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.inzage import InzageSeen
from oso_desktop.gegevensset.profiles import Category
from oso_desktop.letters.document import Block, Document, Items, Mark, Section, Text
from oso_desktop.letters.facts import ConfirmationFacts
from oso_desktop.letters.inzage import family_of, letter_of, texts_for, values_of
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import Texts, long_date, plain


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeFacts(ConfirmationFacts):
    """What the notice needs besides: what was added since inzage, a line each; `fact` is how that inzage ended."""

    added: tuple[str, ...]


def notice(facts: NoticeFacts) -> Document:
    """Both statements: the advice is the same, and which result was added; and what one can do."""
    texts, values = texts_for(facts, LetterKind.NOTICE), values_of(facts)
    values |= {"inzage_op": long_date(facts.fact.on)}
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (
                Text(texts.fill("aanhef", values)),
                Text(
                    texts.fill(
                        "waarom_gezien" if isinstance(facts.fact, InzageSeen) else "waarom_geen_reactie",
                        values,
                    )
                ),
            ),
        ),
        Section(
            texts.line("wat_vraag"),
            (Text(texts.fill("wat", values)), Items(tuple(map(plain, facts.added)), Mark.GOES)),
        ),
        Section(texts.line("advies_vraag"), tuple(_advice(facts, texts))),
        Section(
            texts.line("verder_vraag"),
            (Text(texts.fill(f"verder_{family_of(facts.dossier.profile)}", values)),),
        ),
        Section(
            texts.line("kunt_vraag"),
            (Text(texts.fill("kunt", values)), *signed(texts, values, facts.signer)),
        ),
    )
    return letter_of(facts, LetterKind.NOTICE, texts.line("onderwerp", values), sections)


def _advice(facts: NoticeFacts, texts: Texts) -> Iterator[Block]:
    """That the advice is the same, where one goes along; and that all the rest is."""
    if any(line.category is Category.OVERSTAPADVIES and line.goes for line in facts.overview.categories):
        yield Text(texts.fill("advies", {}))
    yield Text(texts.fill("rest", {}))
