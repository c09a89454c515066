"""The sheets that stay at school and the letters of its registers, each from facts of any size."""

from __future__ import annotations

from datetime import UTC, date, datetime

from oso_desktop.dossier.breach import (
    Answer,
    Breach,
    BreachAnswered,
    BreachDecided,
    BreachKind,
    BreachNoted,
    BreachReported,
    PrivacyOfficer,
    advice,
)
from oso_desktop.dossier.cards import SchoolCard
from oso_desktop.dossier.destruction import Destroyed, Destruction
from oso_desktop.dossier.people import StudentId
from oso_desktop.dossier.received import ReceivedDestroyed
from oso_desktop.dossier.rights_requests import (
    Outcome,
    Request,
    RequestAnswered,
    RequestExtended,
    RequestKind,
    RequestReceived,
)
from oso_desktop.dossier.roles import MATRIX, Role
from oso_desktop.dossier.second_delivery import NextStep, SecondDelivery
from oso_desktop.dossier.transfer import DossierId
from oso_desktop.letters.card_sheet import card_sheet
from oso_desktop.letters.log_sheet import LoggedDay, LoggedLine, log_sheet
from oso_desktop.letters.matrix_sheet import BothHands, OnPaper, matrix_sheet
from oso_desktop.letters.received_destroyed import received_destroyed_letter
from oso_desktop.letters.receivers import second_delivery_sheet
from oso_desktop.letters.recovery_sheet import invitation_sheet, recovery_sheet
from oso_desktop.letters.registers import (
    BreachThing,
    RequestStage,
    breach_sheet,
    destruction_statement,
    request_letter,
)
from tests.letters.catalogue import Catalogue, Made
from tests.letters.sizes import SPACED, TODAY, UNBROKEN, Case, Size

SHEETS = Catalogue()
KNOWN = datetime(2026, 3, 30, 9, 5, tzinfo=UTC)
_WORDS = {
    Size.SHORT: ("ui",) * 28,
    Size.LONG: tuple(f"woord{chr(97 + number % 26)}" for number in range(28)),
    Size.EXTREME: ("regenboogkleur",) * 28,
}


# Of the registers -------------------------------------------------------------------------------------------------


@SHEETS.of(destruction_statement)
def destruction_statement_paper(of: Case) -> Made:
    terms = {Size.SHORT: 1, Size.LONG: 3, Size.EXTREME: 30}[of.size]
    done = Destruction(
        id="ab12cd34-rest",
        at=KNOWN,
        by=of.author[0],
        confirmed_by=of.signer,
        destroyed=tuple(
            Destroyed(term=f"t{number}", count=number, oldest=date(2020, 8, 1), newest=date(2021, 7, number))
            for number in range(1, terms + 1)
        ),
    )
    labels = {f"t{number}": f"Dossiers {of.author[0]} {number}" for number in range(2, terms + 1)}
    made = destruction_statement(
        of.school, done, labels, backups_until=date(2026, 7, 1), remains=terms > 1, today=TODAY
    )
    days = ("30 maart 2026 om 09:05 uur", "1 juli 2026", "1 augustus 2020", "1 juli 2021")
    return Made(made, (*of.head, of.author[0], of.signer, *days, *labels.values()))


def _received_destroyed(of: Case, *, with_pupil: bool, pupil_made: bool = False) -> Made:
    gone = ReceivedDestroyed(
        received_id="ab12cd34-rest",
        sender=of.receiver.name,
        sender_brin="98XX",
        package_id="" if of.size is Size.SHORT else "0f3c" * 8,
        received_on=date(2026, 3, 2),
        asked_on=date(2026, 3, 27),
        at=KNOWN,
        by=of.author[0],
        sha256="1f2e3d4c5b6a7988" * 4,
        with_pupil=with_pupil,
        kept={Size.SHORT: 0, Size.LONG: 1, Size.EXTREME: 240}[of.size],
        pupil_made=pupil_made,
    )
    made = received_destroyed_letter(
        of.school, gone, signer=of.signer, backups_until=date(2026, 4, 29), today=TODAY
    )
    days = ("2 maart 2026", "27 maart 2026", "30 maart 2026", "29 april 2026")
    return Made(made, (*of.head, of.receiver.name, of.author[0], *of.signed, *days, "1f2e3d4c5b6a7988"))


