"""Recording inzage: offered, seen, no reaction, and what people said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from oso_desktop.dossier.compose import travelling_attachments
from oso_desktop.dossier.inzage import (
    Agreement,
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
from oso_desktop.dossier.people import rights_holders
from oso_desktop.dossier.roles import Right
from oso_desktop.dossier.transfer import DossierId, TransferDossier, selection_fingerprint
from oso_desktop.gegevensset.texts import clean_line, clean_text
from oso_desktop.services.attachments import ADDED
from oso_desktop.services.dossiers import NotPossible
from oso_desktop.services.workspace import Workspace
from oso_desktop.store.database import Unit

SHORTEST_REASON = 10
"""Characters of a reason, in which nobody says nothing by accident."""


def _fingerprint(unit: Unit, dossier_id: DossierId) -> str:
    dossier = unit.dossiers.get(dossier_id)
    return selection_fingerprint(unit.students.outline(dossier.student_id), dossier)


def _holder_name(unit: Unit, dossier_id: DossierId, holder_id: str, today: date) -> str:
    dossier = unit.dossiers.get(dossier_id)
    for holder in rights_holders(unit.students.outline(dossier.student_id), today):
        if holder.id == holder_id:
            return holder.name
    raise NotPossible(
        "Deze persoon heeft (nu) geen recht op inzage in dit dossier.",
        "Kijk bij de gegevens wie het gezag heeft en hoe oud de leerling is.",
    )


Check = Callable[[Unit, TransferDossier, InzageFact], None]
"""Raises NotPossible for a fact, stamped with the present content, that cannot be recorded in this dossier."""


def _record(
    workspace: Workspace, dossier_id: DossierId, action: str, fact: InzageFact, *checks: Check
) -> None:
    """Adds a fact about somebody who has the right now, of the content as it stands and was confirmed (R110)."""
    if fact.on > workspace.today:
        raise NotPossible("De datum ligt in de toekomst.", "Kies vandaag of een eerdere dag.")
    with workspace.change(Right.INZAGE, action, dossier_id, holder=fact.holder_id) as unit:
        _holder_name(unit, dossier_id, fact.holder_id, workspace.today)
        dossier = unit.dossiers.get(dossier_id)
        stamped = replace(fact, fingerprint=_fingerprint(unit, dossier_id))
        for check in (_require_confirmed, *checks):
            check(unit, dossier, stamped)
        unit.dossiers.save(replace(dossier, inzage=(*dossier.inzage, stamped)))


def _require_confirmed(unit: Unit, dossier: TransferDossier, fact: InzageFact) -> None:
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

    Raises NotPossible without a standing confirmed choice, or for a day before it or in the future.
    """
    fact = InzageOffered(holder_id=holder_id, on=on, manner=manner, by=workspace.user.name)
    _record(workspace, dossier_id, "inzage aangeboden", fact)


def seen(
    workspace: Workspace,
    dossier_id: DossierId,
    holder_id: str,
    *,
    on: date,
    recorded: Recorded,
    agreement: Agreement,
    note: str = "",
) -> None:
    """Records that one holder saw the dossier, in one of the four ways (R089–R095). Never a consent (C3).

    Raises NotPossible as `offer` does; only a tick in the LAS, on the very day that the dossier file itself gives, may
    lie before the confirmed choice.
    """
    fact = InzageSeen(
        holder_id=holder_id,
        on=on,
        recorded=recorded,
        agreement=agreement,
        by=workspace.user.name,
        fingerprint="",
        note=clean_line(note),
    )
    _record(workspace, dossier_id, "inzage vastgelegd", fact)


def no_response(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, reason: str) -> None:
    """Records that a holder did not react in time and why the school goes on (R096).

    Raises NotPossible before the term has passed, without an offer, or without a reason of ten characters.
    """
    why = _reason(reason, "Er staat nog niet waarom de school doorgaat zonder reactie.")
    fact = InzageNoResponse(
        holder_id=holder_id, on=workspace.today, reason=why, by=workspace.user.name, fingerprint=""
    )
    _record(workspace, dossier_id, "geen reactie op inzage", fact, _require_passed)


def _reason(text: str, missing: str) -> str:
    """A reason of at least ten characters; raises NotPossible with what is missing."""
    reason = clean_text(text).strip()
    if len(reason) < SHORTEST_REASON:
        raise NotPossible(missing, "Schrijf in één zin waarom, met minstens tien tekens.")
    return reason


def _require_passed(_: Unit, dossier: TransferDossier, fact: InzageFact) -> None:
    """Only an offer of what would go out now counts, since nobody can react to what they were not shown (R110)."""
    made = offers(dossier.inzage, fact.holder_id, fact.fingerprint)
    if not made:
        raise NotPossible(
            "Er is nog geen inzage aangeboden aan deze persoon, of het dossier is daarna veranderd.",
            "Maak de uitnodiging en leg vast wanneer die is gegeven.",
        )
    due = response_due(max(offer.on for offer in made))
    if fact.on < due:
        raise NotPossible(
            "De termijn voor een reactie is nog niet voorbij.",
            f"Wacht tot {due:%d-%m-%Y} of neem zelf contact op.",
        )


def withdraw_inzage(workspace: Workspace, dossier_id: DossierId, holder_id: str, *, reason: str) -> None:
    """Records that what was recorded of one holder's inzage was a mistake; it all stays on record and counts no more.

    The holder need not have the right any more. Raises NotPossible without a reason of ten characters, or if nothing
    stands.
    """
    why = _reason(reason, "Er staat nog niet wat de vergissing was.")
    with workspace.change(Right.INZAGE, "inzage: vergissing", dossier_id, holder=holder_id) as unit:
        dossier = unit.dossiers.get(dossier_id)
        if not standing(dossier.inzage, holder_id):
            raise NotPossible(
                "Over deze persoon is niets vastgelegd dat nog telt.", "Open het dossier opnieuw."
            )
        fact = InzageWithdrawn(
            holder_id=holder_id,
            on=workspace.today,
            reason=why,
            by=workspace.user.name,
            fingerprint=_fingerprint(unit, dossier_id),
        )
        unit.dossiers.save(replace(dossier, inzage=(*dossier.inzage, fact)))


def add_remark(
    workspace: Workspace, dossier_id: DossierId, holder_id: str, text: str, *, replaces: str | None = None
) -> Remark:
    """Stores what a holder said, word for word; staff cannot alter or leave it out afterwards (R097, R098).

    `replaces` names the holder's own earlier remark when they correct themselves; the earlier one is kept. Signs that
    nobody can see and no file can hold do not count as words (see `clean_text`).
    """
    words = clean_text(text)
    if not words.strip():
        raise NotPossible("De opmerking is leeg.", "Typ wat de ouder of leerling wil zeggen.")
    with workspace.change(Right.INZAGE, "opmerking vastgelegd", dossier_id, holder=holder_id) as unit:
        name = _holder_name(unit, dossier_id, holder_id, workspace.today)
        dossier = unit.dossiers.get(dossier_id)
        standing = {remark.id for remark in current_remarks(dossier.remarks) if remark.holder_id == holder_id}
        if replaces is not None and replaces not in standing:
            raise NotPossible(
                "Alleen iemands eigen, laatste opmerking kan worden vervangen.",
                "Leg de nieuwe opmerking apart vast.",
            )
        remark = Remark(
            holder_id=holder_id,
            holder_name=name,
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
    why = _reason(reason, "Er staat nog niet waarom de opmerking vervalt.")
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
