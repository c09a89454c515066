"""A letter about a made-up pupil on the school's own paper, so that a school sees what it changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.advice import AdviceState, Verdict
from oso_desktop.dossier.attachments import Attachment, AttachmentDecision, Extent
from oso_desktop.dossier.compose import with_attachment
from oso_desktop.dossier.correspondence import LetterKind
from oso_desktop.dossier.delivery import ReceiverChanged
from oso_desktop.dossier.inzage import Agreement, Evidence, InzageNoResponse, InzageSeen, Recorded, Remark
from oso_desktop.dossier.itemrefs import ItemRef
from oso_desktop.dossier.items import all_items, items
from oso_desktop.dossier.overview import overview
from oso_desktop.dossier.people import Student, full_name, outline, rights_holders
from oso_desktop.dossier.rights_requests import (
    Outcome,
    Request,
    RequestAnswered,
    RequestExtended,
    RequestKind,
    RequestReceived,
)
from oso_desktop.dossier.roles import User
from oso_desktop.dossier.schools import OwnSchool
from oso_desktop.dossier.stationery import OwnSentence
from oso_desktop.dossier.swv import SwvPurpose
from oso_desktop.dossier.transfer import Delivery, TransferDossier, VersionId, Way
from oso_desktop.gegevensset.profiles import Category, Profile
from oso_desktop.letters.advice import advice_decision
from oso_desktop.letters.attachments import PaperFacts, author_request
from oso_desktop.letters.document import Document
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts, LetterPdf
from oso_desktop.letters.informing import information, talk_report
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from oso_desktop.letters.notice import NoticeFacts, notice
from oso_desktop.letters.receivers import DestructionFacts, destruction_request, swv_cover, swv_parents
from oso_desktop.letters.registers import RequestStage, request_letter
from oso_desktop.services.demo import demo_receiver, demo_students
from oso_desktop.services.press import PLAIN, PrintOptions, printed
from oso_desktop.services.students import get_school
from oso_desktop.services.workspace import Workspace

_FINGERPRINT: Final = "voorbeeld"
_REMARK: Final = "Lezen gaat het best in een rustige hoek van de klas."
_ORIGIN: Final = "leerkracht groep 8"
_REASON: Final = "De mentor moet weten welke hulpmiddelen helpen bij lezen en toetsen."
_POINTS: Final = "Samen het hele dossier doorgelezen."
_SILENT: Final = "Twee keer gebeld en een brief gestuurd."
_ADDED: Final = "Doorstroomtoets"
_MOTIVATION: Final = "De leerling heeft meer tijd nodig om zelfstandig te leren werken."
_AUTHOR: Final = "Dr. V. Verzonnen"
_AGREEMENT: Final = "overeenkomst van het samenwerkingsverband"
_ASKED: Final = "Alle gegevens van mijn kind zien."
_LONGER: Final = "Het gaat om veel gegevens."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What an example is made from; `place` says which of some sentences has to be in it."""

    school: OwnSchool
    user: User
    today: date
    place: OwnSentence

    @property
    def signer(self) -> str:
        return f"{self.user.name}, {self.user.role.value}"

    @property
    def profile(self) -> Profile:
        if self.place.key.endswith("_swv") or self.place.letter.startswith("swv_"):
            return Profile.POSWV if self.place.table != "leerling" else Profile.VOSWV
        if self.place.key.endswith("_binnen"):
            return Profile.BB
        return Profile.VOVO if self.place.table == "leerling" else Profile.POVO


def example(workspace: Workspace, place: OwnSentence, options: PrintOptions = PLAIN) -> LetterPdf | None:
    """The letter in which a sentence stands, to a reader of the kind it is for; None for one without an example.

    The pupil is made up; the school, its paper and the person who signs are the school's own. Of sentences that never
    stand together in one letter it shows that of `place`. Raises NotPossible without a school.
    """
    compose = _COMPOSE.get(place.letter)
    if compose is None:
        return None
    made = _Made(school=get_school(workspace), user=workspace.user, today=workspace.today, place=place)
    return printed(workspace, lambda: compose(made), options)


def _student(made: _Made) -> Student:
    student, _ = demo_students(made.today)[0]
    if made.place.table != "leerling":
        return student
    return replace(
        student, record=replace(student.record, geboortedatum=made.today - timedelta(days=17 * 366))
    )


def _files(made: _Made, student: Student) -> tuple[Attachment, ...]:
    """One that goes along, one that is only spoken about and one that stays."""
    if made.place.key == "geen_bijlagen":
        return ()
    return tuple(
        Attachment(
            student_id=student.id,
            kind=key,
            title="",
            file_name=f"{key}.pdf",
            media_type="application/pdf",
            size=1,
            sha256="0" * 64,
            document_date=made.today - timedelta(days=90),
            origin=_ORIGIN,
        )
        for key in ("leerlingrapport", "psychologisch", "medisch")
    )


