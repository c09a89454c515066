"""The kinds of work there can be, and who is in each; what stands in a group is decided by one function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from oso_desktop.dossier.attachments import AuthorConsent, kind
from oso_desktop.dossier.backup_plan import outside_overdue
from oso_desktop.dossier.calendar import moment, school_year_of
from oso_desktop.dossier.delivery import Receipt, destruction_requests, receipt_of
from oso_desktop.dossier.destruction import CleanUp
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.inzage import HolderState, offers, response_due
from oso_desktop.dossier.people import RightsHolder, StudentId, turning_sixteen
from oso_desktop.dossier.reasons import Place
from oso_desktop.dossier.records import records_of
from oso_desktop.dossier.regional import missing_kinds
from oso_desktop.dossier.rights_requests import RequestAnswered, RequestExtended, RequestReceived, requests
from oso_desktop.dossier.second_delivery import NextStep
from oso_desktop.dossier.todo_facts import Case, Line, School, Turn
from oso_desktop.dossier.transfer import Status, held_by_receiver

RECEIVED: Final = "ontvangen"
"""Where what other schools brought is looked through."""

Find = Callable[[School], Iterator[Line]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A kind of work: what it is called, what to do in a sentence, whose turn it is, and who is in it.

    `desk` is the part of Beheer where it is done, for work that is no dossier's, or RECEIVED for the page Ontvangen.
    """

    key: str
    label: str
    ask: str
    turn: Turn
    find: Find
    desk: str = ""


def _each(find: Callable[[Case], Iterable[Line]]) -> Find:
    def found(school: School) -> Iterator[Line]:
        for case in school.cases:
            yield from find(case)

    return found


def _people(holders: Collection[RightsHolder]) -> str:
    """Who of the family it is about, without a name: a list lies open on a screen."""
    names = Counter(holder.kind.value for holder in holders)
    plural = {"ouder": "ouders", "vertegenwoordiger": "vertegenwoordigers", "leerling": "leerlingen"}
    return " en ".join(
        f"{count} {plural.get(name, name) if count > 1 else name}"
        if name != "leerling"
        else "de leerling zelf"
        for name, count in names.items()
    )


def _to_confirm(case: Case) -> Iterator[Line]:
    if case.first and not case.confirmed:
        changed = case.dossier.choice is not None
        yield case.line(Place.COMPOSE, "veranderd na de keuze" if changed else "")


def _to_offer(case: Case) -> Iterator[Line]:
    if case.first and case.confirmed and (holders := case.of(HolderState.TO_OFFER)):
        yield case.line(Place.INZAGE, _people(holders))


def _terms(case: Case) -> Iterator[tuple[RightsHolder, date]]:
    """Who was offered inzage and did not react yet, with the first day after the term of the last offer."""
    for holder in case.of(HolderState.OFFERED):
        asked = offers(case.dossier.inzage, holder.id, case.fingerprint)
        yield holder, response_due(max(offer.on for offer in asked), case.region)


def _waiting(case: Case) -> Iterator[Line]:
    open_terms = [(holder, due) for holder, due in _terms(case) if due > case.today]
    if not case.final and open_terms:
        last = max(due for _, due in open_terms) - timedelta(days=1)
        yield case.line(Place.INZAGE, _people([holder for holder, _ in open_terms]), last)


def _term_passed(case: Case) -> Iterator[Line]:
    passed = [(holder, due) for holder, due in _terms(case) if due <= case.today]
    if not case.final and passed:
        last = min(due for _, due in passed) - timedelta(days=1)
        yield case.line(Place.INZAGE, _people([holder for holder, _ in passed]), last)


def _outdated(case: Case, state: HolderState) -> Iterator[Line]:
    """Who saw something else than what would go now: said at once, also while the choice waits to be confirmed."""
    if case.first and (holders := case.of(state)):
        people = _people(holders)
        if case.confirmed:
            yield case.line(Place.INZAGE, people)
        else:
            yield case.line(Place.COMPOSE, f"{people}; bevestig eerst de keuze")


def _again(case: Case) -> Iterator[Line]:
    yield from _outdated(case, HolderState.AGAIN)


def _notice(case: Case) -> Iterator[Line]:
    yield from _outdated(case, HolderState.NOTICE)


def _consent(case: Case) -> Iterator[Line]:
    kinds = dict(case.attachments)
    waiting = [
        kind(kinds[decision.attachment_id]).label
        for decision in case.dossier.decisions
        if decision.travels
        and decision.author_consent is AuthorConsent.ASKED
        and decision.attachment_id in kinds
    ]
    if waiting and not case.final:
        yield case.line(Place.ATTACHMENTS, ", ".join(waiting))