@SHEETS.of(received_destroyed_letter)
def received_destroyed_whole(of: Case) -> Made:
    return _received_destroyed(of, with_pupil=True)


@SHEETS.of(received_destroyed_letter)
def received_destroyed_part(of: Case) -> Made:
    return _received_destroyed(of, with_pupil=False)


@SHEETS.of(received_destroyed_letter)
def received_destroyed_made(of: Case) -> Made:
    return _received_destroyed(of, with_pupil=False, pupil_made=True)


@SHEETS.of(breach_sheet)
def breach_sheet_paper(of: Case) -> Made:
    answers = BreachAnswered(
        breach="b",
        at=KNOWN,
        encrypted=Answer.NO,
        key_safe=Answer.UNKNOWN,
        got_back=Answer.NO,
        sensitive=Answer.YES,
        by="C",
    )
    decided = BreachDecided(
        breach="b",
        at=KNOWN,
        to_authority=True,
        to_people=False,
        reason=of.brief,
        decided_by=of.signer,
        by="C",
    )
    reported = BreachReported(
        breach="b", at=KNOWN, to="Autoriteit Persoonsgegevens", mark=of.author[1], by="C"
    )
    long = of.size is not Size.SHORT
    breach = Breach(
        noted=BreachNoted(
            id="ab12cd34-rest",
            kind=BreachKind.WRONG_RECEIVER,
            known_at=KNOWN,
            happened=of.brief,
            by=of.author[0],
        ),
        answers=answers if long else None,
        decided=decided if long else None,
        reports=(reported,) if long else (),
    )
    things = tuple(
        BreachThing(
            student=of.pupil,
            receiver=of.receiver.name,
            parts=of.titles[:8],
            documents=of.titles[:2],
            remarks=True,
            weighs=("gezondheid", "nummer"),
            readable="nee, zonder sleutel niet",
        )
        for _ in of.titles[:2]
    )
    officer = PrivacyOfficer(name=of.author[0], reach=of.author[1]) if long else PrivacyOfficer()
    made = breach_sheet(
        of.school, breach, advice(answers) if long else None, things, officer=officer, today=TODAY
    )
    known = (of.pupil, of.receiver.name, *of.titles[:8], of.signer, *of.author[:2]) if long else ()
    says = ("30 maart 2026 om 09:05 uur", "2 april 2026 om 09:05 uur", of.brief, *known)
    return Made(made, (*of.head, *says))


def _request(of: Case, outcome: Outcome | None, *, longer: bool) -> Request:
    return Request(
        received=RequestReceived(
            id="ab12cd34-rest",
            student_id="student-1",
            kind=RequestKind.DELETION,
            on=date(2026, 3, 2),
            asked_by=of.author[0],
            identity="paspoort",
            what=of.brief if longer or outcome else of.words,
            by="C",
        ),
        extended=RequestExtended(request="r", on=date(2026, 3, 25), reason=of.brief, by="C")
        if longer
        else None,
        answered=RequestAnswered(
            request="r",
            on=TODAY,
            outcome=outcome,
            reason=of.brief if outcome is not Outcome.GRANTED else "",
            by="C",
        )
        if outcome
        else None,
    )


def _request_letter(of: Case, stage: RequestStage, request: Request, *more: str) -> Made:
    made = request_letter(of.school, request, stage, pupil=of.pupil, signer=of.signer, today=TODAY)
    return Made(made, (*of.head, of.author[0], request.received.what, *of.signed, *more))


@SHEETS.of(request_letter)
def request_received(of: Case) -> Made:
    received = _request(of, None, longer=False)
    return _request_letter(of, RequestStage.RECEIVED, received, of.pupil, "2 april 2026")


@SHEETS.of(request_letter)
def request_longer(of: Case) -> Made:
    return _request_letter(of, RequestStage.EXTENDED, _request(of, None, longer=True), "2 juni 2026")