def _decisions(made: _Made, files: tuple[Attachment, ...]) -> tuple[AttachmentDecision, ...]:
    at = datetime.combine(made.today, time(9), tzinfo=UTC)
    extents = (Extent.FULL, Extent.SPOKEN, Extent.FULL)
    return tuple(
        AttachmentDecision(
            attachment_id=file.id,
            included=file.kind != "medisch",
            extent=extent,
            reason=_REASON if file.kind != "medisch" else "",
            seen_at=at,
            decided_at=at,
        )
        for file, extent in zip(files, extents, strict=False)
    )


def _left_out(made: _Made, student: Student) -> frozenset[ItemRef]:
    """A part of a test, for the letter that tells what was left out."""
    if made.place.key != "weggelaten":
        return frozenset()
    scores = [item.ref for item in all_items(items(student)) if item.ref.path.endswith("/referentiescore")]
    return frozenset(scores)


def _facts(made: _Made) -> LetterFacts:
    student = _student(made)
    files = _files(made, student)
    for file in files:
        student = with_attachment(student, file)
    profile = made.profile
    dossier = TransferDossier(
        student_id=student.id,
        profile=profile,
        left_out=_left_out(made, student),
        chosen=frozenset({Category.ONDERWIJSONDERSTEUNING, Category.TOETSRESULTATEN, Category.BIJLAGEDOCS}),
        decisions=_decisions(made, files),
        receiver=replace(demo_receiver(profile), agreement=_AGREEMENT),
        swv_purpose=SwvPurpose.TLV if profile.is_swv else None,
    )
    return LetterFacts(
        school=made.school,
        student=student,
        holder=rights_holders(outline(student), made.today)[0],
        dossier=dossier,
        attachments=files,
        overview=overview(student, dossier, files, made.today),
        today=made.today,
        signer=made.signer,
    )


def _settled(made: _Made) -> ConfirmationFacts:
    facts = _facts(made)
    on = made.today - timedelta(days=7)
    fact: InzageSeen | InzageNoResponse
    if made.place.key.endswith("geen_reactie"):
        fact = InzageNoResponse(
            holder_id=facts.holder.id, on=on, reason=_SILENT, by=made.user.name, fingerprint=_FINGERPRINT
        )
    else:
        fact = InzageSeen(
            holder_id=facts.holder.id,
            on=on,
            recorded=Recorded.REPORT,
            agreement=Agreement.YES,
            by=made.user.name,
            fingerprint=_FINGERPRINT,
            evidence=Evidence(present=f"{facts.holder.name} en {made.user.name}", points=_POINTS),
        )
    remark = Remark(
        holder_id=facts.holder.id,
        holder_name=facts.holder.name,
        text=_REMARK,
        at=datetime.combine(on, time(15, 30), tzinfo=UTC),
        by=made.user.name,
    )
    return ConfirmationFacts(
        **{each.name: getattr(facts, each.name) for each in fields(LetterFacts)}, fact=fact, remarks=(remark,)
    )


def _notice(made: _Made) -> Document:
    settled = _settled(made)
    known = {each.name: getattr(settled, each.name) for each in fields(ConfirmationFacts)}
    return notice(NoticeFacts(**known, added=(_ADDED,)))


def _advice(made: _Made) -> Document:
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
    return advice_decision(_facts(made), state)


def _destruction(made: _Made) -> Document:
    facts = _facts(made)
    old = demo_receiver(Profile.POVO)
    delivery = Delivery(
        version_id=VersionId("voorbeeld"),
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


def _author(made: _Made) -> Document:
    facts = _facts(made)
    report = next(each for each in facts.attachments if each.kind == "psychologisch")
    decision = AttachmentDecision(
        attachment_id=report.id,
        included=True,
        reason="" if made.place.key == "geen_reden" else _REASON,
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


def _request(made: _Made) -> Document:
    facts = _facts(made)
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


_COMPOSE: Final[Mapping[str, Callable[[_Made], Document]]] = MappingProxyType(
    {
        LetterKind.INVITATION: lambda made: invitation(_facts(made)),
        LetterKind.CONFIRMATION: lambda made: confirmation(_settled(made)),
        LetterKind.NOTICE: _notice,
        LetterKind.ADVICE_DECISION: _advice,
        LetterKind.INFORMATION: lambda made: information(_facts(made)),
        LetterKind.TALK_REPORT: lambda made: talk_report(_settled(made)),
        LetterKind.OVERVIEW: lambda made: overview_print(_facts(made)),
        LetterKind.SWV_PARENTS: lambda made: swv_parents(_facts(made)),
        LetterKind.SWV_COVER: lambda made: swv_cover(_facts(made)),
        LetterKind.DESTRUCTION_REQUEST: _destruction,
        LetterKind.AUTHOR_REQUEST: _author,
        "verzoek": _request,
    }
)
"""By the name of its file, how each letter is made."""