def _missing(case: Case) -> Iterator[Line]:
    present = {key for _, key in case.attachments}
    missing = missing_kinds(case.region, case.dossier.profile, present)
    if missing and not case.final:
        yield case.line(Place.ATTACHMENTS, ", ".join(kind(key).label for key in missing))


def _to_freeze(case: Case) -> Iterator[Line]:
    settled = all(state in (HolderState.SEEN, HolderState.NO_RESPONSE) for _, state in case.states)
    if case.first and case.confirmed and (not case.gated or (case.states and settled)):
        yield case.line(Place.HAND_OVER)


def _to_hand_over(case: Case) -> Iterator[Line]:
    if case.second is None and case.status in (Status.FINAL, Status.PACKED):
        receiver = case.dossier.receiver
        yield case.line(Place.HAND_OVER, receiver.name if receiver else "")


def _receipt(case: Case) -> Iterator[Line]:
    receipts = events_of(case.dossier.events, Receipt)
    open_ones = [each for each in held_by_receiver(case.dossier) if receipt_of(receipts, each.id) is None]
    if open_ones:
        yield case.line(Place.HAND_OVER, open_ones[-1].receiver.name, open_ones[-1].on)


def _destroy_elsewhere(case: Case) -> Iterator[Line]:
    for request in destruction_requests(case.dossier.events):
        if request.confirmed is None:
            yield case.line(Place.HAND_OVER, request.change.old.name, request.change.at.date())


_STEP_PLACES = {
    NextStep.CHOOSE: Place.COMPOSE,
    NextStep.INZAGE: Place.INZAGE,
    NextStep.NOTICE: Place.INZAGE,
    NextStep.READY: Place.HAND_OVER,
}


def _second(case: Case) -> Iterator[Line]:
    if case.second is not None:
        yield case.line(_STEP_PLACES[case.second.step], case.second.step.value)


def _sixteen(school: School) -> Iterator[Line]:
    for day, student in turning_sixteen(school.students, school_year_of(school.today)):
        yield Line(
            student_id=student.id,
            name=student.list_name,
            group=student.group or student.year_group,
            detail="wordt 16" if day > school.today else "is 16 geworden",
            day=day,
        )


def _asked(school: School) -> Iterator[Line]:
    facts = (
        record
        for record in school.records
        if isinstance(record, RequestReceived | RequestExtended | RequestAnswered)
    )
    for request in requests(facts):
        student = school.by_id.get(StudentId(request.received.student_id))
        if request.open and student is not None:
            yield Line(
                name=student.list_name,
                group=student.group,
                detail=request.received.kind.value,
                day=request.due,
            )


def _to_destroy(school: School) -> Iterator[Line]:
    for each in school.due:
        student = school.by_id[each.student_id]
        yield Line(name=student.list_name, detail=each.what.value, day=each.until)


def _to_look_through(school: School) -> Iterator[Line]:
    for sender, count in Counter(school.unread).items():
        dossiers = "Nieuw ontvangen dossier" if count == 1 else f"{count} nieuw ontvangen dossiers"
        yield Line(name=f"{dossiers} van {sender}: nakijken")


def _clean_up(school: School) -> Iterator[Line]:
    """Once a school year, from the day that the calendar has for it (R036)."""
    year = school_year_of(school.today)
    wanted = moment("opschonen", year, school.region)
    done = any(record.school_year == year for record in records_of(school.records, CleanUp))
    begin = (wanted.first or wanted.last) if wanted is not None else None
    if school.dossiers and wanted is not None and begin is not None and begin <= school.today and not done:
        yield Line(name=wanted.label, day=wanted.last)


def _back_up(school: School) -> Iterator[Line]:
    """A week without a backup outside this computer (R175)."""
    since = outside_overdue(school.backups, school.today)
    if since is not None:
        made = school.backups.made_outside is not None
        yield Line(
            name="Reservekopie op een stick of op de schijf van de school",
            detail=f"de laatste is van {since:%d-%m-%Y}" if made else "nog nooit gemaakt",
        )


