"""Every letter and sheet the program can make, each from facts of any size.

A function that gives a Document and is not here fails a test, so that no letter goes out that nobody looked at.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from oso_desktop.dossier.advice import AdviceState, Verdict, label_of
from oso_desktop.dossier.attachments import AttachmentDecision, AttachmentId, Extent
from oso_desktop.dossier.correspondence import Letter, LetterId, LetterKind
from oso_desktop.dossier.delivery import ReceiverChanged
from oso_desktop.dossier.inzage import InzageNoResponse, InzageSeen
from oso_desktop.dossier.transfer import Choice, Delivery, DossierId, TransferDossier, Version, VersionId, Way
from oso_desktop.gegevensset.profiles import Profile
from oso_desktop.letters.advice import advice_decision
from oso_desktop.letters.attachments import PaperFacts, author_request, how_to_act, warm_handover
from oso_desktop.letters.document import Document
from oso_desktop.letters.evidence import EvidenceFacts, evidence
from oso_desktop.letters.facts import ConfirmationFacts, LetterFacts
from oso_desktop.letters.informing import information, talk_report
from oso_desktop.letters.inzage import confirmation, invitation, overview_print
from oso_desktop.letters.notice import NoticeFacts, notice
from oso_desktop.letters.receivers import DestructionFacts, destruction_request, swv_cover, swv_parents
from oso_desktop.letters.request_sheet import RequestFacts, request_sheet
from tests.letters.catalogue import Catalogue, Made
from tests.letters.every_copy import COPIES
from tests.letters.every_paper_beside import BESIDE
from tests.letters.every_sheet import SHEETS
from tests.letters.sizes import (
    AT,
    TODAY,
    Case,
    Size,
    attachments,
    dossier,
    letter_facts,
    said,
    seen_facts,
)

LETTERS = Catalogue()


def to_holder(built: LetterFacts, of: Case, document: Document, *more: str) -> Made:
    """A letter to who has the right of inzage: it has both names, the signature and the school's head."""
    says = (*of.head, built.holder.name, of.pupil, *of.signed, *more)
    return Made(document, says)


# About inzage -----------------------------------------------------------------------------------------------------


@LETTERS.of(information)
def information_guardian(of: Case) -> Made:
    built = letter_facts(of)
    return to_holder(built, of, information(built))


@LETTERS.of(information)
def information_pupil(of: Case) -> Made:
    built = letter_facts(of, Profile.VOVO, sixteen=True)
    return to_holder(built, of, information(built), "16 jaar")


@LETTERS.of(invitation)
def invitation_guardian(of: Case) -> Made:
    built = letter_facts(of)
    titles = [line.label for line in built.overview.attachments if line.intended or line.spoken]
    return to_holder(built, of, invitation(built), "20 april 2026", "21 april 2026", *titles)


@LETTERS.of(invitation)
def invitation_pupil(of: Case) -> Made:
    built = letter_facts(of, Profile.VOVO, sixteen=True)
    return to_holder(built, of, invitation(built), "20 april 2026")


@LETTERS.of(confirmation)
def confirmation_seen(of: Case) -> Made:
    built = seen_facts(of)
    words = (of.words,) if of.size is not Size.SHORT else ()
    return to_holder(built, of, confirmation(built), "20 maart 2026", *words)


@LETTERS.of(confirmation)
def confirmation_silent(of: Case) -> Made:
    built = seen_facts(of, Profile.BB, sixteen=True)
    silent = InzageNoResponse(
        holder_id=built.holder.id, on=date(2026, 3, 31), reason=of.brief, by="C", fingerprint="x"
    )
    built = replace(built, fact=silent, remarks=())
    return to_holder(built, of, confirmation(built), "31 maart 2026", of.brief)


@LETTERS.of(overview_print)
def overview_guardian(of: Case) -> Made:
    built = letter_facts(of)
    says = (*of.head, of.pupil, *(line.label for line in built.overview.attachments))
    return Made(overview_print(built), says)


