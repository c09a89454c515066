"""The gate's checks on to whom a dossier goes and when: the one receiver, the days, the term (R119–R121, R129, L5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from oso_desktop.dossier.calendar import moment, school_year_of
from oso_desktop.dossier.events import events_of
from oso_desktop.dossier.grounds import legal_ground
from oso_desktop.dossier.lateness import LateAllowed, last_day, late_allowed, too_late
from oso_desktop.dossier.months import months_after
from oso_desktop.dossier.reasons import Place, Reason, Situation, block, inform, warn
from oso_desktop.dossier.receiver_check import ReceiverConfirmed, confirmation_of
from oso_desktop.dossier.schools import Enrolment, ReceivingSchool, is_swv_code
from oso_desktop.dossier.transfer import TransferDossier
from oso_desktop.gegevensset.profiles import Profile

APPLICATION_WEEK: Final = "aanmelding"
"""The moment of the school year in which parents apply to secondary schools (L5)."""

_RIGHT_SCHOOL = "OSO-afspraken, AVG artikel 5 lid 1f"
_APPLIED = "Besluit uitwisseling leer- en begeleidingsgegevens"
_TERM = "OSO-afspraken over de termijn van zes maanden"


def is_transfer(dossier: TransferDossier, own_brin: str) -> bool:
    """Whether the pupil goes to another school: not to an SWV, and not within one BRIN (R083, R085)."""
    if dossier.profile is Profile.BB:
        return dossier.receiver is not None and dossier.receiver.brin != own_brin
    return not dossier.profile.is_swv


def when_reasons(situation: Situation) -> Iterator[Reason]:
    """Everything about the receiver and the days that stands in the way or asks for a second thought."""
    yield from _receiver(situation)
    yield from _purpose(situation)
    yield from _enrolment(situation)
    yield from _too_early(situation)
    yield from _term(situation)


def _receiver(situation: Situation) -> Iterator[Reason]:
    dossier, school = situation.dossier, situation.school
    receiver, swv = dossier.receiver, dossier.profile.is_swv
    if receiver is None:
        yield block(
            "Er is nog geen samenwerkingsverband gekozen."
            if swv
            else "Er is nog geen ontvangende school gekozen.",
            "Vul in naar welk samenwerkingsverband de aanvraag gaat."
            if swv
            else "Vul de school in waar de leerling naartoe gaat. Eén school per dossier.",
            Place.HAND_OVER,
            "R120",
            legal_ground(dossier.profile, situation.student, situation.school),
        )
        return
    if is_swv_code(receiver.brin) and not swv:
        yield block(
            "De ontvanger is een samenwerkingsverband, maar dit dossier is voor een school.",
            "Vul de BRIN-code van de nieuwe school in, of begin een dossier voor het samenwerkingsverband.",
            Place.HAND_OVER,
            "R138, R139, R140",
            "WVO 2020 artikel 8.17 lid 5, AVG artikel 5 lid 1c",
        )
    elif swv and not is_swv_code(receiver.brin):
        yield warn(
            "De ontvanger heeft een BRIN-code. Een samenwerkingsverband heeft een nummer zoals PO2701.",
            "Kijk na of de aanvraag naar het goede adres gaat.",
            Place.HAND_OVER,
            "R131, R140",
            _RIGHT_SCHOOL,
        )
    elif dossier.profile is Profile.BB and receiver.brin != school.brin:
        yield block(
            "De ontvanger heeft een andere BRIN-code dan uw school. Dan is het een gewone overstap, ook binnen één "
            "bestuur.",
            "Kies bij Samenstellen het soort overstap dat klopt. Is er al inzage? Begin dan een nieuw dossier.",
            Place.COMPOSE,
            "R085, R131",
            _RIGHT_SCHOOL,
        )
    elif dossier.profile is not Profile.BB and receiver.brin == school.brin:
        yield warn(
            "De ontvanger heeft dezelfde BRIN-code als uw school.",
            "Kijk na of het soort overstap en de ontvangende school kloppen.",
            Place.HAND_OVER,
            "R085, R131",
            _RIGHT_SCHOOL,
        )
    yield from _checked(situation, receiver)


def _checked(situation: Situation, receiver: ReceivingSchool) -> Iterator[Reason]:
    dossier = situation.dossier
    if confirmation_of(events_of(dossier.events, ReceiverConfirmed), receiver) is None:
        yield warn(
            f"Nog niemand heeft vastgelegd dat {receiver.name} de goede ontvanger is.",
            "Bel even met een nummer dat u al kende, en leg vast hoe u het hebt nagegaan.",
            Place.HAND_OVER,
            "R131",
            _RIGHT_SCHOOL,
        )


def _purpose(situation: Situation) -> Iterator[Reason]:
    dossier = situation.dossier
    if dossier.profile.is_swv and dossier.swv_purpose is None:
        yield block(
            "Er staat nog niet bij waarvoor de aanvraag is.",
            "Kies bij Overdragen: TLV, arrangement, LWOO of advies.",
            Place.HAND_OVER,
            "R141",
            f"{legal_ground(dossier.profile, situation.student, situation.school)}, AVG artikel 5 lid 1b",
        )


def _enrolment(situation: Situation) -> Iterator[Reason]:
    dossier = situation.dossier
    if dossier.profile.is_swv:
        return
    if dossier.enrolment is Enrolment.NONE or dossier.enrolment_date is None:
        yield block(
            "De leerling is nog niet aangemeld bij de nieuwe school.",
            "Vul in op welke datum de leerling is aangemeld. Eerder mag het dossier niet weg.",
            Place.HAND_OVER,
            "R119, R121",
            _APPLIED,
        )
        return
    problem = wrong_days(dossier, situation.today)
    if problem is not None:
        yield block(problem, "Kijk de datums na bij Overdragen.", Place.HAND_OVER, "R121", _APPLIED)
    if dossier.enrolment is Enrolment.APPLIED:
        yield warn(
            "De inschrijving is nog niet bevestigd.",
            "Bel de nieuwe school als u twijfelt of de leerling daar komt.",
            Place.HAND_OVER,
            "R119",
            _APPLIED,
        )


def wrong_days(dossier: TransferDossier, today: date) -> str | None:
    """What cannot be right about the days at the new school, in a sentence; None if nothing is wrong (R119, R121).

    None of them can be in the future, and they follow each other: applied, enrolled, reported to this school.
    """
    named = (
        ("aanmelding", dossier.enrolment_date),
        ("inschrijving", dossier.enrolled_on),
        ("de melding daarvan", dossier.reported_on),
    )
    known = [(name, day) for name, day in named if day is not None]
    for name, day in known:
        if day > today:
            return f"De datum van {name} ligt in de toekomst."
    for (before, first), (after, second) in pairwise(known):
        if second < first:
            return f"De datum van {after} ligt voor die van {before}."
    return None


def _too_early(situation: Situation) -> Iterator[Reason]:
    """Only while it can still be too early: not for a pupil who has left already, whose dossier comes late."""
    dossier, today = situation.dossier, situation.today
    receiver, gone = dossier.receiver, dossier.moved_on is not None and dossier.moved_on <= today
    if dossier.profile is not Profile.POVO or gone or (receiver is not None and receiver.vso):
        return
    week = moment(APPLICATION_WEEK, school_year_of(today), situation.region)
    if week is not None and today < (week.first or week.last):
        yield warn(
            f"Is dit niet te vroeg? De aanmeldweek begint op {week.first or week.last:%d-%m-%Y}.",
            "Wacht tot de ouders hun kind hebben aangemeld. Gaat het kind naar het vso? Geef dat aan bij Overdragen.",
            Place.HAND_OVER,
            "R119, L5",
            "WVO 2020 artikel 8.8 lid 8",
        )


def _term(situation: Situation) -> Iterator[Reason]:
    dossier, today = situation.dossier, situation.today
    if not is_transfer(dossier, situation.school.brin):
        return
    if dossier.moved_on is None:
        yield _unknown_day(situation)
        return
    if not too_late(dossier.moved_on, today):
        return
    allowed = late_allowed(events_of(dossier.events, LateAllowed), dossier.receiver, today)
    if allowed is None:
        yield block(
            f"De leerling ging op {dossier.moved_on:%d-%m-%Y} van school. Tot en met "
            f"{last_day(dossier.moved_on):%d-%m-%Y} mocht het dossier nog weg.",
            "Is het toch nodig? Dan kan de directeur bij Overdragen een uitzondering toestaan, met de reden erbij.",
            Place.HAND_OVER,
            "R129",
            _TERM,
        )
    else:
        yield inform(
            f"De termijn is voorbij, maar {allowed.head} heeft toegestaan dat het dossier vandaag nog weggaat.",
            "Doe het vandaag. Daarna is er een nieuwe uitzondering nodig.",
            Place.HAND_OVER,
            "R129",
            _TERM,
        )


def _unknown_day(situation: Situation) -> Reason:
    """Without the day nobody can count; but a day in the pupil's own data that is too long ago holds it up."""
    known, applied = situation.student.record.datumuitschrijving, situation.dossier.enrolment_date
    if known is not None and too_late(known, situation.today):
        return block(
            f"In de gegevens staat dat de leerling op {known:%d-%m-%Y} is uitgeschreven. Dat is meer dan zes maanden "
            "geleden.",
            "Vul bij Overdragen in op welke dag de leerling van school ging.",
            Place.HAND_OVER,
            "R129",
            _TERM,
        )
    waits = applied is not None and situation.today > months_after(applied, 6)
    return (warn if waits else inform)(
        "Het is niet bekend wanneer de leerling van school gaat of is gegaan.",
        "Vul die dag in. Tot zes maanden daarna mag het dossier nog weg.",
        Place.HAND_OVER,
        "R129",
        _TERM,
    )