TASKS: tuple[Task, ...] = (
    Task(
        key="inzage-verlopen",
        label="Termijn voorbij",
        ask="De ouders hebben niet gereageerd. Bel ze, of leg vast hoe u verdergaat.",
        turn=Turn.US,
        find=_each(_term_passed),
    ),
    Task(
        key="opnieuw-inzage",
        label="Opnieuw inzage",
        ask="Er is iets veranderd nadat de ouders het zagen. Bied opnieuw inzage aan.",
        turn=Turn.US,
        find=_each(_again),
    ),
    Task(
        key="mededeling",
        label="Mededeling sturen",
        ask="Alleen een toetsuitslag kwam erbij en het advies bleef gelijk. Stuur de mededeling.",
        turn=Turn.US,
        find=_each(_notice),
    ),
    Task(
        key="keuze",
        label="Keuze bevestigen",
        ask="Kies wat meegaat en bevestig de keuze.",
        turn=Turn.US,
        find=_each(_to_confirm),
    ),
    Task(
        key="inzage",
        label="Inzage aanbieden",
        ask="De keuze is gemaakt. Bied inzage aan; dat doet de school uit zichzelf.",
        turn=Turn.US,
        find=_each(_to_offer),
    ),
    Task(
        key="regiobijlage",
        label="Bijlage van de regio ontbreekt",
        ask="In uw regio is afgesproken dat deze bijlage bij elke leerling zit.",
        turn=Turn.US,
        find=_each(_missing),
    ),
    Task(
        key="definitief",
        label="Klaar om definitief te maken",
        ask="Kijk bij Overdragen of er nog iets openstaat en maak het dossier definitief.",
        turn=Turn.US,
        find=_each(_to_freeze),
    ),
    Task(
        key="overdragen",
        label="Klaar om over te dragen",
        ask="Het dossier is definitief. Draag het over.",
        turn=Turn.US,
        find=_each(_to_hand_over),
    ),
    Task(
        key="tweede-levering",
        label="Tweede levering",
        ask="Na de overdracht is er iets veranderd. Lever het dossier opnieuw.",
        turn=Turn.US,
        find=_each(_second),
    ),
    Task(
        key="ontvangen",
        label="Ontvangen van een andere school",
        ask="Kijk de dossiers na, neem over wat u nodig hebt en kies Nagekeken.",
        turn=Turn.US,
        find=_to_look_through,
        desk=RECEIVED,
    ),
    Task(
        key="verzoeken",
        label="Verzoek van een ouder of leerling",
        ask="Antwoord voor de datum die erbij staat. Het verzoek staat bij Beheer › Verzoeken.",
        turn=Turn.US,
        find=_asked,
        desk="verzoeken",
    ),
    Task(
        key="vernietigen",
        label="Te vernietigen",
        ask="De bewaartermijn is voorbij. Vernietigen doet u bij Beheer › Bewaren, met twee mensen.",
        turn=Turn.US,
        find=_to_destroy,
        desk="bewaren",
    ),
    Task(
        key="opschonen",
        label="Opschonen",
        ask="Loop één keer per jaar de bijlagen na en haal weg wat niet meer nodig is.",
        turn=Turn.US,
        find=_clean_up,
        desk="bewaren",
    ),
    Task(
        key="reservekopie",
        label="Reservekopie buiten deze computer",
        ask="Er is al een week geen kopie buiten deze computer. Steek de stick in, of kies een map bij Beheer › "
        "Reservekopie.",
        turn=Turn.US,
        find=_back_up,
        desk="reservekopie",
    ),
    Task(
        key="wachten",
        label="Wacht op een reactie",
        ask="De inzage is aangeboden. De datum is de laatste dag om te reageren.",
        turn=Turn.OTHERS,
        find=_each(_waiting),
    ),
    Task(
        key="toestemming",
        label="Wacht op toestemming van een hulpverlener",
        ask="De schrijver van het verslag heeft nog niet geantwoord.",
        turn=Turn.OTHERS,
        find=_each(_consent),
    ),
    Task(
        key="ontvangst",
        label="Ontvangst nog niet bevestigd",
        ask="Vraag de nieuwe school of het dossier er is en leg dat vast.",
        turn=Turn.OTHERS,
        find=_each(_receipt),
    ),
    Task(
        key="elders-vernietigen",
        label="Oude school moet vernietigen",
        ask="De leerling gaat naar een andere school. De eerste school heeft nog niet gezegd dat het dossier weg is.",
        turn=Turn.OTHERS,
        find=_each(_destroy_elsewhere),
    ),
    Task(
        key="zestien",
        label="Wordt 16 dit schooljaar",
        ask="Vanaf die dag heeft de leerling zelf het recht op inzage.",
        turn=Turn.KNOW,
        find=_sixteen,
    ),
)