@LETTERS.of(overview_print)
def overview_swv(of: Case) -> Made:
    built = letter_facts(of, Profile.VOSWV, sixteen=True)
    return Made(overview_print(built), of.head)


@LETTERS.of(talk_report)
def talk_report_guardian(of: Case) -> Made:
    built = seen_facts(of)
    assert isinstance(built.fact, InzageSeen)
    assert built.fact.evidence is not None
    more = ("20 maart 2026", built.fact.evidence.present, built.fact.by, of.words)
    return to_holder(built, of, talk_report(built), *more)


@LETTERS.of(notice)
def notice_guardian(of: Case) -> Made:
    seen = seen_facts(of)
    added = tuple(f"Toets {title}" for title in of.titles) or ("Toets",)
    built = NoticeFacts(
        **{name: getattr(seen, name) for name in ConfirmationFacts.__dataclass_fields__}, added=added
    )
    return to_holder(built, of, notice(built), *added)


@LETTERS.of(advice_decision)
def advice_decision_guardian(of: Case) -> Made:
    built = letter_facts(of)
    long = of.size is not Size.SHORT
    state = AdviceState(
        provisional="40",
        provisional_on=date(2026, 1, 20) if long else None,
        test="60",
        test_on=date(2026, 3, 9) if long else None,
        exempt=False,
        stated="40",
        definitive="40",
        definitive_on=date(2026, 3, 24) if long else None,
        recorded_other=False,
        other_result=False,
        motivation=of.brief,
        wish_parents=None,
        wish_pupil=None,
        verdict=Verdict.MOTIVATED,
    )
    days = ("20 januari 2026", "9 maart 2026", "24 maart 2026") if long else ()
    return to_holder(
        built, of, advice_decision(built, state), label_of("40"), label_of("60"), of.brief, *days
    )


@LETTERS.of(evidence)
def evidence_paper(of: Case) -> Made:
    made = replace(dossier(of), id=DossierId("ab12cd34-rest"))
    if of.size is not Size.SHORT:
        made = _done(of, made)
    letters = tuple(
        Letter(
            id=LetterId(f"brief-{number}"),
            dossier_id=made.id,
            kind=kind,
            holder_id="ouder-1",
            holder_name=of.pupil,
            at=AT,
            by=of.author[0],
            pages=2,
            size=1000,
            sha256="0" * 64,
            printed_at=AT if number % 2 else None,
        )
        for number, kind in enumerate(LetterKind)
        if of.size is not Size.SHORT
    )
    facts = EvidenceFacts(
        school=of.school,
        student=of.student,
        dossier=made,
        letters=letters,
        log_entries=17,
        log_broken=None if of.size is not Size.EXTREME else 3,
        today=TODAY,
    )
    days = ("20 maart 2026, 15:04", of.brief, of.receiver.name) if letters else ()
    return Made(evidence(facts), (*of.head, of.pupil, *days))


# To others --------------------------------------------------------------------------------------------------------


@LETTERS.of(swv_cover)
def swv_cover_letter(of: Case) -> Made:
    built = letter_facts(of, Profile.POSWV)
    agreed = f"{of.receiver.agreement}, " if of.receiver.agreement else ""
    return Made(swv_cover(built), (*of.head, of.pupil, of.receiver.name, *of.signed, agreed))


@LETTERS.of(swv_parents)
def swv_parents_guardian(of: Case) -> Made:
    built = letter_facts(of, Profile.POSWV)
    return to_holder(built, of, swv_parents(built), of.receiver.name)


@LETTERS.of(swv_parents)
def swv_parents_pupil(of: Case) -> Made:
    built = letter_facts(of, Profile.VOSWV, sixteen=True)
    return to_holder(built, of, swv_parents(built), of.receiver.name)


