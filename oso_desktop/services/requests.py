"""The register of requests of people about their data, with its terms (R158–R163, L21)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.rights_requests import (
    Outcome,
    Request,
    RequestAnswered,
    RequestExtended,
    RequestFact,
    RequestKind,
    RequestReceived,
    requests,
)
from oso_desktop.dossier.roles import Right
from oso_desktop.gegevensset.texts import clean_line, clean_text
from oso_desktop.letters.facts import LetterPdf
from oso_desktop.letters.registers import RequestStage, request_letter
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.press import PLAIN, PrintOptions, printed
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRow:
    """One request in the register, with the pupil's name."""

    request: Request
    student: str


def register(workspace: Workspace) -> tuple[RequestRow, ...]:
    """Every request: the open ones by the day they are due, then the ended ones, the newest first."""
    with workspace.view() as unit:
        names = {str(student.id): student.name for student in unit.students.outlines()}
        found = _all(unit)
    rows = [
        RequestRow(request=each, student=names[each.received.student_id])
        for each in found
        if each.received.student_id in names
    ]
    waiting = sorted((row for row in rows if row.request.open), key=lambda row: row.request.due)
    ended = [row for row in reversed(rows) if not row.request.open]
    return (*waiting, *ended)


def receive(
    workspace: Workspace,
    student_id: StudentId,
    *,
    kind: RequestKind,
    on: date,
    asked_by: str,
    identity: str,
    what: str,
) -> RequestReceived:
    """Records a request about a pupil; the term runs from the day on which it came in.

    Raises NotPossible for a day in the future, or without who asks, how the school knows who that is, or what is asked.
    """
    if on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies de dag waarop het verzoek binnenkwam.")
    fact = RequestReceived(
        student_id=student_id,
        kind=kind,
        on=on,
        asked_by=_said(asked_by, "Er staat nog niet wie het verzoek doet.", "Vul naam en rol in."),
        identity=_said(
            identity,
            "Er staat nog niet hoe u weet wie het is.",
            "Schrijf op hoe u dat weet, bijvoorbeeld: bekend op school.",
        ),
        what=_said(
            what,
            "Er staat nog niet wat er wordt gevraagd.",
            "Schrijf het op in de woorden van wie het vraagt.",
        ),
        by=workspace.user.name,
    )
    with workspace.change(Right.REGISTER, "verzoek ontvangen", student_id, kind=kind.value) as unit:
        unit.students.outline(student_id)
        unit.records.add(fact, student_id)
    return fact


def extend(workspace: Workspace, request_id: str, *, on: date, reason: str) -> None:
    """Takes two more months, once, on the day on which the person was told why.

    Raises NotPossible after the first month.
    """
    why = checked_reason(reason, "Er staat nog niet waarom u meer tijd nodig hebt.")
    with workspace.change(Right.REGISTER, "verzoek verlengd", request_id) as unit:
        request = _open(unit, request_id, on, workspace.today)
        if not request.may_be_extended(on):
            raise NotPossible(
                "De termijn kan niet meer langer worden: dat kan één keer, en alleen in de eerste maand.",
                f"Geef antwoord. De laatste dag is {request.due:%d-%m-%Y}.",
            )
        fact = RequestExtended(request=request_id, on=on, reason=why, by=workspace.user.name)
        unit.records.add(fact, StudentId(request.received.student_id))


def answer(workspace: Workspace, request_id: str, *, on: date, outcome: Outcome, reason: str) -> None:
    """Records the decision as the person was told on that day; what is not wholly granted needs a reason (AVG 12.4)."""
    why = (
        clean_text(reason).strip()
        if outcome is Outcome.GRANTED
        else checked_reason(reason, "Er staat nog niet waarom.")
    )
    with workspace.change(Right.REGISTER, "verzoek beantwoord", request_id, outcome=outcome.value) as unit:
        request = _open(unit, request_id, on, workspace.today)
        fact = RequestAnswered(request=request_id, on=on, outcome=outcome, reason=why, by=workspace.user.name)
        unit.records.add(fact, StudentId(request.received.student_id))


def letter(
    workspace: Workspace, request_id: str, stage: RequestStage, options: PrintOptions = PLAIN
) -> LetterPdf:
    """A letter about a request as a paper; raises NotPossible for a stage that it has not reached (R160)."""
    workspace.require(Right.LETTERS)
    with workspace.view() as unit:
        request = next((each for each in _all(unit) if each.received.id == request_id), None)
        school = unit.school.get()
        if request is None or school is None:
            raise NotPossible("Dit verzoek staat niet in het register.", "Lees de lijst opnieuw.")
        pupil = unit.students.outline(StudentId(request.received.student_id)).name
    reached = {
        RequestStage.RECEIVED: True,
        RequestStage.EXTENDED: request.extended is not None,
        RequestStage.ANSWERED: request.answered is not None,
    }
    if not reached[stage]:
        raise NotPossible("Deze brief kan nog niet worden gemaakt.", "Leg eerst vast wat u hebt besloten.")
    signer = f"{workspace.user.name}, {workspace.user.role.value}"
    return printed(
        workspace,
        lambda: request_letter(school, request, stage, pupil=pupil, signer=signer, today=workspace.today),
        options,
    )


def _all(unit: Unit) -> tuple[Request, ...]:
    return requests(record for record in unit.records.all() if isinstance(record, RequestFact))


def _open(unit: Unit, request_id: str, on: date, today: date) -> Request:
    found = next((each for each in _all(unit) if each.received.id == request_id), None)
    if found is None or not found.open:
        raise NotPossible("Dit verzoek is al beantwoord.", "Lees de lijst opnieuw.")
    if on > today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    if on < found.received.on:
        raise NotPossible(
            "Die dag ligt voor de dag waarop het verzoek binnenkwam.",
            f"Kies een dag vanaf {found.received.on:%d-%m-%Y}.",
        )
    return found


def _said(text: str, missing: str, next_step: str) -> str:
    said = clean_line(text).strip()
    if not said:
        raise NotPossible(missing, next_step)
    return said
