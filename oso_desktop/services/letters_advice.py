"""The letters about the advice: the decision after a higher result, for everyone who has the right of inzage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.advice import AdviceState, Verdict, advice_state
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.advice import advice_decision
from oso_desktop.services.dossiers import DossierView
from oso_desktop.services.letter_makers import LetterChoice, Maker
from oso_desktop.services.letters_inzage import about, facts_for

_DECIDING: Final = (Verdict.RAISE, Verdict.PARTLY, Verdict.MOTIVATED, Verdict.RAISED)
"""When a result is higher than the advice was, so that there is something to decide."""


def _state(view: DossierView) -> AdviceState:
    return advice_state(view.dossier.advice, view.student.record)


def _decisions(view: DossierView) -> Iterator[LetterChoice]:
    if view.dossier.profile is not Profile.POVO or (state := _state(view)).verdict not in _DECIDING:
        return
    why_not = "" if state.reconsidered else _WHY_NOT
    for line in view.holders:
        yield LetterChoice(kind=LetterKind.ADVICE_DECISION, to=about(line.holder), why_not=why_not)


_WHY_NOT: Final = "Leg eerst bij Samenstellen, onder Schooladvies, het definitieve advies vast."

MAKERS: Final[Mapping[LetterKind, Maker]] = MappingProxyType(
    {
        LetterKind.ADVICE_DECISION: Maker(
            _decisions,
            lambda workspace, view, to: advice_decision(facts_for(workspace, view, to), _state(view)),
        )
    }
)
