"""A letter about a made-up pupil on the school's own paper, so that a school sees what it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.advice import AdviceState, Verdict
from oso_desktop.dossier.attachments import AttachmentDecision
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import ReceiverChanged
from oso_desktop.dossier.inzage import (
    InzageOffered,
    Manner,
)
from oso_desktop.dossier.people import full_name
from oso_desktop.dossier.rights_requests import (
    Outcome,
    Request,
    RequestAnswered,
    RequestExtended,
    RequestKind,
    RequestReceived,
)
from oso_desktop.dossier.stationery import OwnSentence
from oso_desktop.dossier.transfer import (
    Delivery,
    Version,
    VersionId,
    Way,
    ground_of,
    purpose_of,
)
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.advice import advice_decision
from oso_desktop.letters.attachments import PaperFacts, author_request
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts, LetterPdf
from oso_desktop.letters.handing_over import HandingOverFacts, receiver_letter
from oso_desktop.letters.informing import information, talk_report
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from oso_desktop.letters.notice import NoticeFacts, notice
from oso_desktop.letters.receivers import DestructionFacts, destruction_request, swv_cover, swv_parents
from oso_desktop.letters.registers import RequestStage, request_letter
from oso_desktop.letters.reminder import ReminderFacts, reminder
from oso_desktop.services.demo import demo_receiver
from oso_desktop.services.made_up import FINGERPRINT, REASON, MadeUp, holder_facts, settled_facts
from oso_desktop.services.press import PLAIN, PrintOptions, printed
from oso_desktop.services.students import get_school
from oso_desktop.services.workspace import Workspace

_VERSION: Final = VersionId("voorbeeld")
_ADDED: Final = "Doorstroomtoets"
_MOTIVATION: Final = "De leerling heeft meer tijd nodig om zelfstandig te leren werken."
_AUTHOR: Final = "Dr. V. Verzonnen"
_ASKED: Final = "Alle gegevens van mijn kind zien."
_LONGER: Final = "Het gaat om veel gegevens."


def example(workspace: Workspace, place: OwnSentence, options: PrintOptions = PLAIN) -> LetterPdf | None:
    """The letter in which a sentence stands, to a reader of the kind it is for; None for one without an example.

    The pupil is made up; the school, its paper and the person who signs are the school's own. Of sentences that never
    stand together in one letter it shows that of `place`. Raises NotPossible without a school.
    """
    compose = _COMPOSE.get(place.letter)
    if compose is None:
        return None
    made = MadeUp(school=get_school(workspace), user=workspace.user, today=workspace.today, place=place)
    return printed(workspace, lambda: compose(made), options)


def _notice(made: MadeUp) -> Document:
    settled = settled_facts(made)
    known = {each.name: getattr(settled, each.name) for each in fields(ConfirmationFacts)}
    return notice(NoticeFacts(**known, added=(_ADDED,)))


def _advice(made: MadeUp) -> Document:
    raised = made.place.key in ("geen_motivatie", "toelichting")
    state = AdviceState(
        provisional="40",
        provisional_on=made.today - timedelta(days=60),
        test="60",
        test_on=made.today - timedelta(days=14),
        exempt=False,
        stated="60" if raised else "40",
        definitive="60" if raised else "40",
        definitive_on=made.today,
        recorded_other=False,
        other_result=False,
        motivation=_MOTIVATION,
        wish_parents=None,
        wish_pupil=None,
        verdict=Verdict.RAISED if raised else Verdict.MOTIVATED,
    )
    return advice_decision(holder_facts(made), state)


def _destruction(made: MadeUp) -> Document:
    facts = holder_facts(made)
    old = demo_receiver(Profile.POVO)
    delivery = Delivery(
        version_id=_VERSION,
        way=Way.PACKAGE,
        on=made.today - timedelta(days=30),
        by=made.user.name,
        receiver=old,
    )
    change = ReceiverChanged(
        at=datetime.combine(made.today, time(9), tzinfo=UTC),
        by=made.user.name,
        old=old,
        new=old,
        deliveries=(delivery.id,),
        last_version=1,
    )
    return destruction_request(
        DestructionFacts(
            school=made.school,
            pupil=full_name(facts.student.record),
            dossier=facts.dossier,
            change=change,
            held=((delivery, 1),),
            today=made.today,
            signer=made.signer,
        )
    )


def _reminder(made: MadeUp) -> Document:
    facts = holder_facts(made)
    offer = InzageOffered(
        holder_id=facts.holder.id,
        on=made.today - timedelta(days=7),
        manner=Manner.HANDED,
        by=made.user.name,
        fingerprint=FINGERPRINT,
    )
    facts = replace(facts, reply_by=made.today + timedelta(days=7))
    known = {each.name: getattr(facts, each.name) for each in fields(LetterFacts)}
    return reminder(ReminderFacts(**known, offered=(offer,)))


def _receiver(made: MadeUp) -> Document:
    facts = holder_facts(made)
    version = Version(
        id=_VERSION,
        number=1,
        at=datetime.combine(made.today, time(9), tzinfo=UTC),
        by=made.user.name,
        sha256="0" * 64,
        size=1,
        fingerprint=FINGERPRINT,
        inzage_facts=0,
        receiver=demo_receiver(made.profile),
        purpose=purpose_of(made.profile),
        ground=ground_of(made.profile),
        categories=tuple(line.category.value for line in facts.overview.categories if line.goes),
        attachments=tuple(line.attachment.id for line in facts.overview.attachments if line.goes),
    )
    return receiver_letter(
        HandingOverFacts(
            school=made.school,
            student=facts.student,
            dossier=replace(facts.dossier, versions=(version,)),
            version=version,
            today=made.today,
            signer=made.signer,
        )
    )


def _author(made: MadeUp) -> Document:
    facts = holder_facts(made)
    report = next(each for each in facts.attachments if each.kind == "psychologisch")
    decision = AttachmentDecision(
        attachment_id=report.id,
        included=True,
        reason="" if made.place.key == "geen_reden" else REASON,
        author=_AUTHOR,
        author_profession="orthopedagoog",
    )
    paper = PaperFacts(
        school=made.school,
        student=facts.student,
        dossier=facts.dossier,
        today=made.today,
        signer=made.signer,
    )
    return author_request(paper, report, decision)


def _request(made: MadeUp) -> Document:
    facts = holder_facts(made)
    received = RequestReceived(
        student_id=facts.student.id,
        kind=RequestKind.ACCESS,
        on=made.today - timedelta(days=20),
        asked_by=facts.holder.name,
        identity="",
        what=_ASKED,
        by=made.user.name,
    )
    more = RequestExtended(request=received.id, on=made.today, reason=_LONGER, by=made.user.name)
    answer = RequestAnswered(
        request=received.id, on=made.today, outcome=Outcome.GRANTED, reason="", by=made.user.name
    )
    return request_letter(
        made.school,
        Request(received=received, extended=more, answered=answer),
        RequestStage(made.place.table),
        pupil=full_name(facts.student.record),
        signer=made.signer,
        today=made.today,
    )


_COMPOSE: Final[Mapping[str, Callable[[MadeUp], Document]]] = MappingProxyType(
    {
        LetterKind.INVITATION: lambda made: invitation(holder_facts(made)),
        LetterKind.CONFIRMATION: lambda made: confirmation(settled_facts(made)),
        LetterKind.NOTICE: _notice,
        LetterKind.ADVICE_DECISION: _advice,
        LetterKind.INFORMATION: lambda made: information(holder_facts(made)),
        LetterKind.TALK_REPORT: lambda made: talk_report(settled_facts(made)),
        LetterKind.OVERVIEW: lambda made: overview_print(holder_facts(made)),
        LetterKind.SWV_PARENTS: lambda made: swv_parents(holder_facts(made)),
        LetterKind.SWV_COVER: lambda made: swv_cover(holder_facts(made)),
        LetterKind.REMINDER: _reminder,
        LetterKind.RECEIVER_LETTER: _receiver,
        LetterKind.DESTRUCTION_REQUEST: _destruction,
        LetterKind.AUTHOR_REQUEST: _author,
        "verzoek": _request,
    }
)
"""By the name of its file, how each letter is made."""