@SHEETS.of(request_letter)
def request_answer(of: Case) -> Made:
    outcome = {Size.SHORT: Outcome.GRANTED, Size.LONG: Outcome.PARTLY, Size.EXTREME: Outcome.REFUSED}[of.size]
    return _request_letter(of, RequestStage.ANSWERED, _request(of, outcome, longer=False))


# Of the school ----------------------------------------------------------------------------------------------------


@SHEETS.of(log_sheet)
def log_paper(of: Case) -> Made:
    many = {Size.SHORT: 1, Size.LONG: 12, Size.EXTREME: 40}[of.size]
    days = tuple(
        LoggedDay(
            on=date(2026, 3, day),
            lines=tuple(
                LoggedLine(
                    at=datetime(2026, 3, day, 8, number % 60, tzinfo=UTC),
                    who=f"{of.author[0]}, directeur",
                    what=f"brief gemaakt: {of.brief[:60].strip()}",
                )
                for number in range(many)
            ),
        )
        for day in (2, 31)
    )
    made = log_sheet(of.school, days, whole=of.size is Size.LONG, today=TODAY)
    return Made(made, (*of.head, "2 maart 2026", "31 maart 2026", of.author[0], "08:00"))


@SHEETS.of(matrix_sheet)
def matrix_paper(of: Case) -> Made:
    many = {Size.SHORT: 1, Size.LONG: 4, Size.EXTREME: 40}[of.size]
    people = tuple(
        OnPaper(name=of.author[0], role=tuple(Role)[-1 - number % 3], comes_in="wachtwoord en sleutel")
        for number in range(many)
    )
    made = matrix_sheet(of.school, people, MATRIX, tuple(BothHands)[many % 3], today=TODAY)
    return Made(made, (*of.head, of.author[0], "Directeur", "wachtwoord en sleutel"))


@SHEETS.of(second_delivery_sheet)
def second_delivery_list(of: Case) -> Made:
    many = {Size.SHORT: 0, Size.LONG: 6, Size.EXTREME: 40}[of.size]
    found = tuple(
        SecondDelivery(
            dossier_id=DossierId("d"),
            student_id=StudentId("s"),
            name=of.pupil,
            group="8A",
            receiver=of.receiver.name,
            last=date(2026, 3, 1 + number % 28),
            step=tuple(NextStep)[number % 4],
        )
        for number in range(many)
    )
    known = (of.pupil, of.receiver.name, "1 maart 2026") if many else ()
    return Made(second_delivery_sheet(of.school, found, TODAY), (*of.head, *known))


@SHEETS.of(card_sheet)
def card_paper(of: Case) -> Made:
    card = SchoolCard(
        brin=of.school.brin,
        location=of.school.location,
        name=of.school.name,
        town=of.school.address.town,
        number={Size.SHORT: 1, Size.LONG: 12, Size.EXTREME: 9_999}[of.size],
        made_on=date(2026, 3, 2),
        receiving=bytes(1216),
        signing=bytes(32),
    )
    shown = " ".join(card.fingerprint[start : start + 4] for start in range(0, 64, 4))
    made = card_sheet(of.school, card, today=TODAY)
    return Made(made, (*of.head, of.school.name, shown, "2 maart 2026", *card.phone_words))


@SHEETS.of(recovery_sheet)
def recovery_paper(of: Case) -> Made:
    words = _WORDS[of.size]
    made = recovery_sheet(of.school.name, "Opslag W4K2", words, TODAY)
    return Made(made, (of.school.name, "Opslag W4K2", "3 april 2026", *words))


@SHEETS.of(invitation_sheet)
def account_paper(of: Case) -> Made:
    words = _WORDS[of.size][:12]
    folder = {
        Size.SHORT: "O:\\",
        Size.LONG: "C:\\ProgramData\\OSO Desktop",
        Size.EXTREME: f"\\\\{UNBROKEN}\\{SPACED}",
    }
    made = invitation_sheet(
        of.school.name,
        "Opslag W4K2",
        words,
        invited=of.author[0],
        folder=folder[of.size],
        made_on=TODAY,
        expires=date(2026, 4, 17),
    )
    says = (of.school.name, of.author[0], folder[of.size], "3 april 2026", "17 april 2026", *words)
    return Made(made, says)
