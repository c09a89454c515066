"""Recording inzage: offered, seen, no reaction, and what people said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Final

from oso_desktop.dossier.compose import travelling_attachments
from oso_desktop.dossier.correspondence import proving_letters
from oso_desktop.dossier.informing import InformingWithdrawn, informing_standing
from oso_desktop.dossier.inzage import (
    Agreement,
    Evidence,
    InzageFact,
    InzageNoResponse,
    InzageOffered,
    InzageSeen,
    InzageWithdrawn,
    Manner,
    Recorded,
    Remark,
    Withdrawal,
    WithdrawalGround,
    current_remarks,
    offers,
    response_due,
    standing,
)
from oso_desktop.dossier.inzage_extra import extra_holders
from oso_desktop.dossier.people import HolderKind, RightsHolder, holders_of
from oso_desktop.dossier.region import RegionProfile
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.texts import clean_line, clean_text
from oso_desktop.services.advice import require_settled
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.preparing import ADDED
from oso_desktop.services.reasons import checked_reason
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit


def fingerprint_in(unit: Unit, dossier_id: DossierId) -> str:
    """The mark of the content that would go out now."""
    dossier = unit.dossiers.get(dossier_id)
    return selection_fingerprint(unit.students.outline(dossier.student_id), dossier)


def holder_in(unit: Unit, dossier_id: DossierId, holder_id: str, today: date) -> RightsHolder:
    """Who this is of those who may see the dossier today, by right or as an extra; raises NotPossible for others."""
    dossier = unit.dossiers.get(dossier_id)
    student = unit.students.get(dossier.student_id)
    for holder in (*holders_of(student, today), *extra_holders(student, dossier.events, today)):
        if holder.id == holder_id:
            return holder
    raise NotPossible(
        "Deze persoon heeft (nu) geen recht op inzage in dit dossier.",
        "Kijk bij Gegevens wie het gezag heeft en hoe oud de leerling is.",
    )


def _require_inzage(holder: RightsHolder) -> None:
    """A parent of a pupil of 16 is informed, no more: seeing the dossier and what is said of it is the pupil's own."""
    if holder.kind is HolderKind.WITH_PUPIL:
        raise NotPossible(
            "Deze ouder wordt alleen geïnformeerd. De leerling heeft zelf het recht op inzage.",
            "Leg de inzage vast bij de leerling.",
        )


Check = Callable[[Unit, TransferDossier, InzageFact], InzageFact | None]
"""Raises NotPossible for a fact, stamped with the present content, that cannot be recorded in this dossier.

Gives the fact with what the check found out about it, if anything.
"""


def _record(
    workspace: Workspace, dossier_id: DossierId, action: str, fact: InzageFact, *checks: Check
) -> None:
    with workspace.change(Right.INZAGE, action, dossier_id, holder=fact.holder_id) as unit:
        record_in(workspace, unit, dossier_id, fact, *checks)


def record_in(
    workspace: Workspace, unit: Unit, dossier_id: DossierId, fact: InzageFact, *checks: Check
) -> InzageFact:
    """Adds a fact about somebody who has the right now, of the content as it stands and was confirmed (R110).

    It is part of a change of the caller's. Gives the fact as it was stored.
    """
    if fact.on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    _require_inzage(holder_in(unit, dossier_id, fact.holder_id, workspace.today))
    dossier = unit.dossiers.get(dossier_id)
    stamped = replace(fact, fingerprint=fingerprint_in(unit, dossier_id))
    for check in (require_confirmed, *checks):
        stamped = check(unit, dossier, stamped) or stamped
    unit.dossiers.save(replace(dossier, inzage=(*dossier.inzage, stamped)))
    return stamped


def require_confirmed(unit: Unit, dossier: TransferDossier, fact: InzageFact) -> None:
    """Nobody can be shown what was not chosen yet, so no inzage lies before the day of the confirmed choice.

    Only what the dossier file from the LAS says of its own inzage does (R092), and only of what came in that file.
    """
    choice = dossier.choice
    if choice is None or choice.fingerprint != fact.fingerprint:
        raise NotPossible(
            "De keuze van wat meegaat is nog niet bevestigd, of er is daarna iets veranderd.",
            "Bevestig eerst bij Samenstellen wat meegaat. Daarna kunt u inzage aanbieden en vastleggen.",
        )
    if fact.on < choice.at.date() and not _told_by_file(unit, dossier, fact):
        raise NotPossible(
            f"Op die dag lag nog niet vast wat meegaat: dat is bevestigd op {choice.at:%d-%m-%Y}.",
            "Kies die dag of een latere. Liet u eerder iets anders zien? Bied dan opnieuw inzage aan.",
        )


def _told_by_file(unit: Unit, dossier: TransferDossier, fact: InzageFact) -> bool:
    student = unit.students.get(dossier.student_id)
    said = student.file_inzage
    if not isinstance(fact, InzageSeen) or fact.recorded is not Recorded.LAS_TICK or said is None:
        return False
    going = set(travelling_attachments(student, dossier))
    ours = any(
        attachment.id in going and attachment.source == ADDED
        for attachment in unit.attachments.of_student(student.id)
    )
    return bool(said.inzage) and said.inzagedatum == fact.on and not ours


