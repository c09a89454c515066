"""Recording the advice for secondary education: provisional, result, definitive, wishes and motivation."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from oso_desktop.dossier.advice import (
    AdviceProcess,
    AdviceState,
    Exemption,
    Given,
    advice_state,
    advised,
    is_lower,
    order_of,
)
from oso_desktop.dossier.people import Student
from oso_desktop.dossier.readiness_advice import open_verdict
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier
from oso_desktop.gegevensset.model import Overstapadvies
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.texts import clean_text
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.items import save_following
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceEntry:
    """What a person says of the advice: codes of list 2, and the day on which each was given.

    Without a day an advice counts as given today; the provisional advice of a dossier file may go on without one.
    """

    provisional: str | None = None
    provisional_on: date | None = None
    test: str | None = None
    test_on: date | None = None
    definitive: str | None = None
    definitive_on: date | None = None
    motivation: str = ""
    wish_parents: str | None = None
    wish_pupil: str | None = None


_DECISIONS: Final = ("definitive", "definitive_on", "motivation")
"""What the school decides, by whoever may choose what goes along; the rest anybody at school may type in."""


def entry_of(student: Student, dossier: TransferDossier) -> AdviceEntry:
    """What is recorded now, as a person would say it."""
    state = advice_state(dossier.advice, student.record)
    return AdviceEntry(
        provisional=state.provisional,
        provisional_on=state.provisional_on,
        test=state.test,
        test_on=state.test_on,
        definitive=state.definitive,
        definitive_on=state.definitive_on,
        motivation=state.motivation,
        wish_parents=state.wish_parents,
        wish_pupil=state.wish_pupil,
    )


def save(workspace: Workspace, dossier_id: DossierId, entry: AdviceEntry) -> None:
    """Records what a person says of the advice, in the process and in the pupil's own block at once.

    Who may only type in data cannot change what the school decides: NotAllowed. Raises NotPossible for another kind of
    transfer, an unknown advice, a day in the future or out of order, an advice that would become lower (L3), and
    another provisional advice while a definitive one stands.
    """
    entry = replace(entry, motivation=clean_text(entry.motivation).strip())
    with workspace.change(Right.EDIT, "advies vastgelegd", dossier_id) as unit:
        dossier = _povo(unit, dossier_id)
        student = unit.students.get(dossier.student_id)
        before = entry_of(student, dossier)
        if any(getattr(entry, name) != getattr(before, name) for name in _DECISIONS):
            workspace.require(Right.SELECT)
        _require_sense(workspace, before, entry)
        process = _process(workspace, dossier.advice, before, entry)
        block = student.record.overstapadvies or Overstapadvies()
        record = replace(student.record, overstapadvies=_said(block, before, entry))
        unit.dossiers.save(replace(dossier, advice=process))
        if record.overstapadvies == Overstapadvies():
            record = replace(record, overstapadvies=None)
        if record != student.record:
            save_following(unit, student, replace(student, record=record))


def confirm_stated(workspace: Workspace, dossier_id: DossierId) -> None:
    """Records that the advice which stands in the dossier is the definitive one, as of today (L4).

    Nothing in the dossier changes by that. Raises NotPossible where no advice stands yet.
    """
    with workspace.change(Right.SELECT, "advies definitief", dossier_id) as unit:
        dossier = _povo(unit, dossier_id)
        stated = _state(unit, dossier).stated
        if stated is None:
            raise NotPossible("Er is nog geen schooladvies.", "Vul het advies in.")
        given = Given(code=stated, on=workspace.today, by=workspace.user.name)
        unit.dossiers.save(replace(dossier, advice=replace(dossier.advice, definitive=given)))


def set_exemption(workspace: Workspace, dossier_id: DossierId, exemption: Exemption | None) -> None:
    """Records why the pupil need not take the test, or that this was a mistake (L24).

    The log says that it happened and nothing of the reason.
    """
    with workspace.change(Right.SELECT, "ontheffing doorstroomtoets vastgelegd", dossier_id) as unit:
        dossier = _povo(unit, dossier_id)
        if exemption is not None and dossier.advice.test is not None:
            raise NotPossible(
                "Er staat al een uitslag van de doorstroomtoets.",
                "Maak eerst de uitslag leeg. Een leerling met een uitslag heeft geen ontheffing.",
            )
        unit.dossiers.save(replace(dossier, advice=replace(dossier.advice, exemption=exemption)))


def shown_exemption(workspace: Workspace, dossier: TransferDossier) -> Exemption | None:
    """The reason of an exemption, for those only who may know it; None for anybody else (L24)."""
    return dossier.advice.exemption if may_decide(workspace) else None


def may_decide(workspace: Workspace) -> bool:
    """Whether this person records what the school decides, and sees why a pupil is exempt."""
    return workspace.may(Right.SELECT)


def require_settled(unit: Unit, dossier: TransferDossier) -> None:
    """Raises NotPossible while a result stands open against the advice: parents would see what must change (L3)."""
    if dossier.profile is not Profile.POVO:
        return
    found = open_verdict(_state(unit, dossier))
    if found is not None:
        raise NotPossible(*found)


def _state(unit: Unit, dossier: TransferDossier) -> AdviceState:
    return advice_state(dossier.advice, unit.students.get(dossier.student_id).record)


def _povo(unit: Unit, dossier_id: DossierId) -> TransferDossier:
    dossier = unit.dossiers.get(dossier_id)
    if dossier.profile is not Profile.POVO:
        raise NotPossible(
            "Een schooladvies hoort alleen bij een overstap van po naar vo.",
            "Kijk bij Samenstellen welk soort overstap dit is.",
        )
    return dossier


def _require_sense(workspace: Workspace, before: AdviceEntry, entry: AdviceEntry) -> None:
    for code in (entry.provisional, entry.test, entry.definitive, entry.wish_parents, entry.wish_pupil):
        if code is not None and order_of(code) is None and code not in _codes(before):
            raise NotPossible("Dit advies staat niet op de lijst.", "Kies een advies uit de lijst.")
    if any(
        on is not None and on > workspace.today
        for on in (entry.provisional_on, entry.test_on, entry.definitive_on)
    ):
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    if entry.definitive is None:
        return
    if before.definitive is not None and entry.provisional != before.provisional:
        raise NotPossible(
            "Het definitieve advies is al vastgelegd. Daarna verandert het voorlopige advies niet meer.",
            "Was het een vergissing? Maak dan eerst het definitieve advies leeg.",
        )
    if entry.provisional is not None and is_lower(entry.definitive, entry.provisional):
        raise NotPossible(
            "Dit advies is lager dan het voorlopige advies. Een advies mag nooit lager worden.",
            "Kies hetzelfde advies of een hoger advies.",
        )
    if entry.provisional_on and entry.definitive_on and entry.definitive_on < entry.provisional_on:
        raise NotPossible(
            "Het definitieve advies ligt op een eerdere dag dan het voorlopige advies.",
            "Kijk de twee dagen na.",
        )


def _codes(entry: AdviceEntry) -> set[str | None]:
    return {entry.provisional, entry.test, entry.definitive, entry.wish_parents, entry.wish_pupil}


def _process(
    workspace: Workspace, process: AdviceProcess, before: AdviceEntry, entry: AdviceEntry
) -> AdviceProcess:
    """What was not said anew stays as it was recorded, with the person who recorded it."""

    def given(name: str, recorded: Given | None) -> Given | None:
        code, on = getattr(entry, name), getattr(entry, f"{name}_on")
        if (code, on) == (getattr(before, name), getattr(before, f"{name}_on")):
            return recorded
        return None if code is None else Given(code=code, on=on or workspace.today, by=workspace.user.name)

    test = given("test", process.test)
    if test is not None and process.exemption is not None:
        raise NotPossible(
            "Er is een ontheffing vastgelegd, en dan is er geen uitslag.",
            "Haal eerst de ontheffing weg. Vul daarna de uitslag in.",
        )
    return replace(
        process,
        provisional=given("provisional", process.provisional),
        test=test,
        definitive=given("definitive", process.definitive),
    )


def _said(block: Overstapadvies, before: AdviceEntry, entry: AdviceEntry) -> Overstapadvies:
    """The block as it says the same (one truth): only what was said anew is written."""
    block = replace(
        block,
        advies=entry.provisional,
        wensouders=entry.wish_parents,
        wensleerling=entry.wish_pupil,
        motivatie_herzienadvies=block.motivatie_herzienadvies
        if entry.motivation == before.motivation
        else entry.motivation or None,
    )
    if (entry.definitive, entry.provisional) == (before.definitive, before.provisional):
        return block
    if entry.definitive is None:
        return replace(block, herzienadvies=None)
    first, revised = advised(block, entry.definitive)
    return replace(block, advies=first, herzienadvies=revised)
