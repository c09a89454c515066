"""Every letter to a parent, guardian or pupil in each of its forms: who gets it, which transfer, how it went.

What people typed in these has no Dutch word in it, so that one in a translation is a word of the program.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, date, datetime

from oso_desktop.dossier.advice import AdviceState, Verdict
from oso_desktop.dossier.attachments import AttachmentId, reference
from oso_desktop.dossier.compose import going_categories
from oso_desktop.dossier.inzage import (
    Agreement,
    Evidence,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    Manner,
    Recorded,
)
from oso_desktop.dossier.inzage_extra import ParentsInformedToo, WithoutGezagAllowed, extra_holders
from oso_desktop.dossier.items import items
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Gezag, Student
from oso_desktop.dossier.rights_requests import (
    Outcome,
    Request,
    RequestAnswered,
    RequestExtended,
    RequestKind,
    RequestReceived,
)
from oso_desktop.dossier.schools import OwnSchool, ReceivingSchool, SchoolAddress
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import Way
from oso_desktop.gegevensset.model import Toetslijst
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.advice import advice_decision
from oso_desktop.letters.document import Document
from oso_desktop.letters.dossier_copy import CopyFacts, Enclosure, dossier_copy
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.letters.informing import information, talk_report
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from oso_desktop.letters.notice import NoticeFacts, notice
from oso_desktop.letters.receivers import swv_parents
from oso_desktop.letters.registers import RequestStage, request_letter
from oso_desktop.letters.reminder import ReminderFacts, reminder
from tests.dossier import cases
from tests.dossier.item_cases import a_test
from tests.letters.people import FATHER, MOTHER, TODAY, confirmation_facts, facts, guardian, pupil

Letter = Callable[[], Document]
"""Composes the letter anew, in the language of `speaking`."""

AT = datetime(2026, 3, 20, 9, tzinfo=UTC)
SIXTEEN = date(2010, 3, 26)
TYPED = "Xyz"
SIGNER = "Marijke Boer, intern begeleider"
SCHOOL = OwnSchool(
    name="Wilgentuin",
    brin="99ZZ",
    board="Voorbeeldbestuur",
    address=SchoolAddress(street="Dorpsstraat", house_number="12", postcode="9999 ZZ", town="Voorbeeldum"),
    phone="050 000 00 00",
    head_teacher="J. Bakker",
    contact_person="Marijke Boer",
)
RECEIVER = ReceivingSchool(
    name="Voorbeeldcollege", brin="98YY", town="Elderveld", agreement=TYPED, agreement_on=date(2025, 9, 1)
)
TITLES = {f"{TYPED} {kind}": kind for kind in ("opp", "dyslexie", "psychologisch", "overig")}
_SPOKEN = frozenset({f"{TYPED} psychologisch"})
_STAYS = frozenset({f"{TYPED} overig"})


def _student(born: date) -> Student:
    student = pupil("Sanne", "Jansen", None, born=born)
    tests = tuple(a_test(name) for name in ("Abc", "Abd", "Abe"))
    return replace(
        student,
        guardians=(
            guardian(MOTHER, "Hanneke", "Jansen", "Moederpad"),
            replace(guardian(FATHER, "Pieter", "Jansen", "Vaderlaan"), gezag=Gezag.NO),
        ),
        record=replace(student.record, leerlinggewicht="0.30", toetslijst=Toetslijst(toets=tests)),
    )


def _facts(profile: Profile = Profile.POVO, *, sixteen: bool = False, **more: object) -> LetterFacts:
    """Facts in which all kinds of reasons occur: chosen, empty, left out, only spoken about, staying here."""
    student = _student(SIXTEEN if sixteen else date(2014, 5, 4))
    built = facts(
        student,
        profile=profile,
        titles=TITLES,
        spoken=_SPOKEN,
        stays=_STAYS,
        receiver=RECEIVER,
        school=SCHOOL,
    )
    student = built.student
    left_out = [
        item.ref
        for item in items(student, ())
        if item.label in ("Leerlinggewicht", "Toets") and item.name != "Abe"
    ]
    dossier = replace(
        built.dossier,
        chosen=frozenset(
            {
                Category.ONDERWIJSONDERSTEUNING,
                Category.TOETSRESULTATEN,
                Category.VERZUIM,
                Category.BIJLAGEDOCS,
            }
        ),
        decisions=tuple(
            replace(each, reason=TYPED if each.reason and number else "")
            for number, each in enumerate(built.dossier.decisions)
        ),
        left_out=frozenset(left_out),
        swv_purpose=SwvPurpose.TLV if profile.is_swv else None,
    )
    built = replace(
        built,
        dossier=dossier,
        overview=overview(student, dossier, built.attachments),
        signer=SIGNER,
        way=Way.PACKAGE,
    )
    return replace(built, **more)  # type: ignore[arg-type]  # names of the facts


def _informed_too() -> LetterFacts:
    """For a parent of a pupil of sixteen who is fine with that."""
    built = _facts(sixteen=True)
    dossier = replace(built.dossier, events=(ParentsInformedToo(agreed=True, how=TYPED, by="C.", at=AT),))
    return replace(built, dossier=dossier, holder=extra_holders(built.student, dossier.events, TODAY)[0])


def _by_decision() -> LetterFacts:
    """For a parent without gezag for whom the school decided so."""
    built = _facts()
    allowed = WithoutGezagAllowed(guardian_id=FATHER, reason=TYPED, by="C.", role="directeur", at=AT)
    dossier = replace(built.dossier, events=(allowed,))
    return replace(built, dossier=dossier, holder=extra_holders(built.student, dossier.events, TODAY)[0])


def _seen(built: LetterFacts, *remarks: str, agreement: Agreement = Agreement.YES) -> ConfirmationFacts:
    made = confirmation_facts(built, *remarks, agreement=agreement)
    talk = Evidence(present="Hanneke Jansen", points=TYPED)
    assert isinstance(made.fact, InzageSeen)
    return replace(made, fact=replace(made.fact, recorded=Recorded.REPORT, evidence=talk, by="Marijke Boer"))


def _silent(built: LetterFacts) -> ConfirmationFacts:
    made = confirmation_facts(built, silent=True)
    return replace(made, fact=replace(made.fact, reason=TYPED))  # type: ignore[call-arg]  # it is InzageNoResponse


def _reminded(built: LetterFacts, reply_by: date, *manners: Manner) -> Document:
    offered = tuple(
        InzageOffered(
            holder_id=built.holder.id,
            on=date(2026, 3, 1 + number),
            manner=manner,
            by="C.",
            fingerprint="x",
        )
        for number, manner in enumerate(manners)
    )
    known = {each.name: getattr(built, each.name) for each in fields(LetterFacts)} | {"reply_by": reply_by}
    return reminder(ReminderFacts(**known, offered=offered))


def _noticed(seen: ConfirmationFacts) -> Document:
    known = {each.name: getattr(seen, each.name) for each in fields(ConfirmationFacts)}
    return notice(NoticeFacts(**known, added=(TYPED,)))


def _decided(built: LetterFacts, verdict: Verdict, definitive: str) -> Document:
    state = AdviceState(
        provisional="40",
        provisional_on=date(2026, 1, 20),
        test="60",
        test_on=date(2026, 3, 9),
        exempt=False,
        stated=definitive,
        definitive=definitive,
        definitive_on=None,
        recorded_other=False,
        other_result=False,
        motivation=TYPED,
        wish_parents=None,
        wish_pupil=None,
        verdict=verdict,
    )
    return advice_decision(built, state)


def _asked(stage: RequestStage, outcome: Outcome = Outcome.GRANTED) -> Document:
    received = RequestReceived(
        id="verzoek-1",
        student_id="student-1",
        kind=RequestKind.ACCESS,
        on=date(2026, 3, 3),
        asked_by="Hanneke Jansen",
        identity=TYPED,
        what=TYPED,
        by="C.",
    )
    later = RequestExtended(request=received.id, on=TODAY, reason=TYPED, by="C.")
    answer = RequestAnswered(request=received.id, on=TODAY, outcome=outcome, reason=TYPED, by="C.")
    request = Request(received=received, extended=later, answered=answer)
    return request_letter(
        SCHOOL,
        request if stage is not RequestStage.RECEIVED else replace(request, extended=None),
        stage,
        pupil="Sanne Jansen",
        signer=SIGNER,
        today=TODAY,
    )


def _copied(built: LetterFacts, *remarks: str, silent: bool = False) -> Document:
    """With an attachment of every kind that a copy can show or cannot."""
    content = cases.made(built.student, built.dossier, content_of=lambda _: reference(AttachmentId("1")))
    bare = Enclosure(number=1, category=Category.BIJLAGEDOCS, label=TYPED, why=TYPED, file_name=TYPED)
    shown = (
        replace(bare, pages=1, description=TYPED),
        replace(bare, pages=3, part=TYPED),
        replace(bare, text=(TYPED,), partly=True),
        replace(bare, text=()),
        replace(bare, problem=TYPED, next_step=TYPED),
    )
    said = _silent(built) if silent else _seen(built, *remarks)
    known = {each.name: getattr(built, each.name) for each in fields(LetterFacts)}
    return dossier_copy(
        CopyFacts(
            **known,
            content=content,
            going=going_categories(built.student, built.dossier),
            enclosures=tuple(replace(each, number=number) for number, each in enumerate(shown, start=1)),
            remarks=said.remarks,
            silence=said.fact if isinstance(said.fact, InzageNoResponse) else None,
        )
    )


def _letters_about(profile: Profile, *, sixteen: bool) -> dict[str, Letter]:
    built = _facts(profile, sixteen=sixteen)
    found: dict[str, Letter] = {
        "information": lambda: information(built),
        "invitation": lambda: invitation(built),
        "overview": lambda: overview_print(built),
        "confirmation": lambda: confirmation(_seen(built, TYPED)),
        "confirmation without remark": lambda: confirmation(_seen(built, agreement=Agreement.NO)),
        "confirmation of silence": lambda: confirmation(_silent(built)),
        "notice": lambda: _noticed(_seen(built)),
        "notice after silence": lambda: _noticed(_silent(built)),
        "copy": lambda: _copied(built, TYPED),
        "copy after silence": lambda: _copied(built, silent=True),
        "reminder": lambda: _reminded(built, TODAY, *Manner),
        "reminder too late": lambda: _reminded(built, date(2026, 3, 20), Manner.SENT),
        "talk report": lambda: talk_report(_seen(built, TYPED)),
        "talk report without remark": lambda: talk_report(_seen(built, agreement=Agreement.NO)),
    }
    if profile.is_swv:
        going = tuple(replace(line, goes=line.intended) for line in built.overview.attachments)
        whole = replace(built, overview=replace(built.overview, attachments=going))
        found["request to the SWV"] = lambda: swv_parents(whole)
        found["request to the SWV without attachments"] = lambda: swv_parents(built)
    if profile is Profile.POVO:
        found |= {
            "advice raised": lambda: _decided(built, Verdict.RAISED, "60"),
            "advice raised in part": lambda: _decided(built, Verdict.MOTIVATED, "50"),
            "advice the same": lambda: _decided(built, Verdict.MOTIVATED, "40"),
        }
    return {
        f"{name}, {profile.value}, {'pupil' if sixteen else 'parent'}": make for name, make in found.items()
    }


def _all() -> dict[str, Letter]:
    found: dict[str, Letter] = {}
    for profile in Profile:
        for sixteen in (False, True):
            found |= _letters_about(profile, sixteen=sixteen)
    bare = _facts(Profile.POVO, way=None)
    bare = replace(
        bare,
        dossier=replace(bare.dossier, decisions=(), chosen=frozenset(), receiver=None),
        attachments=(),
    )
    bare = replace(bare, overview=overview(bare.student, bare.dossier, ()))
    private = replace(
        _student(date(2014, 5, 4)), guardians=(guardian(MOTHER, "Hanneke", "Jansen", "Pad", secret=True),)
    )
    return found | {
        "information, informed too": lambda: information(_informed_too()),
        "overview, informed too": lambda: overview_print(_informed_too()),
        "invitation, by decision": lambda: invitation(_by_decision()),
        "invitation, next to nothing": lambda: invitation(bare),
        "overview, next to nothing": lambda: overview_print(bare),
        "invitation, on paper": lambda: invitation(_facts(way=Way.PAPER)),
        "invitation, by the LAS": lambda: invitation(_facts(way=Way.LAS)),
        "invitation, in person": lambda: invitation(facts(private, titles={}, school=SCHOOL, signer=SIGNER)),
        "request received": lambda: _asked(RequestStage.RECEIVED),
        "request takes longer": lambda: _asked(RequestStage.EXTENDED),
        **{
            f"request {outcome.value}": lambda outcome=outcome: _asked(RequestStage.ANSWERED, outcome)  # type: ignore[misc]
            for outcome in Outcome
        },
    }


TO_PARENTS = _all()
"""Name to letter."""
