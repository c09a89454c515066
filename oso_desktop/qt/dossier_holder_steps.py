"""The four steps of one person's inzage as the card shows them: what was done, and the one step that comes next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from oso_desktop.dossier.correspondence import notice_made
from oso_desktop.dossier.informing import copy_given, informed
from oso_desktop.dossier.inzage import (
    HolderState,
    InzageSeen,
    Manner,
    closing_fact,
    last_settled,
    offers,
    response_due,
)
from oso_desktop.dossier.inzage_extra import decisions
from oso_desktop.dossier.people import GuardianId, HolderKind, RightsHolder
from oso_desktop.qt.dossier_signs import words
from oso_desktop.qt.dossier_words import day
from oso_desktop.qt.language import on_screen

if TYPE_CHECKING:
    from datetime import date

    from oso_desktop.services.dossiers import DossierView, HolderLine


class Step(Enum):
    """What can be done next for one person."""

    INFORM = "inform"
    OFFER = "offer"
    COPY = "copy"
    SEEN = "seen"
    SILENT = "silent"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """One line for each step, empty where nothing was recorded, and what to do next; None when all is done."""

    informed: str
    offered: str
    copied: str
    seen: str
    todo: Step | None
    advice: str


def steps(line: HolderLine, view: DossierView) -> Steps:
    """How far the school is with one person, for exactly the content that would go out now.

    Where only a test result came after inzage, that inzage stays valid, and so it is shown (R108).
    """
    holder, dossier = line.holder, view.dossier
    told = informed(dossier.events, holder.id)
    closing = closing_fact(dossier.inzage, holder.id, view.fingerprint)
    earlier = (
        last_settled(dossier.inzage, holder.id, view.valid) if line.state is HolderState.NOTICE else None
    )
    if earlier is not None:
        closing = closing_fact(dossier.inzage, holder.id, earlier)
    made = offers(dossier.inzage, holder.id, closing.fingerprint if closing else view.fingerprint)
    copy = copy_given(dossier.inzage, dossier.events, holder.id, view.fingerprint)
    due = response_due(max(offer.on for offer in made), view.region) if made else None
    todo = _todo(line, view, told is None, copy is None, due)
    if closing is None:
        seen = ""
    elif isinstance(closing, InzageSeen):
        seen = words("op {day}, akkoord met de inhoud: {answer}").format(
            day=day(closing.on), answer=on_screen(closing.agreement.value).lower()
        )
    else:
        seen = words("geen reactie; op {day} verder gegaan").format(day=day(closing.on))
    return Steps(
        informed=words("op {day}, {how}").format(day=day(told.on), how=on_screen(told.how.value))
        if told
        else "",
        offered=_with_manner(made[-1].on, made[-1].manner) if made else "",
        copied=_copied(*copy) if copy else "",
        seen=seen,
        todo=todo,
        advice=_advice(todo, due, view, noticed=notice_made(view.letters, dossier, holder.id) is not None),
    )


def manner_words(manner: Manner) -> str:
    """How somebody can see the dossier, as is offered; not that it was seen."""
    return {
        Manner.HANDED: words("afschrift meegegeven"),
        Manner.SENT: words("afschrift toegezonden"),
        Manner.AT_SCHOOL: words("op school in te zien"),
    }[manner]


def _with_manner(on: date, manner: Manner) -> str:
    return words("op {day}, {how}").format(day=day(on), how=manner_words(manner))


def _copied(on: date, manner: Manner) -> str:
    said = words("meegegeven op {day}") if manner is Manner.HANDED else words("toegezonden op {day}")
    return said.format(day=day(on))


def _todo(
    line: HolderLine, view: DossierView, untold: bool, without_copy: bool, due: date | None
) -> Step | None:
    """One step at a time, in the order of the work; who is only informed needs no inzage."""
    informed_only = line.holder.kind is HolderKind.WITH_PUPIL
    if line.state is HolderState.NOTICE:
        return Step.NOTICE
    if untold and line.state is HolderState.TO_OFFER:
        return Step.INFORM
    if not informed_only and line.state in (HolderState.TO_OFFER, HolderState.AGAIN):
        return Step.OFFER
    if not informed_only and line.state is HolderState.OFFERED:
        return Step.SILENT if due is not None and view.today >= due else Step.SEEN
    if without_copy:
        return Step.COPY
    return Step.INFORM if untold else None


def _advice(todo: Step | None, due: date | None, view: DossierView, *, noticed: bool) -> str:
    if todo is None:
        return words("Alles is vastgelegd.")
    choice = view.dossier.choice
    if todo in (Step.OFFER, Step.NOTICE) and (choice is None or choice.fingerprint != view.fingerprint):
        return words("Bevestig eerst bij Samenstellen wat er nu meegaat.")
    if todo is Step.SEEN and due is not None and view.today < due:
        return words("Wacht op een reactie. Vanaf {day} kan de school zonder reactie verder.").format(
            day=day(due)
        )
    if todo is Step.NOTICE and noticed:
        return words("De mededeling is gemaakt. Geef die, en leg hierboven vast op welke dag.")
    return {
        Step.INFORM: words("Vertel vooraf welke gegevens meegaan, en leg vast wanneer dat was."),
        Step.OFFER: words("Bied inzage aan, en geef het afschrift er meteen bij."),
        Step.COPY: words("Geef nog een afschrift (kopie) van het dossier."),
        Step.SEEN: words("Leg vast wanneer het dossier is gezien."),
        Step.SILENT: words(
            "De termijn is voorbij. Leg vast dat er geen reactie kwam en waarom de school doorgaat."
        ),
        Step.NOTICE: words("Er kwam alleen een toetsuitslag bij. Maak hierboven de mededeling en geef die."),
    }[todo]


def about_holder(holder: RightsHolder, view: DossierView) -> str:
    """In which capacity somebody is here who has no right of inzage, or acts for the pupil; empty for the others."""
    if holder.kind is HolderKind.BY_DECISION:
        decision = decisions(view.dossier.events)[GuardianId(holder.id)]
        return words(
            "Zonder gezag, op besluit van {by} ({role}) op {day}: {reason} Het dossier wacht niet op deze ouder."
        ).format(by=decision.by, role=decision.role, day=day(decision.at.date()), reason=decision.reason)
    if holder.kind is HolderKind.WITH_PUPIL:
        return words(
            "De leerling vindt het goed dat deze ouder ook wordt geïnformeerd. Het dossier wacht daar niet op."
        )
    if holder.kind is HolderKind.REPRESENTATIVE:
        return words("Handelt voor de leerling. De rechter heeft dat bepaald.")
    return ""