@LETTERS.of(destruction_request)
def destruction_request_letter(of: Case) -> Made:
    many = {Size.SHORT: 1, Size.LONG: 2, Size.EXTREME: 12}[of.size]
    held = tuple((_delivery(of, number), number) for number in range(1, many + 1))
    change = ReceiverChanged(
        id="wissel-1",
        at=AT,
        by="C. Keizer",
        old=of.receiver,
        new=replace(of.receiver, name="Elders"),
        deliveries=tuple(each.id for each, _ in held),
        last_version=many,
    )
    facts = DestructionFacts(
        school=of.school,
        pupil=of.pupil,
        dossier=dossier(of),
        change=change,
        held=held,
        today=TODAY,
        signer=of.signer,
    )
    return Made(
        destruction_request(facts),
        (*of.head, of.receiver.name, of.pupil, *of.signed, f"{many} maart 2026", Way.PACKAGE.value),
    )


@LETTERS.of(request_sheet)
def request_sheet_paper(of: Case) -> Made:
    long = of.size is not Size.SHORT
    facts = RequestFacts(
        school=of.school,
        pupil=of.pupil,
        born=date(2014, 5, 4) if long else None,
        number="999999990" if long else "",
        receiver=of.receiver.name,
        ground="WPO artikel 42",
        today=TODAY,
    )
    known = ("4 mei 2014", "999999990") if long else ()
    return Made(request_sheet(facts), (*of.head, of.pupil, of.receiver.name, "99ZZ", *known))


# About attachments ------------------------------------------------------------------------------------------------


def _paper(of: Case) -> PaperFacts:
    return PaperFacts(
        school=of.school, student=of.student, dossier=dossier(of), today=TODAY, signer=of.signer
    )


@LETTERS.of(author_request)
def author_request_letter(of: Case) -> Made:
    long = replace(of, titles=of.titles or ("Verslag",))
    file = attachments(long)[min(1, len(long.titles) - 1)]
    decision = AttachmentDecision(
        attachment_id=AttachmentId(file.id),
        included=True,
        extent=Extent.PART if of.titles else Extent.FULL,
        pages="1-2, 5" if of.titles else "",
        reason=of.brief if of.titles else "",
        author=of.author[0],
        author_profession=of.author[1],
        author_organisation=of.author[2],
    )
    known = (of.brief, "2 november 2025") if of.titles else ()
    return Made(
        author_request(_paper(of), file, decision),
        (*of.head, *of.author, file.title, of.pupil, *of.signed, *known),
    )


@LETTERS.of(warm_handover)
def warm_handover_list(of: Case) -> Made:
    lines = tuple(line for line in letter_facts(of).overview.attachments if line.spoken)
    return Made(warm_handover(_paper(of), lines), (*of.head, of.pupil, *(line.label for line in lines)))


@LETTERS.of(how_to_act)
def how_to_act_sheet(of: Case) -> Made:
    return Made(how_to_act(_paper(of)), (*of.head, of.pupil))


def _done(of: Case, made: TransferDossier) -> TransferDossier:
    """The dossier after everything that can be recorded of it."""
    holder = made.inzage[0].holder_id
    seen = seen_facts(of).fact
    version = Version(
        id=VersionId("versie-1"),
        number=1,
        at=AT,
        by=of.author[0],
        sha256="0123456789abcdef" * 4,
        size=1000,
        fingerprint="x",
        inzage_facts=2,
        receiver=of.receiver,
        purpose="Onderwijskundig rapport",
        ground="WPO artikel 42",
        categories=("cat_school",),
        attachments=tuple(each.id for each in attachments(of)),
    )
    return replace(
        made,
        choice=Choice(by=of.author[0], role="directeur", at=AT, fingerprint="x"),
        inzage=(*made.inzage, seen),
        remarks=(said(of, holder),),
        versions=(version,),
        deliveries=(_delivery(of, 1),),
    )


def _delivery(of: Case, number: int) -> Delivery:
    return Delivery(
        id=f"levering-{number}",
        version_id=VersionId(f"versie-{number}"),
        way=Way.PACKAGE,
        on=date(2026, 3, number),
        by="C. Keizer",
        receiver=of.receiver,
    )


CATALOGUE = (*LETTERS, *BESIDE, *COPIES, *SHEETS)
