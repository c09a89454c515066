"""What was recorded about one person's inzage, in words: a line for each fact, the oldest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TypeVar

from oso_desktop.dossier.correspondence import Letter
from oso_desktop.dossier.informing import InformingFact, InformingWithdrawn, InzageInformed, informing_of
from oso_desktop.dossier.inzage import (
    Evidence,
    InzageFact,
    InzageNoResponse,
    InzageNotice,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Recorded,
)
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.language import on_screen

_Fact = TypeVar("_Fact", InzageFact, InformingFact)


def history(dossier: TransferDossier, holder_id: str, letters: tuple[Letter, ...]) -> list[str]:
    """Everything that was recorded of one person, in the order of its days; what counts no more says so."""
    seen = [fact for fact in dossier.inzage if fact.holder_id == holder_id]
    told = informing_of(dossier.events, holder_id)
    dated = [
        *_dated(seen, InzageWithdrawn, lambda fact: fact_line(fact, letters)),
        *_dated(told, InformingWithdrawn, _informing_line),
    ]
    return [line for _, line in sorted(dated, key=lambda each: each[0])]


def _dated(facts: Sequence[_Fact], mistake: type, line: Callable[[_Fact], str]) -> Iterator[tuple[date, str]]:
    """Each fact in words with its day; one that came before the last mistake counts no more, whatever its day is."""
    last = max((number for number, fact in enumerate(facts) if isinstance(fact, mistake)), default=-1)
    for number, fact in enumerate(facts):
        gone = number < last and not isinstance(fact, mistake)
        said = line(fact)
        yield fact.on, words("{line} Telt niet mee.").format(line=said) if gone else said


def fact_line(fact: InzageFact, letters: tuple[Letter, ...]) -> str:
    """One fact of inzage in words; `letters` are those of the dossier."""
    if isinstance(fact, InzageOffered):
        return words("Aangeboden op {day} ({manner}), vastgelegd door {by}.").format(
            day=day(fact.on), manner=on_screen(fact.manner.value), by=fact.by
        )
    if isinstance(fact, InzageNoResponse):
        return words("Geen reactie, vastgelegd op {day} door {by}: {reason}").format(
            day=day(fact.on), by=fact.by, reason=fact.reason
        )
    if isinstance(fact, InzageNotice):
        return words(
            "Mededeling gegeven op {day}, vastgelegd door {by}: alleen een toetsuitslag kwam erbij."
        ).format(day=day(fact.on), by=fact.by)
    if isinstance(fact, InzageWithdrawn):
        return _mistake(fact.on, fact.by, fact.reason)
    return " ".join(_seen(fact, letters))


def _informing_line(fact: InformingFact) -> str:
    if isinstance(fact, InformingWithdrawn):
        return _mistake(fact.on, fact.by, fact.reason)
    if isinstance(fact, InzageInformed):
        return words("Vooraf verteld op {day} ({how}), vastgelegd door {by}.").format(
            day=day(fact.on), how=on_screen(fact.how.value), by=fact.by
        )
    return words("Afschrift gegeven op {day} ({manner}), vastgelegd door {by}.").format(
        day=day(fact.on), manner=on_screen(fact.manner.value), by=fact.by
    )


def _mistake(on: date, by: str, reason: str) -> str:
    return words("Vergissing, rechtgezet op {day} door {by}: {reason}").format(
        day=day(on), by=by, reason=reason
    )


def _seen(fact: InzageSeen, letters: tuple[Letter, ...]) -> Iterator[str]:
    yield words(
        "Ingezien op {day} ({recorded}), akkoord met de inhoud: {agreement}. Vastgelegd door {by}."
    ).format(
        day=day(fact.on),
        recorded=on_screen(fact.recorded.value),
        agreement=on_screen(fact.agreement.value).lower(),
        by=fact.by,
    )
    if fact.evidence is not None:
        yield evidence_words(fact.recorded, fact.evidence, letters)
    if fact.note:
        yield fact.note


def evidence_words(recorded: Recorded, evidence: Evidence, letters: tuple[Letter, ...]) -> str:
    """What proves it, in a sentence."""
    if recorded is Recorded.LETTER:
        made = next((letter for letter in letters if letter.id == evidence.letter_id), None)
        if made is not None:
            return words("De brief van {day} is bewaard: {kind}.").format(
                day=day(made.at.date()), kind=on_screen(made.kind.label)
            )
        return words("De papieren kopie ligt hier: {place}.").format(place=evidence.kept)
    if recorded is Recorded.REPORT:
        return words("Aanwezig: {present}.").format(present=evidence.present)
    if recorded is Recorded.STATEMENT:
        return words("Om {time}, door {by} verteld aan {to}.").format(
            time=f"{evidence.at:%H:%M}" if evidence.at else "?", by=evidence.told_by, to=evidence.told_to
        )
    return words("Vinkje gezet door: {by}.").format(by=evidence.ticked_by)