def offer(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, on: date, manner: Manner) -> None:
    """Records that inzage of the confirmed content was offered to one holder (R087, R088).

    Raises NotPossible without a standing confirmed choice, for a day before it or in the future, and while a test
    result that is higher stands open against the advice (L3).
    """
    fact = InzageOffered(holder_id=holder_id, on=on, manner=manner, by=workspace.user.name)
    _record(
        workspace,
        dossier_id,
        "inzage aangeboden",
        fact,
        lambda unit, dossier, _: require_settled(unit, dossier),
    )


def seen(
    workspace: Workspace,
    dossier_id: DossierId,
    holder_id: str,
    *,
    on: date,
    recorded: Recorded,
    agreement: Agreement,
    evidence: Evidence | None = None,
    note: str = "",
) -> None:
    """Records that one holder saw the dossier, in one of the four ways (R089–R095). Never a consent (C3).

    Raises NotPossible as `offer` does, or if the `evidence` lacks what that way asks; only a tick in the LAS, on the
    very day that the dossier file itself gives, may lie before the confirmed choice. A letter that is in the store
    proves itself: the last one about inzage for this holder.
    """
    fact = InzageSeen(
        holder_id=holder_id,
        on=on,
        recorded=recorded,
        agreement=agreement,
        by=workspace.user.name,
        fingerprint="",
        note=clean_line(note),
        evidence=_cleaned(evidence or Evidence()),
    )
    _record(workspace, dossier_id, "inzage vastgelegd", fact, require_evidence)


def _cleaned(evidence: Evidence) -> Evidence:
    """What was typed, without signs that nobody sees; the points of a talk keep their lines."""
    return replace(
        evidence,
        kept=clean_line(evidence.kept).strip(),
        present=clean_line(evidence.present).strip(),
        points=clean_text(evidence.points).strip(),
        told_by=clean_line(evidence.told_by).strip(),
        told_to=clean_line(evidence.told_to).strip(),
        ticked_by=clean_line(evidence.ticked_by).strip(),
    )


_MISSING: Final[Mapping[Recorded, tuple[str, str]]] = MappingProxyType(
    {
        Recorded.LETTER: (
            "Er is nog geen brief over inzage aan deze persoon gemaakt.",
            "Maak de brief bij Brieven, of schrijf op waar de papieren kopie ligt.",
        ),
        Recorded.REPORT: (
            "Het verslag van het gesprek is nog niet compleet.",
            "Vul in wie erbij waren en wat er is besproken.",
        ),
        Recorded.STATEMENT: (
            "Er staat nog niet hoe laat dit is verteld, door wie en aan wie.",
            "Vul de tijd en beide namen in.",
        ),
        Recorded.LAS_TICK: (
            "Er staat nog niet wie het vinkje in het LAS heeft gezet.",
            "Vul die naam in.",
        ),
    }
)


def require_evidence(unit: Unit, dossier: TransferDossier, fact: InzageFact) -> InzageFact:
    """Any one of the four ways is enough, and each needs what proves it (R090–R093)."""
    if not isinstance(fact, InzageSeen) or fact.evidence is None:
        return fact
    evidence = fact.evidence
    if fact.recorded is Recorded.LETTER:
        made = proving_letters(unit.letters.of_dossier(dossier.id), fact.holder_id)
        if evidence.letter_id and all(letter.id != evidence.letter_id for letter in made):
            raise NotPossible(
                "Deze brief is niet aan deze persoon gericht.", "Kies een brief aan deze persoon."
            )
        if made and not evidence.letter_id:
            evidence = replace(evidence, letter_id=made[-1].id)
    if fact.recorded is Recorded.LAS_TICK and not evidence.ticked_by and _told_by_file(unit, dossier, fact):
        evidence = replace(evidence, ticked_by="volgens het dossierbestand")
    if not evidence.proves(fact.recorded):
        raise NotPossible(*_MISSING[fact.recorded])
    return replace(fact, evidence=evidence)


def no_response(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, reason: str) -> None:
    """Records that a holder did not react in time and why the school goes on (R096).

    Raises NotPossible before the term has passed, without an offer, or without a reason of ten characters.
    """
    why = checked_reason(reason, "Er staat nog niet waarom de school doorgaat zonder reactie.")
    fact = InzageNoResponse(
        holder_id=holder_id, on=workspace.today, reason=why, by=workspace.user.name, fingerprint=""
    )
    _record(workspace, dossier_id, "geen reactie op inzage", fact, _require_passed)


def _require_passed(unit: Unit, dossier: TransferDossier, fact: InzageFact) -> InzageFact:
    """Only an offer of what would go out now counts, since nobody can react to what they were not shown (R110).

    The term is the region's, and stays on record with the fact.
    """
    made = offers(dossier.inzage, fact.holder_id, fact.fingerprint)
    if not made:
        raise NotPossible(
            "Er is nog geen inzage aangeboden aan deze persoon, of het dossier is daarna veranderd.",
            "Maak de uitnodiging en leg vast wanneer die is gegeven.",
        )
    due = response_due(max(offer.on for offer in made), unit.settings.get(RegionProfile))
    if fact.on < due:
        raise NotPossible(
            "De termijn voor een reactie is nog niet voorbij.",
            f"Wacht tot {due:%d-%m-%Y} of neem zelf contact op.",
        )
    return replace(fact, due=due) if isinstance(fact, InzageNoResponse) else fact


