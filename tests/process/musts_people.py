"""MUSTs about who saw it, what was advised, to whom it goes and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from oso_desktop.dossier.attachments import (
    AttachmentId,
)
from oso_desktop.dossier.lateness import LateAllowed
from oso_desktop.dossier.people import Gezag, Student
from oso_desktop.dossier.schools import Enrolment
from oso_desktop.gegevensset.model import Leerling
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.gegevensset.tree import documents, rewrite_documents
from tests.process.book import Going, Look, must, shown_of

# --- who saw it ------------------------------------------------------------------------------------------------------


def with_the_right(student: Student, day: date) -> list[str]:
    """Who has the right of inzage: parents with gezag who live, and from the sixteenth birthday the pupil alone."""
    born = student.record.geboortedatum
    if born is not None:
        years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
        if years >= 16:
            return [student.representative.id if student.representative else "leerling"]
    return [
        each.id
        for each in student.guardians
        if each.gezag is Gezag.YES and not each.block.overleden and each.block.overlijdensdatum is None
    ]


def _inzage_asked(going: Going) -> bool:
    return going.overstap or (going.swv and going.region.swv_needs_inzage)


@must("it is known who has the right of inzage", "R086, R114, R115")
def _(going: Going) -> bool:
    unknown = going.student.record.geboortedatum is None or not with_the_right(going.student, going.today)
    return _inzage_asked(going) and unknown


@must(
    "everyone with the right saw this very content, or did not react in time",
    "R086, R096, R107–R110, R114–R118, L27",
)
def _(going: Going) -> bool:
    return _inzage_asked(going) and any(
        not _settled(going, holder, shown_of(going.record), len(going.book.looks))
        for holder in with_the_right(going.student, going.today)
    )


def _settled(going: Going, holder: str, goes: Leerling, until: int) -> bool:
    own = [(at, look) for at, look in enumerate(going.book.looks[:until]) if look.holder == holder]
    begin = max((at for at, look in own if look.what == "undone"), default=-1)
    for at, look in own:
        if at < begin or look.goes != goes:
            continue
        if look.what == "seen":
            return True
        if (
            look.what == "silent"
            and look.reason
            and any(_in_time(one, look) for n, one in own if begin < n < at)
        ):
            return True
        told = look.earlier is not None and _only_a_result(going, look.earlier, goes)
        if told and look.earlier is not None and _settled(going, holder, look.earlier, at):
            return True
    return False


def _in_time(offer: Look, silence: Look) -> bool:
    """At least: so many days from Monday to Friday have passed in between, holidays not counted off."""
    days = range(1, (silence.day - offer.day).days)
    weekdays = sum((offer.day + timedelta(days=number)).weekday() < 5 for number in days)
    return offer.what == "offered" and offer.goes == silence.goes and weekdays >= silence.term


def _only_a_result(going: Going, then: Leerling, now: Leerling) -> bool:
    def apart(record: Leerling) -> tuple[Leerling, set[str]]:
        reports = set()

        def report(content: str) -> bool:
            return going.book.kinds.get(AttachmentId(content.partition("\n")[0])) == "leerlingrapport"

        for place in documents(record):
            if report(place.document.bestandsinhoud):
                reports.add(place.document.bestandsinhoud)
        tests = {repr(each) for each in record.toetslijst.toets} if record.toetslijst else set()
        final = {repr(record.eindtoets_basisonderwijs)} if record.eindtoets_basisonderwijs else set()
        rest = rewrite_documents(
            record, lambda place: None if report(place.document.bestandsinhoud) else place.document
        )
        return replace(rest, toetslijst=None, eindtoets_basisonderwijs=None), reports | tests | final

    (rest_then, results_then), (rest_now, results_now) = apart(then), apart(now)
    return rest_then == rest_now and results_then < results_now


@must("the file says that inzage was given, and when", "R094")
def _(going: Going) -> bool:
    """Where the standard asks for it: an overstap (Appendix A); within one BRIN the school chooses."""
    said = going.package.inzage
    if not going.overstap or going.dossier.profile is Profile.BB:
        return False
    return said is None or not said.inzage or said.inzagedatum is None or said.akkoord is None


@must("somebody confirmed this very content", "R018, R020")
def _(going: Going) -> bool:
    return going.book.confirmed != shown_of(going.record)


# --- advice, receiver and days ---------------------------------------------------------------------------------------

HEIGHT = {"01": 5, "10": 10, "20": 15, "22": 20, "30": 30, "35": 35, "60": 70, "70": 80}
"""The levels of list 2 that the test uses, in the order of the law (L26)."""


def raises(advice: str, test: str) -> bool:
    """L3; L25: pro and vmbo bb share one bracket, and vso is no level."""
    return HEIGHT[test] > HEIGHT[advice] and advice != "01" and (advice, test) != ("10", "20")


@must("a higher result raises the advice, or it says why not", "L3, L25, L26, R112")
def _(going: Going) -> bool:
    advice, test = going.record.overstapadvies, going.dossier.advice.test
    if going.dossier.profile is not Profile.POVO or advice is None or advice.advies is None or test is None:
        return False
    stated, why = advice.herzienadvies or advice.advies, advice.motivatie_herzienadvies or ""
    return raises(advice.advies, test.code) and raises(stated, test.code) and len(why.strip()) < 30


@must("an advice is never lowered", "L3")
def _(going: Going) -> bool:
    advice, first = going.record.overstapadvies, going.dossier.advice.provisional
    if going.dossier.profile is not Profile.POVO or advice is None or advice.advies is None:
        return False
    stated = HEIGHT[advice.herzienadvies or advice.advies]
    return stated < max(HEIGHT[advice.advies], HEIGHT[first.code] if first else 0)


@must("the advice is the definitive one", "L4, L7, R121")
def _(going: Going) -> bool:
    advice, process = going.record.overstapadvies, going.dossier.advice
    receiver = going.dossier.receiver
    if going.dossier.profile is not Profile.POVO or process.exemption or (receiver and receiver.vso):
        return False
    if advice is None or advice.advies is None:
        return True
    if process.definitive is None:
        return advice.herzienadvies is None
    return process.definitive.code != (advice.herzienadvies or advice.advies)


@must("there is one receiver", "R120, R140")
def _(going: Going) -> bool:
    receiver = going.dossier.receiver
    return receiver is None or (receiver.brin[:2] in ("PO", "VO") and not going.swv)


@must("the pupil applied there, in an order of days that can be", "R119–R121")
def _(going: Going) -> bool:
    dossier = going.dossier
    if going.swv:
        return False
    days = [day for day in (dossier.enrolment_date, dossier.enrolled_on, dossier.reported_on) if day]
    applied = dossier.enrolment in (Enrolment.APPLIED, Enrolment.ENROLLED) and dossier.enrolment_date
    return not applied or days != sorted(days) or days[-1] > going.today


@must("not after six months, unless the head allows it today for this school", "R129")
def _(going: Going) -> bool:
    moved, dossier = going.dossier.moved_on, going.dossier
    if moved is None or not going.overstap:
        return False
    month = moved.month + 6
    year, month = (moved.year, month) if month <= 12 else (moved.year + 1, month - 12)
    next_month = date(year + (month == 12), month % 12 + 1, 1)
    last = min(date(year, month, 1) + timedelta(days=moved.day - 1), next_month - timedelta(days=1))
    allowed = any(
        isinstance(fact, LateAllowed)
        and fact.at.date() == going.today
        and fact.receiver is not None
        and dossier.receiver is not None
        and (fact.receiver.brin, fact.receiver.location) == (dossier.receiver.brin, dossier.receiver.location)
        for fact in dossier.events
    )
    return going.today > last and not allowed


@must("a request says what it is for", "R005, R141")
def _(going: Going) -> bool:
    return going.swv and going.dossier.swv_purpose is None


@must("the sender is known, with a person to ask", "R050")
def _(going: Going) -> bool:
    sender = going.package.huidigeschool
    return not (sender.naam.strip() and sender.brincode.strip() and going.school.contact_person.strip())


@must("what was destroyed goes nowhere", "R155")
def _(going: Going) -> bool:
    return going.destroyed
