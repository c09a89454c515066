"""The order of the process (R111): compose, confirm, inzage, make final, hand over, and round again after a change.

Nobody sets how far a dossier is. What can be done next follows from the recorded facts alone, so a change of the
content takes the dossier back by itself: to inzage, or after a test result alone to the notice (R107, R108, R110).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from oso_desktop.dossier.inzage import HolderState
from oso_desktop.dossier.reasons import CHOICE, Place, Reason, Severity


class Step(StrEnum):
    """What a school does, in the order of the process."""

    COMPLETE = "gegevens aanvullen"
    CONFIRM = "keuze bevestigen"
    OFFER = "inzage aanbieden"
    OFFER_AGAIN = "opnieuw inzage aanbieden"
    NOTICE = "mededeling sturen"
    RECORD = "inzage vastleggen"
    RECEIVER = "ontvangst regelen"
    FINISH = "definitief maken"
    HAND_OVER = "overdragen"


_OF_STATE: Final = {
    HolderState.TO_OFFER: Step.OFFER,
    HolderState.AGAIN: Step.OFFER_AGAIN,
    HolderState.NOTICE: Step.NOTICE,
    HolderState.OFFERED: Step.RECORD,
}
_INZAGE: Final = (Place.INZAGE, Place.LETTERS)
_CONTENT: Final = (Place.PUPIL, Place.COMPOSE, Place.ATTACHMENTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far one dossier is.

    `confirmed` tells that what would go now is what was chosen, `states` how far the school is with each person with
    the right of inzage, `blocked` where the gate holds the dossier for any reason but the choice, `final` that a
    version says what would go now, and `handed_over` that it went.
    """

    confirmed: bool
    states: tuple[HolderState, ...]
    blocked: frozenset[Place] = frozenset()
    final: bool = False
    handed_over: bool = False


def progress(
    reasons: Iterable[Reason],
    states: Iterable[HolderState],
    *,
    final: bool,
    handed_over: bool,
) -> Progress:
    """How far a dossier is of which the gate has these reasons."""
    blocks = [reason for reason in reasons if reason.severity is Severity.BLOCK]
    return Progress(
        confirmed=all(reason.requirement != CHOICE for reason in blocks),
        states=tuple(states),
        blocked=frozenset(reason.place for reason in blocks if reason.requirement != CHOICE),
        final=final,
        handed_over=handed_over,
    )


def next_steps(now: Progress) -> tuple[Step, ...]:
    """What has to be done now, the first thing first; nothing once the dossier went as it is.

    Inzage waits for the confirmed choice, since nobody can be shown what was not chosen (R018), and what goes waits
    for inzage. Where no inzage is asked of the school, the gate does not hold the dossier for it either.
    """
    if now.handed_over:
        return ()
    steps: list[Step] = []
    if now.blocked.intersection(_CONTENT):
        steps.append(Step.COMPLETE)
    if not now.confirmed:
        steps.append(Step.CONFIRM)
    elif now.blocked.intersection(_INZAGE):
        wanted = {_OF_STATE[state] for state in now.states if state in _OF_STATE}
        steps += [step for step in Step if step in (wanted or {Step.RECORD})]
    if Place.HAND_OVER in now.blocked:
        steps.append(Step.RECEIVER)
    return tuple(steps) or ((Step.HAND_OVER,) if now.final else (Step.FINISH,))


def place_of(step: Step, now: Progress) -> Place:
    """On which tab of the dossier a step is done."""
    if step is Step.COMPLETE:
        return next(place for place in _CONTENT if place in now.blocked)
    if step is Step.CONFIRM:
        return Place.COMPOSE
    return Place.HAND_OVER if step in (Step.RECEIVER, Step.FINISH, Step.HAND_OVER) else Place.INZAGE
