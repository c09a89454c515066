"""The school's decision about the advice after a higher test result, for who has the right of inzage (R112)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from oso_desktop.dossier.advice import AdviceState, Verdict, asks_raise
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.letters.document import Block, Document, Pairs, Quote, Section, Text
from oso_desktop.letters.facts import LetterFacts
from oso_desktop.letters.inzage import letter_of, texts_for, values_of
from oso_desktop.letters.names import advice_name
from oso_desktop.letters.signing import signed
from oso_desktop.letters.texts import Rich, Texts, long_date


def advice_decision(facts: LetterFacts, state: AdviceState) -> Document:
    """The decision, its motivation, and what one can do who does not agree (L3, L38, R112).

    Raises ValueError for an advice about which nothing had to be decided, or that is not definitive.
    """
    if not state.reconsidered:
        raise ValueError("no decision was made about this advice")
    texts, values = texts_for(facts, LetterKind.ADVICE_DECISION), values_of(facts)
    sections = (
        Section(
            texts.line("waarom_vraag"),
            (Text(texts.fill("aanhef", values)), Text(texts.fill("waarom", values))),
        ),
        Section(
            texts.line("besluit_vraag"),
            (Text(texts.fill(f"besluit_{_outcome(state)}", values)), Pairs(tuple(_advices(state, texts)))),
        ),
        Section(texts.line("motivatie_vraag"), tuple(_motivation(state, texts, values))),
        Section(texts.line("verder_vraag"), (Text(texts.fill("verder", values)),)),
        Section(
            texts.line("kunt_vraag"),
            (Text(texts.fill("kunt", values)), *signed(texts, values, facts.signer)),
        ),
    )
    return letter_of(facts, LetterKind.ADVICE_DECISION, texts.line("onderwerp", values), sections)


def _outcome(state: AdviceState) -> str:
    if state.definitive == state.provisional:
        return "gebleven"
    reached = state.test is None or state.definitive is None or not asks_raise(state.definitive, state.test)
    return "bijgesteld" if reached else "deels"


def _advices(state: AdviceState, texts: Texts) -> Iterator[tuple[str, Rich]]:
    for key, code, on in (
        ("voorlopig", state.provisional, state.provisional_on),
        ("uitslag", state.test, state.test_on),
        ("definitief", state.definitive, state.definitive_on),
    ):
        if code is not None:
            yield texts.line(key), _on(texts, code, on)


def _on(texts: Texts, code: str, on: date | None) -> Rich:
    label = advice_name(code)
    if on is None:
        return texts.fill("zonder_dag", {"onderdelen": label})
    return texts.fill("met_dag", {"onderdelen": label, "datum": long_date(on)})


def _motivation(state: AdviceState, texts: Texts, values: dict[str, str]) -> Iterator[Block]:
    raised = state.verdict is Verdict.RAISED
    yield Text(texts.fill("geen_motivatie" if raised else "motivatie", values))
    if state.motivation.strip():
        if raised:
            yield Text(texts.fill("toelichting", values))
        yield Quote(state.motivation)