def withdraw_inzage(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, reason: str) -> None:
    """Records that what was recorded of one holder's inzage was a mistake; it all stays on record and counts no more.

    That holds for being informed and for copies as well. The holder need not have the right any more. Raises
    NotPossible without a reason of ten characters, or if nothing stands.
    """
    why = checked_reason(reason, "Er staat nog niet wat de vergissing was.")
    with workspace.change(Right.INZAGE, "inzage: vergissing", dossier_id, holder=holder_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        seen_stands = bool(standing(dossier.inzage, holder_id))
        told_stands = bool(informing_standing(dossier.events, holder_id))
        if not seen_stands and not told_stands:
            raise NotPossible(
                "Over deze persoon is niets vastgelegd dat nog telt.", "Open het dossier opnieuw."
            )
        if seen_stands:
            fact = InzageWithdrawn(
                holder_id=holder_id,
                on=workspace.today,
                reason=why,
                by=workspace.user.name,
                fingerprint=fingerprint_in(unit, dossier_id),
            )
            dossier = replace(dossier, inzage=(*dossier.inzage, fact))
        if told_stands:
            told = InformingWithdrawn(
                holder_id=holder_id, on=workspace.today, reason=why, by=workspace.user.name
            )
            dossier = replace(dossier, events=(*dossier.events, told))
        unit.dossiers.save(dossier)


def add_remark(
    workspace: Workspace, dossier_id: DossierId, holder_id: str, text: str, *, replaces: str | None = None
) -> Remark:
    """Stores what a holder said, word for word; staff cannot alter or leave it out afterwards (R097, R098).

    `replaces` names the holder's own earlier remark when they correct themselves; the earlier one is kept. Signs that
    nobody can see and no file can hold do not count as words (see `clean_text`).
    """
    with workspace.change(Right.INZAGE, "opmerking vastgelegd", dossier_id, holder=holder_id) as unit:
        return remark_in(workspace, unit, dossier_id, holder_id, text, replaces=replaces)


def remark_in(
    workspace: Workspace,
    unit: Unit,
    dossier_id: DossierId,
    holder_id: str,
    text: str,
    *,
    replaces: str | None = None,
) -> Remark:
    """The same as part of a change of the caller's."""
    words = clean_text(text)
    if not words.strip():
        raise NotPossible("De opmerking is leeg.", "Typ wat de ouder of leerling wil zeggen.")
    holder = holder_in(unit, dossier_id, holder_id, workspace.today)
    _require_inzage(holder)
    dossier = unit.dossiers.get(dossier_id)
    standing = {remark.id for remark in current_remarks(dossier.remarks) if remark.holder_id == holder_id}
    if replaces is not None and replaces not in standing:
        raise NotPossible(
            "Alleen iemands eigen, laatste opmerking kan worden vervangen.",
            "Leg de nieuwe opmerking apart vast.",
        )
    remark = Remark(
        holder_id=holder_id,
        holder_name=holder.name,
        text=words,
        at=workspace.clock(),
        by=workspace.user.name,
        replaces=replaces,
    )
    unit.dossiers.save(replace(dossier, remarks=(*dossier.remarks, remark)))
    return remark


def withdraw_remark(
    workspace: Workspace, dossier_id: DossierId, remark_id: str, *, reason: str, asked_by_holder: bool
) -> Remark:
    """Records that a remark travels no more, and returns the record of that.

    There are two grounds, each with a reason in words: whoever said it asks so, or it was typed in the wrong dossier
    (`asked_by_holder` false). The remark stays on record with the person who withdrew it, and the confirmation letter
    of its author is due again, so that nobody at school can drop it in silence (R098). Raises NotPossible without a
    reason of ten characters, or for a remark that does not stand.
    """
    why = checked_reason(reason, "Er staat nog niet waarom de opmerking vervalt.")
    ground = WithdrawalGround.ON_REQUEST if asked_by_holder else WithdrawalGround.WRONG_DOSSIER
    with workspace.change(
        Right.INZAGE, "opmerking ingetrokken", dossier_id, remark=remark_id, ground=ground.value
    ) as unit:
        dossier = unit.dossiers.get(dossier_id)
        before = next((each for each in current_remarks(dossier.remarks) if each.id == remark_id), None)
        if before is None:
            raise NotPossible(
                "Deze opmerking geldt al niet meer, of hoort niet bij dit dossier.",
                "Open het dossier opnieuw.",
            )
        record = Remark(
            holder_id=before.holder_id,
            holder_name=before.holder_name,
            text="",
            at=workspace.clock(),
            by=workspace.user.name,
            replaces=remark_id,
            withdrawal=Withdrawal(ground=ground, reason=why),
        )
        unit.dossiers.save(replace(dossier, remarks=(*dossier.remarks, record)))
    return record
